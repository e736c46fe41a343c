"""The gespreksformulier: which version a talk is held with, and changing what is asked.

A store without a form of its own uses the one that ships with the program; it is kept as version 1 with the first
talk or change that needs it.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from wijkregie import paths
from wijkregie.domain import gespreksformulieren as rules
from wijkregie.domain.entities import one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gespreksformulieren import Antwoord, Formulierdeel, Gespreksformulier, Vraag, Vraagsoort
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.store.queries.values import values
from wijkregie.store.stores import Reading
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session

_EERSTE = "gespreksformulier-1"


@frozen(kw_only=True)
class Formuliergebruik:
    """The form for new talks, and how many talks answered each of its questions, by sleutel."""

    formulier: Gespreksformulier
    in_gebruik: bool
    antwoorden: Mapping[str, int]


@cache
def shipped() -> Gespreksformulier:
    """Return the form that ships with the program, as version 1."""
    text = (paths.resources() / "gespreksformulier.json").read_text(encoding="utf-8")
    return Gespreksformulier(id=_EERSTE, nummer=1, delen=tuple(_deel(part) for part in json.loads(text)))


def formulier_van(connection: Reading, gesprek: Jaargesprek | None) -> Gespreksformulier:
    """Return the version a talk is or was held with; one that is still to come takes the newest."""
    return formulier_uit(values(connection, Gespreksformulier, order="nummer"), gesprek)


def formulier_uit(versies: Sequence[Gespreksformulier], gesprek: Jaargesprek | None) -> Gespreksformulier:
    """Return the one of the kept versions, oldest first, that a talk is or was held with, as `formulier_van` does."""
    if gesprek is not None and gesprek.gespreksformulier_id is not None:
        return next(versie for versie in versies if versie.id == gesprek.gespreksformulier_id)
    if not versies:
        return shipped()
    return versies[0 if bereikt(gesprek, Gespreksstand.GEVOERD) else -1]


def formuliergebruik(session: Session) -> Formuliergebruik:
    """Return the form for new talks with how it is used."""
    with session.read() as connection:
        newest = formulier_van(connection, None)
        talks = values(connection, Jaargesprek)
        answers = values(connection, Antwoord)
    used = {talk.id for talk in talks if _uses(talk, newest)}
    given = Counter(answer.vraag for answer in answers if answer.tekst.strip())
    given.update(sleutel for talk in talks for sleutel in rules.EIGEN_PLAATS if getattr(talk, sleutel, None))
    return Formuliergebruik(formulier=newest, in_gebruik=bool(used), antwoorden=given)


def add_vraag(
    session: Session, deel: str, soort: Vraagsoort, tekst: str, *, toelichting: str = "", keuzes: tuple[str, ...] = ()
) -> Outcome[Gespreksformulier]:
    """Ask one more question at the end of a part, in talks from now on."""
    vraag = _tidy(Vraag(sleutel=edits.new_id(), soort=soort, tekst=tekst, toelichting=toelichting, keuzes=keuzes))
    return _change(session, "Vraag toegevoegd", lambda formulier: rules.add_vraag(formulier, deel, vraag))


def change_vraag(session: Session, sleutel: str, **fields: Any) -> Outcome[Gespreksformulier]:
    """Word a question anew, or give it another kind; talks that were held keep the old words."""

    def change(formulier: Gespreksformulier) -> Gespreksformulier:
        return rules.change_vraag(formulier, _tidy(replace(rules.vraag_met(formulier, sleutel), **fields)))

    return _change(session, "Vraag gewijzigd", change)


def retire_vraag(session: Session, sleutel: str) -> Outcome[Gespreksformulier]:
    """Ask a question no more; what was answered to it stays."""
    return _change(session, "Vraag vervallen", lambda formulier: rules.retire_vraag(formulier, sleutel))


def restore_vraag(session: Session, sleutel: str) -> Outcome[Gespreksformulier]:
    """Ask a question again that was retired."""
    return _change(session, "Vraag teruggezet", lambda formulier: rules.restore_vraag(formulier, sleutel))


def move_vraag(session: Session, sleutel: str, step: int) -> Outcome[Gespreksformulier]:
    """Bring a question one place up (-1) or down (1)."""
    return _change(session, "Vraag verplaatst", lambda formulier: rules.move_vraag(formulier, sleutel, step))


def attach(uow: UnitOfWork, gesprek: Jaargesprek, *, before: Jaargesprek) -> Jaargesprek:
    """Tie a talk that begins to the version it is held with, within a command; keeps the shipped form if need be.

    `before` is the talk as it was: one that was held already did not have the newest form.
    """
    if gesprek.gespreksformulier_id is not None:
        return gesprek
    formulier = _kept(uow, formulier_van(uow.connection, before))
    return replace(gesprek, gespreksformulier_id=formulier.id)


def _change(
    session: Session, label: str, change: Callable[[Gespreksformulier], Gespreksformulier]
) -> Outcome[Gespreksformulier]:
    """Change the newest form; raises Refusal. Once a talk uses it, the change is a version of its own."""

    def act(uow: UnitOfWork) -> Gespreksformulier:
        newest = formulier_van(uow.connection, None)
        changed = change(newest)
        if changed == newest:
            return newest
        if not any(_uses(talk, newest) for talk in uow.find(Jaargesprek)):
            return edits.save_changed(uow, changed)
        _kept(uow, newest)
        return edits.save_new(uow, replace(changed, id=edits.new_id(), version=0, nummer=newest.nummer + 1))

    return session.command(label, act)


def _kept(uow: UnitOfWork, formulier: Gespreksformulier) -> Gespreksformulier:
    return uow.save(formulier) if formulier.version == 0 else formulier


def _uses(gesprek: Jaargesprek, formulier: Gespreksformulier) -> bool:
    if gesprek.gespreksformulier_id is not None:
        return gesprek.gespreksformulier_id == formulier.id
    return formulier.id == _EERSTE and bereikt(gesprek, Gespreksstand.GEVOERD)


def _tidy(vraag: Vraag) -> Vraag:
    keuzes = dict.fromkeys(one_line(keuze) for keuze in vraag.keuzes)
    return replace(
        vraag,
        tekst=one_line(vraag.tekst),
        toelichting=one_line(vraag.toelichting),
        keuzes=tuple(keuze for keuze in keuzes if keuze) if vraag.soort is Vraagsoort.KEUZE else (),
    )


def _deel(plain: dict[str, object]) -> Formulierdeel:
    vragen = plain["vragen"]
    assert isinstance(vragen, list)
    return Formulierdeel(
        sleutel=str(plain["sleutel"]), titel=str(plain["titel"]), vragen=tuple(_vraag(each) for each in vragen)
    )


def _vraag(plain: dict[str, object]) -> Vraag:
    keuzes = plain.get("keuzes", ())
    assert isinstance(keuzes, list | tuple)
    return Vraag(
        sleutel=str(plain["sleutel"]),
        soort=Vraagsoort(str(plain["soort"])),
        tekst=str(plain["tekst"]),
        toelichting=str(plain.get("toelichting", "")),
        keuzes=tuple(map(str, keuzes)),
    )
