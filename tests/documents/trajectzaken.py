"""What the papers of a traject are made from, for tests: a full one, a bare one, a hostile one."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.documents.jaarbeelden import HOSTILE
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid, Verwerking
from wijkregie.domain.contacten import Contactmoment, Contactsoort
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.trajectdossiers import Eindverslagzaak, Inbreng, Trajectdossier
from wijkregie.domain.trajecten import (
    Eindverslag,
    Integraliteit,
    Participatiedoel,
    Participatiegraad,
    Terugkoppelmoment,
    Traject,
    Trajectfase,
    Trede,
)
from wijkregie.domain.verhalen import Verhaal
from wijkregie.domain.vraagkaarten import Vraagkaart
from wijkregie.domain.wijkorganen import Wijkorgaan

TODAY = date(2026, 9, 24)
KRING = Wijkorgaan(id="w2", naam="Buurtkring Oude Veste")
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


ADVIES = replace(
    VRAAG,
    advies="Maak de oversteek bij de school. De vier plekken voor de bakker kunnen weg, als er bij de kerk twee komen.",
    advies_op=date(2026, 10, 12),
    teruggekoppeld_op=date(2026, 11, 2),
    terugkoppeling="Dank, dit helpt.",
    verwerking=Verwerking.TEN_DELE,
    verwerking_reden="De oversteek komt bij de school. Bij de kerk is geen plek: daar ligt een leiding.",
    verwerkt_op=date(2026, 11, 2),
    bedankt_op=date(2026, 11, 2),
    trede_ervaren=Trede.RAADPLEGEN,
    ervaring="We werden gehoord, maar pas toen de tekening klaar was.",
)
VERHALEN = (
    Verhaal(
        id="v1", traject_id="t1", datum=date(2026, 10, 20), verteller="Moeder van groep 4",
        tekst="Ik stond op straat met de tekening en iemand vroeg wat ik zag. Dat had nog nooit iemand gevraagd.",
        toestemming_op=date(2026, 10, 20), bewaren_tot=date(2028, 10, 20),
    ),
    Verhaal(id="v2", traject_id="t1", datum=date(2026, 10, 21), verteller="Stille Getuige", tekst="Liever niet delen."),
    Verhaal(
        id="v3", traject_id="t1", datum=date(2025, 10, 21), verteller="Oude Bekende", tekst="Dit is voorbij.",
        toestemming_op=date(2025, 10, 21), bewaren_tot=date(2026, 9, 1),
    ),
)  # fmt: skip
LATER = date(2027, 1, 15)


def trajectdossier(**fields: Any) -> Trajectdossier:
    """Return a plan of which everything is known; `fields` change the plan itself."""
    plan = replace(
        TRAJECT,
        doel=Participatiedoel.KENNIS,
        integraliteit=Integraliteit.AFSTEMMING,
        werkwijze="Eerst de straat op, dan twee avonden in het buurthuis.",
        rolverdeling="De raad gaf de kaders, het college besluit.",
        platform="https://voorbeeld.invalid/hagenweg",
        graad=Participatiegraad.MIDDEL,
        kosten_participatie_geraamd=2_000_000,
        kosten_participatie=1_850_050,
        kosten_communicatie=320_000,
        uren_participatie=160,
        uitkomst="De raad stemde in met de oversteek bij de school.",
        trede_reden="Over de plek van de oversteek weten bewoners het meest.",
    )
    return Trajectdossier(
        traject=replace(plan, **fields),
        afdeling="Mobiliteit",
        wijken=("Hagenpoort", "Oude Veste"),
        wijkorganen=(KRING, BODY),
        fasen=(
            Trajectfase(id="f1", traject_id="t1", naam="Ophalen", begin=date(2026, 9, 1), einde=date(2026, 10, 16)),
            Trajectfase(id="f2", traject_id="t1", naam="Uitwerken", toelichting="Nog geen dag bekend"),
        ),
        momenten=(
            Terugkoppelmoment(id="m1", traject_id="t1", onderwerp="Wat we hoorden", gepland_op=date(2026, 11, 10),
                              gedaan_op=date(2026, 11, 12)),
            Terugkoppelmoment(id="m2", traject_id="t1", onderwerp="Het besluit", gepland_op=date(2027, 2, 1)),
        ),
        inbreng=(Inbreng(betrokkenheid=ADVIES, wijkorgaan=BODY.naam, onderwerp=plan.naam, afdeling="Mobiliteit"),),
        contacten=(
            (BODY.naam, Contactmoment(id="c1", wijkorgaan_id="w1", datum=date(2026, 9, 10), soort=Contactsoort.BEZOEK,
                                      onderwerp="Rondje Hagenweg")),
        ),
        verhalen=tuple(("" if verhaal.id == "v1" else BODY.naam, verhaal) for verhaal in VERHALEN),
        eindverslag=Eindverslag(
            id="e1",
            traject_id="t1",
            proces="We begonnen op straat. Daarna waren er twee avonden.\n\nEr kwamen 64 mensen.",
            uitkomsten="Bewoners willen veilig oversteken bij de school.",
            reactie="De gemeente neemt de oversteek over.",
            benutting="De tekening is op twee plekken aangepast.",
            vastgesteld_op=date(2026, 12, 20),
        ),
    )  # fmt: skip


def eindverslagzaak(dossier: Trajectdossier | None = None) -> Eindverslagzaak:
    """Return what an eindverslag is made from, for the full plan or another."""
    regeling = Regeling(id="r", jaar=2026, kosten_laag_tot=1_500_000, kosten_middel_tot=7_500_000)
    return Eindverslagzaak(dossier=dossier or trajectdossier(), inrichting=TOWN, peildatum=LATER, regeling=regeling)


def bare_eindverslag() -> Eindverslagzaak:
    """Return a plan of which only the name is known."""
    plan = Trajectdossier(traject=Traject(id="t0", naam="Plan Zuid"))
    return Eindverslagzaak(dossier=plan, inrichting=Inrichting(id="i"), peildatum=LATER)


def hostile_eindverslag(typed: str = HOSTILE) -> Eindverslagzaak:
    """Return a plan with this text wherever people type."""
    found = trajectdossier()
    plan = replace(
        found.traject, naam=typed, staat_vast=typed, ligt_open=typed, werkwijze=typed, rolverdeling=typed,
        platform=typed, uitkomst=typed, trede_reden=typed,
    )  # fmt: skip
    said = replace(ADVIES, advies=typed, verwerking_reden=typed, ervaring=typed, verwerking=None, gevraagd_op=None)
    verslag = Eindverslag(id="e", traject_id="t1", proces=typed, uitkomsten=typed, reactie=typed, benutting=typed)
    hostile = replace(
        found,
        traject=plan,
        afdeling=typed,
        wijken=(typed, typed),
        wijkorganen=tuple(replace(body, naam=typed) for body in found.wijkorganen),
        fasen=tuple(replace(fase, naam=typed, toelichting=typed) for fase in found.fasen),
        momenten=tuple(replace(moment, onderwerp=typed) for moment in found.momenten),
        inbreng=(Inbreng(betrokkenheid=said, wijkorgaan=typed, onderwerp=typed, afdeling=typed),),
        contacten=tuple((typed, replace(contact, onderwerp=typed)) for _, contact in found.contacten),
        verhalen=tuple((typed, replace(verhaal, tekst=typed)) for _, verhaal in found.verhalen),
        eindverslag=verslag,
    )
    town = replace(TOWN, gemeente=typed, wijkregisseur=typed)
    return replace(eindverslagzaak(hostile), inrichting=town)
