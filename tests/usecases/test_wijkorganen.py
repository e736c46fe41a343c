"""Wijkorganen: kept, confirmed, ended with a choice about what is open, taken up again."""

from datetime import date, timedelta

from tests.usecases.kit import JAAR, TODAY, body_named, holdings, labels, refused
from wijkregie.domain.acties import Actiestatus
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.personen import zit_nu
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus
from wijkregie.usecases import acties, bestuur, gebieden, history, jaargesprekken, subsidies, wijkorganen
from wijkregie.usecases.session import Session

RAAD, KRING = "Wijkraad Esweg", "Buurtkring De Weerd"


def ended(session: Session, **fields: object) -> Wijkorgaan:
    body = body_named(session, RAAD)
    given: dict[str, object] = {"op": TODAY, "reden": "Te weinig mensen", **fields}
    return wijkorganen.end_wijkorgaan(session, body.id, **given).value  # type: ignore[arg-type]


def test_a_row_tells_the_year(town: Session) -> None:
    kring, raad = wijkorganen.wijkorganen(town, JAAR)
    assert (kring.naam, raad.naam, raad.stadsdeel) == (KRING, RAAD, "Noord")
    assert (raad.niveau, raad.niveau_nu) == (None, Niveau.UITVOEREND)
    assert (kring.niveau_nu, kring.controleren) == (None, True)
    assert wijkorganen.wijkorganen(town, JAAR - 1)[1].niveau is Niveau.UITVOEREND
    assert wijkorganen.wijkorganen(town, JAAR, limit=1) == [kring]


def test_a_dossier_holds_everything_of_one_body_and_no_private_note(town: Session) -> None:
    dossier = wijkorganen.dossier(town, body_named(town, RAAD).id)
    assert dossier.stadsdeel is not None
    assert (dossier.stadsdeel.naam, [wijk.naam for wijk in dossier.wijken]) == ("Noord", ["Esweg"])
    assert [zetel.persoon.naam for zetel in dossier.bestuur if zetel.persoon] == ["Ayşe van den Berg"]
    assert [talk.jaar for talk in dossier.gesprekken] == [JAAR - 1, JAAR]
    assert (len(dossier.niveaus), len(dossier.subsidies), len(dossier.acties), len(dossier.contacten)) == (1, 1, 2, 1)
    assert "Belt liever" not in str(dossier)
    with refused(town, "weg"):
        wijkorganen.dossier(town, "onbekend")


def test_a_body_stands_for_exactly_these_wijken(town: Session) -> None:
    raad = body_named(town, RAAD)
    weerd, esweg, haven = (wijk.id for wijk in gebieden.wijken(town))
    wijkorganen.set_werkgebied(town, raad.id, [haven, weerd, haven])
    assert [wijk.naam for wijk in wijkorganen.dossier(town, raad.id).wijken] == ["De Weerd", "Haven"]
    assert wijkorganen.set_werkgebied(town, raad.id, [weerd, haven]).nummer is None
    with refused(town, "hoort_bij_weg"):
        wijkorganen.set_werkgebied(town, raad.id, [esweg, "onbekend"])


def test_a_body_from_a_start_list_is_confirmed(town: Session) -> None:
    confirmed = wijkorganen.confirm_wijkorgaan(town, body_named(town, KRING).id)
    assert (confirmed.label, confirmed.value.controleren) == ("Wijkorgaan gecontroleerd", False)


def test_ending_with_open_actions_asks_for_a_choice(town: Session) -> None:
    with refused(town, "open_acties") as found:
        ended(town)
    assert str(found.value).startswith("Dit wijkorgaan heeft nog open acties: 1.")


def test_ending_drops_open_actions(town: Session) -> None:
    body = ended(town, acties_vervallen=True)
    assert (body.status, body.beeindigd_op, body.einde_reden) == (
        Wijkorgaanstatus.BEEINDIGD,
        TODAY,
        "Te weinig mensen",
    )
    states = {row.tekst: (row.status, row.afgerond_op) for row in acties.acties(town)}
    assert states["Sleutel ophalen"] == (Actiestatus.VERVALLEN, TODAY)
    assert states["Lichtmast melden"][0] is Actiestatus.KLAAR


def test_ending_keeps_open_actions(town: Session) -> None:
    body = ended(town, acties_vervallen=False)
    (row,) = (row for row in acties.acties(town) if row.afgerond_op is None)
    assert (row.status, row.wijkorgaan_id) == (Actiestatus.OPEN, body.id)


