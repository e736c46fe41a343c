"""The papers of a traject: read from the store, whole, and without names of civil servants."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.documents.pdfs import words
from tests.usecases.kit import body_named, refused, statements
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid
from wijkregie.domain.contacten import Contactmoment, Contactsoort
from wijkregie.domain.entities import Entity
from wijkregie.domain.trajecten import Eindverslag, Terugkoppelmoment, Traject, Trajectfase, Trajectwijk, Trede
from wijkregie.domain.verhalen import Verhaal
from wijkregie.store.queries.trajectdossiers import laatste_vragen, losse_inbreng, trajectdossiers
from wijkregie.usecases import gebieden, regelingen
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.regelingen import regeling_van
from wijkregie.usecases.session import Session
from wijkregie.usecases.trajectpapieren import (
    eindverslag,
    save_eindverslag,
    save_vraagkaart,
    trajecten_om_te_kiezen,
    vraagkaart,
    vragen_om_te_kiezen,
)

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


def test_an_eindverslag_gathers_what_is_kept_on_a_plan(town: Session, tmp_path: Path) -> None:
    raad, kring = body_named(town, "Wijkraad Esweg"), body_named(town, "Buurtkring De Weerd")
    asked(town, advies_op=date(2026, 11, 9), advies="Vraag de school.")
    (wijk,) = [wijk for wijk in gebieden.wijken(town) if wijk.naam == "Esweg"]
    keep(
        town,
        Trajectwijk(id="tw", traject_id="weg", wijk_id=wijk.id),
        Trajectfase(id="f", traject_id="weg", naam="Ophalen", begin=date(2026, 10, 1)),
        Terugkoppelmoment(id="m", traject_id="weg", onderwerp="Wat we hoorden", gepland_op=date(2026, 12, 1)),
        Verhaal(id="v", traject_id="weg", wijkorgaan_id=raad.id, datum=date(2026, 11, 10), tekst="Fijn.",
                toestemming_op=date(2026, 11, 10)),
        Contactmoment(id="c", wijkorgaan_id=raad.id, datum=date(2026, 10, 5), soort=Contactsoort.BEZOEK,
                      traject_id="weg"),
        Eindverslag(id="e", traject_id="weg", proces="Zo ging het."),
        Traject(id="ander", naam="Ander plan"),
        Trajectfase(id="f2", traject_id="ander", naam="Niet van hier", begin=date(2026, 10, 1)),
        Betrokkenheid(id="los", wijkorgaan_id=kring.id, traject_id="ander", advies_op=date(2026, 11, 1), advies="Nee."),
    )  # fmt: skip
    progress = Progress()
    name, content = eindverslag(town, "weg", progress=progress)
    told = words(content, tmp_path)
    assert name == "Eindverslag Herinrichting Esweg"
    assert progress.counts == (1, 2)
    for part in ("Zo ging het.", "Esweg", "Ophalen", "“Vraag de school.”", "“Fijn.”", "Iemand van Wijkraad Esweg"):
        assert part in told
    assert "Buurtkring De Weerd" in told, "it stands for a wijk of the plan and never heard"
    assert "Niet van hier" not in told
    assert "Nee." not in told


def test_reading_plans_takes_as_many_queries_for_ten_as_for_one(town: Session) -> None:
    asked(town)
    with town.read() as connection, statements(town) as one:
        trajectdossiers(connection)
    raad = body_named(town, "Wijkraad Esweg")
    keep(town, *(Traject(id=f"t{number}", naam=f"Plan {number}") for number in range(9)))
    keep(town, *(Betrokkenheid(id=f"b{number}", wijkorgaan_id=raad.id, traject_id=f"t{number}") for number in range(9)))
    with town.read() as connection, statements(town) as ten:
        assert len(trajectdossiers(connection)) == 10
    assert len(ten) == len(one) <= 12


def test_loose_input_has_the_name_of_its_own_afdeling(town: Session) -> None:
    asked(town, traject_id=None, afdeling_id="afd", onderwerp=" Kerstmarkt ")
    with town.read() as connection:
        (loose,) = losse_inbreng(connection)
    assert (loose.wijkorgaan, loose.onderwerp, loose.afdeling) == ("Wijkraad Esweg", "Kerstmarkt", "Mobiliteit")


def test_questions_and_plans_are_offered_by_what_they_are_about(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    asked(town)
    keep(
        town,
        Betrokkenheid(id="later", wijkorgaan_id=raad.id, onderwerp="Kerstmarkt", vraag="Doen jullie mee?"),
        Betrokkenheid(id="los", wijkorgaan_id=raad.id, gevraagd_op=date(2026, 11, 9)),
        Betrokkenheid(id="gehoord", wijkorgaan_id=raad.id, traject_id="weg", geinformeerd_op=date(2026, 1, 9)),
    )
    assert list(vragen_om_te_kiezen(town)) == ["later", "los", "vraag"], "the newest first"
    with town.read() as connection:
        assert len(laatste_vragen(connection, 2)) == 2
    assert vragen_om_te_kiezen(town) == {
        "later": "Wijkraad Esweg: Kerstmarkt, nog niet gesteld",
        "los": "Wijkraad Esweg: vraag, 9 november 2026",
        "vraag": "Wijkraad Esweg: Herinrichting Esweg, 2 november 2026",
    }
    assert trajecten_om_te_kiezen(town) == {"weg": "Herinrichting Esweg"}


def test_both_papers_are_written_to_a_file(town: Session, tmp_path: Path) -> None:
    found = asked(town)
    for save, key in ((save_vraagkaart, found.id), (save_eindverslag, "weg")):
        target = tmp_path / "uit.pdf"
        target.write_text("oud", encoding="utf-8")
        assert save(town, key, target).read_bytes().startswith(b"%PDF-")
        with refused(town, "weg"):
            save(town, "weg is het", target)
