"""The clocks of Afspraken on a real store: which year, which niveau, who was never told, and no query per row."""

from dataclasses import replace
from datetime import date
from statistics import median

import pytest

from tests.usecases.kit import TODAY, body_named, found_traject, statements
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Betrokkenheid, eerste_dag
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.radiostilte import Stilte, stilte
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.tijdigheid import tijdigheid_zin, tijdigheidsklok
from wijkregie.domain.trajecten import Traject, Trajectwijk, Trede
from wijkregie.domain.verhalen import Verhaal
from wijkregie.domain.verslagzinnen import spiegel_van
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan, Wijkorgaanstatus, kon_horen
from wijkregie.store.queries.values import values
from wijkregie.usecases import betrokkenheden, jaargesprekken, regelingen, wijkorganen
from wijkregie.usecases.klokken import (
    aantal_stil,
    beloofd_van_jaar,
    paradoxen,
    radiostilte_van_jaar,
    spiegel_van_jaar,
    tijdigheid_van_jaar,
)
from wijkregie.usecases.participatieverslagen import verslagbeeld
from wijkregie.usecases.session import Session

JAAR = TODAY.year


def set_norm(session: Session, jaar: int, **weken: int) -> None:
    with session.read() as connection:
        (rules,) = values(connection, Regeling, jaar=jaar)
    regelingen.change_regeling(session, rules.id, reden="Afgesproken.", **weken)


@pytest.fixture
def raad(town: Session) -> str:
    """Return Wijkraad Esweg, niveau 2 in 2026; the norm for that is six weeks, and three for an answer."""
    set_norm(town, JAAR, informeren_weken_niveau_2=6, terugkoppeling_weken=3)
    return body_named(town, "Wijkraad Esweg").id


@pytest.fixture
def kring(town: Session) -> str:
    return body_named(town, "Buurtkring De Weerd").id


def plan(session: Session, naam: str, *wijken: str, **fields: object) -> Traject:
    return found_traject(session, naam, wijken, **fields)


def inform(session: Session, body: str, traject: Traject, day: date) -> str:
    (made,) = betrokkenheden.inform_wijkorganen(
        session, [body], geinformeerd_op=day, traject_id=traject.id, buiten_gebied=True
    ).value
    return made.id


def advise(session: Session, body: str, day: date, **fields: object) -> str:
    return betrokkenheden.note_advies(session, body, advies="Doe het.", advies_op=day, **fields).value.id  # type: ignore[arg-type]


def sentences(session: Session, jaar: int) -> dict[tuple[str, str], str]:
    return {
        (rij.traject.naam, rij.wijkorgaan): tijdigheid_zin(rij.klok, session.today)
        for rij in tijdigheid_van_jaar(session, jaar)
    }


def test_each_wijkorgaan_has_its_clock_against_the_norm_of_its_niveau(town: Session, raad: str, kring: str) -> None:
    hagenweg = plan(town, "Hagenweg", "Esweg", besluit_op=date(2026, 9, 25))
    inform(town, raad, hagenweg, date(2026, 8, 28))
    found = tijdigheid_van_jaar(town, JAAR)
    assert [(rij.wijkorgaan, rij.niveau, rij.klok.norm_weken) for rij in found] == [
        ("Buurtkring De Weerd", None, None),
        ("Wijkraad Esweg", Niveau.UITVOEREND, 6),
    ]
    assert sentences(town, JAAR) == {
        ("Hagenweg", "Wijkraad Esweg"): "te kort: 28 dagen vóór besluit",
        ("Hagenweg", "Buurtkring De Weerd"): "niet gehoord, besluit was 25 september",
    }
    assert found[0].id == f"{hagenweg.id} {kring}"


def test_the_norm_is_that_of_the_year_of_the_decision(town: Session, raad: str) -> None:
    winter = plan(town, "Winterplan", "Esweg", besluit_op=date(2027, 1, 20))
    inform(town, raad, winter, date(2026, 11, 2))
    (rij,) = [one for one in tijdigheid_van_jaar(town, 2026) if one.wijkorgaan_id == raad]
    assert (rij.niveau, rij.klok.norm_weken) == (Niveau.UITVOEREND, None)  # 2027 has no norm: no verdict
    set_norm(town, 2027, informeren_weken_niveau_3=12)
    jaargesprekken.choose_niveau(town, raad, 2027, Niveau.BELEIDSVORMEND)
    assert sentences(town, 2026)["Winterplan", "Wijkraad Esweg"] == "te kort: 79 dagen vóór besluit"


