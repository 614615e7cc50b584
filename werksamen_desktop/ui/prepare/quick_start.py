# SPDX-License-Identifier: EUPL-1.2
"""Beginning a sitting: at once ("Nu beginnen") or with a method of one's own choice."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.cards import with_known
from werksamen_desktop.model.choosing import Answers
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.intake import with_intake
from werksamen_desktop.model.library import Library, known_discipline
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seating import add_seat
from werksamen_desktop.ui.fields import ChoiceField, LineField, TextField
from werksamen_desktop.ui.prepare.disciplines import complete_disciplines
from werksamen_desktop.ui.prepare.method_chooser import MethodChooser
from werksamen_desktop.ui.style import set_role

SEATS_ASKED = 4
MOST_SEATS = 12


class QuickStart(QDialog):
    """A question, a method and two or more disciplines: enough to begin within a minute.

    `sitting` is the new sitting once the dialog was accepted. Without `with_seats` only the method
    and the question are asked, and the rest is prepared later.
    """

    def __init__(self, methods: Sequence[Method], library: Library, *, with_seats: bool,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.methods = {m.id: m for m in methods}
        self.library = library
        self.with_seats = with_seats
        self.sitting: Sitting | None = None
        self.answers = Answers()
        self.setWindowTitle(self.tr("Nu beginnen") if with_seats else self.tr("Nieuw beraad"))
        self.question = TextField(self.tr("Waar gaat het over?"), lines=2,
                                  prompt=self.tr("Mogen wij …? Moeten wij …?"))
        self.pseudonym = LineField(self.tr("Schuilnaam"), prompt=self.tr("Mevrouw A."))
        self.method = ChoiceField(self.tr("Methode"), _choices(methods))
        self.seats: list[LineField] = []
        self._grid = QGridLayout()
        self._lay_out()
        self.question.edited.connect(self._check)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.go.click)
        self._check()
        self.question.setFocus()

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(6)
        told = QLabel(
            self.tr("Een vraag en één deelnemer zijn genoeg. Wat nog open is, blijft in beeld.")
            if self.with_seats else
            self.tr("Alles mag leeg blijven: u vult het hierna rustig in."))
        told.setWordWrap(True)
        set_role(told, "muted")
        column.addWidget(told)
        _labelled(column, self.tr("Waar gaat het over?"), self.question)
        _labelled(column, self.tr("Over wie (schuilnaam, mag leeg blijven)"), self.pseudonym)
        if self.with_seats:
            label = QLabel(self.tr("Welke disciplines zitten er aan tafel? Minstens één, "
                                   "naast de persoon zelf."))
            label.setWordWrap(True)
            set_role(label, "label")
            column.addWidget(label)
            column.addLayout(self._grid)
            self._add_seats(SEATS_ASKED)
            column.addSpacing(6)
        _labelled(column, self.tr("Methode"), self.method)
        self.help = QPushButton(self.tr("Help me kiezen…"))
        self.help.setAutoDefault(False)
        self.help.clicked.connect(self._help)
        column.addWidget(self.help, 0, Qt.AlignmentFlag.AlignLeft)
        self.use_when = QLabel()
        self.use_when.setWordWrap(True)
        set_role(self.use_when, "muted")
        column.addWidget(self.use_when)
        self.method.currentIndexChanged.connect(self._tell_use)
        self._tell_use()
        column.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area, 1)
        whole.addLayout(self._buttons())
        room = self.screen().availableGeometry()
        self.resize(min(580, room.width() - 20),
                    min(page.sizeHint().height() + 70, room.height() - 40))

    def _tell_use(self) -> None:
        """Say when the chosen method fits, and how long and with how many it is held."""
        method = self.methods[self.method.value[0]]
        self.use_when.setText("\n".join(p for p in (
            method.use_when, " · ".join(p for p in (method.duration, method.group) if p)) if p))

    def _help(self) -> None:
        """Ask a few questions and take over the method that was chosen."""
        chooser = MethodChooser(self.methods.values(), self.answers, parent=self)
        chooser.exec()
        self.answers, found = chooser.answers, chooser.chosen
        chooser.deleteLater()
        if found:
            self.method.show_value((found.method.id, found.variant))
            self._tell_use()
            self.method.setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 20)
        self.lacking = QLabel()
        set_role(self.lacking, "muted")
        row.addWidget(self.lacking, 1)
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.go = QPushButton(self.tr("Beginnen ›") if self.with_seats
                              else self.tr("Voorbereiden ›"))
        self.go.setToolTip("Ctrl+Enter")
        set_role(self.go, "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._begin)
        for button in (cancel, self.go):
            button.setMinimumHeight(34)
            row.addWidget(button)
        return row

    def _add_seats(self, count: int) -> None:
        for _ in range(count):
            place = len(self.seats)
            line = LineField(self.tr("Discipline {}").format(place + 1),
                             prompt=self.tr("bijvoorbeeld Huisarts") if not place else "")
            complete_disciplines(line, self.library)
            line.textChanged.connect(self._check)
            self._grid.addWidget(line, place // 2, place % 2)
            if place >= SEATS_ASKED:
                QWidget.setTabOrder(self.seats[-1], line)
            self.seats.append(line)

    def _named(self) -> list[str]:
        return [line.text().strip() for line in self.seats if line.text().strip()]

    def _check(self) -> None:
        if not self.with_seats:
            return
        if len(self._named()) == len(self.seats) < MOST_SEATS:
            self._add_seats(2)
        lacking = [words for words, held in (
            (self.tr("een vraag"), self.question.toPlainText().strip()),
            (self.tr("een discipline"), self._named())) if not held]
        self.lacking.setText(self.tr("Nog nodig: {}").format(self.tr(" en ").join(lacking))
                             if lacking else "")
        self.go.setEnabled(not lacking)

    def _begin(self) -> None:
        method_id, variant = self.method.value
        made = new_sitting(self.methods[method_id], variant=variant)
        made = made.with_case(pseudonym=self.pseudonym.text().strip())
        made = made.with_deliberation(question=self.question.toPlainText().strip())
        made = with_intake(made, self.answers)
        for name in self._named():
            made = add_seat(made, seat_of(self.library, name))
        self.sitting = made
        self.accept()


def seat_of(library: Library, discipline: str) -> Seat:
    """A fresh seat of a discipline, with what the library knows of it."""
    seat = Seat(uuid4(), discipline=discipline)
    found = known_discipline(library, discipline)
    return with_known(replace(seat, discipline=found.name), found) if found else seat


def _choices(methods: Sequence[Method]) -> dict[tuple[str, str], str]:
    """Each method, and where it has variants each of those."""
    offered: dict[tuple[str, str], str] = {}
    for method in methods:
        if not method.variants:
            offered[method.id, ""] = method.title
        for variant in method.variants:
            offered[method.id, variant.id] = f"{method.title} – {variant.title.lower()}"
    return offered


def _labelled(column: QVBoxLayout, words: str, field: QWidget) -> None:
    label = QLabel(words)
    set_role(label, "label")
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    column.addSpacing(6)
