"""Afspraken: what municipality and wijkorganen promised each other, and how it goes."""
