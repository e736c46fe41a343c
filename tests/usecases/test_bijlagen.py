"""Bijlagen: kept once, in parts, given back to the byte; damage is told."""

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any
from zipfile import ZipFile

import pytest

from tests.usecases.kit import CLOCK
from wijkregie import paths
from wijkregie.domain.bijlagen import GROOTSTE
from wijkregie.domain.overdrachten import Overdrachtkeuze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store import journaal
from wijkregie.store.engine import Role, connect
from wijkregie.store.inhouden import PART_BYTES
from wijkregie.store.queries.geschiedenis import of_wijkorgaan
from wijkregie.store.queries.overdrachten import gather
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import acties, bijlagen, contacten, files, history, overdragen, wijkorganen
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import check, open_session

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def body(town: Session) -> str:
    with town.read() as connection:
        return values(connection, Wijkorgaan)[0].id


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.pdf"
    path.write_bytes(os.urandom(2 * PART_BYTES + 17))
    return path


def counted(session: Session, table: str) -> int:
    with closing(connect(session.store.path, Role.READ)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


@pytest.mark.parametrize("size", [1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1])
def test_what_was_kept_comes_back_to_the_byte(town: Session, body: str, tmp_path: Path, size: int) -> None:
    source, target = tmp_path / "bron", tmp_path / "kopie"
    source.write_bytes(os.urandom(size))
    kept = bijlagen.add_bijlage(town, "wijkorgaan", body, source).value
    assert (kept.naam, kept.grootte, kept.toegevoegd_op) == ("bron", size, town.today)
    assert bijlagen.save_bijlage(town, kept.id, target) == target
    assert target.read_bytes() == source.read_bytes()
    assert counted(town, "inhouddeel") == -(-size // PART_BYTES)


def test_the_same_content_is_kept_once(town: Session, body: str, plan: Path) -> None:
    one = bijlagen.add_bijlage(town, "wijkorgaan", body, plan).value
    other = bijlagen.add_bijlage(town, "wijkorgaan", body, plan.rename(plan.with_name("anders.pdf"))).value
    assert one.sha256 == other.sha256
    assert [each.naam for each in bijlagen.bijlagen(town, "wijkorgaan", body)] == ["anders.pdf", "plan.pdf"]
    assert counted(town, "inhoud") == 1


def test_one_that_was_removed_can_come_back(town: Session, body: str, plan: Path, tmp_path: Path) -> None:
    kept = bijlagen.add_bijlage(town, "wijkorgaan", body, plan).value
    bijlagen.remove_bijlage(town, kept.id)
    assert bijlagen.bijlagen(town, "wijkorgaan", body) == []
    with pytest.raises(Refusal, match="bestaat niet meer"):
        bijlagen.save_bijlage(town, kept.id, tmp_path / "kopie")
    history.undo(town)
    bijlagen.save_bijlage(town, kept.id, tmp_path / "kopie")
    assert (tmp_path / "kopie").read_bytes() == plan.read_bytes()


def test_a_content_goes_at_closing_once_nothing_can_bring_it_back(
    town: Session, body: str, plan: Path, tmp_path: Path
) -> None:
    """AVG art. 17; what was removed or undone can still come back."""
    read, undone, gone = (tmp_path / name for name in ("gelezen.pdf", "ongedaan.pdf", "weg.pdf"))
    for each in (read, undone, gone):
        each.write_bytes(each.name.encode())
    bijlagen.read_files(town, [read])
    removed = bijlagen.add_bijlage(town, "wijkorgaan", body, plan).value
    bijlagen.remove_bijlage(town, removed.id)
    bijlagen.add_bijlage(town, "wijkorgaan", body, undone)
    history.undo(town)
    forgotten = bijlagen.add_bijlage(town, "wijkorgaan", body, gone)
    last = bijlagen.remove_bijlage(town, forgotten.value.id)

    def wipe(uow: UnitOfWork) -> None:
        for nummer in (forgotten.nummer, last.nummer):
            journaal.wipe(uow.connection, nummer or 0)

    town.command("Gewist", wipe)
    assert (counted(town, "inhoud"), counted(town, "inhouddeel")) == (4, 6)
    town.store.close()
    assert (counted(town, "inhoud"), counted(town, "inhouddeel")) == (2, 4)
    with closing(open_session(town.store.path, CLOCK).store) as store:
        again = replace(town, store=store)
        history.restore(again, ("bijlage", removed.id))
        bijlagen.save_bijlage(again, removed.id, tmp_path / "kopie")
    assert (tmp_path / "kopie").read_bytes() == plan.read_bytes()


def test_adding_is_undone_and_done_again(town: Session, body: str, plan: Path) -> None:
    bijlagen.add_bijlage(town, "wijkorgaan", body, plan)
    history.undo(town)
    assert bijlagen.bijlagen(town, "wijkorgaan", body) == []
    history.redo(town)
    assert len(bijlagen.bijlagen(town, "wijkorgaan", body)) == 1
    assert check(town.store.path) == []


def test_what_cannot_be_a_bijlage_is_refused(town: Session, body: str, tmp_path: Path) -> None:
    empty, large, folder = tmp_path / "leeg", tmp_path / "groot", tmp_path / "map"
    empty.touch()
    large.touch()
    os.truncate(large, GROOTSTE + 1)
    folder.mkdir()
    linked = tmp_path / "naar"
    linked.symlink_to(large)
    codes = {
        empty: "bijlage_leeg",
        large: "bijlage_te_groot",
        folder: "is_een_map",
        tmp_path / "nergens": "bestand_ontbreekt",
        tmp_path / "geen map" / "x": "map_ontbreekt",
        town.store.path: "bijlage_is_bestand",
        linked: "bijlage_is_snelkoppeling",
    }
    for source, code in codes.items():
        with pytest.raises(Refusal) as refused:
            bijlagen.add_bijlage(town, "wijkorgaan", body, source)
        assert refused.value.code == code
    assert counted(town, "inhoud") == 0


class Changing(type(Path())):  # type: ignore[misc]
    """A file that another program writes to all the time."""

    def open(self, *arguments: Any, **named: Any) -> Any:
        Path(self).write_bytes(os.urandom(9))
        return super().open(*arguments, **named)


def test_a_file_that_changes_meanwhile_is_refused(town: Session, body: str, plan: Path) -> None:
    with pytest.raises(Refusal) as refused:
        bijlagen.add_bijlage(town, "wijkorgaan", body, Changing(plan))
    assert refused.value.code == "bijlage_gewijzigd"
    assert counted(town, "inhoud") == counted(town, "inhouddeel") == 0


def test_nothing_is_kept_with_what_is_gone(town: Session, plan: Path) -> None:
    with pytest.raises(Refusal, match="bestaat niet meer"):
        bijlagen.add_bijlage(town, "wijkorgaan", "0" * 32, plan)


@pytest.mark.parametrize(
    "damage", ["UPDATE inhouddeel SET bytes = x'00' WHERE nummer = 1", "DELETE FROM inhouddeel WHERE nummer = 2"]
)
def test_damage_is_told(town: Session, body: str, plan: Path, tmp_path: Path, damage: str) -> None:
    kept = bijlagen.add_bijlage(town, "wijkorgaan", body, plan).value
    assert check(town.store.path) == []
    with closing(connect(town.store.path, Role.WRITE)) as connection:
        connection.execute(damage)
    assert check(town.store.path) == ["De bijlage “plan.pdf” is beschadigd of ontbreekt. Voeg het bestand opnieuw toe."]
    with pytest.raises(Refusal) as refused:
        bijlagen.save_bijlage(town, kept.id, tmp_path / "kopie")
    assert refused.value.code == "bijlage_beschadigd"
    assert not (tmp_path / "kopie").exists()
    with pytest.raises(Refusal) as refused:
        overdragen.overdragen(town, Overdrachtkeuze(wijkorganen=frozenset({body})), tmp_path / "x.wijkregie")
    assert refused.value.code == "bijlage_beschadigd"
    bijlagen.remove_bijlage(town, kept.id)
    assert check(town.store.path) == []


def test_a_wijkorgaan_with_a_bijlage_is_not_removed(town: Session, plan: Path) -> None:
    new = wijkorganen.create_wijkorgaan(town, "Per ongeluk").value
    bijlagen.add_bijlage(town, "wijkorgaan", new.id, plan)
    with pytest.raises(Refusal) as refused:
        wijkorganen.remove_wijkorgaan(town, new.id)
    assert refused.value.code == "verbonden"


def test_the_history_of_a_wijkorgaan_tells_of_its_bijlagen(town: Session, body: str, plan: Path) -> None:
    kept = bijlagen.add_bijlage(town, "wijkorgaan", body, plan).value
    bijlagen.remove_bijlage(town, kept.id)
    with town.read() as connection:
        told = [change.label for change in of_wijkorgaan(connection, body) if change.tabel == "bijlage"]
    assert told == ["Bijlage verwijderd", "Bijlage toegevoegd"]


@pytest.fixture
def actie(town: Session) -> str:
    return acties.create_actiepunt(town, "Lamp vervangen").value.id


def test_files_of_any_row_come_in_as_one_command_each_with_a_name_of_its_own(
    town: Session, actie: str, plan: Path
) -> None:
    read = bijlagen.read_files(town, [plan, plan])
    outcome = bijlagen.add_bijlagen(town, "actiepunt", actie, read)
    assert outcome.label == "Bijlagen toegevoegd"
    assert [each.naam for each in bijlagen.bijlagen(town, "actiepunt", actie)] == ["plan (2).pdf", "plan.pdf"]
    assert (bijlagen.count_bijlagen(town, "actiepunt", actie), counted(town, "inhoud")) == (2, 1)
    history.undo(town)
    assert bijlagen.count_bijlagen(town, "actiepunt", actie) == 0


def test_reading_tells_how_far_it_is_and_stops_when_asked(town: Session, plan: Path) -> None:
    progress = Progress()
    bijlagen.read_files(town, [plan], progress=progress)
    assert progress.counts == (2 * plan.stat().st_size,) * 2
    plan.write_bytes(b"anders")
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        bijlagen.read_files(town, [plan], progress=stopped)
    assert counted(town, "inhoud") == 1


def test_no_file_is_read_when_one_of_them_cannot_be(town: Session, plan: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        bijlagen.read_files(town, [plan, tmp_path / "weg.pdf"])
    assert counted(town, "inhoud") == 0


class Growing(type(Path())):  # type: ignore[misc]
    """A file that is longer each time it is read."""

    def open(self, *arguments: Any, **named: Any) -> Any:
        with Path(self).open("ab") as file:
            file.write(bytes(PART_BYTES))
        return super().open(*arguments, **named)


def test_a_file_that_grows_is_refused(town: Session, plan: Path) -> None:
    with pytest.raises(Refusal) as refused:
        bijlagen.read_files(town, [Growing(plan)])
    assert refused.value.code == "bijlage_gewijzigd"
    os.truncate(plan, GROOTSTE)
    with pytest.raises(Refusal) as refused:
        bijlagen.read_files(town, [Growing(plan)])
    assert refused.value.code == "bijlage_te_groot"
    assert counted(town, "inhoud") == 0


def test_a_picture_is_kept_as_a_file(town: Session, actie: str) -> None:
    read = bijlagen.read_picture(town, "plaatje.png", lambda: PNG)
    kept = bijlagen.add_bijlagen(town, "actiepunt", actie, read).value[0]
    copy = bijlagen.open_bijlage(town, kept.id)
    assert (copy.name, copy.read_bytes()) == ("plaatje.png", PNG)


def document(path: Path, *names: str) -> Path:
    with ZipFile(path, "w") as whole:
        for name in names:
            whole.writestr(name, "x")
    return path


def opened_of(session: Session, actie: str, source: Path) -> Path:
    return bijlagen.open_bijlage(session, bijlagen.add_bijlage(session, "actiepunt", actie, source).value.id)


def test_a_copy_to_look_at_cannot_be_changed_and_goes_with_the_store(town: Session, actie: str, tmp_path: Path) -> None:
    copy = opened_of(town, actie, document(tmp_path / "brief.docx", "word/document.xml"))
    assert copy.stat().st_mode & 0o777 == 0o400
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    files.sweep_opened(town)
    assert not copy.parent.exists()


@pytest.mark.parametrize(
    ("naam", "content", "code"),
    [
        ("factuur.pdf.exe", b"MZ", "bijlage_opent_niet"),
        ("factuur.pdf", b"MZ", "bijlage_is_anders"),
        ("brief.docx", b"PK\x03\x04 half", "bijlage_is_anders"),
        ("brief.docx", "word/vbaProject.bin", "bijlage_is_anders"),
        ("brief.odt", "Basic/Standard/Module1.xml", "bijlage_is_anders"),
    ],
)
def test_what_could_carry_something_out_is_not_opened(
    town: Session, actie: str, tmp_path: Path, naam: str, content: bytes | str, code: str
) -> None:
    source = tmp_path / naam
    if isinstance(content, str):
        document(source, content)
    else:
        source.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        opened_of(town, actie, source)
    assert refused.value.code == code
    assert not list((paths.data_folder() / "geopend").rglob(naam))


@pytest.mark.parametrize("damage", ["UPDATE inhouddeel SET bytes = x'255044462D'", "DELETE FROM inhouddeel"])
def test_damage_is_not_opened(town: Session, actie: str, tmp_path: Path, damage: str) -> None:
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"%PDF-1.7")
    kept = bijlagen.add_bijlage(town, "actiepunt", actie, plan).value
    with closing(connect(town.store.path, Role.WRITE)) as connection:
        connection.execute(damage)
    with pytest.raises(Refusal) as refused:
        bijlagen.open_bijlage(town, kept.id)
    assert refused.value.code == "bijlage_beschadigd"


def test_what_is_removed_takes_its_bijlagen_along_and_brings_them_back(town: Session, actie: str, plan: Path) -> None:
    bijlagen.add_bijlage(town, "actiepunt", actie, plan)
    acties.remove_actiepunten(town, [actie])
    assert counted(town, "bijlage") == 0
    history.undo(town)
    assert bijlagen.count_bijlagen(town, "actiepunt", actie) == 1
    history.redo(town)
    assert counted(town, "bijlage") == 0


def test_what_got_a_bijlage_does_not_go_by_undoing_that_it_came(town: Session, plan: Path) -> None:
    made = acties.create_actiepunt(town, "Lamp vervangen")
    bijlagen.add_bijlage(town, "actiepunt", made.value.id, plan)
    with pytest.raises(Refusal) as refused:
        history.undo(town, made.nummer)
    assert refused.value.code == "verbonden"


def test_bijlagen_of_all_that_goes_along_go_along(town: Session, plan: Path) -> None:
    raad = wijkorganen.create_wijkorgaan(town, "Wijkraad Los").value
    actie = acties.create_actiepunt(town, "Lamp", wijkorgaan_id=raad.id).value
    other = acties.create_actiepunt(town, "Iets anders").value
    note = contacten.add_notitie(town, raad.id, "Alleen voor mij.", prive=True).value
    for tabel, rij_id in (("actiepunt", actie.id), ("actiepunt", other.id), ("notitie", note.id)):
        bijlagen.add_bijlage(town, tabel, rij_id, plan)
    with town.read() as connection:
        gone = gather(connection, Overdrachtkeuze(wijkorganen=frozenset({raad.id})))
        every = gather(connection, Overdrachtkeuze(wijkorganen=frozenset({raad.id}), prive=True))
    assert gone.ids["bijlage"] == {each.id for each in bijlagen.bijlagen(town, "actiepunt", actie.id)}
    assert len(every.ids["bijlage"]) == 2


def test_a_bijlage_does_not_come_back_to_what_is_gone(town: Session, actie: str, plan: Path) -> None:
    kept = bijlagen.add_bijlage(town, "actiepunt", actie, plan).value
    removed = bijlagen.remove_bijlage(town, kept.id)
    acties.remove_actiepunten(town, [actie])
    with pytest.raises(Refusal) as refused:
        history.undo(town, removed.nummer)
    assert refused.value.code == "hoort_bij_weg"
    assert counted(town, "bijlage") == 0


@pytest.mark.parametrize("naam", ["../../../buiten.txt", "{}/buiten.txt", "é" * 200 + ".txt"])
def test_a_name_from_elsewhere_is_never_a_path(town: Session, actie: str, tmp_path: Path, naam: str) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("Een plan.")
    kept = bijlagen.add_bijlage(town, "actiepunt", actie, plan).value
    with closing(connect(town.store.path, Role.WRITE)) as connection:
        connection.execute("UPDATE bijlage SET naam = ?", (naam.format(tmp_path),))
    opened = bijlagen.open_bijlage(town, kept.id)
    assert opened.read_text() == "Een plan."
    assert opened.is_relative_to(paths.data_folder() / "geopend")
    assert ".." not in opened.parts
    assert not (tmp_path / "buiten.txt").exists()
    files.sweep_opened(town)


def test_a_command_waits_for_a_file_that_is_being_kept(town: Session, actie: str, plan: Path) -> None:
    begun, saved = Event(), Event()

    def save() -> None:
        begun.set()
        acties.change_actiepunt(town, actie, tekst="Lamp weg")
        saved.set()

    with ThreadPoolExecutor(1) as other, town.store.unit_of_work("x", user="x", moment=town.clock.now()):
        waiting = other.submit(save)
        assert begun.wait(5)
        assert not saved.wait(0.2)
    waiting.result()
    assert saved.is_set()
