"""Reading a list as one command: all of it or nothing, twice the same, and undone as one."""

import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.kit import mounted
from tests.usecases.inlezen.lists import Sheet, decide, lots, read
from tests.usecases.kit import AWKWARD, CLOCK, body_named, holdings, labels, refused, statements
from wijkregie.domain.leeswijzen import Kolomkeuze, Lijstsoort
from wijkregie.domain.lijsten.bladen import Blad, Cel, Lijst
from wijkregie.domain.lijsten.voorstellen import Besluit, Indeling, Keus, Lot
from wijkregie.domain.refusals import Refusal
from wijkregie.usecases import acties, history, inlezen, wijkorganen
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import check, reading, writing

ORGANEN, NIVEAUS = Lijstsoort.WIJKORGANEN, Lijstsoort.NIVEAUS


def listed(*sheets: Sheet) -> tuple[Lijst, list[Indeling]]:
    return Lijst("lijst.xlsx", tuple(sheet.blad for sheet in sheets)), [sheet.indeling for sheet in sheets]


def test_rows_refer_to_bodies_that_are_new_in_a_later_sheet(session: Session) -> None:
    niveaus = Sheet(NIVEAUS, "wijkorgaan, jaar, niveau", ("Raad Zes", 2026, 2), ("Raad Nul", 2026, 2))
    organen = Sheet(ORGANEN, "naam", ("Raad Zes",))
    voorstel = read(session, niveaus, organen)
    assert [(regel.blad, regel.lot) for regel in voorstel.regels] == [
        ("Niveaus", Lot.NIEUW),
        ("Niveaus", Lot.GEWEIGERD),
        ("Wijkorganen", Lot.NIEUW),
    ]
    assert voorstel.verslag == "gelezen 3 · nieuw 2 · gewijzigd 0 · gelijk 0 · geweigerd 1"


def test_a_refused_row_leaves_no_trace(town: Session) -> None:
    sheet = Sheet(
        ORGANEN,
        "naam, stadsdeel, werkgebied, telefoon, status, beeindigd_op, laatste_contact, niveau 2026",
        ("Raad Een", "Oost", "Lo", None, "beëindigd", None, None, None),
        ("Raad Twee", "Oost", "Lo", None, None, None, date(2027, 1, 1), None),
        ("Raad Drie", "Oost", "Lo", None, None, None, None, "tien"),
        ("", "Oost", "Lo", None, None, None, None, None),
    )
    before, known = holdings(town), labels(town)
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.GEWEIGERD] * 4
    assert [regel.redenen[0].reden for regel in voorstel.regels] == [
        "Vul in op welke dag het wijkorgaan is gestopt.",
        "Een contact is al geweest. Kies vandaag of een eerdere dag, of maak er een actie van.",
        "“tien” is geen niveau. Schrijf 1, 2 of 3, of basis, uitvoerend of beleidsvormend.",
        "Bij “Naam” staat niets. Vul de cel in en lees de lijst nog eens.",
    ]
    assert [regel.redenen[0].kolom for regel in voorstel.regels] == [4, 6, 7, 0]
    assert (holdings(town), labels(town)) == (before, known)
    choices = [decide(regel, Keus.ZONDER) for regel in voorstel.regels[1:]]
    voorstel = read(town, sheet, besluiten=[decide(voorstel.regels[0], Keus.OVERSLAAN), *choices])
    assert lots(voorstel) == [Lot.GEWEIGERD, Lot.NIEUW, Lot.NIEUW, Lot.GEWEIGERD]
    assert voorstel.regels[0].redenen[0].reden == "Deze regel is overgeslagen, zoals je koos."


def test_undo_and_redo_take_the_whole_list(town: Session) -> None:
    before = holdings(town)
    sheet = Sheet(ORGANEN, "naam, telefoon, bestuur", ("Wijkraad Esweg", "0612345678", "Jo Kip"), ("Zes", None, "Al"))
    read(town, sheet)
    after = holdings(town)
    assert history.undo(town).value == "Lijst ingelezen"
    assert holdings(town) == before
    history.redo(town)
    assert holdings(town) == after


