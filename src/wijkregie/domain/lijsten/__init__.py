"""Lists that come in: what a sheet holds, what its columns mean, and what would change."""
