"""Three-way by row: what becomes of what two stores both have."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from wijkregie.domain.samenvoegen import BESTAAN, Kant, Samenloop, Staat, samenvoegen, verloop
from wijkregie.domain.wijkorganen import Wijkorgaan

A = Wijkorgaan(id="w", naam="Wijkraad Oost")
B = replace(A, telefoon="053 123")
C = replace(A, email="oost@wijk.nl")


def states(*given: tuple[int, Wijkorgaan | None], wie: str = "ik") -> tuple[Staat, ...]:
    return tuple(Staat(f"2026-01-{day:02}", wie, waarde) for day, waarde in given)


def test_what_both_have_stays() -> None:
    assert samenvoegen(states((1, A)), states((2, A))).lot is Samenloop.GELIJK


def test_what_was_never_here_is_new() -> None:
    found = samenvoegen((), states((1, A)))
    assert (found.lot, found.waarde) == (Samenloop.NIEUW, A)


def test_what_the_other_never_had_stays() -> None:
    found = samenvoegen(states((1, A)), ())
    assert (found.lot, found.waarde) == (Samenloop.NIEUWER_HIER, A)


def test_what_only_there_went_on_is_taken() -> None:
    found = samenvoegen(states((1, A)), states((1, A), (2, B)))
    assert (found.lot, found.waarde) == (Samenloop.NIEUWER_DAAR, B)


def test_what_only_here_went_on_stays() -> None:
    found = samenvoegen(states((1, A), (2, B)), states((1, A)))
    assert (found.lot, found.waarde) == (Samenloop.NIEUWER_HIER, B)


def test_edits_of_different_fields_both_survive() -> None:
    found = samenvoegen(states((1, A), (2, B)), states((1, A), (3, C)))
    assert (found.lot, found.waarde) == (Samenloop.SAMENGEVOEGD, replace(B, email=C.email))


def test_edits_of_one_field_are_a_conflict_that_names_who_and_when() -> None:
    other = replace(A, telefoon="06")
    found = samenvoegen(states((1, A), (2, B)), states((1, A), (3, other), wie="zij"))
    (verschil,) = found.conflicten
    assert (verschil.veld, verschil.hier, verschil.daar, verschil.later) == ("telefoon", "053 123", "06", Kant.DAAR)
    assert (verschil.door_hier, verschil.door_daar) == (("2026-01-02", "ik"), ("2026-01-03", "zij"))
    assert found.waarde == B == found.besloten({})
    assert found.besloten({"telefoon": Kant.DAAR}) == other


def test_back_and_forth_goes_by_what_the_other_has_seen() -> None:
    """A, B, and A again there; here it is B, which they have seen: the second A is newer."""
    assert samenvoegen(states((1, A), (2, B)), states((1, A), (2, B), (3, A))).waarde == A
    assert samenvoegen(states((1, A), (2, B), (3, A)), states((1, A), (2, B))).waarde == A


def test_taken_back_here_and_changed_on_there_is_a_conflict() -> None:
    other = replace(A, telefoon="06")
    found = samenvoegen(states((1, A), (2, B), (3, A)), states((1, A), (2, B), (4, other)))
    assert found.lot is Samenloop.CONFLICT


def test_stores_without_a_moment_in_common_compare_what_they_held() -> None:
    assert samenvoegen(states((1, A)), states((2, A), (3, B))).lot is Samenloop.NIEUWER_DAAR
    assert samenvoegen(states((2, A), (3, B)), states((1, A))).lot is Samenloop.NIEUWER_HIER
    assert samenvoegen(states((1, A), (3, B)), states((2, A), (4, C))).lot is Samenloop.SAMENGEVOEGD
    assert samenvoegen(states((1, A), (3, B)), states((2, B), (4, A))).waarde == A
    assert samenvoegen(states((1, A), (5, B)), states((2, B), (4, A))).waarde == B


def test_without_a_base_every_field_that_differs_is_a_conflict() -> None:
    found = samenvoegen(states((1, B)), states((2, C)))
    assert {verschil.veld for verschil in found.conflicten} == {"telefoon", "email"}


def test_what_the_program_made_with_the_store_is_nobodys_work() -> None:
    made = (Staat("2026-01-05", "", A, begin=True),)
    assert samenvoegen(made, states((1, B))).lot is Samenloop.NIEUWER_DAAR
    assert samenvoegen((*made, *states((6, C))), states((1, B))).lot is Samenloop.CONFLICT


def test_removed_there_is_removed_here_unless_it_was_changed() -> None:
    assert samenvoegen(states((1, A)), states((1, A), (2, None))).lot is Samenloop.WEG_DAAR
    found = samenvoegen(states((1, A), (3, B)), states((1, A), (2, None)))
    assert (found.lot, found.waarde) == (Samenloop.CONFLICT, B)
    assert found.besloten({BESTAAN: Kant.DAAR}) is None


def test_removed_here_stays_away_unless_it_was_changed_there() -> None:
    assert samenvoegen(states((1, A), (2, None)), states((1, A))).lot is Samenloop.WEG_HIER
    found = samenvoegen(states((1, A), (2, None)), states((1, A), (3, B)))
    assert (found.lot, found.waarde) == (Samenloop.CONFLICT, None)
    assert found.besloten({BESTAAN: Kant.DAAR}) == B


def test_put_back_after_both_knew_it_gone() -> None:
    gone = states((1, A), (2, None))
    assert samenvoegen(gone, (*gone, *states((3, A)))).lot is Samenloop.NIEUWER_DAAR
    assert samenvoegen((*gone, *states((3, A))), gone).lot is Samenloop.NIEUWER_HIER
    assert samenvoegen((*gone, *states((3, B))), (*gone, *states((4, C)))).lot is Samenloop.CONFLICT


def test_the_later_side_is_told_only_where_both_moments_are_known() -> None:
    found = samenvoegen(states((2, B)), (Staat("", "", C),))
    assert {verschil.later for verschil in found.conflicten} == {None}
    assert {each.later for each in samenvoegen(states((3, B)), states((2, C))).conflicten} == {Kant.HIER}


def test_a_course_ends_with_what_is_there_now() -> None:
    taken = verloop(states((2, A), (5, A), (1, B)), A)
    assert taken == states((1, B), (2, A))
    assert verloop(states((1, A), (2, B)), A) == states((2, B), (1, A))
    assert verloop(states((1, A)), B) == (*states((1, A)), Staat("", "", B))
    assert verloop((), A) == (Staat("", "", A),)
    assert verloop((), None) == ()


edits = st.lists(st.tuples(st.sampled_from(["telefoon", "email"]), st.sampled_from(["", "1", "2"])), max_size=4)


def edited(start: tuple[Staat, ...], changes: list[tuple[str, str]], offset: int) -> tuple[Staat, ...]:
    """Return a course that goes on with these edits, at moments that the other side does not have."""
    course, now = list(start), start[-1].waarde
    for number, (field, value) in enumerate(changes):
        assert now is not None
        now = replace(now, **{field: value})  # type: ignore[arg-type]
        course.append(Staat(f"2026-02-{2 * number + offset:02}", "x", now))
    return verloop(course, now)


@given(edits, edits)
def test_both_sides_come_to_the_same(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> None:
    here, there = edited(states((1, A)), one, 1), edited(states((1, A)), other, 2)
    forth, back = samenvoegen(here, there), samenvoegen(there, here)
    assert {each.veld for each in forth.conflicten} == {each.veld for each in back.conflicten}
    mirrored = dict.fromkeys((each.veld for each in forth.conflicten), Kant.DAAR)
    assert forth.besloten({}) == back.besloten(mirrored)
    assert forth.besloten(mirrored) == back.besloten({})


@given(edits, edits)
def test_twice_changes_nothing(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> None:
    here, there = edited(states((1, A)), one, 1), edited(states((1, A)), other, 2)
    merged = samenvoegen(here, there).waarde
    again = verloop((*here, Staat("2026-03-01", "ik", merged), *there), merged)
    assert samenvoegen(again, there).waarde == merged


@given(edits, edits)
def test_no_edit_is_lost_unseen(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> None:
    here, there = edited(states((1, A)), one, 1), edited(states((1, A)), other, 2)
    found = samenvoegen(here, there)
    mine, theirs, merged = here[-1].waarde, there[-1].waarde, found.waarde
    open_fields = {each.veld for each in found.conflicten}
    for field in ("telefoon", "email"):
        before, here_now, there_now = (getattr(each, field) for each in (A, mine, theirs))
        if here_now != before and there_now not in (before, here_now):
            assert field in open_fields
        elif field not in open_fields:
            assert getattr(merged, field) == (here_now if here_now != before else there_now)
