"""A town with years of trajecten in it, made in one command: what the clocks of Afspraken are measured on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid, Verwerking
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.trajecten import Traject, Trajectwijk, Trede
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.stores import writing

TRAJECTEN, JAREN, AFDELINGEN, WIJKEN = 1_000, 6, 12, 4
TEXT = "De bewoners willen dat de gemeente eerder laat weten wat er gebeurt. " * 4


def fill(path: Path, today: date) -> None:
    """Add 1,000 trajecten of six years to a town, with every one of its wijkorganen involved in each."""
    with writing(path, Clock(today)) as session:
        session.command("Trajecten toegevoegd", lambda uow: _fill(uow, today.year))


def _fill(uow: UnitOfWork, last: int) -> None:
    rng = Random(5)
    for regeling in uow.find(Regeling):
        uow.save(
            replace(
                regeling,
                informeren_weken_niveau_1=4,
                informeren_weken_niveau_2=6,
                informeren_weken_niveau_3=8,
                terugkoppeling_weken=6,
            )
        )
    afdelingen = [Afdeling(id=f"afdeling {number}", naam=f"Afdeling {number}") for number in range(AFDELINGEN)]
    days = [date(last - number % JAREN, 1, 1) + timedelta(rng.randrange(365)) for number in range(TRAJECTEN)]
    trajecten = [_traject(number, day, rng) for number, day in enumerate(days)]
    wijken, bodies = uow.find(Wijk), uow.find(Wijkorgaan)
    uow.save_all([*afdelingen, *trajecten])
    uow.save_all(
        Trajectwijk(id=f"{traject.id} {wijk.id}", traject_id=traject.id, wijk_id=wijk.id)
        for traject in trajecten
        for wijk in rng.sample(wijken, WIJKEN)
    )
    uow.save_all(one for traject in trajecten for one in _involved(traject, bodies, rng))


def _traject(number: int, besluit: date, rng: Random) -> Traject:
    return Traject(
        id=f"traject {number}",
        naam=f"Herinrichting straat {number}",
        afdeling_id=f"afdeling {rng.randrange(AFDELINGEN)}",
        bekend_op=besluit - timedelta(rng.randrange(80, 200)),
        invloed_tot=besluit - timedelta(rng.randrange(10, 30)),
        besluit_op=besluit,
        trede=rng.choice([*Trede]),
        toelichting=TEXT,
    )


def _involved(traject: Traject, bodies: Sequence[Wijkorgaan], rng: Random) -> Iterator[Entity]:
    """Yield how each wijkorgaan was told; half of them were asked, most of those answered, many heard back."""
    assert traject.besluit_op is not None
    for body in bodies:
        told = traject.besluit_op - timedelta(rng.randrange(-10, 90))
        asked = told + timedelta(7) if rng.random() < 0.5 else None
        advised = told + timedelta(28) if asked and rng.random() < 0.8 else None
        answered = advised + timedelta(rng.randrange(5, 90)) if advised and rng.random() < 0.7 else None
        yield Betrokkenheid(
            id=f"{traject.id} {body.id}",
            wijkorgaan_id=body.id,
            traject_id=traject.id,
            geinformeerd_op=told,
            gevraagd_op=asked,
            adviessoort=Adviessoort.INHOUD if asked else None,
            vraag=TEXT if asked else "",
            advies=TEXT if advised else "",
            advies_op=advised,
            terugkoppeling_uiterlijk=advised + timedelta(42) if advised else None,
            teruggekoppeld_op=answered,
            terugkoppeling=TEXT if answered else "",
            verwerking=Verwerking.TEN_DELE if answered else None,
            verwerkt_op=answered,
            bedankt_op=answered,
            trede_ervaren=rng.choice([*Trede]) if answered else None,
            ervaring=TEXT if answered else "",
        )
