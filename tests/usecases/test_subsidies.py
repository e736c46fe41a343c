"""Subsidies: dated steps that must be possible."""

from datetime import date

import pytest

from tests.usecases.kit import JAAR, TODAY, body_named, refused
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.subsidies import Stapsoort, Subsidie, Subsidiestand, Subsidiestap
from wijkregie.usecases import history, jaargesprekken, regelingen, subsidiejaren, subsidies
from wijkregie.usecases.session import Session
from wijkregie.usecases.subsidiejaren import Subsidierij

RAAD, KRING = "Wijkraad Esweg", "Buurtkring De Weerd"


def asked(session: Session, naam: str = KRING, **fields: object) -> Subsidie:
    given: dict[str, object] = {"datum": date(2026, 9, 20), "bedrag": 150_000, **fields}
    return subsidies.add_aanvraag(session, body_named(session, naam).id, JAAR, **given).value  # type: ignore[arg-type]


def row_of(session: Session, naam: str = KRING, jaar: int = JAAR) -> Subsidierij:
    return next(rij for rij in subsidiejaren.subsidiejaar(session, jaar).rijen if rij.wijkorgaan == naam)


def test_an_aanvraag_opens_the_subsidie_of_the_year(town: Session) -> None:
    assert row_of(town).stand is Subsidiestand.NOG_NIET_AANGEVRAAGD
    opened = asked(town, kenmerk="Z-2026-1")
    row = row_of(town)
    assert (row.subsidie, row.stand, row.bedragen.gevraagd) == (opened, Subsidiestand.AANGEVRAAGD, 150_000)
    assert row.klok is not None
    assert subsidies.subsidie(town, opened.id).subsidie.kenmerk == "Z-2026-1"


def test_a_second_aanvraag_is_refused_until_the_first_has_ended(town: Session) -> None:
    opened = asked(town)
    with refused(town, "aanvraag_dubbel"):
        asked(town, datum=TODAY)
    subsidies.add_stap(town, opened.id, Stapsoort.INGETROKKEN, date(2026, 10, 1))
    assert asked(town, datum=date(2026, 10, 5), bedrag=200_000, kenmerk="Z-2").id == opened.id
    assert row_of(town).bedragen.gevraagd == 200_000


@pytest.mark.parametrize(
    ("soort", "datum", "code"),
    [
        (Stapsoort.VERLEEND, date(2026, 9, 1), "stap_voor_aanvraag"),
        (Stapsoort.AANVULLING_ONTVANGEN, TODAY, "aanvulling_niet_gevraagd"),
        (Stapsoort.BEKENDGEMAAKT, TODAY, "stap_zonder_besluit"),
        (Stapsoort.BETAALD, TODAY, "stap_zonder_toekenning"),
    ],
)
def test_a_step_that_cannot_be_is_refused(town: Session, soort: Stapsoort, datum: date, code: str) -> None:
    opened = asked(town)
    with refused(town, code):
        subsidies.add_stap(town, opened.id, soort, datum)


def test_an_aanvraag_is_not_removed_from_under_what_followed(town: Session) -> None:
    opened = asked(town)
    subsidies.add_stap(town, opened.id, Stapsoort.VERLEEND, date(2026, 10, 20), bedrag=150_000)
    aanvraag, granted = subsidies.subsidie(town, opened.id).stappen
    with refused(town, "stap_zonder_aanvraag"):
        subsidies.remove_stap(town, aanvraag.id, reden="Vergissing")
    subsidies.remove_stap(town, granted.id, reden="Vergissing")
    subsidies.remove_stap(town, aanvraag.id, reden="Vergissing")
    assert row_of(town).stand is Subsidiestand.NOG_NIET_AANGEVRAAGD


