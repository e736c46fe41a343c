"""A subsidy year in lines: what each says of its stand and of its next deadline, and what ends first."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date

from wijkregie.domain.beslisklokken import Beslisklok
from wijkregie.domain.datums import format_datum, format_datum_kort, format_datum_tekst, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import NBSP, format_bedrag, format_bedrag_kort
from wijkregie.domain.jaargesprekken import Gespreksstand, werkjaar
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import LET_OP_DAGEN, Ernst, ergste, signalen_van_gesprek, signalen_van_subsidie
from wijkregie.domain.subsidies import NIETS_TOEGEKEND, Subsidiestand, besluit, maatbedrag, stand_sinds
from wijkregie.domain.subsidietermijnen import Termijn, Termijnsoort
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.rows import Column, Look
from wijkregie.ui.models.stoplicht import look_of
from wijkregie.ui.widgets.badge import niveau_words
from wijkregie.usecases.session import Session
from wijkregie.usecases.subsidiejaren import Subsidiejaar, Subsidierij, subsidiejaar

_WAITING = frozenset(
    {Subsidiestand.VERLEEND, Subsidiestand.GEDEELTELIJK_VERLEEND, Subsidiestand.DIRECT_VASTGESTELD}
    | {Subsidiestand.BEKENDGEMAAKT, Subsidiestand.VERANTWOORDING_ONTVANGEN}
)
_FAR = 365
"""Days beyond which a last day does not say more than that there was a decision."""
_SHORT_WORDS = 27
"""Letters that fit what ends first where no bar stands before them."""
_OF_DECISION = frozenset({Termijnsoort.BESLUIT, Termijnsoort.AANVULLING})
_ENDED = frozenset({Subsidiestand.GEWEIGERD, Subsidiestand.BUITEN_BEHANDELING, Subsidiestand.INGETROKKEN})


@frozen
class Klokwoorden:
    """What the last column says: words, a bar when the decision runs, and the place in the order of what ends first.

    `uitleg` says the same in full, and `datum` is the last day.
    """

    woorden: str
    volgorde: tuple[int, int, str]
    kleur: str = "tekst3"
    deel: float | None = None
    stil: bool = False
    uitleg: str = ""
    datum: date | None = None


@frozen
class Subsidieregel:
    """One line of the grid."""

    rij: Subsidierij
    ernst: Ernst
    stand: str
    te_laat: bool
    klok: Klokwoorden

    @property
    def id(self) -> str:
        """Identity of the line: the wijkorgaan."""
        return self.rij.id


@frozen
class Subsidieoverzicht:
    """A subsidy year with its lines, as the page shows it."""

    jaar: Subsidiejaar
    regels: Sequence[Subsidieregel]
    today: date


def read_overzicht(session: Session, jaar: int, *, limit: int | None = None) -> Subsidieoverzicht:
    """Read a subsidy year and word its lines, of all wijkorganen or the first; runs in the store's lane."""
    found, today = subsidiejaar(session, jaar, limit=limit), session.today
    return Subsidieoverzicht(found, [regel(rij, jaar, found.regeling, today) for rij in found.rijen], today)


def regel(rij: Subsidierij, jaar: int, regeling: Regeling | None, today: date) -> Subsidieregel:
    """Return the line of one wijkorgaan."""
    ernst, stand, late = _stand(rij, jaar, regeling, today)
    return Subsidieregel(rij, ernst, stand, late, klokwoorden(rij, regeling, today))


def klokwoorden(rij: Subsidierij, regeling: Regeling | None, today: date) -> Klokwoorden:
    """Say what ends first and when, or how long there is to apply, or when it was decided."""
    klok, termijn, name = rij.klok, rij.termijn, rij.wijkorgaan
    if klok is None:
        return _before(rij, regeling, today)
    if klok.besloten_op is None and (termijn is None or termijn.soort in _OF_DECISION):
        return _deciding(klok, name, today)
    if termijn is not None and (klok.besloten_op is None or termijn.dagen_over(today) <= _FAR):
        return _term_words(termijn, name, today)
    assert klok.besloten_op is not None  # else a term waits: that of the decision
    when = format_datum_kort(klok.besloten_op, today)
    full = f"besloten op {when}, {took(klok.in_dagen or 0)}"
    words = full if klok.besloten_op.year == today.year else f"besloten op {when}"
    closed = rij.stand is Subsidiestand.AFGESLOTEN
    return Klokwoorden(words, (2 if closed else 1, klok.besloten_op.toordinal(), name), uitleg=full)


