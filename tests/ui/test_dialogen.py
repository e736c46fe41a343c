"""Every dialog of the window for who works by key or by ear, opened with real data."""

from collections.abc import Callable
from functools import cached_property, reduce
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.dialogen import openers
from tests.ui.gang import Walk, looked_at
from tests.ui.walk import cut_off, focusable
from wijkregie.domain.betrokkenheden import volgende_stappen
from wijkregie.domain.budgetstappen import Budgetstap, Budgetstapsoort
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.initiatieven import Antwoordsoort, Initiatieffase
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.domain.verplichtingen import Partij
from wijkregie.domain.wijken import Toon
from wijkregie.ui.forms.bijeenkomsten import BijeenkomstPaneel
from wijkregie.ui.forms.bijlagen import BijlagenPaneel
from wijkregie.ui.forms.gesprek.knoppen import Knoppen
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.pages.acties import ActiesPage
from wijkregie.ui.pages.instelling.afdelingen import Afdelingen
from wijkregie.ui.pages.instelling.verplichtingen import Verplichtingen
from wijkregie.ui.pages.jaargesprekken import JaargesprekkenPage
from wijkregie.ui.pages.rapport.overzichtkeuze import Overzichtkeuzes
from wijkregie.ui.pages.vandaag_stappen import Stappen
from wijkregie.ui.pages.wijkbudget.dossier import Budgetpaneel
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.papiervenster import Papiervenster
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import budgetjaren
from wijkregie.usecases.acties import ActieRow, acties
from wijkregie.usecases.betrokkenheden import BetrokkenheidRow, betrokkenheden
from wijkregie.usecases.bijeenkomsten import bijeenkomsten
from wijkregie.usecases.bijlagen import add_bijlage
from wijkregie.usecases.brieven import voorbeelden
from wijkregie.usecases.collectieven import collectieven
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.gespreksbladen import gespreksjaar
from wijkregie.usecases.gespreksformulieren import formuliergebruik
from wijkregie.usecases.initiatieven import InitiatiefRow, decide_initiatief, initiatieven
from wijkregie.usecases.session import Session
from wijkregie.usecases.specialistvragen import specialistvragen
from wijkregie.usecases.subsidiejaren import subsidiejaar
from wijkregie.usecases.trajecten import trajectblad, trajecten
from wijkregie.usecases.vandaag import Wachtend, vandaag
from wijkregie.usecases.wijkorganen import dossier, wijkorganen

PAGE = "acties"
SOON = 5
JAAR = 2026
W = TypeVar("W", bound=QWidget)


class Stad:
    """The example town, and what of it a dialog is about."""

    def __init__(self, window: MainWindow, session: Session, rest: Callable[[], None]) -> None:
        self.window, self.session, self._rest = window, session, rest

    def on(self, kind: type[W], key: str, **place: Any) -> W:
        """Go to a page, and return a part of it."""
        self.window.open_page(key, **place)
        self._rest()
        self._rest()
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    @cached_property
    def acties(self) -> list[ActieRow]:
        return acties(self.session)

    @cached_property
    def ids(self) -> list[str]:
        return [row.id for row in wijkorganen(self.session, JAAR)]

    @cached_property
    def dossier(self) -> Any:
        body = next(row.id for row in wijkorganen(self.session, JAAR) if row.naam == "Dorpsraad Lindevoort")
        return dossier(self.session, body)

    @property
    def id(self) -> str:
        return str(self.dossier.wijkorgaan.id)

    @cached_property
    def inbreng(self) -> BetrokkenheidRow:
        rows = [row for each in self.ids for row in betrokkenheden(self.session, each)]
        return next(row for row in rows if volgende_stappen(row.betrokkenheid))

    @cached_property
    def traject(self) -> Any:
        plan = next(row.traject.id for row in trajecten(self.session) if row.traject.naam == "Herinrichting Hagenweg")
        return trajectblad(self.session, plan)

    def budget(self) -> Any:
        wijk = next(rij.wijk_id for rij in self.overzicht.wijken if rij.budget is not None)
        return budgetjaren.budgetdossier(self.session, JAAR, wijk_id=wijk)

    @cached_property
    def overzicht(self) -> Any:
        return budgetjaren.budgetoverzicht(self.session, JAAR)

    def initiatief(self, *fasen: Initiatieffase) -> InitiatiefRow:
        return next(rij for rij in initiatieven(self.session, JAAR) if not fasen or rij.fase in fasen)

    def gesprek(self, stand: Gespreksstand) -> Jaargesprek:
        years = [each for jaar in range(JAAR + 1, JAAR - 6, -1) for each in gespreksjaar(self.session, jaar).rijen]
        return next(each.gesprek for each in years if each.gesprek.stand is stand)

    @cached_property
    def namen(self) -> list[tuple[str, str]]:
        return [(row.id, row.naam) for row in wijkorganen(self.session, JAAR)]

    @cached_property
    def subsidies(self) -> Any:
        return subsidiejaar(self.session, JAAR)

    @property
    def subsidie(self) -> Any:
        return next(rij for rij in self.subsidies.rijen if rij.stappen)

    @cached_property
    def bijeenkomst(self) -> Any:
        return next(rij for rij in bijeenkomsten(self.session, JAAR) if rij.genodigden)

    @cached_property
    def regel(self) -> Wachtend:
        lines = [line for lines in vandaag(self.session).groepen.values() for line in lines]
        return next(line for line in lines if line.signaal.jaar is not None)

    @property
    def vraag(self) -> Any:
        return specialistvragen(self.session, JAAR)[0].vraag


