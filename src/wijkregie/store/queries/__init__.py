"""Reads: one file per noun, plain selects into row values."""
