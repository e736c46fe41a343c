"""Which sheets of a list are read and as what, when nobody looks on; and what is then told of it."""

from collections.abc import Iterator
from pathlib import Path

from wijkregie.domain.datums import tel
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.bladen import Lijst, kolomletter
from wijkregie.domain.lijsten.kolommen import met_soort
from wijkregie.domain.lijsten.koppen import kopregels
from wijkregie.domain.lijsten.voorstellen import Indeling, Leesvoorstel, Lot, Regelvoorstel
from wijkregie.domain.refusals import Refusal, quoted
from wijkregie.usecases.inlezen import carry_out, preview, read, recognise
from wijkregie.usecases.session import Session

MEESTE_REGELS = 20
"""Refused rows that are told one by one."""


def read_unseen(
    session: Session, path: Path, soort: str | None, naam: str | None, *, proef: bool
) -> tuple[Lijst, Leesvoorstel]:
    """Read a file as it is recognised, or with `proef` only tell what that would do; raises as `choose_sheets` does."""
    lijst = read(path)
    chosen = choose_sheets(session, lijst, Lijstsoort(soort) if soort is not None else None, naam)
    return lijst, preview(session, lijst, chosen) if proef else carry_out(session, lijst, chosen).value


def choose_sheets(session: Session, lijst: Lijst, soort: Lijstsoort | None, naam: str | None) -> list[Indeling]:
    """Return how the sheets of a file are read: all that are recognised, or one by its name, as a kind of list.

    Raises Refusal "blad_onbekend", "kies_blad" when a kind is given and several sheets hold something, and
    "geen_blad_herkend".
    """
    filled = [blad for blad in lijst.bladen if any(cel is not None for row in blad.rijen for cel in row)]
    names = ", ".join(f"“{blad.naam}”" for blad in filled)
    chosen = [blad for blad in filled if naam is None or blad.naam.casefold() == naam.strip().casefold()]
    if naam is not None and not chosen:
        raise Refusal("blad_onbekend", naam=quoted(naam), keuze=names or "geen enkel")
    if soort is not None:
        if len(chosen) > 1:
            raise Refusal("kies_blad", keuze=names)
        readings = [met_soort(blad, soort, kop) for blad in chosen for kop in kopregels(blad)]
        indelingen = [max(readings, key=lambda one: one.punten).indeling] if readings else []
    else:
        found = zip(lijst.bladen, recognise(session, lijst), strict=True)
        indelingen = [one.indeling for blad, one in found if blad in chosen and one is not None]
    if not indelingen:
        raise Refusal("geen_blad_herkend", bestand=lijst.naam)
    return indelingen


def told(voorstel: Leesvoorstel) -> Iterator[str]:
    """Yield a line for each row that is not read, the first of them, and one for what was passed over."""
    refused = [regel for regel in voorstel.regels if regel.lot in (Lot.GEWEIGERD, Lot.TWIJFEL)]
    yield from (_refused(regel) for regel in refused[:MEESTE_REGELS])
    if len(refused) > MEESTE_REGELS:
        yield f"… en nog {tel(len(refused) - MEESTE_REGELS, 'regel', 'regels')}."
    if voorstel.overgeslagen:
        yield f"Overgeslagen, want dit zijn geen regels maar totalen, koppen of voetnoten: {voorstel.overgeslagen}."


def _refused(regel: Regelvoorstel) -> str:
    told = "; ".join(
        f"{reden.reden}" if reden.kolom is None else f"{kolomletter(reden.kolom)}{regel.rij}: {reden.reden}"
        for reden in regel.redenen
    )
    return f"{regel.blad}, regel {regel.rij}: {told}"
