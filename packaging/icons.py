"""Makes the icon font anew, of only the icons of `ui/theme/icons.py`, from the whole font that qtawesome ships.

Nothing else needs these two packages: uv run --with fonttools --with qtawesome==1.4.2 packaging/icons.py
"""

import importlib.util
import json
import sys
from pathlib import Path

from fontTools import subset

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))
from wijkregie.ui.theme.icons import CHARACTERS, FONT, PHOSPHOR


def make() -> None:
    """Write the font, and the character of each icon."""
    package = importlib.util.find_spec("qtawesome")
    assert package is not None
    assert package.origin is not None
    whole = Path(package.origin).with_name("fonts")
    known = json.loads((whole / "phosphor-charmap-1.3.0.json").read_text(encoding="ascii"))
    characters = {name: chr(int(known[name], 16)) for name in sorted({*PHOSPHOR.values()})}
    CHARACTERS.write_text(json.dumps(characters, indent=1) + "\n", encoding="ascii")
    options = ["--name-IDs=*", "--layout-features=", f"--output-file={FONT}"]
    subset.main([str(whole / "phosphor-1.3.0.ttf"), f"--text={''.join(characters.values())}", *options])


make()
