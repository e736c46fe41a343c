"""Charts, drawn once for paper and screen."""
