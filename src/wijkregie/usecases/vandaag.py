"""What the first page shows: what waits, the next talk, how far the year is, who was not spoken to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from wijkregie.domain.acties import in_gesprek, is_open
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.signalen import LET_OP_DAGEN, Ernst, Groep, Signaal, bundel, groep, groepeer
from wijkregie.domain.subsidies import BESLUITEN, Stapsoort, betaald_op, lopende_ronde
from wijkregie.domain.uitstel import Plek, Uitstel, per_plek, plek
from wijkregie.domain.wijkorganen import telt_mee
from wijkregie.store.queries.acties import afspraken
from wijkregie.store.queries.values import values
from wijkregie.usecases.afspraaksignalen import afspraaksignalen
from wijkregie.usecases.geldsignalen import geldsignalen
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import Overzicht, overzicht

LATER = 12
"""Lines to look ahead to, beyond what is soon."""


@frozen
class Wachtend:
    """One line of what waits: a signal, the wijkorganen that share it, and the words for whose it is.

    `samen` when it stands for several; `plekken` are all of them. `uitstellen` are by what it was or is put off.
    """

    signaal: Signaal
    wijkorgaan_ids: tuple[str, ...]
    van: str
    samen: bool = False
    plekken: tuple[Plek, ...] = ()
    uitstellen: tuple[Uitstel, ...] = ()

    @property
    def id(self) -> str:
        """Identity of the line: what it came from and what it says."""
        return ":".join((*self.signaal.bron, self.signaal.regel))

    @property
    def record(self) -> tuple[str, str] | None:
        """Table and id of what it is about, None for several; an eindverslag, perhaps not begun, is of its traject."""
        table, key = self.signaal.bron
        return None if self.samen else ("traject" if table == "eindverslag" else table, key)


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
    """The first page; `later` are the first things beyond what is soon.

    `uitgesteld` are the lines that stay away until a day, also of wijkorganen not spoken to for long.
    """

    datum: date
    jaar: int
    inrichting: Inrichting
    wijkorganen: int
    groepen: dict[Groep, list[Wachtend]]
    later: Sequence[Wachtend]
    volgend_gesprek: VolgendGesprek | None
    voortgang: Sequence[Voortgang]
    stil: Sequence[Wachtend]
    uitgesteld: Sequence[Wachtend]
    aanvraag_uiterlijk: date | None


def vandaag(session: Session) -> Vandaag:
    """Return the first page as of today."""
    today = session.today
    found = overzicht(session)
    waiting = [*found.signalen, *geldsignalen(session), *afspraaksignalen(session, found)]
    with session.read() as connection:
        put_off = per_plek(values(connection, Uitstel))
        if any(each.wijk_id and not each.van for each in waiting):
            names = {wijk.id: wijk.naam for wijk in values(connection, Wijk)}
            waiting = [replace(each, van=each.van or names.get(each.wijk_id or "", "")) for each in waiting]
    away = [signaal for signaal in waiting if _away(signaal, put_off, today)]
    waiting = [signaal for signaal in waiting if not _away(signaal, put_off, today)]
    groups = groepeer(waiting, today)
    ahead = sorted((each for each in waiting if _beyond(each, today)), key=lambda each: each.datum or today)
    silent = [each for each in found.stil if each.ernst >= Ernst.LET_OP and not _away(each, put_off, today)]
    regeling = found.regelingen.get(found.jaar)
    counting = _counting(found)
    return Vandaag(
        datum=today,
        jaar=found.jaar,
        inrichting=found.inrichting,
        wijkorganen=counting,
        groepen={span: _lines(found, signalen, put_off) for span, signalen in groups.items()},
        later=_lines(found, ahead, put_off)[:LATER],
        volgend_gesprek=_next_talk(session, found),
        voortgang=_progress(found, counting),
        stil=_lines(found, silent, put_off),
        uitgesteld=sorted(_lines(found, away, put_off), key=lambda line: line.uitstellen[0].tot),
        aanvraag_uiterlijk=regeling.aanvraag_uiterlijk if regeling else None,
    )


def _beyond(signaal: Signaal, today: date) -> bool:
    """Tell whether something has a day, but not soon."""
    return signaal.datum is not None and groep(signaal.datum, today, signaal.vooruit) is None


def _away(signaal: Signaal, put_off: Mapping[Plek, Uitstel], today: date) -> bool:
    """Tell whether a line is to be seen later."""
    found = put_off.get(plek(*signaal.bron, signaal.regel))
    return found is not None and found.geldt(today)


def _lines(found: Overzicht, signalen: list[Signaal], put_off: Mapping[Plek, Uitstel]) -> list[Wachtend]:
    lines = []
    for bundle in bundel(signalen):
        first, many = bundle[0], len(bundle)
        ids = tuple(dict.fromkeys(signaal.wijkorgaan_id for signaal in bundle if signaal.wijkorgaan_id))
        van = _name(found, first) if many == 1 else f"{many} {'wijken' if first.wijk_id else 'wijkorganen'}"
        places = tuple((*signaal.bron, signaal.regel) for signaal in bundle)
        known = tuple(put_off[plek(*place)] for place in places if plek(*place) in put_off)
        lines.append(Wachtend(first, ids, van, many > 1, places, known))
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
