"""How a wijkorgaan stands at a glance: niveau through the years, this year's steps, board, actions, contact."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from wijkregie.domain.acties import Actiepunt, is_open, is_te_laat
from wijkregie.domain.betrokkenheden import Betrokkenheidsstap
from wijkregie.domain.datums import format_datum_kort, format_relatief, tel
from wijkregie.domain.dossiers import Dossier, Zetel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.jaarbeelden import telt_mee_in
from wijkregie.domain.jaargesprekken import GEVOERD, werkjaar
from wijkregie.domain.jaarlijn import Jaarstap, Stapstand, jaarlijn
from wijkregie.domain.kwetsbaarheid import Kwetsbaarheid
from wijkregie.domain.niveaus import niveau_voor
from wijkregie.domain.personen import rang, zit_nu
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import Ernst, Signaal, ergste
from wijkregie.domain.wijkorganen import Wijkorgaanstatus, wordt_verwacht
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.models.stoplicht import STANDEN
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.wijkorgaan.niveauverloop import keuze_van, origin_words, show_verloop
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.badge import NiveauBadge
from wijkregie.ui.widgets.basics import clear, column, label, line, link, plain, plain_tip, row, scrolled
from wijkregie.ui.widgets.niveauverloop import Niveauverloop
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.signal import icon_colour, word_colour
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.yearline import Phase, YearLine, YearStep
from wijkregie.usecases.acties import close_actiepunt
from wijkregie.usecases.gebiedsgeld import Gebiedsgeld, gebiedsgeld
from wijkregie.usecases.kwetsbaarheid import kwetsbaarheid
from wijkregie.usecases.regelingen import regeling_van
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import signalen_van

_SHOWN = 4
"""Lines in each of the three columns."""

_FAR = 120
"""Days ahead beyond which a count of days says nothing."""

_PHASES = {Stapstand.GEDAAN: Phase.GEDAAN, Stapstand.NU: Phase.NU, Stapstand.LATER: Phase.LATER}
_TALK = {"Gesprek", "Verslag", "Akkoord"}
_TO_DO = {
    "Gesprek": "tot het gesprek",
    "Verslag": "om het verslag te versturen",
    "Akkoord": "voor het akkoord",
    "Aanvraag": "om aan te vragen",
    "Besluit": "om te besluiten",
    "Betaling": "om te betalen",
    "Afrekenen": "om af te rekenen",
}


@frozen
class Contactregel:
    """One time of contact, whatever kind it was, as one line."""

    id: str
    datum: date
    words: str
    icon: str


@frozen
class _Picture:
    """What the tab shows beside the dossier."""

    dossier: Dossier
    signalen: list[Signaal]
    regeling: Regeling | None
    geld: Gebiedsgeld
    tekens: list[Kwetsbaarheid]


def _read_picture(session: Session, dossier: Dossier) -> _Picture:
    return _Picture(
        dossier,
        signalen_van(session, dossier),
        regeling_van(session, werkjaar(session.today)),
        gebiedsgeld(session, dossier.wijken),
        kwetsbaarheid(session, dossier.wijkorgaan.id),
    )


class OverzichtTab(DossierTab):
    """The first tab; each of its parts opens the tab with all of it."""

    key = "overzicht"
    title = "Overzicht"
    opened = Signal(str)
    """Key of the tab that the user wants to see."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        content = column(space=Space.L)
        self.body.addWidget(scrolled(content))  # outer parts first, as in WijkorganenPage
        self._chart = Niveauverloop()
        self._no_chart = label("Nog geen niveau gekozen. Dat gebeurt meestal in het jaargesprek.", "tweede", wrap=True)
        self._side = column()
        side = QWidget()
        side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        side.setLayout(column(self._side, None))
        chart = column(label("Trap op, trap af", "vet"), self._chart, self._no_chart, None, space=Space.S)
        upper = row(chart, side, space=Space.XXL)
        upper.setStretch(0, 13)
        upper.setStretch(1, 7)
        content.addLayout(upper)
        self._year_title = label("", "vet")
        self._year_left = label("", "meta")
        self._year = YearLine()
        self._year.opened.connect(self.opened)
        heading = column(row(self._year_title, None, self._year_left), line(), space=Space.XS)
        self._year_part = QWidget()
        self._year_part.setLayout(column(heading, self._year, space=Space.M))
        content.addWidget(self._year_part)
        go = self.opened.emit
        self._bestuur = _Part("Bestuur", "Nog geen bestuur.", _bestuur_columns(), partial(go, "bestuur"))
        self._acties = _Part("Open acties", "Geen open acties.", self._actie_columns(), partial(go, "acties"))
        self._contact = _Part("Laatste contact", "Nog geen contact.", self._contact_columns(), partial(go, "contact"))
        self._acties.table.ticked.connect(self._close)
        lower = row(space=Space.XL + Space.XS)
        content.addLayout(lower)
        content.addStretch(1)
        for part in (self._bestuur, self._acties, self._contact):
            lower.addWidget(part, 1)

    def show_dossier(self, dossier: Dossier) -> None:
        self.lanes.read(_read_picture, dossier, owner=self, done=self._show, slot="beeld")

    def _show(self, picture: _Picture) -> None:
        dossier, today = picture.dossier, self.lanes.session.today
        jaar = werkjaar(today)
        show_verloop(self._chart, dossier, jaar)
        self._chart.setVisible(bool(dossier.niveaus))
        self._no_chart.setVisible(not dossier.niveaus)
        self._show_niveau(dossier, picture.signalen, jaar)
        self._show_geld(picture.geld)
        self._show_tekens(picture.tekens)
        talk = next((gesprek for gesprek in dossier.gesprekken if gesprek.jaar == jaar), None)
        file = next((file for file in dossier.subsidies if file.subsidie.jaar == jaar), None)
        steps = jaarlijn(talk, file.stappen if file else (), picture.regeling, today)
        counts = wordt_verwacht(dossier.wijkorgaan, jaar)
        self._year_part.setVisible(telt_mee_in(dossier, jaar))
        self._year_title.setText(f"Het jaar {jaar}")
        self._year_left.setText(_time_left(steps, today) if counts else "")
        self._year.set_steps([_year_step(step, today, counts=counts) for step in steps])
        self._bestuur.show_rows(sorted((it for it in dossier.bestuur if zit_nu(it.functie, today)), key=_rank))
        waiting = [actie for actie in dossier.acties if is_open(actie)]
        self._acties.show_rows(sorted(waiting, key=lambda actie: actie.uiterlijk or date.max))
        self._contact.show_rows(contactregels(dossier))

    def _show_niveau(self, dossier: Dossier, signalen: Sequence[Signaal], jaar: int) -> None:
        """Say what was chosen for the year and why, or what holds while nothing is."""
        clear(self._side)
        keuze = keuze_van(dossier.niveaus, jaar)
        if keuze is not None:
            self._side.addWidget(label(f"Niveau voor {jaar}", "meta"))
            self._side.addWidget(NiveauBadge(keuze.niveau, word=True))
            if keuze.motivering.strip():
                self._side.addWidget(quote(keuze.motivering))
            self._side.addWidget(label(origin_words(keuze, dossier, self.lanes.session.today), "meta", wrap=True))
        else:
            self._show_no_niveau(dossier, jaar)
        worst = ergste(signalen)
        if worst is not None and worst.ernst >= Ernst.STAAT_STIL:
            self._side.addSpacing(Space.S)
            self._side.addWidget(_warning(worst, self.lanes.session.today))

    def _show_geld(self, geld: Gebiedsgeld) -> None:
        """Say in one line what residents have to spend where this wijkorgaan works; the line opens its tab."""
        if geld.saldo.beschikbaar:
            free = f"Wijkbudget: {format_bedrag_kort(geld.saldo.vrij)} vrij"
            words = link(free, partial(self.opened.emit, "wijkbudget"))
            words.setToolTip(f"In {geld.jaar}, met {tel(geld.lopend, 'initiatief', 'initiatieven')} aan de gang")
            self._side.addSpacing(Space.S)
            self._side.addLayout(row(words, None))

    def _show_tekens(self, tekens: Sequence[Kwetsbaarheid]) -> None:
        """Say quietly that there is something to look at together; the line opens its tab."""
        if tekens:
            words = link(f"{tel(len(tekens), 'punt', 'punten')} om te bespreken", partial(self.opened.emit, "bestuur"))
            words.setToolTip(plain_tip("\n".join(each.feit for each in tekens)))
            self._side.addLayout(row(words, None))

    def _show_no_niveau(self, dossier: Dossier, jaar: int) -> None:
        ended = dossier.wijkorgaan.status is Wijkorgaanstatus.BEEINDIGD
        self._side.addWidget(label("Laatste niveau" if ended else f"Niveau voor {jaar}", "meta"))
        now = niveau_voor(dossier.niveaus, jaar)
        if now is not None:
            self._side.addWidget(NiveauBadge(now, dashed=not ended, word=True))
        if not ended:
            self._side.addWidget(label(f"Nog geen niveau gekozen voor {jaar}.", "tweede", wrap=True))
            self._side.addLayout(row(plain("Niveau kiezen", partial(self._choose, dossier, jaar)), None))

    def _choose(self, dossier: Dossier, jaar: int) -> None:
        from wijkregie.ui.forms.niveaukeuze import choose_niveau

        choose_niveau(self.shell, self, dossier, jaar)

    def _close(self, actie: Actiepunt) -> None:
        self.lanes.command(close_actiepunt, actie.id, owner=self, done=self.shell.done)

    def _actie_columns(self) -> "list[Column[Actiepunt]]":
        today = self.lanes.session.clock.today
        return [
            Column(
                "Actie",
                lambda actie: actie.tekst,
                check=lambda actie: not is_open(actie),
                tip=lambda actie: actie.tekst,
                chars=0,
            ),
            Column(
                "Uiterlijk",
                lambda actie: format_datum_kort(actie.uiterlijk, today()) if actie.uiterlijk else " ",
                sort=lambda actie: actie.uiterlijk,
                look=lambda actie: _date_look(late=is_te_laat(actie, today())),
                right=True,
                chars=8,
            ),
        ]

    def _contact_columns(self) -> list[Column[Contactregel]]:
        today = self.lanes.session.clock.today
        return [
            Column(
                "Contact", lambda it: it.words, look=lambda it: Look(icon=it.icon), tip=lambda it: it.words, chars=0
            ),
            Column(
                "Datum",
                lambda it: format_datum_kort(it.datum, today()),
                sort=lambda it: it.datum,
                look=lambda _: _date_look(),
                right=True,
                chars=8,
            ),
        ]


