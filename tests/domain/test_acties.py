"""Open, late and closed actiepunten."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.acties import (
    Actiepunt,
    Actiestatus,
    Eigenaarsoort,
    afronden,
    check_actiepunt,
    eigenaar_tekst,
    heropenen,
    is_open,
    is_te_laat,
)

ACTIE = Actiepunt(id="a", tekst="Antwoord geven over de snelheid op de Esweg", uiterlijk=date(2026, 9, 18))
YESTERDAY = TODAY - timedelta(days=1)


@pytest.mark.parametrize("status", Actiestatus)
def test_klaar_and_vervallen_are_closed(status: Actiestatus) -> None:
    assert is_open(replace(ACTIE, status=status)) == (status not in {"klaar", "vervallen"})


@pytest.mark.parametrize(
    ("uiterlijk", "status", "late"),
    [
        (YESTERDAY, Actiestatus.OPEN, True),
        (YESTERDAY, Actiestatus.WACHT_OP, True),
        (YESTERDAY, Actiestatus.KLAAR, False),
        (TODAY, Actiestatus.OPEN, False),
        (None, Actiestatus.OPEN, False),
    ],
)
def test_late_is_open_past_its_last_day(uiterlijk: date | None, status: Actiestatus, late: bool) -> None:
    assert is_te_laat(replace(ACTIE, uiterlijk=uiterlijk, status=status), TODAY) is late


def test_closing_keeps_the_day_and_can_be_taken_back() -> None:
    done = afronden(ACTIE, TODAY)
    assert (done.status, done.afgerond_op) == (Actiestatus.KLAAR, TODAY)
    assert afronden(ACTIE, TODAY, Actiestatus.VERVALLEN).status is Actiestatus.VERVALLEN
    assert heropenen(done) == ACTIE
    with refuses("actie_al_afgerond"):
        afronden(done, TODAY)


def test_who_must_act_is_said() -> None:
    assert eigenaar_tekst(ACTIE) == "wijkregisseur"
    assert eigenaar_tekst(replace(ACTIE, eigenaarsoort=Eigenaarsoort.WIJKORGAAN)) == "wijkorgaan"
    assert eigenaar_tekst(replace(ACTIE, eigenaarsoort=Eigenaarsoort.AFDELING, eigenaar=" Mobiliteit ")) == "Mobiliteit"
    assert [soort.woord for soort in Eigenaarsoort] == ["wijkregisseur", "wijkorgaan", "afdeling", "iemand anders"]


def test_an_actiepunt_says_something_and_does_not_contradict_itself() -> None:
    check_actiepunt(ACTIE)
    check_actiepunt(afronden(ACTIE, TODAY))
    with refuses("tekst_ontbreekt"):
        check_actiepunt(replace(ACTIE, tekst=" \n"))
    with refuses("open_actie_met_einddatum"):
        check_actiepunt(replace(ACTIE, afgerond_op=TODAY))
