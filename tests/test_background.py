# SPDX-License-Identifier: EUPL-1.2
"""Work on another thread, told on the window's own."""

import gc
import sys
from threading import current_thread, main_thread
from time import sleep
from typing import Any
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from werksamen_desktop.background import Job
from werksamen_desktop.problems import Problem


def test_the_result_comes_on_the_windows_thread(qtbot: QtBot) -> None:
    seen: list[Any] = []
    job = Job(lambda _: current_thread() is main_thread())
    job.done.connect(lambda result: seen.append((result, current_thread() is main_thread())))

    with qtbot.waitSignal(job.done):
        job.start()

    assert seen == [(False, True)]


def test_a_problem_is_told_as_a_sentence(qtbot: QtBot) -> None:
    def work(_: Job) -> None:
        raise Problem("De schijf is vol.")

    job = Job(work)
    with qtbot.waitSignal(job.failed) as told:
        job.start()

    assert told.args == ["De schijf is vol."]


def test_a_bug_reaches_the_hook_that_logs(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: caught.append(kind))

    job = Job(lambda _: 1 / 0).start()
    qtbot.waitUntil(lambda: bool(caught))
    job.wait()

    assert caught == [ZeroDivisionError]


def test_a_job_that_ended_goes_and_lets_go_of_its_work(qtbot: QtBot) -> None:
    window = QObject()

    class Heavy:
        """Something that takes room."""

    heavy = Heavy()
    held = ref(heavy)
    with qtbot.waitSignal(Job(lambda _, kept=heavy: kept is None, window).start().done):
        del heavy

    qtbot.waitUntil(lambda: not window.children())
    gc.collect()
    assert held() is None


def test_after_a_cancel_nothing_is_told(qtbot: QtBot) -> None:
    told: list[Any] = []

    def work(job: Job) -> None:
        job.progress(0.5)
        while not job.cancelled:
            sleep(0.001)

    job = Job(work)
    job.done.connect(told.append)
    with qtbot.waitSignal(job.progressed):
        job.start()
    job.cancel()
    job.wait(5)
    qtbot.wait(20)

    assert told == []


def test_no_window_is_taken_apart_on_the_workers_thread(qtbot: QtBot) -> None:
    collected_on: list[str] = []

    def watch(phase: str, _: dict[str, int]) -> None:
        collected_on.append(current_thread().name)

    def work(job: Job) -> None:
        for _ in range(20_000):
            ring: list[object] = []
            ring.append(ring)

    gc.callbacks.append(watch)
    try:
        first, second = Job(work), Job(work)
        with qtbot.waitSignals([first.done, second.done]):
            first.start()
            second.start()
        qtbot.waitUntil(gc.isenabled)
    finally:
        gc.callbacks.remove(watch)

    assert "werksamen-job" not in collected_on
