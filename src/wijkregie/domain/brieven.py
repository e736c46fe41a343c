"""Letters around a talk: what the fields of their text are filled with, and when one cannot be written yet."""

from collections.abc import Iterator
from datetime import date, timedelta

from wijkregie.domain.datums import format_dag_jaar
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.entities import one_line
from wijkregie.domain.gespreksbladen import Gespreksblad, Gespreksdossier, gevoerd_gesprek, niveau_afgesproken
from wijkregie.domain.jaargesprekken import AKKOORD_DAGEN, Gespreksstand, akkoord_verwacht, bereikt
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.personen import Persoon, zit_nu
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.sjablonen import Sjabloonsoort

_AANGESPROKEN = ("voorzitter", "secretaris")
"""Roles a letter is addressed to, the first that is filled."""


def briefvelden(gesprek: Gespreksdossier) -> dict[str, str]:
    """Return what each field of a letter (`VELDEN`) is filled with, on one line; "" where nothing is known."""
    blad, dossier = gesprek.blad, gesprek.dossier
    talk, regeling, stadsdeel = blad.gesprek, blad.regeling, dossier.stadsdeel
    waarden = {
        "wijkorgaan": dossier.wijkorgaan.naam,
        "aanhef": geadresseerde(dossier, op=gesprek.peildatum) or "bestuur",
        "jaar": str(blad.jaar),
        "datum": format_dag_jaar(talk.datum) if talk and talk.datum else "",
        "tijd": f"{talk.tijd} uur" if talk and talk.tijd else "",
        "plaats": talk.plaats if talk else "",
        "niveau_nu": _niveau(blad.niveau_nu),
        "niveau": _niveau(niveau_afgesproken(blad)),
        "aanvraag_uiterlijk": (
            format_dag_jaar(regeling.aanvraag_uiterlijk) if regeling and regeling.aanvraag_uiterlijk else ""
        ),
        "akkoord_uiterlijk": _akkoord_uiterlijk(gesprek),
        "gemeente": gesprek.inrichting.gemeente,
        "stadsdeel": stadsdeel.naam if stadsdeel else "",
        "wijkregisseur": gesprek.inrichting.wijkregisseur,
        "vandaag": format_dag_jaar(gesprek.peildatum),
    }
    return {veld: one_line(waarde) for veld, waarde in waarden.items()}


def check_brief(soort: Sjabloonsoort, blad: Gespreksblad) -> None:
    """Refuse an invitation to a talk without a day, and a verslag of one that was not held; raises Refusal."""
    if soort is Sjabloonsoort.VERSLAG_TER_AKKOORD:
        gevoerd_gesprek(blad)
        return
    if blad.gesprek is not None and blad.gesprek.stand is Gespreksstand.VERVALLEN:
        raise Refusal("gesprek_vervallen")
    if blad.gesprek is None or blad.gesprek.datum is None:
        raise Refusal("uitnodiging_zonder_datum")


def geadresseerde(dossier: Dossier, *, op: date) -> str:
    """Return the name of the chair, else of the secretary in office on a day, else ""."""
    return next((persoon.naam for persoon in _aangesproken(dossier, op)), "")


def mailadres(dossier: Dossier, *, op: date) -> str:
    """Return the e-mail address of a wijkorgaan, else of its chair or secretary in office on a day, else ""."""
    known = (dossier.wijkorgaan.email, *(persoon.email for persoon in _aangesproken(dossier, op)))
    return next((email.strip() for email in known if email.strip()), "")


def _aangesproken(dossier: Dossier, op: date) -> Iterator[Persoon]:
    for rol in _AANGESPROKEN:
        for zetel in dossier.bestuur:
            if zetel.persoon and zetel.functie.rol.strip().lower() == rol and zit_nu(zetel.functie, op):
                yield zetel.persoon


def _akkoord_uiterlijk(gesprek: Gespreksdossier) -> str:
    """Return the day by which the akkoord is expected: of a verslag not sent yet, as if it goes out today."""
    talk = gesprek.blad.gesprek
    if talk is None or not bereikt(talk, Gespreksstand.GEVOERD):
        return ""
    sent = akkoord_verwacht(talk) if bereikt(talk, Gespreksstand.VERSLAG_VERSTUURD) else None
    return format_dag_jaar(sent or gesprek.peildatum + timedelta(days=AKKOORD_DAGEN))


def _niveau(niveau: Niveau | None) -> str:
    return f"{niveau.value} ({niveau.woord})" if niveau else ""
