"""Forms that save per field when it is left."""
