"""What the voorblad suggests to talk about: each rule by its own facts, then the rules together."""

from dataclasses import replace
from datetime import date, timedelta
from inspect import isfunction
from typing import Any

import pytest

from tests.domain.kit import REGELING, TODAY, stap
from tests.domain.test_afsprakenbeelden import beeld, inbreng, judged, plan, rij
from wijkregie.domain import voorblad as rules
from wijkregie.domain.acties import Actiepunt, Actiestatus, Eigenaarsoort
from wijkregie.domain.afsprakenbeelden import Afsprakenbeeld
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.dossiers import Dossier, Subsidiedossier, Zetel
from wijkregie.domain.gespreksbladen import Gespreksblad, Gespreksdossier
from wijkregie.domain.gespreksformulieren import Gespreksformulier
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.kwetsbaarheid import Kwetsbaarheid, Kwetsbaarheidsteken
from wijkregie.domain.nakomingen import Oordeel
from wijkregie.domain.niveaus import Niveau, Niveaukeuze, niveau_in, niveau_voor
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Stapsoort, Subsidie, Subsidiestap
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus

JAAR = 2027
VORIG = Jaargesprek(
    id="vorig", wijkorgaan_id="w", jaar=2026, stand=Gespreksstand.AKKOORD, datum=date(2025, 9, 17),
    niveau_gewenst=Niveau.UITVOEREND, niveau_afgesproken=Niveau.UITVOEREND,
)  # fmt: skip
GEMEENTE, WIJKORGAAN, ANDER = Eigenaarsoort.WIJKREGISSEUR, Eigenaarsoort.WIJKORGAAN, Eigenaarsoort.ANDERS


def dossier(
    *,
    status: Wijkorgaanstatus = Wijkorgaanstatus.ACTIEF,
    niveaus: dict[int, int] | None = None,
    gesprekken: tuple[Jaargesprek, ...] = (VORIG,),
    regeling: Regeling | None = REGELING,
    regelingen: dict[int, Regeling] | None = None,
    afspraken: Afsprakenbeeld | None = None,
    **kept: Any,
) -> Gespreksdossier:
    """Make the dossier of a body on niveau 2 that has everything in order."""
    keuzes = tuple(
        Niveaukeuze(id=f"n{jaar}", wijkorgaan_id="w", jaar=jaar, niveau=Niveau(niveau))
        for jaar, niveau in ({2025: 1, 2026: 2} if niveaus is None else niveaus).items()
    )
    body = Wijkorgaan(id="w", naam="Wijkraad", status=status)
    found = Dossier(wijkorgaan=body, stadsdeel=None, niveaus=keuzes, gesprekken=gesprekken, **kept)
    now = niveau_in(keuzes, JAAR)
    blad = Gespreksblad(
        wijkorgaan_id="w",
        wijkorgaan="Wijkraad",
        jaar=JAAR,
        gesprek=next((gesprek for gesprek in gesprekken if gesprek.jaar == JAAR), None),
        formulier=Gespreksformulier(id="f", nummer=1, delen=()),
        niveau_nu=niveau_voor(keuzes, JAAR),
        keuze=next((keuze for keuze in keuzes if now and keuze.jaar == JAAR), None),
        regeling=regeling,
        subsidie=None,
        afspraken=(),
        vorig=None,
        vorige_keuze=None,
        vorige_afspraken=(),
    )
    whose = Inrichting(id="inrichting")
    return Gespreksdossier(
        blad=blad,
        dossier=found,
        inrichting=whose,
        regelingen=regelingen or {},
        afspraken=afspraken,
        peildatum=date(2026, 8, 1),
    )


def afspraak(tekst: str, soort: Eigenaarsoort = GEMEENTE, **fields: Any) -> Actiepunt:
    fields = {"id": tekst, "wijkorgaan_id": "w", "jaargesprek_id": "vorig", **fields}
    return Actiepunt(tekst=tekst, eigenaarsoort=soort, **fields)


