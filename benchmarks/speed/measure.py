"""Measures every method on a folder of names, each phase in a process of its own."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen
from contenders import OURS, method
from names import ABOUT, QUERIES, TABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WORKER = Path(__file__).parent / "worker.py"
ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"), "1"
)
PACKAGES = (
    "name-normalizer", "rapidfuzz", "scikit-learn", "sparse-dot-topn", "tantivy", "duckdb",
    "splink", "numpy", "unidecode",
)  # fmt: skip


@frozen
class Limits:
    """What a method may take.

    Attributes:
        seconds: For a phase; a method that takes longer is ended.
        budget: Seconds for asking in bulk; a slower method is asked fewer mentions.
    """

    seconds: float
    budget: float


def _phase(phase: str, name: str, names: Path, folder: Path, limits: Limits) -> dict[str, object]:
    command = [
        sys.executable, str(WORKER), phase, name, str(names / TABLE), str(names / QUERIES),
        str(folder), "--budget", str(limits.budget),
    ]  # fmt: skip
    threads = {} if phase == "two" else ONE_THREAD
    try:
        done = subprocess.run(
            command, capture_output=True, check=False, encoding="utf-8", timeout=limits.seconds,
            env={**os.environ, **threads},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return {"failed": f"took longer than {limits.seconds:g} s"}
    if done.returncode:
        return {"failed": _cause(done.stderr) or f"ended with {done.returncode}"}
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def _cause(stderr: str) -> str:
    """The exception of a traceback, without the trace."""
    _, _, last = stderr.rpartition("Traceback (most recent call last):")
    cut = [line.strip() for line in last.splitlines() if line and not line.startswith("  ")]
    return "; ".join(cut[:3])


def measure_method(
    name: str, names: Path, limits: Limits, *, scratch: Path | None = None
) -> dict[str, object]:
    """All phases of a method; after one that failed there is no other."""
    kind = method(name)
    if kind.missing():
        return {"left out": f"not installed: {', '.join(kind.missing())}"}
    phases = ["build", "ask", "two"] if kind.persists else ["ask", "two"]
    found: dict[str, object] = {"persists": kind.persists, "batch only": kind.batch_only}
    folder = Path(tempfile.mkdtemp(prefix="names-", dir=scratch))
    try:
        for phase in phases:
            found[phase] = said = _phase(phase, name, names, folder, limits)
            if "failed" in said:
                break
    finally:
        shutil.rmtree(folder)
    return found


def machine() -> dict[str, object]:
    """On what was measured."""
    found = {}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return {
        "python": platform.python_version(),
        "cores": len(os.sched_getaffinity(0)),
        "load before": round(os.getloadavg()[0], 2),
        "packages": found,
    }


def measure(
    names: Path, methods: Sequence[str], limits: Limits, *, tell: Callable[[str], None],
    scratch: Path | None = None,
) -> dict[str, object]:  # fmt: skip
    """Measure methods on a folder that `make_names` made."""
    about = json.loads((names / ABOUT).read_text(encoding="utf-8"))
    found: dict[str, object] = {}
    for name in methods:
        began = time.perf_counter()
        found[name] = said = measure_method(name, names, limits, scratch=scratch)
        tell(f"{name}: {summary(said)} ({time.perf_counter() - began:.0f} s in all)")
    return {"about": about, "machine": machine(), "methods": found}


def summary(said: dict[str, object]) -> str:
    """What came of a method, in a line."""
    if "left out" in said:
        return f"left out, {said['left out']}"
    for phase in ("build", "ask", "two"):
        part = said.get(phase)
        if isinstance(part, dict) and "failed" in part:
            return f"{phase} failed: {part['failed']}"
    ask = said["ask"]
    assert isinstance(ask, dict)
    made = ask["quality"]["groups"]["made names"]
    return (
        f"{ask['rate']:,.0f} mentions a second on {ask['asked']:,}, recall {made['recall']:.3f}, "
        f"candidates {made['candidates']:.3f}, best F1 {made['f1']:.3f}"
    )


__all__ = ["OURS", "Limits", "machine", "measure", "measure_method", "summary"]