class _Part(QWidget):
    """One of the three columns: a heading, "Alles", and the first lines of it."""

    def __init__(self, title: str, empty: str, columns: Sequence[Column[Any]], open_all: Callable[[], object]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._model: RowsModel[Any] = RowsModel(columns, key=_key)
        self.table = DataTable(self._model, title, head=False, edge=Space.NONE, grows=True)
        self.table.opened.connect(lambda _: open_all())
        self._empty = label(empty, "tweede", wrap=True)
        all_ = link("Alles", open_all)
        all_.setAccessibleName(f"Alles van {title.lower()}")
        self._more = label("", "meta")
        heading = column(row(label(title, "vet"), None, all_), line(), space=Space.NONE)
        self.setLayout(column(heading, self.table, self._more, self._empty, None, space=Space.XS))

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show the first of these."""
        self._model.set_rows(rows[:_SHOWN])
        self._fit()
        rest = len(rows) - _SHOWN
        self._more.setText(f"en nog {rest}")
        self._more.setVisible(rest > 0)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _fit(self) -> None:
        """Give the small words at the right no more than they need: the name before them wants the room."""
        metrics = QFontMetrics(font(Type.META, bold=True))
        words = self._model.columns[1].text
        widest = max((metrics.horizontalAdvance(words(row_)) for row_ in self._model.rows), default=0)
        self.table.widths.want(1, min(widest, Size.FIELD_MONEY) + Space.XS)


def contactregels(dossier: Dossier) -> list[Contactregel]:
    """Return contacts, talks that were held, meetings it came to and steps of a betrokkenheid, newest first."""
    from wijkregie.ui.models.contactlijn import ICONS, STEP_ICONS  # the first tab shows before others are loaded

    found = [
        Contactregel(it.id, it.datum, it.onderwerp.strip() or it.soort.value.capitalize(), ICONS[it.soort])
        for it in dossier.contacten
    ]
    found += [
        Contactregel(talk.id, talk.datum, "Jaargesprek", "gesprek")
        for talk in dossier.gesprekken
        if talk.datum is not None and talk.stand in GEVOERD
    ]
    # A contactmoment of that day says more, and of several steps on one day the last says how far it is.
    written = {it.datum for it in found}
    others = {(it.datum, it.onderwerp): it for it in dossier.andere_contactdagen if it.datum not in written}
    for it in others.values():
        icon = STEP_ICONS[it.soort] if isinstance(it.soort, Betrokkenheidsstap) else "vergadering"
        words = it.onderwerp.strip() or it.soort.value.capitalize()
        found.append(Contactregel(f"{it.datum} {words}", it.datum, words, icon))
    return sorted(found, key=lambda it: it.datum, reverse=True)


def _bestuur_columns() -> list[Column[Zetel]]:
    return [
        Column(
            "Naam",
            lambda zetel: zetel.persoon.naam if zetel.persoon else "Vacature",
            look=lambda zetel: Look(colour="tekst" if zetel.persoon else "tekst3"),
            tip=lambda zetel: zetel.persoon.naam if zetel.persoon else "",
            chars=0,
        ),
        Column("Rol", lambda zetel: zetel.functie.rol, look=lambda _: _date_look(), right=True, chars=16),
    ]


def _date_look(*, late: bool = False) -> Look:
    return Look(small=True, bold=late, colour="laat" if late else "tekst3")


def _key(row_: Any) -> str:
    key: str = row_.functie.id if isinstance(row_, Zetel) else row_.id
    return key


def quote(text: str) -> QFrame:
    """Return someone's words, with the bar of a quotation."""
    frame = QFrame()
    frame.setProperty("soort", "citaat")
    words = label(text.strip(), "tweede", wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    layout = column(words)
    layout.setContentsMargins(Space.M, 0, 0, 0)
    frame.setLayout(layout)
    return frame


def _rank(zetel: Zetel) -> tuple[bool, tuple[int, str]]:
    """Order a board as people name it; vacancies last."""
    return zetel.persoon is None, rang(zetel.functie.rol)


def _warning(signaal: Signaal, today: date) -> QWidget:
    """Return what asks most: "Antwoord geven over de Esweg · 8 dagen te laat"."""
    when = format_relatief(signaal.datum, today, signaal.tijd) if signaal.datum else signaal.woord
    stand = STANDEN[signaal.ernst]
    colour = word_colour(stand)
    words = label(f"{signaal.regel} · {when}", wrap=True)
    words.setProperty("soort", f"{colour}klein" if colour in {"let", "laat"} else "meta")
    made = QWidget()
    sign = Sign(stand, icon_colour(stand))
    layout = row(sign, words, space=Space.XS)
    layout.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    layout.setStretch(1, 1)
    made.setLayout(layout)
    return made


def _year_step(step: Jaarstap, today: date, *, counts: bool) -> YearStep:
    phase = Phase.VERVALLEN if step.woord in {"vervallen", "niet nodig"} else _PHASES[step.stand]
    late = counts and step.stand is not Stapstand.GEDAAN and step.datum is not None and step.datum < today
    far = step.datum is not None and str(step.datum.year) in step.woord
    when = step.woord.replace("uiterlijk", "t/m") if far else step.woord  # the year leaves no room for the word
    return YearStep("jaargesprekken" if step.naam in _TALK else "subsidie", step.naam, when, phase, late)


def _time_left(steps: Sequence[Jaarstap], today: date) -> str:
    """Say how long there is for what is now: "Nog 39 dagen om te besluiten"."""
    now = next((step for step in steps if step.stand is Stapstand.NU), None)
    if now is None:
        return "Alles is klaar"
    if now.datum is None or now.naam not in _TO_DO:
        return ""
    days = (now.datum - today).days
    if days > _FAR:
        return ""
    if days < 0:
        return f"{now.naam} is {tel(-days, 'dag', 'dagen')} te laat"
    return f"Nog {tel(days, 'dag', 'dagen')} {_TO_DO[now.naam]}" if days else f"Vandaag nog {_TO_DO[now.naam]}"
