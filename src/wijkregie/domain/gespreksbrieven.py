"""Letters around a talk: what the fields of their text are filled with, and when one cannot be written yet."""

from datetime import timedelta

from wijkregie.domain.brieven import Brief, aan_wijkorgaan, dag_of_niets, van_afzender
from wijkregie.domain.entities import one_line
from wijkregie.domain.gespreksbladen import Gespreksblad, Gespreksdossier, gevoerd_gesprek, niveau_afgesproken
from wijkregie.domain.jaargesprekken import AKKOORD_DAGEN, Gespreksstand, akkoord_verwacht, bereikt
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.sjablonen import Sjabloonsoort, Waarden


def gespreksbrief(soort: Sjabloonsoort, gesprek: Gespreksdossier) -> Brief:
    """Return a letter around a talk, also while it cannot be written yet (`check_gespreksbrief`)."""
    blad, dossier = gesprek.blad, gesprek.dossier
    talk, regeling = blad.gesprek, blad.regeling
    aan = aan_wijkorgaan(dossier, op=gesprek.peildatum)
    waarden: Waarden = {
        "wijkorgaan": aan.naam,
        "aanhef": aan.aanhef,
        "jaar": str(blad.jaar),
        "datum": dag_of_niets(talk.datum if talk else None),
        "tijd": one_line(f"{talk.tijd} uur") if talk and talk.tijd else "",
        "plaats": one_line(talk.plaats) if talk else "",
        "niveau_nu": _niveau(blad.niveau_nu),
        "niveau": _niveau(niveau_afgesproken(blad)),
        "aanvraag_uiterlijk": dag_of_niets(regeling.aanvraag_uiterlijk if regeling else None),
        "akkoord_uiterlijk": _akkoord_uiterlijk(gesprek),
        **van_afzender(gesprek.inrichting, dossier.stadsdeel, gesprek.peildatum),
    }
    return Brief(
        soort=soort,
        naam=f"{soort.value.capitalize()} {blad.jaar} {aan.naam}",
        inrichting=gesprek.inrichting,
        stadsdeel=dossier.stadsdeel,
        aan=aan,
        dag=gesprek.peildatum,
        waarden=waarden,
    )


def check_gespreksbrief(soort: Sjabloonsoort, blad: Gespreksblad) -> None:
    """Refuse an invitation to a talk without a day, and a verslag of one that was not held; raises Refusal."""
    if soort is Sjabloonsoort.VERSLAG_TER_AKKOORD:
        gevoerd_gesprek(blad)
        return
    if blad.gesprek is not None and blad.gesprek.stand is Gespreksstand.VERVALLEN:
        raise Refusal("gesprek_vervallen")
    if blad.gesprek is None or blad.gesprek.datum is None:
        raise Refusal("uitnodiging_zonder_datum")


def _akkoord_uiterlijk(gesprek: Gespreksdossier) -> str:
    """Return the day by which the akkoord is expected: of a verslag not sent yet, as if it goes out today."""
    talk = gesprek.blad.gesprek
    if talk is None or not bereikt(talk, Gespreksstand.GEVOERD):
        return ""
    sent = akkoord_verwacht(talk) if bereikt(talk, Gespreksstand.VERSLAG_VERSTUURD) else None
    return dag_of_niets(sent or gesprek.peildatum + timedelta(days=AKKOORD_DAGEN))


def _niveau(niveau: Niveau | None) -> str:
    return f"{niveau.value} ({niveau.woord})" if niveau else ""
