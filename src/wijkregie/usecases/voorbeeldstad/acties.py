"""Actiepunten: what was agreed in talks, and what waits on the peildatum."""

from datetime import timedelta

from wijkregie.domain.acties import Actiepunt, Actiestatus, Eigenaarsoort, Herkomst
from wijkregie.usecases.voorbeeldstad import stories
from wijkregie.usecases.voorbeeldstad.days import later, werkdag
from wijkregie.usecases.voorbeeldstad.jaargesprekken import BodyYear
from wijkregie.usecases.voorbeeldstad.town import Body, Town

# What waits around the peildatum: days from it, text, wijkorgaan, owner ("": wijkregisseur), state, origin.
_WAITING: tuple[tuple[int, str, str, str, Actiestatus, Herkomst], ...] = (
    (-6, "Antwoord geven over de snelheid op de Esweg", "Dorpsraad Lindevoort", "Mobiliteit",
     Actiestatus.OPEN, Herkomst.JAARGESPREK),
    (-13, "Losse stoeptegels in de Berkenlaan herstellen", "Wijkraad Berkenkamp", "Openbare ruimte",
     Actiestatus.WACHT_OP, Herkomst.CONTACT),
    (0, "{eerste} bellen over de spreekuren", "Bewonersteam Spoorkwartier", "",
     Actiestatus.OPEN, Herkomst.CONTACT),
    (1, "Verkeerscijfers Hagenweg opvragen bij Mobiliteit", "Wijkraad ’t Hagen", "",
     Actiestatus.BEZIG, Herkomst.JAARGESPREK),
    (14, "Uitnodigen voor het wijkradenoverleg Noord", "", "", Actiestatus.OPEN, Herkomst.LOS),
    (17, "Cursus vergaderen regelen", "Dorpsraad Lindevoort", "", Actiestatus.OPEN, Herkomst.CONTACT),
    (24, "Zaal vastleggen voor de dag van de wijkorganen", "", "Evenementen", Actiestatus.WACHT_OP, Herkomst.LOS),
    (38, "Kaart van het dorp maken voor het bord", "Dorpsraad Lindevoort", "Communicatie",
     Actiestatus.BEZIG, Herkomst.CONTACT),
    (47, "Rekening van de zaalhuur meesturen met de verantwoording", "Wijkraad Sint Joris", "wijkorgaan",
     Actiestatus.OPEN, Herkomst.SUBSIDIE),
)  # fmt: skip

# Outside the season no talks fill the days: then this waits too.
_WAITING_OFF_SEASON: tuple[tuple[int, str, str, str, Actiestatus, Herkomst], ...] = (
    (3, "Lijst van de wijkschouw doorgeven aan wijkbeheer", "Wijkplatform Havenkwartier", "",
     Actiestatus.OPEN, Herkomst.CONTACT),
    (10, "Kennismaken met de initiatiefnemers", "Buurtkring Esweg en Esrand", "", Actiestatus.OPEN, Herkomst.LOS),
    (16, "Oproep voor bestuursleden in de wijkkrant zetten", "Wijkcommissie Bleekveld", "wijkorgaan",
     Actiestatus.OPEN, Herkomst.CONTACT),
    (20, "Uitleg geven over de regels voor de reserve", "Stichting Overzijl Leeft", "",
     Actiestatus.OPEN, Herkomst.SUBSIDIE),
)  # fmt: skip

_OWNERS = {"": Eigenaarsoort.WIJKREGISSEUR, "wijkorgaan": Eigenaarsoort.WIJKORGAAN}

_DONE: tuple[tuple[str, Herkomst], ...] = (
    ("Uitzoeken wanneer het werk aan de {straat} begint", Herkomst.CONTACT),
    ("Begroting opvragen", Herkomst.SUBSIDIE),
    ("Lantaarn bij {plek} laten maken", Herkomst.CONTACT),
    ("Bedankkaart sturen aan de vertrokken penningmeester", Herkomst.LOS),
    ("Groenadviseur uitnodigen voor een bezoek aan {wijk}", Herkomst.CONTACT),
    ("Uitleg geven over de verantwoording", Herkomst.SUBSIDIE),
)


