"""What the papers around a talk are made from, for tests: a full one, a bare one, a hostile one."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from tests.documents.jaarbeelden import HOSTILE, dossier, empty_dossier, gemeente
from wijkregie.domain.acties import Actiepunt, Actiestatus, Eigenaarsoort, Herkomst
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.gespreksbladen import Gespreksblad, Gespreksdossier
from wijkregie.domain.gespreksformulieren import EIGEN_PLAATS, JA, Gespreksformulier, Vraag, Vraagsoort
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau, niveau_voor
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.usecases.gespreksformulieren import shipped
from wijkregie.usecases.verplichtingen import shipped as promises

JAAR = 2027
MOMENT = datetime(2026, 9, 25, 9, 30, tzinfo=UTC)
TODAY = date(2026, 9, 25)
_ANSWERS = {
    Vraagsoort.OPEN: "Daar is lang over gesproken.\n\nHet antwoord had twee alinea’s.",
    Vraagsoort.JA_NEE: JA,
    Vraagsoort.SCHAAL: "4",
    Vraagsoort.BEDRAG: "125000",
    Vraagsoort.NIVEAU: "2",
}


def gespreksdossier(body: Dossier | None = None, **blad: Any) -> Gespreksdossier:
    """Return a talk that was held on 24 September 2026, every question answered; `blad` changes the sheet."""
    body = body or dossier("Wijkraad ’t Hagen", niveaus=(1, 1, 2, 2, 3))
    talk = _talk(body)
    town = gemeente(body)
    sheet = Gespreksblad(
        wijkorgaan_id=body.wijkorgaan.id,
        wijkorgaan=body.wijkorgaan.naam,
        jaar=JAAR,
        gesprek=talk,
        formulier=shipped(),
        antwoorden=answers(shipped()),
        niveau_nu=niveau_voor(body.niveaus, JAAR),
        keuze=next((keuze for keuze in body.niveaus if keuze.jaar == JAAR), None),
        regeling=replace(town.regelingen[JAAR], aanvraag_uiterlijk=date(2026, 10, 1)),
        subsidie=None,
        afspraken=(
            afspraak(talk, "Cijfers over het verkeer op de Hagenweg geven", "Mobiliteit", date(2026, 11, 1)),
            afspraak(talk, "Twee nieuwe bestuursleden zoeken", "", date(2027, 3, 1)),
            afspraak(talk, "Training regelen", "", date(2026, 11, 5), ondersteuning=Ondersteuning.TRAINING),
        ),
        vorig=None,
        vorige_keuze=None,
        vorige_afspraken=(),
        verplichtingen=promises(),
    )
    return Gespreksdossier(blad=replace(sheet, **blad), dossier=body, inrichting=town.inrichting, peildatum=TODAY)


def with_talk(found: Gespreksdossier, **fields: Any) -> Gespreksdossier:
    """Return the dossier with its talk changed."""
    assert found.blad.gesprek is not None
    return with_blad(found, gesprek=replace(found.blad.gesprek, **fields))


def with_blad(found: Gespreksdossier, **fields: Any) -> Gespreksdossier:
    """Return the dossier with its sheet changed."""
    return replace(found, blad=replace(found.blad, **fields))


def bare() -> Gespreksdossier:
    """Return a body of which nothing is known: no talk, no regeling, no board, no name of the municipality."""
    found = gespreksdossier(
        empty_dossier("Dorpsraad Lonneker"),
        gesprek=None, antwoorden={}, afspraken=(), regeling=None, niveau_nu=None, keuze=None,
    )  # fmt: skip
    return replace(found, inrichting=replace(found.inrichting, gemeente="", wijkregisseur=""))


def hostile(typed: str = HOSTILE) -> Gespreksdossier:
    """Return a talk in which people typed what may break a document, everywhere they can."""
    found = gespreksdossier(dossier(f"Raad {typed}"))
    one_of_each = {vraag.soort: vraag for vraag in shipped().vragen}.values()
    form = reworded(shipped(), {vraag.sleutel: replace(vraag, tekst=typed, toelichting=typed) for vraag in one_of_each})
    given = {
        vraag.sleutel: typed if vraag.soort in (Vraagsoort.OPEN, Vraagsoort.KEUZE) else answers(form)[vraag.sleutel]
        for vraag in one_of_each
        if vraag.sleutel not in EIGEN_PLAATS
    }
    found = with_talk(
        found, plaats=typed, aanwezigen=typed, gaat_goed=typed, kan_beter=typed, focus=typed, motivering=typed,
        akkoord_door=typed,
    )  # fmt: skip
    found = with_blad(
        found,
        wijkorgaan=typed,
        formulier=form,
        antwoorden=given,
        afspraken=tuple(replace(each, tekst=typed, eigenaar=typed) for each in found.blad.afspraken),
    )
    body = replace(found.dossier.wijkorgaan, postadres=typed)
    inrichting = replace(found.inrichting, gemeente=typed, wijkregisseur=typed)
    return replace(found, dossier=replace(found.dossier, wijkorgaan=body), inrichting=inrichting)


def answers(form: Gespreksformulier) -> dict[str, str]:
    """Return an answer to every question whose answer is not kept in the talk itself."""
    return {
        vraag.sleutel: vraag.keuzes[0] if vraag.keuzes else _ANSWERS[vraag.soort]
        for vraag in form.vragen
        if vraag.sleutel not in EIGEN_PLAATS
    }


def reworded(form: Gespreksformulier, vragen: dict[str, Vraag]) -> Gespreksformulier:
    """Return the form with these questions in the place of those of the same sleutel."""
    return replace(
        form,
        delen=tuple(
            replace(deel, vragen=tuple(vragen.get(vraag.sleutel, vraag) for vraag in deel.vragen))
            for deel in form.delen
        ),
    )


def afspraak(talk: Jaargesprek, tekst: str, afdeling: str, uiterlijk: date | None, **fields: Any) -> Actiepunt:
    """Return an agreement of a talk; without an afdeling it is for the wijkorgaan."""
    soort = Eigenaarsoort.AFDELING if afdeling else Eigenaarsoort.WIJKORGAAN
    return Actiepunt(
        id=tekst, tekst=tekst, wijkorgaan_id=talk.wijkorgaan_id, eigenaarsoort=soort, eigenaar=afdeling,
        uiterlijk=uiterlijk, status=Actiestatus.OPEN, herkomst=Herkomst.JAARGESPREK, jaargesprek_id=talk.id,
        toelichting="INTERN: niet doorvertellen", **fields,
    )  # fmt: skip


def _talk(body: Dossier) -> Jaargesprek:
    return Jaargesprek(
        id="gesprek", wijkorgaan_id=body.wijkorgaan.id, jaar=JAAR, stand=Gespreksstand.GEVOERD,
        datum=date(2026, 9, 24), tijd="19:30", plaats="De Hagenborgh, kleine zaal",
        aanwezigen="Aynur Demir, Jan Wolters, Marijke Veldhuis", gaat_goed="Het vaste contact.",
        kan_beter="Plannen eerder horen.", focus="Verkeer op de Hagenweg", niveau_gewenst=Niveau.BELEIDSVORMEND,
        niveau_afgesproken=Niveau.BELEIDSVORMEND, motivering="De raad wil eerder meedenken.",
    )  # fmt: skip
