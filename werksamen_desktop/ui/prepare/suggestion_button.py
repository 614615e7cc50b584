# SPDX-License-Identifier: EUPL-1.2
"""One method as a big choice: what it is called, why it fits, how long and with how many."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from werksamen_desktop.model.choosing import Suggestion
from werksamen_desktop.ui.blocks import column, plain_label
from werksamen_desktop.ui.style import set_role


class SuggestionButton(QPushButton):
    """Shows a suggestion; its words wrap, which a plain button's do not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggestion: Suggestion | None = None
        self.setAutoDefault(False)
        set_role(self, "suggestion")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.title, self.reason = plain_label("", "heading"), plain_label()
        self.about = plain_label("", "muted")
        self._column = column(self, gap=2, margins=(14, 10, 14, 12))
        for label in (self.title, self.reason, self.about):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)

    def show_suggestion(self, suggestion: Suggestion) -> None:
        """Show a method with its reason."""
        if suggestion == self.suggestion:
            return
        self.suggestion = suggestion
        method = suggestion.method
        depth = next((v.title for v in method.variants if v.id == suggestion.variant), "")
        title = f"{method.title} – {depth.lower()}" if depth else method.title
        about = " · ".join(p for p in (method.duration, method.group) if p)
        self.title.setText(title)
        self.reason.setText(suggestion.reason)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.setAccessibleName(f"{title} kiezen")
        self.setAccessibleDescription(" ".join(p for p in (suggestion.reason, about) if p))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._column.minimumSize().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)
