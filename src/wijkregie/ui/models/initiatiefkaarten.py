"""An initiatief as a card: whose it is, where, for how much, what waits, and by what cards are filtered."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieftermijnen import Initiatieftermijn, termijnen_van
from wijkregie.domain.initiatieven import (
    Advies,
    Geldbron,
    Initiatief,
    Initiatieffase,
    Initiatiefsoort,
    Initiatiefstand,
    is_lopend,
    is_toegekend,
)
from wijkregie.domain.signalen import Ernst
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.kaarten import Kaartregel, ernst_van, kaartregel
from wijkregie.usecases.initiatieven import InitiatiefRow, initiatieven
from wijkregie.usecases.session import Session

_STANDEN = {
    Initiatiefstand.BINNEN: (Ernst.NOG_NIET, "nog niet gewogen"),
    Initiatiefstand.GEWOGEN: (Ernst.OP_SCHEMA, "gewogen"),
    Initiatiefstand.JA: (Ernst.OP_SCHEMA, "ja"),
    Initiatiefstand.GEDEELTELIJK: (Ernst.OP_SCHEMA, "gedeeltelijk"),
    Initiatiefstand.BETAALD: (Ernst.OP_SCHEMA, "betaald"),
    Initiatiefstand.AFGEROND: (Ernst.WACHT, "wacht op terugkoppeling"),
    Initiatiefstand.BEDANKT: (Ernst.OP_SCHEMA, "teruggekoppeld en bedankt"),
}
_ENDED = (Initiatiefstand.NEE, Initiatiefstand.INGETROKKEN)
_ADVIEZEN = {
    Advies.POSITIEF: (Ernst.OP_SCHEMA, "advies positief"),
    Advies.MET_VOORWAARDEN: (Ernst.OP_SCHEMA, "advies met voorwaarden"),
    Advies.NEGATIEF: (Ernst.NOG_NIET, "advies negatief"),
}


@frozen
class Initiatiefkaart:
    """One card; `termijn` is the first deadline that was not met, with the days that are left."""

    rij: InitiatiefRow
    kolom: Initiatieffase
    termijn: Initiatieftermijn | None
    dagen: int
    regels: tuple[Kaartregel, ...]

    @property
    def id(self) -> str:
        """Identity of the initiatief."""
        return self.rij.id

    @property
    def initiatief(self) -> Initiatief:
        return self.rij.initiatief

    @property
    def naam(self) -> str:
        return self.initiatief.naam

    @property
    def onderregel(self) -> str:
        """The line under the name: who brought it."""
        return self.rij.indiener

    @property
    def vandaag(self) -> bool:
        """Tell whether the answer must be given today."""
        return self.termijn is not None and self.dagen == 0

    @property
    def bedrag(self) -> int | None:
        """What was granted, or else asked, in cents."""
        found = self.initiatief
        return found.toegekend if is_toegekend(found) else None if found.besluit else found.gevraagd

    @property
    def waar(self) -> str:
        """Amount and wijk in one line."""
        amount = None if self.bedrag is None else format_bedrag_kort(self.bedrag)
        return " · ".join(part for part in (amount, self.rij.wijk) if part)

    @property
    def ernst(self) -> Ernst | None:
        """How grave what waits is; None when nothing does."""
        return ernst_van(self.dagen) if self.termijn else None

    @property
    def wat_wacht(self) -> str:
        """What waits, in words."""
        return _over(self.termijn, self.dagen) if self.termijn else ""

    @property
    def volgorde(self) -> int:
        """How far it is, for sorting."""
        return tuple(Initiatieffase).index(self.kolom)

    @property
    def stand(self) -> str:
        """How far it is, in a word or two."""
        return _stand_words(self.rij.stand)

    @property
    def gezocht(self) -> str:
        """The words by which it is found."""
        found = self.initiatief
        return " ".join((found.naam, self.rij.indiener, self.rij.wijk, found.soort, self.stand, found.idee))

    @property
    def gezegd(self) -> str:
        """The whole card in words."""
        told = (self.naam, self.onderregel, self.waar, *(regel.woorden for regel in self.regels))
        return ", ".join(part for part in told if part)


def read_kaarten(session: Session, jaar: int) -> list[Initiatiefkaart]:
    """Read the initiatieven of a year as cards, what is due first first; runs in the store's lane."""
    today = session.today
    cards = [kaart(rij, today) for rij in initiatieven(session, jaar)]
    return sorted(cards, key=lambda card: (card.dagen if card.termijn else date.max.toordinal(), card.naam))


