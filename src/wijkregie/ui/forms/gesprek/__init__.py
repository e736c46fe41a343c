"""The form of a talk, made for use while people talk."""
