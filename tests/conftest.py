"""What every test shares: the same random examples each run, and no window on anyone's screen."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("wijkregie", deadline=None, derandomize=True)
settings.load_profile("wijkregie")
