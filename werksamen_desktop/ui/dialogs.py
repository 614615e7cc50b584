# SPDX-License-Identifier: EUPL-1.2
"""The questions a window may ask; tests pass another object with the same methods."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.ui.style import keep_rich_text_off, set_role


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


def leaves_unsaved(dialogs: Asks) -> bool:
    """Whether the user goes although not everything could be saved."""
    return dialogs.confirm(
        _tr("Nog niet alles is bewaard"),
        _tr("Het bewaren lukt nu niet. Gaat u weg, dan is verloren wat nog niet bewaard is."),
        _tr("Toch weggaan"), _tr("Hier blijven"))


class Dialogs:
    """Real dialogs, over the window they belong to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent

    def confirm(self, title: str, text: str, yes: str, no: str = "Annuleren") -> bool:
        """Ask; the safe answer is the default."""
        box = self._box(title, text)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        refused = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(refused)
        box.setEscapeButton(refused)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is agreed

    def _box(self, title: str, text: str) -> QMessageBox:
        box = QMessageBox(self.parent)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        """Ask for a text."""
        dialog = QInputDialog(self.parent)
        dialog.setWindowTitle(title)
        dialog.setLabelText(question)
        dialog.setTextValue(text)
        for label in dialog.findChildren(QLabel):
            keep_rich_text_off(label)
        for line in dialog.findChildren(QLineEdit):
            line.setAccessibleName(question)
        dialog.setOkButtonText(_tr("Opslaan"))
        dialog.setCancelButtonText(_tr("Annuleren"))
        dialog.setMinimumWidth(420)
        agreed, said = dialog.exec(), dialog.textValue()
        dialog.deleteLater()
        return said if agreed else None

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        """Ask for one of several lines, which may be alike."""
        dialog = ChoiceDialog(title, question, choices, parent=self.parent)
        agreed, place = dialog.exec(), dialog.list.currentRow()
        dialog.deleteLater()
        return place if agreed and place >= 0 else None

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask where to save; a name without an ending gets that of the proposed name."""
        chosen, _ = QFileDialog.getSaveFileName(self.parent, title, name, kinds)
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix or not Path(name).suffix:
            return path
        path = path.with_name(path.name + Path(name).suffix)
        asked = _tr("{} bestaat al. Overschrijven?").format(path.name)
        return path if not path.exists() or self.confirm(title, asked, _tr("Overschrijven")) \
            else None

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        """Ask which files to read."""
        chosen, _ = QFileDialog.getOpenFileNames(self.parent, title, "", kinds)
        return tuple(Path(c) for c in chosen)

    def tell(self, text: str) -> None:
        """Say one thing."""
        box = self._box("WerkSamen", text)
        box.addButton(_tr("Begrepen"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        box.deleteLater()


class ChoiceDialog(QDialog):
    """A question over a list of lines; Enter or a double click takes the chosen one."""

    def __init__(self, title: str, question: str, choices: Sequence[str],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        asked = QLabel(question)
        asked.setWordWrap(True)
        keep_rich_text_off(asked)
        self.list = QListWidget()
        self.list.setAccessibleName(question)
        self.list.addItems(list(choices))
        self.list.setCurrentRow(0)
        self.list.setWordWrap(True)
        self.list.itemDoubleClicked.connect(self.accept)
        buttons = QDialogButtonBox()
        take = buttons.addButton(_tr("Kiezen"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(take, "primary")
        take.setDefault(True)
        buttons.addButton(_tr("Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(asked)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(460, min(420, 180 + 40 * len(choices)))
        self.list.setFocus()
