"""What wijkorganen and municipality ask and tell each other outside a plan."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid
from wijkregie.domain.nakomingen import Oordeel
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases.voorbeeldstad.days import werkdag
from wijkregie.usecases.voorbeeldstad.inbreng import LOSSE_INBRENG, VRAGEN
from wijkregie.usecases.voorbeeldstad.jaargesprekken import BodyYear
from wijkregie.usecases.voorbeeldstad.nakomingen import Oordelen
from wijkregie.usecases.voorbeeldstad.town import Body, Town
from wijkregie.usecases.voorbeeldstad.trajecten import dated

_BELOFTE = 42
"""Days within which the example town promises an answer: the six weeks of its regelingen."""

_EIGEN = frozenset(naam for naam, *_ in LOSSE_INBRENG)
"""Of whom the answer that was late in the last year is told one by one."""

_GEVRAAGD = tuple(vraag for vraag in VRAGEN if vraag[2])
_ONGEVRAAGD = tuple(vraag for vraag in VRAGEN if not vraag[2])


def build_inbreng(
    town: Town,
    years: dict[str, list[BodyYear]],
    afdelingen: Mapping[str, Afdeling],
    oordelen: Oordelen,
    antwoord: str,
) -> None:
    """Add questions, letters and unasked advice: answered as the judgement of the year says, and some still open."""
    for naam, afdeling, values in LOSSE_INBRENG:
        town.entities.append(
            Betrokkenheid(
                id=town.new_id(),
                wijkorgaan_id=town.bodies[naam].entity.id,
                afdeling_id=afdelingen[afdeling].id,
                **dated(town, values),
            )
        )
    for naam, told in years.items():
        body = town.bodies[naam]
        for year in told:
            if year.niveau:
                oordeel = oordelen.get((naam, year.jaar, antwoord))
                _jaar(town, body, year.jaar, year.niveau, afdelingen, oordeel)


def _jaar(
    town: Town, body: Body, jaar: int, niveau: Niveau, afdelingen: Mapping[str, Afdeling], oordeel: Oordeel | None
) -> None:
    """Add what one wijkorgaan brought in over a year: more on a higher niveau, all of it closed by now."""
    rng, profile = town.rng, body.profile
    quiet = 400 if profile.status is Wijkorgaanstatus.SLAPEND else (profile.stil or 30)
    told = jaar == town.calendar.werkjaar - 1 and profile.naam in _EIGEN
    number = max(niveau, 2 if oordeel is Oordeel.TEN_DELE else 1)
    for turn in range(number):
        asked = niveau >= Niveau.UITVOEREND and turn % 2 == 0
        onderwerp, afdeling, vraag, advies, terugkoppeling, verwerking, reden = town.pick(
            _GEVRAAGD if asked else _ONGEVRAAGD
        )
        begin = werkdag(date(jaar, 1, 10) + timedelta(days=(350 // number) * turn + rng.randrange(200 // number)))
        came = werkdag(begin + timedelta(days=rng.randint(14, 27))) if asked else begin
        late = oordeel is Oordeel.NIET or (oordeel is Oordeel.TEN_DELE and turn == 0 and not told)
        back = werkdag(came + timedelta(days=rng.randint(52, 95) if late else rng.randint(8, 40)))
        done = werkdag(back + timedelta(days=rng.choice((0, 0, 0, 6, 12))))
        if done > town.calendar.day(-quiet):
            continue
        question: dict[str, Any] = {}
        if asked:
            question = {
                "gevraagd_op": begin,
                "adviessoort": rng.choice((Adviessoort.INHOUD, Adviessoort.INHOUD, Adviessoort.PROCES)),
                "vraag": vraag,
                "antwoord_uiterlijk": begin + timedelta(days=28),
            }
        town.entities.append(
            Betrokkenheid(
                id=town.new_id(),
                wijkorgaan_id=body.entity.id,
                afdeling_id=afdelingen[afdeling].id,
                onderwerp=body.fill(onderwerp),
                advies=body.fill(advies),
                advies_op=came,
                terugkoppeling_uiterlijk=came + timedelta(days=_BELOFTE),
                teruggekoppeld_op=back,
                terugkoppeling=body.fill(terugkoppeling),
                verwerking=verwerking,
                verwerking_reden=body.fill(reden),
                verwerkt_op=done,
                bedankt_op=done,
                **question,
            )
        )