def test_a_clock_counts_in_the_year_of_the_first_day_and_only_there(town: Session, raad: str, kring: str) -> None:
    winter = plan(town, "Winterplan", "Esweg", besluit_op=date(2026, 1, 20))
    inform(town, raad, winter, date(2025, 12, 1))
    inform(town, raad, winter, date(2026, 1, 5))
    assert sentences(town, 2025) == {("Winterplan", "Wijkraad Esweg"): "op tijd: 50 dagen vóór besluit"}
    assert sentences(town, 2026) == {
        ("Winterplan", "Buurtkring De Weerd"): "niet gehoord, besluit was 20 januari",
    }
    assert sentences(town, 2024) == {}


def test_only_wijkorganen_that_are_there_can_be_forgotten(town: Session, raad: str, kring: str) -> None:
    plan(town, "Hagenweg", "Esweg", besluit_op=date(2026, 12, 15))
    wijkorganen.change_wijkorgaan(town, kring, status=Wijkorgaanstatus.SLAPEND)
    assert sentences(town, JAAR) == {("Hagenweg", "Wijkraad Esweg"): "nog niet gehoord, 18 dagen later dan afgesproken"}


def test_a_plan_without_a_decision_counts_by_what_is_known(town: Session, raad: str) -> None:
    plan(town, "Zonder dag", "De Weerd")
    plan(town, "Net bekend", "De Weerd", bekend_op=date(2026, 10, 1))
    assert sentences(town, JAAR) == {
        ("Net bekend", "Buurtkring De Weerd"): "nog niet gehoord, dag van het besluit niet bekend"
    }


def test_a_question_that_is_still_being_made_is_nothing_heard(town: Session, raad: str) -> None:
    hagenweg = plan(town, "Hagenweg", besluit_op=date(2026, 12, 31))
    made = inform(town, raad, hagenweg, date(2026, 10, 1))
    betrokkenheden.change_betrokkenheid(town, made, vraag="Wat vinden jullie?", geinformeerd_op=None)
    assert sentences(town, JAAR) == {("Hagenweg", "Wijkraad Esweg"): "nog niet gehoord, 2 dagen later dan afgesproken"}


def test_plans_stand_in_order_of_what_hurts(town: Session, raad: str, kring: str) -> None:
    for naam, told in (("Fijn", date(2026, 5, 1)), ("Na afloop", date(2026, 9, 30))):
        traject = plan(town, naam, besluit_op=date(2026, 9, 25))
        inform(town, raad, traject, told)
        inform(town, kring, traject, date(2026, 5, 1))
    plan(town, "Vergeten", "De Weerd", besluit_op=date(2026, 9, 25))
    assert [(rij.traject.naam, rij.wijkorgaan) for rij in tijdigheid_van_jaar(town, JAAR)] == [
        ("Vergeten", "Buurtkring De Weerd"),
        ("Na afloop", "Wijkraad Esweg"),
        ("Na afloop", "Buurtkring De Weerd"),
        ("Fijn", "Buurtkring De Weerd"),
        ("Fijn", "Wijkraad Esweg"),
    ]


