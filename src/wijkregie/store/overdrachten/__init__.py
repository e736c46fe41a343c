"""The file that hands wijkorganen over to a colleague."""
