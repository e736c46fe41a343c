"""Places in the Netherlands: from degrees (WGS 84, EPSG:4326) to metres of the Dutch grid (RD New, EPSG:28992).

The polynomials are those that Schreutelkamp and Strang van Hees published in Geodesia (2001); in the Netherlands they
are within a quarter of a metre. They hold there alone.
"""

Punt = tuple[float, float]
"""x and y in metres of the grid, or longitude and latitude in degrees."""

_X0, _Y0 = 155_000.0, 463_000.0
_LAT0, _LON0 = 52.15517440, 5.38720621
"""The tower of Our Lady in Amersfoort, from which the grid is counted."""

_X = (
    (0, 1, 190_094.945), (1, 1, -11_832.228), (2, 1, -114.221), (0, 3, -32.391), (1, 0, -0.705), (3, 1, -2.340),
    (1, 3, -0.608), (0, 2, -0.008), (2, 3, 0.148),
)  # fmt: skip
_Y = (
    (1, 0, 309_056.544), (0, 2, 3638.893), (2, 0, 73.077), (1, 2, -157.984), (3, 0, 59.788), (0, 1, 0.433),
    (2, 2, -6.439), (1, 1, -0.032), (0, 4, 0.092), (1, 4, -0.054),
)  # fmt: skip
"""Powers of the difference in latitude and in longitude, and what they weigh."""


def naar_rd(lon: float, lat: float) -> Punt:
    """Return the x and y of a longitude and latitude in the Netherlands."""
    north, east = 0.36 * (lat - _LAT0), 0.36 * (lon - _LON0)
    return (
        _X0 + sum(weight * north**p * east**q for p, q, weight in _X),
        _Y0 + sum(weight * north**p * east**q for p, q, weight in _Y),
    )


def in_nederland(punt: Punt) -> bool:
    """Tell whether a place on the grid can be in the Netherlands, by the bounds of the grid."""
    x, y = punt
    return 0 <= x <= 300_000 and 300_000 <= y <= 630_000
