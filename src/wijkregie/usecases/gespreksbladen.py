"""A talk with all that is looked at beside it, and the talks of a year together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.gespreksbladen import Gespreksblad as Gespreksblad
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.gespreksformulieren import Antwoord
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.niveaus import Beweging, Niveau, Niveaukeuze, niveau_voor, niveautelling
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Subsidie
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus, telt_mee, wordt_verwacht
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries.acties import afspraken
from wijkregie.store.queries.dossiers import dossiers
from wijkregie.store.queries.jaargesprekken import GesprekRow, gesprek_rows
from wijkregie.store.queries.subsidies import subsidie_in_jaar
from wijkregie.store.queries.values import value, values
from wijkregie.store.queries.wijkorganen import WijkorgaanRow, wijkorgaan_rows
from wijkregie.store.stores import Reading
from wijkregie.usecases.gespreksformulieren import formulier_van
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Gespreksjaar:
    """The talks of a year, and what was chosen for it by the wijkorganen that count in it.

    `zonder` are the wijkorganen of which a talk is expected, `anderen` more that may have one.
    """

    jaar: int
    regeling: Regeling | None
    rijen: Sequence[GesprekRow]
    zonder: Sequence[WijkorgaanRow]
    anderen: Sequence[WijkorgaanRow]
    keuzes: Mapping[Niveau | Beweging | None, int]
    today: date


def gespreksjaar(session: Session, jaar: int) -> Gespreksjaar:
    """Return the talks of a year, by name of the wijkorgaan."""
    with session.read() as connection:
        rows = gesprek_rows(connection, jaar)
        bodies = wijkorgaan_rows(connection, jaar)
        rules = values(connection, Regeling, jaar=jaar)
        asked = {subsidie.wijkorgaan_id: subsidie for subsidie in values(connection, Subsidie, jaar=jaar)}
    present = {row.gesprek.wijkorgaan_id: row for row in rows}
    counting = [body for body in bodies if telt_mee(body, jaar, body.niveau, present.get(body.id), asked.get(body.id))]
    going_on = [body for body in bodies if body.id not in present and body.status is not Wijkorgaanstatus.BEEINDIGD]
    return Gespreksjaar(
        jaar=jaar,
        regeling=rules[0] if rules else None,
        rijen=rows,
        zonder=[body for body in going_on if wordt_verwacht(body, jaar)],
        anderen=[body for body in going_on if not wordt_verwacht(body, jaar)],
        keuzes=niveautelling((body.niveau_nu, body.niveau) for body in counting),
        today=session.today,
    )


def gespreksblad_van(session: Session, jaargesprek_id: str) -> Gespreksblad:
    """Return the sheet of a talk; raises Refusal "weg" when it is gone."""
    with session.read() as connection:
        found = value(connection, Jaargesprek, jaargesprek_id)
    if found is None:
        raise Refusal("weg", wat=zelfstandig("jaargesprek"))
    return gespreksblad(session, found.wijkorgaan_id, found.jaar)


def gespreksblad(session: Session, wijkorgaan_id: str, jaar: int) -> Gespreksblad:
    """Return the sheet of a wijkorgaan for a year, with a talk or without; raises Refusal "weg"."""
    with session.read() as connection:
        body = value(connection, Wijkorgaan, wijkorgaan_id)
        if body is None:
            raise Refusal("weg", wat=zelfstandig("wijkorgaan"))
        talks = values(connection, Jaargesprek, wijkorgaan_id=wijkorgaan_id, order="jaar")
        keuzes = values(connection, Niveaukeuze, wijkorgaan_id=wijkorgaan_id, order="jaar")
        rules = values(connection, Regeling, jaar=jaar)
        file = subsidie_in_jaar(connection, wijkorgaan_id, jaar)
        agreed = afspraken(connection, wijkorgaan_id)
        gesprek = next((talk for talk in talks if talk.jaar == jaar), None)
        vorig = next((talk for talk in reversed(talks) if talk.jaar < jaar), None)
        formulier, vorig_formulier = formulier_van(connection, gesprek), formulier_van(connection, vorig)
        said = {talk.id: _antwoorden(connection, talk) for talk in (gesprek, vorig) if talk is not None}

    def agreed_in(talk: Jaargesprek | None) -> tuple[Actiepunt, ...]:
        return tuple(actie for actie in agreed if talk is not None and actie.jaargesprek_id == talk.id)

    return Gespreksblad(
        wijkorgaan_id=wijkorgaan_id,
        wijkorgaan=body.naam,
        jaar=jaar,
        gesprek=gesprek,
        formulier=formulier,
        antwoorden=said.get(gesprek.id, {}) if gesprek else {},
        niveau_nu=niveau_voor(keuzes, jaar),
        keuze=next((keuze for keuze in keuzes if keuze.jaar == jaar), None),
        regeling=rules[0] if rules else None,
        subsidie=file,
        afspraken=agreed_in(gesprek),
        vorig=vorig,
        vorig_formulier=vorig_formulier if vorig else None,
        vorige_antwoorden=said.get(vorig.id, {}) if vorig else {},
        vorige_keuze=next((keuze for keuze in keuzes if vorig is not None and keuze.jaar == vorig.jaar), None),
        vorige_afspraken=agreed_in(vorig),
    )


def gespreksdossier(session: Session, wijkorgaan_id: str, jaar: int) -> Gespreksdossier:
    """Return what the papers around the talk of a wijkorgaan for a year are made from; raises Refusal "weg"."""
    blad = gespreksblad(session, wijkorgaan_id, jaar)
    with session.read() as connection:
        (dossier,) = dossiers(connection, wijkorgaan_id=wijkorgaan_id)
    return Gespreksdossier(blad=blad, dossier=dossier, inrichting=inrichting(session), peildatum=session.today)


def _antwoorden(connection: Reading, gesprek: Jaargesprek) -> dict[str, str]:
    return {each.vraag: each.tekst for each in values(connection, Antwoord, jaargesprek_id=gesprek.id)}
