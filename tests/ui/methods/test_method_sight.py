# SPDX-License-Identifier: EUPL-1.2
"""What stands where while a method is written: the slide beside it, and the inputs."""

from collections.abc import Callable

from werksamen_desktop.model import method_edits as edits
from werksamen_desktop.ui.methods.editor import MethodEditor

Copy = Callable[[str], MethodEditor]


def test_beside_the_method_itself_stands_what_the_room_sees_first(copy: Copy) -> None:
    editor = copy("ib")

    assert editor.preview.board.sheet
    assert "Zo beginnen we" in str(editor.preview.board.sheet.slide)
    assert editor.preview.told.text() == "Met enkele woorden als voorbeeld."


def test_a_step_without_a_part_shows_no_slide_of_another(copy: Copy) -> None:
    editor = copy("ib")
    editor.choose((2, -1))
    assert editor.preview.miniature.isVisible()

    editor.draft.edit(lambda m: edits.remove_part(m, 2, 0))

    assert not editor.preview.miniature.isVisible()
    assert editor.preview.told.text() == "Deze stap heeft nog geen onderdeel om te tonen."
    editor.draft.undo()
    assert editor.preview.miniature.isVisible()


def test_every_input_begins_at_the_left(copy: Copy) -> None:
    form = copy("dm").forms.method.form

    assert len({made.x() for made in form.inputs.values()}) == 1
