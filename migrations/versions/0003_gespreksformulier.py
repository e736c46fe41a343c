"""The gespreksformulier with the answers of a talk, the texts of letters, and help that was asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    make_tables()
    with op.batch_alter_table("jaargesprek") as batch:
        batch.add_column(sa.Column("gespreksformulier_id", sa.Text(), nullable=True))
        batch.add_column(sa.Column("uitgenodigd_op", sa.Date(), nullable=True))
        batch.create_foreign_key(
            "fk_jaargesprek_gespreksformulier_id", "gespreksformulier", ["gespreksformulier_id"], ["id"]
        )
        batch.create_index("ix_jaargesprek_gespreksformulier_id", ["gespreksformulier_id"])
    with op.batch_alter_table("actiepunt") as batch:
        batch.add_column(sa.Column("ondersteuning", sa.Text(), nullable=True))


def make_tables() -> None:
    op.create_table(
        "gespreksformulier",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("delen", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gespreksformulier")),
        sa.UniqueConstraint("nummer", name=op.f("uq_gespreksformulier_nummer")),
    )
    op.create_table(
        "sjabloon",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("onderwerp", sa.Text(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sjabloon")),
        sa.UniqueConstraint("soort", name=op.f("uq_sjabloon_soort")),
    )
    op.create_table(
        "antwoord",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("jaargesprek_id", sa.Text(), nullable=False),
        sa.Column("vraag", sa.Text(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["jaargesprek_id"], ["jaargesprek.id"], name=op.f("fk_antwoord_jaargesprek_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_antwoord")),
        sa.UniqueConstraint("jaargesprek_id", "vraag", name=op.f("uq_antwoord_jaargesprek_id_vraag")),
    )
    op.create_index(op.f("ix_antwoord_jaargesprek_id"), "antwoord", ["jaargesprek_id"], unique=False)
