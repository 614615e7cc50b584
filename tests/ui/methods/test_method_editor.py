# SPDX-License-Identifier: EUPL-1.2
"""The editor of a method: what is typed is in the slide at once, checked, kept and undone."""

from collections.abc import Callable
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.exchange.shelf import MethodShelf
from werksamen_desktop.model.kind_words import KINDS
from werksamen_desktop.model.method import Field, FieldType, Method, Part, Step
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.ui.methods import attributes
from werksamen_desktop.ui.methods.editor import MethodEditor
from werksamen_desktop.ui.methods.outline import spots
from werksamen_desktop.ui.methods.page import MethodsPage
from werksamen_desktop.ui.slides.marks import Moved, Words

from .conftest import Answers, press, write

Copy = Callable[[str], MethodEditor]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def on_slide(editor: MethodEditor) -> str:
    """Every word that the preview paints."""
    sheet = editor.preview.board.sheet
    assert sheet
    sheet.advance(30)
    pages = [sheet.head, *(sheet.page(n) for n in range(sheet.pages))]
    return " ".join(_said(item) for page in pages for placed in page.placed
                    for item in placed.items)


def _said(item: object) -> str:
    if isinstance(item, Words):
        return item.line.text
    return " ".join(map(_said, item.items)) if isinstance(item, Moved) else ""


def said(widget: QWidget) -> str:
    return "\n".join(w.text() for w in widget.findChildren(QLabel) if w.isVisible())


def called(widget: QWidget | None) -> str:
    """What a screen reader calls the widget with the focus."""
    assert widget
    return widget.accessibleName() or (
        widget.text() if isinstance(widget, QAbstractButton) else "")


# What can be edited ------------------------------------------------------------------------------

@pytest.mark.parametrize(("kind", "table", "by_themselves"), [
    (Method, attributes.METHOD, {"id", "steps", "variants"}),
    (Step, attributes.STEP, {"key", "parts", "variants", "taken_from"}),
    (Part, attributes.PART, {"kind", "topic", "fields", "source"}),
    (Field, attributes.FIELD, {"key", "type"}),
])
def test_every_attribute_can_be_edited(
        kind: type, table: tuple[attributes.Attribute, ...], by_themselves: set[str]) -> None:
    assert {a.name for a in table} | by_themselves == {f.name for f in fields(kind)}


def test_every_list_of_a_part_is_used_by_some_kind_and_known() -> None:
    known = {a.name for a in attributes.PART} | {"fields"}
    used = {name for words in KINDS.values() for name in words.uses}

    assert used <= known
    assert known - used == attributes.ALWAYS


@pytest.mark.parametrize("key", ["dm", "ib", "vd"])
def test_every_step_and_part_can_be_chosen_and_has_a_slide(copy: Copy, key: str) -> None:
    editor = copy(key)

    for spot in spots(editor.draft.method):
        editor.choose(spot)

        assert editor.outline.currentRow() == spots(editor.draft.method).index(spot)
        assert editor.preview.board.sheet
    assert editor.draft.mistakes == ()


def test_every_control_has_a_name(copy: Copy) -> None:
    editor = copy("ib")

    for spot in spots(editor.draft.method):
        editor.choose(spot)
        shown = [w for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)
                 for w in editor.findChildren(kind) if w.isVisible()]
        unnamed = [w for w in shown if not (w.accessibleName() or (
            isinstance(w, QAbstractButton) and len(w.text()) > 1))]
        assert [w for w in unnamed if w.objectName() != "qt_spinbox_lineedit"] == [], spot


# Steps and parts ---------------------------------------------------------------------------------

def test_a_step_moves_with_alt_and_an_arrow_and_stays_chosen(copy: Copy) -> None:
    editor = copy("dm")
    editor.choose((1, -1))
    editor.outline.setFocus()

    press(editor, Qt.Key.Key_Down, ALT)

    assert [s.title for s in editor.draft.method.steps][:3] == ["Inleiding", "Dilemma", "Casus"]
    assert editor.spot == (2, -1)

    press(editor, Qt.Key.Key_Z, CTRL)

    assert editor.draft.method.steps == method("dm").steps


def test_a_removed_step_comes_back_with_the_line_that_tells_of_it(copy: Copy) -> None:
    editor = copy("dm")
    editor.choose((1, -1))
    editor.outline.setFocus()

    press(editor, Qt.Key.Key_Delete)

    assert len(editor.draft.method.steps) == 9
    assert editor.line.words.text() == "Stap ‘Casus’ verwijderd."

    editor.line.button.click()

    assert len(editor.draft.method.steps) == 10
    assert not editor.line.isVisible()


def test_a_new_step_is_there_to_be_named_and_can_be_run_at_once(copy: Copy) -> None:
    editor = copy("dm")
    editor.choose((3, 0))

    editor.add_step.click()
    QTest.keyClicks(editor.focusWidget(), "Stilte")

    assert editor.draft.method.steps[4].title == "Stilte"
    assert editor.draft.mistakes == ()
    assert editor.spot == (4, -1)


