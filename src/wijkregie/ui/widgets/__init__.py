"""Small widgets painted from the theme's tokens."""
