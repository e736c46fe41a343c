"""Uitwisselen: lists that come in, and files that go to or come from a colleague."""