def test_a_part_of_any_kind_can_be_added(copy: Copy, answers: Answers) -> None:
    editor = copy("dm")
    for place, kind in enumerate(KINDS):
        editor.choose((place % 2, -1))
        answers.choice = place

        editor.add_part.click()

        assert editor.draft.method.steps[place % 2].parts[-1].kind is kind
        assert editor.draft.mistakes == (), kind
    assert any(a.startswith("Peiling: ") for a in answers.asked)


# Fields ------------------------------------------------------------------------------------------

def test_a_new_field_is_on_the_slide_under_the_name_one_types(copy: Copy) -> None:
    editor = copy("dm")
    editor.choose((1, 0))
    assert "Wat deed het lijf" not in on_slide(editor)

    editor.forms.part.fields.add.click()
    write(editor.forms.part.fields.rows[-1].first(), "Wat deed het lijf")

    assert "Wat deed het lijf" in on_slide(editor)


def test_a_field_moves_with_alt_and_an_arrow(copy: Copy) -> None:
    editor = copy("dm")
    editor.choose((1, 0))
    editor.forms.part.fields.rows[1].first().setFocus()

    press(editor, Qt.Key.Key_Up, ALT)

    labels = [f.label for f in editor.draft.method.steps[1].parts[0].fields]
    assert labels == ["Het hittepunt", "Wat is er aan de hand?"]
    assert editor.forms.part.fields.rows[0].first().hasFocus()


def test_what_a_field_stands_for_brings_its_type(copy: Copy) -> None:
    editor = copy("dm")
    editor.choose((6, 0))
    rows = editor.forms.part.fields.rows

    rows[1].key.setCurrentText("Hoe zeker, van 1 tot 5")
    rows[1].key.activated.emit(rows[1].key.currentIndex())

    changed = editor.draft.method.steps[6].parts[0].fields[1]
    assert (changed.key, changed.type) == ("certainty", FieldType.SCALE)
    assert editor.draft.mistakes == ()


def test_another_kind_has_another_form_and_undo_brings_the_words_back(copy: Copy) -> None:
    editor = copy("dm")
    editor.choose((1, 0))
    kind = editor.forms.part.kind
    kind.setCurrentText(KINDS[StepKind.POLL].label)
    kind.activated.emit(kind.currentIndex())

    assert set(editor.forms.part.form().inputs) == {"title", "beamer", "scale", "unnamed"}
    assert not editor.forms.part.fields.isVisible()

    editor.draft.undo()

    assert editor.draft.method.steps[1] == method("dm").steps[1]
    assert editor.forms.part.fields.isVisible()


# Mistakes ----------------------------------------------------------------------------------------

def test_a_mistake_stands_beside_its_place_and_in_the_list_until_it_is_gone(
        copy: Copy, shelf: MethodShelf) -> None:
    editor = copy("dm")
    editor.choose((2, -1))
    form = editor.forms.step.form

    write(form.inputs["question"], "")

    assert form.mistakes["question"].words.text() == "⚠ Dit mag niet leeg zijn."
    assert editor.outline.currentItem().text().startswith("⚠ 3. Dilemma")
    assert "met een fout" in editor.outline.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)

    write(form.inputs["question"], "Wat nu?")

    assert not form.mistakes["question"].isVisible()
    assert editor.outline.currentItem().text().startswith("3. Dilemma")


@pytest.mark.parametrize(("spot", "name", "typed", "told"), [
    ((0, 0), "items", "", "⚠ Een onderdeel ‘Afvinklijst’ heeft ‘Regels’ nodig."),
    ((0, 0), "items", "een\ntwee\neen", "⚠ Lijn 3: deze regel komt al eerder voor."),
])
def test_a_mistake_is_told_in_the_words_of_the_screen(
        copy: Copy, spot: tuple[int, int], name: str, typed: str, told: str) -> None:
    editor = copy("dm")
    editor.choose(spot)
    form = editor.forms.part.form()

    write(form.inputs[name], typed)

    assert form.mistakes[name].words.text() == told
    assert not editor.forms.part.mistake.isVisible()


def test_what_has_a_mistake_is_kept_but_not_used_and_is_there_again(
        copy: Copy, page: MethodsPage, shelf: MethodShelf) -> None:
    editor = copy("dm")
    write(editor.forms.method.form.inputs["title"], "")
    write(editor.forms.method.form.inputs["purpose"], "Half af")
    editor.keeping.flush()

    assert shelf.method("dm-2").title == "Dilemmamethode (kopie)"
    assert "met 1 fout" in editor.state.text()

    editor.back.click()
    assert "concept waar nog een fout in staat" in page.list_page.list.currentItem().text()
    page.list_page.change.click()

    assert page.editor
    assert page.editor.draft.method.purpose == "Half af"
    write(page.editor.forms.method.form.inputs["title"], "Ons beraad")
    assert page.editor.keeping.flush()
    assert page.editor.state.text() == "Alles bewaard"
    assert (shelf.method("dm-2").title, shelf.method("dm-2").purpose) == ("Ons beraad", "Half af")


