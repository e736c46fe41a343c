"""The step line of a wijkorgaan as the screen shows it: the same drawing as on paper, in the colours of the theme."""

from wijkregie.documents.charts.niveauverloop import Verloop as Verloop
from wijkregie.documents.charts.niveauverloop import niveauverloop_svg as niveauverloop_svg
from wijkregie.documents.charts.niveauverloop import niveauverloop_text as niveauverloop_text
from wijkregie.documents.charts.palette import Palette as Palette
