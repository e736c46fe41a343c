import threading
import time
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from wijkregie.domain.refusals import Refusal
from wijkregie.ui.lanes import Job, Lanes
from wijkregie.usecases.acties import close_actiepunt, create_actiepunt
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Changes, Outcome, Session

Settle = Callable[[], None]


def thread_name(_session: Session) -> str:
    return threading.current_thread().name


def refuse(_session: Session) -> Outcome[None]:
    raise Refusal("schijf_vol")


def break_down(_session: Session) -> Outcome[None]:
    raise ZeroDivisionError


def test_a_command_changes_the_store_off_the_main_thread_and_tells_it_once(
    lanes: Lanes, settle: Settle, qtbot: QtBot
) -> None:
    heard: list[tuple[str, Any]] = []
    main = threading.current_thread()

    def note(what: str) -> Callable[..., None]:
        def write(value: Any = None) -> None:
            assert threading.current_thread() is main
            heard.append((what, value))

        return write

    lanes.busy.connect(note("busy"))
    lanes.changed.connect(note("changed"))
    lanes.saved.connect(note("saved"))
    lanes.command(create_actiepunt, "Bel de wijkraad", done=note("done"))
    assert lanes.saving
    settle()
    assert [what for what, _ in heard] == ["busy", "saved", "changed", "done"]
    changes, outcome = heard[2][1], heard[3][1]
    assert isinstance(changes, Changes)
    assert changes.touches("actiepunt")
    assert outcome.value.tekst == "Bel de wijkraad"
    assert not lanes.saving


def test_what_asked_can_go_once_it_was_answered(lanes: Lanes, settle: Settle) -> None:
    class Asks(QObject):
        def hear(self, _name: str) -> None: ...

    asks = Asks()
    gone = weakref.ref(asks)
    lanes.read(thread_name, owner=asks, done=asks.hear, slot="name")
    settle()
    del asks
    assert gone() is None


def test_the_store_lane_keeps_order(lanes: Lanes, settle: Settle) -> None:
    order: list[int] = []

    def wait(_session: Session, number: int) -> int:
        time.sleep(0.02 if number % 2 else 0)
        order.append(number)
        return number

    answers: list[int] = []
    for number in range(8):
        lanes.read(wait, number, done=answers.append)
    settle()
    assert order == answers == list(range(8))


def test_lanes_run_where_they_should(lanes: Lanes, settle: Settle) -> None:
    names: list[str] = []
    lanes.read(thread_name, done=names.append)
    lanes.work(lambda session, progress: thread_name(session), title="Werk", done=names.append)
    settle()
    assert sorted(name.split("_")[0] for name in names) == ["store", "work"]


def test_a_slot_skips_what_nobody_waits_for_any_more(lanes: Lanes, settle: Settle) -> None:
    begun = threading.Event()
    go = threading.Event()

    def hold(_session: Session) -> None:
        begun.set()
        go.wait(5)

    read: list[int] = []
    lanes.read(hold)
    begun.wait(5)
    for number in range(50):
        lanes.read(lambda _session, number: number, number, slot="detail", done=read.append)
    go.set()
    settle()
    assert read == [49]


def test_nothing_is_called_for_an_owner_that_is_gone(lanes: Lanes, settle: Settle, qtbot: QtBot) -> None:
    owner = QObject()
    called: list[int] = []
    lanes.read(lambda _session: 1, owner=owner, done=called.append)
    import shiboken6

    shiboken6.delete(owner)
    settle()
    assert called == []


def test_a_refusal_goes_to_who_asked_else_to_the_window(lanes: Lanes, settle: Settle) -> None:
    own: list[Refusal] = []
    window: list[Refusal] = []
    said: list[str] = []
    lanes.refused.connect(window.append)
    lanes.failed.connect(said.append)
    lanes.command(refuse, refused=own.append)
    settle()
    lanes.command(refuse)
    settle()
    assert [refusal.code for refusal in own] == [refusal.code for refusal in window] == ["schijf_vol"]
    assert said == [str(own[0])] * 2


