"""A list that is read in, in the words of the window."""

from datetime import date
from decimal import Decimal

import pytest

from wijkregie.domain.leeswijzen import Kolomkeuze, Lijstsoort
from wijkregie.domain.lijsten.bladen import Cel
from wijkregie.domain.lijsten.velden import VELDEN
from wijkregie.domain.lijsten.voorstellen import (
    Besluit,
    Celreden,
    Indeling,
    Kandidaat,
    Keus,
    Leesvoorstel,
    Lot,
    Regelvoorstel,
    Veldwijziging,
)
from wijkregie.ui.models.kolomkeuzes import Inhoud, celtekst, kolomletter, missing, offered, soort_words, twice
from wijkregie.ui.models.leesregels import Leesregel, counts, keuzes, leesregels, make_model, summary, told


def regel(rij: int, lot: Lot, **more: object) -> Regelvoorstel:
    return Regelvoorstel("Blad1", rij, Lijstsoort.WIJKORGANEN, f"Wijkraad {rij}", lot, **more)  # type: ignore[arg-type]


def indeling(soort: Lijstsoort, *kolommen: Kolomkeuze) -> Indeling:
    return Indeling("Blad1", soort, 0, kolommen)


def test_a_column_is_named_as_excel_does() -> None:
    assert [kolomletter(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize(
    ("cel", "text"),
    [(None, ""), (True, "ja"), (False, "nee"), (date(2026, 10, 1), "01-10-2026"), (Decimal("2.5"), "2,5"), (3, "3")],
)
def test_a_cell_is_shown_as_people_read_it(cel: Cel, text: str) -> None:
    assert celtekst(cel) == text


@pytest.mark.parametrize("soort", list(Lijstsoort))
def test_every_field_is_offered_once_in_words_of_its_own(soort: Lijstsoort) -> None:
    found = offered(soort, [2025, 2024], ["webmaster"])
    assert found[0] == ("overslaan", Inhoud())
    assert {what.veld for _, what in found[1:]} == {veld.naam for veld in VELDEN[soort]}
    words = [said for said, _ in found]
    assert len(set(words)) == len(words)
    assert soort_words(soort)[0].isupper()


def test_a_year_and_a_role_belong_to_what_is_offered() -> None:
    words = [said for said, _ in offered(Lijstsoort.WIJKORGANEN, [2024], ["webmaster"])]
    assert "Niveau 2024" in words
    assert "Bestuur: voorzitter" in words
    assert "Telefoon webmaster" in words


def test_what_a_sheet_cannot_do_without_is_told() -> None:
    assert missing(indeling(Lijstsoort.NIVEAUS)) == ["Wijkorgaan", "Jaar", "Niveau"]
    by_year = indeling(Lijstsoort.NIVEAUS, Kolomkeuze(0, "wijkorgaan_id"), Kolomkeuze(1, "niveau", jaar=2025))
    assert missing(by_year) == []


def test_what_is_chosen_twice_is_told_with_its_columns() -> None:
    two = indeling(Lijstsoort.WIJKORGANEN, Kolomkeuze(0, "naam"), Kolomkeuze(1), Kolomkeuze(2), Kolomkeuze(3, "naam"))
    assert twice(two) == [("Naam", [0, 3])]


def test_a_row_says_in_one_line_what_it_does() -> None:
    one = Veldwijziging("Telefoon", "leeg", "053 123 45 67")
    assert summary(regel(2, Lot.GEWIJZIGD, wijzigingen=(one,))) == "Telefoon: leeg → 053 123 45 67"
    four = tuple(Veldwijziging(name, "", "x") for name in ("Naam", "Soort", "KvK", "IBAN"))
    assert summary(regel(2, Lot.NIEUW, wijzigingen=four)) == "Naam, Soort, KvK en nog 1"
    assert summary(regel(2, Lot.GELIJK)) == "verandert niets"
    assert summary(regel(2, Lot.GEWEIGERD, redenen=(Celreden(27, "Dit is geen dag."),))) == "AB2: Dit is geen dag."
    assert summary(regel(2, Lot.GEWEIGERD, redenen=(Celreden(None, "Zo kan het niet."),))) == "Zo kan het niet."
    assert summary(regel(2, Lot.TWIJFEL, kandidaten=(Kandidaat("a", "Wijkraad A", ""),))) == "lijkt op Wijkraad A"


def test_what_may_be_decided_depends_on_what_becomes_of_a_row() -> None:
    doubt = regel(2, Lot.TWIJFEL, kandidaten=(Kandidaat("a", "Wijkraad A", "bijna dezelfde naam"),))
    assert keuzes(doubt) == [(Keus.SAMEN, "a"), (Keus.NIEUW, ""), (Keus.OVERSLAAN, "")]
    assert keuzes(regel(3, Lot.GEWEIGERD, redenen=(Celreden(1, "Geen dag."),))) == [(Keus.ZONDER, "")]
    assert keuzes(regel(3, Lot.GEWEIGERD, redenen=(Celreden(None, "Zo kan het niet."),))) == []
    assert keuzes(regel(4, Lot.NIEUW)) == [(Keus.OVERSLAAN, "")]
    assert keuzes(regel(5, Lot.GELIJK)) == []


def test_what_was_decided_counts_at_once_and_by_its_outcome_later() -> None:
    rows = (regel(2, Lot.NIEUW), regel(3, Lot.TWIJFEL), regel(4, Lot.GEWEIGERD))
    samen = Besluit("Blad1", 3, Keus.SAMEN, "a")
    before = leesregels(Leesvoorstel("lijst.xlsx", (), rows), {("Blad1", 3): [samen]})
    assert [each.is_read for each in before] == [True, True, False]
    assert told(before) == ("let", "1 regel geweigerd.")
    after = leesregels(Leesvoorstel("lijst.xlsx", (), rows, besluiten=(samen,)), {("Blad1", 3): [samen]})
    assert [each.is_read for each in after] == [True, False, False], "it raised a second doubt"
    assert told(after) == ("let", "Nog 1 twijfel te kiezen, anders niet gelezen. 1 regel geweigerd.")
    assert [words for _, words in counts(after)] == ["Alles 3", "Nieuw 1", "Twijfel 1", "Geweigerd 1"]
    assert told([Leesregel(regel(2, Lot.NIEUW))]) == ("info", "Er is nog niets bewaard.")


def test_the_sign_of_a_row_is_also_said() -> None:
    first = make_model().columns[0]
    assert first.accessible is not None
    assert first.accessible(Leesregel(regel(2, Lot.TWIJFEL))) == "twijfel"
    skipped = Besluit("Blad1", 2, Keus.OVERSLAAN)
    assert first.accessible(Leesregel(regel(2, Lot.GEWEIGERD), skipped)) == "overslaan"
    assert first.accessible(Leesregel(regel(2, Lot.TWIJFEL), Besluit("Blad1", 2, Keus.SAMEN, "a"))) == "twijfel"


def test_a_wijkorgaan_that_is_not_there_may_be_made_of_a_refused_row() -> None:
    reden = Celreden(1, "Er is geen wijkorgaan “Ganzewei”.")
    assert keuzes(regel(2, Lot.GEWEIGERD, redenen=(reden,), maakt="Ganzewei")) == [(Keus.NIEUW, ""), (Keus.ZONDER, "")]
    assert keuzes(regel(2, Lot.GEWEIGERD, redenen=(reden,))) == [(Keus.ZONDER, "")]
