"""Lists that go out."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.usecases.kit import CLOCK
from wijkregie.domain.refusals import Refusal
from wijkregie.usecases.lijsten import save_invulboek
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
