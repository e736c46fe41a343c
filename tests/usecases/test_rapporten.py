"""Reports: made whole in their place, stopped without a trace, never over the store."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.documents.pdfs import words
from tests.usecases.kit import JAAR, body_named, refused
from wijkregie.documents.nederlands import getal
from wijkregie.domain.niveaus import Beweging, Niveau
from wijkregie.domain.overzichten import BLADEN, Overzichtkeuze, gekozen_bladen
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases import gebieden, jaargesprekken, wijkorganen
from wijkregie.usecases.gespreksbladen import gespreksjaar
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.rapporten import (
    jaarverslag,
    kolommen_named,
    overzicht_bladen,
    overzicht_kolommen,
    save_jaarverslag,
    save_overzicht,
)
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import stoplichten

STEPS = (Beweging.TRAP_OP, Beweging.GELIJK, Beweging.TRAP_AF)


class _StopsAt(Progress):
    """A progress that is cancelled once it has come this far."""

    def __init__(self, last: int) -> None:
        super().__init__()
        self.last = last
        self.seen: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if len(self.seen) == self.last:
            self.cancel()
        super().step(done, total)


@pytest.mark.parametrize("jaar", range(JAAR - 4, JAAR + 2))
def test_page_workbook_and_jaarverslag_count_the_same_steps(example: Session, tmp_path: Path, jaar: int) -> None:
    asleep = body_named(example, "Wijkraad Sint Joris")
    wijkorganen.change_wijkorgaan(example, asleep.id, status=Wijkorgaanstatus.SLAPEND)
    jaargesprekken.choose_niveau(example, body_named(example, "Wijkraad Molenkamp").id, jaar, Niveau.BASIS)
    counts = gespreksjaar(example, jaar).keuzes
    save_overzicht(example, jaar, tmp_path / "o.xlsx")
    front = load_workbook(tmp_path / "o.xlsx", data_only=True)["Overzicht"]
    told = {str(row[0]).strip(): row[1] for row in front.iter_rows(values_only=True) if row[0]}
    assert [told[step.value.capitalize()] for step in STEPS] == [counts[step] for step in STEPS]
    assert [told[f"Niveau {niveau:d}, {niveau.woord}"] for niveau in Niveau] == [counts[niveau] for niveau in Niveau]
    assert told["Nog geen niveau gekozen"] == counts[None]
    report = words(jaarverslag(example, jaar - 1), tmp_path)
    sentence = re.search(rf"Voor {jaar} (?:koos|kozen|bleef|bleven) [^.]*\.", report)
    assert sentence is not None
    for step, said in zip(STEPS, ("een hoger niveau", "gelijk", "een lager niveau"), strict=True):
        assert (f"{getal(counts[step])} {said}" in re.sub("koos |kozen |bleef |bleven ", "", sentence[0])) == (
            counts[step] > 0
        )


def test_a_jaarverslag_takes_the_place_of_an_older_one(town: Session, tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    target.write_text("oud", encoding="utf-8")
    progress = Progress()
    assert save_jaarverslag(town, JAAR - 1, target, progress=progress) == target
    assert target.read_bytes().startswith(b"%PDF-")
    assert progress.counts[0] > 0


def test_an_overview_of_a_stadsdeel(town: Session, tmp_path: Path) -> None:
    target = tmp_path / "overzicht.xlsx"
    progress = Progress()
    stadsdeel = gebieden.stadsdelen(town)[0]
    assert (
        save_overzicht(town, JAAR, target, keuze=Overzichtkeuze(stadsdelen=(stadsdeel.id,)), progress=progress)
        == target
    )
    assert target.read_bytes().startswith(b"PK")
    assert progress.counts[0] > 0


def test_without_anyone_watching(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    assert jaarverslag(town, JAAR - 1, wijkorgaan_id=raad.id).startswith(b"%PDF-")


@pytest.mark.parametrize("last", [1, 2])
def test_a_report_that_is_stopped_leaves_what_was(town: Session, tmp_path: Path, last: int) -> None:
    target = tmp_path / "verslag.pdf"
    target.write_text("oud", encoding="utf-8")
    before = {path.name for path in tmp_path.iterdir()}
    with pytest.raises(Cancelled):
        save_jaarverslag(town, JAAR - 1, target, progress=_StopsAt(last))
    with pytest.raises(Cancelled):
        save_overzicht(town, JAAR, target, progress=_StopsAt(1))
    assert target.read_text(encoding="utf-8") == "oud"
    assert {path.name for path in tmp_path.iterdir()} == before


def test_a_store_and_a_folder_are_no_place_for_a_report(town: Session, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    other = tmp_path / "een ander.wijkregie"
    town.store.backup(other)
    for target, code in ((town.store.path, "bestaat_al"), (other, "bestaat_al"), (tmp_path / "map", "is_een_map")):
        with refused(town, code):
            save_jaarverslag(town, JAAR - 1, target)
        with refused(town, code):
            save_overzicht(town, JAAR, target)


def test_a_refused_report_leaves_nothing(town: Session, tmp_path: Path) -> None:
    before = {path.name for path in tmp_path.iterdir()}
    with refused(town, "jaar_kan_niet"):
        save_jaarverslag(town, 1999, tmp_path / "verslag.pdf")
    with refused(town, "weg"):
        save_overzicht(town, JAAR, tmp_path / "overzicht.xlsx", keuze=Overzichtkeuze(stadsdelen=("onbekend",)))
    assert {path.name for path in tmp_path.iterdir()} == before


def test_what_the_overview_will_hold_is_told_before_it_is_made(town: Session) -> None:
    assert overzicht_bladen(town, JAAR) == {
        "Overzicht": -1,
        "Wijkorganen": 2,
        "Jaargesprekken": 2,
        "Niveauverloop": 1,
        "Subsidies": 1,
        "Acties": 2,
        "Wijkbudget": 0,
        "Initiatieven": 0,
        "Afspraken": 7,
        "Trajecten": 0,
    }
    assert set(
        overzicht_bladen(town, JAAR, keuze=Overzichtkeuze(stadsdelen=(gebieden.stadsdelen(town)[1].id,))).values()
    ) == {-1, 0}


def test_columns_are_left_out_by_name() -> None:
    assert kolommen_named(["acties: toelichting"]) == {("Acties", "Toelichting")}
    assert kolommen_named(["Motivering"]) == {("Jaargesprekken", "Motivering"), ("Niveauverloop", "Motivering")}
    for unknown in ("Id", "Naam", "Acties:Kenmerk", "Weg:Toelichting", ""):
        with pytest.raises(Refusal, match="kun je niet weglaten"):
            kolommen_named([unknown])


def test_the_sheets_that_may_be_chosen_are_those_it_has(town: Session) -> None:
    assert tuple(overzicht_kolommen(town)) == BLADEN
    assert gekozen_bladen([" acties", "Subsidies"]) == set(BLADEN) - {"Acties", "Subsidies"}
    with pytest.raises(Refusal, match="Het blad “Weg” ken ik niet"):
        gekozen_bladen(["Weg"])


def test_years_of_the_overview_the_wrong_way_round_are_refused(town: Session, tmp_path: Path) -> None:
    for van, code in ((JAAR + 1, "periode_andersom"), (12, "jaar_kan_niet")):
        with refused(town, code):
            save_overzicht(town, JAAR, tmp_path / "o.xlsx", keuze=Overzichtkeuze(van=van))
    assert not (tmp_path / "o.xlsx").exists()


def test_two_stadsdelen_are_what_each_of_them_is(example: Session) -> None:
    parts = [part.id for part in gebieden.stadsdelen(example)]
    one, other, both = (
        overzicht_bladen(example, JAAR, keuze=Overzichtkeuze(stadsdelen=chosen))
        for chosen in ((parts[0],), (parts[1],), (parts[0], parts[1]))
    )
    for blad in ("Wijkorganen", "Subsidies", "Acties", "Wijkbudget", "Initiatieven", "Afspraken"):
        assert both[blad] == one[blad] + other[blad] > 0


def test_the_stoplicht_is_that_of_the_window(example: Session, tmp_path: Path) -> None:
    book = load_workbook(save_overzicht(example, JAAR, tmp_path / "o.xlsx"), data_only=True, read_only=True)
    heads, *rows = book["Wijkorganen"].iter_rows(values_only=True)
    told = {row[-1]: row[heads.index("Stoplicht")] for row in rows if row[-1]}
    book.close()
    window = {body: ernst.woord for body, (ernst, _) in stoplichten(example).items()}
    assert {body: word for body, word in told.items() if word != "doet niet mee"}.items() <= window.items()
    assert {"te laat", "let op", "op schema", "doet niet mee"} <= set(told.values())


def test_rows_of_chosen_years_and_stadsdelen_are_those_of_plain_sql(example: Session) -> None:
    parts = [part.id for part in gebieden.stadsdelen(example)][1:3]
    within = f"""wijkorgaan_id IN (SELECT id FROM wijkorgaan WHERE stadsdeel_id IN ('{parts[0]}', '{parts[1]}'))"""
    years = f"jaar BETWEEN {JAAR - 2} AND {JAAR}"
    queries = {
        "Wijkorganen": f"SELECT count(*) FROM wijkorgaan WHERE stadsdeel_id IN ('{parts[0]}', '{parts[1]}')",
        "Niveauverloop": f"SELECT count(*) FROM niveaukeuze WHERE {within} AND {years}",
        "Jaargesprekken": f"SELECT count(*) FROM jaargesprek WHERE {within} AND {years}",
        "Subsidies": f"SELECT count(*) FROM subsidie WHERE {within} AND {years}",
        "Acties": f"SELECT count(*) FROM actiepunt WHERE {within} AND coalesce(afgerond_op, '9') >= '{JAAR - 2}'",
        "Bestuur": f"SELECT count(*) FROM bestuursfunctie WHERE {within} AND coalesce(tot, '9') >= '{JAAR - 2}'",
    }
    keuze = Overzichtkeuze(van=JAAR - 2, stadsdelen=tuple(parts), met_personen=True)
    found = overzicht_bladen(example, JAAR, keuze=keuze)
    with example.read() as connection:
        counted = {blad: connection.exec_driver_sql(query).scalar() for blad, query in queries.items()}
    assert {blad: found[blad] for blad in queries} == counted
    assert all(counted.values())
