"""Contact with the wijkorganen at a believable rhythm, and loose notes."""

from datetime import date, timedelta

from wijkregie.domain.contacten import Contactmoment, Contactsoort, Notitie
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases.voorbeeldstad import events
from wijkregie.usecases.voorbeeldstad.days import werkdag
from wijkregie.usecases.voorbeeldstad.town import Body, Town

# Days between two contacts, at most, per niveau; a higher niveau asks for more of them.
_REST = {"1": 95, "2": 70, "3": 45, "-": 90}


def build_contacten(town: Town, body: Body) -> None:
    """Add contact from six years ago until the last one, which for some lies exactly so many days back."""
    rng, calendar = town.rng, town.calendar
    dag = _last_day(town, body)
    eerste = max(body.entity.opgericht_op or calendar.day(-130), date(calendar.werkjaar - 6, 1, 2))
    while dag > eerste:
        jaar = min(dag.year - calendar.years[0], 5)
        rest = _REST[body.profile.niveaus[max(jaar, 0)]]
        soort, onderwerp, verslag = town.pick(_subjects(town, body, dag))
        if dag.weekday() > 4 or dag == calendar.peildatum:
            soort, onderwerp, verslag = Contactsoort.MAIL, "Korte vraag", "Beantwoord."
        bestuur = body.bestuur_on(dag)
        town.entities.append(
            Contactmoment(
                id=town.new_id(),
                wijkorgaan_id=body.entity.id,
                datum=dag,
                soort=soort,
                onderwerp=body.fill(onderwerp),
                verslag=body.fill(verslag),
                personen=", ".join(rng.sample(bestuur, min(len(bestuur), rng.randint(1, 2)))),
            )
        )
        dag = werkdag(dag - timedelta(days=rng.randint(rest // 3, rest)))


def build_wijkcontacten(town: Town) -> None:
    """Add what passed in wijken without a wijkorgaan: two contacts, and a note."""
    square, ravelijn = town.wijken["Stationsplein"], town.wijken["Ravelijn"]
    town.entities += [
        Contactmoment(
            id=town.new_id(),
            wijk_id=square.id,
            datum=werkdag(town.calendar.day(-20)),
            soort=Contactsoort.BEZOEK,
            onderwerp="Rust op het plein",
            verslag="Met de bewoners langs de plekken gelopen waar het ’s nachts druk is.",
        ),
        Contactmoment(
            id=town.new_id(),
            wijk_id=ravelijn.id,
            datum=werkdag(town.calendar.day(-13)),
            soort=Contactsoort.TELEFOON,
            onderwerp="Groen om het Ravelijn",
            verslag="Een paar buren willen het groen zelf onderhouden.",
        ),
        Notitie(
            id=town.new_id(),
            wijk_id=ravelijn.id,
            datum=werkdag(town.calendar.day(-12)),
            tekst="Vragen of de buren met vaste gezichten willen beginnen aan een wijkorgaan.",
        ),
    ]


def _subjects(town: Town, body: Body, dag: date) -> tuple[tuple[Contactsoort, str, str], ...]:
    """Return what contact may be about: little, with a body that sleeps or has yet to begin."""
    if body.profile.status is Wijkorgaanstatus.IN_OPRICHTING:
        return events.IN_OPRICHTING
    if body.profile.status is Wijkorgaanstatus.SLAPEND and dag > town.calendar.day(-400):
        return events.SLAPEND
    return events.CONTACTEN


def _last_day(town: Town, body: Body) -> date:
    profile = body.profile
    if body.entity.beeindigd_op:
        return werkdag(body.entity.beeindigd_op)
    if profile.stil:
        return town.calendar.day(-profile.stil)
    if profile.status is Wijkorgaanstatus.SLAPEND:
        return werkdag(town.calendar.day(-33))
    return werkdag(town.calendar.day(-town.rng.randint(1, 24)))


def build_notities(town: Town, body: Body) -> None:
    """Add a few notes; some are private, and say so, because they must never come out."""
    for teksten, prive, kans in ((events.NOTITIES, False, 0.9), (events.PRIVE, True, 0.4)):
        if town.rng.random() < kans:
            einde = body.entity.beeindigd_op or town.calendar.peildatum
            town.entities.append(
                Notitie(
                    id=town.new_id(),
                    wijkorgaan_id=body.entity.id,
                    datum=werkdag(einde - timedelta(days=town.rng.randint(10, 120))),
                    tekst=body.fill(town.pick(teksten)),
                    prive=prive,
                )
            )
