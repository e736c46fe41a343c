"""Open data as plain CSV."""
