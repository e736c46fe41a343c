"""One function per thing a wijkregisseur does."""
