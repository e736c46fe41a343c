"""What was typed to find something: its words, the question to the index, and the marks."""

from hypothesis import given
from hypothesis import strategies as st

from wijkregie.domain.zoekvragen import fragment, gerangschikt, markeer, noemt, vraag, woorden, zoekwoorden


def marked(tekst: str, typed: str, *, binnenin: bool = False) -> list[str]:
    found = markeer(tekst, zoekwoorden(typed), binnenin=binnenin)
    assert found.tekst == tekst
    return [tekst[begin:end] for begin, end in found.bereiken]


def test_words_are_letters_and_figures_lower_and_without_accents() -> None:
    assert woorden("Wijkraad ’t Hágen, nr. 12") == ["wijkraad", "t", "hagen", "nr", "12"]
    assert woorden("Yeşilğöz e\u0301e\u0301n") == ["yesilgoz", "een"]
    assert woorden("한글 हिन्दी") == ["한글", "हनद"]
    assert woorden("😀 \" ' * ( ) \0") == []


def test_of_an_endless_text_the_first_words_count() -> None:
    assert len(zoekwoorden("hagen " * 2_000)) == 12
    assert zoekwoorden("x" * 10_000) == ["x" * 60]


def test_the_best_comes_first_from_three_letters() -> None:
    assert not gerangschikt(["ha", "b"])
    assert gerangschikt(["ha", "hag"])


def test_each_word_is_asked_for_as_a_begin_and_a_short_one_not_inside_names() -> None:
    asked = vraag(["ha", "hagen"], delen="delen", overal=("titel", "tekst"))
    assert asked == '{titel tekst}: "ha"* AND {titel tekst delen}: "hagen"*'


@given(st.text())
def test_no_question_holds_more_than_words(typed: str) -> None:
    for word in zoekwoorden(typed):
        assert not set(word) & set("\"'*^(){}:+- \0")


@given(st.text(), st.text(max_size=4))
def test_marks_stand_in_order_within_the_text(tekst: str, typed: str) -> None:
    for inside in (False, True):
        found = markeer(tekst, zoekwoorden(typed), binnenin=inside).bereiken
        places = [place for part in found for place in part]
        assert places == sorted(places)
        assert all(0 <= begin < end <= len(tekst) for begin, end in found)
    shown = fragment(tekst, zoekwoorden(typed))
    assert all(end <= len(shown.tekst) for _, end in shown.bereiken)


def test_the_letters_that_were_asked_for_are_marked() -> None:
    assert marked("Wijkraad ’t Hagen", "hagen") == ["Hagen"]
    assert marked("Hagenpoort en HÁGENweg", "hagen h") == ["Hagen", "HÁGEN"]
    assert marked("een e\u0301cole", "eco") == ["e\u0301co"]
    assert marked("een café", "cafe") == ["café"]
    assert marked("cafe\u0301", "cafe") == ["cafe\u0301"]
    assert marked("Hagen", "weg") == []


def test_inside_a_name_three_letters_are_marked() -> None:
    assert marked("Hagenpoort", "poort", binnenin=True) == ["poort"]
    assert marked("Hagenpoort", "poort") == []
    assert marked("Hagenpoort", "po", binnenin=True) == []


def test_of_a_long_text_the_part_is_shown_that_says_it() -> None:
    tekst = (
        "Gebeld met de voorzitter. Zij zegt dat auto's op de Hagenweg te hard rijden\nen dat er niemand iets aan doet."
    )
    found = fragment(tekst, ["hagen"])
    assert found.tekst == "… auto's op de Hagenweg te hard rijden en dat er …"
    assert [found.tekst[begin:end] for begin, end in found.bereiken] == ["Hagen"]


def test_a_short_text_is_shown_whole_and_another_from_its_begin() -> None:
    assert fragment("Kort", ["hagen"]).tekst == "Kort"
    assert fragment("woord " * 20, ["hagen"]).tekst == "woord " * 7 + "woord …"


def test_a_part_of_one_endless_word_is_cut_off() -> None:
    assert len(fragment("x" * 1_000 + " " + "y" * 1_000, ["y"]).tekst) <= 60


def test_a_command_is_named_by_words_that_begin_its_words() -> None:
    assert noemt("Kopie maken…", ["ko", "ma"])
    assert not noemt("Kopie maken…", ["ko", "opnieuw"])
    assert noemt("Kopie maken…", [])
