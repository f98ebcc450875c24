"""Work shared out to processes, and its results in the order of the work."""

from __future__ import annotations

import os
import sys
import threading
from collections import deque
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from normalizer.errors import ArgumentError, NormalizerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

__all__ = ["KeptProcesses", "Processes", "WorkerLostError", "as_workers", "map_in_order"]

_Worker = TypeVar("_Worker")
_Work = TypeVar("_Work")
_Result = TypeVar("_Result")

_AHEAD = 2
"""Pieces of work a process that are handed out before the first result is taken: one being worked
on, and one that waits. More would only fill the memory."""

IDLE = 60.0
"""Seconds after which kept processes end of which nothing is asked: each takes a second or more to
begin, and holds some hundred megabytes."""


class WorkerLostError(NormalizerError):
    """A process ended before its work was done; the message says what to try."""


def as_workers(value: int) -> int:
    """A number of processes.

    Raises:
        ArgumentError: There is no such number of processes.
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ArgumentError(f"workers is {value!r}; give 1 or more processes")
    return value


def map_in_order(
    begin: Callable[..., _Worker],
    function: Callable[[_Worker, _Work], _Result],
    arguments: tuple[Any, ...],
    work: Iterable[_Work],
    workers: int,
) -> Iterator[_Result]:
    """Call a function on each piece of work, in some processes.

    Args:
        begin: Makes what a process works with; called once in each with `arguments`.
        function: What is called with that and a piece; both must be names of modules, so that
            they can be sent to a process.
        arguments: What is sent to each process.
        work: Taken as the results are, a few pieces ahead.
        workers: Processes; with one, all is done in this.

    Raises:
        ArgumentError: There is no such number of processes.
        WorkerLostError: While the results are taken, when a process was lost.
    """
    if as_workers(workers) == 1:
        worker = begin(*arguments)
        return (function(worker, piece) for piece in work)
    return _shared_out(begin, function, arguments, work, workers)


def _shared_out(
    begin: Callable[..., _Worker],
    function: Callable[[_Worker, _Work], _Result],
    arguments: tuple[Any, ...],
    work: Iterable[_Work],
    workers: int,
) -> Iterator[_Result]:
    processes = Processes(begin, arguments, workers)
    waiting: deque[Future[_Result]] = deque()
    try:
        for piece in work:
            waiting.append(processes.submit(function, piece))
            if len(waiting) >= _AHEAD * workers:
                yield processes.result(waiting.popleft())
        while waiting:
            yield processes.result(waiting.popleft())
    finally:
        processes.close(wait=True)


class Processes:
    """Some worker processes; they begin with the first work.

    Args:
        begin: Makes what a process works with; called once in each with `arguments`.
        arguments: What is sent to each process.
        workers: How many.
    """

    def __init__(self, begin: Callable[..., Any], arguments: tuple[Any, ...], workers: int) -> None:
        # Loaded where processes are asked for; most uses never ask.
        import multiprocessing  # noqa: PLC0415
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

        self.workers = workers
        self.is_lost = False
        self._owner = os.getpid()
        self._pool = ProcessPoolExecutor(
            workers,
            # A fork of a process with threads, which engines have, may hang.
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin,
            initargs=(begin, arguments),
        )

    @property
    def is_usable(self) -> bool:
        """Whether work can be handed out: not after a loss, nor in a fork of the process."""
        return not self.is_lost and self._owner == os.getpid()

    def submit(self, function: Callable[[Any, _Work], _Result], piece: _Work) -> Future[_Result]:
        """Hand out a piece of work.

        Raises:
            WorkerLostError: A process was lost.
        """
        from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - as in __init__

        try:
            return self._pool.submit(_call, function, piece)
        except BrokenProcessPool:
            raise self._lost() from None

    def result(self, future: Future[_Result]) -> _Result:
        """Wait for the result of a piece of work.

        Raises:
            WorkerLostError: A process was lost.
        """
        from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - as in __init__

        try:
            return future.result()
        except BrokenProcessPool:
            raise self._lost() from None

    def close(self, *, wait: bool) -> None:
        """End the processes; what waits is not done any more.

        Args:
            wait: Whether to wait until they have ended.
        """
        if self._owner == os.getpid():
            self._pool.shutdown(wait=wait, cancel_futures=True)

    def _lost(self) -> WorkerLostError:
        self.is_lost = True
        return WorkerLostError(
            f"one of {self.workers} worker processes was lost, perhaps for want of memory; try "
            "fewer workers"
        )


class KeptProcesses:
    """Processes that are kept for the next work, until nobody asks for them any more.

    Threads may share it.
    """

    def __init__(self) -> None:
        self._kept: dict[int, Processes] = {}
        self._users: dict[int, int] = {}
        self._timer: threading.Timer | None = None
        # What is collected while it is held may close it.
        self._lock = threading.RLock()

    @contextmanager
    def lent(
        self, begin: Callable[..., Any], arguments: tuple[Any, ...], workers: int
    ) -> Iterator[Processes]:
        """Some processes; those of the last time, if there are as many.

        Args:
            begin: As of `Processes`; the same each time.
            arguments: The same.
            workers: How many.
        """
        with self._lock:
            processes = self._kept.get(workers)
            if processes is None or not processes.is_usable:
                processes = self._kept[workers] = Processes(begin, arguments, workers)
            self._users[workers] = self._users.get(workers, 0) + 1
        try:
            yield processes
        finally:
            with self._lock:
                self._users[workers] -= 1
                if processes.is_lost:
                    processes.close(wait=True)
                self._await_idleness()

    def close(self) -> None:
        """End all of them, without waiting for it."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            for processes in self._kept.values():
                processes.close(wait=False)
            self._kept.clear()

    def _await_idleness(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        # At the end of the interpreter no thread can start, and the processes end anyway.
        if sys.is_finalizing():
            return
        self._timer = threading.Timer(IDLE, self._close_unused)
        self._timer.daemon = True
        with suppress(RuntimeError):
            self._timer.start()

    def _close_unused(self) -> None:
        with self._lock:
            for workers in [one for one in self._kept if not self._users.get(one)]:
                self._kept.pop(workers).close(wait=False)


_own: Any = None
"""What a worker process works with."""


def _begin(begin: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    global _own  # noqa: PLW0603 - a process has one, and is told once
    _own = begin(*arguments)


def _call(function: Callable[[Any, Any], Any], piece: object) -> Any:
    return function(_own, piece)
