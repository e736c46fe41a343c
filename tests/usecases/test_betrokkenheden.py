"""Betrokkenheden: told, asked, answered and thanked, with a traject or without."""

from datetime import date, timedelta

import pytest

from tests.usecases.kit import TODAY, body_named, found_traject, labels, refused, statements
from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid, Betrokkenheidsopmerking, Verwerking, is_open
from wijkregie.domain.trajecten import Traject, Trede
from wijkregie.usecases import betrokkenheden, gebieden, history, regelingen, wijkorganen
from wijkregie.usecases.geschiedenis import geschiedenis
from wijkregie.usecases.session import Session

MAART, MEI = date(2026, 3, 10), date(2026, 5, 4)


@pytest.fixture
def raad(town: Session) -> str:
    return body_named(town, "Wijkraad Esweg").id


@pytest.fixture
def kring(town: Session) -> str:
    return body_named(town, "Buurtkring De Weerd").id


@pytest.fixture
def traject(town: Session) -> Traject:
    """Return a plan that touches De Weerd alone: within the werkgebied of the kring, outside that of the raad."""
    return found_traject(town, "Speelveld De Weerd", ["De Weerd"], bekend_op=date(2026, 2, 1), besluit_op=MEI)


def brought(session: Session, wijkorgaan_id: str) -> Betrokkenheid:
    return betrokkenheden.note_advies(
        session, wijkorgaan_id, onderwerp="Lichtmasten", advies="Laat ze aan.", advies_op=MEI
    ).value


def test_several_wijkorganen_hear_of_a_plan_in_one_command(
    town: Session, traject: Traject, raad: str, kring: str
) -> None:
    known = len(labels(town))
    outcome = betrokkenheden.inform_wijkorganen(
        town, [raad, kring, raad], geinformeerd_op=MAART, traject_id=traject.id, buiten_gebied=True
    )
    assert outcome.label == "2 wijkorganen geïnformeerd"
    rows = [row for body in (raad, kring) for row in betrokkenheden.betrokkenheden(town, body)]
    assert {(row.wijkorgaan, row.betrokkenheid.geinformeerd_op, row.waarover) for row in rows} == {
        ("Wijkraad Esweg", MAART, "Speelveld De Weerd"),
        ("Buurtkring De Weerd", MAART, "Speelveld De Weerd"),
    }
    assert [row.opmerkingen for row in rows if row.betrokkenheid.wijkorgaan_id == raad] == [
        (Betrokkenheidsopmerking.BUITEN_GEBIED,)
    ]
    assert len(labels(town)) == known + 1
    history.undo(town)
    assert betrokkenheden.betrokkenheden(town, raad) == betrokkenheden.betrokkenheden(town, kring) == []


def test_a_body_outside_the_area_is_named_until_it_is_meant(
    town: Session, traject: Traject, raad: str, kring: str
) -> None:
    with refused(town, "buiten_gebied") as found:
        betrokkenheden.inform_wijkorganen(town, [raad, kring], geinformeerd_op=MAART, traject_id=traject.id)
    assert "van: Wijkraad Esweg." in str(found.value)
    with refused(town, "buiten_gebied"):
        betrokkenheden.note_advies(town, raad, advies="Ja", advies_op=MEI, traject_id=traject.id)
    meant = betrokkenheden.note_advies(
        town, raad, advies="Ja", advies_op=MEI, traject_id=traject.id, buiten_gebied=True
    ).value
    assert (meant.traject_id, meant.advies) == (traject.id, "Ja")


def test_nobody_chosen_is_refused(town: Session, traject: Traject) -> None:
    with refused(town, "niemand_gekozen"):
        betrokkenheden.inform_wijkorganen(town, [], geinformeerd_op=MAART, traject_id=traject.id)


