"""A talk as a card: what it says of its day, its niveau and what waits."""

from collections.abc import Callable, Iterator
from datetime import date

from wijkregie.domain.datums import (
    DAGEN_KORT,
    format_dag_maand,
    format_dag_tekst,
    format_datum_kort,
    format_vandaag,
    tel,
)
from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt, werkjaar
from wijkregie.domain.niveaus import Beweging, beweging
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import Ernst, Signaal, ergste, signalen_van_gesprek
from wijkregie.domain.wijkorganen import Wijkorgaanstatus, wordt_verwacht
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.kaarten import Kaartregel, ernst_van, kaartregel
from wijkregie.ui.models.stoplicht import STANDEN
from wijkregie.ui.widgets.badge import niveau_kort, niveau_words
from wijkregie.ui.widgets.signal import word_colour
from wijkregie.usecases.gespreksbladen import Gespreksjaar, gespreksjaar
from wijkregie.usecases.jaargesprekken import GesprekRow
from wijkregie.usecases.session import Session


@frozen
class Gesprekskaart:
    """One card; `ernst` is None when nothing waits. `vandaag` sets it apart.

    `dagen` are the days left to the last day to apply, negative when it has passed, None where they do not matter.
    `regels` stand at the foot: what waits, those days, and the invitation.
    """

    rij: GesprekRow
    wanneer: str
    vandaag: bool
    beweging: Beweging | None
    ernst: Ernst | None
    woord: str
    dagen: int | None
    uitnodiging: str
    regels: tuple[Kaartregel, ...]

    @property
    def id(self) -> str:
        """Identity of the talk."""
        return self.rij.id

    @property
    def gesprek(self) -> Jaargesprek:
        return self.rij.gesprek

    @property
    def kolom(self) -> Gespreksstand:
        """Where it stands on the board."""
        return self.gesprek.stand

    @property
    def naam(self) -> str:
        return self.rij.wijkorgaan

    @property
    def onderregel(self) -> str:
        """The line under the name."""
        return self.wanneer

    @property
    def tot_aanvraag(self) -> str:
        """The days left to the last day to apply, in words."""
        return _tot_aanvraag(self.dagen) if self.dagen is not None else ""

    @property
    def wat_wacht(self) -> str:
        """The one thing that waits, where the day stands beside it: of a talk to come that is its invitation."""
        return self.uitnodiging or self.woord

    @property
    def dagen_over(self) -> str:
        """The days left to the last day to apply, as a table says it."""
        if self.dagen is None:
            return ""
        return f"{-self.dagen} te laat" if self.dagen < 0 else tel(self.dagen, "dag", "dagen")

    @property
    def dagenkleur(self) -> str:
        """Token of the colour for the days left."""
        trouble = "tekst" if self.dagen is None else word_colour(STANDEN[ernst_van(self.dagen)])
        return trouble if trouble != "tekst3" else "tekst"

    @property
    def volgorde(self) -> int:
        """How far the talk is, for sorting."""
        return tuple(Gespreksstand).index(self.gesprek.stand)

    @property
    def gezocht(self) -> str:
        """The words by which the talk is found."""
        row, gesprek = self.rij, self.gesprek
        told = (row.wijkorgaan, row.stadsdeel, gesprek.stand, self.wanneer, gesprek.plaats, self.woord)
        return " ".join((*told, self.uitnodiging))

    @property
    def niveautekst(self) -> str:
        """What stands after the badge of now in a table: "uitvoerend", "→ 3 trap op"."""
        agreed, nu = self.gesprek.niveau_afgesproken, self.rij.niveau_nu
        if agreed is None:
            return nu.woord if nu else "nog te kiezen"
        return f"→ {int(agreed)} {self.niveauwoord}" if nu else agreed.woord

    @property
    def niveau_gezegd(self) -> str:
        """The niveau of now and the one agreed on, in whole words."""
        agreed, nu = self.gesprek.niveau_afgesproken, self.rij.niveau_nu
        if agreed is None:
            return niveau_words(nu or 0, dashed=True)
        step = f"van niveau {int(nu)} " if nu and nu != agreed else ""
        return f"{step}naar {niveau_words(agreed)}, {self.niveauwoord}"

    @property
    def niveauwoord(self) -> str:
        """The word after the badges: "nu uitvoerend", "trap op"."""
        if self.beweging is not None:
            return self.beweging.value
        return f"nu {self.rij.niveau_nu.woord}" if self.rij.niveau_nu else "niveau nog te kiezen"

    @property
    def gezegd(self) -> str:
        """The whole card in words."""
        foot = [regel.woorden for regel in self.regels]
        return ", ".join(part for part in (self.rij.wijkorgaan, self.wanneer, self.niveau_gezegd, *foot) if part)


