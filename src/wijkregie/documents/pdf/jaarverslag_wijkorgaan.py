"""The jaarverslag of one wijkorgaan: its people, its talk, its niveau, its money and what was promised."""

from collections.abc import Sequence

from wijkregie.documents.charts.niveauverloop import niveauverloop, niveauverloop_text
from wijkregie.documents.fonts import shortened
from wijkregie.documents.nederlands import telwoord
from wijkregie.documents.pdf.columns import Column
from wijkregie.documents.pdf.jaarcijfers import Orgaanjaar, cijfers
from wijkregie.documents.pdf.jaartabellen import KORT, acties_tabel, bedrag, bedragen_noot, datum, stand_noot
from wijkregie.documents.pdf.jaarverslag_afspraken import add_afspraken_van_orgaan, is_beoordeeld
from wijkregie.documents.pdf.jaarverslag_budget import add_geld_van_bewoners
from wijkregie.documents.pdf.jaarzinnen import contactsoorten_zin, gesprek_zin, nog_niet_zin, orgaan_in_het_kort
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.datums import format_datum_tekst, opsomming
from wijkregie.domain.dossiers import Jaarbeeld, Zetel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.jaarbeelden import bedragen_in, niveau_in, niveau_nu, ondersteuning_in, subsidie_in, verwacht_in
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt, gespreksnaam
from wijkregie.domain.niveaus import Beweging, Niveau, bewegingen, niveau_voor
from wijkregie.domain.personen import rang, zit_nu
from wijkregie.domain.subsidietermijnen import dagen_te_laat
from wijkregie.domain.wijkorganen import Rechtsvorm, Wijkorgaanstatus


def add_wijkorgaan(paper: Paper, jaarbeeld: Jaarbeeld, one: Orgaanjaar) -> None:
    """Write the year of one body."""
    _opening(paper, jaarbeeld, one)
    _wie(paper, jaarbeeld, one)
    if one.eerste_jaar:
        _niveau(paper, one, one.eerste_jaar)
    if one.gesprek:
        _gesprek(paper, jaarbeeld, one, one.gesprek)
    if one.stand(jaarbeeld.jaar) or one.stand(jaarbeeld.jaar + 1):
        _subsidie(paper, jaarbeeld, one)
    if one.acties:
        paper.section("Acties")
        acties_tabel(paper, one.acties, jaarbeeld, named=True)
    if one.contacten:
        _contact(paper, one)
    add_afspraken_van_orgaan(paper, jaarbeeld)
    unknown = add_geld_van_bewoners(paper, jaarbeeld) if one.dossier.wijken else ()
    kept = {
        "bestuur": one.dossier.bestuur,
        "niveaus": one.eerste_jaar,
        f"het {gespreksnaam(jaarbeeld.jaar + 1)}": one.gesprek,
        "subsidies": one.stand(jaarbeeld.jaar) or one.stand(jaarbeeld.jaar + 1),
        "acties": one.alle_acties,
        f"contactmomenten in {jaarbeeld.jaar}": one.contacten,
        "oordelen over afspraken": jaarbeeld.afspraken is None or is_beoordeeld(jaarbeeld.afspraken),
    }
    if not one.gestopt and (missing := [*(kind for kind, known in kept.items() if not known), *unknown]):
        paper.section("Nog niet vastgelegd", room=70)
        paper.text(nog_niet_zin(missing))


def _opening(paper: Paper, jaarbeeld: Jaarbeeld, one: Orgaanjaar) -> None:
    shown = one.kiest or jaarbeeld.jaar
    money, niveau = one.bedrag(shown), niveau_in(one.dossier, shown)
    woord = niveau.woord if niveau else "geen" if one.gestopt else "nog te kiezen"
    paper.key_figures(
        [
            (str(niveau.value if niveau else "–"), f"niveau {shown}, {woord}"),
            (format_bedrag_kort(money) if money is not None else "–", f"subsidie voor {shown}"),
            (str(len(one.afspraken)), "afspraak gemaakt" if len(one.afspraken) == 1 else "afspraken gemaakt"),
            (
                str(len(one.contacten)),
                f"{'contactmoment' if len(one.contacten) == 1 else 'contactmomenten'} in {jaarbeeld.jaar}",
            ),
        ]
    )
    if one.dossier.wijkorgaan.controleren:
        paper.callout("Dit wijkorgaan komt uit een startlijst en is nog niet bevestigd. Controleer de gegevens.")
    paper.section("Het jaar in het kort", numbered=False)
    for paragraph in orgaan_in_het_kort(one, cijfers(jaarbeeld), jaarbeeld):
        paper.text(paragraph)


