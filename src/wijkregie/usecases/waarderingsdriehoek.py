"""The waarderingsdriehoek as the screen shows it: the same drawing as on paper, in the colours of the theme."""

from wijkregie.documents.charts.palette import Palette as Palette
from wijkregie.documents.charts.waarderingsdriehoek import Scores as Scores
from wijkregie.documents.charts.waarderingsdriehoek import waarderingsdriehoek_svg as waarderingsdriehoek_svg
from wijkregie.documents.charts.waarderingsdriehoek import waarderingsdriehoek_text as waarderingsdriehoek_text
