"""The talks of a year as a list: what each column says of one."""

from collections.abc import Sequence

from wijkregie.domain.datums import DAGEN_KORT, format_datum
from wijkregie.ui.models.gesprekskaarten import Gesprekskaart
from wijkregie.ui.models.rows import Column, Look
from wijkregie.ui.models.stoplicht import look_of
from wijkregie.ui.widgets.cardtable import CardTable


class Gesprekslijst(CardTable):
    """A row per talk."""

    def __init__(self) -> None:
        super().__init__(_columns(), "Jaargesprekken", ("gesprek", "gesprekken"))


def _columns() -> Sequence[Column[Gesprekskaart]]:
    return [
        Column("Wijkorgaan", lambda card: card.rij.wijkorgaan, chars=0, least=24),
        Column("Stadsdeel", lambda card: card.rij.stadsdeel, look=_meta, chars=8, least=8, goes=5),
        Column(
            "Stand",
            lambda card: card.gesprek.stand.value,
            sort=lambda card: card.volgorde,
            look=_small,
            chars=13,
            least=13,
        ),
        Column("Datum", _day, sort=_moment, look=_today, chars=12, least=12),
        Column("Tijd", lambda card: card.gesprek.tijd, chars=5, goes=2),
        Column("Plaats", lambda card: card.gesprek.plaats, look=_meta, chars=15, least=12, goes=3),
        Column(
            "Niveau",
            lambda card: card.niveautekst,
            sort=lambda card: card.gesprek.niveau_afgesproken or card.rij.niveau_nu,
            accessible=lambda card: card.niveau_gezegd,
            look=_niveau,
            chars=13,
            least=13,
        ),
        Column(
            "Wat wacht",
            lambda _card: "",
            sort=lambda card: None if card.ernst is None else -card.ernst,
            accessible=lambda card: card.wat_wacht,
            look=_waiting,
            tip=lambda card: card.wat_wacht,
            copied=lambda card: card.wat_wacht,
            chars=18,
            least=16,
        ),
        Column(
            "Tot aanvraag",
            lambda card: card.dagen_over,
            sort=lambda card: card.dagen,
            accessible=lambda card: card.tot_aanvraag,
            look=lambda card: Look(colour=card.dagenkleur, bold=card.dagenkleur != "tekst"),
            right=True,
            chars=11,
        ),
    ]


def _waiting(card: Gesprekskaart) -> Look:
    if card.uitnodiging:
        return Look(sign="mail", sign_word=card.uitnodiging)
    return look_of(card.ernst, card.wat_wacht) if card.ernst is not None else Look()


def _meta(_card: Gesprekskaart) -> Look:
    return Look(colour="tekst3", small=True)


def _today(card: Gesprekskaart) -> Look:
    return Look(colour="acc", bold=True) if card.vandaag else Look()


def _small(_card: Gesprekskaart) -> Look:
    return Look(small=True)


def _niveau(card: Gesprekskaart) -> Look:
    agreed = card.gesprek.niveau_afgesproken
    return Look(badge=int(card.rij.niveau_nu or agreed or 0), badge_dashed=agreed is None, small=True)


def _day(card: Gesprekskaart) -> str:
    datum = card.gesprek.datum
    return f"{DAGEN_KORT[datum.weekday()]} {format_datum(datum)}" if datum else ""


def _moment(card: Gesprekskaart) -> object:
    datum = card.gesprek.datum
    return (datum, card.gesprek.tijd) if datum else None
