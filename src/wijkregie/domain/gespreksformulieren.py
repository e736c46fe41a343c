"""The gespreksformulier: what is asked in a jaargesprek, in parts, as data with versions; and the answers.

A form never changes once a talk uses it: a change is a new version, and a talk keeps the one it was held with.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from wijkregie.domain.entities import Entity, one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal, quoted

SCHAAL = (1, 2, 3, 4, 5)
JA, NEE = "ja", "nee"


class Vraagsoort(StrEnum):
    """Kind of answer a vraag asks; the ones after niveau have a place of their own in the talk (see `EIGEN_PLAATS`)."""

    OPEN = "open tekst"
    JA_NEE = "ja of nee"
    KEUZE = "keuze"
    SCHAAL = "schaal van 1 tot 5"
    BEDRAG = "bedrag"
    NIVEAU = "niveau"
    REGEL = "korte tekst"
    DATUM = "datum"
    TIJD = "tijd"
    WENS = "gewenst niveau"
    AFSPRAAK = "afgesproken niveau"
    ONDERSTEUNING = "ondersteuning"
    AFSPRAKEN = "afspraken"


VRIJE_SOORTEN = (
    Vraagsoort.OPEN,
    Vraagsoort.JA_NEE,
    Vraagsoort.KEUZE,
    Vraagsoort.SCHAAL,
    Vraagsoort.BEDRAG,
    Vraagsoort.NIVEAU,
)
"""Kinds that a new vraag may have."""

EIGEN_PLAATS = frozenset(
    {"datum", "tijd", "plaats", "aanwezigen", "gaat_goed", "kan_beter", "focus"}
    | {"niveau_gewenst", "niveau_afgesproken", "motivering", "ondersteuning", "afspraken"}
    | {"verslag_verstuurd_op", "akkoord_op", "akkoord_door"}
)
"""Sleutels of vragen whose answer is kept in the talk itself or in its actiepunten, not as an Antwoord."""


@frozen(kw_only=True)
class Vraag:
    """One question; `sleutel` stays the same when it is reworded or moved, so that last year's answer is found.

    `keuzes` are the options of a keuze. A `vervallen` question is asked no more; its answers stay.
    """

    sleutel: str
    soort: Vraagsoort
    tekst: str
    toelichting: str = ""
    keuzes: tuple[str, ...] = ()
    vervallen: bool = False

    @property
    def soort_ligt_vast(self) -> bool:
        """Whether its kind cannot change: the talk keeps the answer itself."""
        return self.soort not in VRIJE_SOORTEN or self.sleutel in EIGEN_PLAATS


@frozen(kw_only=True)
class Formulierdeel:
    """A part of the form, in its order."""

    sleutel: str
    titel: str
    vragen: tuple[Vraag, ...] = ()

    @property
    def gesteld(self) -> tuple[Vraag, ...]:
        """The questions that are asked."""
        return tuple(vraag for vraag in self.vragen if not vraag.vervallen)


@frozen(kw_only=True)
class Gespreksformulier(Entity):
    """One version of the form; the highest `nummer` is the one for new talks."""

    nummer: int
    delen: tuple[Formulierdeel, ...] = ()

    @property
    def vragen(self) -> tuple[Vraag, ...]:
        """Every question, retired ones too, in order."""
        return tuple(vraag for deel in self.delen for vraag in deel.vragen)


@frozen(kw_only=True)
class Antwoord(Entity):
    """What was answered to one vraag in one talk, as text; `parse_antwoord` says what it means for its kind.

    Open text as typed; ja or nee; the words of a keuze; a figure for schaal and niveau; cents for an amount.
    """

    jaargesprek_id: str
    vraag: str
    tekst: str


Lezing = str | int | bool | Niveau | None


def parse_antwoord(soort: Vraagsoort, tekst: str) -> Lezing:
    """Return what an answer means: bool, cents, a figure, a Niveau or words; None when there is none.

    Raises Refusal "antwoord_past_niet" when the text is not of its kind.
    """
    tekst = tekst.strip()
    if not tekst:
        return None
    try:
        return _PARSERS.get(soort, str)(tekst)
    except (KeyError, ValueError):
        raise Refusal("antwoord_past_niet", getypt=quoted(tekst), soort=soort.value) from None


def encode_antwoord(waarde: Lezing) -> str:
    """Return a value as the text that is kept; the other way of `parse_antwoord`."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return JA if waarde else NEE
    return str(int(waarde)) if isinstance(waarde, int) else waarde.strip()


def antwoord_tekst(soort: Vraagsoort, tekst: str) -> str:
    """Return an answer in words for people: "€ 1.250", "4 van 5", "niveau 2, uitvoerend"."""
    try:
        waarde = parse_antwoord(soort, tekst)
    except Refusal:  # an answer of an older kind of question is shown as it was given
        return tekst.strip()
    if waarde is None:
        return ""
    if isinstance(waarde, Niveau):
        return f"niveau {waarde.value}, {waarde.woord}"
    if soort is Vraagsoort.SCHAAL:
        return f"{waarde} van {SCHAAL[-1]}"
    if soort is Vraagsoort.BEDRAG and isinstance(waarde, int):
        return format_bedrag_kort(waarde)
    return encode_antwoord(waarde)


