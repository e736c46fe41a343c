"""The subsidieregeling of a year: amounts, dates and terms are data."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from wijkregie.domain.datums import in_jaar, tel
from wijkregie.domain.entities import Entity, check_jaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import check_bedrag, format_bedrag_kort
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal


@frozen(kw_only=True)
class Regeling(Entity):
    """Amounts (eurocents), dates and terms (weeks) that hold for one subsidy year.

    `aanvraag_uiterlijk` is the last day on which an aanvraag is in time. Empty amounts and
    dates mean: not known yet. `toeslag_hoogstens` is the most that one wijkorgaan may get beside the
    amount of its niveau; without it there is no toeslag. `activiteiten` says for what the money is
    (Woo art. 3.3a). `wijziging_reden` says why a regeling in use was last changed. `voorbeeld` marks
    invented amounts. `informeren_weken_…` is how long before a decision a wijkorgaan of that niveau hears of a plan,
    `terugkoppeling_weken` how soon it hears what came of its input. The bands of costs (cents) of a traject lie
    between `kosten_vanaf` and the three `kosten_…_tot`.
    """

    jaar: int
    bedrag_niveau_1: int | None = None
    bedrag_niveau_2: int | None = None
    bedrag_niveau_3: int | None = None
    plafond: int | None = None
    aanvraag_uiterlijk: date | None = None
    beslistermijn_weken: int = 8
    betaaltermijn_weken: int = 6
    verantwoording_uiterlijk: date | None = None
    reserveregel: bool = False
    direct_vaststellen_tot: int | None = None
    bron: str = ""
    voorbeeld: bool = False
    toeslag_hoogstens: int | None = None
    toeslag_waarvoor: str = ""
    aanvulling_weken: int = 2
    activiteiten: str = ""
    toelichting: str = ""
    wijziging_reden: str = ""
    informeren_weken_niveau_1: int | None = None
    informeren_weken_niveau_2: int | None = None
    informeren_weken_niveau_3: int | None = None
    terugkoppeling_weken: int | None = None
    kosten_vanaf: int | None = None
    kosten_laag_tot: int | None = None
    kosten_middel_tot: int | None = None
    kosten_hoog_tot: int | None = None


@frozen(kw_only=True)
class Deelplafond(Entity):
    """What of the plafond of a regeling is there for one stadsdeel, in cents."""

    regeling_id: str
    stadsdeel_id: str
    bedrag: int


@frozen(kw_only=True)
class Aanspraak:
    """What one wijkorgaan takes or will take from the plafond of a year, in cents.

    `verwacht` is what it gets by the niveau chosen for the year, else by the present one. It takes from the
    deelplafond of its stadsdeel too, where that has one.
    """

    verwacht: int | None = None
    gevraagd: int | None = None
    verleend: int | None = None
    stadsdeel_id: str | None = None


@frozen(kw_only=True)
class Plafondstand:
    """How much of a subsidieplafond (Awb 4:22) is granted, asked, expected and free, in cents.

    Each wijkorgaan counts once. `vrij` and `boven` are 0 when there is no plafond.
    """

    plafond: int | None
    verleend: int
    aangevraagd: int
    verwacht: int
    vrij: int
    boven: int

    @property
    def totaal(self) -> int:
        """What the year will take as far as known, in cents."""
        return self.verleend + self.aangevraagd + self.verwacht


def bedrag_voor(regeling: Regeling | None, niveau: Niveau | None) -> int | None:
    """Return the amount (cents) that belongs to a niveau, or None when either is not known."""
    if regeling is None or niveau is None:
        return None
    return (regeling.bedrag_niveau_1, regeling.bedrag_niveau_2, regeling.bedrag_niveau_3)[niveau - 1]


def verwacht_bedrag(regeling: Regeling | None, niveau: Niveau | None, toeslag: int | None = None) -> int | None:
    """Return what a wijkorgaan gets in a year (cents): the amount of its niveau and its toeslag.

    None when the amount of the niveau is not known.
    """
    bedrag = bedrag_voor(regeling, niveau)
    return None if bedrag is None else bedrag + (toeslag or 0)


def is_ingevuld(regeling: Regeling | None) -> bool:
    """Tell whether anything of a regeling was filled in, beside where it comes from and why it was changed."""
    return regeling is not None and replace(regeling, version=0, bron="", wijziging_reden="") != Regeling(
        id=regeling.id, jaar=regeling.jaar
    )


def mag_direct_vaststellen(regeling: Regeling | None, bedrag: int | None) -> bool:
    """Tell whether an amount (cents) stays within the threshold for settling at once (Awb 4:43)."""
    if regeling is None or regeling.direct_vaststellen_tot is None or bedrag is None:
        return False
    return bedrag <= regeling.direct_vaststellen_tot


def plafondstand(regeling: Regeling | None, aanspraken: Iterable[Aanspraak]) -> Plafondstand:
    """Add up what the wijkorganen take from the plafond; who got an answer no longer counts as asking."""
    return _stand(regeling.plafond if regeling else None, aanspraken)


def deelplafondstanden(deelplafonds: Iterable[Deelplafond], aanspraken: Iterable[Aanspraak]) -> dict[str, Plafondstand]:
    """Add up, as `plafondstand` does, what is taken in each stadsdeel with a deelplafond, by the id of that."""
    by_stadsdeel: defaultdict[str | None, list[Aanspraak]] = defaultdict(list)
    for aanspraak in aanspraken:
        by_stadsdeel[aanspraak.stadsdeel_id].append(aanspraak)
    return {deel.stadsdeel_id: _stand(deel.bedrag, by_stadsdeel[deel.stadsdeel_id]) for deel in deelplafonds}


def copy_regeling(vorige: Regeling, jaar: int, new_id: str) -> Regeling:
    """Return last regeling as a start for another year: same amounts, terms and rules, each date moved along.

    The source says that it is a copy, so that nobody takes it for decided.
    """
    verschil = jaar - vorige.jaar
    return replace(
        vorige,
        id=new_id,
        version=0,
        jaar=jaar,
        aanvraag_uiterlijk=_moved(vorige.aanvraag_uiterlijk, verschil),
        verantwoording_uiterlijk=_moved(vorige.verantwoording_uiterlijk, verschil),
        bron=f"Overgenomen van {vorige.jaar}, nog controleren",
        wijziging_reden="",
    )


def copy_deelplafond(vorig: Deelplafond, regeling_id: str, new_id: str) -> Deelplafond:
    """Return last year's deelplafond as a start for another regeling."""
    return replace(vorig, id=new_id, version=0, regeling_id=regeling_id)


