"""Wijkbudget and initiatieven in the jaarverslagen: where the money of residents went, and what was answered."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from wijkregie.documents.fonts import shortened
from wijkregie.documents.nederlands import getal, hoofdletter, telwoord
from wijkregie.documents.pdf.columns import Column
from wijkregie.documents.pdf.jaartabellen import KORT, bedrag, datum, stand_noot
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.budgetten import Budgetregime, Budgetsoort
from wijkregie.domain.datums import format_datum_tekst, opsomming
from wijkregie.domain.dossiers import Gebiedsbudget, Gebiedsinitiatief, Jaarbeeld
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieven import Antwoordsoort, initiatiefstand, is_toegekend
from wijkregie.domain.jaarbeelden import budgetten_in, initiatieven_in, saldo_van
from wijkregie.domain.saldi import Saldo

Head = Callable[[str], None]

_REGIME = {
    Budgetregime.VIA_DE_WIJK: "De wijk verdeelt het geld zelf en legt er rekening over af.",
    Budgetregime.GEMEENTE_BESLIST: "De commissie adviseert, de gemeente beslist over elk initiatief en betaalt het.",
}
_MOST = 20
"""Initiatieven in a table; the others stand in the program."""


def add_geld_van_bewoners(paper: Paper, jaarbeeld: Jaarbeeld, *, per_stadsdeel: bool = False) -> tuple[str, ...]:
    """Write the wijkbudget, the werkbudget and the initiatieven of a calendar year.

    `per_stadsdeel` adds up by stadsdeel and only counts initiatieven; else each wijk and initiatief has a row.
    Returns of what nothing is kept.
    """
    wijken = budgetten_in(jaarbeeld, Budgetsoort.WIJKBUDGET)
    if wijken:
        paper.section("Wijkbudget", room=170)
        _wijkbudget(paper, jaarbeeld, wijken, per_stadsdeel=per_stadsdeel)
    werk = budgetten_in(jaarbeeld, Budgetsoort.WERKBUDGET)
    if werk:
        if not wijken:
            paper.section("Werkbudget", room=70)
        paper.text(werkbudget_zin(werk))
    initiatieven = initiatieven_in(jaarbeeld)
    if initiatieven:
        paper.section("Initiatieven van bewoners", room=150)
        paper.text(initiatieven_zin(initiatieven, jaarbeeld.jaar))
        if per_stadsdeel:
            _per_stadsdeel(paper, initiatieven)
        else:
            _initiatieven(paper, initiatieven)
        stand_noot(paper, jaarbeeld, "Initiatieven")
    kept = {f"het wijkbudget van {jaarbeeld.jaar}": wijken, f"initiatieven in {jaarbeeld.jaar}": initiatieven}
    return tuple(kind for kind, known in kept.items() if not known)


def wijkbudget_zin(saldo: Saldo, wijken: int, jaar: int) -> str:
    """Say what was granted to how many wijken, and where that money is now."""
    told = f"Voor {jaar} is {format_bedrag_kort(saldo.toegekend)} wijkbudget toegekend"
    told += f" aan {telwoord(wijken, 'wijk', 'wijken')}." if wijken > 1 else "."
    parts = [
        f"{format_bedrag_kort(cents)} {word}"
        for cents, word in (
            (saldo.besteed, "besteed"),
            (saldo.toegezegd, "toegezegd"),
            (saldo.gespaard, "gespaard"),
            (saldo.vrijgevallen, "terug naar de gemeente"),
            (max(saldo.vrij, 0), "nog vrij"),
        )
        if cents
    ]
    told += f" Daarvan is {opsomming(parts)}." if parts else ""
    return told + (f" Er is {format_bedrag_kort(-saldo.vrij)} te veel uitgegeven." if saldo.vrij < 0 else "")


def werkbudget_zin(budgetten: Sequence[Gebiedsbudget]) -> str:
    """Say what the werkbudget of stadsdeelmanagement came to."""
    saldo = saldo_van(budgetten)
    spent = f"{format_bedrag_kort(saldo.besteed)} besteed" if saldo.besteed else "nog niets besteed"
    promised = f" en {format_bedrag_kort(saldo.toegezegd)} toegezegd" if saldo.toegezegd else ""
    granted = format_bedrag_kort(saldo.toegekend)
    return f"Het werkbudget van stadsdeelmanagement is {granted}. Daarvan is {spent}{promised}."


def initiatieven_zin(initiatieven: Iterable[Gebiedsinitiatief], jaar: int) -> str:
    """Say how many initiatieven came in, what was answered and how many answers came too late."""
    own = [one.initiatief for one in initiatieven]
    came_in = sum(one.ontvangen_op.year == jaar for one in own)
    many = telwoord(came_in, "initiatief", "initiatieven") if came_in else "geen nieuwe initiatieven"
    told = [f"In {jaar} {'is' if came_in == 1 else 'zijn'} {many} binnengekomen."]
    decided = [one for one in own if one.besluit_op and one.besluit_op.year == jaar]
    if decided:
        counts = Counter(one.besluit for one in decided)
        yes = counts[Antwoordsoort.JA] + counts[Antwoordsoort.GEDEELTELIJK]
        said = ((yes, "ja"), (counts[Antwoordsoort.NEE], "nee"))
        answers = [f"{getal(count)} keer {word}" for count, word in said if count]
        told.append(f"De gemeente zei {opsomming(answers)}.")
        granted = sum(one.toegekend or 0 for one in decided if is_toegekend(one))
        told.append(f"Daarmee is {format_bedrag_kort(granted)} toegekend." if granted else "")
    late = sum(
        one.antwoord_uiterlijk < one.antwoord_verstuurd_op
        for one in decided
        if one.antwoord_uiterlijk and one.antwoord_verstuurd_op
    )
    if late:
        many = hoofdletter(telwoord(late, "antwoord", "antwoorden"))
        told.append(f"{many} {'kwam' if late == 1 else 'kwamen'} later dan beloofd.")
    return " ".join(part for part in told if part)


def _wijkbudget(paper: Paper, jaarbeeld: Jaarbeeld, budgetten: Sequence[Gebiedsbudget], *, per_stadsdeel: bool) -> None:
    whole = saldo_van(budgetten)
    paper.text(f"{wijkbudget_zin(whole, len(budgetten), jaarbeeld.jaar)} {_REGIME[budgetten[0].regime]}")
    groups: dict[str, list[Gebiedsbudget]] = {}
    for one in budgetten:
        groups.setdefault(one.stadsdeel if per_stadsdeel else one.gebied, []).append(one)
    first = "Stadsdeel" if per_stadsdeel else "Wijk"
    kinds = ("Te besteden", "Besteed", "Toegezegd", "Gespaard", "Vrij")
    columns = [Column(first, 2.2), *(Column(kind, 1.2, "right") for kind in kinds)]
    rows = [_line(shortened(name) or "–", saldo_van(groups[name])) for name in sorted(groups, key=str.casefold)]
    paper.table(columns, rows, total=_line("Samen", whole) if len(rows) > 1 else None)
    notes = []
    if whole.vrijgevallen:
        notes.append(f"Terug naar de gemeente: {format_bedrag_kort(whole.vrijgevallen)}.")
    if not per_stadsdeel:
        notes += [told for one in budgetten if (told := _spaardelen(one))]
    if notes:
        paper.note(" ".join(notes))
    stand_noot(paper, jaarbeeld, "Wijkbudget")


def _line(name: str, saldo: Saldo) -> list[str]:
    amounts = (saldo.beschikbaar, saldo.besteed, saldo.toegezegd, saldo.gespaard)
    return [name, *(bedrag(cents or None) for cents in amounts), bedrag(saldo.vrij)]


def _spaardelen(one: Gebiedsbudget) -> str:
    """Say until when a wijk saves, and for what."""
    parts = [
        f"{format_bedrag_kort(deel.open)} tot en met {format_datum_tekst(deel.boeking.tot)}"
        f"{f' voor {shortened(deel.boeking.omschrijving, 60)}' if deel.boeking.omschrijving.strip() else ''}"
        for deel in one.spaardelen
        if deel.open and deel.boeking.tot
    ]
    return f"{shortened(one.gebied, 60)} spaart {opsomming(parts)}." if parts else ""


def _initiatieven(paper: Paper, initiatieven: Sequence[Gebiedsinitiatief]) -> None:
    shown = initiatieven[-_MOST:]
    rows = [
        [
            shortened(one.initiatief.naam, KORT),
            shortened(one.wijk, 60) or "–",
            datum(one.initiatief.ontvangen_op),
            initiatiefstand(one.initiatief, one.geld).value,
            bedrag(one.initiatief.toegekend),
        ]
        for one in shown
    ]
    columns = [
        Column("Initiatief", 2.6), Column("Wijk", 1.5), Column("Binnen", 1.1), Column("Stand", 1.5),
        Column("Toegekend", 1.2, "right"),
    ]  # fmt: skip
    paper.table(columns, rows)
    if len(shown) < len(initiatieven):
        paper.note(f"De laatste {_MOST} van {len(initiatieven)} initiatieven.")


def _per_stadsdeel(paper: Paper, initiatieven: Sequence[Gebiedsinitiatief]) -> None:
    groups: dict[str, list[Gebiedsinitiatief]] = {}
    for one in initiatieven:
        groups.setdefault(one.stadsdeel, []).append(one)

    def line(name: str, found: Sequence[Gebiedsinitiatief]) -> list[str]:
        own = [one.initiatief for one in found]
        yes, no = sum(map(is_toegekend, own)), sum(one.besluit is Antwoordsoort.NEE for one in own)
        granted = sum(one.toegekend or 0 for one in own)
        counts = (len(own), yes, no, len(own) - yes - no)
        return [name, *(str(count) if count else "–" for count in counts), bedrag(granted or None)]

    kinds = ("Initiatieven", "Ja", "Nee", "Geen besluit")
    columns = [Column("Stadsdeel", 2.2), *(Column(kind, 1, "right") for kind in kinds)]
    columns.append(Column("Toegekend", 1.3, "right"))
    rows = [line(name or "Zonder wijk", groups[name]) for name in sorted(groups, key=str.casefold)]
    paper.table(columns, rows, total=line("Samen", initiatieven) if len(rows) > 1 else None)
