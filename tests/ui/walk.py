"""A walk over a page as someone goes who does not see it: names, buddies, Dutch words, reading order."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

_ENGLISH = """
    add all and are back browse button cancel change click close copy date delete details edit empty error exit failed
    file find for form from home item loading name new next none not ok page previous print record refresh remove save
    saved search select settings show sort table the this title to undo unknown update view warning with year yes you
    your
"""
_JARGON = "record database entiteit null none uuid sql query"
STRANGE = frozenset(_ENGLISH.split()) | frozenset(_JARGON.split())

FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


def complaints(root: QWidget) -> list[str]:
    """Return what is wrong in a shown widget and all within, one sentence each."""
    return [*_unnamed(root), *_without_label(root), *_strange_words(root), *_too_small(root), *_same_letters(root)]


def focusable(root: QWidget) -> Iterator[QWidget]:
    """Yield every control the Tab key can reach."""
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisibleTo(root) or not widget.isEnabled():
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None and not _within_field(widget):
            yield widget


def cut_off(root: QWidget) -> list[str]:
    """Return what of a shown widget is not to be seen: words without room, parts wider than where they stand."""
    return [said for widget in root.findChildren(QWidget) if widget.isVisible() for said in _cut(widget)]


def _cut(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    assert parent is not None
    if isinstance(parent, QLineEdit):
        return
    where = f"{_where(widget)} {widget.text() if isinstance(widget, QLabel | QAbstractButton) else ''}"
    if isinstance(widget, QLabel) and widget.wordWrap():
        if widget.height() < widget.heightForWidth(widget.width()) - 1:
            yield f"{where}: {widget.height()} px high for {widget.heightForWidth(widget.width())}"
    elif isinstance(widget, QLabel | QAbstractButton) and widget.width() < widget.minimumSizeHint().width():
        yield f"{where}: {widget.width()} px wide for {widget.minimumSizeHint().width()}"
    if widget.isWindow():
        return
    if widget.x() < 0 or widget.x() + widget.width() > parent.width():
        yield f"{where}: runs to {widget.x() + widget.width()} of {parent.width()}"
    scrolls = isinstance(parent.parentWidget(), QAbstractScrollArea)
    if not scrolls and widget.y() + widget.height() > parent.height():
        yield f"{where}: runs down to {widget.y() + widget.height()} of {parent.height()}"


def _unnamed(root: QWidget) -> Iterator[str]:
    for widget in focusable(root):
        known = QAccessible.queryAccessibleInterface(widget)
        name = known.text(QAccessible.Text.Name) if known else ""
        if not name.strip() and not _is_plain_scroll(widget):
            yield f"{_where(widget)} has no accessible name"


def _without_label(root: QWidget) -> Iterator[str]:
    buddies = {id(label.buddy()) for label in root.findChildren(QLabel) if label.buddy() is not None}
    for widget in focusable(root):
        if isinstance(widget, FIELDS) and id(widget) not in buddies and not widget.accessibleName():
            yield f"{_where(widget)} has no label"


def _strange_words(root: QWidget) -> Iterator[str]:
    for widget in [root, *root.findChildren(QWidget)]:
        if isinstance(widget, QMenu) or not widget.isVisibleTo(root):
            continue
        for text in _texts(widget):
            words = set(re.findall(r"[a-z]+", text.lower()))
            if strange := words & STRANGE:
                yield f"{_where(widget)} says {sorted(strange)}: {text!r}"


def _too_small(root: QWidget) -> Iterator[str]:
    for widget in focusable(root):
        if isinstance(widget, QAbstractButton) and (widget.height() < 24 or widget.width() < 24):
            yield f"{_where(widget)} is {widget.width()}×{widget.height()}, too small to hit"


def _same_letters(root: QWidget) -> Iterator[str]:
    """Find labels and buttons that want the same letter with Alt: it would not reach either at once."""
    wanted: dict[str, list[str]] = {}
    texts = [label.text() for label in root.findChildren(QLabel) if label.buddy() and label.isVisibleTo(root)]
    texts += [button.text() for button in root.findChildren(QAbstractButton) if button.isVisibleTo(root)]
    for text in texts:
        if letter := re.search(r"&(\w)", text.replace("&&", "")):
            wanted.setdefault(letter[1].lower(), []).append(text)
    for pressed, labels in wanted.items():
        if len(labels) > 1:
            yield f"Alt+{pressed} is for {labels}"


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()


def _within_field(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit)


def _is_plain_scroll(widget: QWidget) -> bool:
    return type(widget) is QAbstractScrollArea


def _where(widget: QWidget) -> str:
    return f"{type(widget).__name__}({widget.objectName() or widget.accessibleName()!r})"
