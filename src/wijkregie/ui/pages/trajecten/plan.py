"""The plan itself: its days, what is promised and why, what is fixed and what is open, and how it goes about."""

from collections.abc import Iterator
from typing import Any, ClassVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.checks import hint_webadres
from wijkregie.domain.trajecten import Traject, opvallend, voorgestelde_graad
from wijkregie.ui.forms.fields import ChoiceField, DateField, Field, LongTextField, TextField
from wijkregie.ui.forms.form import Form, lay
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.forms.trajecten import (
    AFDELING_HELP,
    DOELEN,
    GRADEN,
    INTEGRALITEITEN,
    SOORTEN,
    TREDEN,
    afdeling_choices,
    choose_trede,
    choose_wijken,
    named,
)
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import clear, column, form_wide, label, line, link, plain, row, scrolled
from wijkregie.ui.widgets.signal import Signal, Stand
from wijkregie.usecases.afdelingen import afdelingen
from wijkregie.usecases.trajecten import Trajectblad, change_traject

_WOORD = {trede: (word, meaning) for trede, word, meaning in TREDEN}


class PlanTab(TrajectTab):
    """One form in four parts; every field is saved when it is left. What stands out is said at the top."""

    key: ClassVar[str] = "plan"

    def build(self) -> Iterator[None]:
        self._whose = ReferenceField("afdeling_id", "&Afdeling", new=True, help_=AFDELING_HELP)
        self._odd: QVBoxLayout = column(space=Space.XS)
        self._hints = form_wide(self._odd)
        self._areas, self._trede, self._reason = (label("", wrap=True) for _ in range(3))
        self._reason.setProperty("soort", "tweede")
        self.choose_areas = plain("Wijken kiezen", self._choose_areas, "plaats")
        self.choose_trede = plain("", self._choose_trede)
        self._proposal = label("", "meta")
        self._take_over = link("Overnemen", self._take_graad)
        self._open_site = link("Openen", self._go_to_site)
        self.form = Form(self._save)
        self._parts: QVBoxLayout = column(space=Space.XXL)
        self.form.setLayout(self._parts)
        # Outer parts first: putting a filled part into another dresses all within it once more.
        self.body.addWidget(scrolled(column(self._hints, self.form, None, space=Space.XL)))
        yield
        yield from self._fill()
        self.setFocusProxy(self.form.fields["naam"].editor)

    def show_blad(self, blad: Trajectblad) -> None:
        super().show_blad(blad)
        found = blad.traject
        clear(self._odd)
        hints = list(opvallend(found, blad.wijken, self.lanes.session.today))
        for sentence in hints:
            self._odd.addWidget(Signal(Stand.LET, sentence, wrap=True))
        self._hints.setVisible(bool(hints))
        self._areas.setText(", ".join(wijk.naam for wijk in blad.wijken) or "Nog geen wijken gekozen.")
        self._show_trede(found)
        self._open_site.setVisible(bool(found.platform.strip()) and hint_webadres(found.platform) is None)
        self.lanes.read(afdelingen, owner=self, done=self._offer, slot="afdelingen")

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def _save(self, entity_id: str, name: str, value: Any, refused: Any, *, continues: bool) -> None:
        values = named({name: value})
        if "afdeling_naam" in values:
            del values["afdeling_id"]
        self.lanes.command(change_traject, entity_id, refused=refused, continues=continues, **values)

    def _fill(self) -> Iterator[None]:
        today = self.lanes.session.clock.today
        plan = self._section(
            "Het plan",
            TextField("naam", "&Naam", required="Geef het traject een naam."),
            [
                self._whose,
                TextField("contactpersoon", "Vast &contact", help_="Bij wie een wijkorgaan altijd terechtkan."),
            ],
            ChoiceField(
                "soort",
                "Waar gaat het &over?",
                SOORTEN,
                required="Kies een soort.",
                help_="Over uitvoering vraag je advies vanaf niveau 2, over beleid vanaf niveau 3.",
            ),
        )
        areas = row(self._areas, self.choose_areas, space=Space.M)
        areas.setStretch(0, 1)
        plan.addWidget(form_wide(column(label("Wijken", "label"), areas, space=Space.XS)))
        yield
        self._section(
            "De dagen",
            [
                DateField("bekend_op", "&Bekend bij de gemeente", today=today, help_="De dag waarop het plan er was."),
                DateField("invloed_tot", "Inbreng telt tot en &met", today=today, help_="Daarna ligt het vast."),
            ],
            DateField("besluit_op", "Bes&luit op", today=today, help_="Gepland of geweest."),
            LongTextField("uitkomst", "Wat is er beslo&ten?", lines=2),
        )
        yield
        promise = self._section("Wat is beloofd, en waarom")
        chosen = row(self._trede, self.choose_trede, space=Space.M)
        chosen.setStretch(0, 1)
        promise.addWidget(form_wide(column(label("Trede", "label"), chosen, self._reason, space=Space.XS)))
        yield
        self._add_fields(
            promise,
            ChoiceField(
                "doel",
                "&Waarom participatie?",
                DOELEN,
                optional=True,
                help_="Kies wat het zwaarst weegt: het bepaalt welke vragen je stelt.",
            ),
            ChoiceField(
                "graad",
                "Hoeveel &participatie vraagt het?",
                GRADEN,
                optional=True,
                help_="Daarbij hoort een band van kosten, zie het tabblad Kosten.",
            ),
        )
        promise.addLayout(row(self._proposal, self._take_over, None))
        yield
        self._section(
            "Kaders",
            LongTextField("staat_vast", "Wat &staat vast?", lines=2, help_="Door de wet, het geld of een besluit."),
            LongTextField("ligt_open", "Wat li&gt open?", lines=2, help_="Waar wijkorganen echt iets aan veranderen."),
        )
        yield
        ways = self._section(
            "Aanpak",
            LongTextField(
                "werkwijze", "Werkwij&ze", lines=2, placeholder="Bijvoorbeeld: twee avonden en een wandeling"
            ),
            LongTextField("rolverdeling", "&Rollen van raad en college", lines=2),
            ChoiceField(
                "integraliteit",
                "Welke &integraliteit bedoel je?",
                INTEGRALITEITEN,
                help_="Het woord betekent drie dingen. Kies welke, dan weet iedereen het.",
            ),
            TextField("platform", "Online platform", hint=hint_webadres, placeholder="www.jouwgemeente.nl/plan"),
        )
        ways.addLayout(row(self._open_site, None))
        yield
        self._section("Verder", LongTextField("toelichting", "Toelic&hting", lines=2))

    def _section(self, title: str, *rows: Field | list[Field]) -> QVBoxLayout:
        """Add a section with these fields, which the form takes."""
        made: QVBoxLayout = column(space=Space.M)
        self._parts.addLayout(made)
        made.addLayout(column(label(title, "paneel"), line(), space=Space.XS))
        if rows:
            self._add_fields(made, *rows)
        return made

    def _add_fields(self, section: QVBoxLayout, *rows: Field | list[Field]) -> None:
        inner = QWidget()
        section.addWidget(inner)
        for field in lay(inner, rows).values():
            self.form.take(field)

    def _offer(self, found: list[Afdeling]) -> None:
        if self.blad is None:
            return
        plan = self.blad.traject
        self._whose.set_choices(afdeling_choices(found, self.lanes.session.today, plan.afdeling_id))
        self.form.show_entity(plan.id, plan)

    def _show_trede(self, found: Traject) -> None:
        if found.trede is None:
            self._trede.setText("Nog niet gekozen. Ook ‘informeren’ is een keuze.")
        else:
            word, meaning = _WOORD[found.trede]
            self._trede.setText(f"{word}: {meaning[:1].lower()}{meaning[1:]}")
        self._reason.setText(f"Omdat: {found.trede_reden}" if found.trede_reden.strip() else "")
        self._reason.setVisible(bool(found.trede_reden.strip()))
        self.choose_trede.setText("Trede wijzigen" if found.trede else "Trede kiezen")
        proposed = voorgestelde_graad(found.trede) if found.graad is None else None
        self._proposal.setText(f"Voorstel bij deze trede: {proposed.value}." if proposed else "")
        for part in (self._proposal, self._take_over):
            part.setVisible(proposed is not None)

    def _choose_areas(self) -> None:
        if self.blad is not None and self.form.commit():
            choose_wijken(self.shell, self, self.blad.traject, list(self.blad.wijken))

    def _choose_trede(self) -> None:
        if self.blad is not None and self.form.commit():
            choose_trede(self.shell, self, self.blad.traject)

    def _take_graad(self) -> None:
        if self.blad is not None and self.form.commit():
            found = self.blad.traject
            graad = voorgestelde_graad(found.trede)
            self.lanes.command(change_traject, found.id, owner=self, done=self.shell.done, graad=graad)

    def _go_to_site(self) -> None:
        if self.blad is not None:
            address = self.blad.traject.platform.strip()
            QDesktopServices.openUrl(QUrl(address if "://" in address else f"https://{address}"))
