"""What happened to one wijkorgaan, in Dutch, with few queries."""

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any

import pytest
from sqlalchemy import event

from tests.usecases.kit import CLOCK, JAAR, body_named, found_traject, statements
from tests.usecases.moves import MOVES, Chance
from wijkregie.domain.bijeenkomsten import Bijeenkomstsoort
from wijkregie.domain.nakomingen import Oordeel
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.store.queries.geschiedenis import of_wijkorgaan
from wijkregie.usecases import (
    acties,
    bestuur,
    bijeenkomsten,
    contacten,
    history,
    jaargesprekken,
    nakomingen,
    specialistvragen,
    subsidies,
    verhalen,
    wijkorganen,
)
from wijkregie.usecases.geschiedenis import Gebeurtenis, Verandering, geschiedenis
from wijkregie.usecases.session import Session

LINES = """
SELECT r.nummer, r.tabel, r.rij_id, coalesce(w.voor, '') || coalesce(w.na, '')
FROM journaalregel r JOIN journaalwaarde w ON w.nummer = r.nummer AND w.regel = r.regel
"""


def kinds(found: list[Gebeurtenis]) -> set[str]:
    return {regel.soort for each in found for regel in each.regels}


def test_everything_that_hangs_on_a_body_is_told(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    found = geschiedenis(town, raad.id)
    assert kinds(found) == {
        "wijkorgaan",
        "werkgebied",
        "bestuursfunctie",
        "niveaukeuze",
        "jaargesprek",
        "subsidie",
        "stap",
        "actie",
        "contactmoment",
        "notitie",
    }
    assert [each.nummer for each in found] == sorted((each.nummer for each in found), reverse=True)
    assert all(each.wie == town.user for each in found)


def test_another_body_is_left_out(town: Session) -> None:
    kring = body_named(town, "Buurtkring De Weerd")
    raad = body_named(town, "Wijkraad Esweg")
    wijkorganen.end_wijkorgaan(town, kring.id, op=CLOCK.today(), reden="Samen verder", opvolger_id=raad.id)
    named = {regel.wat for each in geschiedenis(town, raad.id) for regel in each.regels if regel.soort == "wijkorgaan"}
    assert named == {"Wijkraad Esweg"}
    ended = geschiedenis(town, kring.id)[0].regels[0]
    assert Verandering("Opvolger", "leeg", "Wijkraad Esweg") in ended.velden
    assert Verandering("Status", "actief", "beëindigd") in ended.velden


def test_removed_rows_and_removed_steps_are_told(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    file = next(row for row in wijkorganen.dossier(town, raad.id).subsidies)
    subsidies.add_stap(town, file.subsidie.id, Stapsoort.VERLEEND, CLOCK.today(), bedrag=250_000)
    subsidies.remove_subsidie(town, file.subsidie.id)
    removed = geschiedenis(town, raad.id)[0]
    assert (removed.label, {regel.hoe for regel in removed.regels}) == ("Subsidie verwijderd", {"verwijderd"})
    assert {regel.soort for regel in removed.regels} == {"subsidie", "stap"}
    granted = next(regel for regel in removed.regels if regel.wat.startswith("verleend"))
    assert granted.wat.replace("\N{NO-BREAK SPACE}", " ") == "verleend, 21 november 2026, € 2.500"
    assert removed.terug
    history.undo(town, removed.nummer)
    again = geschiedenis(town, raad.id)
    assert again[0].label == "Ongedaan: Subsidie verwijderd"
    assert not again[0].terug
    assert not next(each for each in again if each.nummer == removed.nummer).terug


def test_fields_are_told_in_words(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    actie = acties.create_actiepunt(town, "Bellen", wijkorgaan_id=raad.id).value
    acties.change_actiepunt(town, actie.id, uiterlijk=date(2026, 12, 1), tekst="Bel " * 100)
    (regel,) = geschiedenis(town, raad.id)[0].regels
    told = {each.veld: (each.van, each.naar) for each in regel.velden}
    assert told["Uiterlijk"] == ("leeg", "1 december 2026")
    assert told["Tekst"][1].endswith("Bel …")
    note = contacten.add_notitie(town, raad.id, "Stil").value
    contacten.change_notitie(town, note.id, prive=True)
    assert geschiedenis(town, raad.id)[0].regels[0].velden == (Verandering("Privé", "nee", "ja"),)
    seat = bestuur.add_bestuursfunctie(town, raad.id, "lid").value
    bestuur.fill_vacature(town, seat.id, naam="Tim Broek")
    newest = geschiedenis(town, raad.id)
    assert newest[0].regels[-1].wat == "lid, Tim Broek"
    assert newest[1].regels[0].wat == "lid, vacature"


def test_what_was_answered_is_told_with_its_question(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    talk = next(found for found in wijkorganen.dossier(town, raad.id).gesprekken if found.jaar == JAAR)
    jaargesprekken.change_jaargesprek(town, talk.id, bestuur="Twee nieuwe leden", besteed="125000")
    first, second = (regel for regel in geschiedenis(town, raad.id)[0].regels if regel.soort == "antwoord")
    assert (first.wat, first.hoe) == ("Hoe gaat het met het bestuur?, Twee nieuwe leden", "toegevoegd")
    assert second.wat.replace("\N{NO-BREAK SPACE}", " ").endswith("uitgegeven?, € 1.250")
    form = next(regel for regel in geschiedenis(town, raad.id)[0].regels if regel.soort == "jaargesprek")
    assert form.velden == (Verandering("Formulier", "leeg", "versie 1"),)
    jaargesprekken.change_jaargesprek(town, talk.id, bestuur="Drie nieuwe leden")
    (changed,) = geschiedenis(town, raad.id)[0].regels
    assert changed.velden == (Verandering("Tekst", "Twee nieuwe leden", "Drie nieuwe leden"),)
    history.undo(town)
    history.undo(town)
    gone = geschiedenis(town, raad.id)[0]
    assert [regel.hoe for regel in gone.regels if regel.soort == "antwoord"] == ["verwijderd", "verwijderd"]


def test_what_came_of_promises_is_told_by_what_it_is_about(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg").id
    nakomingen.judge_verplichting(town, "afspraak-vroeg-informeren", raad, 2026, Oordeel.TEN_DELE)
    bijeenkomsten.add_bijeenkomst(
        town, Bijeenkomstsoort.STADSDEELCOMMISSIE, date(2026, 5, 6), wijkorganen=[raad], uitgenodigd_op=date(2026, 4, 1)
    )
    specialistvragen.add_specialistvraag(town, raad, "Verkeer", date(2026, 5, 1))
    plan = found_traject(town, "Hagenweg", ["Esweg"])
    verhalen.add_verhaal(town, plan.id, "Fijn gesprek.", datum=date(2026, 5, 2), wijkorgaan_id=raad)
    told = {regel.soort: regel.wat for each in geschiedenis(town, raad)[:5] for regel in each.regels}
    assert told["oordeel"] == "Vroeg, 2026"
    assert told["uitnodiging"] == "stadsdeelcommissie 06-05-2026"
    assert told["vraag om een specialist"] == "Verkeer"
    assert told["verhaal"] == "Hagenweg, 2 mei 2026"


def test_the_number_of_queries_does_not_grow(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    for number in range(30):
        acties.create_actiepunt(town, f"Actie {number}", wijkorgaan_id=raad.id)
    with statements(town) as seen:
        assert len(geschiedenis(town, raad.id)) > 30
    assert sum(statement.startswith("SELECT") for statement in seen) <= 8


def naming(lines: Sequence[Any], ids: set[str]) -> set[tuple[int, str, str]]:
    return {(nummer, tabel, rij_id) for nummer, tabel, rij_id, images in lines if any(name in images for name in ids)}


def test_what_went_to_another_body_is_told_at_both(town: Session) -> None:
    kring, raad = body_named(town, "Buurtkring De Weerd"), body_named(town, "Wijkraad Esweg")
    actie = acties.create_actiepunt(town, "Bellen", wijkorgaan_id=kring.id).value
    moved = acties.change_actiepunt(town, actie.id, wijkorgaan_id=raad.id)
    for body in (kring, raad):
        newest = geschiedenis(town, body.id)[0]
        assert (newest.nummer, newest.regels[0].wat) == (moved.nummer, "Bellen")


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_missed_of_what_an_image_names(town: Session, seed: int) -> None:
    """Whatever was moved, removed, undone and put back: the whole journaal read by hand finds no other lines."""
    rng = Random(seed)
    for name in rng.choices(list(MOVES), k=120):
        try:
            MOVES[name](town, Chance(town, rng))
            if rng.random() < 0.2:
                history.undo(town)
        except Refusal:
            continue
    with town.read() as connection:
        lines = connection.exec_driver_sql(LINES).all()
        for body_id in wijkorganen.namen(town):
            named = {line for line in naming(lines, {body_id}) if line[1] != "wijkorgaan" or line[2] == body_id}
            files = {rij_id for _, tabel, rij_id in named if tabel == "subsidie"}
            named |= {line for line in naming(lines, files) if line[1] == "subsidiestap"}
            talks = {rij_id for _, tabel, rij_id in named if tabel == "jaargesprek"}
            named |= {line for line in naming(lines, talks) if line[1] == "antwoord"}
            found = of_wijkorgaan(connection, body_id, limit=100_000)
            assert {(change.nummer, change.tabel, change.rij_id) for change in found} == named
            assert len(found) == len(named)


def test_no_read_goes_through_the_whole_journaal(town: Session) -> None:
    plans: list[str] = []

    def explain(connection: Any, cursor: Any, sql: str, values: Any, *_: Any) -> None:
        plans.extend(row[3] for row in cursor.connection.execute(f"EXPLAIN QUERY PLAN {sql}", values))

    engine = town.store._readers
    event.listen(engine, "before_cursor_execute", explain)
    history.removed(town)
    geschiedenis(town, body_named(town, "Wijkraad Esweg").id)
    event.remove(engine, "before_cursor_execute", explain)
    scans = {step for step in plans if step.startswith("SCAN journaal")}
    assert scans == {"SCAN journaalregel USING INDEX ix_journaalregel_vertrokken"}
