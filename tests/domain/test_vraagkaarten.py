"""The vraagkaart: what was told for the question goes before what holds for the plan, and nothing is left blank."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.trajectzaken import TODAY, TRAJECT, bare_vraagkaart, vraagkaart
from wijkregie.domain.betrokkenheden import Adviessoort
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.trajecten import Trede
from wijkregie.domain.vraagkaarten import ONBEKEND, ROLLEN, SOORTEN


def test_own_words_go_before_those_of_the_plan() -> None:
    own = vraagkaart(staat_vast="Alleen de stoep.", ligt_open=" ")
    assert own.staat_vast == "Alleen de stoep."
    assert own.ligt_open == TRAJECT.ligt_open


@pytest.mark.parametrize("soort", Adviessoort)
def test_inhoud_or_proces_is_explained_in_one_plain_line(soort: Adviessoort) -> None:
    kop, uitleg = vraagkaart(adviessoort=soort).gevraagd
    assert soort.value in kop
    assert uitleg.startswith("We vragen ")
    assert uitleg.count(".") == 1
    assert set(SOORTEN) == set(Adviessoort)


def test_the_promised_step_says_what_the_wijkorgaan_can_do() -> None:
    assert vraagkaart().rol.startswith("Jullie rol: adviseren. Jullie geven advies.")
    assert set(ROLLEN) == set(Trede)
    assert replace(vraagkaart(), traject=replace(TRAJECT, trede=None)).rol == f"Jullie rol: {ONBEKEND}."


def test_of_what_is_not_known_is_told_to_ask() -> None:
    told = bare_vraagkaart(replace(TRAJECT, staat_vast="", ligt_open="", invloed_tot=None, besluit_op=None, trede=None))
    assert ONBEKEND in told.gevraagd[0].lower()
    assert ONBEKEND in told.vraag
    assert ONBEKEND in told.rol
    assert ONBEKEND in told.staat_vast.lower()
    assert ONBEKEND in told.ligt_open.lower()
    assert [day for _, day in told.dagen] == [ONBEKEND] * 4


def test_a_loose_question_has_no_decision_and_no_promised_step() -> None:
    loose = bare_vraagkaart()
    assert loose.onderwerp == "Vraag van de gemeente"
    assert replace(loose, betrokkenheid=replace(loose.betrokkenheid, onderwerp="Kerstmarkt")).onderwerp == "Kerstmarkt"
    assert loose.rol == ""
    assert ONBEKEND in loose.staat_vast.lower()
    assert ONBEKEND in loose.ligt_open.lower()
    assert [word for word, _ in loose.dagen] == ["Antwoord uiterlijk", "Jullie horen terug"]


def test_when_you_hear_back_is_the_promised_day_else_the_term_of_the_regeling() -> None:
    assert vraagkaart().dagen[1] == ("Jullie horen terug uiterlijk", "13 november 2026")
    regeling = Regeling(id="r", jaar=TODAY.year, terugkoppeling_weken=4)
    without = replace(vraagkaart(terugkoppeling_uiterlijk=None), regeling=regeling)
    assert without.dagen[1] == ("Jullie horen terug", "binnen 4 weken na het antwoord")
    unset = replace(without, regeling=Regeling(id="r", jaar=TODAY.year, aanvraag_uiterlijk=date(2026, 10, 1)))
    assert unset.dagen[1] == ("Jullie horen terug", ONBEKEND)