def kent_toeslag(regeling: Regeling | None) -> bool:
    """Tell whether a wijkorgaan can get a toeslag beside the amount of its niveau."""
    return regeling is not None and bool(regeling.toeslag_hoogstens)


def check_toeslag(regeling: Regeling | None, jaar: int, toeslag: int | None) -> None:
    """Refuse a toeslag (cents) that the regeling of the year does not have, or above the most (Awb 4:26).

    Raises Refusal "geen_toeslag" or "toeslag_te_hoog".
    """
    if not toeslag:
        return
    if regeling is None or not regeling.toeslag_hoogstens:
        raise Refusal("geen_toeslag", jaar=jaar)
    if toeslag > regeling.toeslag_hoogstens:
        raise Refusal("toeslag_te_hoog", jaar=jaar, hoogstens=format_bedrag_kort(regeling.toeslag_hoogstens))


def gebruik_tekst(jaar: int, aanvragen: int) -> str:
    """Say how many have applied for a year already."""
    return f"Voor {jaar} {'is' if aanvragen == 1 else 'zijn'} er al {tel(aanvragen, 'aanvraag', 'aanvragen')}."


def check_in_gebruik(jaar: int, aanvragen: int, reden: str) -> None:
    """Refuse to change, without a reason, a regeling under which was applied.

    Awb 4:27: what becomes known later, as a lower plafond, has no effect for an aanvraag that is there. Raises
    Refusal "regeling_in_gebruik".
    """
    if aanvragen and not reden.strip():
        raise Refusal("regeling_in_gebruik", gebruik=gebruik_tekst(jaar, aanvragen))


def check_plafond(jaar: int, plafond: int | None, verleend: int, stadsdeel: str = "") -> None:
    """Refuse a plafond, or a deelplafond of a stadsdeel, below what was granted in the year already (cents).

    Awb 4:25: what is granted stays granted, so that the plafond would say what is not so. Raises Refusal
    "plafond_onder_verleend" or "deelplafond_onder_verleend".
    """
    if plafond is None or verleend <= plafond:
        return
    code = "deelplafond_onder_verleend" if stadsdeel else "plafond_onder_verleend"
    amounts = {"plafond": format_bedrag_kort(plafond), "verleend": format_bedrag_kort(verleend)}
    raise Refusal(code, jaar=jaar, stadsdeel=stadsdeel, **amounts)


def informeren_weken(regeling: Regeling) -> dict[Niveau, int | None]:
    """Return how many weeks before a decision a wijkorgaan of each niveau hears of a plan; None where nobody said."""
    return dict(
        zip(
            Niveau,
            (
                regeling.informeren_weken_niveau_1,
                regeling.informeren_weken_niveau_2,
                regeling.informeren_weken_niveau_3,
            ),
            strict=True,
        )
    )


def check_deelplafond(deelplafond: Deelplafond) -> None:
    """Refuse a deelplafond that cannot be: raises Refusal."""
    check_bedrag(deelplafond.bedrag)


