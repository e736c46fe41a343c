"""Rows about the niveau of a wijkorgaan, for one year or for several beside each other."""

from dataclasses import replace

from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.usecases.inlezen.organen import wijkorgaan_of
from wijkregie.usecases.inlezen.rows import Row


def plan(row: Row) -> Niveaukeuze:
    """Plan the niveau of each year that the row tells; the last one stands for the row."""
    body = wijkorgaan_of(row)
    by_year = row.per_jaar("niveau") or {row.get("jaar"): row.get("niveau")}
    row.known(Niveaukeuze, wijkorgaan_id=body.id, jaar=row.get("jaar"))
    chosen = [choose(row, body, jaar, niveau, row.get("motivering") or "") for jaar, niveau in by_year.items()]
    return chosen[-1]


def choose(row: Row, body: Wijkorgaan, jaar: int, niveau: Niveau, motivering: str = "") -> Niveaukeuze:
    """Plan the niveau of a body for a year; another one than was agreed in a talk was chosen outside it."""
    kept = next(iter(row.world.find(Niveaukeuze, wijkorgaan_id=body.id, jaar=jaar)), None)
    if kept is None:
        kept = Niveaukeuze(id=row.world.new_id(), wijkorgaan_id=body.id, jaar=jaar, niveau=niveau)
    elif kept.niveau is not niveau:
        kept = replace(kept, jaargesprek_id=None)
    return row.save(kept, niveau=niveau, motivering=motivering)
