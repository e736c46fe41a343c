"""Search over everything: groups, words with marks, what is told of each thing, and where it lives."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.usecases.kit import AWKWARD, JAAR, TODAY, refused
from wijkregie.domain.contacten import Contactsoort, Notitie
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.personen import Persoon
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store import search
from wijkregie.store.mapping import KINDS, table_name
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import acties, bestuur, bijlagen, contacten, gebieden, history, jaargesprekken, wijkorganen
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import reading
from wijkregie.usecases.zoeken import ALLES, Vondst, geopend, rebuild, zoek


@pytest.fixture
def hagen(session: Session) -> Wijkorgaan:
    """Make a stadsdeel with a wijkorgaan and a wijk that are called alike."""
    oost = gebieden.add_stadsdeel(session, "Oost").value
    gebieden.add_wijk(session, "Hagenpoort", oost.id)
    return wijkorganen.create_wijkorgaan(session, naam="Wijkraad 't Hagen", stadsdeel_id=oost.id).value


def note(session: Session, body: Wijkorgaan, tekst: str, *, prive: bool = False) -> None:
    contacten.add_notitie(session, body.id, tekst, prive=prive)


def words(found: Vondst) -> tuple[str, str]:
    return found.titel.tekst, found.tweede.tekst


def test_areas_and_bodies_stand_apart_and_a_body_comes_first(session: Session, hagen: Wijkorgaan) -> None:
    note(session, hagen, "Rijdt te hard op de Hagenweg")
    found = zoek(session, "hagen")
    assert [words(each) for each in found.gebieden.vondsten] == [
        ("Wijkraad 't Hagen", "stadsdeel Oost · nog geen niveau"),
        ("Hagenpoort", "wijk in stadsdeel Oost"),
    ]
    assert [words(each) for each in found.overig.vondsten] == [
        ("“Rijdt te hard op de Hagenweg”", "notitie, vandaag · Wijkraad 't Hagen")
    ]
    assert found.aantal == 3
    assert found.orgaan is not None
    assert found.orgaan.bij["wijkorgaan_id"] == hagen.id
    assert [found.orgaan.naam[begin:end] for begin, end in found.orgaan.titel.bereiken] == ["Hagen"]


def test_what_was_said_is_found_by_who_it_was_said_to(session: Session, hagen: Wijkorgaan) -> None:
    other = wijkorganen.create_wijkorgaan(session, naam="Dorpsraad Esbroek", stadsdeel_id=hagen.stadsdeel_id).value
    note(session, hagen, "Wil een speeltuin")
    note(session, other, "Heeft een speeltuin")
    (found,) = zoek(session, "speeltuin wijkraad hagen").overig.vondsten
    assert words(found) == ("“Wil een speeltuin”", "notitie, vandaag · Wijkraad 't Hagen")
    assert [found.titel.tekst[begin:end] for begin, end in found.titel.bereiken] == ["speeltuin"]
    assert zoek(session, "zwembad hagen").aantal == 0
    assert zoek(session, "hagen esbroek").aantal == 0
    assert zoek(session, "zwembad speeltuin").aantal == 0


def test_what_was_said_to_one_is_found_among_all_that_was_said_to_others(session: Session, hagen: Wijkorgaan) -> None:
    other = wijkorganen.create_wijkorgaan(session, naam="Dorpsraad Esbroek", stadsdeel_id=hagen.stadsdeel_id).value
    note(session, hagen, "Wil een speeltuin")

    def act(uow: UnitOfWork) -> None:
        many = ["Heeft een speeltuin bij de Hagenweg", *["Heeft een speeltuin"] * ALLES]
        uow.save_all(
            [
                Notitie(id=f"n{number}", wijkorgaan_id=other.id, datum=TODAY, tekst=tekst)
                for number, tekst in enumerate(many)
            ]
        )

    session.command("Veel gezegd", act)
    found = zoek(session, "speeltuin hagen").overig
    assert [each.naam for each in found.vondsten] == ["“Heeft een speeltuin bij de Hagenweg”", "“Wil een speeltuin”"]
    assert found.aantal == 2


def test_all_that_belongs_to_who_is_named_is_found(session: Session, hagen: Wijkorgaan, tmp_path: Path) -> None:
    plan = tmp_path / "zwerfvuil.txt"
    plan.write_text("Een plan.")
    kept = contacten.add_notitie(session, hagen.id, "Zie de bijlage").value
    bijlagen.add_bijlage(session, "notitie", kept.id, plan)
    bestuur.add_bestuursfunctie(session, hagen.id, rol="voorzitter", naam="Zwerfvuil Jansen")
    jaargesprekken.prepare_jaargesprekken(session, JAAR)
    with session.read() as connection:
        (talk,) = values(connection, Jaargesprek)
    jaargesprekken.change_jaargesprek(session, talk.id, kan_beter="Zwerfvuil in het park")
    found = zoek(session, "zwerfvuil hagen", ALLES).overig.vondsten
    assert {each.tabel for each in found} == {"bijlage", "persoon", "jaargesprek"}
    assert zoek(session, "zwerfvuil hagenpoort", ALLES).aantal == 0


def test_a_private_note_is_found_and_marked(session: Session, hagen: Wijkorgaan) -> None:
    note(session, hagen, "zwerfvuil", prive=True)
    (found,) = zoek(session, "zwerfvuil").overig.vondsten
    assert found.prive


def test_a_file_of_a_private_note_is_marked_too(session: Session, hagen: Wijkorgaan, tmp_path: Path) -> None:
    plan = tmp_path / "zwerfvuil.txt"
    plan.write_text("Een plan.")
    for prive in (True, False):
        made = contacten.add_notitie(session, hagen.id, "Zie de bijlage", prive=prive).value
        bijlagen.add_bijlage(session, "notitie", made.id, plan)
    assert [each.prive for each in zoek(session, "zwerfvuil").overig.vondsten] == [False, True]


def test_a_name_of_which_nothing_is_seen_is_found_by_the_rest(session: Session, hagen: Wijkorgaan) -> None:
    def act(uow: UnitOfWork) -> None:
        uow.save(Persoon(id="p", naam="\u200b", email="zwerfvuil@example.nl"))

    session.command("Persoon toegevoegd", act)
    (found,) = zoek(session, "zwerfvuil").overig.vondsten
    assert found.naam == ""


def test_what_stands_in_its_text_only_shows_that_part(session: Session, hagen: Wijkorgaan) -> None:
    wijkorganen.change_wijkorgaan(session, hagen.id, toelichting="Vergadert in de oude melkfabriek")
    (found,) = zoek(session, "melk").gebieden.vondsten
    assert words(found) == ("Wijkraad 't Hagen", "Vergadert in de oude melkfabriek")
    assert found.tweede.bereiken


def test_a_part_inside_a_name_is_marked_there(session: Session, hagen: Wijkorgaan) -> None:
    (found,) = zoek(session, "poort").gebieden.vondsten
    assert words(found) == ("Hagenpoort", "wijk in stadsdeel Oost")
    assert found.titel.bereiken == ((5, 10),)


def test_days_are_said_in_words(session: Session, hagen: Wijkorgaan) -> None:
    for days, tekst in ((1, "Bank"), (0, "Boom"), (-1, "Brug"), (9, "Bord")):
        acties.create_actiepunt(session, tekst=tekst, wijkorgaan_id=hagen.id, uiterlijk=TODAY + timedelta(days))
    said = {each.naam: each.tweede.tekst.split(" · ")[0] for each in zoek(session, "b", ALLES).overig.vondsten}
    assert said == {
        "Bank": "actie, morgen",
        "Boom": "actie, vandaag",
        "Brug": "actie, gisteren",
        "Bord": "actie, 30 november",
    }


def test_an_action_that_is_done_says_so(session: Session, hagen: Wijkorgaan) -> None:
    made = acties.create_actiepunt(session, tekst="Bankje plaatsen").value
    acties.close_actiepunt(session, made.id)
    (found,) = zoek(session, "bankje").overig.vondsten
    assert words(found) == ("Bankje plaatsen", "actie, klaar")


def test_a_long_text_is_cut_to_what_was_asked(session: Session) -> None:
    acties.create_actiepunt(
        session, tekst="Een heel lang verhaal over van alles en nog wat voordat dan eindelijk de brug komt"
    )
    (found,) = zoek(session, "brug").overig.vondsten
    assert found.naam.startswith("… ")
    assert "brug" in found.naam


def test_the_talk_of_the_body_is_told_with_it(session: Session, hagen: Wijkorgaan) -> None:
    assert zoek(session, "hagen").gesprek is None
    jaargesprekken.prepare_jaargesprekken(session, JAAR)
    talk = zoek(session, "hagen").gesprek
    assert talk is not None
    assert zoek(session, "hagen").gesprek_wanneer == "te plannen"
    said = {
        (TODAY, ""): "vandaag",
        (TODAY, "19:30"): "vanavond 19:30",
        (TODAY + timedelta(3), ""): "di 24 november",
        (TODAY - timedelta(1), ""): "nog bij te werken",
    }
    for (datum, tijd), words_ in said.items():
        planned = replace(talk, datum=datum, tijd=tijd, stand=Gespreksstand.GEPLAND)
        talk = session.command("Gesprek gepland", partial(_save, planned)).value
        assert zoek(session, "hagen").gesprek_wanneer == words_


def _save(talk: Jaargesprek, uow: UnitOfWork) -> Jaargesprek:
    return uow.save(talk)


def test_a_few_are_of_every_kind_and_all_are_in_their_own_order(session: Session, hagen: Wijkorgaan) -> None:
    for number in range(6):
        note(session, hagen, f"lantaarn nummer {number}")
    contacten.note_contact(
        session, hagen.id, datum=date(2020, 1, 1), soort=Contactsoort.BEZOEK, verslag="Over de lantaarn bij de school"
    )
    found = zoek(session, "lantaarn")
    assert len(found.overig.vondsten) == 4
    assert found.overig.aantal == 7
    assert "contactmoment" in {each.tabel for each in found.overig.vondsten}
    assert len(zoek(session, "lantaarn", ALLES).overig.vondsten) == 7


def test_every_kind_that_can_be_found_is_told_in_words(example: Session) -> None:
    """In the example town each row says what it is and where it lives."""
    town = example
    with town.read() as connection:
        everything = [(table_name(kind), each.id) for kind in KINDS for each in values(connection, kind)[:3]]
        places = search.places_of(connection, everything)
    found = geopend(town, everything)
    assert len(found) == len(places)
    assert {each.tabel for each in found} >= {
        "wijkorgaan",
        "persoon",
        "traject",
        "subsidie",
        "jaargesprek",
        "betrokkenheid",
    }
    for each in found:
        assert each.naam.strip()
        assert each.bij[f"{each.tabel}_id"] == each.rij_id
        assert "None" not in each.naam + each.tweede.tekst
    assert geopend(town, [("notitie", "weg")]) == []


def test_the_example_town_tells_of_people_and_money(example: Session) -> None:
    (found,) = (
        zoek(example, "subsidie 2026 hagen").overig.vondsten[:1] or zoek(example, "subsidie 2026").overig.vondsten[:1]
    )
    assert found.naam.startswith("Subsidie 2026")
    assert found.bij["jaar"] == 2026
    person = next(each for each in zoek(example, "aynur", ALLES).overig.vondsten if each.tabel == "persoon")
    assert "wijkorgaan_id" in person.bij
    assert person.tweede.tekst != "persoon"


def test_what_is_undone_is_not_found_and_what_comes_back_is(session: Session, hagen: Wijkorgaan) -> None:
    note(session, hagen, "zwerfvuil")
    history.undo(session)
    assert zoek(session, "zwerfvuil").aantal == 0
    history.redo(session)
    assert zoek(session, "zwerfvuil").aantal == 1


def test_beside_who_writes_what_went_meanwhile_is_left_out(session: Session, hagen: Wijkorgaan) -> None:
    """An index that cannot be written is asked as it is."""
    note(session, hagen, "zwerfvuil")
    gone = contacten.add_notitie(session, hagen.id, "zwerfvuil op de Esweg").value
    assert zoek(session, "zwerfvuil").aantal == 2
    contacten.remove_notitie(session, gone.id)
    with reading(session.store.path) as beside:
        (found,) = zoek(beside, "zwerfvuil").overig.vondsten
        assert found.naam == "“zwerfvuil”"
        assert zoek(beside, "esweg hagen").overig.vondsten == ()
    assert zoek(session, "esweg").aantal == 0


@pytest.mark.parametrize("typed", ["x" * 10_000, '"' * 40, "a OR (b* NEAR", "😀", *AWKWARD])
def test_whatever_is_typed_gives_an_answer(session: Session, hagen: Wijkorgaan, typed: str) -> None:
    note(session, hagen, typed)
    assert zoek(session, typed).tekst == typed


def test_a_broken_index_is_made_anew_by_who_searches(session: Session, hagen: Wijkorgaan) -> None:
    def act(uow: UnitOfWork) -> None:
        uow.connection.exec_driver_sql("DELETE FROM zoekindex_data")

    session.store.keep_findable()
    session.command("Stuk", act)
    with reading(session.store.path) as other, refused(other, "zoeken_beschadigd"):
        zoek(other, "hagen")
    assert zoek(session, "hagen").aantal == 2


def test_of_an_index_that_lacks_or_invents_places_the_others_are_given(session: Session, hagen: Wijkorgaan) -> None:
    for number in range(3):
        note(session, hagen, f"speeltuin {number}")
    session.store.keep_findable()

    def act(uow: UnitOfWork) -> None:
        run = uow.connection.exec_driver_sql
        run("DELETE FROM zoekplaats WHERE tekst = 'speeltuin 1'")
        run("UPDATE zoekplaats SET rij_id = 'weg' WHERE tekst = 'speeltuin 2'")
        run("UPDATE zoekplaats SET tabel = 'onzin' WHERE tabel = 'wijk'")

    session.command("Stuk", act)
    for typed in ("speeltuin", "speeltuin wijkraad"):
        assert [each.naam for each in zoek(session, typed).overig.vondsten] == ["“speeltuin 0”"]
    assert [each.tabel for each in zoek(session, "hagen").gebieden.vondsten] == ["wijkorgaan"]
    assert geopend(session, [("notitie", "weg"), ("onzin", hagen.id)]) == []


def test_the_index_can_be_made_anew(session: Session, hagen: Wijkorgaan) -> None:
    rebuild(session)
    assert zoek(session, "hagen").aantal == 2
    with reading(session.store.path) as other, refused(other, "alleen_lezen"):
        rebuild(other)
