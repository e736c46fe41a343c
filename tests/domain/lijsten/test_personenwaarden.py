"""People and names in one cell."""

from collections.abc import Collection
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkregie.domain.lijsten.begrepen import Begrepen
from wijkregie.domain.lijsten.personenwaarden import (
    Genoemd,
    lees_namen,
    lees_personen,
    rol_van,
    splits_namen,
)


def written(listed: Collection[Genoemd]) -> str:
    """Write people in the way that reading promises to understand."""
    return "; ".join(map(_one, listed))


def _one(found: Genoemd) -> str:
    name = found.naam or "vacature"
    whole = f"{name} ({found.rol})" if found.rol else name
    return ", ".join(part for part in (whole, found.telefoon, found.email) if part)


@pytest.mark.parametrize(
    ("cel", "people"),
    [
        (
            "J. de Vries (vz.), A. Özdemir (secretaris) ; vacature (penn.)",
            [("J. de Vries", "voorzitter"), ("A. Özdemir", "secretaris"), ("", "penningmeester")],
        ),
        ("Voorzitter: Jan Jansen\nSecretaris: Els Bos", [("Jan Jansen", "voorzitter"), ("Els Bos", "secretaris")]),
        (
            "Voorziter Jan Smit, secr. Els, lid K. Mol",
            [("Jan Smit", "voorzitter"), ("Els", "secretaris"), ("K. Mol", "lid")],
        ),
        ("dhr. P. Bakker / mevr. K. Smit", [("P. Bakker", ""), ("K. Smit", "")]),
        ("Jan en Piet de Vries", [("Jan", ""), ("Piet de Vries", "")]),
        ("Jansen, J.", [("J. Jansen", "")]),
        ("Jan Smit - voorzitter", [("Jan Smit", "voorzitter")]),
        ("penn. - Jan Smit", [("Jan Smit", "penningmeester")]),
        ("J. Smit jr.", [("J. Smit jr.", "")]),
        ("Mevr. A. (Anja) de Boer (penn)", [("A. (Anja) de Boer", "penningmeester")]),
        ("Fam. Jansen (activiteiten)", [("Fam. Jansen", "activiteiten")]),
        ("Jan Smit (wnd. voorzitter)", [("Jan Smit", "wnd. voorzitter")]),
        ("Els Bos (2e secretaris)", [("Els Bos", "2e secretaris")]),
        ("Wijkkrant: Jan Smit", [("Jan Smit", "Wijkkrant")]),
        ("vacature", [("", "")]),
        ("voorzitter; secretaris", [("", "voorzitter"), ("", "secretaris")]),
    ],
)
def test_people_with_their_roles(cel: str, people: list[tuple[str, str]]) -> None:
    assert lees_personen(cel) == Begrepen(tuple(Genoemd(naam, rol) for naam, rol in people))


@pytest.mark.parametrize(
    "cel",
    [
        "Voorzitter: Jan Jansen, 06-12345678, jan@x.nl",
        "Jan Jansen (vz)\n06-12345678\njan@x.nl",
        "Jan Jansen <jan@x.nl> tel. 06-12345678, voorzitter",
        "Jan Jansen (vz, 06-12345678) jan@x.nl",
        "Jan Jansen voorzitter tel: 06-12345678 mail: jan@x.nl",
        "Jan Jansen (06-12345678), jan@x.nl (voorzitter)",
    ],
)
def test_number_and_address_belong_to_who_is_named(cel: str) -> None:
    assert lees_personen(cel).waarde == (Genoemd("Jan Jansen", "voorzitter", "jan@x.nl", "06-12345678"),)


def test_what_is_not_read_is_said() -> None:
    got = lees_personen("Jan Smit (voorzitter, tot 2024)")
    assert got.waarde == (Genoemd("Jan Smit", "voorzitter"),)
    assert got.opmerking == "Niet gelezen: “(tot 2024)”."
    assert lees_personen(12).reden
    assert lees_personen("x" * 201).reden
    assert lees_personen("x " * 2_000).reden
    assert lees_personen(";;").reden
    assert lees_personen("-") == Begrepen()


def test_roles() -> None:
    assert [rol_van(word) for word in ("Vz.", "secr", "Penn.", "Penningmeesster", "bestuurslid", "")] == [
        "voorzitter",
        "secretaris",
        "penningmeester",
        "penningmeester",
        "lid",
        "",
    ]
    assert rol_van("voorzitter " * 20) == ""


@pytest.mark.parametrize(
    ("text", "known", "names"),
    [
        ("Horstlanden-Veldkamp, Pathmos", (), ("Horstlanden-Veldkamp", "Pathmos")),
        ("Stroinkslanden en omgeving; Pathmos/Stadsveld", (), ("Stroinkslanden en omgeving", "Pathmos", "Stadsveld")),
        ("Boswinkel en Wesselerbrink", (), ("Boswinkel", "Wesselerbrink")),
        ("Boswinkel en Wesselerbrink", ("Boswinkel en Wesselerbrink",), ("Boswinkel en Wesselerbrink",)),
        ("Twekkelerveld, tubantia en toekomst", ("Tubantia en Toekomst",), ("Twekkelerveld", "Tubantia en Toekomst")),
        ("Pathmos\nPathmos", (), ("Pathmos",)),
        ("Lonneker e.o.", (), ("Lonneker",)),
        ("Dolphia / 't Ribbelt", (), ("Dolphia", "'t Ribbelt")),
        (", ;", (), ()),
    ],
)
def test_names_are_parted_but_a_known_one_is_not_cut(text: str, known: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert splits_namen(text, known) == names


def test_a_cell_of_names() -> None:
    assert lees_namen("Pathmos, Stadsveld") == Begrepen(("Pathmos", "Stadsveld"))
    assert lees_namen("-") == Begrepen()
    assert lees_namen("+ &") == Begrepen()
    assert lees_namen("x" * 201).reden
    assert lees_namen("x, " * 1_000).reden


PEOPLE = st.builds(
    Genoemd,
    naam=st.sampled_from(["Jan Jansen", "A. Özdemir", "K. van der Mol", "", "Els de Vries-Bos"]),
    rol=st.sampled_from(["voorzitter", "secretaris", "penningmeester", "lid", "activiteiten"]),
    email=st.sampled_from(["", "jan@x.nl", "e.bos@wijk.example.nl"]),
    telefoon=st.sampled_from(["", "06 12345678", "053 123 45 67"]),
)


@given(st.lists(PEOPLE, min_size=1, max_size=5))
def test_people_written_are_read_back(people: list[Genoemd]) -> None:
    assert lees_personen(written(people)) == Begrepen(tuple(people))


def test_initials_with_points_are_a_name_and_no_role() -> None:
    assert lees_personen("P.M. de Jong").waarde == (Genoemd("P.M. de Jong"),)
    assert lees_personen("pm de Jong").waarde == (Genoemd("de Jong", "penningmeester"),)


def test_a_stroke_before_how_one_is_addressed_stands_between_two_people() -> None:
    assert lees_personen("dhr. J. v/d Berg/mevr. E. Bos").waarde == (Genoemd("J. v/d Berg"), Genoemd("E. Bos"))


@pytest.mark.parametrize("cel", ["(" * 2000, f"a{' ' * 1990}b"])
def test_a_cell_full_of_brackets_or_spaces_is_no_burden(cel: str) -> None:
    began = process_time()
    for _ in range(20):
        lees_personen(cel)
        lees_namen(cel)
    assert process_time() - began < 0.5
