"""A list of wijkorganen in Excel, and how long it takes to read one into an empty store."""

import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from wijkregie.usecases import inlezen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.stores import create_nieuw, writing

WIJKORGANEN = 500
_HEADINGS = (
    *("Stadsdeel", "Naam wijkraad", "Voorzitter", "Tel. voorzitter", "Mail voorzitter", "KvK", "Rekeningnr."),
    *("Niveau 2024", "Niveau 2025", "Subsidie 2025", "Opgericht", "Opmerkingen"),
)


def write_list(path: Path) -> None:
    """Write the list: twelve columns as people fill them."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Wijkraden")
    sheet.append(_HEADINGS)
    for number in range(WIJKORGANEN):
        naam = f"{'BDFGH'[number % 5]}erg {number}"  # names that differ in a letter only would be doubted
        sheet.append(
            [
                *(f"Stadsdeel {'NOZWC'[number % 5]}", f"Wijkraad {naam}", f"J. de {naam}", f"06-{10_000_000 + number}"),
                *(f"vz@berg{number}.example", 10_000_000 + number, None, "N2", 1 + number % 3, f"€ {1000 + number},-"),
                *(date(2000, 1, 1 + number % 28), "vergadert op dinsdag"),
            ]
        )
    book.save(path)


def read_list(list_path: Path, today: date) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return how long it takes until the preview, and how long to carry it out: each in ms by clock and processor."""
    clock = Clock(today)
    with TemporaryDirectory() as folder:
        store = Path(folder) / "leeg.wijkregie"
        create_nieuw(store, None, clock=clock)
        with writing(store, clock) as session:
            began = _now()
            lijst = inlezen.read(list_path)
            indelingen = [one.indeling for one in inlezen.recognise(session, lijst) if one is not None]
            seen = inlezen.preview(session, lijst, indelingen)
            shown = _now()
            inlezen.carry_out(session, lijst, indelingen, gezien=seen)
            done = _now()
            assert seen.verslag.startswith(f"gelezen {WIJKORGANEN} · nieuw {WIJKORGANEN} ")
    return _took(began, shown), _took(shown, done)


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _took(began: tuple[float, float], done: tuple[float, float]) -> tuple[float, float]:
    clock, processor = (1000 * (last - first) for first, last in zip(began, done, strict=True))
    return clock, processor
