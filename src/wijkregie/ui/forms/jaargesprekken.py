"""A talk as a whole: its fields, the niveau with its money, the agreements, and last year beside it."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from wijkregie.domain.acties import Actiepunt, Actiestatus, eigenaar_tekst, is_open, is_te_laat
from wijkregie.domain.datums import DAGEN, format_dag_maand, format_datum_kort, format_datum_tekst, tel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt, gespreksnaam
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import bedrag_voor
from wijkregie.domain.signalen import ergste, signalen_van_gesprek
from wijkregie.domain.subsidies import subsidiestand
from wijkregie.ui.forms.acties import new_actiepunt
from wijkregie.ui.forms.fields import DateField, Field, LongTextField, TextField, TimeField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.forms.gespreksstappen import steps
from wijkregie.ui.forms.niveaus import NiveauField
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.models.stoplicht import STANDEN
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.badge import NiveauBadge
from wijkregie.ui.widgets.basics import (
    ElidedLabel,
    clear,
    column,
    icon_button,
    label,
    line,
    link,
    plain,
    row,
    scrolled,
    section,
)
from wijkregie.ui.widgets.signal import Signal as Stoplicht
from wijkregie.ui.widgets.signal import Stand
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.turnover import TurnOver
from wijkregie.usecases.acties import close_actiepunt, reopen_actiepunt
from wijkregie.usecases.gespreksbladen import Gespreksblad, gespreksblad_van
from wijkregie.usecases.jaargesprekken import change_jaargesprek
from wijkregie.usecases.session import Changes

_TABLES = frozenset({"jaargesprek", "niveaukeuze", "actiepunt", "regeling", "subsidie", "subsidiestap", "wijkorgaan"})
_FIRST = "Dit is het eerste gesprek. Volgend jaar staat hier wat er nu wordt gezegd."


class JaargesprekForm(QWidget):
    """Shows one talk; every field is saved when it is left. Give it to a page or a tab and pass on changes."""

    shown = Signal(object)
    """The Gespreksblad that is shown now."""
    gone = Signal()
    """The talk that was shown is no longer kept."""

    def __init__(self, shell: Shell, jaargesprek_id: str = "") -> None:
        super().__init__()
        self.shell = shell
        self.lanes = shell.lanes
        self._blad: Gespreksblad | None = None
        self._wanted = ""
        self._stand = Stoplicht()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.S)
        self._forms: list[Form] = []
        self._wished = NiveauField("niveau_gewenst", "Welk niveau w&il het wijkorgaan?", mark="wens", words=True)
        self._agreed = NiveauField("niveau_afgesproken", "Welk niveau spreken we &af?", mark="afgesproken", later=True)
        self._money = label("", "tweede", wrap=True)
        self._to_money = link("Naar de subsidie", self._open_subsidie)
        self._afspraken: RowsModel[Actiepunt] = RowsModel(self._afspraak_columns(), key=lambda actie: actie.id)
        self.afspraken = DataTable(self._afspraken, "Afspraken", head=False, edge=Space.NONE, grows=True)
        self._no_afspraken = label("Nog niets afgesproken.", "meta")
        self._side = QVBoxLayout()
        self._side.setSpacing(Space.S)
        self._build()
        self._listen()
        if jaargesprek_id:
            self.show_talk(jaargesprek_id)

    @property
    def blad(self) -> Gespreksblad | None:
        """What is shown."""
        return self._blad

    def show_talk(self, jaargesprek_id: str) -> None:
        """Read a talk and show it."""
        if jaargesprek_id != self._wanted:
            self._scroll.verticalScrollBar().setValue(0)
        self._wanted = jaargesprek_id
        self.lanes.read(gespreksblad_van, jaargesprek_id, owner=self, done=self._show, slot="blad")

    def on_changed(self, changes: Changes) -> None:
        """Hear what a command changed; the page or tab passes it on."""
        if self._wanted and changes.touches(*_TABLES):
            self.lanes.read(
                gespreksblad_van, self._wanted, owner=self, done=self._show, refused=self._lose, slot="blad"
            )

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the talk may be left."""
        return all(form.may_leave() for form in self._forms)

    def field(self, name: str) -> QWidget:
        """Return the editor of a field of the talk."""
        return next(form.fields[name].editor for form in self._forms if name in form.fields)

    def add_afspraak(self) -> None:
        """Ask for one more agreement."""
        blad = self._blad
        if blad is not None and blad.gesprek is not None:
            new_actiepunt(self.shell, wijkorgaan_id=blad.wijkorgaan_id, jaargesprek_id=blad.gesprek.id)

    def _form(self, *rows: Field | Sequence[Field]) -> Form:
        made = Form(saves_with(self.lanes, change_jaargesprek), *rows)
        self._forms.append(made)
        return made

    def _build(self) -> None:
        today = self.lanes.session.clock.today
        when = self._form(
            [
                DateField("datum", "&Datum", today=today),
                TimeField("tijd", "&Tijd"),
                TextField("plaats", "&Plaats"),
            ],
            TextField("aanwezigen", "Wie waren &er?", placeholder="Namen, met een komma ertussen"),
        )
        said = self._form(
            LongTextField("gaat_goed", "Wat gaat &goed?", lines=3),
            LongTextField("kan_beter", "Wat kan &beter?", lines=3),
            LongTextField("focus", "Waar ligt het komende jaar de nadr&uk op?", lines=3),
        )
        niveau = self._form(
            self._wished,
            self._agreed,
            LongTextField("motivering", "&Waarom dit niveau?", lines=3, help_="In de woorden van het wijkorgaan."),
        )
        money = row(self._money, self._to_money, space=Space.M)
        money.setStretch(0, 1)
        self._money_block = QFrame()
        self._money_block.setProperty("soort", "blok")
        money.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._money_block.setLayout(money)
        self._sent = self._form(
            [
                DateField("verslag_verstuurd_op", "&Verslag verstuurd op", today=today),
                DateField("akkoord_op", "Akkoord &op", today=today),
                TextField("akkoord_door", "A&kkoord van"),
            ]
        )
        self._dropped = self._form(LongTextField("vervallen_reden", "Waarom ging het &niet door?", lines=2))
        add = plain("Afspraak toevoegen", self.add_afspraak, "plus")
        add.setToolTip("Afspraak toevoegen (Ctrl+J)")
        self._report = QWidget()
        self._report.setLayout(column(section("Verslag en akkoord"), Space.XS, self._sent, space=Space.S))
        agreed = QWidget()
        agreed.setLayout(column(section("Afspraken", add), self._no_afspraken, self.afspraken, space=Space.XS))
        parts = column(
            self._dropped,
            when,
            _titled("Terugblik en vooruitblik", said),
            _titled("Niveau", niveau, self._money_block),
            agreed,
            self._report,
            None,
            space=Space.XL,
        )
        side = QFrame()
        side.setProperty("soort", "zij")
        side.setLayout(column(scrolled(column(self._side, None), Space.XL), space=Space.NONE))
        side.setMinimumWidth(Size.LIST)
        side.setMaximumWidth(Size.DIALOG)
        self._scroll = scrolled(_no_wider(parts), Space.XL)
        wide = Size.DIALOG + 2 * Space.XL + Size.LIST
        both = TurnOver(self._scroll, side, wide=wide, to_side="Vorig jaar", to_main="Dit gesprek")
        head = row(self._stand, None, both.to_side, both.to_main, self._buttons, space=Space.S)
        head.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        whole = column(head, line(), both, space=Space.NONE)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _listen(self) -> None:
        self.afspraken.ticked.connect(self._tick)
        self.afspraken.opened.connect(self._open_afspraak)
        self.afspraken.set_menu(
            lambda actie: [
                ("Openen\tEnter", partial(self._open_afspraak, actie)),
                ("Afronden\tSpatie" if is_open(actie) else "Weer openen\tSpatie", partial(self._tick, actie)),
            ]
        )
        agree = QShortcut(QKeySequence("Ctrl+J"), self)
        agree.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        agree.activated.connect(self.add_afspraak)

    def _show(self, blad: Gespreksblad) -> None:
        gesprek = blad.gesprek
        if gesprek is None or gesprek.id != self._wanted:
            return
        self._blad = blad
        for choice in (self._wished, self._agreed):
            choice.set_known(blad.niveau_nu, blad.jaar, blad.regeling)
        for form in self._forms:
            form.show_entity(gesprek.id, gesprek)
        self._report.setVisible(bereikt(gesprek, Gespreksstand.VERSLAG_VERSTUURD))
        for name in ("akkoord_op", "akkoord_door"):
            self._sent.fields[name].setVisible(bereikt(gesprek, Gespreksstand.AKKOORD))
        self._dropped.setVisible(gesprek.stand is Gespreksstand.VERVALLEN)
        today = self.lanes.session.today
        self._show_stand(blad, gesprek, today)
        words = money_words(blad, today)
        self._money.setText(words)
        self._money_block.setVisible(bool(words))
        self._afspraken.set_rows(blad.afspraken)
        self.afspraken.setVisible(bool(blad.afspraken))
        self._no_afspraken.setVisible(not blad.afspraken)
        self._show_last_year(blad, today)
        self.shown.emit(blad)

    def _lose(self, _refusal: Refusal) -> None:
        self._wanted = ""
        self.gone.emit()

    def _show_stand(self, blad: Gespreksblad, gesprek: Jaargesprek, today: date) -> None:
        worst = ergste(signalen_van_gesprek(gesprek.wijkorgaan_id, gesprek.jaar, gesprek, blad.regeling, today))
        stand = STANDEN[worst.ernst] if worst else Stand.OK
        if gesprek.stand is Gespreksstand.VERVALLEN:
            stand = Stand.NOG_NIET
        words = gesprek.stand.value[0].upper() + gesprek.stand.value[1:]
        waits = f" · {worst.woord}" if worst and worst.woord != "nog te plannen" else ""
        self._stand.set_stand(stand, f"{words}{waits}")
        clear(self._buttons)
        found = steps(self.shell, self, gesprek, blad.wijkorgaan)
        on = [step for step in found if not step[0].startswith(("Terug", "Gesprek laten", "Anders"))]
        for words_, act in reversed(on):
            self._buttons.addWidget(plain(words_, partial(self._saved_first, act)))
        rest = [step for step in found if step not in on]
        more = icon_button("meer", "Meer met dit gesprek")
        menu = QMenu(more)
        for words_, act in rest:
            menu.addAction(words_).triggered.connect(lambda _checked=False, act=act: self._saved_first(act))
        more.setMenu(menu)
        self._buttons.addWidget(more)
        more.setVisible(bool(rest))

    def _show_last_year(self, blad: Gespreksblad, today: date) -> None:
        clear(self._side)
        vorig = blad.vorig
        if vorig is None:
            self._side.addWidget(label("Vorig jaar", "vet"))
            self._side.addWidget(label(_FIRST, "tweede", wrap=True))
            return
        held = f"op {format_datum_tekst(vorig.datum)}" if vorig.datum else ""
        self._side.addLayout(
            row(label(gespreksnaam(vorig.jaar).capitalize(), "vet"), ElidedLabel(held, "tweede"), None, space=Space.XS)
        )
        if blad.vorige_keuze is not None:
            self._side.addSpacing(Space.XS)
            self._side.addWidget(label(f"Gekozen voor {vorig.jaar}", "meta"))
            self._side.addWidget(NiveauBadge(blad.vorige_keuze.niveau, word=True))
            if blad.vorige_keuze.motivering:
                self._side.addWidget(_quote(blad.vorige_keuze.motivering))
        if blad.vorige_afspraken:
            self._side.addSpacing(Space.S)
            self._side.addWidget(label(f"Afspraken voor {vorig.jaar}", "meta"))
            for actie in blad.vorige_afspraken:
                self._side.addLayout(_vorige_afspraak(actie, today))
        for title, text in (
            ("Ging goed", vorig.gaat_goed),
            ("Kon beter", vorig.kan_beter),
            ("Nadruk", vorig.focus),
            ("Ging niet door", vorig.vervallen_reden),
        ):
            if text.strip():
                self._side.addSpacing(Space.S)
                self._side.addWidget(label(title, "meta"))
                self._side.addWidget(_quote(text))

    def _afspraak_columns(self) -> Sequence[Column[Actiepunt]]:
        def late(actie: Actiepunt) -> bool:
            return is_te_laat(actie, self.lanes.session.today)

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
                lambda actie: _afspraak_words(actie, self.lanes.session.today),
                look=lambda actie: Look(colour="laat" if late(actie) else "tekst2", small=True, bold=late(actie)),
                right=True,
                chars=14,
            ),
        ]

    def _saved_first(self, act: Callable[[], object]) -> None:
        """Do something with the talk after what is being typed was handed over to be stored."""
        if self.may_leave():
            act()

    def _tick(self, actie: Actiepunt) -> None:
        change = close_actiepunt if is_open(actie) else reopen_actiepunt
        self.lanes.command(change, actie.id, owner=self, done=self.shell.done)

    def _open_afspraak(self, actie: Actiepunt) -> None:
        self.shell.open_page("acties", actiepunt_id=actie.id)

    def _open_subsidie(self) -> None:
        if self._blad is not None:
            self.shell.open_page("subsidies", jaar=self._blad.jaar, wijkorgaan_id=self._blad.wijkorgaan_id)


