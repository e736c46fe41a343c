"""Start lists: the shipped one is whole and marked; a wrong line is refused by name and number."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from wijkregie.domain.gebieden import Gebiedsoort, Stadsdeel, Wijk
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan, Wijkorgaansoort
from wijkregie.usecases.startlijsten import available, empty_start, gemeente, read_folder, read_startlijst

TODAY = date(2026, 11, 21)
WIJKEN = "stadsdeel;naam;soort;cbs_wijk;zekerheid\nNoord;De Weerd;wijk;WK999901;gevonden\nNoord;Esweg;buurt;;afgeleid\n"
ORGANEN = "naam;soort;stadsdeel;werkgebied;jaar_van_bron\nWijkraad De Weerd;wijkraad;Noord;De Weerd, Esweg;\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "sint-joris"
    folder.mkdir()
    (folder / "gemeente.txt").write_text("Sint-Joris aan Zee\n", encoding="utf-8")
    (folder / "wijken.csv").write_text(WIJKEN, encoding="utf-8")
    (folder / "wijkorganen.csv").write_text(ORGANEN, encoding="utf-8")
    return folder


def test_enschede_is_shipped() -> None:
    assert available() == ["enschede"]
    entities = read_startlijst("enschede", TODAY)
    count = Counter(type(entity) for entity in entities)
    assert count == {Inrichting: 1, Regeling: 1, Stadsdeel: 5, Wijk: 32, Wijkorgaan: 20, Werkgebied: 20}
    bodies = [entity for entity in entities if isinstance(entity, Wijkorgaan)]
    assert all(body.controleren and body.stadsdeel_id for body in bodies)
    by_name = {body.naam: body for body in bodies}
    assert by_name["Dorpsraad Boekelo"].toelichting == "Uit een openbare bron van 2024."
    assert by_name["Wijkraad Pathmos"].toelichting == "Uit een openbare bron zonder jaartal."
    assert by_name["VBTwekkelo"].soort is Wijkorgaansoort.VERENIGING
    wijken = {entity.naam: entity for entity in entities if isinstance(entity, Wijk)}
    assert wijken["Lonneker"].soort is Gebiedsoort.DORP
    assert wijken["Lonneker"].cbs_code == "WK015309"
    assert len({(wijk.stadsdeel_id, wijk.rij, wijk.kolom) for wijk in wijken.values()}) == len(wijken)


def test_the_store_is_of_the_municipality_and_no_example() -> None:
    found = next(entity for entity in read_startlijst("enschede", TODAY) if isinstance(entity, Inrichting))
    assert found == Inrichting(id="inrichting", gemeente="Enschede", voorbeeld=False)


@pytest.mark.parametrize(("today", "jaar"), [(date(2026, 6, 30), 2026), (TODAY, 2027)])
def test_the_regeling_of_the_working_year_is_empty_and_says_so(today: date, jaar: int) -> None:
    regeling = next(entity for entity in read_startlijst("enschede", today) if isinstance(entity, Regeling))
    assert regeling.jaar == jaar
    assert regeling.bron == "Nog niet ingevuld"
    assert (regeling.bedrag_niveau_1, regeling.plafond, regeling.aanvraag_uiterlijk) == (None, None, None)
    assert not regeling.voorbeeld


def test_ids_are_the_same_each_time_and_differ() -> None:
    first, again = read_startlijst("enschede", TODAY), read_startlijst("enschede", TODAY)
    assert first == again
    assert len({entity.id for entity in first}) == len(first)
    assert all(len(entity.id) == 32 for entity in first if not isinstance(entity, Inrichting))


def test_references_point_back() -> None:
    seen: set[str | None] = {None}
    for entity in read_startlijst("enschede", TODAY):
        if isinstance(entity, Wijk | Wijkorgaan | Inrichting):
            assert entity.stadsdeel_id in seen
        if isinstance(entity, Werkgebied):
            assert {entity.wijk_id, entity.wijkorgaan_id} <= seen
        seen.add(entity.id)


def test_a_body_may_stand_for_several_wijken(folder: Path) -> None:
    entities = read_folder(folder, TODAY)
    assert sum(isinstance(entity, Werkgebied) for entity in entities) == 2
    assert next(entity for entity in entities if isinstance(entity, Inrichting)).gemeente == "Sint-Joris aan Zee"


def test_an_empty_store_begins_with_its_inrichting() -> None:
    assert [type(entity) for entity in empty_start(TODAY)] == [Inrichting, Regeling]
    assert gemeente("enschede") == "Enschede"


def test_an_unknown_list_is_refused() -> None:
    with pytest.raises(Refusal, match=r"geen startlijst “Atlantis”. Kies uit: enschede"):
        read_startlijst("Atlantis", TODAY)


def test_a_list_outside_the_folder_is_refused(folder: Path) -> None:
    with pytest.raises(Refusal, match="geen startlijst"):
        read_startlijst(str(folder), TODAY)


@pytest.mark.parametrize(
    ("file", "line", "message"),
    [
        (
            "wijken.csv",
            "Noord;Haverland;moeras;;",
            "wijken.csv, regel 4: “moeras” is onbekend bij soort. Gebruik: wijk",
        ),
        ("wijken.csv", ";Haverland;wijk;;", "wijken.csv, regel 4: “(leeg)” is onbekend bij stadsdeel"),
        ("wijken.csv", "Noord;;wijk;;", "wijken.csv, regel 4: “(leeg)” is onbekend bij naam"),
        ("wijken.csv", "Noord", "wijken.csv, regel 4: “(leeg)” is onbekend bij naam"),
        ("wijken.csv", "Noord;Esweg;buurt;;", "wijken.csv, regel 4: “Esweg” staat er al"),
        ("wijkorganen.csv", "Raad;groep;Noord;Esweg;", "wijkorganen.csv, regel 3: “groep” is onbekend bij soort"),
        ("wijkorganen.csv", "Raad;wijkraad;Mars;Esweg;", "regel 3: “Mars” is onbekend bij stadsdeel. Gebruik: Noord."),
        ("wijkorganen.csv", "Raad;wijkraad;Noord;Mars;", "regel 3: “Mars” is onbekend bij werkgebied"),
        ("wijkorganen.csv", ";wijkraad;Noord;Esweg;", "regel 3: “(leeg)” is onbekend bij naam"),
        ("wijkorganen.csv", "Wijkraad De Weerd;wijkraad;Noord;Esweg;", "regel 3: “Wijkraad De Weerd” staat er al"),
    ],
)
def test_a_wrong_line_is_refused_by_file_and_number(folder: Path, file: str, line: str, message: str) -> None:
    with (folder / file).open("a", encoding="utf-8") as target:
        target.write(line + "\n")
    with pytest.raises(Refusal) as refused:
        read_folder(folder, TODAY)
    assert message in str(refused.value)


def test_a_missing_field_is_refused(folder: Path) -> None:
    (folder / "wijken.csv").write_text("stadsdeel;naam\nNoord;Esweg\n", encoding="utf-8")
    with pytest.raises(Refusal, match=r"In wijken.csv ontbreekt het veld “soort”"):
        read_folder(folder, TODAY)


def test_an_unreadable_file_is_refused(folder: Path) -> None:
    (folder / "wijken.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refusal, match=r"wijken.csv van de startlijst is niet te lezen"):
        read_folder(folder, TODAY)
    (folder / "wijken.csv").unlink()
    with pytest.raises(Refusal, match=r"wijken.csv van de startlijst is niet te lezen"):
        read_folder(folder, TODAY)
