"""Instellingen: how wijkregie looks on this computer."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.fields import TextField
from wijkregie.ui.forms.form import Form, Refused
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell.settings import TEXT_SIZE, TEXT_SIZES
from wijkregie.ui.theme import contrast
from wijkregie.ui.theme.theme import Mode, current
from wijkregie.ui.theme.tokens import LICHT, Size, Space
from wijkregie.ui.widgets.basics import column, label, quiet, row, scrolled
from wijkregie.ui.widgets.checkbox import CheckBox
from wijkregie.ui.widgets.segment import Segment


class Weergave(Deel):
    """Theme, colour and navigation; kept on this computer, not in the file."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self.theme = Segment(
            "Kleuren",
            [
                (Mode.SYSTEEM, "Als het systeem"),
                (Mode.LICHT, "Licht"),
                (Mode.DONKER, "Donker"),
                (Mode.CONTRAST, "Hoog contrast"),
            ],
        )
        self.theme.changed.connect(lambda mode: current().set_mode(mode))
        current().changed.connect(self.refresh)
        words = label("Kleuren", "label")
        words.setBuddy(self.theme)
        self.text_size = Segment("Tekstgrootte", [(size, f"{size} %") for size in TEXT_SIZES])
        self.text_size.changed.connect(lambda size: shell.settings.put_text(TEXT_SIZE, size))
        size_words = label("Tekstgrootte", "label")
        size_words.setBuddy(self.text_size)
        self.narrow = CheckBox("Alleen pictogrammen in de navigatie")
        self.narrow.clicked.connect(lambda narrow: shell.fold_navigation(folded=narrow))
        self.form = Form(
            self._save,
            TextField(
                "accent",
                "Kleur van de &gemeente",
                help_=f"Voor knoppen en keuzes, geschreven als {LICHT.acc}. In donker is hij lichter.",
                width=Size.FIELD_MONEY,
            ),
        )
        self.form.fields["accent"].rest_ms = 0  # half a colour often is a colour too
        self.darker = quiet("", self._take_darker)
        self.darker.hide()
        parts = column(
            column(
                words,
                label(
                    "Donker is rustiger in de avond, hoog contrast leest het best. Rapporten blijven zwart op wit.",
                    "meta",
                    wrap=True,
                ),
                row(self.theme, None),
                space=Space.XS,
            ),
            column(
                size_words,
                label("Knoppen en regels groeien mee. Dit geldt zodra je wijkregie opnieuw opent.", "meta", wrap=True),
                row(self.text_size, None),
                space=Space.XS,
            ),
            column(self.form, row(self.darker, None), space=Space.XS),
            column(
                label("Navigatie", "label"),
                label("Zo blijft er meer plaats over voor de inhoud. Dit kan ook met Ctrl+B.", "meta", wrap=True),
                self.narrow,
                space=Space.XS,
            ),
            None,
            space=Space.XL,
        )
        self.body.addWidget(head("Weergave", "Dit geldt alleen op deze computer."))
        self.body.addWidget(scrolled(parts), 1)
        parts.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)

    def refresh(self) -> None:
        self.theme.set_value(current().mode)
        kept = self.shell.settings.text(TEXT_SIZE)
        self.text_size.set_value(kept if kept in TEXT_SIZES else TEXT_SIZES[0])
        self.form.show_entity("weergave", {"accent": current().accent})
        self.narrow.setChecked(self.shell.settings.flag("navigatie_smal"))

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def focus_first(self) -> None:
        self.theme.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        self.darker.hide()
        try:
            current().set_accent(value)
        except Refusal as refusal:
            refused(refusal)
            if refusal.code == "kleur_onleesbaar":
                self._darker = contrast.darker(LICHT, contrast.read_colour(value))
                self.darker.setText(f"Neem iets donkerder: {self._darker}")
                self.darker.show()

    def _take_darker(self) -> None:
        field = self.form.fields["accent"]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.set_raw(self._darker)
        field.touched = True
        self.form.commit()
