"""A comparison in words: what each row is called, of which wijkorgaan it is, and what each side says of a field."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from enum import Enum
from typing import Any

from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.entities import Entity
from wijkregie.domain.overneemvoorstellen import Rijvoorstel, Veldregel
from wijkregie.domain.samenvoegen import BESTAAN, Kant, Samenloop, Veldverschil
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.domain.woorden import VELDEN, kort, soortnaam, waarde_tekst
from wijkregie.store.mapping import table_name, to_row
from wijkregie.store.overdrachten.content import references
from wijkregie.usecases.geschiedenis import HIDDEN, KNOWN_BY
from wijkregie.usecases.overnemen.stand import Stand
from wijkregie.usecases.overnemen.vergelijken import EIGENAAR, Rij, Vergelijking

_NAMED = ("naam", "onderwerp", "tekst", "omschrijving", "titel", "jaar", "datum")
_SAID = HIDDEN | {"wijkorgaan_id"}
_PARENTS = (("subsidie_id", "subsidie"), ("jaargesprek_id", "jaargesprek"))


class Verwoorder:
    """Says a comparison in words; `stand` holds all that a name may come from, `mij` who works here."""

    def __init__(self, stand: Stand, mij: str) -> None:
        self._stand = stand
        self._mij = mij or "jij"

    def regels(self, bron: int, vergelijking: Vergelijking) -> Iterator[Rijvoorstel]:
        """Yield each row of a file that is not the same here."""
        van = vergelijking.bron.kop.gemaakt_door
        for (tabel, rij_id), rij in vergelijking.rijen.items():
            shown = rij.na or rij.voor or rij.samen.waarde or rij.samen.daar
            yield Rijvoorstel(
                bron=bron,
                tabel=tabel,
                rij_id=rij_id,
                wijkorgaan=self._wijkorgaan(shown),
                soort=soortnaam(tabel),
                naam=self._naam(tabel, shown),
                lot=rij.samen.lot,
                velden=tuple(self._veld(tabel, verschil, rij, van) for verschil in rij.samen.velden),
                reden="" if rij.reden is None else str(rij.reden),
                erbij=tuple(self._erbij(shown)) if rij.samen.lot is Samenloop.NIEUW and shown is not None else (),
                naamgenoot=vergelijking.naamgenoten.get((tabel, rij_id), ""),
            )

    def _erbij(self, value: Entity) -> Iterator[tuple[str, str]]:
        """Yield the title and the words of each field of a new row that says more than where it belongs."""
        for field in fields(value):
            waarde = getattr(value, field.name)
            if field.name not in _SAID and waarde not in (None, "", False, ()):
                yield VELDEN[field.name], self._waarde(field.name, waarde)

    def _veld(self, tabel: str, verschil: Veldverschil, rij: Rij, van: str) -> Veldregel:
        keuze = rij.keuzes.get(verschil.veld)
        if verschil.lot is not Samenloop.CONFLICT:
            keuze = Kant.DAAR if verschil.lot is Samenloop.NIEUWER_DAAR else Kant.HIER
        owner = verschil.veld == EIGENAAR and tabel == "wijkorgaan"
        return Veldregel(
            veld=verschil.veld,
            titel="Staat er nog" if verschil.veld == BESTAAN else VELDEN[verschil.veld],
            hier=(verschil.hier or self._mij) if owner else self._waarde(verschil.veld, verschil.hier),
            daar=(verschil.daar or self._mij) if owner else self._waarde(verschil.veld, verschil.daar),
            lot=verschil.lot,
            door_hier=_door(verschil.door_hier, self._mij),
            door_daar=_door(verschil.door_daar, van),
            later=verschil.later,
            keuze=keuze,
        )

    def _waarde(self, veld: str, waarde: Any) -> str:
        if veld.endswith("_id") and isinstance(waarde, str):
            return self._named(waarde)
        if isinstance(waarde, tuple):
            return f"{len(waarde)} delen"
        if isinstance(waarde, Enum):
            waarde = waarde.value
        return waarde_tekst(veld, waarde if isinstance(waarde, bool | int | str | None) else waarde.isoformat())

    def _naam(self, tabel: str, value: Entity | None) -> str:
        if value is None:
            return ""
        row = to_row(value)
        known_by = KNOWN_BY.get(tabel) or [name for name in _NAMED if row.get(name)][:2]
        return ", ".join(self._waarde(name, row[name]) for name in known_by if row.get(name) not in (None, ""))

    def _named(self, entity_id: str) -> str:
        for tabel in self._stand.nu:
            found = self._stand.get(tabel, entity_id)
            if found is not None:
                return kort(str(getattr(found, "naam", "") or self._naam(tabel, found)))
        return "wat er hier niet is"

    def _wijkorgaan(self, value: Entity | None) -> str:
        """Return the name of the wijkorgaan that a row is of; "" for what is of several."""
        while value is not None:
            if isinstance(value, Bijlage):
                value = self._stand.get(value.tabel, value.rij_id) if value.tabel in self._stand.nu else None
                continue
            if isinstance(value, Wijkorgaan):
                return value.naam
            tabel = table_name(type(value))
            parents = [(name, other) for name, other in (("wijkorgaan_id", "wijkorgaan"), *_PARENTS)]
            pointed = references(tabel)
            value = next(
                (
                    found
                    for name, other in parents
                    if name in pointed and (found := self._stand.get(other, getattr(value, name))) is not None
                ),
                None,
            )
        return ""


def _door(by: tuple[str, str], side: str) -> str:
    """Say who changed a field and on which day; "" when that is not known."""
    moment, wie = by
    if not moment:
        return ""
    day = format_datum_tekst(datetime.fromisoformat(moment).astimezone().date())
    return f"{wie or side}, {day}"
