"""The tabs of one wijkorgaan, a module each."""
