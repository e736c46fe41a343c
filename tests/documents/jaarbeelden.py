"""Pictures of a year for tests of documents: a full one, an empty one, a hostile one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from tests.documents.geldbeelden import budgetten, initiatieven
from wijkregie.domain.acties import Actiepunt, Actiestatus, Eigenaarsoort, Herkomst
from wijkregie.domain.afsprakenbeelden import beperkt
from wijkregie.domain.contacten import Contactmoment, Contactsoort
from wijkregie.domain.dossiers import Dossier, Jaarbeeld, Subsidiedossier, Zetel
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Stapsoort, Subsidie, Subsidiestap
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaansoort, Wijkorgaanstatus

MOMENT = datetime(2026, 12, 14, 9, 30, tzinfo=UTC)
PEILDATUM = date(2026, 12, 14)
OOST = Stadsdeel(id="oost", naam="Oost")
WEST = Stadsdeel(id="west", naam="West")

HOSTILE = (
    "<font color=\"__import__('os')\">rood</font> <img src='http://voorbeeld.invalid/x.png'/> <a href='file:///etc/passwd'>x</a>"
    " & &amp; <para> </b> \x00\x07\x1b[0m \ud800 👨‍👩‍👧 مرحبا שלום \u202e omgekeerd ğ ş ı İ é ü ĳ € ’ ↗ □"
)


def niveaukeuzes(
    wijkorgaan_id: str, jaren: Mapping[int, int | None], motivering: str = "@ omdat het past"
) -> tuple[Niveaukeuze, ...]:
    """Return the choices of a body by year; None for a year without."""
    return tuple(
        Niveaukeuze(
            id=f"n-{wijkorgaan_id}-{jaar}",
            wijkorgaan_id=wijkorgaan_id,
            jaar=jaar,
            niveau=Niveau(niveau),
            motivering=motivering,
        )
        for jaar, niveau in jaren.items()
        if niveau
    )


def subsidie(wijkorgaan_id: str, jaar: int, *stappen: tuple[Stapsoort, date, int | None]) -> Subsidiedossier:
    """Return the subsidie of a body for a year, with these steps."""
    own = f"s-{wijkorgaan_id}-{jaar}"
    return Subsidiedossier(
        subsidie=Subsidie(
            id=own, wijkorgaan_id=wijkorgaan_id, jaar=jaar, kenmerk=f"-{jaar}/1", egalisatiereserve=12345
        ),
        stappen=tuple(
            Subsidiestap(id=f"{own}-{number}", subsidie_id=own, soort=soort, datum=datum, bedrag=bedrag)
            for number, (soort, datum, bedrag) in enumerate(stappen)
        ),
    )


def dossier(
    naam: str,
    *,
    stadsdeel: Stadsdeel = OOST,
    niveaus: Sequence[int | None] = (1, 1, 2, 2, 3),
    status: Wijkorgaanstatus = Wijkorgaanstatus.ACTIEF,
    controleren: bool = False,
) -> Dossier:
    """Return a full dossier; `niveaus` are those of 2023 to 2027."""
    own = naam.lower().replace(" ", "-")[:20]
    body = Wijkorgaan(
        id=own, naam=naam, soort=Wijkorgaansoort.WIJKRAAD, stadsdeel_id=stadsdeel.id, status=status,
        opgericht_op=date(2011, 3, 1), vergaderritme="elke eerste maandag", controleren=controleren,
        toelichting="INTERN: moeilijke voorzitter", iban="NL91ABNA0417164300", telefoon="0612345678",
    )  # fmt: skip
    persoon = Persoon(id=f"{own}-p", naam="Ayşegül Yılmaz-van den IJssel", email="ay@voorbeeld.invalid")
    chair = Bestuursfunctie(id="1", wijkorgaan_id=own, rol="voorzitter", persoon_id=persoon.id)
    talk = Jaargesprek(
        id=f"{own}-g", wijkorgaan_id=own, jaar=2027, stand=Gespreksstand.AKKOORD, datum=date(2026, 9, 24),
        plaats="De Hagenborgh", aanwezigen="Ayşegül, Jan", gaat_goed="Het vaste contact.",
        kan_beter="Plannen eerder horen.", focus="Verkeer op de Hagenweg",
        niveau_gewenst=Niveau.UITVOEREND, niveau_afgesproken=Niveau.UITVOEREND,
        verslag_verstuurd_op=date(2026, 10, 1), akkoord_op=date(2026, 10, 10),
    )  # fmt: skip
    return Dossier(
        wijkorgaan=body,
        stadsdeel=stadsdeel,
        wijken=(Wijk(id=f"{own}-w", naam=f"Wijk van {naam}"[:60], stadsdeel_id=stadsdeel.id, inwoners=5260),),
        bestuur=(
            Zetel(functie=chair, persoon=persoon),
            Zetel(functie=Bestuursfunctie(id="2", wijkorgaan_id=own, rol="penningmeester"), persoon=None),
        ),
        niveaus=niveaukeuzes(own, dict(enumerate(niveaus, 2023)), "Past."),
        gesprekken=(talk,),
        subsidies=(_subsidie(own, 2026, 150_000, betaald=True), _subsidie(own, 2027, 300_000, betaald=False)),
        acties=(
            _actie(own, "Cijfers over de Hagenweg", date(2026, 11, 1), gesprek=talk.id, afdeling="Mobiliteit"),
            _actie(own, "Nieuwe leden zoeken", date(2027, 3, 1), gesprek=talk.id, status=Actiestatus.KLAAR),
            _actie(own, "Sleutel van het buurthuis", None, eigenaar="Buurman Privé"),
        ),
        contacten=tuple(
            Contactmoment(
                id=f"{own}-c{maand}", wijkorgaan_id=own, datum=date(2026, maand, 3),
                soort=Contactsoort.BEZOEK if maand % 2 else Contactsoort.TELEFOON, onderwerp=f"Onderwerp {maand}",
                verslag="INTERN: ruzie in het bestuur", personen="Iemand Anders",
            )
            for maand in range(1, 9)
        ),
    )  # fmt: skip


def empty_dossier(naam: str, stadsdeel: Stadsdeel = OOST) -> Dossier:
    """Return a body from a start list, of which nothing else is known."""
    body = Wijkorgaan(id=naam, naam=naam, stadsdeel_id=stadsdeel.id, controleren=True)
    return Dossier(wijkorgaan=body, stadsdeel=stadsdeel)


def gemeente(*dossiers: Dossier, voorbeeld: bool = True) -> Jaarbeeld:
    """Return the year 2026 of a municipality."""
    return Jaarbeeld(
        jaar=2026,
        peildatum=PEILDATUM,
        inrichting=Inrichting(id="inrichting", gemeente="Voorbeeldstad", wijkregisseur="Marijke Veldhuis"),
        regelingen={
            jaar: Regeling(
                id=str(jaar), jaar=jaar, bedrag_niveau_1=150_000, bedrag_niveau_2=300_000, bedrag_niveau_3=500_000,
                plafond=4_200_000, voorbeeld=voorbeeld,
            )
            for jaar in (2026, 2027)
        },
        stadsdelen=(OOST, WEST),
        dossiers=dossiers,
        wijken_zonder_wijkorgaan=(Wijk(id="leeg", naam="Stille Hoek", stadsdeel_id=WEST.id),),
        losse_acties=(Actiepunt(id="los", tekst="Zaal huren voor de ontmoeting", uiterlijk=date(2027, 1, 7)),),
        budgetten=budgetten(),
        initiatieven=initiatieven(),
    )  # fmt: skip


def full_gemeente(aantal: int = 5) -> Jaarbeeld:
    """Return a municipality with full dossiers in two stadsdelen."""
    bodies = []
    for nummer in range(aantal):
        niveaus = (1, 2, 2, 3, 1 + nummer % 3)
        bodies.append(dossier(f"Wijkraad {nummer} aan de Gracht", stadsdeel=(OOST, WEST)[nummer % 2], niveaus=niveaus))
    return gemeente(*bodies)


def one_stadsdeel(picture: Jaarbeeld, stadsdeel: Stadsdeel = OOST) -> Jaarbeeld:
    """Limit a picture to a stadsdeel, as the use case does."""
    bodies = [each.wijkorgaan.id for each in picture.dossiers if each.stadsdeel == stadsdeel]
    return replace(
        picture,
        afspraken=picture.afspraken and beperkt(picture.afspraken, bodies),
        stadsdeel=stadsdeel,
        losse_acties=(),
        budgetten=tuple(each for each in picture.budgetten if each.stadsdeel == stadsdeel.naam),
        initiatieven=tuple(each for each in picture.initiatieven if each.stadsdeel == stadsdeel.naam),
        dossiers=tuple(each for each in picture.dossiers if each.stadsdeel == stadsdeel),
        wijken_zonder_wijkorgaan=tuple(w for w in picture.wijken_zonder_wijkorgaan if w.stadsdeel_id == stadsdeel.id),
    )


def one_wijkorgaan(picture: Jaarbeeld, index: int = 0) -> Jaarbeeld:
    """Limit a picture to one body, as the use case does."""
    own = picture.dossiers[index]
    return replace(
        picture,
        afspraken=picture.afspraken and beperkt(picture.afspraken, [own.wijkorgaan.id]),
        wijkorgaan=own.wijkorgaan,
        dossiers=(own,),
        losse_acties=(),
        wijken_zonder_wijkorgaan=(),
        budgetten=tuple(each for each in picture.budgetten if each.gebied == "De Kiem"),
    )


def hostile_gemeente() -> Jaarbeeld:
    """Return a municipality in which people typed everything that may break a document."""
    long_word = "x" * 10_000
    bodies = []
    for number, naam in enumerate((HOSTILE, long_word, "woord " * 4000, "\u200b\x00", "مرحبا", "-" * 300)):
        body = dossier(f"{number} {naam}")
        talk = replace(
            body.gesprekken[0], focus=naam, gaat_goed=naam * 2, kan_beter=HOSTILE * 20, plaats=naam, motivering=naam
        )
        bodies.append(
            replace(
                body,
                wijken=tuple(replace(wijk, naam=naam) for wijk in body.wijken),
                bestuur=(
                    Zetel(
                        functie=replace(body.bestuur[0].functie, rol=naam),
                        persoon=replace(body.bestuur[0].persoon, naam=naam) if body.bestuur[0].persoon else None,
                    ),
                ),
                niveaus=tuple(replace(keuze, motivering=naam) for keuze in body.niveaus),
                gesprekken=(talk,),
                acties=tuple(replace(actie, tekst=naam, eigenaar=naam) for actie in body.acties),
                contacten=tuple(replace(contact, onderwerp=naam) for contact in body.contacten),
            )
        )
    picture = gemeente(*bodies)
    return replace(picture, inrichting=replace(picture.inrichting, gemeente=HOSTILE, wijkregisseur=HOSTILE))


def _subsidie(own: str, jaar: int, bedrag: int, *, betaald: bool) -> Subsidiedossier:
    steps = [(Stapsoort.AANVRAAG_ONTVANGEN, date(jaar - 1, 9, 25), bedrag)]
    steps.append((Stapsoort.VERLEEND, date(jaar - 1, 11, 18), bedrag))
    if betaald:
        steps.append((Stapsoort.BETAALD, date(jaar - 1, 12, 20), bedrag))
    return subsidie(own, jaar, *steps)


def _actie(
    own: str,
    tekst: str,
    uiterlijk: date | None,
    *,
    gesprek: str | None = None,
    afdeling: str = "",
    eigenaar: str = "",
    status: Actiestatus = Actiestatus.OPEN,
) -> Actiepunt:
    soort = Eigenaarsoort.AFDELING if afdeling else Eigenaarsoort.ANDERS if eigenaar else Eigenaarsoort.WIJKORGAAN
    return Actiepunt(
        id=f"{own}-{tekst[:8]}", tekst=tekst, wijkorgaan_id=own, eigenaarsoort=soort, eigenaar=afdeling or eigenaar,
        uiterlijk=uiterlijk, status=status, jaargesprek_id=gesprek, toelichting="INTERN: niet doorvertellen",
        herkomst=Herkomst.JAARGESPREK if gesprek else Herkomst.LOS,
        afgerond_op=date(2026, 11, 20) if status is Actiestatus.KLAAR else None,
    )  # fmt: skip
