# SPDX-License-Identifier: EUPL-1.2
"""Long work on a worker thread, told to the window's thread as it goes."""

import gc
import sys
from collections.abc import Callable
from functools import cache
from threading import Event, Thread, current_thread
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from werksamen_desktop.problems import Problem


class _Tidying(QObject):
    """Keeps Python's collector of cycles still while a worker runs, and sets it free again on the
    window's thread: on the worker's it would take closed windows apart, which Qt does not survive.
    """

    _over = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._workers = 0
        self._over.connect(self._free, Qt.ConnectionType.QueuedConnection)

    def hold(self) -> None:
        """A worker begins; told on the window's thread."""
        if not self._workers:
            self._was_on = gc.isenabled()
            gc.disable()
        self._workers += 1

    def release(self) -> None:
        """A worker ends; told on its own thread."""
        self._over.emit(current_thread())

    def _free(self, thread: Thread) -> None:
        thread.join()  # to its very last line
        self._workers -= 1
        if not self._workers and self._was_on:
            gc.enable()


@cache
def _tidying() -> _Tidying:
    """The one there is, made on the window's thread."""
    return _Tidying()


class Job(QObject):
    """One piece of work under way.

    The work gets the job itself: it may tell `progress(0.0–1.0)` and should look at `cancelled`
    now and then. On the window's thread `done` carries the result, `failed` a Problem's sentence;
    a bug is raised there, where the crash log catches it. After a cancel nothing is told. A job
    that has ended goes by itself, and what its work held with it.
    """

    done = Signal(object)
    failed = Signal(str)
    progressed = Signal(float)
    _ended = Signal(object, object)

    def __init__(self, work: Callable[["Job"], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = Event()
        self._thread = Thread(target=self._run, name="werksamen-job", daemon=True)
        self._ended.connect(self._tell)

    def start(self) -> "Job":
        """Begin."""
        _tidying().hold()
        self._thread.start()
        return self

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; its result is no longer wanted."""
        self._cancelled.set()

    def progress(self, fraction: float) -> None:
        """Tell how far the work is, from the worker's thread."""
        self.progressed.emit(fraction)

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the worker's thread has ended."""
        self._thread.join(seconds)

    def _run(self) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            result = self._work(self)
        except BaseException as raised:
            error = raised
        finally:
            _tidying().release()
        self._ended.emit(result, error)

    def _tell(self, result: object, error: object) -> None:
        self.deleteLater()
        if self.cancelled:
            return
        if isinstance(error, Problem):
            self.failed.emit(str(error))
        elif isinstance(error, BaseException):
            sys.excepthook(type(error), error, error.__traceback__)
        else:
            self.done.emit(result)


def in_background(work: Callable[[Job], Any], *, done: Callable[[Any], None],
                  failed: Callable[[str], None], parent: QObject) -> Job:
    """Start work; `done` or `failed` is called on the window's thread."""
    job = Job(work, parent)
    job.done.connect(done)
    job.failed.connect(failed)
    return job.start()
