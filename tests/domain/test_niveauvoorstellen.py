"""What agreeing on a niveau brings about, and how it is said before it happens."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.domain.kit import REGELING, TODAY, gesprek
from wijkregie.domain.geld import NBSP
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Beweging, Niveau
from wijkregie.domain.niveauvoorstellen import Niveauvoorstel, niveauvoorstel, voorstel_zinnen

PLANNED = gesprek(Gespreksstand.GEPLAND, TODAY)


def voorstel(niveau: Niveau = Niveau.BELEIDSVORMEND, **known: Any) -> Niveauvoorstel:
    found: dict[str, Any] = {
        "gesprek": PLANNED,
        "niveau_nu": Niveau.UITVOEREND,
        "regeling": REGELING,
        "heeft_subsidie": False,
        "is_aangevraagd": False,
        "heeft_navraag": False,
        "today": date(2026, 8, 20),
        **known,
    }
    return niveauvoorstel(found.pop("gesprek"), niveau, **found)


def test_the_toeslag_of_the_subsidie_counts_with_the_amount() -> None:
    found = voorstel(toeslag=25_000)
    assert (found.bedrag, found.bedrag_nu) == (525_000, 325_000)
    assert any(
        zin.replace(NBSP, " ").endswith("in plaats van € 3.250, met de toeslag van € 250.")
        for zin in voorstel_zinnen(found)
    )


def test_all_that_follows_from_a_first_agreement() -> None:
    found = voorstel()
    assert (found.bedrag, found.bedrag_nu, found.beweging) == (500_000, 300_000, Beweging.TRAP_OP)
    assert (found.wordt_gevoerd, found.opent_subsidie) == (True, True)
    assert (found.actie, found.actie_uiterlijk) == ("Vragen of de aanvraag voor 2027 lukt", date(2026, 9, 16))
    assert voorstel_zinnen(found) == [
        "Het niveau voor 2027 wordt 3, beleidsvormend (trap op).",
        "Het gesprek komt op “gevoerd” te staan.",
        "Daar hoort €\u00a05.000 subsidie bij in plaats van €\u00a03.000.",
        "De subsidie 2027 wordt geopend.",
        "Aanvragen kan tot en met 30 september 2026. "
        "Daarna volgt een besluit binnen 8 weken en betaling binnen 6 weken.",
        "Er komt een actie voor jou: “Vragen of de aanvraag voor 2027 lukt”, uiterlijk 16 september 2026.",
    ]


def test_what_is_there_already_is_not_told_again() -> None:
    held = gesprek(Gespreksstand.GEVOERD, TODAY)
    found = voorstel(Niveau.UITVOEREND, gesprek=held, heeft_subsidie=True, heeft_navraag=True)
    assert (found.wordt_gevoerd, found.opent_subsidie, found.actie, found.actie_uiterlijk) == (False, False, "", None)
    assert voorstel_zinnen(found)[:2] == [
        "Het niveau voor 2027 wordt 2, uitvoerend (gelijk).",
        "Daar hoort €\u00a03.000 subsidie bij.",
    ]
    assert len(voorstel_zinnen(found)) == 3
    assert voorstel(is_aangevraagd=True).actie == ""


@pytest.mark.parametrize(
    ("today", "uiterlijk"),
    [
        (date(2026, 6, 1), date(2026, 9, 16)),
        (date(2026, 9, 9), date(2026, 9, 16)),
        (date(2026, 9, 15), date(2026, 9, 22)),
        (date(2026, 9, 28), date(2026, 9, 30)),
        (date(2026, 11, 3), date(2026, 11, 3)),
    ],
)
def test_the_follow_up_leaves_the_wijkorgaan_a_week_where_it_can(today: date, uiterlijk: date) -> None:
    assert voorstel(today=today).actie_uiterlijk == uiterlijk


@pytest.mark.parametrize("regeling", [None, replace(REGELING, bedrag_niveau_3=None, aanvraag_uiterlijk=None)])
def test_a_regeling_without_amounts_or_last_day_says_so(regeling: Any) -> None:
    found = voorstel(regeling=regeling)
    assert (found.bedrag, found.actie_uiterlijk) == (None, None)
    said = voorstel_zinnen(found)
    assert "In de regeling voor 2027 staat nog geen bedrag. Vul het later in bij Instellingen." in said
    assert "De laatste dag om aan te vragen staat nog niet in de regeling voor 2027." in said
    assert said[-1] == "Er komt een actie voor jou: “Vragen of de aanvraag voor 2027 lukt”."


@pytest.mark.parametrize(
    ("nu", "niveau", "word"),
    [(None, 2, "het eerste niveau"), (Niveau.UITVOEREND, 1, "trap af"), (Niveau.UITVOEREND, 2, "gelijk")],
)
def test_a_step_is_named_and_down_is_as_good_as_up(nu: Niveau | None, niveau: int, word: str) -> None:
    assert f"({word})" in voorstel_zinnen(voorstel(Niveau(niveau), niveau_nu=nu))[0]


def test_an_invented_amount_says_so() -> None:
    said = voorstel_zinnen(voorstel(regeling=replace(REGELING, voorbeeld=True), niveau_nu=None))
    assert "Daar hoort €\u00a05.000 subsidie bij (voorbeeldbedrag)." in said
