"""Undo, redo and restore: nothing is ever lost, and what cannot go back says why."""

import shutil
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from tests.usecases.kit import CLOCK, JAAR, TODAY, body_named, holdings, labels, refused
from tests.usecases.moves import MOVES, Chance
from wijkregie.domain.dossiers import Subsidiedossier
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.store import search
from wijkregie.store.journaal import Soort, first_broken
from wijkregie.store.queries.values import values
from wijkregie.store.tables import journaalwaarde
from wijkregie.usecases import (
    acties,
    bestuur,
    bijlagen,
    gebieden,
    history,
    jaargesprekken,
    subsidiejaren,
    subsidies,
    wijkorganen,
)
from wijkregie.usecases.history import Steps
from wijkregie.usecases.session import Outcome, Session
from wijkregie.usecases.stores import writing

commands = st.lists(st.tuples(st.sampled_from(["undo", "redo", *MOVES]), st.integers(0, 999)), min_size=5, max_size=30)


def carry_out(session: Session, name: str, seed: int) -> Outcome[str]:
    if name in MOVES:
        return MOVES[name](session, Chance(session, Random(seed)))
    return history.undo(session) if name == "undo" else history.redo(session)


def kept_subsidie(session: Session) -> Subsidiedossier:
    (found,) = (rij for rij in subsidiejaren.subsidiejaar(session, JAAR - 1).rijen if rij.subsidie)
    assert found.subsidie is not None
    return subsidies.subsidie(session, found.subsidie.id)


def undo_all(session: Session) -> int:
    count = 0
    while history.steps(session).undo is not None:
        history.undo(session)
        count += 1
    return count


@given(commands)
@settings(max_examples=8)
def test_any_run_of_commands_can_be_undone_and_done_again(
    empty_file: Path, town_file: Path, tmp_path_factory: pytest.TempPathFactory, run: list[tuple[str, int]]
) -> None:
    """Half of the commands, undos and redos happen after closing and opening the store."""
    path = Path(shutil.copy(town_file, tmp_path_factory.mktemp("loop")))
    half = len(run) // 2
    for part in (run[:half], run[half:]):
        with writing(path, CLOCK) as session:
            for name, seed in part:
                known = labels(session)
                try:
                    nummer = carry_out(session, name, seed).nummer
                except Refusal:
                    nummer = None
                assert len(labels(session)) == (nummer or len(known))
            after = holdings(session)
    with writing(path, CLOCK) as session:
        with session.read() as connection:
            assert search.is_whole(connection)
        count = undo_all(session)
        undone = holdings(session)
        with session.read() as connection:
            assert search.is_whole(connection)
    with writing(empty_file, CLOCK) as session:
        assert undone == holdings(session)
    with writing(path, CLOCK) as session:
        for _ in range(count):
            history.redo(session)
        assert holdings(session) == after
        with session.read() as connection:
            assert first_broken(connection) is None
            assert search.is_whole(connection)


def test_steps_name_what_would_happen(session: Session) -> None:
    assert history.steps(session) == Steps(None, None)
    gebieden.add_stadsdeel(session, "Noord")
    assert history.steps(session) == Steps("Stadsdeel toegevoegd", None)
    assert history.undo(session).label == "Ongedaan: Stadsdeel toegevoegd"
    assert history.steps(session) == Steps(None, "Stadsdeel toegevoegd")
    assert history.redo(session).label == "Opnieuw: Stadsdeel toegevoegd"
    assert history.steps(session) == Steps("Stadsdeel toegevoegd", None)
    assert labels(session)[1:] == [f"{word}Stadsdeel toegevoegd" for word in ("", "Ongedaan: ", "Opnieuw: ")]


def test_a_new_command_ends_what_could_be_done_again(session: Session) -> None:
    gebieden.add_stadsdeel(session, "Noord")
    history.undo(session)
    gebieden.add_stadsdeel(session, "Zuid")
    assert history.steps(session) == Steps("Stadsdeel toegevoegd", None)
    with refused(session, "niets_opnieuw"):
        history.redo(session)


def test_the_beginning_of_a_store_cannot_be_undone(session: Session) -> None:
    with refused(session, "niets_ongedaan"):
        history.undo(session)
    with refused(session, "niet_omkeerbaar") as found:
        history.undo(session, 1)
    assert str(found.value) == "“Leeg bestand gemaakt” kan niet ongedaan gemaakt worden."


