"""A subsidy year in lines: what each says of its stand and its clock, and what ends first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wijkregie.domain.datums import format_datum_kort, tel
from wijkregie.domain.geld import format_bedrag
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import LET_OP_DAGEN, Ernst, ergste, signalen_van_gesprek, signalen_van_subsidie
from wijkregie.domain.subsidies import NIETS_TOEGEKEND, Subsidiestand, besluit, lopende_ronde
from wijkregie.ui.models.rows import Column, Look
from wijkregie.ui.models.stoplicht import look_of
from wijkregie.ui.widgets.badge import niveau_words
from wijkregie.usecases.session import Session
from wijkregie.usecases.subsidiejaren import Subsidiejaar, Subsidierij, subsidiejaar

_WAITING = frozenset(
    {Subsidiestand.VERLEEND, Subsidiestand.GEDEELTELIJK_VERLEEND, Subsidiestand.DIRECT_VASTGESTELD}
    | {Subsidiestand.BEKENDGEMAAKT, Subsidiestand.VERANTWOORDING_ONTVANGEN}
)
_ENDED = frozenset({Subsidiestand.GEWEIGERD, Subsidiestand.BUITEN_BEHANDELING, Subsidiestand.INGETROKKEN})


@dataclass(frozen=True, slots=True)
class Klokwoorden:
    """What the last column says: words, a bar when a term runs, and the place in the order of what ends first."""

    woorden: str
    volgorde: tuple[int, int, str]
    kleur: str = "tekst3"
    deel: float | None = None
    stil: bool = False


@dataclass(frozen=True, slots=True)
class Subsidieregel:
    """One line of the grid."""

    rij: Subsidierij
    ernst: Ernst
    stand: str
    klok: Klokwoorden

    @property
    def id(self) -> str:
        """Identity of the line: the wijkorgaan."""
        return self.rij.id


@dataclass(frozen=True, slots=True)
class Subsidieoverzicht:
    """A subsidy year with its lines, as the page shows it."""

    jaar: Subsidiejaar
    regels: Sequence[Subsidieregel]
    today: date


def read_overzicht(session: Session, jaar: int) -> Subsidieoverzicht:
    """Read a subsidy year and word its lines; runs in the store's lane."""
    found = subsidiejaar(session, jaar)
    today = session.today
    return Subsidieoverzicht(found, [regel(rij, jaar, found.regeling, today) for rij in found.rijen], today)


def regel(rij: Subsidierij, jaar: int, regeling: Regeling | None, today: date) -> Subsidieregel:
    """Return the line of one wijkorgaan."""
    ernst, stand = _stand(rij, jaar, regeling, today)
    return Subsidieregel(rij, ernst, stand, klokwoorden(rij, regeling, today))


def klokwoorden(rij: Subsidierij, regeling: Regeling | None, today: date) -> Klokwoorden:
    """Say how long there is to decide, or to apply, or when it was decided."""
    klok, name = rij.klok, rij.wijkorgaan
    if klok is None:
        uiterlijk = regeling.aanvraag_uiterlijk if regeling else None
        if uiterlijk is None:
            return Klokwoorden("", (4, 0, name))
        days = (uiterlijk - today).days
        place = (3, 0 if rij.gekozen else 1, name)
        if days > 0:
            return Klokwoorden(f"aanvragen kan nog {tel(days, 'dag', 'dagen')}", place)
        if days == 0:
            return Klokwoorden("aanvragen kan vandaag nog", place)
        return Klokwoorden(f"aanvragen kon tot en met {format_datum_kort(uiterlijk, today)}", place)
    if klok.besloten_op is not None:
        when = format_datum_kort(klok.besloten_op, today)
        closed = rij.stand is Subsidiestand.AFGESLOTEN
        return Klokwoorden(
            f"besloten op {when}, {took(klok.in_dagen or 0)}", (2 if closed else 1, klok.besloten_op.toordinal(), name)
        )
    place = (0, klok.besluit_uiterlijk.toordinal(), name)
    days, last = klok.dagen_over, format_datum_kort(klok.besluit_uiterlijk, today)
    if klok.staat_stil:
        over = f"{tel(days, 'dag', 'dagen')} over" if days > 0 else "geen tijd over"
        return Klokwoorden(f"staat stil · {over}", place, "let", klok.gebruikt_deel, stil=True)
    if days < 0:
        return Klokwoorden(f"{tel(-days, 'dag', 'dagen')} te laat · {last}", place, "laat", klok.gebruikt_deel)
    colour = "let" if days <= LET_OP_DAGEN else "tekst"
    words = f"nog {tel(days, 'dag', 'dagen')}" if days else "vandaag"
    return Klokwoorden(f"{words} · {last}", place, colour, klok.gebruikt_deel)


def took(days: int) -> str:
    """Say how long a decision took."""
    return f"in {tel(days, 'dag', 'dagen')}" if days else "dezelfde dag"


