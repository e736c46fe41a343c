"""The papers of a traject: read from the store, whole, and without names of civil servants."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.documents.pdfs import words
from tests.usecases.kit import body_named, refused
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid
from wijkregie.domain.entities import Entity
from wijkregie.domain.trajecten import Traject, Trede
from wijkregie.usecases import regelingen
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.regelingen import regeling_van
from wijkregie.usecases.session import Session
from wijkregie.usecases.trajectpapieren import vraagkaart

AFDELING = Afdeling(id="afd", naam="Mobiliteit")
TRAJECT = Traject(
    id="weg", naam="Herinrichting Esweg", afdeling_id="afd", trede=Trede.ADVISEREN, contactpersoon="P. de Ambtenaar"
)


def keep(session: Session, *values: Entity) -> None:
    """Keep values as they are."""
    session.command("Klaargezet", lambda uow: [uow.save(value) for value in values])


def asked(session: Session, **fields: object) -> Betrokkenheid:
    """Return a question about the traject to the wijkraad of the small town, kept."""
    raad = body_named(session, "Wijkraad Esweg")
    found = Betrokkenheid(
        id="vraag", wijkorgaan_id=raad.id, traject_id="weg", gevraagd_op=date(2026, 11, 2),
        adviessoort=Adviessoort.PROCES, vraag="Wie moet er mee praten?",
    )  # fmt: skip
    found = replace(found, **fields)  # type: ignore[arg-type]
    keep(session, AFDELING, TRAJECT, found)
    return found


def test_a_vraagkaart_is_made_of_a_betrokkenheid(town: Session, tmp_path: Path) -> None:
    progress = Progress()
    name, content = vraagkaart(town, asked(town).id, progress=progress)
    told = words(content, tmp_path)
    assert name == "Vraagkaart Wijkraad Esweg Herinrichting Esweg"
    assert progress.counts == (1, 2)
    for part in ("Voor Wijkraad Esweg", "afdeling Mobiliteit", "Advies over het proces", "Wie moet er mee praten?"):
        assert part in told
    assert "Ambtenaar" not in told


def test_the_regeling_of_the_year_says_how_soon_an_answer_is_due(town: Session, tmp_path: Path) -> None:
    found = asked(town, gevraagd_op=date(2026, 3, 2))
    regeling = regeling_van(town, 2026)
    assert regeling is not None
    regelingen.change_regeling(town, regeling.id, "Zo afgesproken.", terugkoppeling_weken=6)
    assert "binnen 6 weken na het" in words(vraagkaart(town, found.id)[1], tmp_path)


def test_a_loose_question_has_an_afdeling_of_its_own(town: Session, tmp_path: Path) -> None:
    found = asked(town, traject_id=None, afdeling_id="afd", onderwerp="Kerstmarkt", gevraagd_op=None)
    name, content = vraagkaart(town, found.id)
    assert name == "Vraagkaart Wijkraad Esweg Kerstmarkt"
    assert "Vraag van afdeling Mobiliteit" in words(content, tmp_path)


def test_without_a_betrokkenheid_there_is_no_card(town: Session) -> None:
    with refused(town, "weg"):
        vraagkaart(town, "weg")
