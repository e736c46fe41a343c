"""Who sits on the bestuur of one wijkorgaan, which seats are open, and who sat there before."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.datums import format_datum_kort, format_datum_tekst, tel
from wijkregie.domain.dossiers import Dossier, Zetel
from wijkregie.domain.kwetsbaarheid import Kwetsbaarheid
from wijkregie.domain.personen import zit_nu
from wijkregie.ui.forms.acties import new_actiepunt
from wijkregie.ui.forms.bestuur import (
    ROLLEN,
    ZetelPaneel,
    add_lid,
    add_vacature,
    end_zetel,
    fill_vacature,
    remove_zetel,
)
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.theme.icons import icon
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import ElidedLabel, clear, column, label, line, link, plain, quiet, row, scrolled
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.sidepane import Beside
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.bestuur import zit_ook_in
from wijkregie.usecases.kwetsbaarheid import kwetsbaarheid


class BestuurTab(DossierTab):
    """The seats of today, vacancies too, with the former ones folded below; Enter shows a seat beside the list."""

    key: ClassVar[str] = "bestuur"
    title: ClassVar[str] = "Bestuur"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._id = ""
        self._also: dict[str, list[str]] = {}
        self.pane = ZetelPaneel(shell)
        self.pane.closed.connect(self.close_pane)
        self._now, self.table = self._table("Bestuur nu", former=False)
        self._before, self.former = self._table("Eerder in het bestuur", former=True)
        self._words = ElidedLabel("", "meta")
        bar = row(
            self._words,
            None,
            quiet("Vacature toevoegen", lambda: add_vacature(shell, self._id), "plus"),
            plain("Bestuurslid toevoegen", self.new, "mens_erbij"),
        )
        bar.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._bar = QWidget()
        self._bar.setLayout(column(bar, line(), space=Space.NONE))
        self.fold = quiet("", self._toggle, "rechts")
        below = row(self.fold, None)
        below.setContentsMargins(Space.L, Space.M, Space.XL, Space.S)
        self._signs = column(space=Space.XS)
        self._signs.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self.signs = QWidget()
        self.signs.setLayout(column(self._signs, line(), space=Space.NONE))
        self.signs.hide()
        seats = column(self.signs, self.table, below, self.former, None, space=Space.NONE)
        why = "Hier staat wie er in het bestuur zit, sinds wanneer en hoe je ze bereikt."
        self._empty = EmptyState("Nog geen bestuur.", why, "Bestuurslid toevoegen", self.new)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolled(seats, Space.NONE))
        self._stack.addWidget(self._empty)
        left = QWidget()
        left.setLayout(column(self._bar, self._stack, space=Space.NONE))
        self.body.addWidget(Beside(left, self.pane))
        self.setFocusProxy(self.table)

    def show_dossier(self, dossier: Dossier) -> None:
        other, self._id = self._id != dossier.wijkorgaan.id, dossier.wijkorgaan.id
        if other:
            self._also = {}
            self.signs.hide()
            self._show_pane(shown=False)
            self.former.hide()
        today = self.lanes.session.today
        before = [zetel for zetel in dossier.bestuur if zetel.functie.tot and not zit_nu(zetel.functie, today)]
        now = sorted((zetel for zetel in dossier.bestuur if zetel not in before), key=_rank)
        before.sort(key=lambda zetel: zetel.functie.tot or today, reverse=True)
        self._now.set_rows(now)
        self._before.set_rows(before)
        self._stack.setCurrentIndex(0 if dossier.bestuur else 1)
        self._bar.setVisible(bool(dossier.bestuur))
        self._tell(now, before)
        if other and now:
            self.table.choose_first()
        self._show_chosen(dossier.bestuur)
        self.lanes.read(zit_ook_in, self._id, owner=self, done=self._take_also, slot="ook")
        self.lanes.read(kwetsbaarheid, self._id, owner=self, done=self._show_signs, slot="tekens")

    def _show_signs(self, found: Sequence[Kwetsbaarheid]) -> None:
        """Say quietly what may show that this bestuur needs help, each with an action to take."""
        clear(self._signs)
        self.signs.setVisible(bool(found))
        if not found:
            return
        self._signs.addWidget(label("Om samen naar te kijken", "vet"))
        for each in found:
            act = link(
                "Actie maken", partial(new_actiepunt, self.shell, wijkorgaan_id=self._id, tekst=each.teken.actie)
            )
            act.setAccessibleName(f"Actie maken: {each.teken.actie}")
            fact = label(each.feit, "tweede", wrap=True)
            line_ = row(fact, act, space=Space.M)
            line_.setStretch(0, 1)
            self._signs.addLayout(line_)

    @staticmethod
    def count(dossier: Dossier) -> int:
        return 0

    def may_leave(self) -> bool:
        return self.pane.may_leave()

    def new(self) -> None:
        add_lid(self.shell, self._id)

    def open_pane(self, zetel: Zetel, *, keyboard: bool = False) -> None:
        """Show a seat beside the list."""
        self._show_pane(shown=True)
        self.pane.show_zetel(zetel, self._elsewhere(zetel))
        if keyboard:
            self.pane.focus_first()

    def close_pane(self) -> None:
        """Take the pane away, after what was typed in it was saved."""
        if self.pane.may_leave():
            self._show_pane(shown=False)
            self.table.setFocus()

    def _table(self, name: str, *, former: bool) -> tuple[RowsModel[Zetel], DataTable]:
        model = RowsModel(self._columns(former=former), key=lambda zetel: zetel.functie.id)
        table = DataTable(model, name, two_lines=True, grows=True)
        table.opened.connect(lambda zetel: self.open_pane(zetel, keyboard=True))
        table.set_menu(self._choices)
        table.clicked.connect(lambda _index: self.open_pane(table.row) if table.row else None)
        table.chosen.connect(lambda zetel: self.open_pane(zetel) if zetel and self.pane.open else None)
        return model, table

    def _choices(self, zetel: Zetel) -> list[tuple[str, Callable[[], object]]]:
        """Delete ends a seat that is held or open now; one that has ended can only be removed, as a mistake."""
        edit = ("Wijzigen\tF2", partial(self.open_pane, zetel, keyboard=True))
        remove = partial(remove_zetel, self.shell, zetel)
        if zetel.functie.tot is not None:
            return [edit, ("Verwijderen…\tDel", remove)]
        fill = [] if zetel.persoon else [("Vervullen…", partial(fill_vacature, self.shell, zetel))]
        end = partial(end_zetel, self.shell, zetel)
        return [edit, *fill, ("Stoppen…\tDel", end), ("Verwijderen…", remove)]

    def _columns(self, *, former: bool) -> list[Column[Zetel]]:
        return [
            Column(
                "Naam",
                lambda zetel: zetel.persoon.naam if zetel.persoon else "Vacature",
                chars=0,
                look=lambda zetel: Look(
                    colour="tekst" if zetel.persoon and not former else "tekst3",
                    second=self._also_words(zetel),
                ),
                accessible=lambda zetel: f"{_name(zetel)} {self._also_words(zetel)}".strip(),
            ),
            Column(
                "Rol",
                lambda zetel: zetel.functie.rol,
                chars=27,
                look=lambda zetel: Look(colour="tekst2" if zetel.persoon else "tekst3", second=_period(zetel)),
                accessible=lambda zetel: f"{zetel.functie.rol} {_period(zetel)}".strip(),
                tip=lambda zetel: zetel.functie.rol,
            ),
            Column(
                "Telefoon en e-mail",
                lambda zetel: next(iter(_reach(zetel)), ""),
                chars=31,
                goes=1,
                look=lambda zetel: Look(colour="tekst2", second="".join(_reach(zetel)[1:])),
                accessible=lambda zetel: ", ".join(_reach(zetel)),
                copied=lambda zetel: ", ".join(_reach(zetel)),
            ),
        ]

    def _show_chosen(self, bestuur: tuple[Zetel, ...]) -> None:
        """Show the seat of the pane as it is now, or close the pane when it is gone."""
        if not self.pane.open or self.pane.zetel is None:
            return
        shown = self.pane.zetel.functie.id
        found = next((zetel for zetel in bestuur if zetel.functie.id == shown), None)
        if found is None:
            self._show_pane(shown=False)
        else:
            self.pane.show_zetel(found, self._elsewhere(found))

    def _take_also(self, also: dict[str, list[str]]) -> None:
        if also != self._also:
            self._also = also
            self.table.viewport().update()
            if self.pane.open and self.pane.zetel is not None:
                self.pane.show_zetel(self.pane.zetel, self._elsewhere(self.pane.zetel))

    def _elsewhere(self, zetel: Zetel) -> list[str]:
        return self._also.get(zetel.persoon.id, []) if zetel.persoon else []

    def _also_words(self, zetel: Zetel) -> str:
        elsewhere = self._elsewhere(zetel)
        return f"zit ook in {' en '.join(elsewhere)}" if elsewhere else ""

    def _show_pane(self, *, shown: bool) -> None:
        self.pane.setVisible(shown)
        self._words.setVisible(not shown)

    def _toggle(self) -> None:
        self.former.setVisible(self.former.isHidden())
        self._show_fold()

    def _show_fold(self) -> None:
        self.fold.setIcon(icon("rechts" if self.former.isHidden() else "omlaag", "acc"))
        self.fold.setAccessibleDescription("ingeklapt" if self.former.isHidden() else "uitgeklapt")

    def _tell(self, now: list[Zetel], before: list[Zetel]) -> None:
        leden = sum(zetel.persoon is not None for zetel in now)
        parts = [tel(leden, "bestuurslid", "bestuursleden")]
        if open_ := len(now) - leden:
            parts.append(tel(open_, "vacature", "vacatures"))
        self._words.setText(" · ".join(parts) if now else "")
        self.fold.setText(f"Eerder in het bestuur ({len(before)})")
        self.fold.setVisible(bool(before))
        if not before:
            self.former.hide()
        self._show_fold()


def _rank(zetel: Zetel) -> tuple[bool, int, str]:
    rol = zetel.functie.rol.casefold()
    place = ROLLEN.index(rol) if rol in ROLLEN else len(ROLLEN)
    return (zetel.persoon is None, place, _name(zetel).casefold())


def _name(zetel: Zetel) -> str:
    return zetel.persoon.naam if zetel.persoon else "Vacature"


def _reach(zetel: Zetel) -> list[str]:
    """Return how to reach who sits there: phone, e-mail, as far as known."""
    return [way for way in (zetel.persoon.telefoon, zetel.persoon.email) if way] if zetel.persoon else []


def _period(zetel: Zetel) -> str:
    since, until = zetel.functie.sinds, zetel.functie.tot
    if since and until:
        return f"{format_datum_kort(since)} {since.year} – {format_datum_kort(until)} {until.year}"
    if until:
        return f"tot {format_datum_tekst(until)}"
    return f"sinds {format_datum_tekst(since)}" if since else ""
