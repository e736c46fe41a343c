"""Rows about who sits where, and the people whom any row names."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from wijkregie.domain.lijsten.begrepen import kaal
from wijkregie.domain.lijsten.contactwaarden import cijfers
from wijkregie.domain.lijsten.dagwaarden import Periode
from wijkregie.domain.lijsten.personenwaarden import Genoemd, rol_van
from wijkregie.domain.lijsten.voorstellen import Kandidaat
from wijkregie.domain.personen import Bestuursfunctie, Persoon, zit_nu
from wijkregie.domain.refusals import quoted
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.usecases.inlezen.organen import wijkorgaan_of
from wijkregie.usecases.inlezen.rows import Row

_GEWOON = "lid"
"""The role of who is named without one."""

_MEER = frozenset({_GEWOON, "algemeen lid"})
"""Roles that a bestuur has several of: as many vacancies as a sheet tells, of the others one."""


def plan(row: Row) -> Bestuursfunctie:
    """Plan a seat with who holds it, or a vacancy; several names are as many seats, of which the first counts."""
    body = wijkorgaan_of(row)
    period: Periode = row.get("periode") or Periode()
    rol = rol_van(row.get("rol") or "") or row.get("rol")
    days = {"sinds": row.get("sinds") or period.sinds, "tot": row.get("tot") or period.tot}
    personen: tuple[Genoemd, ...] = row.get("persoon") or (Genoemd(""),)
    first = replace(
        personen[0], email=row.get("email") or personen[0].email, telefoon=row.get("telefoon") or personen[0].telefoon
    )
    kept = row.known(Bestuursfunctie, wijkorgaan_id=body.id)
    if kept is not None:
        holder = _holder(row, body, kept, first) if first.naam else None
        return row.save(kept, rol=rol or first.rol, persoon_id=holder and holder.id, **days)
    zetels = [zetel(row, body, replace(each, rol=rol or each.rol), **days) for each in (first, *personen[1:])]
    return zetels[0]


def zetels_of(row: Row, body: Wijkorgaan) -> None:
    """Plan the bestuur that a row of wijkorganen names, with telephone numbers and addresses from columns beside it."""
    mails, numbers = row.per_rol("bestuur_email"), row.per_rol("bestuur_telefoon")
    for rol, personen in row.per_rol("bestuur").items():
        for at, each in enumerate(personen):
            first = at == 0  # an address or number beside several names is of the first
            zetel(
                row,
                body,
                replace(
                    each,
                    rol=each.rol or rol,
                    email=each.email or (mails.get(rol, "") if first else ""),
                    telefoon=each.telefoon or (numbers.get(rol, "") if first else ""),
                ),
            )
    named = row.per_rol("bestuur").keys()
    for veld, found in (("bestuur_email", mails), ("bestuur_telefoon", numbers)):
        if loose := [waarde for rol, waarde in found.items() if rol not in named]:
            row.mention(veld, f"Niet gelezen, want er staat geen naam bij: {', '.join(loose)}.")


def zetel(row: Row, body: Wijkorgaan, named: Genoemd, **days: Any) -> Bestuursfunctie:
    """Plan a seat on a bestuur: the one that is there, a vacancy that is filled, or a new one."""
    world, rol = row.world, named.rol or (_GEWOON if not named.naam else "")
    present = world.find(Bestuursfunctie, wijkorgaan_id=body.id)
    now = [each for each in present if zit_nu(each, row.plan.today)]
    if not named.naam:
        told = row.plan.said.keys() | row.gives.keys() if rol in _MEER else ()
        same = (each for each in present if each in now or days == {"sinds": each.sinds, "tot": each.tot})
        vacatures = (each for each in same if each.persoon_id is None and _is(each, rol))
        vacature = next((each for each in vacatures if (each.id, row.blad) not in told), None)
        saved = row.save(vacature or _new(row, body, rol), **days)
        row.gives[saved.id, row.blad] = ("", rol)
        return saved
    persoon = _persoon(row, body, named)
    mine = [each for each in present if each.persoon_id == persoon.id and (not rol or _is(each, rol))]
    fitting = [each for each in mine if days.get("sinds") in (None, each.sinds) or each.sinds is None]
    if fitting:
        return row.save(max(fitting, key=lambda each: zit_nu(each, row.plan.today)), **days)
    vacature = next((each for each in now if each.persoon_id is None and rol and _is(each, rol)), None)
    if others := [each for each in now if each.persoon_id and rol and _is(each, rol) and rol not in _MEER]:
        names = ", ".join(world.get(Persoon, each.persoon_id).naam for each in others if each.persoon_id)
        row.mention("bestuur" if row.column("bestuur") is not None else "persoon", f"Ook {names} staat er als {rol}.")
    return row.save(vacature or _new(row, body, rol or _GEWOON), persoon_id=persoon.id, **days)


def _holder(row: Row, body: Wijkorgaan, kept: Bestuursfunctie, named: Genoemd) -> Persoon:
    """Return who holds a seat that the row knows by its id: the one who did, or another."""
    before = row.world.all(Persoon).get(kept.persoon_id or "")
    if before is None or kaal(before.naam) != kaal(named.naam):
        return _persoon(row, body, named)
    return row.save(before, email=named.email, telefoon=named.telefoon)


def _persoon(row: Row, body: Wijkorgaan, named: Genoemd) -> Persoon:
    """Return the one person that is named, planned when nobody is known to be it.

    On this bestuur the name is enough, elsewhere the address or number must be the same; only the same name elsewhere
    is proposed, and read as somebody else until the user joins them.
    """
    world = row.world
    same = world.near(Persoon, _names, kaal(named.naam))
    here = {each.persoon_id for each in world.find(Bestuursfunctie, wijkorgaan_id=body.id)}
    sure = [
        *(each for each in same if row.joins(each)),
        *(each for each in same if each.id in here),
        *(each for each in same if _reached_alike(each, named)),
        *_written_short(row, body, named, here),
    ]
    if sure:
        return row.save(sure[0], email=named.email, telefoon=named.telefoon)
    for each in same if not row.as_new else ():
        zetels = world.find(Bestuursfunctie, persoon_id=each.id)
        where = ", ".join(sorted({world.get(Wijkorgaan, one.wijkorgaan_id).naam for one in zetels}))
        row.kandidaten.append(Kandidaat(each.id, each.naam, f"dezelfde naam bij {where}" if where else "dezelfde naam"))
        told = f"bij {where}" if where else "zonder functie"
        row.mention(
            "persoon" if row.column("persoon") is not None else "bestuur",
            f"Er is al een {quoted(each.naam)} {told}. Is dat dezelfde? Kies dan samenvoegen.",
        )
    made = Persoon(id=world.new_id(), naam=named.naam)
    return row.save(made, naam=named.naam, email=named.email, telefoon=named.telefoon)


def _written_short(row: Row, body: Wijkorgaan, named: Genoemd, here: set[str | None]) -> Iterator[Persoon]:
    """Yield who holds this role on this bestuur and has the same surname and first letter: "J. Brug" is Jan Brug."""
    words = kaal(named.naam).split()
    for each in row.world.find(Bestuursfunctie, wijkorgaan_id=body.id):
        persoon = row.world.all(Persoon).get(each.persoon_id or "")
        if persoon is None or not named.rol or not _is(each, named.rol) or len(words) < 2:
            continue
        known = kaal(persoon.naam).split()
        if (
            len(known) > 1
            and (known[-1], known[0][0]) == (words[-1], words[0][0])
            and 1 in (len(known[0]), len(words[0]))
        ):
            row.mention(
                "persoon" if row.column("persoon") is not None else "bestuur",
                f"“{quoted(named.naam)}” is gelezen als {persoon.naam}.",
            )
            yield persoon


def _reached_alike(persoon: Persoon, named: Genoemd) -> bool:
    mail = bool(named.email) and persoon.email.strip().casefold() == named.email.strip().casefold()
    here, there = ({cijfers(one) for one in text.split(" / ")} for text in (persoon.telefoon, named.telefoon))
    return mail or bool((here & there) - {""})


def _is(functie: Bestuursfunctie, rol: str) -> bool:
    return kaal(functie.rol) == kaal(rol)


def _new(row: Row, body: Wijkorgaan, rol: str) -> Bestuursfunctie:
    return Bestuursfunctie(id=row.world.new_id(), wijkorgaan_id=body.id, rol=rol)


def _names(persoon: Persoon) -> tuple[str]:
    return (kaal(persoon.naam),)
