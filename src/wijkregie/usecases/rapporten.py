"""Reports: the jaarverslag on paper and the overview as a workbook."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from wijkregie.domain.overzichten import VOORBLAD, Overzichtkeuze, check_keuze
from wijkregie.domain.refusals import Refusal, quoted
from wijkregie.domain.signalen import Signaal
from wijkregie.usecases import files
from wijkregie.usecases.afspraaksignalen import afspraaksignalen
from wijkregie.usecases.geldsignalen import geldsignalen
from wijkregie.usecases.jaarbeelden import jaarbeeld
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import overzicht


def jaarverslag(
    session: Session,
    jaar: int,
    *,
    stadsdeel_id: str | None = None,
    wijkorgaan_id: str | None = None,
    progress: Progress | None = None,
) -> bytes:
    """Return the jaarverslag of a calendar year as a PDF; raises Refusal as `jaarbeeld` does."""
    from wijkregie.documents.pdf.jaarverslag import jaarverslag as render

    picture = jaarbeeld(session, jaar, stadsdeel_id=stadsdeel_id, wijkorgaan_id=wijkorgaan_id)
    if progress is not None:
        progress.step(1, 3)
    content = render(picture, session.clock.now())
    if progress is not None:
        progress.step(2, 3)
    return content


def save_jaarverslag(
    session: Session,
    jaar: int,
    target: Path,
    *,
    stadsdeel_id: str | None = None,
    wijkorgaan_id: str | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write the jaarverslag to a file, replacing one that is there; gives back where it is."""
    with files.outgoing(session, target) as temporary:
        scope = {"stadsdeel_id": stadsdeel_id, "wijkorgaan_id": wijkorgaan_id}
        temporary.write_bytes(jaarverslag(session, jaar, **scope, progress=progress))
    return target


def save_overzicht(
    session: Session,
    jaar: int,
    target: Path,
    *,
    keuze: Overzichtkeuze | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write the overview of a subsidy year as a workbook, replacing one that is there; gives back where it is.

    Raises Refusal as `jaarbeeld` and `check_keuze` do.
    """
    from wijkregie.documents.excel.overzicht import write_overzicht

    keuze = keuze or Overzichtkeuze()
    check_keuze(keuze, jaar)
    with files.outgoing(session, target) as temporary:
        picture = jaarbeeld(session, jaar, stadsdelen=keuze.stadsdelen, alle_contacten=False)
        waiting = overzicht(session)
        others = [*_zonder_indiener(geldsignalen(session)), *afspraaksignalen(session, waiting)]
        step = progress.step if progress is not None else None
        write_overzicht(picture, temporary, step, keuze=keuze, signalen=waiting.signalen, overige=others)
    return target


def overzicht_kolommen(session: Session, *, progress: Progress | None = None) -> dict[str, list[str]]:
    """Return the sheets that an overview may have, with the headings that may be left out of each."""
    from wijkregie.documents.excel.overzicht import KOLOMMEN, keuzekolommen

    return {blad: keuzekolommen(blad) for blad in KOLOMMEN}


def kolommen_named(namen: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Return the columns with these names, "Blad:Kolom" or a heading for every sheet that has it.

    Raises Refusal "onbekende_kolom".
    """
    from wijkregie.documents.excel.overzicht import KOLOMMEN, keuzekolommen

    known = {blad: keuzekolommen(blad) for blad in KOLOMMEN}
    found = set()
    for naam in namen:
        where, _, kop = naam.rpartition(":")
        blad, kop = where.strip().casefold(), kop.strip().casefold()
        these = {
            (each, one)
            for each, koppen in known.items()
            for one in koppen
            if blad in ("", each.casefold()) and one.casefold() == kop
        }
        if not these:
            raise Refusal("onbekende_kolom", naam=quoted(naam))
        found |= these
    return frozenset(found)


def overzicht_bladen(
    session: Session, jaar: int, *, keuze: Overzichtkeuze | None = None, progress: Progress | None = None
) -> dict[str, int]:
    """Return the sheets of the overview with the number of rows on each; the front sheet has less than none."""
    from wijkregie.documents.excel.overzicht import rijen_per_blad

    keuze = keuze or Overzichtkeuze()
    check_keuze(keuze, jaar)
    picture = jaarbeeld(session, jaar, stadsdelen=keuze.stadsdelen, alle_contacten=False)
    return {VOORBLAD: -1} | rijen_per_blad(picture, keuze)


def _zonder_indiener(signalen: Iterable[Signaal]) -> Iterator[Signaal]:
    """Leave out what is of no wijk: it is called by who brought it, and an overview names no persons there."""
    return (signaal for signaal in signalen if signaal.wijk_id)
