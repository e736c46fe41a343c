"""Beloofd en ervaren: steps between promise and experience, and the warning while influence still can be had."""

from datetime import date

import pytest

from wijkregie.domain.beloofd import Aangegaan, Belofte, belofte_zin, paradox, paradox_zin
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.trajecten import Trede

TODAY = date(2026, 9, 24)


@pytest.mark.parametrize(
    ("belofte", "verschil", "words"),
    [
        (
            Belofte(beloofd=Trede.ADVISEREN, ervaren=Trede.INFORMEREN),
            -2,
            "beloofd: adviseren, ervaren: informeren, 2 treden lager",
        ),
        (
            Belofte(beloofd=Trede.ADVISEREN, ervaren=Trede.COPRODUCEREN),
            1,
            "beloofd: adviseren, ervaren: coproduceren, 1 trede hoger",
        ),
        (
            Belofte(beloofd=Trede.ADVISEREN, ervaren=Trede.ADVISEREN),
            0,
            "beloofd: adviseren, ervaren: adviseren, zoals beloofd",
        ),
        (Belofte(beloofd=Trede.ADVISEREN), None, "beloofd: adviseren, ervaren: nog niet gevraagd"),
        (Belofte(ervaren=Trede.INFORMEREN), None, "beloofd: niet vastgelegd, ervaren: informeren"),
    ],
)
def test_steps_between_promise_and_experience(belofte: Belofte, verschil: int | None, words: str) -> None:
    assert (belofte.verschil, belofte_zin(belofte)) == (verschil, words)


def body(naam: str, niveau: Niveau | None, *, gevraagd: bool = False) -> Aangegaan:
    return Aangegaan(wijkorgaan_id=naam, naam=naam, niveau=niveau, gevraagd=gevraagd)


BODIES = [
    body("Basis", Niveau.BASIS),
    body("Zonder", None),
    body("Gevraagd", Niveau.BELEIDSVORMEND, gevraagd=True),
    body("Weerd", Niveau.UITVOEREND),
    body("Hagen", Niveau.BELEIDSVORMEND),
]


@pytest.mark.parametrize(
    ("last", "warns"),
    [
        (date(2026, 9, 23), False),
        (TODAY, True),
        (date(2026, 10, 22), True),
        (date(2026, 10, 23), False),
        (None, False),
    ],
)
def test_the_paradox_is_told_in_the_last_four_weeks_for_influence(last: date | None, warns: bool) -> None:
    assert (paradox("t", "Hagenweg", last, BODIES, TODAY) is not None) is warns


def test_the_paradox_names_bodies_of_niveau_2_and_3_that_were_not_asked() -> None:
    found = paradox("t", "Hagenweg", date(2026, 9, 30), BODIES, TODAY)
    assert found is not None
    assert [one.naam for one in found.wijkorganen] == ["Weerd", "Hagen"]
    assert paradox_zin(found, TODAY) == (
        "Hagenweg: invloed kan nog 6 dagen, tot en met 30 september. Nog niet gevraagd: Weerd en Hagen."
    )
    assert paradox("t", "Hagenweg", date(2026, 9, 30), BODIES[:3], TODAY) is None


def test_on_the_last_day_the_warning_says_today() -> None:
    found = paradox("t", "Hagenweg", TODAY, BODIES[3:4], TODAY)
    assert found is not None
    assert paradox_zin(found, TODAY) == "Hagenweg: invloed kan vandaag nog. Nog niet gevraagd: Weerd."


@pytest.mark.parametrize(
    ("many", "who"),
    [(5, "W0, W1, W2, W3 en W4."), (6, "W0, W1, W2, W3 en nog 2 wijkorganen.")],
)
def test_a_warning_names_a_few_and_counts_the_rest(many: int, who: str) -> None:
    bodies = [body(f"W{number}", Niveau.UITVOEREND) for number in range(many)]
    found = paradox("t", "Hagenweg", TODAY, bodies, TODAY)
    assert found is not None
    assert paradox_zin(found, TODAY).endswith(f"Nog niet gevraagd: {who}")
