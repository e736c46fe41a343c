"""Reports on paper: every PDF is tagged (PDF/A-2a and PDF/UA-1)."""
