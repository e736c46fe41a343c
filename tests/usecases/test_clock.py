"""The clock: today, or a day that was set."""

from datetime import UTC, date, datetime, timedelta

from wijkregie.usecases.clock import Clock


def test_without_a_day_it_is_today() -> None:
    assert abs(Clock().today() - datetime.now().astimezone().date()) <= timedelta(days=1)


def test_a_day_that_was_set_stays_and_the_moment_is_in_utc() -> None:
    clock = Clock(fixed=date(2024, 2, 29))
    assert clock.today() == date(2024, 2, 29)
    assert clock.now().tzinfo is UTC
    assert datetime.now(UTC) - clock.now() < timedelta(minutes=1)
