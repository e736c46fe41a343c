"""Everything with a date shows on Vandaag, each by its own source, with the step that ends it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.usecases.kit import JAAR, TODAY, body_named
from wijkregie.domain.bijeenkomsten import Bijeenkomstsoort
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.signalen import Groep, Vervolg
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.store.queries.values import values
from wijkregie.usecases import (
    acties,
    betrokkenheden,
    bijeenkomsten,
    jaargesprekken,
    regelingen,
    specialistvragen,
    subsidies,
    trajecten,
    verhalen,
)
from wijkregie.usecases.session import Session
from wijkregie.usecases.vandaag import Wachtend, vandaag

SOON = TODAY + timedelta(days=3)
V = Vervolg


def raad(session: Session) -> str:
    return body_named(session, "Wijkraad Esweg").id


def kring(session: Session) -> str:
    return body_named(session, "Buurtkring De Weerd").id


def wijk(session: Session) -> Wijk:
    with session.read() as connection:
        return values(connection, Wijk, order="naam")[0]


def last_day_to_ask(session: Session) -> None:
    regeling = regelingen.regeling_van(session, JAAR)
    assert regeling is not None
    regelingen.change_regeling(session, regeling.id, aanvraag_uiterlijk=SOON)


def asked(session: Session) -> None:
    subsidies.add_aanvraag(session, kring(session), JAAR, datum=TODAY - timedelta(days=90), bedrag=150_000)


def incomplete(session: Session) -> None:
    file = subsidies.add_aanvraag(session, kring(session), JAAR, datum=TODAY - timedelta(days=5), bedrag=150_000).value
    subsidies.add_stap(session, file.id, Stapsoort.AANVULLING_GEVRAAGD, TODAY, termijn_tot=SOON)


def held(session: Session) -> None:
    jaargesprekken.hold_jaargesprek(session, kring(session), JAAR, datum=TODAY - timedelta(days=12))


def story(session: Session) -> None:
    plan = trajecten.add_traject(session, "Plein").value
    verhalen.add_verhaal(session, plan.id, "Zo ging het.", datum=TODAY, bewaren_tot=SOON)


def told_later(session: Session) -> None:
    plan = trajecten.add_traject(session, "Plein").value
    trajecten.add_terugkoppelmoment(session, plan.id, "De schets", gepland_op=SOON)


SOURCES: dict[str, tuple[Callable[[Session], object], str, Vervolg | None]] = {
    "actie": (lambda s: acties.create_actiepunt(s, "Bellen", uiterlijk=SOON), "Bellen", V.AFRONDEN),
    "gesprek": (
        lambda s: jaargesprekken.plan_jaargesprek(s, kring(s), JAAR, datum=SOON, tijd="19:30"),
        "Jaargesprek 2027",
        V.VASTLEGGEN,
    ),
    "verslag": (held, "Verslag van het jaargesprek versturen", V.VERSLAG),
    "laatste dag": (last_day_to_ask, "Laatste dag om aan te vragen", V.AANVRAAG),
    "te plannen": (last_day_to_ask, "Jaargesprek plannen", V.PLANNEN),
    "besluit": (asked, "Besluit nemen over de aanvraag 2027", V.SUBSIDIESTAP),
    "aanvulling": (incomplete, "Aanvulling op de aanvraag moet binnen zijn", V.SUBSIDIESTAP),
    "terugkoppeling": (
        lambda s: betrokkenheden.note_advies(
            s, raad(s), onderwerp="Bankjes", advies="Graag.", advies_op=TODAY, terugkoppeling_uiterlijk=SOON
        ),
        "Terugkoppelen: Bankjes",
        V.TERUGKOPPELEN,
    ),
    "vertellen": (told_later, "Vertellen hoe het staat: De schets", V.VERTELLEN),
    "verhaal": (story, "Verhaal verwijderen, of langer bewaren", V.BEWAREN),
    "bijeenkomst": (
        lambda s: bijeenkomsten.add_bijeenkomst(
            s, Bijeenkomstsoort.WIJKRADENOVERLEG, SOON, wijkorganen=[raad(s)], onderwerp="Groen"
        ),
        "Wijkradenoverleg: Groen",
        V.UITNODIGEN,
    ),
    "specialist": (
        lambda s: specialistvragen.add_specialistvraag(s, raad(s), "Bomen", TODAY, gewenst_op=SOON),
        "Specialist regelen: Bomen",
        V.SPECIALIST,
    ),
}


def lines(session: Session) -> list[Wachtend]:
    return [line for found in vandaag(session).groepen.values() for line in found]


@pytest.mark.parametrize("source", SOURCES)
def test_what_has_a_date_shows_with_the_step_that_ends_it(town: Session, source: str) -> None:
    make, regel, vervolg = SOURCES[source]
    before = {line.id for line in lines(town)}
    make(town)
    (line,) = [line for line in lines(town) if line.id not in before and line.signaal.regel == regel]
    assert line.signaal.vervolg is vervolg
    assert line.signaal.datum is not None


def test_an_action_of_a_wijk_says_which_and_at_what_time(town: Session) -> None:
    acties.create_actiepunt(town, "Bankje bekijken", uiterlijk=TODAY, tijd="14:00", wijk_id=wijk(town).id)
    (line,) = [line for line in lines(town) if line.signaal.regel == "Bankje bekijken"]
    assert (line.van, line.signaal.tijd) == (wijk(town).naam, "14:00")


def test_a_meeting_that_was_is_no_longer_waited_for(town: Session) -> None:
    def told(day: date) -> list[str]:
        bijeenkomsten.add_bijeenkomst(town, Bijeenkomstsoort.STADSDEELCOMMISSIE, day, wijkorganen=[raad(town)])
        return [line.signaal.regel for line in lines(town) if line.signaal.bron[0] == "bijeenkomst"]

    assert told(TODAY - timedelta(days=1)) == []
    assert told(TODAY) == ["Stadsdeelcommissie"]


def test_a_specialist_who_came_or_will_not_is_no_longer_waited_for(town: Session) -> None:
    late = TODAY - timedelta(days=5)
    vraag = specialistvragen.add_specialistvraag(
        town, raad(town), "Bomen", TODAY - timedelta(days=20), gewenst_op=late
    ).value
    assert "Specialist regelen: Bomen" in [line.signaal.regel for line in vandaag(town).groepen[Groep.TE_LAAT]]
    specialistvragen.note_komst(town, vraag.id, TODAY)
    assert "Specialist regelen: Bomen" not in [line.signaal.regel for line in lines(town)]