def subsidie(jaar: int, *stappen: Subsidiestap, reserve: int | None = None) -> Subsidiedossier:
    own = Subsidie(id=f"s{jaar}", wijkorgaan_id="w", jaar=jaar, egalisatiereserve=reserve)
    return Subsidiedossier(subsidie=own, stappen=stappen)


def zetel(rol: str, naam: str = "", **fields: Any) -> Zetel:
    persoon = Persoon(id=naam, naam=naam) if naam else None
    return Zetel(functie=Bestuursfunctie(id=rol, wijkorgaan_id="w", rol=rol, **fields), persoon=persoon)


def contact(datum: date) -> Contactmoment:
    return Contactmoment(id=str(datum), wijkorgaan_id="w", datum=datum)


def asks(regel: rules.Regel, **facts: Any) -> str:
    return regel(dossier(**facts))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Wijkorgaanstatus.ACTIEF, ""),
        (Wijkorgaanstatus.SLAPEND, "slaapt"),
        (Wijkorgaanstatus.IN_OPRICHTING, "in oprichting"),
        (Wijkorgaanstatus.BEEINDIGD, "gestopt"),
    ],
)
def test_a_body_that_is_not_at_work(status: Wijkorgaanstatus, words: str) -> None:
    asked = asks(rules.niet_actief, status=status)
    assert words in asked
    assert bool(asked) == bool(words)


def test_a_first_talk_begins_with_what_is_expected() -> None:
    assert "eerste jaargesprek" in asks(rules.eerste_gesprek, gesprekken=())
    planned = replace(VORIG, stand=Gespreksstand.GEPLAND)
    assert asks(rules.eerste_gesprek, gesprekken=(planned,))
    assert asks(rules.eerste_gesprek) == ""
    assert asks(rules.eerste_gesprek, gesprekken=(), status=Wijkorgaanstatus.BEEINDIGD) == ""


def test_the_last_talk_that_was_held_counts() -> None:
    gone = replace(VORIG, id="gone", jaar=2026, stand=Gespreksstand.VERVALLEN)
    older = replace(VORIG, id="older", jaar=2024)
    this = replace(VORIG, id="this", jaar=JAAR)
    assert rules.vorig_gevoerd(dossier(gesprekken=(older, gone, this))) == older
    assert rules.vorig_gevoerd(dossier(gesprekken=(gone, this))) is None
    agreed = afspraak("A", jaargesprek_id="older")
    taken_over = afspraak("B", jaargesprek_id="older", wijkorgaan_id="ander")
    found = dossier(gesprekken=(older, gone), acties=(agreed, afspraak("C")), overgedragen=(taken_over,))
    assert rules.vorige_afspraken(found) == [agreed, taken_over]
    assert rules.vorige_afspraken(dossier(gesprekken=())) == []


@pytest.mark.parametrize(
    ("regel", "soort", "words"),
    [
        (rules.afspraak_van_gemeente, GEMEENTE, "Hoe staat het bij de gemeente met “Cijfers geven”?"),
        (rules.afspraak_van_gemeente, Eigenaarsoort.AFDELING, "Hoe staat het bij de gemeente met “Cijfers geven”?"),
        (rules.afspraak_van_wijkorgaan, WIJKORGAAN, "Hoe staat het bij jullie met “Cijfers geven”?"),
        (rules.afspraak_van_ander, ANDER, "Hoe staat het met “Cijfers geven”?"),
    ],
)
def test_an_agreement_still_open_is_asked_after_by_its_side(
    regel: rules.Regel, soort: Eigenaarsoort, words: str
) -> None:
    assert asks(regel, acties=(afspraak("Cijfers geven", soort),)) == words
    for status in (Actiestatus.KLAAR, Actiestatus.VERVALLEN):
        assert asks(regel, acties=(afspraak("Cijfers geven", soort, status=status),)) == ""
    assert asks(regel, acties=(afspraak("Los", soort, jaargesprek_id=None),)) == ""
    assert asks(regel, acties=(afspraak("Hulp", soort, ondersteuning=Ondersteuning.TRAINING),)) == ""
    other = {GEMEENTE: WIJKORGAAN, Eigenaarsoort.AFDELING: ANDER, WIJKORGAAN: ANDER, ANDER: GEMEENTE}[soort]
    assert asks(regel, acties=(afspraak("Van een ander", other),)) == ""


