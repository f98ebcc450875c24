"""Work shared out to processes, and its results in the order of the work."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, TypeVar

from normalizer.errors import ArgumentError, NormalizerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

__all__ = ["WorkerLostError", "map_in_order"]

_Worker = TypeVar("_Worker")
_Work = TypeVar("_Work")
_Result = TypeVar("_Result")

_AHEAD = 2
"""Pieces of work a process that are handed out before the first result is taken: one being worked
on, and one that waits. More would only fill the memory."""


class WorkerLostError(NormalizerError):
    """A process ended before its work was done; the message says what to try."""


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
    if isinstance(workers, bool) or not isinstance(workers, int) or workers < 1:
        raise ArgumentError(f"workers is {workers!r}; give 1 or more processes")
    if workers == 1:
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
    # Loaded where processes are asked for; most uses never ask.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    pool = ProcessPoolExecutor(
        workers,
        # A fork of a process with threads, which engines have, may hang.
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(begin, arguments),
    )
    waiting: deque[Future[_Result]] = deque()
    try:
        for piece in work:
            waiting.append(pool.submit(_call, function, piece))
            if len(waiting) >= _AHEAD * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise WorkerLostError(
            f"one of {workers} worker processes was lost, perhaps for want of memory; try fewer "
            "workers"
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_own: Any = None
"""What a worker process works with."""


def _begin(begin: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    global _own  # noqa: PLW0603 - a process has one, and is told once
    _own = begin(*arguments)


def _call(function: Callable[[Any, Any], Any], piece: object) -> Any:
    return function(_own, piece)
