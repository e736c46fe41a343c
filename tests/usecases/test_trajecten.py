"""Trajecten, their parts, stories and afdelingen through the same door as the window."""

from datetime import date, timedelta

import pytest

from tests.usecases.kit import TODAY, body_named, found_trajectdelen, labels, refused
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.trajecten import Traject, Trajectstand, Trede
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.store.queries.values import values
from wijkregie.usecases import (
    acties,
    afdelingen,
    betrokkenheden,
    history,
    specialistvragen,
    trajecten,
    verhalen,
    wijkorganen,
)
from wijkregie.usecases.session import Session

DAY = timedelta(days=1)


def wijk(session: Session, naam: str) -> str:
    with session.read() as connection:
        return next(each.id for each in values(connection, Wijk, naam=naam))


@pytest.fixture
def plan(town: Session) -> Traject:
    return trajecten.add_traject(
        town, "Herinrichting  Esweg", afdeling_naam="Verkeer", wijk_ids=[wijk(town, "Esweg")], besluit_op=TODAY + DAY
    ).value


def test_a_new_traject_proposes_the_wijkorganen_of_its_wijken(town: Session, plan: Traject) -> None:
    wijkorganen.change_wijkorgaan(town, body_named(town, "Buurtkring De Weerd").id, status=Wijkorgaanstatus.SLAPEND)
    found = trajecten.trajectblad(town, plan.id)
    assert (found.traject.naam, found.afdeling and found.afdeling.naam) == ("Herinrichting Esweg", "Verkeer")
    assert [(each.wijkorgaan.naam, each.niveau, each.wijken) for each in found.organen] == [
        ("Wijkraad Esweg", Niveau.UITVOEREND, ("Esweg",))
    ]
    assert (found.jaar, found.regeling and found.regeling.jaar) == (2026, 2026)
    assert (found.begonnen_op, found.stand(TODAY)) == (None, Trajectstand.IN_VOORBEREIDING)


def test_who_is_involved_from_outside_the_area_stays_in_sight(town: Session, plan: Traject) -> None:
    raad, kring = body_named(town, "Wijkraad Esweg"), body_named(town, "Buurtkring De Weerd")
    trajecten.set_trajectwijken(town, plan.id, [wijk(town, "De Weerd")])
    with refused(town, "buiten_gebied"):
        betrokkenheden.inform_wijkorganen(town, [raad.id], geinformeerd_op=TODAY, traject_id=plan.id)
    betrokkenheden.inform_wijkorganen(
        town, [raad.id], geinformeerd_op=TODAY, traject_id=plan.id, buiten_gebied=True, toelichting="Zelf gevraagd."
    )
    betrokkenheden.inform_wijkorganen(
        town, [raad.id], geinformeerd_op=TODAY - DAY, traject_id=plan.id, buiten_gebied=True
    )
    found = trajecten.trajectblad(town, plan.id)
    assert {each.wijkorgaan.naam: each.buiten_gebied for each in found.organen} == {raad.naam: True, kring.naam: False}
    days = next([one.geinformeerd_op for one in each.betrokkenheden] for each in found.organen if each.id == raad.id)
    assert days == sorted(days, key=lambda day: day or TODAY)
    assert (found.begonnen_op, found.stand(TODAY)) == (TODAY - DAY, Trajectstand.LOOPT)
    (row,) = trajecten.open_trajecten(town)
    assert (row.organen, row.gehoord) == (frozenset([kring.id]), frozenset([raad.id]))
    assert row.begonnen_op == TODAY - DAY
    assert row.nog_te_horen == 1


def test_the_lists_hold_what_is_open(town: Session, plan: Traject) -> None:
    trajecten.add_traject(town, "Later", bekend_op=TODAY, besluit_op=date(2027, 2, 1))
    known = trajecten.add_traject(town, "Bekend", bekend_op=date(2025, 2, 1)).value
    trajecten.add_traject(town, "Nergens")
    trajecten.finish_traject(town, known.id, afgerond_op=TODAY)
    assert [row.traject.naam for row in trajecten.open_trajecten(town)] == ["Nergens", plan.naam, "Later"]
    assert len(trajecten.trajecten(town)) == 4
    (row,) = (row for row in trajecten.trajecten(town) if row.id == plan.id)
    assert (row.afdeling, row.wijken, len(row.stadsdelen)) == ("Verkeer", ("Esweg",), 1)
    assert (row.verslag, row.terugkoppelen_op) == (None, None)


def test_a_row_tells_what_is_due(town: Session) -> None:
    found_trajectdelen(town)
    (row,) = trajecten.open_trajecten(town)
    assert row.verslag is not None
    assert (row.verslag.proces, row.begonnen_op, row.terugkoppelen_op) == (
        "Twee avonden.",
        date(2026, 9, 1),
        date(2026, 11, 1),
    )
    (moment,) = trajecten.trajectblad(town, row.id).momenten
    trajecten.change_terugkoppelmoment(town, moment.id, gedaan_op=TODAY)
    assert trajecten.open_trajecten(town)[0].terugkoppelen_op is None