def test_of_several_open_agreements_the_one_due_first_is_named() -> None:
    left = (
        afspraak("Zonder dag"),
        afspraak("Later", uiterlijk=date(2026, 12, 1)),
        afspraak("Eerst", uiterlijk=date(2026, 3, 1)),
    )
    assert asks(rules.afspraak_van_gemeente, acties=left) == "Hoe staat het bij de gemeente met “Eerst” en 2 andere?"


def test_what_else_is_late_is_asked_after() -> None:
    late = afspraak("Antwoord geven", jaargesprek_id=None, uiterlijk=date(2026, 7, 31))
    later = afspraak("Straks", ANDER, jaargesprek_id="ander", uiterlijk=date(2026, 8, 1))
    agreed = afspraak("Afgesproken", uiterlijk=date(2026, 1, 1))
    assert asks(rules.actie_te_laat, acties=(agreed, late, later)) == "Hoe staat het met “Antwoord geven”?"
    assert asks(rules.actie_te_laat, acties=(agreed, later)) == ""
    assert asks(rules.actie_te_laat, acties=(replace(late, status=Actiestatus.KLAAR),)) == ""


@pytest.mark.parametrize("tekst", ["woord " * 5000, "x" * 10_000, "regel\n\nregel"])
def test_a_long_agreement_is_cut_within_the_question(tekst: str) -> None:
    asked = asks(rules.afspraak_van_gemeente, acties=(afspraak(tekst),))
    assert asked.endswith("”?")
    assert len(asked) < 90
    assert "\n" not in asked
    assert asked.count("…") == (len(tekst) > 50)


def test_a_verantwoording_that_should_have_come() -> None:
    granted = (
        stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2024, 9, 20), 300_000),
        stap(Stapsoort.VERLEEND, date(2024, 11, 1), 300_000),
    )
    rule = {2025: replace(REGELING, jaar=2025, verantwoording_uiterlijk=date(2026, 3, 31))}
    late = asks(rules.verantwoording_te_laat, subsidies=(subsidie(2025, *granted),), regelingen=rule)
    assert late == "De verantwoording over 2025 moest op 31 maart 2026 binnen zijn. Wanneer komt die?"
    came = (*granted, stap(Stapsoort.VERANTWOORDING_ONTVANGEN, date(2026, 5, 1)))
    assert asks(rules.verantwoording_te_laat, subsidies=(subsidie(2025, *came),), regelingen=rule) == ""
    assert asks(rules.verantwoording_te_laat, subsidies=(subsidie(2025, *granted),)) == ""
    later = {2025: replace(REGELING, jaar=2025, verantwoording_uiterlijk=date(2026, 8, 1))}
    assert asks(rules.verantwoording_te_laat, subsidies=(subsidie(2025, *granted),), regelingen=later) == ""


def test_a_reserve_above_the_subsidie() -> None:
    rich = (subsidie(2025, reserve=100), subsidie(2026, reserve=300_001), subsidie(2028, reserve=5))
    asked = asks(rules.reserve_boven_subsidie, subsidies=rich)
    assert "(€\N{NO-BREAK SPACE}3.000,01)" in asked
    assert "voor 2027 (€\N{NO-BREAK SPACE}3.000)" in asked
    assert asks(rules.reserve_boven_subsidie, subsidies=(subsidie(2026, reserve=300_000),)) == ""
    assert asks(rules.reserve_boven_subsidie, subsidies=rich, regeling=replace(REGELING, reserveregel=False)) == ""
    assert asks(rules.reserve_boven_subsidie, subsidies=rich, regeling=None) == ""
    assert asks(rules.reserve_boven_subsidie) == ""


