# SPDX-License-Identifier: EUPL-1.2
"""The fields of a part, one under the other: add, name, order, remove."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from werksamen_desktop.exchange.checks import keys_for, types_for
from werksamen_desktop.model import method_edits as edits
from werksamen_desktop.model.kind_words import FIELD_KEYS, FIELD_TYPES, type_for_key
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.ui.blocks import button, column, focus_in_view, plain_label
from werksamen_desktop.ui.methods.draft import MethodDraft
from werksamen_desktop.ui.methods.field_row import OWN, FieldRow
from werksamen_desktop.ui.methods.mistake_words import at
from werksamen_desktop.ui.parts.row_keys import bind_key


class FieldsEditor(QWidget):
    """Follows one part of the draft; Alt with an arrow moves the field that has the focus."""

    def __init__(self, draft: MethodDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.rows: list[FieldRow] = []
        self._spot = (0, 0)
        self._kind: StepKind | None = None
        self._column = column(self, gap=8)
        self._column.addWidget(plain_label(self.tr("Velden"), "label"))
        self._box = column(gap=8)
        self._column.addLayout(self._box)
        self.add = button(self.tr("+ Veld"), self._add, name=self.tr("Veld toevoegen"))
        self.add.setMinimumHeight(32)
        self._column.addWidget(self.add)
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            bind_key(self, key, partial(self._move_focused, by))

    @property
    def part(self) -> Part | None:
        """The part whose fields are shown."""
        return edits.part_at(self.draft.method, *self._spot)

    def show_part(self, step: int, part: int) -> None:
        """Show the fields of a part."""
        self._spot = (step, part)
        held = self.part
        if held is None:
            return
        if held.kind is not self._kind:
            self._kind = held.kind
            self._drop(0)
        self._drop(len(held.fields))
        while len(self.rows) < len(held.fields):
            self._add_row(held.kind)
        place = f"steps[{step}].parts[{part}].fields"
        for n, (row, field) in enumerate(zip(self.rows, held.fields, strict=True)):
            row.show_field(field, partial(self._wrong, f"{place}[{n}]"))

    def _wrong(self, place: str, name: str) -> str:
        return at(self.draft.mistakes, f"{place}.{name}")

    def _drop(self, left: int) -> None:
        for row in self.rows[left:]:
            row.hide()
            self._box.removeWidget(row)
            row.deleteLater()
        del self.rows[left:]

    def _add_row(self, kind: StepKind) -> None:
        keys = dict(FIELD_KEYS.get(kind, {}))
        if not keys_for(kind) and keys:
            keys = {OWN: self.tr("Een eigen tekst"), **keys}
        fixed = type_for_key(kind, "") is not None
        types = {t: FIELD_TYPES[t] for t in types_for(kind)} if not fixed else {}
        row = FieldRow(len(self.rows), keys, types, self.draft.end_burst)
        row.changed.connect(self._set)
        row.key_chosen.connect(self._set_key)
        row.moved.connect(self._move)
        row.removed.connect(self._remove)
        self._box.addWidget(row)
        self.rows.append(row)

    # Wishes

    def _add(self) -> None:
        held = self.part
        if held is None:
            return
        keys = tuple(k for k in FIELD_KEYS.get(held.kind, {}) if k in keys_for(held.kind))
        self.draft.edit(lambda m: edits.add_field(m, *self._spot, keys=keys))
        if self.rows:
            focus_in_view(self.rows[-1].first())

    def _set(self, place: int, name: str, value: Any) -> None:
        self.draft.edit(lambda m: edits.set_field(m, *self._spot, place, **{name: value}),
                        burst=f"field:{self._spot}:{place}:{name}")

    def _set_key(self, place: int, key: str) -> None:
        self.draft.edit(lambda m: edits.own_field_key(m, *self._spot, place) if key == OWN
                        else edits.set_field_key(m, *self._spot, place, key))

    def _move(self, place: int, by: int) -> None:
        held = self.part
        if held and 0 <= place + by < len(held.fields):
            self.draft.edit(lambda m: edits.move_field(m, *self._spot, place, by))
            focus_in_view(self.rows[place + by].first())

    def _move_focused(self, by: int) -> None:
        for row in self.rows:
            if row.isAncestorOf(row.window().focusWidget() or row.window()):
                self._move(row.place, by)
                return

    def _remove(self, place: int) -> None:
        self.draft.edit(lambda m: edits.remove_field(m, *self._spot, place))
        focus_in_view(self.rows[min(place, len(self.rows) - 1)].first() if self.rows else self.add)
