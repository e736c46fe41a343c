"""What holds for every command: one entry in the journaal with a Dutch label, and it tells which rows it touched."""

import inspect
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from types import ModuleType
from typing import get_origin, get_type_hints

import pytest

from tests.usecases.kit import (
    CLOCK,
    JAAR,
    TODAY,
    body_named,
    copied,
    found_betrokkenheden,
    found_initiatieven,
    found_trajectdelen,
    holdings,
    labels,
)
from tests.usecases.moves import MOVES, Chance
from wijkregie.domain.bijeenkomsten import Bijeenkomstsoort
from wijkregie.domain.budgetten import Boekingsoort, Budgetsoort
from wijkregie.domain.nakomingen import Oordeel
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases import (
    acties,
    afdelingen,
    bestuur,
    betrokkenheden,
    bijeenkomsten,
    bijlagen,
    budgetten,
    collectieven,
    contacten,
    gebieden,
    gespreksformulieren,
    history,
    initiatiefgeld,
    initiatieven,
    inlezen,
    inrichting,
    jaargesprekken,
    lijstweergaven,
    nakomingen,
    overdragen,
    participatieverslagen,
    regelingen,
    sjablonen,
    snelregels,
    specialistvragen,
    subsidies,
    terugzetten,
    trajecten,
    uitstellen,
    verhalen,
    verplichtingen,
    wijken,
    wijkgrenzen,
    wijkorganen,
)
from wijkregie.usecases.session import Outcome, Session
from wijkregie.usecases.stores import writing

NOUNS = (
    acties,
    afdelingen,
    bestuur,
    betrokkenheden,
    bijeenkomsten,
    bijlagen,
    budgetten,
    collectieven,
    contacten,
    gebieden,
    gespreksformulieren,
    history,
    initiatiefgeld,
    initiatieven,
    inlezen,
    inrichting,
    jaargesprekken,
    lijstweergaven,
    nakomingen,
    overdragen,
    participatieverslagen,
    regelingen,
    sjablonen,
    snelregels,
    specialistvragen,
    subsidies,
    terugzetten,
    trajecten,
    uitstellen,
    verhalen,
    verplichtingen,
    wijken,
    wijkgrenzen,
    wijkorganen,
)
PARTICIPLES = (
    "toegevoegd", "gewijzigd", "verwijderd", "afgerond", "vervallen", "weer open", "weer actief", "gestopt", "vervuld",
    "genoteerd", "klaargezet", "gepland", "vastgelegd", "gecontroleerd", "beëindigd", "teruggezet", "ingevoerd",
    "verplaatst", "ingedeeld", "afgesproken", "gevraagd", "verstuurd", "teruggenomen", "gekoppeld", "losgemaakt",
    "gewogen", "gegeven", "bedankt", "ingetrokken", "betaald",
    "uitgenodigd", "geïnformeerd", "geboekt", "toegekend", "opgeheven", "vrijgegeven", "afgesloten", "heropend",
    "overgedragen", "ingelezen", "hernoemd", "uitgesteld",
)  # fmt: skip
OTHERWISE = {
    "copy_vorige": "Regeling 202",
    "choose_niveau": "Niveau ",
    "move_jaargesprekken": "Jaargesprek",
    "add_stap": "Stap genoteerd: ",
    "add_stappen": "Stap genoteerd bij ",
    "remove_regeling": "Regeling verwijderd",
}


def _commands(noun: ModuleType) -> set[str]:
    return {
        name
        for name, function in inspect.getmembers(noun, inspect.isfunction)
        if function.__module__ == noun.__name__
        and not name.startswith("_")
        and get_origin(get_type_hints(function)["return"]) is Outcome
    }


def test_chance_knows_every_command() -> None:
    assert set().union(*map(_commands, NOUNS)) - {"undo", "redo"} == set(MOVES)


