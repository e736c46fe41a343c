"""The page of budgets and initiatieven: a frame with a view of each kind."""
