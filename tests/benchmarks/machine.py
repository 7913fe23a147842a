# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What figures were taken on: the machine, and what else it had to do."""

import os
import platform
import re
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def busy_seconds():
    """Of all processors, since the machine was started."""
    user, nice, system, _, _, interrupt, soft_interrupt, steal = map(int, Path("/proc/stat").read_text().split()[1:9])
    return (user + nice + system + interrupt + soft_interrupt + steal) / TICKS


def own_seconds():
    """Of this process and of all that it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


class Others:
    """How many processors were busy with what is not ours, since it was made."""

    def __init__(self):
        self.began, self.busy, self.own = time.monotonic(), busy_seconds(), own_seconds()

    def processors(self):
        others = (busy_seconds() - self.busy) - (own_seconds() - self.own)
        return max(0.0, others) / (time.monotonic() - self.began)


def describe():
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    name = model[1] if model else platform.machine()
    settings = [f"{key}={value}" for key, value in os.environ.items() if re.match("OMP_|GOMP_|KMP_", key)]
    return ", ".join([time.strftime("%d %B %Y"), f"{len(os.sched_getaffinity(0))} processors ({name})",
                      f"Linux {platform.release()}"] + settings)
