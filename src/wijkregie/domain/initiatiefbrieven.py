"""Letters about an initiatief: what the fields of their text are filled with, and when one cannot be written yet.

They speak of the idea and not to one or more people: an initiatief is of a persoon or of a group.
"""

from datetime import date

from wijkregie.domain.brieven import Brief, Geadresseerde, dag_of_niets, van_afzender
from wijkregie.domain.entities import one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieven import NIETS, Antwoordsoort, Geldbron, Initiatief, Initiatiefgeld
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.personen import Persoon
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.sjablonen import Sjabloonsoort, Waarden

INITIATIEFBRIEVEN = (
    Sjabloonsoort.INITIATIEF_ONTVANGEN,
    Sjabloonsoort.ANTWOORD_JA,
    Sjabloonsoort.ANTWOORD_NEE,
    Sjabloonsoort.TERUGKOPPELING_EN_DANK,
)


@frozen(kw_only=True)
class Initiatiefzaak:
    """An initiatief as a letter or a paper about it needs it; `geld` is what its boekingen come to."""

    initiatief: Initiatief
    persoon: Persoon | None
    wijk: Wijk | None
    stadsdeel: Stadsdeel | None
    geld: Initiatiefgeld = NIETS
    inrichting: Inrichting
    peildatum: date


def initiatiefbrief(soort: Sjabloonsoort, zaak: Initiatiefzaak) -> Brief:
    """Return a letter about an initiatief, also while it cannot be written yet (`check_initiatiefbrief`)."""
    initiatief, aan = zaak.initiatief, aan_indiener(zaak)
    waarden: Waarden = {
        "initiatief": one_line(initiatief.naam),
        "aanhef": aan.aanhef,
        "ontvangen_op": dag_of_niets(initiatief.ontvangen_op),
        "wijk": one_line(zaak.wijk.naam) if zaak.wijk else "",
        "contactpersoon": one_line(initiatief.contactpersoon),
        "antwoord_uiterlijk": dag_of_niets(initiatief.antwoord_uiterlijk),
        "gevraagd": _bedrag(initiatief.gevraagd),
        "besluit_op": dag_of_niets(initiatief.besluit_op),
        "besluit": _besluit(initiatief),
        "reden": initiatief.besluit_reden.strip(),
        "wat_wel": None,
        "terugkoppeling": initiatief.terugkoppeling.strip(),
        **van_afzender(zaak.inrichting, zaak.stadsdeel, zaak.peildatum),
    }
    return Brief(
        soort=soort,
        naam=f"{soort.value.capitalize()} {one_line(initiatief.naam)}",
        inrichting=zaak.inrichting,
        stadsdeel=zaak.stadsdeel,
        aan=aan,
        dag=zaak.peildatum,
        waarden=waarden,
    )


def aan_indiener(zaak: Initiatiefzaak) -> Geadresseerde:
    """Address the group, for the attention of its persoon if there is one, or the persoon alone."""
    naam = one_line(zaak.persoon.naam) if zaak.persoon else ""
    groep = one_line(zaak.initiatief.indiener)
    return Geadresseerde(
        naam=groep or naam,
        aanhef=naam or groep,
        tav=f"t.a.v. {naam}" if groep and naam else "",
        email=zaak.persoon.email.strip() if zaak.persoon else "",
    )


def check_initiatiefbrief(soort: Sjabloonsoort, initiatief: Initiatief) -> None:
    """Refuse a letter for which the step that it tells of is not there yet, or past; raises Refusal."""
    naam, besluit = initiatief.naam, initiatief.besluit
    if initiatief.ingetrokken_op is not None:
        raise Refusal("antwoordbrief_na_intrekken", naam=naam)
    if soort is Sjabloonsoort.INITIATIEF_ONTVANGEN:
        if besluit is not None:
            raise Refusal("ontvangst_na_besluit", naam=naam)
        return
    if besluit is None:
        raise Refusal("antwoordbrief_zonder_besluit", naam=naam)
    is_answer = soort is not Sjabloonsoort.TERUGKOPPELING_EN_DANK
    if is_answer and (soort is Sjabloonsoort.ANTWOORD_NEE) is not (besluit is Antwoordsoort.NEE):
        raise Refusal("antwoordbrief_past_niet", naam=naam, besluit=besluit.value)


def passende_initiatiefbrieven(initiatief: Initiatief) -> tuple[Sjabloonsoort, ...]:
    """Return the letters about an initiatief, first those that fit its stand; the others are refused for now."""
    receipt, yes, no, thanks = INITIATIEFBRIEVEN
    if initiatief.besluit is None:
        return INITIATIEFBRIEVEN
    answer, other = (no, yes) if initiatief.besluit is Antwoordsoort.NEE else (yes, no)
    if initiatief.afgerond_op or initiatief.antwoord_verstuurd_op:
        return (thanks, answer, other, receipt)
    return (answer, thanks, other, receipt)


def _besluit(initiatief: Initiatief) -> str | None:
    """Say what is given for it, and from which money; None where it needs none."""
    if initiatief.besluit is Antwoordsoort.NEE or initiatief.geldbron is Geldbron.GEEN or not initiatief.toegekend:
        return None
    given, asked = _bedrag(initiatief.toegekend), _bedrag(initiatief.gevraagd)
    part = initiatief.besluit is Antwoordsoort.GEDEELTELIJK and initiatief.gevraagd is not None
    source = _BRONNEN.get(initiatief.geldbron, "") if initiatief.geldbron else ""
    return f"{f'Van de gevraagde {asked} is {given}' if part else f'Er is {given}'} beschikbaar{source}."


_BRONNEN = {Geldbron.WIJKBUDGET: ", uit het wijkbudget", Geldbron.WERKBUDGET: ", uit het werkbudget"}


def _bedrag(cents: int | None) -> str:
    return "" if cents is None else format_bedrag_kort(cents)
