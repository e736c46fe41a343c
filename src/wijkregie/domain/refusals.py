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
    "dubbel": "{wat} bestaat al. Wijzig de bestaande in plaats van een nieuwe te maken.",
    "verbonden": "{wat} kan niet weg, want er hangt nog iets aan. Verwijder of verplaats dat eerst.",
    "niets_ongedaan": "Er is niets om ongedaan te maken.",
    "niets_opnieuw": "Er is niets om opnieuw te doen.",
    "ongedaan_gewijzigd": "“{label}” kan niet meer ongedaan gemaakt worden: {wat} is daarna nog gewijzigd.",
    "opnieuw_gewijzigd": "“{label}” kan niet opnieuw: {wat} is daarna nog gewijzigd.",
    "niet_omkeerbaar": "“{label}” kan niet ongedaan gemaakt worden.",
    "waarde_gewist": "“{label}” kan niet terug: de gegevens zijn voorgoed gewist.",
}
