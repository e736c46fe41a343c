"""What waits around promises, over the whole example town."""

from pathlib import Path

from tests.usecases.kit import CLOCK
from wijkregie.domain.signalen import Groep
from wijkregie.usecases.stores import reading
from wijkregie.usecases.vandaag import vandaag


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
