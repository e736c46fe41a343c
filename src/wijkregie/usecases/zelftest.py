"""The self-test of an installation: the whole chain once, with real files in a temporary folder."""

import tempfile
from codecs import BOM_UTF8
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.lijsten.voorstellen import Lot
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import bedrag_voor
from wijkregie.usecases import (
    actielijsten,
    acties,
    agenda,
    bestuur,
    gesprekspapieren,
    history,
    inlezen,
    jaargesprekken,
    lijsten,
    participatieverslagen,
    rapporten,
    subsidiejaren,
    subsidieregister,
    subsidies,
    wijkorganen,
)
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.inlezen.choices import read_unseen
from wijkregie.usecases.regelingen import regeling_van
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import check, create_voorbeeld, reading, writing

PEILDATUM = date(2026, 11, 21)
JAAR = 2027
BODY = "Wijkraad Zelftest"


def zelftest() -> Iterator[str]:
    """Yield the Dutch name of each step that went well; raises Refusal at the first that did not."""
    with tempfile.TemporaryDirectory(prefix="wijkregie-") as folder:
        yield from _steps(Path(folder))


def _steps(folder: Path) -> Iterator[str]:
    path, clock = folder / "zelftest.wijkregie", Clock(fixed=PEILDATUM)
    create_voorbeeld(path, schaal=1, zaad=1, peildatum=PEILDATUM, clock=clock)
    yield "voorbeeldstad gemaakt"
    with writing(path, clock) as session:
        yield from _work(session)
        yield from _read_lists(session, folder)
    with writing(path, clock) as session:
        before = history.steps(session).undo
        _must(history.undo(session).value == before, "de laatste wijziging ongedaan maken")
    yield "na opnieuw openen ongedaan gemaakt"
    with reading(path, clock) as session:
        report = rapporten.save_jaarverslag(session, PEILDATUM.year, folder / "jaarverslag.pdf")
        _must(report.read_bytes().startswith(b"%PDF-"), "een PDF maken")
        yield "jaarverslag gemaakt"
        (body,) = [found for found, naam in wijkorganen.namen(session).items() if naam == BODY]
        for soort in (Papiersoort.VOORBLAD, Papiersoort.GESPREKSVERSLAG):
            paper = gesprekspapieren.save_papier(session, soort, body, JAAR, folder / f"{soort.value}.pdf")
            _must(paper.read_bytes().startswith(b"%PDF-"), f"het {soort.value} maken")
        yield "voorblad en gespreksverslag gemaakt"
        calendar = agenda.save_agenda_jaar(session, JAAR, folder / "agenda.ics")
        _must(BODY.encode() in calendar.read_bytes(), "de agenda maken")
        yield "agenda gemaakt"
        workbook = rapporten.save_overzicht(session, JAAR, folder / "overzicht.xlsx")
        _must(workbook.read_bytes().startswith(b"PK"), "een Excel-bestand maken")
        yield "overzicht gemaakt"
        for name, begin in (("register.xlsx", b"PK"), ("register.csv", BOM_UTF8)):
            register = subsidieregister.save_subsidieregister(session, PEILDATUM.year, folder / name)
            _must(register.read_bytes().startswith(begin), "het subsidieregister maken")
        yield "subsidieregister gemaakt"
        for name, begin in (("participatie.pdf", b"%PDF-"), ("participatie.xlsx", b"PK")):
            verslag = participatieverslagen.save_participatieverslag(
                session, PEILDATUM.year, PEILDATUM.year, folder / name
            )
            _must(verslag.read_bytes().startswith(begin), "het participatieverslag maken")
        yield "participatieverslag gemaakt"
        for name, begin in (("acties.pdf", b"%PDF-"), ("acties.xlsx", b"PK")):
            lijst = actielijsten.save_actielijst(session, folder / name)
            _must(lijst.read_bytes().startswith(begin), "de actielijst maken")
        yield "actielijst gemaakt"
        session.store.backup(folder / "kopie.wijkregie")
    yield "kopie gemaakt"
    for store in (path, folder / "kopie.wijkregie"):
        _must(check(store) == [], f"{store.name} controleren")
    yield "bestand en kopie gecontroleerd"


def _work(session: Session) -> Iterator[str]:
    body = wijkorganen.create_wijkorgaan(session, BODY).value
    bestuur.add_bestuursfunctie(session, body.id, "voorzitter", naam="Ayşe van den Berg")
    yield "wijkorgaan met bestuur toegevoegd"
    talk = jaargesprekken.hold_jaargesprek(
        session, body.id, JAAR, datum=PEILDATUM, niveau_afgesproken=Niveau.UITVOEREND, motivering="Een proef."
    ).value
    expected = bedrag_voor(regeling_van(session, JAAR), Niveau.UITVOEREND)
    (row,) = [row for row in subsidiejaren.subsidiejaar(session, JAAR).rijen if row.id == body.id]
    _must(row.volgens_niveau == expected is not None, "het bedrag uit het niveau halen")
    yield "gesprek vastgelegd, bedrag volgt uit het niveau"
    subsidies.add_aanvraag(session, body.id, JAAR, datum=PEILDATUM, bedrag=expected)
    (row,) = [row for row in subsidiejaren.subsidiejaar(session, JAAR).rijen if row.id == body.id]
    _must(row.klok is not None and row.klok.besluit_uiterlijk > PEILDATUM, "de beslistermijn berekenen")
    yield "aanvraag ingevoerd, termijn loopt"
    actie = acties.create_actiepunt(session, "Afspraak nakomen", wijkorgaan_id=body.id, jaargesprek_id=talk.id).value
    acties.close_actiepunt(session, actie.id)
    history.undo(session)
    undone = next(row for row in acties.acties(session) if row.id == actie.id)
    _must(undone.afgerond_op is None, "het afronden van een actie ongedaan maken")
    history.redo(session)
    yield "actie afgerond, ongedaan gemaakt en opnieuw gedaan"


def _read_lists(session: Session, folder: Path) -> Iterator[str]:
    path = folder / "lijst.csv"
    path.write_text("Naam;Stadsdeel;Telefoon;Niveau 2026\nBuurtkring Proef;Proefdeel;053 123 45 67;N2\n", "utf-8")
    for lot in (Lot.NIEUW, Lot.GELIJK):
        _, voorstel = read_unseen(session, path, None, None, proef=False)
        _must([regel.lot for regel in voorstel.regels] == [lot], "een lijst inlezen")
    template = inlezen.read(lijsten.save_invulboek(session, folder / "invulboek.xlsx"))
    _must(any(inlezen.recognise(session, template)), "het invulboek herkennen")
    yield "lijst ingelezen, invulboek gemaakt en herkend"


def _must(went_well: bool, what: str) -> None:
    """Raise Refusal when something did not go well; `assert` is silent under python -O."""
    if not went_well:
        raise Refusal("zelftest_mislukt", wat=what)
