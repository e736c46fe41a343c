"""The rows of the palette: what was found, what can be done with it, and every command, in groups."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.zoekvragen import Gemarkeerd, markeer, noemt, zoekwoorden
from wijkregie.ui.shell.commands import FREQUENT, Opdracht
from wijkregie.ui.shell.places import ICONS
from wijkregie.usecases.zoeken import ALLES, Groep, Uitslag, Vondst

if TYPE_CHECKING:
    from wijkregie.ui.shell.window import MainWindow

ALLEEN_OPDRACHTEN = ">"
"""What is typed first to see commands only."""

PER_GROEP = 4
_MOST_COMMANDS = 50
_LONGEST_QUOTE = 40

GEBIEDEN, DOEN, OVERIG, EERDER = "Wijkorganen en wijken", "Dit kun je doen", "Ook gevonden", "Net geopend"


@frozen(kw_only=True)
class Rij:
    """One line: a head of a group when it does nothing, else what Enter does."""

    titel: Gemarkeerd
    tweede: Gemarkeerd = Gemarkeerd("")
    icoon: str = ""
    toets: str = ""
    prive: bool = False
    blijft: bool = False
    """Whether the palette stays open for it: what it does is done in the list itself."""
    doe: Callable[[], object] | None = None

    @property
    def gesproken(self) -> str:
        """What who does not see the screen hears of it."""
        parts = (self.titel.tekst, self.tweede.tekst, "privé" if self.prive else "", self.toets)
        return ", ".join(part for part in parts if part)


class Rijen:
    """Makes the rows for a window; `open_thing` opens what was found, `show_all` shows all of a group."""

    def __init__(
        self, window: "MainWindow", open_thing: Callable[[Vondst], object], show_all: Callable[[str], object]
    ) -> None:
        self._window = window
        self._open = open_thing
        self._show_all = show_all

    def opdrachten(self, tekst: str, known: Sequence[Opdracht]) -> list[Rij]:
        """Return the commands that a text names, all for none."""
        asked = zoekwoorden(tekst)
        found = [_of_command(each, asked) for each in known if noemt(each.naam, asked)]
        return [_head(DOEN), *found[:_MOST_COMMANDS]] if found else []

    def begin(self, eerder: Sequence[Vondst], known: Sequence[Opdracht]) -> list[Rij]:
        """Return what to begin with: what was opened last, and the commands that are given most."""
        rows = [self._of_thing(each) for each in eerder]
        by_name = {each.naam: each for each in known}
        often = [_of_command(by_name[name], []) for name in FREQUENT if name in by_name]
        return [*([_head(EERDER), *rows] if rows else []), _head(DOEN), *often]

    def gevonden(self, uitslag: Uitslag, known: Sequence[Opdracht]) -> list[Rij]:
        """Return what was found, what can be done with it, and all else; Enter makes an action only of what is not."""
        named = list(self._group(GEBIEDEN, uitslag.gebieden, meer=uitslag.meer))
        to_do = [_head(DOEN), *self._to_do(uitslag, known)]
        others = list(self._group(OVERIG, uitslag.overig, meer=uitslag.meer))
        return [*named, *to_do, *others] if named or len(to_do) > 2 else [*others, *to_do]

    def alle(self, kop: str, groep: Groep) -> list[Rij]:
        """Return all of one group."""
        return [_head(kop), *(self._of_thing(each) for each in groep.vondsten)]

    def nieuwe_actie(self, tekst: str, woorden: str = "") -> Rij:
        """Return the row that makes an action of what was typed."""
        bare = " ".join(tekst.split())
        short = bare if len(bare) <= _LONGEST_QUOTE else f"{bare[: _LONGEST_QUOTE - 1].rstrip()}…"
        return Rij(
            titel=Gemarkeerd(woorden or f"Nieuwe actie: “{short}”"),
            icoon="plus",
            toets="Ctrl Shift N",
            doe=partial(self._window.quick_add, bare),
        )

    def _group(self, kop: str, groep: Groep, *, meer: bool) -> Iterator[Rij]:
        if not groep.vondsten:
            return
        yield _head(kop)
        yield from map(self._of_thing, groep.vondsten[:PER_GROEP])
        if groep.aantal > PER_GROEP:
            many = "Meer tonen" if meer or groep.aantal > ALLES else f"Alle {groep.aantal} tonen"
            yield Rij(titel=Gemarkeerd(many), icoon="lijst", blijft=True, doe=partial(self._show_all, kop))

    def _to_do(self, uitslag: Uitslag, known: Sequence[Opdracht]) -> list[Rij]:
        asked = zoekwoorden(uitslag.tekst)
        named = [_of_command(each, asked) for each in known if asked and noemt(each.naam, asked)]
        about = self._with_body(uitslag, uitslag.orgaan, asked) if uitslag.orgaan else []
        return [*[*named[: 1 if about else 3], *about][: PER_GROEP - 1], self.nieuwe_actie(uitslag.tekst)]

    def _with_body(self, uitslag: Uitslag, body: Vondst, asked: Sequence[str]) -> list[Rij]:
        def row(words: str, second: str, sign: str, act: Callable[[], object]) -> Rij:
            title = f"{words}: {body.naam}"
            begin = len(words) + 2
            marks = tuple((begin + start, begin + end) for start, end in body.titel.bereiken)
            return Rij(titel=Gemarkeerd(title, marks), tweede=Gemarkeerd(second), icoon=sign, doe=act)

        window, rij_id, talk = self._window, body.rij_id, uitslag.gesprek
        rows = []
        if talk is not None:
            go = partial(window.open_page, "jaargesprekken", jaargesprek_id=talk.id)
            print_ = partial(window.open_page, "rapporten", soort="voorblad", jaar=talk.jaar, wijkorgaan_id=rij_id)
            rows.append(row("Gesprek openen", uitslag.gesprek_wanneer, "jaargesprekken", go))
            rows.append(row("Voorblad maken", str(talk.jaar), "print", print_))
        rows.append(row("Contact noteren", "", "telefoon", partial(_note, window, rij_id)))
        return rows

    def _of_thing(self, found: Vondst) -> Rij:
        return Rij(
            titel=found.titel,
            tweede=found.tweede,
            icoon=ICONS[found.tabel],
            prive=found.prive,
            doe=partial(self._open, found),
        )


def aantal_tekst(uitslag: Uitslag) -> str:
    """Say how much was found: "9 gevonden", "meer dan 1.000 gevonden"."""
    if uitslag.meer:
        return f"meer dan {f'{uitslag.aantal:,}'.replace(',', '.')} gevonden"
    return f"{uitslag.aantal} gevonden" if uitslag.aantal else ""


def gehoord(uitslag: Uitslag) -> str:
    """Say how much was found to who does not see it."""
    return (
        f"{tel(uitslag.aantal, 'ding', 'dingen')} gevonden"
        if uitslag.aantal and not uitslag.meer
        else aantal_tekst(uitslag)
    )


def _head(words: str) -> Rij:
    return Rij(titel=Gemarkeerd(words))


def _of_command(each: Opdracht, asked: Sequence[str]) -> Rij:
    return Rij(titel=markeer(each.naam, asked), icoon=each.icoon, toets=each.toets, doe=each.doe)


def _note(window: "MainWindow", wijkorgaan_id: str) -> None:
    from wijkregie.ui.forms.noteren import note

    note(window, wijkorgaan_id=wijkorgaan_id)
