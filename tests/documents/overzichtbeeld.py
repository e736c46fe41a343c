"""A small picture of 2026 in which every case of the overview occurs once."""

from dataclasses import replace
from datetime import date

from tests.documents.geldbeelden import budgetten, initiatieven
from tests.documents.jaarbeelden import niveaukeuzes, subsidie
from wijkregie.domain.acties import Actiepunt, Actiestatus, Eigenaarsoort, Herkomst
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.dossiers import Dossier, Jaarbeeld, Zetel
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaansoort, Wijkorgaanstatus

JAAR, PEILDATUM = 2026, date(2026, 11, 21)
PERSOON = "Gülşen van den IJssel"
FORMULE = '=HYPERLINK("http://example.org","klik")'

OOST = Stadsdeel(id="oost", naam="Oost*")
WEST = Stadsdeel(id="west", naam="<West & 'co'>")


def actie(
    number: int,
    wijkorgaan_id: str | None,
    uiterlijk: date | None,
    status: Actiestatus,
    gesprek_id: str | None = None,
    toelichting: str = "",
) -> Actiepunt:
    return Actiepunt(
        id=f"a-{number}",
        tekst=f"+{number} bellen over verkeer",
        wijkorgaan_id=wijkorgaan_id,
        eigenaarsoort=Eigenaarsoort.AFDELING,
        eigenaar="Mobiliteit",
        uiterlijk=uiterlijk,
        status=status,
        herkomst=Herkomst.LOS,
        afgerond_op=date(2026, 3, 1) if status is Actiestatus.KLAAR else None,
        jaargesprek_id=gesprek_id,
        toelichting=toelichting,
    )


def gesprek(wijkorgaan_id: str, jaar: int, stand: Gespreksstand) -> Jaargesprek:
    return Jaargesprek(
        id=f"g-{wijkorgaan_id}-{jaar}",
        wijkorgaan_id=wijkorgaan_id,
        jaar=jaar,
        stand=stand,
        datum=date(jaar - 1, 9, 24),
        tijd="19:30",
        plaats="De Huiskamer",
        aanwezigen=PERSOON,
        akkoord_door=PERSOON,
        gaat_goed="Veel.\nHeel veel.",
        niveau_gewenst=Niveau.UITVOEREND,
    )


def _hagen() -> Dossier:
    zetel = Bestuursfunctie(id="f-1", wijkorgaan_id="hagen", persoon_id="p", rol="voorzitter", sinds=date(2020, 1, 1))
    return Dossier(
        wijkorgaan=Wijkorgaan(
            id="hagen",
            naam=FORMULE,
            stadsdeel_id="oost",
            email="info@hagen.example.org",
            telefoon="+31 53 481 81 81",
            website="https://hagen.example.org",
            opgericht_op=date(1898, 4, 30),
            toelichting="alleen voor mij",
            iban="NL91ABNA0417164300",
        ),
        stadsdeel=OOST,
        wijken=(
            Wijk(id="w1", naam="De Kiem", stadsdeel_id="oost"),
            Wijk(id="w2", naam="Ravelijn", stadsdeel_id="oost"),
        ),
        bestuur=(
            Zetel(functie=zetel, persoon=Persoon(id="p", naam=PERSOON)),
            Zetel(functie=replace(zetel, id="f-2", persoon_id=None, rol="secretaris"), persoon=None),
        ),
        niveaus=niveaukeuzes("hagen", {2024: 1, 2025: 2, 2026: 3, 2027: 2}),
        gesprekken=(
            gesprek("hagen", 2025, Gespreksstand.AKKOORD),
            gesprek("hagen", 2026, Gespreksstand.VERSLAG_VERSTUURD),
            gesprek("hagen", 2027, Gespreksstand.GEPLAND),
        ),
        subsidies=(
            subsidie(
                "hagen",
                2025,
                (Stapsoort.AANVRAAG_ONTVANGEN, date(2024, 9, 1), 300_001),
                (Stapsoort.VERLEEND, date(2024, 12, 20), 250_007),
                (Stapsoort.BEKENDGEMAAKT, date(2024, 12, 21), None),
                (Stapsoort.BETAALD, date(2025, 1, 10), 250_007),
                (Stapsoort.VASTGESTELD, date(2026, 3, 1), 200_003),
            ),
            subsidie(
                "hagen",
                2026,
                (Stapsoort.AANVRAAG_ONTVANGEN, date(2025, 9, 1), 500_010),
                (Stapsoort.VERLEEND, date(2025, 10, 20), 500_010),
            ),
            subsidie("hagen", 2027, (Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 1), 99_999_99)),
        ),
        acties=(
            actie(1, "hagen", date(2026, 11, 1), Actiestatus.OPEN, gesprek_id="g-hagen-2026"),
            actie(2, "hagen", date(2026, 12, 1), Actiestatus.BEZIG, gesprek_id="g-hagen-2026"),
            actie(3, "hagen", date(2026, 2, 1), Actiestatus.KLAAR),
        ),
        contacten=(
            Contactmoment(id="c-1", wijkorgaan_id="hagen", datum=date(2026, 5, 1), personen=PERSOON),
            Contactmoment(id="c-2", wijkorgaan_id="hagen", datum=date(2026, 10, 2)),
        ),
    )


