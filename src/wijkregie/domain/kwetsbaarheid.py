"""Early signs that a wijkorgaan may become frail: facts to coach with, never a verdict (Evaluatie, chapter 6)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from wijkregie.domain.bijeenkomsten import Aanwezigheid, gemist_op_rij
from wijkregie.domain.contacten import dagen_stil
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.personen import Bestuursfunctie, zit_nu
from wijkregie.domain.ritme import Ritme

NIEUW_LID_JAREN = 3
"""Years without anyone new after which a bestuur asks for attention; a working habit, no law."""

ROLLEN_VEEL = 3
"""Seats on one bestuur that are much for one person; a working habit, no law."""

GEMIST_VEEL = 2
"""Meetings missed in a row that ask for attention; a working habit, no law."""


class Kwetsbaarheidsteken(StrEnum):
    """What may show that a bestuur needs help."""

    VACATURES = "vacatures"
    GEEN_NIEUW_LID = "lang geen nieuw lid"
    VEEL_ROLLEN = "veel rollen bij één persoon"
    GEMIST = "bijeenkomsten gemist"
    STIL = "lang niet gesproken"

    @property
    def actie(self) -> str:
        """Words of an action that helps."""
        return _ACTIES[self]


_ACTIES = {
    Kwetsbaarheidsteken.VACATURES: "Samen nieuwe bestuursleden zoeken",
    Kwetsbaarheidsteken.GEEN_NIEUW_LID: "Praten over nieuwe leden en opvolging",
    Kwetsbaarheidsteken.VEEL_ROLLEN: "Taken in het bestuur helpen verdelen",
    Kwetsbaarheidsteken.GEMIST: "Vragen waarom overleggen niet lukken",
    Kwetsbaarheidsteken.STIL: "Langsgaan en vragen hoe het gaat",
}


@frozen(kw_only=True)
class Kwetsbaarheid:
    """One sign with the fact behind it, in one sentence that names no person."""

    teken: Kwetsbaarheidsteken
    feit: str


def kwetsbaarheden(
    functies: Sequence[Bestuursfunctie],
    geweest: Sequence[Aanwezigheid | None],
    laatste_contact: date | None,
    today: date,
    *,
    ritme: Ritme,
    niveau: Niveau | None,
) -> list[Kwetsbaarheid]:
    """Return the signs of one wijkorgaan; `geweest` are the meetings it was asked to, oldest first."""
    signs = list(_signs(functies, geweest, today))
    if ritme.is_lang_stil(laatste_contact, niveau, today):
        fact = f"Het laatste contact was {dagen_stil(laatste_contact, today)} dagen geleden."
        signs.append(Kwetsbaarheid(teken=Kwetsbaarheidsteken.STIL, feit=fact))
    return signs


def _signs(
    functies: Sequence[Bestuursfunctie],
    geweest: Sequence[Aanwezigheid | None],
    today: date,
) -> Iterator[Kwetsbaarheid]:
    zetels = [functie for functie in functies if zit_nu(functie, today)]
    if vacant := sum(functie.persoon_id is None for functie in zetels):
        fact = f"{vacant} van de {len(zetels)} functies in het bestuur {'is' if vacant == 1 else 'zijn'} vacant."
        yield Kwetsbaarheid(teken=Kwetsbaarheidsteken.VACATURES, feit=fact)
    if (years := jaren_zonder_nieuw_lid(functies, today)) is not None and years >= NIEUW_LID_JAREN:
        fact = f"Het laatste nieuwe bestuurslid kwam {years} jaar geleden."
        yield Kwetsbaarheid(teken=Kwetsbaarheidsteken.GEEN_NIEUW_LID, feit=fact)
    most = max(Counter(zetel.persoon_id for zetel in zetels if zetel.persoon_id).values(), default=0)
    if most >= ROLLEN_VEEL:
        fact = f"Eén persoon heeft {most} functies in het bestuur."
        yield Kwetsbaarheid(teken=Kwetsbaarheidsteken.VEEL_ROLLEN, feit=fact)
    if (missed := gemist_op_rij(geweest)) >= GEMIST_VEEL:
        fact = f"Het wijkorgaan was er {missed} bijeenkomsten op rij niet bij."
        yield Kwetsbaarheid(teken=Kwetsbaarheidsteken.GEMIST, feit=fact)


def jaren_zonder_nieuw_lid(functies: Sequence[Bestuursfunctie], today: date) -> int | None:
    """Return the whole years since someone came who was not there before; None when that is not known.

    It is not known when nobody sits there now, or when of anyone who does not the day is known on which they came.
    """
    since: defaultdict[str, list[date | None]] = defaultdict(list)
    for functie in functies:
        if functie.persoon_id is not None:
            since[functie.persoon_id].append(functie.sinds)
    sitting = {functie.persoon_id for functie in functies if functie.persoon_id and zit_nu(functie, today)}
    came = [min(days) for known in since.values() if len(days := [d for d in known if d]) == len(known)]
    if not sitting or any(None in since[who] for who in sitting):
        return None
    last = max(day for day in came if day <= today)
    return today.year - last.year - ((today.month, today.day) < (last.month, last.day))
