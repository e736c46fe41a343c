"""What a chart draws with, so that it is drawn once for paper and screen; y goes up from the lower edge."""

from typing import Literal, Protocol

Anchor = Literal["start", "middle", "end"]


class Drawn(Protocol):
    """A pen for lines, shapes and words in colours given as "#RRGGBB"; measures are points or pixels."""

    def line(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, thickness: float = ..., *, dashed: bool = ...
    ) -> None:
        """Draw a straight line."""

    def path(self, points: list[float], colour: str, thickness: float, *, dashed: bool = ...) -> None:
        """Draw a line through x1, y1, x2, y2, …, round at its ends and corners."""

    def shape(
        self,
        points: list[float],
        *,
        fill: str | None = ...,
        edge: str | None = ...,
        thickness: float = ...,
        dashed: bool = ...,
    ) -> None:
        """Draw a closed shape through x1, y1, x2, y2, …; hollow without `fill`, without outline without `edge`."""

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = ...,
        edge: str | None = ...,
        thickness: float = ...,
        dashed: bool = ...,
        radius: float = ...,
    ) -> None:
        """Draw a rectangle; without `fill` it is hollow, without `edge` it has no outline."""

    def word(
        self,
        x: float,
        y: float,
        text: str,
        colour: str,
        size: float = ...,
        anchor: Anchor = ...,
        *,
        semibold: bool = ...,
    ) -> None:
        """Write one line of text with its base line on `y`."""
