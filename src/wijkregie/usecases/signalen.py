"""Everything that waits, over all wijkorganen that work with the municipality."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from wijkregie.domain.dossiers import Dossier, Subsidiedossier, laatste_contact
from wijkregie.domain.frozen import frozen
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import LOPEND, Gespreksstand, Jaargesprek, werkjaar
from wijkregie.domain.niveaus import Niveau, niveau_geldend, niveau_in, niveau_voor
from wijkregie.domain.regelingen import Regeling, verwacht_bedrag
from wijkregie.domain.ritme import Ritme
from wijkregie.domain.signalen import (
    Ernst,
    Signaal,
    signaal_stil,
    signalen_van_actie,
    signalen_van_gesprek,
    signalen_van_subsidie,
    stoplicht,
)
from wijkregie.domain.subsidies import afgesloten_op
from wijkregie.domain.wijkorganen import wordt_verwacht
from wijkregie.store.queries.acties import open_acties
from wijkregie.store.queries.jaargesprekken import lopende_gesprekken
from wijkregie.store.queries.subsidies import lopende_subsidies
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import WijkorgaanRow, wijkorgaan_rows
from wijkregie.store.stores import Reading
from wijkregie.usecases.inrichting import inrichting_van
from wijkregie.usecases.session import Session


@frozen(kw_only=True)
class Overzicht:
    """What waits now, with the rows it was derived from.

    `jaar` is the year in focus, of which `gesprekken` and `subsidies` are, by wijkorgaan; `gepland` are the talks
    planned, of any year. `stil` are the signals about bodies not spoken to for long, also in `signalen`.
    """

    jaar: int
    inrichting: Inrichting
    wijkorganen: dict[str, WijkorgaanRow]
    gesprekken: dict[str, Jaargesprek]
    subsidies: dict[str, Subsidiedossier]
    gepland: list[Jaargesprek]
    regelingen: dict[int, Regeling]
    signalen: list[Signaal]
    stil: list[Signaal]


def overzicht(session: Session) -> Overzicht:
    """Return everything that waits; one query per table, however many bodies."""
    with session.read() as connection:
        return _overzicht(connection, session)


def stoplichten(session: Session) -> dict[str, tuple[Ernst, str]]:
    """Return state and words per wijkorgaan id, for a list."""
    by_body: dict[str, list[Signaal]] = defaultdict(list)
    found = overzicht(session)
    for signaal in found.signalen:
        if signaal.wijkorgaan_id is not None:
            by_body[signaal.wijkorgaan_id].append(signaal)
    return {body_id: stoplicht(by_body[body_id]) for body_id in found.wijkorganen}


def signalen_van(session: Session, dossier: Dossier) -> list[Signaal]:
    """Return what waits for one wijkorgaan: the same signals that `overzicht` has of it."""
    today = session.today
    jaar = werkjaar(today)
    body = dossier.wijkorgaan
    with session.read() as connection:
        rules = {regeling.jaar: regeling for regeling in values(connection, Regeling, order="jaar")}
        known = inrichting_van(connection)
    active = wordt_verwacht(body, jaar)
    signalen: list[Signaal] = []
    if active:
        spoken_to, now = laatste_contact(dossier, today), niveau_geldend(dossier.niveaus, today.year)
        signalen += filter(None, [signaal_stil(body.id, spoken_to, today, ritme=known.ritme, niveau=now)])
    expected = {body.id: body.opgericht_op} if active else {}
    signalen += _van_gesprekken(expected, dossier.gesprekken, jaar, rules, today)
    niveau = niveau_in(dossier.niveaus, jaar) or niveau_voor(dossier.niveaus, jaar)
    files = [file for file in dossier.subsidies if file.subsidie.jaar == jaar or afgesloten_op(file.stappen) is None]
    signalen += _van_subsidies({body.id: niveau} if active else {}, files, session, jaar, rules, expected)
    for actie in dossier.acties:
        signalen += signalen_van_actie(actie, today)
    return signalen


def _overzicht(connection: Reading, session: Session) -> Overzicht:
    today = session.today
    jaar = werkjaar(today)
    bodies = {row.id: row for row in wijkorgaan_rows(connection, jaar, contact_tot=today)}
    talks = lopende_gesprekken(connection, ook_van=jaar)
    rules = {regeling.jaar: regeling for regeling in values(connection, Regeling, order="jaar")}
    active = [row for row in bodies.values() if wordt_verwacht(row, jaar)]
    known = inrichting_van(connection)
    stil = [found for row in active if (found := _stil(row, known.ritme, jaar, today))]
    signalen = list(stil)
    expected = {row.id: row.opgericht_op for row in active}
    signalen += _van_gesprekken(expected, talks, jaar, rules, today)
    niveaus = {row.id: row.niveau or row.niveau_nu for row in active}
    files = lopende_subsidies(connection, ook_van=jaar)
    signalen += _van_subsidies(niveaus, files, session, jaar, rules, expected)
    for actie in open_acties(connection):
        signalen += signalen_van_actie(actie, today)
    return Overzicht(
        jaar=jaar,
        inrichting=known,
        wijkorganen=bodies,
        gesprekken={gesprek.wijkorgaan_id: gesprek for gesprek in talks if gesprek.jaar == jaar},
        subsidies={file.subsidie.wijkorgaan_id: file for file in files if file.subsidie.jaar == jaar},
        gepland=[gesprek for gesprek in talks if gesprek.stand is Gespreksstand.GEPLAND],
        regelingen=rules,
        signalen=signalen,
        stil=stil,
    )


def _stil(row: WijkorgaanRow, ritme: Ritme, jaar: int, today: date) -> Signaal | None:
    """Return that a body was not spoken to for long for the niveau that holds today; the row is of `jaar`."""
    niveau = row.niveau_nu if jaar > today.year else row.niveau or row.niveau_nu
    return signaal_stil(row.id, row.laatste_contact, today, ritme=ritme, niveau=niveau)


def _van_gesprekken(
    expected: Mapping[str, date | None],
    talks: Sequence[Jaargesprek],
    jaar: int,
    rules: dict[int, Regeling],
    today: date,
) -> Iterator[Signaal]:
    """Yield what waits around these talks, of whatever year; of an `expected` body also the one to plan.

    With each expected body goes the day it was founded.
    """
    of_year = {gesprek.wijkorgaan_id: gesprek for gesprek in talks if gesprek.jaar == jaar}
    for gesprek in talks:
        if gesprek.stand in LOPEND:
            yield from signalen_van_gesprek(gesprek.wijkorgaan_id, gesprek.jaar, gesprek, None, today)
    for body_id, founded in expected.items():
        talk = of_year.get(body_id)
        if talk is None or talk.stand is Gespreksstand.TE_PLANNEN:
            yield from signalen_van_gesprek(body_id, jaar, talk, rules.get(jaar), today, opgericht_op=founded)


def _van_subsidies(
    niveaus: Mapping[str, Niveau | None],
    files: Iterable[Subsidiedossier],
    session: Session,
    jaar: int,
    rules: dict[int, Regeling],
    founded: Mapping[str, date | None],
) -> Iterator[Signaal]:
    """Yield what waits in these files, and for every one of the bodies that has not asked for the year yet."""
    asked = set()
    for file in files:
        subsidie = file.subsidie
        regeling, bedrag = rules.get(subsidie.jaar), None
        if subsidie.jaar == jaar:
            asked.add(subsidie.wijkorgaan_id)
            bedrag = verwacht_bedrag(regeling, niveaus.get(subsidie.wijkorgaan_id), subsidie.toeslag)
        yield from signalen_van_subsidie(
            subsidie.wijkorgaan_id, subsidie.jaar, subsidie, file.stappen, regeling, session.today, bedrag=bedrag
        )
    for body_id in niveaus:
        if body_id not in asked:
            yield from signalen_van_subsidie(
                body_id, jaar, None, (), rules.get(jaar), session.today, opgericht_op=founded[body_id]
            )
