# SPDX-License-Identifier: EUPL-1.2
"""The wind around a case: three scales, the force they make, and the depth that fits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import wind
from werksamen_desktop.model.edits import change_variant
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import button, column, words
from werksamen_desktop.ui.fields import ChoiceField
from werksamen_desktop.ui.prepare.form import Bound, Card, case_bound


class WindCard(Card):
    """Suggests light or heavy and says why; one press takes it."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Windkracht"),
            self.tr("Hoe meer wind, hoe meer maatwerk. Kies van 0 (niets) tot 10 (heel veel)."),
            parent)
        self.room = room
        self._bound: list[Bound] = []
        for name, label in wind.WINDS.items():
            field = ChoiceField(self.tr("Wind: {}").format(label), {
                None: "–", **{n: str(n) for n in range(wind.MOST + 1)}})
            self._bound.append(case_bound(room, field, name))
            self.add(label, field)
        box = QWidget()
        under = column(box, gap=8)
        self.count = words("", "muted")
        self.told = words("", "strong")
        self.take = button("", self._take)
        for widget in (self.count, self.told):
            under.addWidget(widget)
        under.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.add("", box, wide=True)
        self.refresh()

    def _take(self) -> None:
        fits = wind.fitting(self.room.sitting)
        if fits:
            self.room.edit(lambda s: change_variant(s, fits.id))

    def refresh(self) -> None:
        """Show the room's values."""
        sitting = self.room.sitting
        for bound in self._bound:
            bound.refresh()
        people = wind.people_reckoned(sitting)
        self.count.setText(self.tr("Voorstel voor de betrokkenen: {}, zo veel mensen doen er "
                                   "buiten de persoon zelf mee.").format(people))
        self.count.setVisible(sitting.case.wind_people is None)
        self.told.setText(wind.wind_words(sitting))
        fits = wind.fitting(sitting)
        other = fits is not None and fits.id != sitting.deliberation.variant
        self.take.setVisible(other)
        self.take.setEnabled(not sitting.deliberation.closed)
        self.take.setText(self.tr("Kies: {}").format(fits.title if fits else ""))