def _wie(paper: Paper, jaarbeeld: Jaarbeeld, one: Orgaanjaar) -> None:
    body = one.dossier.wijkorgaan
    inwoners = sum(wijk.inwoners or 0 for wijk in one.dossier.wijken)
    area = opsomming(wijk.naam for wijk in one.dossier.wijken)
    if area and inwoners:
        area += f" ({inwoners:,} inwoners)".replace(",", ".")
    status = body.status.value
    if body.status is Wijkorgaanstatus.BEEINDIGD and body.beeindigd_op:
        status += f" op {format_datum_tekst(body.beeindigd_op)}. {body.einde_reden}".rstrip(" .")
    facts = [
        ("Soort", body.soort.value),
        ("Gebied", area or "nog niet vastgelegd"),
        ("Status", status),
        ("Rechtsvorm", "" if body.rechtsvorm is Rechtsvorm.ONBEKEND else body.rechtsvorm.value),
        ("Opgericht", format_datum_tekst(body.opgericht_op) if body.opgericht_op else ""),
        ("Vergadert", body.vergaderritme.strip()),
    ]
    shown = [(name, shortened(value, 400)) for name, value in facts if value]
    paper.section("Het wijkorgaan", room=200)
    seats = [zetel for zetel in one.dossier.bestuur if zit_nu(zetel.functie, one.peildatum)]
    seats.sort(key=lambda zetel: rang(zetel.functie.rol))
    if seats:
        paper.fact_columns(("Gegevens", shown), ("Bestuur", [_zetel(zetel) for zetel in seats]))
    else:
        paper.facts(shown)
    stand_noot(paper, jaarbeeld, "Gegevens en bestuur" if seats else "Gegevens")


def _zetel(zetel: Zetel) -> tuple[str, str]:
    role = shortened(zetel.functie.rol)
    return (shortened(zetel.persoon.naam), role) if zetel.persoon else ("vacature", role)


def _niveau(paper: Paper, one: Orgaanjaar, vanaf: int) -> None:
    paper.section("Niveau: trap op, trap af", room=190)
    verloop, vorige = one.verloop(vanaf), niveau_voor(one.dossier.niveaus, vanaf)
    drawing = niveauverloop(verloop, gekozen=one.kiest, vorige=vorige)
    paper.figure(drawing, niveauverloop_text(one.naam, verloop, vorige))
    paper.space(6)
    moves = bewegingen(one.dossier.niveaus)
    rows = [
        [
            str(keuze.jaar),
            f"{keuze.niveau.value}, {keuze.niveau.woord}",
            f"{_TEKENS[moves[keuze.jaar]]} {moves[keuze.jaar].value}".strip(),
            shortened(keuze.motivering, KORT),
            ondersteuning_in(one.dossier, keuze.jaar) or "–",
        ]
        for keuze in reversed(one.dossier.niveaus)
        if vanaf <= keuze.jaar <= one.jaar + 1
    ]
    columns = [Column("Jaar", 0.6), Column("Niveau", 1.8), Column("Stap", 1.1), Column("Waarom", 3.4)]
    if any(row[-1] != "–" for row in rows):
        columns.append(Column("Hulp", 3))
    paper.table(columns, [row[: len(columns)] for row in rows])


_TEKENS = {Beweging.TRAP_OP: "↑", Beweging.TRAP_AF: "↓", Beweging.GELIJK: "=", Beweging.START: ""}


def _gesprek(paper: Paper, jaarbeeld: Jaarbeeld, one: Orgaanjaar, talk: Jaargesprek) -> None:
    over = one.jaar + 1
    paper.section(gespreksnaam(over).capitalize())
    if not one.gevoerd:
        paper.text(gesprek_zin(one))
        if talk.stand is Gespreksstand.VERVALLEN and talk.vervallen_reden.strip():
            paper.text(f"Reden: {talk.vervallen_reden.strip()}")
        return
    paper.facts(_gespreksfeiten(talk))
    parts = {
        "Wat gaat goed": talk.gaat_goed,
        "Wat kan beter": talk.kan_beter,
        f"Waar het in {over} om gaat": talk.focus,
    }
    for name, told in parts.items():
        if told.strip():
            paper.subsection(name, room=60)
            paper.text(told.strip())
    paper.subsection("Afspraken", room=90)
    if one.afspraken:
        acties_tabel(paper, one.afspraken, jaarbeeld, kop="Afspraak", named=True)
    else:
        paper.text("Afspraken zijn niet vastgelegd.")


