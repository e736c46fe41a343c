"""What any letter has: from whom it is and to whom it goes, and what the fields of its text are filled with."""

from collections.abc import Iterator
from datetime import date

from wijkregie.domain.datums import format_dag_jaar
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.entities import one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.personen import Persoon, zit_nu
from wijkregie.domain.sjablonen import Sjabloonsoort, Waarden

_AANGESPROKEN = ("voorzitter", "secretaris")
"""Roles a letter is addressed to, the first that is filled."""


@frozen(kw_only=True)
class Geadresseerde:
    """To whom a letter goes: a wijkorgaan, a group or a persoon; `tav` is the line below the name."""

    naam: str
    aanhef: str
    tav: str = ""
    postadres: str = ""
    email: str = ""


@frozen(kw_only=True)
class Brief:
    """A letter of a kind, ready for its text; `naam` is what its file is called, without the kind of file."""

    soort: Sjabloonsoort
    naam: str
    inrichting: Inrichting
    stadsdeel: Stadsdeel | None
    aan: Geadresseerde
    dag: date
    waarden: Waarden


def van_afzender(inrichting: Inrichting, stadsdeel: Stadsdeel | None, dag: date) -> dict[str, str | None]:
    """Return what the fields that every letter has are filled with."""
    return {
        "gemeente": one_line(inrichting.gemeente),
        "stadsdeel": one_line(stadsdeel.naam) if stadsdeel else "",
        "wijkregisseur": one_line(inrichting.wijkregisseur),
        "vandaag": format_dag_jaar(dag),
    }


def aan_wijkorgaan(dossier: Dossier, *, op: date) -> Geadresseerde:
    """Address a wijkorgaan: its chair, else its secretary in office on a day, else its bestuur.

    A mail goes to the address of the wijkorgaan itself, else to theirs.
    """
    personen = list(_aangesproken(dossier, op))
    naam = one_line(personen[0].naam) if personen else ""
    known = (dossier.wijkorgaan.email, *(persoon.email for persoon in personen))
    return Geadresseerde(
        naam=one_line(dossier.wijkorgaan.naam),
        aanhef=naam or "bestuur",
        tav=f"t.a.v. {naam or 'het bestuur'}",
        postadres=dossier.wijkorgaan.postadres,
        email=next((email.strip() for email in known if email.strip()), ""),
    )


def dag_of_niets(dag: date | None) -> str:
    """Write a day in full, as letters do; "" while it is not known."""
    return format_dag_jaar(dag) if dag else ""


def _aangesproken(dossier: Dossier, op: date) -> Iterator[Persoon]:
    for rol in _AANGESPROKEN:
        for zetel in dossier.bestuur:
            if zetel.persoon and zetel.functie.rol.strip().lower() == rol and zit_nu(zetel.functie, op):
                yield zetel.persoon
