"""Specialistvragen: what came of a request."""

from dataclasses import replace
from datetime import timedelta

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.specialistvragen import (
    Specialistvraag,
    Vraagstand,
    check_dagen,
    check_specialistvraag,
    dagen_gewacht,
    vraagstand,
)

DAY = timedelta(days=1)
ASKED = Specialistvraag(id="s", wijkorgaan_id="w", onderwerp="Bomen", gevraagd_op=TODAY - 30 * DAY)
TURNED_DOWN = replace(ASKED, afgewezen_op=TODAY - 20 * DAY, afwijzing_reden="Geen tijd dit jaar")


def test_what_came_of_it() -> None:
    assert vraagstand(ASKED, TODAY) is Vraagstand.GEVRAAGD
    assert vraagstand(replace(ASKED, gewenst_op=TODAY), TODAY) is Vraagstand.GEVRAAGD
    assert vraagstand(replace(ASKED, gewenst_op=TODAY - DAY), TODAY) is Vraagstand.TE_LAAT
    assert vraagstand(replace(ASKED, gewenst_op=TODAY - DAY, gekomen_op=TODAY), TODAY) is Vraagstand.GEKOMEN
    assert vraagstand(TURNED_DOWN, TODAY) is Vraagstand.AFGEWEZEN


def test_how_long_it_waited() -> None:
    assert dagen_gewacht(ASKED, TODAY) == 30
    assert dagen_gewacht(TURNED_DOWN, TODAY) == 10
    assert dagen_gewacht(replace(ASKED, gekomen_op=ASKED.gevraagd_op), TODAY) == 0


def test_what_cannot_be() -> None:
    check_specialistvraag(TURNED_DOWN)
    with refuses("onderwerp_ontbreekt"):
        check_specialistvraag(replace(ASKED, onderwerp=" "))
    with refuses("gekomen_en_afgewezen"):
        check_specialistvraag(replace(TURNED_DOWN, gekomen_op=TODAY))
    with refuses("antwoord_voor_specialistvraag"):
        check_specialistvraag(replace(ASKED, gekomen_op=ASKED.gevraagd_op - DAY))
    with refuses("afwijzing_zonder_reden"):
        check_specialistvraag(replace(TURNED_DOWN, afwijzing_reden=""))
    check_dagen(replace(ASKED, gekomen_op=TODAY), TODAY)
    with refuses("dag_in_toekomst"):
        check_dagen(replace(ASKED, gekomen_op=TODAY + DAY), TODAY)
