"""The first page: everything of one moment, and the same as what it is made from."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.usecases.kit import JAAR, TODAY, body_named
from wijkregie.domain.jaarbeelden import telt_mee_in, totalen
from wijkregie.domain.signalen import Groep
from wijkregie.domain.subsidies import Grond, Stapsoort
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases import acties, jaargesprekken, subsidiejaren, subsidies, wijkorganen
from wijkregie.usecases.afspraaksignalen import afspraaksignalen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.geldsignalen import geldsignalen
from wijkregie.usecases.jaarbeelden import jaarbeeld
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import overzicht
from wijkregie.usecases.vandaag import vandaag


def progress(session: Session) -> dict[str, tuple[int, int]]:
    return {step.woord: (step.aantal, step.totaal) for step in vandaag(session).voortgang}


def test_a_new_store_has_an_empty_first_page(session: Session) -> None:
    page = vandaag(session)
    assert (page.datum, page.jaar, page.wijkorganen) == (TODAY, JAAR, 0)
    assert (page.volgend_gesprek, page.later, page.aanvraag_uiterlijk) == (None, [], None)
    assert page.groepen == {span: [] for span in Groep}
    assert {(step.aantal, step.totaal) for step in page.voortgang} == {(0, 0)}


@pytest.mark.parametrize("peildatum", [TODAY, date(2026, 9, 24), date(2027, 3, 1)])
def test_the_groups_hold_every_dated_signal_once(example: Session, peildatum: date) -> None:
    session = replace(example, clock=Clock(fixed=peildatum))
    page, found = vandaag(session), overzicht(session)
    shown = [body for lines in page.groepen.values() for line in lines for body in line.wijkorgaan_ids or ("",)]
    signalen = [*found.signalen, *geldsignalen(session), *afspraaksignalen(session, found)]
    due = [s for s in signalen if s.datum is not None and (s.datum - peildatum).days <= s.vooruit]
    assert sorted(shown) == sorted(signaal.wijkorgaan_id or "" for signaal in due)
    late = [line.signaal.datum for line in page.groepen[Groep.TE_LAAT]]
    assert all(datum is not None and datum < peildatum for datum in late)
    ids = [line.id for lines in page.groepen.values() for line in lines]
    assert len(set(ids)) == len(ids)


def test_a_body_counts_alike_on_every_page_and_paper(example: Session) -> None:
    asleep = body_named(example, "Wijkraad Sint Joris")
    wijkorganen.change_wijkorgaan(example, asleep.id, status=Wijkorgaanstatus.SLAPEND)
    counted = totalen(jaarbeeld(example, JAAR)).wijkorganen
    assert vandaag(example).wijkorganen == counted
    assert {step.totaal for step in vandaag(example).voortgang} == {counted}
    for jaar in range(JAAR - 5, JAAR + 2):
        in_picture = {
            dossier.wijkorgaan.id for dossier in jaarbeeld(example, jaar).dossiers if telt_mee_in(dossier, jaar)
        }
        assert {rij.id for rij in subsidiejaren.subsidiejaar(example, jaar).rijen} == in_picture


def test_the_next_talk_is_within_a_week_with_what_is_open(town: Session) -> None:
    page = vandaag(town)
    assert page.volgend_gesprek is not None
    assert (page.volgend_gesprek.wijkorgaan, page.volgend_gesprek.open_afspraken) == ("Wijkraad Esweg", 0)
    talk = page.volgend_gesprek.gesprek
    acties.create_actiepunt(town, "Sleutel regelen", wijkorgaan_id=talk.wijkorgaan_id, jaargesprek_id=talk.id)
    again = vandaag(town).volgend_gesprek
    assert again is not None
    assert again.open_afspraken == 1
    jaargesprekken.plan_jaargesprek(town, talk.wijkorgaan_id, JAAR, datum=TODAY + timedelta(days=8))
    assert vandaag(town).volgend_gesprek is None


def test_progress_counts_bodies_that_count(town: Session) -> None:
    assert progress(town)["Gesprek gevoerd"] == (0, 2)
    kring = body_named(town, "Buurtkring De Weerd")
    jaargesprekken.hold_jaargesprek(town, kring.id, JAAR, datum=TODAY)
    opened = subsidies.add_aanvraag(town, kring.id, JAAR, datum=date(2026, 9, 20), bedrag=150_000).value
    subsidies.add_stap(town, opened.id, Stapsoort.VERLEEND, TODAY, bedrag=150_000)
    assert progress(town) == {
        "Gesprek gevoerd": (1, 2),
        "Verslag akkoord": (0, 2),
        "Aanvraag binnen": (1, 2),
        "Besluit genomen": (1, 2),
        "Betaald": (0, 2),
    }
    wijkorganen.end_wijkorgaan(town, kring.id, op=TODAY, reden="Klaar")
    assert progress(town)["Besluit genomen"] == (1, 2), "of the year something is kept"
    wijkorganen.create_wijkorgaan(town, "Slaapt", status=Wijkorgaanstatus.SLAPEND)
    assert progress(town)["Besluit genomen"] == (1, 2)


def test_a_new_aanvraag_after_a_refusal_has_no_decision_yet(town: Session) -> None:
    kring = body_named(town, "Buurtkring De Weerd")
    opened = subsidies.add_aanvraag(town, kring.id, JAAR, datum=date(2026, 9, 20), bedrag=150_000).value
    subsidies.add_stap(town, opened.id, Stapsoort.GEWEIGERD, date(2026, 10, 1), grond=Grond.PLAFOND)
    assert progress(town)["Besluit genomen"] == (1, 2)
    subsidies.add_aanvraag(town, kring.id, JAAR, datum=date(2026, 10, 2), bedrag=140_000)
    assert progress(town)["Besluit genomen"] == (0, 2)


def test_who_was_not_spoken_to_for_long_is_named(example: Session) -> None:
    page = vandaag(replace(example, clock=Clock(fixed=TODAY + timedelta(days=120))))
    assert page.stil
    assert all(line.van and line.signaal.regel == "Contact opnemen" for line in page.stil)