def test_a_corrected_step_must_still_be_possible(town: Session) -> None:
    opened = asked(town)
    granted = subsidies.add_stap(town, opened.id, Stapsoort.VERLEEND, date(2026, 10, 20), bedrag=150_000).value
    aanvraag = subsidies.subsidie(town, opened.id).stappen[0]
    with refused(town, "stap_voor_aanvraag"):
        subsidies.change_stap(town, granted.id, reden="Vergissing", datum=date(2026, 9, 1))
    with refused(town, "stap_voor_aanvraag"):
        subsidies.change_stap(town, aanvraag.id, reden="Vergissing", datum=TODAY)
    with refused(town, "bedrag_negatief"):
        subsidies.change_stap(town, granted.id, reden="Vergissing", bedrag=-1)
    subsidies.change_stap(town, granted.id, reden="Vergissing", datum=date(2026, 10, 21), bedrag=140_000)
    assert row_of(town).bedragen.verleend == 140_000


def test_a_day_that_is_filled_in_later_is_known_from_then_on(town: Session) -> None:
    opened = asked(town)
    granted = subsidies.add_stap(
        town, opened.id, Stapsoort.VERLEEND, date(2026, 10, 20), bedrag=150_000, dag_onbekend=True
    ).value
    same = subsidies.change_stap(town, granted.id, reden="Kenmerk erbij", datum=granted.datum, kenmerk="Z-1")
    assert same.value.dag_onbekend
    told = subsidies.change_stap(town, granted.id, reden="Nagekeken", datum=date(2026, 10, 21))
    assert not told.value.dag_onbekend


def test_a_step_is_of_today_or_before(town: Session) -> None:
    to_come = date(2062, 10, 1)
    with refused(town, "dag_in_toekomst"):
        asked(town, datum=to_come)
    opened = asked(town)
    with refused(town, "dag_in_toekomst"):
        subsidies.add_stap(town, opened.id, Stapsoort.VERLEEND, to_come, bedrag=150_000)
    granted = subsidies.add_stap(town, opened.id, Stapsoort.VERLEEND, TODAY, bedrag=150_000).value
    with refused(town, "dag_in_toekomst"):
        subsidies.change_stap(town, granted.id, reden="Vergissing", datum=to_come)


def test_a_planned_day_may_be_to_come(town: Session) -> None:
    opened = asked(town)
    to_come = date(2026, 12, 18)
    asked_for = subsidies.add_stap(town, opened.id, Stapsoort.AANVULLING_GEVRAAGD, TODAY, termijn_tot=to_come).value
    assert asked_for.termijn_tot == to_come


def test_a_step_that_others_stand_on_stays_where_it_is(town: Session) -> None:
    opened = asked(town)
    granted = subsidies.add_stap(town, opened.id, Stapsoort.VERLEEND, date(2026, 10, 20), bedrag=150_000).value
    paid = subsidies.add_stap(town, opened.id, Stapsoort.BETAALD, date(2026, 11, 2), bedrag=150_000).value
    with refused(town, "stap_zonder_toekenning") as found:
        subsidies.remove_stap(town, granted.id, reden="Vergissing")
    assert "“betaald”" in str(found.value)
    with refused(town, "stap_zonder_toekenning"):
        subsidies.change_stap(town, granted.id, reden="Vergissing", datum=date(2026, 11, 3))
    settled = subsidies.add_stap(town, opened.id, Stapsoort.VASTGESTELD, date(2026, 11, 5), bedrag=150_000).value
    with refused(town, "stap_zonder_toekenning"):
        subsidies.change_stap(town, settled.id, reden="Vergissing", datum=date(2026, 10, 1))
    subsidies.remove_stap(town, settled.id, reden="Vergissing")
    subsidies.remove_stap(town, paid.id, reden="Vergissing")
    subsidies.remove_stap(town, granted.id, reden="Vergissing")
    assert row_of(town).stand is Subsidiestand.AANGEVRAAGD


def test_undo_and_restore_leave_no_step_that_cannot_be(town: Session) -> None:
    opened = asked(town)
    granted = subsidies.add_stap(town, opened.id, Stapsoort.VERLEEND, date(2026, 10, 20), bedrag=150_000)
    told = subsidies.add_stap(town, opened.id, Stapsoort.BEKENDGEMAAKT, date(2026, 10, 22)).value
    assert granted.nummer is not None
    with refused(town, "stap_zonder_besluit"):
        history.undo(town, granted.nummer)
    subsidies.remove_stap(town, told.id, reden="Vergissing")
    subsidies.remove_stap(town, granted.value.id, reden="Vergissing")
    with refused(town, "stap_zonder_besluit"):
        history.restore(town, ("subsidiestap", told.id))
    history.restore(town, ("subsidiestap", granted.value.id))
    history.restore(town, ("subsidiestap", told.id))
    assert row_of(town).stand is Subsidiestand.BEKENDGEMAAKT


