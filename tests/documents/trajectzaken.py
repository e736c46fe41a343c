"""What the papers of a traject are made from, for tests: a full one, a bare one, a hostile one."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.documents.jaarbeelden import HOSTILE
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.trajecten import Traject, Trede
from wijkregie.domain.vraagkaarten import Vraagkaart
from wijkregie.domain.wijkorganen import Wijkorgaan

TODAY = date(2026, 9, 24)
BODY = Wijkorgaan(id="w1", naam="Wijkraad ’t Hagen")
TOWN = Inrichting(id="i", gemeente="Voorbeeldstad", wijkregisseur="Marijke Veldhuis", voorbeeld=True)
TRAJECT = Traject(
    id="t1",
    naam="Herinrichting Hagenweg",
    afdeling_id="a1",
    contactpersoon="Ambtenaar Zonder Naam",
    bekend_op=date(2026, 1, 15),
    invloed_tot=date(2026, 10, 30),
    besluit_op=date(2026, 12, 8),
    trede=Trede.ADVISEREN,
    staat_vast="De weg wordt 30 kilometer per uur. De bomen blijven staan. Het budget is € 400.000.",
    ligt_open="Waar de oversteekplaatsen komen, hoeveel plekken er zijn om te parkeren, en hoe de bermen eruitzien.",
)
VRAAG = Betrokkenheid(
    id="b1",
    wijkorgaan_id="w1",
    traject_id="t1",
    geinformeerd_op=date(2026, 8, 28),
    gevraagd_op=date(2026, 9, 21),
    adviessoort=Adviessoort.INHOUD,
    vraag="Waar moet je straks veilig kunnen oversteken? En welke plekken om te parkeren kunnen volgens jullie weg?",
    antwoord_uiterlijk=date(2026, 10, 16),
    terugkoppeling_uiterlijk=date(2026, 11, 13),
)
MOBILITEIT = Afdeling(id="a1", naam="Mobiliteit")


def vraagkaart(**fields: Any) -> Vraagkaart:
    """Return a card on which everything is known; `fields` change the betrokkenheid."""
    return Vraagkaart(
        betrokkenheid=replace(VRAAG, **fields),
        wijkorgaan=BODY,
        inrichting=TOWN,
        peildatum=TODAY,
        traject=TRAJECT,
        afdeling=MOBILITEIT,
        stadsdeel=Stadsdeel(id="s1", naam="Oost"),
    )


def bare_vraagkaart(traject: Traject | None = None) -> Vraagkaart:
    """Return a card of which next to nothing is known."""
    empty = Betrokkenheid(id="b0", wijkorgaan_id="w1", traject_id=traject.id if traject else None)
    town = Inrichting(id="i")
    return Vraagkaart(betrokkenheid=empty, wijkorgaan=BODY, inrichting=town, peildatum=TODAY, traject=traject)


def hostile_vraagkaart(typed: str = HOSTILE) -> Vraagkaart:
    """Return a card with this text wherever people type."""
    found = vraagkaart(vraag=typed, staat_vast=typed, ligt_open=typed)
    return replace(
        found,
        wijkorgaan=replace(BODY, naam=typed),
        traject=replace(TRAJECT, naam=typed),
        afdeling=replace(MOBILITEIT, naam=typed),
        stadsdeel=Stadsdeel(id="s1", naam=typed),
        inrichting=replace(TOWN, gemeente=typed, wijkregisseur=typed),
    )
