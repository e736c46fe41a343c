"""What a column of each kind of list may hold."""

from collections.abc import Mapping

from wijkregie.domain.acties import Actiestatus, Eigenaarsoort
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.orgaanvelden import BESTUUR, GEBIEDEN, WIJKORGANEN
from wijkregie.domain.lijsten.soorten import ID, JAAR, TOELICHTING, WIJKORGAAN, WIJKORGAAN_ID, Veld, Waardesoort
from wijkregie.domain.trajecten import Trajectsoort, Trede

NIVEAUS = (
    WIJKORGAAN,
    JAAR,
    Veld(
        naam="niveau",
        kop="Niveau",
        soort=Waardesoort.NIVEAU,
        synoniemen=("niv", "samenwerkingsniveau", "gekozen niveau"),
        verplicht=True,
        per_jaar=True,
    ),
    Veld(
        naam="motivering",
        kop="Motivering",
        soort=Waardesoort.LANG,
        synoniemen=("reden", "waarom", "toelichting", "opmerking", "opmerkingen"),
    ),
    WIJKORGAAN_ID,
    ID,
)

JAARGESPREKKEN = (
    WIJKORGAAN,
    JAAR,
    Veld(naam="stand", kop="Stand", soort=Waardesoort.KEUZE, keuzes=Gespreksstand, synoniemen=("status",)),
    Veld(
        naam="datum",
        kop="Datum",
        soort=Waardesoort.DATUM,
        synoniemen=("datum gesprek", "gesprek op", "gespreksdatum", "jaargesprek"),
    ),
    Veld(naam="tijd", kop="Tijd", soort=Waardesoort.TIJD, synoniemen=("tijdstip", "aanvang", "hoe laat")),
    Veld(naam="plaats", kop="Plaats", synoniemen=("locatie", "waar")),
    Veld(
        naam="aanwezigen",
        kop="Aanwezig",
        soort=Waardesoort.LANG,
        synoniemen=("aanwezigen", "wie waren er", "deelnemers"),
    ),
    Veld(
        naam="niveau_gewenst",
        kop="Niveau gewenst",
        soort=Waardesoort.NIVEAU,
        synoniemen=("gewenst niveau", "wens"),
    ),
    Veld(
        naam="niveau_afgesproken",
        kop="Niveau afgesproken",
        soort=Waardesoort.NIVEAU,
        synoniemen=("afgesproken niveau", "niveau", "gekozen niveau"),
    ),
    Veld(naam="motivering", kop="Motivering", soort=Waardesoort.LANG, synoniemen=("reden", "waarom")),
    Veld(naam="gaat_goed", kop="Gaat goed", soort=Waardesoort.LANG, synoniemen=("wat gaat goed", "goed")),
    Veld(naam="kan_beter", kop="Kan beter", soort=Waardesoort.LANG, synoniemen=("wat kan beter", "beter")),
    Veld(naam="focus", kop="Focus", soort=Waardesoort.LANG, synoniemen=("aandacht voor", "speerpunten")),
    Veld(
        naam="verslag_verstuurd_op",
        kop="Verslag verstuurd op",
        soort=Waardesoort.DATUM,
        synoniemen=("verslag verstuurd", "verslag"),
    ),
    Veld(naam="akkoord_op", kop="Akkoord op", soort=Waardesoort.DATUM, synoniemen=("akkoord",)),
    Veld(naam="vervallen_reden", kop="Reden vervallen", synoniemen=("waarom niet",)),
    WIJKORGAAN_ID,
    ID,
)

SUBSIDIES = (
    WIJKORGAAN,
    JAAR,
    Veld(naam="kenmerk", kop="Kenmerk", synoniemen=("zaaknummer", "zaaknr", "dossiernummer", "nummer")),
    Veld(
        naam="toeslag",
        kop="Toeslag",
        soort=Waardesoort.BEDRAG,
        synoniemen=("extra", "aanvullend bedrag"),
    ),
    Veld(
        naam="gevraagd",
        kop="Gevraagd",
        soort=Waardesoort.BEDRAG,
        synoniemen=("aangevraagd bedrag", "gevraagd bedrag", "aanvraag bedrag"),
    ),
    Veld(
        naam="aangevraagd_op",
        kop="Aangevraagd op",
        soort=Waardesoort.DATUM,
        synoniemen=("datum aanvraag", "aanvraag", "aanvraag ontvangen", "ontvangen op"),
    ),
    Veld(
        naam="verleend",
        kop="Verleend",
        soort=Waardesoort.BEDRAG,
        synoniemen=("subsidie", "bedrag", "subsidiebedrag", "beschikt", "toegekend"),
        per_jaar=True,
    ),
    Veld(
        naam="besluit_op",
        kop="Besluit op",
        soort=Waardesoort.DATUM,
        synoniemen=("datum besluit", "datum beschikking", "beschikking", "verleend op"),
    ),
    Veld(naam="betaald", kop="Betaald", soort=Waardesoort.BEDRAG, synoniemen=("uitbetaald", "betaald bedrag")),
    Veld(
        naam="betaald_op",
        kop="Betaald op",
        soort=Waardesoort.DATUM,
        synoniemen=("betaaldatum", "uitbetaald op", "datum betaling"),
    ),
    Veld(
        naam="verantwoord_op",
        kop="Verantwoord op",
        soort=Waardesoort.DATUM,
        synoniemen=("verantwoording", "verantwoording ontvangen", "verantwoording op"),
    ),
    Veld(
        naam="vastgesteld",
        kop="Vastgesteld",
        soort=Waardesoort.BEDRAG,
        synoniemen=("vastgesteld bedrag", "vaststelling"),
    ),
    Veld(naam="vastgesteld_op", kop="Vastgesteld op", soort=Waardesoort.DATUM, synoniemen=("datum vaststelling",)),
    Veld(
        naam="egalisatiereserve",
        kop="Reserve",
        soort=Waardesoort.BEDRAG,
        synoniemen=("egalisatiereserve", "reserve wijkorgaan"),
    ),
    TOELICHTING,
    WIJKORGAAN_ID,
    ID,
)

