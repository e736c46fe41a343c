import re
import time
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkregie.domain.acties import Eigenaarsoort
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.entities import one_line
from wijkregie.domain.snellezing import parse_snelregel
from wijkregie.domain.snelnamen import Naam, Naamsoort, Namen
from wijkregie.domain.snelregels import Begrip, Bekend, Deel, Snelregel, Wie, choose
from wijkregie.domain.snelsoorten import ACTIE, GESPREK, Snelsoort, Wat

TODAY = date(2026, 9, 24)
ORGAAN, WIJK, PERSOON, TRAJECT = Naamsoort.WIJKORGAAN, Naamsoort.WIJK, Naamsoort.PERSOON, Naamsoort.TRAJECT
WEERD = Naam(ORGAAN, "o1", "Wijkraad De Weerd", "Oost", (), (2027,))
HEIDEHOF = Naam(ORGAAN, "o2", "Buurtkring Heidehof", "Oost", (), (2026, 2027))
HAGEN = Naam(ORGAAN, "o3", "Wijkraad ’t Hagen", "West")
ESWEG = Naam(ORGAAN, "o4", "Buurtkring Esweg en Esrand", "Noord")
NOORD = Naam(ORGAAN, "o5", "Wijkraad Molenkamp", "Noord")
ZUID = Naam(ORGAAN, "o6", "Wijkraad Molenkamp", "Zuid")
DE_WEERD = Naam(WIJK, "w1", "De Weerd", "Oost")
LAGE = Naam(WIJK, "w2", "Het Lage", "Oost")
ESWEG_WIJK = Naam(WIJK, "w3", "Esweg", "Noord")
WOLTERS = Naam(PERSOON, "p1", "Jan Wolters", "", ("o3",))
JANSEN = Naam(PERSOON, "p2", "Piet Jansen", "", ("o1",))
JANSEN_2 = Naam(PERSOON, "p3", "Aynur Jansen", "", ("o2",))
BERG = Naam(PERSOON, "p4", "Truus van den Berg", "", ("o1", "o2"))
HAGENWEG = Naam(TRAJECT, "t1", "Herinrichting Hagenweg")
PLEIN = Naam(TRAJECT, "t2", "Groen op het plein (2022)")
PLEIN_2 = Naam(TRAJECT, "t3", "Groen op het plein (2025)")
ALLE = [WEERD, HEIDEHOF, HAGEN, ESWEG, NOORD, ZUID, DE_WEERD, LAGE, ESWEG_WIJK, WOLTERS, JANSEN, JANSEN_2, BERG]
BEKEND = Bekend(
    namen=Namen([*ALLE, HAGENWEG, PLEIN, PLEIN_2]),
    ik="Gabriel Aydin",
    afdelingen=("Mobiliteit", "Openbare ruimte"),
)
DI = date(2026, 9, 29)


def read(regel: str, keuzes: dict[tuple[Deel, str], object] | None = None) -> Snelregel:
    return parse_snelregel(regel, TODAY, BEKEND, keuzes)


def part(found: Snelregel, deel: Deel) -> Begrip:
    begrip = found.begrip(deel)
    assert begrip is not None
    return begrip


def contact(soort: Contactsoort) -> Wat:
    return Wat(Snelsoort.CONTACT, soort)


def test_the_example_of_the_field() -> None:
    found = read("bel Wijkraad De Weerd di 14:00 over verkeer")
    assert found.tekst == "bel over verkeer"
    assert [(one.deel, one.woorden, one.waarde) for one in found.begrippen] == [
        (Deel.SOORT, "", ACTIE),
        (Deel.DAG, "di", DI),
        (Deel.TIJD, "14:00", "14:00"),
        (Deel.WAAR, "Wijkraad De Weerd", WEERD),
        (Deel.THEMA, "over verkeer", "verkeer"),
        (Deel.WIE, "", Wie(Eigenaarsoort.WIJKREGISSEUR)),
    ]
    assert part(found, Deel.DAG).woord == "dinsdag 29 september 2026"
    assert found.vragen == []


