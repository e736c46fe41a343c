"""Speed and memory, each as a ratio to a floor measured in the same run; medians of at least five.

`python3 dev.py bench` runs all; name rows to run only those (start geheugen bladzijden subsidies afspraken bord
bewaren toetsen rijen jaarverslag voorblad overzicht lijst overdragen zoeken), `--steden N` measures the big workbook
and list with N towns instead of 100.
"""

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.measured import HERE, JAAR, PEILDATUM, RUNS, Ground, Result, milliseconds, paired, part, share_of

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

IDLE_S = 30
"""How long an idle window is watched."""


def cold_start(ground: Ground) -> Iterator[Result]:
    """Time the whole process, from its start to the first page painted."""
    work: dict[str, list[float]] = {"floor_window.py": [], "program_window.py": []}

    def run(script: str) -> None:
        before = os.times()
        command = [sys.executable, str(HERE / script), str(ground.copy())]
        subprocess.run(command, check=True, env=environment, capture_output=True, timeout=60)
        after = os.times()
        work[script].append(sum(after[2:4]) - sum(before[2:4]))

    ground.town()
    environment = ground.environment()
    floor, figure = paired(lambda: run("floor_window.py"), lambda: run("program_window.py"), 11)
    below, above = (statistics.median(seconds[1:]) for seconds in work.values())
    note = f"in processor time {above / below:.2f}×"
    yield Result("cold start to Vandaag painted", floor, figure, "ms", 1.5, note)


