"""Changing one value: texts as they were typed, names on one line, and nobody's work overwritten."""

import pytest

from tests.usecases.kit import AWKWARD, body_named, holdings, refused
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.usecases import contacten, edits, gebieden, history, wijkorganen
from wijkregie.usecases.session import Session

PASTED = "Straat\tAantal\tOpmerking\r\nEsweg\t12\t“licht”\n\n\tDe Weerd\t3\t\n"
TEXTS = (*AWKWARD, PASTED, "a\u0301 en á", "ij" * 10_000, "  ingesprongen\n", "\u200f\u061cعربي", "nul\x00teken")


@pytest.mark.parametrize("tekst", TEXTS, ids=range(len(TEXTS)))
def test_a_text_is_kept_exactly_and_shown_back(town: Session, tekst: str) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    added = contacten.add_notitie(town, raad.id, tekst).value
    wijkorganen.change_wijkorgaan(town, raad.id, toelichting=tekst)
    assert [note.tekst for note in wijkorganen.notities(town, raad.id) if note.id == added.id] == [tekst]
    assert wijkorganen.dossier(town, raad.id).wijkorgaan.toelichting == tekst
    (change, *_) = history.wijzigingen(town, ("wijkorgaan", raad.id))
    assert change.na is not None
    assert change.na["toelichting"] == tekst


@pytest.mark.parametrize("naam", AWKWARD)
def test_a_name_is_kept_as_it_is_seen_and_nothing_else_happens(town: Session, naam: str) -> None:
    before = holdings(town)
    created = wijkorganen.create_wijkorgaan(town, naam).value
    seen = naam.replace("\u202e", "").replace("\u202c", "")
    assert [row.naam for row in wijkorganen.wijkorganen(town, 2027) if row.id == created.id] == [seen]
    assert holdings(town).keys() - before.keys() == {("wijkorgaan", created.id)}


def test_a_name_stands_on_one_line(session: Session) -> None:
    noord = gebieden.add_stadsdeel(session, " Noord \n en\tOost ").value
    assert noord.naam == "Noord en Oost"
    assert gebieden.change_stadsdeel(session, noord.id, naam="\tNoord\r\n").value.naam == "Noord"


def test_an_empty_or_endless_name_is_refused(session: Session) -> None:
    with refused(session, "naam_ontbreekt"):
        wijkorganen.create_wijkorgaan(session, " \n\t ")
    for unseen in ("\u200b", "\u200d", "\ufeff \u2060", "\x00\x07"):
        with refused(session, "naam_ontbreekt"):
            wijkorganen.create_wijkorgaan(session, unseen)
    with refused(session, "lange_naam"):
        wijkorganen.create_wijkorgaan(session, "x" * 20_000)


def test_get_gives_a_kept_value_or_says_that_it_is_gone(town: Session) -> None:
    noord = gebieden.stadsdelen(town)[0]
    assert edits.get(town, Stadsdeel, noord.id) == noord
    with refused(town, "weg") as found:
        edits.get(town, Stadsdeel, "nooit geweest")
    assert str(found.value) == "Dit stadsdeel bestaat niet meer. Ververs de lijst met F5."


def test_a_value_seen_before_another_change_is_not_saved_over_it(town: Session) -> None:
    seen = gebieden.stadsdelen(town)[0]
    newer = gebieden.change_stadsdeel(town, seen.id, naam="Noordoost").value
    assert newer.version > seen.version
    with refused(town, "intussen_gewijzigd"):
        town.command("Stadsdeel gewijzigd", lambda uow: edits.save_changed(uow, seen, naam="Noordwest"))
    with refused(town, "intussen_gewijzigd"):
        town.command("Stadsdeel verwijderd", lambda uow: uow.remove(seen))


def test_a_new_id_is_new() -> None:
    ids = {edits.new_id() for _ in range(100)}
    assert len(ids) == 100
    assert {len(new) for new in ids} == {32}
