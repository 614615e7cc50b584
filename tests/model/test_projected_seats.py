# SPDX-License-Identifier: EUPL-1.2
"""Seats side by side on a slide: who spoke, whose words, and what of them is shown."""

from uuid import uuid4

import pytest

from tests.model.projecting import (
    PARTS,
    begun,
    ids,
    shown,
    text_of,
)
from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.deliberation import Naming, Sitting
from werksamen_desktop.model.people import Absence
from werksamen_desktop.model.projection import Choice
from werksamen_desktop.model.slide import (
    Columns,
    Head,
    Mark,
)
from werksamen_desktop.model.weighing import Entry, SpokenBy, Value


@pytest.fixture
def sitting() -> Sitting:
    return begun()


def test_the_client_stands_first_with_who_spoke_on_her_behalf(sitting: Sitting) -> None:
    client, doctor, *_ = ids(sitting)
    sitting = edits.add_entry(sitting, Entry(
        uuid4(), "perspective.zicht", "Ik red me.", seat=client,
        spoken_by=SpokenBy.ON_BEHALF, spoken_for="zoon"))
    sitting = edits.add_entry(sitting, Entry(
        uuid4(), "perspective.belang", "Rust", seat=doctor, kind="funding", firm=True))

    body = shown(sitting, "matrix").body

    assert isinstance(body, Columns)
    head = body.columns[0].head
    assert (head.label, head.sub, head.colour) == ("Mevrouw A.", "namens haar: zoon", -1)
    assert body.columns[1].cells[1].texts[0].note == "financiering · hard"
    assert [c.head.label for c in body.columns[1:]] == ["Huisarts", "Wijkverpleging", "Huisarts"]


def test_who_spoke_for_somebody_absent_stands_for_that_the_group_filled_it_in(
        sitting: Sitting) -> None:
    client = ids(sitting)[0]
    absent = seating.set_seat(sitting, client, absence=Absence.FILLED_BY_GROUP)
    spoken = edits.add_entry(absent, Entry(
        uuid4(), "perspective.zicht", "Ik red me.", seat=client,
        spoken_by=SpokenBy.ON_BEHALF, spoken_for="zoon"))

    assert head_of(absent).sub == "niet aanwezig – door groep ingevuld"
    assert head_of(spoken).sub == "namens haar: zoon"


def head_of(sitting: Sitting) -> Head:
    body = shown(sitting, "matrix").body
    assert isinstance(body, Columns)
    return body.columns[0].head


def test_who_spoke_stands_in_the_cell_where_it_is_not_the_same_for_all(sitting: Sitting) -> None:
    client = ids(sitting)[0]
    sitting = edits.add_entry(sitting, Entry(uuid4(), "perspective.zicht", "Zelf", seat=client))
    sitting = edits.add_entry(sitting, Entry(
        uuid4(), "perspective.zicht", "Ander", seat=client,
        spoken_by=SpokenBy.ON_BEHALF, spoken_for="zoon"))

    column = shown(sitting, "matrix").body.columns[0]

    assert column.head.sub == ""
    assert [t.note for t in column.cells[0].texts] == ["", "namens haar: zoon"]


def test_a_place_without_data_says_so_to_the_room_and_leaves_the_heads_words(
        sitting: Sitting) -> None:
    client = ids(sitting)[0]
    sitting = edits.add_entry(sitting, Entry(
        uuid4(), "perspective.zicht", "Zij redt zich", seat=client,
        spoken_by=SpokenBy.ON_BEHALF, spoken_for="zoon"))
    sitting = edits.add_entry(sitting, Entry(
        uuid4(), "perspective.belang", seat=client, spoken_by=SpokenBy.NO_DATA))
    sitting = edits.add_value(sitting, Value(uuid4(), client, spoken_by=SpokenBy.NO_DATA))

    column = shown(sitting, "matrix").body.columns[0]

    assert column.head.sub == "namens haar: zoon"
    assert [(c.texts != (), c.chips, c.sub) for c in column.cells] == [
        (True, (), ""), (False, (), "geen gegevens"), (False, (), "geen gegevens")]


def test_names_reach_the_slide_only_where_the_group_chose_names(sitting: Sitting) -> None:
    for naming in Naming:
        named = sitting.with_deliberation(naming=naming)

        seen = "".join(text_of(shown(named, key)) for key in PARTS)

        assert ("Jan" in seen) == (naming is Naming.BY_NAME)


def test_the_facilitator_lets_the_room_compare_some_seats_or_one_field(sitting: Sitting) -> None:
    _, doctor, nurse, _ = ids(sitting)

    two = shown(sitting, "matrix", Choice(seats=(nurse, doctor))).body
    one = shown(sitting, "matrix", Choice(field="zicht")).body

    assert [c.head.label for c in two.columns] == ["Huisarts", "Wijkverpleging"]
    assert len(one.columns) == 4
    assert one.one_field
    assert {cell.label for c in one.columns for cell in c.cells} == {"Zicht"}


def test_only_the_groups_own_mark_is_shown_with_its_legend(sitting: Sitting) -> None:
    client, doctor, nurse, _ = ids(sitting)
    for seat in (doctor, nurse):
        sitting = edits.add_value(sitting, Value(uuid4(), seat, "rust"))
    unmarked = shown(sitting, "matrix").body

    sitting = edits.add_value(sitting, Value(uuid4(), client, "Rust", shared=True))
    marked = shown(sitting, "matrix").body

    assert unmarked.legend == ""
    assert marked.legend == "door de groep als gedeeld gemarkeerd"
    assert {chip.mark for c in unmarked.columns for cell in c.cells for chip in cell.chips} == {
        Mark.NONE}
    assert {chip.mark for c in marked.columns for cell in c.cells for chip in cell.chips} == {
        Mark.GROUP}
