"""Quick add in a dialog, from anywhere in the window; what was typed and not kept is there again the next time."""

from typing import cast

from PySide6.QtWidgets import QWidget

from wijkregie.ui.forms.snelveld import Snelveld
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell.hulp import help_by_key
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label
from wijkregie.ui.widgets.focus import Dialog

_VOORBEELDEN = (
    "bel Wijkraad De Weerd di 14:00 over verkeer",
    "gebeld met Buurtkring Heidehof gisteren over het plein: er komt een plan",
    "jaargesprek met Dorpsraad Lindevoort 3 nov 19:30 in het dorpshuis",
)


class Sneldialoog(Dialog):
    """One line to type in; examples of what it may say stand below it while it is empty."""

    manual = "vandaag#Snel toevoegen"

    def __init__(self, shell: Shell) -> None:
        super().__init__(cast("QWidget", shell))
        self.setWindowTitle("Snel toevoegen")
        self.setMinimumSize(Size.SNEL, Size.SNEL_HEIGHT)
        self.veld = Snelveld(shell, main=True)
        self.veld.line.setPlaceholderText("Een actie, een contact of een jaargesprek in één regel")
        self.veld.saved.connect(self.accept)
        self._examples = QWidget()
        lines = [label(f"“{each}”", "tweede", wrap=True) for each in _VOORBEELDEN]
        self._examples.setLayout(column(label("Bijvoorbeeld", "metavet"), *lines, space=Space.XS))
        self.veld.line.textChanged.connect(lambda text: self._examples.setVisible(not text.strip()))
        title = label("Snel toevoegen", "titel")
        self.setLayout(column(title, self.veld, self._examples, None, space=Space.L, margin=Space.XL))
        help_by_key(self)

    def begin(self, text: str, hier: str = "") -> None:
        """Show it with the keyboard in the line; a text takes the place of what was typed before.

        `hier` is the wijkorgaan that is looked at.
        """
        self.veld.set_hier(hier)
        self.open()
        self.veld.put(text)
