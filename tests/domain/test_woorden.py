"""Every kind of kept value has its Dutch noun."""

from dataclasses import fields

import wijkregie.domain.dossiers  # noqa: F401  (every kind is known once this is read)
from wijkregie.domain.entities import Entity
from wijkregie.domain.woorden import (
    BEDRAGEN,
    DATUMS,
    VELDEN,
    aantal_woorden,
    kort,
    soortnaam,
    waarde_tekst,
    zelfstandig,
)


def test_every_kept_value_has_a_noun() -> None:
    kinds = [kind.__name__.lower() for kind in Entity.__subclasses__() if kind.__module__.startswith("wijkregie.")]
    assert len(kinds) >= 12
    for kind in kinds:
        assert zelfstandig(kind).startswith(("Dit ", "Deze "))
        assert zelfstandig(kind).endswith(soortnaam(kind))


def test_every_field_has_its_word_and_the_sorted_ones_are_fields() -> None:
    kinds = [kind for kind in Entity.__subclasses__() if kind.__module__.startswith("wijkregie.")]
    names = {field.name for kind in kinds for field in fields(kind)} - {"id", "version"}
    assert names == set(VELDEN)
    assert names >= BEDRAGEN | DATUMS


def test_values_are_told_in_words() -> None:
    assert waarde_tekst("telefoon", "") == waarde_tekst("uiterlijk", None) == "leeg"
    assert waarde_tekst("prive", True) == "ja"
    assert waarde_tekst("uiterlijk", "2026-12-01") == "1 december 2026"
    assert waarde_tekst("bedrag", 250_050) == "€\N{NO-BREAK SPACE}2.500,50"
    assert waarde_tekst("niveau", 2) == "2 uitvoerend"
    assert waarde_tekst("jaar", 2027) == "2027"
    assert waarde_tekst("tekst", "een\ntwee") == "een twee"


def test_a_long_text_is_cut_at_a_word() -> None:
    assert kort("woord " * 20) == ("woord " * 20).strip()
    assert kort("woord " * 200) == ("woord " * 20).strip() + " …"
    assert len(kort("x" * 20_000)) == 122


def test_kinds_are_counted_in_words() -> None:
    counted = [aantal_woorden(kind, 2) for kind in ("bestuursfunctie", "bijlage", "actiepunt", "niveaukeuze")]
    assert counted == ["2 bestuursfuncties", "2 bijlagen", "2 acties", "2 niveaukeuzen"]
    assert aantal_woorden("contactmoment", 1) == "1 contactmoment"