def kaart(rij: InitiatiefRow, today: date) -> Initiatiefkaart:
    """Return the card of an initiatief."""
    waiting = [termijn for termijn in termijnen_van(rij.initiatief, rij.geld) if termijn.voldaan_op is None]
    first = waiting[0] if waiting and is_lopend(rij.initiatief) else None
    dagen = first.dagen_over(today) if first else 0
    return Initiatiefkaart(rij, rij.fase, first, dagen, tuple(_regels(rij, first, dagen)))


def facets(_today: Callable[[], date]) -> list[Facet[Initiatiefkaart]]:
    """Return by what cards are filtered."""
    return [
        Facet("Te laat", lambda card: card.ernst is Ernst.TE_LAAT, Soort.VLAG),
        Facet("Stand", lambda card: card.stand, order=tuple(map(_stand_words, Initiatiefstand))),
        Facet("Wijk", lambda card: card.rij.wijk, empty="geen wijk"),
        Facet("Soort", lambda card: card.initiatief.soort.value, order=tuple(soort.value for soort in Initiatiefsoort)),
        Facet(
            "Geldbron",
            lambda card: card.initiatief.geldbron.value if card.initiatief.geldbron else "",
            order=tuple(bron.value for bron in Geldbron),
            empty="nog niet gekozen",
        ),
        Facet("Bedrag", lambda card: card.bedrag, Soort.BEDRAG),
        Facet("Binnen op", lambda card: card.initiatief.ontvangen_op, Soort.DAG),
    ]


def bron() -> Bron:
    """Return where the cards come from; a kept view counts those of this year."""
    tables = frozenset({"initiatief", "boeking", "persoon", "wijk", "budgetjaar"})
    return Bron(
        tables, lambda session, _titles: read_kaarten(session, session.today.year), facets, lambda card: card.gezocht
    )


def zin(cards: Sequence[Initiatiefkaart]) -> str:
    """Say how many run and what is late, in one sentence."""
    running = sum(is_lopend(card.initiatief) for card in cards)
    late = sum(card.ernst is Ernst.TE_LAAT for card in cards)
    words = tel(running, "initiatief loopt", "initiatieven lopen")
    return f"{words} · {late or 'niets'} te laat" if cards else "Ideeën van bewoners, en wat ermee gebeurt"


def _regels(rij: InitiatiefRow, first: Initiatieftermijn | None, dagen: int) -> Iterator[Kaartregel]:
    stand, advies = rij.stand, rij.initiatief.advies
    if stand is Initiatiefstand.ADVIES_BINNEN and advies is not None:
        yield kaartregel(*_ADVIEZEN[advies])
    elif stand in _ENDED:
        yield Kaartregel("weg", "rust", stand.value, "tekst3")
    elif stand is not Initiatiefstand.AFGEROND or first is None:
        yield kaartregel(*_STANDEN[stand])
    if first is not None:
        yield kaartregel(ernst_van(dagen), _over(first, dagen))


def _stand_words(stand: Initiatiefstand) -> str:
    return "bedankt" if stand is Initiatiefstand.BEDANKT else stand.value


def _over(termijn: Initiatieftermijn, dagen: int) -> str:
    """Say the days first: where there is little room, what they are for is cut."""
    if dagen < 0:
        return f"{tel(-dagen, 'dag', 'dagen')} te laat · {termijn.soort.value}"
    when = f"nog {tel(dagen, 'dag', 'dagen')}" if dagen else "vandaag"
    return f"{when} · {termijn.soort.value}"
