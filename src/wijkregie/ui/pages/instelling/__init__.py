"""Parts of the page Instellingen: one module for each part."""
