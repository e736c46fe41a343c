"""Subsidy years: who is in the grid, and totals that agree with the steps."""

import pytest
from sqlalchemy import text

from tests.usecases.kit import JAAR, TODAY, body_named
from wijkregie.domain.jaarbeelden import totalen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases import jaargesprekken, regelingen, subsidiejaren, wijkorganen
from wijkregie.usecases.jaarbeelden import jaarbeeld
from wijkregie.usecases.session import Session

RAAD, KRING = "Wijkraad Esweg", "Buurtkring De Weerd"
GRANTED_AND_ASKED = text("""
    WITH ronde AS (
        SELECT id, (SELECT max(datum) FROM subsidiestap
                    WHERE subsidie_id = subsidie.id AND soort = 'aanvraag ontvangen') AS van
        FROM subsidie WHERE jaar = :jaar
    ), bedrag AS (
        SELECT (SELECT bedrag FROM subsidiestap
                WHERE subsidie_id = ronde.id AND soort = 'aanvraag ontvangen' AND datum = van) AS gevraagd,
               (SELECT CASE WHEN soort IN ('geweigerd', 'buiten behandeling', 'ingetrokken', 'verlening ingetrokken')
                            THEN 0 ELSE bedrag END
                FROM subsidiestap
                WHERE subsidie_id = ronde.id AND datum >= van
                  AND soort IN ('verleend', 'direct vastgesteld', 'gedeeltelijk verleend', 'geweigerd',
                                'buiten behandeling', 'ingetrokken', 'verlening ingetrokken', 'verlening gewijzigd',
                                'bezwaar gegrond')
                ORDER BY datum DESC LIMIT 1) AS verleend
        FROM ronde
    )
    SELECT coalesce(sum(verleend), 0), coalesce(sum(gevraagd) FILTER (WHERE verleend IS NULL), 0) FROM bedrag
""")


def test_the_grid_has_bodies_that_count_and_others_of_which_something_is_kept(town: Session) -> None:
    for status in (Wijkorgaanstatus.SLAPEND, Wijkorgaanstatus.IN_OPRICHTING):
        wijkorganen.create_wijkorgaan(town, f"Leeg {status}", status=status)
    asleep = wijkorganen.create_wijkorgaan(town, "Slaapt, met keuze", status=Wijkorgaanstatus.SLAPEND).value
    jaargesprekken.choose_niveau(town, asleep.id, JAAR, Niveau.BASIS)
    talked = wijkorganen.create_wijkorgaan(town, "Slaapt, met gesprek", status=Wijkorgaanstatus.SLAPEND).value
    jaargesprekken.plan_jaargesprek(town, talked.id, JAAR, datum=TODAY)
    names = [rij.wijkorgaan for rij in subsidiejaren.subsidiejaar(town, JAAR).rijen]
    assert names == [KRING, "Slaapt, met gesprek", "Slaapt, met keuze", RAAD]


def test_the_row_of_one_body_is_that_of_the_grid(example: Session) -> None:
    for jaar in (2024, JAAR):
        grid = subsidiejaren.subsidiejaar(example, jaar)
        rows = {rij.id: rij for rij in grid.rijen}
        for body_id in wijkorganen.namen(example):
            assert subsidiejaren.subsidierij(example, body_id, jaar) == (rows.get(body_id), grid.regeling)


def test_a_year_without_regeling_is_honest(town: Session) -> None:
    found = subsidiejaren.subsidiejaar(town, JAAR + 3)
    assert (found.regeling, found.plafond.plafond, found.plafond.totaal) == (None, None, 0)
    assert {rij.volgens_niveau for rij in found.rijen} == {None}


def test_a_stadsdeel_with_a_deelplafond_has_its_own_bar(town: Session) -> None:
    regeling = regelingen.regelingen(town)[0]
    raad = body_named(town, RAAD)
    assert raad.stadsdeel_id is not None
    assert subsidiejaren.subsidiejaar(town, JAAR - 1).deelplafonds == {}
    regelingen.set_deelplafond(town, regeling.id, raad.stadsdeel_id, 400_000, reden="Besluit van de raad")
    ((stadsdeel_id, stand),) = subsidiejaren.subsidiejaar(town, JAAR - 1).deelplafonds.items()
    assert (stadsdeel_id, stand.plafond, stand.aangevraagd) == (raad.stadsdeel_id, 400_000, 300_000)


@pytest.mark.parametrize("jaar", range(JAAR - 5, JAAR + 1))
def test_totals_are_those_of_the_steps_and_of_the_jaarverslag(example: Session, jaar: int) -> None:
    found = subsidiejaren.subsidiejaar(example, jaar)
    with example.read() as connection:
        granted, waiting = connection.execute(GRANTED_AND_ASKED, {"jaar": jaar}).one()
    assert (found.plafond.verleend, found.plafond.aangevraagd) == (granted, waiting)
    assert found.plafond.verwacht == sum(
        rij.volgens_niveau or 0
        for rij in found.rijen
        if rij.bedragen.gevraagd is None and rij.bedragen.verleend is None
    )
    assert found.plafond == totalen(jaarbeeld(example, jaar)).plafond
    assert found.plafond.totaal > 0


def test_the_first_rows_are_those_of_the_whole_year(example: Session) -> None:
    whole = subsidiejaren.subsidiejaar(example, JAAR)
    first = subsidiejaren.subsidiejaar(example, JAAR, limit=5)
    assert (whole.volledig, first.volledig) == (True, False)
    assert 0 < len(first.rijen) <= 5
    assert set(first.rijen) <= set(whole.rijen)
    assert subsidiejaren.subsidiejaar(example, JAAR, limit=1000) == whole
