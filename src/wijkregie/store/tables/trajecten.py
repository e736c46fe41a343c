"""Tables of trajecten: plans, who was told and asked, and what is reported of them."""

from sqlalchemy import Column, Index, UniqueConstraint

from wijkregie.store.tables.base import DAY, NUMBER, TEXT, entity, ref, text

traject = entity(
    "traject",
    text("naam"),
    text("soort"),
    ref("afdeling_id", "afdeling", optional=True),
    text("contactpersoon"),
    Column("bekend_op", DAY),
    Column("invloed_tot", DAY),
    Column("besluit_op", DAY),
    text("uitkomst"),
    Column("trede", TEXT),
    text("trede_reden"),
    Column("doel", TEXT),
    text("staat_vast"),
    text("ligt_open"),
    Column("integraliteit", TEXT),
    text("werkwijze"),
    text("rolverdeling"),
    text("platform"),
    Column("graad", TEXT),
    Column("kosten_participatie_geraamd", NUMBER),
    Column("kosten_participatie", NUMBER),
    Column("kosten_communicatie_geraamd", NUMBER),
    Column("kosten_communicatie", NUMBER),
    Column("uren_participatie_geraamd", NUMBER),
    Column("uren_participatie", NUMBER),
    Column("uren_communicatie_geraamd", NUMBER),
    Column("uren_communicatie", NUMBER),
    Column("afgerond_op", DAY),
    Column("ingetrokken_op", DAY),
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
    Column("begin", DAY),
    Column("einde", DAY),
    text("toelichting"),
)

terugkoppelmoment = entity(
    "terugkoppelmoment",
    ref("traject_id", "traject"),
    text("onderwerp"),
    Column("gepland_op", DAY, nullable=False),
    Column("gedaan_op", DAY),
    text("toelichting"),
)

eindverslag = entity(
    "eindverslag",
    ref("traject_id", "traject"),
    text("proces"),
    text("uitkomsten"),
    text("reactie"),
    text("benutting"),
    Column("vastgesteld_op", DAY),
    UniqueConstraint("traject_id"),
)

verhaal = entity(
    "verhaal",
    ref("traject_id", "traject"),
    ref("wijkorgaan_id", "wijkorgaan", optional=True),
    Column("datum", DAY, nullable=False),
    text("verteller"),
    text("tekst"),
    Column("toestemming_op", DAY),
    Column("bewaren_tot", DAY),
)

betrokkenheid = entity(
    "betrokkenheid",
    ref("wijkorgaan_id", "wijkorgaan"),
    ref("traject_id", "traject", optional=True),
    ref("afdeling_id", "afdeling", optional=True),
    text("onderwerp"),
    Column("geinformeerd_op", DAY),
    Column("gevraagd_op", DAY),
    Column("adviessoort", TEXT),
    text("vraag"),
    text("staat_vast"),
    text("ligt_open"),
    Column("antwoord_uiterlijk", DAY),
    Column("overgeslagen_op", DAY),
    text("advies"),
    Column("advies_op", DAY),
    Column("terugkoppeling_uiterlijk", DAY),
    Column("teruggekoppeld_op", DAY),
    text("terugkoppeling"),
    Column("verwerking", TEXT),
    text("verwerking_reden"),
    Column("verwerkt_op", DAY),
    Column("bedankt_op", DAY),
    Column("trede_ervaren", TEXT),
    text("ervaring"),
    text("toelichting"),
    Index(
        "ix_betrokkenheid_contact", "wijkorgaan_id", "geinformeerd_op", "gevraagd_op", "advies_op", "teruggekoppeld_op"
    ),
    Index("ix_betrokkenheid_dagen", "geinformeerd_op", "gevraagd_op", "advies_op", "traject_id"),
)

participatieverslag = entity(
    "participatieverslag",
    Column("eerste_jaar", NUMBER, nullable=False),
    Column("laatste_jaar", NUMBER, nullable=False),
    text("teksten"),
    UniqueConstraint("eerste_jaar", "laatste_jaar"),
)
