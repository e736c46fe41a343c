"""Trajecten of the example town, and how the wijkorganen were told, asked, answered and thanked."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid, Verwerking
from wijkregie.domain.nakomingen import Oordeel
from wijkregie.domain.trajecten import (
    Eindverslag,
    Participatiegraad,
    Terugkoppelmoment,
    Traject,
    Trajectfase,
    Trajectwijk,
    Trede,
)
from wijkregie.domain.verhalen import Verhaal
from wijkregie.usecases.voorbeeldstad.andere_plannen import ANDERE_PLANNEN, KLEINE_PLANNEN
from wijkregie.usecases.voorbeeldstad.days import werkdag
from wijkregie.usecases.voorbeeldstad.jaargesprekken import BodyYear
from wijkregie.usecases.voorbeeldstad.nakomingen import Oordelen
from wijkregie.usecases.voorbeeldstad.plannen import PLANNEN, Plan
from wijkregie.usecases.voorbeeldstad.town import Body, Town

_KLEINE_PER_JAAR = 3


def build_plannen(town: Town, afdelingen: Mapping[str, Afdeling]) -> None:
    """Add the plans around the peildatum; on it some are good, some late, and some still silent."""
    for plan in (*PLANNEN, *ANDERE_PLANNEN):
        traject = Traject(
            id=town.new_id(),
            naam=town.numbered(plan.naam),
            afdeling_id=afdelingen[plan.afdeling].id,
            **_geld(plan),
            **dated(town, plan.values),
        )
        town.entities.append(traject)
        _onderdelen(town, plan, traject.id)
        for naam, rollen in plan.rollen.items():
            for rol in rollen:
                values = dated(town, rol)
                town.entities.append(
                    Betrokkenheid(
                        id=town.new_id(),
                        wijkorgaan_id=town.bodies[naam].entity.id,
                        traject_id=traject.id,
                        **values,
                    )
                )


def _geld(plan: Plan) -> dict[str, Any]:
    """Return costs (cents) and hours under the names of the traject: planned and real, participation first."""
    names = ("participatie_geraamd", "participatie", "communicatie_geraamd", "communicatie")
    values: dict[str, Any] = {
        f"kosten_{name}": None if euros is None else euros * 100 for name, euros in zip(names, plan.kosten, strict=True)
    }
    return values | {f"uren_{name}": uren for name, uren in zip(names, plan.uren, strict=True)}


def dated(town: Town, values: Mapping[str, Any]) -> dict[str, Any]:
    """Turn days from the peildatum into dates."""
    return {
        name: _on(town, value) if name.endswith(("_op", "_tot", "_uiterlijk")) or name == "datum" else value
        for name, value in values.items()
    }


def _on(town: Town, dagen: int | None) -> date | None:
    return None if dagen is None else werkdag(town.calendar.day(dagen), 1 if dagen > 0 else -1)


def _onderdelen(town: Town, plan: Plan, traject_id: str) -> None:
    town.entities += [
        Trajectwijk(id=town.new_id(), traject_id=traject_id, wijk_id=town.wijken[wijk].id) for wijk in plan.wijken
    ]
    town.entities += [
        Trajectfase(id=town.new_id(), traject_id=traject_id, naam=naam, begin=_on(town, begin), einde=_on(town, einde))
        for naam, begin, einde in plan.fasen
    ]
    for onderwerp, gepland, gedaan in plan.momenten:
        gepland_op = _on(town, gepland)
        assert gepland_op is not None
        town.entities.append(
            Terugkoppelmoment(
                id=town.new_id(),
                traject_id=traject_id,
                onderwerp=onderwerp,
                gepland_op=gepland_op,
                gedaan_op=_on(town, gedaan),
            )
        )
    if plan.eindverslag:
        town.entities.append(Eindverslag(id=town.new_id(), traject_id=traject_id, **dated(town, plan.eindverslag)))
    for verhaal in plan.verhalen:
        values = dated(town, verhaal)
        naam = values.pop("wijkorgaan", None)
        town.entities.append(
            Verhaal(
                id=town.new_id(),
                traject_id=traject_id,
                wijkorgaan_id=town.bodies[naam].entity.id if naam else None,
                **values,
            )
        )


def build_kleine_plannen(
    town: Town,
    years: dict[str, list[BodyYear]],
    afdelingen: Mapping[str, Afdeling],
    oordelen: Oordelen,
    vroeg: str,
) -> None:
    """Add a few small plans for each year before the last, told of as early as the judgement of that year says."""
    bodies = list(years)
    for jaar in town.calendar.years[:4]:
        for body in _takers(town, bodies, years, jaar):
            told = oordelen.get((body.profile.naam, jaar, vroeg), Oordeel.NAGEKOMEN)
            _klein_plan(town, body, jaar, afdelingen, told)


def _takers(town: Town, bodies: list[str], years: dict[str, list[BodyYear]], jaar: int) -> list[Body]:
    """Return the wijkorganen that have a small plan in a year."""
    known = [naam for naam in bodies if any(year.jaar == jaar and year.niveau for year in years[naam])]
    return [town.bodies[naam] for naam in town.rng.sample(known, _KLEINE_PER_JAAR)]


def _klein_plan(town: Town, body: Body, jaar: int, afdelingen: Mapping[str, Afdeling], told: Oordeel) -> None:
    rng = town.rng
    naam, afdeling, vraag, advies = town.pick(KLEINE_PLANNEN)
    besluit = werkdag(date(jaar, rng.randint(6, 11), rng.randint(1, 28)))
    weken = {Oordeel.TEN_DELE: 3, Oordeel.NIET: -1}.get(told, rng.randint(7, 14))
    heard = werkdag(besluit - timedelta(weeks=weken))
    in_time = weken > 6
    traject = Traject(
        id=town.new_id(),
        naam=f"{town.numbered(body.fill(naam))} ({jaar})",
        afdeling_id=afdelingen[afdeling].id,
        contactpersoon=f"Team {afdeling}",
        bekend_op=werkdag(min(heard, besluit) - timedelta(days=rng.randint(20, 90))),
        invloed_tot=werkdag(besluit - timedelta(days=14)),
        besluit_op=besluit,
        trede=Trede.ADVISEREN,
        uitkomst="Het college nam het besluit.",
        graad=Participatiegraad.LAAG,
        kosten_participatie=rng.randrange(1_200, 14_000, 100) * 100,
        uren_participatie=rng.randint(12, 120),
        afgerond_op=werkdag(besluit + timedelta(days=25)),
    )
    town.entities += [
        traject,
        Trajectwijk(id=town.new_id(), traject_id=traject.id, wijk_id=town.wijken[body.profile.wijken[0]].id),
    ]
    asked: dict[str, Any] = {}
    if in_time:
        town.entities.append(
            Eindverslag(
                id=town.new_id(),
                traject_id=traject.id,
                proces=f"{body.profile.naam} hoorde op tijd van het plan en gaf advies.",
                uitkomsten=advies,
                reactie="De gemeente vindt het een goed advies.",
                benutting="Het advies is overgenomen.",
                vastgesteld_op=besluit,
            )
        )
        asked = {
            "gevraagd_op": heard,
            "adviessoort": Adviessoort.INHOUD,
            "vraag": vraag,
            "antwoord_uiterlijk": heard + timedelta(days=21),
            "advies": advies,
            "advies_op": werkdag(heard + timedelta(days=19)),
            "terugkoppeling_uiterlijk": heard + timedelta(days=19 + 42),
            "teruggekoppeld_op": werkdag(heard + timedelta(days=40)),
            "terugkoppeling": "Het advies is overgenomen.",
            "verwerking": Verwerking.OVERGENOMEN,
            "verwerking_reden": "Het past binnen het plan.",
            "verwerkt_op": werkdag(heard + timedelta(days=40)),
            "bedankt_op": werkdag(heard + timedelta(days=40)),
        }
    town.entities.append(
        Betrokkenheid(
            id=town.new_id(),
            wijkorgaan_id=body.entity.id,
            traject_id=traject.id,
            geinformeerd_op=heard,
            trede_ervaren=Trede.ADVISEREN if in_time else Trede.INFORMEREN,
            **asked,
        )
    )