TRAJECTEN = (
    Veld(
        naam="naam",
        kop="Traject",
        soort=Waardesoort.NAAM,
        synoniemen=("naam", "plan", "project", "onderwerp", "naam plan", "projectnaam"),
        verplicht=True,
    ),
    Veld(naam="afdeling", kop="Afdeling", soort=Waardesoort.NAAM, synoniemen=("dienst", "team", "wie")),
    Veld(naam="soort", kop="Soort", soort=Waardesoort.KEUZE, keuzes=Trajectsoort),
    Veld(
        naam="wijken",
        kop="Wijken",
        soort=Waardesoort.NAMEN,
        synoniemen=("wijk", "waar", "gebied", "buurt"),
        uitleg="Wijken die het raakt, met een komma ertussen.",
    ),
    Veld(
        naam="bekend_op",
        kop="Bekend op",
        soort=Waardesoort.DATUM,
        synoniemen=("bekend bij de gemeente op", "bekend sinds", "start"),
    ),
    Veld(
        naam="invloed_tot",
        kop="Invloed tot",
        soort=Waardesoort.DATUM,
        einde=True,
        synoniemen=("invloed tot en met", "reageren tot", "inspraak tot"),
    ),
    Veld(
        naam="besluit_op",
        kop="Besluit op",
        soort=Waardesoort.DATUM,
        synoniemen=("besluit", "datum besluit", "besluitvorming"),
    ),
    Veld(
        naam="trede",
        kop="Beloofd",
        soort=Waardesoort.KEUZE,
        keuzes=Trede,
        synoniemen=("trede", "participatie", "participatieladder", "vorm van participatie"),
    ),
    ID,
)

ACTIES = (
    Veld(
        naam="tekst",
        kop="Actie",
        soort=Waardesoort.LANG,
        synoniemen=(
            *("actiepunt", "wat", "afspraak", "omschrijving", "taak", "te doen", "actiepunten"),
            *("wat is afgesproken", "wat spreken we af"),
        ),
        verplicht=True,
    ),
    Veld(
        naam="wijkorgaan",
        kop="Wijkorgaan",
        soort=Waardesoort.NAAM,
        synoniemen=WIJKORGAAN.synoniemen,
        uitleg="Leeg als de actie bij geen wijkorgaan hoort.",
    ),
    Veld(
        naam="wie",
        kop="Wie",
        synoniemen=("eigenaar", "actiehouder", "door", "verantwoordelijk", "trekker", "door wie"),
        uitleg=f"{', '.join(Eigenaarsoort)} of een naam.",
    ),
    Veld(
        naam="uiterlijk",
        kop="Uiterlijk",
        soort=Waardesoort.DATUM,
        einde=True,
        synoniemen=("deadline", "voor", "wanneer", "voor wanneer", "datum", "gereed", "klaar op", "streefdatum"),
    ),
    Veld(
        naam="status",
        kop="Status",
        soort=Waardesoort.KEUZE,
        keuzes=Actiestatus,
        synoniemen=("stand", "voortgang", "gedaan", "gereed", "afgehandeld", "klaar"),
    ),
    Veld(
        naam="afgerond_op",
        kop="Afgerond op",
        soort=Waardesoort.DATUM,
        synoniemen=("gereed op", "gedaan op", "af op"),
    ),
    TOELICHTING,
    WIJKORGAAN_ID,
    ID,
)

CONTACT = (
    WIJKORGAAN,
    Veld(naam="datum", kop="Datum", soort=Waardesoort.DATUM, synoniemen=("wanneer", "op", "dag"), verplicht=True),
    Veld(
        naam="soort",
        kop="Soort",
        soort=Waardesoort.KEUZE,
        keuzes=Contactsoort,
        synoniemen=("hoe", "vorm", "wijze", "soort contact", "manier"),
    ),
    Veld(naam="onderwerp", kop="Onderwerp", synoniemen=("waarover", "over", "betreft", "thema")),
    Veld(
        naam="verslag",
        kop="Verslag",
        soort=Waardesoort.LANG,
        synoniemen=("notitie", "notities", "opmerking", "opmerkingen", "inhoud", "bespreekverslag", "besproken"),
    ),
    Veld(naam="personen", kop="Met wie", synoniemen=("personen", "gesproken met", "contactpersoon")),
    WIJKORGAAN_ID,
    ID,
)

VELDEN: Mapping[Lijstsoort, tuple[Veld, ...]] = {
    Lijstsoort.GEBIEDEN: GEBIEDEN,
    Lijstsoort.WIJKORGANEN: WIJKORGANEN,
    Lijstsoort.BESTUUR: BESTUUR,
    Lijstsoort.NIVEAUS: NIVEAUS,
    Lijstsoort.JAARGESPREKKEN: JAARGESPREKKEN,
    Lijstsoort.SUBSIDIES: SUBSIDIES,
    Lijstsoort.TRAJECTEN: TRAJECTEN,
    Lijstsoort.ACTIES: ACTIES,
    Lijstsoort.CONTACT: CONTACT,
}
"""The fields of each kind of list, in the order of the fill-in workbook."""


def veld(soort: Lijstsoort, naam: str) -> Veld:
    """Return a field of a kind of list by its name; raises KeyError for another."""
    for known in VELDEN[soort]:
        if known.naam == naam:
            return known
    raise KeyError(naam)