Given = tuple[tuple[Any, ...], dict[str, Any]]


def given(*args: Any, **named: Any) -> Given:
    return args, named


def nothing(*_args: object) -> None:
    pass


def shelled(stad: Stad, *args: Any, **named: Any) -> Given:
    """Return what a dialog that is about something on a page takes: the window twice, and that."""
    return given(stad.window, stad.window, *args, **named)


def of_talk(stad: Stad) -> Given:
    talk = stad.gesprek(Gespreksstand.GEVOERD)
    return shelled(stad, talk, "Dorpsraad", Gespreksstand.VERSLAG_VERSTUURD)


def of_day(stad: Stad) -> Given:
    panel = stad.on(BijeenkomstPaneel, "afspraken", deel="bijeenkomsten", bijeenkomst_id=stad.bijeenkomst.id)
    return given(panel, "uitgenodigd_op", "Wanneer is er uitgenodigd?", [stad.bijeenkomst.genodigden[0].id])


def of_budget(stad: Stad) -> Budgetpaneel:
    wijk = stad.budget().rij.wijk_id
    return stad.on(Budgetpaneel, "wijkbudget", deel="wijkbudget", jaar=JAAR, wijk_id=wijk)


def of_file(stad: Stad) -> Given:
    path = stad.session.store.path.with_name("plan.txt")
    path.write_text("Het plan", encoding="utf-8")
    found = add_bijlage(stad.session, "wijkorgaan", stad.id, path).value
    panel = stad.on(BijlagenPaneel, "wijkorganen", wijkorgaan_id=stad.id, tab="bijlagen")
    return given(panel, found)


def of_filter(stad: Stad) -> Given:
    page = stad.on(ActiesPage, "acties")
    return given(page.lijstbalk._menus, Facet("Datum", nothing, Soort.DAG), ())


def of_letter(stad: Stad) -> Given:
    kind = Sjabloonsoort.VERZOEK_OM_AANVULLING
    return shelled(stad, kind, voorbeelden(stad.session, kind)[0].over)


def account(stad: Stad) -> Given:
    return given(Stappen(stad.window, stad.window, stad.regel))


def talk_page(stad: Stad) -> Knoppen:
    today = next(each for each in gespreksjaar(stad.session, JAAR + 1).rijen if each.gesprek.datum == TODAY)
    page = stad.on(JaargesprekkenPage, "jaargesprekken", jaargesprek_id=today.gesprek.id)
    return page.talk.tools


def decided(stad: Stad) -> InitiatiefRow:
    found = stad.initiatief(Initiatieffase.BINNEN)
    decide_initiatief(stad.session, found.id, besluit=Antwoordsoort.NEE, besluit_op=TODAY, besluit_reden="Te duur.")
    return stad.initiatief(Initiatieffase.BESLOTEN)


def renewed(stad: Stad) -> Given:
    part = stad.on(Verplichtingen, "instellingen", deel="verplichtingen")
    part.edit()
    return given(part.pane)