@pytest.mark.parametrize(
    ("regel", "waar", "tekst"),
    [
        ("bel WR De Weerd terug", WEERD, "bel terug"),
        ("brief naar de wijkraad De Weerd sturen", WEERD, "brief sturen"),
        ("wijk De Weerd opruimen", DE_WEERD, "opruimen"),
        ("bel De Weerd", WEERD, "bel"),
        ("bel met ’t Hagen", HAGEN, "bel"),
        ("bel 't hagen", HAGEN, "bel"),
        ("bel wijkraad de weerd over Buurtkring Heidehof", WEERD, "bel over Buurtkring Heidehof"),
        ("stoel voor het Lage brengen", LAGE, "stoel brengen"),
        ("lage prioriteit geven", None, "lage prioriteit geven"),
        ("bel over de hagel", None, "bel over de hagel"),
        ("wijkorgaan De Weerd bellen", WEERD, "bellen"),
        ("buurtkring Esweg en Esrand bellen", ESWEG, "bellen"),
        ("bel Esrand", None, "bel Esrand"),
        ("lijst, wijkraad De Weerd, nakijken", WEERD, "lijst, nakijken"),
        ("bel “Wijkraad De Weerd” even", WEERD, "bel even"),
    ],
)
def test_a_wijkorgaan_or_wijk_leaves_the_text_with_its_preposition(regel: str, waar: Naam | None, tekst: str) -> None:
    found = read(regel)
    assert found.waarde(Deel.WAAR, Naam) == waar
    assert found.tekst == tekst


@pytest.mark.parametrize(
    ("regel", "vraag", "keuzes"),
    [
        ("bel Esweg", "Welke Esweg bedoel je?", [ESWEG, ESWEG_WIJK]),
        ("buurtkring Esweg bellen", "Bedoel je Buurtkring Esweg en Esrand?", [ESWEG]),
        ("wijkraad Molenkamp bellen", "Welke Molenkamp bedoel je?", [NOORD, ZUID]),
        ("bel wijkraad de weertd", "Bedoel je Wijkraad De Weerd?", [WEERD]),
        ("bel Hiedehof", "Bedoel je Buurtkring Heidehof?", [HEIDEHOF]),
        ("bel dorpsraad Heidehof", "Bedoel je Buurtkring Heidehof?", [HEIDEHOF]),
        ("bel wijkraad De Weerd en buurtkring Heidehof", "Welk wijkorgaan bedoel je?", [WEERD, HEIDEHOF]),
    ],
)
def test_a_name_that_can_mean_more_is_asked(regel: str, vraag: str, keuzes: list[Naam]) -> None:
    begrip = part(read(regel), Deel.WAAR)
    assert (begrip.vraag, begrip.waarde) == (vraag, None)
    assert [keus.waarde for keus in begrip.keuzes] == keuzes


@pytest.mark.parametrize("naam", ["Ma Li", "Wijkraad 1 mei"])
def test_a_day_within_a_name_is_no_day(naam: str) -> None:
    soort = Naamsoort.PERSOON if naam == "Ma Li" else Naamsoort.WIJKORGAAN
    found = parse_snelregel(f"di {naam} mailen", TODAY, Bekend(namen=Namen([Naam(soort, "x", naam)])))
    assert found.waarde(Deel.DAG, date) == date(2026, 9, 29)
    assert not found.vragen


def test_a_wijkorgaan_goes_before_the_wijk_of_its_name_that_stays_on_offer() -> None:
    begrip = part(read("bel De Weerd"), Deel.WAAR)
    assert [keus.waarde for keus in begrip.keuzes] == [WEERD, DE_WEERD]
    assert read("bel De Weerd", choose({}, begrip, begrip.keuzes[1])).waarde(Deel.WAAR, Naam) == DE_WEERD