def test_silence_is_counted_from_the_input_and_the_longest_stands_first(town: Session, raad: str) -> None:
    traject = plan(town, "Hagenweg", besluit_op=date(2026, 12, 31))
    late = advise(town, raad, date(2026, 9, 1), onderwerp="Lichtmast", terugkoppeling_uiterlijk=date(2026, 9, 15))
    later = advise(town, raad, date(2026, 8, 3), traject_id=traject.id, buiten_gebied=True)
    waits = advise(town, raad, date(2026, 11, 16), onderwerp="Bankje")
    sooner = advise(town, raad, date(2026, 11, 15), onderwerp="Hek", terugkoppeling_uiterlijk=date(2026, 11, 30))
    answered = advise(town, raad, date(2026, 10, 1), onderwerp="Heg")
    betrokkenheden.tell_back(town, answered, teruggekoppeld_op=date(2026, 10, 9), terugkoppeling="Komt goed.")
    found = radiostilte_van_jaar(town, JAAR)
    assert [rij.id for rij in found] == [later, late, sooner, waits, answered]
    assert [(rij.onderwerp, rij.gevraagd, rij.klok.uit_regeling) for rij in found[:2]] == [
        ("Hagenweg", False, True),
        ("Lichtmast", False, False),
    ]
    assert [stilte(rij.klok, TODAY) for rij in found] == [
        Stilte.STIL,
        Stilte.STIL,
        Stilte.WACHT,
        Stilte.WACHT,
        Stilte.AFMAKEN,
    ]


def test_what_is_silent_now_is_counted_over_all_years(town: Session, raad: str) -> None:
    advise(town, raad, date(2025, 9, 1), onderwerp="Lichtmast", terugkoppeling_uiterlijk=date(2025, 10, 1))
    advise(town, raad, date(2026, 8, 3), onderwerp="Heg")  # by the usual term
    advise(town, raad, date(2025, 9, 1), onderwerp="Zonder dag")
    advise(town, raad, date(2026, 11, 16), onderwerp="Bankje")
    answered = advise(town, raad, date(2026, 8, 3), onderwerp="Hek")
    betrokkenheden.tell_back(town, answered, teruggekoppeld_op=date(2026, 10, 9), terugkoppeling="Komt goed.")
    assert aantal_stil(town) == 2


def test_this_year_shows_what_an_earlier_one_left_open(town: Session, raad: str) -> None:
    left = advise(town, raad, date(2025, 9, 1), onderwerp="Lichtmast")
    done = advise(town, raad, date(2025, 9, 2), onderwerp="Heg")
    day = date(2025, 9, 3)
    betrokkenheden.change_betrokkenheid(
        town, done, teruggekoppeld_op=day, terugkoppeling="Ja.", bedankt_op=day, verwerkt_op=day,
        verwerking="overgenomen", verwerking_reden="Kan meteen.",
    )  # fmt: skip
    assert [rij.id for rij in radiostilte_van_jaar(town, JAAR)] == [left]
    assert {rij.id for rij in radiostilte_van_jaar(town, 2025)} == {left, done}
    assert radiostilte_van_jaar(town, 2024) == []
    assert [rij.klok.beloofd_op for rij in radiostilte_van_jaar(town, JAAR)] == [None]  # 2025 has no regeling


def test_the_mirror_takes_the_afdeling_of_the_question_and_else_that_of_the_plan(town: Session, raad: str) -> None:
    town.command(
        "Afdelingen toegevoegd",
        lambda uow: uow.save_all([Afdeling(id="groen", naam="Groen"), Afdeling(id="wonen", naam="Wonen")]),
    )
    traject = plan(town, "Hagenweg", afdeling_id="groen", besluit_op=date(2026, 9, 25))
    inform(town, raad, traject, date(2026, 8, 28))
    advise(town, raad, date(2026, 9, 1), traject_id=traject.id, afdeling_id="wonen", buiten_gebied=True)
    advise(town, raad, date(2026, 11, 16), traject_id=traject.id)
    advise(town, raad, date(2026, 11, 16), afdeling_id="wonen", onderwerp="Bankje")
    advise(town, raad, date(2026, 11, 16), onderwerp="Hek")
    found = spiegel_van_jaar(town, JAAR)
    assert [(line.naam, line.gehoord, line.inbreng, line.stil) for line in found] == [
        ("Groen", 1, 1, 0),
        ("Wonen", 0, 2, 1),
        ("onbekend", 0, 1, 0),
    ]
    paper = spiegel_van(verslagbeeld(town, JAAR, JAAR))
    assert [(line.naam, line.inbreng) for line in paper] == [(line.naam, line.inbreng) for line in found]
    assert [rij.afdeling for rij in betrokkenheden.betrokkenheden(town, raad) if rij.traject] == [
        "Groen",
        "Wonen",
        "Groen",
    ]
    assert found[0].vooraf.aantal == 1
    assert not found[0].vooraf.genoeg


