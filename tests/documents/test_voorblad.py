"""The voorblad: what it tells, and that it is one page whatever is kept."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents.afsprakenbeelden import PROMISED
from tests.documents.gespreksdossiers import MOMENT, bare, gespreksdossier, with_blad, with_talk
from tests.documents.jaarbeelden import HOSTILE, dossier, niveaukeuzes
from tests.documents.pdfs import assert_valid, of_kind, opened, unmarked_operators, words
from wijkregie.documents.pdf.kit import FOOT, PAGE
from wijkregie.documents.pdf.voorblad import allot, paper, voorblad
from wijkregie.domain.acties import Actiepunt, Actiestatus, Eigenaarsoort
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.dossiers import Zetel
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.gespreksbladen import Gespreksdossier, Wijkgeld
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

VORIG = Jaargesprek(
    id="vorig", wijkorgaan_id="w", jaar=2026, stand=Gespreksstand.AKKOORD, datum=date(2025, 9, 17),
    niveau_gewenst=Niveau.UITVOEREND, niveau_afgesproken=Niveau.UITVOEREND,
)  # fmt: skip
LONG = "lange woorden in een zin die maar doorgaat " * 500


def full(**kept: object) -> Gespreksdossier:
    """Return a body with a talk planned, a talk behind it, and something in every part of the page."""
    body = dossier("Wijkraad ’t Hagen", niveaus=(1, 1, 2, 2))
    body = replace(
        body,
        gesprekken=(VORIG,),
        acties=(
            agreed("Verkeerscijfers Hagenweg opvragen", Eigenaarsoort.AFDELING, "Mobiliteit", date(2026, 9, 1)),
            agreed("Uitleg geven", Eigenaarsoort.WIJKREGISSEUR, status=Actiestatus.KLAAR),
            agreed("Leden zoeken", Eigenaarsoort.WIJKORGAAN, uiterlijk=date(2026, 3, 1), status=Actiestatus.KLAAR),
            agreed("Folder maken", Eigenaarsoort.ANDERS, "Vrijwilligerspunt", status=Actiestatus.VERVALLEN),
            Actiepunt(id="los", tekst="Sleutel ophalen", wijkorgaan_id="w", uiterlijk=date(2026, 12, 1)),
            Actiepunt(id="oud", tekst="Oude klus", wijkorgaan_id="w", status=Actiestatus.KLAAR),
        ),
    )
    found = with_talk(
        gespreksdossier(replace(body, **kept)),  # type: ignore[arg-type]
        stand=Gespreksstand.GEPLAND,
        niveau_gewenst=None,
        niveau_afgesproken=None,
    )
    return replace(found, inrichting=replace(found.inrichting, voorbeeld=True), afspraken=PROMISED)


def agreed(
    tekst: str,
    soort: Eigenaarsoort,
    eigenaar: str = "",
    uiterlijk: date | None = None,
    status: Actiestatus = Actiestatus.OPEN,
) -> Actiepunt:
    return Actiepunt(
        id=tekst, tekst=tekst, wijkorgaan_id="w", eigenaarsoort=soort, eigenaar=eigenaar, uiterlijk=uiterlijk,
        status=status, jaargesprek_id="vorig", toelichting="INTERN: niet doorvertellen",
    )  # fmt: skip


def crowded(typed: str, number: int) -> Gespreksdossier:
    """Return a body with so many of everything, and this text wherever people type."""
    base = full()
    talk = replace(VORIG, plaats=typed, vervallen_reden=typed)
    body = replace(
        base.dossier,
        wijkorgaan=replace(base.dossier.wijkorgaan, naam=typed),
        wijken=tuple(Wijk(id=str(n), naam=typed, stadsdeel_id="oost", inwoners=10**9) for n in range(number)),
        bestuur=tuple(
            Zetel(
                functie=Bestuursfunctie(id=str(n), wijkorgaan_id="w", rol=typed),
                persoon=Persoon(id=str(n), naam=typed) if n % 3 else None,
            )
            for n in range(number)
        ),
        gesprekken=(talk,),
        acties=tuple(
            Actiepunt(
                id=str(n), tekst=typed, wijkorgaan_id="w", eigenaarsoort=list(Eigenaarsoort)[n % 4], eigenaar=typed,
                uiterlijk=date(2026, 1 + n % 12, 1), jaargesprek_id="vorig" if n % 3 else None,
                status=list(Actiestatus)[n % 5],
            )
            for n in range(number)
        ),
        contacten=tuple(
            Contactmoment(id=str(n), wijkorgaan_id="w", datum=date(2026, 1 + n % 8, 1 + n % 28), onderwerp=typed)
            for n in range(number)
        ),
        niveaus=niveaukeuzes("w", {jaar: 1 + jaar % 3 for jaar in range(2000, 2027)}, typed),
    )  # fmt: skip
    found = with_talk(gespreksdossier(body), plaats=typed, stand=Gespreksstand.GEPLAND)
    found = with_blad(found, wijkorgaan=typed)
    found = replace(found, wijkgeld=Wijkgeld(jaar=2026, vrij=10**11, initiatieven=number) if number else None)
    plan, brought = PROMISED.plannen[0], PROMISED.inbreng[0]
    promised = replace(
        PROMISED,
        plannen=tuple(replace(plan, traject=typed, traject_id=str(n)) for n in range(number)),
        inbreng=tuple(replace(brought, onderwerp=typed) for _ in range(number)),
    )
    found = replace(found, afspraken=promised)
    return replace(found, inrichting=replace(found.inrichting, gemeente=typed, wijkregisseur=typed))


def ended() -> Gespreksdossier:
    found = full()
    body = replace(
        found.dossier.wijkorgaan, status=Wijkorgaanstatus.BEEINDIGD, beeindigd_op=date(2026, 5, 1), einde_reden="Op."
    )
    return with_blad(replace(found, dossier=replace(found.dossier, wijkorgaan=body)), gesprek=None)


def cancelled() -> Gespreksdossier:
    return with_talk(full(), stand=Gespreksstand.VERVALLEN, vervallen_reden="Ziekte")


def chosen() -> Gespreksdossier:
    body = dossier("Wijkraad Gekozen", niveaus=(1, 1, 2, 2, 1))
    return with_blad(gespreksdossier(replace(body, gesprekken=(VORIG,), acties=())), afspraken=())


TEXTS = {
    "hostile": HOSTILE,
    "a word": "x" * 10_000,
    "words": LONG,
    "wide": "W" * 200,
    "nothing to see": "\u200b\x00",
    "right to left": "مجلس الحي " * 20,
    "emoji": "👩🏽‍🌾" * 100,
    "lines": "een\ntwee\n" * 3000,
}
FOUND: dict[str, Gespreksdossier] = {
    "full": full(),
    "bare": bare(),
    "ended": ended(),
    "cancelled": cancelled(),
    "chosen": chosen(),
    "no earlier talk": full(gesprekken=(), acties=()),
    "no regeling": with_blad(full(), regeling=None),
}
EXTREME: dict[str, Gespreksdossier] = {
    f"{name}, {number}": crowded(text, number) for name, text in TEXTS.items() for number in (0, 1, 60)
}


def assert_one_page(content: bytes) -> None:
    """One page, nothing on it stands above or below the sheet, and there is room to write."""
    with opened(content) as pdf:
        assert len(pdf.pages) == 1
        assert len(of_kind(pdf, "LI")) >= 5
        heights = drawn_at(pdf.pages[0])
    assert len(heights) > 40
    assert min(heights) >= FOOT
    assert max(heights) <= FOOT + PAGE


def drawn_at(page: pikepdf.Page) -> list[float]:
    """Return how high on the page (points) each text and line of the sheet begins; the footer is left out."""
    found, up, saved = [], 0.0, []
    for instruction in pikepdf.parse_content_stream(page):
        name, operands = str(instruction.operator), instruction.operands
        if name == "q":
            saved.append(up)
        elif name == "Q":
            up = saved.pop()
        elif name == "cm":
            up += float(operands[5])
        elif name in ("Tm", "m", "re") and up:
            found.append(up + float(operands[5 if name == "Tm" else 1]))
    return found


@pytest.mark.parametrize("name", [*FOUND, *EXTREME])
def test_it_is_one_page_with_everything_tagged(name: str) -> None:
    content = voorblad((FOUND | EXTREME)[name], MOMENT)
    assert_one_page(content)
    with opened(content) as pdf:
        assert unmarked_operators(pdf) == []
        assert len(of_kind(pdf, "H1")) == 1
        assert all(figure.Alt for figure in of_kind(pdf, "Figure"))
        assert all(cell.A.Scope for cell in of_kind(pdf, "TH"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    text=st.text(max_size=60),
    long=st.integers(1, 200),
    number=st.integers(0, 70),
    change=st.sampled_from([ended, cancelled, chosen, None]),
)
def test_it_is_one_page_whatever_is_kept(
    text: str, long: int, number: int, change: Callable[[], Gespreksdossier] | None
) -> None:
    found = crowded(text * long, number)
    if change is not None:
        other = change()
        body = replace(found.dossier, wijkorgaan=other.dossier.wijkorgaan, gesprekken=other.dossier.gesprekken)
        found = with_blad(replace(found, dossier=body), gesprek=other.blad.gesprek, keuze=other.blad.keuze)
    assert_one_page(voorblad(found, MOMENT))


def test_every_kind_is_valid(tmp_path: Path) -> None:
    assert_valid((voorblad(each, MOMENT) for each in FOUND.values()), tmp_path)


def test_hostile_text_is_valid(tmp_path: Path) -> None:
    assert_valid([voorblad(crowded(text, 7), MOMENT) for text in TEXTS.values()], tmp_path)


def test_many_together_are_valid_and_have_a_page_each(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    found = [*FOUND.values(), crowded(HOSTILE, 60)]
    content = paper(found, lambda done, total: seen.append((done, total))).render(MOMENT)
    assert_valid([content], tmp_path)
    assert seen == [(number, len(found)) for number in range(1, len(found) + 1)]
    with opened(content) as pdf:
        assert len(pdf.pages) == len(found)
        assert len(of_kind(pdf, "H1")) == len(of_kind(pdf, "Part")) == len(found)
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root][:2] == ["Wijkraad ’t Hagen", "Dorpsraad Lonneker"]


def test_it_tells_what_is_known(tmp_path: Path) -> None:
    told = words(voorblad(full(), MOMENT), tmp_path)
    for part in (
        "Voorblad jaargesprek 2027", "Wijkraad ’t Hagen", "Donderdag 24 september 2026, 19:30 uur · De Hagenborgh",
        "Gemeente Voorbeeldstad", "Stadsdeel Oost", "Wijkregisseur Marijke Veldhuis", "Verzonnen gegevens",
        "Nu: niveau 2, uitvoerend", "Inwoners 5.260", "Subsidie 2026 € 1.500", "2027 bij niveau 2 € 3.000",
        "Reserve bij aanvraag 2027 € 123,45",
        "Afspraken van vorig jaar", "Klaar: gemeente 1 van 2, wijkorgaan 1 van 1, anderen 0 van 1",
        "Verkeerscijfers Hagenweg opvragen Mobiliteit 1 sep te laat", "Uitleg geven wijkregisseur – klaar",
        "Leden zoeken wijkorgaan 1 mrt klaar", "Folder maken Vrijwilligerspunt – vervallen",
        "Andere open acties", "Sleutel ophalen wijkregisseur 1 dec open",
        "Contactmomenten sinds 17 sep 2025 8",
        "Plannen in de wijk Op tijd gehoord: 1 van 2", "Plan Jullie hoorden het Besluit Advies",
        "Speelveld 3 mrt 9 jun overgenomen", "Hagenweg 28 aug 25 sep niet gevraagd",
        "Buslijn 4 nog te vertellen 1 dec niet gevraagd",
        "Wat is nagekomen in 2026?", "Gemeente 0 van 1, 1 deels", "Wijkorgaan 1 van 1",
        "Antwoord: Parkeren beloofd 1 okt",
        "Bestuur: 1 lid, 1 plek vrij", "Ayşegül Yılmaz-van den IJssel voorzitter", "vacature penningmeester",
        "1 Hoe staat het bij de gemeente met “Verkeerscijfers Hagenweg opvragen”?",
        "2 Over “Hagenweg” hoorden jullie 28 dagen voor het besluit. Hoe doen we dat voortaan?",
        "3 In het bestuur is een plek vrij (penningmeester). Hoe vinden jullie iemand?",
        "Keuze voor 2027", "De bedragen zijn voorbeelden.", "1 basis, € 1.500", "2 uitvoerend, € 3.000",
        "3 beleidsvormend, € 5.000", "Waarom:",
        "wijkregie · gemaakt op 25 september 2026", "Aanvragen kan tot en met 1 oktober 2026",
    ):  # fmt: skip
        assert part in told, part
    assert "Oude klus" not in told
    assert "INTERN" not in told


def test_a_bare_body_gets_room_to_write(tmp_path: Path) -> None:
    told = words(voorblad(bare(), MOMENT), tmp_path)
    for part in (
        "Dorpsraad Lonneker", "Het gesprek is nog niet gepland", "Nu: geen niveau", "Er was nog geen jaargesprek.",
        "Contactmomenten 0", "Daarover is nog niets vastgelegd.", "Het bestuur is nog niet vastgelegd.",
        "1 Dit is het eerste jaargesprek. Wat verwachten we van elkaar?", "2 Welk niveau past: 1, 2 of 3?",
        "Aantekeningen", "De laatste dag om aan te vragen is nog niet bekend",
    ):  # fmt: skip
        assert part in told, part
    assert "€" not in told


def test_long_lists_end_with_what_is_left(tmp_path: Path) -> None:
    found = crowded("Iets", 60)
    told = words(voorblad(found, MOMENT), tmp_path)
    assert "Klaar: gemeente 4 van 20, wijkorgaan 2 van 10, anderen 2 van 10" in told
    for part in (
        r"nog \d+, waarvan \d+ open", r"nog \d+ waarvan \d+ vrij", r"en nog 59",
        r"Contactmomenten sinds 17 sep 2025 60", r"nog \d+ antwoorden te geven", r"Advies Iets .* nog \d+ Wat is",
    ):  # fmt: skip
        assert re.search(part, told), part


def test_an_ended_body_chooses_no_more(tmp_path: Path) -> None:
    told = words(voorblad(ended(), MOMENT), tmp_path)
    assert "Gestopt op 1 mei 2026" in told
    assert "Status beëindigd" in told
    assert "Laatst: niveau 2, uitvoerend" in told
    assert "1 Het wijkorgaan is gestopt." in told
    assert "Keuze voor" not in told
    assert "2027 bij niveau" not in told


def test_a_cancelled_talk_and_a_choice_made_are_told(tmp_path: Path) -> None:
    assert "Het gesprek is vervallen: Ziekte" in words(voorblad(cancelled(), MOMENT), tmp_path)
    told = words(voorblad(chosen(), MOMENT), tmp_path)
    assert "Keuze voor 2027: niveau 1, basis" in told
    assert "Waarom: Past." in told
    assert "Er zijn geen afspraken vastgelegd." in told


def test_a_last_day_gone_by_is_told_as_such(tmp_path: Path) -> None:
    late = replace(full(), peildatum=date(2026, 10, 2))
    assert "Aanvragen kon tot en met 1 oktober 2026" in words(voorblad(late, MOMENT), tmp_path)


def test_agreements_of_longer_ago_say_of_when(tmp_path: Path) -> None:
    older = replace(VORIG, jaar=2024)
    assert "Afspraken uit het gesprek over 2024" in words(voorblad(full(gesprekken=(older,)), MOMENT), tmp_path)


@pytest.mark.parametrize(
    ("wanted", "room", "given"),
    [
        ([3, 0, 2], 12, [3, 0, 2]),
        ([60, 60, 60], 10, [4, 3, 3]),
        ([60, 1, 2], 10, [7, 1, 2]),
        ([5, 5, 5], 0, [0, 0, 0]),
        ([5], -3, [0]),
    ],
)
def test_rows_are_parted_fairly(wanted: list[int], room: int, given: list[int]) -> None:
    assert allot(wanted, room) == given


@pytest.mark.parametrize(
    ("initiatieven", "told"),
    [(0, "€ 7.215 vrij"), (1, "€ 7.215 vrij, 1 initiatief"), (3, "€ 7.215 vrij, 3 initiatieven")],
)
def test_what_residents_have_to_spend_is_one_line(initiatieven: int, told: str, tmp_path: Path) -> None:
    found = replace(full(), wijkgeld=Wijkgeld(jaar=2026, vrij=721_500, initiatieven=initiatieven))
    text = words(voorblad(found, MOMENT), tmp_path)
    assert "Wijkbudget 2026" in text
    assert told in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Wijkbudget" not in words(voorblad(full(), MOMENT), tmp_path)


def test_a_plan_that_is_off_and_an_answer_without_a_day(tmp_path: Path) -> None:
    plan, brought = PROMISED.plannen[0], PROMISED.inbreng[0]
    off = replace(plan, klok=replace(plan.klok, ingetrokken_op=date(2026, 9, 1)))
    unheard = replace(plan, traject="Brug", klok=replace(plan.klok, gehoord_op=None, besluit_op=date(2026, 9, 1)))
    some_day = replace(brought, klok=replace(brought.klok, beloofd_op=None))
    promised = replace(PROMISED, plannen=(off, unheard), inbreng=(some_day,))
    told = words(voorblad(replace(full(), afspraken=promised), MOMENT), tmp_path)
    assert "Hagenweg 28 aug gaat niet door niet gevraagd" in told
    assert "Brug niet vooraf 1 sep niet gevraagd" in told
    assert "Antwoord: Parkeren volgt" in told
