"""What is promised: when it holds, in which order it is shown, and what may change once it was judged."""

from dataclasses import replace

import pytest

from wijkregie.domain.niveaus import Niveau, verwachtingen
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.verplichtingen import (
    Bewijsregel,
    Partij,
    Verplichting,
    beloften,
    check_verplichting,
    check_wijziging,
    geldt_in,
    geldt_voor,
    nieuw_vanaf,
    op_volgorde,
    opvolger,
)

ADVIES = Verplichting(id="advies", naam="Advies", tekst="De gemeente vraagt advies.", vanaf_niveau=Niveau.UITVOEREND)


@pytest.mark.parametrize(
    ("vanaf", "tot", "holds"),
    [(None, None, True), (2026, 2026, True), (2027, None, False), (None, 2025, False), (2020, None, True)],
)
def test_a_promise_holds_within_its_years(vanaf: int | None, tot: int | None, holds: bool) -> None:
    assert geldt_in(replace(ADVIES, vanaf_jaar=vanaf, tot_jaar=tot), 2026) is holds


@pytest.mark.parametrize(
    ("niveau", "holds"),
    [(None, False), (Niveau.BASIS, False), (Niveau.UITVOEREND, True), (Niveau.BELEIDSVORMEND, True)],
)
def test_a_higher_niveau_adds_to_the_lower_pv_art_10(niveau: Niveau | None, holds: bool) -> None:
    assert geldt_voor(ADVIES, 2026, niveau) is holds
    assert not geldt_voor(replace(ADVIES, tot_jaar=2025), 2026, niveau)


def test_the_municipality_comes_first_and_then_the_niveau() -> None:
    own = replace(ADVIES, id="geld", partij=Partij.WIJKORGAAN, vanaf_niveau=Niveau.BASIS, volgorde=1)
    early = replace(ADVIES, id="vroeg", vanaf_niveau=Niveau.BASIS, volgorde=9)
    later = replace(ADVIES, id="agenda", volgorde=3)
    assert [each.id for each in op_volgorde([own, later, ADVIES, early])] == ["vroeg", "advies", "agenda", "geld"]


def test_each_side_promises_more_at_a_higher_niveau_pv_art_10() -> None:
    early = replace(ADVIES, id="vroeg", naam="Vroeg", vanaf_niveau=Niveau.BASIS)
    own = replace(ADVIES, id="geld", naam="Geld", partij=Partij.WIJKORGAAN, vanaf_niveau=Niveau.BASIS)
    assert beloften([ADVIES, own, early], Niveau.UITVOEREND) == {
        "De gemeente": ("Vroeg", "Advies"),
        "Het wijkorgaan": ("Geld",),
    }
    assert beloften([early], Niveau.BASIS)["Het wijkorgaan"] == verwachtingen(Niveau.BASIS)


def test_what_was_promised_stays_once_it_was_judged() -> None:
    with pytest.raises(Refusal) as refused:
        check_wijziging(ADVIES, replace(ADVIES, tekst="Misschien."), {2024, 2026}, 2026)
    assert refused.value.code == "verplichting_beoordeeld"
    assert str(refused.value) == (
        "“Advies” is al beoordeeld, het laatst over 2026. "
        "Laat deze afspraak gelden tot en met 2026 en maak een nieuwe vanaf 2027."
    )


def test_how_it_is_shown_may_change_at_any_time() -> None:
    shown = replace(ADVIES, naam="Raad", volgorde=4, bewijsregel=Bewijsregel.ADVIES_BELEID, bron="PV")
    check_wijziging(ADVIES, shown, {2026}, 2026)
    check_wijziging(ADVIES, replace(ADVIES, tekst="Misschien."), (), 2026)


def test_a_judged_year_stays_within_the_years_of_the_promise() -> None:
    check_wijziging(ADVIES, replace(ADVIES, tot_jaar=2026), {2025, 2026}, 2026)
    with pytest.raises(Refusal, match="over 2026 beoordeeld"):
        check_wijziging(ADVIES, replace(ADVIES, tot_jaar=2025), {2025, 2026}, 2026)


@pytest.mark.parametrize(("judged", "first"), [((), 2026), ({2024}, 2026), ({2026}, 2027), ({2024, 2027}, 2028)])
def test_new_words_hold_from_the_first_year_that_was_not_judged(judged: set[int], first: int) -> None:
    assert nieuw_vanaf(judged, 2026) == first


def test_a_new_promise_goes_on_where_the_old_one_ends() -> None:
    old, new = opvolger(replace(ADVIES, tot_jaar=2030, version=7), replace(ADVIES, tekst="Altijd."), 2027, "nieuw")
    assert (old.tot_jaar, old.tekst, old.version) == (2026, ADVIES.tekst, 7)
    assert (new.id, new.version, new.vanaf_jaar, new.tot_jaar, new.tekst) == ("nieuw", 0, 2027, 2030, "Altijd.")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [({"naam": " "}, "naam_ontbreekt"), ({"vanaf_jaar": 27}, "jaar_kan_niet"), ({"tot_jaar": 1}, "jaar_kan_niet"),
     ({"vanaf_jaar": 2027, "tot_jaar": 2026}, "einde_voor_begin")],
)  # fmt: skip
def test_a_promise_has_a_name_and_years_that_can_be(wrong: dict[str, object], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_verplichting(replace(ADVIES, **wrong))  # type: ignore[arg-type]
    assert refused.value.code == code


def test_a_promise_is_called_by_its_title_or_else_by_the_word_over_its_column() -> None:
    assert (ADVIES.kop, replace(ADVIES, titel="Advies vragen").kop) == ("Advies", "Advies vragen")
