"""What happened to one wijkorgaan, in Dutch, with few queries."""

from datetime import date

from tests.usecases.kit import CLOCK, body_named, statements
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.usecases import acties, bestuur, contacten, history, subsidies, wijkorganen
from wijkregie.usecases.geschiedenis import Gebeurtenis, Verandering, geschiedenis
from wijkregie.usecases.session import Session


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


def test_the_number_of_queries_does_not_grow(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    for number in range(30):
        acties.create_actiepunt(town, f"Actie {number}", wijkorgaan_id=raad.id)
    with statements(town) as seen:
        assert len(geschiedenis(town, raad.id)) > 30
    assert sum(statement.startswith("SELECT") for statement in seen) <= 4