def test_promise_and_experience_stand_with_the_words_of_the_wijkorgaan(town: Session, raad: str, kring: str) -> None:
    traject = plan(town, "Hagenweg", trede=Trede.ADVISEREN, besluit_op=date(2026, 12, 31))
    first, last = (inform(town, raad, traject, day) for day in (date(2026, 3, 2), date(2026, 4, 1)))
    betrokkenheden.note_ervaring(town, first, trede_ervaren=Trede.COPRODUCEREN, ervaring="Wij deden mee.")
    betrokkenheden.note_ervaring(town, last, trede_ervaren=Trede.INFORMEREN)
    other = inform(town, kring, traject, date(2026, 3, 2))
    found = beloofd_van_jaar(town, JAAR)
    assert [(rij.wijkorgaan, rij.belofte.ervaren, rij.belofte.woorden) for rij in found] == [
        ("Wijkraad Esweg", Trede.INFORMEREN, "Wij deden mee."),
        ("Buurtkring De Weerd", None, ""),
    ]
    assert found[0].id == f"{traject.id} {raad}"
    betrokkenheden.note_ervaring(town, other, trede_ervaren=Trede.ADVISEREN)
    gaps = [rij.belofte.verschil for rij in beloofd_van_jaar(town, JAAR)]
    assert gaps == [-2, 0]


def test_a_plan_without_promise_or_experience_is_left_out(town: Session, raad: str) -> None:
    inform(town, raad, plan(town, "Hagenweg", besluit_op=date(2026, 12, 31)), date(2026, 3, 2))
    assert beloofd_van_jaar(town, JAAR) == []


def test_a_story_speaks_where_there_are_no_words_and_only_with_consent(town: Session, raad: str) -> None:
    traject = plan(town, "Hagenweg", trede=Trede.ADVISEREN, besluit_op=date(2026, 12, 31))
    inform(town, raad, traject, date(2026, 3, 2))

    def tell(id_: str, tekst: str, toestemming: date | None, bewaren_tot: date | None = None) -> None:
        made = Verhaal(
            id=id_, traject_id=traject.id, wijkorgaan_id=raad, datum=date(2026, 5, int(id_)), tekst=tekst,
            toestemming_op=toestemming, bewaren_tot=bewaren_tot,
        )  # fmt: skip
        town.command("Verhaal toegevoegd", lambda uow: uow.save(made))

    tell("1", "Mag niet.", None)
    tell("2", "Mag niet meer.", date(2026, 5, 1), date(2026, 11, 20))
    assert [rij.belofte.woorden for rij in beloofd_van_jaar(town, JAAR)] == [""]
    tell("3", "Mag vandaag nog.", date(2026, 5, 1), TODAY)
    assert [rij.belofte.woorden for rij in beloofd_van_jaar(town, JAAR)] == ["Mag vandaag nog."]


def test_the_paradox_warns_of_bodies_of_niveau_2_and_3_in_the_area_that_were_not_asked(
    town: Session, raad: str, kring: str
) -> None:
    jaargesprekken.choose_niveau(town, kring, 2026, Niveau.BASIS)
    traject = plan(town, "Hagenweg", "Esweg", invloed_tot=date(2026, 12, 5))
    inform(town, raad, traject, date(2026, 11, 2))  # told is not asked
    (found,) = paradoxen(town)
    assert [one.naam for one in found.wijkorganen] == ["Wijkraad Esweg"]
    jaargesprekken.choose_niveau(town, kring, 2026, Niveau.BELEIDSVORMEND)
    assert [one.naam for one in paradoxen(town)[0].wijkorganen] == ["Buurtkring De Weerd", "Wijkraad Esweg"]
    betrokkenheden.ask_wijkorganen(town, [kring], gevraagd_op=TODAY, vraag="Hoe?", traject_id=traject.id)
    advise(town, raad, TODAY, traject_id=traject.id)
    assert paradoxen(town) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"invloed_tot": date(2026, 12, 20)},
        {"invloed_tot": date(2026, 11, 20)},
        {"ingetrokken_op": TODAY},
        {"afgerond_op": TODAY},
        {"trede": Trede.INFORMEREN, "trede_reden": "De wet laat niets open."},
    ],
)
def test_the_paradox_is_only_about_plans_that_still_give_influence(
    town: Session, raad: str, fields: dict[str, object]
) -> None:
    plan(town, "Hagenweg", "Esweg", **{"invloed_tot": date(2026, 12, 5), **fields})
    assert paradoxen(town) == []


