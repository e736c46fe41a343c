"""Workbooks: real tables, types and totals that recalculate."""
