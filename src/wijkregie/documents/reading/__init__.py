"""Lists that come in: a file of somebody else's, read into bare sheets without trusting anything in it."""