def test_a_reserve_is_held_against_what_was_asked_where_the_regeling_has_no_amount() -> None:
    bare = Regeling(id="r", jaar=JAAR, reserveregel=True)
    asked = stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 1), 200_000)
    kept = (subsidie(JAAR, asked, reserve=200_001),)
    assert "2.000,01" in asks(rules.reserve_boven_subsidie, subsidies=kept, regeling=bare)
    assert asks(rules.reserve_boven_subsidie, subsidies=(subsidie(JAAR, reserve=1),), regeling=bare) == ""


def on(found: Gespreksdossier, today: date) -> Gespreksdossier:
    return replace(found, peildatum=today)


def test_the_aanvraag_is_asked_after_near_its_last_day() -> None:
    ask = rules.aanvraag_nadert
    assert ask(on(dossier(), TODAY)) == "Aanvragen voor 2027 kan tot en met 30 september. Lukt dat?"
    assert ask(on(dossier(), date(2026, 9, 30)))
    assert ask(on(dossier(), date(2026, 9, 1))) == ""
    assert ask(on(dossier(), date(2026, 9, 2)))
    assert "kon tot en met 30 september" in ask(on(dossier(), date(2026, 10, 1)))
    assert ask(on(dossier(), date(2028, 1, 1))) == ""


def test_the_aanvraag_is_seen_from_the_day_of_the_talk() -> None:
    planned = replace(VORIG, id="nu", jaar=JAAR, stand=Gespreksstand.GEPLAND, datum=date(2026, 9, 20))
    assert rules.aanvraag_nadert(on(dossier(gesprekken=(VORIG, planned)), date(2026, 6, 1)))
    off = replace(planned, stand=Gespreksstand.VERVALLEN)
    undated = replace(planned, datum=None)
    gone_by = replace(planned, datum=date(2026, 5, 1))
    for gesprek in (off, undated, gone_by):
        assert rules.aanvraag_nadert(on(dossier(gesprekken=(VORIG, gesprek)), date(2026, 6, 1))) == ""


def test_no_aanvraag_is_asked_after_that_is_in_or_is_not_to_come() -> None:
    asked = subsidie(JAAR, stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 1)))
    assert rules.aanvraag_nadert(on(dossier(subsidies=(asked,)), TODAY)) == ""
    assert rules.aanvraag_nadert(on(dossier(subsidies=(subsidie(JAAR),)), TODAY))
    assert rules.aanvraag_nadert(on(dossier(status=Wijkorgaanstatus.SLAPEND), TODAY)) == ""
    assert rules.aanvraag_nadert(on(dossier(regeling=None), TODAY)) == ""
    assert rules.aanvraag_nadert(on(dossier(regeling=Regeling(id="r", jaar=JAAR)), TODAY)) == ""


def test_help_that_was_asked_for_and_not_given() -> None:
    coaching = afspraak("Coaching regelen", ondersteuning=Ondersteuning.COACHING)
    training = afspraak("Training regelen", ondersteuning=Ondersteuning.TRAINING)
    asked = asks(rules.ondersteuning_niet_gegeven, acties=(training, coaching))
    assert asked == "Jullie vroegen om hulp die er nog niet is (coaching, training). Is die nog nodig?"
    given = replace(coaching, status=Actiestatus.KLAAR)
    assert asks(rules.ondersteuning_niet_gegeven, acties=(given,)) == ""
    assert asks(rules.ondersteuning_niet_gegeven, acties=(coaching,), status=Wijkorgaanstatus.BEEINDIGD) == ""


