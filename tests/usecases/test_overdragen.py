"""A file for a colleague: all of the chosen wijkorganen, nothing of others, whole or not at all."""

import errno
import json
import os
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest

from tests.documents.pdfs import words
from wijkregie import documents
from wijkregie.domain.budgetten import Boeking, Budget
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.initiatieven import Initiatief
from wijkregie.domain.overdrachten import Overdrachtkeuze
from wijkregie.domain.overneemvoorstellen import Keuzes, Wijze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store import migrate
from wijkregie.store.engine import Role, connect, is_overdracht
from wijkregie.store.mapping import KINDS, table_name
from wijkregie.store.overdrachten import format
from wijkregie.store.queries.values import values
from wijkregie.store.tables import metadata
from wijkregie.usecases import contacten, history, overdragen, overnemen, rapporten, wijkorganen
from wijkregie.usecases.gesprekspapieren import save_papier
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.overdrachtsdossiers import keuze_in_words
from wijkregie.usecases.session import Session

Rows = dict[str, dict[str, tuple[Any, ...]]]
"""The rows of a file by table and id."""


def kept(session: Session, kind: type[Entity]) -> list[Any]:
    with session.read() as connection:
        return values(connection, kind)


def given(path: Path, wachtwoord: str = "") -> Rows:
    """Return the rows of a file by table and id, once it was found whole."""
    with closing(connect(path, Role.READ, wachtwoord)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert format.is_whole(connection)
        assert connection.execute("SELECT count(*) FROM journaal").fetchone() == (0,)
        return {
            table: {row[0]: row for row in connection.execute(f"SELECT * FROM {table}").fetchall()}
            for table in [*map(table_name, KINDS), "overgenomen"]
        }


def column(rows: dict[str, tuple[Any, ...]], table: str, name: str) -> set[Any]:
    place = [one.name for one in metadata.tables[table].c].index(name)
    return {row[place] for row in rows.values()}


def of_bodies(session: Session, bodies: frozenset[str]) -> dict[str, set[str]]:
    """Return the ids of all rows that name one of these bodies, private notes aside."""
    return {
        table_name(kind): {
            value.id
            for value in kept(session, kind)
            if getattr(value, "wijkorgaan_id", None) in bodies and not getattr(value, "prive", False)
        }
        for kind in KINDS
        if "wijkorgaan_id" in metadata.tables[table_name(kind)].c
    }


def assert_whole_and_alone(
    session: Session, rows: dict[str, dict[str, tuple[Any, ...]]], bodies: frozenset[str]
) -> None:
    """All that is of these wijkorganen is there, and nothing that names another."""
    assert set(rows["wijkorgaan"]) == bodies
    for table, ids in of_bodies(session, bodies).items():
        if table in ("verhaal", "actiepunt", "contactmoment", "notitie"):  # those of a traject or wijk have none
            assert ids <= set(rows[table])
            assert column(rows[table], table, "wijkorgaan_id") <= {None, *bodies}
        else:
            assert set(rows[table]) == ids
    assert not any(rows[table] for table in ("sjabloon", "inrichting", "leeswijze", "participatieverslag"))
    others = {body.id for body in kept(session, Wijkorgaan)} - bodies
    for table in rows:
        said = json.dumps(list(rows[table].values()))
        assert not [other for other in others if other in said], table
    assert rows["overgenomen"]
    assert column(rows["overgenomen"], "overgenomen", "nummer") == {None}


@pytest.mark.parametrize("number", range(5))
def test_a_stadsdeel_goes_along_whole_and_alone(example: Session, tmp_path: Path, number: int) -> None:
    stadsdeel = kept(example, Stadsdeel)[number]
    bodies = frozenset(body.id for body in kept(example, Wijkorgaan) if body.stadsdeel_id == stadsdeel.id)
    target = tmp_path / "Overdracht.wijkregie"
    told = overdragen.overdragen(example, Overdrachtkeuze(stadsdelen=frozenset({stadsdeel.id})), target)
    rows = given(target)
    assert is_overdracht(target)
    assert_whole_and_alone(example, rows, bodies)
    assert told.aantallen["wijkorgaan"] == len(bodies)
    wijken = {wijk.id for wijk in kept(example, Wijk) if wijk.stadsdeel_id == stadsdeel.id}
    assert wijken <= set(rows["wijk"])
    assert {idea.id for idea in kept(example, Initiatief) if idea.wijk_id in wijken} <= set(rows["initiatief"])
    budgets = {one.id for one in kept(example, Budget) if one.wijk_id in wijken or one.stadsdeel_id == stadsdeel.id}
    assert budgets <= set(rows["budget"])
    assert {one.id for one in kept(example, Boeking) if one.budget_id in budgets} <= set(rows["boeking"])


@pytest.mark.parametrize("seed", range(3))
def test_some_wijkorganen_go_along_without_the_money_of_their_wijken(
    example: Session, tmp_path: Path, seed: int
) -> None:
    every = [body.id for body in kept(example, Wijkorgaan)]
    bodies = frozenset(Random(seed).sample(every, 3))
    target = tmp_path / "Overdracht.wijkregie"
    overdragen.overdragen(example, Overdrachtkeuze(wijkorganen=bodies), target)
    rows = given(target)
    assert_whole_and_alone(example, rows, bodies)
    assert not any(rows[table] for table in ("budget", "boeking", "initiatief", "gelegenheidscollectief"))


def test_the_schema_is_what_the_migrations_make_save_the_index_of_words(
    town: Session, chosen: Overdrachtkeuze, tmp_path: Path
) -> None:
    target, fresh = tmp_path / "x.wijkregie", tmp_path / "vers.wijkregie"
    overdragen.overdragen(town, chosen, target)
    migrate.upgrade(fresh)
    made = []
    for path in (target, fresh):
        with closing(connect(path, Role.READ)) as connection:
            index = connection.execute("SELECT name FROM sqlite_schema WHERE tbl_name LIKE 'zoek%'").fetchall()
            assert bool(index) is (path is fresh)
            found = connection.execute(
                "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE tbl_name NOT LIKE 'zoek%'"
            ).fetchall()
        # Alembic writes the constraints of a table in any order.
        made.append({(*rest, *sorted(line.strip(" ,\t") for line in sql.splitlines())) for *rest, sql in found})
    assert made[0] == made[1]


@pytest.fixture
def chosen(town: Session) -> Overdrachtkeuze:
    """Choose the first body of a small town."""
    return Overdrachtkeuze(wijkorganen=frozenset({kept(town, Wijkorgaan)[0].id}))


def test_what_was_ever_private_in_a_note_stays_unless_chosen(
    town: Session, chosen: Overdrachtkeuze, tmp_path: Path
) -> None:
    (body,) = chosen.wijkorganen
    note = contacten.add_notitie(town, body, "geheim over de buren", prive=True).value
    contacten.change_notitie(town, note.id, tekst="openbaar", prive=False)
    gone = contacten.add_notitie(town, body, "geheim en weg", prive=True).value
    contacten.remove_notitie(town, gone.id)
    still = contacten.add_notitie(town, body, "nog geheim", prive=True).value
    target = tmp_path / "x.wijkregie"

    overdragen.overdragen(town, chosen, target)
    rows = given(target)
    assert note.id in rows["notitie"]
    assert still.id not in rows["notitie"]
    assert b"geheim" not in target.read_bytes()

    overdragen.overdragen(town, replace(chosen, prive=True), target)
    rows = given(target)
    assert {note.id, still.id} <= set(rows["notitie"])
    said = json.dumps(list(rows["overgenomen"].values()))
    assert all(words in said for words in ("geheim over de buren", "geheim en weg", "nog geheim"))


def test_a_successor_that_does_not_go_along_is_left_out_and_told(town: Session, tmp_path: Path) -> None:
    first, second = kept(town, Wijkorgaan)[:2]
    wijkorganen.end_wijkorgaan(
        town, first.id, op=date(2026, 6, 1), reden="klaar", opvolger_id=second.id, acties_vervallen=True
    )
    target = tmp_path / "x.wijkregie"
    told = overdragen.overdragen(town, Overdrachtkeuze(wijkorganen=frozenset({first.id})), target)
    rows = given(target)
    assert told.weggelaten == 1
    assert column(rows["wijkorgaan"], "wijkorgaan", "opvolger_id") == {None}
    with closing(connect(target, Role.READ)) as connection:
        (left,) = format.read_head(connection, target.name).weggelaten
    assert (left.tabel, left.rij_id, left.veld) == ("wijkorgaan", first.id, "opvolger_id")

    both = overdragen.overdragen(town, Overdrachtkeuze(wijkorganen=frozenset({first.id, second.id})), target)
    assert both.weggelaten == 0
    assert second.id in column(given(target)["wijkorgaan"], "wijkorgaan", "opvolger_id")


def test_what_was_removed_goes_along_as_history_only(town: Session, chosen: Overdrachtkeuze, tmp_path: Path) -> None:
    (body,) = chosen.wijkorganen
    gone = contacten.add_notitie(town, body, "per ongeluk").value
    contacten.remove_notitie(town, gone.id)
    target = tmp_path / "x.wijkregie"
    overdragen.overdragen(town, chosen, target)
    rows = given(target)
    lines = [row for row in rows["overgenomen"].values() if gone.id in row]
    assert gone.id not in rows["notitie"]
    assert [line[6] for line in lines] == ["+", "-"]


def test_history_of_a_colleague_goes_on_once(town: Session, chosen: Overdrachtkeuze, tmp_path: Path) -> None:
    """Making the file again gives the same lines with the same ids."""
    one, other = tmp_path / "1.wijkregie", tmp_path / "2.wijkregie"
    overdragen.overdragen(town, chosen, one)
    overdragen.overdragen(town, chosen, other)
    assert given(one) == given(other)


def test_nothing_chosen_is_refused(town: Session, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="minstens één"):
        overdragen.omvang(town, Overdrachtkeuze())
    with pytest.raises(Refusal, match="minstens één"):
        overdragen.overdragen(town, Overdrachtkeuze(), tmp_path / "x.wijkregie")


def test_a_store_is_never_written_over(town: Session, chosen: Overdrachtkeuze) -> None:
    with pytest.raises(Refusal) as refused:
        overdragen.overdragen(town, chosen, town.store.path)
    assert refused.value.code == "bestaat_al"


def test_what_goes_along_is_told_beforehand(example: Session, tmp_path: Path) -> None:
    keuze = Overdrachtkeuze(stadsdelen=frozenset(value.id for value in kept(example, Stadsdeel)))
    told = overdragen.omvang(example, keuze)
    assert told == overdragen.overdragen(example, keuze, tmp_path / "x.wijkregie")
    assert f"{len(kept(example, Wijkorgaan))} wijkorganen" in told.delen


def test_a_password_keeps_the_rows_from_other_eyes(town: Session, chosen: Overdrachtkeuze, tmp_path: Path) -> None:
    target = tmp_path / "x.wijkregie"
    overdragen.overdragen(town, chosen, target, wachtwoord="een lang woord")
    assert set(given(target, "een lang woord")["wijkorgaan"]) == chosen.wijkorganen
    naam = kept(town, Wijkorgaan)[0].naam
    assert naam.encode() not in target.read_bytes()


@pytest.mark.parametrize("at", [0, 0.5, 1])
def test_stopped_midway_nothing_stands_there(town: Session, chosen: Overdrachtkeuze, tmp_path: Path, at: float) -> None:
    class Stopping(Progress):
        def step(self, done: int, total: int) -> None:
            if done >= at * total:
                self.cancel()
            super().step(done, total)

    target = tmp_path / "uit" / "x.wijkregie"
    target.parent.mkdir()
    with pytest.raises(Cancelled):
        overdragen.overdragen(town, chosen, target, progress=Stopping())
    assert list(target.parent.iterdir()) == []


def test_a_disk_that_fails_while_it_takes_the_contents_is_heard(
    town: Session, chosen: Overdrachtkeuze, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = iter([OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))])  # a disk tells of it once

    def fsync(descriptor: int) -> None:
        for error in waits:
            raise error

    monkeypatch.setattr(os, "fsync", fsync)
    target = tmp_path / "uit" / "x.wijkregie"
    target.parent.mkdir()
    with pytest.raises(Refusal):
        overdragen.overdragen(town, chosen, target)
    assert list(target.parent.iterdir()) == []


