"""The papers around a jaargesprek."""

from enum import StrEnum


class Papiersoort(StrEnum):
    """Kind of paper, in the order in which they are needed."""

    VOORBLAD = "voorblad"
    FORMULIER = "gespreksformulier"
    UITNODIGING = "uitnodiging"
    GESPREKSVERSLAG = "gespreksverslag"
    VERSLAG_TER_AKKOORD = "verslag ter akkoord"