@pytest.fixture(scope="module")
def ready_file(town_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a town in which something of every kind stands loose, so that each command finds what it needs."""
    path = Path(shutil.copy(town_file, tmp_path_factory.mktemp("klaar")))
    with writing(path, CLOCK) as town:
        gebieden.add_stadsdeel(town, "Los")
        wijkorganen.create_wijkorgaan(town, "Buurtkring Los")
        for naam in ("Een", "Twee"):
            lijstweergaven.add_weergave(town, "acties", naam, "{}")
        kring = body_named(town, "Buurtkring De Weerd")
        path.with_name("plan.txt").write_text("plan")
        bijlagen.add_bijlage(town, "wijkorgaan", kring.id, path.with_name("plan.txt"))
        seats = wijkorganen.dossier(town, kring.id).bestuur
        bestuur.remove_bestuursfunctie(
            town, next(seat.functie.id for seat in seats if seat.functie.rol == "secretaris")
        )
        wijkorganen.change_wijkorgaan(town, kring.id, status=Wijkorgaanstatus.SLAPEND)
        for naam in ("Los", "Vast"):
            bestuur.change_persoon(town, bestuur.personen(town)[0].id, naam=naam)
        gespreksformulieren.retire_vraag(town, "verkeer")
        found_initiatieven(town)
        found_betrokkenheden(town)
        found_trajectdelen(town)
        for kind, bedrag in ((Boekingsoort.TOEKENNING, 100_000), (Boekingsoort.TOEZEGGING, 5_000)):
            budgetten.add_boeking(town, Budgetsoort.WERKBUDGET, JAAR - 1, kind, bedrag=bedrag, datum=TODAY)
        budgetten.close_budgetjaar(town, JAAR - 2)
        bijeenkomsten.add_bijeenkomst(town, Bijeenkomstsoort.WIJKRADENOVERLEG, TODAY, wijkorganen=[kring.id])
        specialistvragen.add_specialistvraag(town, kring.id, "Bomen", TODAY)
        raad = body_named(town, "Wijkraad Esweg")
        nakomingen.judge_verplichting(town, "afspraak-terugkoppelen", raad.id, JAAR - 1, Oordeel.NAGEKOMEN)
        for soort in Sjabloonsoort:
            sjablonen.change_sjabloon(town, soort, tekst="Kort.")
        uitstellen.postpone(town, [("wijkorgaan", kring.id, "Contact opnemen")], TODAY + timedelta(days=9), "later")
    return path


@pytest.fixture
def ready(ready_file: Path, tmp_path: Path) -> Iterator[Session]:
    yield from copied(ready_file, tmp_path)


@pytest.mark.parametrize("name", MOVES)
def test_a_command_is_one_entry_with_a_dutch_label_and_its_rows(ready: Session, name: str) -> None:
    before, known = holdings(ready), labels(ready)
    for seed in range(100):
        try:
            outcome = MOVES[name](ready, Chance(ready, Random(seed)))
        except Refusal:
            assert labels(ready) == known
            continue
        after = holdings(ready)
        touched = {key for key in before | after if before.get(key) != after.get(key)}
        assert outcome.changes.rows == touched
        if outcome.nummer is None:
            assert (touched, labels(ready)) == (set(), known)
            continue
        assert labels(ready) == [*known, outcome.label]
        assert outcome.nummer == len(known) + 1
        if name in OTHERWISE:
            assert outcome.label.startswith(OTHERWISE[name])
        else:
            assert outcome.label.endswith(PARTICIPLES)
        return
    pytest.fail("chance never gave this command what it needs")


def test_changes_tell_which_tables_they_touch(session: Session) -> None:
    changes = gebieden.add_stadsdeel(session, "Noord").changes
    assert changes.touches("wijk", "stadsdeel")
    assert not changes.touches("wijk", "wijkorgaan")


def test_what_changes_nothing_is_no_command(town: Session) -> None:
    known = labels(town)
    noord = gebieden.stadsdelen(town)[0]
    outcome = gebieden.change_stadsdeel(town, noord.id, naam=noord.naam)
    assert (outcome.nummer, outcome.value, outcome.changes.rows) == (None, noord, frozenset())
    assert labels(town) == known


def test_the_journaal_keeps_whose_store_it_is(town: Session) -> None:
    inrichting.change_inrichting(town, wijkregisseur="Els de Wit")
    (change, *_) = history.wijzigingen(town, ("inrichting", "inrichting"))
    assert (change.wie, change.na and change.na["wijkregisseur"]) == (town.user, "Els de Wit")
