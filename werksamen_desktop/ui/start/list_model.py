# SPDX-License-Identifier: EUPL-1.2
"""The deliberations as rows of a table."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.deliberation import Listing
from werksamen_desktop.model.dutch import OUTCOMES, plural, short_date

Index = QModelIndex | QPersistentModelIndex
HEADS = ("Casus en beraad", "Methode", "Datum", "Besluit", "Afspraken")
SUB_ROLE = Qt.ItemDataRole.UserRole + 1
OUTCOME_ROLE = Qt.ItemDataRole.UserRole + 2


def _tr(text: str) -> str:
    return QCoreApplication.translate("ListModel", text)


def title_of(row: Listing) -> str:
    """Pseudonym and question, as in the sitting's own window."""
    return " – ".join(p for p in (row.pseudonym, row.question) if p) or _tr("Beraad zonder naam")


def outcome_words(row: Listing) -> str:
    """The outcome; "Nog open" while there is none."""
    return OUTCOMES[Outcome(row.outcome)] if row.outcome else OUTCOMES[Outcome.UNDECIDED]


class ListModel(QAbstractTableModel):
    """Five columns; the first has a second line."""

    def __init__(self, rows: Sequence[Listing] = ()) -> None:
        super().__init__()
        self._rows = list(rows)

    def show_rows(self, rows: Sequence[Listing]) -> None:
        """Replace the rows."""
        if list(rows) != self._rows:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()

    def row(self, place: int) -> Listing:
        """The listing at a row."""
        return self._rows[place]

    def place_of(self, listing: UUID) -> int:
        """The row of a listing, -1 when it is not shown."""
        return next((i for i, r in enumerate(self._rows) if r.id == listing), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return _tr(HEADS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == SUB_ROLE and index.column() == 0:
            return self._sub(row)
        if role == OUTCOME_ROLE and index.column() == 3:
            return row.outcome or Outcome.UNDECIDED
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_tr(HEADS[index.column()])}: {self._text(row, index.column())}"
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return title_of(row)
        return None

    def _text(self, row: Listing, column: int) -> str:
        done = f"{row.agreements_done} / {row.agreements}" if row.agreements else "–"
        return (title_of(row), row.method, short_date(row.held_on) or "–", outcome_words(row),
                done)[column]

    def _sub(self, row: Listing) -> str:
        state = (_tr("voorbeeld, geen echte gegevens") if row.example
                 else _tr("afgesloten") if row.closed
                 else _tr("begonnen") if row.started else _tr("in voorbereiding"))
        return " · ".join((_tr("{}e beraad").format(row.number), state,
                           plural(row.seats, "deelnemer", "deelnemers")))
