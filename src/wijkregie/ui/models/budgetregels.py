"""The lists of a budget year: wijken by stadsdeel, the ledger of one, what is set apart, and its years."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budgetjaar
from wijkregie.domain.datums import format_datum, format_datum_kort, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag, format_bedrag_kort
from wijkregie.domain.saldi import LET_OP_DAGEN, Deel, Saldo, Saldoregel, comes_in
from wijkregie.domain.signalen import Ernst
from wijkregie.ui.models.rows import Column, Look
from wijkregie.ui.models.stoplicht import look_of
from wijkregie.ui.widgets.saldobar import saldo_parts, saldo_words
from wijkregie.usecases.budgetjaren import Budgetdossier, Budgetrij


@frozen
class Budgetregel:
    """A line of the list: a wijk or stadsdeel, or the heading of a stadsdeel with the sum of its wijken (no `rij`)."""

    id: str
    naam: str
    saldo: Saldo
    rij: Budgetrij | None = None


def by_stadsdeel(rijen: Sequence[Budgetrij]) -> list[Budgetregel]:
    """Return the wijken under a heading per stadsdeel, in the order in which they came."""
    found: list[Budgetregel] = []
    for stadsdeel in dict.fromkeys(rij.stadsdeel for rij in rijen):
        here = [rij for rij in rijen if rij.stadsdeel == stadsdeel]
        found.append(Budgetregel(f"stadsdeel {stadsdeel}", stadsdeel, sum((rij.saldo for rij in here), Saldo())))
        found.extend(plain_lines(here))
    return found


def plain_lines(rijen: Sequence[Budgetrij]) -> list[Budgetregel]:
    """Return a line per wijk or stadsdeel."""
    return [Budgetregel(rij.id, rij.naam, rij.saldo, rij) for rij in rijen]


def budget_columns(title: str) -> list[Column[Budgetregel]]:
    """Return the columns of the list; `title` names what a line is."""
    return [
        Column(title, lambda line: line.naam, look=_name_look, chars=0, least=15),
        Column(
            "Saldo",
            lambda _line: "",
            look=lambda line: Look(parts=_parts(line), whole=line.saldo.beschikbaar),
            accessible=lambda line: saldo_words(line.saldo),
            tip=lambda line: saldo_words(line.saldo),
            copied=lambda line: saldo_words(line.saldo),
            chars=16,
            goes=1,
        ),
        _amount("Toegekend", lambda saldo: saldo.toegekend, goes=2),
        _amount("Vrij", lambda saldo: saldo.vrij),
    ]


def budget_totals(regels: Sequence[Budgetregel], what: tuple[str, str]) -> list[str]:
    """Return the texts below the columns; `what` is one and many of the lines."""
    rijen = [regel for regel in regels if regel.rij is not None]
    total = sum((regel.saldo for regel in rijen), Saldo())
    return [tel(len(rijen), *what), "", format_bedrag_kort(total.toegekend), format_bedrag_kort(total.vrij)]


@frozen
class Grootboekregel:
    """A line of the ledger, in words; `id` is that of the boeking."""

    regel: Saldoregel
    words: str
    bedrag: str

    @property
    def boeking(self) -> Boeking:
        return self.regel.boeking


def ledger_lines(dossier: Budgetdossier) -> list[Grootboekregel]:
    """Return the ledger of a budget, by day."""
    home = dossier.rij.budget.id if dossier.rij.budget else ""
    kinds = {regel.boeking.id: regel.boeking.soort for regel in dossier.regels}
    return [
        Grootboekregel(regel, boeking_words(regel.boeking, home, dossier.namen, kinds), _signed(regel, home))
        for regel in dossier.regels
    ]


def ledger_columns() -> list[Column[Grootboekregel]]:
    """Return the columns of the ledger."""
    return [
        Column("Datum", lambda line: format_datum(line.boeking.datum), sort=lambda line: line.boeking.datum, chars=10),
        Column("Boeking", lambda line: line.words, tip=_ledger_tip, chars=0, least=10),
        Column(
            "Bedrag",
            lambda line: line.bedrag,
            look=lambda line: Look(colour="tekst" if line.regel.erbij else "tekst3"),
            sort=lambda line: line.boeking.bedrag,
            right=True,
            chars=12,
        ),
        Column(
            "Vrij",
            lambda line: format_bedrag(line.regel.vrij),
            look=lambda line: Look(colour="laat" if line.regel.vrij < 0 else "tekst", bold=True),
            sort=lambda line: line.regel.vrij,
            right=True,
            chars=11,
        ),
    ]


def boeking_words(boeking: Boeking, home: str, names: Mapping[str, str], kinds: Mapping[str, Boekingsoort]) -> str:
    """Say what a boeking is and what for: "Besteding van toezegging · Moestuin"; `kinds` of what it is paid from."""
    if comes_in(home, boeking):
        words = f"Van {names.get(boeking.budget_id, 'een andere wijk')}"
    elif boeking.soort is Boekingsoort.OVERHEVELING:
        words = f"Naar {names.get(boeking.naar_budget_id or '', 'een andere wijk')}"
    else:
        source = kinds.get(boeking.uit_boeking_id or "")
        of = "" if source is None else " uit spaardeel" if source is Boekingsoort.SPAREN else " van toezegging"
        words = boeking.soort.value.capitalize() + of
    return " · ".join([words, *_about(boeking, names)])


def _ledger_tip(line: Grootboekregel) -> str:
    boeking = line.boeking
    until_ = f"Gespaard tot en met {format_datum(boeking.tot)}" if boeking.tot else ""
    over = f"Overschrijding: {boeking.overschrijding}" if boeking.overschrijding else ""
    return "\n".join(text for text in (line.words, boeking.omschrijving, until_, over) if text)


@frozen
class Apart:
    """A toezegging or spaardeel with something left, and of which year it is."""

    deel: Deel
    jaar: int
    words: str

    @property
    def spaart(self) -> bool:
        return self.deel.boeking.soort is Boekingsoort.SPAREN


def apart_lines(dossier: Budgetdossier) -> list[Apart]:
    """Return what is set apart and not spent yet: what ends first first, what has no end last."""
    year = dossier.jaar.jaar
    found = [Apart(deel, year, _apart_words(deel, "Toezegging", dossier.namen)) for deel in dossier.toezeggingen]
    for one in dossier.spaardelen:
        if one.deel.open:
            kind = "Spaardeel" if one.budget.jaar == year else f"Spaardeel {one.budget.jaar}"
            found.append(Apart(one.deel, one.budget.jaar, _apart_words(one.deel, kind, dossier.namen)))
    return sorted(found, key=lambda line: line.deel.boeking.tot or date.max)


def apart_columns(today: date) -> list[Column[Apart]]:
    """Return the columns of what is set apart."""
    return [
        Column("Wat", lambda line: line.words, chars=0, least=18),
        Column(
            "Tot en met",
            lambda _line: "",
            look=lambda line: look_of(*until(line.deel, today)),
            accessible=lambda line: until(line.deel, today)[1],
            sort=lambda line: line.deel.boeking.tot,
            chars=20,
            least=14,
        ),
        Column(
            "Over", lambda line: format_bedrag(line.deel.open), sort=lambda line: line.deel.open, right=True, chars=11
        ),
    ]


def until(deel: Deel, today: date) -> tuple[Ernst, str]:
    """Say how long something is set apart: "31 dec 2028", "nog 40 dagen", "voorbij"; a toezegging waits for payment."""
    days = deel.dagen_over(today)
    if days is None or deel.boeking.tot is None:
        return Ernst.WACHT, "nog te betalen"
    if days < 0:
        return Ernst.TE_LAAT, f"{format_datum_kort(deel.boeking.tot)} {deel.boeking.tot.year}, voorbij"
    if days <= LET_OP_DAGEN:
        return Ernst.LET_OP, "vandaag" if days == 0 else f"nog {tel(days, 'dag', 'dagen')}"
    return Ernst.OP_SCHEMA, f"{format_datum_kort(deel.boeking.tot)} {deel.boeking.tot.year}"


@frozen
class Jaarregel:
    """One year of a wijk beside its others."""

    jaar: Budgetjaar
    saldo: Saldo
    gekozen: bool


def jaar_columns() -> list[Column[Jaarregel]]:
    """Return the columns of the years of one wijk."""
    return [
        Column("Jaar", lambda line: str(line.jaar.jaar), look=lambda line: Look(bold=line.gekozen), chars=5),
        Column(
            "Regime",
            lambda line: line.jaar.regime.value,
            look=lambda line: Look(small=True, colour="tekst2"),
            chars=0,
            least=12,
        ),
        _year_amount("Toegekend", lambda saldo: saldo.toegekend),
        _year_amount("Besteed", lambda saldo: saldo.besteed, goes=1),
        _year_amount("Apart", lambda saldo: saldo.toegezegd + saldo.gespaard, goes=2),
        _year_amount("Vrij", lambda saldo: saldo.vrij),
    ]


def _amount(title: str, of: Callable[[Saldo], int], goes: int = 0) -> Column[Budgetregel]:
    """Return a column of amounts; those of a heading are sums, and quieter."""
    return Column(
        title,
        lambda line: _euros(of(line.saldo), line.saldo),
        sort=lambda line: of(line.saldo),
        look=lambda line: Look(
            colour="laat" if of(line.saldo) < 0 else "tekst3" if line.rij is None else "tekst", small=line.rij is None
        ),
        right=True,
        chars=9,
        goes=goes,
    )


def _year_amount(title: str, of: Callable[[Saldo], int], goes: int = 0) -> Column[Jaarregel]:
    return Column(
        title,
        lambda line: "" if line.saldo == Saldo() else format_bedrag_kort(of(line.saldo)),
        look=lambda line: Look(bold=line.gekozen, colour="laat" if of(line.saldo) < 0 else "tekst"),
        right=True,
        chars=9,
        goes=goes,
    )


def _euros(amount: int, saldo: Saldo) -> str:
    """Write an amount; nothing where nothing was ever booked."""
    return "" if saldo == Saldo() else format_bedrag_kort(amount)


def _name_look(line: Budgetregel) -> Look:
    return Look() if line.rij is not None else Look(bold=True, small=True, colour="tekst2")


def _parts(line: Budgetregel) -> tuple[tuple[str, int, str], ...]:
    """Return the bar of a line; none where nothing was booked."""
    if line.saldo == Saldo():
        return ()
    return tuple((part.word, part.amount, part.fill) for part in saldo_parts(line.saldo))


def _signed(regel: Saldoregel, home: str) -> str:
    """Write what a boeking brings in with a plus, what it takes with a minus."""
    comes = regel.boeking.soort is Boekingsoort.TOEKENNING or comes_in(home, regel.boeking)
    return f"{'+' if comes else '−'} {format_bedrag(regel.boeking.bedrag)}"


def _apart_words(deel: Deel, kind: str, names: Mapping[str, str]) -> str:
    """Say what was set apart and for what: "Spaardeel 2025 · Speeltuin"."""
    boeking = deel.boeking
    return " · ".join([kind, *_about(boeking, names)])


def _about(boeking: Boeking, names: Mapping[str, str]) -> list[str]:
    """Say what a boeking is about: its initiatief or collectief, else what was written with it."""
    linked = [names[key] for key in (boeking.initiatief_id, boeking.gelegenheidscollectief_id) if key and key in names]
    return linked or ([boeking.omschrijving] if boeking.omschrijving else [])
