from datetime import date
from typing import cast

import pytest

from tests.usecases.kit import TODAY, body_named, labels
from wijkregie.domain.acties import Actiepunt, Eigenaarsoort, Herkomst
from wijkregie.domain.contacten import Contactmoment, Contactsoort
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.snellezing import parse_snelregel
from wijkregie.domain.snelnamen import Naamsoort
from wijkregie.domain.snelregels import Deel, Snelregel
from wijkregie.usecases import acties, bestuur, history, trajecten
from wijkregie.usecases.session import Session
from wijkregie.usecases.snelregels import add_snelregel, snelbekend


def read(session: Session, regel: str, keuzes: dict[tuple[Deel, str], object] | None = None) -> Snelregel:
    return parse_snelregel(regel, TODAY, snelbekend(session), keuzes)


def test_a_line_becomes_an_action_that_is_undone_by_name(town: Session) -> None:
    body = body_named(town, "Buurtkring De Weerd")
    outcome = add_snelregel(town, read(town, "bel buurtkring De Weerd di 14:00 over verkeer"))
    assert outcome.label == "Actie toegevoegd"
    kept = cast("Actiepunt", outcome.value)
    assert (kept.tekst, kept.wijkorgaan_id, kept.uiterlijk, kept.tijd, kept.eigenaarsoort, kept.herkomst) == (
        "bel over verkeer",
        body.id,
        date(2026, 11, 24),
        "14:00",
        Eigenaarsoort.WIJKREGISSEUR,
        Herkomst.LOS,
    )
    assert history.undo(town).label == "Ongedaan: Actie toegevoegd"
    assert kept.id not in [rij.id for rij in acties.acties(town)]


def test_a_line_of_a_wijk_of_an_afdeling_and_about_a_traject(town: Session) -> None:
    plan = trajecten.add_traject(town, "Lijn 9", afdeling_naam="Verkeer").value
    kept = add_snelregel(town, read(town, "wijk Haven opruimen over Lijn 9, Verkeer")).value
    assert (kept.tekst, kept.wijkorgaan_id, kept.traject_id) == ("opruimen over Lijn 9", None, plan.id)
    assert (kept.herkomst, kept.eigenaarsoort, kept.eigenaar) == (
        Herkomst.TRAJECT,
        Eigenaarsoort.AFDELING,
        "Verkeer",
    )
    (haven,) = [naam for naam in snelbekend(town).namen.alle(Naamsoort.WIJK) if naam.naam == "Haven"]
    assert kept.wijk_id == haven.id


def test_a_line_becomes_a_contact(town: Session) -> None:
    body = body_named(town, "Buurtkring De Weerd")
    outcome = add_snelregel(town, read(town, "gebeld met Jan Brug gisteren over verkeer: het is druk"))
    assert outcome.label == "Contact genoteerd"
    kept = cast("Contactmoment", outcome.value)
    assert (kept.wijkorgaan_id, kept.wijk_id, kept.datum, kept.soort) == (
        body.id,
        None,
        date(2026, 11, 20),
        Contactsoort.TELEFOON,
    )
    assert (kept.onderwerp, kept.verslag, kept.personen) == ("verkeer", "het is druk", "Jan Brug")


def test_a_contact_about_a_traject_in_a_wijk(town: Session) -> None:
    plan = trajecten.add_traject(town, "Lijn 9").value
    kept = add_snelregel(town, read(town, "was bij wijk Haven over Lijn 9")).value
    assert (kept.wijkorgaan_id, kept.traject_id, kept.onderwerp) == (None, plan.id, "")
    assert kept.wijk_id


def test_a_line_plans_the_talk_that_is_still_to_come(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    outcome = add_snelregel(town, read(town, "jaargesprek met wijkraad Esweg 3 dec 20:00 in Buurthuis"))
    assert outcome.label == "Jaargesprek gepland"
    kept = cast("Jaargesprek", outcome.value)
    assert (kept.wijkorgaan_id, kept.jaar, kept.stand) == (raad.id, 2027, Gespreksstand.GEPLAND)
    assert (kept.datum, kept.tijd, kept.plaats) == (date(2026, 12, 3), "20:00", "Buurthuis")


def test_a_line_that_is_not_clear_is_refused(town: Session) -> None:
    known = labels(town)
    with pytest.raises(Refusal, match="Welk wijkorgaan"):
        add_snelregel(town, read(town, "gebeld"))
    assert labels(town) == known


def test_who_left_is_not_known_by_the_wijkorgaan_any_more(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    seat = bestuur.add_bestuursfunctie(town, raad.id, "lid", naam="Piet Vertrok").value
    bestuur.end_bestuursfunctie(town, seat.id, tot=date(2026, 11, 20))
    (piet,) = [naam for naam in snelbekend(town).namen.alle(Naamsoort.PERSOON) if naam.naam == "Piet Vertrok"]
    assert piet.bij == ()
