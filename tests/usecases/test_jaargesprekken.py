"""The yearly talk: step by step, and the niveau that follows from it."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.usecases.kit import JAAR, TODAY, body_named, holdings, labels, move, refused
from wijkregie.domain.acties import Herkomst
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases import acties, gespreksformulieren, history, jaargesprekken, regelingen, wijkorganen
from wijkregie.usecases.gespreksbladen import gespreksblad_van, gespreksjaar
from wijkregie.usecases.gespreksformulieren import shipped
from wijkregie.usecases.session import Session

RAAD, KRING = "Wijkraad Esweg", "Buurtkring De Weerd"


def keuze(session: Session, naam: str, jaar: int = JAAR) -> Niveaukeuze | None:
    niveaus = wijkorganen.dossier(session, body_named(session, naam).id).niveaus
    return next((found for found in niveaus if found.jaar == jaar), None)


def held(session: Session, naam: str = KRING, **fields: Any) -> Jaargesprek:
    body = body_named(session, naam)
    return jaargesprekken.hold_jaargesprek(session, body.id, JAAR, datum=TODAY, **fields).value


def test_talks_are_got_ready_once_for_active_bodies(town: Session) -> None:
    asleep = wijkorganen.create_wijkorgaan(town, "Dorpsraad Haven", status=Wijkorgaanstatus.SLAPEND).value
    outcome = jaargesprekken.prepare_jaargesprekken(town, JAAR)
    assert (outcome.value, outcome.label) == (1, f"Gesprekken voor {JAAR} klaargezet")
    known = labels(town)
    again = jaargesprekken.prepare_jaargesprekken(town, JAAR)
    assert (again.value, again.nummer, labels(town)) == (0, None, known)
    rows = jaargesprekken.jaargesprekken(town, JAAR)
    assert [(row.wijkorgaan, row.gesprek.stand.value) for row in rows] == [(KRING, "te plannen"), (RAAD, "gepland")]
    assert asleep.id not in {row.gesprek.wijkorgaan_id for row in rows}


def test_talks_are_got_ready_for_the_bodies_that_the_year_waits_for(example: Session) -> None:
    wijkorganen.create_wijkorgaan(example, "Van later", opgericht_op=date(JAAR + 2, 1, 1))
    wijkorganen.create_wijkorgaan(example, "Van nu", opgericht_op=TODAY)
    waiting = [body.naam for body in gespreksjaar(example, JAAR + 1).zonder]
    assert "Van nu" in waiting
    assert "Van later" not in waiting
    assert jaargesprekken.prepare_jaargesprekken(example, JAAR + 1).value == len(waiting)
    assert [row.wijkorgaan for row in jaargesprekken.jaargesprekken(example, JAAR + 1)] == waiting
    assert not gespreksjaar(example, JAAR + 1).zonder


def test_a_row_tells_stadsdeel_and_present_niveau(town: Session) -> None:
    (row,) = jaargesprekken.jaargesprekken(town, JAAR)
    assert (row.id, row.stadsdeel, row.niveau_nu) == (row.gesprek.id, "Noord", Niveau.UITVOEREND)
    (first,) = jaargesprekken.jaargesprekken(town, JAAR - 1)
    assert first.niveau_nu is None


def test_an_impossible_year_is_refused(town: Session) -> None:
    with refused(town, "jaar_kan_niet"):
        jaargesprekken.prepare_jaargesprekken(town, 1999)
    with refused(town, "jaar_kan_niet"):
        jaargesprekken.plan_jaargesprek(town, body_named(town, RAAD).id, 20270, datum=TODAY)


def test_a_talk_is_planned_and_moved_to_another_day(town: Session) -> None:
    raad = body_named(town, RAAD)
    first = jaargesprekken.jaargesprekken(town, JAAR)[0].gesprek
    moved = jaargesprekken.plan_jaargesprek(town, raad.id, JAAR, datum=date(2026, 12, 3), plaats="School").value
    assert (moved.id, moved.stand, moved.plaats) == (first.id, Gespreksstand.GEPLAND, "School")
    assert [row.gesprek for row in jaargesprekken.jaargesprekken(town, JAAR)] == [moved]


def test_what_was_held_is_not_planned_again(town: Session) -> None:
    held(town)
    with refused(town, "gesprek_al_gevoerd"):
        jaargesprekken.plan_jaargesprek(town, body_named(town, KRING).id, JAAR, datum=TODAY)


def test_a_dropped_talk_may_be_planned_after_all(town: Session) -> None:
    talk = jaargesprekken.jaargesprekken(town, JAAR)[0].gesprek
    with refused(town, "vervallen_zonder_reden"):
        move(town, talk.id, Gespreksstand.VERVALLEN)
    dropped = jaargesprekken.move_jaargesprekken(town, [talk.id], Gespreksstand.VERVALLEN, vervallen_reden="Ziek")
    assert dropped.label == "Jaargesprek: vervallen"
    with refused(town, "stand_overgeslagen"):
        jaargesprekken.hold_jaargesprek(town, talk.wijkorgaan_id, JAAR, datum=TODAY)
    again = jaargesprekken.plan_jaargesprek(town, talk.wijkorgaan_id, JAAR, datum=TODAY).value
    assert again.stand is Gespreksstand.GEPLAND


def test_the_whole_way_of_a_talk(town: Session) -> None:
    talk = held(town, aanwezigen="Ayşe, Jan", gaat_goed="Veel bewoners")
    for stand, fields in (
        (Gespreksstand.VERSLAG_VERSTUURD, {"verslag_verstuurd_op": TODAY}),
        (Gespreksstand.AKKOORD, {"akkoord_op": TODAY, "akkoord_door": "Ayşe"}),
    ):
        assert move(town, talk.id, stand, **fields).stand is stand
    with refused(town, "stand_overgeslagen"):
        move(town, talk.id, Gespreksstand.GEPLAND)


@pytest.mark.parametrize(
    ("stand", "code"),
    [(Gespreksstand.VERSLAG_VERSTUURD, "stand_overgeslagen"), (Gespreksstand.AKKOORD, "akkoord_zonder_verslag")],
)
def test_no_stand_is_skipped(town: Session, stand: Gespreksstand, code: str) -> None:
    talk = jaargesprekken.jaargesprekken(town, JAAR)[0].gesprek
    with refused(town, code):
        move(town, talk.id, stand, verslag_verstuurd_op=TODAY, akkoord_op=TODAY)


def test_a_talk_that_was_held_has_been(town: Session) -> None:
    with refused(town, "gesprek_in_toekomst"):
        jaargesprekken.hold_jaargesprek(town, body_named(town, RAAD).id, JAAR, datum=TODAY + timedelta(days=1))
    talk = held(town)
    with refused(town, "verslag_zonder_datum"):
        move(town, talk.id, Gespreksstand.VERSLAG_VERSTUURD)
    with refused(town, "gesprek_zonder_datum"):
        jaargesprekken.change_jaargesprek(town, talk.id, datum=None)


def test_the_niveau_follows_what_was_agreed(town: Session) -> None:
    talk = held(town, niveau_afgesproken=Niveau.BASIS, motivering="Begin")
    first = keuze(town, KRING)
    assert first is not None
    assert (first.niveau, first.motivering, first.jaargesprek_id) == (Niveau.BASIS, "Begin", talk.id)
    jaargesprekken.change_jaargesprek(town, talk.id, niveau_afgesproken=Niveau.BELEIDSVORMEND)
    jaargesprekken.change_jaargesprek(town, talk.id, motivering="Toch meer")
    second = keuze(town, KRING)
    assert second is not None
    assert (second.id, second.niveau, second.motivering) == (first.id, Niveau.BELEIDSVORMEND, "Toch meer")
    jaargesprekken.change_jaargesprek(town, talk.id, gaat_goed="Veel")
    assert keuze(town, KRING) == second


def test_clearing_what_was_agreed_clears_the_niveau(town: Session) -> None:
    talk = held(town, niveau_afgesproken=Niveau.BASIS)
    jaargesprekken.change_jaargesprek(town, talk.id, niveau_afgesproken=None)
    assert keuze(town, KRING) is None


def test_a_talk_takes_over_a_niveau_chosen_before(town: Session) -> None:
    body = body_named(town, KRING)
    chosen = jaargesprekken.choose_niveau(town, body.id, JAAR, Niveau.BASIS, "Alvast")
    assert (chosen.label, chosen.value.jaargesprek_id) == (f"Niveau 1 gekozen voor {JAAR}", None)
    talk = held(town, niveau_afgesproken=Niveau.UITVOEREND)
    found = keuze(town, KRING)
    assert found is not None
    assert (found.id, found.niveau, found.jaargesprek_id) == (chosen.value.id, Niveau.UITVOEREND, talk.id)


def test_a_niveau_chosen_by_mistake_is_removed(town: Session) -> None:
    chosen = jaargesprekken.choose_niveau(town, body_named(town, KRING).id, JAAR, Niveau.BASIS).value
    assert jaargesprekken.remove_niveaukeuze(town, chosen.id).label == "Niveaukeuze verwijderd"
    assert keuze(town, KRING) is None


def test_a_niveau_chosen_after_the_talk_stands(town: Session) -> None:
    talk = held(town, niveau_afgesproken=Niveau.BASIS, motivering="Begin")
    later = jaargesprekken.choose_niveau(town, talk.wijkorgaan_id, JAAR, Niveau.UITVOEREND, "Besluit college").value
    jaargesprekken.change_jaargesprek(town, talk.id, motivering="Begin, rustig aan")
    assert keuze(town, KRING) == later
    jaargesprekken.change_jaargesprek(town, talk.id, niveau_afgesproken=None)
    assert keuze(town, KRING) == later


def test_a_niveau_agreed_once_more_goes_over_one_chosen_after_the_talk(town: Session) -> None:
    talk = held(town, niveau_afgesproken=Niveau.BASIS)
    jaargesprekken.choose_niveau(town, talk.wijkorgaan_id, JAAR, Niveau.UITVOEREND, "Vergissing")
    jaargesprekken.agree_niveau(town, talk.id, Niveau.BASIS)
    found = keuze(town, KRING)
    assert found is not None
    assert (found.niveau, found.motivering, found.jaargesprek_id) == (Niveau.BASIS, "", talk.id)


@pytest.mark.parametrize("way", ["held anew", "cancelled and planned anew", "cancelled and begun anew"])
def test_what_belongs_to_a_stand_goes_with_it_on_every_way_back(town: Session, way: str) -> None:
    talk = held(town)
    move(town, talk.id, Gespreksstand.VERSLAG_VERSTUURD, verslag_verstuurd_op=TODAY)
    if way == "held anew":
        held(town)
    else:
        reason = {"vervallen_reden": "Vergissing"}
        dropped = move(town, talk.id, Gespreksstand.VERVALLEN, **reason)
        assert dropped.verslag_verstuurd_op == TODAY
        if way == "cancelled and planned anew":
            jaargesprekken.plan_jaargesprek(town, talk.wijkorgaan_id, JAAR, datum=TODAY)
        else:
            move(town, talk.id, Gespreksstand.TE_PLANNEN)
    found = gespreksblad_van(town, talk.id).gesprek
    assert found is not None
    assert (found.verslag_verstuurd_op, found.vervallen_reden) == (None, "")


def test_a_time_is_kept_as_a_clock_shows_it(town: Session) -> None:
    talk = jaargesprekken.jaargesprekken(town, JAAR)[0].gesprek
    assert jaargesprekken.change_jaargesprek(town, talk.id, tijd="9u").value.tijd == "09:00"
    with refused(town, "tijd_onleesbaar"):
        jaargesprekken.change_jaargesprek(town, talk.id, tijd="na het eten")


def test_a_niveau_is_of_a_possible_year(town: Session) -> None:
    with refused(town, "jaar_kan_niet"):
        jaargesprekken.choose_niveau(town, body_named(town, KRING).id, 1027, Niveau.BASIS)


def test_agreements_of_a_talk_are_kept_with_it(town: Session) -> None:
    agreed = jaargesprekken.Afspraak(" Bord plaatsen ", uiterlijk=TODAY, eigenaar=" Ruud ")
    talk = held(town, afspraken=[agreed])
    (row,) = (row for row in acties.acties(town) if row.tekst == "Bord plaatsen")
    kept = acties.actiepunt(town, row.id)
    assert (kept.jaargesprek_id, kept.wijkorgaan_id, kept.eigenaar) == (talk.id, talk.wijkorgaan_id, "Ruud")
    assert row.gesprek_jaar == JAAR
    with refused(town, "tekst_ontbreekt"):
        held(town, afspraken=[agreed, jaargesprekken.Afspraak(" ")])


def test_a_talk_that_did_not_take_place_agreed_no_niveau(town: Session) -> None:
    talk = held(town, niveau_afgesproken=Niveau.BELEIDSVORMEND, motivering="Groeit")
    move(town, talk.id, Gespreksstand.VERVALLEN, vervallen_reden="Toch niet")
    assert keuze(town, KRING) is None
    history.undo(town)
    assert keuze(town, KRING) is not None
    move(town, talk.id, Gespreksstand.GEPLAND)
    assert keuze(town, KRING) is None
    move(town, talk.id, Gespreksstand.GEVOERD)
    found = keuze(town, KRING)
    assert found is not None
    assert (found.niveau, found.motivering) == (Niveau.BELEIDSVORMEND, "Groeit")


def said(session: Session, talk: Jaargesprek) -> dict[str, str]:
    return dict(gespreksblad_van(session, talk.id).antwoorden)


def planned(session: Session) -> Jaargesprek:
    return jaargesprekken.jaargesprekken(session, JAAR)[0].gesprek


def rules_of(session: Session, **fields: Any) -> None:
    rules = regelingen.regeling_van(session, JAAR)
    assert rules is not None
    regelingen.change_regeling(session, rules.id, **fields)


def test_answers_and_fields_of_a_talk_are_kept_by_one_door(town: Session) -> None:
    talk = planned(town)
    assert talk.gespreksformulier_id is None
    changed = jaargesprekken.change_jaargesprek(town, talk.id, verkeer="Te druk", reserve="41200", plaats="School")
    assert changed.label == "Jaargesprek gewijzigd"
    assert (changed.value.plaats, changed.value.gespreksformulier_id) == ("School", shipped().id)
    assert said(town, talk) == {"verkeer": "Te druk", "reserve": "41200"}
    jaargesprekken.change_jaargesprek(town, talk.id, verkeer="", wonen="  ")
    assert said(town, talk) == {"verkeer": "", "reserve": "41200"}
    history.undo(town)
    history.undo(town)
    assert said(town, talk) == {}
    assert planned(town).gespreksformulier_id is None


def test_an_answer_that_is_not_of_its_kind_keeps_everything_as_it_was(town: Session) -> None:
    talk = planned(town)
    with refused(town, "antwoord_past_niet"):
        jaargesprekken.change_jaargesprek(town, talk.id, verkeer="Te druk", reserve="veel", plaats="School")
    with refused(town, "vraag_onbekend"):
        jaargesprekken.change_jaargesprek(town, talk.id, weer="Mooi")


def test_a_talk_that_is_answered_keeps_its_form_when_the_questions_change(town: Session) -> None:
    talk = planned(town)
    jaargesprekken.change_jaargesprek(town, talk.id, verkeer="Te druk")
    gespreksformulieren.retire_vraag(town, "verkeer")
    jaargesprekken.change_jaargesprek(town, talk.id, verkeer="Toch rustig")
    blad = gespreksblad_van(town, talk.id)
    assert (blad.formulier.nummer, blad.antwoorden["verkeer"]) == (1, "Toch rustig")
    assert gespreksformulieren.formuliergebruik(town).formulier.nummer == 2


def test_agreeing_on_a_niveau_brings_about_all_of_it_and_is_undone_as_one(town: Session) -> None:
    rules_of(town, bedrag_niveau_3=500_000, aanvraag_uiterlijk=date(2026, 12, 31))
    talk = jaargesprekken.plan_jaargesprek(town, body_named(town, RAAD).id, JAAR, datum=TODAY).value
    before, known = holdings(town), labels(town)
    proposed = jaargesprekken.niveau_voorstel(town, talk.id, Niveau.BELEIDSVORMEND)
    assert (holdings(town), labels(town)) == (before, known)
    assert (proposed.bedrag, proposed.niveau_nu, proposed.opent_subsidie) == (500_000, Niveau.UITVOEREND, True)
    outcome = jaargesprekken.agree_niveau(town, talk.id, Niveau.BELEIDSVORMEND)
    assert outcome.label == "Niveau 3 afgesproken"
    assert (outcome.value.stand, outcome.value.datum) == (Gespreksstand.GEVOERD, TODAY)
    found = keuze(town, RAAD)
    assert found is not None
    assert (found.niveau, found.jaargesprek_id) == (Niveau.BELEIDSVORMEND, talk.id)
    dossier = wijkorganen.dossier(town, talk.wijkorgaan_id)
    assert [file.subsidie.jaar for file in dossier.subsidies] == [JAAR - 1, JAAR]
    (follow_up,) = (actie for actie in dossier.acties if actie.tekst == proposed.actie)
    assert (follow_up.uiterlijk, follow_up.jaargesprek_id) == (date(2026, 12, 17), talk.id)
    again = jaargesprekken.niveau_voorstel(town, talk.id, Niveau.UITVOEREND)
    assert (again.wordt_gevoerd, again.opent_subsidie, again.actie) == (False, False, "")
    history.undo(town)
    assert holdings(town) == before


def test_a_niveau_agreed_anew_changes_only_the_choice(town: Session) -> None:
    talk = jaargesprekken.plan_jaargesprek(town, body_named(town, RAAD).id, JAAR, datum=TODAY).value
    jaargesprekken.agree_niveau(town, talk.id, Niveau.BELEIDSVORMEND)
    touched = jaargesprekken.agree_niveau(town, talk.id, Niveau.BASIS).changes.rows
    assert {table for table, _ in touched} == {"jaargesprek", "niveaukeuze"}
    assert jaargesprekken.agree_niveau(town, talk.id, Niveau.BASIS).nummer is None


def test_a_niveau_without_amounts_or_a_regeling_is_agreed_without_an_amount(town: Session) -> None:
    talk = jaargesprekken.plan_jaargesprek(town, body_named(town, RAAD).id, JAAR, datum=TODAY).value
    assert jaargesprekken.niveau_voorstel(town, talk.id, Niveau.BASIS).bedrag is None
    rules = regelingen.regeling_van(town, JAAR)
    assert rules is not None
    regelingen.remove_regeling(town, rules.id)
    assert jaargesprekken.niveau_voorstel(town, talk.id, Niveau.BASIS).bedrag is None
    jaargesprekken.agree_niveau(town, talk.id, Niveau.BASIS)
    dossier = wijkorganen.dossier(town, talk.wijkorgaan_id)
    (follow_up,) = (actie for actie in dossier.acties if actie.herkomst is Herkomst.SUBSIDIE)
    assert follow_up.uiterlijk is None


def test_no_niveau_is_agreed_in_a_talk_to_come_or_called_off(town: Session) -> None:
    talk = planned(town)
    with refused(town, "gesprek_in_toekomst"):
        jaargesprekken.agree_niveau(town, talk.id, Niveau.BASIS)
    move(town, talk.id, Gespreksstand.VERVALLEN, vervallen_reden="Ziek")
    with refused(town, "gesprek_vervallen"):
        jaargesprekken.agree_niveau(town, talk.id, Niveau.BASIS)


def test_a_talk_without_a_day_is_held_today_when_a_niveau_is_agreed(town: Session) -> None:
    jaargesprekken.prepare_jaargesprekken(town, JAAR)
    (talk,) = (row.gesprek for row in jaargesprekken.jaargesprekken(town, JAAR) if row.wijkorgaan == KRING)
    assert jaargesprekken.agree_niveau(town, talk.id, Niveau.BASIS).value.datum == TODAY


def test_help_asked_for_is_one_actie_and_can_be_taken_back_until_it_is_given(town: Session) -> None:
    talk = held(town)
    ask, coaching = jaargesprekken.ask_ondersteuning, Ondersteuning.COACHING
    assert ask(town, talk.id, coaching, gevraagd=True).label == "Coaching gevraagd"
    (actie,) = gespreksblad_van(town, talk.id).afspraken
    assert (actie.tekst, actie.ondersteuning, actie.uiterlijk) == ("Coaching regelen", coaching, date(2027, 1, 2))
    assert ask(town, talk.id, coaching, gevraagd=True).nummer is None
    ask(town, talk.id, Ondersteuning.TRAINING, gevraagd=True)
    assert ask(town, talk.id, coaching, gevraagd=False).label == "Coaching niet gevraagd"
    (left,) = gespreksblad_van(town, talk.id).afspraken
    assert left.ondersteuning is Ondersteuning.TRAINING
    assert ask(town, talk.id, coaching, gevraagd=False).nummer is None
    acties.close_actiepunt(town, left.id)
    with refused(town, "ondersteuning_gegeven"):
        ask(town, talk.id, Ondersteuning.TRAINING, gevraagd=False)


def test_help_asked_for_before_the_talk_is_followed_up_after_it(town: Session) -> None:
    talk = planned(town)
    jaargesprekken.ask_ondersteuning(town, talk.id, Ondersteuning.CONTACT, gevraagd=True)
    (actie,) = gespreksblad_van(town, talk.id).afspraken
    assert actie.uiterlijk == date(2026, 11, 26) + timedelta(days=42)


def test_a_talk_written_down_at_once_brings_about_the_same_and_of_a_year_gone_by_only_the_niveau(
    town: Session,
) -> None:
    before = holdings(town)
    talk = held(town, niveau_afgesproken=Niveau.UITVOEREND)
    blad = gespreksblad_van(town, talk.id)
    assert blad.subsidie is not None
    assert [actie.herkomst for actie in acties_van(town, talk)] == [Herkomst.SUBSIDIE]
    history.undo(town)
    assert holdings(town) == before
    jaargesprekken.hold_jaargesprek(
        town, talk.wijkorgaan_id, 2025, datum=date(2024, 9, 3), niveau_afgesproken=Niveau.UITVOEREND
    )
    (old,) = [row.gesprek for row in jaargesprekken.jaargesprekken(town, 2025)]
    assert gespreksblad_van(town, old.id).subsidie is None
    assert acties_van(town, old) == []


def acties_van(session: Session, talk: Jaargesprek) -> list[acties.ActieRow]:
    return [row for row in acties.acties(session) if row.wijkorgaan_id == talk.wijkorgaan_id]
