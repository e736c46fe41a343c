"""Item models over rows."""
