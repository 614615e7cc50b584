# SPDX-License-Identifier: EUPL-1.2
"""Staying awake is asked for and let go, also where the system has nobody to ask."""

from typing import Any

from werksamen_desktop.ui.awake import Awake


def test_staying_awake_can_be_asked_for_twice_and_let_go_twice(qapp: Any) -> None:
    awake = Awake()
    awake.keep(True)
    awake.keep(True)
    assert awake.on

    awake.keep(False)
    awake.keep(False)
    assert not awake.on
