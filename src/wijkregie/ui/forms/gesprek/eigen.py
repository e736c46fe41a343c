"""Questions whose answer is no field of the talk: the niveau that is agreed, help asked for, and the agreements."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wijkregie.domain.acties import Actiepunt, eigenaar_tekst, gevraagde_ondersteuning, is_open, is_te_laat
from wijkregie.domain.datums import format_dag_maand, format_datum_kort, tel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.gespreksbladen import Gespreksblad
from wijkregie.domain.gespreksformulieren import Vraag
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.domain.regelingen import bedrag_voor
from wijkregie.domain.subsidies import subsidiestand
from wijkregie.ui.forms.fields import Field
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, link, plain, row
from wijkregie.ui.widgets.checkbox import CheckBox
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.acties import close_actiepunt, reopen_actiepunt

_LATER = "later"


class EigenVraag(Field):
    """A question that is answered by an act of its own; shows how the talk stands."""

    def __init__(self, vraag: Vraag, editor: QWidget) -> None:
        super().__init__(vraag.sleutel, vraag.tekst.replace("&", "&&"), editor, help_=vraag.toelichting)

    def show_blad(self, blad: Gespreksblad) -> None:
        """Show the answer as it is kept."""
        raise NotImplementedError

    def value(self) -> Any:
        """Nothing: it is no field."""

    def set_value(self, value: Any) -> None:
        """Nothing: it is no field."""


class Niveauafspraak(EigenVraag):
    """The niveau that is agreed, or later; below it what that means for the subsidie."""

    wanted = Signal(object)
    """A Niveau to agree on, or None for later."""

    def __init__(self, shell: Shell, vraag: Vraag) -> None:
        words = [(niveau, f"{niveau.value} {niveau.woord}") for niveau in Niveau]
        self.choice = Segment(vraag.tekst, [*words, (_LATER, "Later beslissen")])
        super().__init__(vraag, self.choice)
        self._shell = shell
        self._blad: Gespreksblad | None = None
        self._money = label("", "meta", wrap=True)
        self._to_money = link("Naar de subsidie", self._open_subsidie)
        below = row(self._money, self._to_money, space=Space.M)
        below.setStretch(0, 1)
        self._below = QWidget()
        self._below.setLayout(below)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(self._below)
        self.choice.changed.connect(self._choose)

    def show_blad(self, blad: Gespreksblad) -> None:
        self._blad = blad
        self.reset()
        words = money_words(blad, self._shell.lanes.session.today)
        self._money.setText(words)
        self._below.setVisible(bool(words))

    def reset(self) -> None:
        """Show what is agreed now: nothing was chosen after all."""
        agreed = self._blad.gesprek.niveau_afgesproken if self._blad and self._blad.gesprek else None
        if agreed is not None or self.choice.value != _LATER:
            self.choice.set_value(agreed)

    def _choose(self, chosen: Any) -> None:
        self.wanted.emit(None if chosen == _LATER else chosen)

    def _open_subsidie(self) -> None:
        if self._blad is not None:
            self._shell.open_page("subsidies", jaar=self._blad.jaar, wijkorgaan_id=self._blad.wijkorgaan_id)


class Hulpvraag(EigenVraag):
    """The help that is asked for: each kind is an actie of the talk."""

    wanted = Signal(object, bool)
    """A kind of help, and whether it is asked for."""

    def __init__(self, vraag: Vraag) -> None:
        self.boxes = {soort: CheckBox(soort.value.capitalize()) for soort in Ondersteuning}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.XS)
        for number, box in enumerate(self.boxes.values()):
            grid.addWidget(box, number // 2, number % 2)
        grid.setColumnStretch(1, 1)
        editor = QWidget()
        editor.setLayout(grid)
        editor.setFocusProxy(self.boxes[Ondersteuning.COACHING])
        super().__init__(vraag, editor)
        for soort, box in self.boxes.items():
            box.clicked.connect(lambda asked, soort=soort: self.wanted.emit(soort, asked))

    def show_blad(self, blad: Gespreksblad) -> None:
        asked = gevraagde_ondersteuning(blad.afspraken)
        for soort, box in self.boxes.items():
            box.setChecked(soort in asked)


class Afsprakenvraag(EigenVraag):
    """The agreements of the talk: tick them off, open them, or add one."""

    def __init__(self, shell: Shell, vraag: Vraag, *, add: Callable[[], object]) -> None:
        """`add` goes to where an agreement is typed."""
        self._shell = shell
        self._rows: RowsModel[Actiepunt] = RowsModel(self._columns(), key=lambda actie: actie.id)
        self.table = DataTable(self._rows, "Afspraken", head=False, edge=Space.NONE, grows=True)
        self._none = label("Nog niets afgesproken.", "meta")
        editor = QWidget()
        button = plain("Afspraak toevoegen", add, "plus")
        button.setToolTip("Afspraak toevoegen (Ctrl+J)")
        editor.setLayout(column(self._none, self.table, row(button, None), space=Space.S))
        editor.setFocusProxy(button)
        super().__init__(vraag, editor)
        self.table.ticked.connect(self._tick)
        self.table.opened.connect(self._open)
        self.table.set_menu(
            lambda actie: [
                ("Openen\tEnter", partial(self._open, actie)),
                ("Afronden\tSpatie" if is_open(actie) else "Weer openen\tSpatie", partial(self._tick, actie)),
            ]
        )

    def show_blad(self, blad: Gespreksblad) -> None:
        self._rows.set_rows(blad.afspraken)
        self.table.setVisible(bool(blad.afspraken))
        self._none.setVisible(not blad.afspraken)

    def _columns(self) -> Sequence[Column[Actiepunt]]:
        today = self._shell.lanes.session.clock.today

        def late(actie: Actiepunt) -> bool:
            return is_te_laat(actie, today())

        return [
            Column(
                "Afspraak",
                lambda actie: actie.tekst,
                check=lambda actie: not is_open(actie),
                look=lambda actie: Look(colour="tekst" if is_open(actie) else "tekst3"),
                tip=lambda actie: actie.tekst,
                chars=0,
            ),
            Column("Wie", eigenaar_tekst, look=lambda _actie: Look(colour="tekst3", small=True), chars=15),
            Column(
                "Stand",
                lambda actie: _stand(actie, today()),
                look=lambda actie: Look(colour="laat" if late(actie) else "tekst2", small=True, bold=late(actie)),
                right=True,
                chars=14,
            ),
        ]

    def _tick(self, actie: Actiepunt) -> None:
        change = close_actiepunt if is_open(actie) else reopen_actiepunt
        self._shell.lanes.command(change, actie.id, owner=self, done=self._shell.done)

    def _open(self, actie: Actiepunt) -> None:
        self._shell.open_page("acties", actiepunt_id=actie.id)


def money_words(blad: Gespreksblad, today: date) -> str:
    """Say what the agreed niveau means for the subsidie and by when to apply; "" before a niveau was agreed."""
    agreed = blad.gesprek.niveau_afgesproken if blad.gesprek else None
    if agreed is None:
        return ""
    amount = bedrag_voor(blad.regeling, agreed)
    if amount is None or blad.regeling is None:
        return f"Subsidie {blad.jaar}: het bedrag staat nog niet in de regeling."
    example = " (voorbeeldbedrag)" if blad.regeling.voorbeeld else ""
    parts = [f"Subsidie {blad.jaar}: {format_bedrag_kort(amount)} volgens niveau {int(agreed)}{example}."]
    if blad.subsidie is not None and blad.subsidie.stappen:
        parts.append(f"Stand: {subsidiestand(blad.subsidie.stappen).value}.")
    elif last := blad.regeling.aanvraag_uiterlijk:
        days = (last - today).days
        when = f"{format_dag_maand(last)} {last.year}"
        left = f" (nog {tel(days, 'dag', 'dagen')})" if days else " (vandaag)"
        parts.append(f"Aanvragen kan tot en met {when}{left}." if days >= 0 else f"Aanvragen kon tot en met {when}.")
        weeks = tel(blad.regeling.beslistermijn_weken, "week", "weken")
        pay = tel(blad.regeling.betaaltermijn_weken, "week", "weken")
        parts.append(f"Daarna een besluit binnen {weeks} en betaling binnen {pay} na het besluit.")
    return " ".join(parts)


def _stand(actie: Actiepunt, today: date) -> str:
    if not is_open(actie):
        return actie.status.value
    return format_datum_kort(actie.uiterlijk, today) if actie.uiterlijk else actie.status.value
