"""One betrokkenheid beside a list: what happened in order, in the words of both sides, and the step on."""

from datetime import date

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid, gehoord_op, stand_tekst
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.radiostilte import stilte_zin
from wijkregie.domain.tijdigheid import tijdigheid_zin, tijdigheidsklok
from wijkregie.ui.forms.betrokkenheden import steps
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import clear, column, icon_button, label, link, plain, row
from wijkregie.ui.widgets.rowmenu import offer
from wijkregie.ui.widgets.sidepane import SidePane
from wijkregie.ui.widgets.sign import Sign
from wijkregie.usecases.betrokkenheden import BetrokkenheidRow

_OVER = {Adviessoort.INHOUD: "over de inhoud", Adviessoort.PROCES: "over het proces"}


class BetrokkenheidPaneel(SidePane):
    """Shows one betrokkenheid; its buttons ask for what happened next. `bij_traject` is within that traject."""

    def __init__(self, shell: Shell, *, bij_traject: bool = False) -> None:
        super().__init__("Betrokkenheid")
        self._bij_traject = bij_traject
        self._shell = shell
        self.rij: BetrokkenheidRow | None = None
        self.next = plain("")
        self.next.clicked.connect(self._go_on)
        self.more = icon_button("meer", "Meer hiermee")
        self.buttons.addWidget(self.next)
        self.buttons.addWidget(self.more)
        self.buttons.addStretch(1)
        self._story: QVBoxLayout = column(space=Space.L)
        self.content.addLayout(self._story)
        self.content.addStretch(1)

    @property
    def shown_id(self) -> str:
        """Id of what is shown, "" for nothing."""
        return self.rij.id if self.rij else ""

    def show_rij(self, rij: BetrokkenheidRow) -> None:
        """Show a betrokkenheid, the same one again after a change."""
        self.rij = rij
        self.set_title(rij.wijkorgaan if self._bij_traject else rij.waarover)
        ways = steps(self._shell, self, rij)
        self.next.setText(ways[0][0])
        offer(self.more, ways[1:])
        clear(self._story)
        for part in self._parts(rij):
            self._story.addWidget(part)

    def focus_first(self) -> None:
        """Go to the step on."""
        self.next.setFocus()

    def _go_on(self) -> None:
        if self.rij is not None:
            steps(self._shell, self, self.rij)[0][1]()

    def _parts(self, rij: BetrokkenheidRow) -> list[QWidget]:
        found, today = rij.betrokkenheid, self._shell.lanes.session.today
        stand = stilte_zin(rij.klok, today) if rij.klok else stand_tekst(found, today)
        whose = " · ".join(filter(None, (found.onderwerp if self._bij_traject else rij.wijkorgaan, rij.afdeling)))
        parts = [_part(whose or "Hoe het staat", stand[:1].upper() + stand[1:])]
        if rij.traject is not None and not self._bij_traject:
            about = rij.traject
            go = link(about.naam, lambda: self._shell.open_page("trajecten", traject_id=about.id))
            parts.append(_holding(column(label("Traject", "label"), row(go, None), space=Space.NONE)))
        parts += [_odd(each.value) for each in rij.opmerkingen]
        told = ""
        if rij.traject is not None and gehoord_op(found) is not None:
            told = tijdigheid_zin(tijdigheidsklok(rij.traject, [found]), today)
        return parts + _story(found, told)


def _story(found: Betrokkenheid, told: str) -> list[QWidget]:
    """Return what happened, in the order in which it goes; what did not is left out. `told` says how early it heard."""
    parts = []
    if heard := gehoord_op(found):
        parts.append(_part("Gehoord", _day(heard), told[:1].upper() + told[1:], found.toelichting))
    if found.gevraagd_op or found.vraag:
        parts.append(_part("Gevraagd", _asked(found), found.vraag))
    parts += [
        _part(title, words)
        for title, words in (("Wat staat vast", found.staat_vast), ("Wat ligt open", found.ligt_open))
        if words
    ]
    if found.overgeslagen_op:
        parts.append(_part("Overgeslagen", _day(found.overgeslagen_op)))
    if found.advies_op:
        parts.append(_quote("Inbreng van het wijkorgaan", _day(found.advies_op), found.advies))
    if found.teruggekoppeld_op:
        parts.append(_part("Antwoord van de gemeente", _day(found.teruggekoppeld_op), found.terugkoppeling))
    if found.verwerking and found.verwerkt_op:
        told = f"{found.verwerking.value.capitalize()}, verteld op {_day(found.verwerkt_op)}"
        parts.append(_part("Wat ermee is gedaan", told, found.verwerking_reden))
    if found.bedankt_op:
        parts.append(_part("Bedankt", _day(found.bedankt_op)))
    if found.trede_ervaren or found.ervaring:
        parts.append(_quote("Ervaring", found.trede_ervaren.value if found.trede_ervaren else "", found.ervaring))
    return parts


def _asked(found: Betrokkenheid) -> str:
    parts = [
        _day(found.gevraagd_op) if found.gevraagd_op else "nog niet gesteld",
        _OVER[found.adviessoort] if found.adviessoort else "",
        f"antwoord graag voor {_day(found.antwoord_uiterlijk)}" if found.antwoord_uiterlijk else "",
    ]
    return " · ".join(part for part in parts if part)


def _part(title: str, *lines: str) -> QWidget:
    words = [label(each, wrap=True) for each in lines if each.strip()]
    return _holding(column(label(title, "label", wrap=True), *words, space=Space.XS))


def _quote(title: str, when: str, words: str) -> QWidget:
    """Return what a wijkorgaan said, in its own words."""
    parts: list[QWidget] = [label(title, "label"), *([label(when)] if when else [])]
    if words.strip():
        said = QFrame()
        said.setProperty("soort", "citaat")
        inside = column(label(words, wrap=True))
        inside.setContentsMargins(Space.M, Space.NONE, Space.NONE, Space.NONE)
        said.setLayout(inside)
        parts.append(said)
    return _holding(column(*parts, space=Space.XS))


def _odd(sentence: str) -> QWidget:
    sign = Sign()
    sign.set_icon("info", "tekst2")
    said = row(sign, label(sentence, "tweede", wrap=True), space=Space.S)
    said.setStretch(1, 1)
    return _holding(said)


def _holding(layout: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made


def _day(day: date) -> str:
    return format_datum_tekst(day)
