"""Outlines of wijken, as a municipality publishes them."""

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen


@frozen(kw_only=True)
class Wijkgrens(Entity):
    """Outline of one wijk: `vlakken` is JSON text of polygons, each a list of rings of [x, y] in whole metres.

    Metres are those of the Dutch grid (RD New, EPSG:28992). The first ring of a polygon is its edge, others are holes.
    """

    wijk_id: str
    vlakken: str
