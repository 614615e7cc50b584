# SPDX-License-Identifier: EUPL-1.2
"""What can be done with one row of the list: as a row of quiet buttons, and as a menu."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from werksamen_desktop.model.deliberation import Listing
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.style import set_role


@dataclass(frozen=True, slots=True)
class RowAction:
    """One action: `wish` names the signal of the page, `words` the button, `more` the menu."""

    wish: str
    words: str
    more: str = ""
    key: str = ""


LISTED = (
    RowAction("open_requested", "Openen", key="Enter"),
    RowAction("prepare_requested", "Voorbereiden"),
    RowAction("minutes_requested", "Verslag"),
    RowAction("duplicate_requested", "Dupliceren"),
    RowAction("follow_up_requested", "Vervolgberaad", "Vervolgberaad over deze casus"),
    RowAction("export_requested", "Exporteren…"),
    RowAction("trash_requested", "Naar prullenbak", "Naar de prullenbak", "Del"),
)
TRASHED = (
    RowAction("restore_requested", "Terugzetten", key="Enter"),
    RowAction("destroy_requested", "Voorgoed vernietigen…", key="Del"),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowActions", text)


def offered(*, in_trash: bool) -> tuple[RowAction, ...]:
    """The actions of a listed row, or of one in the trash."""
    return TRASHED if in_trash else LISTED


def row_menu(parent: QWidget, wished: Callable[[str], None], *, in_trash: bool) -> QMenu:
    """A menu of all actions; `wished` gets the name of the wish."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for action in offered(in_trash=in_trash):
        words = _tr(action.more or action.words)
        menu.addAction(f"{words}\t{action.key}" if action.key else words,
                       partial(wished, action.wish))
    return menu


class RowActions(QWidget):
    """The buttons under the list; their names carry the chosen row."""

    wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        flow = FlowLayout(self, gap=4)
        flow.setContentsMargins(4, 4, 4, 4)
        for action in (*LISTED, *TRASHED):
            button = QPushButton(_tr(action.words))
            set_role(button, "row-action")
            button.setToolTip(action.key)
            button.clicked.connect(lambda _=False, wish=action.wish: self.wished.emit(wish))
            flow.addWidget(button)
            self.buttons[action.wish] = button
        self.show_row(None, in_trash=False)

    def show_row(self, row: Listing | None, *, in_trash: bool) -> None:
        """Offer what can be done with this row."""
        here = {a.wish for a in offered(in_trash=in_trash)}
        for wish, button in self.buttons.items():
            button.setVisible(wish in here)
            button.setEnabled(row is not None)
            words = button.text().rstrip("…")
            button.setAccessibleName(f"{row.title}, {words.lower()}" if row else words)
