"""The actielijst: who must do what, in which order, and what is late."""

from datetime import date

import pytest

from wijkregie.domain.actielijsten import Actielijst, dagen_te_laat, per_eigenaar
from wijkregie.domain.acties import Actiestatus, Eigenaarsoort, Herkomst
from wijkregie.domain.frozen import frozen
from wijkregie.domain.inrichting import Inrichting

TODAY = date(2026, 11, 21)


@frozen(kw_only=True)
class Rij:
    tekst: str
    id: str = ""
    wijkorgaan: str = ""
    stadsdeel: str = ""
    eigenaarsoort: Eigenaarsoort = Eigenaarsoort.WIJKREGISSEUR
    eigenaar: str = ""
    uiterlijk: date | None = None
    status: Actiestatus = Actiestatus.OPEN
    herkomst: Herkomst = Herkomst.LOS
    afgerond_op: date | None = None


def test_owners_stand_by_kind_and_name() -> None:
    rows = [
        Rij(tekst="a", eigenaarsoort=Eigenaarsoort.ANDERS, eigenaar="Piet"),
        Rij(tekst="b", eigenaarsoort=Eigenaarsoort.AFDELING, eigenaar="Mobiliteit"),
        Rij(tekst="c", eigenaarsoort=Eigenaarsoort.WIJKORGAAN, eigenaar="Jan", wijkorgaan="Wijkraad Zuid"),
        Rij(tekst="d", eigenaarsoort=Eigenaarsoort.WIJKORGAAN, wijkorgaan="Wijkraad Noord"),
        Rij(tekst="e", wijkorgaan="Wijkraad Zuid"),
        Rij(tekst="f", eigenaarsoort=Eigenaarsoort.WIJKORGAAN),
        Rij(tekst="g", eigenaarsoort=Eigenaarsoort.AFDELING, eigenaar=" mobiliteit "),
    ]
    assert [(one.naam, [row.tekst for row in one.acties]) for one in per_eigenaar(rows)] == [
        ("Wijkregisseur", ["e"]),
        ("Wijkorgaan", ["f"]),
        ("Wijkraad Noord", ["d"]),
        ("Wijkraad Zuid", ["c"]),
        ("Mobiliteit", ["b", "g"]),
        ("Piet", ["a"]),
    ]


def test_open_ones_come_first_by_their_last_day_and_closed_ones_only_when_asked_for() -> None:
    closed = {"status": Actiestatus.KLAAR}
    rows = [
        Rij(tekst="ooit"),
        Rij(tekst="straks", uiterlijk=date(2026, 12, 1)),
        Rij(tekst="eerst", uiterlijk=date(2026, 11, 1), status=Actiestatus.WACHT_OP),
        Rij(tekst="net klaar", afgerond_op=date(2026, 11, 20), **closed),  # type: ignore[arg-type]
        Rij(tekst="lang klaar", afgerond_op=date(2026, 1, 20), **closed),  # type: ignore[arg-type]
        Rij(tekst="weg", status=Actiestatus.VERVALLEN),
    ]
    (only,) = per_eigenaar(rows)
    assert [row.tekst for row in only.acties] == ["eerst", "straks", "ooit"]
    (more,) = per_eigenaar(rows, date(2026, 11, 1))
    assert [row.tekst for row in more.acties] == ["eerst", "straks", "ooit", "net klaar"]
    lijst = Actielijst(TODAY, Inrichting(id="i"), "", (more,), date(2026, 11, 1))
    assert [row.tekst for row in lijst.open] == ["eerst", "straks", "ooit"]


@pytest.mark.parametrize(
    ("uiterlijk", "status", "days"),
    [
        (date(2026, 11, 20), Actiestatus.OPEN, 1),
        (TODAY, Actiestatus.OPEN, 0),
        (None, Actiestatus.OPEN, 0),
        (date(2026, 11, 20), Actiestatus.KLAAR, 0),
    ],
)
def test_only_what_is_open_is_late(uiterlijk: date | None, status: Actiestatus, days: int) -> None:
    assert dagen_te_laat(Rij(tekst="a", uiterlijk=uiterlijk, status=status), TODAY) == days
