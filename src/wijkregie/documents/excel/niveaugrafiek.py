"""The chart of the overview: how many wijkorganen had which niveau, year after year."""

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.worksheet.worksheet import Worksheet

from wijkregie.documents.excel import looks
from wijkregie.domain.niveaus import Niveau

_FILLS = {Niveau.BASIS: looks.WHITE, Niveau.UITVOEREND: looks.ACCENT_SOFT, Niveau.BELEIDSVORMEND: looks.ACCENT}
_CHART_SIZE = (16, 10.5)
"""Centimetres."""


def niveaugrafiek(sheet: Worksheet, first: int, years: int) -> BarChart:
    """Draw the niveaus of the table Per jaar, of which the first year stands in row `first`."""
    last = first + years - 1
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "col", "stacked", 100, 60
    chart.title = "Wijkorganen per niveau"
    chart.width, chart.height = _CHART_SIZE
    chart.legend.position = "b"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.number_format, chart.y_axis.number_format = "0", "0"
    chart.y_axis.majorGridlines = ChartLines(GraphicalProperties(ln=LineProperties(solidFill=looks.LINE)))
    chart.add_data(Reference(sheet, min_col=2, max_col=4, min_row=first - 1, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=last))
    for series, fill in zip(chart.series, _FILLS.values(), strict=True):
        series.graphicalProperties = GraphicalProperties(solidFill=fill, ln=LineProperties(solidFill=looks.ACCENT))
    return chart