def _before(rij: Subsidierij, regeling: Regeling | None, today: date) -> Klokwoorden:
    uiterlijk, name = regeling.aanvraag_uiterlijk if regeling else None, rij.wijkorgaan
    if uiterlijk is None:
        return Klokwoorden("", (4, 0, name))
    days = (uiterlijk - today).days
    words = f"aanvragen kon tot en met {format_datum_kort(uiterlijk, today)}"
    if days >= 0:
        words = f"aanvragen kan nog {tel(days, 'dag', 'dagen')}" if days else "aanvragen kan vandaag nog"
    full = f"aanvragen uiterlijk {format_datum_tekst(uiterlijk)}"
    return Klokwoorden(words, (3, 0 if rij.gekozen else 1, name), uitleg=full, datum=uiterlijk)


def _deciding(klok: Beslisklok, name: str, today: date) -> Klokwoorden:
    days, last = klok.dagen_over, format_datum_kort(klok.besluit_uiterlijk, today)
    if klok.staat_stil:
        over = f"{tel(days, 'dag', 'dagen')} over" if days > 0 else "geen tijd over"
        colour, words, full = "let", f"staat stil · {over}", f"de beslistermijn staat stil, {over}"
    else:
        late = f"{tel(-days, 'dag', 'dagen')} te laat"
        left = f"nog {tel(days, 'dag', 'dagen')}" if days else "vandaag"
        words = f"{left if days >= 0 else late} · {last}"
        colour = "laat" if days < 0 else "let" if days <= LET_OP_DAGEN else "tekst"
        full = f"besluit uiterlijk {format_datum_tekst(klok.besluit_uiterlijk)}, {left if days >= 0 else late}"
    place = (0, klok.besluit_uiterlijk.toordinal(), name)
    day = None if klok.staat_stil else klok.besluit_uiterlijk
    return Klokwoorden(words, place, colour, klok.gebruikt_deel, stil=klok.staat_stil, uitleg=full, datum=day)


def _term_words(termijn: Termijn, name: str, today: date) -> Klokwoorden:
    days, what = termijn.dagen_over(today), termijn.soort.value
    place = (0, termijn.datum.toordinal(), name)
    full = f"{what} uiterlijk {format_datum_tekst(termijn.datum)} ({termijn.artikel})"
    if termijn.soort is Termijnsoort.BEZWAAR:
        words = f"bezwaar kan tot en met {format_datum_kort(termijn.datum, today)}"
        return Klokwoorden(words, (1, *place[1:]), uitleg=full, datum=termijn.datum)
    if days < 0:
        when, colour = f"{tel(-days, 'dag', 'dagen')} te laat", "laat"
    elif days <= LET_OP_DAGEN:
        when, colour = f"nog {tel(days, 'dag', 'dagen')}" if days else "vandaag", "let"
    else:
        when, colour = format_datum_kort(termijn.datum, today), "tekst2"
    return Klokwoorden(f"{what} · {when}", place, colour, uitleg=full, datum=termijn.datum)


def took(days: int) -> str:
    """Say how long a decision took."""
    return f"in {tel(days, 'dag', 'dagen')}" if days else "dezelfde dag"


