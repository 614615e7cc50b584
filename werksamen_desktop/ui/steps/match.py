# SPDX-License-Identifier: EUPL-1.2
"""The match-check: per area of life the client's own view beside each discipline's choice."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.match import areas_of, check_words, client_seat, match_check
from werksamen_desktop.model.match_edits import set_estimate
from werksamen_desktop.model.method import Part
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, words
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.match_area import MatchArea
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed


class MatchPart(PartWidget):
    """A card per area of life, and above them what stands out."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self, gap=12)
        self.summary = words("", "attention")
        layout.addWidget(self.summary)
        stack = column(gap=12)
        layout.addLayout(stack)
        layout.addStretch(1)
        self.areas: KeyedRows[str, MatchArea] = KeyedRows(stack, self._make_area)
        self.refresh()

    def _make_area(self, area: str) -> MatchArea:
        made = MatchArea(area)
        made.estimated.connect(lambda seat, name, value: self._set(area, seat, name, value))
        made.left.connect(self.room.end_burst)
        return made

    def _set(self, area: str, seat: UUID | None, name: str, value: object) -> None:
        topic = self.part.topic
        burst = f"estimate:{topic}:{area}:{seat}" if name == "reason" else ""
        self.room.edit(lambda s: set_estimate(s, topic, area, seat, **{name: value}), burst=burst)

    def refresh(self) -> None:
        d, case = self.room.deliberation, self.room.case
        self.areas.show_keys(areas_of(d, self.part))
        client, matches = client_seat(d), match_check(d, self.part)
        for match in matches:
            self.areas.rows[match.area].show_match(match, client, case)
        told = check_words(matches)
        self.summary.setText(told)
        self.summary.setVisible(bool(told))
        chain_tabs([stop for area in self.areas.rows.values() for stop in area.stops()])
        follow_closed(self, closed=d.closed)

    def first_field(self) -> QWidget | None:
        area = next(iter(self.areas.rows.values()), None)
        return area.stops()[0] if area else None
