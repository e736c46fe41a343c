"""The nakomingsmeter: a year at a glance, one body with its evidence, and judging together."""

from datetime import date
from typing import Any

import pytest

from tests.usecases.kit import body_named, holdings, refused, statements
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.bewijs import Vak
from wijkregie.domain.bijeenkomsten import Bijeenkomst, Uitnodiging
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.nakomingen import Nakoming, Oordeel, uitkomst_zin
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.subsidies import Stapsoort, Subsidie
from wijkregie.domain.tijdigheid import tijdigheid_zin
from wijkregie.domain.trajecten import Traject, Trajectwijk
from wijkregie.domain.verplichtingen import Bewijsregel, Partij
from wijkregie.store.queries.values import values
from wijkregie.usecases import (
    contacten,
    jaargesprekken,
    klokken,
    nakomingen,
    regelingen,
    subsidies,
    verplichtingen,
    wijkorganen,
)
from wijkregie.usecases.session import Session

VROEG, ADVIES, BELEID = "afspraak-vroeg-informeren", "afspraak-advies-uitvoering", "afspraak-advies-beleid"
JAAR = 2026
"""The year of the small town that runs: Wijkraad Esweg chose niveau 2 for it."""


@pytest.fixture
def raad(town: Session) -> str:
    return body_named(town, "Wijkraad Esweg").id


def keep(session: Session, *kept: Entity) -> None:
    session.command("Bewaard", lambda uow: uow.save_all(kept))


def cell(session: Session, wijkorgaan_id: str, verplichting_id: str) -> Vak:
    sheet = nakomingen.nakomingsblad(session, wijkorgaan_id, JAAR)
    return next(each for each in sheet.vakken if each.verplichting.id == verplichting_id)


def kept(session: Session) -> list[Nakoming]:
    return [value for value in holdings(session).values() if isinstance(value, Nakoming)]


def test_a_year_has_every_body_by_niveau_with_what_holds_for_it(town: Session, raad: str) -> None:
    kring = body_named(town, "Buurtkring De Weerd").id
    jaargesprekken.choose_niveau(town, kring, JAAR - 1, Niveau.BELEIDSVORMEND)
    year = nakomingen.nakomingsjaar(town, JAAR)
    assert [(rij.naam, rij.niveau, rij.gekozen, len(rij.vakken)) for rij in year.rijen] == [
        ("Buurtkring De Weerd", 3, False, 8),
        ("Wijkraad Esweg", 2, True, 7),
    ]
    assert year.telling.zin == "15 nog beoordelen"
    assert [each.naam for each in year.verplichtingen][-1] == "Beleid"


def test_a_body_without_a_niveau_stands_there_empty(town: Session) -> None:
    rij = nakomingen.nakomingsjaar(town, JAAR).rijen[-1]
    assert (rij.naam, rij.niveau, rij.vakken, rij.telling.breuk) == ("Buurtkring De Weerd", None, {}, "")


def test_both_sides_judge_at_once_and_each_apart(town: Session, raad: str) -> None:
    both = nakomingen.judge_verplichting(town, ADVIES, raad, JAAR, Oordeel.NAGEKOMEN)
    assert both.label == "Oordeel vastgelegd"
    assert both.value.beoordeeld_op == town.today
    nakomingen.judge_verplichting(town, ADVIES, raad, JAAR, Oordeel.TEN_DELE, Partij.WIJKORGAAN)
    (one,) = kept(town)
    assert uitkomst_zin(one) == "gemeente: nagekomen, wijkorgaan: deels"
    again = nakomingen.judge_verplichting(town, ADVIES, raad, JAAR, Oordeel.TEN_DELE, Partij.WIJKORGAAN)
    assert again.nummer is None


def test_what_does_not_hold_is_not_judged(town: Session, raad: str) -> None:
    with refused(town, "verplichting_geldt_niet"):
        nakomingen.judge_verplichting(town, BELEID, raad, JAAR, Oordeel.NIET)
    with refused(town, "oordeel_te_vroeg"):
        nakomingen.judge_verplichting(town, VROEG, raad, JAAR + 1, Oordeel.NIET)
    kring = body_named(town, "Buurtkring De Weerd").id
    with refused(town, "oordeel_zonder_niveau"):
        nakomingen.judge_verplichting(town, VROEG, kring, JAAR, Oordeel.NIET)
    with refused(town, "weg"):
        nakomingen.judge_verplichting(town, "nergens", raad, JAAR, Oordeel.NIET)


