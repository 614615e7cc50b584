# SPDX-License-Identifier: EUPL-1.2
"""What covers the facilitator's window in private time: nothing of the sitting, and the way out."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from werksamen_desktop.model.dutch import time_spent
from werksamen_desktop.ui.blocks import button, plain_label


class LockPage(QWidget):
    """A plain page with the time that runs; the button or its key lets the screens go again."""

    release_wished = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._since: datetime | None = None
        self.heading = plain_label(self.tr("Besloten tijd. Het scherm staat op slot."), "question")
        self.time = plain_label(role="clock")
        told = plain_label(self.tr(
            "De kring is onder elkaar. De zaal ziet alleen de vraag. Alles is bewaard en niets "
            "ervan is nu te zien."), "muted")
        self.free = button(self.tr("Scherm vrijgeven"), self.release_wished.emit, role="primary")
        self.free.setMinimumHeight(44)
        self.free.setToolTip(self.tr("Einde van de besloten tijd ({0})").format(key))
        keyed = plain_label(key, "muted")
        keyed.setWordWrap(False)
        box = QWidget()
        box.setMaximumWidth(560)
        column = QVBoxLayout(box)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(14)
        column.addStretch(1)
        for widget in (self.heading, self.time, told):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.free)
        row.addWidget(keyed)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(box, 8)
        outer.addStretch(1)
        self._beat = QTimer(self)
        self._beat.setInterval(5000)
        self._beat.timeout.connect(self._show_time)

    def show_since(self, since: datetime) -> None:
        """Show how long the private time lasts, and stand ready to end it."""
        self._since = since
        self._show_time()
        self._beat.start()
        self.free.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """Count no more."""
        self._beat.stop()

    def _show_time(self) -> None:
        if self._since is not None:
            passed = datetime.now().astimezone() - self._since
            self.time.setText(self.tr("Loopt: {0}").format(
                time_spent(max(0, int(passed.total_seconds())))))
