# SPDX-License-Identifier: EUPL-1.2
"""The menu of a value: norm, meaning, mark, same word, another seat, away."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from werksamen_desktop.model import edits, matrix_edits
from werksamen_desktop.model.overlap import same_value_ids
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.weighing import Value
from werksamen_desktop.ui.matrix.chip import Chip, shown_word
from werksamen_desktop.ui.matrix.menus import add, add_line, fill_speakers

if TYPE_CHECKING:
    from werksamen_desktop.ui.matrix.value_cell import ValueCell


def _tr(text: str) -> str:
    return QCoreApplication.translate("ValueMenu", text)


def value_menu(cell: "ValueCell", chip: Chip, add_norm: Callable[[], None] | None) -> QMenu:
    """The menu of one chip."""
    menu, value, place = QMenu(chip), chip.value, cell.place

    def change(**fields: object) -> None:
        place.edit(lambda s: edits.set_value(s, value.id, **fields))

    if add_norm is not None:
        add(menu, _tr("Norm: dan hoort …"), add_norm)
    meaning = menu.addMenu(_tr("Betekenis hier"))
    add_line(meaning, _tr("wat bedoelen we hier met %s?") % value.word,
             lambda text: change(meaning=text), value.meaning)
    word = menu.addMenu(_tr("Ander woord"))
    add_line(word, _tr("ander woord voor %s") % value.word,
             lambda text: place.edit(lambda s: matrix_edits.rename_value(s, value.id, text)),
             value.word)
    add(menu, _tr("Door de groep als gedeeld gemarkeerd ◆"), lambda: cell.toggle_shared(chip),
        checked=value.shared, key="Ctrl+Shift+G")
    _add_same(menu, cell, value)
    spoke = menu.addMenu(_tr("Wie sprak"))
    fill_speakers(spoke, place, (value.spoken_by, value.spoken_for),
                  lambda who: change(spoken_by=who[0], spoken_for=who[1]))
    seats = menu.addMenu(_tr("Verplaatsen naar"))
    for seat in place.others:
        add(seats, seat_label(seat, place.room.case),
            partial(cell.to_seat, chip, seat.id))
    menu.addSeparator()
    add(menu, _tr("Verwijderen"), lambda: cell.remove(chip), key="Delete")
    for action in menu.actions():
        action.setEnabled(action.isEnabled() and not place.read_only)
    return menu


def _add_same(menu: QMenu, cell: "ValueCell", value: Value) -> None:
    """The words that can mean the same, and the way back."""
    d, place = cell.place.room.deliberation, cell.place
    same = same_value_ids(d, value.word)
    others = list(dict.fromkeys(v.word.strip() for v in d.values if v.id not in same))
    synonym = menu.addMenu(_tr("Zelfde woord als"))
    synonym.setEnabled(bool(others))
    for other in others:
        add(synonym, shown_word(other),
            partial(place.edit, partial(edits.confirm_synonym, one=other, other=value.word)))
    if any(value.word in pair for pair in d.synonyms):
        add(menu, _tr("Toch een ander woord"),
            lambda: place.edit(lambda s: matrix_edits.split_synonym(s, value.word)))