@pytest.mark.parametrize(("days", "asked"), [(59, False), (60, True), (400, True)])
def test_silence(days: int, asked: bool) -> None:
    day = date(2026, 8, 1)
    contacts = (contact(day - timedelta(days=days)), contact(date(2024, 1, 1)))
    found = asks(rules.lang_niet_gesproken, contacten=contacts, gesprekken=())
    assert (f"{days} dagen niet" in found) is asked
    assert asks(rules.lang_niet_gesproken, gesprekken=()) == ""
    ended = {"contacten": (contact(date(2024, 1, 1)),), "status": Wijkorgaanstatus.BEEINDIGD}
    assert asks(rules.lang_niet_gesproken, **ended) == ""


def test_vacancies() -> None:
    taken, past = zetel("voorzitter", "Aynur"), zetel("lid", tot=date(2025, 1, 1))
    one = asks(rules.vacature, bestuur=(taken, past, zetel("secretaris")))
    assert one == "In het bestuur is een plek vrij (secretaris). Hoe vinden jullie iemand?"
    two = asks(rules.vacature, bestuur=(zetel("secretaris"), zetel("lid")))
    assert two == "In het bestuur zijn 2 plekken vrij (secretaris, lid). Hoe vinden jullie mensen?"
    assert asks(rules.vacature, bestuur=(taken, past)) == ""
    assert asks(rules.vacature, bestuur=(zetel("lid"),), status=Wijkorgaanstatus.BEEINDIGD) == ""


def test_a_verslag_without_akkoord() -> None:
    sent = replace(VORIG, stand=Gespreksstand.VERSLAG_VERSTUURD)
    assert "gesprek over 2026" in asks(rules.verslag_niet_akkoord, gesprekken=(sent,))
    assert asks(rules.verslag_niet_akkoord) == ""
    assert asks(rules.verslag_niet_akkoord, gesprekken=()) == ""
    assert asks(rules.verslag_niet_akkoord, gesprekken=(sent,), status=Wijkorgaanstatus.BEEINDIGD) == ""


def test_another_niveau_than_was_wished_for() -> None:
    wished = replace(VORIG, niveau_gewenst=Niveau.BELEIDSVORMEND)
    asked = asks(rules.anders_dan_gewenst, gesprekken=(wished,))
    assert asked == "Voor 2026 wilden jullie niveau 3, het werd 2. Hoe is dat gegaan?"
    assert asks(rules.anders_dan_gewenst) == ""
    assert asks(rules.anders_dan_gewenst, gesprekken=()) == ""
    assert asks(rules.anders_dan_gewenst, gesprekken=(replace(VORIG, niveau_gewenst=None),)) == ""
    assert asks(rules.anders_dan_gewenst, gesprekken=(replace(wished, niveau_afgesproken=None),)) == ""
    assert asks(rules.anders_dan_gewenst, gesprekken=(wished,), niveaus={2026: 2, 2027: 2}) == ""


@pytest.mark.parametrize(
    ("niveaus", "years"),
    [
        ({2024: 2, 2025: 2, 2026: 2}, 3),
        ({2020: 2, 2023: 1, 2024: 1, 2025: 1, 2026: 1}, 4),
        ({2025: 2, 2026: 2}, 0),
        ({2023: 2, 2025: 2, 2026: 2}, 0),
        ({2024: 2, 2025: 2, 2026: 2, 2027: 2}, 0),
        ({2023: 2, 2024: 2, 2025: 2}, 0),
        ({}, 0),
    ],
)
def test_years_on_the_same_niveau(niveaus: dict[int, int], years: int) -> None:
    asked = asks(rules.lang_op_niveau, niveaus=niveaus)
    assert asked == (f"Jullie werken al {years} jaar op niveau {niveaus[2026]}. Past dat nog?" if years else "")


