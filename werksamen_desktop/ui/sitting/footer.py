# SPDX-License-Identifier: EUPL-1.2
"""The foot of the window: back, the step's clock, what is saved, and the next step."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from werksamen_desktop.ui.sitting.band import Elided
from werksamen_desktop.ui.sitting.key_button import KeyButton
from werksamen_desktop.ui.style import keep_rich_text_off, set_role

ROOM_FOR_CLOCK, ROOM_FOR_ALL = 760, 1000
"""Widths from which the bar, and the planned minutes and buttons too, are shown."""


class Footer(QFrame):
    """Previous step, clock against plan, save state in words, and the next step by its name."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.back = QPushButton(self.tr("‹ Vorige"))
        self.back.setAccessibleName(self.tr("Vorige stap"))
        self.back.setToolTip(actions["previous_step"].toolTip())
        self.back.clicked.connect(lambda: actions["previous_step"].trigger())
        self.onward = QPushButton()
        set_role(self.onward, "primary")
        self.onward.setToolTip(actions["next_step"].toolTip())
        self.onward.clicked.connect(lambda: actions["next_step"].trigger())
        self.left = QLabel()
        set_role(self.left, "clock")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Gebruikte tijd van deze stap"))
        self.bar.setMinimumWidth(60)
        self.bar.setMaximumWidth(260)
        self.plan = QLabel()
        set_role(self.plan, "muted")
        self.more = KeyButton(actions["more_time"], "")
        self.more.setText(self.tr("+2 min"))
        actions["more_time"].changed.connect(lambda: self.more.setText(self.tr("+2 min")))
        self.pause = QPushButton()
        self.pause.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.pause.clicked.connect(lambda: actions["pause"].trigger())
        self.pause.setToolTip(actions["pause"].toolTip())
        self.saved = Elided()
        set_role(self.saved, "muted")
        self.saved.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        keep_rich_text_off(self.saved)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.left)
        row.addWidget(self.bar, 2)
        row.addWidget(self.plan)
        row.addWidget(self.more)
        row.addWidget(self.pause)
        row.addStretch(1)
        row.addWidget(self.saved, 2)
        row.addWidget(self.onward)

    def show_clock(self, spent: int, minutes: int, *, running: bool, started: bool,
                   limit: int = 0) -> None:
        """Show the seconds spent against the planned minutes; running over stays calm.

        Past a `limit` of the method's, in minutes, it says that it is enough.
        """
        over = bool(limit) and spent >= 60 * limit
        self.left.setText(self.tr("{0} min is genoeg, ga verder").format(limit) if over
                          else self._time_left(spent, 60 * minutes))
        plan = self.tr("van {0} min").format(minutes) if minutes else self.tr("geen tijd gepland")
        still = started and not running
        self.plan.setText(self.tr("{0} · staat stil").format(plan) if still else plan)
        self.bar.setValue(min(1000, 1000 * spent // max(1, 60 * minutes)))
        words = self.tr("Pauze") if running else (
            self.tr("Verder") if started else self.tr("Start de klok"))
        self.pause.setText(words)
        self.pause.setAccessibleName(self.tr("Klok: {0}").format(words))
        set_role(self.left, "clock-over" if over else "clock" if running else "clock-still")

    def _time_left(self, spent: int, planned: int) -> str:
        if not planned:
            return self.tr("{0}:{1:02}").format(spent // 60, spent % 60)
        over = spent - planned
        if over >= 60:
            return self.tr("{0} min over").format(over // 60)
        if over > 0:
            return self.tr("de tijd is om")
        return self.tr("nog {0}:{1:02}").format(-over // 60, -over % 60)

    def show_steps(self, *, first: bool, following: str) -> None:
        """Name the next step on the button; "" where this is the last one."""
        self.back.setEnabled(not first)
        words = self.tr("{0} ›").format(following) if following else self.tr("Beraad afsluiten…")
        fits = words if len(words) <= 34 else words[:31].rstrip() + "… ›"
        self.onward.setText(fits)
        self.onward.setAccessibleName(
            self.tr("Volgende stap: {0}").format(following) if following else words)

    def show_saved(self, words: str, *, trouble: bool = False) -> None:
        """Say in words what is saved."""
        set_role(self.saved, "error" if trouble else "muted")
        self.saved.show_text(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.setVisible(self.width() >= ROOM_FOR_CLOCK)
        for widget in (self.plan, self.more):
            widget.setVisible(self.width() >= ROOM_FOR_ALL)