def test_a_step_without_aanvraag_is_refused(town: Session) -> None:
    opened = asked(town)
    subsidies.remove_stap(town, subsidies.subsidie(town, opened.id).stappen[0].id, reden="Vergissing")
    with refused(town, "stap_zonder_aanvraag"):
        subsidies.add_stap(town, opened.id, Stapsoort.VERLEEND, TODAY)


def test_a_removed_subsidie_is_gone_with_its_steps(town: Session) -> None:
    opened = asked(town)
    subsidies.remove_subsidie(town, opened.id)
    assert row_of(town).subsidie is None
    with refused(town, "weg"):
        subsidies.subsidie(town, opened.id)
    with refused(town, "weg"):
        subsidies.remove_subsidie(town, opened.id)


def test_a_reserve_above_the_amount_is_a_signal(town: Session) -> None:
    regeling = regelingen.copy_vorige(town, JAAR).value
    opened = asked(town, RAAD)
    assert row_of(town, RAAD).volgens_niveau == regeling.bedrag_niveau_2
    assert not row_of(town, RAAD).gekozen
    subsidies.change_subsidie(town, opened.id, egalisatiereserve=300_001)
    assert row_of(town, RAAD).reserve_te_hoog
    with refused(town, "bedrag_negatief"):
        subsidies.change_subsidie(town, opened.id, egalisatiereserve=-1)


def test_one_step_for_many_opens_each_with_its_own_amount_and_is_undone_at_once(town: Session) -> None:
    regeling = regelingen.copy_vorige(town, JAAR).value
    both = [body_named(town, RAAD).id, body_named(town, KRING).id]
    jaargesprekken.choose_niveau(town, both[1], JAAR, Niveau.BASIS)
    noted = subsidies.add_stappen(town, JAAR, [*both, both[0]], Stapsoort.AANVRAAG_ONTVANGEN, TODAY)
    amounts = [row_of(town, naam).volgens_niveau for naam in (RAAD, KRING)]
    assert [stap.bedrag for stap in noted.value] == amounts
    assert regeling.bedrag_niveau_2 in amounts
    assert noted.label == "Stap genoteerd bij 2 wijkorganen: aanvraag ontvangen"
    granted = subsidies.add_stappen(town, JAAR, both, Stapsoort.VERLEEND, TODAY)
    assert [row_of(town, naam).bedragen.verleend for naam in (RAAD, KRING)] == amounts
    assert granted.nummer is not None
    history.undo(town, granted.nummer)
    history.undo(town)
    assert {row_of(town, naam).subsidie for naam in (RAAD, KRING)} == {None}


def test_one_step_for_many_is_all_or_nothing_and_names_who_it_cannot_be_for(town: Session) -> None:
    raad, kring = body_named(town, RAAD).id, body_named(town, KRING).id
    with refused(town, "stap_van_een") as found:
        subsidies.add_stappen(town, JAAR, [raad], Stapsoort.VERLEEND, TODAY)
    assert RAAD in str(found.value)
    asked(town, KRING)
    with refused(town, "stap_van_een") as found:
        subsidies.add_stappen(town, JAAR, [raad, kring], Stapsoort.AANVRAAG_ONTVANGEN, TODAY)
    assert f"bij {KRING} kan het niet. Er lopen dan twee aanvragen tegelijk." in str(found.value)
    assert row_of(town, RAAD).subsidie is None
    with refused(town, "weg"):
        subsidies.add_stappen(town, JAAR, ["weg"], Stapsoort.AANVRAAG_ONTVANGEN, TODAY)


