"""Early signs of frailty: each from its own fact, and none for a body that does well."""

from datetime import date, timedelta

import pytest

from tests.domain.kit import TODAY
from wijkregie.domain.bijeenkomsten import Aanwezigheid
from wijkregie.domain.kwetsbaarheid import Kwetsbaarheid, Kwetsbaarheidsteken, jaren_zonder_nieuw_lid, kwetsbaarheden
from wijkregie.domain.personen import Bestuursfunctie
from wijkregie.domain.ritme import Ritme

CAME, SENT_WORD, STAYED_AWAY = Aanwezigheid
RECENT = TODAY - timedelta(days=30)


def seat(who: str | None, sinds: date | None = RECENT, tot: date | None = None, rol: str = "lid") -> Bestuursfunctie:
    return Bestuursfunctie(id=f"{who}{rol}{sinds}", wijkorgaan_id="w", persoon_id=who, rol=rol, sinds=sinds, tot=tot)


def signs(
    functies: list[Bestuursfunctie], geweest: list[Aanwezigheid | None], contact: date | None
) -> list[Kwetsbaarheid]:
    return kwetsbaarheden(functies, geweest, contact, TODAY, ritme=Ritme(), niveau=None)


def test_a_body_that_does_well_gives_no_sign() -> None:
    assert signs([seat("a"), seat("b")], [CAME], RECENT) == []
    assert signs([], [], None) == []


@pytest.mark.parametrize(
    ("functies", "geweest", "contact", "teken", "feit"),
    [
        (
            [seat("a"), seat(None), seat(None, rol="secretaris")], [], RECENT,
            Kwetsbaarheidsteken.VACATURES, "2 van de 3 functies in het bestuur zijn vacant.",
        ),
        (
            [seat("a"), seat(None)], [], RECENT,
            Kwetsbaarheidsteken.VACATURES, "1 van de 2 functies in het bestuur is vacant.",
        ),
        (
            [seat("a", TODAY.replace(year=TODAY.year - 3))], [], RECENT,
            Kwetsbaarheidsteken.GEEN_NIEUW_LID, "Het laatste nieuwe bestuurslid kwam 3 jaar geleden.",
        ),
        (
            [seat("a", rol=rol) for rol in ("voorzitter", "secretaris", "penningmeester")], [], RECENT,
            Kwetsbaarheidsteken.VEEL_ROLLEN, "Eén persoon heeft 3 functies in het bestuur.",
        ),
        (
            [seat("a")], [CAME, STAYED_AWAY, SENT_WORD], RECENT,
            Kwetsbaarheidsteken.GEMIST, "Het wijkorgaan was er 2 bijeenkomsten op rij niet bij.",
        ),
        (
            [seat("a")], [], TODAY - timedelta(days=90),
            Kwetsbaarheidsteken.STIL, "Het laatste contact was 90 dagen geleden.",
        ),
    ],
)  # fmt: skip
def test_each_sign_has_its_own_fact(
    functies: list[Bestuursfunctie],
    geweest: list[Aanwezigheid | None],
    contact: date,
    teken: Kwetsbaarheidsteken,
    feit: str,
) -> None:
    (found,) = signs(functies, geweest, contact)
    assert (found.teken, found.feit) == (teken, feit)
    assert found.teken.actie


def test_seats_of_the_past_and_few_roles_give_no_sign() -> None:
    past = seat(None, tot=TODAY - timedelta(days=1))
    two_roles = [seat("a"), seat("a", rol="secretaris")]
    assert signs([past, *two_roles], [STAYED_AWAY], TODAY - timedelta(days=89)) == []


def test_since_when_nobody_came() -> None:
    years = {n: TODAY.replace(year=TODAY.year - n) for n in range(7)}
    assert jaren_zonder_nieuw_lid([], TODAY) is None
    assert jaren_zonder_nieuw_lid([seat("a", None)], TODAY) is None
    assert jaren_zonder_nieuw_lid([seat("a", years[5]), seat("b", years[2])], TODAY) == 2
    assert jaren_zonder_nieuw_lid([seat("a", years[4] + timedelta(days=1))], TODAY) == 3
    swapped = [seat("a", years[6], years[1]), seat("a", years[1], rol="voorzitter")]
    assert jaren_zonder_nieuw_lid(swapped, TODAY) == 6
    left = seat("b", years[3], years[2])
    assert jaren_zonder_nieuw_lid([seat("a", years[6]), left], TODAY) == 3
    assert jaren_zonder_nieuw_lid([seat("a", years[6]), seat("b", None, years[2])], TODAY) == 6
    to_come = seat("c", TODAY + timedelta(days=5))
    assert jaren_zonder_nieuw_lid([seat("a", years[4]), to_come], TODAY) == 4
