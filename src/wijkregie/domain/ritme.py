"""How often a wijkorgaan is spoken to: after how many days without contact it asks for attention, per niveau."""

from datetime import date

from wijkregie.domain.contacten import dagen_stil
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal

GEWOON = 60
"""Days, where nobody chose others; a working habit, no law."""

LANGSTE = 730
"""Days; who is spoken to less often than once in two years has no ritme."""


@frozen(kw_only=True)
class Ritme:
    """After how many days without contact a wijkorgaan of each niveau asks for attention; a working habit, no law."""

    zonder_niveau: int = GEWOON
    niveau_1: int = GEWOON
    niveau_2: int = GEWOON
    niveau_3: int = GEWOON

    def dagen(self, niveau: Niveau | None) -> int:
        """Return the days for a niveau, or for a wijkorgaan that has none."""
        days = {Niveau.BASIS: self.niveau_1, Niveau.UITVOEREND: self.niveau_2, Niveau.BELEIDSVORMEND: self.niveau_3}
        return self.zonder_niveau if niveau is None else days[niveau]

    def is_stil(self, laatste_contact: date | None, niveau: Niveau | None, today: date) -> bool:
        """Tell whether it is time to speak to it again; never having had contact is no silence."""
        days = dagen_stil(laatste_contact, today)
        return days is not None and days >= self.dagen(niveau)

    def is_lang_stil(self, laatste_contact: date | None, niveau: Niveau | None, today: date) -> bool:
        """Tell whether the last contact is long ago: the days of its niveau and half as much again."""
        days = dagen_stil(laatste_contact, today)
        return days is not None and 2 * days >= 3 * self.dagen(niveau)


def check_ritme(ritme: Ritme) -> None:
    """Refuse a number of days that is no ritme; raises Refusal "ritme_kan_niet"."""
    for days in (ritme.zonder_niveau, *(ritme.dagen(niveau) for niveau in Niveau)):
        if not 1 <= days <= LANGSTE:
            raise Refusal("ritme_kan_niet", langste=LANGSTE)
