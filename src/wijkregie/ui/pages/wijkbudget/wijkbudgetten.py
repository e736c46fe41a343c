"""The wijkbudgetten of a year, per stadsdeel."""

from wijkregie.ui.pages.wijkbudget.view import View


class WijkbudgettenView(View):
    """Every wijk with what is free, promised, spent and saved."""
