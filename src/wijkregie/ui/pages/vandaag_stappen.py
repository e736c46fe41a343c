"""The steps that end a line of Vandaag, each in place: what it needs to know is read, and the rest is asked."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.budgetten import Boekingsoort, Budgetsoort
from wijkregie.domain.collectieven import Gelegenheidscollectief
from wijkregie.domain.jaargesprekken import Jaargesprek, werkjaar
from wijkregie.domain.signalen import Vervolg
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.domain.specialistvragen import Specialistvraag
from wijkregie.domain.trajecten import Terugkoppelmoment, Traject
from wijkregie.domain.verhalen import Verhaal
from wijkregie.ui.forms import (
    betrokkenheden,
    boekingen,
    budgetten,
    collectieven,
    gespreksplanning,
    gespreksstappen,
    initiatiefstappen,
    subsidies,
    trajecten,
    verhalen,
)
from wijkregie.ui.forms.bijeenkomsten import note_came, note_invited
from wijkregie.ui.forms.contacten import note_contact
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import DateField
from wijkregie.ui.forms.specialistvragen import note_komst, reject_specialistvraag
from wijkregie.ui.models.budgetregels import apart_lines
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell.brieven import show_brief
from wijkregie.usecases import betrokkenheden as about_betrokkenheden
from wijkregie.usecases import edits
from wijkregie.usecases.bijeenkomsten import genodigden
from wijkregie.usecases.brieven import Over
from wijkregie.usecases.budgetjaren import Budgetdossier, budgetdossier, jaareinde
from wijkregie.usecases.budgetten import change_budget
from wijkregie.usecases.initiatieven import Initiatiefblad, initiatiefblad
from wijkregie.usecases.subsidiejaren import Subsidiejaar, subsidiejaar
from wijkregie.usecases.trajecten import change_terugkoppelmoment, trajectblad
from wijkregie.usecases.vandaag import Wachtend


class Stappen:
    """Carries out the step that ends a line; what it needs to know is read first."""

    def __init__(self, shell: Shell, page: QWidget, line: Wachtend) -> None:
        self._shell = shell
        self._page = page
        self._line = line
        self._signaal = line.signaal
        self._key = line.signaal.bron[1]

    def carry_out(self) -> None:
        """Do the step, or ask what it needs."""
        assert self._signaal.vervolg is not None
        _ACTS[self._signaal.vervolg](self)

    def plan(self) -> None:
        """Ask when the talk is, or the talks of all bodies that share the line."""
        line, jaar = self._line, self._signaal.jaar or werkjaar(self._shell.lanes.session.today)
        if line.samen:
            gespreksplanning.plan_many(self._shell, self._page, jaar, line.wijkorgaan_ids)
        elif self._signaal.bron[0] == "jaargesprek":
            self.talk_on()
        else:
            gespreksplanning.plan(self._shell, self._page, jaar, [(self._key, line.van)])

    def talk_on(self) -> None:
        """Bring the talk one step on, asking what that needs."""

        def ask(found: Jaargesprek) -> None:
            gespreksstappen.move_on(self._shell, self._page, [(found, self._line.van)])

        self._read(edits.get, Jaargesprek, self._key, done=ask)

    def plan_again(self) -> None:
        """Ask for another day of the talk."""

        def ask(found: Jaargesprek) -> None:
            names = [(found.wijkorgaan_id, self._line.van)]
            gespreksplanning.plan(self._shell, self._page, found.jaar, names, found)

        self._read(edits.get, Jaargesprek, self._key, done=ask)

    def mail_verslag(self) -> None:
        """Show the mail with which the verslag goes; it has the button that notes it was sent."""
        over = Over(self._line.wijkorgaan_ids[0], self._signaal.jaar or 0)
        show_brief(self._shell, self._page, Sjabloonsoort.VERSLAG_TER_AKKOORD, over)

    def note_aanvraag(self) -> None:
        """Ask for the aanvraag that came in; of a line of several bodies also of which."""
        chosen = "" if self._line.samen else self._line.wijkorgaan_ids[0]

        def ask(found: Subsidiejaar) -> None:
            subsidies.new_aanvraag(self._shell, self._page, found.jaar, found.rijen, found.regeling, chosen)

        self._read(subsidiejaar, self._signaal.jaar, done=ask)

    def note_stap(self) -> None:
        """Ask for the step of a subsidie that usually comes next."""

        def ask(found: Subsidiejaar) -> None:
            rij = next((rij for rij in found.rijen if rij.subsidie and rij.subsidie.id == self._key), None)
            if rij is not None:
                subsidies.new_stap(self._shell, self._page, rij, found.regeling)

        self._read(subsidiejaar, self._signaal.jaar, done=ask)

    def note_contact(self) -> None:
        """Ask for a contact with a body that was not spoken to for long."""
        note_contact(self._shell, self._line.wijkorgaan_ids[0])

    def initiatief_on(self) -> None:
        """Bring an initiatief one step on, asking what that needs."""

        def ask(found: Initiatiefblad) -> None:
            initiatiefstappen.steps(self._shell, self._page, found.rij)[0][1]()

        self._read(initiatiefblad, self._key, done=ask)

    def end_collectief(self) -> None:
        """Ask for the last day of a collectief."""
        ask = partial(collectieven.end_collectief, self._shell, self._page)
        self._read(edits.get, Gelegenheidscollectief, self._key, done=ask)

    def tell_back(self) -> None:
        """Ask what the wijkorgaan heard back."""
        ask = partial(betrokkenheden.tell_back, self._shell, self._page)
        self._read(about_betrokkenheden.betrokkenheid, self._key, done=ask)

    def inform(self) -> None:
        """Ask which wijkorganen heard of a plan."""

        def ask(found: Traject) -> None:
            betrokkenheden.inform_wijkorganen(self._shell, self._page, found.id, found.naam)

        self._read(edits.get, Traject, self._signaal.traject_id, done=ask)

    def ask_bodies(self) -> None:
        """Ask what was asked of which wijkorganen about a plan."""
        ask = partial(betrokkenheden.ask_wijkorganen, self._shell, self._page)
        self._read(edits.get, Traject, self._signaal.traject_id, done=ask)

    def tell(self) -> None:
        """Note that all who took part heard today how it stands; can be undone, and its day changed."""
        today = self._shell.lanes.session.today
        done = self._shell.done
        self._shell.lanes.command(change_terugkoppelmoment, self._key, gedaan_op=today, owner=self._page, done=done)

    def plan_telling(self) -> None:
        """Ask for another day on which they hear it."""

        def ask(found: Terugkoppelmoment) -> None:
            trajecten.ask_moment(self._shell, self._page, found.traject_id, found)

        self._read(edits.get, Terugkoppelmoment, self._key, done=ask)

    def keep_verhaal(self) -> None:
        """Ask until when a story is kept."""

        def ask(found: Verhaal) -> None:
            verhalen.ask_verhaal(self._shell, self._page, found.traject_id, found)

        self._read(edits.get, Verhaal, self._key, done=ask)

    def account(self) -> None:
        """Ask on which day a wijk accounted for its wijkbudget."""
        signaal = self._signaal

        def submit(values: dict[str, Any]) -> None:
            about = {"wijk_id": signaal.wijk_id, **values}
            dialog.run(
                self._shell.lanes, change_budget, Budgetsoort.WIJKBUDGET, signaal.jaar, then=self._shell.done, **about
            )

        clock_today = self._shell.lanes.session.clock.today
        day = DateField("verantwoord_op", "Op welke &dag?", today=clock_today, required="Vul de dag in.")
        title = f"Verantwoording {signaal.jaar} · {self._line.van}"
        dialog = FormDialog(self._page, title, "Noteren", [day], submit)
        dialog.show_values(verantwoord_op=clock_today())
        dialog.open()

    def close_year(self) -> None:
        """Ask what happens with what is left of a year."""
        self._read(jaareinde, self._signaal.jaar, done=partial(budgetten.close_jaar, self._shell, self._page))

    def spend(self) -> None:
        """Ask what is paid from a spaardeel, or once it is over what goes back of it."""
        signaal = self._signaal

        def ask(found: Budgetdossier) -> None:
            apart = next((one for one in apart_lines(found) if one.deel.boeking.id == self._key), None)
            late = signaal.vervolg is Vervolg.VRIJVALLEN
            soort = Boekingsoort.VRIJVAL if late else Boekingsoort.BESTEDING
            if apart is not None:
                boekingen.BoekingDialog(self._shell, self._page, found, (), soort=soort, uit=apart).open()

        assert signaal.jaar is not None
        read = partial(budgetdossier, wijk_id=signaal.wijk_id)
        self._read(read, signaal.jaar, done=ask)

    def write_eindverslag(self) -> None:
        """Ask for the parts of an eindverslag."""
        ask = partial(trajecten.write_eindverslag, self._shell, self._page)
        self._read(trajectblad, self._signaal.traject_id, done=ask)

    def specialist_came(self) -> None:
        """Ask when a specialist came."""
        self._read(edits.get, Specialistvraag, self._key, done=partial(note_komst, self._shell, self._page))

    def specialist_refused(self) -> None:
        """Ask why no specialist will come."""
        ask = partial(reject_specialistvraag, self._shell, self._page)
        self._read(edits.get, Specialistvraag, self._key, done=ask)

    def invited(self) -> None:
        """Ask when the guests of a meeting were asked."""
        self._read(genodigden, self._key, done=partial(note_invited, self._shell, self._page))

    def came(self) -> None:
        """Ask who came to a meeting."""
        self._read(genodigden, self._key, done=partial(note_came, self._shell, self._page))

    def _read(self, fn: Callable[..., Any], *args: object, done: Callable[[Any], object]) -> None:
        self._shell.lanes.read(fn, *args, owner=self._page, done=done, slot="stap")


# All but that of an actiepunt, which the page ticks off without loading any of this.
_ACTS: dict[Vervolg, Callable[[Stappen], None]] = {
    Vervolg.PLANNEN: Stappen.plan,
    Vervolg.VASTLEGGEN: Stappen.talk_on,
    Vervolg.VERSLAG: Stappen.mail_verslag,
    Vervolg.AKKOORD: Stappen.talk_on,
    Vervolg.AANVRAAG: Stappen.note_aanvraag,
    Vervolg.SUBSIDIESTAP: Stappen.note_stap,
    Vervolg.CONTACT: Stappen.note_contact,
    Vervolg.INITIATIEFSTAP: Stappen.initiatief_on,
    Vervolg.COLLECTIEF: Stappen.end_collectief,
    Vervolg.TERUGKOPPELEN: Stappen.tell_back,
    Vervolg.INFORMEREN: Stappen.inform,
    Vervolg.VRAGEN: Stappen.ask_bodies,
    Vervolg.VERTELLEN: Stappen.tell,
    Vervolg.BEWAREN: Stappen.keep_verhaal,
    Vervolg.VERANTWOORD: Stappen.account,
    Vervolg.AFSLUITEN: Stappen.close_year,
    Vervolg.BESTEDEN: Stappen.spend,
    Vervolg.VRIJVALLEN: Stappen.spend,
    Vervolg.EINDVERSLAG: Stappen.write_eindverslag,
    Vervolg.SPECIALIST: Stappen.specialist_came,
    Vervolg.UITNODIGEN: Stappen.invited,
    Vervolg.AANWEZIGHEID: Stappen.came,
}
