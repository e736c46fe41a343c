"""Rows about what somebody must do."""

from datetime import date
from typing import Any

import pytest

from tests.usecases.inlezen.lists import Sheet, decide, lots, read, told
from tests.usecases.kit import TODAY, body_named
from wijkregie.domain.acties import Actiepunt, Actiestatus, Eigenaarsoort
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Keus, Lot
from wijkregie.domain.wijkorganen import Wijkorgaansoort, Wijkorgaanstatus
from wijkregie.store.queries.values import values
from wijkregie.usecases import acties, afdelingen, inrichting
from wijkregie.usecases.session import Session

ACTIES = Lijstsoort.ACTIES


def kept(session: Session, tekst: str) -> list[Actiepunt]:
    with session.read() as connection:
        return sorted(values(connection, Actiepunt, tekst=tekst), key=lambda actie: actie.uiterlijk or date.max)


def test_acties_come_with_their_wijkorgaan_owner_and_day(town: Session) -> None:
    sheet = Sheet(
        ACTIES,
        "tekst, wijkorgaan, wie, uiterlijk, status, toelichting",
        ("Offerte vragen", "De Weerd", "wijkraad", "1-12-2026", "loopt", "Bij twee."),
        ("Nieuwsbrief", None, None, None, "x", None),
        ("Niets", "Nergens", None, None, None, None),
    )
    assert lots(read(town, sheet)) == [Lot.NIEUW, Lot.NIEUW, Lot.GEWEIGERD]
    (offerte,) = kept(town, "Offerte vragen")
    assert (offerte.wijkorgaan_id, offerte.eigenaarsoort) == (
        body_named(town, "Buurtkring De Weerd").id,
        Eigenaarsoort.WIJKORGAAN,
    )
    assert (offerte.uiterlijk, offerte.status, offerte.toelichting) == (
        date(2026, 12, 1),
        Actiestatus.BEZIG,
        "Bij twee.",
    )
    (brief,) = kept(town, "Nieuwsbrief")
    assert (brief.wijkorgaan_id, brief.status, brief.afgerond_op) == (None, Actiestatus.KLAAR, None)
    assert lots(read(town, sheet)) == [Lot.GELIJK, Lot.GELIJK, Lot.GEWEIGERD]


@pytest.mark.parametrize(
    ("wie", "soort", "eigenaar"),
    [
        ("wijkregisseur", Eigenaarsoort.WIJKREGISSEUR, ""),
        ("Mirjam", Eigenaarsoort.WIJKREGISSEUR, ""),
        ("Buurtkring De Weerd", Eigenaarsoort.WIJKORGAAN, ""),
        ("Verkeer", Eigenaarsoort.AFDELING, "Verkeer"),
        ("Groen", Eigenaarsoort.AFDELING, "Groen"),
        ("afd. Sport", Eigenaarsoort.AFDELING, "afd. Sport"),
        ("afdeling", Eigenaarsoort.AFDELING, ""),
        ("iemand anders", Eigenaarsoort.ANDERS, ""),
        ("MvD", Eigenaarsoort.ANDERS, "MvD"),
    ],
)
def test_who_must_act_is_known_by_word_or_name(town: Session, wie: str, soort: Eigenaarsoort, eigenaar: str) -> None:
    inrichting.change_inrichting(town, wijkregisseur="Mirjam")
    afdelingen.add_afdeling(town, "Verkeer")
    acties.create_actiepunt(town, "Maaien", eigenaarsoort=Eigenaarsoort.AFDELING, eigenaar="Groen")
    sheet = Sheet(ACTIES, "tekst, wijkorgaan, wie", ("Bellen", "De Weerd", wie))
    read(town, sheet)
    (actie,) = kept(town, "Bellen")
    assert (actie.eigenaarsoort, actie.eigenaar) == (soort, eigenaar)
    assert lots(read(town, sheet)) == [Lot.GELIJK]


def test_a_kept_actie_is_known_by_its_words_and_changed(town: Session) -> None:
    fields = "tekst, wijkorgaan, uiterlijk, status"
    (regel,) = read(town, Sheet(ACTIES, fields, ("sleutel ophalen.", "Esweg", "1-12-2026", "klaar"))).regels
    assert (regel.lot, told(regel)) == (
        Lot.GEWIJZIGD,
        [
            "Uiterlijk: 20 november 2026 → 1 december 2026",
            "Status: open → klaar",
            "Afgerond op: leeg → 21 november 2026",
        ],
    )
    assert lots(read(town, Sheet(ACTIES, fields, ("Sleutel ophalen", "Esweg", None, None)))) == [Lot.GELIJK]
    assert lots(read(town, Sheet(ACTIES, fields, ("Sleutel ophalen", None, None, None)))) == [Lot.NIEUW]


