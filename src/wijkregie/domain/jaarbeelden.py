"""Questions to a dossier and totals of a year, so that paper, workbook and window count alike."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from wijkregie.domain.acties import Actiepunt, Actiestatus, in_gesprek, is_open, is_te_laat, ondersteuning_tekst
from wijkregie.domain.afsprakenbeelden import beperkt as afspraken_beperkt
from wijkregie.domain.budgetten import Budgetsoort
from wijkregie.domain.dossiers import Dossier, Gebiedsbudget, Gebiedsinitiatief, Jaarbeeld, Subsidiedossier
from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.niveaus import Beweging, Niveau, bewegingen, niveau_voor, niveautelling
from wijkregie.domain.niveaus import niveau_in as chosen_niveau
from wijkregie.domain.regelingen import Aanspraak, Plafondstand, Regeling, plafondstand, verwacht_bedrag
from wijkregie.domain.saldi import Saldo
from wijkregie.domain.subsidies import NIETS_TOEGEKEND, Bedragen, Stapsoort, bedragen, besluit, lopende_ronde
from wijkregie.domain.subsidieverloop import Subsidieverloop, subsidieverloop
from wijkregie.domain.wijkorganen import telt_mee


@frozen(kw_only=True)
class Jaartotalen:
    """Totals of a year; amounts in cents.

    Counts of talks, niveaus and subsidies are of the `wijkorganen` that count in the year; `afgewezen` are the
    besluiten that gave no money.
    """

    wijkorganen: int
    gesprekken_gepland: int
    gesprekken_gevoerd: int
    gesprekken_akkoord: int
    afspraken: int
    niveaus: Mapping[Niveau, int]
    zonder_niveau: int
    bewegingen: Mapping[Beweging, int]
    aanvragen: int
    besluiten: int
    afgewezen: Mapping[Stapsoort, int]
    betalingen: int
    volgens_niveau: int
    gevraagd: int
    verleend: int
    betaald: int
    vastgesteld: int
    plafond: Plafondstand
    acties_klaar: int
    acties_open: int
    acties_te_laat: int
    contacten: int
    wijken_zonder_wijkorgaan: int


def niveau_in(dossier: Dossier, jaar: int) -> Niveau | None:
    """Return the niveau chosen for this year, or None."""
    return chosen_niveau(dossier.niveaus, jaar)


def niveau_nu(dossier: Dossier, jaar: int) -> Niveau | None:
    """Return the niveau chosen for this year, else the last one before it."""
    return niveau_in(dossier, jaar) or niveau_voor(dossier.niveaus, jaar)


def beweging_in(dossier: Dossier, jaar: int) -> Beweging | None:
    """Return the step to the niveau of this year, or None while nothing is chosen."""
    return bewegingen(dossier.niveaus).get(jaar)


def niveautelling_in(dossiers: Iterable[Dossier], jaar: int) -> Counter[Niveau | Beweging | None]:
    """Count the choices and steps of a year over bodies that count in it, as `niveautelling` does."""
    return niveautelling((niveau_voor(dossier.niveaus, jaar), niveau_in(dossier, jaar)) for dossier in dossiers)


def gesprek_voor(dossier: Dossier, jaar: int) -> Jaargesprek | None:
    """Return the talk about this year; one that went on goes before a cancelled one."""
    found = [gesprek for gesprek in dossier.gesprekken if gesprek.jaar == jaar]
    return max(found, key=lambda gesprek: gesprek.stand is not Gespreksstand.VERVALLEN, default=None)


def subsidie_in(dossier: Dossier, jaar: int) -> Subsidiedossier | None:
    """Return the subsidie of this year, or None."""
    return next((found for found in dossier.subsidies if found.subsidie.jaar == jaar), None)


def bedragen_in(dossier: Dossier, jaar: int) -> Bedragen:
    """Return the amounts of the subsidie of this year, all empty when there is none."""
    found = subsidie_in(dossier, jaar)
    return bedragen(found.stappen) if found else Bedragen()


def verwacht_in(dossier: Dossier, jaar: int, regeling: Regeling | None, niveau: Niveau | None) -> int | None:
    """Return what a body gets in this year at a niveau (cents), with the toeslag of its subsidie; None if not known."""
    found = subsidie_in(dossier, jaar)
    return verwacht_bedrag(regeling, niveau, found.subsidie.toeslag if found else None)


def afspraken_van(dossier: Dossier, gesprek: Jaargesprek) -> list[Actiepunt]:
    """Return the agreements made in a talk of this body, also those that another body took over."""
    return in_gesprek(actie for actie in (*dossier.acties, *dossier.overgedragen) if actie.jaargesprek_id == gesprek.id)


def ondersteuning_in(dossier: Dossier, jaar: int, today: date | None = None) -> str:
    """Say which help was asked for in the talk about a year and given since, as `ondersteuning_tekst`."""
    gesprek = gesprek_voor(dossier, jaar)
    return ondersteuning_tekst(afspraken_van(dossier, gesprek), today) if gesprek else ""


def acties_in(dossier: Dossier, jaar: int) -> list[Actiepunt]:
    """Return the actiepunten that belong in the report of a year.

    These are the open ones, those closed in that calendar year, and those agreed in the talk about it or held in it,
    about the next one.
    """
    talks = {gesprek.id for gesprek in dossier.gesprekken if gesprek.jaar in (jaar, jaar + 1)}
    return [actie for actie in dossier.acties if _belongs(actie, jaar) or actie.jaargesprek_id in talks]


def losse_acties_in(jaarbeeld: Jaarbeeld) -> list[Actiepunt]:
    """Return the actiepunten without a wijkorgaan that belong in the report of the year of a picture."""
    return [actie for actie in jaarbeeld.losse_acties if _belongs(actie, jaarbeeld.jaar)]


def telt_mee_in(dossier: Dossier, jaar: int) -> bool:
    """Tell whether a body counts in a year, as `telt_mee` does."""
    kept = niveau_in(dossier, jaar), gesprek_voor(dossier, jaar), subsidie_in(dossier, jaar)
    return telt_mee(dossier.wijkorgaan, jaar, *kept)


def aanspraak_op(dossier: Dossier, jaar: int, regeling: Regeling | None) -> Aanspraak:
    """Return what a body takes or will take from the plafond of a year, in cents."""
    amounts = bedragen_in(dossier, jaar)
    counts = telt_mee_in(dossier, jaar)
    return Aanspraak(
        verwacht=verwacht_in(dossier, jaar, regeling, niveau_nu(dossier, jaar)) if counts else None,
        gevraagd=amounts.gevraagd,
        verleend=amounts.verleend,
        stadsdeel_id=dossier.wijkorgaan.stadsdeel_id,
    )


def verloop_in(jaarbeeld: Jaarbeeld, jaar: int) -> Subsidieverloop:
    """Return how the money of a subsidy year came about, of all bodies of a picture together."""
    regeling = jaarbeeld.regelingen.get(jaar)
    found = (subsidie_in(dossier, jaar) for dossier in jaarbeeld.dossiers)
    stappen = [file.stappen for file in found if file]
    return subsidieverloop(jaar, regeling.plafond if regeling else None, stappen, jaarbeeld.peildatum)


def budgetten_in(jaarbeeld: Jaarbeeld, soort: Budgetsoort) -> list[Gebiedsbudget]:
    """Return the budgets of a kind for the year of a picture, by name."""
    found = (one for one in jaarbeeld.budgetten if one.budget.soort is soort and one.budget.jaar == jaarbeeld.jaar)
    return sorted(found, key=lambda one: one.gebied.casefold())


def saldo_van(budgetten: Iterable[Gebiedsbudget]) -> Saldo:
    """Return where the money of these budgets is, together."""
    return sum((one.saldo for one in budgetten), Saldo())


def initiatieven_in(jaarbeeld: Jaarbeeld) -> list[Gebiedsinitiatief]:
    """Return the initiatieven that came in, or were decided on, in the calendar year of a picture, by day."""
    found = [
        one
        for one in jaarbeeld.initiatieven
        if _in_year(one.initiatief.ontvangen_op, jaarbeeld.jaar) or _in_year(one.initiatief.besluit_op, jaarbeeld.jaar)
    ]
    return sorted(found, key=lambda one: (one.initiatief.ontvangen_op, one.initiatief.id))


def beperkt(jaarbeeld: Jaarbeeld, dossiers: Iterable[Dossier]) -> Jaarbeeld:
    """Return the part of a picture that is of these bodies, to count alone."""
    chosen = tuple(dossiers)
    beeld = jaarbeeld.afspraken
    return replace(
        jaarbeeld,
        dossiers=chosen,
        afspraken=beeld and afspraken_beperkt(beeld, [dossier.wijkorgaan.id for dossier in chosen]),
        losse_acties=(),
        wijken_zonder_wijkorgaan=(),
        budgetten=(),
        initiatieven=(),
    )


def totalen(jaarbeeld: Jaarbeeld) -> Jaartotalen:
    """Count a year of a municipality, a stadsdeel or one wijkorgaan."""
    jaar, regeling = jaarbeeld.jaar, jaarbeeld.regelingen.get(jaarbeeld.jaar)
    dossiers = [dossier for dossier in jaarbeeld.dossiers if telt_mee_in(dossier, jaar)]
    held = [(dossier, gesprek_voor(dossier, jaar)) for dossier in dossiers]
    talks = [talk for _, talk in held]
    chosen = niveautelling_in(dossiers, jaar)
    amounts = [bedragen_in(dossier, jaar) for dossier in dossiers]
    rounds = [lopende_ronde(found.stappen) for dossier in dossiers if (found := subsidie_in(dossier, jaar))]
    decisions = [decision for ronde in rounds if (decision := besluit(ronde))]
    acties = [actie for dossier in jaarbeeld.dossiers for actie in acties_in(dossier, jaar)]
    acties += losse_acties_in(jaarbeeld)
    return Jaartotalen(
        wijkorganen=len(dossiers),
        gesprekken_gepland=sum(bereikt(talk, Gespreksstand.GEPLAND) for talk in talks),
        gesprekken_gevoerd=sum(bereikt(talk, Gespreksstand.GEVOERD) for talk in talks),
        gesprekken_akkoord=sum(bereikt(talk, Gespreksstand.AKKOORD) for talk in talks),
        afspraken=sum(len(afspraken_van(dossier, talk)) for dossier, talk in held if talk),
        niveaus={niveau: chosen[niveau] for niveau in Niveau},
        zonder_niveau=chosen[None],
        bewegingen={step: chosen[step] for step in Beweging},
        aanvragen=sum(bool(ronde) for ronde in rounds),
        besluiten=len(decisions),
        afgewezen=Counter(decision.soort for decision in decisions if decision.soort in NIETS_TOEGEKEND),
        betalingen=sum(amount.betaald is not None for amount in amounts),
        volgens_niveau=_sum(verwacht_in(dossier, jaar, regeling, niveau_in(dossier, jaar)) for dossier in dossiers),
        gevraagd=_sum(amount.gevraagd for amount in amounts),
        verleend=_sum(amount.verleend for amount in amounts),
        betaald=_sum(amount.betaald for amount in amounts),
        vastgesteld=_sum(amount.vastgesteld for amount in amounts),
        plafond=plafondstand(regeling, (aanspraak_op(dossier, jaar, regeling) for dossier in dossiers)),
        acties_klaar=sum(actie.status is Actiestatus.KLAAR for actie in acties),
        acties_open=sum(is_open(actie) for actie in acties),
        acties_te_laat=sum(is_te_laat(actie, jaarbeeld.peildatum) for actie in acties),
        contacten=sum(_in_year(contact.datum, jaar) for dossier in jaarbeeld.dossiers for contact in dossier.contacten),
        wijken_zonder_wijkorgaan=len(jaarbeeld.wijken_zonder_wijkorgaan),
    )


def _belongs(actie: Actiepunt, jaar: int) -> bool:
    return is_open(actie) or _in_year(actie.afgerond_op, jaar)


def _in_year(datum: date | None, jaar: int) -> bool:
    return datum is not None and datum.year == jaar


def _sum(amounts: Iterable[int | None]) -> int:
    return sum(amount for amount in amounts if amount is not None)