def test_a_list_that_would_now_do_something_else_is_refused(town: Session) -> None:
    lijst, indelingen = listed(Sheet(ORGANEN, "naam, telefoon", ("Wijkraad Esweg", "0612345678")))
    seen = inlezen.preview(town, lijst, indelingen)
    acties.create_actiepunt(town, "Iets anders")
    inlezen.carry_out(town, lijst, indelingen, gezien=seen)  # what changed has nothing to do with it
    history.undo(town)
    wijkorganen.change_wijkorgaan(town, body_named(town, "Wijkraad Esweg").id, telefoon="053 123 45 67")
    with refused(town, "lijst_valt_anders_uit"):
        inlezen.carry_out(town, lijst, indelingen, gezien=seen)


def test_the_store_is_read_in_a_few_queries(town: Session) -> None:
    def queries(number: int) -> int:
        rows = [(f"Raad {chr(65 + at)}{chr(75 + at)}ber", "Oost", f"W{at}", f"Jo {at} (lid)") for at in range(number)]
        lijst, indelingen = listed(Sheet(ORGANEN, "naam, stadsdeel, werkgebied, bestuur", *rows))
        with statements(town) as seen:
            inlezen.preview(town, lijst, indelingen)
        return len(seen)

    assert queries(12) == queries(1) < 15


def test_it_can_be_stopped(town: Session) -> None:
    lijst, indelingen = listed(Sheet(ORGANEN, "naam", ("Raad Zes",)))
    progress = Progress()
    progress.cancel()
    before = labels(town)
    with pytest.raises(Cancelled):
        inlezen.carry_out(town, lijst, indelingen, progress=progress)
    with pytest.raises(Cancelled):
        inlezen.preview(town, lijst, indelingen, progress=progress)
    assert labels(town) == before


def test_rows_that_are_no_rows_are_counted_apart(session: Session) -> None:
    sheet = Sheet(ORGANEN, "naam, telefoon", ("Raad Zes", None), (None, None), ("naam", "telefoon"), ("Totaal", 1))
    voorstel = read(session, sheet)
    assert (len(voorstel.regels), voorstel.overgeslagen) == (1, 2)
    assert voorstel.koppen == (("Wijkorganen", ("naam", "telefoon")),)


def test_a_file_is_read(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Naam;Telefoon\nRaad Zes;053 123 45 67\n", encoding="utf-8")
    lijst = inlezen.read(path, Progress())
    assert lijst.bladen[0].rijen == (("Naam", "Telefoon"), ("Raad Zes", "053 123 45 67"))
    with pytest.raises(Refusal):
        inlezen.read(tmp_path / "weg.xlsx")


CELLS: st.SearchStrategy[Cel] = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "Esweg",
            "Wijkraad Esweg",
            "wijkraad eswег",
            "Noord",
            "Haven",
            "Jan Brug (lid)",
            "N2",
            "3",
            "gestopt",
            *AWKWARD,
        ]
    ),
    st.integers(-5, 60_000),
    st.dates(date(2020, 1, 1), date(2028, 1, 1)),
    st.booleans(),
)
FIELDS = "naam, stadsdeel, werkgebied, telefoon, email, kvk, status, beeindigd_op, toelichting, bestuur, niveau 2026"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(CELLS, min_size=11, max_size=11), max_size=8))
def test_whatever_a_list_holds_each_row_has_one_lot_and_twice_is_once(town: Session, rows: Sequence[list[Cel]]) -> None:
    sheet = Sheet(ORGANEN, FIELDS, *rows)
    before, known = holdings(town), labels(town)
    voorstel = read(town, sheet)
    filled = [row for row in rows if any(cel not in (None, "-") for cel in row)]
    assert len(voorstel.regels) + voorstel.overgeslagen <= len(rows)
    assert len(voorstel.regels) <= len(filled)
    numbers = [int(word) for word in voorstel.verslag.split() if word.isdigit()]
    assert numbers[0] == len(voorstel.regels) == sum(numbers[1:])
    done = {Lot.NIEUW, Lot.GEWIJZIGD} & set(lots(voorstel))
    assert (len(labels(town)) > len(known)) == bool(done)
    after, told = holdings(town), labels(town)
    again = read(town, sheet)
    assert {Lot.NIEUW, Lot.GEWIJZIGD}.isdisjoint(lots(again))
    assert (holdings(town), labels(town)) == (after, told)
    if done:
        history.undo(town)
    assert holdings(town) == before