def talk_context(gesprek: Jaargesprek) -> str:
    """Say when and where a talk is: "Donderdag 24 september 2026, 19:30 · De Hagenborgh"."""
    if gesprek.datum is None:
        return "Er is nog geen dag afgesproken"
    day = f"{DAGEN[gesprek.datum.weekday()].capitalize()} {format_datum_tekst(gesprek.datum)}"
    return " · ".join(part for part in (", ".join(filter(None, (day, gesprek.tijd))), gesprek.plaats) if part)


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


def _titled(title: str, *parts: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(section(title), Space.XS, *parts, space=Space.S))
    return made


def _no_wider(parts: QVBoxLayout) -> QHBoxLayout:
    """Keep parts as narrow as a form; lying in a row they are asked what height that width takes."""
    inner = QWidget()
    inner.setLayout(parts)
    inner.setMaximumWidth(Size.FORM)
    made = row(inner)
    made.setStretch(0, 1)
    made.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))
    return made


def _quote(text: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("soort", "citaat")
    words = column(label(text.strip(), "tweede", wrap=True))
    words.setContentsMargins(Space.M, Space.NONE, Space.NONE, Space.NONE)
    frame.setLayout(words)
    return frame


def _vorige_afspraak(actie: Actiepunt, today: date) -> QHBoxLayout:
    words = label(actie.tekst, wrap=True)
    if actie.status is Actiestatus.KLAAR:
        sign = Stoplicht(Stand.OK, "klaar")
    elif actie.status is Actiestatus.VERVALLEN:
        sign = Stoplicht(Stand.NOG_NIET, "vervallen")
    else:
        sign = Stoplicht(Stand.LAAT if is_te_laat(actie, today) else Stand.LET, "open")
    made = row(words, sign, space=Space.S)
    made.setStretch(0, 1)
    return made


def _afspraak_words(actie: Actiepunt, today: date) -> str:
    if not is_open(actie):
        return actie.status.value
    return format_datum_kort(actie.uiterlijk, today) if actie.uiterlijk else actie.status.value
