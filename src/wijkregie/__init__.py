"""wijkregie: a desktop program for the wijkregisseur of a Dutch municipality."""

__version__ = "0.1.0"
