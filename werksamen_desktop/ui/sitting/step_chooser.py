# SPDX-License-Identifier: EUPL-1.2
"""The dialog "Stap toevoegen": every step of every method, found by its words, with a preview."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.kind_words import KINDS
from werksamen_desktop.model.method import BeamerRule, Method, Step
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.way_edits import shared_with
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.blocks import plain_label
from werksamen_desktop.ui.fields import LineField
from werksamen_desktop.ui.style import font, set_role

OFFER = int(Qt.ItemDataRole.UserRole) + 1
ROOM_FOR_TWO = 640
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Offer:
    """A step that can be added, and the method it is from."""

    method: Method
    step: Step

    @property
    def line(self) -> str:
        """Method and minutes, as they stand under the title."""
        return f"{self.method.title} · {self.step.minutes} min"

    def rank(self, words: list[str]) -> int | None:
        """How well the words fit: 0 in the title, 1 with the method's too, 2 with the question,
        3 with what the group does in it; None where one of them is nowhere."""
        told = ""
        done = " ".join(f"{p.title} {KINDS[p.kind].label}" for p in self.step.parts)
        for rank, more in enumerate((
                self.step.title, self.method.title, self.step.question, done)):
            told += f" {plain_word(more)}"
            if all(w in told for w in words):
                return rank
        return None


class OfferLine(QStyledItemDelegate):
    """Paints a step as two lines: its title, and under it method and minutes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, 48)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        offer: Offer = index.data(OFFER)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(area, QColor(t.ACCENT_SOFT))
            painter.fillRect(QRect(area.left(), area.top(), 4, area.height()), QColor(t.ACCENT))
        box = area.adjusted(14, 4, -10, -4)
        upper = QRect(box.left(), box.top(), box.width(), box.height() // 2)
        lower = QRect(box.left(), upper.bottom() + 1, box.width(), box.height() // 2)
        title = font(15, QFont.Weight.DemiBold)
        _line(painter, upper, offer.step.title, title, t.ACCENT if chosen else t.INK)
        _line(painter, lower, offer.line, font(13), t.MUTED)
        painter.restore()


def _line(painter: QPainter, area: QRect, words: str, face: QFont, ink: str) -> None:
    painter.setFont(face)
    painter.setPen(QColor(ink))
    fits = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fits)


class SearchField(LineField):
    """Typing searches; the arrows go through what was found."""

    def __init__(self, name: str, prompt: str, found: QListWidget) -> None:
        super().__init__(name, prompt=prompt)
        self._found = found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6,
               Qt.Key.Key_PageDown: 6}.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        last = self._found.count() - 1
        self._found.setCurrentRow(max(0, min(self._found.currentRow() + way, last)))


class StepChooser(QDialog):
    """Chooses a step to add after `after`; `chosen` is it once the dialog was accepted."""

    def __init__(self, methods: Iterable[Method], sitting: Sitting, after: Step,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._after = sitting, after
        own = sitting.deliberation.method.id
        self._offers = [Offer(m, s) for m in sorted(
            methods, key=lambda m: (m.id != own, m.title.casefold())) for s in m.steps]
        self.setWindowTitle(self.tr("Stap toevoegen"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Stappen van alle methoden"))
        self.list.setItemDelegate(OfferLine(self.list))
        self.list.setMinimumHeight(96)
        self.search = SearchField(self.tr("Zoek een stap"),
                                  self.tr("Zoek op methode, naam, vraag of soort"), self.list)
        self.question = plain_label(role="question")
        self.why, self.parts, self.shared = (plain_label(role=r) for r in ("", "muted", "muted"))
        self.none = plain_label(self.tr("Geen stap met deze woorden."), "muted")
        self._lay_out()
        self.search.textChanged.connect(self._find)
        self.list.currentRowChanged.connect(lambda _: self._preview())
        self.list.itemDoubleClicked.connect(self.accept)
        self.resize(860, 520)
        self._find("")
        self.search.setFocus()

    def _lay_out(self) -> None:
        page = QWidget()
        told = QVBoxLayout(page)
        told.setContentsMargins(16, 8, 8, 8)
        told.setSpacing(8)
        for words in (self.question, self.why, self.parts, self.shared):
            told.addWidget(words)
        told.addStretch(1)
        self.preview = QScrollArea()
        self.preview.setAccessibleName(self.tr("Wat deze stap is"))
        self.preview.setWidgetResizable(True)
        self.preview.setWidget(page)
        buttons = QDialogButtonBox()
        self.take = buttons.addButton(self.tr("Toevoegen"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.take, "primary")
        self.take.setDefault(True)
        buttons.addButton(self.tr("Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(12)
        found = QVBoxLayout()
        found.addWidget(self.list, 1)
        found.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        self._sides.addLayout(found, 5)
        self._sides.addWidget(self.preview, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(plain_label(self.tr("Komt na ‘{0}’. Alleen dit beraad verandert.").format(
            self._after.title)))
        column.addWidget(self.search)
        column.addLayout(self._sides, 1)
        column.addWidget(buttons)

    @property
    def chosen(self) -> Offer | None:
        """The step that stands under the bar; None where nothing was found."""
        item = self.list.currentItem()
        held: Offer | None = item.data(OFFER) if item else None
        return held

    def _find(self, text: str) -> None:
        words = plain_word(text).split()
        self.list.clear()
        ranked = [(rank, o) for o in self._offers if (rank := o.rank(words)) is not None]
        for _, offer in sorted(ranked, key=lambda r: r[0]):
            item = QListWidgetItem()
            item.setData(OFFER, offer)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("{0}, {1}, {2}").format(
                offer.step.title, offer.line, offer.step.question))
            self.list.addItem(item)
        found = bool(self.list.count())
        self.list.setVisible(found)
        self.none.setVisible(not found)
        self.take.setEnabled(found)
        self.list.setCurrentRow(0 if found else -1)
        self._preview()

    def _preview(self) -> None:
        offer = self.chosen
        self.preview.setVisible(offer is not None)
        if offer is None:
            return
        step = offer.step
        self.question.setText(step.question)
        self.why.setText(step.why)
        seen = self._seen({p.beamer for p in step.parts})
        titles = ", ".join(f"‘{p.title or step.title}’" for p in step.parts)
        self.parts.setText(" ".join(w for w in (self.tr("{0}: {1}.").format(
            plural(len(step.parts), "onderdeel", "onderdelen"), titles), seen) if w))
        same = ", ".join(f"‘{s.title}’" for s in shared_with(self._sitting, step))
        self.shared.setText(self.tr("Werkt aan hetzelfde als {0}: wat daar staat, staat ook "
                                    "hier.").format(same) if same else "")
        self.shared.setVisible(bool(same))

    def _seen(self, rules: set[BeamerRule]) -> str:
        """What of a step the room does not see, or not at once; empty where it looks along."""
        if BeamerRule.LIVE in rules:
            return ""
        if rules == {BeamerRule.NEVER}:
            return self.tr("De zaal ziet dit niet.")
        if BeamerRule.AFTER_REVEAL in rules:
            return self.tr("De zaal ziet dit niet meteen.")
        return self.tr("De zaal ziet alleen de vraag.")

    def accept(self) -> None:
        if self.chosen is not None:
            super().accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sides.setDirection(
            QBoxLayout.Direction.LeftToRight if self.width() >= ROOM_FOR_TWO
            else QBoxLayout.Direction.TopToBottom)