def facets(_today: Callable[[], date]) -> list[Facet[Gesprekskaart]]:
    """Return by what talks are filtered."""
    return [
        Facet("Te laat", lambda card: card.ernst is Ernst.TE_LAAT, Soort.VLAG),
        Facet("Stand", lambda card: card.gesprek.stand.value, order=tuple(stand.value for stand in Gespreksstand)),
        Facet("Stadsdeel", lambda card: card.rij.stadsdeel, empty="geen stadsdeel"),
        Facet("Niveau nu", lambda card: niveau_kort(card.rij.niveau_nu), empty="geen niveau"),
        Facet("Datum", lambda card: card.gesprek.datum, Soort.DAG),
    ]


def bron() -> Bron:
    """Return where the cards come from; a kept view counts those of the year that is worked on."""
    tables = frozenset({"jaargesprek", "niveaukeuze", "wijkorgaan", "stadsdeel", "regeling"})
    return Bron(
        tables,
        lambda session, _titles: read_kaarten(session, werkjaar(session.today)).kaarten,
        facets,
        lambda card: card.gezocht,
    )


@frozen
class Kaartenjaar:
    """The talks of a year with their cards."""

    jaar: Gespreksjaar
    kaarten: list[Gesprekskaart]

    @property
    def zin(self) -> str:
        """How far the year is, in one sentence; what was called off or nobody waits for is left out."""
        talks = [card.gesprek for card in self.kaarten if _counts(card.rij)]
        if not talks:
            return f"Nog geen gesprekken voor {self.jaar.jaar}"
        held = sum(bereikt(talk, Gespreksstand.GEVOERD) for talk in talks)
        agreed = sum(talk.stand is Gespreksstand.AKKOORD for talk in talks)
        of = tel(len(talks), "gesprek", "gesprekken")
        return f"{held} van de {of} gevoerd · {tel(agreed, 'verslag', 'verslagen')} akkoord"

    @property
    def namen(self) -> list[tuple[str, str]]:
        """Id and name of every wijkorgaan with which a talk may be; of one that was held the dialog says so."""
        names = [(card.gesprek.wijkorgaan_id, card.rij.wijkorgaan) for card in self.kaarten]
        names += [(body.id, body.naam) for body in (*self.jaar.zonder, *self.jaar.anderen)]
        return sorted(names, key=lambda pair: pair[1])


def read_kaarten(session: Session, jaar: int) -> Kaartenjaar:
    """Read the talks of a year and word their cards; runs in the store's lane."""
    found = gespreksjaar(session, jaar)
    cards = [kaart(row, found.regeling, found.today) for row in found.rijen]
    return Kaartenjaar(found, sorted(cards, key=_order))


def kaart(row: GesprekRow, regeling: Regeling | None, today: date) -> Gesprekskaart:
    """Return the card of a talk."""
    gesprek, agreed = row.gesprek, row.gesprek.niveau_afgesproken
    dagen = _dagen(row, regeling, today)
    ernst, woord = _stand(row, dagen, regeling, today)
    uitnodiging = _uitnodiging(gesprek, today)
    return Gesprekskaart(
        rij=row,
        wanneer=_when(row, today),
        vandaag=gesprek.stand is Gespreksstand.GEPLAND and gesprek.datum == today,
        beweging=beweging(row.niveau_nu, agreed) if agreed is not None else None,
        ernst=ernst,
        woord=woord,
        dagen=dagen,
        uitnodiging=uitnodiging,
        regels=tuple(_regels(gesprek.stand, ernst, woord, dagen, uitnodiging)),
    )


def _counts(row: GesprekRow) -> bool:
    to_plan = row.gesprek.stand is Gespreksstand.TE_PLANNEN and wordt_verwacht(row, row.gesprek.jaar)
    return to_plan or bereikt(row.gesprek, Gespreksstand.GEPLAND)


def _order(card: Gesprekskaart) -> tuple[date, str, str]:
    gesprek = card.gesprek
    days = {
        Gespreksstand.VERSLAG_VERSTUURD: gesprek.verslag_verstuurd_op,
        Gespreksstand.AKKOORD: gesprek.akkoord_op,
    }
    return (days.get(gesprek.stand, gesprek.datum) or date.max, gesprek.tijd, card.rij.wijkorgaan)


