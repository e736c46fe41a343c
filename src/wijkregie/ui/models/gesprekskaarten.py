"""A talk as a card: what it says of its day, its niveau and what waits."""

from dataclasses import dataclass
from datetime import date

from wijkregie.domain.datums import (
    DAGEN_KORT,
    format_dag_maand,
    format_dag_tekst,
    format_datum_kort,
    format_vandaag,
    tel,
)
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Beweging, beweging
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import Ernst, Signaal, ergste, signalen_van_gesprek
from wijkregie.ui.widgets.badge import niveau_words
from wijkregie.usecases.gespreksbladen import Gespreksjaar, gespreksjaar
from wijkregie.usecases.jaargesprekken import GesprekRow
from wijkregie.usecases.session import Session


@dataclass(frozen=True, slots=True)
class Gesprekskaart:
    """One card; `ernst` is None when nothing waits. `vandaag` sets it apart."""

    rij: GesprekRow
    wanneer: str
    vandaag: bool
    beweging: Beweging | None
    ernst: Ernst | None
    woord: str

    @property
    def id(self) -> str:
        """Identity of the talk."""
        return self.rij.id

    @property
    def gesprek(self) -> Jaargesprek:
        return self.rij.gesprek

    @property
    def niveauwoord(self) -> str:
        """The word after the badges: "nu uitvoerend", "trap op"."""
        if self.beweging is not None:
            return self.beweging.value
        return f"nu {self.rij.niveau_nu.woord}" if self.rij.niveau_nu else "niveau nog te kiezen"

    @property
    def gezegd(self) -> str:
        """The whole card in words."""
        agreed, nu = self.gesprek.niveau_afgesproken, self.rij.niveau_nu
        if agreed is not None:
            step = f"van niveau {int(nu)} " if nu and nu != agreed else ""
            niveau = f"{step}naar {niveau_words(agreed)}, {self.niveauwoord}"
        else:
            niveau = niveau_words(nu or 0, dashed=True)
        return ", ".join(part for part in (self.rij.wijkorgaan, self.wanneer, niveau, self.woord) if part)


@dataclass(frozen=True, slots=True)
class Kaartenjaar:
    """The talks of a year with their cards."""

    jaar: Gespreksjaar
    kaarten: list[Gesprekskaart]


def read_kaarten(session: Session, jaar: int) -> Kaartenjaar:
    """Read the talks of a year and word their cards; runs in the store's lane."""
    found = gespreksjaar(session, jaar)
    cards = [kaart(row, found.regeling, found.today) for row in found.rijen]
    return Kaartenjaar(found, sorted(cards, key=_order))


def kaart(row: GesprekRow, regeling: Regeling | None, today: date) -> Gesprekskaart:
    """Return the card of a talk."""
    gesprek = row.gesprek
    worst = ergste(signalen_van_gesprek(gesprek.wijkorgaan_id, gesprek.jaar, gesprek, regeling, today))
    agreed = gesprek.niveau_afgesproken
    return Gesprekskaart(
        rij=row,
        wanneer=_when(row, today),
        vandaag=gesprek.stand is Gespreksstand.GEPLAND and gesprek.datum == today,
        beweging=beweging(row.niveau_nu, agreed) if agreed is not None else None,
        ernst=worst.ernst if worst else None,
        woord=_word(gesprek, worst, today) if worst else "",
    )


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


def _word(gesprek: Jaargesprek, worst: Signaal, today: date) -> str:
    """Return the words of a signal, where the column and the day above do not say them yet."""
    match gesprek.stand:
        case Gespreksstand.TE_PLANNEN:
            if worst.datum is None:
                return worst.woord
            verb = "aanvragen kon" if worst.datum < today else "aanvragen"
            return f"{verb} tot {format_datum_kort(worst.datum, today)}"
        case Gespreksstand.GEPLAND if gesprek.datum is not None and gesprek.datum >= today:
            days = (gesprek.datum - today).days
            return f"over {tel(days, 'dag', 'dagen')}" if days else "vandaag"
        case Gespreksstand.VERSLAG_VERSTUURD if gesprek.verslag_verstuurd_op:
            return f"wacht {tel((today - gesprek.verslag_verstuurd_op).days, 'dag', 'dagen')}"
    return worst.woord


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
