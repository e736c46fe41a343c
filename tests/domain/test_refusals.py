"""Every refusal has one sentence a person can act on."""

import pytest

from wijkregie.domain.refusals import SENTENCES, Refusal, quoted, sentence


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_short_and_ends(code: str) -> None:
    assert SENTENCES[code].endswith((".", "}"))  # or with a sentence filled in
    assert len(SENTENCES[code]) <= 200


def test_the_data_fill_the_sentence() -> None:
    refused = Refusal("jaar_kan_niet", jaar=27, eerste=2000, laatste=2099)
    assert str(refused) == "Het jaar 27 kan niet. Kies een jaar van 2000 tot en met 2099."
    assert refused.data["jaar"] == 27


def test_an_unknown_code_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        sentence("bestaat niet", {})


def test_what_was_typed_is_cut_short() -> None:
    assert quoted("x" * 40) == "x" * 40
    assert quoted("x" * 41) == "x" * 40 + "…"
