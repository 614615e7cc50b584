# SPDX-License-Identifier: EUPL-1.2
"""The step rail: every step with its state and minutes; a click or Enter jumps there."""

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.ui.sitting.rail_line import LINE, RailLine
from werksamen_desktop.ui.sitting.rail_steps import RailStep, StepState, rail_steps
from werksamen_desktop.ui.style import set_role

WIDE, NARROW, SMALL = 236, 64, 30


class StepList(QListWidget):
    """The steps; arrows move the focus only, Enter or a click goes there.

    Alt with an arrow moves the step itself, Insert adds one after it, Delete skips it or takes it
    back in.
    """

    picked = Signal(str)
    move_wished = Signal(str, int)
    add_wished = Signal(str)
    skip_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Stappen"))
        self._line = RailLine(self)
        self.setItemDelegate(self._line)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "rail")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.itemClicked.connect(lambda item: self.picked.emit(self._key(item)))

    def _key(self, item: QListWidgetItem) -> str:
        line: RailStep = item.data(LINE)
        return line.key

    def key_at(self, point: QPoint | None = None) -> str:
        """The step under a point, or the one with the focus; "" for none."""
        item = self.itemAt(point) if point is not None else self.currentItem()
        item = item or self.currentItem()
        return self._key(item) if item else ""

    def show_steps(self, lines: tuple[RailStep, ...]) -> None:
        """Show the lines, in place as long as their number is the same."""
        with QSignalBlocker(self):
            if self.count() != len(lines):
                self.clear()
                for line in lines:
                    self._add(line)
            for place, line in enumerate(lines):
                self._show_line(self.item(place), line)

    def _add(self, line: RailStep) -> None:
        item = QListWidgetItem()
        item.setData(LINE, line)
        self._say(item, line)
        self.addItem(item)
        if line.state is StepState.HERE:
            self.setCurrentItem(item)

    def _show_line(self, item: QListWidgetItem, line: RailStep) -> None:
        if item.data(LINE) == line:
            return
        arrives = line.state is StepState.HERE
        item.setData(LINE, line)
        self._say(item, line)
        if arrives:
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def _say(self, item: QListWidgetItem, line: RailStep) -> None:
        item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(line))
        item.setToolTip(self._tip(line))

    def _spoken(self, line: RailStep) -> str:
        added = self.tr(", toegevoegd") if line.taken_from else ""
        return self.tr("Stap {0}, {1}, {2}, {3} minuten{4}").format(
            line.number, line.title, self._state(line), line.minutes, added)

    def _state(self, line: RailStep) -> str:
        if line.reason or line.state is StepState.SKIPPED:
            return self.tr("overgeslagen: {0}").format(line.reason or self.tr("zonder reden"))
        return {StepState.OPEN: self.tr("nog te doen"), StepState.HERE: self.tr("hier bent u"),
                StepState.DONE: self.tr("geweest")}[line.state]

    def _tip(self, line: RailStep) -> str:
        used = self.tr(" · {0} min gebruikt").format(line.used) if line.used else ""
        added = self.tr("\ntoegevoegd uit {0}").format(line.taken_from) if line.taken_from else ""
        return self.tr("{0}. {1}\n{2} · {3} min{4}{5}").format(
            line.number, line.title, self._state(line), line.minutes, used, added)

    def stand_at(self, key: str) -> None:
        """Put the arrows' place at a step."""
        for place in range(self.count()):
            item = self.item(place)
            if self._key(item) == key:
                self.setCurrentItem(item)
                self.scrollToItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if way and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wished.emit(self.key_at(), way)
            return
        wished = {Qt.Key.Key_Insert: self.add_wished, Qt.Key.Key_Delete: self.skip_wished}.get(
            Qt.Key(event.key()))
        if wished is not None:
            wished.emit(self.key_at())
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat() and self.currentItem():
                self.picked.emit(self.key_at())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._line.width = self.viewport().width()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class Rail(QFrame):
    """The step list under its time, with the depth of a method that has more than one."""

    picked = Signal(str)
    skip_wished = Signal(str)
    unskip_wished = Signal(str)
    plan_wished = Signal(str)
    variant_wished = Signal(str)
    move_wished = Signal(str, int)
    add_wished = Signal(str)
    remove_wished = Signal(str)
    fold_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "side")
        self.narrow = False
        self.time = QLabel()
        set_role(self.time, "label")
        self.more = QToolButton()
        set_role(self.more, "small")
        self.more.setText("⋯")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = self.tr("Wat kan met de stap waar u bent")
        self.more.setAccessibleName(words)
        self.more.setToolTip(words)
        self.more.clicked.connect(self._offer_here)
        self.fold = QToolButton()
        set_role(self.fold, "small")
        self.fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fold.clicked.connect(self.fold_wished)
        for button in (self.more, self.fold):
            button.setFixedWidth(SMALL)
        self.list = StepList()
        self.list.picked.connect(self.picked)
        self.list.customContextMenuRequested.connect(self._offer)
        self.list.move_wished.connect(self._move)
        self.list.add_wished.connect(self._add)
        self.list.skip_wished.connect(self._skip)
        self.depths = QWidget()
        self._depth_row = QHBoxLayout(self.depths)
        self._depth_row.setContentsMargins(8, 0, 8, 0)
        self._depths: dict[str, QPushButton] = {}
        self._steps: tuple[RailStep, ...] = ()
        self._read_only = False
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 6, 0)
        head.setSpacing(0)
        head.addWidget(self.time, 1)
        head.addWidget(self.more)
        head.addWidget(self.fold)
        self._head = head
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 10)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.depths)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Show numbers only, or names and minutes too."""
        self.narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self.time.setVisible(not narrow)
        self.more.setVisible(not narrow)
        self.depths.setVisible(bool(self._depths) and not narrow)
        self._head.setContentsMargins(12 if narrow else 16, 8, 6, 0)
        self.fold.setText("»" if narrow else "«")
        words = self.tr("Stappenlijst breed") if narrow else self.tr("Stappenlijst smal")
        self.fold.setAccessibleName(words)
        self.fold.setToolTip(words)

    def refresh(self, deliberation: Deliberation) -> None:
        """Show the deliberation's steps, times and depth."""
        self._steps = rail_steps(deliberation)
        self._read_only = deliberation.closed
        self.list.show_steps(self._steps)
        self.show_time(deliberation)
        self._show_depths(deliberation)

    def show_time(self, deliberation: Deliberation) -> None:
        """Show the minutes used of those there are."""
        used = sum(deliberation.seconds(s.key) for s in deliberation.steps) // 60
        self.time.setText(self.tr("STAPPEN · {0} van {1} min").format(used, deliberation.available))

    def _show_depths(self, deliberation: Deliberation) -> None:
        variants = {v.id: v.title for v in deliberation.method.variants}
        if set(variants) != set(self._depths):
            for button in self._depths.values():
                self._depth_row.removeWidget(button)
                button.deleteLater()
            self._depths = {i: self._depth_button(i, title) for i, title in variants.items()}
        for key, button in self._depths.items():
            button.setChecked(key == deliberation.variant)
            button.setEnabled(not deliberation.closed)
        self.depths.setVisible(bool(self._depths) and not self.narrow)

    def _depth_button(self, variant: str, title: str) -> QPushButton:
        button = QPushButton(title.split(":")[0])
        button.setCheckable(True)
        button.setAccessibleName(self.tr("Verder in de vorm: {0}").format(title))
        button.setToolTip(self.tr("{0}. Alles wat er staat, blijft staan").format(title))
        button.clicked.connect(lambda: self.variant_wished.emit(variant))
        self._depth_row.addWidget(button)
        return button

    def menu_for(self, key: str) -> QMenu | None:
        """What can be done with a step."""
        line = self._line(key)
        if line is None or self._read_only:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Ga naar deze stap"), lambda: self.picked.emit(key))
        skipped = line.reason or line.state is StepState.SKIPPED
        menu.addAction(self.tr("Terugnemen\tDelete") if skipped
                       else self.tr("Overslaan met reden…\tDelete"), lambda: self._skip(key))
        menu.addAction(self.tr("Minuten wijzigen…"), lambda: self.plan_wished.emit(key))
        menu.addSeparator()
        earlier = menu.addAction(self.tr("Eerder\tAlt+↑"), lambda: self._move(key, -1))
        earlier.setEnabled(line.number > 1)
        later = menu.addAction(self.tr("Later\tAlt+↓"), lambda: self._move(key, 1))
        later.setEnabled(line.number < len(self._steps))
        menu.addSeparator()
        menu.addAction(self.tr("Stap toevoegen…\tInsert"), lambda: self._add(key))
        if line.taken_from:
            menu.addAction(self.tr("Toegevoegde stap weghalen"),
                           lambda: self.remove_wished.emit(key))
        return menu

    def _line(self, key: str) -> RailStep | None:
        return next((s for s in self._steps if s.key == key), None)

    def _move(self, key: str, by: int) -> None:
        if not self._read_only:
            self.move_wished.emit(key, by)

    def _add(self, key: str) -> None:
        if not self._read_only:
            self.add_wished.emit(key)

    def _skip(self, key: str) -> None:
        """Skip a step, or take back one that was skipped."""
        line = self._line(key)
        if line is None or self._read_only:
            return
        skipped = line.reason or line.state is StepState.SKIPPED
        (self.unskip_wished if skipped else self.skip_wished).emit(key)

    def _offer(self, point: QPoint) -> None:
        menu = self.menu_for(self.list.key_at(point))
        if menu:
            menu.popup(self.list.viewport().mapToGlobal(point))

    def _offer_here(self) -> None:
        """Open the menu of the step where the sitting stands."""
        here = next((s.key for s in self._steps if s.state is StepState.HERE), "")
        menu = self.menu_for(here)
        if menu:
            menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