def test_a_judgement_is_taken_back_and_what_was_said_stays(town: Session, raad: str) -> None:
    nakomingen.judge_verplichting(town, ADVIES, raad, JAAR, Oordeel.NIET)
    nakomingen.take_back_oordeel(town, ADVIES, raad, JAAR, Partij.GEMEENTE)
    (one,) = kept(town)
    assert (one.oordeel_gemeente, one.oordeel_wijkorgaan, one.beoordeeld_op) == (None, Oordeel.NIET, town.today)
    nakomingen.change_nakoming(town, ADVIES, raad, JAAR, woorden_wijkorgaan="Alles was al klaar.")
    nakomingen.take_back_oordeel(town, ADVIES, raad, JAAR)
    (one,) = kept(town)
    assert (one.oordeel_wijkorgaan, one.woorden_wijkorgaan, one.beoordeeld_op) == (None, "Alles was al klaar.", None)
    nakomingen.change_nakoming(town, ADVIES, raad, JAAR, woorden_wijkorgaan=" ")
    assert kept(town) == []
    assert nakomingen.take_back_oordeel(town, ADVIES, raad, JAAR).nummer is None


def test_a_contact_is_put_under_a_promise_and_taken_away(town: Session, raad: str) -> None:
    contact = contacten.note_contact(
        town, raad, datum=date(2026, 10, 1), soort=Contactsoort.BEZOEK, onderwerp="Bomen"
    ).value
    nakomingen.link_bewijs(town, contact.id, ADVIES)
    assert [each.titel for each in cell(town, raad, ADVIES).bewijzen] == ["Bomen"]
    assert cell(town, raad, ADVIES).voorstel is None
    nakomingen.link_bewijs(town, contact.id, None)
    assert cell(town, raad, ADVIES).bewijzen == []


def test_a_contact_is_noted_under_a_promise_that_ships(town: Session, raad: str) -> None:
    contacten.note_contact(
        town, raad, datum=date(2026, 10, 1), soort=Contactsoort.MAIL, onderwerp="Speelplek", verplichting_id=ADVIES
    )
    assert [each.titel for each in cell(town, raad, ADVIES).bewijzen] == ["Speelplek"]


def evidence(session: Session, raad: str) -> None:
    """Keep three plans, one told in time, one told late and one that was never told; a meeting, a verantwoording."""
    regeling = regelingen.regeling_van(session, JAAR)
    assert regeling is not None
    regelingen.change_regeling(session, regeling.id, "Normen", informeren_weken_niveau_2=6, terugkoppeling_weken=4)
    with session.read() as connection:
        wijk = next(each for each in values(connection, Wijk) if each.naam == "Esweg")
    plans = [Traject(id=f"plan {day}", naam=f"Plan {day}", besluit_op=date(2026, 9, day)) for day in (1, 2, 3)]
    past = Traject(id="toen", naam="Toen", besluit_op=date(2025, 9, 1))
    told: dict[str, Any] = {"wijkorgaan_id": raad}
    keep(
        session,
        *plans,
        past,
        *(Trajectwijk(id=f"w {each.id}", traject_id=each.id, wijk_id=wijk.id) for each in plans),
        Betrokkenheid(id="b1", traject_id="plan 1", geinformeerd_op=date(2025, 12, 1), **told),
        Betrokkenheid(id="b2", traject_id="plan 1", gevraagd_op=date(2026, 5, 1), advies_op=date(2026, 5, 9), **told),
        Betrokkenheid(id="b3", traject_id="plan 2", geinformeerd_op=date(2026, 8, 20), **told),
        Betrokkenheid(id="b4", traject_id="toen", geinformeerd_op=date(2025, 3, 1), **told),
        Betrokkenheid(id="b5", onderwerp="Bankje", gevraagd_op=date(2026, 2, 1), **told),
        Betrokkenheid(id="b6", onderwerp="Oud", gevraagd_op=date(2025, 2, 1), **told),
        Bijeenkomst(id="m1", datum=date(2026, 4, 1)),
        Bijeenkomst(id="m2", datum=date(2026, 6, 1)),
        Bijeenkomst(id="m3", datum=date(2025, 6, 1)),
        Uitnodiging(id="u1", bijeenkomst_id="m1", wijkorgaan_id=raad, uitgenodigd_op=date(2026, 3, 20)),
        Uitnodiging(id="u3", bijeenkomst_id="m3", wijkorgaan_id=raad),
    )