def _spoor() -> Dossier:
    return Dossier(
        wijkorgaan=Wijkorgaan(
            id="spoor",
            naam="Bewonersteam Spoorkwartier, " + "en alle straten daaromheen " * 6,
            soort=Wijkorgaansoort.BEWONERSTEAM,
            stadsdeel_id="west",
            controleren=True,
        ),
        stadsdeel=WEST,
        niveaus=niveaukeuzes("spoor", {2025: 2, 2026: 1}),
        gesprekken=(gesprek("spoor", 2026, Gespreksstand.GEVOERD),),
        subsidies=(subsidie("spoor", 2026, (Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 6, 1), 150_000)),),
        acties=(actie(4, "spoor", None, Actiestatus.WACHT_OP, toelichting="lang verhaal " * 3000),),
    )


def _los() -> Dossier:
    return Dossier(wijkorgaan=Wijkorgaan(id="los", naam="Zonder stadsdeel"), stadsdeel=None)


def _oud() -> Dossier:
    return Dossier(
        wijkorgaan=Wijkorgaan(
            id="oud",
            naam="Dorpsraad Oud",
            soort=Wijkorgaansoort.DORPSRAAD,
            stadsdeel_id="oost",
            status=Wijkorgaanstatus.BEEINDIGD,
            beeindigd_op=date(2024, 6, 30),
            einde_reden="samengegaan",
            opvolger_id="hagen",
        ),
        stadsdeel=OOST,
        niveaus=niveaukeuzes("oud", {2024: 3}),
    )


def beeld() -> Jaarbeeld:
    """Return the picture of the whole municipality."""
    return Jaarbeeld(
        jaar=JAAR,
        peildatum=PEILDATUM,
        inrichting=Inrichting(id="inrichting", gemeente="=Voorbeeld\x07stad", wijkregisseur="-Marijke", voorbeeld=True),
        regelingen={
            2025: Regeling(
                id="r25", jaar=2025, bedrag_niveau_1=100_000, bedrag_niveau_2=250_007, bedrag_niveau_3=400_000
            ),
            2026: Regeling(
                id="r26",
                jaar=2026,
                bedrag_niveau_1=150_000,
                bedrag_niveau_2=300_000,
                bedrag_niveau_3=500_010,
                plafond=700_000,
                voorbeeld=True,
            ),
        },
        stadsdelen=(OOST, WEST),
        dossiers=(_hagen(), _spoor(), _los(), _oud()),
        wijken_zonder_wijkorgaan=(Wijk(id="w3", naam="Het Lage", stadsdeel_id="west"),),
        losse_acties=(actie(5, None, date(2026, 1, 1), Actiestatus.OPEN),),
        budgetten=budgetten(),
        initiatieven=initiatieven(),
    )


def leeg() -> Jaarbeeld:
    """Return the picture of a store in which nothing is kept yet."""
    return Jaarbeeld(
        jaar=JAAR,
        peildatum=PEILDATUM,
        inrichting=Inrichting(id="inrichting"),
        regelingen={},
        stadsdelen=(),
        dossiers=(),
    )