@pytest.mark.parametrize("regel", ["wijkraad Molenkamp bellen", "gebeld", "gebeld met Karel", "jaargesprek 3 nov"])
def test_the_wijkorgaan_that_is_looked_at_is_meant_where_it_would_be_asked(regel: str) -> None:
    assert part(read(regel), Deel.WAAR).vraag
    found = part(parse_snelregel(regel, TODAY, BEKEND, hier=ZUID.id), Deel.WAAR)
    assert (found.waarde, found.vraag) == (ZUID, "")


def test_people_are_those_of_the_wijkorgaan_that_is_looked_at() -> None:
    def at(regel: str, hier: Naam) -> Snelregel:
        return parse_snelregel(regel, TODAY, BEKEND, hier=hier.id)

    assert at("gebeld met Jansen", WEERD).waarde(Deel.MET, Naam) == JANSEN
    assert at("gebeld met Truus van den Berg", WEERD).waarde(Deel.WAAR, Naam) == WEERD
    assert at("gebeld met Jan Wolters", WEERD).waarde(Deel.WAAR, Naam) == HAGEN
    assert at("verkeer uitzoeken", WEERD).begrip(Deel.WAAR) is None


def test_two_of_one_name_are_told_apart_by_their_stadsdeel() -> None:
    begrip = part(read("wijkraad Molenkamp bellen"), Deel.WAAR)
    assert [keus.woord for keus in begrip.keuzes] == ["Wijkraad Molenkamp (Noord)", "Wijkraad Molenkamp (Zuid)"]


def test_of_two_the_one_that_was_chosen_leaves_the_text() -> None:
    regel = "bel wijkraad De Weerd en buurtkring Heidehof"
    asked = part(read(regel), Deel.WAAR)
    assert read(regel).tekst == regel
    found = read(regel, choose({}, asked, asked.keuzes[1]))
    assert (found.tekst, found.waarde(Deel.WAAR, Naam)) == ("bel wijkraad De Weerd en", HEIDEHOF)
    assert read(regel, choose({}, asked, None)).begrip(Deel.WAAR) is None


def test_words_that_are_no_part_go_back_to_the_text() -> None:
    regel = "bel Wijkraad De Weerd di 14:00 over verkeer"
    found = read(regel)
    keuzes: dict[tuple[Deel, str], object] = {}
    for deel in (Deel.DAG, Deel.TIJD, Deel.WAAR):
        keuzes = choose(keuzes, part(found, deel), None)
    without = read(regel, keuzes)
    assert without.tekst == regel
    assert [one.deel for one in without.begrippen] == [Deel.SOORT, Deel.THEMA, Deel.WIE]


def test_another_value_may_be_chosen_for_what_was_said_and_what_was_not() -> None:
    found = read("bel di")
    later = date(2026, 10, 1)
    day = part(found, Deel.DAG)
    keuzes = {**choose({}, day, None), (Deel.DAG, "di"): later, (Deel.WAAR, ""): HAGEN, (Deel.SOORT, ""): ACTIE}
    again = read("bel di", keuzes)
    assert (again.waarde(Deel.DAG, date), again.waarde(Deel.WAAR, Naam), again.tekst) == (later, HAGEN, "bel")


def test_a_point_between_can_be_of_a_day_and_of_a_time() -> None:
    asked = part(read("bel 12.10"), Deel.DAG)
    assert asked.vraag == "Is 12.10 een dag?"
    found = read("bel 12.10", choose({}, asked, None))
    assert found.waarde(Deel.TIJD, str) == "12:10"
    assert part(found, Deel.DAG).vraag == "Op welke dag?"


