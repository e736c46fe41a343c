"""What changed since somebody last looked at Vandaag; where that is remembered is for whoever asks."""

from collections.abc import Sequence
from datetime import datetime

from wijkregie.domain.frozen import frozen
from wijkregie.domain.vorigekeer import Kijkmoment, Kijkmomenten, from_text, look, samengevat, to_text
from wijkregie.store.journaal import end_of_chain
from wijkregie.store.queries.geschiedenis import names_of
from wijkregie.store.queries.vorigekeer import changes_between, hash_at, labels_between
from wijkregie.usecases.geschiedenis import known_as, named_ids
from wijkregie.usecases.session import Session

MOST = 40
"""Commands that are listed, the newest."""


@frozen
class Sinds:
    """What was done between two looks, in words; `onthouden` and `gezien` are what is to be remembered now and then.

    `momenten.vorige` is None when there is nothing to tell of.
    """

    momenten: Kijkmomenten
    gedaan: Sequence[str]
    onthouden: str
    gezien: str


@frozen
class Gedaan:
    """One command: when, by whom, what, and what it was about as far as that has a name and is not private."""

    nummer: int
    moment: datetime
    wie: str
    label: str
    wat: str


def sinds_vorige_keer(session: Session, onthouden: str) -> Sinds:
    """Return what was done since the last day somebody looked; `onthouden` is what was remembered of it."""
    known = from_text(onthouden)
    with session.read() as connection:
        nummer, chain = end_of_chain(connection)
        same = known is not None and hash_at(connection, known.laatste.nummer) == known.laatste.keten
        now = Kijkmoment(nummer=nummer, dag=session.today, keten=chain.hex()[:16])
        momenten = look(known, now, same=same)
        before = momenten.vorige
        labels = labels_between(connection, before.nummer, momenten.laatste.nummer) if before else []
    return Sinds(momenten, samengevat(labels), to_text(momenten), to_text(momenten.seen()))


def gedaan_tussen(session: Session, na: int, tot: int) -> list[Gedaan]:
    """Return the commands after one number up to another that stand, newest first, at most MOST."""
    with session.read() as connection:
        changes = changes_between(connection, na, tot, MOST)
        names = names_of(connection, named_ids(changes))
    return [
        Gedaan(
            change.nummer,
            change.moment,
            change.wie,
            change.label,
            "privé" if change.prive else known_as(change, names),
        )
        for change in changes
    ]
