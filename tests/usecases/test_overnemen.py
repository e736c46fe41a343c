"""Taking over: nothing is lost there and back, and both sides’ edits survive."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.store.keep_schema import SCHEMAS
from tests.usecases.kit import JAAR, holdings
from tests.usecases.overname import DAAR, HIER, colleague, forge, handed_over, lots, raad_of, rows, taken
from wijkregie.domain.overdrachten import Overdrachtkeuze
from wijkregie.domain.overneemvoorstellen import Keuzes
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.samenvoegen import BESTAAN, Kant, Samenloop
from wijkregie.domain.subsidies import Stapsoort, Subsidie
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.store.queries.values import values
from wijkregie.usecases import (
    acties,
    bijlagen,
    contacten,
    gebieden,
    history,
    overdragen,
    overnemen,
    subsidies,
    wijkorganen,
)
from wijkregie.usecases.geschiedenis import geschiedenis
from wijkregie.usecases.overnemen.stand import TABELLEN
from wijkregie.usecases.session import Session


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
