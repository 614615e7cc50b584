# SPDX-License-Identifier: EUPL-1.2
"""How long the start took, counted from the process's own beginning."""

import os
import sys
from pathlib import Path
from time import monotonic

_IMPORTED_AT = monotonic()


def milliseconds_since_start() -> float:
    """Milliseconds since this process began; elsewhere than on Linux since this module was read,
    because the system tells no more without extra rights."""
    if sys.platform == "linux":
        fields = Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()
        began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        up = float(Path("/proc/uptime").read_text("ascii").split()[0])
        return (up - began) * 1000
    return (monotonic() - _IMPORTED_AT) * 1000
