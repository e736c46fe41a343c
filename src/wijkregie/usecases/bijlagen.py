"""Bijlagen: keep a file with a value, list them, save a copy, remove one."""

from pathlib import Path

from wijkregie.domain.bijlagen import Bijlage, bijlagenaam, check_grootte
from wijkregie.domain.refusals import Refusal
from wijkregie.store import faults, inhouden
from wijkregie.store.engine import is_overdracht, is_store
from wijkregie.store.mapping import kind_of
from wijkregie.store.queries.values import value, values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits, files
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Outcome, Session


def bijlagen(session: Session, tabel: str, rij_id: str) -> list[Bijlage]:
    """Return the bijlagen of a kept value by name."""
    with session.read() as connection:
        found = values(connection, Bijlage, tabel=tabel, rij_id=rij_id)
    return sorted(found, key=lambda each: (each.naam.casefold(), each.id))


def add_bijlage(session: Session, tabel: str, rij_id: str, source: Path) -> Outcome[Bijlage]:
    """Keep the file at `source` with a value; the same content is kept once, and the file itself is left alone.

    Raises Refusal when the file is empty, too large, a store, or changes meanwhile, and those of `faults`.
    """
    source = source.absolute()
    with faults.sorted_out(source):
        faults.must_have_folder(source)
        if not source.is_file():
            raise Refusal(
                "is_een_map" if source.is_dir() else "bestand_ontbreekt", bestand=source.name, map=source.parent
            )
        if is_store(source) or is_overdracht(source):
            raise Refusal("bijlage_is_bestand", naam=source.name)
        naam = bijlagenaam(source.name)
        check_grootte(naam, source.stat().st_size)
        sha256, size = inhouden.fingerprint(source)

    def act(uow: UnitOfWork) -> Bijlage:
        uow.get(kind_of(tabel), rij_id)
        with faults.sorted_out(source):
            if not inhouden.keep(uow.connection, source, sha256):
                raise Refusal("bijlage_gewijzigd", naam=naam)
        new = Bijlage(
            id=edits.new_id(),
            tabel=tabel,
            rij_id=rij_id,
            naam=naam,
            grootte=size,
            sha256=sha256,
            toegevoegd_op=session.today,
        )
        return edits.save_new(uow, new)

    return session.command("Bijlage toegevoegd", act)


def remove_bijlage(session: Session, bijlage_id: str) -> Outcome[Bijlage]:
    """Remove a bijlage; its content stays, so that this can be undone."""
    return edits.remove(session, "Bijlage verwijderd", Bijlage, bijlage_id)


def save_bijlage(session: Session, bijlage_id: str, target: Path, *, progress: Progress | None = None) -> Path:
    """Write a copy of a bijlage to a file, replacing one that is there; gives back where it is.

    Raises Refusal "weg", "bijlage_beschadigd" when the content is not what it was, and those of `outgoing`.
    """
    with session.read() as connection:
        found = value(connection, Bijlage, bijlage_id)
        if found is None:
            raise Refusal("weg", wat="Deze bijlage")
        with files.outgoing(session, target) as temporary:
            if not inhouden.write(connection, found.sha256, temporary):
                raise Refusal("bijlage_beschadigd", naam=found.naam)
    return target