def vraag_met(formulier: Gespreksformulier, sleutel: str) -> Vraag:
    """Return a question; raises Refusal "vraag_onbekend"."""
    for vraag in formulier.vragen:
        if vraag.sleutel == sleutel:
            return vraag
    raise Refusal("vraag_onbekend")


def add_vraag(formulier: Gespreksformulier, deel: str, vraag: Vraag) -> Gespreksformulier:
    """Return the form with a question at the end of a part."""
    return _with_delen(formulier, deel, lambda vragen: [*vragen, vraag])


def change_vraag(formulier: Gespreksformulier, vraag: Vraag) -> Gespreksformulier:
    """Return the form with a question worded anew; raises Refusal when it is not asked, or its kind is fixed."""
    before = vraag_met(formulier, vraag.sleutel)
    if before.soort is not vraag.soort and (before.soort_ligt_vast or vraag.soort not in VRIJE_SOORTEN):
        raise Refusal("vraag_heeft_vaste_soort")
    return _each_vraag(formulier, lambda each: vraag if each.sleutel == vraag.sleutel else each)


def retire_vraag(formulier: Gespreksformulier, sleutel: str) -> Gespreksformulier:
    """Return the form that asks a question no more; raises Refusal for one without which a talk cannot do."""
    if vraag_met(formulier, sleutel).soort not in VRIJE_SOORTEN:
        raise Refusal("vraag_hoort_erbij")
    return _each_vraag(formulier, lambda each: replace(each, vervallen=True) if each.sleutel == sleutel else each)


def restore_vraag(formulier: Gespreksformulier, sleutel: str) -> Gespreksformulier:
    """Return the form that asks a retired question again."""
    vraag_met(formulier, sleutel)
    return _each_vraag(formulier, lambda each: replace(each, vervallen=False) if each.sleutel == sleutel else each)


def move_vraag(formulier: Gespreksformulier, sleutel: str, step: int) -> Gespreksformulier:
    """Return the form with a question one asked place up (-1) or down (1), over the edge into the part beside it.

    At the very end it stays where it is.
    """
    vraag = vraag_met(formulier, sleutel)
    number = next(nr for nr, deel in enumerate(formulier.delen) if vraag in deel.vragen)
    deel = formulier.delen[number]
    beside = [each.sleutel for each in deel.vragen if not each.vervallen or each.sleutel == sleutel]
    place = beside.index(sleutel) + step
    if 0 <= place < len(beside):
        vragen = [each for each in deel.vragen if each.sleutel != sleutel]
        at = next(nr for nr, each in enumerate(vragen) if each.sleutel == beside[place])
        vragen.insert(at + (step > 0), vraag)
        return _with_delen(formulier, deel.sleutel, lambda _vragen: vragen)
    if not 0 <= number + step < len(formulier.delen):
        return formulier
    other = formulier.delen[number + step].sleutel
    without = _with_delen(formulier, deel.sleutel, lambda found: [each for each in found if each.sleutel != sleutel])
    return _with_delen(without, other, lambda found: [vraag, *found] if step > 0 else [*found, vraag])


def check_gespreksformulier(formulier: Gespreksformulier) -> None:
    """Refuse a form with a question that asks nothing, or that stands there twice; raises Refusal."""
    seen: set[str] = set()
    for vraag in formulier.vragen:
        if not one_line(vraag.tekst):
            raise Refusal("vraag_zonder_tekst")
        if vraag.sleutel in seen:
            raise Refusal("dubbel", wat=f"Deze vraag (“{quoted(vraag.tekst)}”)")
        seen.add(vraag.sleutel)
        if vraag.soort is Vraagsoort.KEUZE and len(set(vraag.keuzes)) < 2:
            raise Refusal("keuze_zonder_keuzes")


def beantwoord(deel: Formulierdeel, gegeven: Mapping[str, str]) -> int:
    """Return how many of the asked questions of a part have an answer; `gegeven` holds the answers by sleutel."""
    return sum(bool(gegeven.get(vraag.sleutel, "").strip()) for vraag in deel.gesteld)


def gesteld(delen: Sequence[Formulierdeel]) -> Iterator[Vraag]:
    """Give every question that is asked, in order."""
    for deel in delen:
        yield from deel.gesteld


_PARSERS: Mapping[Vraagsoort, Callable[[str], Lezing]] = {
    Vraagsoort.JA_NEE: lambda tekst: {JA: True, NEE: False}[tekst],
    Vraagsoort.SCHAAL: lambda tekst: SCHAAL[SCHAAL.index(int(tekst))],
    Vraagsoort.BEDRAG: int,
    Vraagsoort.NIVEAU: lambda tekst: Niveau(int(tekst)),
}


def _each_vraag(formulier: Gespreksformulier, change: Callable[[Vraag], Vraag]) -> Gespreksformulier:
    delen = (replace(deel, vragen=tuple(change(vraag) for vraag in deel.vragen)) for deel in formulier.delen)
    return replace(formulier, delen=tuple(delen))


def _with_delen(
    formulier: Gespreksformulier, deel: str, change: Callable[[tuple[Vraag, ...]], Sequence[Vraag]]
) -> Gespreksformulier:
    delen = (
        replace(each, vragen=tuple(change(each.vragen))) if each.sleutel == deel else each for each in formulier.delen
    )
    return replace(formulier, delen=tuple(delen))