def columns() -> list[Column[Subsidieregel]]:
    """Return the columns of the grid."""
    return [
        Column("Wijkorgaan", lambda line: line.rij.wijkorgaan, look=lambda _line: Look(bold=True), chars=0),
        Column(
            "Niveau",
            lambda _line: "",
            sort=lambda line: (line.rij.niveau, line.rij.gekozen) if line.rij.niveau else None,
            look=lambda line: Look(badge=line.rij.niveau or 0, badge_dashed=not line.rij.gekozen),
            accessible=_niveau_words,
            tip=_niveau_words,
            copied=lambda line: str(int(line.rij.niveau)) if line.rij.niveau else "",
            chars=6,
        ),
        _amount(
            "Volgens niveau",
            lambda line: line.rij.volgens_niveau,
            lambda line: Look(colour="tekst" if line.rij.gekozen else "tekst3"),
            chars=11,
            goes=3,
        ),
        _amount("Gevraagd", lambda line: line.rij.bedragen.gevraagd, goes=4),
        _amount("Verleend", lambda line: line.rij.bedragen.verleend, goes=2),
        _amount("Betaald", lambda line: line.rij.bedragen.betaald, goes=5),
        Column(
            "Stand",
            lambda _line: "",
            sort=lambda line: (-line.ernst, line.stand),
            look=_stand_look,
            accessible=lambda line: line.stand,
            tip=lambda line: line.rij.stand.value,
            copied=lambda line: line.stand,
            chars=19,
            least=19,
        ),
        Column(
            "Besluit voor",
            lambda line: line.klok.woorden,
            sort=lambda line: line.klok.volgorde,
            look=lambda line: Look(
                colour=line.klok.kleur,
                small=True,
                bold=line.klok.kleur in {"let", "laat"},
                clock=line.klok.deel,
                clock_hollow=line.klok.stil,
            ),
            chars=30,
            goes=1,
        ),
    ]


KLOK_COLUMN = 7


def totals(lines: Sequence[Subsidieregel]) -> list[str]:
    """Return the row of totals below the grid."""
    amounts = [
        [line.rij.volgens_niveau for line in lines],
        *([getattr(line.rij.bedragen, name) for line in lines] for name in ("gevraagd", "verleend", "betaald")),
    ]
    known = [[amount for amount in column if amount is not None] for column in amounts]
    sums = [format_bedrag(sum(column)) if column else "" for column in known]
    return [tel(len(lines), "wijkorgaan", "wijkorganen"), "", *sums]


def _amount(
    title: str,
    amount: Callable[[Subsidieregel], int | None],
    look: Callable[[Subsidieregel], Look] | None = None,
    chars: int = 9,
    *,
    goes: int,
) -> Column[Subsidieregel]:
    def text(line: Subsidieregel) -> str:
        found = amount(line)
        return "" if found is None else format_bedrag(found)

    return Column(title, text, sort=amount, look=look, right=True, chars=chars, goes=goes)


def _stand_look(line: Subsidieregel) -> Look:
    look = look_of(line.ernst, line.stand)
    return replace(look, sign="min") if line.rij.stand in _ENDED else look


def _niveau_words(line: Subsidieregel) -> str:
    return niveau_words(line.rij.niveau or 0, dashed=not line.rij.gekozen)


def _stand(rij: Subsidierij, jaar: int, regeling: Regeling | None, today: date) -> tuple[Ernst, str]:
    """Return the stoplicht of a line; what the clock beside it tells already is not said twice."""
    if not rij.stappen:
        return _stand_before(rij, jaar, regeling, today)
    worst = ergste(
        signalen_van_subsidie(rij.id, jaar, rij.subsidie, rij.stappen, regeling, today, bedrag=rij.volgens_niveau)
    )
    decision = besluit(rij.stappen)
    told_by_clock = decision is None and worst is not None and worst.woord.startswith("besluit")
    if worst and worst.ernst >= Ernst.LET_OP and not told_by_clock:
        return worst.ernst, worst.woord
    if rij.stand is Subsidiestand.AANVULLING_GEVRAAGD:
        return Ernst.STAAT_STIL, rij.stand.value
    last = lopende_ronde(rij.stappen)[-1]
    words = f"{rij.stand.value} {format_datum_kort(last.datum, today)}"
    if decision is None or rij.stand in _WAITING:
        return Ernst.WACHT, words
    return (Ernst.NOG_NIET if decision.soort in NIETS_TOEGEKEND else Ernst.OP_SCHEMA), words


def _stand_before(rij: Subsidierij, jaar: int, regeling: Regeling | None, today: date) -> tuple[Ernst, str]:
    founded = rij.opgericht_op
    apply_ = ergste(signalen_van_subsidie(rij.id, jaar, None, (), regeling, today, opgericht_op=founded))
    if rij.gekozen or (apply_ and apply_.ernst is Ernst.TE_LAAT):
        return (apply_.ernst if apply_ else Ernst.NOG_NIET), Subsidiestand.NOG_NIET_AANGEVRAAGD.value
    talk = ergste(signalen_van_gesprek(rij.id, jaar, rij.gesprek, regeling, today, opgericht_op=founded))
    if talk is None:
        return Ernst.NOG_NIET, "niet aangevraagd" if jaar < today.year else "niveau nog te kiezen"
    if rij.gesprek is None or rij.gesprek.stand is Gespreksstand.TE_PLANNEN:
        return talk.ernst, "gesprek niet gepland"
    if rij.gesprek.stand is Gespreksstand.GEPLAND:
        return talk.ernst, talk.woord
    return Ernst.NOG_NIET, "niveau nog te kiezen"
