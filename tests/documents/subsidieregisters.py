"""A register of subsidies for tests of documents, in which every awkward thing occurs once."""

from dataclasses import replace
from datetime import UTC, date, datetime

from tests.documents.jaarbeelden import subsidie
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidieregister import Registerdossier, Subsidieregister
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.domain.wijkorganen import Wijkorgaan

JAAR, PEILDATUM = 2026, date(2026, 11, 21)
FORMULE = '=HYPERLINK("http://example.org","klik")'
SECRETS = ("NL91ABNA0417164300", "Gülşen", "gulsen@example.org", "0612345678", "moeilijke voorzitter")


def dossier(key: str, naam: str, *stappen: tuple[Stapsoort, date, int | None], kvk: str = "") -> Registerdossier:
    body = Wijkorgaan(
        id=key,
        naam=naam,
        kvk=kvk,
        iban=SECRETS[0],
        postadres=f"{SECRETS[1]}, Dorpsweg 1",
        email=SECRETS[2],
        telefoon=SECRETS[3],
        toelichting=SECRETS[4],
    )
    file = subsidie(key, JAAR, (Stapsoort.AANVRAAG_ONTVANGEN, date(2025, 9, 20), 300_001), *stappen)
    with_secret = tuple(replace(stap, toelichting=SECRETS[4]) for stap in file.stappen)
    own = replace(file, subsidie=replace(file.subsidie, toelichting=SECRETS[4]), stappen=with_secret)
    return Registerdossier(
        subsidie=own,
        wijkorgaan=body,
        stadsdeel="+Oost",
        wijken=("De Kiem", 'Hof "van" Esbroek'),
        niveau=Niveau.UITVOEREND,
        gewijzigd=datetime(2026, 5, 1, 9, 30, 15, 250_000, tzinfo=UTC),
    )


def register(*, voorbeeld: bool = False) -> Subsidieregister:
    return Subsidieregister(
        jaar=JAAR,
        peildatum=PEILDATUM,
        inrichting=Inrichting(id="inrichting", gemeente="’s-Grávenstad aan Zee", wijkregisseur=SECRETS[1]),
        regeling=Regeling(
            id="r", jaar=JAAR, bron="@verordening, 2023", activiteiten="Overleg,\n“krant” en meer.", voorbeeld=voorbeeld
        ),
        dossiers=(
            dossier(
                "formule",
                FORMULE,
                (Stapsoort.VERLEEND, date(2025, 11, 1), 300_001),
                (Stapsoort.BEKENDGEMAAKT, date(2025, 11, 3), None),
                (Stapsoort.BETAALD, date(2025, 12, 1), 100_000),
                (Stapsoort.BETAALD, date(2026, 1, 5), 99_999),
                (Stapsoort.LAGER_VASTGESTELD, date(2026, 5, 1), 199_999),
                kvk="12345678",
            ),
            dossier("los", "Raad; los, “ï”", (Stapsoort.DIRECT_VASTGESTELD, date(2025, 11, 2), 7)),
            dossier("nee", "Wijkraad Nee", (Stapsoort.GEWEIGERD, date(2025, 11, 2), None)),
        ),
    )


def leeg() -> Subsidieregister:
    own = Inrichting(id="inrichting")
    return Subsidieregister(jaar=JAAR, peildatum=PEILDATUM, inrichting=own, regeling=None, dossiers=())
