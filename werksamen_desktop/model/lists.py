# SPDX-License-Identifier: EUPL-1.2
"""Lists of a method: which there are, and moving a line up or down within one."""

from typing import Any
from uuid import UUID

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.edits import moved
from werksamen_desktop.model.matrix_edits import Target, targets
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import LIKENESS_KINDS, Entry

_IN_A_MATRIX = (StepKind.PERSPECTIVES, StepKind.VALUES)


def list_places(deliberation: Deliberation, entry: Entry) -> tuple[Target, ...]:
    """Where else a line can go; into a cell of the matrix only when it is somebody's."""
    cells = {f"{part.topic}.{field.key}" for step in deliberation.steps for part in step.parts
             if part.kind in _IN_A_MATRIX for field in part.fields}
    return tuple(t for t in targets(deliberation, entry.topic)
                 if entry.seat is not None or t.topic not in cells)


def difference_kinds(part: Part) -> tuple[str, ...]:
    """What a difference can be about: the part's own kinds ("verschil in feit" is "feit")."""
    named = tuple(k.removeprefix("verschil in ") for k in part.kinds
                  if not k.startswith("overeenkomst") and k != "verschil")
    return named or LIKENESS_KINDS


def step_entry(sitting: Sitting, entry: UUID, by: int) -> Sitting:
    """Move an entry past its neighbours of the same topic."""
    held = sitting.deliberation.entry(entry)
    if held is None:
        return sitting
    among = [e.id for e in sitting.deliberation.listed(held.topic)]
    entries = _stepped(sitting.deliberation.entries, entry, by, among)
    return sitting.with_deliberation(entries=entries)


def step_option(sitting: Sitting, option: UUID, by: int) -> Sitting:
    """Move an option up or down; the letters follow."""
    options = sitting.deliberation.options
    return sitting.with_deliberation(
        options=_stepped(options, option, by, [o.id for o in options]))


def step_agreement(sitting: Sitting, agreement: UUID, by: int) -> Sitting:
    """Move an agreement past its neighbours that were made in the same sitting."""
    agreements = sitting.case.agreements
    held = next((a for a in agreements if a.id == agreement), None)
    if held is None:
        return sitting
    among = [a.id for a in agreements if a.made_in == held.made_in]
    return sitting.with_case(agreements=_stepped(agreements, agreement, by, among))


def _stepped(items: tuple[Any, ...], item: UUID, by: int, among: list[UUID]) -> tuple[Any, ...]:
    if item not in among:
        return items
    place = max(0, min(among.index(item) + by, len(among) - 1))
    ids = [i.id for i in items]
    return moved(items, item, ids.index(among[place]))
