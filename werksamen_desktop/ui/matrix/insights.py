# SPDX-License-Identifier: EUPL-1.2
"""What the app sees in the matrix, told quietly, with what the group can make of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model import edits, matrix_edits
from werksamen_desktop.model.dutch import listed, plural
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.overlap import (
    OppositeNorms,
    SharedValue,
    one_sided,
    opposite_norms,
    possible_synonyms,
    shared_values,
)
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.widening import Widening, ask_for, is_asked, widenings
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import empty_out
from werksamen_desktop.ui.matrix.chip import shown_word
from werksamen_desktop.ui.style import keep_rich_text_off, set_role


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what it is about, the words, and the buttons with what they do."""

    title: str
    words: str
    buttons: tuple[tuple[str, str, Callable[[], None]], ...] = ()

    @property
    def shown(self) -> tuple[str, ...]:
        """Everything of it that is seen, to compare it with another."""
        return (self.title, self.words, *(text for text, _, _ in self.buttons))


EmptyCells = tuple[tuple[str, tuple[str, ...]], ...]
"""Per field's label the seats that said nothing there."""


class Insights(QWidget):
    """One line that sums up, and under it, when unfolded, every finding."""

    edited = Signal()

    def __init__(self, room: Room, part: Part) -> None:
        super().__init__()
        self.room = room
        self._topics = {f"{part.topic}.{f.key}" for f in part.fields}
        self._mark = part.detail
        self.findings: tuple[Finding, ...] = ()
        self._waved_off: set[frozenset[str]] = set()
        self._closed = False
        self.line = QPushButton()
        self.line.setCheckable(True)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_role(self.line, "found")
        self.line.toggled.connect(self._unfold)
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(12, 8, 12, 8)
        self._list.setSpacing(4)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._rows)
        self._scroll.setMaximumHeight(190)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.line)
        layout.addWidget(self._scroll)
        self._summary = ""

    def show_findings(self, empty: EmptyCells) -> None:
        """Look again at what was said."""
        findings = self._found(empty)
        closed = self.room.deliberation.closed
        seen = [f.shown for f in findings]
        if seen != [f.shown for f in self.findings] or closed != self._closed:
            self.findings, self._closed = findings, closed
            self._fill()
        self._summary = self._sum_up(empty)
        self._show_line()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes along here, in order."""
        buttons = self._rows.findChildren(QPushButton) if self.line.isChecked() else []
        return [self.line, *(b for b in buttons if b.isVisible() and b.isEnabled())]

    def _sum_up(self, empty: EmptyCells) -> str:
        d = self.room.deliberation
        shared = [s for s in shared_values(d) if len(s.seats) > 1]
        opposite = opposite_norms(d)
        places = sum(len(seats) for _, seats in empty)
        wider = [w for w in widenings(d) if w.entry.topic in self._topics]
        said = [e for e in d.entries if e.topic in self._topics and e.text.strip()]
        marked = [e for e in said if e.marked and self._mark]
        parts = [
            f"◆ {self._mark}: {len(marked)}" if marked else "",
            self.tr("● gedeeld: %s") % ", ".join(
                f"{s.word.lower()} ({len(s.seats)})" for s in shared) if shared else "",
            self.tr("zelfde waarde, andere kant op: %s") % ", ".join(
                o.word.lower() for o in opposite) if opposite else "",
            plural(len(wider), "belang kan ruimer", "belangen kunnen ruimer") if wider else "",
            plural(places, "leeg vak", "lege vakken") if places else ""]
        return "  ·  ".join(p for p in parts if p) or (
            self.tr("alle vakken zijn gevuld") if said else self.tr("nog niets te vergelijken"))

    def _show_line(self) -> None:
        mark = "▾" if self.line.isChecked() else "▸"
        self.line.setText(self.line.fontMetrics().elidedText(
            f"{mark}  {self._summary}", Qt.TextElideMode.ElideRight, max(80, self.width() - 28)))
        self.line.setToolTip(self._summary)
        self.line.setAccessibleName(self.tr("Wat WerkSamen ziet: %s") % self._summary)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_line()

    def _unfold(self, on: bool) -> None:
        self._scroll.setVisible(on)
        self._show_line()

    # Finding

    def _found(self, empty: EmptyCells) -> tuple[Finding, ...]:
        d = self.room.deliberation
        alone = ", ".join(f"{o.word.lower()} ({self._who((o.seat,))})" for o in one_sided(d))
        return (*(self._synonym(p.one, p.other) for p in possible_synonyms(d)
                  if frozenset((p.one, p.other)) not in self._waved_off),
                *(self._opposite(o) for o in opposite_norms(d)),
                *(self._shared(s) for s in shared_values(d)),
                *(self._wider(w) for w in widenings(d) if w.entry.topic in self._topics),
                *((Finding(self.tr("Bij één deelnemer"), alone),) if alone else ()),
                *(Finding(self.tr("Nog leeg"), f"{label}: {', '.join(seats)}")
                  for label, seats in empty))

    def _shared(self, shared: SharedValue) -> Finding:
        word = shared.word
        text = self.tr("markering weghalen") if shared.marked else self.tr("markeer als gedeeld ◆")
        title = self.tr("◆ Gedeeld") if shared.marked else self.tr("● Gedeeld")
        return Finding(title, f"{shown_word(word)}: {self._who(shared.seats)}", ((
            text, word, partial(self._change, partial(
                matrix_edits.share_value, word=word, shared=not shared.marked))),))

    def _opposite(self, found: OppositeNorms) -> Finding:
        a, b = (self._who(tuple(n.seat for n in side))
                for side in (found.towards_a, found.towards_b))
        return Finding(self.tr("Andere kant op"),
                       f"{shown_word(found.word)}: {a} → A, {b} → B")

    def _wider(self, found: Widening) -> Finding:
        """An interest that can give way, and asking for it with one press."""
        about = found.entry.text.strip()
        words = self.tr("‘%s’ (%s), door %s") % (
            about, self._who((found.seat.id,)), found.by or self.tr("nog niemand genoemd"))
        if is_asked(self.room.case, found):
            return Finding(self.tr("✓ Wordt gevraagd"), words)
        return Finding(self.tr("Kan ruimer"), words, ((
            self.tr("maak er een afspraak van"), about, partial(self._change, partial(
                ask_for, widening=found, who=self._who((found.seat.id,))))),))

    def _synonym(self, one: str, other: str) -> Finding:
        about = f"{one}, {other}"
        return Finding(self.tr("Zelfde woord?"), self.tr("‘%s’ en ‘%s’") % (one, other), (
            (self.tr("ja, zelfde woord"), about, partial(
                self._change, partial(edits.confirm_synonym, one=one, other=other))),
            (self.tr("nee"), about, partial(self._wave_off, one, other))))

    def _who(self, seats: tuple[UUID, ...]) -> str:
        held = (self.room.deliberation.seat(s) for s in dict.fromkeys(seats))
        return listed([seat_label(s, self.room.case) for s in held if s])

    # Showing

    def _fill(self) -> None:
        focused = self._rows.focusWidget() is not None and self._rows.focusWidget().hasFocus()
        empty_out(self._list)
        for finding in self.findings:
            self._list.addWidget(self._row(finding))
        self._list.addStretch(1)
        if focused:
            self.line.setFocus()

    def _row(self, finding: Finding) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        title, words = QLabel(finding.title), QLabel(finding.words)
        set_role(title, "cell-label")
        title.setMinimumWidth(112)
        words.setWordWrap(True)
        keep_rich_text_off(words)
        line.addWidget(title)
        line.addWidget(words, 1)
        for text, about, act in finding.buttons:
            button = QPushButton(text)
            set_role(button, "small")
            button.setAccessibleName(f"{about}, {text}")
            button.setEnabled(not self.room.deliberation.closed)
            button.clicked.connect(lambda _=False, act=act: act())
            line.addWidget(button)
        return row

    def _change(self, change: edits.Edit) -> None:
        self.room.end_burst()
        self.room.edit(change)
        self.edited.emit()

    def _wave_off(self, one: str, other: str) -> None:
        """These two words are not the same; it is not asked again."""
        self._waved_off.add(frozenset((one, other)))
        self.edited.emit()