def test_told_before_known_is_refused_with_both_days(town: Session, traject: Traject, kring: str) -> None:
    with refused(town, "gehoord_voor_bekend") as found:
        betrokkenheden.inform_wijkorganen(town, [kring], geinformeerd_op=date(2026, 1, 31), traject_id=traject.id)
    assert "31 januari 2026" in str(found.value)
    assert "1 februari 2026" in str(found.value)


def test_what_is_still_to_come_is_refused(town: Session, traject: Traject, kring: str) -> None:
    with refused(town, "dag_in_toekomst"):
        betrokkenheden.inform_wijkorganen(
            town, [kring], geinformeerd_op=TODAY + timedelta(days=1), traject_id=traject.id
        )


def test_a_question_goes_on_with_what_was_told_and_a_second_one_stands_apart(
    town: Session, traject: Traject, kring: str
) -> None:
    (told,) = betrokkenheden.inform_wijkorganen(town, [kring], geinformeerd_op=MAART, traject_id=traject.id).value
    asked = [
        betrokkenheden.ask_wijkorganen(
            town,
            [kring],
            gevraagd_op=MAART,
            vraag=vraag,
            adviessoort=Adviessoort.PROCES,
            antwoord_uiterlijk=MEI,
            traject_id=traject.id,
        ).value[0]
        for vraag in ("Wie moet erbij?", "En wanneer?")
    ]
    assert asked[0].id == told.id != asked[1].id
    assert (asked[0].geinformeerd_op, asked[0].adviessoort) == (MAART, Adviessoort.PROCES)
    (again,) = betrokkenheden.inform_wijkorganen(town, [kring], geinformeerd_op=MEI, traject_id=traject.id).value
    assert again.id not in {each.id for each in asked}


def test_a_body_put_with_a_traject_waits_to_be_told(town: Session, traject: Traject, kring: str) -> None:
    waiting = Betrokkenheid(id="wacht", wijkorgaan_id=kring, traject_id=traject.id)
    town.command("Wijkorgaan toegevoegd", lambda uow: uow.save(waiting))
    (told,) = betrokkenheden.inform_wijkorganen(town, [kring], geinformeerd_op=MAART, traject_id=traject.id).value
    assert told.id == waiting.id


def test_a_question_without_a_traject_says_what_it_is_about(town: Session, raad: str) -> None:
    with refused(town, "onderwerp_ontbreekt"):
        betrokkenheden.ask_wijkorganen(town, [raad], gevraagd_op=MAART, vraag="Mag het?")
    (asked,) = betrokkenheden.ask_wijkorganen(
        town, [raad], gevraagd_op=MAART, vraag="Mag het?", onderwerp="Feest"
    ).value
    (row,) = betrokkenheden.betrokkenheden(town, raad)
    assert (row.id, row.waarover, row.traject, row.afdeling) == (asked.id, "Feest", None, "")
    assert row.opmerkingen == (Betrokkenheidsopmerking.SOORT_ONBEKEND,)
    answered = betrokkenheden.note_advies(town, raad, advies="Ja", advies_op=MEI, betrokkenheid_id=asked.id).value
    assert (answered.id, answered.gevraagd_op, answered.advies) == (asked.id, MAART, "Ja")


def test_terugkoppeling_in_three_steps_each_on_its_own_day(town: Session, raad: str) -> None:
    found = brought(town, raad)
    betrokkenheden.tell_back(town, found.id, teruggekoppeld_op=MEI, terugkoppeling=" We kijken ernaar. ")
    later = MEI + timedelta(days=20)
    betrokkenheden.tell_back(
        town, found.id, verwerkt_op=later, verwerking=Verwerking.TEN_DELE, verwerking_reden="Te duur op de Esweg."
    )
    assert is_open(betrokkenheden.betrokkenheid(town, found.id).betrokkenheid)
    thanked = betrokkenheden.tell_back(town, found.id, bedankt_op=TODAY).value
    assert (thanked.teruggekoppeld_op, thanked.terugkoppeling, thanked.verwerkt_op, thanked.bedankt_op) == (
        MEI,
        "We kijken ernaar.",
        later,
        TODAY,
    )
    assert not is_open(thanked)


