"""Wijkbudget and werkbudget: a pot of money for one year with its boekingen, and the rules of that year."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum

from wijkregie.domain.datums import format_datum_tekst, in_jaar, tel
from wijkregie.domain.entities import Entity, check_geweest, check_jaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import check_bedrag
from wijkregie.domain.refusals import Refusal


class Budgetsoort(StrEnum):
    """Whose money a budget is: of the residents of a wijk, or of stadsdeelmanagement."""

    WIJKBUDGET = "wijkbudget"
    WERKBUDGET = "werkbudget"


class Budgetregime(StrEnum):
    """How a wijkbudget comes to an initiatief.

    By way of the wijk, which passes it on and accounts for it; or the municipality decides and pays each initiatief,
    after advice of the commissie (domain study 4.1 and 4.2).
    """

    VIA_DE_WIJK = "via de wijk"
    GEMEENTE_BESLIST = "gemeente beslist"


@frozen(kw_only=True)
class Budgetjaar(Entity):
    """What holds for all budgets of one year: its regime, its days and terms, and whether it is closed.

    `spaarjaren` is how many years money may be kept apart (0: not at all), `antwoord_weken` within how many weeks
    who has an initiatief gets an answer (Awb 4:13 where nothing else holds).
    """

    jaar: int
    regime: Budgetregime = Budgetregime.GEMEENTE_BESLIST
    spaarjaren: int = 3
    antwoord_weken: int = 8
    aanvraag_uiterlijk: date | None = None
    verantwoording_uiterlijk: date | None = None
    afgesloten_op: date | None = None
    bron: str = ""
    toelichting: str = ""


@frozen(kw_only=True)
class Budget(Entity):
    """The wijkbudget of a wijk, or the werkbudget of a stadsdeel, for one year.

    A werkbudget without a stadsdeel is of the whole municipality. The days are the steps of the regime by way of the
    wijk: asked for, plan of spending to the stadsdeelcommissie, accounted for.
    """

    soort: Budgetsoort = Budgetsoort.WIJKBUDGET
    jaar: int
    wijk_id: str | None = None
    stadsdeel_id: str | None = None
    aangevraagd_op: date | None = None
    bestedingsplan_op: date | None = None
    verantwoord_op: date | None = None
    toelichting: str = ""


class Boekingsoort(StrEnum):
    """What happens to money of a budget, in the order in which it usually does."""

    TOEKENNING = "toekenning"
    TOEZEGGING = "toezegging"
    BESTEDING = "besteding"
    SPAREN = "sparen"
    OVERHEVELING = "overheveling"
    VRIJVAL = "vrijval"


@frozen(kw_only=True)
class Boeking(Entity):
    """One change of a budget; `bedrag` is eurocents, never below nothing: what it does follows from its soort.

    `uit_boeking_id` is the toezegging that a besteding pays, or the spaardeel that a besteding or vrijval draws on;
    `tot` the last day of a spaardeel; `naar_budget_id` where an overheveling goes. `overschrijding` says why the
    budget may fall below nothing by this boeking; empty where it may not.
    """

    budget_id: str
    soort: Boekingsoort
    bedrag: int
    datum: date
    omschrijving: str = ""
    tot: date | None = None
    naar_budget_id: str | None = None
    uit_boeking_id: str | None = None
    initiatief_id: str | None = None
    gelegenheidscollectief_id: str | None = None
    overschrijding: str = ""


REGIME_GEMEENTE_VANAF = 2026
"""From this year on the municipality decides and pays, where a store does not say otherwise (domain study 4.2)."""

MEESTE_SPAARJAREN = 10
_MEESTE_WEKEN = 52

UIT: dict[Boekingsoort, frozenset[Boekingsoort]] = {
    Boekingsoort.BESTEDING: frozenset({Boekingsoort.TOEZEGGING, Boekingsoort.SPAREN}),
    Boekingsoort.VRIJVAL: frozenset({Boekingsoort.SPAREN}),
}
"""From what kinds of boeking a boeking can be paid, by its own kind."""

MET_OVERSCHRIJDING = frozenset({Boekingsoort.TOEZEGGING, Boekingsoort.BESTEDING})
"""Kinds that may take more than there is: what is not there can be neither saved, passed on nor given back."""

SOORTEN: dict[Budgetsoort, tuple[Boekingsoort, ...]] = {
    Budgetsoort.WIJKBUDGET: tuple(Boekingsoort),
    Budgetsoort.WERKBUDGET: (
        Boekingsoort.TOEKENNING,
        Boekingsoort.TOEZEGGING,
        Boekingsoort.BESTEDING,
        Boekingsoort.VRIJVAL,
    ),
}
"""What can be booked on a budget: saving and passing on are of wijken (domain study 4.1)."""


def new_budgetjaar(jaar: int, eerdere: Iterable[Budgetjaar], *, id_: str) -> Budgetjaar:
    """Return the rules of a year that has none yet: those of the nearest year before, with its days a year later.

    The regime goes along too, save into `REGIME_GEMEENTE_VANAF` (domain study 4.2). Without a year before, a wijkbudget
    by way of the wijk is accounted for within three months after the year (domain study 4.1). All of it can be changed.
    """
    vorige = max((ander for ander in eerdere if ander.jaar < jaar), key=lambda ander: ander.jaar, default=None)
    gemeente = jaar >= REGIME_GEMEENTE_VANAF
    regime = Budgetregime.GEMEENTE_BESLIST if gemeente else Budgetregime.VIA_DE_WIJK
    if vorige is None:
        uiterlijk = None if gemeente else date(jaar + 1, 3, 31)
        return Budgetjaar(id=id_, jaar=jaar, regime=regime, verantwoording_uiterlijk=uiterlijk)
    if gemeente == (vorige.jaar >= REGIME_GEMEENTE_VANAF):
        regime = vorige.regime
    later = jaar - vorige.jaar
    return replace(
        vorige,
        id=id_,
        version=0,
        jaar=jaar,
        regime=regime,
        aanvraag_uiterlijk=_later(vorige.aanvraag_uiterlijk, later),
        verantwoording_uiterlijk=_later(vorige.verantwoording_uiterlijk, later),
        afgesloten_op=None,
    )


def spaar_uiterlijk(jaar: Budgetjaar, datum: date) -> date:
    """Return the last day until which money of this year, set apart on a day, is kept: the end of the last spaarjaar.

    What is set apart before its year begins is saved from then on (art. 10 subsidieverordening wijkbudgetten).
    """
    return date(min(jaar.jaar, datum.year) + jaar.spaarjaren, 12, 31)


def check_budgetjaar(jaar: Budgetjaar) -> None:
    """Refuse rules that must be a typing error; raises Refusal."""
    check_jaar(jaar.jaar)
    if not 0 <= jaar.spaarjaren <= MEESTE_SPAARJAREN:
        raise Refusal("spaarjaren_kunnen_niet", jaren=jaar.spaarjaren, meeste=MEESTE_SPAARJAREN)
    if not 1 <= jaar.antwoord_weken <= _MEESTE_WEKEN:
        raise Refusal("weken_kunnen_niet", weken=jaar.antwoord_weken)


def check_budget(budget: Budget) -> None:
    """Refuse a wijkbudget without a wijk, and a werkbudget with one; raises Refusal."""
    check_jaar(budget.jaar)
    if (budget.wijk_id is not None) != (budget.soort is Budgetsoort.WIJKBUDGET):
        raise Refusal("budget_zonder_wijk")


def check_open(jaar: Budgetjaar, uit: Boeking | None = None) -> None:
    """Refuse to book in a closed year, save on a spaardeel, which goes on after its year; raises Refusal."""
    if jaar.afgesloten_op is not None and (uit is None or uit.soort is not Boekingsoort.SPAREN):
        raise Refusal("budgetjaar_afgesloten", jaar=jaar.jaar, dag=format_datum_tekst(jaar.afgesloten_op))


def check_boeking(
    boeking: Boeking,
    budget: Budget,
    jaar: Budgetjaar,
    today: date,
    *,
    uit: Boeking | None = None,
    naar: Budget | None = None,
) -> None:
    """Refuse a boeking that cannot be by itself; raises Refusal.

    `uit` and `naar` are what its `uit_boeking_id` and `naar_budget_id` point at. Whether there is money enough is
    for `check_saldo`.
    """
    check_bedrag(boeking.bedrag)
    if boeking.bedrag == 0:
        raise Refusal("boeking_zonder_bedrag")
    check_geweest(boeking.datum, today)
    if boeking.soort not in SOORTEN[budget.soort]:
        raise Refusal("boeking_niet_op_werkbudget", soort=boeking.soort.value)
    if boeking.overschrijding and boeking.soort not in MET_OVERSCHRIJDING:
        raise Refusal("overschrijding_past_niet", soort=boeking.soort.value)
    if boeking.soort is Boekingsoort.SPAREN:
        _check_sparen(boeking, jaar)
    if boeking.soort is Boekingsoort.OVERHEVELING:
        _check_overheveling(boeking, budget, naar)
    if boeking.uit_boeking_id is not None:
        _check_uit(boeking, uit)


def _check_sparen(boeking: Boeking, jaar: Budgetjaar) -> None:
    """Refuse a spaardeel without an end or with one too far away (art. 10 subsidieverordening wijkbudgetten)."""
    if jaar.spaarjaren == 0:
        raise Refusal("sparen_kan_niet", jaar=jaar.jaar)
    last = spaar_uiterlijk(jaar, boeking.datum)
    if boeking.tot is None:
        raise Refusal("spaardeel_zonder_einde", uiterlijk=format_datum_tekst(last))
    if boeking.tot < boeking.datum:
        raise Refusal("spaardeel_eindigt_te_vroeg")
    if boeking.tot > last:
        raise Refusal(
            "spaardeel_te_lang",
            jaar=last.year - jaar.spaarjaren,
            jaren=tel(jaar.spaarjaren, "jaar", "jaar"),
            uiterlijk=format_datum_tekst(last),
        )


def _check_overheveling(boeking: Boeking, budget: Budget, naar: Budget | None) -> None:
    """Refuse to pass money on to nowhere, to itself, or to another year, whose rules may differ."""
    if naar is None:
        raise Refusal("overheveling_zonder_doel")
    if naar.id == budget.id:
        raise Refusal("overheveling_naar_zichzelf")
    if naar.soort is not Budgetsoort.WIJKBUDGET or naar.jaar != budget.jaar:
        raise Refusal("overheveling_buiten_jaar", jaar=budget.jaar)


def _check_uit(boeking: Boeking, uit: Boeking | None) -> None:
    """Refuse to pay from what does not fit, or from a spaardeel on a day outside its term."""
    if uit is None or uit.budget_id != boeking.budget_id or uit.soort not in UIT.get(boeking.soort, ()):
        raise Refusal("boeking_past_niet", soort=boeking.soort.value)
    if uit.soort is not Boekingsoort.SPAREN:
        return
    if boeking.datum < uit.datum:
        raise Refusal("boeking_voor_spaardeel", dag=format_datum_tekst(uit.datum))
    if boeking.soort is Boekingsoort.BESTEDING and uit.tot is not None and boeking.datum > uit.tot:
        raise Refusal("spaardeel_voorbij", dag=format_datum_tekst(uit.tot))


def _later(dag: date | None, jaren: int) -> date | None:
    return None if dag is None else in_jaar(dag, dag.year + jaren)
