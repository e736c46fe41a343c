"""What both sides think of each promise in the example town: as in the pictures for one year, by chance before."""

from collections.abc import Iterable
from datetime import date

from wijkregie.domain.nakomingen import Nakoming, Oordeel
from wijkregie.domain.verplichtingen import Bewijsregel as Regel
from wijkregie.domain.verplichtingen import Partij, Verplichting, geldt_voor
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases.voorbeeldstad.days import werkdag
from wijkregie.usecases.voorbeeldstad.jaargesprekken import BodyYear
from wijkregie.usecases.voorbeeldstad.town import Body, Town

Oordelen = dict[tuple[str, int, str], Oordeel]
"""The judgement by name of the wijkorgaan, year and id of the verplichting; what is not there is still to be judged."""

EIGEN = tuple(
    Verplichting(
        id=f"voorbeeld-{naam.lower()}",
        partij=Partij.WIJKORGAAN,
        naam=naam,
        titel=titel,
        tekst=tekst,
        bewijsregel=regel,
        volgorde=volgorde,
        bron="voorbeeld, verzonnen",
    )
    for volgorde, (naam, titel, tekst, regel) in enumerate(
        (
            (
                "Gesprek",
                "Elk jaar een jaargesprek",
                "Het wijkorgaan voert elk jaar het jaargesprek en zegt op tijd welk niveau het kiest.",
                Regel.JAARGESPREK,
            ),
            (
                "Achterban",
                "De wijk erbij betrekken",
                "Het wijkorgaan vraagt bewoners wat zij vinden en vertelt wat het zelf doet.",
                Regel.CONTACTEN,
            ),
            (
                "Geld",
                "Verantwoorden wat er met het geld is gedaan",
                "Het wijkorgaan laat op tijd zien waar de subsidie aan is besteed.",
                Regel.VERANTWOORDING,
            ),
        ),
        101,
    )
)

# The names of the promises in the order of the signs below.
_KOLOMMEN = (
    "Vroeg",
    "Antwoord",
    "Overleg",
    "Commissie",
    "Advies",
    "Wie nog",
    "Agenda",
    "Beleid",
    "Gesprek",
    "Achterban",
    "Geld",
)
_TEKENS = {"+": Oordeel.NAGEKOMEN, "d": Oordeel.TEN_DELE, "-": Oordeel.NIET}

# The year before the working year, one sign per column; "." is still to be judged.
_VAN_DE_PLAAT = {
    "Bewonersplatform Kleine Beek": "+++++++d+++",
    "Wijkraad Sint Joris": "+++++++.+++",
    "Dorpsraad Esbroek": "++++++..++.",
    "Dorpsraad Lindevoort": "+-+++++.+++",
    "Wijkplatform Zonnewende": "+++++d+.+d+",
    "Wijkraad De Weerd": "d+++.++..++",
    "Wijkraad ’t Hagen": "dd++d++.+++",
    "Wijkraad Molenkamp": "+++.+++.+-+",
    "Wijkraad Oude Veste": "++++d++.+++",
    "Bewonersteam Spoorkwartier": "++++....++.",
    "Buurtkring Heidehof": "-d.+......+",
    "Buurtkring Ooievaarsnest": "++++.....++",
    "Bewonersteam Jorishof": "+d+++++.+++",
    "Wijkraad Berkenkamp": "d++++++.+++",
    "Stichting Overzijl Leeft": "++++++d.+d+",
    "Wijkplatform Havenkwartier": "+++++++.+++",
    "Wijkcommissie Bleekveld": "...........",
}