@pytest.mark.parametrize(
    ("niveaus", "question"),
    [
        ({2026: 1}, "Past niveau 1 nog, of wordt het 2 of 3?"),
        ({2024: 2}, "Past niveau 2 nog, of wordt het 1 of 3?"),
        ({2026: 3}, "Past niveau 3 nog, of wordt het 1 of 2?"),
        ({}, "Welk niveau past: 1, 2 of 3?"),
        ({2026: 1, 2027: 2}, ""),
    ],
)
def test_which_niveau(niveaus: dict[int, int], question: str) -> None:
    assert asks(rules.welk_niveau, niveaus=niveaus) == question
    assert asks(rules.welk_niveau, niveaus=niveaus, status=Wijkorgaanstatus.BEEINDIGD) == ""


STOPPED = Wijkorgaanstatus.BEEINDIGD


@pytest.mark.parametrize(
    ("gehoord", "besluit", "question"),
    [
        (date(2026, 7, 20), date(2026, 7, 30), "Over “Hagenweg” hoorden jullie 10 dagen voor het besluit."),
        (date(2026, 7, 30), date(2026, 7, 29), "Over “Hagenweg” hoorden jullie 1 dag na het besluit."),
        (None, date(2026, 7, 1), "Over “Hagenweg” hoorden jullie vooraf niets."),
        (date(2026, 5, 1), date(2026, 7, 30), ""),
        (None, date(2026, 12, 1), ""),
    ],
)
def test_a_plan_that_was_heard_of_late(gehoord: date | None, besluit: date, question: str) -> None:
    told = beeld(plannen=(plan("w", gehoord, besluit),))
    assert asks(rules.plan_laat_gehoord, afspraken=told).removesuffix(" Hoe doen we dat voortaan?") == question
    assert asks(rules.plan_laat_gehoord, afspraken=told, status=STOPPED) == ""
    assert asks(rules.plan_laat_gehoord) == ""


@pytest.mark.parametrize("besluit", [date(2026, 12, 1), None])
def test_a_plan_that_was_heard_of_when_it_could_no_longer_change(besluit: date | None) -> None:
    late = plan("w", date(2026, 5, 1), date(2026, 12, 1))
    shut = replace(late, klok=replace(late.klok, besluit_op=besluit, invloed_tot=date(2026, 4, 1)))
    assert asks(rules.plan_laat_gehoord, afspraken=beeld(plannen=(shut,))) == (
        "Over “Hagenweg” hoorden jullie na de laatste dag voor invloed. Hoe doen we dat voortaan?"
    )


def test_an_answer_that_should_have_come() -> None:
    late, later = inbreng("w", date(2026, 7, 10)), inbreng("w", date(2026, 9, 10))
    one = asks(rules.wacht_op_antwoord, afspraken=beeld(inbreng=(later, late)))
    assert one == "Jullie wachten op antwoord over “van w”. Wanneer komt dat?"
    two = asks(rules.wacht_op_antwoord, afspraken=beeld(inbreng=(late, late)))
    assert two == "Jullie wachten op antwoord over “van w” en 1 andere. Wanneer komt dat?"
    assert asks(rules.wacht_op_antwoord, afspraken=beeld(inbreng=(late,)), status=STOPPED) == ""
    assert asks(rules.wacht_op_antwoord, afspraken=beeld(inbreng=(later,))) == ""
    assert asks(rules.wacht_op_antwoord) == ""


def test_a_plan_that_can_still_change() -> None:
    coming = plan("w", None, date(2026, 12, 1))
    klok = replace(coming.klok, invloed_tot=date(2026, 10, 3))
    told = beeld(plannen=(replace(coming, klok=klok),))
    assert asks(rules.plan_op_komst, afspraken=told) == (
        "“Hagenweg” kan nog anders tot en met 3 oktober. Hoe willen jullie meedoen?"
    )
    assert asks(rules.plan_op_komst, afspraken=told, status=STOPPED) == ""
    asked = Betrokkenheid(id="b", wijkorgaan_id="w", gevraagd_op=date(2026, 7, 1))
    for other in (
        coming,
        replace(coming, klok=replace(klok, invloed_tot=date(2026, 7, 31))),
        replace(coming, klok=replace(klok, ingetrokken_op=date(2026, 7, 31))),
        replace(coming, klok=klok, betrokkenheden=(asked,)),
        replace(coming, klok=klok, alleen_informeren=True),
    ):
        assert asks(rules.plan_op_komst, afspraken=beeld(plannen=(other,))) == ""


