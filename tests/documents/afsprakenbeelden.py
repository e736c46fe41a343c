"""A year of promises to write papers and workbooks from."""

from dataclasses import replace
from datetime import date
from typing import Any

from wijkregie.domain.afsprakenbeelden import Afsprakenbeeld, Inbrengdagen, Plandagen, Planregel, Verteld
from wijkregie.domain.betrokkenheden import Betrokkenheid, Verwerking
from wijkregie.domain.dossiers import Jaarbeeld
from wijkregie.domain.nakomingen import Nakoming, Nakomingsjaar, Nakomingsrij, Oordeel
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.radiostilte import Stilteklok
from wijkregie.domain.tijdigheid import Tijdigheidsklok
from wijkregie.domain.trajecten import Eindverslag, Traject, Trajectstand, Trede
from wijkregie.domain.verplichtingen import Partij, Verplichting


def _plan(naam: str, gehoord: date | None, besluit: date, *told: Betrokkenheid) -> Plandagen:
    return Plandagen(
        wijkorgaan_id="w",
        wijkorgaan="Wijkraad ’t Hagen",
        traject_id=naam,
        traject=naam,
        afdeling="Mobiliteit",
        niveau=Niveau.UITVOEREND,
        klok=Tijdigheidsklok(gehoord_op=gehoord, besluit_op=besluit, norm_weken=6),
        betrokkenheden=told,
    )


def _judged(verplichting: str, oordeel: Oordeel) -> Nakoming:
    return Nakoming(
        id=verplichting, verplichting_id=verplichting, wijkorgaan_id="w", jaar=2026,
        oordeel_gemeente=oordeel, oordeel_wijkorgaan=oordeel,
    )  # fmt: skip


PROMISED = Afsprakenbeeld(
    nakomingen=Nakomingsjaar(
        jaar=2026,
        verplichtingen=(
            Verplichting(id="vroeg", naam="Vroeg"),
            Verplichting(id="geld", naam="Geld", partij=Partij.WIJKORGAAN),
        ),
        rijen=(
            Nakomingsrij(
                wijkorgaan_id="w",
                naam="Wijkraad ’t Hagen",
                stadsdeel="Oost",
                niveau=Niveau.UITVOEREND,
                gekozen=True,
                vakken={"vroeg": _judged("vroeg", Oordeel.TEN_DELE), "geld": _judged("geld", Oordeel.NAGEKOMEN)},
            ),
        ),
    ),
    plannen=(
        _plan("Hagenweg", date(2026, 8, 28), date(2026, 9, 25)),
        _plan(
            "Speelveld",
            date(2026, 3, 3),
            date(2026, 6, 9),
            Betrokkenheid(
                id="b",
                wijkorgaan_id="w",
                gevraagd_op=date(2026, 3, 3),
                advies_op=date(2026, 4, 14),
                verwerking=Verwerking.OVERGENOMEN,
            ),
        ),
        _plan("Buslijn 4", None, date(2026, 12, 1)),
    ),
    inbreng=(
        Inbrengdagen(
            wijkorgaan_id="w",
            wijkorgaan="Wijkraad ’t Hagen",
            onderwerp="Parkeren",
            afdeling="Mobiliteit",
            klok=Stilteklok(ontvangen_op=date(2026, 8, 20), beloofd_op=date(2026, 10, 1)),
        ),
    ),
)


def with_promises(picture: Jaarbeeld) -> Jaarbeeld:
    """Give a picture of a year the promises, plans, answers and a story of its first body, and a story of no body."""
    body = picture.dossiers[0].wijkorgaan
    whose: dict[str, Any] = {"wijkorgaan_id": body.id, "wijkorgaan": body.naam}
    (rij,) = PROMISED.nakomingen.rijen
    said = replace(_judged("vroeg", Oordeel.TEN_DELE), woorden_wijkorgaan="Bij de Hagenweg was alles al klaar.")
    own = replace(rij, wijkorgaan_id=body.id, naam=body.naam, vakken={**rij.vakken, "vroeg": said})
    story = Verteld(**whose, traject="Speelveld", datum=date(2026, 8, 1), tekst="Mijn dochter tekende een boomhut.")
    loose = replace(story, wijkorgaan_id=None, wijkorgaan="", traject="Park", tekst="Ik ken nu de halve straat.")
    beeld = Afsprakenbeeld(
        nakomingen=replace(PROMISED.nakomingen, rijen=(own,)),
        plannen=tuple(replace(plan, **whose) for plan in PROMISED.plannen),
        inbreng=tuple(replace(one, **whose) for one in PROMISED.inbreng),
        verhalen=(story, loose),
        trajecten=(HAGENWEG,),
    )
    return replace(picture, afspraken=beeld)


HAGENWEG = Planregel(
    traject=Traject(
        id="hagenweg",
        naam="=Hagenweg",
        trede=Trede.ADVISEREN,
        bekend_op=date(2026, 5, 1),
        besluit_op=date(2026, 9, 25),
        kosten_participatie_geraamd=1_000_000,
        kosten_participatie=950_050,
        uren_participatie=70,
    ),
    afdeling="Mobiliteit",
    wijken=("Hagen", "Poort"),
    stand=Trajectstand.BESLOTEN,
    organen=frozenset({"a", "b"}),
    gehoord=frozenset({"a"}),
    verslag=Eindverslag(id="e", traject_id="hagenweg", vastgesteld_op=date(2026, 10, 1)),
)
