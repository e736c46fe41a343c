"""Refusals: what cannot be done, named by a code with its data, and the Dutch sentence for each.

Every sentence a user can be refused with stands in `SENTENCES`, so that tone and wording are
kept in one place. A sentence says what is wrong and what to do.
"""

from collections.abc import Mapping


class Refusal(Exception):
    """Something cannot be done; `code` names why, `data` fills the sentence."""

    def __init__(self, code: str, **data: object) -> None:
        super().__init__(code)
        self.code = code
        self.data: Mapping[str, object] = data

    def __str__(self) -> str:
        return sentence(self.code, self.data)


def sentence(code: str, data: Mapping[str, object]) -> str:
    """Return the Dutch sentence of a refusal; raises KeyError for an unknown code."""
    return SENTENCES[code].format_map(data)


SENTENCES: dict[str, str] = {
    "naam_ontbreekt": "Vul een naam in.",
    "tekst_ontbreekt": "Schrijf op wat er moet gebeuren.",
    "weg": "{wat} bestaat niet meer. Ververs de lijst met F5.",
    "intussen_gewijzigd": "{wat} is intussen gewijzigd. Kijk eerst wat er nu staat en probeer het opnieuw.",
}
