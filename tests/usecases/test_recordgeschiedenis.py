"""The history of any one row: what happened to it and its parts, in words, also of what is gone or wiped."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from tests.usecases.kit import TODAY
from wijkregie.domain.budgetten import Budget
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.subsidies import Subsidie, Subsidiestap
from wijkregie.store.journaal import wipe
from wijkregie.store.queries.geschiedenis import of_row
from wijkregie.store.queries.overgenomen import Geschiedenisregel, keep_regels
from wijkregie.store.queries.values import values
from wijkregie.usecases import acties, bestuur, bijlagen, history, subsidies, wijkorganen
from wijkregie.usecases.recordgeschiedenis import GEWIST, spoor
from wijkregie.usecases.session import Session


def test_a_row_is_told_with_its_parts_and_its_bijlagen(town: Session, tmp_path: Path) -> None:
    with town.read() as connection:
        subsidie = values(connection, Subsidie)[0]
        stap = values(connection, Subsidiestap, subsidie_id=subsidie.id)[0]
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"%PDF-1.7")
    kept = bijlagen.add_bijlage(town, "subsidie", subsidie.id, plan).value
    bijlagen.remove_bijlage(town, kept.id)
    subsidies.change_stap(town, stap.id, reden="Fout", datum=stap.datum - timedelta(days=1))
    found = spoor(town, "subsidie", subsidie.id)
    assert found.naam == f"subsidie ‘{subsidie.jaar}’ van {wijkorganen.namen(town)[subsidie.wijkorgaan_id]}"
    newest = [(each.label, each.wat.split(" ")[0], each.woord) for each in found.regels[:4]]
    assert newest == [
        ("Stap gewijzigd", "", "Reden van de correctie"),
        ("Stap gewijzigd", "stap", "Datum"),
        ("Bijlage verwijderd", "bijlage", ""),
        ("Bijlage toegevoegd", "bijlage", ""),
    ]
    assert [each.tegen for each in found.regels[:2]] == ["Dit hoort bij een stap. Maak die stap ongedaan.", ""]
    assert found.regels[3].tegen == "Hier is geen veld gewijzigd."
    assert {each.tabel for each in found.regels} == {"subsidie", "subsidiestap", "bijlage"}


def test_a_busy_row_keeps_the_history_of_its_parts(town: Session) -> None:
    raad = wijkorganen.create_wijkorgaan(town, "Wijkraad Druk").value
    bestuur.add_bestuursfunctie(town, raad.id, "lid", naam="Ayşe Kaya")
    for number in range(4):
        acties.create_actiepunt(town, f"Actie {number}", wijkorgaan_id=raad.id)
    with town.read() as connection:
        found = of_row(connection, "wijkorgaan", raad.id, limit=4)
    assert [each.tabel for each in found] == ["bestuursfunctie", "wijkorgaan"]


def test_who_is_gone_keeps_the_name_they_had(town: Session) -> None:
    raad = wijkorganen.create_wijkorgaan(town, "Wijkraad Los").value
    seat = bestuur.add_bestuursfunctie(town, raad.id, "lid", naam="Ayşe Kaya").value
    other = bestuur.add_bestuursfunctie(town, raad.id, "voorzitter", naam="Jan Smit").value
    bestuur.change_bestuursfunctie(town, other.id, persoon_id=seat.persoon_id)
    bestuur.remove_bestuursfunctie(town, seat.id)
    bestuur.change_bestuursfunctie(town, other.id, persoon_id=None)
    assert seat.persoon_id is not None
    bestuur.remove_persoon(town, seat.persoon_id)
    newest = spoor(town, "bestuursfunctie", other.id).regels[0]
    assert (newest.woord, newest.van, newest.naar) == ("Persoon", "Ayşe Kaya", "leeg")


def test_what_was_wiped_says_so_and_does_not_come_back(town: Session) -> None:
    actie = acties.create_actiepunt(town, "Bel mevrouw Kaya").value
    changed = acties.change_actiepunt(town, actie.id, tekst="Bel terug")
    assert changed.nummer is not None
    with town.store.unit_of_work("Gewist", user="x", moment=town.clock.now()) as uow:
        wipe(uow.connection, changed.nummer)
    newest = spoor(town, "actiepunt", actie.id).regels[0]
    assert (newest.naar, newest.tegen) == (GEWIST, "Een waarde die voorgoed gewist is, komt niet terug.")


def test_what_stands_now_or_is_gone_cannot_go_back(town: Session) -> None:
    actie = acties.create_actiepunt(town, "Lamp", uiterlijk=TODAY).value
    acties.change_actiepunt(town, actie.id, tekst="Bank")
    acties.change_actiepunt(town, actie.id, tekst="Lamp")
    newest, before, _made = spoor(town, "actiepunt", actie.id).regels
    assert (newest.tegen, before.tegen) == ("", "Dit staat er nu ook.")
    acties.remove_actiepunten(town, [actie.id])
    gone = spoor(town, "actiepunt", actie.id)
    assert gone.naam == "actie ‘Lamp’"
    assert gone.regels[0].naar == "verwijderd"
    assert "Prullenbak" in gone.regels[1].tegen
    history.undo(town)
    assert spoor(town, "actiepunt", actie.id).regels[0].naar == "toegevoegd"


def test_a_row_of_which_nothing_is_known_is_refused(town: Session) -> None:
    with pytest.raises(Refusal, match="Deze actie bestaat niet meer"):
        spoor(town, "actiepunt", "0" * 32)


def test_what_happened_before_it_came_here_says_where_and_does_not_go_back(town: Session) -> None:
    actie = acties.create_actiepunt(town, "Lamp").value
    image = json.dumps({"id": actie.id, "tekst": "Bank"})
    line = Geschiedenisregel(
        "2020-01-01T12:00:00.000+00:00", "Els", "Actie gewijzigd", "actiepunt", actie.id, "tekst", image,
        json.dumps({"id": actie.id, "tekst": "Lamp"}),
    )  # fmt: skip
    with town.store.unit_of_work("Overgenomen van Els", user="x", moment=town.clock.now()) as uow:
        keep_regels(uow.connection, [line], None)
    oldest = spoor(town, "actiepunt", actie.id).regels[-1]
    assert (oldest.woord, oldest.van, oldest.naar, oldest.wie) == ("Tekst", "Bank", "Lamp", "Els, uit een overdracht")
    assert oldest.tegen == "Dit gebeurde voordat het hier kwam. Vul de waarde zelf in."


def test_what_each_wijk_has_is_told_with_whose_it_is(town: Session) -> None:
    with town.read() as connection:
        budgetten = values(connection, Budget)
        wijken = {wijk.id: wijk.naam for wijk in values(connection, Wijk)}
    told = {budget: spoor(town, "budget", budget.id).naam for budget in budgetten}
    assert {naam.partition("’")[2] for naam in told.values()} == {
        f" van {wijken[budget.wijk_id]}" if budget.wijk_id else "" for budget in budgetten
    }
