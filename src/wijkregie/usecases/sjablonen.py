"""The texts of letters and mails: read, changed, and put back as they came with the program."""

import json
from functools import cache

from wijkregie import paths
from wijkregie.domain.brieven import Brief
from wijkregie.domain.entities import one_line
from wijkregie.domain.sjablonen import Sjabloon, Sjabloonsoort, fill
from wijkregie.store.queries.values import values
from wijkregie.store.stores import Reading
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


@cache
def shipped() -> dict[Sjabloonsoort, Sjabloon]:
    """Return the texts that ship with the program."""
    text = (paths.resources() / "sjablonen.json").read_text(encoding="utf-8")
    found = {Sjabloonsoort(part.pop("soort")): part for part in json.loads(text)}
    return {soort: Sjabloon(id=f"sjabloon {soort.value}", soort=soort, **part) for soort, part in found.items()}


def sjabloon(session: Session, soort: Sjabloonsoort) -> Sjabloon:
    """Return the text for a kind of letter: the user's own, else the one that ships with the program."""
    with session.read() as connection:
        return _newest(connection, soort)


def ingevuld(session: Session, brief: Brief) -> tuple[str, str]:
    """Return subject and text of a letter, filled in; dots where nothing is known yet."""
    found = sjabloon(session, brief.soort)
    return one_line(fill(found.onderwerp, brief.waarden)), fill(found.tekst, brief.waarden).strip()


def change_sjabloon(session: Session, soort: Sjabloonsoort, **fields: str) -> Outcome[Sjabloon]:
    """Change subject or text; raises Refusal for a field that does not exist."""
    return session.command(
        "Tekst gewijzigd", lambda uow: edits.save_changed(uow, _newest(uow.connection, soort), **fields)
    )


def restore_sjabloon(session: Session, soort: Sjabloonsoort) -> Outcome[Sjabloon]:
    """Put back the text that ships with the program."""

    def act(uow: UnitOfWork) -> Sjabloon:
        for kept in uow.find(Sjabloon, soort=soort):
            uow.remove(kept)
        return shipped()[soort]

    return session.command("Tekst teruggezet", act)


def _newest(connection: Reading, soort: Sjabloonsoort) -> Sjabloon:
    kept = values(connection, Sjabloon, soort=soort)
    return kept[0] if kept else shipped()[soort]
