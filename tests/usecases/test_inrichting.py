"""What the store says about itself."""

from tests.usecases.kit import refused
from wijkregie.domain.inrichting import Inrichting
from wijkregie.usecases import gebieden
from wijkregie.usecases.edits import get
from wijkregie.usecases.inrichting import change_inrichting, inrichting
from wijkregie.usecases.session import Session


def test_a_new_store_is_nobodys_yet(session: Session) -> None:
    assert inrichting(session).wijkregisseur == ""


def test_own_name_and_stadsdeel_are_kept(town: Session) -> None:
    noord = gebieden.stadsdelen(town)[0]
    change_inrichting(town, wijkregisseur="Els de Wit", stadsdeel_id=noord.id)
    assert (inrichting(town).wijkregisseur, inrichting(town).stadsdeel_id) == ("Els de Wit", noord.id)
    with refused(town, "verbonden"):
        gebieden.remove_stadsdeel(town, noord.id)


def test_a_store_without_the_row_gets_it_at_the_first_change(session: Session) -> None:
    session.command("Instelling verwijderd", lambda uow: uow.remove(uow.get(Inrichting, "inrichting")))
    assert inrichting(session) == Inrichting(id="inrichting")
    changed = change_inrichting(session, gemeente="Voorbeeldstad").value
    assert get(session, Inrichting, "inrichting") == changed
