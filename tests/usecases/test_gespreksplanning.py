"""Planning the talks of a year: many at once, invitations, and bodies that begin or end in the year."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.usecases.kit import JAAR, TODAY, body_named, holdings, labels, move, refused
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.signalen import Ernst, Signaal
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases import acties, history, jaargesprekken, regelingen, wijkorganen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.geschiedenis import geschiedenis
from wijkregie.usecases.gespreksplanning import planblad
from wijkregie.usecases.jaargesprekken import (
    Planning,
    hold_jaargesprek,
    invite_jaargesprekken,
    move_jaargesprekken,
    plan_jaargesprek,
    plan_jaargesprekken,
)
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import overzicht, signalen_van, stoplichten

RAAD, KRING = "Wijkraad Esweg", "Buurtkring De Weerd"
S = Gespreksstand
DAY = date(2026, 12, 3)


def talks(session: Session) -> dict[str, Jaargesprek]:
    return {row.wijkorgaan: row.gesprek for row in jaargesprekken.jaargesprekken(session, JAAR)}


def planned_both(session: Session) -> list[Jaargesprek]:
    plannen = [Planning(body_named(session, name).id, DAY, "19:30", "Buurthuis") for name in (RAAD, KRING)]
    return plan_jaargesprekken(session, JAAR, plannen).value


def test_many_talks_are_planned_as_one_command_and_undone_as_one(town: Session) -> None:
    before, known = holdings(town), labels(town)
    planned = planned_both(town)
    assert {(talk.stand, talk.datum, talk.tijd, talk.plaats) for talk in planned} == {
        (S.GEPLAND, DAY, "19:30", "Buurthuis")
    }
    assert labels(town) == [*known, "2 jaargesprekken gepland"]
    history.undo(town)
    assert holdings(town) == before


def test_planning_many_is_refused_as_a_whole(town: Session) -> None:
    raad, kring = body_named(town, RAAD).id, body_named(town, KRING).id
    with refused(town, "gesprek_dubbel") as twice:
        plan_jaargesprekken(town, JAAR, [Planning(kring, DAY), Planning(raad, DAY), Planning(kring, DAY)])
    assert str(twice.value).startswith(f"{KRING} staat er twee keer.")
    hold_jaargesprek(town, raad, JAAR, datum=TODAY)
    with refused(town, "gesprek_al_gevoerd") as held:
        plan_jaargesprekken(town, JAAR, [Planning(kring, DAY), Planning(raad, DAY)])
    assert str(held.value).startswith(f"Het jaargesprek {JAAR} met {RAAD} is al gevoerd.")


def test_many_talks_take_a_step_as_one_command(town: Session) -> None:
    ids = [hold_jaargesprek(town, body_named(town, name).id, JAAR, datum=TODAY).value.id for name in (RAAD, KRING)]
    moved = move_jaargesprekken(town, ids, S.VERSLAG_VERSTUURD, verslag_verstuurd_op=TODAY)
    assert moved.label == "Jaargesprekken: verslag verstuurd"
    move(town, ids[0], S.GEVOERD)
    with refused(town, "akkoord_zonder_verslag"):
        move_jaargesprekken(town, ids, S.AKKOORD, akkoord_op=TODAY)


def test_a_step_back_is_possible_from_every_stand_and_stays_in_the_history(town: Session) -> None:
    body = body_named(town, KRING)
    talk = plan_jaargesprek(town, body.id, JAAR, datum=TODAY).value
    move(town, talk.id, S.GEVOERD)
    move(town, talk.id, S.VERSLAG_VERSTUURD, verslag_verstuurd_op=TODAY)
    move(town, talk.id, S.AKKOORD, akkoord_op=TODAY, akkoord_door="Ayşe")
    for stand in (S.VERSLAG_VERSTUURD, S.GEVOERD, S.GEPLAND, S.TE_PLANNEN):
        back = move(town, talk.id, stand)
        assert back.stand is stand
        assert (back.akkoord_op, back.akkoord_door) == (None, "")
        assert back.verslag_verstuurd_op == (TODAY if stand is S.VERSLAG_VERSTUURD else None)
    move(town, talk.id, S.VERVALLEN, vervallen_reden="Ziek")
    assert move(town, talk.id, S.TE_PLANNEN).vervallen_reden == ""
    steps = [
        (field.van, field.naar)
        for event in geschiedenis(town, body.id)
        for line in event.regels
        for field in line.velden
        if field.veld == "Stand"
    ]
    assert steps == [
        ("vervallen", "te plannen"),
        ("te plannen", "vervallen"),
        ("gepland", "te plannen"),
        ("gevoerd", "gepland"),
        ("verslag verstuurd", "gevoerd"),
        ("akkoord", "verslag verstuurd"),
        ("verslag verstuurd", "akkoord"),
        ("gevoerd", "verslag verstuurd"),
        ("gepland", "gevoerd"),
    ]


def test_dropping_a_talk_with_its_reason_is_undone(town: Session) -> None:
    before = holdings(town)
    move_jaargesprekken(town, [talks(town)[RAAD].id], S.VERVALLEN, vervallen_reden="Het bestuur is op reis")
    assert talks(town)[RAAD].vervallen_reden == "Het bestuur is op reis"
    history.undo(town)
    assert holdings(town) == before


def test_an_invitation_is_noted_for_planned_talks_on_a_day_that_has_been(town: Session) -> None:
    ids = [talk.id for talk in planned_both(town)]
    outcome = invite_jaargesprekken(town, ids, uitgenodigd_op=TODAY)
    assert outcome.label == "2 uitnodigingen verstuurd"
    assert {talk.uitgenodigd_op for talk in outcome.value} == {TODAY}
    with refused(town, "dag_in_toekomst"):
        invite_jaargesprekken(town, ids[:1], uitgenodigd_op=TODAY + timedelta(days=1))
    move(town, ids[0], S.TE_PLANNEN)
    with refused(town, "uitnodiging_niet_gepland"):
        invite_jaargesprekken(town, ids, uitgenodigd_op=TODAY)


def test_an_invitation_is_void_once_the_talk_has_another_moment(town: Session) -> None:
    raad = body_named(town, RAAD).id
    talk = talks(town)[RAAD]
    assert talk.datum is not None
    when = {"tijd": talk.tijd, "plaats": talk.plaats}
    assert invite_jaargesprekken(town, [talk.id], uitgenodigd_op=TODAY).label == "Uitnodiging verstuurd"
    assert plan_jaargesprek(town, raad, JAAR, datum=talk.datum, **when).value.uitgenodigd_op == TODAY
    assert plan_jaargesprek(town, raad, JAAR, datum=DAY, **when).value.uitgenodigd_op is None
    invite_jaargesprekken(town, [talk.id], uitgenodigd_op=TODAY)
    held = hold_jaargesprek(town, raad, JAAR, datum=TODAY, plaats="Elders").value
    assert held.uitgenodigd_op == TODAY


def test_a_sheet_knows_last_years_weekday_time_and_place(town: Session) -> None:
    kring, raad = body_named(town, KRING), body_named(town, RAAD)
    hold_jaargesprek(town, kring.id, JAAR - 1, datum=date(2025, 9, 8), tijd="20:00", plaats="School")
    regeling = regelingen.regeling_van(town, JAAR) or regelingen.add_regeling(town, JAAR).value
    regelingen.change_regeling(town, regeling.id, aanvraag_uiterlijk=date(2026, 12, 31))
    sheet = planblad(town, JAAR)
    lines = {line.wijkorgaan: line for line in sheet.regels}
    assert list(lines) == [KRING, RAAD]
    assert lines[KRING].verwacht
    assert (lines[KRING].tijd, lines[KRING].plaats, lines[KRING].voorstel) == ("20:00", "School", date(2026, 11, 23))
    assert not lines[RAAD].verwacht
    planned = talks(town)[RAAD]
    assert (lines[RAAD].datum, lines[RAAD].plaats, lines[RAAD].voorstel) == (planned.datum, "Buurthuis", None)
    assert [(moment.wijkorgaan_id, moment.datum, moment.tijd) for moment in sheet.gepland] == [
        (raad.id, planned.datum, "19:30")
    ]
    assert sheet.aanvraag_uiterlijk == date(2026, 12, 31)


def test_proposed_days_keep_clear_of_each_other(town: Session) -> None:
    for number in range(3):
        body = wijkorganen.create_wijkorgaan(town, f"Wijkraad {number}").value
        hold_jaargesprek(town, body.id, JAAR - 1, datum=date(2025, 9, 9), tijd="19:30")
    found = [
        line.voorstel
        for line in planblad(town, JAAR).regels
        if line.wijkorgaan.startswith("Wijkraad ") and line.voorstel
    ]
    assert found == [date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 8)]


def test_the_first_talk_has_nothing_to_go_by(session: Session) -> None:
    wijkorganen.create_wijkorgaan(session, RAAD)
    sheet = planblad(session, JAAR)
    assert [(line.voorstel, line.tijd, line.plaats, line.datum) for line in sheet.regels] == [(None, "", "", None)]
    assert sheet.aanvraag_uiterlijk is None


@pytest.mark.parametrize("status", [Wijkorgaanstatus.SLAPEND, Wijkorgaanstatus.IN_OPRICHTING])
def test_a_body_that_sleeps_or_is_set_up_may_have_a_talk_but_is_not_waited_for(
    town: Session, status: Wijkorgaanstatus
) -> None:
    kring = body_named(town, KRING)
    wijkorganen.change_wijkorgaan(town, kring.id, status=status)
    assert not next(line for line in planblad(town, JAAR).regels if line.wijkorgaan == KRING).verwacht
    assert jaargesprekken.prepare_jaargesprekken(town, JAAR).value == 0
    assert plan_jaargesprek(town, kring.id, JAAR, datum=DAY).value.stand is S.GEPLAND


def test_when_a_body_ends_its_talks_to_come_end_with_it(town: Session) -> None:
    kring = body_named(town, KRING)
    later = plan_jaargesprek(town, kring.id, JAAR, datum=DAY).value
    for jaar in (JAAR + 1, JAAR + 2):
        jaargesprekken.prepare_jaargesprekken(town, jaar)
    empty, agreed = (
        next(row.gesprek for row in jaargesprekken.jaargesprekken(town, jaar) if row.wijkorgaan == KRING)
        for jaar in (JAAR + 1, JAAR + 2)
    )
    acties.create_actiepunt(town, "Zaal vragen", wijkorgaan_id=kring.id, jaargesprek_id=agreed.id)
    before = holdings(town)
    wijkorganen.end_wijkorgaan(town, kring.id, op=TODAY, reden="Klaar", acties_vervallen=True)
    left = {talk.id: talk for talk in wijkorganen.dossier(town, kring.id).gesprekken}
    assert empty.id not in left
    for talk in (later, agreed):
        assert (left[talk.id].stand, left[talk.id].vervallen_reden) == (
            S.VERVALLEN,
            "Het wijkorgaan is gestopt op 21 november 2026.",
        )
    history.undo(town)
    assert holdings(town) == before


def test_a_talk_that_was_before_the_end_of_a_body_can_still_be_written_down(town: Session) -> None:
    kring = body_named(town, KRING)
    was = plan_jaargesprek(town, kring.id, JAAR, datum=TODAY - timedelta(days=2)).value
    wijkorganen.end_wijkorgaan(town, kring.id, op=TODAY, reden="Klaar")
    with refused(town, "gesprek_na_einde") as found:
        plan_jaargesprek(town, kring.id, JAAR, datum=DAY)
    assert str(found.value) == f"{KRING} is gestopt op 21 november 2026. Kies een eerdere dag, of maak het weer actief."
    assert was.datum is not None
    held = hold_jaargesprek(town, kring.id, JAAR, datum=was.datum).value
    assert (held.id, held.stand) == (was.id, S.GEVOERD)


def _waiting(session: Session, body_id: str, word: str) -> Signaal:
    (found,) = (
        signaal
        for signaal in overzicht(session).signalen
        if signaal.wijkorgaan_id == body_id and signaal.regel.startswith(word)
    )
    assert found in signalen_van(session, wijkorganen.dossier(session, body_id))
    return found


def test_a_body_founded_after_the_last_day_to_apply_is_not_late_at_once(town: Session) -> None:
    regeling = regelingen.regeling_van(town, JAAR) or regelingen.add_regeling(town, JAAR).value
    regelingen.change_regeling(town, regeling.id, aanvraag_uiterlijk=date(2026, 9, 30))
    new = wijkorganen.create_wijkorgaan(town, "Wijkraad Nieuw", opgericht_op=date(2026, 11, 1)).value
    old = body_named(town, KRING)
    assert _waiting(town, old.id, "Jaargesprek plannen").ernst is Ernst.TE_LAAT
    plan = _waiting(town, new.id, "Jaargesprek plannen")
    assert (plan.ernst, plan.datum) == (Ernst.LET_OP, date(2026, 11, 29))
    regels = {signaal.regel for signaal in overzicht(town).signalen if signaal.wijkorgaan_id == new.id}
    assert not any("anvraag" in regel or "aan te vragen" in regel for regel in regels)
    assert any("Aanvraag" in signaal.regel for signaal in overzicht(town).signalen if signaal.wijkorgaan_id == old.id)
    assert stoplichten(town)[new.id][0] < Ernst.TE_LAAT
    december = replace(town, clock=Clock(date(2026, 12, 10)))
    assert _waiting(december, new.id, "Jaargesprek plannen").ernst is Ernst.TE_LAAT