def check_regeling(regeling: Regeling) -> None:
    """Refuse a regeling that cannot be: raises Refusal."""
    check_jaar(regeling.jaar)
    check_bedrag(*_amounts(regeling), regeling.plafond, regeling.direct_vaststellen_tot, regeling.toeslag_hoogstens)
    check_bedrag(*_bands(regeling))
    terms = (regeling.beslistermijn_weken, regeling.betaaltermijn_weken, regeling.aanvulling_weken)
    for weken in (*terms, *informeren_weken(regeling).values(), regeling.terugkoppeling_weken):
        if weken is not None and not 1 <= weken <= 52:
            raise Refusal("weken_kunnen_niet", weken=weken)
    known = [bedrag for bedrag in _bands(regeling) if bedrag is not None]
    if known != sorted(set(known)):
        raise Refusal("kostenbanden_dalen")


def hints_regeling(regeling: Regeling, deelplafonds: Iterable[Deelplafond] = ()) -> list[str]:
    """Return Dutch sentences on what looks odd in a regeling and its deelplafonds, without forbidding it."""
    hints = []
    known = [bedrag for bedrag in _amounts(regeling) if bedrag is not None]
    most = max(known, default=0)
    if known != sorted(known):
        hints.append("Een hoger niveau heeft hier een lager bedrag. Klopt dat?")
    if regeling.toeslag_hoogstens and known and regeling.toeslag_hoogstens > most:
        hints.append("De toeslag kan hier hoger zijn dan het hoogste bedrag van een niveau. Klopt dat?")
    if regeling.toeslag_waarvoor and not kent_toeslag(regeling):
        hints.append("Er staat waarvoor de toeslag is, maar niet hoe hoog die mag zijn.")
    if regeling.plafond is not None and regeling.plafond < most:
        hints.append("Het plafond is lager dan het bedrag van één wijkorgaan. Klopt dat?")
    if regeling.direct_vaststellen_tot is not None and known and regeling.direct_vaststellen_tot < min(known):
        hints.append("Geen enkel niveau blijft onder de grens om direct vast te stellen. Klopt dat?")
    hints += _hints_deelplafonds(regeling, [deel.bedrag for deel in deelplafonds])
    hints += _hints_participatie(regeling)
    if regeling.aanvraag_uiterlijk and regeling.aanvraag_uiterlijk.year >= regeling.jaar:
        hints.append(f"Aanvragen voor {regeling.jaar} kan tot in het jaar zelf. Klopt dat?")
    if regeling.verantwoording_uiterlijk and regeling.verantwoording_uiterlijk.year <= regeling.jaar:
        hints.append(f"De verantwoording over {regeling.jaar} moet binnen zijn voordat het jaar om is. Klopt dat?")
    return hints


def _hints_deelplafonds(regeling: Regeling, parts: list[int]) -> list[str]:
    if parts and regeling.plafond is None:
        return ["Er zijn deelplafonds, maar er is geen plafond voor de hele gemeente. Klopt dat?"]
    if regeling.plafond is not None and sum(parts) > regeling.plafond:
        total, over = format_bedrag_kort(sum(parts)), format_bedrag_kort(sum(parts) - regeling.plafond)
        return [f"De deelplafonds zijn samen {total}. Dat is {over} meer dan het plafond. Klopt dat?"]
    return []


def _hints_participatie(regeling: Regeling) -> list[str]:
    hints = []
    weeks = [weken for weken in informeren_weken(regeling).values() if weken is not None]
    if weeks != sorted(weeks):
        hints.append("Een hoger niveau hoort een plan hier later dan een lager niveau. Klopt dat?")
    _, *ends = _bands(regeling)
    known = [bedrag is not None for bedrag in ends]
    if any(known) and not all(known):
        hints.append("Bij de kosten van participatie ontbreekt een bedrag. Die band wordt nergens getoond.")
    return hints


def _stand(plafond: int | None, aanspraken: Iterable[Aanspraak]) -> Plafondstand:
    verleend = aangevraagd = verwacht = 0
    for aanspraak in aanspraken:
        if aanspraak.verleend is not None:
            verleend += aanspraak.verleend
        elif aanspraak.gevraagd is not None:
            aangevraagd += aanspraak.gevraagd
        else:
            verwacht += aanspraak.verwacht or 0
    over = 0 if plafond is None else plafond - verleend - aangevraagd - verwacht
    return Plafondstand(
        plafond=plafond,
        verleend=verleend,
        aangevraagd=aangevraagd,
        verwacht=verwacht,
        vrij=max(over, 0),
        boven=max(-over, 0),
    )


def _amounts(regeling: Regeling) -> tuple[int | None, int | None, int | None]:
    return regeling.bedrag_niveau_1, regeling.bedrag_niveau_2, regeling.bedrag_niveau_3


def _bands(regeling: Regeling) -> tuple[int | None, int | None, int | None, int | None]:
    return regeling.kosten_vanaf, regeling.kosten_laag_tot, regeling.kosten_middel_tot, regeling.kosten_hoog_tot


def _moved(datum: date | None, jaren: int) -> date | None:
    return in_jaar(datum, datum.year + jaren) if datum else None
