# SPDX-License-Identifier: EUPL-1.2
"""The questions a window may ask; tests pass another object with the same methods."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget


class Asks(Protocol):
    """What a window needs of its dialogs."""

    def confirm(self, title: str, text: str, yes: str, no: str = "Annuleren") -> bool:
        """Whether the user chose `yes`."""
        ...

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        """A line or more of text; None when cancelled."""
        ...

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        """The place of the chosen line; None when cancelled."""
        ...

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        """Where to save; None when cancelled."""
        ...

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        """Which files to read; none when cancelled."""
        ...

    def tell(self, text: str) -> None:
        """Say one thing, such as a Problem's sentence."""
        ...


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)


class Dialogs:
    """Real dialogs, over the window they belong to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent

    def confirm(self, title: str, text: str, yes: str, no: str = "Annuleren") -> bool:
        """Ask; the safe answer is the default."""
        box = QMessageBox(self.parent)
        box.setWindowTitle(title)
        box.setText(text)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(no, QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is agreed

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        """Ask for a text."""
        dialog = QInputDialog(self.parent)
        dialog.setWindowTitle(title)
        dialog.setLabelText(question)
        dialog.setTextValue(text)
        dialog.setOkButtonText(_tr("Opslaan"))
        dialog.setCancelButtonText(_tr("Annuleren"))
        dialog.setMinimumWidth(420)
        return dialog.textValue() if dialog.exec() else None

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        """Ask for one of several lines."""
        dialog = QInputDialog(self.parent)
        dialog.setWindowTitle(title)
        dialog.setLabelText(question)
        dialog.setComboBoxItems(list(choices))
        dialog.setOkButtonText(_tr("Kiezen"))
        dialog.setCancelButtonText(_tr("Annuleren"))
        return list(choices).index(dialog.textValue()) if dialog.exec() else None

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask where to save."""
        chosen, _ = QFileDialog.getSaveFileName(self.parent, title, name, kinds)
        return Path(chosen) if chosen else None

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        """Ask which files to read."""
        chosen, _ = QFileDialog.getOpenFileNames(self.parent, title, "", kinds)
        return tuple(Path(c) for c in chosen)

    def tell(self, text: str) -> None:
        """Say one thing."""
        box = QMessageBox(self.parent)
        box.setWindowTitle("WerkSamen")
        box.setText(text)
        box.addButton(_tr("Begrepen"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
