"""What letters and papers about a subsidie and an initiatief are made from, for tests."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from tests.documents.gespreksdossiers import gespreksdossier
from tests.documents.jaarbeelden import HOSTILE
from tests.domain.kit import REGELING, TODAY, stap
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.initiatiefbrieven import Initiatiefzaak
from wijkregie.domain.initiatieven import Advies, Antwoordsoort, Geldbron, Initiatief
from wijkregie.domain.personen import Persoon
from wijkregie.domain.subsidiebrieven import Subsidiezaak
from wijkregie.domain.subsidies import Stapsoort, Subsidie, Subsidiestap

AANVRAAG = stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 7), 350_000)
VERLEEND = stap(Stapsoort.VERLEEND, date(2026, 9, 21), 350_000, kenmerk="BES-2026-118")


def subsidiezaak(stappen: Sequence[Subsidiestap] = (AANVRAAG,), **fields: Any) -> Subsidiezaak:
    """Return the subsidie 2027 of Wijkraad ’t Hagen, seen on 24 September 2026."""
    found = gespreksdossier()
    return replace(
        Subsidiezaak(
            dossier=found.dossier,
            jaar=2027,
            subsidie=Subsidie(id="subsidie", wijkorgaan_id=found.dossier.wijkorgaan.id, jaar=2027, kenmerk="Z-27-9"),
            stappen=stappen,
            regeling=REGELING,
            inrichting=found.inrichting,
            peildatum=TODAY,
        ),
        **fields,
    )


def initiatiefzaak(persoon: bool = True, **fields: Any) -> Initiatiefzaak:
    """Return an initiatief that was weighed, advised on and granted in part; `fields` change it."""
    found = gespreksdossier()
    initiatief = Initiatief(
        id="i", naam="Buurtmoestuin Esmarke", ontvangen_op=date(2026, 8, 3), wijk_id="wijk", persoon_id="p",
        indiener="Groene Vingers", contactpersoon="Sanne de Wit", idee="Een moestuin op het veldje.", gevraagd=120_000,
        draagvlak="34 buren tekenden.", antwoord_uiterlijk=date(2026, 9, 28),
        legitimiteit=4, legitimiteit_reden="Past bij de plannen voor het groen.",
        betrokkenheid=5, betrokkenheid_reden="Veel buren doen mee.",
        rendement=3, rendement_reden="Goedkoop, maar er is onderhoud nodig.",
        advies=Advies.MET_VOORWAARDEN, advies_op=date(2026, 9, 1), advies_reden="Mits er beheer is.",
        besluit=Antwoordsoort.GEDEELTELIJK, besluit_op=date(2026, 9, 10), besluit_reden="Er is nog een bak over.",
        toegekend=90_000, geldbron=Geldbron.WIJKBUDGET,
    )  # fmt: skip
    return Initiatiefzaak(
        initiatief=replace(initiatief, **fields),
        persoon=Persoon(id="p", naam="Aynur Demir", email="aynur@buurt.nl") if persoon else None,
        wijk=Wijk(id="wijk", naam="Esmarke", stadsdeel_id="oost"),
        stadsdeel=found.dossier.stadsdeel,
        inrichting=found.inrichting,
        peildatum=TODAY,
    )


def hostile_subsidie(typed: str = HOSTILE) -> Subsidiezaak:
    """Return a subsidie in which people typed what may break a document, everywhere they can."""
    asked = stap(Stapsoort.AANVULLING_GEVRAAGD, date(2026, 9, 9), toelichting=typed, termijn_tot=date(2026, 9, 30))
    found = subsidiezaak((AANVRAAG, asked))
    body = replace(found.dossier.wijkorgaan, naam=typed, postadres=typed)
    assert found.subsidie is not None
    return replace(
        found,
        dossier=replace(found.dossier, wijkorgaan=body),
        subsidie=replace(found.subsidie, kenmerk=typed),
        inrichting=replace(found.inrichting, gemeente=typed, wijkregisseur=typed),
    )


def hostile_initiatief(typed: str = HOSTILE) -> Initiatiefzaak:
    """Return an initiatief with the same."""
    texts = (
        "naam", "indiener", "contactpersoon", "idee", "draagvlak", "legitimiteit_reden", "betrokkenheid_reden",
        "rendement_reden", "advies_reden", "besluit_reden", "geldbron_toelichting", "terugkoppeling", "toelichting",
    )  # fmt: skip
    fields: dict[str, Any] = dict.fromkeys(texts, typed)
    found = initiatiefzaak(**fields)
    inrichting = replace(found.inrichting, gemeente=typed, wijkregisseur=typed)
    return replace(found, persoon=replace(Persoon(id="p", naam=typed), email=typed), inrichting=inrichting)
