"""A year of promises as papers tell it: counted over both sides, and limited to whom it is about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from wijkregie.domain.afsprakenbeelden import (
    Afsprakenbeeld,
    Inbrengdagen,
    Plandagen,
    Planregel,
    Verteld,
    advies_tekst,
    beperkt,
    nagekomen_door,
    op_tijd_gehoord,
    stil,
    telling_tekst,
    wachtend,
)
from wijkregie.domain.betrokkenheden import Betrokkenheid, Verwerking
from wijkregie.domain.kwetsbaarheid import Kwetsbaarheid, Kwetsbaarheidsteken
from wijkregie.domain.nakomingen import Nakoming, Nakomingsjaar, Nakomingsrij, Oordeel, Uitkomst, telling
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.radiostilte import Stilteklok
from wijkregie.domain.tijdigheid import Tijdigheidsklok
from wijkregie.domain.trajecten import Traject, Trajectstand
from wijkregie.domain.verplichtingen import Partij, Verplichting

TODAY = date(2026, 9, 24)
VROEG = Verplichting(id="vroeg", naam="Vroeg")
GELD = Verplichting(id="geld", naam="Geld", partij=Partij.WIJKORGAAN)


def judged(verplichting: str, oordeel: Oordeel | None) -> Nakoming:
    return Nakoming(
        id=verplichting,
        verplichting_id=verplichting,
        wijkorgaan_id="w",
        jaar=2026,
        oordeel_gemeente=oordeel,
        oordeel_wijkorgaan=oordeel,
    )


def rij(body: str, vroeg: Oordeel | None, geld: Oordeel | None) -> Nakomingsrij:
    vakken = {"vroeg": judged("vroeg", vroeg), "geld": judged("geld", geld)}
    return Nakomingsrij(wijkorgaan_id=body, naam=body, stadsdeel="", niveau=Niveau.BASIS, gekozen=True, vakken=vakken)


def plan(body: str, gehoord: date | None, besluit: date | None = date(2026, 9, 1), *told: Betrokkenheid) -> Plandagen:
    klok = Tijdigheidsklok(gehoord_op=gehoord, besluit_op=besluit, norm_weken=6)
    return Plandagen(
        wijkorgaan_id=body,
        wijkorgaan=body,
        traject_id="t",
        traject="Hagenweg",
        afdeling="Mobiliteit",
        niveau=Niveau.BASIS,
        klok=klok,
        betrokkenheden=told,
    )


def inbreng(body: str, beloofd: date | None, antwoord: date | None = None) -> Inbrengdagen:
    klok = Stilteklok(ontvangen_op=date(2026, 7, 1), beloofd_op=beloofd, antwoord_op=antwoord)
    return Inbrengdagen(wijkorgaan_id=body, wijkorgaan=body, onderwerp=f"van {body}", afdeling="", klok=klok)


def beeld(*rijen: Nakomingsrij, **fields: Any) -> Afsprakenbeeld:
    year = Nakomingsjaar(jaar=2026, verplichtingen=(VROEG, GELD), rijen=rijen)
    return Afsprakenbeeld(nakomingen=year, **fields)


def test_promises_are_counted_for_each_side() -> None:
    both = beeld(rij("a", Oordeel.NAGEKOMEN, Oordeel.NIET), rij("b", Oordeel.TEN_DELE, None))
    assert telling_tekst(nagekomen_door(both, Partij.GEMEENTE)) == "1 van 2, 1 deels"
    assert telling_tekst(nagekomen_door(both, Partij.WIJKORGAAN)) == "0 van 2, 1 niet, 1 nog bespreken"
    assert both.jaar == 2026


@pytest.mark.parametrize("uitkomsten", [[], [Uitkomst.GELDT_NIET], [Uitkomst.OPEN, Uitkomst.OPEN]])
def test_nothing_is_said_of_promises_that_were_not_judged(uitkomsten: list[Uitkomst]) -> None:
    assert telling_tekst(telling(uitkomsten)) == ""


def test_hearing_in_time_counts_what_is_past_only() -> None:
    told = beeld(
        plannen=(
            plan("a", date(2026, 7, 1)),
            plan("b", date(2026, 8, 28)),
            plan("c", None),
            plan("d", date(2026, 9, 3)),
            plan("e", None, date(2027, 3, 1)),
        )
    )
    assert (op_tijd_gehoord(told, TODAY).op_tijd, op_tijd_gehoord(told, TODAY).van) == (1, 4)


def test_what_waits_for_an_answer_stands_by_its_promised_day() -> None:
    waits = beeld(
        inbreng=(
            inbreng("later", date(2026, 10, 1)),
            inbreng("open", None),
            inbreng("late", date(2026, 8, 1)),
            inbreng("done", date(2026, 8, 1), date(2026, 7, 20)),
        )
    )
    assert [one.wijkorgaan_id for one in wachtend(waits, TODAY)] == ["late", "later", "open"]
    assert [one.wijkorgaan_id for one in stil(waits, TODAY)] == ["late"]


ASKED = Betrokkenheid(id="b", wijkorgaan_id="w", traject_id="t", gevraagd_op=date(2026, 7, 1))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ((), "niet gevraagd"),
        ((replace(ASKED, gevraagd_op=None, geinformeerd_op=date(2026, 7, 1)),), "niet gevraagd"),
        ((ASKED,), "gevraagd"),
        ((replace(ASKED, overgeslagen_op=TODAY),), "overgeslagen"),
        ((replace(ASKED, advies_op=TODAY),), "antwoord volgt"),
        ((replace(ASKED, advies_op=TODAY, teruggekoppeld_op=TODAY),), "beantwoord"),
        ((ASKED, replace(ASKED, advies_op=TODAY, verwerking=Verwerking.TEN_DELE)), "deels overgenomen"),
    ],
)
def test_what_came_of_advice(told: Sequence[Betrokkenheid], words: str) -> None:
    assert advies_tekst(plan("w", None, None, *told)) == words


def test_a_picture_is_limited_to_some_wijkorganen() -> None:
    def regel(*organen: str) -> Planregel:
        return Planregel(
            traject=Traject(id="t", naam="t"),
            afdeling="",
            wijken=(),
            stand=Trajectstand.LOOPT,
            organen=frozenset(organen),
            gehoord=frozenset(),
            verslag=None,
        )

    def verteld(body: str | None) -> Verteld:
        return Verteld(wijkorgaan_id=body, wijkorgaan="", traject="t", datum=TODAY, tekst="Mooi")

    sign = Kwetsbaarheid(teken=Kwetsbaarheidsteken.STIL, feit="Stil.")
    whole = beeld(
        rij("a", None, None),
        rij("b", None, None),
        plannen=(plan("a", None), plan("b", None)),
        inbreng=(inbreng("a", None), inbreng("b", None)),
        verhalen=(verteld("a"), verteld(None)),
        trajecten=(regel("a", "b"), regel("b")),
        tekens={"a": [sign], "b": [sign]},
    )
    part = beperkt(whole, ["a"])
    assert [row.wijkorgaan_id for row in part.nakomingen.rijen] == ["a"]
    assert [len(rows) for rows in (part.plannen, part.inbreng, part.verhalen, part.trajecten)] == [1, 1, 1, 1]
    assert set(part.tekens or {}) == {"a"}
    assert beperkt(beeld(), ["a"]).tekens == {}