def memory(ground: Ground) -> Iterator[Result]:
    """Weigh the idle process (PSS), five seconds after the first page; and what it does in the half minute after."""

    def idle(script: str, watched_s: int = 0) -> tuple[float, float]:
        command = [sys.executable, str(HERE / script), str(ground.copy()), "stay"]
        process = subprocess.Popen(command, env=ground.environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(5)
            rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii")
            pss = int(next(line for line in rollup.splitlines() if line.startswith("Pss:")).split()[1]) / 1024
            before = _processor_ms(process.pid)
            time.sleep(watched_s)
            return pss, _processor_ms(process.pid) - before
        finally:
            process.kill()
            process.wait()

    if not Path("/proc/self/smaps_rollup").exists():
        return
    pairs = [(idle("floor_window.py")[0], idle("program_window.py")[0]) for _ in range(RUNS)]
    floors, figures = zip(*pairs, strict=True)
    yield Result("memory at idle (PSS)", statistics.median(floors), statistics.median(figures), "MiB", 1.6)
    worked = idle("program_window.py", IDLE_S)[1]
    note = "clearing away what Python no longer uses, once in twenty seconds"
    yield Result(f"processor time in {IDLE_S} s at idle", None, worked, "ms", IDLE_S, note)


def _processor_ms(process: int) -> float:
    """Return the processor time of a process so far."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return sum(int((task / "schedstat").read_text(encoding="ascii").split()[0]) for task in tasks) / 1e6


def saving(ground: Ground) -> Iterator[Result]:
    """Time saving one field through its use case, against one bare insert with the same durability."""
    import sqlcipher3.dbapi2 as dbapi

    from wijkregie.usecases.clock import Clock
    from wijkregie.usecases.stores import writing
    from wijkregie.usecases.wijkorganen import change_wijkorgaan, wijkorganen

    path = ground.copy()
    bare = dbapi.connect(str(path.with_name("kaal.db")), isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        bare.execute(f"PRAGMA {pragma}")
    bare.execute("CREATE TABLE rij (id INTEGER PRIMARY KEY, tekst TEXT)")

    def insert() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO rij (tekst) VALUES (?)", ("een tekst van gewone lengte",))
        bare.execute("COMMIT")

    with writing(path, Clock(PEILDATUM)) as session:
        body = wijkorganen(session, JAAR)[0]
        numbers = iter(range(10**6))
        floor, figure = paired(
            insert, lambda: change_wijkorgaan(session, body.id, toelichting=f"tekst {next(numbers)}"), 400
        )
    bare.close()
    yield Result("saving one field", floor, figure, "ms", 4)


def report(ground: Ground) -> Iterator[Result]:
    """Time the jaarverslag of the municipality, against the same pages from plain reportlab, untagged."""
    from wijkregie.documents.pdf.jaarverslag import paper
    from wijkregie.usecases.clock import Clock
    from wijkregie.usecases.jaarbeelden import jaarbeeld
    from wijkregie.usecases.stores import reading

    clock = Clock(PEILDATUM)
    with reading(ground.town(), clock) as session:
        picture = jaarbeeld(session, PEILDATUM.year)
    floor, figure = paired(
        lambda: paper(picture).render(clock.now(), tagged=False), lambda: paper(picture).render(clock.now()), 7
    )
    yield Result("jaarverslag municipality", floor, figure, "ms", 2.5)


def front_pages(ground: Ground) -> Iterator[Result]:
    """Time a voorblad, and all of a year as one job with its reading, against the same pages from plain reportlab."""
    from wijkregie.documents.pdf.voorblad import paper
    from wijkregie.usecases.clock import Clock
    from wijkregie.usecases.gesprekspapieren import te_spreken, voorbladen
    from wijkregie.usecases.stores import reading

    clock = Clock(PEILDATUM)
    with reading(ground.town(), clock) as session:
        all_ = te_spreken(session, JAAR)
        first = all_[:1]
        floor, figure = paired(
            lambda: paper(first).render(clock.now(), tagged=False), lambda: paper(first).render(clock.now()), 15
        )
        yield Result("voorblad", floor, figure, "ms", 2.5)
        floor, figure = paired(lambda: paper(all_).render(clock.now(), tagged=False), lambda: voorbladen(session, JAAR))
        yield Result(f"voorbladen of {len(all_)} bodies, as one job", floor, figure, "ms", 2.5)


def workbook(ground: Ground) -> Iterator[Result]:
    """Time the overview against openpyxl writing the same cells without style, and weigh that of many towns.

    Small against a book of cell objects, as anybody writes one; large against one that streams its rows.
    """
    import openpyxl

    target, bare = ground.folder / "overzicht.xlsx", ground.folder / "kaal.xlsx"
    for schaal, bodies, streams in ((2, 25, False), (ground.steden, None, True)):
        cells = {}
        with _overview(ground.town(schaal), bodies) as write:
            write(target)
            written = openpyxl.load_workbook(target, read_only=True)
            cells = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in written}
            written.close()

            def plain(cells: dict[str, list[list[Any]]] = cells, streams: bool = streams) -> None:
                book = openpyxl.Workbook(write_only=streams)
                for title, rows in cells.items():
                    sheet = book.create_sheet(title)
                    for row in rows:
                        sheet.append(row)
                book.save(bare)

            floor, figure = paired(plain, partial(write, target))
        count = f"{sum(len(row) for rows in cells.values() for row in rows):,} cells"
        what = f"{schaal} towns" if bodies is None else f"{bodies} wijkorganen, six years"
        yield Result(f"overzicht.xlsx, {what}", floor, figure, "ms", 2, count)
    command = [sys.executable, str(HERE / "workbook.py"), str(ground.town(ground.steden)), str(target)]
    told = subprocess.run(
        [*command, PEILDATUM.isoformat(), str(JAAR)], env=ground.environment(), check=True, capture_output=True
    )
    yield Result(f"– its memory at most, {ground.steden} towns", None, float(told.stdout), "MiB", 300)


@contextmanager
def _overview(store: Path, bodies: int | None) -> Iterator[Callable[[Path], None]]:
    """Give what writes the overview of a store, of so many wijkorganen; all that it tells is read already."""
    from wijkregie.documents.excel.overzicht import write_overzicht
    from wijkregie.usecases.clock import Clock
    from wijkregie.usecases.jaarbeelden import jaarbeeld
    from wijkregie.usecases.signalen import overzicht
    from wijkregie.usecases.stores import reading

    with reading(store, Clock(PEILDATUM)) as session:
        picture = jaarbeeld(session, JAAR, alle_contacten=False)
        waiting = overzicht(session).signalen
    picture = replace(picture, dossiers=picture.dossiers[:bodies])
    yield partial(write_overzicht, picture, signalen=waiting)


def pages_and_list(ground: Ground) -> Iterator[Result]:
    """Time opening each page, the longest task on the window's thread, and the list at many towns."""
    from benchmarks.window_times import page_times

    _compile()
    times = page_times(ground.copy(), PEILDATUM)
    yield part("opening any page, p95", times.first + times.unprepared + times.later, 0.95, 50)
    yield part("– the first visit to one made ahead, worst", times.first, 1, 50)
    yield part("– the first visit to another, in parts, worst", times.unprepared, 1, 250)
    yield part("– later visits, p95", times.later, 0.95, 50)
    yield part("task on the window's thread, p99", times.tasks, 0.99, 16)
    yield part("task on the window's thread, worst", times.tasks, 1, 50)
    yield part("changing the theme, all pages made, worst", times.theme, 1, 300)
    towns = page_times(ground.town(ground.steden), PEILDATUM)
    yield part(f"opening any page, {ground.steden} towns, p95", towns.first + towns.unprepared + towns.later, 0.95, 150)
    yield _list_opened(ground, "wijkorganen", "Wijkorganen")


def subsidies(ground: Ground) -> Iterator[Result]:
    """Time opening a subsidy year with many bodies, and deriving stand and deadlines of 10,000 subsidies."""
    from wijkregie.domain.subsidies import subsidiestand
    from wijkregie.domain.subsidietermijnen import termijnen
    from wijkregie.usecases.clock import Clock
    from wijkregie.usecases.stores import reading
    from wijkregie.usecases.subsidiejaren import subsidiejaar

    yield _list_opened(ground, "subsidies", "Subsidies")
    with reading(ground.town(ground.steden), Clock(PEILDATUM)) as session:
        years = [subsidiejaar(session, jaar) for jaar in range(JAAR - 6, JAAR + 1)]
    files = [(rij.stappen, year.regeling) for year in years for rij in year.rijen if rij.stappen][:10_000]

    def derive() -> None:
        for stappen, regeling in files:
            subsidiestand(stappen)
            termijnen(stappen, regeling, PEILDATUM)

    took = statistics.median(milliseconds(derive) for _ in range(RUNS))
    yield Result(f"stand and deadlines of {len(files):,} subsidies", None, took, "ms", 1000)


def promises(ground: Ground) -> Iterator[Result]:
    """Time opening each view of Afspraken with six years of trajecten, every wijkorgaan involved in each."""
    from benchmarks.afspraken_store import TRAJECTEN, fill
    from benchmarks.window_times import view_times

    _compile()
    path = ground.copy()
    fill(path, PEILDATUM)
    views = {"nakoming": 150, "tijdigheid": 150, "radiostilte": 150, "beloofd": 150, "spiegel": 300}
    rounds = [view_times(path, PEILDATUM, "afspraken", [*views], 21) for _ in range(2)]
    for view, limit in views.items():
        first = [round_[view][0] for round_ in rounds]
        later = [took for round_ in rounds for took in round_[view][1:]]
        yield part(f"Afspraken on {view}, {TRAJECTEN:,} trajecten, read anew, p95", later, 0.95, limit)
        yield part(f"– the first visit to {view}, worst", first, 1, limit)


def board(ground: Ground) -> Iterator[Result]:
    """Time moving a card on the board of Jaargesprekken until it is painted, and scrolling the fullest column."""
    from benchmarks.window_times import card_moves

    for towns, limit in ((2, 50), (25, 250)):
        moves, scrolls = card_moves(ground.town(towns), PEILDATUM, 15)
        bodies = 20 * towns
        yield part(f"moving a card, {bodies} wijkorganen, p95", moves, 0.95, limit)
        yield part(f"– scrolling the fullest column, {bodies} wijkorganen, p95", scrolls, 0.95, 16)


def rows(_ground: Ground) -> Iterator[Result]:
    """Time scrolling a list of 100,000 rows, and filtering, sorting and grouping it."""
    from benchmarks.list_frames import ROWS, list_times

    frames, changes = list_times(PEILDATUM)
    yield part(f"a frame of scrolling {ROWS:,} rows, p99", frames, 0.99, 16)
    for what, took in changes.items():
        yield part(f"– {what} them", [took], 1, 1000)


def typing(ground: Ground) -> Iterator[Result]:
    """Time a key typed amid an answer of 20,000 words: in paragraphs, and as one that never ends."""
    from benchmarks.window_times import keystrokes

    words = ["straat", "bewoners", "de", "gemeente", "en", "overleg", "voor", "wijk"] * 2_500
    paragraphs = "\n".join(" ".join(words[begin : begin + 80]) for begin in range(0, len(words), 80))
    for what, answer in (("paragraphs", paragraphs), ("one paragraph", " ".join(words))):
        bare, form = keystrokes(ground.copy(), PEILDATUM, answer)
        floor, figure = (statistics.median(took.work for took in times) for times in (bare, form))
        yield Result(f"key in 20,000 words in {what}, against a bare editor", floor, figure, "ms", 4, "processor time")
        yield part(f"key in 20,000 words in {what}, p99", form, 0.99, 4)


def reading_lists(ground: Ground) -> Iterator[Result]:
    """Time reading a list of many bodies in Excel: until its preview is there, and carrying it out."""
    from benchmarks.lists import WIJKORGANEN, read_list, write_list

    path = ground.folder / "lijst.xlsx"
    write_list(path)
    rounds = [read_list(path, PEILDATUM) for _ in range(RUNS + 1)][1:]
    for what, times in zip(("preview", "– carried out"), zip(*rounds, strict=True), strict=True):
        clock, processor = (statistics.median(each) for each in zip(*times, strict=True))
        note = f"processor time {processor:,.0f} ms"
        yield Result(f"{what} of a list, {WIJKORGANEN} wijkorganen × 12 columns", None, clock, "ms", 2000, note)


def handing_over(ground: Ground) -> Iterator[Result]:
    """Time handing over a stadsdeel with many bijlagen, against copying these out of the store; and weigh it."""
    from benchmarks.handover import MEGABYTES, add_bijlagen, copy, hand_over

    store, target, flat = ground.copy(), ground.folder / "uit.wijkregie", ground.folder / "plat.bin"
    add_bijlagen(store, PEILDATUM)

    def tidy() -> None:
        target.unlink()
        flat.unlink()

    for what, wachtwoord in (("handing over", ""), ("– with a password,", "een lang wachtwoord")):
        floor, figure = paired(partial(copy, store, flat), partial(hand_over, store, target, wachtwoord), tidy=tidy)
        yield Result(f"{what} a stadsdeel with {MEGABYTES} MB of bijlagen", floor, figure, "ms", 1.5)
    command = [sys.executable, str(HERE / "handover.py"), str(store), str(target)]
    told = subprocess.run(command, check=True, env=ground.environment(), capture_output=True, text=True, timeout=60)
    yield Result("– its memory at most", None, int(told.stdout) / 1024, "MiB", 200)
    hand_over(store, target)
    command = [sys.executable, str(HERE / "takeover.py"), str(target)]
    told = subprocess.run(command, check=True, env=ground.environment(), capture_output=True, text=True, timeout=60)
    yield Result("taking that over into an empty store: memory at most", None, int(told.stdout) / 1024, "MiB", 200)


def searching(ground: Ground) -> Iterator[Result]:
    """Time finding words among very many notes, against the same question straight on the file; and in the window."""
    from benchmarks.search import NOTITIES, measure

    floors, figures, painted = measure(ground.copy(), PEILDATUM)
    for what, share, limit in ((f"finding words in {NOTITIES:,} notes, p50", 0.5, 1.5), ("– p99", 0.99, 2)):
        yield Result(what, share_of(floors, share), share_of(figures, share), "ms", limit)
    yield part("– from a key to its results painted, p95", painted, 0.95, 50)


def _compile() -> None:
    """Compile all modules, as a user has them from the second start on."""
    compileall.compile_dir(HERE.parent / "src", quiet=1)


def _list_opened(ground: Ground, key: str, name: str) -> Result:
    """Return how long a list takes until its first rows are painted, with one town and with many."""
    from benchmarks.window_times import list_opening

    small = statistics.median(list_opening(ground.town(), PEILDATUM, key) for _ in range(RUNS))
    large = statistics.median(list_opening(ground.town(ground.steden), PEILDATUM, key) for _ in range(RUNS))
    return Result(f"{name} opened, 1 → {ground.steden} towns", small, large, "ms", 3)


ROWS: dict[str, Callable[[Ground], Iterator[Result]]] = {
    "start": cold_start,
    "geheugen": memory,
    "bladzijden": pages_and_list,
    "subsidies": subsidies,
    "afspraken": promises,
    "bord": board,
    "bewaren": saving,
    "rijen": rows,
    "toetsen": typing,
    "jaarverslag": report,
    "voorblad": front_pages,
    "overzicht": workbook,
    "lijst": reading_lists,
    "overdragen": handing_over,
    "zoeken": searching,
}


def main() -> None:
    """Run the rows asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=" ".join(ROWS))
    parser.add_argument("--steden", type=int, default=100)
    options = parser.parse_args()
    print("| what | floor | figure | measured | at most | | |\n|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="wijkregie-") as folder:
        for name, measure in ROWS.items():
            if name in (options.rows or ROWS):
                for result in measure(Ground(Path(folder), options.steden)):
                    print(result.line(), flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent / "src"))
    main()
