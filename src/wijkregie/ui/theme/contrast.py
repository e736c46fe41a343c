"""Contrast between colours (WCAG 2.2, 1.4.3), and the colours that follow from a municipality's own accent."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from wijkregie.domain.refusals import Refusal, quoted
from wijkregie.ui.theme.tokens import Colours

TEXT = 4.5
"""Least ratio for text."""

STRONG = 7.0
"""Least ratio for text in high contrast (WCAG 2.2, 1.4.6)."""

CONTROL = 3.0
"""Least ratio for the edge of a control, for focus and for what a drawing tells (WCAG 2.2, 1.4.11)."""

_COLOUR = re.compile("#?([0-9A-Fa-f]{6})")


def ratio(one: str, other: str) -> float:
    """Return the contrast ratio of two colours "#RRGGBB", 1.0 to 21.0."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(colour: str, into: str, share: float) -> str:
    """Return `into` with `share` (0 to 1) of `colour` mixed in."""
    pairs = zip(_channels(colour), _channels(into), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def read_colour(text: str) -> str:
    """Return a colour as "#RRGGBB"; the # may be left out. Raises Refusal "geen_kleur"."""
    found = _COLOUR.fullmatch(text.strip())
    if found is None:
        raise Refusal("geen_kleur", kleur=quoted(text.strip()))
    return f"#{found[1].upper()}"


def with_accent(base: Colours, accent: str, least: float = TEXT) -> Colours:
    """Return `base` with another accent and what is derived from it.

    Raises Refusal "kleur_onleesbaar" when it has less contrast than `least` on the page.
    """
    dark = _luminance(base.vlak) < 0.5
    accz = _tint(accent, base.vlak, 0.12, {base.tekst3: least, base.rand: CONTROL})
    accm = _tint(accent, base.vlak, 0.42, {base.tekst: least})
    opacc = max((base.vlak, base.tekst, "#FFFFFF", "#000000"), key=lambda text: ratio(text, accent))
    opaccm = max((base.tekst, base.vlak), key=lambda text: ratio(text, accm))
    weakest = min(
        min(ratio(accent, ground) for ground in (base.vlak, base.zij, accz)),
        ratio(opacc, accent),
        ratio(base.tekst, accz),
    )
    if weakest < least:
        raise Refusal("kleur_onleesbaar", kleur=accent)
    acch = mix(accent, "#FFFFFF" if dark else "#000000", 0.78)
    panel = {"paneel": accz, "paneeltrap": accent} if dark else {"paneel": accent, "oppaneel": opacc}
    if not dark:
        panel |= {"oppaneel2": opacc, "paneeltrap": opacc, "paneellijn": mix(opacc, accent, 0.2)}
    return replace(base, acc=accent, acch=acch, opacc=opacc, accz=accz, accm=accm, opaccm=opaccm, **panel)


def darker(base: Colours, accent: str) -> str:
    """Return the colour nearest to an accent, mixed with black, that can be read in `base`."""
    return _first_readable(base, (mix(accent, "#000000", share / 100) for share in range(99, -1, -1))).acc


def lighter(base: Colours, accent: str, most: float, least: float) -> Colours:
    """Return `base` with so much of an accent at `most`, mixed with white, and less where it could not be read."""
    return _first_readable(
        base, (mix(accent, "#FFFFFF", share / 100) for share in range(round(most * 100), -1, -1)), least
    )


def _first_readable(base: Colours, accents: Iterable[str], least: float = TEXT) -> Colours:
    for tried in accents:
        with suppress(Refusal):
            return with_accent(base, tried, least)
    raise ValueError("black can be read on light, and white on dark")


def _tint(accent: str, page: str, most: float, inks: dict[str, float]) -> str:
    """Return the page with at most so much of an accent, and less where each ink on it would miss its ratio."""
    shares = (most - step / 100 for step in range(round(most * 100)))
    tints = (mix(accent, page, share) for share in shares)
    return next((tint for tint in tints if all(ratio(ink, tint) >= least for ink, least in inks.items())), page)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[-6:-4], 16), int(colour[-4:-2], 16), int(colour[-2:], 16)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if (c := raw / 255) <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for raw in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
