"""Initiatieven: from the idea to the thanks, with the money that is promised and paid for them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from wijkregie.domain.budgetten import Boeking, Budgetjaar, new_budgetjaar
from wijkregie.domain.datums import tel
from wijkregie.domain.entities import one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.initiatieftermijnen import Initiatieftermijn, beloofd_antwoord, termijnen_van
from wijkregie.domain.initiatieven import (
    Advies,
    Antwoordsoort,
    Geldbron,
    Initiatief,
    Initiatieffase,
    check_initiatief_geweest,
    initiatieffase,
    is_toegekend,
    opvallend,
)
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.personen import Persoon
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries import initiatieven as queries
from wijkregie.store.queries.initiatieven import InitiatiefRow as InitiatiefRow
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.bestuur import new_persoon
from wijkregie.usecases.budgetten import unbook
from wijkregie.usecases.initiatiefgeld import keep_toezegging, money_of, refuse_paid, toezegging_of
from wijkregie.usecases.session import Outcome, Session


@frozen(kw_only=True)
class Initiatiefblad:
    """One initiatief with what hangs on it: its boekingen by day, its terms, and what is odd about it in sentences."""

    rij: InitiatiefRow
    persoon: Persoon | None
    budgetjaar: Budgetjaar
    boekingen: Sequence[Boeking]
    termijnen: Sequence[Initiatieftermijn]
    opvallend: Sequence[str]

    @property
    def initiatief(self) -> Initiatief:
        return self.rij.initiatief


def initiatieven(session: Session, jaar: int) -> list[InitiatiefRow]:
    """Return the initiatieven of a year; in the present year those that came in before and still run, too."""
    with session.read() as connection:
        return queries.initiatieven_van_jaar(connection, jaar, lopend=jaar == session.today.year)


def lopende_initiatieven(session: Session) -> list[InitiatiefRow]:
    """Return every initiatief that still runs."""
    with session.read() as connection:
        return queries.lopende_initiatieven(connection)


def initiatiefblad(session: Session, initiatief_id: str) -> Initiatiefblad:
    """Return one initiatief with what hangs on it; raises Refusal "weg" when it is gone."""
    with session.read() as connection:
        found = queries.initiatief_rows(connection, id=initiatief_id)
        if not found:
            raise Refusal("weg", wat=zelfstandig("initiatief"))
        rij = found[0]
        boekingen = values(connection, Boeking, initiatief_id=initiatief_id, order="datum")
        whose = values(connection, Persoon, id=rij.initiatief.persoon_id)
        jaar = (rij.initiatief.besluit_op or session.today).year
        rules = _rules(values(connection, Budgetjaar), jaar)
    return Initiatiefblad(
        rij=rij,
        persoon=whose[0] if whose else None,
        budgetjaar=rules,
        boekingen=boekingen,
        termijnen=termijnen_van(rij.initiatief, rij.geld),
        opvallend=list(opvallend(rij.initiatief, rules.regime)),
    )


def add_initiatief(
    session: Session, naam: str, *, persoon_naam: str = "", ontvangen_op: date, **fields: Any
) -> Outcome[Initiatief]:
    """Keep a new initiatief, with whoever is named as a new persoon.

    The fixed contact is the wijkregisseur and the answer is promised within the weeks of the year, unless told
    otherwise. Raises Refusal as `check_initiatief` does.
    """

    def act(uow: UnitOfWork) -> Initiatief:
        known: dict[str, Any] = {
            "persoon_id": new_persoon(uow, persoon_naam),
            "contactpersoon": _wijkregisseur(uow),
            "antwoord_uiterlijk": _promised(uow, ontvangen_op),
        }
        given = {name: value for name, value in fields.items() if value not in (None, "")}
        new = Initiatief(id=edits.new_id(), naam=naam, ontvangen_op=ontvangen_op, **known | given)
        return _save(uow, session.today, new)

    return session.command("Initiatief toegevoegd", act)


def change_initiatief(session: Session, initiatief_id: str, **fields: Any) -> Outcome[Initiatief]:
    """Change what is known of the idea; the promised day follows the day it came in until it was chosen.

    `persoon_naam` makes a new persoon whose idea it is. With the wijk a toezegging goes to the budget of the new one.
    """

    def act(uow: UnitOfWork) -> Initiatief:
        found, given = uow.get(Initiatief, initiatief_id), dict(fields)
        if naam := given.pop("persoon_naam", ""):
            given["persoon_id"] = new_persoon(uow, naam)
        if "ontvangen_op" in given and found.antwoord_uiterlijk == _promised(uow, found.ontvangen_op):
            given.setdefault("antwoord_uiterlijk", _promised(uow, given["ontvangen_op"]))
        saved = _save(uow, session.today, replace(found, **given))
        if saved.wijk_id != found.wijk_id:
            keep_toezegging(uow, session.today, saved, "")
        return saved

    return session.command("Initiatief gewijzigd", act)


def weigh(session: Session, initiatief_id: str, **fields: Any) -> Outcome[Initiatief]:
    """Write down scores of the waarderingsdriehoek (1 to 5) or their reasons, by the names of their fields."""
    return _change(session, "Initiatief gewogen", initiatief_id, **fields)


def advise_initiatief(
    session: Session, initiatief_id: str, *, advies: Advies, advies_op: date, advies_reden: str = ""
) -> Outcome[Initiatief]:
    """Write down what the commissie advises; raises Refusal "advies_na_besluit" when it was decided before."""
    fields = {"advies": advies, "advies_op": advies_op, "advies_reden": advies_reden.strip()}
    return _change(session, "Advies genoteerd", initiatief_id, **fields)


def decide_initiatief(
    session: Session,
    initiatief_id: str,
    *,
    besluit: Antwoordsoort,
    besluit_op: date,
    besluit_reden: str,
    toegekend: int | None = None,
    geldbron: Geldbron | None = None,
    geldbron_toelichting: str = "",
    overschrijding: str = "",
) -> Outcome[Initiatief]:
    """Write down the decision, or another one, with the toezegging in the budget of its day and wijk.

    `toegekend` is cents; `overschrijding` says why the budget may fall below nothing. Raises Refusal as
    `check_initiatief` and `book` do, and when what was paid already does not fit.
    """

    def act(uow: UnitOfWork) -> Initiatief:
        decided = replace(
            uow.get(Initiatief, initiatief_id),
            besluit=besluit,
            besluit_op=besluit_op,
            besluit_reden=besluit_reden.strip(),
            toegekend=toegekend,
            geldbron=geldbron,
            geldbron_toelichting=geldbron_toelichting.strip(),
        )
        saved = _save(uow, session.today, decided)
        keep_toezegging(uow, session.today, saved, overschrijding.strip())
        return saved

    return session.command("Besluit genoteerd", act)


def answer_initiatief(session: Session, initiatief_id: str, *, antwoord_verstuurd_op: date) -> Outcome[Initiatief]:
    """Write down on which day the answer was sent."""
    return _change(session, "Antwoord verstuurd", initiatief_id, antwoord_verstuurd_op=antwoord_verstuurd_op)


def answer_initiatieven(
    session: Session, initiatief_ids: Sequence[str], *, antwoord_verstuurd_op: date
) -> Outcome[int]:
    """Write down on which day the answers were sent, all or none. Gives back how many.

    Raises Refusal "antwoord_zonder_besluit" when one was not decided on.
    """
    ids = list(dict.fromkeys(initiatief_ids))

    def act(uow: UnitOfWork) -> int:
        for initiatief_id in ids:
            found = replace(uow.get(Initiatief, initiatief_id), antwoord_verstuurd_op=antwoord_verstuurd_op)
            _save(uow, session.today, found)
        return len(ids)

    return session.command(f"{tel(len(ids), 'antwoord', 'antwoorden')} verstuurd", act)


def finish(session: Session, initiatief_id: str, *, afgerond_op: date) -> Outcome[Initiatief]:
    """Write down on which day it was done; raises Refusal "afronding_zonder_ja" when it was not granted."""
    return _change(session, "Initiatief afgerond", initiatief_id, afgerond_op=afgerond_op)


def give_terugkoppeling(
    session: Session, initiatief_id: str, *, terugkoppeling: str, teruggekoppeld_op: date, bedankt: bool = False
) -> Outcome[Initiatief]:
    """Write down what who had the idea heard of it, and with `bedankt` that they were thanked that day."""
    fields: dict[str, Any] = {"terugkoppeling": terugkoppeling.strip(), "teruggekoppeld_op": teruggekoppeld_op}
    if bedankt:
        fields["bedankt_op"] = teruggekoppeld_op
    return _change(session, "Terugkoppeling gegeven", initiatief_id, **fields)


def withdraw_initiatief(session: Session, initiatief_id: str, *, ingetrokken_op: date) -> Outcome[Initiatief]:
    """Write down that the idea was taken back; raises Refusal "ingetrokken_en_besloten" after the decision."""
    return _change(session, "Initiatief ingetrokken", initiatief_id, ingetrokken_op=ingetrokken_op)


def step_back(session: Session, initiatief_id: str) -> Outcome[Initiatief]:
    """Take back the last step: withdrawal, end, answer, decision with its toezegging, or advice.

    Raises Refusal when something was paid, or when what follows would be without it.
    """

    def act(uow: UnitOfWork) -> Initiatief:
        found = uow.get(Initiatief, initiatief_id)
        money = money_of(uow, initiatief_id)
        match initiatieffase(found, money):
            case Initiatieffase.INGETROKKEN:
                back = replace(found, ingetrokken_op=None)
            case Initiatieffase.AFGEROND if is_toegekend(found):
                back = replace(found, afgerond_op=None)
            case Initiatieffase.AFGEROND:
                back = replace(found, antwoord_verstuurd_op=None)
            case Initiatieffase.IN_UITVOERING:
                refuse_paid(money)
                back = replace(found, antwoord_verstuurd_op=None)
            case Initiatieffase.BESLOTEN:
                back = _undecided(found)
            case Initiatieffase.ADVIES:
                back = replace(found, advies=None, advies_op=None, advies_reden="")
            case _:
                raise Refusal("geen_stap_terug")
        saved = _save(uow, session.today, back)
        if saved.besluit is None:
            keep_toezegging(uow, session.today, saved, "")
        return saved

    return session.command("Stap teruggezet", act)


def remove_initiatief(session: Session, initiatief_id: str) -> Outcome[Initiatief]:
    """Remove an initiatief with its toezegging; it stays restorable. Raises Refusal when something was paid for it."""

    def act(uow: UnitOfWork) -> Initiatief:
        refuse_paid(money_of(uow, initiatief_id))
        if promise := toezegging_of(uow, initiatief_id):
            unbook(uow, promise)
        found = uow.get(Initiatief, initiatief_id)
        uow.remove(found)
        return found

    return session.command("Initiatief verwijderd", act)


def _change(session: Session, label: str, initiatief_id: str, **fields: Any) -> Outcome[Initiatief]:
    def act(uow: UnitOfWork) -> Initiatief:
        return _save(uow, session.today, replace(uow.get(Initiatief, initiatief_id), **fields))

    return session.command(label, act)


def _save(uow: UnitOfWork, today: date, initiatief: Initiatief) -> Initiatief:
    check_initiatief_geweest(initiatief, today)
    return edits.save_changed(uow, initiatief, indiener=one_line(initiatief.indiener))


def _undecided(initiatief: Initiatief) -> Initiatief:
    return replace(
        initiatief,
        besluit=None,
        besluit_op=None,
        besluit_reden="",
        toegekend=None,
        geldbron=None,
        geldbron_toelichting="",
    )


def _promised(uow: UnitOfWork, ontvangen_op: date) -> date:
    rules = _rules(uow.find(Budgetjaar), ontvangen_op.year)
    return beloofd_antwoord(ontvangen_op, rules.antwoord_weken)


def _rules(years: Sequence[Budgetjaar], jaar: int) -> Budgetjaar:
    """Return what holds for a year, also while nothing of it is kept yet."""
    return next((year for year in years if year.jaar == jaar), None) or new_budgetjaar(jaar, years, id_="")


def _wijkregisseur(uow: UnitOfWork) -> str:
    found = uow.find(Inrichting)
    return found[0].wijkregisseur if found else ""
