# SPDX-License-Identifier: EUPL-1.2
"""What holds for a sitting while it is open in the room, and no longer once it is put away."""

import gc
from collections.abc import Callable
from pathlib import Path

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import read_file
from werksamen_desktop.model.deliberation import Sitting

from .conftest import FakeDialogs, settle


def test_the_collector_does_not_look_through_what_is_built_while_one_types(
        app: App, hold: Callable[[Sitting], OpenSitting]) -> None:
    opened = hold(example_sitting("dm"))
    settle()
    opened.room.go_to("DM-5")
    settle()

    assert gc.get_freeze_count() > 10 * len(gc.get_objects())

    assert app.work
    app.work.put_away()
    assert gc.get_freeze_count() == 0


def test_an_export_from_the_room_says_where_it_went(
        hold: Callable[[Sitting], OpenSitting], dialogs: FakeDialogs, tmp_path: Path) -> None:
    opened = hold(example_sitting("dm"))
    dialogs.target = tmp_path / "beraad.json"

    opened.export()

    assert opened.facilitator
    assert opened.facilitator.notice.words.text() == (
        "Geëxporteerd naar beraad.json, zonder uw eigen notities.")
    assert not read_file(dialogs.target)[0].deliberation.notes
