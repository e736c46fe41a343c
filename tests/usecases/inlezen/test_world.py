"""The world that rows are planned in gives, finds and refuses what the store would."""

from collections.abc import Iterator

import pytest

from tests.usecases.kit import JAAR, body_named, holdings
from wijkregie.domain.contacten import Notitie
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases.inlezen.world import World
from wijkregie.usecases.session import Session


@pytest.fixture
def world(town: Session) -> Iterator[World]:
    with town.read() as connection:
        made = World(connection)
        made.begin("lijst rij 2")
        yield made


def test_what_is_gone_or_double_is_refused_as_by_the_store(town: Session, world: World) -> None:
    with pytest.raises(Refusal) as gone:
        world.get(Wijkorgaan, "weg")
    assert gone.value.code == "weg"
    raad = body_named(town, "Wijkraad Esweg")
    with pytest.raises(Refusal) as double:
        world.save(Niveaukeuze(id="nieuw", wijkorgaan_id=raad.id, jaar=JAAR - 1, niveau=Niveau.BASIS))
    assert double.value.code == "dubbel"
    assert world.touched() == []


def test_a_row_can_be_taken_back_whole(town: Session, world: World) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    (note,) = world.find(Notitie, wijkorgaan_id=raad.id)
    world.remove(note)
    (keuze,) = world.find(Niveaukeuze, wijkorgaan_id=raad.id)
    world.remove(keuze)
    assert (world.find(Notitie), world.find(Niveaukeuze, wijkorgaan_id=raad.id)) == ([], [])
    assert [type(before) for before, _ in world.touched()] == [Niveaukeuze, Notitie]
    world.give_up()
    assert (world.find(Notitie), world.find(Niveaukeuze, wijkorgaan_id=raad.id)) == ([note], [keuze])


def test_what_goes_in_a_row_goes_from_the_store(town: Session) -> None:
    def act(uow: UnitOfWork) -> None:
        world = World(uow.connection)
        for at, note in enumerate(world.find(Notitie)):
            world.begin(str(at))
            world.remove(note)
            world.accept()
        world.write(uow)

    town.command("Proef gewijzigd", act)
    with town.read() as connection:
        assert values(connection, Notitie) == []
    assert not any(table == "notitie" for table, _ in holdings(town))


def test_an_id_points_at_a_name(town: Session, world: World) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    assert world.name("wijkorgaan_id", raad.id) == "Wijkraad Esweg"
    assert world.name("wijkorgaan_id", "weg") is None
    assert world.name("opvolger_id", raad.id) is None


def test_new_ids_are_the_same_when_planned_again_and_never_for_another_row(town: Session, world: World) -> None:
    first = [world.new_id(), world.new_id()]
    with town.read() as connection:
        again = World(connection)
        again.begin("lijst rij 2")
        assert [again.new_id(), again.new_id()] == first
        again.begin("lijst rij 3")
        assert again.new_id() not in first
