# SPDX-License-Identifier: EUPL-1.2
"""All methods as a list: read them, copy one, bring one in, give one away, change one's own."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPushButton, QWidget

from werksamen_desktop.exchange.json_file import write_file
from werksamen_desktop.exchange.method_toml import method_to_toml
from werksamen_desktop.exchange.methods import read_method
from werksamen_desktop.exchange.shelf import MethodShelf
from werksamen_desktop.model.method import Method
from werksamen_desktop.problems import Problem
from werksamen_desktop.ui.blocks import button, column, plain_label, row
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.methods.overview import Overview
from werksamen_desktop.ui.prepare.scrolled import scrolled
from werksamen_desktop.ui.quiet_line import QuietLine
from werksamen_desktop.ui.style import set_role

FILES = "Methode (*.toml)"
_ID = Qt.ItemDataRole.UserRole


class ShelfPage(QWidget):
    """`edit_requested` carries a method of the user's own, `copied` one that wants a name; `left`
    goes back to the start."""

    edit_requested = Signal(Method)
    copied = Signal(Method)
    left = Signal()

    def __init__(self, shelf: MethodShelf, dialogs: Asks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf, self.dialogs = shelf, dialogs
        self.own: dict[str, Method] = {}
        self.drafts: dict[str, Method] = {}
        self.methods: dict[str, Method] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Methoden"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.overview, self.line = Overview(), QuietLine()
        self.problems = plain_label(role="attention")
        self._make_buttons()
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.list.itemActivated.connect(lambda _: self._begin())
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, act in (("Alt+Left", self.left.emit), ("Ctrl+Z", self.line.undo),
                         ("Delete", self._remove)):
            QShortcut(QKeySequence(key), self, act, context=here)
        self.refresh()

    # Layout

    def _make_buttons(self) -> None:
        def made(words: str, act: Callable[[], None], role: str = "") -> QPushButton:
            held = button(words, self._guarded(act), role=role)
            held.setMinimumHeight(34)
            return held

        self.back = made(self.tr("‹ Overzicht"), self.left.emit)
        self.back.setToolTip("Alt+←")
        self.change = made(self.tr("Bewerken ›"), self._edit, "primary")
        self.copy = made(self.tr("Kopiëren"), self._copy)
        self.bring_in = made(self.tr("Importeren…"), self._bring_in)
        self.give = made(self.tr("Exporteren…"), self._give)
        self.gone = made(self.tr("Verwijderen"), self._remove)

    def _lay_out(self) -> None:
        bar = QFrame()
        set_role(bar, "bar")
        top = row(bar, gap=10, margins=(16, 8, 16, 8))
        top.addWidget(self.back)
        top.addWidget(plain_label(self.tr("Methoden"), "heading"), 1)
        left = QWidget()
        left.setMaximumWidth(380)
        side = column(left, gap=8)
        side.addWidget(self.list, 1)
        tools = QWidget()
        flow = FlowLayout(tools, gap=6)
        for made in (self.change, self.copy, self.bring_in, self.give, self.gone):
            flow.addWidget(made)
        side.addWidget(tools)
        body = row(gap=20, margins=(16, 12, 16, 12))
        body.addWidget(left, 2)
        body.addWidget(scrolled(self.overview), 3)
        whole = column(self, gap=0)
        for widget in (bar, self.line, self.problems):
            whole.addWidget(widget)
        whole.addLayout(body, 1)

    def _guarded(self, act: Callable[[], None]) -> Callable[[], None]:
        def guarded() -> None:
            try:
                act()
            except Problem as problem:
                self.dialogs.tell(str(problem))
        return guarded

    # What is shown

    @property
    def chosen(self) -> str:
        """The id of the chosen method."""
        item = self.list.currentItem()
        return str(item.data(_ID)) if item else ""

    def refresh(self, choose: str = "") -> None:
        """Show what is on the shelf now: the user's own methods first."""
        kept = choose or self.chosen
        read = self.shelf.read()
        self.own, self.drafts = {**read.drafts, **read.own}, read.drafts
        shipped = [m for i, m in self.shelf.methods().items() if i not in read.own]
        own = sorted(self.own.values(), key=lambda m: m.title.casefold())
        self.methods = {m.id: m for m in (*own, *sorted(shipped, key=lambda m: m.title))}
        self.problems.setText("\n".join(read.problems))
        self.problems.setVisible(bool(read.problems))
        with QSignalBlocker(self.list):
            self.list.clear()
            for method in self.methods.values():
                self.list.addItem(self._item(method))
            ids = list(self.methods)
            self.list.setCurrentRow(ids.index(kept) if kept in ids else 0)
        self._show_chosen()

    def _item(self, method: Method) -> QListWidgetItem:
        item = QListWidgetItem(f"{method.title}\n{self._whose(method.id)}")
        item.setData(_ID, method.id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole,
                     f"{method.title}, {self._whose(method.id)}")
        return item

    def _whose(self, method_id: str) -> str:
        if method_id in self.drafts:
            return self.tr("eigen methode, met een concept waar nog een fout in staat")
        return self.tr("eigen methode") if method_id in self.own else self.tr("van WerkSamen")

    def _show_chosen(self) -> None:
        method = self.methods.get(self.chosen)
        if method is None:
            return
        own = method.id in self.own
        self.overview.show_method(method, self._whose(method.id).capitalize() if own else self.tr(
            "Van WerkSamen, alleen lezen. Maak een kopie om er iets aan te veranderen."))
        self.change.setVisible(own)
        self.gone.setVisible(own)
        self.give.setAccessibleName(self.tr("{} exporteren").format(method.title))
        self.copy.setAccessibleName(self.tr("{} kopiëren").format(method.title))
        self.gone.setAccessibleName(self.tr("{} verwijderen").format(method.title))

    # What is asked

    def _begin(self) -> None:
        if self.chosen in self.own:
            self._edit()

    def _edit(self) -> None:
        method_id = self.chosen
        self.edit_requested.emit(self.drafts.get(method_id) or self.own[method_id])

    def _copy(self) -> None:
        made = self.shelf.copy_of(self.methods[self.chosen])
        self.shelf.keep(made)
        self.refresh(made.id)
        self.copied.emit(made)

    def _give(self) -> None:
        method = self.methods[self.chosen]
        if method.id in self.drafts:
            raise Problem(self.tr("In deze methode staat nog een fout. Herstel die eerst met "
                                  "Bewerken; daarna kunt u haar exporteren."))
        target = self.dialogs.save_file(self.tr("Methode exporteren"), f"{method.id}.toml", FILES)
        if target:
            write_file(target, method_to_toml(method))
            self.line.show_line(self.tr("Geëxporteerd naar {}.").format(target.name))

    def _bring_in(self) -> None:
        files = self.dialogs.open_files(self.tr("Methode importeren"), FILES)
        read = [read_method(file) for file in files]
        for file, method in zip(files, read, strict=True):
            self._take_in(file, method)

    def _take_in(self, file: Path, method: Method) -> None:
        before = self.own.get(method.id)
        if before is not None and before != method and self.dialogs.confirm(
                self.tr("Methode importeren"),
                self.tr("U hebt al een methode ‘{}’ met dezelfde id. Wilt u haar vervangen door "
                        "die uit {}? Beraden die er al zijn, veranderen niet.").format(
                            before.title, file.name),
                self.tr("Vervangen"), self.tr("Ernaast zetten")):
            taken, back = method, self._way_back(method.id)
        elif before == method:
            self.line.show_line(self.tr("‘{}’ had u al.").format(method.title))
            return
        else:
            taken = self.shelf.welcomed(method)
            back = partial(self._drop, taken.id)
        self._keep(taken)
        self.line.show_line(self.tr("‘{}’ geïmporteerd.").format(taken.title),
                            self._guarded(back))

    def _remove(self) -> None:
        method_id = self.chosen
        if method_id not in self.own:
            return
        back, title = self._way_back(method_id), self.methods[method_id].title
        self._drop(method_id)
        self.line.show_line(self.tr("‘{}’ verwijderd. Beraden die ermee zijn gemaakt, blijven "
                                    "zoals ze zijn.").format(title), self._guarded(back))

    def _way_back(self, method_id: str) -> Callable[[], None]:
        """Puts a method of the user's back as it is now, with the draft beside it."""
        read = self.shelf.read()
        sound, draft = read.own.get(method_id), read.drafts.get(method_id)

        def back() -> None:
            self.shelf.remove(method_id)
            if sound:
                self.shelf.keep(sound)
            if draft:
                self.shelf.keep_draft(draft)
            self.refresh(method_id)

        return back

    def _keep(self, method: Method) -> None:
        self.shelf.keep(method)
        self.refresh(method.id)

    def _drop(self, method_id: str) -> None:
        self.shelf.remove(method_id)
        self.refresh()
