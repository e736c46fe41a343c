"""The register of subsidies: which decisions stand in it, with which amounts and which article."""

from dataclasses import replace
from datetime import date

from tests.documents.jaarbeelden import subsidie
from wijkregie.domain.dossiers import Subsidiedossier
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidieregister import (
    Registerdossier,
    Registerregel,
    Subsidieregister,
    registerregels,
    verstrekkingen,
)
from wijkregie.domain.subsidies import Grond, Stapsoort, Subsidiestand, bedragen
from wijkregie.domain.wijkorganen import Wijkorgaan

JAAR = 2026
GEVRAAGD = (Stapsoort.AANVRAAG_ONTVANGEN, date(2025, 9, 20), 300_000)


def register(file: Subsidiedossier, regeling: Regeling | None = None, niveau: Niveau | None = None) -> Subsidieregister:
    one = Registerdossier(
        subsidie=file,
        wijkorgaan=Wijkorgaan(id="hagen", naam="Wijkraad ’t Hagen", kvk="12345678"),
        stadsdeel="Oost",
        wijken=(),
        niveau=niveau,
        gewijzigd=None,
    )
    own = Inrichting(id="inrichting", gemeente="Elders")
    return Subsidieregister(jaar=JAAR, peildatum=date(2026, 11, 21), inrichting=own, regeling=regeling, dossiers=(one,))


def regels(*stappen: tuple[Stapsoort, date, int | None]) -> list[Registerregel]:
    return registerregels(register(subsidie("hagen", JAAR, GEVRAAGD, *stappen)))


def test_one_regel_per_decision_woo_3_3a() -> None:
    """Woo art. 3.3a lid 1: grant and settlement are decisions of their own, each with its day and amount."""
    granted, settled = regels(
        (Stapsoort.VERLEEND, date(2025, 11, 1), 250_050),
        (Stapsoort.BEKENDGEMAAKT, date(2025, 11, 4), None),
        (Stapsoort.BETAALD, date(2025, 12, 1), 250_050),
        (Stapsoort.LAGER_VASTGESTELD, date(2026, 5, 1), 200_000),
    )
    assert (granted.verlening, granted.wijziging_verlening, granted.vaststelling) == (250_050, None, None)
    assert (settled.verlening, settled.wijziging_vaststelling, settled.vaststelling) == (None, None, 200_000)
    assert (granted.dagtekening, granted.bekendgemaakt_op) == (date(2025, 11, 1), date(2025, 11, 4))
    assert (settled.dagtekening, settled.bekendgemaakt_op) == (date(2026, 5, 1), None)
    assert (granted.artikel, settled.artikel) == ("Awb 4:29", "Awb 4:46")
    assert granted.stand is settled.stand is Subsidiestand.VASTGESTELD
    assert (granted.ontvanger, granted.kvk, granted.stadsdeel) == ("Wijkraad ’t Hagen", "12345678", "Oost")


def test_settled_at_once_is_a_settlement_awb_4_43() -> None:
    (one,) = regels((Stapsoort.DIRECT_VASTGESTELD, date(2025, 11, 1), 150_000))
    assert (one.artikel, one.verlening, one.vaststelling) == ("Awb 4:43", None, 150_000)


def test_settled_as_granted_without_an_amount_of_its_own_awb_4_42() -> None:
    _, settled = regels(
        (Stapsoort.VERLEEND, date(2025, 11, 1), 250_000), (Stapsoort.VASTGESTELD, date(2026, 5, 1), None)
    )
    assert (settled.artikel, settled.vaststelling) == ("Awb 4:42", 250_000)


def test_an_announcement_is_of_the_decision_before_it() -> None:
    granted, settled = regels(
        (Stapsoort.VERLEEND, date(2025, 11, 1), 250_000),
        (Stapsoort.AMBTSHALVE_VASTGESTELD, date(2026, 5, 1), 250_000),
        (Stapsoort.BEKENDGEMAAKT, date(2026, 5, 2), None),
    )
    assert (granted.bekendgemaakt_op, settled.bekendgemaakt_op) == (None, date(2026, 5, 2))
    assert settled.artikel == "Awb 4:47"


