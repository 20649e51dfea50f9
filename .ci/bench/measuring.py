"""What a run of a program took."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Run:
    wall: float  # seconds
    cpu: float  # seconds, user and system, of the program and its children
    peak: int  # bytes of memory at most resident


def measure(command):
    """Runs a command to its end; its output is shown only if it fails."""
    command = [str(word) for word in command]
    started = time.perf_counter()
    child = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)  # fmt: skip
    output = child.stdout.read()
    # wait4 alone says what this one child used.
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    child.stdout.close()
    if child.returncode != 0:
        print(output.decode(errors="replace"))
        raise subprocess.CalledProcessError(child.returncode, command)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def median_of(runs):
    """The medians of each figure by itself."""
    return Run(
        statistics.median(run.wall for run in runs), statistics.median(run.cpu for run in runs),
        statistics.median(run.peak for run in runs))  # fmt: skip


def spread(runs):
    walls = [run.wall for run in runs]
    return f"{min(walls):.3f}–{max(walls):.3f}"
