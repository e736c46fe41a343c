"""What changed since somebody last looked at Vandaag; where that is remembered is for whoever asks."""

from collections.abc import Sequence

from wijkregie.domain.frozen import frozen
from wijkregie.domain.vorigekeer import Kijkmoment, Kijkmomenten, from_text, look, samengevat, to_text
from wijkregie.store.journaal import end_of_chain
from wijkregie.store.queries.vorigekeer import hash_at, labels_between
from wijkregie.usecases.session import Session


@frozen
class Sinds:
    """What was done between two looks, in words; `onthouden` and `gezien` are what is to be remembered now and then.

    `momenten.vorige` is None when there is nothing to tell of.
    """

    momenten: Kijkmomenten
    gedaan: Sequence[str]
    onthouden: str
    gezien: str


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