_WOORDEN: dict[str, tuple[str, ...]] = {
    "Vroeg": (
        "Van één plan hoorden we pas toen het al af was.",
        "De brief kwam op dezelfde dag als de schop in de grond.",
        "We lazen het in de krant.",
    ),
    "Antwoord": (
        "Op onze brief kwam pas na drie maanden antwoord.",
        "We moesten zelf bellen om te horen wat ermee was gedaan.",
        "Het antwoord kwam, maar zonder uitleg.",
    ),
    "Overleg": ("Eén keer kwam de uitnodiging een dag van tevoren.",),
    "Commissie": ("De stukken kwamen pas in de week zelf.", "Eén keer kregen we geen uitnodiging."),
    "Advies": ("We kregen twee weken. Dat is te kort om het de wijk te vragen.",),
    "Wie nog": ("Een keer waren de winkeliers vergeten.",),
    "Agenda": ("Ons punt kwam niet op de agenda.",),
    "Beleid": ("We mochten meepraten toen de keuzes al gemaakt waren.",),
    "Gesprek": ("Het gesprek schoof op, omdat twee van ons ziek waren.",),
    "Achterban": ("Er kwamen weinig mensen. Volgend jaar gaan we langs de deuren.",),
    "Geld": ("De penningmeester stopte. Daardoor werd het later.",),
}
_EIGEN_WOORDEN = {
    ("Wijkraad ’t Hagen", "Vroeg"): "Het speelveld was mooi op tijd. De Hagenweg niet.",
    ("Wijkraad ’t Hagen", "Antwoord"): "Over het parkeren hoorden we te laat iets.",
    ("Wijkraad ’t Hagen", "Advies"): "Bij de Hagenweg was alles al klaar.",
    ("Dorpsraad Lindevoort", "Antwoord"): "Over het licht op het fietspad hoorden we nog niets.",
    ("Wijkraad Oude Veste", "Advies"): "Twee weken was te kort om het in de wijk na te vragen.",
    ("Buurtkring Heidehof", "Vroeg"): "We lazen over de fietsroute in de krant.",
    ("Bewonersplatform Kleine Beek", "Beleid"): "Over parkeren werd pas laat iets gevraagd.",
}


def judge(town: Town, years: dict[str, list[BodyYear]], verplichtingen: Iterable[Verplichting]) -> Oordelen:
    """Return what is judged on the peildatum: of each year up to the one before the working year."""
    oordelen: Oordelen = {}
    for naam, body_years in years.items():
        for year in body_years:
            if year.niveau is None or year.jaar >= town.calendar.werkjaar:
                continue
            for verplichting in verplichtingen:
                if not geldt_voor(verplichting, year.jaar, year.niveau):
                    continue
                oordeel = _oordeel(town, naam, year.jaar, verplichting)
                if oordeel:
                    oordelen[naam, year.jaar, verplichting.id] = oordeel
    return oordelen


def _oordeel(town: Town, naam: str, jaar: int, verplichting: Verplichting) -> Oordeel | None:
    tekens = _VAN_DE_PLAAT.get(naam)
    if tekens and jaar == town.calendar.werkjaar - 1:
        return _TEKENS.get(tekens[_KOLOMMEN.index(verplichting.naam)])
    better = 0.02 * (jaar - town.calendar.years[0])
    kans = town.rng.random() - better
    if kans < 0.76:
        return Oordeel.NAGEKOMEN
    if kans < 0.9:
        return Oordeel.TEN_DELE
    return Oordeel.NIET if kans < 0.95 else Oordeel.GELDT_NIET


def build_nakomingen(
    town: Town, years: dict[str, list[BodyYear]], verplichtingen: Iterable[Verplichting], oordelen: Oordelen
) -> None:
    """Add the judgements, given in the talk that looked back on their year."""
    names = {verplichting.id: verplichting.naam for verplichting in verplichtingen}
    for (naam, jaar, verplichting_id), oordeel in oordelen.items():
        body = town.bodies[naam]
        wijkorgaan = oordeel
        if oordeel is Oordeel.NAGEKOMEN and jaar < town.calendar.werkjaar - 1 and town.rng.random() < 0.06:
            wijkorgaan = Oordeel.TEN_DELE
        promise, of_this_year = names[verplichting_id], jaar == town.calendar.werkjaar - 1
        own = _EIGEN_WOORDEN.get((naam, promise)) if of_this_year else None
        words = ""
        if wijkorgaan in (Oordeel.TEN_DELE, Oordeel.NIET):
            words = own or town.pick(_WOORDEN[promise])
        town.entities.append(
            Nakoming(
                id=town.new_id(),
                verplichting_id=verplichting_id,
                wijkorgaan_id=body.entity.id,
                jaar=jaar,
                oordeel_gemeente=oordeel,
                oordeel_wijkorgaan=wijkorgaan,
                woorden_wijkorgaan=words,
                beoordeeld_op=_dag(town, body, years[naam], jaar),
            )
        )


def _dag(town: Town, body: Body, years: list[BodyYear], jaar: int) -> date:
    """Return the day of the talk held in the year itself, for the year after it; else a day near its end."""
    today = town.calendar.peildatum
    held = next((year.course.datum for year in years if year.jaar == jaar + 1), None)
    if held and held < today:
        return held
    ended = werkdag(date(jaar, 12, 10))
    return ended if body.profile.status is Wijkorgaanstatus.BEEINDIGD else werkdag(min(ended, town.calendar.day(-9)))
