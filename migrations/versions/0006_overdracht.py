"""Bijlagen, how lists were read, history from a colleague, and who looks after a wijkorgaan."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("wijkorgaan", sa.Column("wijkregisseur", sa.Text(), nullable=False, server_default=""))
    op.add_column("wijkorgaan", sa.Column("gevoeligheden", sa.Text(), nullable=False, server_default=""))

    op.add_column("subsidiestap", sa.Column("dag_onbekend", sa.Boolean(), nullable=False, server_default=sa.false()))

    op.create_table(
        "bijlage",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("tabel", sa.Text(), nullable=False),
        sa.Column("rij_id", sa.Text(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("grootte", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("toegevoegd_op", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bijlage")),
    )
    op.create_index("ix_bijlage_tabel_rij_id", "bijlage", ["tabel", "rij_id"])

    op.create_table(
        "inhoud",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("grootte", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_inhoud")),
    )

    op.create_table(
        "inhouddeel",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("nummer", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["inhoud.sha256"], name=op.f("fk_inhouddeel_sha256")),
        sa.PrimaryKeyConstraint("sha256", "nummer", name=op.f("pk_inhouddeel")),
    )

    op.create_table(
        "leeswijze",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("vorm", sa.Text(), nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("kolommen", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leeswijze")),
        sa.UniqueConstraint("vorm", name=op.f("uq_leeswijze_vorm")),
    )

    op.create_table(
        "overgenomen",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("wie", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("tabel", sa.Text(), nullable=False),
        sa.Column("rij_id", sa.Text(), nullable=False),
        sa.Column("velden", sa.Text(), nullable=False),
        sa.Column("voor", sa.Text(), nullable=True),
        sa.Column("na", sa.Text(), nullable=True),
        sa.Column("nummer", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overgenomen")),
    )
    op.create_index("ix_overgenomen_tabel_rij_id", "overgenomen", ["tabel", "rij_id"])
