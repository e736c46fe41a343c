"""Subsidies of earlier years that went another way: put off, disputed, changed or taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from wijkregie.domain.subsidies import BESCHIKKINGEN, BESLUITEN, Grond, Stapsoort, Subsidie, Subsidiestap, op_volgorde
from wijkregie.usecases.voorbeeldstad.days import later, werkdag
from wijkregie.usecases.voorbeeldstad.town import Town


def build_levens(town: Town) -> None:
    """Retell a few subsidies that are there already; what is still to come on the peildatum stays out."""
    wanted = {
        (town.bodies[naam].entity.id, town.calendar.werkjaar - back): told for (naam, back), told in _LEVENS.items()
    }
    files = {
        kept.id: (kept, told)
        for kept in town.entities
        if isinstance(kept, Subsidie) and (told := wanted.get((kept.wijkorgaan_id, kept.jaar)))
    }
    lives: dict[str, list[Subsidiestap]] = {subsidie_id: [] for subsidie_id in files}
    others = []
    for kept in town.entities:
        if isinstance(kept, Subsidiestap) and kept.subsidie_id in lives:
            lives[kept.subsidie_id].append(kept)
        else:
            others.append(kept)
    town.entities[:] = others
    for subsidie_id, (subsidie, told) in files.items():
        life = _Leven(town, lives[subsidie_id])
        told(life)
        past = [stap for stap in op_volgorde(life.stappen) if stap.datum <= town.calendar.peildatum]
        town.entities += numbered(subsidie.kenmerk, past)


def numbered(kenmerk: str, stappen: list[Subsidiestap]) -> list[Subsidiestap]:
    """Return the stappen with a number of its own on each decision."""
    told, nummer = [], 0
    for stap in stappen:
        nummer += stap.soort in BESCHIKKINGEN
        told.append(replace(stap, kenmerk=f"{kenmerk}-{nummer}") if stap.soort in BESCHIKKINGEN else stap)
    return told


class _Leven:
    """The steps of one subsidie while it is retold."""

    def __init__(self, town: Town, stappen: list[Subsidiestap]) -> None:
        self.stappen = stappen
        self._town = town

    def day(self, *soorten: Stapsoort) -> date:
        """Return the day of the first step of these kinds."""
        return next(stap.datum for stap in self.stappen if stap.soort in soorten)

    def bedrag(self, soort: Stapsoort) -> int:
        """Return the amount of the first step of a kind, in cents."""
        return next(stap.bedrag or 0 for stap in self.stappen if stap.soort is soort)

    def add(self, soort: Stapsoort, datum: date, **fields: Any) -> None:
        """Add a step on the working day of or before a day."""
        subsidie_id = self.stappen[0].subsidie_id
        new = Subsidiestap(id=self._town.new_id(), subsidie_id=subsidie_id, soort=soort, datum=werkdag(datum), **fields)
        self.stappen.append(new)

    def change(self, *soorten: Stapsoort, **fields: Any) -> None:
        """Give steps of these kinds other values."""
        self.stappen = [replace(stap, **fields) if stap.soort in soorten else stap for stap in self.stappen]


def _put_off(life: _Leven) -> None:
    """Put the decision off within its eight weeks, and take it in the new term (Awb 4:14)."""
    asked = life.day(Stapsoort.AANVRAAG_ONTVANGEN)
    besluit = later(asked, 70)
    why = "De raad stelt de begroting later vast. De penningmeester is gebeld."
    life.add(Stapsoort.VERDAAGD, asked + timedelta(40), termijn_tot=werkdag(asked + timedelta(84)), toelichting=why)
    life.change(*BESLUITEN, datum=besluit)
    life.change(Stapsoort.BEKENDGEMAAKT, datum=later(besluit, 4))
    life.change(Stapsoort.BETAALD, datum=later(besluit, 27))


def _more_after_all(life: _Leven) -> None:
    """Grant after a bezwaar what was asked, and pay the rest (Awb 7:11)."""
    asked, known = life.bedrag(Stapsoort.AANVRAAG_ONTVANGEN), life.day(Stapsoort.BEKENDGEMAAKT)
    rest = asked - life.bedrag(Stapsoort.GEDEELTELIJK_VERLEEND)
    why = "Het wijkorgaan vindt dat het feest hoort bij het werk aan de wijk."
    life.add(Stapsoort.BEZWAAR_ONTVANGEN, known + timedelta(24), toelichting=why)
    why = "Op het feest werden bewoners gevraagd naar hun wensen. Het hoort er dus bij."
    life.add(Stapsoort.BEZWAAR_GEGROND, known + timedelta(68), bedrag=asked, toelichting=why)
    life.add(Stapsoort.BETAALD, known + timedelta(82), bedrag=rest)
    life.change(Stapsoort.VERANTWOORDING_ONTVANGEN, Stapsoort.VASTGESTELD, bedrag=asked)


def _refused_still(life: _Leven) -> None:
    """Leave a refusal as it was after a bezwaar."""
    known = life.day(Stapsoort.BEKENDGEMAAKT)
    life.add(Stapsoort.BEZWAAR_ONTVANGEN, known + timedelta(30), toelichting="De reserve is voor een nieuwe schuur.")
    why = "Sparen voor een schuur kan, maar dan vooraf afgesproken. De regel over de reserve geldt."
    life.add(Stapsoort.BEZWAAR_ONGEGROND, known + timedelta(75), toelichting=why)
    life.change(Stapsoort.AFGESLOTEN, datum=later(known, 130))


def _talked_out(life: _Leven) -> None:
    """Withdraw a bezwaar after a talk."""
    known = life.day(Stapsoort.BEKENDGEMAAKT)
    life.add(Stapsoort.BEZWAAR_ONTVANGEN, known + timedelta(12))
    why = "Na een gesprek met de secretaris. Het wijkorgaan vraagt volgend jaar op tijd aan."
    life.add(Stapsoort.BEZWAAR_INGETROKKEN, known + timedelta(33), toelichting=why)
    life.change(Stapsoort.AFGESLOTEN, datum=later(known, 70))


def _less_on_the_way(life: _Leven) -> None:
    """Grant less halfway the year, for part of the plans is off, and get back what was paid too much (Awb 4:48)."""
    paid = life.bedrag(Stapsoort.BETAALD)
    less = paid - paid // 10
    summer = date(life.day(Stapsoort.VERANTWOORDING_ONTVANGEN).year - 1, 6, 18)
    why = "De wijkkrant stopt. De rest gaat door."
    life.add(
        Stapsoort.VERLENING_GEWIJZIGD,
        summer,
        bedrag=less,
        grond=Grond.INTREKKING_ACTIVITEITEN,
        toelichting=why,
    )
    life.add(Stapsoort.TERUGGEVORDERD, summer + timedelta(20), bedrag=paid - less)
    life.change(Stapsoort.VERANTWOORDING_ONTVANGEN, Stapsoort.VASTGESTELD, bedrag=less)


def _all_back(life: _Leven) -> None:
    """Take everything back in good accord, for nothing was done with it (Awb 4:49)."""
    paid, bedrag = life.day(Stapsoort.BETAALD), life.bedrag(Stapsoort.BETAALD)
    autumn = date(paid.year + 1, 9, 12)
    why = "Het team lag het hele jaar stil en gaf dat zelf door."
    life.add(Stapsoort.VERLENING_INGETROKKEN, autumn, grond=Grond.NIEUWE_FEITEN, toelichting=why)
    life.add(Stapsoort.TERUGGEVORDERD, autumn + timedelta(13), bedrag=bedrag)


# Wijkorgaan and how many years before the working year.
_LEVENS: dict[tuple[str, int], Callable[[_Leven], None]] = {
    ("Wijkraad Molenkamp", 4): _put_off,
    ("Buurtkring Ooievaarsnest", 4): _talked_out,
    ("Wijkraad Sint Joris", 3): _less_on_the_way,
    ("Bewonersteam Jorishof", 3): _all_back,
    ("Wijkraad Berkenkamp", 2): _more_after_all,
    ("Buurtkring Heidehof", 2): _refused_still,
}
