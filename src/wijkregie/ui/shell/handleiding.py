"""The manual in a window of its own, opened at the place that is about what one is doing."""

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QBrush, QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QTextBrowser, QWidget

from wijkregie.ui.models.handleiding import Section, chapter, contents, place
from wijkregie.ui.pages import PAGES
from wijkregie.ui.pages.page import Page
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import column, first_size, icon_button, line, row
from wijkregie.ui.widgets.focus import Dialog
from wijkregie.ui.widgets.keys import WINDOW, on_key
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField


def show_manual(asked: QWidget) -> None:
    """Show the manual where it is about the page or dialog of `asked`; a dialog keeps the keyboard free for it."""
    window = asked.window()
    shown = window.findChild(Handleiding) or Handleiding(window)
    shown.show()  # first: where a heading is depends on the width
    shown.go(place_of(asked))
    shown.raise_()
    shown.activateWindow()
    shown.text.setFocus()


def place_of(asked: QWidget) -> str:
    """Return the place in the manual about a widget: what it or the nearest around it names, else its page's."""
    around: QWidget | None = asked
    while around is not None:
        if isinstance(page := getattr(around, "page", around), Page):
            return f"{_key_of(page)}#{page.manual()}"
        if named := getattr(around, "manual", ""):
            return str(named)
        around = around.parentWidget()
    return ""


def _key_of(page: Page) -> str:
    return next((entry.key for entry in PAGES if entry.class_name == type(page).__name__), "")


class Handleiding(Dialog):
    """Contents at the left, the text at the right; nothing is fetched from anywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Handleiding")
        self._visited: list[str] = []
        self.search = SearchField("Zoek in de handleiding")
        self.model = contents(self._searching)
        self.list = DataTable(self.model, "Inhoud van de handleiding", head=False, edge=Space.L)
        self.list.setFixedWidth(Size.SIDE)
        self.text = QTextBrowser()
        self.text.setAccessibleName("Tekst van de handleiding")
        self.text.setOpenLinks(False)
        self.text.document().setDefaultFont(font())
        self.text.document().setDocumentMargin(Space.L)
        self.back = icon_button("links", "Terug", self.go_back)
        top = row(self.back, self.search, space=Space.S)
        top.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        body = row(self.list, line(upright=True), self.text, space=Space.NONE)
        body.setStretch(2, 1)
        self.setLayout(column(top, line(), body, space=Space.NONE))
        self.search.textChanged.connect(self._find)
        self.search.ended.connect(self._leave_search)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda _section: self.text.setFocus())
        self.text.anchorClicked.connect(self._follow)
        on_key(self, "Alt+Left", "terug naar wat je hiervoor las", self.go_back, WINDOW)
        on_key(self, "Ctrl+F", "zoeken in de handleiding", self.search.setFocus, WINDOW)
        on_key(self, "F6", "naar de inhoud en terug", self.focus_pane, WINDOW)
        current().changed.connect(self._colour)
        self._colour()
        self._find("")
        self.resize(Size.PAPER, max(parent.height() - Size.TITLE_BAR, first_size(self).height()))

    @property
    def place(self) -> str:
        """Where one reads."""
        return self._visited[-1] if self._visited else ""

    def go(self, wanted: str) -> None:
        """Show a place: "wijkorganen#Contact"."""
        there = place(wanted)
        if there != self.place:
            self._visited.append(there)
        self._show()

    def go_back(self) -> None:
        """Show what was read before."""
        if len(self._visited) > 1:
            self._visited.pop()
            self._show()

    def focus_pane(self) -> None:
        """Go from the text to the contents and back."""
        (self.list if self.text.hasFocus() else self.text).setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        name, _, heading = self.place.partition("#")
        document = self.text.document()
        document.setMarkdown(chapter(name), QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        dress(document)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        block = document.begin()
        while heading and block.isValid():
            if block.blockFormat().headingLevel() and block.text() == heading:
                self.text.setTextCursor(QTextCursor(block))
                top = document.documentLayout().blockBoundingRect(block).top()
                self.text.verticalScrollBar().setValue(int(top) - Space.S)
                break
            block = block.next()
        self.back.setEnabled(len(self._visited) > 1)
        self._find(self.search.text())
        announce(self.text, heading or document.begin().text())

    def _searching(self) -> bool:
        return bool(self.search.text().strip())

    def _find(self, words: str) -> None:
        """Show the chapters, and of the present one its sections; while one searches every section with the words."""
        name = self.place.partition("#")[0]
        with QSignalBlocker(self.list):  # the row one stands on may go: that chooses no other
            self.model.set_filter(None if self._searching() else lambda each: each.opens or each.chapter == name)
            self.model.set_text(words)
            self.list.choose(self.place)

    def _leave_search(self) -> None:
        self.list.setFocus()
        self.list.choose_first()
        self._chosen(self.list.row)  # it may stand there already, as what is left of a longer list

    def _chosen(self, section: Section | None) -> None:
        if section is not None:
            self.go(section.id)

    def _follow(self, link: QUrl) -> None:
        """Go to another place of the manual; an address elsewhere is only there to be read."""
        if not link.scheme():
            self.go(QUrl.fromPercentEncoding(link.toEncoded()).replace(".md", ""))

    def _colour(self) -> None:
        theme = current()
        palette = self.text.palette()
        palette.setColor(QPalette.ColorRole.Link, theme.colour("acc"))
        palette.setColor(QPalette.ColorRole.Text, theme.colour("tekst"))
        self.text.setPalette(palette)


def dress(document: QTextDocument) -> None:
    """Give what came out of Markdown the type, the distances and the lines of the window."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        cursor.setPosition(block.position())
        if (table := cursor.currentTable()) is not None:
            _dress_table(table)
        elif not block.textList():
            shape = QTextBlockFormat()
            shape.setTopMargin(Space.L if level > 1 else Space.NONE)
            shape.setBottomMargin(Space.XS if level else Space.M)
            cursor.mergeBlockFormat(shape)
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            if level or part.charFormat().font().bold():
                cursor.setPosition(part.position())
                cursor.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
                letters = QTextCharFormat()
                letters.setFont(font(_TYPES.get(level, Type.TEXT), bold=True))
                cursor.mergeCharFormat(letters)
            parts += 1
        block = block.next()


_TYPES = {1: Type.TITLE, 2: Type.PANEL}
"""Type of a heading by its level."""


def _dress_table(table: QTextTable) -> None:
    shape = table.format().toTableFormat()
    shape.setBorderBrush(QBrush(current().colour("lijn")))
    shape.setCellPadding(Space.XS)
    table.setFormat(shape)
