"""Tables of money: regelingen, subsidies, budgets and initiatieven."""

from sqlalchemy import Column, Date, Integer, Text, UniqueConstraint

from wijkregie.store.tables.base import entity, ref, text, yes_no

regeling = entity(
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
    yes_no("reserveregel"),
    Column("direct_vaststellen_tot", Integer),
    text("bron"),
    yes_no("voorbeeld"),
    Column("toeslag_hoogstens", Integer),
    text("toeslag_waarvoor"),
    Column("aanvulling_weken", Integer, nullable=False),
    text("activiteiten"),
    text("toelichting"),
    text("wijziging_reden"),
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

deelplafond = entity(
    "deelplafond",
    ref("regeling_id", "regeling"),
    ref("stadsdeel_id", "stadsdeel"),
    Column("bedrag", Integer, nullable=False),
    UniqueConstraint("regeling_id", "stadsdeel_id"),
)

subsidie = entity(
    "subsidie",
    ref("wijkorgaan_id", "wijkorgaan"),
    Column("jaar", Integer, nullable=False, index=True),
    text("kenmerk"),
    Column("egalisatiereserve", Integer),
    text("toelichting"),
    Column("toeslag", Integer),
    text("correctie_reden"),
    UniqueConstraint("wijkorgaan_id", "jaar"),
)

subsidiestap = entity(
    "subsidiestap",
    ref("subsidie_id", "subsidie"),
    text("soort"),
    Column("datum", Date, nullable=False),
    Column("bedrag", Integer),
    Column("termijn_tot", Date),
    text("toelichting"),
    Column("grond", Text),
    text("kenmerk"),
)

budgetjaar = entity(
    "budgetjaar",
    Column("jaar", Integer, nullable=False),
    text("regime"),
    Column("spaarjaren", Integer, nullable=False),
    Column("antwoord_weken", Integer, nullable=False),
    Column("aanvraag_uiterlijk", Date),
    Column("verantwoording_uiterlijk", Date),
    Column("afgesloten_op", Date),
    text("bron"),
    text("toelichting"),
    UniqueConstraint("jaar"),
)

gelegenheidscollectief = entity(
    "gelegenheidscollectief",
    text("naam"),
    text("thema"),
    ref("wijk_id", "wijk", optional=True),
    Column("begin", Date),
    Column("einde", Date),
    text("contactpersoon"),
    text("ondersteuning_gegeven"),
    text("toelichting"),
)

initiatief = entity(
    "initiatief",
    text("naam"),
    text("soort"),
    Column("ontvangen_op", Date, nullable=False, index=True),
    ref("wijk_id", "wijk", optional=True),
    ref("persoon_id", "persoon", optional=True),
    text("indiener"),
    text("contactpersoon"),
    text("idee"),
    Column("gevraagd", Integer),
    text("draagvlak"),
    Column("antwoord_uiterlijk", Date),
    Column("legitimiteit", Integer),
    text("legitimiteit_reden"),
    Column("betrokkenheid", Integer),
    text("betrokkenheid_reden"),
    Column("rendement", Integer),
    text("rendement_reden"),
    Column("advies", Text),
    Column("advies_op", Date),
    text("advies_reden"),
    Column("besluit", Text),
    Column("besluit_op", Date),
    text("besluit_reden"),
    Column("toegekend", Integer),
    Column("geldbron", Text),
    text("geldbron_toelichting"),
    Column("antwoord_verstuurd_op", Date),
    Column("afgerond_op", Date),
    text("terugkoppeling"),
    Column("teruggekoppeld_op", Date),
    Column("bedankt_op", Date),
    Column("ingetrokken_op", Date),
    text("toelichting"),
)

budget = entity(
    "budget",
    text("soort"),
    Column("jaar", Integer, nullable=False, index=True),
    ref("wijk_id", "wijk", optional=True),
    ref("stadsdeel_id", "stadsdeel", optional=True),
    Column("aangevraagd_op", Date),
    Column("bestedingsplan_op", Date),
    Column("verantwoord_op", Date),
    text("toelichting"),
    UniqueConstraint("wijk_id", "jaar"),
    UniqueConstraint("stadsdeel_id", "jaar"),
)

boeking = entity(
    "boeking",
    ref("budget_id", "budget"),
    text("soort"),
    Column("bedrag", Integer, nullable=False),
    Column("datum", Date, nullable=False),
    text("omschrijving"),
    Column("tot", Date),
    ref("naar_budget_id", "budget", optional=True),
    ref("uit_boeking_id", "boeking", optional=True),
    ref("initiatief_id", "initiatief", optional=True),
    ref("gelegenheidscollectief_id", "gelegenheidscollectief", optional=True),
    text("overschrijding"),
)
