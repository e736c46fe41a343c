"""What the parts of Instellingen share that show fields of how the program is set up."""

from collections.abc import Iterator
from typing import Any, ClassVar

from wijkregie.domain.inrichting import Inrichting
from wijkregie.ui.forms.fields import Field
from wijkregie.ui.forms.form import Form, Refused
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, scrolled
from wijkregie.usecases.inrichting import change_inrichting, inrichting


class Inrichtingsdeel(Deel):
    """A form whose fields are saved when they are left. Subclasses say the `rows`, and what stands above them."""

    title: ClassVar[str]
    says: ClassVar[str]

    def build(self) -> Iterator[None]:
        self.body.addWidget(head(self.title, self.says))
        place = column()
        self.body.addWidget(scrolled(place))
        place.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        self.form = Form(self._save)
        place.addWidget(self.form)
        place.addStretch(1)
        yield
        yield from self.form.fill(self.rows())

    def rows(self) -> Iterator[Field]:
        """Yield the fields, from top to bottom."""
        raise NotImplementedError

    def refresh(self) -> None:
        self.lanes.read(inrichting, owner=self, done=self._show, slot="inrichting")

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def edit(self) -> None:
        self.focus_first()

    def focus_first(self) -> None:
        next(iter(self.form.fields.values())).editor.setFocus()

    def _show(self, known: Inrichting) -> None:
        self.form.show_entity(known.id, known)

    def _save(self, entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        assert entity_id == "inrichting"
        self.lanes.command(change_inrichting, refused=refused, continues=continues, **{name: value})
