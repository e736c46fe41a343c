"""The preview of one paper: the PDF itself, with printing and saving."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from wijkregie.domain.refusals import Refusal
from wijkregie.ui.lanes import Job
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import outgoing, printing
from wijkregie.ui.shell.hulp import help_by_key
from wijkregie.ui.shell.papier import Papier
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import ElidedLabel, column, label, line, plain, primary, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.focus import Dialog
from wijkregie.ui.widgets.keys import WINDOW, on_key
from wijkregie.ui.widgets.pdfvoorbeeld import Pdfvoorbeeld
from wijkregie.ui.widgets.progress import ProgressPanel
from wijkregie.ui.widgets.toast import Toast
from wijkregie.usecases.files import save_file
from wijkregie.usecases.session import Session


class Papiervenster(Dialog):
    """Opens at once and shows the paper when it is made; Esc closes it, and stops the making."""

    manual = "papier"

    def __init__(self, shell: Shell, parent: QWidget, title: str) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.shell = shell
        self.paper: Papier | None = None
        self._job: Job | None = None
        self._title = ElidedLabel(title, "titel")
        self.unknown = label("", "tweede", wrap=True)
        self.pdf = Pdfvoorbeeld()
        self.trouble = EmptyState("")
        self._pages = QStackedWidget()
        for part in (QWidget(), self.pdf, self.trouble):
            self._pages.addWidget(part)
        self.head = column(self._title, self.unknown)
        self.head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self.unknown.hide()
        self.buttons = self.make_buttons()
        self.buttons[-1].setDefault(True)
        self.close_button = plain("Sluiten", self.reject)
        foot = row(self.close_button, None, *self.buttons)
        foot.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        whole = column(self.head, line(), self._pages, line(), foot, space=Space.NONE)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.toast = Toast(self._pages)
        ProgressPanel(self._pages, shell.lanes)
        self._set_ready(ready=False)
        shell.lanes.jobs_changed.connect(self._notice_stop)
        for key, words, act in (
            ("Ctrl+P", "afdrukken", self.print_paper),
            ("Ctrl+S", "opslaan wat je ziet", self.save),
            ("F6", "naar de knoppen en terug", self.focus_pane),
        ):
            on_key(self, key, words, act, WINDOW)
        help_by_key(self)
        self.resize(Size.PAPER, parent.window().height() - Size.TITLE_BAR)

    def make_buttons(self) -> list[QPushButton]:
        """Return what can be done with the paper; the last one is what Enter does."""
        return [
            plain("Opslaan…", self.save, "bewaren"),
            primary("Afdrukken…", self.print_paper, "print"),
        ]

    def show_made(self, make: Callable[..., Papier], *args: Any) -> None:
        """Open, make the paper with `make(session, *args, progress=…)` and show it; a Refusal is told in its place."""
        self.open()
        # After what was handed over to be stored a moment ago: a field that was left for this belongs on the paper.
        self.shell.lanes.read(_nothing, owner=self, done=lambda _: self._make(make, *args))

    def print_paper(self) -> None:
        """Print it through the system's dialog; what is on its way to the printer needs no window any more."""
        if self.paper is not None and printing.print_pdf(self.shell, self, self.paper.content, self.paper.naam):
            self.accept()

    def save(self) -> None:
        """Ask where the paper goes and write there what is shown."""
        paper = self.paper
        if paper is None:
            return
        title = f"{self.windowTitle()} opslaan"
        if target := outgoing.ask_target(self.shell, self, title, f"{paper.naam}.pdf", outgoing.PDF):
            outgoing.keep(self.shell, self, target, save_file, paper.content, title=title, toast=self.toast.say)

    def focus_pane(self) -> None:
        """Go from the pages to the buttons and back."""
        target = self.buttons[-1] if self.pdf.view.hasFocus() else self.pdf.view
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def done(self, result: int) -> None:
        """Close, and stop what is being made for this window."""
        if self._job is not None:
            self._job.progress.cancel()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button it is on; elsewhere it does the main thing."""
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _make(self, make: Callable[..., Papier], *args: Any) -> None:
        self._job = self.shell.lanes.work(
            make, *args, title=f"{self.windowTitle()} maken", owner=self, done=self._show, refused=self._refuse
        )

    def _show(self, paper: Papier) -> None:
        self._job = None
        self.paper = paper
        self.setWindowTitle(paper.naam)
        self._title.setText(paper.naam)
        missing = ", ".join(paper.onbekend)
        self.unknown.setText(f"Nog niet bekend: {missing}. In de brief staan daar puntjes." if missing else "")
        self.unknown.setVisible(bool(missing))
        self.pdf.show_pdf(paper.content)
        self._pages.setCurrentWidget(self.pdf)
        self._set_ready(ready=True)
        self.pdf.view.setFocus()
        announce(self, f"{paper.naam}. {self.unknown.text()}".strip())

    def _refuse(self, refusal: Refusal) -> None:
        self._job = None
        self.trouble.set_texts(str(refusal))
        self._pages.setCurrentWidget(self.trouble)
        for button in self.buttons:
            button.hide()
        self.close_button.setFocus()
        announce(self, str(refusal))

    def _notice_stop(self) -> None:
        """Go away when the user stopped the making: a stopped job calls nobody."""
        if self._job is not None and self._job.progress.cancelled:
            self.reject()

    def _set_ready(self, *, ready: bool) -> None:
        for button in self.buttons:
            button.setEnabled(ready)


def _nothing(_session: Session) -> None:
    """Take a turn among what is stored."""
