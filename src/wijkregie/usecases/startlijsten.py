"""Start lists: known areas and wijkorganen of a municipality, to begin with instead of an empty store."""

import csv
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from uuid import NAMESPACE_URL, uuid5

from wijkregie import paths
from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Gebiedsoort, Stadsdeel, Wijk
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.refusals import Refusal, quoted
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan, Wijkorgaansoort

Soort = TypeVar("Soort", bound=StrEnum)

_GEMEENTE = "gemeente.txt"
_WIJKEN = "wijken.csv"
_WIJKORGANEN = "wijkorganen.csv"
_PER_RIJ = 4


def available() -> list[str]:
    """Return the names of the start lists that ship with the program."""
    folder = paths.resources() / "startlijsten"
    return sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def gemeente(naam: str) -> str:
    """Return the municipality a start list is of, as the list itself writes it; raises Refusal as reading it does."""
    return _gemeente(paths.resources() / "startlijsten" / naam)


def read_startlijst(naam: str, today: date) -> list[Entity]:
    """Return what a start list holds, in an order that foreign keys allow; ids are the same each time.

    Every wijkorgaan is marked `controleren`. The regeling of the working year is there, empty: nobody knows its
    amounts yet. Raises Refusal when there is no such list, or when a line of it cannot be used.
    """
    if naam not in available():
        raise Refusal("startlijst_onbekend", naam=quoted(naam), keuze=", ".join(available()))
    return read_folder(paths.resources() / "startlijsten" / naam, today)


def read_folder(folder: Path, today: date) -> list[Entity]:
    """Return what a folder with the files of a start list holds; see `read_startlijst`."""
    lijst = folder.name
    stadsdelen, wijken = _gebieden(lijst, folder / _WIJKEN)
    organen = _organen(lijst, folder / _WIJKORGANEN, stadsdelen, wijken)
    return [*empty_start(today, _gemeente(folder)), *stadsdelen.values(), *wijken.values(), *organen]


def empty_start(today: date, naam: str = "") -> list[Entity]:
    """Return what every store begins with: its inrichting and an empty regeling for the working year."""
    jaar = werkjaar(today)
    regeling = Regeling(id=_id(naam, "regeling", str(jaar)), jaar=jaar, bron="Nog niet ingevuld")
    return [Inrichting(id="inrichting", gemeente=naam), regeling]


@frozen
class _Regel:
    """One line of a file, which knows where it stands."""

    bestand: str
    nummer: int
    velden: dict[str, str]

    def __getitem__(self, veld: str) -> str:
        return self.velden[veld]

    def soort(self, soorten: type[Soort]) -> Soort:
        """Return the kind this line names; raises Refusal for an unknown one."""
        try:
            return soorten(self["soort"])
        except ValueError:
            raise self.weigering("soort", ", ".join(soorten)) from None

    def weigering(self, veld: str, keuze: str) -> Refusal:
        """Return the refusal of a field with an unknown value."""
        return Refusal(
            "startlijst_waarde",
            bestand=self.bestand,
            regel=self.nummer,
            veld=veld,
            waarde=self[veld] or "(leeg)",
            keuze=keuze,
        )


def _gemeente(folder: Path) -> str:
    return _text(folder / _GEMEENTE).strip()


def _gebieden(lijst: str, path: Path) -> tuple[dict[str, Stadsdeel], dict[str, Wijk]]:
    stadsdelen: dict[str, Stadsdeel] = {}
    wijken: dict[str, Wijk] = {}
    plaatsen: dict[str, int] = {}
    for regel in _regels(path, ("stadsdeel", "naam", "soort", "cbs_wijk")):
        if not regel["stadsdeel"] or not regel["naam"]:
            raise regel.weigering("naam" if regel["stadsdeel"] else "stadsdeel", "een naam")
        if regel["naam"] in wijken:
            raise Refusal("startlijst_dubbel", bestand=regel.bestand, regel=regel.nummer, naam=regel["naam"])
        stadsdeel = stadsdelen.setdefault(
            regel["stadsdeel"],
            Stadsdeel(id=_id(lijst, "stadsdeel", regel["stadsdeel"]), naam=regel["stadsdeel"]),
        )
        plaats = plaatsen.setdefault(stadsdeel.naam, 0)
        plaatsen[stadsdeel.naam] += 1
        wijken[regel["naam"]] = Wijk(
            id=_id(lijst, "wijk", regel["naam"]),
            naam=regel["naam"],
            soort=regel.soort(Gebiedsoort),
            stadsdeel_id=stadsdeel.id,
            cbs_code=regel["cbs_wijk"],
            rij=plaats // _PER_RIJ,
            kolom=plaats % _PER_RIJ,
        )
    return stadsdelen, wijken


def _organen(
    lijst: str, path: Path, stadsdelen: dict[str, Stadsdeel], wijken: dict[str, Wijk]
) -> list[Wijkorgaan | Werkgebied]:
    organen: dict[str, Wijkorgaan] = {}
    gebieden = []
    for regel in _regels(path, ("naam", "soort", "stadsdeel", "werkgebied", "jaar_van_bron")):
        naam = regel["naam"]
        if not naam:
            raise regel.weigering("naam", "een naam")
        if naam in organen:
            raise Refusal("startlijst_dubbel", bestand=regel.bestand, regel=regel.nummer, naam=naam)
        if regel["stadsdeel"] not in stadsdelen:
            raise regel.weigering("stadsdeel", ", ".join(stadsdelen))
        jaar = regel["jaar_van_bron"]
        orgaan = Wijkorgaan(
            id=_id(lijst, "wijkorgaan", naam),
            naam=naam,
            soort=regel.soort(Wijkorgaansoort),
            stadsdeel_id=stadsdelen[regel["stadsdeel"]].id,
            toelichting=f"Uit een openbare bron van {jaar}." if jaar else "Uit een openbare bron zonder jaartal.",
            controleren=True,
        )
        organen[naam] = orgaan
        for wijk in filter(None, map(str.strip, regel["werkgebied"].split(","))):
            if wijk not in wijken:
                raise regel.weigering("werkgebied", f"een naam uit {_WIJKEN}")
            gebieden.append(
                Werkgebied(
                    id=_id(lijst, "werkgebied", f"{naam}/{wijk}"), wijkorgaan_id=orgaan.id, wijk_id=wijken[wijk].id
                )
            )
    return [*organen.values(), *gebieden]


def _regels(path: Path, velden: tuple[str, ...]) -> Iterator[_Regel]:
    """Yield the lines of a file; raises Refusal when it cannot be read or lacks a field."""
    reader = csv.DictReader(_text(path).splitlines(), delimiter=";")
    for veld in velden:
        if veld not in (reader.fieldnames or ()):
            raise Refusal("startlijst_veld", bestand=path.name, veld=veld)
    for row in reader:
        # A line with too few fields has None for the rest; one with too many keeps them under None.
        yield _Regel(path.name, reader.line_num, {veld: (row[veld] or "").strip() for veld in velden})


def _text(path: Path) -> str:
    """Return what a file holds; raises Refusal when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise Refusal("startlijst_onleesbaar", bestand=path.name) from None


def _id(lijst: str, soort: str, naam: str) -> str:
    return uuid5(NAMESPACE_URL, f"wijkregie/startlijst/{lijst}/{soort}/{naam}").hex
