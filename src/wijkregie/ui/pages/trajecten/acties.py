"""What was promised to be done for a traject."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from wijkregie.ui.forms.acties import new_actiepunt
from wijkregie.ui.pages.actielijst import Actielijst
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.usecases.trajecten import Trajectblad


class ActiesTab(TrajectTab):
    """The actiepunten of a traject."""

    key: ClassVar[str] = "acties"

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        why = "Hier staat wat er voor dit traject is beloofd."
        self.list = Actielijst(shell, "Acties van dit traject", why, self.new, with_body=True)
        self.body.addWidget(self.list)
        self.setFocusProxy(self.list)

    def show_blad(self, blad: Trajectblad) -> None:
        super().show_blad(blad)
        self.list.show_acties(blad.acties)

    def new(self) -> None:
        if self.blad is not None:
            new_actiepunt(self.shell, traject_id=self.blad.traject.id)