def test_a_sheet_that_is_not_there_was_never_recognised(town: Session) -> None:
    with pytest.raises(KeyError):
        inlezen.preview(town, Lijst("x", (Blad("Een", ()),)), [Indeling("Twee", ORGANEN, 0, ())])


def test_how_a_list_was_read_is_remembered_for_the_next_of_its_shape(town: Session) -> None:
    rows = (("Club", "Waar"), ("Raad Zes", "Zuid"))
    lijst = Lijst("lijst.xlsx", (Blad("Blad1", rows), Blad("Leeg", ())))
    indeling = Indeling("Blad1", ORGANEN, 0, (Kolomkeuze(0, "naam"), Kolomkeuze(1, "stadsdeel")))
    assert inlezen.recognise(town, lijst) == [None, None]
    inlezen.carry_out(town, lijst, [indeling])
    found, nothing = inlezen.recognise(town, lijst)
    assert (found is not None and found.indeling, nothing) == (indeling, None)
    before = labels(town)
    inlezen.carry_out(town, lijst, [indeling])
    assert labels(town) == before
    history.undo(town)
    assert inlezen.recognise(town, lijst) == [None, None]


def free_on(disk: Path) -> int:
    return shutil.disk_usage(disk).free


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    yield from mounted(tmp_path / "schijf", ["-t", "tmpfs", "-o", "size=3m", "tmpfs"])


def test_a_disk_that_is_full_halfway_leaves_all_as_it_was(town_file: Path, small_disk: Path) -> None:
    path = Path(shutil.copy(town_file, small_disk))
    rows = [(f"Raad {chr(65 + at)}{chr(75 + at)}ber", "x" * 30_000) for at in range(15)]
    lijst, indelingen = listed(Sheet(ORGANEN, "naam, toelichting", *rows))
    with writing(path, CLOCK) as session:
        before, known = holdings(session), labels(session)
        seen = inlezen.preview(session, lijst, indelingen)
        assert seen.aantallen[Lot.NIEUW] == 15
        ballast = small_disk / "ballast"
        ballast.write_bytes(bytes(free_on(small_disk) - 100_000))
        with pytest.raises(Refusal) as full:
            inlezen.carry_out(session, lijst, indelingen, gezien=seen)
        assert (full.value.code, holdings(session), labels(session)) == ("schijf_vol", before, known)
        ballast.unlink()
        inlezen.carry_out(session, lijst, indelingen, gezien=seen)
        assert labels(session) == [*known, "Lijst ingelezen"]
    assert check(path) == []


def test_a_store_that_is_only_read_is_looked_at_and_not_written(town_file: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(town_file, tmp_path))
    lijst, indelingen = listed(Sheet(ORGANEN, "naam", ("Raad Zes",)))
    with reading(path, CLOCK) as session:
        assert lots(inlezen.preview(session, lijst, indelingen)) == [Lot.NIEUW]
        with refused(session, "alleen_lezen"):
            inlezen.carry_out(session, lijst, indelingen)


def test_without_the_cell_a_row_is_refused_when_it_needs_that_one(town: Session) -> None:
    sheet = Sheet(ORGANEN, "naam, beeindigd_op, status", ("Raad Een", date(2025, 3, 1), "gestopt"))
    (regel,) = read(town, sheet, besluiten=[Besluit("Wijkorganen", 2, Keus.ZONDER)]).regels
    assert (regel.lot, regel.redenen[0].reden) == (Lot.GEWEIGERD, "Schrijf op waarom het wijkorgaan is gestopt.")
    niveaus = Sheet(NIVEAUS, "wijkorgaan, jaar, niveau", ("Dorpsraad Ver Weg", 2025, 1))
    (regel,) = read(town, niveaus, besluiten=[Besluit("Niveaus", 2, Keus.ZONDER)]).regels
    assert (regel.lot, regel.redenen[0].reden) == (
        Lot.GEWEIGERD,
        "Bij “Wijkorgaan” staat niets. Vul de cel in en lees de lijst nog eens.",
    )
