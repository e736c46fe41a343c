"""Undo and redo of commands, with what comes back told by its name and the way to the other side."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.refusals import Refusal
from wijkregie.ui.pages.page import Page, Shell
from wijkregie.usecases import history
from wijkregie.usecases.session import Outcome


def replay(shell: Shell, owner: QWidget, usecase: Callable[..., Outcome[str]], **which: Any) -> None:
    """Undo or redo, after what is being typed was stored: it must not be lost under what comes back.

    Says what came back, wherever it was changed, with the way to the other side.
    """
    again, words = (history.redo, "Opnieuw doen") if usecase is history.undo else (history.undo, "Ongedaan maken")

    def done(outcome: Outcome[str]) -> None:
        shell.toast(f"{outcome.label}.", words, lambda: replay(shell, owner, again))

    def refused(refusal: Refusal) -> None:
        """Say in passing that there is nothing left, and in a dialog why something cannot come back."""
        if refusal.code in {"niets_ongedaan", "niets_opnieuw"}:
            shell.toast(str(refusal))
        else:
            shell.refuse(refusal)

    page = shell.stack.currentWidget()
    if not isinstance(page, Page) or page.may_leave():
        shell.lanes.command(usecase, owner=owner, done=done, refused=refused, **which)