def test_why_a_step_was_corrected_is_kept_with_the_change_and_goes_with_its_undo(town: Session) -> None:
    opened = asked(town)
    aanvraag = subsidies.subsidie(town, opened.id).stappen[0]
    with refused(town, "stap_zonder_reden"):
        subsidies.change_stap(town, aanvraag.id, reden="  ", bedrag=140_000)
    with refused(town, "stap_zonder_reden"):
        subsidies.remove_stap(town, aanvraag.id, reden="")
    subsidies.change_stap(town, aanvraag.id, reden=" Verkeerd overgenomen ", bedrag=140_000)
    file = subsidies.subsidie(town, opened.id)
    assert (file.subsidie.correctie_reden, file.stappen[0].bedrag) == ("Verkeerd overgenomen", 140_000)
    rows = ("subsidie", opened.id), ("subsidiestap", aanvraag.id)
    step, kept = history.wijzigingen(town, *rows)[:2]
    assert {step.label, kept.label} == {"Stap gewijzigd"}
    history.undo(town)
    file = subsidies.subsidie(town, opened.id)
    assert (file.subsidie.correctie_reden, file.stappen[0].bedrag) == ("", 150_000)


def test_what_an_older_program_stored_wrong_can_be_put_right_and_stops_nothing_else(town: Session) -> None:
    opened = asked(town)
    granted = subsidies.add_stap(town, opened.id, Stapsoort.VERLEEND, date(2026, 10, 5), bedrag=150_000).value
    wrong = Subsidiestap(
        id="dubbel", subsidie_id=opened.id, soort=Stapsoort.BETAALD, datum=date(2026, 10, 9), bedrag=160_000
    )
    town.command("Stap genoteerd: betaald", lambda uow: uow.save(wrong))
    subsidies.add_stap(town, opened.id, Stapsoort.BEKENDGEMAAKT, date(2026, 10, 6))
    subsidies.change_stap(town, granted.id, reden="Kenmerk vergeten", kenmerk="Z-1")
    history.undo(town)
    history.redo(town)
    with refused(town, "meer_betaald_dan_verleend"):
        subsidies.add_stap(town, opened.id, Stapsoort.BETAALD, date(2026, 10, 10), bedrag=1)
    subsidies.remove_stap(town, "dubbel", reden="Dubbel ingevoerd")
    subsidies.add_stap(town, opened.id, Stapsoort.BETAALD, date(2026, 10, 10), bedrag=150_000)


def test_undo_leaves_no_more_paid_than_was_granted(town: Session) -> None:
    opened = asked(town)
    granted = subsidies.add_stap(town, opened.id, Stapsoort.VERLEEND, date(2026, 10, 5), bedrag=100_000).value
    more = subsidies.change_stap(town, granted.id, reden="Verkeerd bedrag", bedrag=150_000)
    subsidies.add_stap(town, opened.id, Stapsoort.BETAALD, date(2026, 10, 9), bedrag=150_000)
    assert more.nummer is not None
    with refused(town, "meer_betaald_dan_verleend"):
        history.undo(town, more.nummer)


def test_a_decision_is_put_off_within_the_term_of_the_regeling(town: Session) -> None:
    regeling = regelingen.copy_vorige(town, JAAR).value
    regelingen.change_regeling(town, regeling.id, beslistermijn_weken=4)
    opened = asked(town)
    until = date(2026, 12, 18)
    with refused(town, "verdaging_te_laat") as found:
        subsidies.add_stap(town, opened.id, Stapsoort.VERDAAGD, date(2026, 10, 20), termijn_tot=until)
    assert "19 oktober 2026" in str(found.value)
    with refused(town, "stap_zonder_termijn_tot"):
        subsidies.add_stap(town, opened.id, Stapsoort.VERDAAGD, date(2026, 10, 19))
    put_off = subsidies.add_stap(town, opened.id, Stapsoort.VERDAAGD, date(2026, 10, 19), termijn_tot=until).value
    klok = row_of(town).klok
    assert klok is not None
    assert klok.besluit_uiterlijk == until
    with refused(town, "verdaging_te_laat"):
        subsidies.change_stap(town, put_off.id, reden="Andere dag", datum=date(2026, 10, 20))
