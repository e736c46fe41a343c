"""Taking over: nothing is lost there and back, both sides' edits survive, and what cannot be is refused as a whole."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.store.keep_schema import SCHEMAS
from tests.usecases.kit import CLOCK, JAAR, body_named, holdings
from wijkregie.domain.overdrachten import Overdrachtkeuze
from wijkregie.domain.overneemvoorstellen import Keuzes, Overneemvoorstel, Wijze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.samenvoegen import BESTAAN, Kant, Samenloop
from wijkregie.domain.subsidies import Stapsoort, Subsidie
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus
from wijkregie.store.engine import Role, connect
from wijkregie.store.overdrachten.format import checksum
from wijkregie.store.queries.values import values
from wijkregie.usecases import (
    acties,
    bijlagen,
    contacten,
    gebieden,
    history,
    inrichting,
    overdragen,
    overnemen,
    subsidies,
    wijkorganen,
)
from wijkregie.usecases.geschiedenis import geschiedenis
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.overnemen.stand import TABELLEN
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import check, create_nieuw, writing

HIER, DAAR = (Keuzes(per_plek={}, overige=kant) for kant in Kant)


@contextmanager
def colleague(folder: Path, naam: str = "Sanne", source: Path | None = None) -> Iterator[Session]:
    """Open a store of somebody else: new, or a copy of one."""
    path = folder / f"{naam}.wijkregie"
    if source is not None:
        shutil.copy(source, path)
    elif not path.exists():
        create_nieuw(path, None, user=naam, clock=CLOCK)
    with writing(path, CLOCK) as session:
        inrichting.change_inrichting(session, wijkregisseur=naam)
        yield replace(session, user=naam)


def handed_over(session: Session, target: Path, *, wachtwoord: str = "") -> overnemen.Bestand:
    """Write all stadsdelen and bodies of a store to a hand-over file."""
    keuze = Overdrachtkeuze(
        stadsdelen=frozenset(each.id for each in gebieden.stadsdelen(session)),
        wijkorganen=frozenset(body.id for body in bodies(session)),
        prive=True,
    )
    overdragen.overdragen(session, keuze, target, wachtwoord=wachtwoord)
    return overnemen.Bestand(pad=target, wachtwoord=wachtwoord)


def bodies(session: Session) -> list[Wijkorgaan]:
    with session.read() as connection:
        return values(connection, Wijkorgaan)


def rows(session: Session) -> dict[str, dict[str, tuple[object, ...]]]:
    """Return every row that can be handed over, without its version."""
    found = {}
    with closing(connect(session.store.path, Role.READ)) as connection:
        for table in TABELLEN:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "version"]
            kept = connection.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
            found[table] = {row[0]: row for row in kept}
    return found


def lots(voorstel: Overneemvoorstel) -> dict[str, Samenloop]:
    return {f"{regel.soort} {regel.naam}": regel.lot for regel in voorstel.regels}


def raad_of(session: Session) -> Wijkorgaan:
    return body_named(session, "Wijkraad Esweg")


def test_the_example_town_goes_there_and_back_stadsdeel_by_stadsdeel(example: Session, tmp_path: Path) -> None:
    before = rows(example)
    with colleague(tmp_path) as other:
        for number, stadsdeel in enumerate(gebieden.stadsdelen(example)):
            path = tmp_path / f"{number}.wijkregie"
            overdragen.overdragen(example, Overdrachtkeuze(stadsdelen=frozenset({stadsdeel.id}), prive=True), path)
            bestand = overnemen.Bestand(pad=path)
            assert overnemen.carry_out(other, [bestand]).value.geweigerd == ()
        there = rows(other)
        for table in set(TABELLEN) - {"regeling", "budgetjaar", "actiepunt", "deelplafond"}:
            assert there[table] == before[table], table
        assert len(there["actiepunt"]) >= len(before["actiepunt"]) - 2  # those of no wijkorgaan stay
        back = handed_over(other, tmp_path / "terug.wijkregie")
    voorstel = overnemen.carry_out(example, [back]).value
    assert (voorstel.geweigerd, sum(regel.gewijzigd for regel in voorstel.regels)) == ((), 0)
    assert rows(example) == before


def test_a_hand_over_brings_history_and_bijlagen_and_undo_takes_all_back(town: Session, tmp_path: Path) -> None:
    content = b"notulen " * 200_000
    (tmp_path / "notulen.txt").write_bytes(content)
    raad = raad_of(town)
    bijlagen.add_bijlage(town, "wijkorgaan", raad.id, tmp_path / "notulen.txt")
    bestand = handed_over(town, tmp_path / "over.wijkregie", wachtwoord="een lang wachtwoord")
    with colleague(tmp_path) as other:
        before = rows(other)
        voorstel = overnemen.preview(other, [bestand])
        assert (voorstel.inhoud, voorstel.bronnen[0].van) == (len(content), town.user)
        assert rows(other) == before
        done = overnemen.carry_out(other, [bestand])
        assert done.label == f"Overgenomen van {town.user}"
        with other.read() as connection:
            (kept,) = connection.exec_driver_sql("SELECT sha256 FROM bijlage").all()
            parts = connection.exec_driver_sql(
                "SELECT bytes FROM inhouddeel WHERE sha256 = ? ORDER BY nummer", tuple(kept)
            )
            assert b"".join(part for (part,) in parts) == content
            lines = connection.exec_driver_sql("SELECT count(*) FROM overgenomen").scalar_one()
        with town.read() as connection:
            told = connection.exec_driver_sql("SELECT count(*) FROM journaalregel").scalar_one()
        assert len(holdings(other)) - sum(map(len, before.values())) <= lines <= told
        history.undo(other)
        assert rows(other) == before
        again = overnemen.carry_out(other, [bestand]).value
        assert again.verslag == done.value.verslag


def test_twice_writes_nothing(town: Session, tmp_path: Path) -> None:
    bestand = handed_over(town, tmp_path / "over.wijkregie")
    with colleague(tmp_path) as other:
        overnemen.carry_out(other, [bestand])
        count = history.count(other)
        again = overnemen.carry_out(other, [bestand])
        assert (history.count(other), again.nummer, again.value.wijzigt) == (count, None, False)
        assert again.value.verslag.endswith("nieuw 0 · gewijzigd 0 · " + again.value.verslag.split(" · ", 3)[3])


def test_your_own_file_and_a_copy_of_it_change_nothing(town: Session, tmp_path: Path) -> None:
    town.store.backup(tmp_path / "kopie.wijkregie")
    voorstel = overnemen.carry_out(town, [overnemen.Bestand(pad=tmp_path / "kopie.wijkregie")]).value
    assert not voorstel.wijzigt
    with pytest.raises(Refusal, match="bestand waarin je nu werkt"):
        overnemen.preview(town, [overnemen.Bestand(pad=town.store.path)])


@pytest.fixture
def parted(town: Session, tmp_path: Path) -> Iterator[tuple[Session, Session]]:
    """Give a store, and a copy of it that another works in."""
    town.store.backup(tmp_path / "begin.wijkregie")
    with colleague(tmp_path, source=tmp_path / "begin.wijkregie") as other:
        yield town, other


def taken(target: Session, source: Session, folder: Path, keuzes: Keuzes = overnemen.NIETS) -> Overneemvoorstel:
    bestand = handed_over(source, folder / "over.wijkregie")
    return overnemen.carry_out(target, [bestand], keuzes=keuzes).value


def test_edits_on_both_sides_survive(parted: tuple[Session, Session], tmp_path: Path) -> None:
    mine, theirs = parted
    raad = raad_of(mine)
    wijkorganen.change_wijkorgaan(mine, raad.id, telefoon="053 123 45 67")
    wijkorganen.change_wijkorgaan(theirs, raad.id, email="nieuw@wijkraad.nl")
    contacten.add_notitie(theirs, raad.id, "Belde terug")
    voorstel = taken(mine, theirs, tmp_path)
    assert lots(voorstel)["wijkorgaan Wijkraad Esweg"] is Samenloop.SAMENGEVOEGD
    assert Samenloop.NIEUW in lots(voorstel).values()
    now = raad_of(mine)
    assert (now.telefoon, now.email) == ("053 123 45 67", "nieuw@wijkraad.nl")
    taken(theirs, mine, tmp_path)
    assert rows(theirs) == rows(mine)


def test_a_conflict_is_told_and_stays_until_somebody_chooses(parted: tuple[Session, Session], tmp_path: Path) -> None:
    mine, theirs = parted
    raad = raad_of(mine)
    wijkorganen.change_wijkorgaan(mine, raad.id, telefoon="hier")
    wijkorganen.change_wijkorgaan(theirs, raad.id, telefoon="daar", email="nieuw@wijkraad.nl")
    for _ in range(2):
        (regel,) = taken(mine, theirs, tmp_path).geweigerd
        assert "Telefoon: hier hier, daar daar" in regel.in_woorden
        assert (raad_of(mine).telefoon, raad_of(mine).email) == ("hier", "")
    veld = next(veld for veld in regel.velden if veld.veld == "telefoon")
    assert (veld.later, veld.door_daar.split(",")[0]) == (Kant.DAAR, "Sanne")
    chosen = Keuzes(per_plek={("wijkorgaan", raad.id, "telefoon"): Kant.DAAR})
    assert taken(mine, theirs, tmp_path, chosen).geweigerd == ()
    assert (raad_of(mine).telefoon, raad_of(mine).email) == ("daar", "nieuw@wijkraad.nl")


def test_what_was_decided_is_not_asked_again(parted: tuple[Session, Session], tmp_path: Path) -> None:
    mine, theirs = parted
    raad = raad_of(mine)
    wijkorganen.change_wijkorgaan(mine, raad.id, telefoon="hier")
    wijkorganen.change_wijkorgaan(theirs, raad.id, telefoon="daar")
    taken(mine, theirs, tmp_path, HIER)
    assert taken(mine, theirs, tmp_path).geweigerd == ()
    assert taken(theirs, mine, tmp_path).geweigerd == ()
    assert raad_of(theirs).telefoon == "hier"


def test_removed_there_goes_and_removed_here_stays_away(parted: tuple[Session, Session], tmp_path: Path) -> None:
    mine, theirs = parted
    raad = raad_of(mine)
    first = contacten.add_notitie(mine, raad.id, "Weg daar").value
    second = contacten.add_notitie(mine, raad.id, "Weg hier").value
    taken(theirs, mine, tmp_path)
    contacten.remove_notitie(theirs, first.id)
    contacten.remove_notitie(mine, second.id)
    found = lots(taken(mine, theirs, tmp_path))
    assert found["notitie Weg daar"] is Samenloop.WEG_DAAR
    assert found["notitie Weg hier"] is Samenloop.WEG_HIER
    assert not {first.id, second.id} & set(rows(mine)["notitie"])
    history.undo(mine)
    assert first.id in rows(mine)["notitie"]
    kept = Keuzes(per_plek={("notitie", first.id, BESTAAN): Kant.HIER})
    taken(mine, theirs, tmp_path, kept)
    assert first.id in rows(mine)["notitie"]


def test_a_subsidie_whose_steps_contradict_is_refused_whole(parted: tuple[Session, Session], tmp_path: Path) -> None:
    mine, theirs = parted
    with mine.read() as connection:
        found = values(connection, Subsidie)[0]
    for session, dag in ((mine, date(2026, 10, 2)), (theirs, date(2026, 10, 3))):
        subsidies.add_stap(session, found.id, Stapsoort.VERLEEND, dag, bedrag=100_00)
        subsidies.change_subsidie(session, found.id, kenmerk=f"van {session.user}")
    before = rows(mine)
    voorstel = taken(mine, theirs, tmp_path, DAAR)
    assert {regel.soort for regel in voorstel.geweigerd} == {"subsidie", "stap"}
    assert "al besloten" in voorstel.geweigerd[0].reden
    after = rows(mine)
    assert (after["subsidie"], after["subsidiestap"]) == (before["subsidie"], before["subsidiestap"])


def test_what_hangs_on_a_refused_row_is_refused_too(town: Session, tmp_path: Path) -> None:
    bestand = handed_over(town, tmp_path / "over.wijkregie")
    forge(bestand.pad, "UPDATE wijkorgaan SET status = 'verzonnen'")
    with colleague(tmp_path) as other:
        voorstel = overnemen.carry_out(other, [bestand]).value
        assert rows(other)["wijkorgaan"] == {} == rows(other)["jaargesprek"]
        assert {"wijkorgaan", "jaargesprek", "subsidie", "stap"} <= {regel.soort for regel in voorstel.geweigerd}


def forge(path: Path, *statements: str, seal: bool = True) -> None:
    """Write in a hand-over as somebody would who means harm, and seal it again."""
    with closing(connect(path, Role.MIGRATE)) as connection:
        for statement in statements:
            connection.execute(statement)
        if seal:
            number = checksum(connection)
            connection.execute("UPDATE bestand SET waarde = ? WHERE sleutel = 'controlegetal'", (number,))
        connection.execute("PRAGMA journal_mode=DELETE")


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


def test_an_ended_body_keeps_its_end(parted: tuple[Session, Session], tmp_path: Path) -> None:
    mine, theirs = parted
    wijkorganen.end_wijkorgaan(
        theirs, raad_of(mine).id, op=date(2026, 11, 1), reden="Niemand meer", acties_vervallen=True
    )
    taken(mine, theirs, tmp_path)
    assert raad_of(mine).status is Wijkorgaanstatus.BEEINDIGD


def test_open_actions_closed_there_are_closed_here(parted: tuple[Session, Session], tmp_path: Path) -> None:
    mine, theirs = parted
    actie = next(actie.id for actie in acties.acties(mine) if actie.afgerond_op is None)
    acties.close_actiepunt(theirs, actie)
    taken(mine, theirs, tmp_path)
    assert rows(mine)["actiepunt"] == rows(theirs)["actiepunt"]


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


def test_the_years_of_a_regeling_meet(town: Session, tmp_path: Path) -> None:
    with colleague(tmp_path) as other:
        taken(other, town, tmp_path)
        jaren = [row[1] for row in rows(other)["regeling"].values()]
        assert len(jaren) == len(set(jaren))
        assert JAAR in jaren


def test_the_history_of_a_body_goes_on_where_it_was(town: Session, tmp_path: Path) -> None:
    raad = raad_of(town)
    wijkorganen.change_wijkorgaan(town, raad.id, telefoon="053 1")
    told = [(each.moment, each.wie, each.label) for each in geschiedenis(town, raad.id)]
    with colleague(tmp_path) as other:
        taken(other, town, tmp_path)
        wijkorganen.change_wijkorgaan(other, raad.id, telefoon="053 2")
        found = geschiedenis(other, raad.id)
        assert [each.label for each in found[:2]] == ["Wijkorgaan gewijzigd", f"Overgenomen van {town.user}"]
        before = found[2:]
        assert [(each.moment, each.wie, each.label) for each in before] == told
        assert {each.uit for each in before} == {f"uit de overdracht van {town.user}"}
        assert not any(each.terug for each in before)
        assert {regel.soort for each in before for regel in each.regels} >= {"wijkorgaan", "stap", "jaargesprek"}
        history.undo(other)
        history.undo(other)
        assert {each.uit for each in geschiedenis(other, raad.id)} == {""}


@pytest.mark.parametrize("schema", ["0001", "0003", "0005"])
def test_a_whole_store_of_any_age_is_taken_over(schema: str, session: Session, tmp_path: Path) -> None:
    bestand = overnemen.Bestand(pad=Path(shutil.copy(SCHEMAS / f"{schema}.wijkregie", tmp_path / "oud.wijkregie")))
    done = overnemen.carry_out(session, [bestand], keuzes=DAAR).value
    assert rows(session)["wijkorgaan"]
    assert done.bronnen[0].geheel
    assert not overnemen.carry_out(session, [bestand], keuzes=DAAR).value.wijzigt


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


def test_a_reference_that_stayed_behind_is_not_one_that_was_cleared(town: Session, tmp_path: Path) -> None:
    raad = raad_of(town)
    heir = wijkorganen.create_wijkorgaan(town, "Wijkplatform Esweg").value
    wijkorganen.end_wijkorgaan(
        town, raad.id, op=date(2026, 11, 1), reden="Samengegaan", opvolger_id=heir.id, acties_vervallen=False
    )
    alone, both = (Overdrachtkeuze(wijkorganen=frozenset(ids)) for ids in ({raad.id}, {raad.id, heir.id}))
    first, second, back = (tmp_path / f"{name}.wijkregie" for name in ("een", "twee", "terug"))
    overdragen.overdragen(town, alone, first)
    overdragen.overdragen(town, both, second)
    with colleague(tmp_path) as other:
        overnemen.carry_out(other, [overnemen.Bestand(pad=first)])
        assert raad_of(other).opvolger_id is None
        assert not overnemen.carry_out(other, [overnemen.Bestand(pad=first)]).value.wijzigt
        overdragen.overdragen(other, alone, back)
        overnemen.carry_out(town, [overnemen.Bestand(pad=back)])
        assert raad_of(town).opvolger_id == heir.id
        overnemen.carry_out(other, [overnemen.Bestand(pad=second)])
        assert raad_of(other).opvolger_id == heir.id


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