def test_a_change_is_told_by_how_much_awb_4_48() -> None:
    """Woo art. 3.3a lid 1 onder d en e: a change and a withdrawal are decisions of their own."""
    _, changed, withdrawn = regels(
        (Stapsoort.VERLEEND, date(2025, 11, 1), 250_000),
        (Stapsoort.VERLENING_GEWIJZIGD, date(2026, 2, 1), 200_000),
        (Stapsoort.VERLENING_INGETROKKEN, date(2026, 3, 1), None),
    )
    assert (changed.wijziging_verlening, changed.artikel, changed.verlening) == (-50_000, "Awb 4:48", None)
    assert (withdrawn.wijziging_verlening, withdrawn.artikel) == (-200_000, "Awb 4:48")
    assert (changed.wijziging_vaststelling, withdrawn.wijziging_vaststelling) == (None, None)


def test_a_change_after_settling_changes_what_was_settled_awb_4_49() -> None:
    *_, settled, changed, withdrawn = regels(
        (Stapsoort.VERLEEND, date(2025, 11, 1), 250_000),
        (Stapsoort.VASTGESTELD, date(2026, 2, 1), 250_000),
        (Stapsoort.VERLENING_GEWIJZIGD, date(2026, 3, 1), 200_000),
        (Stapsoort.VERLENING_INGETROKKEN, date(2026, 4, 1), None),
    )
    assert (settled.vaststelling, settled.wijziging_vaststelling) == (250_000, None)
    assert (settled.artikel, changed.artikel, withdrawn.artikel) == ("Awb 4:42", "Awb 4:49", "Awb 4:49")
    assert (changed.wijziging_verlening, changed.wijziging_vaststelling) == (None, -50_000)
    assert (withdrawn.wijziging_verlening, withdrawn.wijziging_vaststelling) == (-250_000, -200_000)


def test_what_was_settled_at_once_was_never_granted_before() -> None:
    settled, changed = regels(
        (Stapsoort.DIRECT_VASTGESTELD, date(2025, 11, 1), 150_000),
        (Stapsoort.BEKENDGEMAAKT, date(2025, 11, 2), None),
        (Stapsoort.BEZWAAR_ONTVANGEN, date(2025, 11, 20), None),
        (Stapsoort.BEZWAAR_GEGROND, date(2026, 1, 10), 180_000),
    )
    assert (settled.verlening, settled.vaststelling) == (None, 150_000)
    assert (changed.wijziging_verlening, changed.wijziging_vaststelling) == (None, 30_000)


def test_a_bezwaar_that_turns_a_refusal_into_money_awb_7_11() -> None:
    steps = (
        (Stapsoort.GEWEIGERD, date(2025, 11, 1), None),
        (Stapsoort.BEZWAAR_ONTVANGEN, date(2025, 11, 20), None),
        (Stapsoort.BEZWAAR_GEGROND, date(2026, 1, 10), 180_000),
        (Stapsoort.BEKENDGEMAAKT, date(2026, 1, 12), None),
    )
    (one,) = regels(*steps)
    assert (one.wijziging_verlening, one.artikel, one.bekendgemaakt_op) == (180_000, "Awb 7:11", date(2026, 1, 12))
    (given,) = verstrekkingen(register(subsidie("hagen", JAAR, GEVRAAGD, *steps)))
    assert (given.bedragen.verleend, given.besloten_op) == (180_000, date(2026, 1, 10))


