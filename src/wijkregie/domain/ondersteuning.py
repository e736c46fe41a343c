"""Ondersteuning: the help a wijkorgaan asks for in a jaargesprek, kept as an actiepunt with a follow-up.

Asked is what stands as an actiepunt of the talk; given is what was done of it. Nothing else is kept.
"""

from datetime import date, timedelta
from enum import StrEnum

OPVOLGEN_DAGEN = 42
"""Days after the talk in which help that was asked for is followed up; a working habit, no law."""


class Ondersteuning(StrEnum):
    """Help on the way to the niveau that was chosen (Eindverslag samenwerkingsafspraken 2023)."""

    COACHING = "coaching"
    TRAINING = "training"
    BEKENDHEID = "bekendheid"
    CONTACT = "contact met andere wijkorganen"

    @property
    def actie(self) -> str:
        """What the wijkregisseur promises when it is asked for."""
        return _ACTIES[self]


_ACTIES = {
    Ondersteuning.COACHING: "Coaching regelen",
    Ondersteuning.TRAINING: "Training regelen",
    Ondersteuning.BEKENDHEID: "Helpen om bekender te worden in de wijk",
    Ondersteuning.CONTACT: "Contact leggen met andere wijkorganen",
}


def opvolgen_uiterlijk(gesprek: date) -> date:
    """Return the day by which help that was asked for is followed up."""
    return gesprek + timedelta(days=OPVOLGEN_DAGEN)
