"""The map of wijken on paper: per stadsdeel the tiles with a table of the same, or the outlines of all together."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from wijkregie.documents.charts.wijkenkaart import Getekend, legenda_tegels, omtrekken, stand, tegels
from wijkregie.documents.fonts import shortened
from wijkregie.documents.pdf.columns import Column
from wijkregie.documents.pdf.jaartabellen import datum
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.wijken import Toon, Wijkbeeld, Wijkenkaart, gezegd, indeling, legenda, tegel
from wijkregie.domain.wijkgrenzen import lees_vlakken

_OVER = "Wijken"
_KAARTWOORDEN = {
    Toon.NIVEAU: "Het getal is het niveau, het woord wat er wacht.",
    Toon.CONTACT: "Het getal is het aantal dagen sinds het laatste contact.",
    Toon.ACTIES: "Het getal is het aantal open beloftes.",
    Toon.GESPREK: "Het getal is de dag van het gesprek, het woord hoe ver het is.",
}


def wijkenkaart(
    kaart: Wijkenkaart, toon: Toon, inrichting: Inrichting, grenzen: Mapping[str, str], moment: datetime
) -> bytes:
    """Return the map as a tagged PDF; with `grenzen` by id of the wijk, the outlines come before the tables.

    `moment` (with time zone) is when it was made.
    """
    return paper(kaart, toon, inrichting, grenzen).render(moment)


def paper(kaart: Wijkenkaart, toon: Toon, inrichting: Inrichting, grenzen: Mapping[str, str]) -> Paper:
    """Write the map on paper, not yet rendered."""
    gemeente = inrichting.gemeente.strip()
    place = f"Gemeente {gemeente}" if gemeente else "Alle wijken"
    day = format_datum_tekst(kaart.today)
    sheet = Paper(
        over=f"{_OVER} {kaart.jaar}: {toon.value}",
        title=place,
        under=kaart.context,
        aside=[day, "Verzonnen gegevens" if inrichting.voorbeeld else ""],
        footer=f"{_OVER} {kaart.jaar}, {day}",
        author=inrichting.wijkregisseur,
    )
    if not kaart.wijken:
        sheet.text("Er zijn nog geen wijken.")
        return sheet
    fills = legenda(toon, kaart)
    sheet.text(f"{_KAARTWOORDEN[toon]} Een streepjeslijn is een wijk zonder wijkorgaan; ! is let op, !! is te laat.")
    sheet.figure(legenda_tegels(fills), "Legenda, van licht naar donker: " + ", ".join(words for _, words in fills))
    sheet.space(8)
    drawn = {each.id: _getekend(each, toon, kaart, grenzen) for each in kaart.wijken}
    mapped = [drawn[each.id] for each in kaart.wijken if lees_vlakken(grenzen.get(each.id, ""))]
    if mapped:
        count = tel(len(mapped), "wijk", "wijken")
        sheet.figure(omtrekken(mapped), f"Kaart met de grenzen van {count}; de tabellen hieronder zeggen hetzelfde.")
    places = indeling(each.wijk for each in kaart.wijken)
    for _, group in groupby(kaart.wijken, key=lambda each: each.wijk.stadsdeel_id):
        found = list(group)
        sheet.section(f"Stadsdeel {shortened(found[0].stadsdeel, 80)}", numbered=False, room=140)
        if not mapped:
            tiles = [replace(drawn[each.id], plaats=places[each.id]) for each in found]
            said = "; ".join(gezegd(each, toon, kaart) for each in found)
            sheet.figure(tegels(tiles), f"Kaart van {tel(len(found), 'wijk', 'wijken')}: {said}")
            sheet.space(6)
        _table(sheet, found, toon, kaart)
    return sheet


def _getekend(each: Wijkbeeld, toon: Toon, kaart: Wijkenkaart, grenzen: Mapping[str, str]) -> Getekend:
    return Getekend(naam=each.wijk.naam, tegel=tegel(each, toon, kaart), grens=grenzen.get(each.id, ""))


def _table(sheet: Paper, found: list[Wijkbeeld], toon: Toon, kaart: Wijkenkaart) -> None:
    columns = [
        Column("Wijk", 1.9),
        Column("Wijkorgaan", 2.6),
        Column("Niveau", 0.8),
        Column("Stand", 1.3),
        Column("Laatste contact", 1.2),
        Column("Open beloftes", 0.9),
    ]
    rows = [
        [
            shortened(each.wijk.naam, 80),
            shortened(", ".join(body.naam for body in each.organen), 160) or each.zonder,
            str(each.niveau.value) if each.niveau else "–",
            stand(tegel(each, toon, kaart)),
            datum(each.laatste_contact),
            str(each.acties or "–"),
        ]
        for each in found
    ]
    sheet.table(columns, rows)