def test_a_full_disk_keeps_the_words_on_the_screen_and_tries_again(
        copy: Copy, shelf: MethodShelf) -> None:
    editor = copy("dm")
    away = shelf.folder.rename(shelf.folder.with_name("weg"))
    shelf.folder.write_text("in de weg", encoding="utf-8")

    write(editor.forms.method.form.inputs["title"], "Ons beraad")

    assert not editor.keeping.flush()
    assert editor.state.text().startswith("Nog niet bewaard.")
    shelf.folder.unlink()
    away.rename(shelf.folder)
    assert editor.keeping.flush()
    assert shelf.method("dm-2").title == "Ons beraad"


# History, variants, size -------------------------------------------------------------------------

def test_a_word_typed_at_one_go_is_one_step_back_and_forth(copy: Copy) -> None:
    editor = copy("dm")
    write(editor.forms.method.form.inputs["title"], "Ons beraad")

    press(editor, Qt.Key.Key_Z, CTRL)
    assert editor.title.accessibleName() == "Dilemmamethode (kopie)"

    press(editor, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert editor.title.accessibleName() == "Ons beraad"


def test_a_line_that_was_just_begun_stays_while_one_types(copy: Copy) -> None:
    editor = copy("dm")
    editor.choose((0, 0))
    items = editor.forms.part.form().inputs["items"]

    write(items, "een\n\ntwee")

    assert items.toPlainText() == "een\n\ntwee"  # type: ignore[attr-defined]
    assert editor.draft.method.steps[0].parts[0].items == ("een", "twee")


def test_a_variant_can_be_added_and_steps_taken_out_of_it(copy: Copy) -> None:
    editor = copy("dm")
    variants = editor.forms.method.variants
    for name in ("Zwaar", "Licht"):
        variants.add.click()
        write(variants.rows[-1].title, name)
    editor.choose((4, -1))

    list(editor.forms.step.variants.ticks.values())[1].click()

    made = editor.draft.method
    assert [v.title for v in made.variants] == ["Zwaar", "Licht"]
    assert len(made.steps_of(made.variants[0].id)) == 10
    assert len(made.steps_of(made.variants[1].id)) == 9
    assert not next(iter(editor.forms.step.variants.ticks.values())).isEnabled()
    assert editor.draft.mistakes == ()


def test_a_part_can_show_the_content_of_another(copy: Copy) -> None:
    editor = copy("dm")
    editor.choose((9, 1))
    topic = editor.forms.part.topic

    topic.setCurrentText("Dezelfde als in: Verhelderen – Vragen en antwoorden")
    topic.activated.emit(topic.currentIndex())

    assert editor.draft.method.steps[9].parts[1].topic == "clarification"

    topic.setCurrentText("Eigen inhoud")
    topic.activated.emit(topic.currentIndex())

    assert editor.draft.method.steps[9].parts[1].topic not in ("clarification", "")


def test_a_hidden_part_can_be_looked_at_after_its_reveal(copy: Copy) -> None:
    editor = copy("dm")
    editor.choose((6, 0))
    assert "om deze waarde" not in on_slide(editor)

    editor.preview.revealed.click()

    assert "om deze waarde" in on_slide(editor)


def test_tab_goes_as_one_reads_also_past_what_was_made_later(copy: Copy) -> None:
    editor = copy("dm")
    editor.choose((6, 0))
    editor.back.setFocus()
    met: list[str] = []
    while (name := called(QApplication.focusWidget())) not in met:
        met.append(name)
        press(editor, Qt.Key.Key_Tab)

    assert met[1:] == [
        "Stappen en onderdelen", "Stap toevoegen", "Onderdeel toevoegen", "Omhoog verplaatsen",
        "Omlaag verplaatsen", "Stap of onderdeel verwijderen", "Onderdeel, soort",
        "Onderdeel, kop van het onderdeel", "Onderdeel, wat ziet de zaal?", "Onderdeel, inhoud",
        *(f"Veld {n}, {what}" for n in range(1, 6) for what in (
            "omhoog", "omlaag", "verwijderen", "opschrift", "hulptekst in het lege vak",
            "mag leeg blijven", "staat voor")),
        "Veld toevoegen", "Na het onthullen"]


def test_in_a_small_window_all_can_still_be_reached(copy: Copy, page: MethodsPage) -> None:
    editor = copy("dm")
    editor.choose((4, 0))

    page.resize(683, 384)
    QTest.qWait(1)

    assert page.width() == 683
    assert editor.forms.isAncestorOf(editor.preview) or editor.preview.parentWidget() is (
        editor.forms.parentWidget())
    assert "Zo ziet de zaal het" in said(editor)
