"""De spiegel: medians and shares worked out by hand, never over fewer than five cases, and never a person."""

from datetime import date, timedelta

import pytest

from wijkregie.domain.radiostilte import Stilteklok
from wijkregie.domain.spiegel import Deel, Maat, deel_tekst, maat, maat_tekst, spiegel, spiegel_zin
from wijkregie.domain.tijdigheid import Tijdigheidsklok

TODAY = date(2026, 9, 24)
BESLUIT = date(2026, 6, 1)


def told(days_before: int) -> Tijdigheidsklok:
    return Tijdigheidsklok(gehoord_op=BESLUIT - timedelta(days_before), besluit_op=BESLUIT)


def brought(answer_after: int | None = None, *, thanked: bool = False, promised: int = 42) -> Stilteklok:
    begin = date(2026, 5, 1)
    return Stilteklok(
        ontvangen_op=begin,
        beloofd_op=begin + timedelta(promised),
        antwoord_op=None if answer_after is None else begin + timedelta(answer_after),
        bedankt_op=begin if thanked else None,
    )


def test_a_median_needs_five_cases() -> None:
    assert maat([10, 70, 20, 40]) == Maat(4, None)
    assert maat([10, 70, 20, 40, 30]) == Maat(5, 30)
    assert maat([10, 70, 20, 40, 30, 35]) == Maat(6, 32.5)
    assert maat([]).genoeg is False


def test_a_share_needs_five_cases_and_rounds_half_up() -> None:
    assert [Deel(1, 4).procent, Deel(1, 5).procent, Deel(1, 8).procent, Deel(5, 5).procent] == [None, 20, 13, 100]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Maat(0, None), ""),
        (Maat(3, None), "te weinig om iets van te zeggen (3)"),
        (Maat(12, 42), "42 dagen (12)"),
        (Maat(12, 32.5), "32,5 dagen (12)"),
        (Maat(5, 1), "1 dag (5)"),
        (Maat(5, -3), "3 dagen erna (5)"),
    ],
)
def test_a_median_is_written_with_its_number_of_cases(found: Maat, words: str) -> None:
    assert maat_tekst(found, voor_besluit=True) == words


def test_a_median_of_answers_older_than_the_input_is_said_in_words() -> None:
    assert maat_tekst(Maat(5, -3)) == "3 dagen vóór de inbreng (5)"


def test_a_share_is_written_with_its_number_of_cases() -> None:
    assert [deel_tekst(deel) for deel in (Deel(3, 12), Deel(1, 3), Deel(0, 0))] == ["3 van 12 (25%)", "1 van 3", ""]


def test_each_afdeling_has_its_counts_and_medians() -> None:
    plans: list[tuple[str | None, Tijdigheidsklok]] = [("groen", told(days)) for days in (70, 42, 20, 7, -3)]
    plans += [
        ("groen", Tijdigheidsklok(besluit_op=BESLUIT)),  # never told
        ("groen", Tijdigheidsklok(besluit_op=date(2027, 1, 1))),  # may still be told
        ("groen", Tijdigheidsklok(gehoord_op=BESLUIT)),  # no day of decision
        ("wonen", told(14)),
        ("gone", told(30)),
        (None, told(28)),
    ]
    inputs: list[tuple[str | None, Stilteklok]] = [
        ("groen", brought(days, thanked=days < 20)) for days in (5, 10, 21, 30, 60)
    ]
    inputs += [("groen", brought()), ("groen", brought(promised=200)), (None, brought(8))]
    groen, wonen, unknown = spiegel(plans, inputs, {"wonen": "Wonen", "groen": "Groen"}, TODAY)
    assert (groen.naam, groen.gehoord, groen.vooraf, groen.laat) == ("Groen", 8, Maat(5, 20), Deel(2, 6))
    assert (groen.inbreng, groen.antwoord, groen.stil, groen.bedankt) == (7, Maat(5, 21), 1, Deel(2, 7))
    assert (wonen.gehoord, wonen.vooraf, wonen.laat, wonen.inbreng) == (1, Maat(1, None), Deel(0, 1), 0)
    assert (unknown.afdeling_id, unknown.naam, unknown.gehoord, unknown.inbreng) == (None, "onbekend", 2, 1)


def test_a_plan_that_was_withdrawn_is_no_case() -> None:
    off = Tijdigheidsklok(gehoord_op=BESLUIT, besluit_op=BESLUIT, ingetrokken_op=TODAY)
    (groen,) = spiegel([("groen", off)], [], {"groen": "Groen"}, TODAY)
    assert (groen.gehoord, groen.vooraf.aantal, groen.laat.van) == (1, 0, 0)


def test_a_line_reads_as_a_sentence() -> None:
    plans = [("groen", told(days)) for days in (70, 42, 20, 7, -3)]
    found = spiegel(plans, [("groen", brought(5, thanked=True)), (None, brought())], {"groen": "Groen"}, TODAY)
    assert [spiegel_zin(line) for line in found] == [
        "Groen: 5 keer een plan voor een wijkorgaan, dagen vóór het besluit: 20 dagen (5); "
        "na het besluit of niet gehoord: 1 van 5 (20%); "
        "1 keer inbreng, dagen tot antwoord: te weinig om iets van te zeggen (1); nu stil: 0; bedankt: 1 van 1.",
        "Onbekend: 1 keer inbreng, dagen tot antwoord: nog geen antwoord; nu stil: 1; bedankt: 0 van 1.",
    ]
    (open_,) = spiegel([(None, Tijdigheidsklok())], [], {}, TODAY)
    assert spiegel_zin(open_) == (
        "Onbekend: 1 keer een plan voor een wijkorgaan, dagen vóór het besluit: nog niets te zeggen."
    )