def test_what_was_granted_and_changed_is_what_holds() -> None:
    file = subsidie(
        "hagen",
        JAAR,
        GEVRAAGD,
        (Stapsoort.VERLEEND, date(2025, 11, 1), 250_000),
        (Stapsoort.VERLENING_GEWIJZIGD, date(2026, 2, 1), 300_000),
        (Stapsoort.VERLENING_GEWIJZIGD, date(2026, 3, 1), 225_000),
        (Stapsoort.LAGER_VASTGESTELD, date(2026, 5, 1), 200_000),
        (Stapsoort.BEZWAAR_ONTVANGEN, date(2026, 5, 20), None),
        (Stapsoort.BEZWAAR_GEGROND, date(2026, 7, 1), 210_000),
    )
    told, known = registerregels(register(file)), bedragen(file.stappen)
    assert sum((one.verlening or 0) + (one.wijziging_verlening or 0) for one in told) == known.verleend == 225_000
    assert sum((one.vaststelling or 0) + (one.wijziging_vaststelling or 0) for one in told) == 210_000
    assert known.vastgesteld == 210_000


def test_what_gave_nobody_money_is_left_out() -> None:
    for soort in (Stapsoort.GEWEIGERD, Stapsoort.BUITEN_BEHANDELING, Stapsoort.INGETROKKEN):
        file = subsidie("hagen", JAAR, GEVRAAGD, (soort, date(2025, 11, 1), None))
        assert registerregels(register(file)) == []
        assert verstrekkingen(register(file)) == []
    assert verstrekkingen(register(subsidie("hagen", JAAR, GEVRAAGD))) == []


def test_the_step_tells_its_own_ground_and_kenmerk_and_gives_the_id() -> None:
    file = subsidie(
        "hagen",
        JAAR,
        GEVRAAGD,
        (Stapsoort.GEDEELTELIJK_VERLEEND, date(2025, 11, 1), 250_000),
        (Stapsoort.LAGER_VASTGESTELD, date(2026, 5, 1), 200_000),
    )
    asked, granted, settled = file.stappen
    own = (replace(granted, grond=Grond.PLAFOND), replace(settled, kenmerk="B-12", grond=Grond.GEGEVENS_ONJUIST))
    given, fixed = registerregels(register(replace(file, stappen=(asked, *own))))
    assert (given.id, given.kenmerk) == (granted.id, f"-{JAAR}/1")
    assert (fixed.id, fixed.kenmerk) == (settled.id, "B-12")
    assert (given.artikel, fixed.artikel) == ("Awb 4:29", "Awb 4:46 lid 2 onder c")


def test_the_regeling_tells_the_ground_and_for_what_it_is() -> None:
    file = subsidie("hagen", JAAR, GEVRAAGD, (Stapsoort.VERLEEND, date(2025, 11, 1), 250_000))
    rules = Regeling(id="r", jaar=JAAR, bron="Verordening 2023", activiteiten="Overleg en een wijkkrant.")
    (regel,) = registerregels(register(file, rules, Niveau.UITVOEREND))
    assert regel.grondslag == "Verordening 2023"
    assert regel.activiteiten == "Samenwerken op niveau 2, uitvoerend. Overleg en een wijkkrant."
    (bare,) = registerregels(register(file))
    assert (bare.grondslag, bare.activiteiten) == ("", "")


def test_a_verstrekking_is_a_subsidie_as_it_is_now() -> None:
    file = subsidie(
        "hagen",
        JAAR,
        GEVRAAGD,
        (Stapsoort.GEWEIGERD, date(2025, 10, 1), None),
        (Stapsoort.AANVRAAG_ONTVANGEN, date(2025, 10, 5), 200_000),
        (Stapsoort.GEDEELTELIJK_VERLEEND, date(2025, 11, 1), 150_000),
        (Stapsoort.BETAALD, date(2025, 12, 1), 100_000),
    )
    (one,) = verstrekkingen(register(file))
    assert (one.bedragen.gevraagd, one.bedragen.verleend, one.bedragen.betaald) == (200_000, 150_000, 100_000)
    assert one.besloten_op == date(2025, 11, 1)


def test_what_is_invented_is_told() -> None:
    plain = register(subsidie("hagen", JAAR))
    assert not plain.verzonnen
    assert replace(plain, regeling=Regeling(id="r", jaar=JAAR, voorbeeld=True)).verzonnen
    assert replace(plain, inrichting=replace(plain.inrichting, voorbeeld=True)).verzonnen
    assert not replace(plain, regeling=Regeling(id="r", jaar=JAAR)).verzonnen
