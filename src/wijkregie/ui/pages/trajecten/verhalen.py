"""The verhalen of a traject: what those who took part tell of it, with their consent."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.datums import format_datum_kort, format_datum_tekst, tel
from wijkregie.domain.verhalen import Verhaal, mag_gebruikt, moet_weg
from wijkregie.domain.woorden import kort
from wijkregie.ui.forms.verhalen import ask_verhaal, remove_verhaal
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, line, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.signal import Stand, icon_colour, word_colour
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.trajecten import Trajectblad


class VerhalenTab(TrajectTab):
    """A row per story; Enter shows it whole."""

    key: ClassVar[str] = "verhalen"

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._model: RowsModel[Verhaal] = RowsModel(self._columns(), key=lambda each: each.id)
        self.table = DataTable(self._model, "Verhalen", two_lines=True, head=False)
        self.table.opened.connect(self._open)
        self.table.set_menu(self._choices)
        self._words = label("", "meta", wrap=True)
        head = row(self._words, plain("Verhaal toevoegen", self.new, "plus"))
        head.setStretch(0, 1)
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._empty = EmptyState(
            "Nog geen verhalen.",
            "Cijfers zeggen niet alles. Schrijf op hoe iemand dit traject heeft ervaren, in eigen woorden.",
            "Verhaal toevoegen",
            self.new,
        )
        filled = QWidget()
        filled.setLayout(column(head, line(), self.table, space=Space.NONE))
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack)

    def show_blad(self, blad: Trajectblad) -> None:
        super().show_blad(blad)
        stories, today = sorted(blad.verhalen, key=lambda each: each.datum, reverse=True), self.lanes.session.today
        self._model.set_rows(stories)
        self._stack.setCurrentIndex(0 if stories else 1)
        self.setFocusProxy(self.table if stories else self._empty)
        used = sum(mag_gebruikt(each, today) for each in stories)
        gone = sum(moet_weg(each, today) for each in stories)
        parts = [f"{used} van {tel(len(stories), 'verhaal mag', 'verhalen mogen')} in een verslag"]
        if gone:
            parts.append(f"{gone} over de bewaardag: verwijder {'het' if gone == 1 else 'ze'}")
        self._words.setText(" · ".join(parts))
        self.table.choose_first()

    def new(self) -> None:
        if self.blad is not None:
            ask_verhaal(self.shell, self, self.blad.traject.id)

    def _open(self, verhaal: Verhaal) -> None:
        ask_verhaal(self.shell, self, verhaal.traject_id, verhaal)

    def _choices(self, verhaal: Verhaal) -> Choices:
        return [
            ("Wijzigen\tF2", partial(self._open, verhaal)),
            ("Verwijderen…\tDel", partial(remove_verhaal, self.shell, self, verhaal)),
        ]

    def _columns(self) -> list[Column[Verhaal]]:
        return [
            Column(
                "Verhaal",
                lambda each: f"“{kort(each.tekst)}”",
                look=self._look,
                accessible=lambda each: f"{kort(each.tekst)}, {self._stand(each)[1]}",
                tip=lambda each: each.tekst,
                copied=lambda each: each.tekst,
                chars=0,
            ),
            Column(
                "Datum",
                lambda each: format_datum_kort(each.datum, self.lanes.session.today),
                sort=lambda each: each.datum,
                accessible=lambda each: format_datum_tekst(each.datum),
                look=lambda _each: Look(colour="tekst3", small=True),
                right=True,
                chars=11,
            ),
        ]

    def _whose(self, verhaal: Verhaal) -> str:
        bodies = self.blad.organen if self.blad else ()
        name = next((body.wijkorgaan.naam for body in bodies if body.id == verhaal.wijkorgaan_id), "")
        return " · ".join(part for part in (verhaal.verteller, name) if part) or "iemand die meedeed"

    def _stand(self, verhaal: Verhaal) -> tuple[Stand, str]:
        today = self.lanes.session.today
        if moet_weg(verhaal, today):
            return Stand.LAAT, "over de bewaardag"
        if verhaal.toestemming_op is None:
            return Stand.NOG_NIET, "geen toestemming: blijft hier"
        return Stand.OK, "mag in een verslag"

    def _look(self, verhaal: Verhaal) -> Look:
        stand, words = self._stand(verhaal)
        return Look(
            second=self._whose(verhaal),
            sign=stand,
            sign_word=words,
            sign_colour=word_colour(stand),
            sign_icon_colour=icon_colour(stand),
        )
