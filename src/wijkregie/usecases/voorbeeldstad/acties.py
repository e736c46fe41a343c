"""Actiepunten: what was agreed in talks, and what waits on the peildatum."""

from datetime import timedelta

from wijkregie.domain.acties import Actiepunt, Actiestatus, Eigenaarsoort, Herkomst
from wijkregie.usecases.voorbeeldstad import verhalen
from wijkregie.usecases.voorbeeldstad.bouw import Bouw, Orgaan
from wijkregie.usecases.voorbeeldstad.gesprekken import Jaar
from wijkregie.usecases.voorbeeldstad.kalender import later, werkdag

# What waits around the peildatum: days from it, text, wijkorgaan, owner ("": wijkregisseur), state, origin.
_WACHT: tuple[tuple[int, str, str, str, Actiestatus, Herkomst], ...] = (
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
_WACHT_BUITEN_SEIZOEN: tuple[tuple[int, str, str, str, Actiestatus, Herkomst], ...] = (
    (3, "Lijst van de wijkschouw doorgeven aan wijkbeheer", "Wijkplatform Havenkwartier", "",
     Actiestatus.OPEN, Herkomst.CONTACT),
    (10, "Kennismaken met de initiatiefnemers", "Buurtkring Esweg en Esrand", "", Actiestatus.OPEN, Herkomst.LOS),
    (16, "Oproep voor bestuursleden in de wijkkrant zetten", "Wijkcommissie Bleekveld", "wijkorgaan",
     Actiestatus.OPEN, Herkomst.CONTACT),
    (20, "Uitleg geven over de regels voor de reserve", "Stichting Overzijl Leeft", "",
     Actiestatus.OPEN, Herkomst.SUBSIDIE),
)  # fmt: skip

_EIGENAARS = {"": Eigenaarsoort.WIJKREGISSEUR, "wijkorgaan": Eigenaarsoort.WIJKORGAAN}

_GEDAAN: tuple[tuple[str, Herkomst], ...] = (
    ("Uitzoeken wanneer het werk aan de {straat} begint", Herkomst.CONTACT),
    ("Begroting opvragen", Herkomst.SUBSIDIE),
    ("Lantaarn bij {plek} laten maken", Herkomst.CONTACT),
    ("Bedankkaart sturen aan de vertrokken penningmeester", Herkomst.LOS),
    ("Groenadviseur uitnodigen voor een bezoek aan {wijk}", Herkomst.CONTACT),
    ("Uitleg geven over de verantwoording", Herkomst.SUBSIDIE),
)


def build_acties(bouw: Bouw, orgaan: Orgaan, jaren: list[Jaar]) -> None:
    """Add the agreements of every talk that was held, and some small things done in between."""
    for jaar in jaren:
        if jaar.gesprek.niveau_afgesproken is None:
            continue
        for _ in range(bouw.rng.randint(2, 3)):
            bouw.entities.append(_afspraak(bouw, orgaan, jaar))
    kalender = bouw.kalender
    if not jaren or orgaan.entity.beeindigd_op:
        return
    for dagen in range(bouw.rng.randint(60, 200), 1500, 400):
        tekst, herkomst = bouw.kies(_GEDAAN)
        klaar = werkdag(kalender.over(-dagen))
        if orgaan.entity.opgericht_op and klaar > orgaan.entity.opgericht_op:
            bouw.entities.append(
                Actiepunt(
                    id=bouw.nieuw_id(),
                    tekst=orgaan.vul(tekst),
                    wijkorgaan_id=orgaan.entity.id,
                    uiterlijk=klaar + timedelta(days=bouw.rng.randint(0, 9)),
                    status=Actiestatus.KLAAR,
                    herkomst=herkomst,
                    afgerond_op=klaar,
                )
            )


def _afspraak(bouw: Bouw, orgaan: Orgaan, jaar: Jaar) -> Actiepunt:
    rng, kalender = bouw.rng, bouw.kalender
    tekst, soort, eigenaar = bouw.kies(verhalen.AFSPRAKEN)
    datum = jaar.gesprek.datum
    assert datum is not None  # a talk with a niveau agreed was held on a day
    uiterlijk = later(datum, rng.randint(35, 260))
    kans = rng.random()
    status, afgerond = Actiestatus.KLAAR, max(datum, later(uiterlijk, -rng.randint(0, 25)))
    if uiterlijk > kalender.peildatum:
        uiterlijk = max(uiterlijk, werkdag(kalender.over(30 + rng.randint(0, 60)), 1))
        afgerond = datum + (kalender.peildatum - datum) // 2
        if kans > 0.12:
            status = rng.choices((Actiestatus.OPEN, Actiestatus.BEZIG, Actiestatus.WACHT_OP), (5, 2, 1))[0]
    elif kans < 0.07:
        status = Actiestatus.VERVALLEN
    gesloten = status in (Actiestatus.KLAAR, Actiestatus.VERVALLEN)
    return Actiepunt(
        id=bouw.nieuw_id(),
        tekst=orgaan.vul(tekst),
        wijkorgaan_id=orgaan.entity.id,
        eigenaarsoort=Eigenaarsoort(soort),
        eigenaar=eigenaar,
        uiterlijk=uiterlijk,
        status=status,
        herkomst=Herkomst.JAARGESPREK,
        jaargesprek_id=jaar.gesprek.id,
        afgerond_op=afgerond if gesloten else None,
        toelichting="Niet meer nodig: het plan ging niet door." if status is Actiestatus.VERVALLEN else "",
    )


def build_wachtend(bouw: Bouw, jaren: dict[str, list[Jaar]]) -> None:
    """Add what is late or comes soon on the peildatum: enough to work with, not so much that it looks lost."""
    for dagen, tekst, naam, eigenaar, status, herkomst in (
        *_WACHT,
        *(() if bouw.kalender.seizoen else _WACHT_BUITEN_SEIZOEN),
    ):
        orgaan = bouw.organen.get(naam)
        soort = _EIGENAARS.get(eigenaar, Eigenaarsoort.AFDELING)
        gevoerd = [jaar.gesprek for jaar in jaren.get(naam, ()) if jaar.gesprek.niveau_afgesproken]
        bouw.entities.append(
            Actiepunt(
                id=bouw.nieuw_id(),
                tekst=tekst.format(eerste=orgaan.bestuur_op(bouw.kalender.peildatum)[0]) if orgaan else tekst,
                wijkorgaan_id=orgaan.entity.id if orgaan else None,
                eigenaarsoort=soort,
                eigenaar=eigenaar if soort is Eigenaarsoort.AFDELING else "",
                uiterlijk=werkdag(bouw.kalender.over(dagen), 1 if dagen > 0 else -1)
                if dagen
                else bouw.kalender.peildatum,
                status=status,
                herkomst=herkomst,
                jaargesprek_id=gevoerd[-1].id if herkomst is Herkomst.JAARGESPREK and gevoerd else None,
            )
        )
