"""The sheets of Overzicht.xlsx about promises: how each was judged, and the plans of the municipality."""

from collections.abc import Iterable

from wijkregie.documents.excel.organenbladen import ID, ID_ORGAAN, NAAM_ORGAAN, Row
from wijkregie.documents.excel.tables import Column, Kind
from wijkregie.domain.afsprakenbeelden import Afsprakenbeeld, Planregel
from wijkregie.domain.nakomingen import Uitkomst, uitkomst
from wijkregie.domain.trajecten import Traject
from wijkregie.domain.trajectkosten import communicatie_uren, communicatiekosten, participatie_uren, participatiekosten
from wijkregie.domain.verplichtingen import Partij

AFSPRAKEN = (
    NAAM_ORGAAN,
    Column("Stadsdeel"),
    Column("Jaar", Kind.YEAR, uitleg="Alleen afspraken van het jaar van dit overzicht."),
    Column("Niveau", Kind.COUNT, uitleg="Welke afspraken gelden, hangt af van het niveau."),
    Column("Van", uitleg="Wie de afspraak moet nakomen: de gemeente of het wijkorgaan."),
    Column("Afspraak", Kind.LONG),
    Column("Samen", uitleg="Wat beide kanten samen vinden. Verschillend: de een vindt iets anders dan de ander."),
    Column("Nagekomen", Kind.COUNT, total=True, uitleg="1 als het zo is. Zo kun je tellen en optellen."),
    Column("Deels", Kind.COUNT, total=True),
    Column("Niet", Kind.COUNT, total=True),
    Column("Verschillend", Kind.COUNT, total=True),
    Column("Nog bespreken", Kind.COUNT, total=True),
    Column("Gemeente vindt"),
    Column("Wijkorgaan vindt"),
    Column("Gemeente zegt", Kind.LONG),
    Column("Wijkorgaan zegt", Kind.LONG),
    Column("Besproken op", Kind.DATE),
    ID_ORGAAN,
    ID,
)
KOSTENKOLOMMEN = (
    Column("Participatie geraamd", Kind.EURO, total=True),
    Column("Participatie", Kind.EURO, total=True),
    Column("Communicatie geraamd", Kind.EURO, total=True),
    Column("Communicatie", Kind.EURO, total=True),
    Column("Uren participatie geraamd", Kind.COUNT, total=True),
    Column("Uren participatie", Kind.COUNT, total=True),
    Column("Uren communicatie geraamd", Kind.COUNT, total=True),
    Column("Uren communicatie", Kind.COUNT, total=True),
)
"""What a traject takes: participation apart from communication."""

TRAJECTEN = (
    Column("Traject", Kind.LONG),
    Column("Afdeling"),
    Column("Soort"),
    Column("Wijken", Kind.LONG),
    Column("Jaar", Kind.YEAR),
    Column("Stand"),
    Column("Bekend op", Kind.DATE, uitleg="Sinds wanneer het plan bij de gemeente bekend is."),
    Column("Invloed tot", Kind.DATE, uitleg="Tot en met deze dag kan wat bewoners zeggen nog iets veranderen."),
    Column("Besluit op", Kind.DATE),
    Column("Beloofd", uitleg="De trede van de participatieladder die is beloofd."),
    Column("Wijkorganen", Kind.COUNT, total=True, uitleg="Hoeveel wijkorganen het plan raakt."),
    Column("Gehoord", Kind.COUNT, total=True, uitleg="Hoeveel wijkorganen ervan gehoord hebben."),
    *KOSTENKOLOMMEN,
    Column("Eindverslag op", Kind.DATE),
    Column("Afgerond op", Kind.DATE),
    Column("Ingetrokken op", Kind.DATE),
    ID,
)

_GETELD = (Uitkomst.NAGEKOMEN, Uitkomst.TEN_DELE, Uitkomst.NIET, Uitkomst.VERSCHIL, Uitkomst.OPEN)


def afspraak_rows(beeld: Afsprakenbeeld | None) -> Iterable[Row]:
    """Return a row per promise of each wijkorgaan in the year, in the order of the page."""
    if beeld is None:
        return
    promised = {one.id: one for one in beeld.nakomingen.verplichtingen}
    for rij in beeld.nakomingen.rijen:
        for key, nakoming in rij.vakken.items():
            both, sides = uitkomst(nakoming), nakoming.oordelen if nakoming else dict.fromkeys(Partij)
            yield (
                rij.naam,
                rij.stadsdeel or None,
                beeld.jaar,
                rij.niveau,
                promised[key].partij.value,
                promised[key].kop,
                both.value,
                *(1 if both is each else None for each in _GETELD),
                *(oordeel.value if oordeel else None for oordeel in sides.values()),
                nakoming.woorden_gemeente if nakoming else None,
                nakoming.woorden_wijkorgaan if nakoming else None,
                nakoming.beoordeeld_op if nakoming else None,
                rij.wijkorgaan_id,
                nakoming.id if nakoming else f"{rij.wijkorgaan_id}-{beeld.jaar}-{key}",
            )


def traject_row(plan: Planregel) -> Row:
    """Return the row of a plan; what is not known of it is an empty cell."""
    traject, day = plan.traject, plan.traject.besluit_op or plan.traject.bekend_op
    return (
        traject.naam,
        plan.afdeling or None,
        traject.soort.value,
        ", ".join(plan.wijken),
        day.year if day else None,
        plan.stand.value,
        traject.bekend_op,
        traject.invloed_tot,
        traject.besluit_op,
        traject.trede.value if traject.trede else None,
        len(plan.organen | plan.gehoord),
        len(plan.gehoord),
        *kosten_cells(traject),
        plan.verslag.vastgesteld_op if plan.verslag else None,
        traject.afgerond_op,
        traject.ingetrokken_op,
        traject.id,
    )


def kosten_cells(traject: Traject) -> Row:
    """Return the cells of `KOSTENKOLOMMEN`: amounts in cents, hours whole."""
    taken = (participatiekosten, communicatiekosten, participatie_uren, communicatie_uren)
    return tuple(amount for kind in taken for each in [kind(traject)] for amount in (each.geraamd, each.werkelijk))