@pytest.mark.parametrize(
    ("regel", "wat", "tekst"),
    [
        (
            "gebeld met Wijkraad De Weerd gisteren over verkeer: ze willen drempels",
            Contactsoort.TELEFOON,
            "ze willen drempels",
        ),
        ("Wijkraad De Weerd gemaild over verkeer", Contactsoort.MAIL, ""),
        ("mail van Wijkraad De Weerd over verkeer", Contactsoort.MAIL, ""),
        ("was bij buurtkring Heidehof over verkeer", Contactsoort.BEZOEK, ""),
        ("bij buurtkring Heidehof geweest over verkeer", Contactsoort.BEZOEK, ""),
        ("heb met buurtkring Heidehof overlegd over verkeer", Contactsoort.OVERLEG, ""),
        ("overleg gehad met buurtkring Heidehof over verkeer", Contactsoort.OVERLEG, ""),
        ("bezoek gebracht aan buurtkring Heidehof over verkeer", Contactsoort.BEZOEK, ""),
        ("telefoontje van wijkraad De Weerd over verkeer, boos", Contactsoort.TELEFOON, "boos"),
    ],
)
def test_the_past_is_a_contact(regel: str, wat: Contactsoort, tekst: str) -> None:
    found = read(regel)
    assert (found.wat, found.tekst, found.vragen) == (contact(wat), tekst, [])
    assert found.waarde(Deel.THEMA, str) == "verkeer"
    assert found.waarde(Deel.DAG, date) == (date(2026, 9, 23) if "gisteren" in regel else TODAY)
    assert found.begrip(Deel.WIE) is None


def test_who_spoke_is_part_of_a_contact_and_tells_the_wijkorgaan() -> None:
    found = read("gesproken met Jan Wolters gisteren om 14:00")
    assert (found.waarde(Deel.MET, Naam), found.waarde(Deel.WAAR, Naam)) == (WOLTERS, HAGEN)
    assert found.tekst == "om 14:00"
    asked = part(found, Deel.SOORT)
    assert asked.vraag == "Hoe was het contact?"
    again = read("gesproken met Jan Wolters gisteren", choose({}, asked, asked.keuzes[1]))
    assert (again.wat, again.vragen) == (contact(Contactsoort.TELEFOON), [])


def test_a_name_that_more_have_is_asked_unless_the_wijkorgaan_tells() -> None:
    asked = part(read("bel Jansen"), Deel.MET)
    assert (asked.vraag, [keus.waarde for keus in asked.keuzes]) == ("Welke Jansen bedoel je?", [JANSEN, JANSEN_2])
    known = read("bel Jansen van wijkraad De Weerd")
    assert (known.waarde(Deel.MET, Naam), known.tekst) == (JANSEN, "bel Piet Jansen")
    chosen = read("bel Jansen", choose({}, asked, asked.keuzes[1]))
    assert (chosen.tekst, chosen.waarde(Deel.WAAR, Naam)) == ("bel Aynur Jansen", HEIDEHOF)


def test_of_who_sits_on_two_it_is_asked_which() -> None:
    asked = part(read("bel Truus van den Berg"), Deel.WAAR)
    assert (asked.vraag, [keus.waarde for keus in asked.keuzes]) == ("Welk wijkorgaan?", [WEERD, HEIDEHOF])


@pytest.mark.parametrize("regel", ["Berg vegen", "de berg vegen", "praten over Jansen"])
def test_a_word_that_may_be_a_name_is_not_taken_for_one(regel: str) -> None:
    assert read(regel).begrip(Deel.MET) is None


def test_who_is_named_after_the_theme_by_met_counts() -> None:
    found = read("gebeld over verkeer met Jan Wolters")
    assert (found.waarde(Deel.THEMA, str), found.waarde(Deel.MET, Naam)) == ("verkeer", WOLTERS)


def test_what_is_done_and_what_is_to_do_is_asked() -> None:
    asked = part(read("mail van Jan Wolters beantwoorden"), Deel.SOORT)
    assert asked.vraag == "Was dit een contact, of moet het nog?"
    found = read("mail van Jan Wolters beantwoorden", choose({}, asked, asked.keuzes[-1]))
    assert (found.wat, found.tekst) == (ACTIE, "mail van Jan Wolters beantwoorden")


