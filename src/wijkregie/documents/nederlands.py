"""Plain Dutch made of facts: counts in words, lists, and capitals."""

from collections.abc import Iterable

_GETALLEN = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


def getal(aantal: int) -> str:
    """Write a count in a sentence: in words up to twelve, in figures above; 0 is "geen"."""
    return _GETALLEN[aantal] if 0 <= aantal < len(_GETALLEN) else f"{aantal:,}".replace(",", ".")


def telwoord(aantal: int, enkelvoud: str, meervoud: str) -> str:
    """Write a count with its noun: "geen acties", "één actie", "13 acties"."""
    return f"{getal(aantal)} {enkelvoud if aantal == 1 else meervoud}"


def opsomming(delen: Iterable[str]) -> str:
    """Join parts as in speech: "a", "a en b", "a, b en c"."""
    parts = list(delen)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} en {parts[-1]}" if parts else ""


def hoofdletter(zin: str) -> str:
    """Begin with a capital; "ijsbaan" becomes "IJsbaan", "één" becomes "Eén", "’t Hagen" stays."""
    if zin.startswith("éé"):
        return "E" + zin[1:]
    return "IJ" + zin[2:] if zin.startswith("ij") else zin[:1].upper() + zin[1:]
