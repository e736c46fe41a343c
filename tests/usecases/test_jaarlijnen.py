"""The year of every wijkorgaan in steps: those that count, the same steps as on their own page, and one read."""

from tests.usecases.kit import JAAR, TODAY, body_named, statements
from wijkregie.domain.jaarlijn import Stapstand
from wijkregie.usecases import jaargesprekken
from wijkregie.usecases.jaarlijnen import Orgaanlijn, jaarlijnen
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import overzicht
from wijkregie.usecases.vandaag import vandaag


def line_of(session: Session, naam: str) -> Orgaanlijn:
    return next(line for line in jaarlijnen(session)[1] if line.naam == naam)


def test_each_body_that_counts_has_its_steps_until_it_is_paid(town: Session) -> None:
    jaar, lines = jaarlijnen(town)
    assert (jaar, len(lines)) == (JAAR, vandaag(town).wijkorganen)
    names = ["Gesprek", "Verslag", "Akkoord", "Aanvraag", "Besluit", "Betaling"]
    assert all([stap.naam for stap in line.stappen] == names for line in lines)
    assert line_of(town, "Buurtkring De Weerd").nu == 0
    jaargesprekken.hold_jaargesprek(town, body_named(town, "Buurtkring De Weerd").id, JAAR, datum=TODAY)
    assert line_of(town, "Buurtkring De Weerd").nu == 1


def test_the_step_that_is_now_is_the_last_when_all_is_done(example: Session) -> None:
    for line in jaarlijnen(example)[1]:
        done = [stap.stand is Stapstand.GEDAAN for stap in line.stappen]
        assert line.nu == (len(done) - 1 if all(done) else done.index(False))
        assert not line.te_laat(line.nu, TODAY) or not all(done)


def test_what_is_past_its_day_is_late_while_it_is_expected(example: Session) -> None:
    late = [line for line in jaarlijnen(example)[1] if any(line.te_laat(place, TODAY) for place in range(6))]
    assert late
    assert all(line.verwacht for line in late)


def test_it_takes_no_query_of_its_own(session: Session, example: Session) -> None:
    counts = []
    for one in (session, example):
        with statements(one) as seen:
            overzicht(one)
        whole = len(seen)
        with statements(one) as seen:
            jaarlijnen(one)
        assert len(seen) == whole
        with statements(one) as seen:
            vandaag(one)
        counts.append(len(seen))
    empty, full = counts
    assert full - empty <= 1, "the next talk asks for what was agreed"