def test_ending_hands_open_actions_to_the_successor(town: Session) -> None:
    kring = body_named(town, KRING)
    body = ended(town, acties_vervallen=False, opvolger_id=kring.id)
    assert body.opvolger_id == kring.id
    owners = {row.tekst: row.wijkorgaan for row in acties.acties(town)}
    assert owners == {"Sleutel ophalen": KRING, "Lichtmast melden": RAAD}


def test_a_body_without_open_actions_ends_at_once(town: Session) -> None:
    kring = body_named(town, KRING)
    wijkorganen.end_wijkorgaan(town, kring.id, op=TODAY, reden="Klaar")
    assert body_named(town, KRING).status is Wijkorgaanstatus.BEEINDIGD


def test_an_impossible_end_is_refused_and_leaves_the_actions(town: Session) -> None:
    raad = body_named(town, RAAD)
    with refused(town, "einde_zonder_reden"):
        ended(town, reden=" ", acties_vervallen=True)
    with refused(town, "opvolger_zichzelf"):
        ended(town, opvolger_id=raad.id, acties_vervallen=False)
    with refused(town, "hoort_bij_weg"):
        ended(town, opvolger_id="onbekend", acties_vervallen=False)
    wijkorganen.change_wijkorgaan(town, raad.id, opgericht_op=TODAY)
    with refused(town, "einde_voor_begin"):
        ended(town, op=date(2020, 1, 1), acties_vervallen=True)


def test_who_follows_whom_is_never_in_a_ring_or_with_one_that_had_stopped(town: Session) -> None:
    raad, kring = body_named(town, RAAD), body_named(town, KRING)
    with refused(town, "dag_in_toekomst"):
        ended(town, op=TODAY + timedelta(days=1), acties_vervallen=True)
    wijkorganen.end_wijkorgaan(town, kring.id, op=date(2026, 6, 1), reden="Klaar")
    with refused(town, "opvolger_gestopt") as found:
        ended(town, opvolger_id=kring.id, acties_vervallen=True)
    assert KRING in str(found.value)
    ended(town, op=date(2026, 5, 1), opvolger_id=kring.id, acties_vervallen=True)
    with refused(town, "opvolger_in_kring"):
        wijkorganen.change_wijkorgaan(town, kring.id, opvolger_id=raad.id)
    with refused(town, "opvolger_gestopt"):
        wijkorganen.change_wijkorgaan(town, kring.id, beeindigd_op=date(2026, 4, 1))
    with refused(town, "dag_in_toekomst"):
        wijkorganen.change_wijkorgaan(town, raad.id, beeindigd_op=date(2027, 1, 1))


def test_undo_makes_no_ring_of_successors(town: Session) -> None:
    raad, kring = body_named(town, RAAD), body_named(town, KRING)
    ended(town, opvolger_id=kring.id, acties_vervallen=True)
    again = wijkorganen.reopen_wijkorgaan(town, raad.id)
    wijkorganen.end_wijkorgaan(town, kring.id, op=TODAY, reden="Klaar", opvolger_id=raad.id)
    with refused(town, "opvolger_in_kring"):
        history.undo(town, again.nummer)


def test_an_ended_body_is_taken_up_again(town: Session) -> None:
    before = body_named(town, RAAD)
    ended(town, acties_vervallen=False)
    again = wijkorganen.reopen_wijkorgaan(town, before.id).value
    assert (again.status, again.beeindigd_op, again.einde_reden, again.opvolger_id) == (
        Wijkorgaanstatus.ACTIEF,
        None,
        "",
        None,
    )


def test_what_stays_with_an_ended_body_stays_when_asked(town: Session) -> None:
    ended(town, acties_vervallen=False, acties_mee=False, opvolger_id=body_named(town, KRING).id)
    assert {row.wijkorgaan for row in acties.acties(town)} == {RAAD}


def test_a_body_entered_by_mistake_goes_and_one_with_a_history_stays(town: Session) -> None:
    made = wijkorganen.create_wijkorgaan(town, "Foutje", wijk_ids=[wijk.id for wijk in gebieden.wijken(town)]).value
    wijkorganen.remove_wijkorgaan(town, made.id)
    assert made.id not in wijkorganen.namen(town)
    with refused(town, "verbonden"):
        wijkorganen.remove_wijkorgaan(town, body_named(town, RAAD).id)


def test_a_new_stadsdeel_and_its_wijkorgaan_are_one_command(town: Session) -> None:
    before = len(labels(town))
    made = wijkorganen.create_wijkorgaan(town, "Dorpsraad", nieuw_stadsdeel=" West ", stadsdeel_id=None).value
    assert wijkorganen.dossier(town, made.id).stadsdeel == gebieden.stadsdelen(town)[1]
    assert len(labels(town)) == before + 1
    wijkorganen.change_wijkorgaan(town, made.id, nieuw_stadsdeel="Oost")
    assert [part.naam for part in gebieden.stadsdelen(town)] == ["Noord", "Oost", "West", "Zuid"]
    with refused(town, "naam_ontbreekt"):
        wijkorganen.create_wijkorgaan(town, " ", nieuw_stadsdeel="Centrum")
    assert len(gebieden.stadsdelen(town)) == 4