def test_a_colleague_looks_after_them_in_one_command(example: Session) -> None:
    stadsdeel = kept(example, Stadsdeel)[0]
    keuze = Overdrachtkeuze(stadsdelen=frozenset({stadsdeel.id}))
    done = overdragen.hand_to(example, keuze, " Sanne de Boer ")
    now = {body.id: body for body in kept(example, Wijkorgaan)}
    theirs = {body.id for body in now.values() if body.wijkregisseur == "Sanne de Boer"}
    assert theirs == {body.id for body in now.values() if body.stadsdeel_id == stadsdeel.id}
    assert len(theirs) == done.value > 1
    history.undo(example)
    assert {body.wijkregisseur for body in kept(example, Wijkorgaan)} == {""}


def test_the_choice_is_said_in_words(example: Session) -> None:
    stadsdelen, bodies = kept(example, Stadsdeel), kept(example, Wijkorgaan)
    keuze = Overdrachtkeuze(stadsdelen=frozenset({stadsdelen[0].id}), wijkorganen=frozenset({bodies[0].id}))
    assert keuze_in_words(example, keuze) == f"stadsdeel {stadsdelen[0].naam} en {bodies[0].naam}"
    many = Overdrachtkeuze(wijkorganen=frozenset(body.id for body in bodies[:6]))
    assert keuze_in_words(example, many) == "6 wijkorganen"


