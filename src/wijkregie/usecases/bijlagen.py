"""Bijlagen: keep files with a value, list them, open one or save a copy, give it another name, remove one."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from wijkregie.domain.bijlagen import (
    BEGIN_BYTES,
    GROOTSTE,
    Bijlage,
    Ingelezen,
    andere_naam,
    bijlagenaam,
    check_grootte,
    is_ingepakt,
    is_snelkoppeling,
    mag_open,
    opent,
    soort_bestand,
    vrije_naam,
)
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store import faults, inhouden
from wijkregie.store.engine import is_overdracht, is_store
from wijkregie.store.mapping import kind_of
from wijkregie.store.queries.bijlagen import count_bijlagen as counted
from wijkregie.store.queries.values import value, values
from wijkregie.store.stores import Reading
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits, files
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Outcome, Session

_MACRO = re.compile(r"(^|/)(vba|basic/|scripts/|macros|activex)", re.IGNORECASE)
"""Parts of a document in which programs are kept, by Word and Excel and by LibreOffice."""


def bijlagen(session: Session, tabel: str, rij_id: str) -> list[Bijlage]:
    """Return the bijlagen of a kept value by name."""
    with session.read() as connection:
        found = values(connection, Bijlage, tabel=tabel, rij_id=rij_id)
    return sorted(found, key=lambda each: (each.naam.casefold(), each.id))


def read_files(session: Session, sources: Sequence[Path], *, progress: Progress | None = None) -> list[Ingelezen]:
    """Keep the content of files part by part, before they are bijlagen; the files themselves are left alone.

    Every file is looked at before one is read. Raises Refusal when one is empty, too large, a folder, a shortcut, a
    store, or changes meanwhile, and those of `faults`. What is kept and never used goes when the store is closed.
    """
    found = [(source.absolute(), _size(source.absolute())) for source in sources]
    total, done = 2 * sum(size for _, size in found), 0

    def step(size: int) -> None:
        nonlocal done
        done += size
        if progress is not None:
            progress.step(done, total)

    return [_read(session, source, step) for source, _ in found]


def read_picture(
    session: Session, naam: str, draw: Callable[[], bytes], *, progress: Progress | None = None
) -> list[Ingelezen]:
    """Keep a picture that never was a file, as `read_files` does; `draw` gives its content."""
    from tempfile import TemporaryDirectory  # here: the tab of bijlagen is made ahead, and seldom used

    with TemporaryDirectory() as folder:
        source = Path(folder) / naam
        with faults.sorted_out(source):
            source.write_bytes(draw())
        return read_files(session, [source], progress=progress)


def add_bijlagen(session: Session, tabel: str, rij_id: str, ingelezen: Sequence[Ingelezen]) -> Outcome[list[Bijlage]]:
    """Let files that were read be bijlagen of a kept value, each with a name of its own; raises Refusal "weg"."""

    def act(uow: UnitOfWork) -> list[Bijlage]:
        uow.get(kind_of(tabel), rij_id)
        names = [each.naam for each in uow.find(Bijlage, tabel=tabel, rij_id=rij_id)]
        added = []
        for each in ingelezen:
            names.append(vrije_naam(each.naam, names))
            new = Bijlage(
                id=edits.new_id(),
                tabel=tabel,
                rij_id=rij_id,
                naam=names[-1],
                grootte=each.grootte,
                sha256=each.sha256,
                toegevoegd_op=session.today,
            )
            added.append(edits.save_new(uow, new))
        return added

    return session.command("Bijlage toegevoegd" if len(ingelezen) == 1 else "Bijlagen toegevoegd", act)


def add_bijlage(session: Session, tabel: str, rij_id: str, source: Path) -> Outcome[Bijlage]:
    """Keep one file with a value, as `read_files` and `add_bijlagen` do."""
    added = add_bijlagen(session, tabel, rij_id, read_files(session, [source]))
    return Outcome(added.value[0], added.changes, added.label, added.nummer)


def count_bijlagen(session: Session, tabel: str, rij_id: str) -> int:
    """Return how many bijlagen a kept value has."""
    with session.read() as connection:
        return counted(connection, tabel).get(rij_id, 0)


def open_bijlage(session: Session, bijlage_id: str, *, progress: Progress | None = None) -> Path:
    """Write a copy that cannot be changed, for another program to show; it goes when the store is closed.

    Raises Refusal "bijlage_opent_niet" for a kind of file that another program could carry out, "bijlage_is_anders" for
    one that is not what its name says, "bijlage_beschadigd", and those of `faults`.
    """
    with session.read() as connection:
        found = _bijlage(connection, bijlage_id)
        naam = bijlagenaam(found.naam)  # a colleague's file may hold one that is a path
        begin = inhouden.begin(connection, found.sha256, BEGIN_BYTES)
        if not begin:
            raise Refusal("bijlage_beschadigd", naam=naam)
        if not opent(naam, begin):
            code = "bijlage_is_anders" if mag_open(naam) else "bijlage_opent_niet"
            raise Refusal(code, naam=naam, soort=soort_bestand(naam))
        place = files.place_to_open(session, naam)
        with faults.sorted_out(place):
            whole = inhouden.write(connection, found.sha256, place)
            place.chmod(0o400)
    if not whole:
        files.forget_opened(place)
        raise Refusal("bijlage_beschadigd", naam=naam)
    if is_ingepakt(naam) and _has_macro(place):
        files.forget_opened(place)
        raise Refusal("bijlage_is_anders", naam=naam, soort=soort_bestand(naam))
    return place


def change_bijlage(session: Session, bijlage_id: str, *, naam: str) -> Outcome[Bijlage]:
    """Give a bijlage another name; it keeps its ending, by which it is known what it is."""

    def act(uow: UnitOfWork) -> Bijlage:
        found = uow.get(Bijlage, bijlage_id)
        return edits.save_changed(uow, found, naam=andere_naam(found.naam, naam))

    return session.command("Bijlage hernoemd", act)


def remove_bijlage(session: Session, bijlage_id: str) -> Outcome[Bijlage]:
    """Remove a bijlage; its content stays, so that this can be undone."""
    return edits.remove(session, "Bijlage verwijderd", Bijlage, bijlage_id)


def save_bijlage(session: Session, bijlage_id: str, target: Path, *, progress: Progress | None = None) -> Path:
    """Write a copy of a bijlage to a file, replacing one that is there; gives back where it is.

    Raises Refusal "weg", "bijlage_beschadigd" when the content is not what it was, and those of `outgoing`.
    """
    with session.read() as connection:
        found = _bijlage(connection, bijlage_id)
        with files.outgoing(session, target) as temporary:
            if not inhouden.write(connection, found.sha256, temporary):
                raise Refusal("bijlage_beschadigd", naam=found.naam)
    return target


def _bijlage(connection: Reading, bijlage_id: str) -> Bijlage:
    found = value(connection, Bijlage, bijlage_id)
    if found is None:
        raise Refusal("weg", wat=zelfstandig("bijlage"))
    return found


def _size(source: Path) -> int:
    """Return the size in bytes of a file that may be a bijlage; raises as `read_files` does."""
    with faults.sorted_out(source):
        faults.must_have_folder(source)
        if source.is_symlink() or is_snelkoppeling(source.name):
            raise Refusal("bijlage_is_snelkoppeling", naam=source.name)
        if not source.is_file():
            raise Refusal(
                "is_een_map" if source.is_dir() else "bestand_ontbreekt", bestand=source.name, map=source.parent
            )
        if is_store(source) or is_overdracht(source):
            raise Refusal("bijlage_is_bestand", naam=source.name)
        size = source.stat().st_size
        check_grootte(bijlagenaam(source.name), size)
    return size


def _read(session: Session, source: Path, step: inhouden.Step) -> Ingelezen:
    naam = bijlagenaam(source.name)
    with faults.sorted_out(source):
        sha256, size = inhouden.fingerprint(source, GROOTSTE, step)
        check_grootte(naam, size)
        with session.store.unit_of_work("Inhoud bewaard", user=session.user, moment=session.clock.now()) as uow:
            if not inhouden.keep(uow.connection, source, sha256, size, step):
                raise Refusal("bijlage_gewijzigd", naam=naam)
    return Ingelezen(naam, size, sha256)


def _has_macro(path: Path) -> bool:
    """Tell whether a document holds a program, or cannot be looked into."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as whole:
            return any(_MACRO.search(name) for name in whole.namelist())
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        return True