@pytest.mark.parametrize(
    "regel", ["niet gebeld met De Weerd", "moet nog gesproken met De Weerd", "De Weerd moet gebeld worden"]
)
def test_what_was_not_done_is_no_contact_without_asking(regel: str) -> None:
    assert ACTIE in [keus.waarde for keus in part(read(regel), Deel.SOORT).keuzes]
    assert part(read(regel), Deel.SOORT).vraag == "Was dit een contact, of moet het nog?"
    assert not part(read("gebeld met De Weerd, is niet akkoord"), Deel.SOORT).vraag


@pytest.mark.parametrize("regel", ["contact Heidehof over zwerfvuil", "gesprek gehad met Heidehof over zwerfvuil"])
def test_of_a_contact_it_is_asked_how_it_was(regel: str) -> None:
    assert part(read(regel), Deel.SOORT).vraag == "Hoe was het contact?"
    assert read("contact opnemen met Heidehof").wat == ACTIE


def test_a_contact_needs_a_wijkorgaan() -> None:
    assert part(read("gebeld"), Deel.WAAR).vraag == "Welk wijkorgaan?"


def test_a_talk_is_planned() -> None:
    found = read("jaargesprek met De Weerd 3 nov 19:30 in De Hagenborgh, kleine zaal")
    assert (found.wat, found.tekst, found.vragen) == (GESPREK, "", [])
    assert {one.deel: one.waarde for one in found.begrippen} == {
        Deel.SOORT: GESPREK,
        Deel.DAG: date(2026, 11, 3),
        Deel.TIJD: "19:30",
        Deel.WAAR: WEERD,
        Deel.JAAR: 2027,
        Deel.PLAATS: "De Hagenborgh, kleine zaal",
    }


def test_a_talk_asks_what_it_lacks() -> None:
    assert [(one.deel, one.vraag) for one in read("plan jaargesprek").vragen] == [
        (Deel.DAG, "Op welke dag?"),
        (Deel.WAAR, "Welk wijkorgaan?"),
    ]
    year = part(read("jaargesprek buurtkring Heidehof 3 nov"), Deel.JAAR)
    assert (year.vraag, [keus.waarde for keus in year.keuzes]) == ("Voor welk jaar?", [2026, 2027])
    said = read("jaargesprek 2026 buurtkring Heidehof 3 nov te Lindevoort")
    assert read("jaargesprek wijkraad De Weerd 3 nov in ,").begrip(Deel.PLAATS) is None
    assert (said.waarde(Deel.JAAR, int), said.waarde(Deel.PLAATS, str), said.vragen) == (2026, "Lindevoort", [])


def test_what_a_talk_has_no_place_for_is_asked() -> None:
    regel = "jaargesprek wijkraad De Weerd 3 nov taart mee"
    asked = part(read(regel), Deel.TEKST)
    assert asked.vraag == "“taart mee” past niet bij een gesprek."
    assert read(regel, choose({}, asked, asked.keuzes[0])).vragen == []


def test_a_wijk_is_no_partner_of_a_talk() -> None:
    assert part(read("jaargesprek wijk Esweg 3 nov"), Deel.WAAR).waarde is None


@pytest.mark.parametrize(
    ("regel", "wie", "tekst"),
    [
        ("cijfers opvragen, Mobiliteit, 1 nov", Wie(Eigenaarsoort.AFDELING, "Mobiliteit"), "cijfers opvragen"),
        (
            "cijfers opvragen door openbare ruimte di",
            Wie(Eigenaarsoort.AFDELING, "Openbare ruimte"),
            "cijfers opvragen",
        ),
        ("zaal zoeken, het wijkorgaan", Wie(Eigenaarsoort.WIJKORGAAN), "zaal zoeken"),
        ("zaal zoeken, Jan Wolters", Wie(Eigenaarsoort.WIJKORGAAN, "Jan Wolters"), "zaal zoeken"),
        ("zaal zoeken, ik", Wie(Eigenaarsoort.WIJKREGISSEUR), "zaal zoeken"),
        ("zaal, koffie", Wie(Eigenaarsoort.WIJKREGISSEUR), "zaal, koffie"),
        ("lopen door het park", Wie(Eigenaarsoort.WIJKREGISSEUR), "lopen door het park"),
    ],
)
def test_who_does_it(regel: str, wie: Wie, tekst: str) -> None:
    found = read(regel)
    assert (found.waarde(Deel.WIE, Wie), found.tekst) == (wie, tekst)
    assert found.begrip(Deel.MET) is None


