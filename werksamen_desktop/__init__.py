# SPDX-License-Identifier: EUPL-1.2
"""WerkSamen: a moreel beraad from preparation to printed minutes."""

import sys

__version__ = "0.1.0"


def _keep_singletons_alive() -> None:
    """Make None, True and False undying, as they are from Python 3.12 on (PEP 683).

    PySide6 6.12 relies on that: before 3.12 each call of a Qt method that returns nothing takes one
    reference from None, until the interpreter ends with "deallocating None".
    """
    import ctypes

    for singleton in (None, True, False):
        ctypes.c_ssize_t.from_address(id(singleton)).value += sys.maxsize // 4


if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
    _keep_singletons_alive()
