"""What every tab of a wijkorgaan is: it shows a dossier, and is asked before it is left."""

from typing import ClassVar

from wijkregie.domain.dossiers import Dossier
from wijkregie.ui.pages.tab import Tab


class DossierTab(Tab):
    """One tab. Subclasses draw in `show_dossier`, which is called only for the tab in sight."""

    title: ClassVar[str] = ""

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what is kept on a wijkorgaan; the same one again after a change."""

    @staticmethod
    def count(dossier: Dossier) -> int:
        """Return the number beside the tab's word, 0 for none."""
        return 0
