"""What a process takes: memory, from ``/proc``, and processor time, with its children's."""

from __future__ import annotations

import os
import time
from pathlib import Path

from attrs import frozen

STATUS = Path("/proc/self/status")
KIBIBYTES = 1024


def memory(what: str) -> int:
    """Bytes of a line of ``/proc/self/status``, as ``VmHWM``, the peak; 0 where there is none."""
    if not STATUS.exists():
        return 0
    lines = (line.partition(":") for line in STATUS.read_text(encoding="ascii").splitlines())
    found = {key: value.split()[0] for key, _, value in lines if value.split()}
    return int(found.get(what, 0)) * KIBIBYTES


def processor() -> float:
    """Seconds of processor time of this process and of its children that ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


@frozen
class Spent:
    """Seconds that something took, on the wall and of processors."""

    wall: float
    cpu: float


class Watch:
    """Tells what was spent since it was made."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), processor()

    def spent(self) -> Spent:
        """The seconds until now."""
        return Spent(time.perf_counter() - self._wall, processor() - self._cpu)


def size_on_disk(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