def test_evidence_of_a_year_is_found_with_what_it_proposes(town: Session, raad: str) -> None:
    evidence(town, raad)
    early = cell(town, raad, VROEG)
    assert [(each.titel, each.tekst) for each in early.bewijzen] == [
        ("Plan 2", "Te kort: 13 dagen vóór besluit."),
        ("Plan 3", "Niet gehoord, besluit was 3 september."),
    ]
    assert early.voorstel is not None
    assert (early.voorstel.oordeel, early.voorstel.gevallen) == (Oordeel.NIET, 2)
    advice = cell(town, raad, ADVIES)
    assert [each.titel for each in advice.bewijzen] == ["Bankje", "Plan 1", "Plan 2", "Plan 3"]
    assert advice.voorstel is not None
    assert advice.voorstel.reden == "2 van de 4 keer op tijd om advies gevraagd."
    meetings = cell(town, raad, "afspraak-wijkradenoverleg")
    assert [each.tekst for each in meetings.bewijzen] == ["Uitgenodigd op 20 maart.", "Geen uitnodiging genoteerd."]


def test_evidence_and_clock_tell_the_same_of_a_plan_told_the_year_before(town: Session, raad: str) -> None:
    evidence(town, raad)
    after = next(each for each in regelingen.regelingen(town) if each.jaar == JAAR + 1)
    regelingen.change_regeling(town, after.id, "Normen", informeren_weken_niveau_3=20)
    jaargesprekken.choose_niveau(town, raad, JAAR + 1, Niveau.BELEIDSVORMEND)
    told = date(2026, 11, 2)
    keep(
        town,
        Traject(id="winter", naam="Winterplan", besluit_op=date(2027, 1, 20)),
        Betrokkenheid(id="b7", traject_id="winter", wijkorgaan_id=raad, geinformeerd_op=told),
    )
    (clock,) = [rij for rij in klokken.tijdigheid_van_jaar(town, JAAR) if rij.traject.id == "winter"]
    shown = {each.titel: each.tekst for each in cell(town, raad, VROEG).bewijzen}["Winterplan"]
    assert shown == "Te kort: 79 dagen vóór besluit."
    assert tijdigheid_zin(clock.klok, town.today) == "te kort: 79 dagen vóór besluit"


def test_a_plan_decided_after_the_end_of_a_body_was_not_kept_from_it(town: Session, raad: str) -> None:
    evidence(town, raad)
    wijkorganen.end_wijkorgaan(town, raad, op=date(2026, 9, 2), reden="Gestopt.", acties_vervallen=True)
    assert [each.titel for each in cell(town, raad, VROEG).bewijzen] == ["Plan 2"]
    assert [rij.traject.naam for rij in klokken.tijdigheid_van_jaar(town, JAAR) if rij.wijkorgaan_id == raad] == [
        "Plan 2"
    ]


def test_the_side_of_the_wijkorgaan_has_its_talk_and_verantwoording(town: Session, raad: str) -> None:
    talk = verplichtingen.add_verplichting(
        town, "Gesprek", partij=Partij.WIJKORGAAN, bewijsregel=Bewijsregel.JAARGESPREK
    ).value
    money = verplichtingen.add_verplichting(
        town, "Geld", partij=Partij.WIJKORGAAN, bewijsregel=Bewijsregel.VERANTWOORDING
    ).value
    last = regelingen.add_regeling(town, JAAR - 1).value
    regelingen.change_regeling(town, last.id, verantwoording_uiterlijk=date(2026, 4, 1))
    subsidies.add_aanvraag(town, raad, JAAR - 1, datum=date(2024, 9, 1), bedrag=300_000)
    file = next(each for each in subsidies_of(town, raad) if each.jaar == JAAR - 1)
    for soort, day in (("verleend", date(2024, 10, 1)), ("verantwoording ontvangen", date(2026, 3, 1))):
        subsidies.add_stap(town, file.id, Stapsoort(soort), datum=day, bedrag=300_000 if soort == "verleend" else None)
    assert [each.tekst for each in cell(town, raad, talk.id).bewijzen] == ["Gepland op 26 november."]
    assert [each.tekst for each in cell(town, raad, money.id).bewijzen] == ["Ontvangen 1 maart, uiterlijk 1 april."]


def subsidies_of(session: Session, raad: str) -> list[Subsidie]:
    with session.read() as connection:
        return values(connection, Subsidie, wijkorgaan_id=raad)


def test_a_sheet_of_a_body_that_is_gone_is_refused(town: Session) -> None:
    with refused(town, "weg"):
        nakomingen.nakomingsblad(town, "nergens", JAAR)


@pytest.mark.parametrize(("read", "most"), [("jaar", 3), ("blad", 15)])
def test_a_read_asks_each_table_once(town: Session, raad: str, read: str, most: int) -> None:
    evidence(town, raad)
    with statements(town) as asked:
        if read == "jaar":
            nakomingen.nakomingsjaar(town, JAAR)
        else:
            nakomingen.nakomingsblad(town, raad, JAAR)
    assert len(set(asked)) == len(asked) <= most
