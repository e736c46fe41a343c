"""Amounts of money: what people type, and how an amount is written; always whole eurocents inside."""

import re

from wijkregie.domain.refusals import Refusal, quoted

GROOTSTE_BEDRAG = 99_999_999_999
"""Largest amount taken from a field, in cents: beyond it a typing error is certain."""

NBSP = "\N{NO-BREAK SPACE}"

_DECORATION = r"€|\beuro\b|\beur\b"
_AMOUNT = r"\+?(?P<euros>[0-9]+|[0-9]{1,3}(?:[. ][0-9]{3})+) ?(?:,(?P<cents>[0-9]{1,2}|-|--|–))?"


def parse_bedrag(text: str) -> int | None:
    """Return the typed amount in cents, or None for an empty field.

    Takes "1250", "1.250", "1250,50", "€ 1.250,-". A point only ever groups thousands, so "12.50" is
    not guessed at. Raises Refusal "bedrag_onleesbaar", "bedrag_negatief" or "bedrag_te_groot".
    """
    typed = " ".join(text.split())
    if not typed:
        return None
    bare = re.sub(_DECORATION, "", typed.lower()).strip()
    if bare.startswith(("-", "−")) and re.fullmatch(_AMOUNT, bare[1:]):
        raise Refusal("bedrag_negatief", getypt=quoted(typed))
    match = re.fullmatch(_AMOUNT, bare)
    if match is None:
        raise Refusal("bedrag_onleesbaar", getypt=quoted(typed))
    euros = re.sub("[. ]", "", match["euros"]).lstrip("0") or "0"
    if len(euros) > len(str(GROOTSTE_BEDRAG)):
        raise Refusal("bedrag_te_groot", getypt=quoted(typed))
    cents = (match["cents"] or "").strip("-–").ljust(2, "0")
    bedrag = int(euros) * 100 + int(cents)
    if bedrag > GROOTSTE_BEDRAG:
        raise Refusal("bedrag_te_groot", getypt=quoted(typed))
    return bedrag


def format_bedrag(cents: int) -> str:
    """Write an amount in cents for a table: "€ 1.250,00", with a space that does not break."""
    sign = "-" if cents < 0 else ""
    euros, rest = divmod(abs(cents), 100)
    return f"€{NBSP}{sign}{_grouped(euros)},{rest:02d}"


def format_bedrag_kort(cents: int) -> str:
    """Write an amount in cents for running text: "€ 1.250", with cents only when there are any."""
    return format_bedrag(cents).removesuffix(",00")


def _grouped(euros: int) -> str:
    return f"{euros:,}".replace(",", ".")


def check_bedrag(*bedragen: int | None) -> None:
    """Refuse amounts (cents) below nothing or beyond belief; raises Refusal."""
    for bedrag in bedragen:
        if bedrag is not None and bedrag < 0:
            raise Refusal("bedrag_negatief", getypt=format_bedrag_kort(bedrag))
        if bedrag is not None and bedrag > GROOTSTE_BEDRAG:
            raise Refusal("bedrag_te_groot", getypt=format_bedrag_kort(bedrag))
