"""Small pages for the tests of the window itself."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QPaintEvent, QRegion

from wijkregie.ui.forms.fields import DateField, TextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.pages import Entry
from wijkregie.ui.pages.page import Page, Shell
from wijkregie.ui.widgets.basics import primary, scrolled
from wijkregie.usecases.acties import acties, change_actiepunt


class Acties(Page):
    title = "Acties"
    tables = frozenset({"actiepunt"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.read = 0
        self.place: dict[str, Any] = {}
        self.header.add_action(primary("Actie toevoegen"))
        self.form = Form(
            saves_with(self.lanes, change_actiepunt),
            TextField("tekst", "&Wat", required="Schrijf op wat er moet gebeuren."),
            DateField("uiterlijk", "Uiterlijk", today=self.lanes.session.clock.today),
        )
        from wijkregie.ui.widgets.basics import column

        self.body.addWidget(scrolled(column(self.form, None)))

    def refresh(self) -> None:
        self.read += 1
        self.lanes.read(acties, owner=self, done=self._show, slot="acties")

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def go_to(self, **place: Any) -> None:
        self.place = place

    def _show(self, rows: list[Any]) -> None:
        first = rows[0]
        self.form.show_entity(first.id, {"tekst": first.tekst, "uiterlijk": first.uiterlijk})


class Rust(Page):
    title = "Rapporten"

    def build(self) -> Iterator[None]:
        self.painted = QRegion()
        self.parts = ["first"]
        yield
        self.parts.append("second")
        yield
        self.parts.append("third")

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += event.region()


ENTRIES = (
    Entry("acties", "Acties", __name__, "Acties"),
    Entry("rapporten", "Rapporten", __name__, "Rust", group=1),
)
