# SPDX-License-Identifier: EUPL-1.2
"""The methods at the desk: the list of all, and the editor of the one that is being changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from werksamen_desktop.exchange.shelf import MethodShelf
from werksamen_desktop.model.method import Method
from werksamen_desktop.ui.dialogs import Asks, leaves_unsaved
from werksamen_desktop.ui.methods.editor import MethodEditor
from werksamen_desktop.ui.methods.shelf_page import ShelfPage


class MethodsPage(QStackedWidget):
    """`left` tells that the facilitator goes back to the start."""

    left = Signal()

    def __init__(self, shelf: MethodShelf, dialogs: Asks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(1)
        self.shelf, self.dialogs = shelf, dialogs
        self.list_page = ShelfPage(shelf, dialogs)
        self.list_page.edit_requested.connect(self.edit)
        self.list_page.copied.connect(self._edit_copy)
        self.list_page.left.connect(self.left)
        self.addWidget(self.list_page)
        self.editor: MethodEditor | None = None

    def edit(self, method: Method) -> None:
        """Open the editor on a method of the user's own."""
        editor = MethodEditor(method, self.shelf, self.dialogs)
        editor.left.connect(self._leave_editor)
        self.editor = editor
        self.addWidget(editor)
        self.setCurrentWidget(editor)
        editor.outline.setFocus()

    def _edit_copy(self, method: Method) -> None:
        self.edit(method)
        if self.editor:
            self.editor.enter()

    def may_leave(self) -> bool:
        """Whether all is on the disk, or the facilitator goes although it is not."""
        return (self.editor is None or self.editor.keeping.flush()
                or leaves_unsaved(self.dialogs))

    def _leave_editor(self) -> None:
        if self.editor is None or not self.may_leave():
            return
        editor, self.editor = self.editor, None
        editor.keeping.stop()
        self.list_page.refresh(editor.draft.method.id)
        self.setCurrentWidget(self.list_page)
        self.list_page.list.setFocus()
        self.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
