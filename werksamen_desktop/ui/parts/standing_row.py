# SPDX-License-Identifier: EUPL-1.2
"""One person around the client: the level, and the limit that was reached there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.levels import LEVELS, Standing, guest_of
from werksamen_desktop.ui.blocks import Card, button, column, labelled, plain_label, row, words
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.parts.row_field import RowField
from werksamen_desktop.ui.style import set_role


class StandingRow(Card):
    """Shows where somebody stands.

    `levelled` is a choice of level (0 takes it back), `reached` the limit's tick, `edited` typing
    in the limit's field "text" or "detail", `asked` the press that puts the guest on the board.
    """

    levelled = Signal(int)
    reached = Signal(bool)
    edited = Signal(str, str)
    left = Signal()
    asked = Signal()

    def __init__(self, detail: str, *, limits: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=4, margins=(16, 8, 16, 10))
        self._limits, self._detail = limits, detail
        self.name = words("", "strong")
        self.status = plain_label("", "muted")
        self.pills: dict[int, QPushButton] = {}
        self.limit = QCheckBox(self.tr("Grens bereikt"))
        self.fields = {"text": RowField("", prompt=self.tr("Welke grens?")),
                       "detail": RowField("", prompt=self.tr("Wie?"))}
        self.ask = button(self.tr("Zet op het bord als nodig"), self.asked.emit)
        self.went = plain_label("", "muted")
        self._place()
        for name, field in self.fields.items():
            set_role(field, "")
            field.edited.connect(lambda text, name=name: self.edited.emit(name, text))
            field.left.connect(self.left)
        self.limit.clicked.connect(self.reached)

    def _place(self) -> None:
        self.body.addWidget(self.name)
        self.body.addWidget(self.status)
        flow = FlowLayout(gap=4)
        for level, word in LEVELS.items():
            pill = QPushButton(word)
            pill.setCheckable(True)
            set_role(pill, "pill")
            pill.clicked.connect(
                lambda on, level=level: self.levelled.emit(level if on else 0))
            self.pills[level] = pill
            flow.addWidget(pill)
        flow.addWidget(self.limit)
        self.body.addLayout(flow)
        self.limit.setVisible(self._limits)
        self._more = QWidget()
        under = column(self._more, gap=4)
        pair = row(gap=12)
        pair.addWidget(labelled(self.tr("Welke grens?"), self.fields["text"]), 1)
        pair.addWidget(labelled(self._detail, self.fields["detail"]), 1)
        under.addLayout(pair)
        foot = row(gap=8)
        foot.addWidget(self.ask)
        foot.addWidget(self.went, 1)
        foot.addStretch(0)
        under.addLayout(foot)
        self.body.addWidget(self._more)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        limit = [self.limit, *self.fields.values(), self.ask] if self._limits else []
        return [*self.pills.values(), *limit]

    def show_standing(self, standing: Standing, sitting: Sitting) -> None:
        """Show where this person stands now."""
        label = standing.label
        self.name.setText(label)
        lane = str(standing.card.lane) if standing.card else ""
        self.status.setText(self.tr("niet aan tafel · {}").format(lane))
        self.status.setVisible(standing.card is not None)
        for level, pill in self.pills.items():
            pill.setChecked(level == standing.level)
            pill.setAccessibleName(f"{label}: {LEVELS[level]}")
        self._show_limit(standing, sitting)

    def _show_limit(self, standing: Standing, sitting: Sitting) -> None:
        limit, label = standing.limit, standing.label
        asked = self._limits and standing.seat is not None
        self.limit.setVisible(asked)
        self.limit.setChecked(limit is not None)
        self.limit.setAccessibleName(self.tr("{}, grens bereikt").format(label))
        self._more.setVisible(asked and limit is not None)
        for name, field in self.fields.items():
            field.show_text(getattr(limit, name) if limit else "")
        self.fields["text"].setAccessibleName(self.tr("{}, welke grens").format(label))
        self.fields["detail"].setAccessibleName(f"{label}, {self._detail.lower()}")
        self.ask.setAccessibleName(self.tr("{}: zet op het bord").format(label))
        guest = guest_of(sitting, limit.id) if limit else None
        self.ask.setVisible(guest is None)
        named = bool(limit and limit.detail.strip())
        self.ask.setEnabled(named and not sitting.deliberation.closed)
        self.went.setText(f"→ {guest.label}: {guest.lane}" if guest else "")
