"""What waits around promises, over the whole example town."""

from datetime import date, timedelta
from pathlib import Path

from tests.usecases.kit import CLOCK, JAAR, TODAY
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import Groep
from wijkregie.usecases.afspraaksignalen import afspraaksignalen
from wijkregie.usecases.betrokkenheden import note_advies
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import reading
from wijkregie.usecases.vandaag import vandaag
from wijkregie.usecases.wijkorganen import wijkorganen


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
    assert ("Vertellen hoe het staat: Uitleg over de tekening", "Herinrichting Hagenweg") in told[Groep.DEZE_WEEK]
    assert set(told[Groep.BINNENKORT]) >= {
        ("Nog niet gevraagd: Nieuwe woningen Zonnewende", "Wijkplatform Zonnewende"),
        ("Nog niet gevraagd: Andere route voor buslijn 4", "2 wijkorganen"),
        ("Vertellen hoe het staat: Volgorde van de blokken", "Opknappen van de flats in Jorishof"),
    }
    assert ("Terugkoppelen: Hard rijden op de Berkenlaan", "Wijkraad Berkenkamp") in told[Groep.BINNENKORT]


def test_what_is_due_for_more_than_a_year_is_no_longer_for_today(example_file: Path) -> None:
    later = Clock(fixed=date(TODAY.year + 2, TODAY.month, TODAY.day))
    with reading(example_file, later) as session:
        told = {signaal.regel.partition(":")[0] for signaal in afspraaksignalen(session, {})}
    assert told == {"Verhaal verwijderen, of langer bewaren"}


def test_without_a_promised_day_the_usual_term_holds(town: Session) -> None:
    body = wijkorganen(town, JAAR)[0].id
    came = TODAY - timedelta(days=50)
    note_advies(town, body, onderwerp="Bankjes", advies="Graag meer.", advies_op=came, terugkoppeling_uiterlijk=None)
    six_weeks = Regeling(id="r", jaar=TODAY.year, terugkoppeling_weken=6)
    assert [one.regel for one in afspraaksignalen(town, {TODAY.year: six_weeks})] == ["Terugkoppelen: Bankjes"]
    assert afspraaksignalen(town, {}) == []


def test_an_answer_promised_for_much_later_waits_until_then(town: Session) -> None:
    body = wijkorganen(town, JAAR)[0].id
    came, promised = TODAY - timedelta(days=500), TODAY + timedelta(days=3)
    note_advies(town, body, onderwerp="Nieuwe brug", advies="Graag.", advies_op=came, terugkoppeling_uiterlijk=promised)
    assert [one.regel for one in afspraaksignalen(town, {})] == ["Terugkoppelen: Nieuwe brug"]