def test_an_ended_body_does_not_live_on_with_its_end(town: Session) -> None:
    body = ended(town, acties_vervallen=False)
    for status in (Wijkorgaanstatus.ACTIEF, Wijkorgaanstatus.SLAPEND):
        with refused(town, "einde_van_levend"):
            wijkorganen.change_wijkorgaan(town, body.id, status=status)
    with refused(town, "einde_van_levend"):
        wijkorganen.change_wijkorgaan(town, body_named(town, KRING).id, beeindigd_op=TODAY)
    wijkorganen.reopen_wijkorgaan(town, body.id)
    wijkorganen.change_wijkorgaan(town, body.id, status=Wijkorgaanstatus.SLAPEND)


def test_after_its_end_a_body_has_no_new_talk_and_no_new_aanvraag(town: Session) -> None:
    kring = body_named(town, KRING)
    wijkorganen.end_wijkorgaan(town, kring.id, op=date(2026, 6, 1), reden="Klaar")
    with refused(town, "jaar_na_einde") as found:
        jaargesprekken.plan_jaargesprek(town, kring.id, JAAR, datum=TODAY)
    assert str(found.value).startswith(f"{KRING} is gestopt op 1 juni 2026.")
    with refused(town, "jaar_na_einde"):
        jaargesprekken.hold_jaargesprek(town, kring.id, JAAR, datum=TODAY)
    with refused(town, "jaar_na_einde"):
        subsidies.add_aanvraag(town, kring.id, JAAR, datum=TODAY, bedrag=150_000)
    jaargesprekken.hold_jaargesprek(town, kring.id, JAAR - 1, datum=date(2025, 9, 8))
    subsidies.add_aanvraag(town, kring.id, JAAR - 1, datum=date(2025, 9, 20), bedrag=150_000)


def test_the_bestuur_ends_with_its_body_and_comes_back_with_it(town: Session) -> None:
    raad = body_named(town, RAAD)
    bestuur.add_bestuursfunctie(town, raad.id, "lid", naam="Kees Later", sinds=date(2026, 12, 1))
    before = holdings(town)
    ended(town, op=date(2026, 11, 1), acties_vervallen=True)
    seats = wijkorganen.dossier(town, raad.id).bestuur
    assert [zetel.functie.tot for zetel in seats] == [date(2026, 11, 1)] * 2
    assert not any(zit_nu(zetel.functie, TODAY) for zetel in seats)
    history.undo(town)
    assert holdings(town) == before


def test_a_body_entered_by_mistake_takes_its_empty_talks_along(town: Session) -> None:
    made = wijkorganen.create_wijkorgaan(town, "Foutje").value
    jaargesprekken.prepare_jaargesprekken(town, JAAR)
    before = holdings(town)
    wijkorganen.remove_wijkorgaan(town, made.id)
    assert made.id not in wijkorganen.namen(town)
    history.restore(town, ("wijkorgaan", made.id))
    assert holdings(town) == before
    jaargesprekken.plan_jaargesprek(town, made.id, JAAR, datum=TODAY)
    with refused(town, "verbonden"):
        wijkorganen.remove_wijkorgaan(town, made.id)


def test_two_living_bodies_in_a_stadsdeel_do_not_have_one_name(town: Session) -> None:
    raad = body_named(town, RAAD)
    noord, zuid = gebieden.stadsdelen(town)
    with refused(town, "dubbel"):
        wijkorganen.create_wijkorgaan(town, "wijkraad  esweg", stadsdeel_id=noord.id)
    elsewhere = wijkorganen.create_wijkorgaan(town, RAAD, stadsdeel_id=zuid.id).value
    with refused(town, "dubbel"):
        wijkorganen.change_wijkorgaan(town, elsewhere.id, stadsdeel_id=noord.id)
    with refused(town, "dubbel"):
        wijkorganen.change_wijkorgaan(town, body_named(town, KRING).id, naam=RAAD)
    wijkorganen.end_wijkorgaan(town, raad.id, op=TODAY, reden="Doorstart", acties_vervallen=True)
    wijkorganen.change_wijkorgaan(town, elsewhere.id, stadsdeel_id=noord.id)
    with refused(town, "dubbel"):
        wijkorganen.reopen_wijkorgaan(town, raad.id)
