"""The werkbudgetten of a year: what stadsdeelmanagement may spend itself."""

from wijkregie.ui.pages.wijkbudget.view import View


class WerkbudgettenView(View):
    """Every stadsdeel with its bookings."""