def test_undo_names_a_command_that_never_was_or_is_undone_already(session: Session) -> None:
    nummer = gebieden.add_stadsdeel(session, "Noord").nummer
    undone = history.undo(session).nummer
    for given_nummer in (99, nummer, undone):
        with refused(session, "niets_ongedaan"):
            history.undo(session, given_nummer)


def test_an_earlier_command_is_undone_by_its_number(session: Session) -> None:
    first = gebieden.add_stadsdeel(session, "Noord")
    gebieden.add_stadsdeel(session, "Zuid")
    history.undo(session, first.nummer)
    assert [value.naam for value in gebieden.stadsdelen(session)] == ["Zuid"]
    history.redo(session)
    assert [value.naam for value in gebieden.stadsdelen(session)] == ["Noord", "Zuid"]


def test_undo_is_refused_where_a_row_has_changed_since(session: Session) -> None:
    added = gebieden.add_stadsdeel(session, "Noord")
    renamed = gebieden.change_stadsdeel(session, added.value.id, naam="Noordoost")
    gebieden.change_stadsdeel(session, added.value.id, naam="Noordwest")
    with refused(session, "ongedaan_gewijzigd") as found:
        history.undo(session, renamed.nummer)
    assert str(found.value) == (
        "“Stadsdeel gewijzigd” kan niet meer ongedaan gemaakt worden: dit stadsdeel is daarna nog gewijzigd."
    )
    with refused(session, "ongedaan_gewijzigd"):
        history.undo(session, added.nummer)


def test_redo_is_refused_where_a_row_has_changed_since(session: Session) -> None:
    """A new command ends what could be done again, so only a write from elsewhere comes in between."""
    noord = gebieden.add_stadsdeel(session, "Noord").value
    renamed = gebieden.change_stadsdeel(session, noord.id, naam="Noordoost")
    history.undo(session)
    with session.store.unit_of_work(
        "Elders", user="Els", moment=CLOCK.now(), soort=Soort.OPNIEUW, verwijst_naar=1
    ) as uow:
        uow.save(replace(uow.get(Stadsdeel, noord.id), naam="Noordwest"))
    assert renamed.label == history.steps(session).redo
    with refused(session, "opnieuw_gewijzigd") as found:
        history.redo(session)
    assert str(found.value) == "“Stadsdeel gewijzigd” kan niet opnieuw: dit stadsdeel is daarna nog gewijzigd."


def test_a_parent_with_new_rows_is_not_taken_away_by_undo(session: Session) -> None:
    noord = gebieden.add_stadsdeel(session, "Noord")
    gebieden.add_wijk(session, "Esweg", noord.value.id)
    with refused(session, "verbonden"):
        history.undo(session, noord.nummer)


def test_wiped_values_do_not_come_back(session: Session) -> None:
    noord = gebieden.add_stadsdeel(session, "Noord")
    gone = gebieden.remove_stadsdeel(session, noord.value.id)
    wipe = update(journaalwaarde).where(journaalwaarde.c.nummer == gone.nummer).values(voor=None, na=None, zout=None)
    session.command("Gewist", lambda uow: uow.connection.execute(wipe))
    with refused(session, "waarde_gewist"):
        history.undo(session)
    assert history.removed(session) == []


def test_what_was_removed_comes_back_with_what_went_along(town: Session) -> None:
    file = kept_subsidie(town)
    subsidies.add_stap(town, file.subsidie.id, Stapsoort.VERLEEND, TODAY, bedrag=300_000)
    whole = holdings(town)
    subsidies.remove_subsidie(town, file.subsidie.id)
    removed = history.removed(town)
    assert sorted(row.tabel for row in removed) == ["subsidie", "subsidiestap", "subsidiestap"]
    assert {row.label for row in removed} == {"Subsidie verwijderd"}
    outcome = history.restore(town, ("subsidiestap", file.stappen[0].id))
    assert (outcome.label, outcome.value) == ("Stap teruggezet", ["Subsidie verwijderd"])
    assert holdings(town) == whole
    assert history.removed(town) == []


def test_an_undone_addition_is_not_among_the_removed(session: Session) -> None:
    noord = gebieden.add_stadsdeel(session, "Noord").value
    history.undo(session)
    assert history.removed(session) == []
    with refused(session, "weg"):
        history.restore(session, ("stadsdeel", noord.id))


def test_a_restore_that_is_undone_stays_restorable(session: Session) -> None:
    noord = gebieden.add_stadsdeel(session, "Noord").value
    gebieden.remove_stadsdeel(session, noord.id)
    history.restore(session, ("stadsdeel", noord.id))
    history.undo(session)
    assert [row.rij_id for row in history.removed(session)] == [noord.id]
    history.restore(session, ("stadsdeel", noord.id))
    assert [value.naam for value in gebieden.stadsdelen(session)] == ["Noord"]


