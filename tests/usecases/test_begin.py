import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.usecases.kit import CLOCK, holdings
from wijkregie.domain.refusals import Refusal
from wijkregie.usecases import begin, history
from wijkregie.usecases.begin import Begin, begin_example, begin_own, fresh_example, remove_example
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.inrichting import change_inrichting, inrichting
from wijkregie.usecases.stores import open_session, reading, writing


@pytest.fixture
def first(example_file: Path, tmp_path: Path) -> Path:
    """Give an example town that was made where `begin_example` makes it."""
    return Path(shutil.copy(example_file, tmp_path / begin.VOORBEELD))


def test_an_own_store_knows_whose_it_is(tmp_path: Path) -> None:
    path = begin_own(tmp_path / "nieuwe map" / "mijn.wijkregie", Begin(None, " Marijke ", " Noord "), CLOCK)
    with reading(path, CLOCK) as session:
        known = inrichting(session)
        assert known.wijkregisseur == session.user == "Marijke"
        assert [(stadsdeel.id, stadsdeel.naam) for stadsdeel in stadsdelen(session)] == [(known.stadsdeel_id, "Noord")]


def test_a_stadsdeel_of_the_start_list_is_found_not_made_again(tmp_path: Path) -> None:
    (lijst,) = [known for known in begin.lists(CLOCK) if known.naam == "enschede"]
    path = begin_own(tmp_path / "a.wijkregie", Begin("enschede", "", lijst.stadsdelen[1].upper()), CLOCK)
    with reading(path, CLOCK) as session:
        known = {stadsdeel.naam: stadsdeel.id for stadsdeel in stadsdelen(session)}
        assert len(known) == len(lijst.stadsdelen)
        assert inrichting(session).stadsdeel_id == known[lijst.stadsdelen[1]]


def test_name_and_stadsdeel_may_be_empty(tmp_path: Path) -> None:
    with reading(begin_own(tmp_path / "a.wijkregie", Begin(), CLOCK), CLOCK) as session:
        assert inrichting(session).stadsdeel_id is None
        assert stadsdelen(session) == []


def test_a_stadsdeel_that_cannot_be_leaves_no_store(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        begin_own(tmp_path / "a.wijkregie", Begin(None, "Marijke", "x" * 201), CLOCK)
    assert refused.value.code == "lange_naam"
    assert list(tmp_path.iterdir()) == []


def test_what_was_tried_in_the_example_stays_and_one_in_use_is_left_alone(first: Path, tmp_path: Path) -> None:
    with writing(first, CLOCK) as session:
        change_inrichting(session, wijkregisseur="Fatma Yıldız")
    assert begin_example(tmp_path, CLOCK) == first
    with open_session(first, CLOCK).store:
        second = begin_example(tmp_path, CLOCK)
        assert second != first
    with reading(first, CLOCK) as session:
        assert inrichting(session).voorbeeld
        assert inrichting(session).wijkregisseur == "Fatma Yıldız"


def test_an_example_in_which_nothing_was_changed_is_made_anew(first: Path, tmp_path: Path) -> None:
    later = Clock(fixed=date(2027, 9, 1))
    assert begin_example(tmp_path, later) == first
    assert [path.name for path in tmp_path.iterdir() if path.suffix == begin.SUFFIX] == [first.name]
    with reading(first, later) as session, reading(fresh_example(tmp_path / "ernaast", later), later) as new:
        assert holdings(session) == holdings(new)


def test_an_example_in_which_a_change_was_undone_stays(first: Path, tmp_path: Path) -> None:
    with writing(first, CLOCK) as session:
        change_inrichting(session, wijkregisseur="Fatma Yıldız")
        history.undo(session)
    before = first.read_bytes()
    assert begin_example(tmp_path, Clock(fixed=date(2027, 9, 1))) == first
    assert first.read_bytes() == before


def test_the_example_can_be_made_anew(first: Path, tmp_path: Path) -> None:
    with open_session(first, CLOCK).store:
        second = fresh_example(tmp_path, CLOCK)
        remove_example(first, CLOCK)
        assert first.exists()
    remove_example(first, CLOCK)
    assert [path.name for path in tmp_path.iterdir()] == [second.name]
    own = begin_own(tmp_path / "mijn.wijkregie", Begin(), CLOCK)
    remove_example(own, CLOCK)
    assert own.exists()


def test_only_an_example_makes_place_for_the_example(tmp_path: Path) -> None:
    """Whoever gave an own file the name of the example keeps it, and all that lies beside it."""
    own = begin_own(tmp_path / begin.VOORBEELD, Begin(None, "Marijke"), CLOCK)
    damaged = tmp_path / "voorbeeldstad 2.wijkregie"
    damaged.write_bytes(b"kapot")
    beside = tmp_path / f"{begin.VOORBEELD} van Marijke.txt"
    beside.write_text("van mij")
    assert begin_example(tmp_path, CLOCK) == begin_example(tmp_path, CLOCK) == tmp_path / "voorbeeldstad 3.wijkregie"
    with reading(own, CLOCK) as session:
        assert inrichting(session).wijkregisseur == "Marijke"
    assert (damaged.read_bytes(), beside.read_text()) == (b"kapot", "van mij")


def test_a_folder_full_of_files_called_like_the_example_is_refused(tmp_path: Path) -> None:
    for number in range(1, 100):
        name = begin.VOORBEELD if number == 1 else f"voorbeeldstad {number}.wijkregie"
        (tmp_path / name).write_bytes(b"van iemand anders")
    with pytest.raises(Refusal) as refused:
        begin_example(tmp_path, CLOCK)
    assert refused.value.code == "bestaat_al"
    assert len(list(tmp_path.iterdir())) == 99
