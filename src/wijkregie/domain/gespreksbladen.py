"""A talk with all that is looked at beside it: what the talk form shows and the papers of a talk are made from."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from wijkregie.domain.acties import Actiepunt, gevraagde_ondersteuning
from wijkregie.domain.afsprakenbeelden import Afsprakenbeeld
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.dossiers import Dossier, Subsidiedossier
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gespreksformulieren import Gespreksformulier, antwoord_tekst
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt, niveau_van_gesprek
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.verplichtingen import Verplichting


@frozen(kw_only=True)
class Gespreksblad:
    """A talk of a wijkorgaan for a year, or the place for one, with what is looked at beside it.

    `niveau_nu` is the last one known before the year; `vorig` the last talk before it, `vorige_keuze` the
    niveau chosen for that earlier year. `afspraken` were made in this talk, `vorige_afspraken` in that one.
    `formulier` is the version this talk is held with, or would be; answers are by sleutel of the vraag.
    `verplichtingen` are what both sides promise in the year.
    """

    wijkorgaan_id: str
    wijkorgaan: str
    jaar: int
    gesprek: Jaargesprek | None
    formulier: Gespreksformulier
    antwoorden: Mapping[str, str] = field(default_factory=dict)
    niveau_nu: Niveau | None
    keuze: Niveaukeuze | None
    regeling: Regeling | None
    subsidie: Subsidiedossier | None
    afspraken: tuple[Actiepunt, ...]
    vorig: Jaargesprek | None
    vorig_formulier: Gespreksformulier | None = None
    vorige_antwoorden: Mapping[str, str] = field(default_factory=dict)
    vorige_keuze: Niveaukeuze | None
    vorige_afspraken: tuple[Actiepunt, ...]
    verplichtingen: tuple[Verplichting, ...] = ()


@frozen(kw_only=True)
class Wijkgeld:
    """What residents of the wijken of a body have to spend in a year (cents), and their initiatieven at work."""

    jaar: int
    vrij: int
    initiatieven: int


@frozen(kw_only=True)
class Gespreksdossier:
    """What a paper around a talk is made from: the sheet, all that is kept on the body, and whose store it is.

    `regelingen` are those of all years, by year; `wijkgeld` is None where its wijken were granted nothing this year.
    `afspraken` is how the promises of the year before went, with the plans that are coming.
    """

    blad: Gespreksblad
    dossier: Dossier
    inrichting: Inrichting
    regelingen: Mapping[int, Regeling] = field(default_factory=dict)
    wijkgeld: Wijkgeld | None = None
    afspraken: Afsprakenbeeld | None = None
    peildatum: date


def gevoerd_gesprek(blad: Gespreksblad) -> Jaargesprek:
    """Return the talk that was held; raises Refusal "verslag_zonder_gesprek" when there is nothing to report yet."""
    if blad.gesprek is None or not bereikt(blad.gesprek, Gespreksstand.GEVOERD):
        raise Refusal("verslag_zonder_gesprek", naam=blad.wijkorgaan, jaar=blad.jaar)
    return blad.gesprek


def niveau_afgesproken(blad: Gespreksblad) -> Niveau | None:
    """Return the niveau agreed in the talk, else the one chosen for the year without it."""
    agreed = niveau_van_gesprek(blad.gesprek) if blad.gesprek else None
    return agreed or (blad.keuze.niveau if blad.keuze else None)


def gezegd(blad: Gespreksblad) -> dict[str, str]:
    """Return what was said in the talk in words for people, by sleutel of the vraag; unanswered ones are left out."""
    return _said(blad.formulier, blad.gesprek, blad.antwoorden, blad.afspraken)


def vorig_gezegd(blad: Gespreksblad) -> dict[str, str]:
    """Return what was said in the talk before this one, as `gezegd` does."""
    formulier = blad.vorig_formulier or blad.formulier
    return _said(formulier, blad.vorig, blad.vorige_antwoorden, blad.vorige_afspraken)


def _said(
    formulier: Gespreksformulier,
    gesprek: Jaargesprek | None,
    antwoorden: Mapping[str, str],
    afspraken: tuple[Actiepunt, ...],
) -> dict[str, str]:
    own = _in_talk(gesprek, afspraken) if gesprek else {}
    found = {
        vraag.sleutel: own.get(vraag.sleutel) or antwoord_tekst(vraag.soort, antwoorden.get(vraag.sleutel, ""))
        for vraag in formulier.vragen
    }
    return {sleutel: tekst for sleutel, tekst in found.items() if tekst}


def _in_talk(gesprek: Jaargesprek, afspraken: tuple[Actiepunt, ...]) -> dict[str, str]:
    """Return the answers that have their own place in the talk (`EIGEN_PLAATS`), in words."""

    def niveau(found: Niveau | None) -> str:
        return f"niveau {found.value}, {found.woord}" if found else ""

    def day(found: date | None) -> str:
        return format_datum_tekst(found) if found else ""

    return {
        "datum": day(gesprek.datum),
        "tijd": gesprek.tijd,
        "plaats": gesprek.plaats.strip(),
        "aanwezigen": gesprek.aanwezigen.strip(),
        "gaat_goed": gesprek.gaat_goed.strip(),
        "kan_beter": gesprek.kan_beter.strip(),
        "focus": gesprek.focus.strip(),
        "niveau_gewenst": niveau(gesprek.niveau_gewenst),
        "niveau_afgesproken": niveau(gesprek.niveau_afgesproken),
        "motivering": gesprek.motivering.strip(),
        "ondersteuning": ", ".join(soort.value for soort in gevraagde_ondersteuning(afspraken)),
        "afspraken": "; ".join(actie.tekst for actie in afspraken),
        "verslag_verstuurd_op": day(gesprek.verslag_verstuurd_op),
        "akkoord_op": day(gesprek.akkoord_op),
        "akkoord_door": gesprek.akkoord_door.strip(),
    }
