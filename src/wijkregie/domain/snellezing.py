"""Reading a line of quick add: each part is looked for in what the parts before it left."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from wijkregie.domain.acties import Eigenaarsoort
from wijkregie.domain.afsprakenregel import Eigenaarsnamen
from wijkregie.domain.datums import format_dag_jaar
from wijkregie.domain.entities import one_line
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.refusals import quoted
from wijkregie.domain.snelmomenten import Keus, Vondst, find_dagen, find_tijden
from wijkregie.domain.snelnamen import Naam, Naamsoort, heet, plaatsnaam
from wijkregie.domain.snelregels import Begrip, Bekend, Deel, Keuzes, Snelregel, Wie
from wijkregie.domain.snelsoorten import ACTIE, GESPREK, Snelsoort, Wat, find_soort

LANGST_GELEZEN = 400
"""Signs of a line that are read; what comes after is text."""

_THEMA = r"(?<![\w-])(?:over|inzake|betreffende|betreft|m\.b\.t\.|i\.v\.m\.) +"
_PLAATS = r"(?<![\w-])(?:in|te|bij|op) +"
_DOOR = r"(?<![\w-])door +(?=\S)"
_NA_KOMMA = r", *([^,]+?) *(?=,|$)"
_JAAR = r"(?<![\w/.-])20[0-9]{2}(?![\w/.-])"
_VOOR_PERSOON = r"(?<![\w-])(?:met|bij|van|door|aan|naar) +$"
_LANGSTE_NAAM = 5
_MEESTE = 6
"""Trajecten that are offered for a theme."""

_WELKE = {
    Deel.DAG: "Welke dag bedoel je?",
    Deel.TIJD: "Welke tijd bedoel je?",
    Deel.WAAR: "Welk wijkorgaan bedoel je?",
}
"""What is asked when a line speaks of more than one."""


def parse_snelregel(regel: str, today: date, bekend: Bekend, keuzes: Keuzes | None = None, hier: str = "") -> Snelregel:
    """Return what a line says, with what was chosen where it was not clear.

    `hier` is the wijkorgaan that is looked at: it is meant where a name can be of more, and where one is needed.
    """
    return _Lezing(regel, today, bekend, keuzes or {}, bekend.namen.met_id(hier)).lees()


class _Lezing:
    """One reading: which places of the line were taken so far, and what they mean."""

    def __init__(self, regel: str, today: date, bekend: Bekend, keuzes: Keuzes, hier: Naam | None) -> None:
        regel = one_line(regel)
        cut = regel.rfind(" ", 0, LANGST_GELEZEN) + 1 if len(regel) > LANGST_GELEZEN else len(regel)
        self._regel, self._rest = regel[:cut], regel[cut:]
        self._today = today
        self._bekend = bekend
        self._keuzes = keuzes
        self._plaatsen = bekend.namen.find_plaatsen(self._regel)
        self._personen = bekend.namen.find_personen(self._regel)
        self._hier = hier
        self._wat = ACTIE
        self._taken: list[tuple[int, int]] = []
        self._instead: list[tuple[int, int, str]] = []
        self._begrippen: list[Begrip] = []

    def lees(self) -> Snelregel:
        """Return the line as understood."""
        self._lees_soort()
        self._lees_dag_en_tijd()
        self._lees_waar_en_met()
        if self._wat == GESPREK:
            self._lees_gesprek()
        else:
            self._lees_thema()
        if self._wat == ACTIE:
            self._lees_wie()
        tekst = self._tekst()
        self._vraag_tekst(tekst)
        order = list(Deel)
        parts = sorted(self._begrippen, key=lambda begrip: order.index(begrip.deel))
        return Snelregel(tekst=tekst, begrippen=tuple(parts))

    def _lees_soort(self) -> None:
        found = find_soort(self._regel)
        typed = " … ".join(self._regel[van:tot].strip() for van, tot in found.plekken)
        chosen = self._keuzes.get((Deel.SOORT, typed))
        self._wat = chosen if isinstance(chosen, Wat) else found.wat[0]
        vraag = ""
        if len(found.wat) > 1 and chosen is None:
            vraag = "Was dit een contact, of moet het nog?" if ACTIE in found.wat else "Hoe was het contact?"
        keuzes = tuple(Keus(wat, wat.woord) for wat in found.wat)
        self._keep(Deel.SOORT, typed, self._wat, keuzes, vraag)
        if self._wat.soort is found.wat[0].soort:
            self._taken += found.plekken

    def _lees_dag_en_tijd(self) -> None:
        """Read when; a contact was on a day, without a time, and a talk has one."""
        contact = self._wat.soort is Snelsoort.CONTACT
        dagen = find_dagen(self._regel, self._today, geweest=contact)
        dagen = [one for one in dagen if not any(_binnen(one, naam) for naam in (*self._plaatsen, *self._personen))]
        dag = self._lees(Deel.DAG, dagen)
        if contact:
            if dag is None:
                self._stel(Deel.DAG, self._today)
            return
        tijd = self._lees(Deel.TIJD, find_tijden(self._regel))
        if dag is None and (self._wat == GESPREK or tijd is not None):
            self._vraag(Deel.DAG, "Op welke dag?")

    def _lees_waar_en_met(self) -> None:
        """Read the wijkorgaan or wijk, and who is named; what is named before the theme goes first."""
        theme = self._match(_PLAATS if self._wat == GESPREK else _THEMA)
        limit = theme.start() if theme else len(self._regel)
        places = self._plaatsen
        if self._wat == GESPREK:
            places = [_organen(one) for one in places]
        places = [self._van_hier(one) for one in places if one.keuzes]
        waar = self._lees(Deel.WAAR, [one for one in places if one.van < limit] or places)
        personen = list[Naam]()
        if self._wat != GESPREK:
            body = waar.waarde if waar else self._hier
            for one in self._personen:
                before = re.search(_VOOR_PERSOON, self._regel[: one.van], re.IGNORECASE)
                if one.van < limit or before:
                    personen += self._lees_met(one, before.start() if before else one.van, body)
        if waar is None:
            self._lees_waar_van(personen)

    def _van_hier(self, found: Vondst) -> Vondst:
        """Let a name that more have mean the wijkorgaan that is looked at."""
        own = next((keus for keus in found.keuzes if keus.waarde == self._hier), None)
        return replace(found, keuzes=tuple(dict.fromkeys([own, *found.keuzes])), vraag="") if own else found

    def _lees_met(self, found: Vondst, van: int, body: object) -> Iterator[Naam]:
        """Read one person; of more with the name the one of the wijkorgaan is meant."""
        keuzes, vraag = found.keuzes, found.vraag
        if isinstance(body, Naam):
            own = tuple(keus for keus in keuzes if isinstance(keus.waarde, Naam) and body.id in keus.waarde.bij)
            keuzes, vraag = own or keuzes, vraag if len(own) != 1 else ""
        take = self._wat != ACTIE
        met = self._lees(Deel.MET, [Vondst(van if take else found.van, found.tot, keuzes, vraag)], take=take)
        if met is not None and isinstance(met.waarde, Naam):
            yield met.waarde
            if not take and met.keuzes and found.vraag:
                self._instead.append((found.van, found.tot, met.waarde.naam))

    def _lees_waar_van(self, personen: Sequence[Naam]) -> None:
        """Tell the wijkorgaan by who is named; a contact and a talk cannot do without one."""
        ids = dict.fromkeys(each for naam in personen for each in naam.bij)
        bodies = [naam for each in ids if (naam := self._bekend.namen.met_id(each))]
        needed = not bodies and self._wat != ACTIE
        if self._hier is not None and (self._hier in bodies or needed):
            self._stel(Deel.WAAR, self._hier)
        elif len(bodies) == 1:
            self._stel(Deel.WAAR, bodies[0])
        elif bodies or self._wat != ACTIE:
            self._vraag(Deel.WAAR, "Welk wijkorgaan?", tuple(Keus(naam, plaatsnaam(naam, bodies)) for naam in bodies))

    def _lees_gesprek(self) -> None:
        """Read of which year the talk is, and where it will be."""
        year = self._match(_JAAR)
        if year is None or self._lees(Deel.JAAR, [Vondst(*year.span(), (Keus(int(year[0]), year[0]),))]) is None:
            self._lees_jaar()
        if place := self._match(_PLAATS):
            tot = min([van for van, _ in self._taken if van >= place.end()], default=len(self._regel))
            if where := self._regel[place.end() : tot].strip(" ,;"):
                self._lees(Deel.PLAATS, [Vondst(place.start(), tot, (Keus(where, where),))])

    def _lees_jaar(self) -> None:
        """Tell of which year the talk is: the one that is still to come, and by habit the one of its day."""
        day, body = self._waarde(Deel.DAG), self._waarde(Deel.WAAR)
        if isinstance(day, date) and isinstance(body, Naam):
            years = sorted({*body.jaren, werkjaar(day)})
            if len(years) == 1:
                self._stel(Deel.JAAR, years[0])
            else:
                self._vraag(Deel.JAAR, "Voor welk jaar?", tuple(Keus(jaar, str(jaar)) for jaar in years))

    def _lees_thema(self) -> None:
        """Read what it is about: the words up to a comma, or to what means something else."""
        theme = self._match(_THEMA)
        if theme is None:
            return
        stop = re.compile("[,;:]").search(self._regel, theme.end())
        stops = [van for van, _ in self._taken if van >= theme.end()]
        words = self._regel[theme.end() : min([*stops, stop.start() if stop else len(self._regel)])].strip()
        if not words:
            return
        called = self._bekend.namen.trajecten(words)
        same = [naam for naam in called if heet(naam, words)]
        choices = [*same, words, *(naam for naam in called if naam not in same)][:_MEESTE]
        keuzes = tuple(Keus(value, _woord(value)) for value in choices)
        tot = self._regel.index(words, theme.end()) + len(words)
        vraag = "Welk traject bedoel je?" if len(same) > 1 else ""
        self._lees(Deel.THEMA, [Vondst(theme.start(), tot, keuzes, vraag)], take=self._wat != ACTIE)

    def _lees_wie(self) -> None:
        """Read who does it: a known name after a comma at the end, or after "door"; and else the wijkregisseur."""
        found = self._vind_wie()
        if found:  # who does it is not also who is named
            words = self._regel[found.van : found.tot]
            self._begrippen = [one for one in self._begrippen if one.deel is not Deel.MET or one.woorden not in words]
        if self._lees(Deel.WIE, [found] if found else []) is None:
            self._stel(Deel.WIE, Wie(Eigenaarsoort.WIJKREGISSEUR))

    def _vind_wie(self) -> Vondst | None:
        body = self._waarde(Deel.WAAR)
        personen = tuple(naam.naam for naam in self._bekend.namen.alle(Naamsoort.PERSOON))
        name = body.naam if isinstance(body, Naam) else ""
        known = Eigenaarsnamen(self._bekend.ik, name, personen, self._bekend.afdelingen)
        for match in reversed(list(re.finditer(_NA_KOMMA, self._regel))[-2:]):
            if self._vrij(*match.span()) and (wie := known.bekend(match[1])):
                return _wievondst(match.start(), match.end(), Wie(*wie))
        for match in re.finditer(_DOOR, self._regel, re.IGNORECASE):
            ends = [word.end() for word in re.compile(r"[^\s,;]+").finditer(self._regel, match.end())][:_LANGSTE_NAAM]
            for end in reversed(ends):
                if self._vrij(match.start(), end) and (wie := known.bekend(self._regel[match.end() : end])):
                    return _wievondst(match.start(), end, Wie(*wie))
        return None

    def _vraag_tekst(self, tekst: str) -> None:
        """Ask for words where there must be some, and what to do with those that a talk has no place for."""
        if self._wat == ACTIE and not tekst:
            self._keep(Deel.TEKST, "", None, (), "Wat moet er gebeuren?")
        elif self._wat == GESPREK and tekst:
            away = (Keus("", "laat deze woorden weg"),)
            vraag = f"“{quoted(tekst)}” past niet bij een gesprek."
            chosen = self._keuzes.get((Deel.TEKST, tekst))
            self._keep(Deel.TEKST, tekst, chosen, away, vraag if chosen is None else "")

    def _lees(self, deel: Deel, found: Sequence[Vondst], *, take: bool = True) -> Begrip | None:
        """Keep what was found for a part, as it was chosen; None when there is nothing of it.

        When more was found, nothing of it leaves the text before one is chosen.
        """
        free = [one for one in found if self._vrij(one.van, one.tot)]
        free = [one for one in free if self._keuzes.get((deel, self._typed(one)), "") is not None]
        if not free:
            chosen = self._keuzes.get((deel, ""))
            return self._keep(deel, "", chosen, ()) if chosen is not None else None
        typed = " … ".join(map(self._typed, free))
        keuzes = tuple(dict.fromkeys(keus for one in free for keus in one.keuzes))
        if (deel, typed) in self._keuzes:
            chosen = self._keuzes[deel, typed]
            if chosen is None:
                return None
            used = next((one for one in free if chosen in [keus.waarde for keus in one.keuzes]), free[0])
        elif len(free) > 1:
            return self._keep(deel, typed, None, keuzes, _WELKE[deel])
        else:
            used, chosen = free[0], free[0].keuzes[0].waarde if not free[0].vraag else None
        if take:
            self._taken.append((used.van, used.tot))
        return self._keep(deel, typed, chosen, keuzes, used.vraag if chosen is None else "")

    def _stel(self, deel: Deel, value: object) -> None:
        """Keep a value of which the line says nothing, or what was chosen instead; nothing when that was dropped."""
        chosen = self._keuzes.get((deel, ""), value)
        if chosen is not None and all(one.deel is not deel for one in self._begrippen):
            self._keep(deel, "", chosen, (Keus(value, _woord(value)),))

    def _vraag(self, deel: Deel, vraag: str, keuzes: tuple[Keus, ...] = ()) -> None:
        """Ask for what the line does not say."""
        chosen = self._keuzes.get((deel, ""))
        self._keep(deel, "", chosen, keuzes, vraag if chosen is None else "")

    def _keep(self, deel: Deel, typed: str, value: object, keuzes: tuple[Keus, ...], vraag: str = "") -> Begrip:
        made = Begrip(deel=deel, woorden=typed, waarde=value, woord=_woord(value), keuzes=keuzes, vraag=vraag)
        self._begrippen.append(made)
        return made

    def _waarde(self, deel: Deel) -> object:
        return next((one.waarde for one in self._begrippen if one.deel is deel), None)

    def _typed(self, found: Vondst) -> str:
        return self._regel[found.van : found.tot].strip(" ,")

    def _vrij(self, van: int, tot: int) -> bool:
        return all(tot <= begin or van >= end for begin, end in self._taken)

    def _match(self, pattern: str) -> re.Match[str] | None:
        """Return the first place of a pattern that was not taken."""
        found = re.finditer(pattern, self._regel, re.IGNORECASE)
        return next((match for match in found if self._vrij(*match.span())), None)

    def _tekst(self) -> str:
        """Return what was not taken, without the commas that parted it."""
        parts, at = [], 0
        for van, tot, instead in sorted([*((van, tot, " ") for van, tot in self._taken), *self._instead]):
            parts += [self._regel[at:van], instead]
            at = max(at, tot)
        left = re.sub(r"[\"“‘'(]\s+[\"”’')]", "", "".join([*parts, self._regel[at:], self._rest]))
        left = re.sub(r"\s+([,;:.!?])(?!\S)", r"\1", one_line(left))
        return re.sub(r"([,;:])[,;: ]*(?=[,;: ])", r"\1", left).strip(" ,;:")


def _organen(found: Vondst) -> Vondst:
    """Leave the wijken out of what a name can mean: a talk is with a wijkorgaan."""
    bodies = tuple(
        keus for keus in found.keuzes if isinstance(keus.waarde, Naam) and keus.waarde.soort is Naamsoort.WIJKORGAAN
    )
    return Vondst(found.van, found.tot, bodies, found.vraag if len(bodies) != 1 or len(found.keuzes) == 1 else "")


def _binnen(found: Vondst, naam: Vondst) -> bool:
    """Tell whether words are a part of a name: "Ma Li", "Wijkraad 1 mei"."""
    return naam.van <= found.van and found.tot <= naam.tot and found.tot - found.van < naam.tot - naam.van


def _wievondst(van: int, tot: int, wie: Wie) -> Vondst:
    return Vondst(van, tot, (Keus(wie, wie.woord),))


def _woord(value: object) -> str:
    """Return the word that people read for a value."""
    match value:
        case None:
            return ""
        case date():
            return format_dag_jaar(value)
        case Naam():
            return plaatsnaam(value)
        case Wat() | Wie():
            return value.woord
        case _:
            return str(value)
