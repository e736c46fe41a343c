"""A talk with all that is looked at beside it, and the talks of a year together."""

from collections.abc import Mapping, Sequence
from datetime import date

from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.afsprakenbeelden import beperkt
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.entities import check_jaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gespreksbladen import Gespreksblad as Gespreksblad
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.gespreksformulieren import Gespreksformulier
from wijkregie.domain.jaarbeelden import afspraken_van, subsidie_in
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.niveaus import Beweging, Niveau, Niveaukeuze, niveau_voor, niveautelling
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Subsidie
from wijkregie.domain.verplichtingen import Verplichting, geldt_in
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus, telt_mee, wordt_verwacht
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries.acties import afspraken
from wijkregie.store.queries.dossiers import dossiers
from wijkregie.store.queries.jaargesprekken import GesprekRow, antwoorden, gesprek_rows
from wijkregie.store.queries.subsidies import subsidies_van_jaar
from wijkregie.store.queries.values import value, values
from wijkregie.store.queries.wijkorganen import WijkorgaanRow, wijkorgaan_rows
from wijkregie.usecases.afsprakenbeelden import afsprakenbeeld
from wijkregie.usecases.gebiedsgeld import wijkgelden
from wijkregie.usecases.gespreksformulieren import formulier_uit
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.session import Session
from wijkregie.usecases.verplichtingen import verplichtingen_uit


@frozen(kw_only=True)
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
        rules = values(connection, Regeling, jaar=jaar)
        dossier = Dossier(
            wijkorgaan=body,
            stadsdeel=None,
            niveaus=tuple(values(connection, Niveaukeuze, wijkorgaan_id=wijkorgaan_id, order="jaar")),
            gesprekken=tuple(talks),
            subsidies=tuple(subsidies_van_jaar(connection, jaar, wijkorgaan_ids=[wijkorgaan_id])),
            acties=tuple(afspraken(connection, wijkorgaan_id)),
        )
        said = antwoorden(connection, _shown(talks, jaar))
        versies = values(connection, Gespreksformulier, order="nummer")
        promised = verplichtingen_uit(connection)
    return _blad(dossier, jaar, rules[0] if rules else None, versies, said, promised)


def gespreksdossier(session: Session, wijkorgaan_id: str, jaar: int) -> Gespreksdossier:
    """Return what the papers around the talk of a wijkorgaan for a year are made from; raises Refusal."""
    found = gespreksdossiers(session, jaar, wijkorgaan_id=wijkorgaan_id)
    if not found:
        raise Refusal("weg", wat=zelfstandig("wijkorgaan"))
    return found[0]


def gespreksdossiers(
    session: Session, jaar: int, *, stadsdeel_id: str | None = None, wijkorgaan_id: str | None = None
) -> list[Gespreksdossier]:
    """Return the same of all wijkorganen, of a stadsdeel or of one, by name; as many queries for one as for all.

    Raises Refusal for a year that cannot be.
    """
    check_jaar(jaar)
    with session.read() as connection:
        found = dossiers(connection, stadsdelen=[stadsdeel_id] if stadsdeel_id else (), wijkorgaan_id=wijkorgaan_id)
        regelingen = {regeling.jaar: regeling for regeling in values(connection, Regeling, order="jaar")}
        said = antwoorden(connection, [talk for dossier in found for talk in _shown(dossier.gesprekken, jaar)])
        versies = values(connection, Gespreksformulier, order="nummer")
        beloofd = verplichtingen_uit(connection)
        gelden = wijkgelden(connection, [dossier.wijken for dossier in found], session.today.year)
    whose, promised = inrichting(session), afsprakenbeeld(session, jaar - 1, ook_komend=True)
    return [
        Gespreksdossier(
            blad=_blad(dossier, jaar, regelingen.get(jaar), versies, said, beloofd),
            dossier=dossier,
            inrichting=whose,
            regelingen=regelingen,
            wijkgeld=geld,
            afspraken=beperkt(promised, [dossier.wijkorgaan.id]),
            peildatum=session.today,
        )
        for dossier, geld in zip(found, gelden, strict=True)
    ]


def _blad(
    dossier: Dossier,
    jaar: int,
    regeling: Regeling | None,
    versies: Sequence[Gespreksformulier],
    said: Mapping[str, Mapping[str, str]],
    beloofd: Sequence[Verplichting],
) -> Gespreksblad:
    """Put the sheet together; `said` are the answers given, by talk."""
    gesprek, vorig = _this_and_last(dossier.gesprekken, jaar)

    def agreed_in(talk: Jaargesprek | None) -> tuple[Actiepunt, ...]:
        return tuple(afspraken_van(dossier, talk)) if talk is not None else ()

    return Gespreksblad(
        wijkorgaan_id=dossier.wijkorgaan.id,
        wijkorgaan=dossier.wijkorgaan.naam,
        jaar=jaar,
        gesprek=gesprek,
        formulier=formulier_uit(versies, gesprek),
        antwoorden=said.get(gesprek.id, {}) if gesprek else {},
        niveau_nu=niveau_voor(dossier.niveaus, jaar),
        keuze=next((keuze for keuze in dossier.niveaus if keuze.jaar == jaar), None),
        regeling=regeling,
        subsidie=subsidie_in(dossier, jaar),
        afspraken=agreed_in(gesprek),
        vorig=vorig,
        vorig_formulier=formulier_uit(versies, vorig) if vorig else None,
        vorige_antwoorden=said.get(vorig.id, {}) if vorig else {},
        vorige_keuze=next((keuze for keuze in dossier.niveaus if vorig is not None and keuze.jaar == vorig.jaar), None),
        vorige_afspraken=agreed_in(vorig),
        verplichtingen=tuple(each for each in beloofd if geldt_in(each, jaar)),
    )


def _this_and_last(talks: Sequence[Jaargesprek], jaar: int) -> tuple[Jaargesprek | None, Jaargesprek | None]:
    """Return the talk about a year and the last one before it, out of talks in order of year."""
    gesprek = next((talk for talk in talks if talk.jaar == jaar), None)
    return gesprek, next((talk for talk in reversed(talks) if talk.jaar < jaar), None)


def _shown(talks: Sequence[Jaargesprek], jaar: int) -> list[str]:
    """Return the ids of the talks of which a sheet shows the answers."""
    return [talk.id for talk in _this_and_last(talks, jaar) if talk is not None]
