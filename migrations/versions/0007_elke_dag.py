"""Every day: kept views, what is to be seen later, outlines of wijken, contact with a wijk itself, and searching."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    for name in ("contactmoment", "notitie"):
        with op.batch_alter_table(name) as table:
            table.alter_column("wijkorgaan_id", existing_type=sa.Text(), nullable=True)
            table.add_column(sa.Column("wijk_id", sa.Text(), nullable=True))
            table.create_foreign_key(op.f(f"fk_{name}_wijk_id"), "wijk", ["wijk_id"], ["id"])
        op.create_index(op.f(f"ix_{name}_wijk_id"), name, ["wijk_id"])
    with op.batch_alter_table("actiepunt") as table:
        table.add_column(sa.Column("wijk_id", sa.Text(), nullable=True))
        table.create_foreign_key(op.f("fk_actiepunt_wijk_id"), "wijk", ["wijk_id"], ["id"])
        table.add_column(sa.Column("tijd", sa.Text(), nullable=False, server_default=""))
    op.create_index(op.f("ix_actiepunt_wijk_id"), "actiepunt", ["wijk_id"])

    for name in ("ritme_zonder_niveau", "ritme_niveau_1", "ritme_niveau_2", "ritme_niveau_3"):
        op.add_column("inrichting", sa.Column(name, sa.Integer(), nullable=False, server_default="60"))

    op.create_table(
        "wijkgrens",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wijk_id", sa.Text(), nullable=False),
        sa.Column("vlakken", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["wijk_id"], ["wijk.id"], name=op.f("fk_wijkgrens_wijk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wijkgrens")),
        sa.UniqueConstraint("wijk_id", name=op.f("uq_wijkgrens_wijk_id")),
    )
    op.create_index(op.f("ix_wijkgrens_wijk_id"), "wijkgrens", ["wijk_id"])

    op.create_table(
        "lijstweergave",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pagina", sa.Text(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("keuzes", sa.Text(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lijstweergave")),
        sa.UniqueConstraint("pagina", "naam", name=op.f("uq_lijstweergave_pagina_naam")),
    )

    op.create_table(
        "uitstel",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("tabel", sa.Text(), nullable=False),
        sa.Column("rij_id", sa.Text(), nullable=False),
        sa.Column("regel", sa.Text(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=False),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uitstel")),
        sa.UniqueConstraint("tabel", "rij_id", "regel", name=op.f("uq_uitstel_tabel_rij_id_regel")),
    )

    op.create_table(
        "zoekplaats",
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("tabel", sa.Text(), nullable=False),
        sa.Column("rij_id", sa.Text(), nullable=False),
        sa.Column("titel", sa.Text(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("delen", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("nummer", name=op.f("pk_zoekplaats")),
        sa.UniqueConstraint("tabel", "rij_id", name=op.f("uq_zoekplaats_tabel_rij_id")),
    )
    op.execute(
        "CREATE VIRTUAL TABLE zoekindex USING fts5(titel, tekst, delen, content='zoekplaats', content_rowid='nummer', "
        "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4')"
    )
