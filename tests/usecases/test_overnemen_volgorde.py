"""Taking over what moved: years that shift, places that are given free, and what takes its place."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.usecases.overname import colleague, raad_of, rows, taken
from wijkregie.domain.entities import Entity
from wijkregie.domain.gespreksformulieren import Antwoord
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import contacten, history, overnemen
from wijkregie.usecases.edits import new_id
from wijkregie.usecases.session import Session


@pytest.fixture
def parted(town: Session, tmp_path: Path) -> Iterator[tuple[Session, Session]]:
    """Give a store with talks and niveaus of two years to come, and a copy of it that another works in."""
    raad = raad_of(town).id
    for jaar in (2031, 2032):
        saved(
            town,
            Niveaukeuze(id=f"niveau-{jaar}", wijkorgaan_id=raad, jaar=jaar, niveau=Niveau.UITVOEREND),
            Jaargesprek(id=f"gesprek-{jaar}", wijkorgaan_id=raad, jaar=jaar),
            Antwoord(id=f"antwoord-{jaar}", jaargesprek_id=f"gesprek-{jaar}", vraag="focus", tekst=str(jaar)),
        )
    town.store.backup(tmp_path / "begin.wijkregie")
    with colleague(tmp_path, source=tmp_path / "begin.wijkregie") as other:
        yield town, other


def saved(session: Session, *new: Entity) -> None:
    def act(uow: UnitOfWork) -> None:
        for value in new:
            uow.save(value)

    session.command("Bewaard", act)


def changed(session: Session, kind: type[Entity], rij_id: str, **fields: object) -> None:
    session.command("Gewijzigd", lambda uow: uow.save(replace(uow.get(kind, rij_id), **fields)))  # type: ignore[arg-type]


def test_years_that_shift_and_what_takes_their_place_come_whole(
    parted: tuple[Session, Session], tmp_path: Path
) -> None:
    """The new talk of 2031 is another than the one that was of 2031, and keeps its own answers."""
    mine, theirs = parted
    raad = raad_of(mine).id
    for kind, word in ((Niveaukeuze, "niveau"), (Jaargesprek, "gesprek")):
        changed(theirs, kind, f"{word}-2032", jaar=2033)
        changed(theirs, kind, f"{word}-2031", jaar=2032)
    saved(
        theirs,
        Niveaukeuze(id="0-niveau", wijkorgaan_id=raad, jaar=2031, niveau=Niveau.UITVOEREND),
        Jaargesprek(id="0-gesprek", wijkorgaan_id=raad, jaar=2031),
        Antwoord(id="0-antwoord", jaargesprek_id="0-gesprek", vraag="focus", tekst="nieuw"),
    )
    before = rows(mine)
    assert taken(mine, theirs, tmp_path).geweigerd == ()
    after = rows(mine)
    assert after == rows(theirs)
    history.undo(mine)
    assert rows(mine) == before
    history.redo(mine)
    assert rows(mine) == after


def test_two_that_took_each_others_place_are_refused_and_all_else_comes(
    parted: tuple[Session, Session], tmp_path: Path
) -> None:
    mine, theirs = parted
    for jaar, other in ((2031, 2040), (2032, 2031), (2031, 2032)):
        changed(theirs, Niveaukeuze, f"niveau-{jaar}", jaar=other)
    contacten.add_notitie(theirs, raad_of(mine).id, "Belde terug")
    before = rows(mine)
    voorstel = taken(mine, theirs, tmp_path)
    assert [(each.soort, "van plaats" in each.reden) for each in voorstel.geweigerd] == [("niveaukeuze", True)] * 2
    after = rows(mine)
    assert after["niveaukeuze"] == before["niveaukeuze"]
    assert len(after["notitie"]) == len(before["notitie"]) + 1


def test_what_was_replaced_and_removed_in_a_whole_store_goes(parted: tuple[Session, Session], tmp_path: Path) -> None:
    mine, theirs = parted
    with mine.read() as connection:
        seat, person = connection.exec_driver_sql(
            "SELECT id, persoon_id FROM bestuursfunctie WHERE persoon_id IS NOT NULL"
        ).first() or ("", "")
    saved(theirs, Persoon(id=new_id(), naam="Opvolger"))
    (successor,) = set(rows(theirs)["persoon"]) - set(rows(mine)["persoon"])
    for each, row in rows(theirs)["bestuursfunctie"].items():
        if person in row:
            changed(theirs, Bestuursfunctie, each, persoon_id=successor)
    theirs.command("Verwijderd", lambda uow: uow.remove(uow.get(Persoon, person)))
    before = rows(mine)
    theirs.store.backup(tmp_path / "heel.wijkregie")
    voorstel = overnemen.carry_out(mine, [overnemen.Bestand(pad=tmp_path / "heel.wijkregie")]).value
    assert voorstel.geweigerd == ()
    assert person not in rows(mine)["persoon"]
    assert successor in rows(mine)["bestuursfunctie"][seat]
    history.undo(mine)
    assert rows(mine) == before
