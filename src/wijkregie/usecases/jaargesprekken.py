"""The yearly talks: get them ready, plan, hold, report, agree; and the niveau that is chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from datetime import date
from typing import Any

from wijkregie.domain.acties import Actiepunt, Eigenaarsoort, Herkomst, is_open
from wijkregie.domain.datums import parse_tijd, tel
from wijkregie.domain.entities import check_jaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gespreksformulieren import Antwoord, parse_antwoord, vraag_met
from wijkregie.domain.jaargesprekken import (
    Gespreksstand,
    Jaargesprek,
    bereikt,
    check_jaargesprek,
    check_standwisseling,
    niveau_van_gesprek,
    teruggenomen,
    verplaatst,
    werkjaar,
)
from wijkregie.domain.niveaus import Niveau, Niveaukeuze, niveau_voor
from wijkregie.domain.niveauvoorstellen import Niveauvoorstel, niveauvoorstel
from wijkregie.domain.ondersteuning import Ondersteuning, opvolgen_uiterlijk
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Subsidie
from wijkregie.domain.wijkorganen import (
    Wijkorgaan,
    check_dag_van_bestaan,
    check_jaar_van_bestaan,
    wordt_verwacht,
)
from wijkregie.store.queries.jaargesprekken import GesprekRow as GesprekRow
from wijkregie.store.queries.jaargesprekken import gesprek_rows
from wijkregie.store.queries.subsidies import subsidie_in_jaar
from wijkregie.store.queries.values import values
from wijkregie.store.stores import Reading
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.gespreksformulieren import attach, formulier_van
from wijkregie.usecases.session import Outcome, Session

_OWN = {field.name for field in fields_of(Jaargesprek)}
_OF_STAND: dict[Gespreksstand, dict[str, Any]] = {
    Gespreksstand.VERSLAG_VERSTUURD: {"verslag_verstuurd_op": None},
    Gespreksstand.AKKOORD: {"akkoord_op": None, "akkoord_door": ""},
    Gespreksstand.VERVALLEN: {"vervallen_reden": ""},
}
"""What belongs to a stand and goes with it when a talk takes a step back."""


@frozen
class Afspraak:
    """What was agreed in a talk, before it is kept as an actiepunt."""

    tekst: str
    eigenaarsoort: Eigenaarsoort = Eigenaarsoort.WIJKREGISSEUR
    eigenaar: str = ""
    uiterlijk: date | None = None


@frozen
class Planning:
    """When and where the talk of a wijkorgaan will be; `tijd` is "HH:MM" or empty."""

    wijkorgaan_id: str
    datum: date
    tijd: str = ""
    plaats: str = ""


def jaargesprekken(session: Session, jaar: int) -> list[GesprekRow]:
    """Return a row per talk of a year, by name of the wijkorgaan."""
    with session.read() as connection:
        return gesprek_rows(connection, jaar)


def prepare_jaargesprekken(session: Session, jaar: int) -> Outcome[int]:
    """Get a talk ready for every wijkorgaan that has none for the year and should; gives back how many."""
    check_jaar(jaar)

    def act(uow: UnitOfWork) -> int:
        present = {gesprek.wijkorgaan_id for gesprek in uow.find(Jaargesprek, jaar=jaar)}
        expected = [body for body in uow.find(Wijkorgaan) if wordt_verwacht(body, jaar)]
        bodies = [body for body in expected if body.id not in present]
        uow.save_all([Jaargesprek(id=edits.new_id(), wijkorgaan_id=body.id, jaar=jaar) for body in bodies])
        return len(bodies)

    return session.command(f"Gesprekken voor {jaar} klaargezet", act)


def plan_jaargesprek(
    session: Session, wijkorgaan_id: str, jaar: int, *, datum: date, tijd: str = "", plaats: str = ""
) -> Outcome[Jaargesprek]:
    """Plan the talk of a wijkorgaan for a year, or plan it anew; raises Refusal when it was already held."""
    planning = Planning(wijkorgaan_id, datum, tijd, plaats)
    return session.command("Jaargesprek gepland", lambda uow: _plan(uow, planning, jaar, session.today))


def plan_jaargesprekken(session: Session, jaar: int, plannen: Sequence[Planning]) -> Outcome[list[Jaargesprek]]:
    """Plan many talks as one command; raises Refusal, and plans none, when one cannot be or a body is there twice."""

    def act(uow: UnitOfWork) -> list[Jaargesprek]:
        seen: set[str] = set()
        for planning in plannen:
            if planning.wijkorgaan_id in seen:
                raise Refusal("gesprek_dubbel", naam=uow.get(Wijkorgaan, planning.wijkorgaan_id).naam)
            seen.add(planning.wijkorgaan_id)
        return [_plan(uow, planning, jaar, session.today) for planning in plannen]

    return session.command(f"{tel(len(plannen), 'jaargesprek', 'jaargesprekken')} gepland", act)


def invite_jaargesprekken(
    session: Session, jaargesprek_ids: Sequence[str], *, uitgenodigd_op: date
) -> Outcome[list[Jaargesprek]]:
    """Note that the invitations to planned talks went out on a day; raises Refusal for a talk that is not planned."""

    def act(uow: UnitOfWork) -> list[Jaargesprek]:
        talks = [uow.get(Jaargesprek, jaargesprek_id) for jaargesprek_id in jaargesprek_ids]
        if any(talk.stand is not Gespreksstand.GEPLAND for talk in talks):
            raise Refusal("uitnodiging_niet_gepland")
        return [_save(uow, talk, session.today, uitgenodigd_op=uitgenodigd_op) for talk in talks]

    label = "Uitnodiging" if len(jaargesprek_ids) == 1 else f"{len(jaargesprek_ids)} uitnodigingen"
    return session.command(f"{label} verstuurd", act)


def hold_jaargesprek(
    session: Session,
    wijkorgaan_id: str,
    jaar: int,
    *,
    datum: date,
    afspraken: Sequence[Afspraak] = (),
    **fields: Any,
) -> Outcome[Jaargesprek]:
    """Write down a talk that was held, planned before or not, with the niveau agreed in it and the agreements.

    For the year that talks are about now, or a later one, what follows from the niveau comes with it, as with
    `agree_niveau`; of a year gone by only the niveau is kept.
    """

    def act(uow: UnitOfWork) -> Jaargesprek:
        gesprek = _gesprek(uow, wijkorgaan_id, jaar)
        if gesprek.stand is not Gespreksstand.TE_PLANNEN:
            check_standwisseling(gesprek.stand, Gespreksstand.GEVOERD)
        undone = _undone(gesprek, Gespreksstand.GEVOERD)
        said = {**undone, "stand": Gespreksstand.GEVOERD, "datum": datum, **fields}
        held = _save(uow, gesprek, session.today, **said)
        for afspraak in afspraken:
            edits.save_new(uow, _actiepunt(held, afspraak))
        if held.niveau_afgesproken is not None and jaar >= werkjaar(session.today):
            _carry_out(uow, held, _voorstel(uow.connection, held, held.niveau_afgesproken, session.today))
        return held

    return session.command("Jaargesprek vastgelegd", act)


def move_jaargesprekken(
    session: Session, jaargesprek_ids: Sequence[str], stand: Gespreksstand, **fields: Any
) -> Outcome[list[Jaargesprek]]:
    """Bring talks to another stand, one step on or back, with what that stand needs; or drop them with a reason.

    A step back takes what belonged to the stand with it. Raises Refusal, and moves none, when one talk cannot.
    """
    noun = "Jaargesprek" if len(jaargesprek_ids) == 1 else "Jaargesprekken"
    return session.command(
        f"{noun}: {stand.value}",
        lambda uow: [_move(uow, each, stand, session.today, **fields) for each in jaargesprek_ids],
    )


def change_jaargesprek(session: Session, jaargesprek_id: str, **fields: Any) -> Outcome[Jaargesprek]:
    """Change fields of a talk, and answers by the sleutel of their vraag.

    A change of the agreed niveau changes the niveaukeuze of that year too. Raises Refusal for an answer that is
    not of its kind.
    """
    own = {name: fields.pop(name) for name in _OWN & fields.keys()}

    def act(uow: UnitOfWork) -> Jaargesprek:
        gesprek = _save(uow, uow.get(Jaargesprek, jaargesprek_id), session.today, **own)
        return _answer(uow, gesprek, fields) if fields else gesprek

    return session.command("Jaargesprek gewijzigd", act)


def niveau_voorstel(session: Session, jaargesprek_id: str, niveau: Niveau) -> Niveauvoorstel:
    """Return what `agree_niveau` would do; raises Refusal "weg"."""
    gesprek = edits.get(session, Jaargesprek, jaargesprek_id)
    with session.read() as connection:
        return _voorstel(connection, gesprek, niveau, session.today)


def agree_niveau(session: Session, jaargesprek_id: str, niveau: Niveau) -> Outcome[Jaargesprek]:
    """Agree on a niveau and all that follows from it, as one step that is undone as one.

    The talk counts as held, the niveaukeuze of the year is made, its subsidie is opened and a follow-up planned;
    what is there already stays as it is. Raises Refusal for a talk that has not been yet or was called off.
    """

    def act(uow: UnitOfWork) -> Jaargesprek:
        gesprek = uow.get(Jaargesprek, jaargesprek_id)
        if gesprek.stand is Gespreksstand.VERVALLEN:
            raise Refusal("gesprek_vervallen")
        voorstel = _voorstel(uow.connection, gesprek, niveau, session.today)
        held: dict[str, Any] = {}
        if voorstel.wordt_gevoerd:
            held = {"stand": Gespreksstand.GEVOERD, "datum": gesprek.datum or session.today}
        agreed = _save(uow, gesprek, session.today, niveau_afgesproken=niveau, **held)
        _set_niveau(uow, agreed.wijkorgaan_id, agreed.jaar, niveau, agreed.motivering, agreed.id)
        _carry_out(uow, agreed, voorstel)
        return agreed

    return session.command(f"Niveau {niveau.value} afgesproken", act)


def ask_ondersteuning(
    session: Session, jaargesprek_id: str, soort: Ondersteuning, *, gevraagd: bool
) -> Outcome[Jaargesprek]:
    """Note that help was asked for in a talk, as an actie with a follow-up; or that it was not after all.

    Raises Refusal "ondersteuning_gegeven" when the help to take back was given already.
    """

    def act(uow: UnitOfWork) -> Jaargesprek:
        gesprek = uow.get(Jaargesprek, jaargesprek_id)
        present = uow.find(Actiepunt, jaargesprek_id=gesprek.id, ondersteuning=soort)
        if gevraagd and not present:
            edits.save_new(uow, _hulp(gesprek, soort, session.today))
        for actie in present if not gevraagd else ():
            if not is_open(actie):
                raise Refusal("ondersteuning_gegeven", actie=actie.tekst)
            uow.remove(actie)
        return gesprek

    return session.command(f"{soort.value.capitalize()} {'gevraagd' if gevraagd else 'niet gevraagd'}", act)


def choose_niveau(
    session: Session, wijkorgaan_id: str, jaar: int, niveau: Niveau, motivering: str = ""
) -> Outcome[Niveaukeuze]:
    """Write down the niveau of a wijkorgaan for a year, outside a talk."""
    return session.command(
        f"Niveau {niveau.value} gekozen voor {jaar}",
        lambda uow: _set_niveau(uow, wijkorgaan_id, jaar, niveau, motivering, None),
    )


def remove_niveaukeuze(session: Session, niveaukeuze_id: str) -> Outcome[Niveaukeuze]:
    """Remove a niveau that was chosen by mistake, outside a talk."""
    return edits.remove(session, "Niveaukeuze verwijderd", Niveaukeuze, niveaukeuze_id)


def _actiepunt(gesprek: Jaargesprek, afspraak: Afspraak) -> Actiepunt:
    return Actiepunt(
        id=edits.new_id(),
        tekst=afspraak.tekst.strip(),
        wijkorgaan_id=gesprek.wijkorgaan_id,
        eigenaarsoort=afspraak.eigenaarsoort,
        eigenaar=afspraak.eigenaar.strip(),
        uiterlijk=afspraak.uiterlijk,
        herkomst=Herkomst.JAARGESPREK,
        jaargesprek_id=gesprek.id,
    )


def _gesprek(uow: UnitOfWork, wijkorgaan_id: str, jaar: int) -> Jaargesprek:
    """Return the talk of a body for a year, a new one when there is none; raises Refusal when the body had ended."""
    present = uow.find(Jaargesprek, wijkorgaan_id=wijkorgaan_id, jaar=jaar)
    if present:
        return present[0]
    check_jaar_van_bestaan(uow.get(Wijkorgaan, wijkorgaan_id), jaar)
    return Jaargesprek(id=edits.new_id(), wijkorgaan_id=wijkorgaan_id, jaar=jaar)


def _plan(uow: UnitOfWork, planning: Planning, jaar: int, today: date) -> Jaargesprek:
    gesprek, body = _gesprek(uow, planning.wijkorgaan_id, jaar), uow.get(Wijkorgaan, planning.wijkorgaan_id)
    if bereikt(gesprek, Gespreksstand.GEVOERD):
        raise Refusal("gesprek_al_gevoerd", naam=body.naam, jaar=jaar)
    check_dag_van_bestaan(body, planning.datum)
    when = {"datum": planning.datum, "tijd": planning.tijd, "plaats": planning.plaats}
    return _save(uow, gesprek, today, **_undone(gesprek, Gespreksstand.GEPLAND), stand=Gespreksstand.GEPLAND, **when)


def _move(uow: UnitOfWork, jaargesprek_id: str, stand: Gespreksstand, today: date, **fields: Any) -> Jaargesprek:
    gesprek = uow.get(Jaargesprek, jaargesprek_id)
    check_standwisseling(gesprek.stand, stand)
    return _save(uow, gesprek, today, **{**_undone(gesprek, stand), "stand": stand, **fields})


def _undone(gesprek: Jaargesprek, stand: Gespreksstand) -> dict[str, Any]:
    """Return the fields that are emptied when a talk steps back to a stand; none on the way on."""
    undone: dict[str, Any] = {}
    for left in teruggenomen(gesprek.stand, stand):
        undone |= _OF_STAND.get(left, {})
    return undone


def _hulp(gesprek: Jaargesprek, soort: Ondersteuning, today: date) -> Actiepunt:
    return Actiepunt(
        id=edits.new_id(),
        tekst=soort.actie,
        wijkorgaan_id=gesprek.wijkorgaan_id,
        uiterlijk=opvolgen_uiterlijk(max(gesprek.datum or today, today)),
        herkomst=Herkomst.JAARGESPREK,
        jaargesprek_id=gesprek.id,
        ondersteuning=soort,
    )


def _carry_out(uow: UnitOfWork, gesprek: Jaargesprek, voorstel: Niveauvoorstel) -> None:
    """Open the subsidie and plan the follow-up that a niveau brings about, as far as they are not there."""
    if voorstel.opent_subsidie:
        edits.save_new(uow, Subsidie(id=edits.new_id(), wijkorgaan_id=gesprek.wijkorgaan_id, jaar=gesprek.jaar))
    if voorstel.actie:
        followed = Actiepunt(
            id=edits.new_id(),
            tekst=voorstel.actie,
            wijkorgaan_id=gesprek.wijkorgaan_id,
            uiterlijk=voorstel.actie_uiterlijk,
            herkomst=Herkomst.SUBSIDIE,
            jaargesprek_id=gesprek.id,
        )
        edits.save_new(uow, followed)


def _voorstel(connection: Reading, gesprek: Jaargesprek, niveau: Niveau, today: date) -> Niveauvoorstel:
    body = gesprek.wijkorgaan_id
    file = subsidie_in_jaar(connection, body, gesprek.jaar)
    rules = values(connection, Regeling, jaar=gesprek.jaar)
    asked = values(connection, Actiepunt, jaargesprek_id=gesprek.id, herkomst=Herkomst.SUBSIDIE)
    return niveauvoorstel(
        gesprek,
        niveau,
        niveau_nu=niveau_voor(values(connection, Niveaukeuze, wijkorgaan_id=body), gesprek.jaar),
        regeling=rules[0] if rules else None,
        toeslag=file.subsidie.toeslag if file else None,
        heeft_subsidie=file is not None,
        is_aangevraagd=file is not None and bool(file.stappen),
        heeft_navraag=bool(asked),
        today=today,
    )


def _answer(uow: UnitOfWork, gesprek: Jaargesprek, answers: Mapping[str, str]) -> Jaargesprek:
    """Save answers by the sleutel of their vraag; the first ties the talk to the version of the form."""
    formulier = formulier_van(uow.connection, gesprek)
    for sleutel, tekst in answers.items():
        parse_antwoord(vraag_met(formulier, sleutel).soort, tekst)
        present = uow.find(Antwoord, jaargesprek_id=gesprek.id, vraag=sleutel)
        if present:
            uow.save(replace(present[0], tekst=tekst))
        elif tekst.strip():
            gesprek = uow.save(attach(uow, gesprek, before=gesprek))
            uow.save(Antwoord(id=edits.new_id(), jaargesprek_id=gesprek.id, vraag=sleutel, tekst=tekst))
    return gesprek


def _save(uow: UnitOfWork, gesprek: Jaargesprek, today: date, **fields: Any) -> Jaargesprek:
    if "tijd" in fields:
        fields["tijd"] = parse_tijd(fields["tijd"])
    changed = replace(gesprek, **fields)
    if verplaatst(gesprek, changed):
        changed = replace(changed, uitgenodigd_op=None)
    if bereikt(changed, Gespreksstand.GEVOERD):
        changed = attach(uow, changed, before=gesprek)
    saved = edits.save_changed(uow, changed)
    check_jaargesprek(saved, today)
    _follow_niveau(uow, saved, before=niveau_van_gesprek(gesprek))
    return saved


def _follow_niveau(uow: UnitOfWork, gesprek: Jaargesprek, *, before: Niveau | None) -> None:
    """Let the niveaukeuze of the year follow what was agreed in the talk; one made outside it since then stands."""
    agreed = niveau_van_gesprek(gesprek)
    from_talk = uow.find(Niveaukeuze, jaargesprek_id=gesprek.id)
    if agreed is None:
        for keuze in from_talk:
            uow.remove(keuze)
    elif from_talk or agreed != before:
        _set_niveau(uow, gesprek.wijkorgaan_id, gesprek.jaar, agreed, gesprek.motivering, gesprek.id)


def _set_niveau(
    uow: UnitOfWork, wijkorgaan_id: str, jaar: int, niveau: Niveau, motivering: str, jaargesprek_id: str | None
) -> Niveaukeuze:
    present = uow.find(Niveaukeuze, wijkorgaan_id=wijkorgaan_id, jaar=jaar)
    if present:
        return edits.save_changed(uow, present[0], niveau=niveau, motivering=motivering, jaargesprek_id=jaargesprek_id)
    keuze = Niveaukeuze(
        id=edits.new_id(),
        wijkorgaan_id=wijkorgaan_id,
        jaar=jaar,
        niveau=niveau,
        motivering=motivering,
        jaargesprek_id=jaargesprek_id,
    )
    return edits.save_new(uow, keuze)
