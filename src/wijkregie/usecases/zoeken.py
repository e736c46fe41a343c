"""Search over everything: what was found in words, where it lives, and what can be done with it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.datums import format_dag_maand, format_relatief, format_vandaag
from wijkregie.domain.entities import Entity, one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, werkjaar
from wijkregie.domain.niveaus import Niveaukeuze, niveau_geldend
from wijkregie.domain.personen import Bestuursfunctie, zit_nu
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus
from wijkregie.domain.woorden import soortnaam
from wijkregie.domain.zoeken import NIET_VINDBAAR, VINDBAAR, Rang
from wijkregie.domain.zoekvragen import Gemarkeerd, fragment, markeer, noemt, woorden, zoekwoorden
from wijkregie.store import search
from wijkregie.store.mapping import kind_of, table_name
from wijkregie.store.queries.values import value, values
from wijkregie.store.search import Plaats
from wijkregie.store.stores import Reading
from wijkregie.usecases.session import Session

ALLES = search.MOST
"""Most things of a group that are ever given."""

_LANGSTE_TITEL = 60
_HOPS = ("subsidie_id", "jaargesprek_id", "budget_id", "bijeenkomst_id")
"""What a row may belong to that itself belongs to a wijkorgaan, a wijk or a year."""


@frozen(kw_only=True)
class Vondst:
    """One thing that was found: its words with marks, and in `bij` the ids and the year that tell where it lives."""

    tabel: str
    rij_id: str
    titel: Gemarkeerd
    tweede: Gemarkeerd
    prive: bool = False
    bij: Mapping[str, Any]

    @property
    def naam(self) -> str:
        """Its words without marks."""
        return self.titel.tekst


@frozen(kw_only=True)
class Groep:
    """Things that belong together, best first; `aantal` of them were found."""

    vondsten: tuple[Vondst, ...] = ()
    aantal: int = 0


@frozen(kw_only=True)
class Uitslag:
    """What a search found. With `meer` there is more than `aantal`. `gesprek` is the talk of the first wijkorgaan."""

    tekst: str
    gebieden: Groep = Groep()
    overig: Groep = Groep()
    meer: bool = False
    gesprek: Jaargesprek | None = None
    gesprek_wanneer: str = ""

    @property
    def aantal(self) -> int:
        """How many things were found."""
        return self.gebieden.aantal + self.overig.aantal

    @property
    def orgaan(self) -> Vondst | None:
        """The first wijkorgaan that was found by its name."""
        return next((each for each in self.gebieden.vondsten if each.tabel == "wijkorgaan"), None)


def zoek(session: Session, tekst: str, hoogstens: int = 4) -> Uitslag:
    """Return what holds every word of a text, `hoogstens` so many of each group; nothing for a text without words.

    An index that turns out to be broken is made anew first, where the store may be written.
    """
    session.store.keep_findable()
    try:
        return _zoek(session, tekst, hoogstens)
    except Refusal as refusal:
        if refusal.code != "zoeken_beschadigd" or session.store.readonly:
            raise
    rebuild(session)
    return _zoek(session, tekst, hoogstens)


def _zoek(session: Session, tekst: str, hoogstens: int) -> Uitslag:
    gevraagd = zoekwoorden(tekst)
    with session.read() as connection:
        found = search.find(connection, gevraagd)
        if len(gevraagd) > 1 and len(found.overig) < ALLES:
            known = set(found.overig)
            more = [number for number in search.find_of(connection, gevraagd) if number not in known]
            found = replace(found, overig=[*found.overig, *more][:ALLES], aantal_overig=found.aantal_overig + len(more))
        gebieden = _best_named(search.places(connection, found.gebieden), gevraagd)[:hoogstens]
        lezer = _Lezer(connection, session, gevraagd)
        first = tuple(lezer.vondsten(gebieden))
        numbers = found.overig if hoogstens > 4 else _varied(search.tables(connection, found.overig), hoogstens)
        rest = tuple(lezer.vondsten(search.places(connection, numbers[:hoogstens])))
        uitslag = Uitslag(
            tekst=tekst,
            gebieden=Groep(vondsten=first, aantal=found.aantal_gebieden),
            overig=Groep(vondsten=rest, aantal=found.aantal_overig),
            meer=found.meer,
        )
        return uitslag if uitslag.orgaan is None else lezer.with_talk(uitslag, uitslag.orgaan.rij_id)


def geopend(session: Session, rijen: Sequence[tuple[str, str]]) -> list[Vondst]:
    """Return rows (table, id) that were opened before as if they were found; those that are gone are left out."""
    session.store.keep_findable()
    with session.read() as connection:
        return _Lezer(connection, session, []).vondsten(search.places_of(connection, rijen))


def rebuild(session: Session) -> None:
    """Make the index of words anew; raises Refusal when the store may only be read."""
    session.store.rebuild_index()


def _best_named(places: Iterable[Plaats], gevraagd: Sequence[str]) -> list[Plaats]:
    """Put first what is called by all the words, then by their begin; a wijkorgaan before a wijk."""

    def order(place: Plaats) -> tuple[bool, bool, bool]:
        said = set(woorden(place.titel))
        return not said.issuperset(gevraagd), not noemt(place.titel, gevraagd), place.tabel != "wijkorgaan"

    return sorted(places, key=order)


def _varied(found: Sequence[tuple[int, str]], hoogstens: int) -> list[int]:
    """Choose a few of what was found: the best of each kind before a second of any, and those best first."""
    best: dict[str, int] = {}
    for number, tabel in found:
        best.setdefault(tabel, number)
    first = list(best.values())
    chosen = [*first, *(number for number, _ in found if number not in first)][:hoogstens]
    return [number for number, _ in found if number in chosen]


class _Lezer:
    """Reads what is told of each thing that was found; what several belong to is read once."""

    def __init__(self, connection: Reading, session: Session, gevraagd: Sequence[str]) -> None:
        self._connection = connection
        self._today = session.today
        self._gevraagd = gevraagd
        self._known: dict[tuple[str, str], Any] = {}

    def vondsten(self, places: Iterable[Plaats]) -> list[Vondst]:
        return [self._vondst(place, row) for place in places if (row := self._row(place)) is not None]

    def _row(self, place: Plaats) -> Any:
        """Return the row of a place; None for one that a broken index has and the store has not."""
        return self._get(kind_of(place.tabel), place.rij_id) if place.tabel in VINDBAAR else None

    def with_talk(self, uitslag: Uitslag, wijkorgaan_id: str) -> Uitslag:
        """Add the talk of the working year of a wijkorgaan, and when it is."""
        found = values(self._connection, Jaargesprek, wijkorgaan_id=wijkorgaan_id, jaar=werkjaar(self._today))
        talk = next((each for each in found if each.stand is not Gespreksstand.VERVALLEN), None)
        return replace(uitslag, gesprek=talk, gesprek_wanneer=self._when(talk) if talk else "")

    def _when(self, talk: Jaargesprek) -> str:
        if talk.datum is None or talk.stand is not Gespreksstand.GEPLAND:
            return str(talk.stand)
        if talk.datum == self._today:
            return f"{format_vandaag(talk.tijd)} {talk.tijd}".rstrip()
        return format_relatief(talk.datum, self._today, talk.tijd) if talk.datum > self._today else "nog bij te werken"

    def _vondst(self, place: Plaats, row: Any) -> Vondst:
        bij = self._where(place.tabel, row)
        named = VINDBAAR[place.tabel].rang is not Rang.DAG
        title = one_line(place.titel)
        in_title = bool(title) and (not self._gevraagd or not place.tekst or noemt(title, self._gevraagd))
        tweede = Gemarkeerd(self._tell(place, row, bij, in_title=in_title))
        if named or in_title:
            titel = self._marked(title, named=named)
            if not in_title and not (place.titel and self._parts_name(place, titel)):
                tweede = fragment(place.tekst, self._gevraagd)
        else:
            titel = _quoted(fragment(place.tekst, self._gevraagd))
        prive = getattr(self._holder(row) if isinstance(row, Bijlage) else row, "prive", False)
        return Vondst(tabel=place.tabel, rij_id=place.rij_id, titel=titel, tweede=tweede, prive=prive, bij=bij)

    def _holder(self, file: Bijlage) -> Any:
        """Return what a file is kept with; None for what a store cannot hold."""
        known = file.tabel in VINDBAAR or file.tabel in NIET_VINDBAAR
        return self._get(kind_of(file.tabel), file.rij_id) if known else None

    def _marked(self, title: str, *, named: bool) -> Gemarkeerd:
        whole = named or len(title) <= _LANGSTE_TITEL
        shown = title if whole else fragment(title, self._gevraagd, _LANGSTE_TITEL).tekst
        return markeer(f"{shown[:1].upper()}{shown[1:]}", self._gevraagd, binnenin=named)

    def _parts_name(self, place: Plaats, titel: Gemarkeerd) -> bool:
        """Tell whether a name was found by a part inside its words."""
        return VINDBAAR[place.tabel].delen and len(titel.bereiken) >= len(self._gevraagd)

    def _get(self, kind: type[Entity], rij_id: str) -> Any:
        key = (kind.__name__, rij_id)
        if key not in self._known:
            self._known[key] = value(self._connection, kind, rij_id)
        return self._known[key]

    def _where(self, tabel: str, row: Any) -> dict[str, Any]:
        """Return the ids that a row, and what it belongs to, points at."""
        if tabel == "bijlage":
            holder = self._holder(row)
            inner = self._where(row.tabel, holder) if holder is not None else {}
            return {**inner, "tabel": row.tabel, "rij_id": row.rij_id}
        found = {
            name: getattr(row, name) for name in row.__dataclass_fields__ if name.endswith("_id") or name == "jaar"
        }
        if tabel == "persoon" and (functie := self._plek(row)):
            found["wijkorgaan_id"] = functie.wijkorgaan_id
        for hop in _HOPS:
            if found.get(hop):
                parent = self._get(kind_of(hop.removesuffix("_id")), found[hop])
                found = {**self._where(table_name(type(parent)), parent), **found}
        return {name: each for name, each in {**found, f"{tabel}_id": row.id}.items() if each}

    def _tell(self, place: Plaats, row: Any, bij: Mapping[str, Any], *, in_title: bool) -> str:
        """Say what kind of thing it is, of when, and of whom."""
        said = _SAID.get(place.tabel)
        if said is not None:
            return said(self, row)
        kind = (
            str(row.soort)
            if place.tabel in ("contactmoment", "bijeenkomst", "subsidiestap")
            else soortnaam(place.tabel)
        )
        if place.tabel == "actiepunt" and row.afgerond_op is not None:
            kind = f"actie, {row.status}"
        elif place.dag is not None:
            kind += f", {self._day(place)}"
        return " · ".join(filter(None, (kind, self._of_whom(bij))))

    def _day(self, place: Plaats) -> str:
        assert place.dag is not None
        near = {self._today: "vandaag", self._today + timedelta(1): "morgen", self._today - timedelta(1): "gisteren"}
        return near.get(place.dag) or format_dag_maand(place.dag, self._today)

    def _of_whom(self, bij: Mapping[str, Any]) -> str:
        for kind in (Wijkorgaan, Wijk):
            if found := bij.get(f"{table_name(kind)}_id"):
                return self._name(kind, found)
        if found := bij.get("traject_id"):
            return self._name(kind_of("traject"), found)
        return ""

    def _name(self, kind: type[Entity], rij_id: str | None) -> str:
        row = self._get(kind, rij_id) if rij_id else None
        return row.naam if row is not None else ""

    def orgaan(self, row: Wijkorgaan) -> str:
        stadsdeel = self._name(Stadsdeel, row.stadsdeel_id)
        keuzes = values(self._connection, Niveaukeuze, wijkorgaan_id=row.id)
        niveau = niveau_geldend(keuzes, self._today.year)
        now = f"nu {niveau.value} {niveau.woord}" if niveau else "nog geen niveau"
        return " · ".join(
            filter(None, (f"stadsdeel {stadsdeel}" if stadsdeel else "", row.status if _stopped(row) else now))
        )

    def wijk(self, row: Wijk) -> str:
        return f"{row.soort} in stadsdeel {self._name(Stadsdeel, row.stadsdeel_id)}"

    def persoon(self, row: Any) -> str:
        functie = self._plek(row)
        return f"{functie.rol} {self._name(Wijkorgaan, functie.wijkorgaan_id)}" if functie else "persoon"

    def _plek(self, row: Any) -> Bestuursfunctie | None:
        """Return the functie of a persoon today, else the last."""
        functies = values(self._connection, Bestuursfunctie, persoon_id=row.id)
        return next((each for each in functies if zit_nu(each, self._today)), functies[-1] if functies else None)

    def traject(self, row: Any) -> str:
        return (
            "traject" if row.besluit_op is None else f"traject, besluit {format_dag_maand(row.besluit_op, self._today)}"
        )

    def bijlage(self, row: Any) -> str:
        bij = self._where("bijlage", row)
        return " · ".join(filter(None, (f"bijlage bij {soortnaam(row.tabel)}", self._of_whom(bij))))


_SAID: Mapping[str, Callable[[_Lezer, Any], str]] = {
    "wijkorgaan": _Lezer.orgaan,
    "wijk": _Lezer.wijk,
    "stadsdeel": lambda _lezer, _row: "stadsdeel",
    "persoon": _Lezer.persoon,
    "traject": _Lezer.traject,
    "bijlage": _Lezer.bijlage,
}


def _stopped(row: Wijkorgaan) -> bool:
    return row.status is not Wijkorgaanstatus.ACTIEF


def _quoted(text: Gemarkeerd) -> Gemarkeerd:
    return Gemarkeerd(f"“{text.tekst}”", tuple((begin + 1, end + 1) for begin, end in text.bereiken))
