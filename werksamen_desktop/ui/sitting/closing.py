# SPDX-License-Identifier: EUPL-1.2
"""Closing a sitting: what is still open, said once and calmly, and then the choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.deliberation import Closing
from werksamen_desktop.model.dutch import clock_time, long_date
from werksamen_desktop.model.open_points import OpenPoint
from werksamen_desktop.ui.blocks import plain_label
from werksamen_desktop.ui.sitting.next_meeting import NextMeeting
from werksamen_desktop.ui.style import set_role

WIDTH, TALLEST_LIST = 480, 320


class ClosingDialog(QDialog):
    """Lists what is open and asks whether to close; open points warn, and never block.

    `regie` is where can be said at once who leads the case, where that is still open. Only
    `meeting` is asked for: the next day, or why there is none.
    """

    def __init__(self, points: tuple[OpenPoint, ...], parent: QWidget | None = None, *,
                 regie: QWidget | None = None, meeting: NextMeeting | None = None) -> None:
        super().__init__(parent)
        self.meeting = meeting
        self.setWindowTitle(self.tr("Beraad afsluiten"))
        self.setFixedWidth(WIDTH)
        heading = QLabel(self.tr("Dit staat nog open") if points
                         else self.tr("Alles is afgerond"))
        set_role(heading, "question")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        if points:
            column.addWidget(self._list(points))
        if regie is not None:
            column.addWidget(regie)
        if meeting is not None:
            column.addWidget(meeting)
        column.addWidget(plain_label(self.tr(
            "Na het afsluiten kan iedereen het beraad lezen en het verslag afdrukken. "
            "Wijzigen kan pas na heropenen, met een reden.")))
        column.addSpacing(6)
        column.addLayout(self._buttons(bool(points)))

    def _list(self, points: tuple[OpenPoint, ...]) -> QScrollArea:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(6)
        for point in points:
            rows.addWidget(plain_label(self.tr("○  {0}").format(point.text)))
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Wat nog openstaat"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setFixedHeight(min(TALLEST_LIST, rows.heightForWidth(WIDTH - 60) + 4))
        return scroll

    def _close(self) -> None:
        if self.meeting is None or self.meeting.settled():
            self.accept()
        else:
            self.adjustSize()

    def _buttons(self, still_open: bool) -> QHBoxLayout:
        back = QPushButton(self.tr("Nog niet"))
        back.clicked.connect(self.reject)
        close = QPushButton(self.tr("Toch afsluiten") if still_open
                            else self.tr("Beraad afsluiten"))
        close.clicked.connect(self._close)
        (back if still_open else close).setDefault(True)
        set_role(close, "primary" if not still_open else "")
        set_role(back, "primary" if still_open else "")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(close)
        return row


class ClosedBanner(QFrame):
    """Says since when the sitting is read-only, and offers to open it again."""

    reopen_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "closed")
        self.words = QLabel()
        reopen = QPushButton(self.tr("Heropenen…"))
        reopen.setToolTip(self.tr("Maak het beraad weer te wijzigen; u geeft er een reden bij"))
        reopen.clicked.connect(self.reopen_wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 16, 4)
        row.addWidget(self.words, 1)
        row.addWidget(reopen, 0, Qt.AlignmentFlag.AlignRight)

    def show_closing(self, closing: Closing) -> None:
        """Name the moment of closing."""
        at = closing.closed_at
        self.words.setText(self.tr("Afgesloten op {0} om {1}; alleen lezen").format(
            long_date(at.date()), clock_time(at)))
