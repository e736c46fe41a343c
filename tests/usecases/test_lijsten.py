"""Lists that go out."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.usecases.kit import CLOCK
from wijkregie.domain.leeswijzen import Kolomkeuze, Lijstsoort
from wijkregie.domain.lijsten.bladen import Blad, Lijst
from wijkregie.domain.lijsten.voorstellen import Indeling, Leesvoorstel, Lot, Regelvoorstel
from wijkregie.domain.refusals import Refusal
from wijkregie.usecases.lijsten import save_geweigerd, save_invulboek
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_nieuw


def test_the_invulboek_has_examples_of_this_year(session: Session, tmp_path: Path) -> None:
    target = tmp_path / "invulboek.xlsx"
    target.write_text("oud", encoding="utf-8")
    assert save_invulboek(session, target) == target
    assert load_workbook(target)["Niveaus"]["B2"].value == session.today.year


def test_the_invulboek_needs_no_store_and_never_replaces_one(tmp_path: Path) -> None:
    assert save_invulboek(None, tmp_path / "invulboek.xlsx").stat().st_size
    path = tmp_path / "a.wijkregie"
    create_nieuw(path, None, clock=CLOCK)
    with pytest.raises(Refusal, match="bestaat al"):
        save_invulboek(None, path)


def test_nothing_refused_is_nothing_to_mend(session: Session, tmp_path: Path) -> None:
    lijst = Lijst("lijst.xlsx", (Blad("Acties", (("Actie",), ("Bellen",))),))
    indeling = Indeling("Acties", Lijstsoort.ACTIES, 0, (Kolomkeuze(0, "tekst"),))
    regel = Regelvoorstel("Acties", 2, Lijstsoort.ACTIES, "Bellen", Lot.NIEUW)
    with pytest.raises(Refusal, match="zijn gelezen"):
        save_geweigerd(session, lijst, Leesvoorstel("lijst.xlsx", (indeling,), (regel,)), tmp_path / "uit.xlsx")
    refused = replace(regel, lot=Lot.GEWEIGERD)
    target = save_geweigerd(session, lijst, Leesvoorstel("lijst.xlsx", (indeling,), (refused,)), tmp_path / "uit.xlsx")
    assert load_workbook(target)["Acties"]["A2"].value == "Bellen"