def test_terugkoppeling_without_input_is_refused(town: Session, raad: str) -> None:
    (asked,) = betrokkenheden.ask_wijkorganen(town, [raad], gevraagd_op=MAART, vraag="?", onderwerp="Feest").value
    with refused(town, "terugkoppeling_zonder_inbreng"):
        betrokkenheden.tell_back(town, asked.id, teruggekoppeld_op=MEI, terugkoppeling="Dank")
    with refused(town, "terugkoppeling_leeg"):
        betrokkenheden.tell_back(town, asked.id)


def test_a_question_is_left_aside_and_an_experience_kept(town: Session, raad: str) -> None:
    (asked,) = betrokkenheden.ask_wijkorganen(town, [raad], gevraagd_op=MAART, vraag="?", onderwerp="Feest").value
    betrokkenheden.skip_vraag(town, asked.id, overgeslagen_op=MEI)
    kept = betrokkenheden.note_ervaring(
        town, asked.id, trede_ervaren=Trede.INFORMEREN, ervaring=" “Alles was al klaar.” "
    ).value
    assert (kept.overgeslagen_op, kept.trede_ervaren, kept.ervaring) == (
        MEI,
        Trede.INFORMEREN,
        "“Alles was al klaar.”",
    )
    assert not is_open(kept)


def test_a_betrokkenheid_is_changed_and_removed(town: Session, raad: str) -> None:
    found = brought(town, raad)
    assert betrokkenheden.change_betrokkenheid(town, found.id, advies="Zet ze uit.").value.advies == "Zet ze uit."
    with refused(town, "dag_in_toekomst"):
        betrokkenheden.change_betrokkenheid(town, found.id, advies_op=TODAY + timedelta(days=1))
    betrokkenheden.remove_betrokkenheid(town, found.id)
    assert betrokkenheden.betrokkenheden(town, raad) == []


def test_one_is_read_by_itself_until_it_is_gone(town: Session, raad: str) -> None:
    found = brought(town, raad)
    assert betrokkenheden.betrokkenheid(town, found.id).waarover == "Lichtmasten"
    betrokkenheden.remove_betrokkenheid(town, found.id)
    with refused(town, "weg"):
        betrokkenheden.betrokkenheid(town, found.id)


def test_what_can_be_noted_about_lives_and_runs(town: Session, traject: Traject, raad: str, kring: str) -> None:
    found_traject(town, "Klaar", afgerond_op=MEI)
    found_traject(town, "Van tafel", ingetrokken_op=MEI)
    ended = wijkorganen.create_wijkorgaan(town, "Aaraad").value
    wijkorganen.end_wijkorgaan(town, ended.id, op=MAART, reden="Klaar")
    keuzes = betrokkenheden.noteerkeuzes(town)
    assert {key for key, _ in keuzes.wijkorganen} == {raad, kring}
    assert keuzes.trajecten == ((traject.id, "Speelveld De Weerd"),)


def test_a_wijk_is_noted_of_where_no_wijkorgaan_lives(town: Session, kring: str) -> None:
    areas = {wijk.naam: wijk.id for wijk in gebieden.wijken(town)}

    def offered() -> set[str]:
        return {wijk.naam for wijk in betrokkenheden.noteerkeuzes(town).wijken}

    assert "De Weerd" in set(areas) - offered()
    wijkorganen.end_wijkorgaan(town, kring, op=MAART, reden="Klaar")
    assert "De Weerd" in offered()


