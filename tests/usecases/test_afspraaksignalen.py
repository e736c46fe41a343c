"""What waits around promises, over the whole example town."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.usecases.kit import CLOCK, JAAR, TODAY, body_named, found_traject
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import Ernst, Groep, Signaal
from wijkregie.domain.trajecten import Trede
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases.afspraaksignalen import afspraaksignalen
from wijkregie.usecases.betrokkenheden import inform_wijkorganen, note_advies
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import overzicht
from wijkregie.usecases.stores import reading
from wijkregie.usecases.vandaag import vandaag
from wijkregie.usecases.wijkorganen import change_wijkorgaan, end_wijkorgaan, wijkorganen


def promises(session: Session, *rules: Regeling) -> list[Signaal]:
    """Return what waits around promises, with these regelingen and no others."""
    found = replace(overzicht(session), regelingen={regeling.jaar: regeling for regeling in rules})
    return afspraaksignalen(session, found)


def test_vandaag_tells_of_answers_plans_and_stories(example_file: Path) -> None:
    with reading(example_file, CLOCK) as session:
        groups = vandaag(session).groepen
    told = {span: [(line.signaal.regel, line.van) for line in lines] for span, lines in groups.items()}
    assert set(told[Groep.TE_LAAT]) >= {
        ("Terugkoppelen: Licht op het fietspad", "Dorpsraad Lindevoort"),
        ("Terugkoppelen: Zwerfvuil langs de Heideweg", "Buurtkring Heidehof"),
        ("Terugkoppelen: Opknappen van de flats in Jorishof", "Bewonersteam Jorishof"),
        ("Eindverslag maken", "Speelnatuur in Molenkamp"),
        ("Verhaal verwijderen, of langer bewaren", "Samen een park maken aan de beek"),
    }
    assert set(told[Groep.DEZE_WEEK]) >= {
        ("Vertellen hoe het staat: Uitleg over de tekening", "Herinrichting Hagenweg"),
        ("Informeren: Andere route voor buslijn 4", "Wijkraad Berkenkamp en nog 1"),
    }
    assert set(told[Groep.BINNENKORT]) >= {
        ("Nog niet gevraagd: Nieuwe woningen Zonnewende", "Wijkplatform Zonnewende"),
        ("Vertellen hoe het staat: Volgorde van de blokken", "Opknappen van de flats in Jorishof"),
    }
    assert ("Terugkoppelen: Hard rijden op de Berkenlaan", "Wijkraad Berkenkamp") in told[Groep.BINNENKORT]
    lines = [regel for span in told.values() for regel, _ in span]
    assert "Nog niet gevraagd: Andere route voor buslijn 4" not in lines, "those who are to hear of it first"


def test_what_is_due_for_more_than_a_year_is_no_longer_for_today(example_file: Path) -> None:
    later = Clock(fixed=date(TODAY.year + 2, TODAY.month, TODAY.day))
    with reading(example_file, later) as session:
        told = {signaal.regel.partition(":")[0] for signaal in promises(session)}
    assert told == {"Verhaal verwijderen, of langer bewaren"}


def test_without_a_promised_day_the_usual_term_holds(town: Session) -> None:
    body = wijkorganen(town, JAAR)[0].id
    came = TODAY - timedelta(days=50)
    note_advies(town, body, onderwerp="Bankjes", advies="Graag meer.", advies_op=came, terugkoppeling_uiterlijk=None)
    six_weeks = Regeling(id="r", jaar=TODAY.year, terugkoppeling_weken=6)
    assert [one.regel for one in promises(town, six_weeks)] == ["Terugkoppelen: Bankjes"]
    assert promises(town) == []


def test_an_answer_promised_for_much_later_waits_until_then(town: Session) -> None:
    body = wijkorganen(town, JAAR)[0].id
    came, promised = TODAY - timedelta(days=500), TODAY + timedelta(days=3)
    note_advies(town, body, onderwerp="Nieuwe brug", advies="Graag.", advies_op=came, terugkoppeling_uiterlijk=promised)
    assert [one.regel for one in promises(town)] == ["Terugkoppelen: Nieuwe brug"]


@pytest.fixture
def raad(town: Session) -> str:
    """Return the one wijkorgaan of the Esweg, of niveau 2 this year."""
    kring = body_named(town, "Buurtkring De Weerd")
    end_wijkorgaan(town, kring.id, op=TODAY - timedelta(days=400), reden="Gestopt.", acties_vervallen=True)
    return body_named(town, "Wijkraad Esweg").id


SIX_WEEKS = Regeling(id="r", jaar=TODAY.year, informeren_weken_niveau_2=6)
DECIDED = date(2026, 12, 31)


def to_tell(session: Session, *rules: Regeling) -> list[tuple[str, date | None, str | None]]:
    return [(one.regel, one.datum, one.wijkorgaan_id) for one in promises(session, *rules)]


def test_who_did_not_hear_of_a_plan_is_to_hear_in_time(town: Session, raad: str) -> None:
    made = found_traject(town, "Hagenweg", ["Esweg"], besluit_op=DECIDED)
    assert to_tell(town, SIX_WEEKS) == [("Informeren: Hagenweg", date(2026, 11, 19), raad)]
    (line,) = [one for one in promises(town, SIX_WEEKS) if one.traject_id == made.id]
    assert (line.ernst, line.datum) == (Ernst.TE_LAAT, DECIDED - timedelta(weeks=6))
    assert to_tell(town) == [], "without a norm and a last day for influence nothing is too late"
    inform_wijkorganen(town, [raad], geinformeerd_op=TODAY, traject_id=made.id)
    assert to_tell(town, SIX_WEEKS) == [], "told late is told"


def test_without_a_norm_the_last_day_for_influence_holds(town: Session, raad: str) -> None:
    found_traject(town, "Hagenweg", ["Esweg"], besluit_op=DECIDED, invloed_tot=date(2026, 12, 28))
    assert to_tell(town) == [("Informeren: Hagenweg", date(2026, 12, 28), raad)]


def test_who_advised_by_itself_is_still_to_hear(town: Session, raad: str) -> None:
    made = found_traject(town, "Hagenweg", [], besluit_op=DECIDED)
    assert to_tell(town, SIX_WEEKS) == [], "the plan touches nobody"
    note_advies(town, raad, advies="Niet doen.", advies_op=TODAY, traject_id=made.id)
    assert ("Informeren: Hagenweg", date(2026, 11, 19), raad) in to_tell(town, SIX_WEEKS)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"ingetrokken_op": TODAY}, False),
        ({"afgerond_op": TODAY}, False),
        ({"besluit_op": TODAY - timedelta(days=20)}, True),
        ({"besluit_op": TODAY - timedelta(days=365), "invloed_tot": TODAY - timedelta(days=380)}, True),
        ({"besluit_op": TODAY - timedelta(days=366), "invloed_tot": TODAY - timedelta(days=380)}, False),
        ({"besluit_op": date(2027, 1, 20)}, False),  # of a year without a norm
        ({"trede": Trede.INFORMEREN, "trede_reden": "De wet laat niets open."}, True),
    ],
)
def test_only_plans_that_run_are_to_be_told(town: Session, raad: str, fields: dict[str, Any], told: bool) -> None:
    found_traject(town, "Hagenweg", ["Esweg"], **{"besluit_op": DECIDED, **fields})
    assert bool(to_tell(town, SIX_WEEKS)) is told


def test_who_was_not_there_at_the_decision_is_not_to_hear(town: Session, raad: str) -> None:
    change_wijkorgaan(town, raad, opgericht_op=TODAY - timedelta(days=10))
    found_traject(town, "Hagenweg", ["Esweg"], besluit_op=TODAY - timedelta(days=20))
    assert to_tell(town, SIX_WEEKS) == []
    found_traject(town, "Bakkerpad", ["Esweg"], besluit_op=DECIDED)
    assert [regel for regel, *_ in to_tell(town, SIX_WEEKS)] == ["Informeren: Bakkerpad"]
    change_wijkorgaan(town, raad, status=Wijkorgaanstatus.SLAPEND)
    assert to_tell(town, SIX_WEEKS) == []
