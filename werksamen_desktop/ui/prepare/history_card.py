# SPDX-License-Identifier: EUPL-1.2
"""What earlier sittings of the case left: who met whom when, and what was not known yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from werksamen_desktop.model.arranged import unconfirmed
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import listed, short_date
from werksamen_desktop.model.meetings import meetings, newcomers, seen
from werksamen_desktop.model.progress import dropped_out, last_meeting
from werksamen_desktop.ui.blocks import Card, empty_out, plain_label, short, words

MOST_DAYS = 4
"""Meetings that stand beside each other; of more, the latest."""


class HistoryCard(Card):
    """Gone in the first sitting of a case; it is computed, and nothing is typed in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=8, margins=(20, 14, 20, 20))
        self.body.addWidget(plain_label(self.tr("Wie elkaar wanneer zag"), "heading"))
        self.table = QWidget()
        self._grid = QGridLayout(self.table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(4)
        self.body.addWidget(self.table)
        self.told = words("", "muted")
        self.body.addWidget(self.told)
        self._shown: object = None

    def show_history(self, sitting: Sitting) -> None:
        """Show the meetings of the case up to this one."""
        last = last_meeting(sitting)
        self.setVisible(last is not None)
        if last is None:
            return
        self.told.setText("\n".join(self._lines(sitting, last.unknown)))
        self.told.setVisible(bool(self.told.text()))
        found = meetings(sitting)[-MOST_DAYS:]
        if found == self._shown:
            return
        self._shown = found
        empty_out(self._grid)
        for place, meeting in enumerate(found, 1):
            last_one = place == len(found)
            day = self.tr("nu") if last_one else short_date(meeting.day) or self.tr("zonder datum")
            self._grid.addWidget(short(day, "label"), 0, place)
        for line, row in enumerate((s for s in seen(found) if any(s.there)), 1):
            self._grid.addWidget(short(row.label), line, 0)
            for place, there in enumerate(row.there, 1):
                cell = short("✓" if there else "–")
                cell.setAccessibleName(self.tr("{0}, {1}: {2}").format(
                    row.label, short_date(found[place - 1].day) or self.tr("nu"),
                    self.tr("aanwezig") if there else self.tr("afwezig")))
                self._grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignHCenter)
        self._grid.setColumnStretch(len(found) + 1, 1)

    def _lines(self, sitting: Sitting, unknown: str) -> list[str]:
        missing, fresh = dropped_out(sitting), newcomers(sitting)
        lines = [self.tr("Zat er vorige keer wel: {}.").format(listed(missing))] if missing else []
        lines += [self.tr("Voor het eerst erbij: {}.").format(listed(fresh))] if fresh else []
        asked = [line.strip() for line in unknown.splitlines() if line.strip()]
        lines += [self.tr("Wat u toen nog niet wist: {}").format(" ".join(asked))] if asked else []
        waiting = [a.step.strip() for a in unconfirmed(sitting) if a.step.strip()]
        lines += [self.tr("Overdracht nog niet bevestigd: {}.").format(
            listed(waiting))] if waiting else []
        return lines