def test_one_thing_on_two_days_is_two_acties(town: Session) -> None:
    sheet = Sheet(ACTIES, "tekst, uiterlijk", ("Bellen", "1-12-2026"), ("Bellen", "1-1-2027"), ("Bellen", None))
    assert lots(read(town, sheet)) == [Lot.NIEUW, Lot.NIEUW, Lot.GELIJK]
    assert [actie.uiterlijk for actie in kept(town, "Bellen")] == [date(2026, 12, 1), date(2027, 1, 1)]
    assert lots(read(town, sheet)) == [Lot.GELIJK] * 3


@pytest.mark.parametrize(
    ("status", "op", "lot", "result"),
    [
        (None, "1-11-2026", Lot.NIEUW, (Actiestatus.KLAAR, date(2026, 11, 1))),
        ("vervallen", "1-11-2026", Lot.NIEUW, (Actiestatus.VERVALLEN, date(2026, 11, 1))),
        ("open", "1-11-2026", Lot.GEWEIGERD, None),
        ("klaar", "1-11-2027", Lot.GEWEIGERD, None),
    ],
)
def test_a_day_of_closing_closes(town: Session, status: str | None, op: str, lot: Lot, result: Any) -> None:
    voorstel = read(town, Sheet(ACTIES, "tekst, status, afgerond_op", ("Bellen", status, op)))
    assert lots(voorstel) == [lot]
    assert [(each.status, each.afgerond_op) for each in kept(town, "Bellen")] == ([result] if result else [])


def test_an_actie_with_its_id_may_get_other_words(town: Session) -> None:
    (actie,) = kept(town, "Sleutel ophalen")
    sheet = Sheet(ACTIES, "tekst, wijkorgaan, status, id", ("Sleutel terugbrengen", "Esweg", "klaar", actie.id))
    assert lots(read(town, sheet)) == [Lot.GEWIJZIGD]
    (changed,) = kept(town, "Sleutel terugbrengen")
    assert (changed.id, changed.afgerond_op) == (actie.id, TODAY)
    reopened = Sheet(ACTIES, "tekst, status, id", ("Sleutel terugbrengen", "open", actie.id))
    assert lots(read(town, reopened)) == [Lot.GEWIJZIGD]
    assert kept(town, "Sleutel terugbrengen")[0].afgerond_op is None


def test_a_wijkorgaan_that_is_not_there_is_made_only_when_the_user_chooses_so(town: Session) -> None:
    sheet = Sheet(
        ACTIES,
        "tekst, wijkorgaan",
        ("Bankje plaatsen", "Dorpsraad Ganzewei"),
        ("Visie afmaken", "Ganzewei"),
    )
    refused = read(town, sheet).regels
    assert [(regel.lot, regel.maakt) for regel in refused] == [
        (Lot.GEWEIGERD, "Dorpsraad Ganzewei"),
        (Lot.GEWEIGERD, "Ganzewei"),
    ]
    made = read(town, sheet, besluiten=[decide(refused[0], Keus.NIEUW)]).regels
    assert [(regel.lot, regel.over) for regel in made] == [
        (Lot.NIEUW, "Dorpsraad Ganzewei"),
        (Lot.NIEUW, "Ganzewei"),
    ]
    assert "Nieuw: wijkorgaan: leeg → Dorpsraad Ganzewei" in told(made[0])
    body = body_named(town, "Dorpsraad Ganzewei")
    assert (body.soort, body.status) == (Wijkorgaansoort.DORPSRAAD, Wijkorgaanstatus.ACTIEF)
    assert {kept(town, tekst)[0].wijkorgaan_id for tekst in ("Bankje plaatsen", "Visie afmaken")} == {body.id}
    assert lots(read(town, sheet)) == [Lot.GELIJK, Lot.GELIJK]


def test_what_looks_like_another_wijkorgaan_may_be_one_of_its_own(town: Session) -> None:
    sheet = Sheet(ACTIES, "tekst, wijkorgaan", ("Bankje plaatsen", "Dorpsraad Esweg"))
    (doubt,) = read(town, sheet).regels
    assert (doubt.lot, doubt.maakt) == (Lot.TWIJFEL, "")
    assert lots(read(town, sheet, besluiten=[decide(doubt, Keus.NIEUW)])) == [Lot.NIEUW]
    assert kept(town, "Bankje plaatsen")[0].wijkorgaan_id == body_named(town, "Dorpsraad Esweg").id


def test_who_acts_is_told_by_a_row_that_says_what_is_kept(town: Session) -> None:
    """Else a later row that contradicts it would win, and each reading would write."""
    rows = (("De Weerd", "Bomen snoeien", "Jan"), ("De Weerd", "Bomen snoeien", "afd. Groen"))
    sheet = Sheet(Lijstsoort.ACTIES, "wijkorgaan, tekst, wie", *rows)
    assert lots(read(town, sheet)) == [Lot.NIEUW, Lot.TWIJFEL]
    assert lots(read(town, sheet)) == [Lot.GELIJK, Lot.TWIJFEL]
