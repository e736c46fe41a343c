"""Contact with the wijkorganen at a believable rhythm, and loose notes."""

from datetime import date, timedelta

from wijkregie.domain.contacten import Contactmoment, Contactsoort, Notitie
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases.voorbeeldstad import gebeurtenissen
from wijkregie.usecases.voorbeeldstad.bouw import Bouw, Orgaan
from wijkregie.usecases.voorbeeldstad.kalender import werkdag

# Days between two contacts, at most, per niveau; a higher niveau asks for more of them.
_RUST = {"1": 95, "2": 70, "3": 45, "-": 90}


def build_contacten(bouw: Bouw, orgaan: Orgaan) -> None:
    """Add contact from six years ago until the last one, which for some lies exactly so many days back."""
    rng, kalender = bouw.rng, bouw.kalender
    dag = _laatste(bouw, orgaan)
    eerste = max(orgaan.entity.opgericht_op or kalender.over(-130), date(kalender.werkjaar - 6, 1, 2))
    while dag > eerste:
        jaar = min(dag.year - kalender.jaren[0], 5)
        rust = _RUST[orgaan.profiel.niveaus[max(jaar, 0)]]
        soort, onderwerp, verslag = bouw.kies(gebeurtenissen.CONTACTEN)
        if dag.weekday() > 4 or dag == kalender.peildatum:
            soort, onderwerp, verslag = Contactsoort.MAIL, "Korte vraag", "Beantwoord."
        bestuur = orgaan.bestuur_op(dag)
        bouw.entities.append(
            Contactmoment(
                id=bouw.nieuw_id(),
                wijkorgaan_id=orgaan.entity.id,
                datum=dag,
                soort=soort,
                onderwerp=orgaan.vul(onderwerp),
                verslag=orgaan.vul(verslag),
                personen=", ".join(rng.sample(bestuur, min(len(bestuur), rng.randint(1, 2)))),
            )
        )
        dag = werkdag(dag - timedelta(days=rng.randint(rust // 3, rust)))


def _laatste(bouw: Bouw, orgaan: Orgaan) -> date:
    profiel = orgaan.profiel
    if orgaan.entity.beeindigd_op:
        return werkdag(orgaan.entity.beeindigd_op)
    if profiel.stil:
        return bouw.kalender.over(-profiel.stil)
    if profiel.status is Wijkorgaanstatus.SLAPEND:
        return werkdag(bouw.kalender.over(-33))
    return werkdag(bouw.kalender.over(-bouw.rng.randint(1, 24)))


def build_notities(bouw: Bouw, orgaan: Orgaan) -> None:
    """Add a few notes; some are private, and say so, because they must never come out."""
    for teksten, prive, kans in ((gebeurtenissen.NOTITIES, False, 0.9), (gebeurtenissen.PRIVE, True, 0.4)):
        if bouw.rng.random() < kans:
            einde = orgaan.entity.beeindigd_op or bouw.kalender.peildatum
            bouw.entities.append(
                Notitie(
                    id=bouw.nieuw_id(),
                    wijkorgaan_id=orgaan.entity.id,
                    datum=werkdag(einde - timedelta(days=bouw.rng.randint(10, 120))),
                    tekst=orgaan.vul(bouw.kies(teksten)),
                    prive=prive,
                )
            )
