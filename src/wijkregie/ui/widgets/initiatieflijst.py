"""Initiatieven as a list: what each column says of one."""

from collections.abc import Sequence

from wijkregie.domain.datums import format_datum
from wijkregie.domain.geld import format_bedrag
from wijkregie.ui.models.initiatiefkaarten import Initiatiefkaart
from wijkregie.ui.models.rows import Column, Look
from wijkregie.ui.models.stoplicht import look_of
from wijkregie.ui.widgets.cardtable import CardTable


class Initiatieflijst(CardTable):
    """A row per initiatief."""

    def __init__(self) -> None:
        super().__init__(_columns(), "Initiatieven", ("initiatief", "initiatieven"))


def _columns() -> Sequence[Column[Initiatiefkaart]]:
    return [
        Column("Initiatief", lambda card: card.naam, chars=0, least=34),
        Column("Indiener", lambda card: card.rij.indiener, look=_meta, chars=24, least=16, goes=2),
        Column("Wijk", lambda card: card.rij.wijk, chars=14, least=10, goes=1),
        Column("Soort", lambda card: card.initiatief.soort.value, look=_meta, chars=21, least=12, goes=4),
        Column("Stand", lambda card: card.stand, sort=lambda card: card.volgorde, chars=13, least=12),
        Column(
            "Bedrag",
            lambda card: "" if card.bedrag is None else format_bedrag(card.bedrag),
            sort=lambda card: card.bedrag,
            right=True,
            chars=12,
            least=12,
        ),
        Column(
            "Binnen op",
            lambda card: format_datum(card.initiatief.ontvangen_op),
            sort=lambda card: card.initiatief.ontvangen_op,
            chars=11,
            least=11,
            goes=3,
        ),
        Column(
            "Wat wacht",
            lambda _card: "",
            sort=lambda card: card.dagen if card.termijn else None,
            accessible=lambda card: card.wat_wacht,
            look=lambda card: look_of(card.ernst, card.wat_wacht) if card.ernst is not None else Look(),
            tip=lambda card: card.wat_wacht,
            copied=lambda card: card.wat_wacht,
            chars=27,
            least=25,
        ),
    ]


def _meta(_card: Initiatiefkaart) -> Look:
    return Look(colour="tekst3", small=True)
