"""What waits, on the town of the pictures as it is on 24 September 2026."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import REGELING, TODAY, gesprek, stap
from wijkregie.domain.acties import Actiepunt, Actiestatus
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.ritme import Ritme
from wijkregie.domain.signalen import (
    Ernst,
    Groep,
    Signaal,
    bundel,
    ergste,
    groep,
    groepeer,
    signaal_stil,
    signalen_van_actie,
    signalen_van_gesprek,
    signalen_van_subsidie,
    stoplicht,
)
from wijkregie.domain.subsidies import Stapsoort, Subsidie, Subsidiestap

S = Gespreksstand
SUBSIDIE = Subsidie(id="subsidie", wijkorgaan_id="w", jaar=2027)
SENT = {"datum": date(2026, 9, 8), "verslag_verstuurd_op": date(2026, 9, 11)}


def of_talk(found: Jaargesprek | None, today: date = TODAY, jaar: int = 2027) -> list[Signaal]:
    return signalen_van_gesprek("w", jaar, found, REGELING, today)


def of_subsidie(
    stappen: Sequence[Subsidiestap] = (), subsidie: Subsidie | None = SUBSIDIE, today: date = TODAY, jaar: int = 2027
) -> list[Signaal]:
    return signalen_van_subsidie("w", jaar, subsidie, stappen, REGELING, today, bedrag=300_000)


def short(signalen: list[Signaal]) -> list[tuple[Ernst, str, str, date | None]]:
    return [(signaal.ernst, signaal.woord, signaal.regel, signaal.datum) for signaal in signalen]


def asked(datum: date) -> Subsidiestap:
    return stap(Stapsoort.AANVRAAG_ONTVANGEN, datum, 300_000)


LAST_DAY = date(2026, 9, 30)


@pytest.mark.parametrize(
    ("found", "ernst", "woord", "regel", "datum"),
    [
        (None, Ernst.LET_OP, "nog te plannen", "Jaargesprek plannen", LAST_DAY),
        (gesprek(S.TE_PLANNEN), Ernst.LET_OP, "nog te plannen", "Jaargesprek plannen", LAST_DAY),
        (gesprek(S.GEPLAND, TODAY, tijd="19:30"), Ernst.OP_SCHEMA, "gesprek vanavond", "Jaargesprek 2027", TODAY),
        (
            gesprek(S.GEPLAND, date(2026, 9, 25)),
            Ernst.NOG_NIET,
            "gesprek morgen",
            "Jaargesprek 2027",
            date(2026, 9, 25),
        ),
        (
            gesprek(S.GEPLAND, date(2026, 9, 28)),
            Ernst.NOG_NIET,
            "gesprek 28 sep",
            "Jaargesprek 2027",
            date(2026, 9, 28),
        ),
        (
            gesprek(S.GEPLAND, date(2026, 9, 23)),
            Ernst.TE_LAAT,
            "gesprek bijwerken",
            "Jaargesprek 2027 bijwerken",
            date(2026, 9, 23),
        ),
        (
            gesprek(S.GEVOERD, date(2026, 9, 8)),
            Ernst.TE_LAAT,
            "verslag te laat",
            "Verslag van het jaargesprek versturen",
            date(2026, 9, 22),
        ),
        (
            gesprek(S.GEVOERD, date(2026, 9, 22)),
            Ernst.WACHT,
            "verslag uiterlijk 6 okt",
            "Verslag van het jaargesprek versturen",
            date(2026, 10, 6),
        ),
        (
            gesprek(S.VERSLAG_VERSTUURD, **SENT),
            Ernst.WACHT,
            "wacht op akkoord",
            "Navragen of het verslag akkoord is",
            date(2026, 10, 9),
        ),
    ],
)
def test_what_waits_around_a_talk(found: Jaargesprek | None, ernst: Ernst, woord: str, regel: str, datum: date) -> None:
    assert short(of_talk(found)) == [(ernst, woord, regel, datum)]


def test_planning_asks_for_attention_four_weeks_ahead_and_is_late_after_the_last_day_to_apply() -> None:
    assert of_talk(None, date(2026, 9, 1))[0].ernst is Ernst.NOG_NIET
    assert of_talk(None, date(2026, 9, 2))[0].ernst is Ernst.LET_OP
    assert of_talk(None, date(2026, 10, 1))[0].ernst is Ernst.TE_LAAT
    assert of_talk(None, TODAY, jaar=2025) == []
    (open_end,) = signalen_van_gesprek("w", 2027, None, None, TODAY)
    assert (open_end.ernst, open_end.datum) == (Ernst.NOG_NIET, None)


def test_an_akkoord_that_stays_away_asks_for_attention() -> None:
    (signaal,) = of_talk(gesprek(S.VERSLAG_VERSTUURD, **SENT), date(2026, 10, 10))
    assert signaal.ernst is Ernst.LET_OP


@pytest.mark.parametrize("found", [gesprek(S.AKKOORD, **SENT), gesprek(S.VERVALLEN), gesprek(S.GEPLAND)])
def test_a_talk_that_is_over_or_unclear_says_nothing(found: Jaargesprek) -> None:
    assert of_talk(found) == []


def test_a_signal_knows_where_it_came_from() -> None:
    (talk,) = of_talk(gesprek(S.GEPLAND, TODAY, tijd="19:30"))
    assert (talk.bron, talk.tijd, talk.wijkorgaan_id) == (("jaargesprek", "gesprek"), "19:30", "wijkorgaan")
    assert of_talk(None)[0].bron == ("wijkorgaan", "w")
    assert of_subsidie()[0].bron == ("subsidie", "subsidie")
    assert of_subsidie(subsidie=None)[0].bron == ("wijkorgaan", "w")


@pytest.mark.parametrize(
    ("today", "ernst", "woord", "regel"),
    [
        (date(2026, 8, 1), Ernst.NOG_NIET, "aanvraag nog 60 dagen", "Laatste dag om aan te vragen"),
        (TODAY, Ernst.LET_OP, "aanvraag nog 6 dagen", "Laatste dag om aan te vragen"),
        (date(2026, 9, 29), Ernst.LET_OP, "aanvraag nog 1 dag", "Laatste dag om aan te vragen"),
        (LAST_DAY, Ernst.LET_OP, "aanvraag vandaag nog", "Laatste dag om aan te vragen"),
        (date(2026, 10, 1), Ernst.TE_LAAT, "aanvraag te laat", "Aanvraag 2027 is niet binnen"),
        (date(2027, 12, 31), Ernst.TE_LAAT, "aanvraag te laat", "Aanvraag 2027 is niet binnen"),
    ],
)
def test_the_last_day_to_apply(today: date, ernst: Ernst, woord: str, regel: str) -> None:
    assert short(of_subsidie(today=today)) == [(ernst, woord, regel, LAST_DAY)]


def test_nobody_waits_for_an_aanvraag_of_a_year_that_is_over() -> None:
    assert of_subsidie(today=date(2028, 1, 1)) == []


@pytest.mark.parametrize(
    ("stappen", "ernst", "woord", "regel"),
    [
        ([asked(date(2026, 7, 31))], Ernst.LET_OP, "besluit morgen", "Besluit nemen over de aanvraag 2027"),
        ([asked(date(2026, 7, 30))], Ernst.LET_OP, "besluit vandaag", "Besluit nemen over de aanvraag 2027"),
        ([asked(date(2026, 7, 29))], Ernst.TE_LAAT, "besluit te laat", "Besluit nemen over de aanvraag 2027"),
        ([asked(date(2026, 9, 7))], Ernst.WACHT, "besluit uiterlijk 2 nov", "Besluit nemen over de aanvraag 2027"),
        (
            [asked(date(2026, 9, 7)), stap(Stapsoort.VERLEEND, date(2026, 9, 20), 1), stap(Stapsoort.BETAALD, TODAY)],
            Ernst.NOG_NIET,
            "verantwoording uiterlijk 31 mrt 2028",
            "Verantwoording over 2027 moet binnen zijn",
        ),
        (
            [asked(date(2026, 9, 7)), stap(Stapsoort.GEWEIGERD, date(2026, 9, 20))],
            Ernst.WACHT,
            "bekendmaking uiterlijk 2 nov",
            "Besluit over 2027 bekendmaken",
        ),
        (
            [
                asked(date(2026, 7, 7)),
                stap(Stapsoort.DIRECT_VASTGESTELD, date(2026, 8, 10), 300_000),
                stap(Stapsoort.BEKENDGEMAAKT, date(2026, 8, 10)),
            ],
            Ernst.TE_LAAT,
            "betaling te laat",
            "Betalen van de subsidie 2027",
        ),
    ],
)
def test_what_waits_in_a_subsidie(stappen: list[Subsidiestap], ernst: Ernst, woord: str, regel: str) -> None:
    assert [(s.ernst, s.woord, s.regel) for s in of_subsidie(stappen)] == [(ernst, woord, regel)]


def test_after_the_verantwoording_the_vaststelling_waits() -> None:
    stappen = [
        asked(date(2026, 9, 7)),
        stap(Stapsoort.VERLEEND, date(2026, 9, 20), 300_000),
        stap(Stapsoort.BETAALD, date(2026, 9, 22), 300_000),
        stap(Stapsoort.VERANTWOORDING_ONTVANGEN, date(2028, 2, 1)),
    ]
    (signaal,) = of_subsidie(stappen, today=date(2028, 2, 2))
    assert (signaal.regel, signaal.datum) == ("Subsidie 2027 vaststellen", date(2028, 3, 28))


def test_an_aanvulling_that_is_awaited_stands_still_until_its_day() -> None:
    stappen = [asked(date(2026, 9, 1)), stap(Stapsoort.AANVULLING_GEVRAAGD, date(2026, 9, 15), termijn_tot=LAST_DAY)]
    assert short(of_subsidie(stappen)) == [
        (Ernst.STAAT_STIL, "wacht op aanvulling", "Aanvulling op de aanvraag moet binnen zijn", LAST_DAY)
    ]
    lapsed = of_subsidie(stappen, today=date(2026, 10, 1))
    assert [(s.ernst, s.woord) for s in lapsed] == [
        (Ernst.LET_OP, "aanvulling uiterlijk 28 okt"),
        (Ernst.WACHT, "besluit uiterlijk 11 nov"),
    ]


def test_an_aanvulling_without_a_day_is_asked_after() -> None:
    stappen = [asked(date(2026, 9, 1)), stap(Stapsoort.AANVULLING_GEVRAAGD, date(2026, 9, 15))]
    assert short(of_subsidie(stappen)) == [
        (Ernst.STAAT_STIL, "wacht op aanvulling", "Navragen: aanvulling op de aanvraag 2027", None)
    ]


def test_a_high_reserve_is_said_until_the_decision() -> None:
    rich = replace(SUBSIDIE, egalisatiereserve=300_001)
    stappen = [asked(date(2026, 9, 7))]
    words = [signaal.woord for signaal in of_subsidie(stappen, rich)]
    assert words == ["besluit uiterlijk 2 nov", "reserve te hoog"]
    decided = of_subsidie([*stappen, stap(Stapsoort.GEWEIGERD, date(2026, 9, 20))], rich)
    assert "reserve te hoog" not in [signaal.woord for signaal in decided]


def test_an_aanvraag_that_came_too_late_is_said_until_the_decision() -> None:
    stappen = [asked(date(2026, 10, 2))]
    found = of_subsidie(stappen)
    assert (Ernst.LET_OP, "te laat aangevraagd", "De aanvraag 2027 kwam 2 dagen te laat", None) in short(found)
    decided = of_subsidie([*stappen, stap(Stapsoort.GEWEIGERD, date(2026, 10, 20))])
    assert "te laat aangevraagd" not in [signaal.woord for signaal in decided]
    assert len(of_subsidie([asked(date(2026, 9, 30))])) == 1


ACTIE = Actiepunt(id="a", tekst="Antwoord geven\nover de Esweg", wijkorgaan_id="w", uiterlijk=date(2026, 9, 18))


@pytest.mark.parametrize(
    ("uiterlijk", "status", "ernst", "woord"),
    [
        (date(2026, 9, 18), Actiestatus.OPEN, Ernst.TE_LAAT, "actie te laat"),
        (TODAY, Actiestatus.BEZIG, Ernst.LET_OP, "actie vandaag"),
        (date(2026, 10, 15), Actiestatus.OPEN, Ernst.NOG_NIET, "actie uiterlijk 15 okt"),
        (date(2026, 10, 15), Actiestatus.WACHT_OP, Ernst.WACHT, "actie uiterlijk 15 okt"),
        (None, Actiestatus.OPEN, Ernst.NOG_NIET, "actie open"),
    ],
)
def test_an_open_actiepunt_waits(uiterlijk: date | None, status: Actiestatus, ernst: Ernst, woord: str) -> None:
    found = signalen_van_actie(replace(ACTIE, uiterlijk=uiterlijk, status=status), TODAY)
    assert short(found) == [(ernst, woord, "Antwoord geven", uiterlijk)]
    assert found[0].bron == ("actiepunt", "a")


def test_a_closed_actiepunt_says_nothing() -> None:
    assert signalen_van_actie(replace(ACTIE, status=Actiestatus.KLAAR), TODAY) == []


@pytest.mark.parametrize(
    ("days", "ernst", "woord"),
    [
        (94, Ernst.TE_LAAT, "94 dagen stil"),
        (90, Ernst.TE_LAAT, "90 dagen stil"),
        (89, Ernst.LET_OP, "89 dagen stil"),
        (60, Ernst.LET_OP, "60 dagen stil"),
    ],
)
def test_silence_is_said(days: int, ernst: Ernst, woord: str) -> None:
    found = signaal_stil("w", TODAY - timedelta(days=days), TODAY, ritme=Ritme(), niveau=None)
    assert found
    assert (found.ernst, found.woord, found.datum) == (ernst, woord, None)


def test_a_body_spoken_to_or_never_spoken_to() -> None:
    assert signaal_stil("w", TODAY - timedelta(days=59), TODAY, ritme=Ritme(), niveau=None) is None
    never = signaal_stil("w", None, TODAY, ritme=Ritme(), niveau=None)
    assert never
    assert (never.ernst, never.woord) == (Ernst.NOG_NIET, "nog geen contact")


def test_the_stoplicht_shows_trouble_first_and_else_all_well() -> None:
    waits = of_subsidie([asked(date(2026, 9, 7))])
    assert stoplicht(waits) == (Ernst.OP_SCHEMA, "op schema")
    assert stoplicht([]) == (Ernst.OP_SCHEMA, "op schema")
    tonight = of_talk(gesprek(S.GEPLAND, TODAY, tijd="19:30"))
    assert stoplicht([*waits, *tonight]) == (Ernst.OP_SCHEMA, "gesprek vanavond")
    late = signalen_van_actie(ACTIE, TODAY)
    assert stoplicht([*waits, *tonight, *late]) == (Ernst.TE_LAAT, "actie te laat")
    silent = signaal_stil("w", date(2026, 6, 22), TODAY, ritme=Ritme(), niveau=None)
    assert silent
    assert stoplicht([*of_talk(None), silent]) == (Ernst.TE_LAAT, "94 dagen stil")


SIGNALEN = st.lists(
    st.builds(
        Signaal,
        ernst=st.sampled_from(Ernst),
        woord=st.just("woord"),
        regel=st.sampled_from(["een", "twee"]),
        datum=st.none() | st.dates(date(2026, 8, 1), date(2026, 12, 31)),
        bron=st.just(("actiepunt", "a")),
        wijkorgaan_id=st.none(),
        tijd=st.sampled_from(["", "14:00"]),
        samen=st.booleans(),
    )
)


@given(SIGNALEN)
def test_the_gravest_comes_first_and_the_earliest_among_equals(signalen: list[Signaal]) -> None:
    worst = ergste(signalen)
    assert (worst is None) == (not signalen)
    for signaal in signalen:
        assert worst
        assert signaal.ernst <= worst.ernst
        if signaal.ernst == worst.ernst and signaal.datum:
            assert worst.datum
            assert worst.datum <= signaal.datum


@given(SIGNALEN)
def test_every_dated_signal_stands_once_in_its_span(signalen: list[Signaal]) -> None:
    groups = groepeer(signalen, TODAY)
    assert list(groups) == list(Groep)
    for span, found in groups.items():
        assert all(groep(signaal.datum, TODAY) is span for signaal in found)
        days = [(signaal.datum or date.max, signaal.tijd) for signaal in found]
        assert days == sorted(days)
    spread = sum(len(found) for found in groups.values())
    assert spread == sum(groep(signaal.datum, TODAY) is not None for signaal in signalen)


@pytest.mark.parametrize(
    ("days", "span"),
    [(-1, Groep.TE_LAAT), (0, Groep.DEZE_WEEK), (7, Groep.DEZE_WEEK), (8, Groep.BINNENKORT), (28, Groep.BINNENKORT)],
)
def test_the_spans_of_time(days: int, span: Groep) -> None:
    assert groep(TODAY + timedelta(days=days), TODAY) is span


def test_what_is_far_or_has_no_day_is_in_no_span() -> None:
    assert groep(TODAY + timedelta(days=29), TODAY) is None
    assert groep(None, TODAY) is None


@given(SIGNALEN)
def test_bundles_lose_nothing_and_join_only_what_says_the_same(signalen: list[Signaal]) -> None:
    bundles = bundel(signalen)
    assert sorted(map(repr, signalen)) == sorted(repr(signaal) for bundle in bundles for signaal in bundle)
    for bundle in bundles:
        assert len({(signaal.regel, signaal.datum) for signaal in bundle}) == 1
        assert len(bundle) == 1 or all(signaal.samen for signaal in bundle)


def test_six_bodies_share_the_last_day_to_apply() -> None:
    six = [signaal for body in "abcdef" for signaal in signalen_van_subsidie(body, 2027, None, (), REGELING, TODAY)]
    assert [len(bundle) for bundle in bundel(six)] == [6]


def test_each_ernst_has_its_word() -> None:
    assert [ernst.woord for ernst in Ernst] == ["op schema", "nog niet", "wacht", "staat stil", "let op", "te laat"]


def test_money_to_be_taken_back_is_told_half_a_year_before_it_is_too_late() -> None:
    """Awb 4:57 lid 4: not after five years since the vaststelling."""
    life = [
        asked(date(2020, 9, 1)),
        stap(Stapsoort.VERLEEND, date(2020, 10, 1), 300_000),
        stap(Stapsoort.BEKENDGEMAAKT, date(2020, 10, 2)),
        stap(Stapsoort.BETAALD, date(2020, 10, 20), 300_000),
        stap(Stapsoort.LAGER_VASTGESTELD, date(2022, 3, 1), 200_000),
    ]
    regel = "Te veel betaalde subsidie 2021 terugvragen of verrekenen"
    for today, spans in (
        (date(2026, 8, 1), []),
        (date(2026, 10, 1), [Groep.BINNENKORT]),
        (date(2027, 3, 2), [Groep.TE_LAAT]),
    ):
        spread = groepeer(of_subsidie(life, today=today, jaar=2021), today)
        assert [span for span, found in spread.items() for one in found if one.regel == regel] == spans


def test_an_action_with_a_time_says_it() -> None:
    actie = Actiepunt(id="a", tekst="bel", uiterlijk=TODAY, tijd="14:00")
    (signaal,) = signalen_van_actie(actie, TODAY)
    assert signaal.tijd == "14:00"
