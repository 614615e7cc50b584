# SPDX-License-Identifier: EUPL-1.2
"""The list of methods: copy, give away, bring in, remove, and take it back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from werksamen_desktop.exchange.method_toml import method_to_toml
from werksamen_desktop.exchange.methods import method, methods, read_method
from werksamen_desktop.exchange.shelf import MethodShelf
from werksamen_desktop.ui.methods.editor import MethodEditor
from werksamen_desktop.ui.methods.page import MethodsPage

from .conftest import Answers, press

Copy = Callable[[str], MethodEditor]


def rows(page: MethodsPage) -> list[str]:
    held = page.list_page.list
    return [held.item(n).text() for n in range(held.count())]


def test_methods_of_werksamen_are_read_only_and_say_so(page: MethodsPage) -> None:
    assert len(rows(page)) == len(methods())
    assert all(r.endswith("van WerkSamen") for r in rows(page))
    assert "alleen lezen" in page.list_page.overview.whose.text()
    assert not page.list_page.change.isVisible()
    assert not page.list_page.gone.isVisible()

    page.list_page.list.setFocus()
    press(page, Qt.Key.Key_Delete)

    assert len(rows(page)) == len(methods())


def test_a_copy_stands_first_and_opens_to_be_named(copy: Copy, page: MethodsPage) -> None:
    editor = copy("zs")

    assert editor.forms.method.form.first().hasFocus()
    press(editor, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert page.currentWidget() is page.list_page
    assert rows(page)[0] == "Zevenstappenplan (kopie)\neigen methode"
    assert page.list_page.change.isVisible()


def test_what_is_given_away_can_be_brought_in_elsewhere(
        copy: Copy, page: MethodsPage, shelf: MethodShelf, answers: Answers,
        tmp_path: Path) -> None:
    copy("ib").back.click()
    answers.target = tmp_path / "mijn.toml"
    page.list_page.give.click()
    page.list_page.gone.click()
    assert rows(page)[0].endswith("van WerkSamen")

    answers.files = (answers.target,)
    page.list_page.bring_in.click()

    assert shelf.method("ib-2") == read_method(answers.target)
    assert page.list_page.line.words.text() == "‘Integraal beraad (kopie)’ geïmporteerd."


@pytest.mark.parametrize(("old", "new", "told"), [
    ("minutes = 10", "minutes = -10", "minutes: minuten liggen tussen 0 en 1440."),
    ('kind = "poll"', 'kind = "stemming"', "kind: onbekende waarde; mogelijk zijn"),
    ('title = "Zwaar', 'titel = "Zwaar', "onbekende sleutel ‘titel’."),
])
def test_a_broken_file_names_line_and_reason_and_nothing_changes(
        page: MethodsPage, shelf: MethodShelf, answers: Answers, tmp_path: Path,
        old: str, new: str, told: str) -> None:
    sound, broken = tmp_path / "goed.toml", tmp_path / "kapot.toml"
    text = method_to_toml(replace(method("ib"), id="goed"))
    sound.write_text(text, encoding="utf-8")
    assert old in text
    broken.write_text(text.replace(old, new, 1), encoding="utf-8")
    line = text[:text.index(old)].count("\n") + 1
    answers.files = (sound, broken)

    page.list_page.bring_in.click()

    assert len(answers.told) == 1
    assert answers.told[0].startswith(f"kapot.toml, regel {line}, ")
    assert told in answers.told[0]
    assert shelf.methods() == methods()
    assert not shelf.folder.exists()


def test_a_method_of_werksamen_that_is_brought_in_becomes_ones_own(
        page: MethodsPage, shelf: MethodShelf, answers: Answers, tmp_path: Path) -> None:
    file = tmp_path / "dm.toml"
    file.write_text(method_to_toml(method("dm")), encoding="utf-8")
    answers.files = (file,)

    page.list_page.bring_in.click()

    assert shelf.method("dm") == method("dm")
    assert (shelf.method("dm-2").title, shelf.method("dm-2").steps) == (
        "Dilemmamethode (2)", method("dm").steps)


@pytest.mark.parametrize("replaces", [True, False])
def test_a_newer_version_replaces_or_stands_beside_as_one_wishes(
        copy: Copy, page: MethodsPage, shelf: MethodShelf, answers: Answers, tmp_path: Path,
        replaces: bool) -> None:
    copy("dm").back.click()
    mine = shelf.method("dm-2")
    file = tmp_path / "nieuw.toml"
    file.write_text(method_to_toml(replace(mine, purpose="Nieuwer")), encoding="utf-8")
    answers.files, answers.agrees = (file,), replaces

    page.list_page.bring_in.click()

    assert shelf.method("dm-2").purpose == ("Nieuwer" if replaces else mine.purpose)
    assert ("dm-2-2" in shelf.methods()) is not replaces

    page.list_page.line.button.click()

    assert shelf.read().own == {"dm-2": mine}


def test_what_was_replaced_comes_back_with_its_draft(
        copy: Copy, page: MethodsPage, shelf: MethodShelf, answers: Answers,
        tmp_path: Path) -> None:
    editor = copy("dm")
    editor.draft.edit(lambda m: replace(m, title="", purpose="Half af"))
    editor.back.click()
    before = shelf.read()
    file = tmp_path / "nieuw.toml"
    file.write_text(method_to_toml(replace(shelf.method("dm-2"), purpose="Nieuwer")),
                    encoding="utf-8")
    answers.files = (file,)

    page.list_page.bring_in.click()
    assert shelf.read().drafts == {}
    page.list_page.line.button.click()

    assert answers.told == []
    assert shelf.read() == before
    assert list(before.drafts) == ["dm-2"]


def test_a_removed_method_comes_back_with_its_draft(
        copy: Copy, page: MethodsPage, shelf: MethodShelf) -> None:
    editor = copy("dm")
    editor.draft.edit(lambda m: replace(m, title="", purpose="Half af"))
    editor.back.click()
    before = shelf.read()

    page.list_page.list.setFocus()
    press(page, Qt.Key.Key_Delete)
    assert shelf.methods() == methods()
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert shelf.read() == before
    assert list(before.drafts) == ["dm-2"]


def test_a_method_with_a_mistake_is_not_given_away(
        copy: Copy, page: MethodsPage, answers: Answers, tmp_path: Path) -> None:
    editor = copy("dm")
    editor.draft.edit(lambda m: replace(m, title=""))
    editor.back.click()
    answers.target = tmp_path / "mijn.toml"

    page.list_page.give.click()

    assert not answers.target.exists()
    assert "nog een fout" in answers.told[0]


def test_a_file_on_the_shelf_that_cannot_be_read_is_told_above_the_list(
        page: MethodsPage, shelf: MethodShelf) -> None:
    shelf.folder.mkdir()
    (shelf.folder / "kapot.toml").write_text("id = ", encoding="utf-8")

    page.list_page.refresh()

    assert page.list_page.problems.isVisible()
    assert page.list_page.problems.text().startswith("kapot.toml, regel 1: ")
    assert len(rows(page)) == len(methods())
