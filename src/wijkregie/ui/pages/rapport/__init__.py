"""Parts of the page Rapporten."""
