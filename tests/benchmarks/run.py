# SPDX-License-Identifier: EUPL-1.2
"""All measurements as one table; exit 1 when a bar is missed."""

import importlib
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PARTS = ("bench_start", "bench_beamer", "bench_windows", "bench_steps", "bench_store",
         "bench_minutes")

Row = tuple[str, str, str, bool]


def main(names: list[str]) -> int:
    """Measure the named parts, or all, and print a row for each figure as it comes."""
    missed = 0
    print(f"{'wat':<66} {'gemeten':<44} {'lat':<22}")
    for name in names or PARTS:
        for what, measured, bar, met in importlib.import_module(name).rows():
            missed += not met
            print(f"{what:<66} {measured:<44} {bar:<22} {'goed' if met else 'GEMIST'}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
