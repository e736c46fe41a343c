"""Rows about the yearly talks."""

from datetime import date, datetime, time
from typing import Any

import pytest

from tests.usecases.inlezen.lists import Sheet, lots, read
from tests.usecases.kit import JAAR, body_named, holdings
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Lot
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.store.queries.values import values
from wijkregie.usecases import jaargesprekken, wijkorganen
from wijkregie.usecases.session import Session

GESPREKKEN = Lijstsoort.JAARGESPREKKEN


def kept(session: Session, naam: str, jaar: int) -> Jaargesprek:
    with session.read() as connection:
        (found,) = values(connection, Jaargesprek, wijkorgaan_id=body_named(session, naam).id, jaar=jaar)
    return found


@pytest.mark.parametrize(
    ("fields", "row", "stand"),
    [
        ("datum", (None,), Gespreksstand.TE_PLANNEN),
        ("datum", ("1-12-2026",), Gespreksstand.GEPLAND),
        ("datum", ("1-10-2026",), Gespreksstand.GEVOERD),
        ("datum, verslag_verstuurd_op", ("1-10-2026", "8-10-2026"), Gespreksstand.VERSLAG_VERSTUURD),
        ("datum, verslag_verstuurd_op, akkoord_op", ("1-10-2026", "8-10-2026", "20-10-2026"), Gespreksstand.AKKOORD),
        ("datum, vervallen_reden", ("1-12-2026", "Geen bestuur."), Gespreksstand.VERVALLEN),
        ("stand, datum", ("gepland", "1-10-2026"), Gespreksstand.GEPLAND),
    ],
)
def test_the_stand_follows_from_the_days(
    town: Session, fields: str, row: tuple[Any, ...], stand: Gespreksstand
) -> None:
    sheet = Sheet(GESPREKKEN, f"wijkorgaan, jaar, {fields}", ("De Weerd", JAAR, *row))
    assert lots(read(town, sheet)) == [Lot.NIEUW]
    assert kept(town, "Buurtkring De Weerd", JAAR).stand is stand
    assert lots(read(town, sheet)) == [Lot.GELIJK]


@pytest.mark.parametrize(
    ("fields", "row", "reason"),
    [
        ("datum, verslag_verstuurd_op", ("1-10-2026", "1-9-2026"), "verslag"),
        ("akkoord_op", ("1-9-2026",), "Vul de datum van het gesprek in."),
        ("stand, datum", ("gevoerd", "1-12-2026"), "geweest"),
        ("stand", ("vervallen",), "waarom"),
    ],
)
def test_a_talk_that_cannot_be_is_refused(town: Session, fields: str, row: tuple[Any, ...], reason: str) -> None:
    before = holdings(town)
    (regel,) = read(town, Sheet(GESPREKKEN, f"wijkorgaan, jaar, {fields}", ("De Weerd", JAAR, *row))).regels
    assert regel.lot is Lot.GEWEIGERD
    assert reason in regel.redenen[0].reden
    assert holdings(town) == before


def test_the_niveau_that_was_agreed_is_chosen_for_the_year(town: Session) -> None:
    fields = "wijkorgaan, jaar, datum, tijd, plaats, niveau_gewenst, niveau_afgesproken, motivering"
    row = ("De Weerd", 2025, datetime(2024, 9, 12, 19, 0), time(19, 30), "school", 3, "N2", "Past.")
    sheet = Sheet(GESPREKKEN, fields, row)
    assert lots(read(town, sheet)) == [Lot.NIEUW]
    talk = kept(town, "Buurtkring De Weerd", 2025)
    assert (talk.datum, talk.tijd, talk.plaats) == (date(2024, 9, 12), "19:30", "school")
    with town.read() as connection:
        (keuze,) = values(connection, Niveaukeuze, jaargesprek_id=talk.id)
    assert (keuze.jaar, keuze.niveau, keuze.motivering) == (2025, Niveau.UITVOEREND, "Past.")
    assert lots(read(town, sheet)) == [Lot.GELIJK]


def test_a_niveau_in_the_same_list_keeps_its_reason(town: Session) -> None:
    niveaus = Sheet(Lijstsoort.NIVEAUS, "wijkorgaan, jaar, niveau, motivering", ("De Weerd", 2025, 2, "Groeit."))
    talks = Sheet(GESPREKKEN, "wijkorgaan, jaar, datum, niveau_afgesproken", ("De Weerd", 2025, "12-9-2024", 2))
    assert lots(read(town, niveaus, talks)) == [Lot.NIEUW, Lot.NIEUW]
    with town.read() as connection:
        (keuze,) = values(connection, Niveaukeuze, wijkorgaan_id=body_named(town, "Buurtkring De Weerd").id, jaar=2025)
    assert (keuze.niveau, keuze.motivering) == (Niveau.UITVOEREND, "Groeit.")
    assert lots(read(town, niveaus, talks)) == [Lot.GELIJK, Lot.GELIJK]


