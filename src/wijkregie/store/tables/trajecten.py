"""Tables of trajecten: plans, who was told and asked, and what is reported of them."""

from sqlalchemy import Column, Date, Integer, Text, UniqueConstraint

from wijkregie.store.tables.base import entity, ref, text

traject = entity(
    "traject",
    text("naam"),
    text("soort"),
    ref("afdeling_id", "afdeling", optional=True),
    text("contactpersoon"),
    Column("bekend_op", Date),
    Column("invloed_tot", Date),
    Column("besluit_op", Date),
    text("uitkomst"),
    Column("trede", Text),
    text("trede_reden"),
    Column("doel", Text),
    text("staat_vast"),
    text("ligt_open"),
    Column("integraliteit", Text),
    text("werkwijze"),
    text("rolverdeling"),
    text("platform"),
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
    text("toelichting"),
)

trajectwijk = entity(
    "trajectwijk",
    ref("traject_id", "traject"),
    ref("wijk_id", "wijk"),
    UniqueConstraint("traject_id", "wijk_id"),
)

trajectfase = entity(
    "trajectfase",
    ref("traject_id", "traject"),
    text("naam"),
    Column("begin", Date),
    Column("einde", Date),
    text("toelichting"),
)

terugkoppelmoment = entity(
    "terugkoppelmoment",
    ref("traject_id", "traject"),
    text("onderwerp"),
    Column("gepland_op", Date, nullable=False),
    Column("gedaan_op", Date),
    text("toelichting"),
)

eindverslag = entity(
    "eindverslag",
    ref("traject_id", "traject"),
    text("proces"),
    text("uitkomsten"),
    text("reactie"),
    text("benutting"),
    Column("vastgesteld_op", Date),
    UniqueConstraint("traject_id"),
)

verhaal = entity(
    "verhaal",
    ref("traject_id", "traject"),
    ref("wijkorgaan_id", "wijkorgaan", optional=True),
    Column("datum", Date, nullable=False),
    text("verteller"),
    text("tekst"),
    Column("toestemming_op", Date),
    Column("bewaren_tot", Date),
)

betrokkenheid = entity(
    "betrokkenheid",
    ref("wijkorgaan_id", "wijkorgaan"),
    ref("traject_id", "traject", optional=True),
    ref("afdeling_id", "afdeling", optional=True),
    text("onderwerp"),
    Column("geinformeerd_op", Date),
    Column("gevraagd_op", Date),
    Column("adviessoort", Text),
    text("vraag"),
    text("staat_vast"),
    text("ligt_open"),
    Column("antwoord_uiterlijk", Date),
    Column("overgeslagen_op", Date),
    text("advies"),
    Column("advies_op", Date),
    Column("terugkoppeling_uiterlijk", Date),
    Column("teruggekoppeld_op", Date),
    text("terugkoppeling"),
    Column("verwerking", Text),
    text("verwerking_reden"),
    Column("verwerkt_op", Date),
    Column("bedankt_op", Date),
    Column("trede_ervaren", Text),
    text("ervaring"),
    text("toelichting"),
)

participatieverslag = entity(
    "participatieverslag",
    Column("eerste_jaar", Integer, nullable=False),
    Column("laatste_jaar", Integer, nullable=False),
    text("teksten"),
    UniqueConstraint("eerste_jaar", "laatste_jaar"),
)
