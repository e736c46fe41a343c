"""The wijk that is chosen on the map, beside it: who stands for it, what is known, and what can be done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from wijkregie.domain.datums import format_dag_maand, format_datum_tekst
from wijkregie.domain.geld import format_bedrag, format_bedrag_kort
from wijkregie.domain.wijken import Orgaan, Wijkbeeld, Wijkenkaart
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.ui.models.stoplicht import STANDEN
from wijkregie.ui.models.wijkregels import inwoners_words
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.badge import NiveauBadge
from wijkregie.ui.widgets.basics import clear, column, label, line, link, plain, plain_tip, quiet, row, scrolled
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.signal import Signal, Stand
from wijkregie.usecases.collectieven import CollectiefRow
from wijkregie.usecases.wijken import Wijkdossier

_ZONDER = "Hier is geen wijkorgaan."
_COLLECTIEF = "Hier is geen wijkorgaan. Wel is er een groep bewoners die samen aan één onderwerp werkt."


class Wijkpaneel(QFrame):
    """Shows a wijk; its buttons lead to the wijkorgaan, or to the page of the wijk itself."""

    def __init__(
        self, shell: Shell, *, opens: Callable[[], object], notes: Callable[[], object], founds: Callable[[], object]
    ) -> None:
        """Let `opens` show the wijk's own page, `notes` note a contact and `founds` begin a wijkorgaan."""
        super().__init__()
        self._shell = shell
        self._id = ""
        self.setFixedWidth(Size.SIDE)
        self.setAccessibleName("De gekozen wijk")
        self._where, self._name = label("", "metavet"), label("", "titel", wrap=True)
        self._what = label("", "tweede", wrap=True)
        self._bodies: QVBoxLayout = column(space=Space.M)
        self._facts: QVBoxLayout = column(space=Space.NONE)
        self._groups: QVBoxLayout = column(space=Space.M)
        self.note = plain("Contact noteren", notes, "telefoon")
        self.open = quiet("Alles van deze wijk", opens, "pijl_rechts")
        self.found = quiet("Wijkorgaan in oprichting", founds, "plus")
        buttons = column(*(row(button, None) for button in (self.note, self.open, self.found)), space=Space.S)
        words = column(self._where, self._name, space=Space.XS)
        inside = column(words, self._what, self._bodies, self._facts, self._groups, buttons, None, space=Space.L)
        beside = row(line(upright=True), scrolled(inside, Space.XL), space=Space.NONE)
        beside.setStretch(1, 1)
        self.setLayout(beside)
        inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)

    def show_beeld(self, beeld: Wijkbeeld, kaart: Wijkenkaart) -> None:
        """Show what the map knows of a wijk; the rest comes with `show_dossier`."""
        other, self._id = beeld.id != self._id, beeld.id
        self._where.setText(f"{beeld.wijk.soort.value.capitalize()} in stadsdeel {beeld.stadsdeel}")
        self._name.setText(beeld.wijk.naam)
        self._what.setText("" if beeld.organen else _COLLECTIEF if beeld.collectieven else _ZONDER)
        self._what.setVisible(not beeld.organen)
        clear(self._bodies)
        for orgaan in beeld.organen:
            self._bodies.addLayout(self._body(orgaan, actueel=kaart.actueel))
        self.found.setVisible(not beeld.organen)
        self._show_facts(beeld, kaart, [])
        if other:
            clear(self._groups)

    def show_dossier(self, found: Wijkdossier, beeld: Wijkbeeld, kaart: Wijkenkaart) -> None:
        """Show the money and the groups of the wijk that is shown."""
        if found.wijk.id != self._id:
            return
        saldi = [year.saldo for year in found.geld.jaren if year.jaar == kaart.jaar and year.saldo.toegekend]
        money = [(f"Wijkbudget {kaart.jaar}", format_bedrag(saldo.toegekend)) for saldo in saldi]
        self._show_facts(beeld, kaart, money)
        clear(self._groups)
        for each in found.lopend(kaart.today):
            self._groups.addLayout(self._group(each))
        if self._groups.count():
            self._groups.addWidget(line())

    def _show_facts(self, beeld: Wijkbeeld, kaart: Wijkenkaart, money: list[tuple[str, str]]) -> None:
        clear(self._facts)
        day = beeld.laatste_contact
        facts = [
            ("Inwoners", inwoners_words(beeld.wijk.inwoners)),
            ("CBS-code", beeld.wijk.cbs_code),
            *money,
            ("Laatste contact", format_dag_maand(day, kaart.today) if day else "nog geen"),
            ("Open beloftes", str(beeld.acties)),
        ]
        for word, value in facts:
            if value:
                self._facts.addWidget(_fact(word, value))

    def _body(self, orgaan: Orgaan, *, actueel: bool) -> QVBoxLayout:
        name = link(orgaan.naam, partial(self._shell.open_page, "wijkorganen", wijkorgaan_id=orgaan.id))
        name.setAccessibleName(f"{orgaan.naam} openen")
        name.setMaximumWidth(Size.SIDE - 2 * Space.XL)
        name.setToolTip(plain_tip(orgaan.naam))
        states: list[QWidget] = [NiveauBadge(orgaan.niveau)] if orgaan.niveau else []
        if orgaan.status is not Wijkorgaanstatus.ACTIEF:
            states.append(Signal(Stand.NOG_NIET, orgaan.status.value))
        elif actueel:
            states.append(Signal(STANDEN[orgaan.ernst], orgaan.ernst.woord))
        return column(row(name, None), row(*states, None, space=Space.M), space=Space.XS)

    def _group(self, each: CollectiefRow) -> QVBoxLayout:
        found = each.collectief
        words: list[QLabel | QVBoxLayout | QWidget] = [
            label("Collectief", "metavet"),
            label(found.naam, "vet", wrap=True),
        ]
        days = [f"van {format_datum_tekst(found.begin)}" if found.begin else ""]
        days.append(f"tot en met {format_datum_tekst(found.einde)}" if found.einde else "")
        if any(days):
            said = " ".join(day for day in days if day)
            words.append(label(said[0].upper() + said[1:], "meta", wrap=True))
        if found.contactpersoon:
            words.append(label(f"Contact: {found.contactpersoon}", "meta", wrap=True))
        if each.besteed:
            sign = Sign("euro", "tekst2")
            paid = QWidget()
            paid.setLayout(
                row(sign, label(f"{format_bedrag_kort(each.besteed)} ondersteuning", "meta"), None, space=Space.XS)
            )
            words.append(paid)
        return column(*words, space=Space.XS)


def _fact(word: str, value: str) -> QWidget:
    made = QWidget()
    said = label(value)
    said.setAlignment(Qt.AlignmentFlag.AlignRight)
    said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    said.setAccessibleName(f"{word}: {value}")
    inside = row(label(word, "meta"), said, space=Space.S)
    inside.setContentsMargins(0, Space.XS, 0, Space.XS)
    made.setLayout(column(inside, line(), space=Space.NONE))
    return made


class MetPaneel(QWidget):
    """A view with the pane at its right; where both do not fit, the view has the room."""

    def __init__(self) -> None:
        super().__init__()
        self._pane: QWidget | None = None
        self._wanted = False

    def hold(self, view: QLayout, pane: QWidget) -> None:
        """Put both in place."""
        self._pane = pane
        both = row(view, pane, space=Space.NONE)
        both.setStretch(0, 1)
        self.setLayout(both)
        self._fit()

    def want_pane(self, *, wanted: bool) -> None:
        """Show the pane where there is room for it, or hide it."""
        self._wanted = wanted
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._pane is not None:
            self._pane.setVisible(self._wanted and self.width() >= Size.BESIDE_FROM)