def test_after_a_failure_a_success_says_saved_again(lanes: Lanes, settle: Settle) -> None:
    heard: list[str] = []
    lanes.saved.connect(lambda _moment: heard.append("saved"))
    lanes.failed.connect(lambda _sentence: heard.append("failed"))
    lanes.command(refuse, refused=lambda _refusal: None)
    lanes.command(create_actiepunt, "x")
    settle()
    assert heard == ["failed", "saved"]


def test_a_bug_is_told_as_a_bug_and_the_lane_goes_on(lanes: Lanes, settle: Settle) -> None:
    bugs: list[BaseException] = []
    answers: list[int] = []
    lanes.crashed.connect(bugs.append)
    lanes.command(break_down)
    lanes.read(lambda _session: 1, done=answers.append)
    settle()
    assert [type(bug) for bug in bugs] == [ZeroDivisionError]
    assert answers == [1]


def slow(_session: Session, *, progress: Progress) -> str:
    for number in range(1000):
        progress.step(number, 1000)
        time.sleep(0.005)
    return "klaar"


def test_long_work_shows_after_a_while_and_can_be_stopped(lanes: Lanes, settle: Settle, qtbot: QtBot) -> None:
    shown: list[list[Job]] = []
    answers: list[object] = []
    lanes.jobs_changed.connect(shown.append)
    start = time.monotonic()
    job = lanes.work(slow, title="Jaarverslag maken", done=answers.append, refused=answers.append)
    qtbot.waitUntil(lambda: bool(shown and shown[-1]), timeout=3000)
    assert time.monotonic() - start >= 0.6
    assert shown[-1] == [job]
    assert job.progress.counts[1] == 1000
    job.progress.cancel()
    settle()
    qtbot.waitUntil(lambda: shown[-1] == [], timeout=1000)
    assert answers == []


def test_closing_stores_what_was_asked_and_stops_long_work(lanes: Lanes, session: Session) -> None:
    lanes.work(slow, title="Lang")
    made: list[Outcome[Any]] = []
    for number in range(5):
        lanes.command(create_actiepunt, f"Actie {number}", done=made.append)
    start = time.monotonic()
    lanes.close()
    assert time.monotonic() - start < 2
    with session.read() as connection:
        found = connection.exec_driver_sql("SELECT count(*) FROM actiepunt WHERE tekst LIKE 'Actie _'").scalar()
    assert found == 5
    lanes.command(create_actiepunt, "Te laat")
    lanes.read(thread_name)
    assert not made


@pytest.mark.parametrize("closed", [True, False])
def test_a_command_without_change_tells_nothing_changed(lanes: Lanes, settle: Settle, closed: bool) -> None:
    made: list[Outcome[Any]] = []
    lanes.command(create_actiepunt, "Iets", done=made.append)
    settle()
    changed: list[Changes] = []
    if closed:
        lanes.command(close_actiepunt, made[0].value.id)
        settle()
    lanes.changed.connect(changed.append)
    lanes.command(close_actiepunt, made[0].value.id, refused=lambda _refusal: None)
    settle()
    assert bool(changed) is not closed


def test_what_was_asked_can_be_waited_for_before_a_window_is_shown(lanes: Lanes) -> None:
    heard: list[str] = []
    lanes.read(thread_name, done=heard.append)
    lanes.settle(5)
    assert [name.partition("_")[0] for name in heard] == ["store"]


def test_what_takes_long_is_not_waited_for(lanes: Lanes, settle: Settle) -> None:
    ready = threading.Event()
    heard: list[bool] = []

    def read(_session: Session) -> bool:
        return ready.wait(5)

    lanes.read(read, done=heard.append)
    lanes.settle(0.01)
    assert not heard
    ready.set()
    settle()
    assert heard == [True]
