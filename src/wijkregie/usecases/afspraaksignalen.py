"""What waits around promises: answers, plans, eindverslagen and stories."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from wijkregie.domain.afspraaksignalen import (
    TERUG_DAGEN,
    signaal_van_specialistvraag,
    signalen_van_bijeenkomst,
    signalen_van_eindverslag,
    signalen_van_inbreng,
    signalen_van_terugkoppelmoment,
    signalen_van_verhaal,
    signalen_vooraf,
)
from wijkregie.domain.radiostilte import Stilteklok, beloofde_dag
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import BINNENKORT_DAGEN, Signaal
from wijkregie.store.queries.afspraaksignalen import (
    aflopende_verhalen,
    eindverslagen,
    komende_bijeenkomsten,
    onbeantwoord,
    open_momenten,
    open_specialistvragen,
    samen_gemaakt,
)
from wijkregie.store.stores import Reading
from wijkregie.usecases.klokken import vroeg
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import Overzicht


def afspraaksignalen(session: Session, found: Overzicht) -> list[Signaal]:
    """Return what waits around promises, with the rules and wijkorganen of `found`; eleven queries for any number."""
    with session.read() as connection:
        waiting = [*_van_inbreng(connection, session, found.regelingen), *_van_trajecten(connection, session)]
        waiting += _van_ontmoetingen(connection, session)
        informeren, asking = vroeg(connection, session.today, found.regelingen, found.wijkorganen)
    return [*waiting, *signalen_vooraf(informeren, asking, session.today)]


def _van_inbreng(connection: Reading, session: Session, regelingen: Mapping[int, Regeling]) -> Iterator[Signaal]:
    today = session.today
    for one in onbeantwoord(connection, today - timedelta(days=TERUG_DAGEN)):
        regeling = regelingen.get(one.ontvangen_op.year)
        usual = regeling.terugkoppeling_weken if regeling else None
        promised, of_regeling = beloofde_dag(one.ontvangen_op, one.beloofd_op, usual)
        klok = Stilteklok(ontvangen_op=one.ontvangen_op, beloofd_op=promised, uit_regeling=of_regeling)
        yield from signalen_van_inbreng(one.id, one.wijkorgaan_id, one.waarover, klok, today)


def _van_ontmoetingen(connection: Reading, session: Session) -> Iterator[Signaal]:
    today = session.today
    soon = today + timedelta(days=BINNENKORT_DAGEN)
    for meeting, stadsdeel, guests in komende_bijeenkomsten(connection, today, soon):
        yield from signalen_van_bijeenkomst(meeting, guests, today, van=stadsdeel)
    for vraag in open_specialistvragen(connection, today - timedelta(days=TERUG_DAGEN), soon):
        yield signaal_van_specialistvraag(vraag, today)


def _van_trajecten(connection: Reading, session: Session) -> Iterator[Signaal]:
    today = session.today
    span = today - timedelta(days=TERUG_DAGEN), today + timedelta(days=BINNENKORT_DAGEN)
    verslagen = eindverslagen(connection, *span)
    for moment, plan in open_momenten(connection, *span):
        yield from signalen_van_terugkoppelmoment(moment, plan, today)
    for traject in samen_gemaakt(connection, *span):
        yield from signalen_van_eindverslag(traject, verslagen.get(traject.id), today)
    for verhaal, plan in aflopende_verhalen(connection, span[1]):
        yield from signalen_van_verhaal(verhaal, plan, today)
