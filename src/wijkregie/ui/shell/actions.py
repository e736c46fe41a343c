"""The menu behind the brand, and the keys of the window."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget

from wijkregie.ui.shell.hulp import F1, QUESTION
from wijkregie.ui.theme.icons import icon
from wijkregie.ui.theme.theme import Mode, current
from wijkregie.ui.widgets.records import FOR_RECORDS
from wijkregie.ui.widgets.rowmenu import FOR_LISTS
from wijkregie.usecases.history import Steps

Act = Callable[[], object]


class Menu(QMenu):
    """Bestand, Bewerken, Beeld, Help; its actions also work by key anywhere in the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAccessibleName("Menu van wijkregie")
        self.renew: QAction
        self.search: QAction
        self.undo: QAction
        self.redo: QAction

    def add_file(self, *, new: Act, open_: Act, copy: Act, findable: Act, renew: Act) -> None:
        """Add what is done with the file as a whole; `renew` is for an example town, and hidden until it is one."""
        menu = self.addMenu("&Bestand")
        self._add(menu, "Nieuw bestand…", new, icon_name="plus")
        self._add(menu, "Openen…", open_, "Ctrl+O", icon_name="openen")
        self._add(menu, "Kopie maken…", copy, icon_name="kopie")
        self._add(menu, "Zoeken opnieuw klaarmaken", findable, icon_name="zoek")
        self.renew = self._add(menu, "Voorbeeldstad opnieuw maken…", renew, icon_name="ververs")
        self.renew.setVisible(False)
        menu.addSeparator()
        self._add(menu, "Afsluiten", self._window.close, "Ctrl+Q")

    def add_edit(
        self,
        *,
        undo: Act,
        redo: Act,
        quick: Act,
        note: Act,
        new: Act,
        edit: Act,
        find: Act,
        refresh: Act,
        print_: Act,
        past: Act,
        attached: Act,
    ) -> None:
        """Add searching, undo and redo, which carry the name of what they change, noting, and what a page does."""
        menu = self.addMenu("Be&werken")
        self.search = self._add(menu, "Zoeken of doen…", self._toggle_palette, "Ctrl+K", icon_name="zoek")
        menu.addSeparator()
        self.undo = self._add(menu, "Ongedaan maken", undo, "Ctrl+Z", icon_name="ongedaan")
        self.redo = self._add(menu, "Opnieuw doen", redo, "Ctrl+Y", "Ctrl+Shift+Z", icon_name="opnieuw")
        menu.addSeparator()
        self._add(menu, "Snel toevoegen…", quick, "Ctrl+Shift+N", icon_name="plus")
        self._add(menu, "Noteren…", note, "Ctrl+L", icon_name="notitie")
        self._add(menu, "Nieuw", new, "Ctrl+N")
        self._add(menu, "Wijzigen", edit, "F2")
        self._add(menu, "Zoeken op deze pagina", find, "Ctrl+F")
        self._add(menu, "Verversen", refresh, "F5")
        self._add(menu, "Afdrukken…", print_, "Ctrl+P")
        menu.addSeparator()
        for words, act, key, sign in (
            ("Bijlagen…", attached, "Ctrl+Shift+B", "bijlage"),
            ("Geschiedenis…", past, "Ctrl+H", "geschiedenis"),
        ):
            self._add(menu, words, act, key, icon_name=sign).setProperty(FOR_RECORDS, True)
        self.show_steps(Steps(None, None))

    def add_list(self, do: Callable[[str], object]) -> None:
        """Add what one does with the list in sight; `do` takes the name of it in `shell.lists`."""
        menu = self.addMenu("&Lijst")
        for words, what, key, sign in (
            ("Lijst filteren…", "filter_list", "Ctrl+Shift+F", "filter"),
            ("Lijst groeperen…", "group_list", "Ctrl+Shift+G", "lijst"),
            ("Kolommen van de lijst…", "choose_columns", "Ctrl+Shift+K", "tabel"),
            ("Weergaven van de lijst…", "choose_view", "Ctrl+Shift+W", "toon"),
        ):
            self._add(menu, words, partial(do, what), key, icon_name=sign)
        menu.addSeparator()
        for words, what, key, sign in (
            ("Lijst in Excel zetten…", "save_list", "Ctrl+E", "excel"),
            ("Lijst kopiëren als tabel", "copy_list", "Ctrl+Shift+C", "kopie"),
        ):
            self._add(menu, words, partial(do, what), key, icon_name=sign).setProperty(FOR_LISTS, True)

    def add_view(self, *, back: Act, fold: Act, pages: Sequence[tuple[str, Act]]) -> None:
        """Add the theme, the navigation and the pages: the first nine have a key, and the last has Alt+0."""
        menu = self.addMenu("B&eeld")
        self._modes = QActionGroup(self)
        for mode, words in {
            Mode.SYSTEEM: "Licht of donker als het systeem",
            Mode.LICHT: "Licht",
            Mode.DONKER: "Donker",
            Mode.CONTRAST: "Hoog contrast",
        }.items():
            action = self._add(menu, words, partial(self._set_mode, mode))
            action.setCheckable(True)
            action.setChecked(current().mode is mode)
            action.setData(mode)
            self._modes.addAction(action)
        current().changed.connect(self._check_mode)  # a method: it ends with the menu, a lambda would not
        menu.addSeparator()
        self._add(menu, "Vorige pagina", back, "Alt+Left", icon_name="pijl_links")
        self._add(menu, "Navigatie smal of breed", fold, "Ctrl+B")
        menu.addSeparator()
        for number, (title, act) in enumerate(pages, 1):
            digit = number if number < 10 else 0 if number == len(pages) else None
            self._add(menu, title.replace("&", "&&"), act, *([] if digit is None else [f"Alt+{digit}"]))

    def add_help(self, *, manual: Act, keys: Act, about: Act) -> None:
        """Add the manual, the keys of what is in sight, and the versions."""
        menu = self.addMenu("&Help")
        self._add(menu, "Handleiding", manual, F1, icon_name="vraag")
        self._add(menu, "Toetsen van deze pagina", keys, *QUESTION)
        self._add(menu, "Over wijkregie", about, icon_name="info")

    def add_key(self, key: str, words: str, act: Act) -> None:
        """Add a key that needs no line in the menu."""
        action = QAction(words, self._window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: act())
        self._window.addAction(action)

    def show_steps(self, steps: Steps) -> None:
        """Name what undo and redo would do now."""
        self.undo.setText(_named("Ongedaan maken", steps.undo))
        self.redo.setText(_named("Opnieuw doen", steps.redo))

    def _add(self, menu: QMenu, text: str, act: Act, *keys: str, icon_name: str = "") -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(lambda: act())
        menu.addAction(action)
        self._window.addAction(action)
        return action

    def _toggle_palette(self) -> None:
        from wijkregie.ui.shell.palette import toggle  # loaded at its first use: few start with it

        toggle(self._window)

    def _set_mode(self, mode: Mode) -> None:
        current().set_mode(mode)

    def _check_mode(self) -> None:
        for action in self._modes.actions():
            action.setChecked(action.data() == current().mode)


def in_text_field(step: str) -> bool:
    """Undo or redo ("undo", "redo") in the text field that has the keyboard; False when there is nothing there."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        possible = field.isUndoAvailable() if step == "undo" else field.isRedoAvailable()
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        possible = document.isUndoAvailable() if step == "undo" else document.isRedoAvailable()
    else:
        return False
    if possible:
        getattr(field, step)()
    return possible


def _named(verb: str, label: str | None) -> str:
    return f"{verb}: {label[:1].lower()}{label[1:]}" if label else verb
