"""Colours, measures, fonts and icons: the only place with a colour or a pixel size."""