def test_a_removal_done_again_stays_restorable(session: Session) -> None:
    noord = gebieden.add_stadsdeel(session, "Noord").value
    gebieden.remove_stadsdeel(session, noord.id)
    history.undo(session)
    assert history.removed(session) == []
    history.redo(session)
    assert [row.rij_id for row in history.removed(session)] == [noord.id]


def test_restore_is_refused_when_the_parent_is_gone(session: Session) -> None:
    noord = gebieden.add_stadsdeel(session, "Noord").value
    esweg = gebieden.add_wijk(session, "Esweg", noord.id).value
    gebieden.remove_wijk(session, esweg.id)
    gebieden.remove_stadsdeel(session, noord.id)
    with refused(session, "eerst_terug") as found:
        history.restore(session, ("wijk", esweg.id))
    assert str(found.value) == "Deze wijk hoort bij iets dat ook weg is: stadsdeel “Noord”. Zet dat eerst terug."
    history.restore(session, ("stadsdeel", noord.id))
    history.restore(session, ("wijk", esweg.id))
    assert history.removed(session) == []


def test_several_come_back_as_one_step_whatever_the_order(session: Session) -> None:
    noord = gebieden.add_stadsdeel(session, "Noord").value
    esweg = gebieden.add_wijk(session, "Esweg", noord.id).value
    gebieden.remove_wijk(session, esweg.id)
    gebieden.remove_stadsdeel(session, noord.id)
    gone = holdings(session)
    outcome = history.restore(session, ("wijk", esweg.id), ("stadsdeel", noord.id))
    assert (outcome.label, outcome.value) == ("2 dingen teruggezet", ["Wijk verwijderd", "Stadsdeel verwijderd"])
    assert history.removed(session) == []
    history.undo(session)
    assert holdings(session) == gone


def test_a_bijlage_comes_back_after_what_it_was_of(town: Session, tmp_path: Path) -> None:
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"%PDF-1.7")
    actie = acties.create_actiepunt(town, "Lamp vervangen").value
    kept = bijlagen.add_bijlage(town, "actiepunt", actie.id, plan).value
    bijlagen.remove_bijlage(town, kept.id)
    acties.remove_actiepunten(town, [actie.id])
    with refused(town, "eerst_terug") as found:
        history.restore(town, ("bijlage", kept.id))
    assert "ook weg is: actie." in str(found.value)
    history.restore(town, ("bijlage", kept.id), ("actiepunt", actie.id))
    assert bijlagen.count_bijlagen(town, "actiepunt", actie.id) == 1


def test_restore_of_what_stands_is_refused(town: Session) -> None:
    with refused(town, "weg"):
        history.restore(town, ("wijkorgaan", body_named(town, "Wijkraad Esweg").id))


def test_restore_is_refused_when_its_place_is_taken(town: Session) -> None:
    kring = body_named(town, "Buurtkring De Weerd")
    talk = jaargesprekken.hold_jaargesprek(town, kring.id, JAAR, datum=TODAY, niveau_afgesproken=Niveau.BASIS).value
    jaargesprekken.change_jaargesprek(town, talk.id, niveau_afgesproken=None)
    gone = next(row for row in history.removed(town) if row.tabel == "niveaukeuze")
    history.restore(town, ("niveaukeuze", gone.rij_id))
    history.undo(town)
    jaargesprekken.choose_niveau(town, kring.id, JAAR, Niveau.UITVOEREND)
    with refused(town, "dubbel"):
        history.restore(town, ("niveaukeuze", gone.rij_id))
    assert history.count(town) == len(labels(town))


