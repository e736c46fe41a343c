"""What is chosen in a list, kept as text and read again; text that is not one is refused."""

import pytest

from wijkregie.domain.lijstkeuzes import Lijstkeuze, keuze_tekst, lees_keuze
from wijkregie.domain.refusals import Refusal


def test_a_choice_comes_back_as_it_was_kept() -> None:
    whole = Lijstkeuze(
        zoek="café",
        filters={"Stadsdeel": ("Noord", "Oost")},
        groep="Wie",
        sorteer="Uiterlijk",
        aflopend=True,
        kolommen=("Wat", "Wie"),
    )
    for keuze in (whole, Lijstkeuze()):
        assert lees_keuze(keuze_tekst(keuze)) == keuze
    assert keuze_tekst(Lijstkeuze()) == "{}"
    assert lees_keuze('{"wat anders": 3}') == Lijstkeuze()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "geen json",
        "[]",
        "null",
        '{"filters": []}',
        '{"filters": {"Stadsdeel": "Noord"}}',
        '{"filters": {"Stadsdeel": [3]}}',
        '{"zoek": 3}',
        '{"kolommen": "Wat"}',
        '{"groep": {}}',
        "[" * 90_000,
        '{"zoek": "' + "x" * 100_001 + '"}',
    ],
)
def test_what_is_no_choice_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="niet te lezen"):
        lees_keuze(text)
