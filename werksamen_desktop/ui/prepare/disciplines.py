# SPDX-License-Identifier: EUPL-1.2
"""Disciplines of the library, offered while one is typed."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from werksamen_desktop.model.library import Library


def complete_disciplines(line: QLineEdit, library: Library) -> QCompleter:
    """Offer the library's disciplines in a line, found by any part of the name."""
    completer = QCompleter(line)
    completer.setModel(QStringListModel(completer))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    offer_disciplines(completer, library)
    line.setCompleter(completer)
    return completer


def offer_disciplines(completer: QCompleter, library: Library) -> None:
    """Offer what the library holds now."""
    model = completer.model()
    names = sorted((d.name for d in library.disciplines), key=str.casefold)
    if isinstance(model, QStringListModel) and model.stringList() != names:
        model.setStringList(names)
