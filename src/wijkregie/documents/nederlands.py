"""Plain Dutch made of facts: counts in words, and capitals."""

_GETALLEN = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


def getal(aantal: int) -> str:
    """Write a count in a sentence: in words up to twelve, in figures above; 0 is "geen"."""
    return _GETALLEN[aantal] if 0 <= aantal < len(_GETALLEN) else f"{aantal:,}".replace(",", ".")


def telwoord(aantal: int, enkelvoud: str, meervoud: str) -> str:
    """Write a count with its noun: "geen acties", "één actie", "13 acties"."""
    return f"{getal(aantal)} {enkelvoud if aantal == 1 else meervoud}"


def hoofdletter(zin: str) -> str:
    """Begin with a capital; "ijsbaan" becomes "IJsbaan", "één" becomes "Eén", "’t Hagen" stays."""
    if zin.startswith("éé"):
        return "E" + zin[1:]
    return "IJ" + zin[2:] if zin.startswith("ij") else zin[:1].upper() + zin[1:]