def test_a_typed_afdeling_is_found_or_kept_with_the_traject(town: Session, plan: Traject) -> None:
    other = trajecten.add_traject(town, "Fietspad", afdeling_naam=" verkeer ").value
    assert other.afdeling_id == plan.afdeling_id
    assert trajecten.add_traject(town, "Nergens", afdeling_naam="\u200b").value.afdeling_id is None
    changed = trajecten.change_traject(town, plan.id, afdeling_naam="Groen").value
    assert changed.afdeling_id != plan.afdeling_id
    assert [each.naam for each in afdelingen.afdelingen(town)] == ["Groen", "Verkeer"]
    assert trajecten.change_traject(town, plan.id, afdeling_id=None).value.afdeling_id is None
    assert trajecten.trajectblad(town, plan.id).afdeling is None
    history.undo(town)
    history.undo(town)
    assert [each.naam for each in afdelingen.afdelingen(town)] == ["Verkeer"]


def test_what_cannot_be_of_a_traject_is_refused(town: Session, plan: Traject) -> None:
    with refused(town, "naam_ontbreekt"):
        trajecten.add_traject(town, " ", afdeling_naam="Nieuw")
    with refused(town, "alleen_informeren_zonder_reden"):
        trajecten.change_traject(town, plan.id, trede=Trede.INFORMEREN)
    with refused(town, "dag_in_toekomst"):
        trajecten.change_traject(town, plan.id, bekend_op=TODAY + DAY)
    with refused(town, "dag_in_toekomst"):
        trajecten.withdraw_traject(town, plan.id, ingetrokken_op=TODAY + DAY)
    with refused(town, "weg"):
        trajecten.trajectblad(town, "nergens")


def test_a_plan_is_not_known_later_than_somebody_heard_of_it(town: Session, plan: Traject) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    betrokkenheden.inform_wijkorganen(town, [raad.id], geinformeerd_op=date(2026, 5, 1), traject_id=plan.id)
    with refused(town, "gehoord_voor_bekend"):
        trajecten.change_traject(town, plan.id, bekend_op=date(2026, 5, 2))
    assert trajecten.change_traject(town, plan.id, bekend_op=date(2026, 5, 1)).value.bekend_op == date(2026, 5, 1)


def test_the_wijken_of_a_traject_are_exactly_those_chosen(town: Session, plan: Traject) -> None:
    haven, esweg = wijk(town, "Haven"), wijk(town, "Esweg")
    trajecten.set_trajectwijken(town, plan.id, [haven, esweg, haven])
    assert [each.naam for each in trajecten.trajectblad(town, plan.id).wijken] == ["Esweg", "Haven"]
    trajecten.set_trajectwijken(town, plan.id, [haven])
    assert [each.naam for each in trajecten.trajectblad(town, plan.id).wijken] == ["Haven"]
    known = labels(town)
    trajecten.set_trajectwijken(town, plan.id, [haven])
    assert labels(town) == known


def test_a_traject_is_rounded_off_or_withdrawn_and_taken_up_again(town: Session, plan: Traject) -> None:
    assert trajecten.finish_traject(town, plan.id, afgerond_op=TODAY).value.afgerond_op == TODAY
    with refused(town, "afgerond_en_ingetrokken"):
        trajecten.withdraw_traject(town, plan.id, ingetrokken_op=TODAY)
    trajecten.reopen_traject(town, plan.id)
    gone = trajecten.withdraw_traject(town, plan.id, ingetrokken_op=TODAY, uitkomst=" Te duur. ").value
    assert (gone.ingetrokken_op, gone.uitkomst) == (TODAY, "Te duur.")
    assert trajecten.withdraw_traject(town, plan.id, ingetrokken_op=TODAY - DAY).value.uitkomst == "Te duur."
    assert trajecten.trajectblad(town, plan.id).stand(TODAY) is Trajectstand.INGETROKKEN


def test_a_traject_about_which_nothing_was_said_goes_with_its_parts(town: Session) -> None:
    found_trajectdelen(town)
    (row,) = trajecten.open_trajecten(town)
    with refused(town, "traject_met_inbreng"):
        trajecten.remove_traject(town, row.id)
    (story,) = trajecten.trajectblad(town, row.id).verhalen
    verhalen.remove_verhaal(town, story.id)
    trajecten.remove_traject(town, row.id)
    assert trajecten.open_trajecten(town) == []
    history.undo(town)
    assert len(trajecten.trajectblad(town, row.id).fasen) == 1


def test_actions_of_a_traject_stand_with_it(town: Session, plan: Traject) -> None:
    acties.create_actiepunt(town, "Kaart tekenen", traject_id=plan.id)
    assert [each.tekst for each in trajecten.trajectblad(town, plan.id).acties] == ["Kaart tekenen"]
    with refused(town, "traject_met_inbreng"):
        trajecten.remove_traject(town, plan.id)


