# SPDX-License-Identifier: EUPL-1.2
"""The steps with their minutes, added up against the time there is."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.edits import change_variant, plan_minutes, skip, unskip
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.wind import has_depths
from werksamen_desktop.room import Room
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.fields import ChoiceField
from werksamen_desktop.ui.prepare.form import Card
from werksamen_desktop.ui.prepare.method_card import MethodCard, Offered
from werksamen_desktop.ui.prepare.minute_box import MinuteBox
from werksamen_desktop.ui.prepare.step_row import StepRow
from werksamen_desktop.ui.prepare.wind_card import WindCard
from werksamen_desktop.ui.style import set_role


def made_for(method: Method) -> tuple[object, ...]:
    """What of a method a page is built for; with other values it is built anew."""
    return method.id, method.title, method.variants


class StepsPage(QWidget):
    """One row a step, with its minutes and whether it is held."""

    def __init__(self, room: Room, dialogs: Asks, offered: Offered,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room, self.dialogs, self.offered = room, dialogs, offered
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        method = room.deliberation.method
        self.made_for = made_for(method)
        self.choice = MethodCard(room, offered)
        column.addWidget(self.choice)
        column.addSpacing(14)
        self.card = Card(method.title, method.purpose)
        self.wind = WindCard(room) if has_depths(room.sitting) else None
        if self.wind:
            column.addWidget(self.wind)
            column.addSpacing(14)
        column.addWidget(self.card)
        column.addStretch(1)
        self.variant: ChoiceField | None = None
        if method.variants:
            self.variant = ChoiceField(
                self.tr("Diepte"), {v.id: v.title for v in method.variants})
            self.variant.chosen.connect(self._change_variant)
            self.card.add(self.tr("Diepte"), self.variant)
        self.available = MinuteBox(self.tr("Beschikbare tijd"), least=5, most=600,
                                   suffix=self.tr(" minuten"))
        self.available.left.connect(room.end_burst)
        self.available.valueChanged.connect(self._set_available)
        self.card.add(self.tr("Beschikbare tijd"), self.available)
        self.total = QLabel()
        self.total.setAccessibleName(self.tr("Geplande tijd"))
        self.card.add(self.tr("Geplande tijd"), self.total)
        self.rows: dict[str, StepRow] = {}
        box = QWidget()
        self._grid = QGridLayout(box)
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(12)
        self.card.add(self.tr("Stappen"), box, wide=True)
        self.refresh()

    def _change_variant(self, variant: object) -> None:
        self.room.edit(lambda s: change_variant(s, str(variant)))

    def _set_available(self, minutes: int) -> None:
        self.room.edit(lambda s: s.with_deliberation(available=minutes), burst="available")

    def _plan(self, step: str, minutes: int) -> None:
        self.room.edit(lambda s: plan_minutes(s, step, minutes), burst=f"minutes:{step}")

    def _hold(self, step: str, held: bool) -> None:
        if held:
            self.room.edit(lambda s: unskip(s, step))
            return
        title = self.room.deliberation.step_named(step).title
        reason = self.dialogs.ask_text(
            self.tr("Stap overslaan"),
            self.tr("Waarom slaat u ‘{}’ over? De reden komt in het verslag.").format(title),
            self.tr("vooraf overgeslagen"))
        if reason and reason.strip():
            self.room.edit(lambda s: skip(s, step, reason.strip()))
        else:
            self.refresh()

    def refresh(self) -> None:
        """Show the room's values."""
        d = self.room.deliberation
        self.choice.refresh()
        if list(self.rows) != [s.key for s in d.steps]:
            self._build(d)
        for step in d.steps:
            self.rows[step.key].show_step(
                d.minutes(step), held=d.skip_reason(step.key) is None, closed=d.closed)
        if self.variant:
            self.variant.show_value(d.variant)
            self.variant.setEnabled(not d.closed)
        with QSignalBlocker(self.available):
            self.available.setValue(d.available)
        self.available.setEnabled(not d.closed)
        self._show_total(d)
        if self.wind:
            self.wind.refresh()

    def _build(self, d: Deliberation) -> None:
        for row in self.rows.values():
            row.remove()
        self.rows = {}
        for place, step in enumerate(d.steps):
            row = StepRow(place + 1, step)
            row.minutes.valueChanged.connect(partial(self._plan, step.key))
            row.minutes.left.connect(self.room.end_burst)
            row.held.toggled.connect(partial(self._hold, step.key))
            row.add_to(self._grid, place)
            self.rows[step.key] = row

    def _show_total(self, d: Deliberation) -> None:
        total, left = d.minutes_planned, d.available - d.minutes_planned
        words = (self.tr("past precies") if not left
                 else self.tr("{} over").format(plural(left, "minuut", "minuten")) if left > 0
                 else self.tr("{} te veel").format(plural(-left, "minuut", "minuten")))
        self.total.setText(f"{plural(total, 'minuut', 'minuten')} – {words}")
        self.total.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.total, "error" if left < 0 else "good")