def test_what_waits_is_read_newest_first(town: Session, traject: Traject, raad: str, kring: str) -> None:
    betrokkenheden.ask_wijkorganen(town, [kring], gevraagd_op=MAART, vraag="Wie?", traject_id=traject.id)
    (skipped,) = betrokkenheden.ask_wijkorganen(town, [raad], gevraagd_op=MAART, vraag="?", onderwerp="Feest").value
    betrokkenheden.skip_vraag(town, skipped.id, overgeslagen_op=MEI)
    waits, answered = brought(town, raad), brought(town, raad)
    betrokkenheden.tell_back(town, answered.id, teruggekoppeld_op=MEI)
    rows = betrokkenheden.noteerkeuzes(town).wachtende
    assert [(row.wijkorgaan_id, row.waarover, row.inbreng, row.sinds) for row in rows] == [
        (raad, "Lichtmasten", True, MEI),
        (kring, "Speelveld De Weerd", False, MAART),
    ]
    assert rows[0].id == waits.id


def test_rows_stand_in_order_of_time_with_those_never_told_last(town: Session, traject: Traject, kring: str) -> None:
    town.command(
        "Wijkorgaan toegevoegd",
        lambda uow: uow.save(Betrokkenheid(id="nooit", wijkorgaan_id=kring, traject_id=traject.id)),
    )
    late, early = (
        betrokkenheden.note_advies(town, kring, advies="Ja", advies_op=day, traject_id=traject.id).value
        for day in (TODAY, MEI)
    )
    rows = betrokkenheden.betrokkenheden(town, kring)
    assert [row.id for row in rows] == [early.id, late.id, "nooit"]


def test_a_traject_may_involve_the_living_and_those_of_its_area_come_first(
    town: Session, traject: Traject, raad: str, kring: str
) -> None:
    ended = wijkorganen.create_wijkorgaan(town, "Aaraad").value
    wijkorganen.end_wijkorgaan(town, ended.id, op=MAART, reden="Klaar")
    betrokkenheden.inform_wijkorganen(town, [kring], geinformeerd_op=MAART, traject_id=traject.id)
    found = betrokkenheden.trajectleden(town, traject.id)
    assert [(each.wijkorgaan_id, each.in_gebied, each.gehoord) for each in found] == [
        (kring, True, True),
        (raad, False, False),
    ]


def test_the_promised_day_is_proposed_from_the_regeling_of_the_year(town: Session) -> None:
    regeling = regelingen.regelingen(town)[0]
    regelingen.change_regeling(town, regeling.id, "Nieuw", terugkoppeling_weken=4)
    weeks = betrokkenheden.terugkoppelweken(town)
    assert weeks == {regeling.jaar: 4}
    day = date(regeling.jaar, 5, 4)
    assert betrokkenheden.propose_terugkoppeling(weeks, day) == day + timedelta(weeks=4)
    assert betrokkenheden.propose_terugkoppeling(weeks, date(2020, 5, 4)) is None


def test_reading_takes_one_query_per_table_however_many(town: Session, traject: Traject, kring: str) -> None:
    def count() -> int:
        with statements(town) as seen:
            betrokkenheden.betrokkenheden(town, kring)
        return len(seen)

    betrokkenheden.note_advies(town, kring, advies="Ja", advies_op=MEI, traject_id=traject.id)
    few = count()
    for _ in range(5):
        betrokkenheden.note_advies(town, kring, advies="Ja", advies_op=MEI, traject_id=traject.id)
    assert count() == few <= 8


def test_what_a_body_was_asked_stands_in_its_history(town: Session, raad: str) -> None:
    found = brought(town, raad)
    betrokkenheden.tell_back(town, found.id, bedankt_op=TODAY)
    thanked, noted, *_ = geschiedenis(town, raad)
    assert (thanked.label, noted.label) == ("Terugkoppeling genoteerd", "Inbreng genoteerd")
    (regel,) = thanked.regels
    assert (regel.soort, regel.wat) == ("betrokkenheid", "Lichtmasten")
    assert [(each.veld, each.van, each.naar) for each in regel.velden] == [("Bedankt op", "leeg", "21 november 2026")]
