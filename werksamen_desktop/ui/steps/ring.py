# SPDX-License-Identifier: EUPL-1.2
"""The rings: on which level everybody stands around the client, and where a limit is reached."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import edits, levels
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.levels import LEVEL_TOLD, LEVELS, Standing
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, focus_in_view, words
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.standing_row import StandingRow


class RingPart(PartWidget):
    """A row per person; with a second column the part asks for limits and whom to invite."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self, gap=8)
        self.centre = words("", "statement")
        layout.addWidget(self.centre)
        layout.addWidget(words(" · ".join(
            f"{word}: {LEVEL_TOLD[level]}" for level, word in LEVELS.items()), "muted"))
        self.lacking = words("", "attention")
        layout.addWidget(self.lacking)
        stack = column(gap=8)
        layout.addLayout(stack)
        layout.addStretch(1)
        self.rows: KeyedRows[UUID, StandingRow] = KeyedRows(stack, self._make_row)
        self.refresh()

    def _make_row(self, key: UUID) -> StandingRow:
        made = StandingRow(self.part.detail, limits=bool(self.part.detail))
        made.levelled.connect(lambda level: self._set_level(key, level))
        made.reached.connect(lambda on: self._reach(key, on=on))
        made.edited.connect(lambda name, text: self._write(key, name, text))
        made.left.connect(self.room.end_burst)
        made.asked.connect(lambda: self._ask(key))
        return made

    def _set_level(self, key: UUID, level: int) -> None:
        seated = self.room.deliberation.seat(key) is not None
        self.room.edit(lambda s: levels.set_level(s, key, level) if seated
                       else edits.set_entry(s, key, level=level))

    def _reach(self, key: UUID, *, on: bool) -> None:
        self.room.edit(lambda s: levels.reach_limit(s, key, on=on))
        self.refresh()  # the window's own refresh comes later; the field is needed now
        if on:
            focus_in_view(self.rows.rows[key].fields["text"])

    def _write(self, key: UUID, name: str, text: str) -> None:
        held = levels.limit_of(self.room.sitting, key)
        if held:
            self.room.edit(lambda s: edits.set_entry(s, held.id, **{name: text}),
                           burst=f"entry:{held.id}:{name}")

    def _ask(self, key: UUID) -> None:
        held = levels.limit_of(self.room.sitting, key)
        if held:
            focus_in_view(self.rows.rows[key].fields["detail"])
            self.room.edit(lambda s: levels.ask_in(s, held.id))

    def refresh(self) -> None:
        sitting = self.room.sitting
        held = levels.standings(sitting)
        changed = self.rows.show_keys([_key(s) for s in held])
        for standing in held:
            self.rows.rows[_key(standing)].show_standing(standing, sitting)
        self.centre.setText(self.tr("In het midden: {}").format(
            seat_label(sitting.deliberation.table[0], sitting.case)))
        loose = sum(1 for s in held if not s.level)
        self.lacking.setText(self.tr("Nog zonder niveau: {}").format(
            plural(loose, "deelnemer", "deelnemers")))
        self.lacking.setVisible(bool(loose))
        if changed:
            chain_tabs([stop for r in self.rows.rows.values() for stop in r.stops()])
        follow_closed(self, closed=sitting.deliberation.closed)

    def first_field(self) -> QWidget | None:
        first = next(iter(self.rows.rows.values()), None)
        return first.pills[1] if first else None


def _key(standing: Standing) -> UUID:
    assert standing.seat or standing.card
    return standing.seat.id if standing.seat else standing.card.entry.id  # type: ignore[union-attr]
