"""Tables of money: regelingen, subsidies, budgets and initiatieven."""

from sqlalchemy import Column, UniqueConstraint

from wijkregie.store.tables.base import DAY, NUMBER, TEXT, entity, ref, text, yes_no

regeling = entity(
    "regeling",
    Column("jaar", NUMBER, nullable=False),
    Column("bedrag_niveau_1", NUMBER),
    Column("bedrag_niveau_2", NUMBER),
    Column("bedrag_niveau_3", NUMBER),
    Column("plafond", NUMBER),
    Column("aanvraag_uiterlijk", DAY),
    Column("beslistermijn_weken", NUMBER, nullable=False),
    Column("betaaltermijn_weken", NUMBER, nullable=False),
    Column("verantwoording_uiterlijk", DAY),
    yes_no("reserveregel"),
    Column("direct_vaststellen_tot", NUMBER),
    text("bron"),
    yes_no("voorbeeld"),
    Column("toeslag_hoogstens", NUMBER),
    text("toeslag_waarvoor"),
    Column("aanvulling_weken", NUMBER, nullable=False),
    text("activiteiten"),
    text("toelichting"),
    text("wijziging_reden"),
    Column("informeren_weken_niveau_1", NUMBER),
    Column("informeren_weken_niveau_2", NUMBER),
    Column("informeren_weken_niveau_3", NUMBER),
    Column("terugkoppeling_weken", NUMBER),
    Column("kosten_vanaf", NUMBER),
    Column("kosten_laag_tot", NUMBER),
    Column("kosten_middel_tot", NUMBER),
    Column("kosten_hoog_tot", NUMBER),
    UniqueConstraint("jaar"),
)

deelplafond = entity(
    "deelplafond",
    ref("regeling_id", "regeling"),
    ref("stadsdeel_id", "stadsdeel"),
    Column("bedrag", NUMBER, nullable=False),
    UniqueConstraint("regeling_id", "stadsdeel_id"),
)

subsidie = entity(
    "subsidie",
    ref("wijkorgaan_id", "wijkorgaan"),
    Column("jaar", NUMBER, nullable=False, index=True),
    text("kenmerk"),
    Column("egalisatiereserve", NUMBER),
    text("toelichting"),
    Column("toeslag", NUMBER),
    text("correctie_reden"),
    UniqueConstraint("wijkorgaan_id", "jaar"),
)

subsidiestap = entity(
    "subsidiestap",
    ref("subsidie_id", "subsidie"),
    text("soort"),
    Column("datum", DAY, nullable=False),
    Column("bedrag", NUMBER),
    Column("termijn_tot", DAY),
    text("toelichting"),
    Column("grond", TEXT),
    text("kenmerk"),
    yes_no("dag_onbekend"),
)

budgetjaar = entity(
    "budgetjaar",
    Column("jaar", NUMBER, nullable=False),
    text("regime"),
    Column("spaarjaren", NUMBER, nullable=False),
    Column("antwoord_weken", NUMBER, nullable=False),
    Column("aanvraag_uiterlijk", DAY),
    Column("verantwoording_uiterlijk", DAY),
    Column("afgesloten_op", DAY),
    text("bron"),
    text("toelichting"),
    UniqueConstraint("jaar"),
)

gelegenheidscollectief = entity(
    "gelegenheidscollectief",
    text("naam"),
    text("thema"),
    ref("wijk_id", "wijk", optional=True),
    Column("begin", DAY),
    Column("einde", DAY),
    text("contactpersoon"),
    text("ondersteuning_gegeven"),
    text("toelichting"),
)

initiatief = entity(
    "initiatief",
    text("naam"),
    text("soort"),
    Column("ontvangen_op", DAY, nullable=False, index=True),
    ref("wijk_id", "wijk", optional=True),
    ref("persoon_id", "persoon", optional=True),
    text("indiener"),
    text("contactpersoon"),
    text("idee"),
    Column("gevraagd", NUMBER),
    text("draagvlak"),
    Column("antwoord_uiterlijk", DAY),
    Column("legitimiteit", NUMBER),
    text("legitimiteit_reden"),
    Column("betrokkenheid", NUMBER),
    text("betrokkenheid_reden"),
    Column("rendement", NUMBER),
    text("rendement_reden"),
    Column("advies", TEXT),
    Column("advies_op", DAY),
    text("advies_reden"),
    Column("besluit", TEXT),
    Column("besluit_op", DAY),
    text("besluit_reden"),
    Column("toegekend", NUMBER),
    Column("geldbron", TEXT),
    text("geldbron_toelichting"),
    Column("antwoord_verstuurd_op", DAY),
    Column("afgerond_op", DAY),
    text("terugkoppeling"),
    Column("teruggekoppeld_op", DAY),
    Column("bedankt_op", DAY),
    Column("ingetrokken_op", DAY),
    text("toelichting"),
)

budget = entity(
    "budget",
    text("soort"),
    Column("jaar", NUMBER, nullable=False, index=True),
    ref("wijk_id", "wijk", optional=True),
    ref("stadsdeel_id", "stadsdeel", optional=True),
    Column("aangevraagd_op", DAY),
    Column("bestedingsplan_op", DAY),
    Column("verantwoord_op", DAY),
    text("toelichting"),
    UniqueConstraint("wijk_id", "jaar"),
    UniqueConstraint("stadsdeel_id", "jaar"),
)

boeking = entity(
    "boeking",
    ref("budget_id", "budget"),
    text("soort"),
    Column("bedrag", NUMBER, nullable=False),
    Column("datum", DAY, nullable=False),
    text("omschrijving"),
    Column("tot", DAY),
    ref("naar_budget_id", "budget", optional=True),
    ref("uit_boeking_id", "boeking", optional=True),
    ref("initiatief_id", "initiatief", optional=True),
    ref("gelegenheidscollectief_id", "gelegenheidscollectief", optional=True),
    text("overschrijding"),
)
