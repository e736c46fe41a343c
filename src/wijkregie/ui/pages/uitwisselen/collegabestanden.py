"""The first step of Overnemen and Samenvoegen: the files of colleagues, and a password where one is asked."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from wijkregie.ui.lanes import Job
from wijkregie.ui.pages.uitwisselen.bestandstap import Bestandstap, promised
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import ElidedLabel, clear, column, icon_button, label, plain, primary, row, scrolled
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.textfields import LineEdit
from wijkregie.usecases.overnemen import Bestand, vraagt_wachtwoord

_PROMISES = (
    ("toon", "Je ziet eerst wat er verandert. Tot je zelf op de knop drukt, wordt er niets bewaard."),
    ("vink", "Wat jij hier wijzigde, blijft. Wijzigden jullie hetzelfde, dan kies jij."),
    ("ongedaan", "Is het niet goed? Met één knop staat alles weer zoals het was."),
)


class Collegabestanden(Bestandstap):
    """A button to choose a file, the chosen files, and what may be expected."""

    wanted = Signal()
    """The user wants to choose a file."""
    ready = Signal()
    """The user wants to see what the files change."""

    def __init__(self, title: str, explained: str, *, several: bool) -> None:
        super().__init__()
        self._several = several
        self._paths: list[Path] = []
        self.fields: dict[Path, QLineEdit] = {}
        zone = QFrame()
        zone.setProperty("soort", "kaart")
        self.button = primary("Bestand kiezen…", self.wanted.emit, "openen")
        self.more = plain("Nog een bestand…", self.wanted.emit, "openen")
        self.on = primary("Bekijk wat er verandert", self.ready.emit)
        self._fill(zone, self._ask(title, explained))
        promises = promised(_PROMISES)
        inner = QWidget()
        inner.setMaximumWidth(Size.PLAN_HEIGHT + Space.XXL)
        inner.setLayout(column(zone, Space.S, promises, None, space=Space.L))
        around = row(None, inner, None, space=Space.NONE)
        around.setStretch(1, Size.FORM)
        self.setLayout(column(scrolled(around, Space.XL), space=Space.NONE))
        self._show_files()
        self.show_ready()

    @property
    def start(self) -> QWidget:
        """Where the keyboard begins: an empty password, else the way on."""
        empty = next((field for field in self.fields.values() if not field.text()), None)
        return empty or (self.on if self._paths else self.button)

    @property
    def bestanden(self) -> list[Bestand]:
        """The chosen files with their passwords."""
        return [
            Bestand(pad=path, wachtwoord=field.text() if (field := self.fields.get(path)) is not None else "")
            for path in self._paths
        ]

    def add(self, path: Path) -> None:
        """Take a file, in place of the one before unless there may be several."""
        self._paths = [*self._paths, path] if self._several and path not in self._paths else self._paths
        if not self._several:
            self._paths = [path]
        self._show_files()

    def clear_files(self) -> None:
        """Begin with no file."""
        self._paths = []
        self._show_files()

    def show_reading(self, job: Job) -> None:
        """Say that the files are being read."""
        names = [path.name for path in self._paths]
        self._show_reading(f"{names[0] if len(names) == 1 else f'{len(names)} bestanden'} bekijken", job)

    def _show_files(self) -> None:
        typed = {path: field.text() for path, field in self.fields.items()}
        clear(self._files)
        self.fields = {}
        for path in self._paths:
            away = icon_button("weg", f"{path.name} niet", partial(self._drop, path), edge=False)
            line = row(Sign("bijlage", "tekst2"), ElidedLabel(path.name, "vet"), away, space=Space.S)
            line.setStretch(1, 1)
            self._files.addLayout(line)
            if vraagt_wachtwoord(path):
                field = self.fields[path] = LineEdit()
                field.setEchoMode(QLineEdit.EchoMode.Password)
                field.setText(typed.get(path, ""))
                field.setMaximumWidth(Size.NAV)
                field.setAccessibleName(f"Wachtwoord van {path.name}")
                field.returnPressed.connect(self.ready)
                words = label("Wachtwoord", "meta")
                words.setBuddy(field)
                self._files.addLayout(row(words, field, None, space=Space.S))
        self.button.setVisible(not self._paths)
        self.more.setVisible(self._several and bool(self._paths))
        self.on.setVisible(bool(self._paths))
        self._intro.setVisible(not self._paths)

    def _drop(self, path: Path) -> None:
        self._paths.remove(path)
        self._show_files()

    def _ask(self, title: str, explained: str) -> QWidget:
        made = QWidget()
        self._files = column(space=Space.M)
        self._intro = QWidget()
        words = [label(title, "titel"), label(explained, "tweede", wrap=True)]
        for word in words:
            word.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._intro.setLayout(column(*words, space=Space.S))
        ways = row(None, self.button, self.more, self.on, None, space=Space.S)
        made.setLayout(column(self._refused, None, self._intro, self._files, Space.S, ways, None, space=Space.M))
        return made