def _when(row: GesprekRow, today: date) -> str:
    gesprek, datum = row.gesprek, row.gesprek.datum
    match gesprek.stand:
        case Gespreksstand.GEPLAND if datum is not None:
            if datum == today:
                return f"{_capital(format_vandaag(gesprek.tijd))} {gesprek.tijd}".rstrip()
            weekday = _capital(DAGEN_KORT[datum.weekday()])
            return f"{weekday} {format_dag_maand(datum, today)} {gesprek.tijd}".rstrip()
        case Gespreksstand.GEVOERD if datum is not None:
            return _capital(format_dag_tekst(datum))
        case Gespreksstand.VERSLAG_VERSTUURD if gesprek.verslag_verstuurd_op:
            return f"Verstuurd {format_dag_maand(gesprek.verslag_verstuurd_op, today)}"
        case Gespreksstand.AKKOORD if gesprek.akkoord_op:
            return f"Akkoord {format_dag_maand(gesprek.akkoord_op, today)}"
        case Gespreksstand.VERVALLEN:
            return gesprek.vervallen_reden.strip().partition("\n")[0]
    return f"Stadsdeel {row.stadsdeel}" if row.stadsdeel else ""


def _dagen(row: GesprekRow, regeling: Regeling | None, today: date) -> int | None:
    """Return the days to the last day to apply, while the aanvraag is not in and that day is this body's."""
    gesprek, last = row.gesprek, regeling.aanvraag_uiterlijk if regeling else None
    over = gesprek.jaar < today.year or bereikt(gesprek, Gespreksstand.VERSLAG_VERSTUURD)
    if last is None or over or row.aangevraagd or gesprek.stand is Gespreksstand.VERVALLEN:
        return None
    if not wordt_verwacht(row, gesprek.jaar) or (row.opgericht_op and row.opgericht_op > last):
        return None
    return (last - today).days


def _stand(row: GesprekRow, dagen: int | None, regeling: Regeling | None, today: date) -> tuple[Ernst | None, str]:
    """Return how grave what waits is, with its words; None and "" when nothing does."""
    gesprek = row.gesprek
    if gesprek.stand is Gespreksstand.TE_PLANNEN and not wordt_verwacht(row, gesprek.jaar):
        return Ernst.NOG_NIET, "nog niet opgericht" if row.status is Wijkorgaanstatus.ACTIEF else row.status.value
    founded = row.opgericht_op
    worst = ergste(
        signalen_van_gesprek(gesprek.wijkorgaan_id, gesprek.jaar, gesprek, regeling, today, opgericht_op=founded)
    )
    return (worst.ernst, _word(gesprek, worst, dagen, today)) if worst else (None, "")


def _regels(
    stand: Gespreksstand, ernst: Ernst | None, woord: str, dagen: int | None, uitnodiging: str
) -> Iterator[Kaartregel]:
    """Yield the lines at the foot of a card; what the day above tells already is not said again."""
    to_plan = stand is Gespreksstand.TE_PLANNEN and dagen is not None
    told_above = stand is Gespreksstand.GEPLAND and ernst != Ernst.TE_LAAT
    if ernst is not None and not told_above and not to_plan:
        yield kaartregel(ernst, woord)
    if dagen is not None:
        yield kaartregel(ernst if ernst and to_plan else ernst_van(dagen), _tot_aanvraag(dagen))
    if uitnodiging:
        yield Kaartregel("mail", "rust", uitnodiging, "tekst3")


def _tot_aanvraag(dagen: int) -> str:
    if dagen < 0:
        return f"aanvraag {tel(-dagen, 'dag', 'dagen')} te laat"
    return f"nog {tel(dagen, 'dag', 'dagen')} tot aanvraag" if dagen else "aanvraag vandaag nog"


def _uitnodiging(gesprek: Jaargesprek, today: date) -> str:
    """Say of a talk to come whether the invitation went out."""
    if gesprek.stand is not Gespreksstand.GEPLAND or gesprek.datum is None or gesprek.datum < today:
        return ""
    invited = gesprek.uitgenodigd_op
    return f"uitgenodigd {format_datum_kort(invited, today)}" if invited else "nog niet uitgenodigd"


def _word(gesprek: Jaargesprek, worst: Signaal, dagen: int | None, today: date) -> str:
    """Return the words of a signal, where the column and the day above do not say them yet."""
    match gesprek.stand:
        case Gespreksstand.TE_PLANNEN if dagen is None and worst.datum is not None:
            return f"plannen voor {format_datum_kort(worst.datum, today)}"
        case Gespreksstand.GEPLAND if gesprek.datum is not None and gesprek.datum >= today:
            days = (gesprek.datum - today).days
            return f"over {tel(days, 'dag', 'dagen')}" if days else "vandaag"
        case Gespreksstand.VERSLAG_VERSTUURD if gesprek.verslag_verstuurd_op:
            return f"wacht {tel((today - gesprek.verslag_verstuurd_op).days, 'dag', 'dagen')}"
    return worst.woord


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
