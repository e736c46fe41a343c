"""The pages of the window, one module per place in the navigation."""
