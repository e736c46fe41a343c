"""The tables of the store: column names equal the field names of the domain's values.

Only types that PostgreSQL has too. Money is eurocents in whole numbers, moments are UTC in ISO text.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
    or_,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _entity(name: str, *columns: Column[object] | UniqueConstraint | CheckConstraint | Index) -> Table:
    return Table(
        name,
        metadata,
        Column("id", Text, primary_key=True),
        Column("version", Integer, nullable=False),
        *columns,
    )


def _text(name: str) -> Column[object]:
    return Column(name, Text, nullable=False)


def _bool(name: str) -> Column[object]:
    return Column(name, Boolean(name=name), nullable=False)


def _ref(name: str, table: str, *, optional: bool = False) -> Column[object]:
    return Column(name, Text, ForeignKey(f"{table}.id"), nullable=optional, index=True)


stadsdeel = _entity("stadsdeel", _text("naam"))

wijk = _entity(
    "wijk",
    _text("naam"),
    _text("soort"),
    _ref("stadsdeel_id", "stadsdeel"),
    _text("cbs_code"),
    Column("inwoners", Integer),
    Column("rij", Integer),
    Column("kolom", Integer),
)

wijkorgaan = _entity(
    "wijkorgaan",
    _text("naam"),
    _text("soort"),
    _ref("stadsdeel_id", "stadsdeel", optional=True),
    _text("status"),
    Column("opgericht_op", Date),
    Column("beeindigd_op", Date),
    _text("einde_reden"),
    _ref("opvolger_id", "wijkorgaan", optional=True),
    _text("rechtsvorm"),
    _text("kvk"),
    _text("iban"),
    _text("email"),
    _text("telefoon"),
    _text("website"),
    _text("postadres"),
    _text("vergaderritme"),
    _text("toelichting"),
    _bool("controleren"),
)

werkgebied = _entity(
    "werkgebied",
    _ref("wijkorgaan_id", "wijkorgaan"),
    _ref("wijk_id", "wijk"),
    UniqueConstraint("wijkorgaan_id", "wijk_id"),
)

persoon = _entity(
    "persoon",
    _text("naam"),
    _text("email"),
    _text("telefoon"),
    _text("grondslag"),
    Column("bewaren_tot", Date),
)

bestuursfunctie = _entity(
    "bestuursfunctie",
    _ref("wijkorgaan_id", "wijkorgaan"),
    _ref("persoon_id", "persoon", optional=True),
    _text("rol"),
    Column("sinds", Date),
    Column("tot", Date),
)

regeling = _entity(
    "regeling",
    Column("jaar", Integer, nullable=False),
    Column("bedrag_niveau_1", Integer),
    Column("bedrag_niveau_2", Integer),
    Column("bedrag_niveau_3", Integer),
    Column("plafond", Integer),
    Column("aanvraag_uiterlijk", Date),
    Column("beslistermijn_weken", Integer, nullable=False),
    Column("betaaltermijn_weken", Integer, nullable=False),
    Column("verantwoording_uiterlijk", Date),
    _bool("reserveregel"),
    Column("direct_vaststellen_tot", Integer),
    _text("bron"),
    _bool("voorbeeld"),
    Column("toeslag_hoogstens", Integer),
    _text("toeslag_waarvoor"),
    Column("aanvulling_weken", Integer, nullable=False),
    _text("activiteiten"),
    _text("toelichting"),
    _text("wijziging_reden"),
    Column("informeren_weken_niveau_1", Integer),
    Column("informeren_weken_niveau_2", Integer),
    Column("informeren_weken_niveau_3", Integer),
    Column("terugkoppeling_weken", Integer),
    Column("kosten_vanaf", Integer),
    Column("kosten_laag_tot", Integer),
    Column("kosten_middel_tot", Integer),
    Column("kosten_hoog_tot", Integer),
    UniqueConstraint("jaar"),
)

deelplafond = _entity(
    "deelplafond",
    _ref("regeling_id", "regeling"),
    _ref("stadsdeel_id", "stadsdeel"),
    Column("bedrag", Integer, nullable=False),
    UniqueConstraint("regeling_id", "stadsdeel_id"),
)

gespreksformulier = _entity(
    "gespreksformulier",
    Column("nummer", Integer, nullable=False),
    _text("delen"),
    UniqueConstraint("nummer"),
)

sjabloon = _entity(
    "sjabloon",
    _text("soort"),
    _text("onderwerp"),
    _text("tekst"),
    UniqueConstraint("soort"),
)

jaargesprek = _entity(
    "jaargesprek",
    _ref("wijkorgaan_id", "wijkorgaan"),
    Column("jaar", Integer, nullable=False, index=True),
    _text("stand"),
    Column("datum", Date),
    _text("tijd"),
    _text("plaats"),
    _ref("gespreksformulier_id", "gespreksformulier", optional=True),
    Column("uitgenodigd_op", Date),
    _text("aanwezigen"),
    _text("gaat_goed"),
    _text("kan_beter"),
    _text("focus"),
    Column("niveau_gewenst", Integer),
    Column("niveau_afgesproken", Integer),
    _text("motivering"),
    Column("verslag_verstuurd_op", Date),
    Column("akkoord_op", Date),
    _text("akkoord_door"),
    _text("vervallen_reden"),
    UniqueConstraint("wijkorgaan_id", "jaar"),
)

antwoord = _entity(
    "antwoord",
    _ref("jaargesprek_id", "jaargesprek"),
    _text("vraag"),
    _text("tekst"),
    UniqueConstraint("jaargesprek_id", "vraag"),
)

niveaukeuze = _entity(
    "niveaukeuze",
    _ref("wijkorgaan_id", "wijkorgaan"),
    Column("jaar", Integer, nullable=False, index=True),
    Column("niveau", Integer, CheckConstraint("niveau BETWEEN 1 AND 3", name="niveau"), nullable=False),
    _text("motivering"),
    _ref("jaargesprek_id", "jaargesprek", optional=True),
    UniqueConstraint("wijkorgaan_id", "jaar"),
)

subsidie = _entity(
    "subsidie",
    _ref("wijkorgaan_id", "wijkorgaan"),
    Column("jaar", Integer, nullable=False, index=True),
    _text("kenmerk"),
    Column("egalisatiereserve", Integer),
    _text("toelichting"),
    Column("toeslag", Integer),
    _text("correctie_reden"),
    UniqueConstraint("wijkorgaan_id", "jaar"),
)

subsidiestap = _entity(
    "subsidiestap",
    _ref("subsidie_id", "subsidie"),
    _text("soort"),
    Column("datum", Date, nullable=False),
    Column("bedrag", Integer),
    Column("termijn_tot", Date),
    _text("toelichting"),
    Column("grond", Text),
    _text("kenmerk"),
)

budgetjaar = _entity(
    "budgetjaar",
    Column("jaar", Integer, nullable=False),
    _text("regime"),
    Column("spaarjaren", Integer, nullable=False),
    Column("antwoord_weken", Integer, nullable=False),
    Column("aanvraag_uiterlijk", Date),
    Column("verantwoording_uiterlijk", Date),
    Column("afgesloten_op", Date),
    _text("bron"),
    _text("toelichting"),
    UniqueConstraint("jaar"),
)

gelegenheidscollectief = _entity(
    "gelegenheidscollectief",
    _text("naam"),
    _text("thema"),
    _ref("wijk_id", "wijk", optional=True),
    Column("begin", Date),
    Column("einde", Date),
    _text("contactpersoon"),
    _text("ondersteuning_gegeven"),
    _text("toelichting"),
)

initiatief = _entity(
    "initiatief",
    _text("naam"),
    _text("soort"),
    Column("ontvangen_op", Date, nullable=False, index=True),
    _ref("wijk_id", "wijk", optional=True),
    _ref("persoon_id", "persoon", optional=True),
    _text("indiener"),
    _text("contactpersoon"),
    _text("idee"),
    Column("gevraagd", Integer),
    _text("draagvlak"),
    Column("antwoord_uiterlijk", Date),
    Column("legitimiteit", Integer),
    _text("legitimiteit_reden"),
    Column("betrokkenheid", Integer),
    _text("betrokkenheid_reden"),
    Column("rendement", Integer),
    _text("rendement_reden"),
    Column("advies", Text),
    Column("advies_op", Date),
    _text("advies_reden"),
    Column("besluit", Text),
    Column("besluit_op", Date),
    _text("besluit_reden"),
    Column("toegekend", Integer),
    Column("geldbron", Text),
    _text("geldbron_toelichting"),
    Column("antwoord_verstuurd_op", Date),
    Column("afgerond_op", Date),
    _text("terugkoppeling"),
    Column("teruggekoppeld_op", Date),
    Column("bedankt_op", Date),
    Column("ingetrokken_op", Date),
    _text("toelichting"),
)

budget = _entity(
    "budget",
    _text("soort"),
    Column("jaar", Integer, nullable=False, index=True),
    _ref("wijk_id", "wijk", optional=True),
    _ref("stadsdeel_id", "stadsdeel", optional=True),
    Column("aangevraagd_op", Date),
    Column("bestedingsplan_op", Date),
    Column("verantwoord_op", Date),
    _text("toelichting"),
    UniqueConstraint("wijk_id", "jaar"),
    UniqueConstraint("stadsdeel_id", "jaar"),
)

boeking = _entity(
    "boeking",
    _ref("budget_id", "budget"),
    _text("soort"),
    Column("bedrag", Integer, nullable=False),
    Column("datum", Date, nullable=False),
    _text("omschrijving"),
    Column("tot", Date),
    _ref("naar_budget_id", "budget", optional=True),
    _ref("uit_boeking_id", "boeking", optional=True),
    _ref("initiatief_id", "initiatief", optional=True),
    _ref("gelegenheidscollectief_id", "gelegenheidscollectief", optional=True),
    _text("overschrijding"),
)

afdeling = _entity(
    "afdeling",
    _text("naam"),
    _text("toelichting"),
    Column("opgeheven_op", Date),
)

verplichting = _entity(
    "verplichting",
    _text("partij"),
    Column("vanaf_niveau", Integer, nullable=False),
    _text("naam"),
    _text("titel"),
    _text("tekst"),
    _text("bewijsregel"),
    Column("volgorde", Integer, nullable=False),
    Column("vanaf_jaar", Integer),
    Column("tot_jaar", Integer),
    _text("bron"),
)

nakoming = _entity(
    "nakoming",
    _ref("verplichting_id", "verplichting"),
    _ref("wijkorgaan_id", "wijkorgaan"),
    Column("jaar", Integer, nullable=False, index=True),
    Column("oordeel_gemeente", Text),
    Column("oordeel_wijkorgaan", Text),
    _text("woorden_gemeente"),
    _text("woorden_wijkorgaan"),
    Column("beoordeeld_op", Date),
    UniqueConstraint("wijkorgaan_id", "jaar", "verplichting_id"),
)

traject = _entity(
    "traject",
    _text("naam"),
    _text("soort"),
    _ref("afdeling_id", "afdeling", optional=True),
    _text("contactpersoon"),
    Column("bekend_op", Date),
    Column("invloed_tot", Date),
    Column("besluit_op", Date),
    _text("uitkomst"),
    Column("trede", Text),
    _text("trede_reden"),
    Column("doel", Text),
    _text("staat_vast"),
    _text("ligt_open"),
    Column("integraliteit", Text),
    _text("werkwijze"),
    _text("rolverdeling"),
    _text("platform"),
    Column("graad", Text),
    Column("kosten_participatie_geraamd", Integer),
    Column("kosten_participatie", Integer),
    Column("kosten_communicatie_geraamd", Integer),
    Column("kosten_communicatie", Integer),
    Column("uren_participatie_geraamd", Integer),
    Column("uren_participatie", Integer),
    Column("uren_communicatie_geraamd", Integer),
    Column("uren_communicatie", Integer),
    Column("afgerond_op", Date),
    Column("ingetrokken_op", Date),
    _text("toelichting"),
)

trajectwijk = _entity(
    "trajectwijk",
    _ref("traject_id", "traject"),
    _ref("wijk_id", "wijk"),
    UniqueConstraint("traject_id", "wijk_id"),
)

trajectfase = _entity(
    "trajectfase",
    _ref("traject_id", "traject"),
    _text("naam"),
    Column("begin", Date),
    Column("einde", Date),
    _text("toelichting"),
)

terugkoppelmoment = _entity(
    "terugkoppelmoment",
    _ref("traject_id", "traject"),
    _text("onderwerp"),
    Column("gepland_op", Date, nullable=False),
    Column("gedaan_op", Date),
    _text("toelichting"),
)

eindverslag = _entity(
    "eindverslag",
    _ref("traject_id", "traject"),
    _text("proces"),
    _text("uitkomsten"),
    _text("reactie"),
    _text("benutting"),
    Column("vastgesteld_op", Date),
    UniqueConstraint("traject_id"),
)

verhaal = _entity(
    "verhaal",
    _ref("traject_id", "traject"),
    _ref("wijkorgaan_id", "wijkorgaan", optional=True),
    Column("datum", Date, nullable=False),
    _text("verteller"),
    _text("tekst"),
    Column("toestemming_op", Date),
    Column("bewaren_tot", Date),
)

betrokkenheid = _entity(
    "betrokkenheid",
    _ref("wijkorgaan_id", "wijkorgaan"),
    _ref("traject_id", "traject", optional=True),
    _ref("afdeling_id", "afdeling", optional=True),
    _text("onderwerp"),
    Column("geinformeerd_op", Date),
    Column("gevraagd_op", Date),
    Column("adviessoort", Text),
    _text("vraag"),
    _text("staat_vast"),
    _text("ligt_open"),
    Column("antwoord_uiterlijk", Date),
    Column("overgeslagen_op", Date),
    _text("advies"),
    Column("advies_op", Date),
    Column("terugkoppeling_uiterlijk", Date),
    Column("teruggekoppeld_op", Date),
    _text("terugkoppeling"),
    Column("verwerking", Text),
    _text("verwerking_reden"),
    Column("verwerkt_op", Date),
    Column("bedankt_op", Date),
    Column("trede_ervaren", Text),
    _text("ervaring"),
    _text("toelichting"),
)

bijeenkomst = _entity(
    "bijeenkomst",
    _text("soort"),
    Column("datum", Date, nullable=False, index=True),
    _text("tijd"),
    _text("plaats"),
    _ref("stadsdeel_id", "stadsdeel", optional=True),
    _text("onderwerp"),
    _text("thema_van"),
    _text("verslag"),
)

uitnodiging = _entity(
    "uitnodiging",
    _ref("bijeenkomst_id", "bijeenkomst"),
    _ref("wijkorgaan_id", "wijkorgaan"),
    Column("uitgenodigd_op", Date),
    Column("agenda_gevraagd_op", Date),
    _text("agendapunt"),
    Column("aanwezigheid", Text),
    _text("toelichting"),
    UniqueConstraint("bijeenkomst_id", "wijkorgaan_id"),
)

specialistvraag = _entity(
    "specialistvraag",
    _ref("wijkorgaan_id", "wijkorgaan"),
    _ref("afdeling_id", "afdeling", optional=True),
    _text("onderwerp"),
    Column("gevraagd_op", Date, nullable=False),
    Column("gewenst_op", Date),
    Column("gekomen_op", Date),
    Column("afgewezen_op", Date),
    _text("afwijzing_reden"),
    _text("verslag"),
)

participatieverslag = _entity(
    "participatieverslag",
    Column("eerste_jaar", Integer, nullable=False),
    Column("laatste_jaar", Integer, nullable=False),
    _text("teksten"),
    UniqueConstraint("eerste_jaar", "laatste_jaar"),
)

actiepunt = _entity(
    "actiepunt",
    _text("tekst"),
    _ref("wijkorgaan_id", "wijkorgaan", optional=True),
    _text("eigenaarsoort"),
    _text("eigenaar"),
    Column("uiterlijk", Date),
    Column("status", Text, nullable=False, index=True),
    _text("herkomst"),
    _ref("jaargesprek_id", "jaargesprek", optional=True),
    Column("ondersteuning", Text),
    Column("afgerond_op", Date),
    _text("toelichting"),
    _ref("traject_id", "traject", optional=True),
)

contactmoment = _entity(
    "contactmoment",
    _ref("wijkorgaan_id", "wijkorgaan"),
    Column("datum", Date, nullable=False),
    _text("soort"),
    _text("onderwerp"),
    _text("verslag"),
    _text("personen"),
    _ref("verplichting_id", "verplichting", optional=True),
    _ref("traject_id", "traject", optional=True),
    Index("ix_contactmoment_wijkorgaan_id_datum", "wijkorgaan_id", "datum"),
)

notitie = _entity(
    "notitie",
    _ref("wijkorgaan_id", "wijkorgaan"),
    Column("datum", Date, nullable=False),
    _text("tekst"),
    _bool("prive"),
)

inrichting = _entity(
    "inrichting",
    _text("gemeente"),
    _text("wijkregisseur"),
    _ref("stadsdeel_id", "stadsdeel", optional=True),
    _bool("voorbeeld"),
)

# The journaal: what was done, row by row. Values stand apart, so that a person can be forgotten
# without breaking the chain of hashes.

journaal = Table(
    "journaal",
    metadata,
    Column("nummer", Integer, primary_key=True, autoincrement=False),
    Column("soort", Text, CheckConstraint("soort IN ('doen', 'ongedaan', 'opnieuw')", name="soort"), nullable=False),
    Column("label", Text, nullable=False),
    Column("wie", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("verwijst_naar", Integer, ForeignKey("journaal.nummer"), index=True),
    Column("omkeerbaar", Boolean(name="omkeerbaar"), nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

journaalregel = Table(
    "journaalregel",
    metadata,
    Column("nummer", Integer, ForeignKey("journaal.nummer"), primary_key=True, autoincrement=False),
    Column("regel", Integer, primary_key=True, autoincrement=False),
    Column("tabel", Text, nullable=False),
    Column("rij_id", Text, nullable=False),
    Column("velden", Text, nullable=False),
    Column("waarde_hash", LargeBinary, nullable=False),
    Index("ix_journaalregel_tabel_rij_id", "tabel", "rij_id"),
)
VERWIJDERD = journaalregel.c.velden == literal_column("'-'")
VERTROKKEN = or_(VERWIJDERD, journaalregel.c.velden.like(literal_column("'%wijkorgaan_id%'")))
"""Lines by which a row was removed, or went to another wijkorgaan; literal, as SQLite then takes their index."""
# To name PostgreSQL's condition as well would load all SQLAlchemy has for it, a sixteenth of the start of the window.
Index("ix_journaalregel_vertrokken", journaalregel.c.nummer, sqlite_where=VERTROKKEN)

journaalwaarde = Table(
    "journaalwaarde",
    metadata,
    Column("nummer", Integer, primary_key=True, autoincrement=False),
    Column("regel", Integer, primary_key=True, autoincrement=False),
    Column("voor", Text),
    Column("na", Text),
    Column("zout", LargeBinary),
)

# What the file says of itself: the program version that wrote it last.

bestand = Table(
    "bestand",
    metadata,
    Column("sleutel", Text, primary_key=True),
    Column("waarde", Text, nullable=False),
)


def _append_only(table: str, *, event: str, unless: str = "") -> str:
    return (
        f"CREATE TRIGGER {table}_{event.lower()} BEFORE {event} ON {table} {unless}"
        f"BEGIN SELECT RAISE(ABORT, 'journaal is append-only'); END"
    )


TRIGGERS: dict[str, str] = {
    "journaal_update": _append_only("journaal", event="UPDATE"),
    "journaal_delete": _append_only("journaal", event="DELETE"),
    "journaalregel_update": _append_only("journaalregel", event="UPDATE"),
    "journaalregel_delete": _append_only("journaalregel", event="DELETE"),
    "journaalwaarde_delete": _append_only("journaalwaarde", event="DELETE"),
    "journaalwaarde_update": _append_only(
        "journaalwaarde",
        event="UPDATE",
        unless="WHEN NEW.voor IS NOT NULL OR NEW.na IS NOT NULL OR NEW.zout IS NOT NULL OR NEW.nummer <> OLD.nummer "
        "OR NEW.regel <> OLD.regel ",
    ),
}
"""Triggers that keep the journaal append-only; a value may only be wiped as a whole (AVG art. 17)."""
