"""What waits over all bodies is what waits for each."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from tests.usecases.kit import JAAR, TODAY, body_named
from wijkregie.domain.signalen import Ernst
from wijkregie.domain.subsidies import Grond, Stapsoort
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus
from wijkregie.usecases import jaargesprekken, subsidiejaren, subsidies, wijkorganen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import overzicht, signalen_van, stoplichten
from wijkregie.usecases.vandaag import vandaag

PEILDATA = [TODAY, date(2026, 6, 30), date(2026, 7, 1), date(2026, 10, 1), date(2027, 2, 15), date(2024, 2, 29)]


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_all_bodies_at_once_and_each_apart_say_the_same(example: Session, peildatum: date) -> None:
    session = replace(example, clock=Clock(fixed=peildatum))
    together = Counter(signaal for signaal in overzicht(session).signalen if signaal.wijkorgaan_id)
    apart = Counter(
        signaal
        for body_id in wijkorganen.namen(session)
        for signaal in signalen_van(session, wijkorganen.dossier(session, body_id))
    )
    assert together == apart
    assert together


def test_only_active_bodies_are_asked_for_a_talk_and_an_aanvraag(town: Session) -> None:
    kring = body_named(town, "Buurtkring De Weerd")
    assert {signaal.woord for signaal in overzicht(town).signalen if signaal.wijkorgaan_id == kring.id} >= {
        "nog te plannen",
        "nog geen contact",
    }
    wijkorganen.change_wijkorgaan(town, kring.id, status=Wijkorgaanstatus.SLAPEND)
    found = overzicht(town)
    assert not [signaal for signaal in found.signalen if signaal.wijkorgaan_id == kring.id]
    assert signalen_van(town, wijkorganen.dossier(town, kring.id)) == []
    assert found.jaar == JAAR


def test_every_body_has_a_state_with_words(example: Session) -> None:
    lights = stoplichten(example)
    assert set(lights) == set(wijkorganen.namen(example))
    assert all(words for _, words in lights.values())
    assert {ernst for ernst, _ in lights.values()} >= {Ernst.TE_LAAT, Ernst.OP_SCHEMA}


def test_a_late_action_is_a_late_body(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    assert stoplichten(town)[raad.id][0] is Ernst.TE_LAAT


def test_an_aanvraag_after_a_closed_round_waits_for_its_decision(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    opened = subsidiejaren.subsidierij(town, raad.id, JAAR - 1)[0]
    assert opened is not None
    assert opened.subsidie is not None
    subsidies.add_stap(town, opened.subsidie.id, Stapsoort.GEWEIGERD, date(2025, 10, 20), grond=Grond.PLAFOND)
    subsidies.add_stap(town, opened.subsidie.id, Stapsoort.AFGESLOTEN, date(2025, 12, 5))
    waiting = "Besluit nemen over de aanvraag 2026"
    assert waiting not in {signaal.regel for signaal in overzicht(town).signalen}
    subsidies.add_aanvraag(town, raad.id, JAAR - 1, datum=date(2026, 11, 2), bedrag=200_000)
    for signalen in (overzicht(town).signalen, signalen_van(town, wijkorganen.dossier(town, raad.id))):
        assert waiting in {signaal.regel for signaal in signalen if signaal.wijkorgaan_id == raad.id}


def test_talks_of_any_year_wait(town: Session) -> None:
    raad, kring = (body_named(town, naam) for naam in ("Wijkraad Esweg", "Buurtkring De Weerd"))
    june, july = (replace(town, clock=Clock(fixed=date(2026, month, day))) for month, day in ((6, 5), (7, 1)))
    jaargesprekken.plan_jaargesprek(june, raad.id, 2027, datum=date(2026, 6, 8))
    jaargesprekken.hold_jaargesprek(june, kring.id, 2026, datum=date(2026, 6, 4))

    def lines(session: Session, body: Wijkorgaan) -> set[str]:
        apart = {signaal.regel for signaal in signalen_van(session, wijkorganen.dossier(session, body.id))}
        assert apart == {signaal.regel for signaal in overzicht(session).signalen if signaal.wijkorgaan_id == body.id}
        return apart

    next_talk = vandaag(june).volgend_gesprek
    assert next_talk is not None
    assert (next_talk.wijkorgaan, next_talk.gesprek.jaar) == (raad.naam, 2027)
    assert "Jaargesprek 2027" in lines(june, raad)
    assert "Verslag van het jaargesprek versturen" in lines(july, kring)
    assert "Jaargesprek plannen" in lines(july, kring)
