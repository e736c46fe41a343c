"""What was promised to be done for one wijk itself."""

from wijkregie.ui.forms.acties import new_actiepunt
from wijkregie.ui.pages.actielijst import Actielijst
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.tab import Tab
from wijkregie.usecases.wijken import Wijkdossier


class WijkactiesTab(Tab):
    """The actiepunten of a wijk."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._wijk_id = ""
        why = "Hier staat wat er in deze wijk is beloofd."
        self.list = Actielijst(shell, "Acties van deze wijk", why, self.new, with_body=False)
        self.body.addWidget(self.list)
        self.setFocusProxy(self.list)

    def show_dossier(self, found: Wijkdossier) -> None:
        """Show the actiepunten of a wijk."""
        self._wijk_id = found.wijk.id
        self.list.show_acties(found.acties)

    def new(self) -> None:
        new_actiepunt(self.shell, wijk_id=self._wijk_id)