def test_history_of_a_row_tells_who_what_from_and_to(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    wijkorganen.change_wijkorgaan(town, raad.id, telefoon="053 123 45 67")
    newest, *_, oldest = history.wijzigingen(town, ("wijkorgaan", raad.id))
    assert (newest.label, newest.wie) == ("Wijkorgaan gewijzigd", town.user)
    assert newest.voor is not None
    assert newest.na is not None
    assert (newest.voor["telefoon"], newest.na["telefoon"]) == ("", "053 123 45 67")
    assert (oldest.label, oldest.voor) == ("Wijkorgaan toegevoegd", None)
    assert len({newest.id, oldest.id}) == 2


def test_history_of_several_kinds_is_one_line_of_time(town: Session) -> None:
    kinds = {"wijkorgaan", "actiepunt", "subsidie"}
    found = history.wijzigingen(town, *(key for key in holdings(town) if key[0] in kinds))
    numbers = [change.nummer for change in found]
    assert numbers == sorted(numbers, reverse=True)
    assert {change.tabel for change in found} == kinds


def test_undo_of_ending_gives_the_actions_back(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    before = holdings(town)
    wijkorganen.end_wijkorgaan(town, raad.id, op=TODAY, reden="Gestopt", acties_vervallen=True)
    assert sum(row.afgerond_op is None for row in acties.acties(town)) == 0
    history.undo(town)
    assert holdings(town) == before


def test_undo_of_a_new_seat_takes_the_new_person_along(town: Session) -> None:
    before = holdings(town)
    bestuur.add_bestuursfunctie(town, body_named(town, "Wijkraad Esweg").id, "lid", naam="Tim Broek")
    history.undo(town)
    assert holdings(town) == before


def test_a_version_is_the_number_of_the_command_that_wrote_the_row_last(town: Session) -> None:
    noord = next(value for value in gebieden.stadsdelen(town) if value.naam == "Noord")
    gebieden.change_stadsdeel(town, noord.id, naam="Noordoost")
    undone = history.undo(town)
    with town.read() as connection:
        (found,) = (value for value in values(connection, Stadsdeel) if value.id == noord.id)
    assert found.naam == "Noord"
    assert found.version == undone.nummer


RAAD = "Wijkraad Esweg"


def test_what_was_typed_in_one_go_is_one_step_back(town: Session) -> None:
    body = body_named(town, RAAD).id
    before, count = holdings(town), history.count(town)
    for number, text in enumerate(("Het", "Het bestuur", "Het bestuur zoekt leden")):
        wijkorganen.change_wijkorgaan(replace(town, continues=number > 0), body, toelichting=text)
    assert history.count(town) == count + 3
    (change,) = [it for it in history.wijzigingen(town, ("wijkorgaan", body)) if it.nummer > count]
    assert change.voor is not None
    assert change.na is not None
    assert (change.voor["toelichting"], change.na["toelichting"]) == ("", "Het bestuur zoekt leden")
    with refused(town, "niets_ongedaan"):
        history.undo(town, count + 1)
    history.undo(town)
    assert holdings(town) == before
    history.redo(town)
    assert body_named(town, RAAD).toelichting == "Het bestuur zoekt leden"
    history.undo(town)
    assert holdings(town) == before
    with town.read() as connection:
        assert first_broken(connection) is None


def test_pauses_while_typing_keep_the_row_once(town: Session) -> None:
    body, going_on = body_named(town, RAAD).id, replace(town, continues=True)
    for number in range(20):
        wijkorganen.change_wijkorgaan(going_on, body, toelichting="Het bestuur zoekt leden. " * number + "Nu")
    kept = select(func.count()).select_from(journaalwaarde).where(journaalwaarde.c.na.contains("zoekt leden"))
    with town.read() as connection:
        assert connection.scalar(kept) == 1
        assert first_broken(connection) is None


def test_typing_is_a_step_of_its_own_after_something_else(town: Session) -> None:
    body = body_named(town, RAAD).id
    going_on = replace(town, continues=True)
    wijkorganen.change_wijkorgaan(town, body, toelichting="Het")
    wijkorganen.change_wijkorgaan(going_on, body, vergaderritme="elke maandag")
    wijkorganen.change_wijkorgaan(going_on, body, toelichting="Het bestuur")
    wijkorganen.change_wijkorgaan(replace(going_on, user="Iemand anders"), body, toelichting="Anders")
    history.undo(town)
    assert body_named(town, RAAD).toelichting == "Het bestuur"
    wijkorganen.change_wijkorgaan(going_on, body, toelichting="Weer")
    for expected in ("Het bestuur", "Het", "Het", ""):
        history.undo(town)
        assert body_named(town, RAAD).toelichting == expected


def test_typing_back_what_stood_there_leaves_nothing_stuck(town: Session) -> None:
    body = body_named(town, RAAD).id
    before, going_on = holdings(town), replace(town, continues=True)
    for text in ("Het", ""):
        wijkorganen.change_wijkorgaan(going_on, body, toelichting=text)
    assert holdings(town) == before
    history.undo(town)
    assert body_named(town, RAAD).toelichting == "Het"
    history.undo(town)
    assert holdings(town) == before
