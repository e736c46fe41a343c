"""The one clock: what today is, and the moment something happens."""

from datetime import UTC, date, datetime

from wijkregie.domain.frozen import frozen


@frozen
class Clock:
    """Tells date and moment; with `fixed` set, always that day (screens, tests, reports)."""

    fixed: date | None = None

    def today(self) -> date:
        """Return the local date."""
        return self.fixed or datetime.now().astimezone().date()

    def now(self) -> datetime:
        """Return the moment in UTC."""
        return datetime.now(UTC)