def test_a_promise_that_both_see_in_another_way() -> None:
    row = rij("w", Oordeel.NAGEKOMEN, Oordeel.NAGEKOMEN)
    apart = replace(row.vakken["vroeg"] or judged("vroeg", None), oordeel_wijkorgaan=Oordeel.NIET)
    told = beeld(replace(row, vakken={"vroeg": apart}))
    assert asks(rules.oordeel_verschilt, afspraken=told) == "Over “Vroeg” denken we verschillend. Waar zit dat in?"
    assert asks(rules.oordeel_verschilt, afspraken=beeld(row)) == ""
    assert asks(rules.oordeel_verschilt, afspraken=told, status=STOPPED) == ""


@pytest.mark.parametrize(
    ("teken", "words"),
    [
        (Kwetsbaarheidsteken.GEMIST, "Wat maakt komen makkelijker?"),
        (Kwetsbaarheidsteken.VEEL_ROLLEN, "Hoe verdelen we dat?"),
        (Kwetsbaarheidsteken.GEEN_NIEUW_LID, "Zijn nieuwe mensen welkom?"),
        (Kwetsbaarheidsteken.VACATURES, ""),
    ],
)
def test_quiet_signs_ask_what_would_help(teken: Kwetsbaarheidsteken, words: str) -> None:
    told = beeld(tekens={"w": [Kwetsbaarheid(teken=teken, feit="Een feit.")]})
    assert asks(rules.steun, afspraken=told).endswith(words)
    assert bool(asks(rules.steun, afspraken=told)) == bool(words)
    assert asks(rules.steun, afspraken=told, status=STOPPED) == ""
    assert asks(rules.steun) == asks(rules.steun, afspraken=beeld()) == ""


def test_the_three_most_pressing_are_suggested() -> None:
    everything = dossier(
        status=Wijkorgaanstatus.SLAPEND,
        acties=(afspraak("G"), afspraak("W", WIJKORGAAN), afspraak("A", ANDER)),
        bestuur=(zetel("lid"),),
        contacten=(contact(date(2026, 1, 1)),),
    )
    assert [asked.split()[0] for asked in rules.gespreksonderwerpen(everything)] == ["Het", "Hoe", "Hoe"]
    recent = (contact(date(2026, 7, 1)),)
    assert rules.gespreksonderwerpen(dossier(contacten=recent)) == ["Past niveau 2 nog, of wordt het 1 of 3?"]
    assert rules.gespreksonderwerpen(dossier(niveaus={2027: 2}, contacten=recent)) == []


def test_every_rule_is_in_the_order_once() -> None:
    made = {
        value
        for name, value in vars(rules).items()
        if isfunction(value) and value.__module__ == rules.__name__ and value.__annotations__.get("return") is str
        if not name.startswith("_")
    }
    assert set(rules.REGELS) == made
    assert len(rules.REGELS) == len(set(rules.REGELS))


def test_what_both_sides_see_differently_comes_before_a_long_silence() -> None:
    order = list(rules.REGELS)
    assert order.index(rules.oordeel_verschilt) < order.index(rules.lang_niet_gesproken)


def test_no_question_speaks_of_down_as_worse() -> None:
    for niveau in Niveau:
        asked = asks(rules.welk_niveau, niveaus={2026: niveau})
        assert not {"lager", "terug", "af", "maar"} & set(asked.split())