def test_a_niveau_that_was_chosen_already_stays_as_it_is(town: Session) -> None:
    kring = body_named(town, "Buurtkring De Weerd")
    chosen = jaargesprekken.choose_niveau(town, kring.id, 2025, Niveau.UITVOEREND, "Groeit.").value
    read(town, Sheet(GESPREKKEN, "wijkorgaan, jaar, datum, niveau_afgesproken", ("De Weerd", 2025, "12-9-2024", 2)))
    with town.read() as connection:
        assert values(connection, Niveaukeuze, wijkorgaan_id=kring.id, jaar=2025) == [chosen]


def test_a_time_behind_the_day_is_the_time(town: Session) -> None:
    for cel, tijd in (
        (datetime(2026, 12, 1, 19, 0), "19:00"),
        ("2-12-2026 20:15", "20:15"),
        ("3-12-2026 99:99", "20:15"),
    ):
        read(town, Sheet(GESPREKKEN, "wijkorgaan, jaar, datum", ("De Weerd", JAAR, cel)))
        assert kept(town, "Buurtkring De Weerd", JAAR).tijd == tijd


def test_a_kept_talk_goes_on_and_never_back(town: Session) -> None:
    raad = kept(town, "Wijkraad Esweg", JAAR)
    jaargesprekken.invite_jaargesprekken(town, [raad.id], uitgenodigd_op=date(2026, 11, 1))
    assert lots(read(town, Sheet(GESPREKKEN, "wijkorgaan, jaar, plaats", ("Esweg", JAAR, "Buurthuis")))) == [Lot.GELIJK]
    read(town, Sheet(GESPREKKEN, "wijkorgaan, jaar, datum", ("Esweg", JAAR, "27-11-2026")))
    assert kept(town, "Wijkraad Esweg", JAAR).uitgenodigd_op is None
    held = kept(town, "Wijkraad Esweg", JAAR - 1)
    sheet = Sheet(GESPREKKEN, "wijkorgaan, jaar, datum, niveau_afgesproken", ("Esweg", JAAR - 1, "4-9-2025", 3))
    assert lots(read(town, sheet)) == [Lot.GEWIJZIGD]
    changed = kept(town, "Wijkraad Esweg", JAAR - 1)
    assert (changed.stand, changed.motivering) == (held.stand, held.motivering)
    with town.read() as connection:
        (keuze,) = values(connection, Niveaukeuze, jaargesprek_id=held.id)
    assert keuze.niveau is Niveau.BELEIDSVORMEND
    back = Sheet(GESPREKKEN, "wijkorgaan, jaar, stand", ("Esweg", JAAR - 1, "te plannen"))
    (regel,) = read(town, back).regels
    assert regel.redenen[0].reden.startswith("Dit gesprek is al verder: gevoerd.")


def test_a_talk_that_was_dropped_may_be_planned_after_all(town: Session) -> None:
    drop = Sheet(GESPREKKEN, "wijkorgaan, jaar, stand, vervallen_reden", ("Esweg", JAAR, "afgezegd", "Griep."))
    assert lots(read(town, drop)) == [Lot.GEWIJZIGD]
    same = Sheet(GESPREKKEN, "wijkorgaan, jaar, datum, plaats", ("Esweg", JAAR, "26-11-2026", "Buurthuis"))
    assert lots(read(town, same)) == [Lot.GELIJK]
    again = Sheet(GESPREKKEN, "wijkorgaan, jaar, datum", ("Esweg", JAAR, "3-12-2026"))
    assert lots(read(town, again)) == [Lot.GEWIJZIGD]
    assert kept(town, "Wijkraad Esweg", JAAR).stand is Gespreksstand.GEPLAND


def test_no_talk_of_a_year_after_the_end(town: Session) -> None:
    kring = body_named(town, "Buurtkring De Weerd")
    wijkorganen.end_wijkorgaan(town, kring.id, op=date(2025, 12, 31), reden="Niemand meer.")
    (regel,) = read(town, Sheet(GESPREKKEN, "wijkorgaan, jaar", ("De Weerd", JAAR))).regels
    assert regel.lot is Lot.GEWEIGERD
    assert "31 december 2025" in regel.redenen[0].reden


def test_a_stand_that_only_follows_from_the_days_contradicts_no_other_row(town: Session) -> None:
    rows = (("De Weerd", 2025, None, "groen"), ("De Weerd", 2025, "1-2-2025", None))
    found = read(town, Sheet(Lijstsoort.JAARGESPREKKEN, "wijkorgaan, jaar, datum, focus", *rows))
    assert lots(found) == [Lot.NIEUW, Lot.GEWIJZIGD]


def test_a_day_of_akkoord_that_is_still_to_come_is_refused_whatever_the_stand(town: Session) -> None:
    row = ("De Weerd", 2025, "1-2-2025", "gevoerd", "1-1-2028")
    fields = "wijkorgaan, jaar, datum, stand, akkoord_op"
    (regel,) = read(town, Sheet(Lijstsoort.JAARGESPREKKEN, fields, row)).regels
    assert [said.reden for said in regel.redenen] == ["Deze dag moet nog komen. Kies vandaag of een eerdere dag."]
