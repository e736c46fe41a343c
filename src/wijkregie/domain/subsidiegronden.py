"""Grounds on which money is refused, settled lower or taken back: the article and what it means in plain words."""

from enum import StrEnum


class Grond(StrEnum):
    """Why money is refused, settled lower or taken back: the article it rests on."""

    ACTIVITEITEN_VERWACHT = "Awb 4:35 lid 1 onder a"
    VERPLICHTINGEN_VERWACHT = "Awb 4:35 lid 1 onder b"
    VERANTWOORDING_VERWACHT = "Awb 4:35 lid 1 onder c"
    GEGEVENS_BIJ_AANVRAAG = "Awb 4:35 lid 2 onder a"
    FAILLISSEMENT = "Awb 4:35 lid 2 onder b"
    PLAFOND = "Awb 4:25 lid 2"
    REGELING = "regeling"
    ACTIVITEITEN_NIET_GEDAAN = "Awb 4:46 lid 2 onder a"
    VERPLICHTINGEN_NIET_NAGEKOMEN = "Awb 4:46 lid 2 onder b"
    GEGEVENS_ONJUIST = "Awb 4:46 lid 2 onder c"
    VERLENING_ONJUIST = "Awb 4:46 lid 2 onder d"
    INTREKKING_ACTIVITEITEN = "Awb 4:48 lid 1 onder a"
    INTREKKING_VERPLICHTINGEN = "Awb 4:48 lid 1 onder b"
    INTREKKING_GEGEVENS = "Awb 4:48 lid 1 onder c"
    INTREKKING_ONJUIST = "Awb 4:48 lid 1 onder d"
    BEGROTING = "Awb 4:48 lid 1 onder e"
    VERLENING_KLOPT_NIET = "Awb 4:50 lid 1 onder a"
    GEWIJZIGD_INZICHT = "Awb 4:50 lid 1 onder b"
    NIEUWE_FEITEN = "Awb 4:49 lid 1 onder a"
    VASTSTELLING_ONJUIST = "Awb 4:49 lid 1 onder b"
    VERPLICHTINGEN_DAARNA = "Awb 4:49 lid 1 onder c"

    @property
    def woorden(self) -> str:
        """What the ground means, as the middle of a sentence after "omdat"."""
        return _WOORDEN[self]


_WOORDEN = {
    Grond.ACTIVITEITEN_VERWACHT: "de activiteiten waarschijnlijk niet of niet helemaal doorgaan",
    Grond.VERPLICHTINGEN_VERWACHT: "het wijkorgaan zich waarschijnlijk niet aan de verplichtingen houdt",
    Grond.VERANTWOORDING_VERWACHT: "het wijkorgaan de activiteiten of het geld waarschijnlijk niet goed verantwoordt",
    Grond.GEGEVENS_BIJ_AANVRAAG: "in de aanvraag onjuiste of onvolledige gegevens staan",
    Grond.FAILLISSEMENT: "het wijkorgaan failliet is of uitstel van betaling heeft",
    Grond.PLAFOND: "het geld voor dit jaar op is",
    Grond.REGELING: "de regeling van de gemeente dat zegt",
    Grond.ACTIVITEITEN_NIET_GEDAAN: "de activiteiten niet of niet helemaal zijn doorgegaan",
    Grond.VERPLICHTINGEN_NIET_NAGEKOMEN: "het wijkorgaan zich niet aan de verplichtingen heeft gehouden",
    Grond.GEGEVENS_ONJUIST: "het wijkorgaan onjuiste of onvolledige gegevens gaf",
    Grond.VERLENING_ONJUIST: "de verlening niet klopte en het wijkorgaan dat wist of kon weten",
    Grond.INTREKKING_ACTIVITEITEN: "de activiteiten niet of niet helemaal doorgaan",
    Grond.INTREKKING_VERPLICHTINGEN: "het wijkorgaan zich niet aan de verplichtingen houdt",
    Grond.INTREKKING_GEGEVENS: "het wijkorgaan onjuiste of onvolledige gegevens gaf",
    Grond.INTREKKING_ONJUIST: "de verlening niet klopt en het wijkorgaan dat wist of kon weten",
    Grond.BEGROTING: "er in de begroting te weinig geld voor is",
    Grond.VERLENING_KLOPT_NIET: "de verlening niet klopt",
    Grond.GEWIJZIGD_INZICHT: "de gemeente er nu anders over denkt of de situatie is veranderd",
    Grond.NIEUWE_FEITEN: "er iets bekend werd wat de gemeente bij de vaststelling niet kon weten",
    Grond.VASTSTELLING_ONJUIST: "de vaststelling niet klopt en het wijkorgaan dat wist of kon weten",
    Grond.VERPLICHTINGEN_DAARNA: "het wijkorgaan zich na de vaststelling niet aan de verplichtingen hield",
}

WEIGEREN = (
    Grond.REGELING,
    Grond.PLAFOND,
    Grond.ACTIVITEITEN_VERWACHT,
    Grond.VERPLICHTINGEN_VERWACHT,
    Grond.VERANTWOORDING_VERWACHT,
    Grond.GEGEVENS_BIJ_AANVRAAG,
    Grond.FAILLISSEMENT,
)
"""Grounds to refuse an aanvraag, whole or in part (Awb 4:25, 4:35, and what the regeling itself asks)."""

LAGER_VASTSTELLEN = (
    Grond.ACTIVITEITEN_NIET_GEDAAN,
    Grond.VERPLICHTINGEN_NIET_NAGEKOMEN,
    Grond.GEGEVENS_ONJUIST,
    Grond.VERLENING_ONJUIST,
)
"""Grounds to settle below what was granted (Awb 4:46, second paragraph)."""

INTREKKEN = (
    Grond.INTREKKING_ACTIVITEITEN,
    Grond.INTREKKING_VERPLICHTINGEN,
    Grond.INTREKKING_GEGEVENS,
    Grond.INTREKKING_ONJUIST,
    Grond.BEGROTING,
    Grond.VERLENING_KLOPT_NIET,
    Grond.GEWIJZIGD_INZICHT,
)
"""Grounds to take back or change a verlening before it is settled (Awb 4:48 and 4:50)."""

INTREKKEN_NA_VASTSTELLING = (Grond.NIEUWE_FEITEN, Grond.VASTSTELLING_ONJUIST, Grond.VERPLICHTINGEN_DAARNA)
"""Grounds to take back or change what was settled (Awb 4:49)."""