def columns() -> list[Column[Subsidieregel]]:
    """Return the columns of the grid."""
    return [
        Column("Wijkorgaan", lambda line: line.rij.wijkorgaan, chars=0),
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
            lambda line: Look(colour="tekst" if line.rij.gekozen else "tekst3"),
            chars=11,
            goes=3,
        ),
        _amount("Gevraagd", goes=4),
        _amount("Verleend", goes=2),
        _amount("Betaald", goes=5),
        _amount("Vastgesteld", chars=10, goes=6),
        _amount("Reserve", _reserve_look, chars=11, tip=reserve_woorden, goes=7),
        Column(
            "Stand",
            lambda _line: "",
            sort=lambda line: (-line.ernst, line.stand),
            look=_stand_look,
            accessible=lambda line: line.stand,
            tip=_stand_tip,
            copied=lambda line: line.stand,
            chars=19,
            least=18,
        ),
        Column(
            "Volgende termijn",
            lambda line: line.klok.woorden,
            sort=lambda line: line.klok.volgorde,
            look=lambda line: Look(
                colour=line.klok.kleur,
                small=True,
                bold=line.klok.kleur in {"let", "laat"},
                clock=line.klok.deel,
                clock_hollow=line.klok.stil,
            ),
            accessible=lambda line: line.klok.uitleg,
            tip=lambda line: _sentence(line.klok.uitleg),
            copied=lambda line: format_datum(line.klok.datum) if line.klok.datum else "",
            chars=TERM_CHARS,
            least=TERM_CHARS,
            goes=1,
        ),
    ]


AMOUNTS: tuple[tuple[str, Callable[[Subsidieregel], int | None]], ...] = (
    ("Volgens niveau", lambda line: line.rij.volgens_niveau),
    ("Gevraagd", lambda line: line.rij.bedragen.gevraagd),
    ("Verleend", lambda line: line.rij.bedragen.verleend),
    ("Betaald", lambda line: line.rij.bedragen.betaald),
    ("Vastgesteld", lambda line: line.rij.bedragen.vastgesteld),
    ("Reserve", lambda line: reserve_van(line)),
)
TERM_COLUMN = 9
TERM_CHARS, TERM_CHARS_AFTER = 30, 21
"""Width of what ends first, with the bar of a decision that runs, and of a year in which all are taken."""


def facets(_today: Callable[[], date]) -> list[Facet[Subsidieregel]]:
    """Return by what the grid is filtered."""
    return [
        Facet("Te laat", lambda line: line.te_laat, Soort.VLAG),
        Facet("Stadsdeel", lambda line: line.rij.stadsdeel, empty="geen stadsdeel"),
        Facet("Stand", lambda line: line.rij.stand.value, order=tuple(stand.value for stand in Subsidiestand)),
        Facet("Niveau", _niveau_words, empty="geen niveau"),
        Facet("Gevraagd", lambda line: line.rij.bedragen.gevraagd, Soort.BEDRAG),
    ]


def searched(line: Subsidieregel) -> str:
    """Return the text in which the grid is searched."""
    return f"{line.rij.wijkorgaan} {line.rij.stadsdeel} {line.stand}"


def bron() -> Bron:
    """Return where the rows come from; a kept view counts those of the working year."""
    tables = frozenset({"subsidie", "subsidiestap", "regeling", "niveaukeuze", "wijkorgaan", "stadsdeel"})
    return Bron(tables, _read, facets, searched)


def _read(session: Session, _titles: Collection[str]) -> Sequence[Subsidieregel]:
    return read_overzicht(session, werkjaar(session.today)).regels


def reserve_van(line: Subsidieregel) -> int | None:
    """Return the egalisatiereserve that was reported, in cents."""
    return line.rij.subsidie.egalisatiereserve if line.rij.subsidie else None


def reserve_woorden(line: Subsidieregel) -> str:
    """Say why a reserve is a signal, with its figures; "" where it is none."""
    reserve, most = reserve_van(line), maatbedrag(line.rij.volgens_niveau, line.rij.bedragen.gevraagd)
    if not line.rij.reserve_te_hoog or reserve is None or most is None:
        return ""
    return f"De reserve van {format_bedrag_kort(reserve)} is hoger dan de subsidie van {format_bedrag_kort(most)}"


def claim(line: Subsidieregel) -> int:
    """Return what a wijkorgaan takes, or will take, from the plafond in cents."""
    known = (line.rij.bedragen.verleend, line.rij.bedragen.gevraagd, line.rij.volgens_niveau)
    return next((amount for amount in known if amount is not None), 0)


