"""Taking over is whole or nothing: refused, forged, killed or full; and whose a wijkorgaan becomes."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.usecases.kit import body_named
from tests.usecases.overname import DAAR, HIER, bodies, colleague, forge, handed_over, raad_of, rows, taken
from wijkregie.domain.overneemvoorstellen import NAAMGENOOT, Keuzes, Wijze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.samenvoegen import Kant, Samenloop
from wijkregie.store.engine import Role, connect
from wijkregie.usecases import (
    bijlagen,
    gebieden,
    history,
    overnemen,
    wijkorganen,
)
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import check


def test_names_meet_where_ids_differ(town: Session, tmp_path: Path) -> None:
    """Two who each typed the same body: what is the same joins, what differs is asked."""
    with colleague(tmp_path) as other:
        stadsdeel = gebieden.add_stadsdeel(other, gebieden.stadsdelen(town)[0].naam).value
        made = wijkorganen.create_wijkorgaan(other, "Wijkraad Esweg", stadsdeel_id=stadsdeel.id, telefoon="06 1").value
        before = len(rows(other)["stadsdeel"])
        voorstel = taken(other, town, tmp_path, HIER)
        kept = rows(other)
        assert len([row for row in kept["wijkorgaan"].values() if row[1] == "Wijkraad Esweg"]) == 1
        assert {row[1] for row in kept["niveaukeuze"].values()} <= set(kept["wijkorgaan"])
        assert body_named(other, "Wijkraad Esweg").id == made.id
        assert len(kept["stadsdeel"]) < before + len(rows(town)["stadsdeel"])
        assert voorstel.geweigerd == ()
        assert not overnemen.carry_out(other, [overnemen.Bestand(pad=tmp_path / "over.wijkregie")]).value.wijzigt


def test_a_body_that_is_taken_over_is_mine_and_one_that_is_joined_stays_theirs(town: Session, tmp_path: Path) -> None:
    bestand = handed_over(town, tmp_path / "over.wijkregie")
    with colleague(tmp_path, "Sanne") as other:
        overnemen.carry_out(other, [bestand])
        assert {body.wijkregisseur for body in bodies(other)} == {""}
    with colleague(tmp_path, "Manager") as manager:
        overnemen.carry_out(manager, [bestand], wijze=Wijze.SAMENVOEGEN)
        assert {body.wijkregisseur for body in bodies(manager)} == {town.user}
        assert not any(row[-1] for row in rows(manager)["notitie"].values())


def test_two_who_claim_one_body_are_a_conflict(town: Session, tmp_path: Path) -> None:
    one = handed_over(town, tmp_path / "een.wijkregie")
    with colleague(tmp_path) as other:
        overnemen.carry_out(other, [one])
        two = handed_over(other, tmp_path / "twee.wijkregie")
    with colleague(tmp_path, "Manager") as manager:
        voorstel = overnemen.preview(manager, [one, two], wijze=Wijze.SAMENVOEGEN)
        told = {(veld.hier, veld.daar) for regel in voorstel.geweigerd for veld in regel.velden}
        assert told == {(town.user, "Sanne")}
        done = overnemen.carry_out(manager, [one, two], wijze=Wijze.SAMENVOEGEN, keuzes=DAAR)
        assert {body.wijkregisseur for body in bodies(manager)} == {"Sanne"}
        assert done.label == "Samengevoegd: 2 bestanden"
        history.undo(manager)
        assert rows(manager)["wijkorgaan"] == {}


def test_what_was_cancelled_changed_nothing(town: Session, tmp_path: Path) -> None:
    bestand = handed_over(town, tmp_path / "over.wijkregie")
    with colleague(tmp_path) as other:
        before, progress = rows(other), Progress()
        progress.cancel()
        for act in (overnemen.preview, overnemen.carry_out):
            with pytest.raises(Cancelled):
                act(other, [bestand], progress=progress)
        assert rows(other) == before


def test_a_bijlage_that_is_not_what_it_says_is_refused(town: Session, tmp_path: Path) -> None:
    (tmp_path / "n.txt").write_bytes(b"een tekst")
    bijlagen.add_bijlage(town, "wijkorgaan", raad_of(town).id, tmp_path / "n.txt")
    bestand = handed_over(town, tmp_path / "over.wijkregie")
    forge(bestand.pad, "UPDATE inhouddeel SET bytes = x'" + b"een TEKST".hex() + "'")
    with colleague(tmp_path) as other:
        (regel,) = overnemen.carry_out(other, [bestand]).value.geweigerd
        assert regel.soort == "bijlage"
        assert rows(other)["bijlage"] == {}
        assert rows(other)["wijkorgaan"]


def test_a_full_disk_leaves_all_as_it_was(town: Session, tmp_path: Path) -> None:
    bestand = handed_over(town, tmp_path / "over.wijkregie")
    with colleague(tmp_path) as other:
        before = rows(other)
        with other.store.unit_of_work("", user="", moment=other.clock.now()) as unit:
            (pages,) = unit.connection.exec_driver_sql("PRAGMA page_count").one()
            unit.connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")
        with pytest.raises(Refusal) as refused:
            overnemen.carry_out(other, [bestand])
        assert (refused.value.code, rows(other)) == ("schijf_vol", before)
    with colleague(tmp_path) as other:
        assert overnemen.carry_out(other, [bestand]).value.geweigerd == ()


KILLED = """
import os, sys
from pathlib import Path
from wijkregie.usecases import overnemen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.stores import writing

