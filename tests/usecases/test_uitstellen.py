"""Seeing a line of Vandaag later: it stays away until its day, comes back saying why, and its term does not move."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from tests.usecases.kit import JAAR, TODAY, holdings, refused
from wijkregie.domain.signalen import Groep, Vervolg
from wijkregie.domain.uitstel import Plek
from wijkregie.usecases import acties, history, inrichting, regelingen, uitstellen, wijkorganen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.session import Session
from wijkregie.usecases.vandaag import Wachtend, vandaag

LATER = TODAY + timedelta(days=10)


def late(session: Session) -> list[str]:
    return [line.signaal.regel for line in vandaag(session).groepen[Groep.TE_LAAT]]


def on(session: Session, day: date) -> Session:
    return replace(session, clock=Clock(fixed=day))


def action(session: Session) -> Plek:
    made = acties.create_actiepunt(session, "Bomen tellen", uiterlijk=TODAY - timedelta(days=2)).value
    return "actiepunt", made.id, made.tekst


def test_a_line_stays_away_until_its_day_and_comes_back_saying_why(town: Session) -> None:
    place = action(town)
    before = vandaag(town)
    uitstellen.postpone(town, [place], LATER, " wacht op Groen ")
    page = vandaag(town)
    assert "Bomen tellen" not in late(town)
    assert len(page.groepen[Groep.TE_LAAT]) == len(before.groepen[Groep.TE_LAAT]) - 1
    assert [(line.signaal.regel, line.uitstellen[0].reden) for line in page.uitgesteld] == [
        ("Bomen tellen", "wacht op Groen")
    ]
    assert "Bomen tellen" not in late(on(town, LATER - timedelta(days=1)))
    back = vandaag(on(town, LATER))
    (line,) = [each for each in back.groepen[Groep.TE_LAAT] if each.signaal.regel == "Bomen tellen"]
    assert (line.uitstellen[0].reden, line.signaal.datum) == ("wacht op Groen", TODAY - timedelta(days=2))
    assert back.uitgesteld == []


def test_an_action_stays_away_also_when_it_is_reworded(town: Session) -> None:
    place = action(town)
    uitstellen.postpone(town, [place], LATER, "later")
    acties.change_actiepunt(town, place[1], tekst="Alle bomen tellen")
    assert "Alle bomen tellen" not in late(town)
    assert [line.signaal.regel for line in vandaag(town).uitgesteld] == ["Alle bomen tellen"]


def test_putting_off_again_replaces_the_day_and_both_can_be_undone(town: Session) -> None:
    place = action(town)
    first = uitstellen.postpone(town, [place], LATER, "later").value[0]
    outcome = uitstellen.postpone(town, [place], LATER + timedelta(days=7), "nog later")
    assert (outcome.label, outcome.value[0].id) == ("Regel uitgesteld", first.id)
    history.undo(town)
    assert vandaag(town).uitgesteld[0].uitstellen[0].tot == LATER
    history.undo(town)
    assert vandaag(town).uitgesteld == []


def test_a_line_can_be_seen_again_at_once(town: Session) -> None:
    place = action(town)
    (kept,) = uitstellen.postpone(town, [place], LATER, "later").value
    assert uitstellen.lift_uitstel(town, [kept.id]).label == "Uitstel opgeheven"
    assert "Bomen tellen" in late(town)
    with refused(town, "weg"):
        uitstellen.lift_uitstel(town, [kept.id])


def test_today_and_the_past_are_no_later(town: Session) -> None:
    place = action(town)
    for day in (TODAY, TODAY - timedelta(days=1)):
        with refused(town, "uitstel_te_vroeg"):
            uitstellen.postpone(town, [place], day, "later")


def test_a_line_of_several_goes_and_comes_as_one(session: Session) -> None:
    regeling = regelingen.regeling_van(session, JAAR)
    assert regeling is not None
    regelingen.change_regeling(session, regeling.id, aanvraag_uiterlijk=TODAY + timedelta(days=20))
    for naam in ("Wijkraad Een", "Wijkraad Twee"):
        wijkorganen.create_wijkorgaan(session, naam)

    def shared() -> list[Wachtend]:
        lines = chain.from_iterable(vandaag(session).groepen.values())
        return [line for line in lines if line.samen and line.signaal.vervolg is Vervolg.PLANNEN]

    (line,) = shared()
    outcome = uitstellen.postpone(session, list(line.plekken), LATER, "vrijdag overleg")
    assert outcome.label == "2 regels uitgesteld"
    assert shared() == []
    (away,) = vandaag(session).uitgesteld
    assert (away.van, len(away.uitstellen)) == (line.van, len(line.plekken))
    uitstellen.lift_uitstel(session, [each.id for each in away.uitstellen])
    assert shared() == [line]


def test_a_silence_can_be_put_off_too(example: Session) -> None:
    seen = on(example, TODAY + timedelta(days=120))
    stil = vandaag(seen).stil
    uitstellen.postpone(seen, list(stil[0].plekken), TODAY + timedelta(days=130), "vakantie")
    assert list(vandaag(seen).stil) == list(stil[1:])
    assert [line.van for line in vandaag(seen).uitgesteld] == [stil[0].van]


def test_the_ritme_of_the_niveau_decides_who_is_silent(example: Session) -> None:
    seen = on(example, TODAY + timedelta(days=50))
    few = {line.van for line in vandaag(seen).stil}
    inrichting.change_inrichting(seen, ritme_niveau_1=20, ritme_niveau_2=20, ritme_niveau_3=20, ritme_zonder_niveau=20)
    assert few < {line.van for line in vandaag(seen).stil}
    known = holdings(seen)
    with refused(seen, "ritme_kan_niet"):
        inrichting.change_inrichting(seen, ritme_niveau_3=0)
    assert holdings(seen) == known
