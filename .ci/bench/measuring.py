"""What a run of a program took."""

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass

# Starts a program and says what it took, from a process that needs little itself: the most memory
# that a child ever held begins with what its parent held. Words: a descriptor, then the program.
LAUNCHER = """
import os, sys, time
report, command = int(sys.argv[1]), sys.argv[2:]
started = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ)
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - started
cpu = usage.ru_utime + usage.ru_stime
os.write(report, f"{os.waitstatus_to_exitcode(status)} {wall} {cpu} {usage.ru_maxrss}".encode())
"""


@dataclass
class Run:
    wall: float  # seconds
    cpu: float  # seconds, user and system, of the program and its children
    peak: int  # bytes of memory at most resident


def measure(command):
    """Runs a command to its end; its output is shown only if it fails."""
    command = [str(word) for word in command]
    reading, writing = os.pipe()
    os.set_inheritable(writing, True)
    child = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", LAUNCHER, str(writing), *command],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        pass_fds=[writing])  # fmt: skip
    os.close(writing)
    with child.stdout, open(reading) as report:
        output = child.stdout.read()
        words = report.read().split()
    child.wait()
    status = int(words[0]) if words else child.returncode
    if status != 0:
        print(output.decode(errors="replace"))
        raise subprocess.CalledProcessError(status, command)
    return Run(float(words[1]), float(words[2]), int(words[3]) * 1024)


def median_of(runs):
    """The medians of each figure by itself."""
    return Run(
        statistics.median(run.wall for run in runs), statistics.median(run.cpu for run in runs),
        statistics.median(run.peak for run in runs))  # fmt: skip


def spread(runs):
    walls = [run.wall for run in runs]
    return f"{min(walls):.3f}–{max(walls):.3f}"
