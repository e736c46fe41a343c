"""The overdrachtsdossier: all that a successor must read of the wijkorganen that are handed over."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from wijkregie.documents.charts.niveauverloop import niveauverloop, niveauverloop_text
from wijkregie.documents.fonts import shortened
from wijkregie.documents.pdf.columns import Column
from wijkregie.documents.pdf.jaartabellen import LANG, bedrag, datum, eigenaar, stand
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.acties import Actiepunt, is_open, is_te_laat
from wijkregie.domain.betrokkenheden import stand_tekst
from wijkregie.domain.bijlagen import format_grootte
from wijkregie.domain.datums import format_datum_tekst, opsomming
from wijkregie.domain.dossiers import Dossier, Gebiedsbudget, Zetel
from wijkregie.domain.jaarbeelden import afspraken_van, bedragen_in, gesprek_voor, niveau_in
from wijkregie.domain.jaargesprekken import gespreksnaam
from wijkregie.domain.niveaus import niveau_voor
from wijkregie.domain.overdrachtsdossiers import Orgaanoverdracht, Overdrachtsdossier, laatste_gesprek
from wijkregie.domain.personen import rang, zit_nu
from wijkregie.domain.wijkorganen import Rechtsvorm, Wijkorgaanstatus

NIET = "niet vastgelegd"
_JAREN = 6


def overdrachtsdossier(beeld: Overdrachtsdossier, moment: datetime) -> bytes:
    """Return the dossier as a tagged PDF; `moment` (with time zone) is when it was made.

    It is set twice: where each wijkorgaan begins is only known when all pages are.
    """
    first = _Dossier(beeld, []).paper
    first.render(moment)
    _contents, *pages = first.section_pages
    return _Dossier(beeld, pages).paper.render(moment)


class _Dossier:
    def __init__(self, beeld: Overdrachtsdossier, pages: Sequence[int]) -> None:
        self._beeld = beeld
        owner = beeld.inrichting
        title = "Overdrachtsdossier"
        place = f"Gemeente {owner.gemeente.strip()}" if owner.gemeente.strip() else ""
        signed = [part for part in (owner.wijkregisseur.strip(), format_datum_tekst(beeld.peildatum)) if part]
        self.paper = Paper(
            over=title,
            title=_capital(beeld.keuze),
            under=f"Voor {beeld.aan}" if beeld.aan else "",
            aside=[place, ", ".join(signed), "Verzonnen gegevens" if owner.voorbeeld else ""],
            footer=f"{title}, {shortened(beeld.keuze, 80)}",
            author=owner.wijkregisseur,
        )
        self._front(pages)
        for one in beeld.organen:
            self.paper.new_page()
            self.paper.section(one.dossier.wijkorgaan.naam)
            self._orgaan(one)
        if beeld.budgetten:
            self.paper.new_page()
            self.paper.section("Geld dat gespaard wordt")
            _spaardelen(self.paper, beeld.budgetten)

    def _front(self, pages: Sequence[int]) -> None:
        organen, today = self._beeld.organen, self._beeld.peildatum
        acties = [actie for one in organen for actie in one.dossier.acties if is_open(actie)]
        late, asked = sum(is_te_laat(actie, today) for actie in acties), sum(len(one.schuld) for one in organen)
        self.paper.key_figures(
            [
                (str(len(organen)), "wijkorgaan" if len(organen) == 1 else "wijkorganen"),
                (str(len(acties)), "open actie" if len(acties) == 1 else "open acties"),
                (str(late), "te laat"),
                (str(asked), "vraag of advies loopt" if asked == 1 else "vragen en adviezen lopen"),
            ]
        )
        told = "Dit dossier is voor wie deze wijkorganen gaat begeleiden. Het bevat namen en vertrouwelijke woorden: "
        told += "bewaar het veilig en stuur het niet door."
        if self._beeld.prive:
            told += " De privénotities staan erin."
        self.paper.callout(told)
        self.paper.section("Inhoud", numbered=False)
        names = [one.dossier.wijkorgaan.naam for one in organen]
        names += ["Geld dat gespaard wordt"] if self._beeld.budgetten else []
        waits = [_waits(one) for one in organen] + [""]
        rows = [
            [f"{number}  {shortened(naam)}", wait, str(page)]
            for number, (naam, wait, page) in enumerate(zip(names, waits, pages or [0] * len(names), strict=False), 1)
        ]
        self.paper.table([Column("Wijkorgaan", 3), Column("Wat er wacht", 3), Column("Blad", 0.6, "right")], rows)

    def _orgaan(self, one: Orgaanoverdracht) -> None:
        self._weten(one)
        self._wie(one)
        self._loopt(one)
        self._gesprek(one)
        self._verloop(one)
        if one.notities:
            self.paper.subsection("Notities", room=90)
            for note in one.notities:
                private = ", privé" if note.prive else ""
                self.paper.note(f"{format_datum_tekst(note.datum)}{private}")
                self.paper.text(note.tekst)
        if one.bijlagen:
            self.paper.subsection("Bijlagen", room=90)
            rows = [
                [shortened(each.naam), format_grootte(each.grootte), datum(each.toegevoegd_op)] for each in one.bijlagen
            ]
            self.paper.table([Column("Naam", 4), Column("Grootte", 1, "right"), Column("Toegevoegd op", 1.2)], rows)

    def _weten(self, one: Orgaanoverdracht) -> None:
        self.paper.subsection("Wat je moet weten")
        self.paper.text(one.dossier.wijkorgaan.gevoeligheden.strip() or f"Gevoeligheden: {NIET}.")
        if one.tekens:
            self.paper.text("Let op: " + " ".join(sign.feit for sign in one.tekens))

    def _wie(self, one: Orgaanoverdracht) -> None:
        self.paper.subsection("Wie", room=160)
        self.paper.facts(list(_gegevens(one)))
        seats = [zetel for zetel in one.dossier.bestuur if zit_nu(zetel.functie, self._beeld.peildatum)]
        seats.sort(key=lambda zetel: rang(zetel.functie.rol))
        if seats:
            columns = [Column("Bestuur", 1.7), Column("Rol", 1.4), Column("Telefoon", 1.3), Column("E-mail", 2)]
            self.paper.table(columns, [_zetel(zetel) for zetel in seats])
        else:
            self.paper.text(f"Bestuur: {NIET}.")

    def _loopt(self, one: Orgaanoverdracht) -> None:
        self.paper.subsection("Wat loopt en is beloofd", room=90)
        if one.wacht:
            rows = [[shortened(each.regel, LANG), datum(each.datum)] for each in one.wacht]
            self.paper.table([Column("Wat er wacht", 5), Column("Uiterlijk of op", 1.3)], rows)
        open_acties = [actie for actie in one.dossier.acties if is_open(actie)]
        if open_acties:
            self.paper.table(*_acties(open_acties, self._beeld, "Open actie"))
        if one.schuld:
            rows = [
                [
                    shortened(each.waarover, LANG),
                    stand_tekst(each.betrokkenheid, self._beeld.peildatum),
                    datum(each.betrokkenheid.terugkoppeling_uiterlijk or each.betrokkenheid.antwoord_uiterlijk),
                ]
                for each in one.schuld
            ]
            self.paper.table([Column("Vraag of advies", 3), Column("Stand", 2), Column("Uiterlijk", 1)], rows)
        if one.komend:
            rows = [
                [shortened(each.wat, LANG), f"{datum(each.datum)} {each.tijd}".strip(), shortened(each.plaats) or "–"]
                for each in one.komend
            ]
            self.paper.table([Column("Komt nog", 2.6), Column("Wanneer", 1.4), Column("Waar", 2)], rows)
        if not (one.wacht or open_acties or one.schuld or one.komend):
            self.paper.text(f"Beloften en termijnen die nog lopen: {NIET}.")

    def _gesprek(self, one: Orgaanoverdracht) -> None:
        talk = laatste_gesprek(one.dossier)
        self.paper.subsection("Laatste gesprek", room=90)
        if talk is None:
            self.paper.text(f"Een gesprek dat is gevoerd: {NIET}.")
            return
        day = f" op {format_datum_tekst(talk.datum)}" if talk.datum else ""
        self.paper.text(f"{gespreksnaam(talk.jaar).capitalize()}{day}.")
        told = (("Gaat goed", talk.gaat_goed), ("Kan beter", talk.kan_beter), (f"Focus {talk.jaar}", talk.focus))
        facts = [(name, text.strip()) for name, text in told if text.strip()]
        if facts:
            self.paper.facts(facts)
        agreed = afspraken_van(one.dossier, talk)
        if agreed:
            self.paper.table(*_acties(agreed, self._beeld, "Afspraak"))
        else:
            self.paper.text(f"Afspraken: {NIET}.")

    def _verloop(self, one: Orgaanoverdracht) -> None:
        dossier, today = one.dossier, self._beeld.peildatum
        self.paper.subsection("Hoe het ging", room=190)
        kept = {choice.jaar for choice in dossier.niveaus} | {talk.jaar for talk in dossier.gesprekken}
        kept |= {file.subsidie.jaar for file in dossier.subsidies}
        years = sorted(year for year in kept if year > today.year + 1 - _JAREN)
        if not years:
            self.paper.text(f"Niveaus, gesprekken en subsidies: {NIET}.")
            return
        course = [(year, niveau_in(dossier, year)) for year in range(years[0], years[-1] + 1)]
        if any(niveau for _, niveau in course):
            before = niveau_voor(dossier.niveaus, years[0])
            drawing = niveauverloop(course, vorige=before)
            self.paper.figure(drawing, niveauverloop_text(dossier.wijkorgaan.naam, course, before))
            self.paper.space(6)
        columns = [
            Column("Jaar", 0.6),
            Column("Niveau", 1.4),
            Column("Gesprek", 1.8),
            Column("Gevraagd", 1.2, "right"),
            Column("Verleend", 1.2, "right"),
            Column("Vastgesteld", 1.2, "right"),
        ]
        self.paper.table(columns, [_jaar(dossier, year) for year in reversed(years)])


def _jaar(dossier: Dossier, year: int) -> list[str]:
    niveau, talk, money = niveau_in(dossier, year), gesprek_voor(dossier, year), bedragen_in(dossier, year)
    held = (datum(talk.datum) if talk.datum else "") if talk else ""
    return [
        str(year),
        f"{niveau.value}, {niveau.woord}" if niveau else NIET,
        f"{talk.stand.value} {held}".strip() if talk else NIET,
        bedrag(money.gevraagd),
        bedrag(money.verleend),
        bedrag(money.vastgesteld),
    ]


def _gegevens(one: Orgaanoverdracht) -> Iterator[tuple[str, str]]:
    """Yield the facts of a body that are known, and of the few that must be known that they are not."""
    body = one.dossier.wijkorgaan
    status = body.status.value
    if body.status is Wijkorgaanstatus.BEEINDIGD and body.beeindigd_op:
        status += f" op {format_datum_tekst(body.beeindigd_op)}. {body.einde_reden}".rstrip(" .")
    facts = [
        ("Soort", body.soort.value),
        ("Gebied", opsomming(wijk.naam for wijk in one.dossier.wijken) or NIET),
        ("Status", status),
        ("Begeleid door", one.wie or NIET),
        ("E-mail", body.email or NIET),
        ("Telefoon", body.telefoon or NIET),
        ("Website", body.website),
        ("Postadres", body.postadres),
        ("Vergadert", body.vergaderritme.strip()),
        ("Rechtsvorm", "" if body.rechtsvorm is Rechtsvorm.ONBEKEND else body.rechtsvorm.value),
        ("KvK-nummer", body.kvk),
        ("IBAN", body.iban),
        ("Opgericht", format_datum_tekst(body.opgericht_op) if body.opgericht_op else ""),
        ("Ging verder als", one.opvolger),
        ("Kwam na", opsomming(one.voorgangers)),
        ("Toelichting", body.toelichting.strip()),
    ]
    yield from ((name, shortened(value, 1000)) for name, value in facts if value)


def _zetel(zetel: Zetel) -> list[str]:
    holder, role = zetel.persoon, shortened(zetel.functie.rol)
    if holder is None:
        return ["vacature", role, "–", "–"]
    return [shortened(holder.naam), role, shortened(holder.telefoon, 60) or "–", shortened(holder.email, 120) or "–"]


def _acties(acties: list[Actiepunt], beeld: Overdrachtsdossier, kop: str) -> tuple[list[Column], list[list[str]]]:
    columns = [Column(kop, 3.4), Column("Wie", 1.5), Column("Uiterlijk", 1.1), Column("Stand", 1.2)]
    rows = [
        [
            shortened(actie.tekst, LANG),
            eigenaar(actie, named=True),
            datum(actie.uiterlijk),
            stand(actie, beeld.peildatum),
        ]
        for actie in acties
    ]
    return columns, rows


def _waits(one: Orgaanoverdracht) -> str:
    """Say in a few words what waits at a body."""
    acties = sum(is_open(actie) for actie in one.dossier.acties)
    told = [f"{acties} open {'actie' if acties == 1 else 'acties'}"] if acties else []
    asked = len(one.schuld)
    told += [f"{asked} {'vraag of advies' if asked == 1 else 'vragen en adviezen'}"] if asked else []
    return ", ".join(told) or "–"


def _spaardelen(paper: Paper, budgetten: tuple[Gebiedsbudget, ...]) -> None:
    columns = [Column("Gebied", 1.6), Column("Waarvoor", 2.6), Column("Tot", 1), Column("Over", 1.2, "right")]
    rows = [
        [
            f"{shortened(one.gebied) or 'hele gemeente'} {one.budget.jaar}",
            shortened(part.boeking.omschrijving, LANG) or "–",
            datum(part.boeking.tot),
            bedrag(part.open),
        ]
        for one in budgetten
        for part in one.spaardelen
    ]
    paper.table(columns, rows)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
