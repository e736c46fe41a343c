"""A laptop that stops while one types: what was typed up to the last rest is kept."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from tests.ui.conftest import CLOCK
from wijkregie.ui.forms.fields import LONGEST_MS, REST_MS
from wijkregie.usecases.gespreksbladen import gespreksblad_van, gespreksjaar
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import open_session

ROOT = Path(__file__).parents[4]
STORE = "stad.wijkregie"
BODY = "Wijkraad ’t Hagen"
ANSWERS = ("verkeer", "gaat_goed")
"""One that is kept as an answer, and one that is kept in the talk itself."""
SLACK = 0.6
"""Seconds that a save may take, here, from the end of the rest on."""
TYPED = """
import random, sys, time
from datetime import date
from pathlib import Path
import wijkregie.ui
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from wijkregie.ui.shell.application import make_qt
app = make_qt()

def rest(milliseconds):
    # as the program's own loop does it: QTest.qWait keeps Python's lock from the lane that saves
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

from tests.ui.forms.gesprek.test_killed import ANSWERS, talk_id
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.stores import open_session
folder, seed = Path(sys.argv[1]), int(sys.argv[2])
chance = random.Random(seed)
theme = Theme(app, Mode.LICHT)
session = open_session(folder / "stad.wijkregie", Clock(date(2026, 9, 24)))
window = MainWindow(Lanes(session), Settings(folder / "instellingen"))
window.show()
window.activateWindow()
window.open_page("jaargesprekken", jaargesprek_id=talk_id(session))
page = window.page
while not (page.talk.ready and page.talk.isVisible()):
    rest(10)
said = {name: "" for name in ANSWERS}
for name in ANSWERS:
    page.talk.field(name).clear()
while True:
    name = chance.choice(ANSWERS)
    editor = page.talk.field(name)
    editor.setFocus()
    for _ in range(chance.randrange(4, 40)):
        QTest.keyClicks(editor, "abcdefghij"[len(said[name]) % 10])
        said[name] += "abcdefghij"[len(said[name]) % 10]
        print(f"{time.time():.3f} {name} {len(said[name])}", flush=True)
        rest(chance.randrange(5, 120))
    rest(chance.choice((0, 200, 900, 1300, 2200)))
"""


def talk_id(session: Session) -> str:
    return next(found.gesprek.id for found in gespreksjaar(session, 2027).rijen if found.wijkorgaan == BODY)


def due(log: list[tuple[float, str, int]], killed: float) -> dict[str, int]:
    """Return how much of each answer must be kept: typed before a rest, before another field, or long ago."""
    found: dict[str, int] = {}
    for number, (moment, name, length) in enumerate(log):
        after = log[number + 1] if number + 1 < len(log) else (killed, name, length)
        rested = after[0] - moment >= REST_MS / 1000 + SLACK
        left = after[1] != name and killed - after[0] >= SLACK
        long_ago = killed - moment >= LONGEST_MS / 1000 + SLACK
        if rested or left or long_ago:
            found[name] = length
    return found


def start_typing(town: Path, folder: Path, seed: int) -> "subprocess.Popen[str]":
    """Let a program type in a talk of a copy of the town, at moments by chance."""
    folder.mkdir()
    shutil.copy(town, folder / STORE)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    return subprocess.Popen(
        [sys.executable, "-c", TYPED, str(folder), str(seed)],
        env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip


def said_by(program: "subprocess.Popen[str]") -> IO[str]:
    assert program.stdout is not None
    return program.stdout


def kill(program: "subprocess.Popen[str]", first: str, folder: Path) -> dict[str, tuple[int, int, int]]:
    """Kill the program, which said `first` before; return per answer what was due, kept and typed."""
    program.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    killed = time.time()
    lines = [line.split() for line in (first + said_by(program).read()).splitlines()]
    program.wait()
    log = [(float(line[0]), line[1], int(line[2])) for line in lines if len(line) == 3]
    must, typed = due(log, killed), {name: length for _, name, length in log}
    session = open_session(folder / STORE, CLOCK)
    with session.store:
        blad = gespreksblad_van(session, talk_id(session))
        assert blad.gesprek is not None
        kept = {"verkeer": blad.antwoorden.get("verkeer", ""), "gaat_goed": blad.gesprek.gaat_goed}
    whole = "abcdefghij" * 200
    assert all(whole.startswith(kept[name]) for name in must)
    return {name: (must[name], len(kept[name]), typed[name]) for name in must}


def test_a_program_that_is_killed_keeps_all_but_the_last_second(town: Path, tmp_path: Path) -> None:
    with ExitStack() as ending:
        programs = {}
        for seed in (1, 2):  # at once: they mostly rest
            programs[seed] = ending.enter_context(start_typing(town, tmp_path / str(seed), seed))
            ending.callback(programs[seed].kill)
        first = {seed: said_by(program).readline() for seed, program in programs.items()}
        assert all(first.values()), "a program did not come to typing"
        time.sleep(11.5)
        for seed, program in programs.items():
            time.sleep(random.Random(seed).uniform(0, 0.8))
            found = kill(program, first[seed], tmp_path / str(seed))
            assert found
            for name, (must, kept, typed) in found.items():
                assert must <= kept <= typed, (seed, name)