def totals(lines: Sequence[Subsidieregel], plafond: int | None, counted: str = "") -> list[str]:
    """Return the row of totals below the grid: how many, sums of each column, and all they take of the plafond."""
    known = [[amount for line in lines if (amount := amount_of(line)) is not None] for _title, amount_of in AMOUNTS]
    sums = [format_bedrag(sum(column)) if column else "" for column in known]
    taken = sum(map(claim, lines))
    known_words = f"samen {format_bedrag_kort(taken)}" if taken or plafond is not None else ""
    said = known_words if plafond is None else f"{known_words} van {format_bedrag_kort(plafond)}"
    return [counted or tel(len(lines), "wijkorgaan", "wijkorganen"), "", *sums, said]


def term_chars(lines: Sequence[Subsidieregel]) -> int:
    """Return the width that what ends first needs in a year, in characters."""
    long = any(line.klok.deel is not None or len(line.klok.woorden) > _SHORT_WORDS for line in lines)
    return TERM_CHARS if long else TERM_CHARS_AFTER


def unused(lines: Sequence[Subsidieregel]) -> set[str]:
    """Return the titles of columns that a year has no use for yet: of what comes at its end, or is only a signal."""
    return {title for title, of in AMOUNTS[4:] if all(of(line) is None for line in lines)}


def _amount(
    title: str,
    look: Callable[[Subsidieregel], Look] | None = None,
    *,
    chars: int = 9,
    tip: Callable[[Subsidieregel], str] | None = None,
    goes: int,
) -> Column[Subsidieregel]:
    amount = dict(AMOUNTS)[title]

    def text(line: Subsidieregel) -> str:
        found = amount(line)
        return "" if found is None else format_bedrag(found)

    def bare(line: Subsidieregel) -> str:
        """Write the amount as a spreadsheet takes it for a number."""
        return text(line).removeprefix(f"€{NBSP}").replace(".", "")

    def heard(line: Subsidieregel) -> str:
        return ". ".join(part for part in (text(line), tip(line) if tip else "") if part)

    return Column(
        title, text, sort=amount, look=look, accessible=heard, tip=tip, copied=bare, right=True, chars=chars, goes=goes
    )


def _reserve_look(line: Subsidieregel) -> Look:
    return Look(icon="let", colour="let", bold=True) if line.rij.reserve_te_hoog else Look(colour="tekst2")


def _stand_tip(line: Subsidieregel) -> str:
    return "\n".join(part for part in (_sentence(line.rij.stand.value), reserve_woorden(line)) if part)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _stand_look(line: Subsidieregel) -> Look:
    look = look_of(line.ernst, line.stand)
    return replace(look, sign="min") if line.rij.stand in _ENDED else look


def _niveau_words(line: Subsidieregel) -> str:
    return niveau_words(line.rij.niveau or 0, dashed=not line.rij.gekozen)


def _stand(rij: Subsidierij, jaar: int, regeling: Regeling | None, today: date) -> tuple[Ernst, str, bool]:
    """Return the stoplicht of a line, and whether something is late.

    What the next deadline beside it tells already is not said twice, unless it is late: beside an open file the column
    of that deadline has no room.
    """
    if not rij.stappen:
        ernst, words = _stand_before(rij, jaar, regeling, today)
        return ernst, words, ernst is Ernst.TE_LAAT
    signalen = signalen_van_subsidie(
        rij.id, jaar, rij.subsidie, rij.stappen, regeling, today, bedrag=rij.volgens_niveau
    )
    late = any(signaal.ernst is Ernst.TE_LAAT for signaal in signalen)
    told = rij.termijn.datum if rij.termijn else None
    worst = ergste(
        signaal for signaal in signalen if signaal.datum != told or told is None or signaal.ernst is Ernst.TE_LAAT
    )
    if worst and worst.ernst >= Ernst.LET_OP:
        return worst.ernst, worst.woord, late
    if rij.stand is Subsidiestand.AANVULLING_GEVRAAGD:
        return Ernst.STAAT_STIL, rij.stand.value, late
    decision, since = besluit(rij.stappen), stand_sinds(rij.stappen)
    words = f"{rij.stand.value} {format_datum_kort(since, today)}" if since else rij.stand.value
    if decision is None or rij.stand in _WAITING:
        return Ernst.WACHT, words, late
    return (Ernst.NOG_NIET if decision.soort in NIETS_TOEGEKEND else Ernst.OP_SCHEMA), words, late


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
