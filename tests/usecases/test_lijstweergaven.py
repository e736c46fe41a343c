"""Views of lists: kept, renamed, moved and removed, each as one command."""

import pytest

from wijkregie.domain.refusals import Refusal
from wijkregie.usecases import history
from wijkregie.usecases.lijstweergaven import add_weergave, change_weergave, move_weergave, remove_weergave, weergaven
from wijkregie.usecases.session import Session


def names(session: Session) -> list[str]:
    return [each.naam for each in weergaven(session) if each.pagina == "acties"]


def test_views_are_kept_in_order_and_each_step_is_undone_at_once(session: Session) -> None:
    first, second, third = (add_weergave(session, "acties", naam, "{}").value for naam in ("Een", " Twee ", "Drie"))
    add_weergave(session, "subsidies", "Een", "{}")
    assert names(session) == ["Een", "Twee", "Drie"]
    move_weergave(session, third.id, -1)
    assert names(session) == ["Een", "Drie", "Twee"]
    move_weergave(session, first.id, -1)
    assert names(session) == ["Een", "Drie", "Twee"]
    history.undo(session)
    assert names(session) == ["Een", "Twee", "Drie"]
    change_weergave(session, second.id, naam="Anders", keuzes='{"zoek": "weg"}')
    kept = next(each for each in weergaven(session) if each.id == second.id)
    assert (kept.naam, kept.keuzes) == ("Anders", '{"zoek": "weg"}')
    remove_weergave(session, first.id)
    assert names(session) == ["Anders", "Drie"]
    history.undo(session)
    assert names(session) == ["Een", "Anders", "Drie"]


def test_a_view_needs_a_name_that_its_page_has_not_yet(session: Session) -> None:
    add_weergave(session, "acties", "Een", "{}")
    with pytest.raises(Refusal, match="bestaat al"):
        add_weergave(session, "acties", "Een", "{}")
    with pytest.raises(Refusal, match="Vul een naam in"):
        add_weergave(session, "acties", "  ", "{}")
