# SPDX-License-Identifier: EUPL-1.2
"""Makes a page readable but not changeable while the sitting is closed."""

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

READS = "reads"
"""Property of a button that only shows something, and so stays alive in a closed sitting."""

CLOSED = "closed"
"""Property of a page: whether it was locked when last seen."""


def reads(button: QAbstractButton) -> QAbstractButton:
    """Mark a button as one that changes nothing."""
    button.setProperty(READS, True)
    return button


def follow_closed(page: QWidget, *, closed: bool) -> None:
    """Lock or unlock every input under a page when that changes; text stays selectable.

    New rows are open, and a closed sitting gets none, so nothing is looked up in between.
    """
    if page.property(CLOSED) == closed:
        return
    page.setProperty(CLOSED, closed)
    fields: list[QPlainTextEdit | QLineEdit] = [
        *page.findChildren(QPlainTextEdit), *page.findChildren(QLineEdit)]
    for field in fields:
        if field.isReadOnly() != closed:
            field.setReadOnly(closed)
    for widget in (*page.findChildren(QAbstractButton), *page.findChildren(QComboBox)):
        if not widget.property(READS) and widget.isEnabled() == closed:
            widget.setEnabled(not closed)
