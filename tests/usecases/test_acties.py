"""Actiepunten: made, closed, dropped, opened again."""

from datetime import date

import pytest

from tests.usecases.kit import TODAY, body_named, refused
from wijkregie.domain.acties import Actiestatus
from wijkregie.usecases import acties, history
from wijkregie.usecases.session import Session


def test_dated_ones_come_first_with_names(town: Session) -> None:
    acties.create_actiepunt(town, "  Bellen \n", uiterlijk=date(2026, 11, 1), eigenaar="Ruud")
    rows = acties.acties(town)
    assert [row.tekst for row in rows] == ["Bellen", "Sleutel ophalen", "Lichtmast melden"]
    assert [row.wijkorgaan for row in rows] == ["", "Wijkraad Esweg", "Wijkraad Esweg"]
    assert [row.stadsdeel for row in rows] == ["", "Noord", "Noord"]
    assert [row.afgerond_op for row in rows] == [None, None, TODAY]


def test_close_drop_and_open_again(town: Session) -> None:
    actie = acties.create_actiepunt(town, "Bellen").value
    closed = acties.close_actiepunt(town, actie.id).value
    assert (closed.status, closed.afgerond_op) == (Actiestatus.KLAAR, TODAY)
    opened = acties.reopen_actiepunt(town, actie.id).value
    assert (opened.status, opened.afgerond_op) == (Actiestatus.OPEN, None)
    dropped = acties.drop_actiepunt(town, actie.id).value
    assert (dropped.status, dropped.afgerond_op) == (Actiestatus.VERVALLEN, TODAY)


def test_what_is_closed_is_not_closed_or_dropped_again(town: Session) -> None:
    actie = acties.create_actiepunt(town, "Bellen").value
    acties.close_actiepunt(town, actie.id)
    with refused(town, "actie_al_afgerond"):
        acties.close_actiepunt(town, actie.id)
    with refused(town, "actie_al_afgerond"):
        acties.drop_actiepunt(town, actie.id)


@pytest.mark.parametrize("tekst", ["", " \n"])
def test_an_action_says_something(town: Session, tekst: str) -> None:
    with refused(town, "tekst_ontbreekt"):
        acties.create_actiepunt(town, tekst)
    with refused(town, "tekst_ontbreekt"):
        acties.change_actiepunt(town, acties.acties(town)[0].id, tekst=tekst)


def test_a_removed_action_is_gone(town: Session) -> None:
    actie = acties.create_actiepunt(town, "Bellen", wijkorgaan_id=body_named(town, "Wijkraad Esweg").id).value
    acties.remove_actiepunten(town, [actie.id])
    assert actie.id not in {row.id for row in acties.acties(town)}
    with refused(town, "weg"):
        acties.close_actiepunt(town, actie.id)


def test_an_action_of_a_body_that_is_not_there_is_refused(town: Session) -> None:
    with refused(town, "hoort_bij_weg") as found:
        acties.create_actiepunt(town, "Bellen", wijkorgaan_id="onbekend")
    assert str(found.value).startswith("Deze actie hoort bij iets dat er niet meer is")


def test_several_are_closed_as_one_command_or_none(town: Session) -> None:
    first, second = (acties.create_actiepunt(town, tekst).value for tekst in ("Bellen", "Mailen"))
    outcome = acties.close_actiepunten(town, [first.id, second.id, first.id])
    assert (outcome.value, outcome.label.replace("\N{NO-BREAK SPACE}", " ")) == (2, "2 acties afgerond")
    assert acties.actiepunt(town, second.id).status is Actiestatus.KLAAR
    third = acties.create_actiepunt(town, "Schrijven").value
    with refused(town, "actie_al_afgerond"):
        acties.close_actiepunten(town, [third.id, first.id])


def test_several_are_removed_as_one_command(town: Session) -> None:
    first, second = (acties.create_actiepunt(town, tekst).value for tekst in ("Bellen", "Mailen"))
    assert acties.remove_actiepunten(town, [second.id]).label == "Actie verwijderd"
    assert acties.remove_actiepunten(town, [first.id, first.id]).value == 1
    history.undo(town)
    assert acties.actiepunt(town, first.id).tekst == "Bellen"
    with refused(town, "weg"):
        acties.remove_actiepunten(town, [first.id, second.id])


def test_the_day_of_closing_follows_the_status(town: Session) -> None:
    actie = acties.create_actiepunt(town, "Bellen").value
    assert acties.change_actiepunt(town, actie.id, status=Actiestatus.VERVALLEN).value.afgerond_op == TODAY
    assert acties.change_actiepunt(town, actie.id, status=Actiestatus.WACHT_OP).value.afgerond_op is None
    earlier = date(2026, 11, 1)
    assert acties.change_actiepunt(town, actie.id, status=Actiestatus.KLAAR, afgerond_op=earlier).value.afgerond_op == (
        earlier
    )
    assert acties.change_actiepunt(town, actie.id, status=Actiestatus.VERVALLEN).value.afgerond_op == earlier


def test_an_action_is_not_closed_on_a_day_to_come(town: Session) -> None:
    actie = acties.create_actiepunt(town, "Bellen").value
    with refused(town, "dag_in_toekomst"):
        acties.change_actiepunt(town, actie.id, status=Actiestatus.KLAAR, afgerond_op=date(2062, 11, 21))
    with refused(town, "dag_in_toekomst"):
        acties.create_actiepunt(town, "Mailen", status=Actiestatus.KLAAR, afgerond_op=date(2062, 11, 21))
