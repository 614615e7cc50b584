# SPDX-License-Identifier: EUPL-1.2
"""A process that keeps writing one method, now sound and now as a draft, until it is killed.

Arguments: the folder of the methods, and a file that it makes once it has begun.
"""

import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.exchange.shelf import MethodShelf


def main() -> None:
    shelf, begun = MethodShelf(Path(sys.argv[1])), Path(sys.argv[2])
    made = replace(method("ib"), id="eigen")
    for number in count(1):
        shelf.keep(replace(made, title=f"Beraad {number}", purpose="p" * (number % 900)))
        shelf.keep_draft(replace(made, title="", purpose=f"Half af {number}"))
        if number == 3:
            begun.touch()


if __name__ == "__main__":
    main()
