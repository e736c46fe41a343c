"""An index on the lines of the journaal by which a row left the store or a wijkorgaan."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Find what was removed, and what once hung on a wijkorgaan, without reading the whole journaal."""
    left = sa.text("velden = '-' OR velden LIKE '%wijkorgaan_id%'")
    op.create_index(
        "ix_journaalregel_vertrokken", "journaalregel", ["nummer"], sqlite_where=left, postgresql_where=left
    )
