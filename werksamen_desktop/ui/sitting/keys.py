# SPDX-License-Identifier: EUPL-1.2
"""The key list (F1): every action that has a key, under its heading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.ui.matrix.keys import MATRIX_KEYS
from werksamen_desktop.ui.sitting.actions import ACTIONS, ActionLine, shown_key, tr
from werksamen_desktop.ui.style import set_role

PART_KEYS = ActionLine("part", "Onderdeel 1 tot en met 9 van deze stap", "", ("Ctrl+1 … Ctrl+9",),
                       group="Stappen")

RAIL_KEYS = tuple(ActionLine(f"rail-{n}", text, "", keys, group="Stappenlijst") for n, (text, keys)
                  in enumerate((
    ("Ga naar de stap", ("Enter",)),
    ("Stap eerder of later", ("Alt+↑", "Alt+↓")),
    ("Stap overslaan met reden, of terugnemen", ("Delete",)),
    ("Stap toevoegen na deze", ("Insert",)),
)))


class KeyList(QDialog):
    """Shows the keys, two columns of headings; Esc or Enter closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("WerkSamen – sneltoetsen"))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(16)
        groups: dict[str, list[ActionLine]] = {}
        for line in (*ACTIONS, PART_KEYS, *RAIL_KEYS, *MATRIX_KEYS):
            if line.keys:
                groups.setdefault(line.group, []).append(line)
        for place, (group, lines) in enumerate(groups.items()):
            grid.addLayout(self._group(group, lines), place // 2, place % 2,
                           Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Alle sneltoetsen"))
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        buttons = QDialogButtonBox()
        closes = buttons.addButton(self.tr("Sluiten"), QDialogButtonBox.ButtonRole.RejectRole)
        closes.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        hint = page.sizeHint()
        self.resize(hint.width() + 60, min(hint.height() + 90, 700))

    def _group(self, title: str, lines: list[ActionLine]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        heading = QLabel(tr(title))
        set_role(heading, "heading")
        grid.addWidget(heading, 0, 0, 1, 2)
        for row, line in enumerate(lines, 1):
            keys = QLabel(" of ".join(shown_key(k) for k in line.keys if k != "Ctrl+Enter"))
            set_role(keys, "key")
            words = QLabel(tr(line.text).rstrip("…"))
            words.setToolTip(tr(line.tip))
            grid.addWidget(keys, row, 0)
            grid.addWidget(words, row, 1)
        grid.setColumnStretch(1, 1)
        return grid
