"""What of each kind can be found, by which words."""

from dataclasses import fields
from datetime import date

import pytest

from tests.store.keep_schema import example
from wijkregie.domain.zoeken import NIET_VINDBAAR, VINDBAAR, Rang, Zoektekst, zoektekst
from wijkregie.store.mapping import KINDS, kind_of, table_name, to_row


def test_of_every_kind_it_is_decided_once_whether_it_is_found() -> None:
    tables = list(map(table_name, KINDS))
    assert sorted([*VINDBAAR, *NIET_VINDBAAR]) == sorted(tables)


@pytest.mark.parametrize("tabel", VINDBAAR)
def test_a_kind_is_found_by_fields_that_it_has(tabel: str) -> None:
    wijze = VINDBAAR[tabel]
    names = {part.name for part in fields(kind_of(tabel))}
    assert {*wijze.titel, *wijze.tekst, *wijze.dag} <= names
    found = zoektekst(tabel, to_row(example(kind_of(tabel))))
    assert found is not None
    assert bool(found.dag) is bool(wijze.dag)


def test_a_note_is_found_by_its_text_and_its_day() -> None:
    row = {"id": "1", "tekst": " Rijdt te hard ", "datum": date(2026, 9, 16)}
    assert zoektekst("notitie", row) == Zoektekst("", "Rijdt te hard", "", date(2026, 9, 16), Rang.DAG)


def test_the_first_day_that_is_known_counts() -> None:
    row = {"tekst": "Bellen", "uiterlijk": None, "afgerond_op": date(2026, 9, 16)}
    found = zoektekst("actiepunt", row)
    assert found is not None
    assert found.dag == date(2026, 9, 16)
    found = zoektekst("actiepunt", row | {"afgerond_op": None})
    assert found is not None
    assert found.dag is None


def test_what_has_no_name_is_called_by_its_kind() -> None:
    found = zoektekst("subsidie", {"jaar": 2027, "kenmerk": "SUB-12", "toelichting": "", "correctie_reden": ""})
    assert found is not None
    assert found.titel == "subsidie 2027\nSUB-12"


def test_what_says_nothing_or_is_not_looked_for_is_not_found() -> None:
    assert zoektekst("antwoord", {"tekst": "  "}) is None
    assert zoektekst("werkgebied", {"id": "1"}) is None


def test_names_are_found_by_a_part_inside_a_word() -> None:
    found = zoektekst("wijk", {"naam": "Ooi Hagen", "cbs_code": ""})
    assert found is not None
    assert found.delen == "agen gen"
