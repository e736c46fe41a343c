"""The form of the talk as data: what an answer means, and what can be changed of a question."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import refuses
from wijkregie.domain.gespreksformulieren import (
    Formulierdeel,
    Gespreksformulier,
    Vraag,
    Vraagsoort,
    add_vraag,
    antwoord_tekst,
    beantwoord,
    change_vraag,
    check_gespreksformulier,
    encode_antwoord,
    gesteld,
    move_vraag,
    parse_antwoord,
    restore_vraag,
    retire_vraag,
    vraag_met,
)
from wijkregie.domain.niveaus import Niveau


def vraag(sleutel: str, soort: Vraagsoort = Vraagsoort.OPEN, **fields: object) -> Vraag:
    return replace(Vraag(sleutel=sleutel, soort=soort, tekst=f"Vraag {sleutel}?"), **fields)  # type: ignore[arg-type]


FORM = Gespreksformulier(
    id="formulier",
    nummer=1,
    delen=(
        Formulierdeel(sleutel="begin", titel="Begin", vragen=(vraag("datum", Vraagsoort.DATUM), vraag("a"))),
        Formulierdeel(
            sleutel="midden",
            titel="Midden",
            vragen=(vraag("b"), vraag("oud", vervallen=True), vraag("c"), vraag("d")),
        ),
        Formulierdeel(sleutel="eind", titel="Eind"),
    ),
)


def order(form: Gespreksformulier) -> list[str]:
    return [" ".join(each.sleutel for each in deel.vragen) for deel in form.delen]


@pytest.mark.parametrize(
    ("soort", "kept", "meant", "words"),
    [
        (Vraagsoort.OPEN, " Goed\ngedaan ", "Goed\ngedaan", "Goed\ngedaan"),
        (Vraagsoort.JA_NEE, "ja", True, "ja"),
        (Vraagsoort.JA_NEE, "nee", False, "nee"),
        (Vraagsoort.KEUZE, "net genoeg", "net genoeg", "net genoeg"),
        (Vraagsoort.SCHAAL, "4", 4, "4 van 5"),
        (Vraagsoort.BEDRAG, "125000", 125_000, "€ 1.250"),
        (Vraagsoort.NIVEAU, "2", Niveau.UITVOEREND, "niveau 2, uitvoerend"),
        (Vraagsoort.BEDRAG, " ", None, ""),
    ],
)
def test_an_answer_is_read_by_its_kind(soort: Vraagsoort, kept: str, meant: object, words: str) -> None:
    found = parse_antwoord(soort, kept)
    assert (found, type(found)) == (meant, type(meant))
    assert antwoord_tekst(soort, kept).replace("\u00a0", " ") == words
    assert parse_antwoord(soort, encode_antwoord(found)) == found


@pytest.mark.parametrize(
    ("soort", "typed"),
    [(Vraagsoort.JA_NEE, "misschien"), (Vraagsoort.SCHAAL, "6"), (Vraagsoort.BEDRAG, "veel"), (Vraagsoort.NIVEAU, "4")],
)
def test_an_answer_of_another_kind_is_refused_and_shown_as_it_was_given(soort: Vraagsoort, typed: str) -> None:
    with refuses("antwoord_past_niet"):
        parse_antwoord(soort, typed)
    assert antwoord_tekst(soort, f" {typed} ") == typed


@given(st.text())
def test_open_text_comes_back_as_it_was(typed: str) -> None:
    assert parse_antwoord(Vraagsoort.OPEN, encode_antwoord(parse_antwoord(Vraagsoort.OPEN, typed))) == (
        typed.strip() or None
    )


def test_only_what_is_asked_counts() -> None:
    midden = FORM.delen[1]
    assert beantwoord(midden, {"b": "ja", "c": " ", "oud": "ooit"}) == 1
    assert [each.sleutel for each in gesteld(FORM.delen)] == ["datum", "a", "b", "c", "d"]
    assert len(FORM.vragen) == 6


def test_a_question_is_added_reworded_retired_and_restored() -> None:
    assert order(add_vraag(FORM, "eind", vraag("nieuw")))[2] == "nieuw"
    reworded = change_vraag(FORM, vraag("b", Vraagsoort.SCHAAL, tekst="Anders?"))
    assert (vraag_met(reworded, "b").tekst, vraag_met(reworded, "b").soort) == ("Anders?", Vraagsoort.SCHAAL)
    assert vraag_met(change_vraag(FORM, vraag("datum", Vraagsoort.DATUM, tekst="Dag?")), "datum").tekst == "Dag?"
    retired = retire_vraag(FORM, "b")
    assert vraag_met(retired, "b").vervallen
    assert restore_vraag(retired, "b") == FORM
    for change in (retire_vraag, restore_vraag):
        with refuses("vraag_onbekend"):
            change(FORM, "weg")
    with refuses("vraag_hoort_erbij"):
        retire_vraag(FORM, "datum")
    own = add_vraag(FORM, "eind", vraag("gaat_goed"))
    assert vraag_met(change_vraag(own, vraag("gaat_goed", tekst="En?")), "gaat_goed").tekst == "En?"
    with refuses("vraag_heeft_vaste_soort"):
        change_vraag(own, vraag("gaat_goed", Vraagsoort.SCHAAL))
    for wrong in (vraag("datum"), vraag("a", Vraagsoort.DATUM)):
        with refuses("vraag_heeft_vaste_soort"):
            change_vraag(FORM, wrong)


@pytest.mark.parametrize(
    ("sleutel", "step", "after"),
    [
        ("a", -1, ["a datum", "b oud c d", ""]),
        ("c", 1, ["datum a", "b oud d c", ""]),
        ("c", -1, ["datum a", "c b oud d", ""]),
        ("b", 1, ["datum a", "oud c b d", ""]),
        ("a", 1, ["datum", "a b oud c d", ""]),
        ("b", -1, ["datum a b", "oud c d", ""]),
        ("d", 1, ["datum a", "b oud c", "d"]),
        ("datum", -1, ["datum a", "b oud c d", ""]),
        ("oud", -1, ["datum a", "oud b c d", ""]),
    ],
)
def test_a_question_moves_past_what_is_asked(sleutel: str, step: int, after: list[str]) -> None:
    assert order(move_vraag(FORM, sleutel, step)) == after


@given(st.lists(st.tuples(st.sampled_from(["datum", "a", "b", "oud", "c", "d"]), st.sampled_from([-1, 1]))))
def test_moving_loses_no_question(moves: list[tuple[str, int]]) -> None:
    form = FORM
    for sleutel, step in moves:
        form = move_vraag(form, sleutel, step)
    assert sorted(form.vragen, key=lambda each: each.sleutel) == sorted(FORM.vragen, key=lambda each: each.sleutel)


def test_a_form_that_cannot_be_is_refused() -> None:
    check_gespreksformulier(FORM)
    for code, wrong in (
        ("vraag_zonder_tekst", vraag("nieuw", tekst=" ")),
        ("dubbel", vraag("a")),
        ("keuze_zonder_keuzes", vraag("nieuw", Vraagsoort.KEUZE, keuzes=("een", "een"))),
    ):
        with refuses(code):
            check_gespreksformulier(add_vraag(FORM, "eind", wrong))
    check_gespreksformulier(add_vraag(FORM, "eind", vraag("nieuw", Vraagsoort.KEUZE, keuzes=("een", "twee"))))
