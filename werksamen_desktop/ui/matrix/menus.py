# SPDX-License-Identifier: EUPL-1.2
"""Menus that open at a place and are gone after use, and the choices they share."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.spoken import BY_THE_GROUP, spoken_words
from werksamen_desktop.model.weighing import SpokenBy
from werksamen_desktop.ui.fields import LineField
from werksamen_desktop.ui.matrix.place import Place

Speaker = tuple[SpokenBy, str]


def open_menu(menu: QMenu, at: QPoint) -> None:
    """Open a menu without waiting for it; it removes itself."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)


def add(menu: QMenu, text: str, do: Callable[[], object], *, enabled: bool = True,
        checked: bool | None = None, key: str = "") -> QAction:
    """Add a line; `key` is shown at the right, the field itself answers it."""
    action = menu.addAction(f"{text}\t{key}" if key else text)
    action.setEnabled(enabled)
    if checked is not None:
        action.setCheckable(True)
        action.setChecked(checked)
    action.triggered.connect(lambda: do())
    return action


def fill_speakers(menu: QMenu, place: Place, now: Speaker | None,
                  chosen: Callable[[Speaker], None]) -> None:
    """Who can have spoken: the person, another seat, the group, somebody else, or nobody."""
    def line(speaker: Speaker) -> None:
        add(menu, spoken_words(*speaker), lambda: chosen(speaker), checked=speaker == now)

    line((SpokenBy.SELF, ""))
    line((SpokenBy.ON_BEHALF, BY_THE_GROUP))
    for seat in place.others:
        line((SpokenBy.ON_BEHALF, seat_label(seat, place.room.case)))
    add_line(menu, menu.tr("namens: iemand anders …"),
             lambda who: chosen((SpokenBy.ON_BEHALF, who)))
    menu.addSeparator()
    line((SpokenBy.NO_DATA, ""))


def add_line(menu: QMenu, name: str, done: Callable[[str], None], text: str = "") -> LineField:
    """Add a field in which words are typed; Enter does it and closes the menu."""
    field = LineField(name, prompt=name)
    field.setText(text)
    field.setMinimumWidth(220)

    def finish() -> None:
        words = field.text().strip()
        close_all(menu)
        if words or text:
            done(words)

    field.returnPressed.connect(finish)
    action = QWidgetAction(menu)
    action.setText(name)
    action.setDefaultWidget(field)
    menu.addAction(action)
    return field


def close_all(menu: QMenu) -> None:
    """Close a menu with the menus it hangs under."""
    parent: QWidget | None = menu
    while isinstance(parent, QMenu):
        parent.close()
        parent = parent.parentWidget()
