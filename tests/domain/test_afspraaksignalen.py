"""What waits around promises, as it is on 24 September 2026."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.kit import TODAY
from wijkregie.domain.afspraaksignalen import (
    signaal_van_paradox,
    signalen_van_bijeenkomst,
    signalen_van_eindverslag,
    signalen_van_inbreng,
    signalen_van_terugkoppelmoment,
    signalen_van_verhaal,
    signalen_vooraf,
)
from wijkregie.domain.beloofd import Aangegaan, Paradox
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomst, Uitnodiging
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.radiostilte import Stilteklok
from wijkregie.domain.signalen import Ernst, Signaal, Vervolg
from wijkregie.domain.tijdigheid import TeInformeren
from wijkregie.domain.trajecten import Eindverslag, Terugkoppelmoment, Traject, Trede
from wijkregie.domain.verhalen import Verhaal

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
PLAN = Traject(id="plan", naam="Hagenweg", trede=Trede.COPRODUCEREN, besluit_op=YESTERDAY)
WHOLE = Eindverslag(id="e", traject_id="plan", proces="p", uitkomsten="u", reactie="r", benutting="b")


def short(signalen: Iterable[Signaal]) -> list[tuple[Ernst, str, str]]:
    return [(signaal.ernst, signaal.woord, signaal.regel) for signaal in signalen]


@pytest.mark.parametrize(
    ("beloofd", "antwoord", "expected"),
    [
        (YESTERDAY, None, [(Ernst.TE_LAAT, "antwoord te laat", "Terugkoppelen: Licht op het pad")]),
        (
            TODAY + timedelta(days=20),
            None,
            [(Ernst.WACHT, "antwoord uiterlijk 14 okt", "Terugkoppelen: Licht op het pad")],
        ),
        (YESTERDAY, TODAY, []),
        (None, None, []),
    ],
)
def test_an_answer_waits_until_its_day(
    beloofd: date | None, antwoord: date | None, expected: list[tuple[Ernst, str, str]]
) -> None:
    klok = Stilteklok(ontvangen_op=date(2026, 8, 1), beloofd_op=beloofd, antwoord_op=antwoord)
    found = list(signalen_van_inbreng("b", "hagen", "Licht op het pad", klok, TODAY))
    assert short(found) == expected
    assert all(signaal.wijkorgaan_id == "hagen" and signaal.bron == ("betrokkenheid", "b") for signaal in found)


def test_who_was_not_asked_is_named_when_it_is_one_and_counted_when_more() -> None:
    body = Aangegaan(wijkorgaan_id="hagen", naam="’t Hagen", niveau=Niveau.UITVOEREND, gevraagd=False)
    paradox = Paradox(traject_id="plan", traject="Hagenweg", invloed_tot=TOMORROW, wijkorganen=(body,))
    one = signaal_van_paradox(paradox, TODAY)
    assert (one.regel, one.woord, one.wijkorgaan_id, one.van) == (
        "Nog niet gevraagd: Hagenweg",
        "vragen morgen",
        "hagen",
        "",
    )
    two = signaal_van_paradox(replace(paradox, wijkorganen=(body, body)), TODAY)
    assert (two.wijkorgaan_id, two.van) == (None, "2 wijkorganen")


def body(naam: str) -> Aangegaan:
    return Aangegaan(wijkorgaan_id=naam, naam=f"Wijkraad {naam}", niveau=Niveau.UITVOEREND, gevraagd=False)


def to_hear(day: date, *names: str) -> TeInformeren:
    return TeInformeren(traject_id="plan", traject="Hagenweg", uiterlijk=day, wijkorganen=[body(one) for one in names])


def to_ask(day: date, *names: str, plan: str = "plan") -> Paradox:
    return Paradox(traject_id=plan, traject="Hagenweg", invloed_tot=day, wijkorganen=[body(one) for one in names])


def test_who_is_to_hear_is_one_line_for_a_plan_and_leads_to_it() -> None:
    (one,) = signalen_vooraf([to_hear(YESTERDAY, "A")], [], TODAY)
    assert (one.ernst, one.woord, one.regel) == (Ernst.TE_LAAT, "informeren te laat", "Informeren: Hagenweg")
    assert (one.datum, one.wijkorgaan_id, one.van) == (YESTERDAY, "A", "")
    assert (one.bron, one.traject_id) == (("traject", "plan"), "plan")
    (three,) = signalen_vooraf([to_hear(TOMORROW, "A", "B", "C")], [], TODAY)
    assert (three.ernst, three.woord) == (Ernst.LET_OP, "informeren morgen")
    assert (three.wijkorgaan_id, three.van) == (None, "Wijkraad A en nog 2")


HEAR, ASK = "Informeren: Hagenweg", "Nog niet gevraagd: Hagenweg"


@pytest.mark.parametrize(
    ("hear", "ask", "lines"),
    [
        (to_hear(YESTERDAY, "A", "B"), to_ask(TOMORROW, "A", "B"), [HEAR]),
        (to_hear(YESTERDAY, "A", "B"), to_ask(TOMORROW, "A"), [HEAR]),
        (to_hear(YESTERDAY, "A"), to_ask(TOMORROW, "A", "B"), [HEAR, ASK]),  # B heard and is still to be asked
        (to_hear(TOMORROW, "A", "B"), to_ask(TOMORROW, "A", "B"), [ASK]),  # to be asked is to hear
        (to_hear(TOMORROW, "A", "C"), to_ask(TOMORROW, "A"), [HEAR]),
        (to_hear(YESTERDAY, "A"), to_ask(TOMORROW, "A", plan="other"), [HEAR, ASK]),
    ],
)
def test_the_same_wijkorganen_of_a_plan_are_not_named_twice(hear: TeInformeren, ask: Paradox, lines: list[str]) -> None:
    assert [one.regel for one in signalen_vooraf([hear], [ask], TODAY)] == lines


def test_a_moment_to_tell_how_it_stands_waits_until_it_is_kept() -> None:
    moment = Terugkoppelmoment(id="m", traject_id="plan", onderwerp="Uitslag", gepland_op=YESTERDAY)
    (found,) = signalen_van_terugkoppelmoment(moment, "Hagenweg", TODAY)
    assert (found.ernst, found.regel, found.van) == (Ernst.TE_LAAT, "Vertellen hoe het staat: Uitslag", "Hagenweg")
    assert not list(signalen_van_terugkoppelmoment(replace(moment, gedaan_op=TODAY), "Hagenweg", TODAY))


@pytest.mark.parametrize(
    ("traject", "verslag", "count"),
    [
        (PLAN, None, 1),
        (PLAN, replace(WHOLE, benutting=" "), 1),
        (PLAN, WHOLE, 0),
        (replace(PLAN, trede=Trede.MEEBESLISSEN), None, 1),
        (replace(PLAN, trede=Trede.ADVISEREN), None, 0),
        (replace(PLAN, trede=None), None, 0),
        (replace(PLAN, besluit_op=None), None, 0),
        (replace(PLAN, afgerond_op=TODAY), None, 0),
        (replace(PLAN, ingetrokken_op=TODAY), None, 0),
    ],
)
def test_a_plan_made_together_has_its_report_with_the_decision(
    traject: Traject, verslag: Eindverslag | None, count: int
) -> None:
    """Participatieverordening art. 5."""
    found = list(signalen_van_eindverslag(traject, verslag, TODAY))
    assert short(found) == [(Ernst.TE_LAAT, "eindverslag te laat", "Eindverslag maken")] * count


def test_a_story_is_kept_no_longer_than_its_day() -> None:
    """AVG art. 5."""
    verhaal = Verhaal(id="v", traject_id="plan", datum=date(2024, 1, 1), tekst="Mooi", bewaren_tot=YESTERDAY)
    (found,) = signalen_van_verhaal(verhaal, "Hagenweg", TODAY)
    assert (found.ernst, found.woord, found.bron) == (Ernst.TE_LAAT, "verhaal te laat", ("verhaal", "v"))
    assert not list(signalen_van_verhaal(replace(verhaal, bewaren_tot=None), "Hagenweg", TODAY))


ASKED = Uitnodiging(id="u", bijeenkomst_id="b", wijkorgaan_id="w", uitgenodigd_op=YESTERDAY)
CAME = replace(ASKED, aanwezigheid=Aanwezigheid.AANWEZIG)


@pytest.mark.parametrize(
    ("datum", "genodigden", "vervolg"),
    [
        (TOMORROW, [], [None]),
        (TOMORROW, [ASKED], [None]),
        (TOMORROW, [ASKED, replace(ASKED, uitgenodigd_op=None)], [Vervolg.UITNODIGEN]),
        (TODAY, [], [None]),
        (TODAY, [ASKED, CAME], [Vervolg.AANWEZIGHEID]),
        (TODAY, [CAME], []),
    ],
)
def test_a_meeting_asks_for_its_invitations_and_on_its_day_for_who_came(
    datum: date, genodigden: list[Uitnodiging], vervolg: list[Vervolg | None]
) -> None:
    found = signalen_van_bijeenkomst(Bijeenkomst(id="b", datum=datum), genodigden, TODAY, van="Noord")
    assert [signaal.vervolg for signaal in found] == vervolg