def test_what_a_successor_must_know_stands_in_the_dossier_and_in_no_other_paper(
    example: Session, tmp_path: Path
) -> None:
    """The papers with most of a body are made; of the others no module knows the field."""
    secret = "Zwijgzaamheid"
    body = next(body for body in kept(example, Wijkorgaan) if body.naam == "Dorpsraad Lindevoort")
    wijkorganen.change_wijkorgaan(example, body.id, gevoeligheden=secret)
    keuze = Overdrachtkeuze(wijkorganen=frozenset({body.id}))
    dossier = overdragen.save_overdrachtsdossier(example, keuze, tmp_path / "d.pdf")
    assert secret in words(dossier.read_bytes(), tmp_path)

    made = tmp_path / "uit"
    made.mkdir()
    rapporten.save_jaarverslag(example, 2026, made / "orgaan.pdf", wijkorgaan_id=body.id)
    rapporten.save_overzicht(example, 2026, made / "overzicht.xlsx")
    save_papier(example, Papiersoort.VOORBLAD, body.id, 2027, made / "voorblad.pdf")
    for path in made.iterdir():
        content = path.read_bytes()
        if path.suffix == ".pdf":
            told = words(content, tmp_path)
        else:
            with ZipFile(path) as parts:
                told = "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
        assert secret not in told, path.name
        assert path.stat().st_size > 1000
    papers = Path(documents.__path__[0]).rglob("*.py")
    assert [path.name for path in papers if "gevoeligheden" in path.read_text(encoding="utf-8")] == [
        "overdrachtsdossier.py"
    ]


def test_what_a_colleague_left_out_is_left_out_on_the_way_back(town: Session, session: Session, tmp_path: Path) -> None:
    """The colleague never knew the successor: an empty field there says nothing about it."""
    first, second = kept(town, Wijkorgaan)[:2]
    wijkorganen.end_wijkorgaan(
        town, first.id, op=date(2026, 6, 1), reden="klaar", opvolger_id=second.id, acties_vervallen=True
    )
    there, back = tmp_path / "heen.wijkregie", tmp_path / "terug.wijkregie"
    keuze = Overdrachtkeuze(wijkorganen=frozenset({first.id}))
    overdragen.overdragen(town, keuze, there)
    overnemen.carry_out(
        session, [overnemen.Bestand(pad=there)], wijze=Wijze.OVERNEMEN, keuzes=Keuzes(per_plek={}, overige=None)
    )
    overdragen.overdragen(session, keuze, back)
    with closing(connect(back, Role.READ)) as connection:
        left = format.read_head(connection, back.name).weggelaten
    assert [(part.rij_id, part.veld) for part in left] == [(first.id, "opvolger_id")]
