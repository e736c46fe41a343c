"""The page Wijken: the map of wijken, and the page of one wijk."""
