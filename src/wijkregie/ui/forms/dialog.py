"""A dialog that makes something new."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.fields import Field
from wijkregie.ui.forms.form import lay
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.hulp import help_by_key
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import clear, column, label, line, plain, primary, row, scrolled
from wijkregie.ui.widgets.focus import Dialog
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.usecases.session import Outcome

Submit = Callable[[dict[str, Any]], object]
_WIDTH = Size.FORM + 2 * Space.XL


class FormDialog(Dialog):
    """Asks for values and hands them to `submit`; closes when told it went well, keeps all that was typed if not.

    `anyway` has the ways on: of a refusal by its code the word that does it anyway, and the argument that is then True.
    """

    manual = ""
    """Place in the manual about this dialog, "" for that of the page it is opened from."""
    KEYS = (("Ctrl+Enter", "doen wat de gevulde knop zegt"), ("Esc", "sluiten; er wordt eerst gevraagd"))

    def __init__(
        self,
        parent: QWidget,
        title: str,
        act: str,
        rows: Sequence[Field | Sequence[Field]],
        submit: Submit,
        *,
        more: str = "",
    ) -> None:
        """`act` names what the primary button does; `more` is a sentence under the title."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(Size.DIALOG)
        self.anyway: Mapping[str, tuple[str, str]] = {}
        self._submit = submit
        self._refused_by: Lanes | None = None
        self._told: Sequence[tuple[str, str]] = ()
        self._errors = QVBoxLayout()
        self._errors.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self._summary = QFrame()
        self._summary.setProperty("soort", "fouten")
        self._summary.setLayout(self._errors)
        self._summary.hide()
        inner = QWidget()
        self.fields = lay(inner, rows)
        for field in self.fields.values():
            field.left.connect(lambda field=field: self._left(field))
        head = column(label(title, "titel", wrap=True), space=Space.XS)
        if more:
            head.addWidget(label(more, "tweede", wrap=True))
        self.act = primary(act, self._press)
        self.act.setDefault(True)
        self.act.setToolTip(f"{act} (Ctrl+Enter)")
        help_by_key(self)
        content = column(head, self._summary, inner, None, space=Space.L)
        foot = row(None, plain("Annuleren", self.reject), self.act)
        foot.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        scroll = scrolled(content)
        self.setLayout(column(scroll, line(), foot, space=0))
        self._content = content
        self._wanted = 0
        self._fit()
        scroll.verticalScrollBar().rangeChanged.connect(self._follow)

    @property
    def errors(self) -> list[str]:
        """What the summary says."""
        return [field.error for field in self.fields.values() if field.error]

    def open(self) -> None:
        """Show the dialog, as high as the fields ask that are not hidden by now."""
        self._fit()
        super().open()

    def show_values(self, **values: Any) -> None:
        """Fill in what is known already."""
        for name, value in values.items():
            self.fields[name].set_value(value)
        self._fit()

    def run(
        self,
        lanes: Lanes,
        fn: Callable[..., Outcome[Any]],
        *args: Any,
        then: Callable[[Outcome[Any]], object] | None = None,
        **kwargs: Any,
    ) -> None:
        """Carry out the command; the dialog closes when it succeeded, and says why when it was refused."""
        self.act.setEnabled(False)
        self._drop_refused()

        def done(outcome: Outcome[Any]) -> None:
            self.accept()
            if then is not None:
                then(outcome)

        def refused(refusal: Refusal) -> None:
            self._refused_by = lanes
            self.show_refusal(refusal)
            word, argument = self.anyway.get(refusal.code, ("", ""))
            if word and dialogs.ask(self, str(refusal), word):
                self.run(lanes, fn, *args, then=then, **{**kwargs, argument: True})

        lanes.command(fn, *args, owner=self, done=done, refused=refused, **kwargs)

    def show_refusal(self, refusal: Refusal, name: str = "") -> None:
        """Say why it was refused, at a field when one is named."""
        self.act.setEnabled(True)
        if name:
            self.fields[name].show_error(str(refusal))
        self._summarise([(name, str(refusal))])

    def reject(self) -> None:
        """Close without doing anything; asks first when something was typed."""
        typed = any(field.touched for field in self.fields.values())
        if not typed or dialogs.ask(self, "Wil je weggooien wat je hebt ingevuld?", "Weggooien", "Verder invullen"):
            self._drop_refused()
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button it is on, as "Annuleren", and end a search; anywhere else it submits.

        Ctrl+Enter always submits: in a long text Enter itself begins a line.
        """
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.act.click()
                return
            if isinstance(focused, QPushButton) and not focused.isCheckable():
                focused.click()
                return
            if isinstance(focused, SearchField) and focused.text():
                return
        super().keyPressEvent(event)

    def _drop_refused(self) -> None:
        """Take back that something is not stored: what was refused is done again, or thrown away."""
        if self._refused_by is not None:
            self._refused_by.dropped.emit()
            self._refused_by = None

    def _left(self, field: Field) -> None:
        """Check what was typed, and stop telling at the top about fields that are right by now."""
        if field.touched:
            field.check()
        if not isValid(self):  # a field is left, too, when the dialog goes
            return
        still = [(name, sentence) for name, sentence in self._told if not name or self.fields[name].error]
        if len(still) < len(self._told):
            self._summarise(still)

    def _press(self) -> None:
        wrong = [field for field in self.fields.values() if not field.check()]
        self._summarise([(field.name, f"{field.title}: {field.error}") for field in wrong])
        if wrong:
            wrong[0].editor.setFocus()
        else:
            self._submit({name: field.value() for name, field in self.fields.items()})

    def _fit(self) -> None:
        """Be as high as the content asks at its width, as far as the screen allows; in sight it only grows."""
        for layout in self.findChildren(QLayout):
            layout.invalidate()  # a field that is hidden ahead of the dialog tells no one
        self._content.activate()
        self._wanted = self._height_wanted()
        room = self.screen().availableSize().height() - 2 * Size.TITLE_BAR
        least = self.height() if self.isVisible() else 0
        self.resize(_WIDTH, max(least, min(self._wanted, room)))

    def _follow(self, _least: int, most: int) -> None:
        """Grow with a sentence under a field, which is laid out later than it is said."""
        if most and self._height_wanted() > self._wanted:
            self._fit()

    def _height_wanted(self) -> int:
        wanted = self._content.totalHeightForWidth(_WIDTH) if self._content.hasHeightForWidth() else 0
        return (wanted or self._content.sizeHint().height()) + Size.HEADER

    def _summarise(self, errors: Sequence[tuple[str, str]]) -> None:
        self._told = errors
        clear(self._errors)
        self._summary.setVisible(bool(errors))
        for name, sentence in errors:
            if name:
                jump = QPushButton(sentence)
                jump.setProperty("soort", "fout")
                jump.setAutoDefault(False)
                jump.clicked.connect(lambda _checked=False, name=name: self.fields[name].editor.setFocus())
                self._errors.addWidget(jump)
            else:
                self._errors.addWidget(label(sentence, "melding", wrap=True))
        self._fit()
        if errors:
            announce(self, " ".join(sentence for _, sentence in errors))
