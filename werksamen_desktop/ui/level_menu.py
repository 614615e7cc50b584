# SPDX-License-Identifier: EUPL-1.2
"""The menu that says on which of the three levels something lies."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.levels import LEVELS, has_rings


def add_level_menu(menu: QMenu, sitting: Sitting, level: int,
                   choose: Callable[[int], object]) -> None:
    """Offer the levels where the method has rings, or where one was chosen already."""
    if not (has_rings(sitting) or level):
        return
    under = menu.addMenu(QCoreApplication.translate("LevelMenu", "Niveau"))
    none = QCoreApplication.translate("LevelMenu", "geen")
    for number, word in {0: none, **LEVELS}.items():
        action = under.addAction(word)
        action.setCheckable(True)
        action.setChecked(number == level)
        action.triggered.connect(partial(_tell, choose, number))


def _tell(choose: Callable[[int], object], number: int, *_: object) -> None:
    choose(number)