@pytest.mark.parametrize(
    ("wie", "woord"),
    [
        (Wie(Eigenaarsoort.WIJKREGISSEUR), "jij"),
        (Wie(Eigenaarsoort.WIJKORGAAN), "het wijkorgaan"),
        (Wie(Eigenaarsoort.AFDELING, "Mobiliteit"), "afdeling Mobiliteit"),
        (Wie(Eigenaarsoort.ANDERS, "Piet"), "Piet"),
    ],
)
def test_how_who_is_read(wie: Wie, woord: str) -> None:
    assert wie.woord == woord


def test_a_theme_that_is_called_as_a_traject() -> None:
    called = part(read("bel over Herinrichting Hagenweg"), Deel.THEMA)
    assert (called.waarde, called.woord) == (HAGENWEG, "traject Herinrichting Hagenweg")
    near = part(read("bel over Hagenweg"), Deel.THEMA)
    assert (near.waarde, [keus.waarde for keus in near.keuzes]) == ("Hagenweg", ["Hagenweg", HAGENWEG])
    asked = part(read("bel over groen op het plein"), Deel.THEMA)
    assert (asked.vraag, asked.keuzes[0].waarde) == ("Welk traject bedoel je?", PLEIN)


def test_without_words_it_is_asked_what_must_be_done() -> None:
    assert part(read("di"), Deel.TEKST).vraag == "Wat moet er gebeuren?"
    assert read("bel over").tekst == "bel over"


@pytest.mark.parametrize("regel", ["🎉🎉", "אתמול דיברתי", "\"'“”", "a" * 10_000])
def test_what_is_not_understood_stays_as_it_was_typed(regel: str) -> None:
    assert read(regel).tekst in {regel, ""}
    assert read(regel).wat == ACTIE


def test_a_long_line_is_kept_whole_and_read_at_once() -> None:
    regel = "bel wijkraad De Weerd di " + "woord, 12-13 en Weerd " * 450
    begun = time.process_time()
    found = read(regel)
    assert time.process_time() - begun < 0.1
    assert found.tekst.count("woord") == 450


_SAID = """bel;De;Weerd;wijkraad;Heidehof;Jansen;over;verkeer;di;14:00;12.10;3/4;gebeld;met;jaargesprek;in;door;,;van
een;Mobiliteit;gisteren;Hiedehof;gesproken;€;ﬁets;İ;’t;2027;Truus;:;ik;mail;beantwoorden;31 feb;om 25:00
10-12;kwart;half;tien;voor;WO;ma;jaar;personen"""
WORDS = st.sampled_from(re.split("[;\n]", _SAID))


@given(st.one_of(st.lists(WORDS, max_size=14).map(" ".join), st.text(max_size=60)))
@settings(max_examples=250, deadline=None)
def test_nothing_is_refused_and_no_word_is_lost(regel: str) -> None:
    found = read(regel)
    kept = " ".join([found.tekst, *(one.woorden for one in found.begrippen)])
    assert not _words(regel) - _words(kept)
    assert all(one.vraag or one.waarde is not None for one in found.begrippen)
    for begrip in found.begrippen:  # whatever is chosen, or dropped, can be read again
        for keus in (None, *begrip.keuzes):
            again = read(regel, choose({}, begrip, keus))
            if begrip.deel is not Deel.SOORT and keus is None:
                kept = " ".join([again.tekst, *(one.woorden for one in again.begrippen)])
                assert not _words(regel) - _words(kept)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", one_line(text)))