OPENED: dict[str, Callable[[Stad], Given]] = {
    "forms.acties.acties_for_each": lambda stad: given(stad.window, stad.ids[:3]),
    "forms.acties.assign_acties": lambda stad: given(stad.window, stad.acties[:3]),
    "forms.acties.move_acties": lambda stad: given(stad.window, stad.acties[:3]),
    "forms.acties.new_actiepunt": lambda stad: given(stad.window),
    "forms.bestuur.add_lid": lambda stad: given(stad.window, stad.id),
    "forms.bestuur.add_vacature": lambda stad: given(stad.window, stad.id),
    "forms.bestuur.end_zetel": lambda stad: given(stad.window, stad.dossier.bestuur[0]),
    "forms.bestuur.fill_vacature": lambda stad: given(stad.window, stad.dossier.bestuur[0]),
    "forms.bestuur.remove_zetel": lambda stad: given(stad.window, stad.dossier.bestuur[0]),
    "forms.betrokkenheden.ask": lambda stad: shelled(stad, stad.inbreng),
    "forms.betrokkenheden.ask_wijkorganen": lambda stad: shelled(stad, stad.traject.traject),
    "forms.betrokkenheden.change": lambda stad: shelled(stad, stad.inbreng),
    "forms.betrokkenheden.inform_wijkorganen": lambda stad: shelled(stad, stad.traject.traject.id, "Hagenweg"),
    "forms.betrokkenheden.note_advies": lambda stad: shelled(stad, stad.inbreng),
    "forms.betrokkenheden.note_ervaring": lambda stad: shelled(stad, stad.inbreng),
    "forms.betrokkenheden.skip": lambda stad: shelled(stad, stad.inbreng),
    "forms.betrokkenheden.tell": lambda stad: shelled(stad, stad.inbreng),
    "forms.betrokkenheden.tell_back": lambda stad: shelled(stad, stad.inbreng),
    "forms.bijeenkomsten.BijeenkomstPaneel._ask_agendapunt": lambda stad: given(
        of_day(stad)[0][0], stad.bijeenkomst.genodigden[0]
    ),
    "forms.bijeenkomsten.BijeenkomstPaneel._ask_day": of_day,
    "forms.bijeenkomsten.BijeenkomstPaneel._invite": lambda stad: given(of_day(stad)[0][0]),
    "forms.bijeenkomsten.note_came": lambda stad: shelled(stad, stad.bijeenkomst.genodigden),
    "forms.bijeenkomsten.note_invited": lambda stad: shelled(stad, stad.bijeenkomst.genodigden),
    "forms.bijeenkomsten.new_bijeenkomst": lambda stad: given(stad.window),
    "forms.bijlagen.BijlagenPaneel.rename": of_file,
    "forms.budgetten.allot": lambda stad: shelled(
        stad, stad.overzicht, budgetjaren.vorige_toekenningen(stad.session, JAAR)
    ),
    "forms.budgetten.close_jaar": lambda stad: shelled(stad, budgetjaren.jaareinde(stad.session, JAAR - 1)),
    "forms.budgetten.edit_budgetjaar": lambda stad: shelled(stad, stad.overzicht.jaar),
    "forms.budgetten.edit_stap": lambda stad: shelled(
        stad, stad.budget(), Budgetstap(soort=Budgetstapsoort.AANGEVRAAGD)
    ),
    "forms.collectieven.end_collectief": lambda stad: shelled(stad, collectieven(stad.session)[0].collectief),
    "forms.collectieven.new_collectief": lambda stad: given(stad.window),
    "forms.collectieven.pay_collectief": lambda stad: shelled(stad, collectieven(stad.session)[0].collectief),
    "forms.contacten.add_notitie": lambda stad: given(stad.window, stad.id),
    "forms.contacten.note_contact": lambda stad: given(stad.window, stad.id),
    "forms.gebieden.new_stadsdeel": lambda stad: given(stad.window, stad.window.lanes, nothing),
    "forms.gebieden.new_wijk": lambda stad: given(
        stad.window, stad.window.lanes, stadsdelen(stad.session), stadsdelen(stad.session)[0].id, nothing
    ),
    "forms.gesprek.knoppen.Knoppen._write_note": lambda stad: given(talk_page(stad)),
    "forms.gesprek.niveauafspraak.agree": lambda stad: shelled(
        stad, stad.gesprek(Gespreksstand.GEVOERD), Niveau.UITVOEREND, nothing
    ),
    "forms.gespreksformulieren.new_vraag": lambda stad: given(
        stad.window,
        stad.window.lanes,
        formuliergebruik(stad.session).formulier.delen,
        formuliergebruik(stad.session).formulier.delen[0].sleutel,
        nothing,
    ),
    "forms.gespreksplanning.plan": lambda stad: shelled(stad, JAAR, stad.namen),
    "forms.gespreksplanning.plan_many": lambda stad: shelled(stad, JAAR + 1, stad.ids),
    "forms.gespreksstappen.hold": lambda stad: shelled(stad, JAAR, stad.namen),
    "forms.gespreksstappen.move_to": of_talk,
    "forms.initiatiefstappen.answer": lambda stad: shelled(stad, stad.initiatief().initiatief),
    "forms.initiatiefstappen.answer_all": lambda stad: shelled(stad, [decided(stad)]),
    "forms.initiatiefstappen.end": lambda stad: shelled(stad, stad.initiatief().initiatief),
    "forms.initiatiefstappen.pay": lambda stad: shelled(stad, stad.initiatief(Initiatieffase.IN_UITVOERING)),
    "forms.initiatiefstappen.tell_back": lambda stad: shelled(stad, stad.initiatief().initiatief),
    "forms.initiatiefstappen.withdraw": lambda stad: shelled(stad, stad.initiatief().initiatief),
    "forms.initiatieven.advise": lambda stad: shelled(stad, stad.initiatief().initiatief),
    "forms.initiatieven.decide": lambda stad: shelled(stad, stad.initiatief().initiatief),
    "forms.initiatieven.new_initiatief": lambda stad: given(stad.window),
    "forms.niveaukeuze.choose_niveau": lambda stad: shelled(stad, stad.dossier, JAAR + 1),
    "forms.noteren.note": lambda stad: given(stad.window),
    "forms.regelingen.ask_reason": lambda stad: given(stad.window, JAAR, 3, "Wijzigen", nothing),
    "forms.regelingen.new_regeling": lambda stad: given(stad.window, stad.window.lanes, JAAR + 3, nothing),
    "forms.specialistvragen.new_specialistvraag": lambda stad: given(stad.window),
    "forms.specialistvragen.note_komst": lambda stad: shelled(stad, stad.vraag),
    "forms.specialistvragen.reject_specialistvraag": lambda stad: shelled(stad, stad.vraag),
    "forms.subsidies.drop_stap": lambda stad: shelled(stad, stad.subsidie, stad.subsidie.stappen[0]),
    "forms.subsidies.edit_stap": lambda stad: shelled(
        stad, stad.subsidie, stad.subsidies.regeling, stad.subsidie.stappen[0]
    ),
    "forms.subsidies.new_aanvraag": lambda stad: shelled(stad, JAAR, stad.subsidies.rijen, stad.subsidies.regeling),
    "forms.subsidies.new_stap": lambda stad: shelled(stad, stad.subsidie, stad.subsidies.regeling),
    "forms.trajecten.ask_fase": lambda stad: shelled(stad, stad.traject.traject.id),
    "forms.trajecten.ask_moment": lambda stad: shelled(stad, stad.traject.traject.id),
    "forms.trajecten.choose_trede": lambda stad: shelled(stad, stad.traject.traject),
    "forms.trajecten.choose_wijken": lambda stad: shelled(stad, stad.traject.traject, list(stad.traject.wijken)),
    "forms.trajecten.finish": lambda stad: shelled(stad, stad.traject.traject),
    "forms.trajecten.new_traject": lambda stad: given(stad.window),
    "forms.trajecten.withdraw": lambda stad: shelled(stad, stad.traject.traject),
    "forms.trajecten.write_eindverslag": lambda stad: shelled(stad, stad.traject),
    "forms.uitnodigen.ask_meeting": lambda stad: shelled(stad, stad.ids[:3], bijeenkomsten(stad.session, JAAR)[:2]),
    "forms.uitstellen.postpone_line": lambda stad: shelled(stad, stad.regel),
    "forms.verhalen.ask_verhaal": lambda stad: shelled(stad, stad.traject.traject.id),
    "forms.verplichtingen.VerplichtingPaneel.renew": renewed,
    "forms.verplichtingen.new_verplichting": lambda stad: given(stad.window, Partij.GEMEENTE, nothing),
    "forms.wijkorganen.end_wijkorgaan": lambda stad: shelled(stad, stad.dossier),
    "forms.wijkorganen.give_wijkregisseur": lambda stad: shelled(stad, stad.ids[:2]),
    "forms.wijkorganen.new_wijkorgaan": lambda stad: shelled(stad, nothing),
    "pages.instelling.afdelingen.Afdelingen._close": lambda stad: given(
        stad.on(Afdelingen, "instellingen", deel="afdelingen")
    ),
    "pages.instelling.afdelingen.Afdelingen.new": lambda stad: given(
        stad.on(Afdelingen, "instellingen", deel="afdelingen")
    ),
    "pages.rapport.overzichtkeuze.Overzichtkeuzes._open": lambda stad: given(
        stad.on(Overzichtkeuzes, "rapporten", soort="overzicht"), {"Wijkorganen": ["Naam", "Niveau"], "Acties": ["Wat"]}
    ),
    "pages.vandaag_stappen.Stappen.account": account,
    "pages.weergaven.Weergaven._ask_name": lambda stad: given(stad.on(ActiesPage, "acties").weergaven),
    "pages.wijkbudget.dossier.Budgetpaneel.edit": lambda stad: given(of_budget(stad), of_budget(stad)._ledger.rows[0]),
    "pages.wijkbudget.dossier.Budgetpaneel.new": lambda stad: given(of_budget(stad)),
    "shell.about.show_about": lambda stad: given(stad.window, stad.window.lanes),
    "shell.bijlagenvenster.show_bijlagen": lambda stad: shelled(stad, ("wijkorgaan", stad.id)),
    "shell.brieven.show_brief": of_letter,
    "shell.geschiedenisvenster.show_geschiedenis": lambda stad: shelled(stad, ("wijkorgaan", stad.id)),
    "shell.handleiding.show_manual": lambda stad: given(stad.window),
    "shell.papieren.show_eindverslag": lambda stad: shelled(stad, stad.traject.traject.id),
    "shell.papieren.show_papier": lambda stad: shelled(stad, Papiersoort.VOORBLAD, stad.id, JAAR),
    "shell.papieren.show_voorbladen": lambda stad: shelled(stad, JAAR),
    "shell.papieren.show_vraagkaart": lambda stad: shelled(stad, stad.inbreng.id),
    "shell.papieren.show_waardering": lambda stad: shelled(stad, stad.initiatief().initiatief.id),
    "shell.papieren.show_weekblad": lambda stad: shelled(stad),
    "shell.papieren.show_wijkenkaart": lambda stad: shelled(stad, JAAR, Toon.NIVEAU, met_grenzen=False),
    "shell.toetsen.show_keys": lambda stad: given(stad.window),
    "shell.window.MainWindow.quick_add": lambda stad: given(stad.window),
    "widgets.filtermenu.Filtermenu._ask": of_filter,
}
"""What each opener of a dialog is called with."""


