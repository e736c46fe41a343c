"""The store: one SQLite file with its tables, unit of work, journaal, queries, migrations and back-ups."""
