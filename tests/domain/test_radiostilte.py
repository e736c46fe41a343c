"""Radiostilte: what was brought in waits until its promised day and is silent after it; each step has its days."""

from datetime import date

import pytest

from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.radiostilte import (
    Stilte,
    Stilteklok,
    dagen_open,
    dagen_te_laat,
    stilte,
    stilte_zin,
    stilteklok,
    tikken,
)

TODAY = date(2026, 9, 24)
BEGIN = date(2026, 8, 3)


def klok(beloofd: date | None = None, **fields: object) -> Stilteklok:
    return Stilteklok(ontvangen_op=BEGIN, beloofd_op=beloofd, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("clock", "stand", "words", "open_", "late"),
    [
        (klok(date(2026, 9, 25)), Stilte.WACHT, "wacht op antwoord, nog 1 dag", 52, 0),
        (klok(TODAY), Stilte.WACHT, "wacht op antwoord, vandaag is de laatste dag", 52, 0),
        (klok(), Stilte.WACHT, "wacht op antwoord, geen dag afgesproken", 52, 0),
        (
            klok(date(2026, 9, 1)),
            Stilte.STIL,
            "stil sinds 3 augustus, 23 dagen over de afgesproken dag",
            52,
            23,
        ),
        (
            klok(date(2026, 9, 23), uit_regeling=True),
            Stilte.STIL,
            "stil sinds 3 augustus, 1 dag over de gewone termijn",
            52,
            1,
        ),
        (
            klok(date(2026, 8, 20), antwoord_op=date(2026, 8, 24)),
            Stilte.AFMAKEN,
            "antwoord na 21 dagen, 4 later dan afgesproken; nog vertellen wat ermee is gedaan en bedanken",
            52,
            4,
        ),
        (
            klok(date(2026, 8, 24), antwoord_op=date(2026, 8, 24)),
            Stilte.AFMAKEN,
            "antwoord gegeven; nog vertellen wat ermee is gedaan en bedanken",
            52,
            0,
        ),
        (
            klok(
                date(2026, 8, 20),
                uit_regeling=True,
                antwoord_op=date(2026, 8, 24),
                verwerkt_op=date(2026, 8, 24),
                bedankt_op=date(2026, 8, 24),
            ),
            Stilte.ROND,
            "antwoord na 21 dagen, 4 later dan de gewone termijn; rond na 21 dagen",
            21,
            4,
        ),
        (
            klok(antwoord_op=date(2026, 8, 24), verwerkt_op=date(2026, 8, 24)),
            Stilte.AFMAKEN,
            "antwoord gegeven; nog bedanken",
            52,
            0,
        ),
        (
            klok(antwoord_op=date(2026, 8, 24), bedankt_op=date(2026, 8, 5)),
            Stilte.AFMAKEN,
            "antwoord gegeven; nog vertellen wat ermee is gedaan",
            52,
            0,
        ),
        (
            klok(antwoord_op=date(2026, 8, 24), verwerkt_op=date(2026, 9, 12), bedankt_op=date(2026, 8, 5)),
            Stilte.ROND,
            "rond na 40 dagen",
            40,
            0,
        ),
        (klok(antwoord_op=BEGIN, verwerkt_op=BEGIN, bedankt_op=BEGIN), Stilte.ROND, "rond op dezelfde dag", 0, 0),
    ],
)
def test_what_was_brought_in_waits_until_its_day_and_is_silent_after_it(
    clock: Stilteklok, stand: Stilte, words: str, open_: int, late: int
) -> None:
    assert (stilte(clock, TODAY), stilte_zin(clock, TODAY)) == (stand, words)
    assert (dagen_open(clock, TODAY), dagen_te_laat(clock, TODAY)) == (open_, late)


def test_answer_use_and_thanks_each_have_their_days() -> None:
    clock = klok(antwoord_op=date(2026, 8, 24), bedankt_op=BEGIN)
    assert [tik.zin for tik in tikken(clock, TODAY)] == ["na 21 dagen", "al 52 dagen niet", "dezelfde dag"]
    assert [tik.zin for tik in tikken(klok(), BEGIN)] == ["nog niet"] * 3


def test_an_answer_older_than_the_input_is_said_in_words() -> None:
    clock = klok(antwoord_op=date(2026, 7, 31), verwerkt_op=date(2026, 8, 1), bedankt_op=date(2026, 8, 2))
    assert [tik.zin for tik in tikken(clock, TODAY)] == [
        "3 dagen vóór de inbreng",
        "2 dagen vóór de inbreng",
        "1 dag vóór de inbreng",
    ]
    assert (clock.dagen_tot_antwoord, dagen_open(clock, TODAY)) == (-3, 0)
    ahead = Stilteklok(ontvangen_op=date(2026, 10, 1))
    assert [tik.dagen for tik in tikken(ahead, TODAY)] == [0, 0, 0]


def test_only_what_was_brought_in_has_a_clock() -> None:
    asked = Betrokkenheid(id="1", wijkorgaan_id="w", gevraagd_op=BEGIN, teruggekoppeld_op=TODAY)
    assert stilteklok(asked, 6) is None


def test_a_promised_day_goes_before_the_usual_term() -> None:
    promised = Betrokkenheid(id="1", wijkorgaan_id="w", advies_op=BEGIN, terugkoppeling_uiterlijk=TODAY)
    loose = Betrokkenheid(
        id="2", wijkorgaan_id="w", advies_op=BEGIN, teruggekoppeld_op=TODAY, verwerkt_op=TODAY, bedankt_op=TODAY
    )
    assert stilteklok(promised, 6) == klok(TODAY)
    usual = stilteklok(loose, 6)
    assert usual is not None
    assert (usual.beloofd_op, usual.uit_regeling, usual.dagen_tot_antwoord) == (date(2026, 9, 14), True, 52)
    assert stilteklok(loose) == klok(antwoord_op=TODAY, verwerkt_op=TODAY, bedankt_op=TODAY)
