"""Overdrachten: a password that is typed twice, and what goes along in words."""

import pytest

from wijkregie.domain.overdrachten import Omvang, Overdrachtkeuze, check_wachtwoord
from wijkregie.domain.refusals import Refusal


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("abcdefgh", "abcdefgi", "wachtwoorden_verschillen"),
        ("abcdefg", "abcdefg", "wachtwoord_te_kort"),
        ("", "", "wachtwoord_te_kort"),
        ("abcdefg\0h", "abcdefg\0h", "wachtwoord_te_kort"),
    ],
)
def test_a_password_that_will_not_do_is_refused_without_telling_it(one: str, other: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_wachtwoord(one, other)
    assert refused.value.code == code
    assert not one or one not in str(refused.value)


def test_a_password_of_eight_signs_will_do() -> None:
    check_wachtwoord("één 'twee", "één 'twee")


def test_a_choice_of_nothing_is_refused() -> None:
    Overdrachtkeuze(stadsdelen=frozenset({"1"})).check()
    Overdrachtkeuze(wijkorganen=frozenset({"1"})).check()
    with pytest.raises(Refusal):
        Overdrachtkeuze(prive=True).check()


def test_what_goes_along_is_told_in_words() -> None:
    much = Omvang(aantallen={"wijkorgaan": 12, "jaargesprek": 1, "wijk": 3, "bijlage": 14}, bijlagebytes=200_000_000)
    assert much.delen == ("12 wijkorganen", "1 jaargesprek", "14 bijlagen (200 MB)")
    assert Omvang(aantallen={"wijkorgaan": 1, "bijlage": 1}, bijlagebytes=5).delen[-1] == "1 bijlage (5 bytes)"
