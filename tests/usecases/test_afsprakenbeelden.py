"""The picture of a year of promises, over the example town: the same facts as the pages show."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import text

from tests.usecases.kit import CLOCK, TODAY, body_named, found_traject
from wijkregie.domain.afsprakenbeelden import advies_tekst, antwoorddagen, nagekomen_door, op_tijd_gehoord, stil
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.radiostilte import Stilte, stilte
from wijkregie.domain.tijdigheid import Tijdigheid, tijdigheid
from wijkregie.domain.trajecten import Trede
from wijkregie.domain.verplichtingen import Partij
from wijkregie.store.queries.values import values
from wijkregie.usecases import betrokkenheden
from wijkregie.usecases.afsprakenbeelden import afsprakenbeeld
from wijkregie.usecases.gespreksbladen import gespreksdossiers
from wijkregie.usecases.jaarbeelden import jaarbeeld
from wijkregie.usecases.klokken import radiostilte_van_jaar, spiegel_van_jaar, tijdigheid_van_jaar
from wijkregie.usecases.nakomingen import nakomingsjaar
from wijkregie.usecases.rapporten import save_overzicht
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import reading


@pytest.mark.parametrize("jaar", [2025, 2026])
def test_it_counts_as_the_pages_do(example_file: Path, jaar: int) -> None:
    with reading(example_file, CLOCK) as session:
        beeld = afsprakenbeeld(session, jaar)
        clocks, waiting = tijdigheid_van_jaar(session, jaar), radiostilte_van_jaar(session, jaar)
        telling = nakomingsjaar(session, jaar).telling
    sides = [nagekomen_door(beeld, partij) for partij in Partij]
    assert sum(side.nagekomen for side in sides) == telling.nagekomen > 50
    assert sum(side.geldend for side in sides) == telling.geldend
    in_time = sum(tijdigheid(one.klok, TODAY) is Tijdigheid.OP_TIJD for one in clocks)
    assert op_tijd_gehoord(beeld, TODAY).op_tijd == in_time > 0
    assert len(stil(beeld, TODAY)) == sum(stilte(one.klok, TODAY) is Stilte.STIL for one in waiting)
    assert len(beeld.plannen) == len(clocks)


def test_answers_to_what_came_earlier_do_not_count_in_the_year(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg").id
    for came, answer in ((date(2025, 11, 1), date(2026, 3, 1)), (date(2026, 4, 1), date(2026, 4, 8))):
        made = betrokkenheden.note_advies(town, raad, advies="Doe het.", advies_op=came, onderwerp="Heg").value
        betrokkenheden.tell_back(town, made.id, teruggekoppeld_op=answer, terugkoppeling="Ja.")
    beeld = afsprakenbeeld(town, 2026)
    assert len(beeld.inbreng) == 2  # the first is not thanked for yet
    assert antwoorddagen(beeld) == [7]
    assert spiegel_van_jaar(town, 2026)[0].antwoord.aantal == 1


def test_what_was_asked_last_says_what_came_of_advice(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg").id
    traject = found_traject(town, "Hagenweg", ["Esweg"], besluit_op=date(2026, 12, 1))
    for day in (date(2026, 3, 1), date(2026, 10, 1)):
        betrokkenheden.note_advies(
            town, raad, advies="Doe het.", advies_op=day, traject_id=traject.id, gevraagd_op=day, vraag="Hoe?",
            geinformeerd_op=day if day.month == 3 else None,
        )  # fmt: skip
    with town.read() as connection:
        first = next(one for one in values(connection, Betrokkenheid) if one.geinformeerd_op)
    betrokkenheden.tell_back(town, first.id, teruggekoppeld_op=date(2026, 4, 1), terugkoppeling="Ja.")
    assert [advies_tekst(plan) for plan in afsprakenbeeld(town, 2026).plannen if plan.betrokkenheden] == [
        "antwoord volgt"
    ]


def test_a_plan_that_only_informs_is_known_as_such(town: Session) -> None:
    found_traject(town, "Hagenweg", ["Esweg"], besluit_op=date(2026, 12, 1), trede=Trede.INFORMEREN)
    found_traject(town, "Plein", ["Esweg"], besluit_op=date(2026, 12, 1))
    beeld = afsprakenbeeld(town, 2026)
    assert {plan.traject for plan in beeld.plannen if plan.alleen_informeren} == {"Hagenweg"}
    assert {plan.alleen_informeren for plan in beeld.plannen} == {True, False}


def test_plans_of_the_next_year_come_along_when_asked(example_file: Path) -> None:
    with reading(example_file, CLOCK) as session:
        alone, with_next = afsprakenbeeld(session, TODAY.year), afsprakenbeeld(session, TODAY.year, ook_komend=True)
        every = afsprakenbeeld(session, TODAY.year, trajecten_ook=True)
    assert {plan.traject for plan in alone.plannen} < {plan.traject for plan in with_next.plannen}
    assert len({(plan.traject_id, plan.wijkorgaan_id) for plan in with_next.plannen}) == len(with_next.plannen)
    assert alone.trajecten == ()
    assert len(every.trajecten) > 20


def test_stories_without_consent_or_past_their_day_stay_out(example_file: Path) -> None:
    with reading(example_file, CLOCK) as session:
        told = [one.tekst for jaar in (2025, 2026) for one in afsprakenbeeld(session, jaar).verhalen]
    assert len(told) == 4
    assert not any("Ik woonde er nog maar net" in tekst for tekst in told)


def test_papers_are_limited_to_whom_they_are_about(example_file: Path) -> None:
    with reading(example_file, CLOCK) as session:
        (found,) = (each for each in gespreksdossiers(session, 2027) if each.blad.wijkorgaan == "Wijkraad ’t Hagen")
        picture = jaarbeeld(session, 2026, wijkorgaan_id=found.blad.wijkorgaan_id)
    for beeld in (found.afspraken, picture.afspraken):
        assert beeld is not None
        assert {plan.wijkorgaan_id for plan in beeld.plannen} == {found.blad.wijkorgaan_id}
        assert [rij.naam for rij in beeld.nakomingen.rijen] == ["Wijkraad ’t Hagen"]
        assert "Herinrichting Hagenweg" in {plan.traject for plan in beeld.plannen}


def test_the_totals_of_the_workbook_are_those_of_the_store(example_file: Path, tmp_path: Path) -> None:
    """Counted apart, in SQL, of what is on the sheets Afspraken and Trajecten."""
    target = tmp_path / "overzicht.xlsx"
    with reading(example_file, CLOCK) as session:
        save_overzicht(session, 2026, target)
        with session.read() as connection:
            judged = {
                oordeel: connection.execute(
                    text(
                        "select count(*) from nakoming where jaar = 2026 and oordeel_gemeente = :een"
                        " and oordeel_wijkorgaan = :een"
                    ),
                    {"een": oordeel},
                ).scalar_one()
                for oordeel in ("nagekomen", "deels", "niet")
            }
            plans = connection.execute(
                text(
                    "select count(*), sum(kosten_participatie), sum(uren_participatie) from traject"
                    " where coalesce(besluit_op, bekend_op) <= '2026-12-31'"
                )
            ).one()
    book = load_workbook(target, data_only=True)

    def totals(naam: str) -> dict[object, object]:
        heads, *_, last = book[naam].iter_rows(values_only=True)
        return dict(zip(heads, last, strict=True))

    found = totals("Afspraken")
    assert [found[kop] for kop in ("Nagekomen", "Deels", "Niet")] == list(judged.values())
    costs = totals("Trajecten")
    assert book["Trajecten"].max_row - 2 == plans[0] > 20
    assert round(float(str(costs["Participatie"])) * 100) == plans[1]
    assert costs["Uren participatie"] == plans[2]