seen = 0

def look(statement):
    global seen
    seen += statement.startswith("INSERT")
    if seen == int(sys.argv[3]):
        os._exit(137)

with writing(Path(sys.argv[1]), Clock()) as session:
    with session.store.unit_of_work("", user="", moment=session.clock.now()) as unit:
        unit.connection.connection.driver_connection.set_trace_callback(look)
    overnemen.carry_out(session, [overnemen.Bestand(pad=Path(sys.argv[2]))])
"""


def test_a_program_that_is_killed_midway_took_over_nothing(town: Session, tmp_path: Path) -> None:
    bestand = handed_over(town, tmp_path / "over.wijkregie")
    with colleague(tmp_path) as other:
        before, path = rows(other), other.store.path
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    arguments = [str(path), str(bestand.pad), "60"]
    killed = subprocess.run([sys.executable, "-c", KILLED, *arguments], env=environment, check=False)
    assert killed.returncode == 137
    assert check(path) == []
    with colleague(tmp_path) as other:
        assert rows(other) == before
        assert overnemen.carry_out(other, [bestand]).value.geweigerd == ()


LIES = (
    "moment = 'gisteren'",
    "rij_id = '../..'",
    "tabel = 'inrichting'",
    "tabel = 'sqlite_schema'",
    "na = '{'",
    """na = '{"id": "x", "naam": 5}'""",
    "wie = printf('%.*c', 9000, 'x')",
)


def test_a_line_of_history_that_cannot_be_is_left(town: Session, tmp_path: Path) -> None:
    bestand = handed_over(town, tmp_path / "over.wijkregie")
    one = "id = (SELECT id FROM overgenomen ORDER BY id LIMIT 1 OFFSET {})"
    forge(bestand.pad, *(f"UPDATE overgenomen SET {lie} WHERE {one.format(place)}" for place, lie in enumerate(LIES)))
    with closing(connect(bestand.pad, Role.READ)) as connection:
        (told,) = connection.execute("SELECT count(*) FROM overgenomen").fetchone()
    with colleague(tmp_path) as other:
        done = overnemen.carry_out(other, [bestand]).value
        assert (done.geweigerd, done.geschiedenis) == ((), told - len(LIES))


def test_of_a_whole_store_only_what_its_owner_looks_after_becomes_mine(town: Session, tmp_path: Path) -> None:
    raad = raad_of(town)
    wijkorganen.change_wijkorgaan(town, raad.id, wijkregisseur="Piet")
    town.store.backup(tmp_path / "heel.wijkregie")
    bestand = overnemen.Bestand(pad=tmp_path / "heel.wijkregie")
    for naam, owner in (("Sanne", "Piet"), ("Piet", "")):
        with colleague(tmp_path, naam) as other:
            overnemen.carry_out(other, [bestand])
            assert raad_of(other).wijkregisseur == owner
            assert {body.wijkregisseur for body in bodies(other)} <= {"", owner}


def test_what_was_undone_can_be_taken_over_as_often_as_you_like(town: Session, tmp_path: Path) -> None:
    """Undone, it never happened: that it was away is not taken for removing it, also when another came in between."""
    bestand = handed_over(town, tmp_path / "over.wijkregie")
    with colleague(tmp_path) as other:
        for _ in range(3):
            done = overnemen.carry_out(other, [bestand]).value
            assert ("nieuw 0" in done.verslag, done.geschiedenis > 0) == (False, True)
            assert raad_of(other).naam
            history.undo(other)


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "2026-11-22", "x'00ff'"])
def test_history_of_a_moment_that_cannot_be_is_not_held_beside_ours(town: Session, tmp_path: Path, moment: str) -> None:
    town.store.backup(tmp_path / "begin.wijkregie")
    with colleague(tmp_path, source=tmp_path / "begin.wijkregie") as other:
        wijkorganen.change_wijkorgaan(other, raad_of(other).id, telefoon="daar")
        bestand = handed_over(other, tmp_path / "over.wijkregie")
    forge(bestand.pad, f"UPDATE overgenomen SET moment = {moment if moment[0] == 'x' else repr(moment)}")
    wijkorganen.change_wijkorgaan(town, raad_of(town).id, telefoon="hier")
    voorstel = overnemen.carry_out(town, [bestand]).value
    assert voorstel.geschiedenis == 0
    assert raad_of(town).telefoon == "hier"


def test_a_body_of_the_same_name_can_stay_another_in_another_stadsdeel(town: Session, tmp_path: Path) -> None:
    theirs = raad_of(town)
    with colleague(tmp_path) as other:
        mine = wijkorganen.create_wijkorgaan(other, theirs.naam, nieuw_stadsdeel="Aan de overkant").value
        bestand = handed_over(town, tmp_path / "over.wijkregie")
        proposed = {regel.rij_id: regel for regel in overnemen.preview(other, [bestand]).regels}
        assert (proposed[mine.id].naamgenoot, proposed[mine.id].op_naam) == (theirs.id, True)
        apart = Keuzes(per_plek={("wijkorgaan", theirs.id, NAAMGENOOT): Kant.DAAR})
        done = overnemen.carry_out(other, [bestand], keuzes=apart).value
        (added,) = [regel for regel in done.regels if regel.naamgenoot]
        assert (added.rij_id, added.lot, added.op_naam) == (theirs.id, Samenloop.NIEUW, False)
        assert ("Naam", theirs.naam) in added.erbij
        assert {body.id for body in bodies(other) if body.naam == theirs.naam} == {mine.id, theirs.id}
        again = overnemen.preview(other, [bestand])
        assert not again.wijzigt
        assert not any(regel.naamgenoot for regel in again.regels), "from now on it is known by its id"


def test_a_body_of_the_same_name_in_the_same_stadsdeel_is_no_other(town: Session, tmp_path: Path) -> None:
    theirs = raad_of(town)
    with colleague(tmp_path) as other:
        stadsdeel = gebieden.add_stadsdeel(other, gebieden.stadsdelen(town)[0].naam).value
        wijkorganen.create_wijkorgaan(other, theirs.naam, stadsdeel_id=stadsdeel.id)
        bestand = handed_over(town, tmp_path / "over.wijkregie")
        apart = Keuzes(per_plek={("wijkorgaan", theirs.id, NAAMGENOOT): Kant.DAAR})
        refused = [regel for regel in overnemen.preview(other, [bestand], keuzes=apart).regels if regel.naamgenoot]
        assert ["bestaat al" in regel.reden for regel in refused] == [True]
