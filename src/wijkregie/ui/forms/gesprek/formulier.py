"""A talk to fill in while people talk: its parts, the questions with last year beside them, and the foot."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkregie.domain.datums import DAGEN, format_datum_tekst, tel
from wijkregie.domain.gespreksbladen import gezegd
from wijkregie.domain.gespreksformulieren import Formulierdeel, Vraag, Vraagsoort, beantwoord
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.signalen import ergste, signalen_van_gesprek
from wijkregie.ui.forms.fields import Field
from wijkregie.ui.forms.gesprek.afspraakbalk import Afspraakbalk
from wijkregie.ui.forms.gesprek.deel import asked_now
from wijkregie.ui.forms.gesprek.delenlijst import Delenlijst, Voortgang
from wijkregie.ui.forms.gesprek.eigen import Afsprakenvraag, Hulpvraag, Niveauafspraak
from wijkregie.ui.forms.gesprek.knoppen import AFRONDEN, Knoppen
from wijkregie.ui.forms.gesprek.niveauafspraak import agree, finish
from wijkregie.ui.forms.gesprek.vragen import field_of
from wijkregie.ui.forms.gesprek.vragenvel import Vragenvel
from wijkregie.ui.models.stoplicht import STANDEN
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, link, plain, primary, row
from wijkregie.ui.widgets.keys import on_key
from wijkregie.ui.widgets.signal import Stand
from wijkregie.usecases.acties import afdelingen
from wijkregie.usecases.gespreksbladen import Gespreksblad, gespreksblad_van
from wijkregie.usecases.jaargesprekken import ask_ondersteuning
from wijkregie.usecases.session import Changes

_TABLES = frozenset(
    {"jaargesprek", "antwoord", "gespreksformulier", "niveaukeuze", "actiepunt", "regeling", "subsidie"}
    | {"subsidiestap", "wijkorgaan"}
)
TERUGBLIK = "afspraken_vorig_jaar"
"""The question by which both sides also judge what they promised each other."""

_TO_HOLD = frozenset({Gespreksstand.TE_PLANNEN, Gespreksstand.GEPLAND})


class GespreksForm(QWidget):
    """Shows one talk; what is typed is saved when it rests. Give it to a page or a tab and pass on changes.

    `tools` are its buttons, for the header of that page.
    """

    shown = Signal(object)
    """The Gespreksblad that is shown now."""
    gone = Signal()
    """The talk that was shown is no longer kept."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.lanes = shell.lanes
        self._blad: Gespreksblad | None = None
        self._wanted = ""
        self.tools = Knoppen(shell, self._saved_first, self.finish)
        self.parts = Delenlijst()
        self.vel = Vragenvel(self.lanes, self._make)
        self.balk = Afspraakbalk(shell)
        self._count = label("", "meta")
        self.back = plain("Vorige", self._go_back, "links")
        self.on = primary("", self._go_on)
        buttons = row(self._count, self.back, self.on, space=Space.M)
        foot = row(self.balk, buttons, space=Space.L)
        foot.setAlignment(buttons, Qt.AlignmentFlag.AlignBottom)
        foot.setStretch(0, 1)
        foot.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        middle = column(self.vel, line(), foot, space=Space.NONE)
        middle.setStretch(0, 1)
        self._edge = line(upright=True)
        whole = row(self.parts, self._edge, middle, space=Space.NONE)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.vel)
        self._listen()

    @property
    def blad(self) -> Gespreksblad | None:
        """What is shown."""
        return self._blad

    @property
    def ready(self) -> bool:
        """Tell whether every question stands there."""
        return self.vel.ready

    def show_talk(self, jaargesprek_id: str) -> None:
        """Read a talk and show it."""
        self._wanted = jaargesprek_id
        self.lanes.read(gespreksblad_van, jaargesprek_id, owner=self, done=self._show, slot="blad")
        self.lanes.read(afdelingen, owner=self, done=self.balk.set_afdelingen, slot="afdelingen")

    def on_changed(self, changes: Changes) -> None:
        """Hear what a command changed; the page or tab passes it on."""
        if self._wanted and changes.touches(*_TABLES):
            self.lanes.read(
                gespreksblad_van, self._wanted, owner=self, done=self._show, refused=self._lose, slot="blad"
            )

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the talk may be left."""
        return self.vel.may_leave()

    def question(self, sleutel: str) -> Field:
        """Return the field of a question."""
        return self.vel.question(sleutel)

    def field(self, sleutel: str) -> QWidget:
        """Return the editor of a question."""
        return self.question(sleutel).editor

    def finish(self) -> None:
        """Mark the talk as held."""
        if self._blad is not None and self._blad.gesprek is not None:
            finish(self.shell, self, self._blad.gesprek)

    def judge(self) -> None:
        """Go to what both sides promised for the year that is looked back on, to judge it together."""
        if self._blad is not None:
            place = {"deel": "nakoming", "jaar": self._blad.jaar - 1, "wijkorgaan_id": self._blad.wijkorgaan_id}
            self.shell.open_page("afspraken", **place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        with_parts = self.width() >= Size.PARTS_FOLD_BELOW
        self.parts.setVisible(with_parts)
        self._edge.setVisible(with_parts)
        self.parts.show_keys(shown=self.height() >= Size.PARTS_KEYS_FROM)
        room = self.width() - Size.PARTS * with_parts
        wide = room >= Size.BESIDE_FROM
        self.vel.set_side(max(Size.BESIDE, min(Size.BESIDE_MOST, room // 3)) if wide else 0)
        self.tools.fit(self.width())
        self._count.setVisible(wide)
        self._name_next()

    def _listen(self) -> None:
        self.parts.chosen.connect(self.vel.go_to_part)
        self.vel.moved.connect(self._mark)
        self.vel.begun.connect(self._begun)
        for key, words, act in (
            ("Ctrl+J", "een afspraak noteren", self.balk.begin),
            ("Ctrl+Down", "naar het volgende deel van het gesprek", self._go_down),
            ("Ctrl+Up", "naar het vorige deel van het gesprek", self._go_back),
        ):
            on_key(self, key, words, act)

    def _make(self, vraag: Vraag) -> Field:
        """Make the field of a question."""
        match vraag.soort:
            case Vraagsoort.AFSPRAAK:
                agreed = Niveauafspraak(self.shell, vraag)
                agreed.wanted.connect(partial(self._agree, agreed))
                return agreed
            case Vraagsoort.ONDERSTEUNING:
                asked = Hulpvraag(vraag)
                asked.wanted.connect(partial(self._ask_help, asked))
                return asked
            case Vraagsoort.AFSPRAKEN:
                return Afsprakenvraag(self.shell, vraag, add=self.balk.begin)
            case _:
                field = field_of(vraag, today=self.lanes.session.clock.today)
                if vraag.sleutel == TERUGBLIK:
                    below = field.layout()
                    assert isinstance(below, QVBoxLayout)
                    below.addLayout(row(link("Beoordeel samen de afspraken", self.judge), None))
                return field

    def _show(self, blad: Gespreksblad) -> None:
        if blad.gesprek is None or blad.gesprek.id != self._wanted:
            return
        self._blad = blad
        self.vel.show_blad(blad)
        said = gezegd(blad)
        delen = blad.formulier.delen
        self.parts.show_parts(
            [_voortgang(deel, blad.gesprek, said, len(blad.afspraken)) for deel in delen],
            sum(beantwoord(deel, said) for deel in delen),
            sum(len(deel.gesteld) for deel in delen),
        )
        self.parts.stand.set_stand(*stand_words(blad.gesprek, blad, self.lanes.session.today))
        self.tools.show_blad(blad)
        self.balk.show_blad(blad)
        self._count.setText(f"{tel(len(blad.afspraken), 'afspraak', 'afspraken')} in dit gesprek")
        self._mark(self.vel.part)
        if self.vel.ready:
            self.shown.emit(blad)

    def _begun(self) -> None:
        self.shown.emit(self._blad)

    def _lose(self, _refusal: Refusal) -> None:
        self._wanted = ""
        self.gone.emit()

    def _saved_first(self, act: Callable[[], object]) -> None:
        """Do something with the talk after what is being typed was handed over to be stored."""
        if self.may_leave():
            act()

    def _agree(self, choice: Niveauafspraak, niveau: Niveau | None) -> None:
        gesprek = self._blad.gesprek if self._blad else None
        if gesprek is None or niveau == gesprek.niveau_afgesproken:
            return
        if self.may_leave():
            agree(self.shell, self, gesprek, niveau, choice.reset)
        else:
            choice.reset()

    def _ask_help(self, asked: Hulpvraag, soort: Ondersteuning, wanted: bool) -> None:
        blad = self._blad
        if blad is None or blad.gesprek is None:
            return

        def refused(refusal: Refusal) -> None:
            asked.show_blad(blad)
            self.shell.refuse(refusal)

        self.lanes.command(
            ask_ondersteuning,
            blad.gesprek.id,
            soort,
            gevraagd=wanted,
            owner=self,
            done=self.shell.done,
            refused=refused,
        )

    def _go_back(self) -> None:
        self.vel.go_to_part(self.vel.part - 1)

    def _go_down(self) -> None:
        self.vel.go_to_part(self.vel.part + 1)

    def _go_on(self) -> None:
        """Go to the next part; after the last one the talk is over."""
        if self._next_title():
            self._go_down()
        else:
            self._saved_first(self.finish)

    def _mark(self, number: int) -> None:
        self.parts.mark(number)
        self._name_next()

    def _name_next(self) -> None:
        """Say what comes next, in as many words as there is room for."""
        title = self._next_title()
        to_hold = self._blad is not None and self._blad.gesprek is not None and self._blad.gesprek.stand in _TO_HOLD
        short = self._count.isHidden()
        self.on.setText(("Volgende" if short else f"Volgende: {title}") if title else AFRONDEN)
        self.on.setAccessibleName(f"Volgende: {title}" if title else AFRONDEN)
        self.on.setVisible(bool(title) or to_hold)
        self.back.setEnabled(self.vel.part > 0)

    def _next_title(self) -> str:
        """Return the title of the part after this one, "" after the last."""
        delen = self._blad.formulier.delen if self._blad else ()
        after = self.vel.part + 1
        return delen[after].titel if after < len(delen) else ""


def talk_context(gesprek: Jaargesprek) -> str:
    """Say when, where and with whom: "Donderdag 24 september 2026, 19:30 · De Hagenborgh · Aynur Demir, …"."""
    if gesprek.datum is None:
        when = "Er is nog geen dag afgesproken"
    else:
        day = f"{DAGEN[gesprek.datum.weekday()].capitalize()} {format_datum_tekst(gesprek.datum)}"
        when = ", ".join(filter(None, (day, gesprek.tijd)))
    return " · ".join(filter(None, (when, gesprek.plaats.strip(), gesprek.aanwezigen.strip())))


def stand_words(gesprek: Jaargesprek, blad: Gespreksblad, today: date) -> tuple[Stand, str]:
    """Return how a talk stands, as a stoplicht and in words."""
    worst = ergste(signalen_van_gesprek(gesprek.wijkorgaan_id, gesprek.jaar, gesprek, blad.regeling, today))
    words = gesprek.stand.value.capitalize()
    if gesprek.stand is Gespreksstand.VERVALLEN:
        return Stand.NOG_NIET, words
    waits = f" · {worst.woord}" if worst and worst.woord != "nog te plannen" else ""
    return STANDEN[worst.ernst] if worst else Stand.OK, f"{words}{waits}"


def _voortgang(deel: Formulierdeel, gesprek: Jaargesprek, said: Mapping[str, str], afspraken: int) -> Voortgang:
    """Return how far a part is; the one with the agreements counts those."""
    only_agreements = {vraag.soort for vraag in deel.gesteld} == {Vraagsoort.AFSPRAKEN}
    return Voortgang(
        deel.titel,
        beantwoord(deel, said),
        sum(asked_now(vraag, gesprek) for vraag in deel.gesteld),
        str(afspraken or "") if only_agreements else "",
    )
