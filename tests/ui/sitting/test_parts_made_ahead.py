# SPDX-License-Identifier: EUPL-1.2
"""The parts of later steps are made while nobody types, so that a step opens at once."""

from PySide6.QtWidgets import QPushButton

from werksamen_desktop.ui.sitting.workplace import QUIET, SOON

PARTS = 7
"""What the steps of the test's method have together."""


def test_all_parts_are_made_while_the_facilitator_waits_and_the_focus_stays(qtbot, window) -> None:
    stack, field = window.work.stack, window.work.current.field
    assert stack.count() < PARTS

    qtbot.waitUntil(lambda: stack.count() == PARTS)

    assert window.work.current.field is field
    assert field.hasFocus()
    window.footer.onward.click()
    window.footer.onward.click()
    qtbot.waitUntil(lambda: window.work.current.part.topic == "decision")
    assert stack.count() == PARTS


def test_nothing_is_made_while_somebody_types(qtbot, window) -> None:
    stack = window.work.stack

    qtbot.keyClicks(window.work.current.field, "wel")
    window.refresh()
    made = stack.count()
    qtbot.wait(4 * SOON)

    assert stack.count() == made < PARTS
    qtbot.waitUntil(lambda: stack.count() > made, timeout=2 * QUIET)


def test_a_part_made_ahead_shows_what_was_said_since(qtbot, window, room) -> None:
    qtbot.waitUntil(lambda: window.work.stack.count() == PARTS)
    qtbot.keyClicks(window.work.current.field, "Dit zei iemand")

    window.go_to_part(1)
    window.go_to_part(0)

    assert window.work.current.field.toPlainText() == "Dit zei iemand"


def test_the_parts_of_a_step_are_offered_by_name_and_no_more_than_it_has(qtbot, window) -> None:
    def offered() -> list[tuple[str, bool]]:
        return [(b.accessibleName(), b.isChecked())
                for b in window.work.segments.findChildren(QPushButton) if b.isVisible()]

    assert offered() == [("Onderdeel 1: Begin", True), ("Onderdeel 2: Verwachting", False)]
    window.way.go_to("P-2")
    window.refresh()
    assert offered() == []
    window.way.go_to("P-3")
    window.refresh()
    assert [name for name, _ in offered()] == [
        "Onderdeel 1: decision", "Onderdeel 2: outcome", "Onderdeel 3: agreements"]
