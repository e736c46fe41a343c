"""Wijkorganen: keep, change, end and take up again."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from wijkregie.domain.acties import Actiepunt, Actiestatus, is_open
from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.contacten import Notitie
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, is_leeg
from wijkregie.domain.personen import Bestuursfunctie
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan, Wijkorgaanstatus, check_einde
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries.dossiers import dossiers
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import WijkorgaanRow as WijkorgaanRow
from wijkregie.store.queries.wijkorganen import wijkorgaan_namen, wijkorgaan_rows
from wijkregie.store.unit_of_work import UnitOfWork, Writes
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def wijkorganen(session: Session, jaar: int, *, limit: int | None = None) -> list[WijkorgaanRow]:
    """Return a row per wijkorgaan, seen for a year, by name."""
    with session.read() as connection:
        return wijkorgaan_rows(connection, jaar, limit=limit)


def namen(session: Session) -> dict[str, str]:
    """Return the names of all wijkorganen by id, in order of name."""
    with session.read() as connection:
        return wijkorgaan_namen(connection)


def dossier(session: Session, wijkorgaan_id: str) -> Dossier:
    """Return everything kept on one wijkorgaan; raises Refusal "weg" when it is gone."""
    with session.read() as connection:
        found = dossiers(connection, wijkorgaan_id=wijkorgaan_id)
    if not found:
        raise Refusal("weg", wat=zelfstandig("wijkorgaan"))
    return found[0]


def notities(session: Session, wijkorgaan_id: str) -> list[Notitie]:
    """Return the notes on a wijkorgaan, private ones too, oldest first."""
    with session.read() as connection:
        return values(connection, Notitie, wijkorgaan_id=wijkorgaan_id, order="datum")


def create_wijkorgaan(
    session: Session, naam: str, *, wijk_ids: Sequence[str] = (), nieuw_stadsdeel: str = "", **fields: Any
) -> Outcome[Wijkorgaan]:
    """Keep a new wijkorgaan with the wijken it stands for; `nieuw_stadsdeel` is kept with it, as its stadsdeel.

    Raises Refusal "dubbel" when a living body in that stadsdeel has its name.
    """

    def act(uow: UnitOfWork) -> Wijkorgaan:
        where = _in_new_stadsdeel(uow, nieuw_stadsdeel)
        saved = edits.save_new(uow, Wijkorgaan(id=edits.new_id(), naam=naam, **{**fields, **where}))
        edits.refuse_namesake(uow, saved)
        _set_werkgebied(uow, saved.id, wijk_ids)
        return saved

    return session.command("Wijkorgaan toegevoegd", act)


def change_wijkorgaan(
    session: Session, wijkorgaan_id: str, *, nieuw_stadsdeel: str = "", **fields: Any
) -> Outcome[Wijkorgaan]:
    """Change fields of a wijkorgaan; `nieuw_stadsdeel` is kept with it, as its stadsdeel.

    Raises Refusal as `refuse_namesake` does, and as `check_einde` when the end or the successor changes.
    """

    def act(uow: UnitOfWork) -> Wijkorgaan:
        where = _in_new_stadsdeel(uow, nieuw_stadsdeel)
        changed = edits.save_changed(uow, uow.get(Wijkorgaan, wijkorgaan_id), **{**fields, **where})
        if fields.keys() & {"naam", "stadsdeel_id"}:
            edits.refuse_namesake(uow, changed)
        if fields.keys() & {"beeindigd_op", "opvolger_id"}:
            check_whole(uow, wijkorgaan_id, session.today)
        return changed

    return session.command("Wijkorgaan gewijzigd", act)


def set_wijkregisseur(session: Session, wijkorgaan_ids: Sequence[str], naam: str) -> Outcome[int]:
    """Say who looks after these wijkorganen, "" for the owner of the store. Gives back how many."""
    ids = list(dict.fromkeys(wijkorgaan_ids))

    def act(uow: UnitOfWork) -> int:
        for wijkorgaan_id in ids:
            edits.save_changed(uow, uow.get(Wijkorgaan, wijkorgaan_id), wijkregisseur=naam)
        return len(ids)

    return session.command(f"Wijkregisseur van {tel(len(ids), 'wijkorgaan', 'wijkorganen')} gewijzigd", act)


def confirm_wijkorgaan(session: Session, wijkorgaan_id: str) -> Outcome[Wijkorgaan]:
    """Confirm that the data of a wijkorgaan from a start list are right."""
    return edits.change(session, "Wijkorgaan gecontroleerd", Wijkorgaan, wijkorgaan_id, controleren=False)


def set_werkgebied(session: Session, wijkorgaan_id: str, wijk_ids: Sequence[str]) -> Outcome[None]:
    """Let a wijkorgaan stand for exactly these wijken."""
    return session.command("Werkgebied gewijzigd", lambda uow: _set_werkgebied(uow, wijkorgaan_id, wijk_ids))


def end_wijkorgaan(
    session: Session,
    wijkorgaan_id: str,
    *,
    op: date,
    reden: str,
    opvolger_id: str | None = None,
    acties_vervallen: bool | None = None,
    acties_mee: bool = True,
) -> Outcome[Wijkorgaan]:
    """End a wijkorgaan and with it, on that day, the seats on its bestuur; its history stays.

    Talks that can no longer be held go along: an empty one is removed, a planned one is called off.

    `acties_vervallen` says what happens to its open actiepunten: dropped (True) or kept (False); kept ones go
    to the successor when there is one, unless `acties_mee` is False. Raises Refusal "open_acties" when it has
    open actiepunten and nothing was chosen, and as `check_einde` does.
    """

    def act(uow: UnitOfWork) -> Wijkorgaan:
        return end_within(
            uow,
            wijkorgaan_id,
            session.today,
            op=op,
            reden=reden,
            opvolger_id=opvolger_id,
            acties_vervallen=acties_vervallen,
            acties_mee=acties_mee,
        )

    return session.command("Wijkorgaan beëindigd", act)


def end_within(
    uow: Writes,
    wijkorgaan_id: str,
    today: date,
    *,
    op: date,
    reden: str,
    opvolger_id: str | None = None,
    acties_vervallen: bool | None = None,
    acties_mee: bool = True,
) -> Wijkorgaan:
    """End a wijkorgaan within a command, as `end_wijkorgaan` does."""
    open_acties = [actie for actie in uow.find(Actiepunt, wijkorgaan_id=wijkorgaan_id) if is_open(actie)]
    if open_acties and acties_vervallen is None:
        raise Refusal("open_acties", aantal=len(open_acties))
    for actie in open_acties:
        if acties_vervallen:
            edits.save_changed(uow, actie, status=Actiestatus.VERVALLEN, afgerond_op=op)
        elif opvolger_id is not None and acties_mee:
            edits.save_changed(uow, actie, wijkorgaan_id=opvolger_id)
    ended = edits.save_changed(
        uow,
        uow.get(Wijkorgaan, wijkorgaan_id),
        status=Wijkorgaanstatus.BEEINDIGD,
        beeindigd_op=op,
        einde_reden=reden.strip(),
        opvolger_id=opvolger_id,
    )
    _end_seats(uow, wijkorgaan_id, op)
    _end_talks(uow, ended)
    check_whole(uow, wijkorgaan_id, today)
    return ended


def reopen_wijkorgaan(session: Session, wijkorgaan_id: str) -> Outcome[Wijkorgaan]:
    """Take up an ended wijkorgaan again; raises Refusal "dubbel" when a living body in its stadsdeel has its name."""
    without_end: dict[str, Any] = {"beeindigd_op": None, "einde_reden": "", "opvolger_id": None}

    def act(uow: UnitOfWork) -> Wijkorgaan:
        again = edits.save_changed(
            uow, uow.get(Wijkorgaan, wijkorgaan_id), status=Wijkorgaanstatus.ACTIEF, **without_end
        )
        edits.refuse_namesake(uow, again)
        return again

    return session.command("Wijkorgaan weer actief", act)


def remove_wijkorgaan(session: Session, wijkorgaan_id: str) -> Outcome[Wijkorgaan]:
    """Remove a wijkorgaan that was entered by mistake, with its werkgebied and empty talks.

    It stays restorable. Raises Refusal "verbonden" when anything else hangs on it.
    """

    def act(uow: UnitOfWork) -> Wijkorgaan:
        _set_werkgebied(uow, wijkorgaan_id, ())
        for gesprek in filter(is_leeg, uow.find(Jaargesprek, wijkorgaan_id=wijkorgaan_id)):
            uow.remove(gesprek)
        if uow.find(Bijlage, tabel="wijkorgaan", rij_id=wijkorgaan_id):
            raise Refusal("verbonden", wat=zelfstandig("wijkorgaan"))
        found = uow.get(Wijkorgaan, wijkorgaan_id)
        uow.remove(found)
        return found

    return session.command("Wijkorgaan verwijderd", act)


def check_whole(uow: Writes, wijkorgaan_id: str, today: date) -> None:
    """Refuse the end of a body, and of those it follows, as they stand within a command; as `check_einde` does."""
    bodies = {body.id: body for body in uow.find(Wijkorgaan)}
    for body in bodies.values():
        if wijkorgaan_id in (body.id, body.opvolger_id):
            check_einde(body, bodies, today)


def _end_seats(uow: Writes, wijkorgaan_id: str, op: date) -> None:
    """End the seats on a bestuur on a day; one that was still to begin falls away."""
    for functie in uow.find(Bestuursfunctie, wijkorgaan_id=wijkorgaan_id):
        if functie.sinds is not None and functie.sinds > op:
            uow.remove(functie)
        elif functie.tot is None or functie.tot > op:
            edits.save_changed(uow, functie, tot=op)


def _end_talks(uow: Writes, ended: Wijkorgaan) -> None:
    """Call off what was planned for after the end of a body, and remove talks in which nothing was written down."""
    op = ended.beeindigd_op
    assert op is not None
    for gesprek in uow.find(Jaargesprek, wijkorgaan_id=ended.id):
        later = gesprek.stand is Gespreksstand.GEPLAND and gesprek.datum is not None and gesprek.datum > op
        if is_leeg(gesprek) and not uow.find(Actiepunt, jaargesprek_id=gesprek.id):
            uow.remove(gesprek)
        elif later or gesprek.stand is Gespreksstand.TE_PLANNEN:
            reason = f"Het wijkorgaan is gestopt op {format_datum_tekst(op)}."
            edits.save_changed(uow, gesprek, stand=Gespreksstand.VERVALLEN, vervallen_reden=reason)


def _in_new_stadsdeel(uow: UnitOfWork, naam: str) -> dict[str, str]:
    """Keep a stadsdeel with this name, if there is one, and return the field that points at it."""
    if not naam:
        return {}
    saved = edits.save_new(uow, Stadsdeel(id=edits.new_id(), naam=naam))
    edits.refuse_namesake(uow, saved)
    return {"stadsdeel_id": saved.id}


def _set_werkgebied(uow: UnitOfWork, wijkorgaan_id: str, wijk_ids: Sequence[str]) -> None:
    kept = {link.wijk_id: link for link in uow.find(Werkgebied, wijkorgaan_id=wijkorgaan_id)}
    for wijk_id, link in kept.items():
        if wijk_id not in wijk_ids:
            uow.remove(link)
    for wijk_id in dict.fromkeys(wijk_ids):
        if wijk_id not in kept:
            uow.save(Werkgebied(id=edits.new_id(), wijkorgaan_id=wijkorgaan_id, wijk_id=wijk_id))
