"""The calendar as another program takes it in: no doubles, what is newer wins, what is off is called off."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.usecases.kit import JAAR, body_named, move, refused
from wijkregie.domain.agenda import van_initiatief, van_spaardeel
from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budgetsoort
from wijkregie.domain.initiatieven import Initiatief
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.saldi import Deel
from wijkregie.store.queries.values import values
from wijkregie.usecases import (
    bestuur,
    budgetten,
    contacten,
    gebieden,
    history,
    initiatieven,
    jaargesprekken,
    regelingen,
    wijkorganen,
)
from wijkregie.usecases.agenda import (
    agenda_gesprek,
    agenda_jaar,
    gesprek_in_jaar,
    save_agenda_gesprek,
    save_agenda_jaar,
)
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.session import Session

Known = dict[str, Any]


def talk(session: Session, jaar: int = JAAR) -> Jaargesprek:
    with session.read() as connection:
        return next(iter(values(connection, Jaargesprek, jaar=jaar)))


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def take_in(known: Known, content: bytes) -> Known:
    """Take a file into a calendar, as every calendar program does it."""
    for event in events(content):
        uid = str(event["uid"])
        if uid not in known or event["sequence"] >= known[uid]["sequence"]:
            known[uid] = event
    return known


def only(content: bytes) -> Any:
    (event,) = events(content)
    return event


def bare(content: bytes) -> list[bytes]:
    return [line for line in content.split(b"\r\n") if not line.startswith(b"DTSTAMP")]


def test_a_file_taken_in_twice_leaves_no_doubles(example: Session) -> None:
    first, second = agenda_jaar(example, JAAR), agenda_jaar(example, JAAR)
    assert bare(first) == bare(second)
    once = take_in({}, first)
    assert set(take_in(dict(once), second)) == set(once)
    assert len(once) == first.count(b"BEGIN:VEVENT") > 10


def test_a_planned_talk_says_who_where_and_when(town: Session) -> None:
    event = only(agenda_gesprek(town, talk(town).id))
    assert event["summary"] == f"Jaargesprek {JAAR}, Wijkraad Esweg"
    assert f"{event.start:%d-%m-%Y %H:%M} {event['location']}" == "26-11-2026 19:30 Buurthuis"
    assert event["description"] == "Met: Ayşe van den Berg (voorzitter)"
    assert (event["status"], event["sequence"]) == ("CONFIRMED", talk(town).version)


def test_who_were_there_are_named_and_nothing_private(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    contacten.add_notitie(town, raad.id, "Geheim over de buren", prive=True)
    jaargesprekken.change_jaargesprek(town, talk(town).id, aanwezigen="Ayşe, Jan", kan_beter="Meer geheimen")
    content = agenda_gesprek(town, talk(town).id)
    assert only(content)["description"] == "Met: Ayşe, Jan"
    assert b"eheim" not in content


def test_who_left_the_bestuur_is_not_named(town: Session) -> None:
    seats = wijkorganen.dossier(town, talk(town).wijkorgaan_id).bestuur
    bestuur.end_bestuursfunctie(town, next(s.functie.id for s in seats if s.persoon), tot=date(2026, 11, 1))
    assert "description" not in only(agenda_gesprek(town, talk(town).id))


def test_a_change_goes_over_what_the_calendar_knew(town: Session) -> None:
    gesprek = talk(town)
    known = take_in({}, agenda_jaar(town, JAAR))
    old = agenda_jaar(town, JAAR)
    jaargesprekken.change_jaargesprek(
        town, gesprek.id, tijd="", datum=date(2026, 12, 3), plaats="END:VEVENT\nZaal 2; A"
    )
    known = take_in(known, agenda_jaar(town, JAAR))
    (event,) = known.values()
    assert (event.start, event["location"]) == (date(2026, 12, 3), "END:VEVENT Zaal 2; A")
    assert take_in(dict(known), old) == known


def test_a_talk_planned_anew_after_its_planning_was_undone_takes_the_place_of_the_first(town: Session) -> None:
    kring = body_named(town, "Buurtkring De Weerd").id
    jaargesprekken.plan_jaargesprek(town, kring, JAAR, datum=date(2026, 12, 1))
    known = take_in({}, agenda_jaar(town, JAAR))
    history.undo(town)
    jaargesprekken.plan_jaargesprek(town, kring, JAAR, datum=date(2026, 12, 2))
    known = take_in(known, agenda_jaar(town, JAAR))
    assert [event.start for event in known.values() if "De Weerd" in event["summary"]] == [date(2026, 12, 2)]


def test_a_talk_that_falls_through_is_called_off(town: Session) -> None:
    gesprek = talk(town)
    before = only(agenda_gesprek(town, gesprek.id))
    move(town, gesprek.id, Gespreksstand.VERVALLEN, vervallen_reden="Privé: ziek")
    content = agenda_gesprek(town, gesprek.id)
    event = only(content)
    assert (event["uid"], event["status"], event.start) == (before["uid"], "CANCELLED", before.start)
    assert event["sequence"] > before["sequence"]
    assert event["summary"].startswith("Gaat niet door: Jaargesprek")
    assert b"ziek" not in content


@pytest.mark.parametrize("way", ["cleared", "left", "undone", "by way of vervallen"])
def test_a_talk_that_is_to_be_planned_again_is_called_off(town: Session, way: str) -> None:
    gesprek = talk(town)
    jaargesprekken.change_jaargesprek(town, gesprek.id, datum=date(2026, 11, 27))
    if way == "undone":
        move(town, gesprek.id, Gespreksstand.TE_PLANNEN, datum=None)
        jaargesprekken.plan_jaargesprek(
            town, gesprek.wijkorgaan_id, JAAR, datum=date(2026, 11, 27), tijd="20:00", plaats="Buurthuis"
        )
        history.undo(town)
    elif way == "by way of vervallen":
        move(town, gesprek.id, Gespreksstand.VERVALLEN, vervallen_reden="Ziek")
        move(town, gesprek.id, Gespreksstand.TE_PLANNEN, datum=None, vervallen_reden="")
    else:
        fields = {"datum": None} if way == "cleared" else {}
        move(town, gesprek.id, Gespreksstand.TE_PLANNEN, **fields)
    event = only(agenda_jaar(town, JAAR))
    assert (event["status"], event.start.date(), event["location"]) == ("CANCELLED", date(2026, 11, 27), "Buurthuis")


def test_a_talk_that_never_had_a_day_is_left_out(town: Session) -> None:
    jaargesprekken.prepare_jaargesprekken(town, JAAR)
    kring = body_named(town, "Buurtkring De Weerd")
    with town.read() as connection:
        (waiting,) = values(connection, Jaargesprek, wijkorgaan_id=kring.id)
    assert waiting.id.encode() not in agenda_jaar(town, JAAR)
    with refused(town, "gesprek_zonder_datum"):
        agenda_gesprek(town, waiting.id)
    jaargesprekken.change_jaargesprek(town, waiting.id, datum=date(2026, 12, 1))
    assert waiting.id.encode() not in agenda_jaar(town, JAAR)
    move(town, waiting.id, Gespreksstand.VERVALLEN, vervallen_reden="Vakantie")
    assert only(agenda_gesprek(town, waiting.id))["status"] == "CANCELLED"


def test_the_last_days_of_a_year_stand_all_day(town: Session) -> None:
    with town.read() as connection:
        (regeling,) = values(connection, Regeling, jaar=JAAR)
    assert agenda_jaar(town, JAAR).count(b"BEGIN:VEVENT") == 1
    regelingen.change_regeling(
        town, regeling.id, aanvraag_uiterlijk=date(2026, 10, 1), verantwoording_uiterlijk=date(2028, 3, 31)
    )
    known = take_in({}, agenda_jaar(town, JAAR))
    regelingen.change_regeling(town, regeling.id, aanvraag_uiterlijk=date(2026, 12, 15))
    found = sorted(take_in(known, agenda_jaar(town, JAAR)).values(), key=lambda event: str(event.start))
    assert [str(event["dtstart"].dt) for event in found] == ["2026-11-26 19:30:00+01:00", "2026-12-15", "2028-03-31"]
    assert [str(event["summary"]) for event in found[1:]] == [
        f"Laatste dag: subsidie {JAAR} aanvragen",
        f"Laatste dag: verantwoording over {JAAR}",
    ]


def test_a_year_without_anything_is_refused(town: Session, tmp_path: Path) -> None:
    with refused(town, "agenda_leeg"):
        save_agenda_jaar(town, JAAR + 1, tmp_path / "agenda.ics")
    with refused(town, "jaar_kan_niet"):
        save_agenda_jaar(town, 1999, tmp_path / "agenda.ics")
    with refused(town, "weg"):
        save_agenda_gesprek(town, "onbekend", tmp_path / "agenda.ics")
    assert not (tmp_path / "agenda.ics").exists()


def test_a_calendar_is_written_whole_and_never_over_the_store(town: Session, tmp_path: Path) -> None:
    target = tmp_path / "agenda.ics"
    target.write_text("oud", encoding="utf-8")
    assert save_agenda_gesprek(town, talk(town).id, target) == target
    assert bare(target.read_bytes()) == bare(agenda_gesprek(town, talk(town).id))
    progress = Progress()
    assert save_agenda_jaar(town, JAAR, target, progress=progress) == target
    assert progress.counts == (1, 1)
    progress.cancel()
    before = target.read_bytes()
    with pytest.raises(Cancelled):
        save_agenda_gesprek(town, talk(town).id, target, progress=progress)
    assert target.read_bytes() == before
    with refused(town, "bestaat_al"):
        save_agenda_jaar(town, JAAR, town.store.path)


def test_the_talk_of_a_wijkorgaan_is_found_by_year(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    assert gesprek_in_jaar(town, raad.id, JAAR) == talk(town)
    with refused(town, "geen_gesprek") as found:
        gesprek_in_jaar(town, raad.id, JAAR + 1)
    assert "Wijkraad Esweg" in str(found.value)
    with refused(town, "jaar_kan_niet"):
        gesprek_in_jaar(town, raad.id, 1999)


def test_what_was_promised_to_residents_stands_in_it_until_it_is_done(town: Session) -> None:
    wijk = gebieden.wijken(town)[0]
    plan = initiatieven.add_initiatief(
        town, "Pluktuin", ontvangen_op=date(2026, 11, 2), wijk_id=wijk.id, indiener="Wij"
    ).value
    initiatieven.change_initiatief(
        town,
        initiatieven.add_initiatief(town, "Zonder dag", ontvangen_op=date(2026, 11, 2), indiener="Wij").value.id,
        antwoord_uiterlijk=None,
    )
    book = partial(budgetten.add_boeking, town, Budgetsoort.WIJKBUDGET, JAAR - 1, wijk_id=wijk.id)
    book(Boekingsoort.TOEKENNING, bedrag=500_000, datum=date(2026, 1, 5))
    saved = book(Boekingsoort.SPAREN, bedrag=100_000, datum=date(2026, 2, 5), tot=date(2027, 6, 1)).value
    book(Boekingsoort.SPAREN, bedrag=100_000, datum=date(2026, 2, 5), tot=date(2029, 6, 1))
    titles = {str(event["summary"]): event for event in events(agenda_jaar(town, JAAR))}
    answer, saving = titles["Laatste dag: antwoord op Pluktuin"], titles[f"Laatste dag: spaargeld van {wijk.naam}"]
    assert (answer.start, answer["status"], answer["description"]) == (date(2026, 12, 28), "CONFIRMED", wijk.naam)
    assert (saving.start, saving["status"]) == (date(2027, 6, 1), "CONFIRMED")
    assert not any("Zonder dag" in title for title in titles)
    initiatieven.withdraw_initiatief(town, plan.id, ingetrokken_op=date(2026, 11, 3))
    book(Boekingsoort.BESTEDING, bedrag=100_000, datum=date(2026, 3, 5), uit_boeking_id=saved.id)
    after = {str(event["uid"]): event["status"] for event in events(agenda_jaar(town, JAAR))}
    assert after[str(answer["uid"])] == after[str(saving["uid"])] == "CANCELLED"


def test_the_last_days_of_wijkbudgetten_stand_in_it(town: Session) -> None:
    days = {"aanvraag_uiterlijk": date(2026, 9, 30), "verantwoording_uiterlijk": date(2028, 3, 31)}
    budgetten.change_budgetjaar(town, JAAR, **days)
    titles = {str(event["summary"]): event.start for event in events(agenda_jaar(town, JAAR))}
    assert titles[f"Laatste dag: wijkbudget {JAAR} aanvragen"] == date(2026, 9, 30)
    assert titles[f"Laatste dag: wijkbudget {JAAR} verantwoorden"] == date(2028, 3, 31)


def test_what_has_no_last_day_has_no_day() -> None:
    idea = Initiatief(id="i", naam="Pluktuin", ontvangen_op=date(2026, 1, 5))
    assert van_initiatief(idea, "Esweg") is None
    saved = Boeking(id="s", budget_id="b", soort=Boekingsoort.SPAREN, bedrag=1, datum=date(2026, 1, 5))
    assert van_spaardeel(Deel(boeking=saved), "Esweg") is None
