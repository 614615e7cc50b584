# SPDX-License-Identifier: EUPL-1.2
"""One success factor: its colour, on what evidence, what is next, and how it stood before."""

from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from werksamen_desktop.model.course import Light, LightColour
from werksamen_desktop.model.dutch import short_date
from werksamen_desktop.model.light_course import COLOURS, Course, counted
from werksamen_desktop.ui.blocks import Card, button, column, labelled, row, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.parts.lamp_mark import LampMark, lamp_icon
from werksamen_desktop.ui.style import set_role

NARROW = 560
"""Width in pixels below which evidence and next step stand under each other."""

TITLE = 230
"""Room for the factor's name, so that the choices of all cards stand under each other."""

CHOICES = (LightColour.GREEN, LightColour.AMBER, LightColour.RED)
SIGNS = {LightColour.GREEN: "●", LightColour.AMBER: "▲", LightColour.RED: "■",
         LightColour.UNSAID: "○"}


class LightCard(Card):
    """Shows one factor; `edited` carries a typed field, `chosen` a colour, `agreed` the wish to
    make an agreement of the next step."""

    edited = Signal(str, str)
    chosen = Signal(object)
    left = Signal()
    agreed = Signal()

    def __init__(self, factor: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factor = factor
        self.mark = LampMark()
        self.way = words("", "muted")
        title = QWidget()
        title.setMinimumWidth(TITLE)
        head = row(title, gap=10)
        head.addWidget(self.mark)
        head.addWidget(words(factor, "heading"), 1)
        self.pills = {colour: self._pill(colour) for colour in CHOICES}
        flow = FlowLayout(gap=8)
        flow.addWidget(title)
        for pill in self.pills.values():
            flow.addWidget(pill)
        self.body.addLayout(flow)
        self.evidence = TextField(self.tr("{}, waaraan we dat zien").format(factor))
        self.action = TextField(self.tr("{}, volgende stap").format(factor))
        self.agree = button(
            self.tr("Maak er een afspraak van"), self.agreed.emit, role="row-action",
            name=self.tr("{}, maak een afspraak van de volgende stap").format(factor))
        self.done = words("", "muted")
        self._place()
        self.warning = words("", "lacking")
        for label in (self.warning, self.way):
            self.body.addWidget(label)
        for name, field in (("evidence", self.evidence), ("action", self.action)):
            field.edited.connect(lambda text, name=name: self.edited.emit(name, text))
            field.left.connect(self.left)

    def _pill(self, colour: LightColour) -> QPushButton:
        pill = QPushButton(lamp_icon(colour), COLOURS[colour])
        pill.setIconSize(QSize(16, 16))
        pill.setCheckable(True)
        pill.setAccessibleName(f"{self._factor}: {COLOURS[colour]}")
        set_role(pill, "lamp")
        pill.clicked.connect(
            lambda on: self.chosen.emit(colour if on else LightColour.UNSAID))
        return pill

    def _place(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        next_step = QWidget()
        stack = column(next_step, gap=0)
        stack.addWidget(labelled(self.tr("Volgende stap"), self.action))
        stack.addWidget(self.done)
        stack.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeft)
        stack.addStretch(1)
        self._boxes = (labelled(self.tr("Waaraan zien we dat?"), self.evidence), next_step)
        self._narrow: bool | None = None
        self._spread(narrow=False)
        self.body.addLayout(self._grid)

    def _spread(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for place, box in enumerate(self._boxes):
            self._grid.addWidget(box, place if narrow else 0, 0 if narrow else place)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if narrow else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread(narrow=self.width() < NARROW)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [*self.pills.values(), self.evidence, self.action, self.agree]

    def show_course(self, course: Course, *, agreed: bool) -> None:
        """Show how the factor stands; `agreed` says that its next step is an agreement."""
        now = course.now or Light(UUID(int=0), "", self._factor)
        self.mark.show_colour(course.colour)
        for colour, pill in self.pills.items():
            pill.setChecked(now.colour is colour)
        self.evidence.show_text(now.evidence)
        self.action.show_text(now.action)
        self.agree.setVisible(bool(now.action.strip()) and not agreed)
        self.done.setVisible(agreed)
        self.done.setText(self.tr("→ staat bij de afspraken") if agreed else "")
        self._warn(course)
        told = self._told(course)
        self.way.setText(told)
        self.way.setVisible(bool(told))

    def _warn(self, course: Course) -> None:
        said = []
        if course.unproven:
            said.append(self.tr("Een kleur zonder bewijs telt niet: de zaal ziet geel."))
        if course.lacks_action:
            said.append(self.tr("Bij geel of rood hoort een volgende stap."))
        self.warning.setText(" ".join(said))
        self.warning.setVisible(bool(said))

    def _told(self, course: Course) -> str:
        """"Eerder: ▲ geel 3 sep 2026 · nu beter dan op 3 september 2026 · toen …"."""
        if not course.earlier:
            return ""
        told = [" ".join(p for p in (SIGNS[counted(x)], COLOURS[counted(x)],
                                     short_date(x.seen_on)) if p) for x in course.earlier]
        last = course.earlier[-1].action.strip()
        step = self.tr("toen de volgende stap: {}").format(last) if last else ""
        way = self.tr("nu {}").format(course.way) if course.way else ""
        return " · ".join(p for p in (
            self.tr("Eerder: {}").format(" → ".join(told)), way, step) if p)
