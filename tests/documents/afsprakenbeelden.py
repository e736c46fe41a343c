"""A year of promises to write papers and workbooks from."""

from datetime import date

from wijkregie.domain.afsprakenbeelden import Afsprakenbeeld, Inbrengdagen, Plandagen
from wijkregie.domain.betrokkenheden import Betrokkenheid, Verwerking
from wijkregie.domain.nakomingen import Nakoming, Nakomingsjaar, Nakomingsrij, Oordeel
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.radiostilte import Stilteklok
from wijkregie.domain.tijdigheid import Tijdigheidsklok
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