def test_parts_stand_by_their_first_day(town: Session, plan: Traject) -> None:
    trajecten.add_trajectfase(town, plan.id, "Ooit")
    late = trajecten.add_trajectfase(town, plan.id, "Uitvoering", begin=TODAY).value
    trajecten.add_trajectfase(town, plan.id, "Ontwerp", begin=TODAY - DAY)
    found = trajecten.trajectblad(town, plan.id)
    assert [fase.naam for fase in found.fasen] == ["Ontwerp", "Uitvoering", "Ooit"]
    assert found.begonnen_op == TODAY - DAY
    trajecten.change_trajectfase(town, late.id, naam="Aanleg")
    with refused(town, "einde_voor_begin"):
        trajecten.change_trajectfase(town, late.id, einde=TODAY - DAY)
    trajecten.remove_trajectfase(town, late.id)
    assert [fase.naam for fase in trajecten.trajectblad(town, plan.id).fasen] == ["Ontwerp", "Ooit"]


def test_moments_to_tell_how_it_stands(town: Session, plan: Traject) -> None:
    moment = trajecten.add_terugkoppelmoment(town, plan.id, " Schetsen ", gepland_op=TODAY + DAY).value
    assert moment.onderwerp == "Schetsen"
    with refused(town, "dag_in_toekomst"):
        trajecten.change_terugkoppelmoment(town, moment.id, gedaan_op=TODAY + DAY)
    with refused(town, "dag_in_toekomst"):
        trajecten.add_terugkoppelmoment(town, plan.id, "Brief", gepland_op=TODAY, gedaan_op=TODAY + DAY)
    trajecten.remove_terugkoppelmoment(town, moment.id)
    assert trajecten.trajectblad(town, plan.id).momenten == []


def test_a_traject_has_one_eindverslag_that_grows(town: Session, plan: Traject) -> None:
    first = trajecten.change_eindverslag(town, plan.id, proces="Twee avonden.").value
    second = trajecten.change_eindverslag(town, plan.id, reactie="We doen het.", vastgesteld_op=TODAY).value
    assert (second.id, second.proces, second.reactie) == (first.id, "Twee avonden.", "We doen het.")
    assert trajecten.trajectblad(town, plan.id).verslag == second
    with refused(town, "dag_in_toekomst"):
        trajecten.change_eindverslag(town, plan.id, vastgesteld_op=TODAY + DAY)


def test_a_story_is_kept_changed_and_removed(town: Session, plan: Traject) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    story = verhalen.add_verhaal(town, plan.id, " Gehoord. ", datum=TODAY, wijkorgaan_id=raad.id).value
    assert story.tekst == "Gehoord."
    assert verhalen.change_verhaal(town, story.id, toestemming_op=TODAY).value.toestemming_op == TODAY
    with refused(town, "dag_in_toekomst"):
        verhalen.change_verhaal(town, story.id, toestemming_op=TODAY + DAY)
    with refused(town, "verhaal_leeg"):
        verhalen.add_verhaal(town, plan.id, " ", datum=TODAY)


def test_an_afdeling_in_use_is_closed_and_never_removed(town: Session, plan: Traject) -> None:
    (verkeer,) = afdelingen.afdelingen(town)
    raad = body_named(town, "Wijkraad Esweg")
    betrokkenheden.inform_wijkorganen(
        town, [raad.id], geinformeerd_op=TODAY, onderwerp="Lichtmasten", afdeling_id=verkeer.id
    )
    specialistvragen.add_specialistvraag(town, raad.id, "Verkeer", TODAY, afdeling_id=verkeer.id)
    with refused(town, "afdeling_in_gebruik") as refusal:
        afdelingen.remove_afdeling(town, verkeer.id)
    assert "1 traject, 1 vraag of advies en 1 specialistvraag" in str(refusal.value)
    with refused(town, "dag_in_toekomst"):
        afdelingen.close_afdeling(town, verkeer.id, opgeheven_op=TODAY + DAY)
    assert afdelingen.close_afdeling(town, verkeer.id, opgeheven_op=TODAY).label == "Afdeling opgeheven"
    (row,) = afdelingen.afdelingrijen(town)
    assert (row.id, row.gebruik, row.afdeling.opgeheven_op) == (verkeer.id, 3, TODAY)
    assert afdelingen.reopen_afdeling(town, verkeer.id).value.opgeheven_op is None


def test_an_afdeling_has_a_name_of_its_own(town: Session) -> None:
    groen = afdelingen.add_afdeling(town, "Groen").value
    with refused(town, "dubbel"):
        afdelingen.add_afdeling(town, " groen ")
    grijs = afdelingen.add_afdeling(town, "Grijs", toelichting="Straten").value
    with refused(town, "dubbel"):
        afdelingen.change_afdeling(town, grijs.id, naam="Groen")
    assert afdelingen.change_afdeling(town, grijs.id, naam="Wegen").value.naam == "Wegen"
    afdelingen.remove_afdeling(town, groen.id)
    assert [each.naam for each in afdelingen.afdelingen(town)] == ["Wegen"]