def test_the_paradox_leaves_out_who_is_no_more(town: Session, raad: str) -> None:
    traject = plan(town, "Hagenweg", "Esweg", invloed_tot=date(2026, 12, 5))
    inform(town, raad, traject, date(2026, 11, 2))
    wijkorganen.end_wijkorgaan(town, raad, op=date(2026, 11, 10), reden="Gestopt.", acties_vervallen=True)
    assert paradoxen(town) == []


def test_only_informing_without_a_reason_is_still_warned_of(town: Session, raad: str) -> None:
    plan(town, "Hagenweg", "Esweg", invloed_tot=date(2026, 12, 5), trede=Trede.INFORMEREN)
    assert len(paradoxen(town)) == 1


@pytest.mark.parametrize("read", [tijdigheid_van_jaar, radiostilte_van_jaar, spiegel_van_jaar, beloofd_van_jaar])
def test_a_year_takes_as_many_queries_with_many_plans_as_with_few(town: Session, raad: str, read: object) -> None:
    assert callable(read)

    def counted() -> int:
        with statements(town) as seen:
            assert read(town, JAAR)
        return len(seen)

    def add(naam: str) -> None:
        traject = plan(town, naam, "Esweg", trede=Trede.ADVISEREN, besluit_op=date(2026, 12, 15))
        inform(town, raad, traject, date(2026, 9, 1))
        advise(town, raad, date(2026, 9, 20), traject_id=traject.id)

    add("Een")
    few = counted()
    for naam in ("Twee", "Drie", "Vier"):
        add(naam)
    assert counted() == few <= 10


def test_the_clocks_of_the_example_town_are_those_of_its_rows(example: Session) -> None:
    """Count each plan for each wijkorgaan one by one, as someone would by hand."""
    with example.read() as connection:
        plans, bodies = values(connection, Traject), values(connection, Wijkorgaan)
        involved = values(connection, Betrokkenheid)
        wijken = {(one.traject_id, one.wijk_id) for one in values(connection, Trajectwijk)}
        areas = {(one.wijkorgaan_id, one.wijk_id) for one in values(connection, Werkgebied)}
        afdelingen = values(connection, Afdeling)
    for jaar in range(JAAR - 3, JAAR + 1):
        wanted = {}
        for traject in plans:
            for body in bodies:
                mine = [one for one in involved if (one.traject_id, one.wijkorgaan_id) == (traject.id, body.id)]
                days = [day for one in mine if (day := eerste_dag(one))]
                day = min(days) if days else traject.besluit_op or traject.invloed_tot or traject.bekend_op
                touched = any((traject.id, wijk) in wijken for owner, wijk in areas if owner == body.id)
                if day and day.year == jaar and (mine or (touched and kon_horen(body, jaar, traject.besluit_op))):
                    wanted[f"{traject.id} {body.id}"] = tijdigheidsklok(traject, mine)
        found = {rij.id: replace(rij.klok, norm_weken=None) for rij in tijdigheid_van_jaar(example, jaar)}
        assert found == wanted
        lines = spiegel_van_jaar(example, jaar)
        assert sum(line.gehoord for line in lines) == len(wanted)
        for afdeling in afdelingen:
            ours = {traject.id for traject in plans if traject.afdeling_id == afdeling.id}
            mine_told = [
                klok.dagen_vooraf
                for key, klok in wanted.items()
                if key.split()[0] in ours and klok.dagen_vooraf is not None and klok.ingetrokken_op is None
            ]
            line = next((line for line in lines if line.afdeling_id == afdeling.id), None)
            assert (line.vooraf.aantal if line else 0) == len(mine_told)
            if line is not None and len(mine_told) >= 5:
                assert line.vooraf.mediaan == median(mine_told)
    assert found