def build_acties(town: Town, body: Body, years: list[BodyYear]) -> None:
    """Add the agreements of every talk that was held, and some small things done in between."""
    for jaar in years:
        if jaar.gesprek.niveau_afgesproken is None:
            continue
        for _ in range(town.rng.randint(2, 3)):
            town.entities.append(_afspraak(town, body, jaar))
    calendar = town.calendar
    if not years or body.entity.beeindigd_op:
        return
    for dagen in range(town.rng.randint(60, 200), 1500, 400):
        tekst, herkomst = town.pick(_DONE)
        klaar = werkdag(calendar.day(-dagen))
        if body.entity.opgericht_op and klaar > body.entity.opgericht_op:
            town.entities.append(
                Actiepunt(
                    id=town.new_id(),
                    tekst=body.fill(tekst),
                    wijkorgaan_id=body.entity.id,
                    uiterlijk=klaar + timedelta(days=town.rng.randint(0, 9)),
                    status=Actiestatus.KLAAR,
                    herkomst=herkomst,
                    afgerond_op=klaar,
                )
            )


def _afspraak(town: Town, body: Body, jaar: BodyYear) -> Actiepunt:
    rng, calendar = town.rng, town.calendar
    tekst, soort, eigenaar = town.pick(stories.AFSPRAKEN)
    datum = jaar.gesprek.datum
    assert datum is not None  # a talk with a niveau agreed was held on a day
    uiterlijk = later(datum, rng.randint(35, 260))
    kans = rng.random()
    status, afgerond = Actiestatus.KLAAR, max(datum, later(uiterlijk, -rng.randint(0, 25)))
    if uiterlijk > calendar.peildatum:
        uiterlijk = max(uiterlijk, werkdag(calendar.day(30 + rng.randint(0, 60)), 1))
        afgerond = datum + (calendar.peildatum - datum) // 2
        if kans > 0.12:
            status = rng.choices((Actiestatus.OPEN, Actiestatus.BEZIG, Actiestatus.WACHT_OP), (5, 2, 1))[0]
    elif kans < 0.07:
        status = Actiestatus.VERVALLEN
    gesloten = status in (Actiestatus.KLAAR, Actiestatus.VERVALLEN)
    return Actiepunt(
        id=town.new_id(),
        tekst=body.fill(tekst),
        wijkorgaan_id=body.entity.id,
        eigenaarsoort=Eigenaarsoort(soort),
        eigenaar=eigenaar,
        uiterlijk=uiterlijk,
        status=status,
        herkomst=Herkomst.JAARGESPREK,
        jaargesprek_id=jaar.gesprek.id,
        afgerond_op=afgerond if gesloten else None,
        toelichting="Niet meer nodig: het plan ging niet door." if status is Actiestatus.VERVALLEN else "",
    )


def build_waiting(town: Town, years: dict[str, list[BodyYear]]) -> None:
    """Add what is late or comes soon on the peildatum: enough to work with, not so much that it looks lost."""
    for dagen, tekst, naam, eigenaar, status, herkomst in (
        *_WAITING,
        *(() if town.calendar.in_season else _WAITING_OFF_SEASON),
    ):
        body = town.bodies.get(naam)
        soort = _OWNERS.get(eigenaar, Eigenaarsoort.AFDELING)
        held = [jaar.gesprek for jaar in years.get(naam, ()) if jaar.gesprek.niveau_afgesproken]
        town.entities.append(
            Actiepunt(
                id=town.new_id(),
                tekst=tekst.format(eerste=body.bestuur_on(town.calendar.peildatum)[0]) if body else tekst,
                wijkorgaan_id=body.entity.id if body else None,
                eigenaarsoort=soort,
                eigenaar=eigenaar if soort is Eigenaarsoort.AFDELING else "",
                uiterlijk=werkdag(town.calendar.day(dagen), 1 if dagen > 0 else -1)
                if dagen
                else town.calendar.peildatum,
                status=status,
                herkomst=herkomst,
                jaargesprek_id=held[-1].id if herkomst is Herkomst.JAARGESPREK and held else None,
            )
        )
