"""What agreeing on a niveau brings about: the amount, the subsidie with its dates, and a follow-up."""

from datetime import date, timedelta

from wijkregie.domain.beslisklokken import beslistermijn
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.niveaus import Beweging, Niveau, beweging
from wijkregie.domain.regelingen import Regeling, verwacht_bedrag
from wijkregie.domain.subsidietermijnen import betaaltermijn

NAVRAAG_DAGEN = 14
"""Days before the last day to apply on which the wijkregisseur asks how it goes; a working habit, no law."""

NAVRAAG_NA_DAGEN = 7
"""Days the wijkorgaan gets at least before that question, as far as the last day leaves them."""


@frozen(kw_only=True)
class Niveauvoorstel:
    """What happens when a niveau is agreed in a talk, as far as it did not happen before; amounts in cents.

    `bedrag`, with the toeslag of the subsidie, is None when the regeling of the year does not say it; `bedrag_nu` is
    what the present niveau would get in that same year. `actie` is the follow-up, "" when there is one already or
    the aanvraag is in.
    """

    jaar: int
    niveau: Niveau
    niveau_nu: Niveau | None
    bedrag: int | None
    bedrag_nu: int | None
    toeslag: int | None
    voorbeeld: bool
    wordt_gevoerd: bool
    opent_subsidie: bool
    aanvraag_uiterlijk: date | None
    beslistermijn_weken: int
    betaaltermijn_weken: int
    actie: str
    actie_uiterlijk: date | None

    @property
    def beweging(self) -> Beweging:
        """The step from the present niveau."""
        return beweging(self.niveau_nu, self.niveau)


def niveauvoorstel(
    gesprek: Jaargesprek,
    niveau: Niveau,
    *,
    niveau_nu: Niveau | None,
    regeling: Regeling | None,
    toeslag: int | None = None,
    heeft_subsidie: bool,
    is_aangevraagd: bool,
    heeft_navraag: bool,
    today: date,
) -> Niveauvoorstel:
    """Return what agreeing on this niveau would bring about, beside what is there already."""
    last = regeling.aanvraag_uiterlijk if regeling else None
    ask = not (heeft_navraag or is_aangevraagd)
    return Niveauvoorstel(
        jaar=gesprek.jaar,
        niveau=niveau,
        niveau_nu=niveau_nu,
        bedrag=verwacht_bedrag(regeling, niveau, toeslag),
        bedrag_nu=verwacht_bedrag(regeling, niveau_nu, toeslag),
        toeslag=toeslag,
        voorbeeld=bool(regeling and regeling.voorbeeld),
        wordt_gevoerd=not bereikt(gesprek, Gespreksstand.GEVOERD),
        opent_subsidie=not heeft_subsidie,
        aanvraag_uiterlijk=last,
        beslistermijn_weken=beslistermijn(regeling),
        betaaltermijn_weken=betaaltermijn(regeling),
        actie=f"Vragen of de aanvraag voor {gesprek.jaar} lukt" if ask else "",
        actie_uiterlijk=_navraag(last, today) if ask and last else None,
    )


def _navraag(last: date, today: date) -> date:
    rest = min(today + timedelta(days=NAVRAAG_NA_DAGEN), last)
    return max(last - timedelta(days=NAVRAAG_DAGEN), rest, today)


def voorstel_zinnen(voorstel: Niveauvoorstel) -> list[str]:
    """Say what will happen, a sentence for each thing."""
    jaar, niveau = voorstel.jaar, voorstel.niveau
    zinnen = [f"Het niveau voor {jaar} wordt {niveau.value}, {niveau.woord} ({_stap(voorstel.beweging)})."]
    if voorstel.wordt_gevoerd:
        zinnen.append("Het gesprek komt op “gevoerd” te staan.")
    zinnen.append(_bedrag_zin(voorstel))
    if voorstel.opent_subsidie:
        zinnen.append(f"De subsidie {jaar} wordt geopend.")
    if voorstel.aanvraag_uiterlijk:
        weeks = tel(voorstel.beslistermijn_weken, "week", "weken")
        pay = tel(voorstel.betaaltermijn_weken, "week", "weken")
        zinnen.append(
            f"Aanvragen kan tot en met {format_datum_tekst(voorstel.aanvraag_uiterlijk)}. "
            f"Daarna volgt een besluit binnen {weeks} en betaling binnen {pay}."
        )
    else:
        zinnen.append(f"De laatste dag om aan te vragen staat nog niet in de regeling voor {jaar}.")
    if voorstel.actie:
        when = f", uiterlijk {format_datum_tekst(voorstel.actie_uiterlijk)}" if voorstel.actie_uiterlijk else ""
        zinnen.append(f"Er komt een actie voor jou: “{voorstel.actie}”{when}.")
    return zinnen


def _bedrag_zin(voorstel: Niveauvoorstel) -> str:
    if voorstel.bedrag is None:
        return f"In de regeling voor {voorstel.jaar} staat nog geen bedrag. Vul het later in bij Instellingen."
    example = " (voorbeeldbedrag)" if voorstel.voorbeeld else ""
    instead = ""
    if voorstel.bedrag_nu is not None and voorstel.bedrag_nu != voorstel.bedrag:
        instead = f" in plaats van {format_bedrag_kort(voorstel.bedrag_nu)}"
    more = f", met de toeslag van {format_bedrag_kort(voorstel.toeslag)}" if voorstel.toeslag else ""
    return f"Daar hoort {format_bedrag_kort(voorstel.bedrag)} subsidie bij{instead}{more}{example}."


def _stap(stap: Beweging) -> str:
    return "het eerste niveau" if stap is Beweging.START else stap.value
