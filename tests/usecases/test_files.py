"""Files that go out: their names, and that they never come in the place of a store."""

import os
from pathlib import Path

import pytest

from tests.usecases.kit import refused
from wijkregie import paths
from wijkregie.usecases.files import file_name, place_to_hand_over, save_file, sweep_handed_over
from wijkregie.usecases.session import Session


def test_a_file_name_says_what_and_whose() -> None:
    assert file_name("Jaarverslag", 2026, "Wijkraad ’t Hagen") == "Jaarverslag 2026 Wijkraad ’t Hagen"
    assert file_name("Overzicht", 2027, "") == "Overzicht 2027"
    assert file_name("Overdracht", "", 2027) == "Overdracht 2027"


def test_a_file_name_is_one_that_a_disk_takes(tmp_path: Path) -> None:
    for naam in ("../../etc/passwd", 'a:b|c?*<>"\\', "漢" * 200, "CON."):
        name = file_name("Jaarverslag", 2026, naam) + ".pdf"
        (tmp_path / name).touch()
        assert (tmp_path / name).parent == tmp_path
        assert not set(name) & set('/\\:|?*<>"\n')


def test_what_was_made_replaces_a_file_but_never_the_store(town: Session, tmp_path: Path) -> None:
    target = tmp_path / "voorblad.pdf"
    target.write_bytes(b"oud")
    assert save_file(town, b"nieuw", target=target) == target
    assert target.read_bytes() == b"nieuw"
    with refused(town, "bestaat_al"):
        save_file(town, b"nieuw", target=town.store.path)


def test_what_another_program_opens_is_the_users_alone_and_goes_after_a_day(
    town: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "eigen")
    old, new = place_to_hand_over(town, "oud.eml"), place_to_hand_over(town, "nieuw.eml")
    assert old.parent != new.parent
    assert old.parent.stat().st_mode & 0o077 == 0
    for path in (old, new):
        path.write_bytes(b"mail")
    moment = town.clock.now().timestamp()
    os.utime(new.parent, (moment, moment))
    os.utime(old.parent, (moment - 25 * 3600, moment - 25 * 3600))
    sweep_handed_over(town)
    assert not old.parent.exists()
    assert new.exists()


def test_a_disk_that_takes_no_folder_is_told(town: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / ("lang" * 100))
    with refused(town, "naam_te_lang"):
        place_to_hand_over(town, "mail.eml")
