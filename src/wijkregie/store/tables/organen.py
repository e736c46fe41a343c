"""Tables of the areas, the wijkorganen and the people on their bestuur."""

from sqlalchemy import Column, UniqueConstraint

from wijkregie.store.tables.base import DAY, NUMBER, entity, ref, text, yes_no

stadsdeel = entity("stadsdeel", text("naam"))

wijk = entity(
    "wijk",
    text("naam"),
    text("soort"),
    ref("stadsdeel_id", "stadsdeel"),
    text("cbs_code"),
    Column("inwoners", NUMBER),
    Column("rij", NUMBER),
    Column("kolom", NUMBER),
)

wijkgrens = entity("wijkgrens", ref("wijk_id", "wijk"), text("vlakken"), UniqueConstraint("wijk_id"))

wijkorgaan = entity(
    "wijkorgaan",
    text("naam"),
    text("soort"),
    ref("stadsdeel_id", "stadsdeel", optional=True),
    text("status"),
    Column("opgericht_op", DAY),
    Column("beeindigd_op", DAY),
    text("einde_reden"),
    ref("opvolger_id", "wijkorgaan", optional=True),
    text("rechtsvorm"),
    text("kvk"),
    text("iban"),
    text("email"),
    text("telefoon"),
    text("website"),
    text("postadres"),
    text("vergaderritme"),
    text("toelichting"),
    yes_no("controleren"),
    text("wijkregisseur"),
    text("gevoeligheden"),
)

werkgebied = entity(
    "werkgebied",
    ref("wijkorgaan_id", "wijkorgaan"),
    ref("wijk_id", "wijk"),
    UniqueConstraint("wijkorgaan_id", "wijk_id"),
)

persoon = entity(
    "persoon",
    text("naam"),
    text("email"),
    text("telefoon"),
    text("grondslag"),
    Column("bewaren_tot", DAY),
)

bestuursfunctie = entity(
    "bestuursfunctie",
    ref("wijkorgaan_id", "wijkorgaan"),
    ref("persoon_id", "persoon", optional=True),
    text("rol"),
    Column("sinds", DAY),
    Column("tot", DAY),
)

inrichting = entity(
    "inrichting",
    text("gemeente"),
    text("wijkregisseur"),
    ref("stadsdeel_id", "stadsdeel", optional=True),
    yes_no("voorbeeld"),
    Column("ritme_zonder_niveau", NUMBER, nullable=False),
    Column("ritme_niveau_1", NUMBER, nullable=False),
    Column("ritme_niveau_2", NUMBER, nullable=False),
    Column("ritme_niveau_3", NUMBER, nullable=False),
)
