import time
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from wijkregie.ui.models.rows import ROW_ROLE, Column, Groep, Groepering, Look, RowsModel, folded


@dataclass(frozen=True)
class Line:
    id: int
    naam: str
    bedrag: int | None = None
    klaar: bool = False


COLUMNS = (
    Column[Line]("Naam", lambda line: line.naam, chars=0, tip=lambda line: f"Dit is {line.naam}"),
    Column[Line](
        "Bedrag",
        lambda line: "" if line.bedrag is None else f"€ {line.bedrag}",
        sort=lambda line: line.bedrag,
        right=True,
        look=lambda line: Look(bold=line.bedrag == 1),
    ),
    Column[Line]("Klaar", lambda line: "", check=lambda line: line.klaar, accessible=lambda line: "ja" * line.klaar),
)


def make(*lines: Line) -> RowsModel[Line]:
    model = RowsModel(COLUMNS, key=lambda line: line.id)
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)  # type: ignore[attr-defined]
    model.set_rows(lines)
    return model


def names(model: RowsModel[Line]) -> list[str]:
    return [line.naam for line in model.rows]


def test_a_cell_says_what_its_column_says() -> None:
    model = make(Line(1, "Wijkraad", 1, klaar=True))
    cells = [model.index(0, number) for number in range(3)]
    roles = Qt.ItemDataRole
    assert [cell.data() for cell in cells] == ["Wijkraad", "€ 1", ""]
    assert [cell.data(roles.AccessibleTextRole) for cell in cells] == [
        "Naam: Wijkraad",
        "Bedrag: € 1",
        "Klaar: ja, aangevinkt",
    ]
    assert cells[0].data(roles.ToolTipRole) == "Dit is Wijkraad"
    assert cells[1].data(roles.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert Qt.CheckState(cells[2].data(roles.CheckStateRole)) is Qt.CheckState.Checked
    assert cells[0].data(ROW_ROLE) == model.row_at(cells[0])
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Bedrag"


def test_an_empty_cell_is_heard_as_empty() -> None:
    model = make(Line(1, "Wijkraad"))
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Bedrag: leeg"


@pytest.mark.parametrize("typed", ["şahin", "sahin", "SAHIN cafe", "ahin", "cafe"])
def test_search_knows_no_accents(typed: str) -> None:
    model = make(Line(1, "Café Şahin"), Line(2, "Wijkraad"))
    model.set_text(typed)
    assert names(model) == ["Café Şahin"]
    assert model.total == 2
    model.set_text("")
    assert model.rowCount() == 2


def test_folded_covers_turkish() -> None:
    assert folded("Yıldız İĞNE ĳsbaan") == "yildiz igne ijsbaan"


def test_sorting_puts_what_has_no_value_last_both_ways() -> None:
    model = make(Line(1, "b", 2), Line(2, "a"), Line(3, "c", 10))
    model.sort(1, Qt.SortOrder.AscendingOrder)
    assert names(model) == ["b", "c", "a"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["c", "b", "a"]
    model.sort(-1)
    assert names(model) == ["b", "a", "c"]


def test_a_changed_row_is_told_alone() -> None:
    lines = [Line(number, f"naam {number}") for number in range(50)]
    model = make(*lines)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, *_: told.append((first.row(), last.row())))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    lines[7] = replace(lines[7], naam="anders")
    model.set_rows(lines)
    assert told == [(7, 7)]
    assert not resets


def test_the_choice_stays_with_its_row() -> None:
    model = make(*(Line(number, f"naam {number}") for number in range(10)))
    chosen = QItemSelectionModel(model)
    chosen.select(model.index(4, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    model.set_rows([Line(number, f"naam {number}") for number in (12, 9, 4, 1, 11)])
    (index,) = chosen.selectedIndexes()
    assert model.row_at(index) == Line(4, "naam 4")


rows_of = st.lists(
    st.builds(Line, id=st.integers(0, 12), naam=st.sampled_from(["a", "b", "é"]), bedrag=st.none() | st.integers(0, 3)),
    max_size=12,
    unique_by=lambda line: line.id,
)


@given(
    steps=st.lists(
        st.tuples(st.just("rows"), rows_of)
        | st.tuples(st.just("text"), st.sampled_from(["", "a", "e", "x"]))
        | st.tuples(st.just("sort"), st.integers(-1, 2)),
        max_size=8,
    )
)
def test_whatever_happens_the_model_shows_the_right_rows(qapp: QApplication, steps: list[tuple[str, Any]]) -> None:
    model = make()
    lines: list[Line] = []
    text = ""
    held: dict[int, QPersistentModelIndex] = {}
    for what, value in steps:
        if what == "rows":
            lines = value
            model.set_rows(lines)
        elif what == "text":
            text = value
            model.set_text(text)
        else:
            model.sort(value)
        wanted = {line for line in lines if text in folded(line.naam + str(line.bedrag or ""))} if text else set(lines)
        assert set(model.rows) == wanted
        assert len(model.rows) == len(wanted)
        for key, index in held.items():
            row = model.row_at(index)
            assert row is None or row.id == key
        held = {row.id: QPersistentModelIndex(model.index(place, 0)) for place, row in enumerate(model.rows)}


def test_a_hundred_thousand_rows_are_cheap(qapp: QApplication) -> None:
    lines = [Line(number, f"Wijkraad {number * 7919 % 100_000}", number) for number in range(100_000)]
    model = RowsModel(COLUMNS, key=lambda line: line.id)
    start = time.process_time()
    model.set_rows(lines)
    model.set_rows([*lines[:500], replace(lines[500], naam="x"), *lines[501:]])
    model.sort(0)
    model.set_text("777")
    assert time.process_time() - start < 5
    assert 0 < model.rowCount() < 1000


def test_rows_are_put_together_folded_and_sorted_within_their_group() -> None:
    model = make(Line(1, "b", 1), Line(2, "a", 1), Line(3, "c", 2), Line(4, "d", 2))
    by_amount = Groepering[Line]("Bedrag", lambda line: str(line.bedrag), lambda names: sorted(names, reverse=True))
    model.narrow("", None, by_amount)
    held = QPersistentModelIndex(model.index(model.position(2), 0))
    model.sort(0)
    assert model.lines == [
        Groep("2", 2), Line(3, "c", 2), Line(4, "d", 2), Groep("1", 2), Line(2, "a", 1), Line(1, "b", 1)
    ]  # fmt: skip
    assert model.row_at(held) == Line(2, "a", 1)
    assert model.row_at(model.index(0, 0)) is None
    role = Qt.ItemDataRole.AccessibleTextRole
    assert [model.index(0, number).data(role) for number in (0, 1)] == ["Groep 2, 2 rijen, open", None]
    assert model.index(0, 0).data() == "2 (2)"
    model.fold("2", closed=True)
    assert [model.index(place, 0).data() for place in range(model.rowCount())] == ["2 (2)", "1 (2)", "a", "b"]
    assert model.index(0, 0).data(role) == "Groep 2, 2 rijen, dicht"
    assert names(model) == ["c", "d", "a", "b"]
    model.narrow("b", None, by_amount)
    assert model.lines == [Groep("1", 1), Line(1, "b", 1)]
    model.set_rows([Line(5, "bb", 7), Line(1, "b", 7)])
    assert model.lines == [Groep("7", 2), Line(1, "b", 7), Line(5, "bb", 7)]
    model.narrow("", None)
    assert model.lines == model.rows == [Line(1, "b", 7), Line(5, "bb", 7)]
