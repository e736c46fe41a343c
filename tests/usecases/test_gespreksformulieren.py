"""The questions of the talk: a version that was used stays as it was, and what was answered stays with it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.usecases.kit import JAAR, body_named, refused
from wijkregie.domain.gespreksformulieren import Gespreksformulier, Vraag, Vraagsoort, vraag_met
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau
from wijkregie.usecases import history, jaargesprekken
from wijkregie.usecases.agenda import gesprek_in_jaar
from wijkregie.usecases.gespreksbladen import gespreksblad
from wijkregie.usecases.gespreksformulieren import (
    add_vraag,
    change_vraag,
    formuliergebruik,
    move_vraag,
    restore_vraag,
    retire_vraag,
    shipped,
)
from wijkregie.usecases.session import Session


def form(session: Session) -> Gespreksformulier:
    return formuliergebruik(session).formulier


def vraag(session: Session, sleutel: str) -> Vraag:
    return vraag_met(form(session), sleutel)


def test_the_form_that_ships_is_version_one_until_it_is_changed(session: Session) -> None:
    assert form(session) == shipped()
    assert not formuliergebruik(session).in_gebruik
    change_vraag(session, "verkeer", tekst="Verkeer en parkeren")
    change_vraag(session, "verkeer", toelichting=" Ook\nde fiets ")
    assert form(session).nummer == 1, "nobody used it yet"
    assert vraag(session, "verkeer") == replace(
        vraag_met(shipped(), "verkeer"), tekst="Verkeer en parkeren", toelichting="Ook de fiets"
    )


def test_a_change_after_use_is_a_new_version_and_talks_keep_theirs(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg").id
    assert formuliergebruik(town).in_gebruik, "a talk was held"
    change_vraag(town, "verkeer", tekst="Hoe is het verkeer?")
    assert form(town).nummer == 2
    assert not formuliergebruik(town).in_gebruik
    assert gespreksblad(town, raad, JAAR - 1).formulier.nummer == 1
    assert gespreksblad(town, raad, JAAR).formulier.nummer == 2
    talk = gesprek_in_jaar(town, raad, JAAR)
    jaargesprekken.change_jaargesprek(town, talk.id, verkeer="Druk")
    assert formuliergebruik(town).in_gebruik
    retire_vraag(town, "verkeer")
    assert form(town).nummer == 3
    sheet = gespreksblad(town, raad, JAAR)
    assert (sheet.formulier.nummer, sheet.antwoorden["verkeer"]) == (2, "Druk")
    history.undo(town)
    assert form(town).nummer == 2


def test_two_changes_of_one_question_keep_each_other(town: Session) -> None:
    change_vraag(town, "verkeer", tekst="Hoe is het verkeer?")
    change_vraag(town, "verkeer", soort=Vraagsoort.KEUZE, keuzes=(" rustig ", "", "druk", "druk"))
    now = vraag(town, "verkeer")
    assert (now.tekst, now.soort, now.keuzes) == ("Hoe is het verkeer?", Vraagsoort.KEUZE, ("rustig", "druk"))
    change_vraag(town, "verkeer", soort=Vraagsoort.SCHAAL)
    assert vraag(town, "verkeer").keuzes == ()


def test_a_question_is_added_moved_retired_and_asked_again(town: Session) -> None:
    added = add_vraag(town, "themas", Vraagsoort.OPEN, "Cultuur", toelichting="Feesten").value.delen[4].vragen[-1]
    assert (added.tekst, added.toelichting, added.vervallen) == ("Cultuur", "Feesten", False)
    move_vraag(town, added.sleutel, -1)
    assert form(town).delen[4].vragen[-2] == added
    retire_vraag(town, added.sleutel)
    assert vraag(town, added.sleutel).vervallen
    assert added.sleutel not in {each.sleutel for each in form(town).delen[4].gesteld}
    restore_vraag(town, added.sleutel)
    assert vraag(town, added.sleutel) == added
    assert restore_vraag(town, added.sleutel).nummer is None, "nothing had to change"


def test_what_cannot_be_a_question_is_refused(town: Session) -> None:
    for code, fields in (
        ("vraag_zonder_tekst", {"tekst": " \n"}),
        ("keuze_zonder_keuzes", {"soort": Vraagsoort.KEUZE, "keuzes": ("een", " een ")}),
        ("vraag_heeft_vaste_soort", {"soort": Vraagsoort.DATUM}),
    ):
        with refused(town, code):
            change_vraag(town, "verkeer", **fields)
    with refused(town, "vraag_hoort_erbij"):
        retire_vraag(town, "datum")
    with refused(town, "vraag_onbekend"):
        change_vraag(town, "onbekend", tekst="Wat?")
    with refused(town, "vraag_zonder_tekst"):
        add_vraag(town, "themas", Vraagsoort.OPEN, "")


def test_answers_are_counted_wherever_they_are_kept(town: Session) -> None:
    talk = gesprek_in_jaar(town, body_named(town, "Wijkraad Esweg").id, JAAR)
    jaargesprekken.change_jaargesprek(town, talk.id, gaat_goed="Veel", verkeer="Druk", wonen=" ")
    given = formuliergebruik(town).antwoorden
    assert (given["gaat_goed"], given["verkeer"]) == (1, 1)
    assert (given["motivering"], given["datum"]) == (1, 2)
    assert not given.get("wonen")


@pytest.mark.parametrize("sleutel", [each.sleutel for each in shipped().vragen])
def test_every_question_can_be_reworded(session: Session, sleutel: str) -> None:
    change_vraag(session, sleutel, tekst="Anders gezegd")
    assert vraag(session, sleutel).tekst == "Anders gezegd"


@pytest.mark.parametrize("way", ["held at once", "agreed"])
def test_a_talk_that_is_held_now_has_the_newest_form(town: Session, way: str) -> None:
    change_vraag(town, "verkeer", tekst="Nieuw")
    raad = body_named(town, "Wijkraad Esweg").id
    if way == "held at once":
        jaargesprekken.hold_jaargesprek(town, raad, JAAR, datum=town.today)
    else:
        talk = gesprek_in_jaar(town, raad, JAAR)
        jaargesprekken.change_jaargesprek(town, talk.id, datum=town.today)
        jaargesprekken.agree_niveau(town, talk.id, Niveau.BASIS)
    assert gespreksblad(town, raad, JAAR).formulier.nummer == 2


def test_a_talk_held_before_there_were_forms_has_the_first(town: Session) -> None:
    change_vraag(town, "verkeer", tekst="Nieuw")
    kring = body_named(town, "Buurtkring De Weerd").id
    old = Jaargesprek(id="oud", wijkorgaan_id=kring, jaar=JAAR - 2, stand=Gespreksstand.GEVOERD, datum=date(2024, 9, 4))
    with town.store.unit_of_work("Ingelezen", user="Marijke", moment=town.clock.now()) as unit:
        unit.save(old)
    jaargesprekken.change_jaargesprek(town, old.id, kan_beter="De verlichting")
    assert gespreksblad(town, kring, JAAR - 2).formulier.nummer == 1


def test_a_question_that_moves_nowhere_changes_nothing(town: Session) -> None:
    last = form(town).vragen[-1].sleutel
    assert move_vraag(town, last, 1).nummer is None
    assert move_vraag(town, form(town).vragen[0].sleutel, -1).nummer is None
