# SPDX-License-Identifier: EUPL-1.2
"""The deliberations as rows of a table, the example's own rows after all real ones."""

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

from werksamen_desktop.model.deliberation import Listing
from werksamen_desktop.model.dutch import outcome_words, plural, short_date

Index = QModelIndex | QPersistentModelIndex
HEADS = ("Casus en beraad", "Methode", "Datum", "Besluit", "Afspraken")
TITLE, METHOD, DATE, OUTCOME, AGREED = range(5)
SUB_ROLE = Qt.ItemDataRole.UserRole + 1
OUTCOME_ROLE = Qt.ItemDataRole.UserRole + 2
EXAMPLE_ROLE = Qt.ItemDataRole.UserRole + 3
NARROW_SUB_ROLE = Qt.ItemDataRole.UserRole + 4


def _tr(text: str) -> str:
    return QCoreApplication.translate("ListModel", text)


def outcome_of(row: Listing) -> str:
    """The outcome in words; a row does not know the case's own word for the person."""
    return outcome_words(row.outcome, _tr("persoon"))


class ListModel(QAbstractTableModel):
    """Five columns; the first has a second line."""

    def __init__(self, rows: Sequence[Listing] = ()) -> None:
        super().__init__()
        self._rows = list(rows)

    def show_rows(self, rows: Sequence[Listing]) -> None:
        """Replace the rows."""
        apart = sorted(rows, key=lambda r: r.example)
        if apart != self._rows:
            self.beginResetModel()
            self._rows = apart
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
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == EXAMPLE_ROLE:
            return row.example
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if column == TITLE:
            return self._title_data(row, role)
        if role == OUTCOME_ROLE and column == OUTCOME:
            return row.outcome
        return None

    def _title_data(self, row: Listing, role: int) -> str | None:
        if role == SUB_ROLE:
            return " · ".join(self._about(row))
        if role == NARROW_SUB_ROLE:
            return " · ".join(p for p in (row.method, *self._about(row)) if p)
        return row.title if role == Qt.ItemDataRole.ToolTipRole else None

    def _spoken(self, row: Listing, column: int) -> str:
        """What a screen reader says: the first column tells the whole row."""
        if column != TITLE:
            return f"{row.title}, {_tr(HEADS[column])}: {self._text(row, column)}"
        agreed = _tr("{} van {} afspraken gedaan").format(row.agreements_done, row.agreements)
        return ", ".join(p for p in (
            _tr("Voorbeeld") if row.example else "", row.title, row.method,
            short_date(row.held_on), outcome_of(row), agreed if row.agreements else "",
            *self._about(row)) if p)

    def _text(self, row: Listing, column: int) -> str:
        done = f"{row.agreements_done} / {row.agreements}" if row.agreements else "–"
        return (row.title, row.method, short_date(row.held_on) or "–", outcome_of(row),
                done)[column]

    def _about(self, row: Listing) -> tuple[str, str, str]:
        state = (_tr("afgesloten") if row.closed
                 else _tr("begonnen") if row.started else _tr("in voorbereiding"))
        return (_tr("{}e beraad").format(row.number), state,
                plural(row.seats, "deelnemer", "deelnemers"))
