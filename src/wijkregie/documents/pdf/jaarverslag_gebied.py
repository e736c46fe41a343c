"""The jaarverslag of a stadsdeel and of the municipality: counts and choices, no persons."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from wijkregie.documents.charts.niveauverdeling import niveauverdeling, niveauverdeling_text
from wijkregie.documents.charts.niveauverloop import niveauverloop_klein, niveauverloop_text
from wijkregie.documents.charts.plafond import plafond_text, plafondbalk
from wijkregie.documents.charts.subsidiejaar import subsidiejaar, subsidiejaar_text
from wijkregie.documents.fonts import shortened
from wijkregie.documents.nederlands import hoofdletter, telwoord
from wijkregie.documents.pdf.columns import WIDTH, Column
from wijkregie.documents.pdf.jaarcijfers import Cijfers, Orgaanjaar, cijfers, op_dag, toegezegd, verdelingen
from wijkregie.documents.pdf.jaartabellen import (
    KORT,
    acties_tabel,
    bedrag,
    bedragen_noot,
    datum,
    stand_noot,
    subsidie_tabel,
)
from wijkregie.documents.pdf.jaarverslag_afspraken import add_afspraken_samen, add_afspraken_van_gebied
from wijkregie.documents.pdf.jaarverslag_budget import add_geld_van_bewoners
from wijkregie.documents.pdf.jaarzinnen import (
    aandacht_tekst,
    acties_zin,
    contactsoorten_zin,
    gebied_in_het_kort,
    geld_zin,
    gesprekken_zin,
    kaarttekst,
    nog_niet_zin,
)
from wijkregie.documents.pdf.kit import Card, Paper
from wijkregie.domain.acties import Actiestatus, is_open
from wijkregie.domain.datums import opsomming
from wijkregie.domain.dossiers import Jaarbeeld
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.jaarbeelden import beperkt, losse_acties_in, totalen, verloop_in
from wijkregie.domain.niveaus import Beweging

Head = Callable[[str], None]


def add_stadsdeel(paper: Paper, jaarbeeld: Jaarbeeld) -> None:
    """Write the year of one stadsdeel."""
    assert jaarbeeld.stadsdeel is not None
    counted = cijfers(jaarbeeld)
    bodies = counted.organen
    _opening(paper, jaarbeeld, counted, jaarbeeld.stadsdeel.naam)
    _aandacht(paper, jaarbeeld, bodies, paper.section)
    _parts(paper, jaarbeeld, counted, paper.section)
    missing = (*_missing(jaarbeeld, bodies), *add_geld_van_bewoners(paper, jaarbeeld))
    if bodies and missing:
        paper.section("Nog niet vastgelegd", room=70)
        paper.text(nog_niet_zin(missing))
    if jaarbeeld.wijken_zonder_wijkorgaan:
        paper.section("Wijken zonder wijkorgaan", room=70)
        paper.text(f"{opsomming(shortened(wijk.naam, 80) for wijk in jaarbeeld.wijken_zonder_wijkorgaan)}.")
        stand_noot(paper, jaarbeeld, "Wijken zonder wijkorgaan")


def add_gemeente(paper: Paper, jaarbeeld: Jaarbeeld) -> None:
    """Write the year of the municipality: first as a whole, then each stadsdeel."""
    loose = op_dag(losse_acties_in(jaarbeeld))
    whole = cijfers(jaarbeeld)
    _opening(paper, jaarbeeld, whole, jaarbeeld.inrichting.gemeente.strip() or "de gemeente")
    over = jaarbeeld.jaar + 1
    years = verdelingen(jaarbeeld)
    if years:
        paper.section("Niveaus: trap op, trap af", room=230)
        paper.note("Aantal wijkorganen per niveau")
        paper.figure(niveauverdeling(years, gekozen=over), niveauverdeling_text(years))
    groups = _groups(jaarbeeld)
    if groups:
        paper.section("De stadsdelen", room=60 + 24 * min(len(groups) + 3, 8))
        lines = [(name.removeprefix("Stadsdeel "), counted) for name, counted, _ in groups]
        if loose:
            lines.append(("Zonder wijkorgaan", cijfers(replace(jaarbeeld, dossiers=()))))
        _stadsdelen_tabel(paper, over, lines, whole)
        stand_noot(paper, jaarbeeld, "Acties open")
    _plafond(paper, jaarbeeld)
    add_afspraken_samen(paper, jaarbeeld, [(name, part) for name, _, part in groups])
    missing = add_geld_van_bewoners(paper, jaarbeeld, per_stadsdeel=True)
    _aandacht(paper, jaarbeeld, whole.organen, paper.section)
    if jaarbeeld.wijken_zonder_wijkorgaan:
        paper.section("Wijken zonder wijkorgaan")
        _wijken_tabel(paper, jaarbeeld)
        stand_noot(paper, jaarbeeld, "Wijken zonder wijkorgaan")
    if loose:
        paper.section("Acties voor de hele gemeente")
        acties_tabel(paper, loose, jaarbeeld)
    if missing:
        paper.section("Nog niet vastgelegd", room=70)
        paper.text(nog_niet_zin(missing))
    for name, counted, part in groups:
        if _missing(part, counted.organen) == _KINDS:
            paper.section(name, room=260)
        else:
            paper.new_page()
            paper.section(name)
        paper.text(" ".join(_kort(part, counted, over)))
        _parts(paper, part, counted, paper.subsection)


def _groups(jaarbeeld: Jaarbeeld) -> list[tuple[str, Cijfers, Jaarbeeld]]:
    """Part the picture by stadsdeel; bodies without one come last."""
    groups = []
    for stadsdeel in (*jaarbeeld.stadsdelen, None):
        part = beperkt(jaarbeeld, (one for one in jaarbeeld.dossiers if one.stadsdeel == stadsdeel))
        counted = cijfers(part)
        if counted.organen:
            groups.append((f"Stadsdeel {stadsdeel.naam}" if stadsdeel else "Zonder stadsdeel", counted, part))
    return groups


def _opening(paper: Paper, jaarbeeld: Jaarbeeld, counted: Cijfers, waar: str) -> None:
    over = jaarbeeld.jaar + 1
    bodies, total, afspraken = counted.organen, toegezegd(counted.over), counted.over.afspraken
    paper.key_figures(
        [
            (str(len(bodies)), "wijkorgaan" if len(bodies) == 1 else "wijkorganen"),
            (f"{counted.over.gesprekken_gevoerd} van {counted.over.wijkorganen}", "gesprekken gevoerd"),
            (format_bedrag_kort(total) if total else "–", f"subsidie voor {over}"),
            (str(afspraken), "afspraak gemaakt" if afspraken == 1 else "afspraken gemaakt"),
        ]
    )
    unsure = sum(one.dossier.wijkorgaan.controleren for one in bodies)
    if unsure:
        verb, adjective = ("komt", "is") if unsure == 1 else ("komen", "zijn")
        paper.callout(
            f"Controleer deze lijst. {hoofdletter(telwoord(unsure, 'wijkorgaan', 'wijkorganen'))} {verb} uit een "
            f"startlijst en {adjective} nog niet bevestigd."
        )
    paper.section("Het jaar in het kort", numbered=False)
    for paragraph in gebied_in_het_kort(jaarbeeld, counted, waar):
        paper.text(paragraph)


def _stadsdelen_tabel(paper: Paper, over: int, lines: Sequence[tuple[str, Cijfers]], whole: Cijfers) -> None:
    columns = [
        Column("Stadsdeel", 2.3),
        Column("Wijkorganen", 1.1, "right"),
        Column("Gesprek gevoerd", 1.1, "right"),
        Column("Trap op", 0.8, "right"),
        Column("Gelijk", 0.8, "right"),
        Column("Trap af", 0.8, "right"),
        Column(f"Subsidie {over}", 1.6, "right"),
        Column("Acties open", 0.9, "right"),
    ]

    def row(name: str, counted: Cijfers) -> list[str]:
        after, open_ = counted.over, counted.jaar.acties_open
        steps = [after.bewegingen[step] for step in (Beweging.TRAP_OP, Beweging.GELIJK, Beweging.TRAP_AF)]
        talks = f"{after.gesprekken_gevoerd} van {after.wijkorganen}" if after.wijkorganen else "–"
        numbers = [str(number) if number else "–" for number in (len(counted.organen), *steps, open_)]
        return [name, numbers[0], talks, *numbers[1:4], bedrag(toegezegd(after) or None), numbers[4]]

    paper.table(columns, [row(*line) for line in lines], total=row("Samen", whole))


def _plafond(paper: Paper, jaarbeeld: Jaarbeeld) -> None:
    over = jaarbeeld.jaar + 1
    regeling = jaarbeeld.regelingen.get(over)
    years = [totalen(replace(jaarbeeld, jaar=year)) for year in (jaarbeeld.jaar, over)]
    if not any(year.aanvragen for year in years) and (regeling is None or regeling.plafond is None):
        return
    paper.section("Subsidie", room=260)
    if years[1].plafond.plafond is not None:
        stand = years[1].plafond
        paper.note(f"Subsidie voor {over} en het plafond van {format_bedrag_kort(stand.plafond or 0)}")
        paper.figure(plafondbalk(stand), plafond_text(over, stand))
    course = verloop_in(jaarbeeld, over)
    if course.punten:
        paper.space(6)
        paper.note(f"Subsidie voor {over} door het jaar")
        paper.figure(subsidiejaar(course), subsidiejaar_text(course))
    columns = [Column("Onderdeel", 3), *(Column(str(year), 1, "right") for year in (jaarbeeld.jaar, over))]
    paper.table(
        columns,
        [
            ["Aanvragen", *(str(year.aanvragen) for year in years)],
            ["Besluiten", *(str(year.besluiten) for year in years)],
            ["Gevraagd", *(bedrag(year.gevraagd) for year in years)],
            ["Verleend", *(bedrag(year.verleend) for year in years)],
            ["Betaald", *(bedrag(year.betaald) for year in years)],
            ["Vastgesteld", *(bedrag(year.vastgesteld) for year in years)],
        ],
    )
    bedragen_noot(paper, jaarbeeld)


def _kort(jaarbeeld: Jaarbeeld, counted: Cijfers, over: int) -> list[str]:
    missing = _missing(jaarbeeld, counted.organen)
    if missing == _KINDS:
        return [nog_niet_zin(missing)]
    return [gesprekken_zin(counted, over), geld_zin(counted.over, over), acties_zin(counted.jaar, jaarbeeld)]


_KINDS = ("niveaus", "jaargesprekken", "subsidies", "acties", "contactmomenten")


def _missing(jaarbeeld: Jaarbeeld, bodies: Sequence[Orgaanjaar]) -> tuple[str, ...]:
    """Tell of what nothing at all is kept."""
    years = (jaarbeeld.jaar, jaarbeeld.jaar + 1)
    kept = (
        any(one.eerste_jaar for one in bodies),
        any(one.gesprek for one in bodies),
        any(one.stand(year) for one in bodies for year in years),
        any(one.alle_acties for one in bodies),
        any(one.contacten or (one.telt and one.laatste_contact) for one in bodies),
    )
    return tuple(kind for kind, known in zip(_KINDS, kept, strict=True) if not known)


def _parts(paper: Paper, jaarbeeld: Jaarbeeld, counted: Cijfers, head: Head) -> None:
    """Write what a stadsdeel and the municipality tell alike of the bodies in an area."""
    bodies = counted.organen
    if bodies:
        head("De wijkorganen")
        _wie_tabel(paper, bodies)
        stand_noot(paper, jaarbeeld, "Gebied, status en bestuur")
    missing = _missing(jaarbeeld, bodies)
    if "niveaus" not in missing:
        _niveaus(paper, [one for one in bodies if one.telt], jaarbeeld.jaar + 1, head)
    if "jaargesprekken" not in missing:
        head("Gesprekken en afspraken")
        _gesprekken_tabel(paper, counted.tellend, jaarbeeld.jaar + 1)
        stand_noot(paper, jaarbeeld, "Afspraken die klaar zijn")
    if "subsidies" not in missing:
        head("Subsidie")
        subsidie_tabel(paper, counted, jaarbeeld)
    if "acties" not in missing:
        _acties(paper, counted, jaarbeeld, head)
    if "contactmomenten" not in missing:
        head("Contact")
        _contact_tabel(paper, [one for one in bodies if one.telt or one.contacten], jaarbeeld.jaar)
    names = [(one.dossier.wijkorgaan.id, one.naam) for one in bodies if one.telt]
    add_afspraken_van_gebied(paper, jaarbeeld, names, head)


def _aandacht(paper: Paper, jaarbeeld: Jaarbeeld, bodies: Sequence[Orgaanjaar], head: Head) -> None:
    """Tell which bodies need attention first, and why."""
    rows = [[shortened(one.naam), reasons] for one in bodies if (reasons := aandacht_tekst(one, jaarbeeld))]
    if rows and len(rows) < len(bodies):
        head("Waar aandacht nodig is")
        paper.table([Column("Wijkorgaan", 1), Column("Waarom", 1.8)], rows)


def _wijken_tabel(paper: Paper, jaarbeeld: Jaarbeeld) -> None:
    rows = []
    for stadsdeel in jaarbeeld.stadsdelen:
        names = [wijk.naam for wijk in jaarbeeld.wijken_zonder_wijkorgaan if wijk.stadsdeel_id == stadsdeel.id]
        if names:
            rows.append([stadsdeel.naam, str(len(names)), shortened(opsomming(names), 600)])
    paper.table([Column("Stadsdeel", 1.2), Column("Aantal", 0.6, "right"), Column("Wijken", 3)], rows)


def _wie_tabel(paper: Paper, bodies: Sequence[Orgaanjaar]) -> None:
    rows = []
    all_unsure = all(one.dossier.wijkorgaan.controleren for one in bodies)
    for one in bodies:
        body = one.dossier.wijkorgaan
        seats = [telwoord(one.bestuursleden, "lid", "leden")] if one.bestuursleden else []
        seats += [telwoord(one.vacatures, "vacature", "vacatures")] if one.vacatures else []
        area = shortened(opsomming(wijk.naam for wijk in one.dossier.wijken))
        status = f"{body.status.value}, controleren" if body.controleren and not all_unsure else body.status.value
        rows.append([shortened(body.naam, 110), body.soort.value, area or "–", status, ", ".join(seats) or "–"])
    columns = [Column("Wijkorgaan", 2.6), Column("Soort", 1.3), Column("Gebied", 2), Column("Status", 1.2)]
    if any(one.dossier.bestuur for one in bodies):
        columns.append(Column("Bestuur", 1.9))
    paper.table(columns, [row[: len(columns)] for row in rows])


def _niveaus(paper: Paper, bodies: Sequence[Orgaanjaar], over: int, head: Head) -> None:
    known = [one for one in bodies if one.eerste_jaar]
    unknown = [shortened(one.naam) for one in bodies if not one.eerste_jaar]
    first = min((one.eerste_jaar for one in bodies if one.eerste_jaar), default=over)
    head("Niveaus: trap op, trap af")
    if known:
        paper.note("Niveau 1 is basis, 2 is uitvoerend, 3 is beleidsvormend")
        per_row = 3 if len(known) in (1, 2, 3, 5, 6, 9) else 4
        width = (WIDTH - 18 * (per_row - 1)) / per_row
        cards = []
        for one in known:
            verloop = one.verloop(first)
            drawing = niveauverloop_klein(verloop, gekozen=one.kiest, width=width)
            caption = kaarttekst(one)
            cards.append(Card(one.naam, drawing, niveauverloop_text(one.naam, verloop), caption))
        paper.cards(cards, per_row)
    if unknown:
        paper.note(f"Nog niet vastgelegd: {opsomming(unknown)}.")


def _gesprekken_tabel(paper: Paper, bodies: Sequence[Orgaanjaar], over: int) -> None:
    rows = []
    for one in bodies:
        talk = one.gesprek
        done = sum(actie.status is Actiestatus.KLAAR for actie in one.afspraken)
        agreed = f"{len(one.afspraken)}, {done} klaar" if done else str(len(one.afspraken) or "–")
        focus = shortened(talk.focus, KORT) if talk and one.gevoerd else ""
        day, where = (datum(talk.datum), talk.stand.value) if talk else ("–", "–")
        rows.append([shortened(one.naam), day, where, focus or "–", agreed])
    columns = [
        Column("Wijkorgaan", 2.5), Column("Gesprek", 1.05), Column("Stand", 1),
        Column(f"Waar het in {over} om gaat", 2.8), Column("Afspraken", 0.95),
    ]  # fmt: skip
    paper.table(columns, rows)


def _acties(paper: Paper, counted: Cijfers, jaarbeeld: Jaarbeeld, head: Head) -> None:
    names = {one.dossier.wijkorgaan.id: one.naam for one in counted.organen}
    acties = op_dag(actie for one in counted.organen for actie in one.alle_acties if is_open(actie))
    head("Acties")
    paper.text(acties_zin(counted.jaar, jaarbeeld))
    if acties:
        acties_tabel(paper, acties, jaarbeeld, namen=names, limit=12)


def _contact_tabel(paper: Paper, bodies: Sequence[Orgaanjaar], jaar: int) -> None:
    told = contactsoorten_zin(contact for one in bodies for contact in one.contacten)
    if told:
        paper.text(told)
    columns = [
        Column("Wijkorgaan", 3.3), Column(f"Contactmomenten in {jaar}", 1.9, "right"),
        Column("Laatste contact", 1.5, "right"),
    ]  # fmt: skip
    rows = [
        [shortened(one.naam, 110), str(len(one.contacten)) if one.contacten else "–", datum(one.laatste_contact)]
        for one in bodies
    ]
    if any(one.stil for one in bodies):
        columns.append(Column("Let op", 1.4))
        for row, one in zip(rows, bodies, strict=True):
            row.append("lang stil" if one.stil else "")
    paper.table(columns, rows)
