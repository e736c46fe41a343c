"""Tables of the areas, the wijkorganen and the people on their bestuur."""

from sqlalchemy import Column, Date, Integer, UniqueConstraint

from wijkregie.store.tables.base import entity, ref, text, yes_no

stadsdeel = entity("stadsdeel", text("naam"))

wijk = entity(
    "wijk",
    text("naam"),
    text("soort"),
    ref("stadsdeel_id", "stadsdeel"),
    text("cbs_code"),
    Column("inwoners", Integer),
    Column("rij", Integer),
    Column("kolom", Integer),
)

wijkorgaan = entity(
    "wijkorgaan",
    text("naam"),
    text("soort"),
    ref("stadsdeel_id", "stadsdeel", optional=True),
    text("status"),
    Column("opgericht_op", Date),
    Column("beeindigd_op", Date),
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
    Column("bewaren_tot", Date),
)

bestuursfunctie = entity(
    "bestuursfunctie",
    ref("wijkorgaan_id", "wijkorgaan"),
    ref("persoon_id", "persoon", optional=True),
    text("rol"),
    Column("sinds", Date),
    Column("tot", Date),
)

inrichting = entity(
    "inrichting",
    text("gemeente"),
    text("wijkregisseur"),
    ref("stadsdeel_id", "stadsdeel", optional=True),
    yes_no("voorbeeld"),
)
