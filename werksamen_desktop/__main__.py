# SPDX-License-Identifier: EUPL-1.2
"""`werksamen` and `python -m werksamen_desktop`: the app, or one of its commands."""

import sys


def main() -> int:
    """Run what the command line asks for; the process's exit code."""
    from werksamen_desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
