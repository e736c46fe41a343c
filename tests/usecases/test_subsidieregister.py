"""The register of subsidies through the store: whole years, one stadsdeel, ids that stay."""

from csv import DictReader
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.usecases.kit import JAAR, body_named, refused, statements
from wijkregie.domain.subsidieregister import registerregels, verstrekkingen
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.usecases import gebieden, subsidies, wijkorganen
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.subsidiejaren import subsidiejaar
from wijkregie.usecases.subsidieregister import (
    open_data_rijen,
    save_subsidieregister,
    subsidieregister,
    subsidieregister_bladen,
)


def test_the_files_hold_what_the_register_tells(example: Session, tmp_path: Path) -> None:
    register = subsidieregister(example, JAAR - 1)
    regels, given = registerregels(register), verstrekkingen(register)
    assert len(regels) >= len(given) > 10
    target = save_subsidieregister(example, JAAR - 1, tmp_path / "r.xlsx", progress=Progress())
    ids = [row[-1] for row in load_workbook(target)["Subsidieregister"].iter_rows(values_only=True)]
    assert ids == ["Id", *(regel.id for regel in regels), None]
    target = save_subsidieregister(example, JAAR - 1, tmp_path / "r.CSV")
    with target.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(DictReader(lines))
    assert [row["Identifier"] for row in rows] == [one.dossier.subsidie.subsidie.id for one in given]
    assert all(row["Last modified"] for row in rows)
    assert subsidieregister_bladen(example, JAAR - 1) == {"Subsidieregister": len(regels), "Toelichting": -1}
    assert open_data_rijen(example, JAAR - 1) == {"Gegeven subsidies": len(given)}
    granted = subsidiejaar(example, JAAR - 1).plafond.verleend
    assert sum(one.bedragen.verleend or 0 for one in given) == granted > 0


def test_of_one_stadsdeel(example: Session) -> None:
    parts = gebieden.stadsdelen(example)
    per_part = [subsidieregister(example, JAAR - 1, stadsdeel_id=part.id) for part in parts]
    assert [register.stadsdeel for register in per_part] == [part.naam for part in parts]
    whole = {one.subsidie.subsidie.id for one in subsidieregister(example, JAAR - 1).dossiers}
    together = [one.subsidie.subsidie.id for register in per_part for one in register.dossiers]
    assert (set(together), len(together)) == (whole, len(whole))


def test_every_table_is_read_once(example: Session) -> None:
    with statements(example) as few:
        subsidieregister(example, 2020)
    with statements(example) as seen:
        subsidieregister(example, JAAR - 1)
    assert len(seen) == len(few) <= 10


def test_an_id_stays_when_names_change_and_rows_come(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    (dossier,) = subsidieregister(town, JAAR - 1).dossiers
    first_written, subsidie_id = dossier.gewijzigd, dossier.subsidie.subsidie.id
    subsidies.add_stap(town, subsidie_id, Stapsoort.VERLEEND, date(2025, 11, 3), bedrag=300_000)
    (before,) = registerregels(subsidieregister(town, JAAR - 1))
    wijkorganen.change_wijkorgaan(town, raad.id, naam="Buurtraad Esweg", kvk="12345678")
    other = body_named(town, "Buurtkring De Weerd")
    added = subsidies.add_aanvraag(town, other.id, JAAR - 1, datum=date(2025, 9, 1), bedrag=150_000).value
    subsidies.add_stap(town, added.id, Stapsoort.DIRECT_VASTGESTELD, date(2025, 10, 3), bedrag=150_000)
    register = subsidieregister(town, JAAR - 1)
    regels = {regel.id: regel for regel in registerregels(register)}
    assert len(regels) == 2
    assert (regels[before.id].ontvanger, regels[before.id].kvk) == ("Buurtraad Esweg", "12345678")
    assert regels[before.id].dagtekening == before.dagtekening
    written = {one.subsidie.subsidie.id: one.gewijzigd for one in register.dossiers}
    assert first_written is not None
    assert (written[subsidie_id] or first_written) > first_written
    assert [one.wijken for one in register.dossiers] == [("De Weerd", "Esweg"), ("Esweg",)]


def test_what_cannot_be_leaves_nothing(town: Session, tmp_path: Path) -> None:
    before = {path.name for path in tmp_path.iterdir()}
    with refused(town, "bestandssoort_onbekend"):
        save_subsidieregister(town, JAAR, tmp_path / "r.pdf")
    with refused(town, "jaar_kan_niet"):
        save_subsidieregister(town, 1999, tmp_path / "r.csv")
    with refused(town, "weg"):
        save_subsidieregister(town, JAAR, tmp_path / "r.xlsx", stadsdeel_id="onbekend")
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        save_subsidieregister(town, JAAR, tmp_path / "r.xlsx", progress=stopped)
    assert {path.name for path in tmp_path.iterdir()} == before
