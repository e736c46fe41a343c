"""From whom a paper is."""

from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.inrichting import Inrichting


def afzender(inrichting: Inrichting, stadsdeel: Stadsdeel | None) -> list[str]:
    """Return the lines that say from whom a paper is."""
    gemeente, naam = inrichting.gemeente.strip(), inrichting.wijkregisseur.strip()
    lines = [
        f"Gemeente {gemeente}" if gemeente else "",
        f"Stadsdeel {stadsdeel.naam}" if stadsdeel else "",
        f"Wijkregisseur {naam}" if naam else "",
        "Verzonnen gegevens" if inrichting.voorbeeld else "",
    ]
    return [line for line in lines if line]
