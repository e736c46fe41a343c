"""What the first page shows: what waits, the next talk, how far the year is, who was not spoken to."""

from collections.abc import Sequence
from datetime import date

from wijkregie.domain.acties import in_gesprek, is_open
from wijkregie.domain.frozen import frozen
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.signalen import LET_OP_DAGEN, Ernst, Groep, Signaal, bundel, groepeer
from wijkregie.domain.subsidies import BESLUITEN, Stapsoort, betaald_op, lopende_ronde
from wijkregie.domain.wijkorganen import telt_mee
from wijkregie.store.queries.acties import afspraken
from wijkregie.usecases.afspraaksignalen import afspraaksignalen
from wijkregie.usecases.geldsignalen import geldsignalen
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import Overzicht, overzicht


@frozen
class Wachtend:
    """One line of what waits: a signal, the wijkorganen that share it, and the words for whose it is.

    `samen` when it stands for several.
    """

    signaal: Signaal
    wijkorgaan_ids: tuple[str, ...]
    van: str
    samen: bool = False

    @property
    def id(self) -> str:
        """Identity of the line: what it came from and what it says."""
        return ":".join((*self.signaal.bron, self.signaal.regel))


@frozen
class Voortgang:
    """How many of the wijkorganen of a year have come to a step."""

    woord: str
    aantal: int
    totaal: int


@frozen
class VolgendGesprek:
    """The next talk within a week, with what one wants to know on the way there."""

    gesprek: Jaargesprek
    wijkorgaan: str
    niveau_nu: Niveau | None
    open_afspraken: int


@frozen
class Vandaag:
    """The first page, all of one moment; `eerstvolgende` is the first thing beyond the coming four weeks."""

    datum: date
    jaar: int
    inrichting: Inrichting
    wijkorganen: int
    groepen: dict[Groep, list[Wachtend]]
    eerstvolgende: Wachtend | None
    volgend_gesprek: VolgendGesprek | None
    voortgang: Sequence[Voortgang]
    stil: Sequence[tuple[Signaal, str]]
    aanvraag_uiterlijk: date | None


def vandaag(session: Session) -> Vandaag:
    """Return the first page as of today."""
    today = session.today
    found = overzicht(session)
    waiting = [*found.signalen, *geldsignalen(session), *afspraaksignalen(session, found)]
    groups = groepeer(waiting, today)
    dated = sorted(
        (signaal for signaal in waiting if signaal.datum is not None and signaal.datum > today),
        key=lambda signaal: signaal.datum or today,
    )
    silent = [signaal for signaal in found.stil if signaal.ernst >= Ernst.LET_OP]
    regeling = found.regelingen.get(found.jaar)
    counting = _counting(found)
    return Vandaag(
        datum=today,
        jaar=found.jaar,
        inrichting=inrichting(session),
        wijkorganen=counting,
        groepen={span: _lines(found, signalen) for span, signalen in groups.items()},
        eerstvolgende=next(iter(_lines(found, dated[:1])), None),
        volgend_gesprek=_next_talk(session, found),
        voortgang=_progress(found, counting),
        stil=[(signaal, _name(found, signaal)) for signaal in silent],
        aanvraag_uiterlijk=regeling.aanvraag_uiterlijk if regeling else None,
    )


def _lines(found: Overzicht, signalen: list[Signaal]) -> list[Wachtend]:
    lines = []
    for bundle in bundel(signalen):
        first, many = bundle[0], len(bundle)
        ids = tuple(dict.fromkeys(signaal.wijkorgaan_id for signaal in bundle if signaal.wijkorgaan_id))
        van = _name(found, first) if many == 1 else f"{many} {'wijken' if first.wijk_id else 'wijkorganen'}"
        lines.append(Wachtend(first, ids, van, samen=many > 1))
    return lines


def _name(found: Overzicht, signaal: Signaal) -> str:
    return found.wijkorganen[signaal.wijkorgaan_id].naam if signaal.wijkorgaan_id else signaal.van


def _counting(found: Overzicht) -> int:
    return sum(
        telt_mee(row, found.jaar, row.niveau, found.gesprekken.get(row.id), found.subsidies.get(row.id))
        for row in found.wijkorganen.values()
    )


def _next_talk(session: Session, found: Overzicht) -> VolgendGesprek | None:
    planned = [
        gesprek
        for gesprek in found.gepland
        if gesprek.datum is not None and 0 <= (gesprek.datum - session.today).days <= LET_OP_DAGEN
    ]
    if not planned:
        return None
    gesprek = min(planned, key=lambda gesprek: (gesprek.datum, gesprek.tijd))
    body = found.wijkorganen[gesprek.wijkorgaan_id]
    with session.read() as connection:
        agreed = afspraken(connection, body.id)
    return VolgendGesprek(gesprek, body.naam, body.niveau_nu, sum(is_open(actie) for actie in in_gesprek(agreed)))


def _progress(found: Overzicht, counting: int) -> list[Voortgang]:
    talks = found.gesprekken.values()
    asked = [file.stappen for file in found.subsidies.values()]
    steps = [{stap.soort for stap in lopende_ronde(stappen)} for stappen in asked]
    counts = {
        "Gesprek gevoerd": sum(bereikt(gesprek, Gespreksstand.GEVOERD) for gesprek in talks),
        "Verslag akkoord": sum(bereikt(gesprek, Gespreksstand.AKKOORD) for gesprek in talks),
        "Aanvraag binnen": sum(Stapsoort.AANVRAAG_ONTVANGEN in present for present in steps),
        "Besluit genomen": sum(bool(present & BESLUITEN) for present in steps),
        "Betaald": sum(betaald_op(stappen) is not None for stappen in asked),
    }
    return [Voortgang(woord, aantal, counting) for woord, aantal in counts.items()]
