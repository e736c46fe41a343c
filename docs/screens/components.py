"""The parts of which pages are made, each filled with an example, for the style page."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLayout, QListView, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.wijken import Orgaan, Toon, Wijkbeeld, Wijkenkaart
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.domain.zoekvragen import Gemarkeerd
from wijkregie.ui.forms.fields import DateField, Field, TextField
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.models.wijkregels import kaart_model, wijkregels
from wijkregie.ui.shell.palette_list import RijenModel, RijPainter
from wijkregie.ui.shell.palette_rows import Rij
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.badge import NiveauBadge
from wijkregie.ui.widgets.basics import column, icon_button, label, link, plain, primary, quiet, row
from wijkregie.ui.widgets.card import Card
from wijkregie.ui.widgets.chip import Chip
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.niveauverloop import Niveauverloop
from wijkregie.ui.widgets.plafondbar import PlafondBar
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.signal import Signal, Stand
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.tabs import TabBar
from wijkregie.ui.widgets.tegelkaart import Tegelkaart
from wijkregie.ui.widgets.toast import Toast

TODAY = date(2026, 9, 24)
VERLOOP = [(year, Niveau(niveau)) for year, niveau in zip(range(2021, 2027), (1, 1, 2, 2, 3, 2), strict=True)]


def buttons() -> QWidget:
    """Return one of each button, one of them that cannot be pressed now."""
    off = plain("Kan nu niet")
    off.setEnabled(False)
    first = row(primary("Contact noteren", icon_name="plus"), plain("Annuleren"), off, None)
    return _holding(column(first, row(quiet("Geschiedenis"), link("Alles"), icon_button("weg", "Verwijderen"), None)))


def focused() -> QWidget:
    """Return a button and a field, one of which has the keyboard when the picture is taken."""
    return _holding(row(plain("Voor"), plain("Hier is het toetsenbord"), plain("Na"), None, space=Space.L))


def fields() -> QWidget:
    """Return a field in order and one with what is wrong below it."""
    name = TextField("naam", "Naam", help_="Zoals het wijkorgaan zichzelf noemt.")
    name.set_value("Dorpsraad Lindevoort")
    day: Field = DateField("datum", "Datum", today=lambda: TODAY)
    day.set_raw("31 februari")
    day.check()
    return _holding(column(name, day, space=Space.M))


def badges() -> QWidget:
    """Return the niveaus, and one that is still to be chosen."""
    return _holding(row(*(NiveauBadge(n, word=True) for n in (1, 2, 3)), NiveauBadge(2, dashed=True), None))


def signals() -> QWidget:
    """Return every state of a stoplicht."""
    said = {
        Stand.OK: "op tijd",
        Stand.LET: "nog 6 dagen",
        Stand.LAAT: "6 dagen te laat",
        Stand.NOG_NIET: "nog niet",
        Stand.STIL: "staat stil",
        Stand.WACHT: "wacht op hen",
    }
    made = [Signal(stand, word) for stand, word in said.items()]
    return _holding(column(row(*made[:3]), row(*made[3:])))


def tabs() -> QWidget:
    """Return words of tabs, the second shown."""
    bar = TabBar([("overzicht", "Overzicht"), ("bestuur", "Bestuur"), ("contact", "Contact")], edge=Space.NONE)
    bar.set_value("bestuur")
    return _holding(column(bar))


def segment() -> QWidget:
    """Return a choice of one."""
    made = Segment("Vorm", [("kaart", "Kaart"), ("lijst", "Lijst"), ("bord", "Bord")])
    made.set_value("lijst")
    return _holding(row(made, None))


@frozen
class _Example:
    naam: str
    niveau: int
    gevraagd: str
    share: float
    days: str
    colour: str


def table() -> QWidget:
    """Return rows with a badge, an amount and a clock; one is chosen."""
    rows = [
        _Example("Dorpsraad Hoek", 2, "€ 4.250,00", 0.35, "37 dagen", "acc"),
        _Example("Wijkraad De Singels", 3, "€ 12.000,00", 0.9, "5 dagen", "let"),
        _Example("Buurtplatform Oost", 1, "€ 900,00", 1.0, "te laat", "laat"),
    ]
    model = RowsModel[_Example](
        [
            Column("Wijkorgaan", lambda r: r.naam, chars=0, look=lambda r: Look(bold=True)),
            Column("", lambda r: "", accessible=lambda r: f"niveau {r.niveau}", look=_badge, chars=4),
            Column("Gevraagd", lambda r: r.gevraagd, right=True, chars=11),
            Column("Termijn", lambda r: r.days, look=_clock, chars=24, least=24),
        ],
        key=lambda r: r.naam,
    )
    model.set_rows(rows)
    made = DataTable(model, "Voorbeeld", edge=Space.M, grows=True)
    made.choose("Wijkraad De Singels")
    return _holding(column(made), margin=Space.NONE)


def _badge(each: _Example) -> Look:
    return Look(badge=each.niveau)


def _clock(each: _Example) -> Look:
    return Look(clock=each.share, colour=each.colour if each.colour != "acc" else "tekst")


def chips() -> QWidget:
    """Return filters that are on, and what a line of quick adding is read as."""
    asked, empty = plain("Welk wijkorgaan?"), plain("Datum")
    asked.setProperty("soort", "chipvraag")
    empty.setProperty("soort", "chipleeg")
    return _holding(column(row(Chip("Niveau 2"), Chip("Stadsdeel Noord"), None), row(asked, empty, None)))


def cards() -> QWidget:
    """Return an ordinary card and the one of today."""
    plain_card, today = Card("Wijkraad De Singels"), Card("Dorpsraad Lindevoort", today=True)
    for card, when in ((plain_card, "do 1 oktober, 19.30 uur"), (today, "vandaag, 20.00 uur")):
        card.body.addWidget(label(when, "meta"))
    return _holding(row(plain_card, today, space=Space.M))


def bar() -> QWidget:
    """Return a bar of parts with its meaning in words."""
    made = PlafondBar()
    made.set_amounts(5_400_000, 1_850_000, 900_000, None)
    return _holding(column(made))


def chart() -> QWidget:
    """Return the stair of niveaus of one body."""
    made = Niveauverloop()
    made.show_verloop("Dorpsraad Lindevoort", VERLOOP, gekozen=2026)
    return _holding(column(made))


def tiles() -> QWidget:
    """Return a part of town as tiles: three niveaus, and a wijk without a body."""
    niveaus = {"Aalsum": 1, "Broekveld": 2, "Lindevoort": 3, "Ravelijn": None}
    wijken = tuple(_tile(naam, place, niveau) for place, (naam, niveau) in enumerate(niveaus.items()))
    town = Wijkenkaart(jaar=TODAY.year, gesprekjaar=TODAY.year + 1, actueel=True, today=TODAY, wijken=wijken)
    model = kaart_model()
    model.set_rows(wijkregels(town, Toon.NIVEAU))
    made = Tegelkaart(model)
    made.setMinimumHeight(2 * Size.TILE)
    return _holding(column(made))


def _tile(naam: str, place: int, niveau: int | None) -> Wijkbeeld:
    body = Orgaan(id=naam, naam=naam, status=Wijkorgaanstatus.ACTIEF, gekozen=Niveau(niveau)) if niveau else None
    wijk = Wijk(id=naam, naam=naam, stadsdeel_id="noord", rij=0, kolom=place)
    return Wijkbeeld(wijk=wijk, stadsdeel="Noord", organen=(body,) if body else ())


def palette() -> QWidget:
    """Return a head and rows of the palette, the first chosen."""
    model = RijenModel()
    model.set_rows(
        [
            Rij(titel=Gemarkeerd("Wijkorganen en wijken")),
            Rij(
                titel=Gemarkeerd("Dorpsraad Lindevoort", ((10, 14),)),
                tweede=Gemarkeerd("Stadsdeel Noord"),
                icoon="wijkorganen",
                doe=_nothing,
            ),
            Rij(titel=Gemarkeerd("Contact noteren"), icoon="notitie", toets="Ctrl+N", doe=_nothing),
        ]
    )
    made = QListView()
    made.setModel(model)
    made.setItemDelegate(RijPainter(made))
    made.setCurrentIndex(model.index(1, 0))
    made.setFixedHeight(Size.HEAD + 2 * Size.ROW)
    return _holding(column(made), margin=Space.NONE)


def toast() -> QWidget:
    """Return the message at the foot, with its one action."""
    host = QWidget()
    host.setMinimumHeight(2 * Size.ROW_TWO + Space.XL)
    Toast(host).say("Contact genoteerd.", "Ongedaan maken", _nothing)
    return host


def empty() -> QWidget:
    """Return what an empty place says."""
    return EmptyState(
        "Nog geen contact genoteerd.",
        "Hier staat straks wie je sprak en wat er gezegd is.",
        "Contact noteren",
        _nothing,
        main=True,
    )


def _nothing() -> None:
    """Do what an example does."""


def _holding(content: QLayout, margin: int = Space.M) -> QWidget:
    content.setContentsMargins(margin, margin, margin, margin)
    made = QWidget()
    made.setLayout(content)
    return made


COMPONENTS: dict[str, tuple[str, str, Callable[[], QWidget]]] = {
    "knoppen": ("Knoppen", "Op een pagina is er hoogstens één gevuld: de stap die het meest gezet wordt.", buttons),
    "toetsenbord": ("Waar het toetsenbord is", "Een ring om een knop; een veld krijgt een dikkere rand.", focused),
    "velden": ("Velden en fouten", "Onder het veld staat wat er mis is en wat je doet; wat je typte blijft.", fields),
    "niveaus": (
        "Niveaus",
        "Leeg, half en vol gevuld, zodat het ook in grijs te zien is; gestippeld: nog te kiezen.",
        badges,
    ),
    "stoplicht": ("Stoplicht", "Altijd een teken en een woord, nooit alleen een kleur.", signals),
    "tabbladen": ("Tabbladen", "Pijltjes lopen erlangs; wat niet past staat achter Meer.", tabs),
    "keuze": ("Keuze uit een paar", "Alle mogelijkheden in beeld; de eerste letter kiest.", segment),
    "tabel": ("Rijen en klok", "De gekozen rij heeft een balk links; de klok zegt ook in woorden hoe lang nog.", table),
    "chips": ("Chips", "Een filter dat aanstaat; bij snel noteren een vraag of een leeg deel.", chips),
    "kaarten": ("Kaarten", "Die van vandaag is anders van grond en rand.", cards),
    "tegels": ("Tegels", "Een wijk is een vierkant; zonder wijkorgaan hol en gestippeld.", tiles),
    "balk": ("Balk", "Delen van een geheel, met hun bedrag in woorden.", bar),
    "grafiek": (
        "Grafiek",
        "Getekend zoals op papier, in de kleuren van het thema, en in woorden voor wie niet ziet.",
        chart,
    ),
    "palet": ("Rijen van Zoeken of doen", "De gevraagde letters zijn onderstreept en vet.", palette),
    "melding": ("Melding", "Zegt wat er gedaan is, met hoogstens één knop.", toast),
    "leeg": ("Lege plek", "Wat hier hoort, waarom het leeg is, en precies één knop.", empty),
}
"""What each picture is called, what is said of it, and what makes it."""
