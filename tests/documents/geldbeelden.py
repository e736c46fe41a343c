"""Budgets and initiatieven for pictures of a year."""

from datetime import date
from typing import Any

from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budget, Budgetregime, Budgetsoort
from wijkregie.domain.dossiers import Gebiedsbudget, Gebiedsinitiatief
from wijkregie.domain.initiatieven import Advies, Antwoordsoort, Geldbron, Initiatief, Initiatiefgeld
from wijkregie.domain.saldi import saldo, spaardelen

INDIENER = "Gülşen van den IJssel"


def gebiedsbudget(
    gebied: str,
    stadsdeel: str,
    jaar: int,
    *boekingen: tuple[Boekingsoort, date, int],
    soort: Budgetsoort = Budgetsoort.WIJKBUDGET,
    **fields: Any,
) -> Gebiedsbudget:
    """Return a budget with these boekingen; a spaardeel runs for two years."""
    own = f"b-{gebied}-{jaar}"
    booked = [
        Boeking(
            id=f"{own}-{number}",
            budget_id=own,
            soort=kind,
            datum=datum,
            bedrag=bedrag,
            omschrijving="=speeltuin",
            tot=date(datum.year + 2, 12, 31) if kind is Boekingsoort.SPAREN else None,
        )
        for number, (kind, datum, bedrag) in enumerate(boekingen)
    ]
    of_wijk = soort is Budgetsoort.WIJKBUDGET
    return Gebiedsbudget(
        budget=Budget(id=own, soort=soort, jaar=jaar, wijk_id=gebied if of_wijk else None, **fields),
        gebied=gebied,
        stadsdeel=stadsdeel,
        regime=Budgetregime.GEMEENTE_BESLIST if jaar >= 2026 else Budgetregime.VIA_DE_WIJK,
        saldo=saldo(own, booked),
        spaardelen=tuple(spaardelen(own, booked)),
    )


def budgetten() -> tuple[Gebiedsbudget, ...]:
    """Return budgets of two years, of two wijken, a stadsdeel and the municipality."""
    return (
        gebiedsbudget(
            "De Kiem",
            "Oost",
            2025,
            (Boekingsoort.TOEKENNING, date(2025, 1, 1), 500_001),
            (Boekingsoort.SPAREN, date(2025, 10, 1), 200_000),
            aangevraagd_op=date(2024, 9, 1),
        ),
        gebiedsbudget(
            "De Kiem",
            "Oost",
            2026,
            (Boekingsoort.TOEKENNING, date(2026, 1, 1), 600_003),
            (Boekingsoort.BESTEDING, date(2026, 3, 1), 100_001),
            (Boekingsoort.TOEZEGGING, date(2026, 4, 1), 50_000),
            (Boekingsoort.SPAREN, date(2026, 5, 1), 100_000),
        ),
        gebiedsbudget("Het Lage", "West", 2026, (Boekingsoort.TOEKENNING, date(2026, 1, 1), 300_000)),
        gebiedsbudget(
            "West",
            "West",
            2026,
            (Boekingsoort.TOEKENNING, date(2026, 1, 1), 1_000_000),
            (Boekingsoort.BESTEDING, date(2026, 2, 1), 250_000),
            soort=Budgetsoort.WERKBUDGET,
            stadsdeel_id="west",
        ),
        gebiedsbudget("", "", 2026, (Boekingsoort.TOEKENNING, date(2026, 1, 1), 5_000), soort=Budgetsoort.WERKBUDGET),
    )


def initiatieven() -> tuple[Gebiedsinitiatief, ...]:
    """Return an initiatief that is paid, one refused too late, one that waits and one of the year before."""

    def one(key: str, naam: str, ontvangen_op: date, geld: Initiatiefgeld, **fields: Any) -> Gebiedsinitiatief:
        own = Initiatief(
            id=f"i-{key}",
            naam=naam,
            ontvangen_op=ontvangen_op,
            indiener=INDIENER,
            contactpersoon=INDIENER,
            besluit_reden=f"{INDIENER} vroeg het netjes" if "besluit" in fields else "",
            **fields,
        )
        return Gebiedsinitiatief(initiatief=own, wijk="De Kiem", stadsdeel="Oost", geld=geld)

    return (
        one("oud", "Bankjes", date(2025, 11, 1), Initiatiefgeld(), ingetrokken_op=date(2025, 12, 1)),
        one(
            "ja",
            "=Speeltuin",
            date(2026, 2, 1),
            Initiatiefgeld(120_050, 120_050, date(2026, 4, 1)),
            gevraagd=150_000,
            legitimiteit=4,
            betrokkenheid=5,
            rendement=3,
            advies=Advies.POSITIEF,
            advies_op=date(2026, 2, 20),
            besluit=Antwoordsoort.GEDEELTELIJK,
            besluit_op=date(2026, 3, 1),
            toegekend=120_050,
            geldbron=Geldbron.WIJKBUDGET,
            antwoord_uiterlijk=date(2026, 3, 29),
            antwoord_verstuurd_op=date(2026, 3, 3),
        ),
        one(
            "nee",
            "Vuurwerk",
            date(2026, 3, 1),
            Initiatiefgeld(),
            besluit=Antwoordsoort.NEE,
            besluit_op=date(2026, 6, 1),
            antwoord_uiterlijk=date(2026, 4, 26),
            antwoord_verstuurd_op=date(2026, 6, 2),
        ),
        one("wacht", "Moestuin", date(2026, 9, 1), Initiatiefgeld(), antwoord_uiterlijk=date(2026, 10, 27)),
    )