def _gespreksfeiten(talk: Jaargesprek) -> list[tuple[str, str]]:
    def told(niveau: Niveau | None) -> str:
        return f"{niveau.value}, {niveau.woord}" if niveau else ""

    sent = f"verstuurd op {format_datum_tekst(talk.verslag_verstuurd_op)}" if talk.verslag_verstuurd_op else ""
    agreed = f"akkoord op {format_datum_tekst(talk.akkoord_op)}" if talk.akkoord_op else ""
    verslag = ", ".join(part for part in (sent, agreed) if part)
    facts = [
        ("Datum", format_datum_tekst(talk.datum) if talk.datum else "nog niet vastgelegd"),
        ("Plaats", shortened(talk.plaats, 200)),
        ("Niveau gewenst", told(talk.niveau_gewenst)),
        ("Niveau afgesproken", told(talk.niveau_afgesproken)),
        ("Verslag", verslag if bereikt(talk, Gespreksstand.VERSLAG_VERSTUURD) else "nog niet verstuurd"),
    ]
    return [(name, value) for name, value in facts if value]


def _subsidie(paper: Paper, jaarbeeld: Jaarbeeld, one: Orgaanjaar) -> None:
    years = (jaarbeeld.jaar, jaarbeeld.jaar + 1)
    paper.section("Subsidie", room=200)
    amounts = [bedragen_in(one.dossier, year) for year in years]
    niveaus = [niveau_nu(one.dossier, year) for year in years]
    expected = [
        verwacht_in(one.dossier, year, jaarbeeld.regelingen.get(year), niveau)
        for year, niveau in zip(years, niveaus, strict=True)
    ]
    standen = [one.stand(year) for year in years]
    rows = [
        ["Hoort bij het niveau", *(bedrag(each) for each in expected)],
        ["Gevraagd", *(bedrag(each.gevraagd) for each in amounts)],
        ["Verleend", *(bedrag(each.verleend) for each in amounts)],
        ["Betaald", *(bedrag(each.betaald) for each in amounts)],
        ["Vastgesteld", *(bedrag(each.vastgesteld) for each in amounts)],
        ["Stand", *(each.value if each else "–" for each in standen)],
    ]
    paper.table([Column("Onderdeel", 2), *(Column(str(year), 1, "right") for year in years)], rows)
    bedragen_noot(paper, jaarbeeld)
    paper.subsection("Wat er gebeurde", room=90)
    paper.table(
        [Column("Datum", 1), Column("Voor", 0.6), Column("Stap", 3.4), Column("Bedrag", 1.2, "right")],
        _stappen(one, years, jaarbeeld),
    )


def _stappen(one: Orgaanjaar, years: Sequence[int], jaarbeeld: Jaarbeeld) -> list[list[str]]:
    steps = [
        (stap.datum, str(year), stap, dagen_te_laat(stap, jaarbeeld.regelingen.get(year)))
        for year in years
        if (found := subsidie_in(one.dossier, year))
        for stap in found.stappen
    ]
    ordered = sorted(steps, key=lambda step: step[:2])
    return [
        [
            datum(day),
            year,
            f"{stap.soort.value}, {telwoord(late, 'dag', 'dagen')} te laat" if late else stap.soort.value,
            bedrag(stap.bedrag) if stap.bedrag is not None else "",
        ]
        for day, year, stap, late in ordered
    ]


def _contact(paper: Paper, one: Orgaanjaar, limit: int = 15) -> None:
    paper.section("Contact")
    contacts = one.contacten
    paper.text(contactsoorten_zin(contacts))
    paper.table(
        [Column("Datum", 1), Column("Soort", 1.5), Column("Onderwerp", 3.7)],
        [[datum(each.datum), each.soort.value, shortened(each.onderwerp, KORT) or "–"] for each in contacts[-limit:]],
    )
    if len(contacts) > limit:
        paper.note(f"De laatste {limit} van {len(contacts)} contactmomenten.")
