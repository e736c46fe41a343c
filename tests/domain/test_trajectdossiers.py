"""What the papers ask of a plan: its course by day, who heard, what was brought in, which stories may be told."""

from dataclasses import replace
from datetime import date

from tests.documents.trajectzaken import ADVIES, BODY, KRING, LATER, VRAAG, eindverslagzaak, trajectdossier
from wijkregie.domain.betrokkenheden import Verwerking
from wijkregie.domain.trajectdossiers import (
    Inbreng,
    Trajectdossier,
    binnengekomen,
    gebeurtenissen,
    te_vertellen,
    tijdigheidsklokken,
    verwerkt_tekst,
)
from wijkregie.domain.trajecten import Eindverslag, Traject
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

DAYS = ("geinformeerd_op", "gevraagd_op", "advies_op")
BARE = Trajectdossier(traject=Traject(id="t0", naam="Plan Zuid"))


def inbreng(**fields: object) -> Inbreng:
    return Inbreng(betrokkenheid=replace(ADVIES, **fields), wijkorgaan=BODY.naam)  # type: ignore[arg-type]


def test_the_course_is_told_by_day() -> None:
    course = gebeurtenissen(trajectdossier(afgerond_op=date(2027, 1, 4)), LATER)
    assert [one.wanneer for one in course] == [
        "15-01-2026", "01-09-2026 tot 16-10-2026", "10-09-2026", "30-10-2026", "12-11-2026", "08-12-2026",
        "04-01-2027", "01-02-2027",
    ]  # fmt: skip
    told = [one.wat for one in course]
    assert "Terugkoppeling: Wat we hoorden" in told
    assert "Terugkoppeling (gepland): Het besluit" in told
    assert "Uitwerken" not in told, "a phase without a day has no place in time"
    assert gebeurtenissen(BARE, LATER) == []


def test_what_is_still_to_come_says_that_it_is_planned() -> None:
    early = [one.wat for one in gebeurtenissen(trajectdossier(), date(2026, 8, 31))]
    assert early[:3] == ["Het plan is bekend bij de gemeente", "Ophalen (gepland)", "Bezoek: Wijkraad ’t Hagen"]
    assert "Besluit (gepland)" in early
    assert "Besluit" in [one.wat for one in gebeurtenissen(trajectdossier(), date(2026, 12, 8))]


def test_a_phase_of_one_day_has_one_day() -> None:
    (fase, *_), day = trajectdossier().fasen, date(2026, 3, 2)
    one_day = replace(BARE, fasen=(replace(fase, begin=day, einde=day), replace(fase, begin=None, einde=day)))
    assert [one.wanneer for one in gebeurtenissen(one_day, LATER)] == ["02-03-2026"] * 2


def test_a_contact_tells_what_it_was_about_else_its_report() -> None:
    (naam, contact), *_ = trajectdossier().contacten
    other = replace(BARE, contacten=((naam, replace(contact, onderwerp=" ", verslag="Gewandeld.")),))
    assert gebeurtenissen(other, LATER)[0].meer == "Gewandeld."


def test_who_is_in_the_area_and_never_heard_has_a_clock_too() -> None:
    kring, raad = tijdigheidsklokken(trajectdossier())
    assert (kring.naam, kring.betrokken, kring.jaar, kring.klok.gehoord_op) == (KRING.naam, False, 2026, None)
    assert (raad.naam, raad.betrokken, raad.jaar, raad.klok.dagen_vooraf) == (BODY.naam, True, 2026, 102)


def test_a_clock_counts_in_the_year_of_the_first_day_else_of_the_decision() -> None:
    early = replace(trajectdossier(), inbreng=(inbreng(geinformeerd_op=date(2025, 12, 31)),))
    assert [each.jaar for each in tijdigheidsklokken(early)] == [2026, 2025]
    undated = replace(early, traject=Traject(id="t1", naam="x"), inbreng=(inbreng(**dict.fromkeys(DAYS)),))
    assert [each.jaar for each in tijdigheidsklokken(undated)] == [None, None]


def test_a_wijkorgaan_that_was_not_there_yet_or_no_more_heard_nothing_and_is_not_missed() -> None:
    plan = trajectdossier()
    for gone in (
        replace(KRING, opgericht_op=date(2027, 1, 1)),
        replace(KRING, status=Wijkorgaanstatus.BEEINDIGD, beeindigd_op=date(2025, 6, 1), einde_reden="Klaar"),
        replace(KRING, status=Wijkorgaanstatus.BEEINDIGD, beeindigd_op=date(2026, 1, 2), einde_reden="Klaar"),
        replace(KRING, opgericht_op=date(2026, 12, 30)),
    ):
        assert [each.naam for each in tijdigheidsklokken(replace(plan, wijkorganen=(gone, BODY)))] == [BODY.naam]


def test_what_was_brought_in_is_counted_by_what_became_of_it() -> None:
    given = [inbreng(), inbreng(verwerking=None), inbreng(verwerking=Verwerking.NIET, advies_op=None)]
    asked = Inbreng(betrokkenheid=VRAAG, wijkorgaan=BODY.naam)
    assert binnengekomen([*given, asked]) == given
    assert verwerkt_tekst([*given, asked]) == (
        "Van 3 adviezen en vragen van wijkorganen: 1 deels overgenomen, 1 niet overgenomen, 1 niet vastgelegd."
    )
    assert verwerkt_tekst([asked]) == ""


def test_only_stories_with_consent_and_within_their_days_are_told() -> None:
    """AVG art. 5 and 6."""
    told = te_vertellen(trajectdossier(), LATER)
    assert [whose for _, whose in told] == ["iemand die meedeed"]
    assert "iemand vroeg wat ik zag" in told[0][0]


def test_the_regeling_of_the_year_of_the_decision_holds() -> None:
    assert eindverslagzaak().jaar == 2026


def test_without_a_decision_in_words_the_outcomes_of_the_eindverslag_are_what_came_out_of_it() -> None:
    plan = trajectdossier(uitkomst=" ")
    report = Eindverslag(id="e", traject_id="t1", uitkomsten="Twee oversteken bij de school.")
    assert replace(plan, eindverslag=None).uitkomst == ""
    assert replace(plan, eindverslag=report).uitkomst == "Twee oversteken bij de school."
    decided = replace(trajectdossier(uitkomst="De raad stemde in."), eindverslag=report)
    assert decided.uitkomst == "De raad stemde in."