def test_every_dialog_is_looked_at() -> None:
    assert set(OPENED) == openers()


def test_every_dialog_without_a_mouse(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    def rest() -> None:
        qtbot.waitUntil(lambda: window.lanes.idle() and window.arrived, timeout=20_000)
        QTest.qWait(1)  # and what a list tells as soon as nothing else goes on

    stad, walk, found = Stad(window, session, rest), Walk(), []
    for key, what in OPENED.items():
        place, *names = f"wijkregie.ui.{key}".rsplit(".", 2 if key.split(".")[-2][:1].isupper() else 1)
        args, named = what(stad)
        opener: Any = reduce(getattr, names, import_module(place))
        opener(*args, **named)
        rest()
        dialog = shown()
        if isinstance(dialog, Papiervenster):
            qtbot.waitUntil(lambda dialog=dialog: dialog.paper is not None, timeout=20_000)  # type: ignore[misc]
        qtbot.waitUntil(dialog.isActiveWindow)
        rest()
        start = dialog.focusWidget()
        found += [] if start else [f"{key}: the keyboard is nowhere"]
        found += [f"{key}: {each}" for each in looked_at(walk, dialog, start or next(focusable(dialog)))]
        found += [f"{key}: {each}" for each in cut_off(dialog)]
        room = dialog.screen().availableSize()
        if dialog.size() != dialog.size().boundedTo(room):
            found.append(f"{key}: {dialog.size().toTuple()} on a screen of {room.toTuple()}")
        dialog.done(QDialog.DialogCode.Rejected)
        rest()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
    assert not found, "\n".join(found)


def test_every_question_without_a_mouse(window: MainWindow, tmp_path: Path) -> None:
    walk, found, looked = Walk(), [], 0
    asked: list[Callable[[], object]] = [
        lambda: window.ask("Wil je dit verwijderen?", "Verwijderen", more="Je kunt het ongedaan maken."),
        lambda: dialogs.inform(window, "Het bestand is gemaakt."),
        lambda: window.refuse(Refusal("tekst_ontbreekt")),
        lambda: dialogs.crashed(window, tmp_path / "log.txt"),
    ]

    def look() -> None:
        """Look at what waits for an answer, and give it up: the question itself keeps the program here."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isActiveWindow() or dialog.focusWidget() is None:
            QTimer.singleShot(SOON, window, look)
            return
        nonlocal looked
        looked += 1
        try:
            found.extend(looked_at(walk, dialog, dialog.focusWidget() or dialog))
        finally:
            dialog.reject()

    for each in asked:
        QTimer.singleShot(SOON, window, look)
        each()
    assert looked == len(asked)
    assert not found, "\n".join(found)


def shown() -> QDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible())
