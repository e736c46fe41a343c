"""Totals of a year over a small town."""

from dataclasses import replace
from datetime import date

from tests.domain.kit import REGELING, TODAY, gesprek, stap
from wijkregie.domain.acties import Actiepunt, Actiestatus
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.dossiers import Dossier, Jaarbeeld, Subsidiedossier
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaarbeelden import (
    aanspraak_op,
    acties_in,
    afspraken_van,
    bedragen_in,
    beweging_in,
    gesprek_voor,
    niveau_in,
    niveau_nu,
    subsidie_in,
    telt_mee_in,
    totalen,
)
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Beweging, Niveau, Niveaukeuze
from wijkregie.domain.regelingen import Aanspraak
from wijkregie.domain.subsidies import Bedragen, Stapsoort, Subsidie
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus


def keuzes(**years: int) -> tuple[Niveaukeuze, ...]:
    return tuple(
        Niveaukeuze(id=key, wijkorgaan_id="w", jaar=int(key[1:]), niveau=Niveau(niveau))
        for key, niveau in years.items()
    )


TALK = gesprek(Gespreksstand.AKKOORD, date(2026, 8, 25))
ACTIES = (
    Actiepunt(id="laat", tekst="x", uiterlijk=date(2026, 9, 18)),
    Actiepunt(id="open", tekst="x"),
    Actiepunt(id="toen", tekst="x", status=Actiestatus.KLAAR, afgerond_op=date(2025, 5, 1)),
    Actiepunt(
        id="afspraak", tekst="x", status=Actiestatus.KLAAR, afgerond_op=date(2026, 9, 1), jaargesprek_id="gesprek"
    ),
    Actiepunt(id="vervallen", tekst="x", status=Actiestatus.VERVALLEN, afgerond_op=date(2027, 1, 1)),
)
LINDEVOORT = Dossier(
    wijkorgaan=Wijkorgaan(id="lindevoort", naam="Dorpsraad Lindevoort"),
    stadsdeel=None,
    niveaus=keuzes(j2026=2, j2027=3),
    gesprekken=(gesprek(Gespreksstand.VERVALLEN, id="afgezegd"), TALK),
    subsidies=(
        Subsidiedossier(
            subsidie=Subsidie(id="s", wijkorgaan_id="lindevoort", jaar=2027),
            stappen=(
                stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 7), 500_000),
                stap(Stapsoort.VERLEEND, date(2026, 9, 14), 450_000),
                stap(Stapsoort.BETAALD, date(2026, 9, 21), 450_000),
            ),
        ),
    ),
    acties=ACTIES,
    contacten=(
        Contactmoment(id="c1", wijkorgaan_id="lindevoort", datum=date(2026, 9, 16)),
        Contactmoment(id="c2", wijkorgaan_id="lindevoort", datum=date(2027, 1, 4)),
    ),
)
WEERD = Dossier(wijkorgaan=Wijkorgaan(id="weerd", naam="Wijkraad De Weerd"), stadsdeel=None, niveaus=keuzes(j2026=2))
ASLEEP = Dossier(
    wijkorgaan=Wijkorgaan(id="slaapt", naam="Buurtkring", status=Wijkorgaanstatus.SLAPEND),
    stadsdeel=None,
    niveaus=keuzes(j2026=1),
)
TOWN = Jaarbeeld(
    jaar=2027,
    peildatum=TODAY,
    inrichting=Inrichting(id="inrichting"),
    regelingen={2027: REGELING},
    stadsdelen=(),
    dossiers=(LINDEVOORT, WEERD, ASLEEP),
    wijken_zonder_wijkorgaan=(Wijk(id="leeg", naam="Veld", stadsdeel_id="s"),),
    losse_acties=(Actiepunt(id="los", tekst="x"),),
)


def test_a_dossier_answers_for_a_year() -> None:
    assert niveau_in(LINDEVOORT, 2027) is Niveau.BELEIDSVORMEND
    assert niveau_in(WEERD, 2027) is None
    assert niveau_nu(WEERD, 2027) is Niveau.UITVOEREND
    assert beweging_in(LINDEVOORT, 2027) is Beweging.TRAP_OP
    assert beweging_in(WEERD, 2027) is None
    assert gesprek_voor(LINDEVOORT, 2027) == TALK
    assert gesprek_voor(WEERD, 2027) is None
    assert subsidie_in(LINDEVOORT, 2026) is None
    assert bedragen_in(LINDEVOORT, 2026) == Bedragen()
    assert bedragen_in(LINDEVOORT, 2027).verleend == 450_000
    assert [actie.id for actie in afspraken_van(LINDEVOORT, TALK)] == ["afspraak"]


def test_a_report_holds_what_is_open_closed_that_year_or_agreed_for_it() -> None:
    assert [actie.id for actie in acties_in(LINDEVOORT, 2027)] == ["laat", "open", "afspraak", "vervallen"]
    assert [actie.id for actie in acties_in(LINDEVOORT, 2025)] == ["laat", "open", "toen"]


def test_a_sleeping_body_counts_only_in_years_of_which_something_is_kept() -> None:
    assert telt_mee_in(WEERD, 2027)
    assert not telt_mee_in(ASLEEP, 2027)
    assert telt_mee_in(ASLEEP, 2026)


def test_what_a_body_takes_from_the_plafond() -> None:
    assert aanspraak_op(LINDEVOORT, 2027, REGELING) == Aanspraak(verwacht=500_000, gevraagd=500_000, verleend=450_000)
    assert aanspraak_op(WEERD, 2027, REGELING) == Aanspraak(verwacht=300_000)
    assert aanspraak_op(ASLEEP, 2027, REGELING) == Aanspraak()


def test_a_toeslag_counts_with_what_a_body_gets() -> None:
    file = LINDEVOORT.subsidies[0]
    more = replace(file, subsidie=replace(file.subsidie, toeslag=25_000))
    with_toeslag = replace(LINDEVOORT, subsidies=(more,))
    assert aanspraak_op(with_toeslag, 2027, REGELING).verwacht == 525_000
    assert totalen(replace(TOWN, dossiers=(with_toeslag,))).volgens_niveau == 525_000


def test_the_year_of_the_town() -> None:
    total = totalen(TOWN)
    assert (total.wijkorganen, total.wijken_zonder_wijkorgaan) == (2, 1)
    assert (total.gesprekken_gepland, total.gesprekken_gevoerd, total.gesprekken_akkoord) == (1, 1, 1)
    assert total.niveaus == {Niveau.BASIS: 0, Niveau.UITVOEREND: 0, Niveau.BELEIDSVORMEND: 1}
    assert total.zonder_niveau == 1
    assert total.bewegingen[Beweging.TRAP_OP] == 1
    assert sum(total.bewegingen.values()) + total.zonder_niveau == total.wijkorganen
    assert (total.aanvragen, total.besluiten, total.betalingen) == (1, 1, 1)
    assert (total.volgens_niveau, total.gevraagd, total.verleend) == (500_000, 500_000, 450_000)
    assert (total.betaald, total.vastgesteld) == (450_000, 0)
    assert (total.plafond.totaal, total.plafond.vrij) == (750_000, 3_450_000)
    assert (total.acties_klaar, total.acties_open, total.acties_te_laat) == (1, 3, 1)
    assert total.contacten == 1


def test_a_year_without_anything_is_all_zeros() -> None:
    total = totalen(replace(TOWN, dossiers=(), regelingen={}, losse_acties=(), wijken_zonder_wijkorgaan=()))
    assert total.wijkorganen == total.acties_open == total.plafond.totaal == total.contacten == 0
    assert total.plafond.plafond is None
