# SPDX-License-Identifier: EUPL-1.2
"""Methods of one's own: kept as files beside the data, apart from those of WerkSamen."""

from dataclasses import replace
from pathlib import Path

import pytest

from werksamen_desktop.exchange.method_toml import method_to_toml
from werksamen_desktop.exchange.methods import method, methods
from werksamen_desktop.exchange.shelf import MethodShelf
from werksamen_desktop.model.method import Method
from werksamen_desktop.problems import Problem


@pytest.fixture
def shelf(tmp_path: Path) -> MethodShelf:
    return MethodShelf(tmp_path / "methoden")


@pytest.fixture
def copied(shelf: MethodShelf) -> Method:
    made = shelf.copy_of(method("dm"))
    shelf.keep(made)
    return made


def test_without_a_folder_there_are_the_shipped_methods_and_nothing_is_made(
        shelf: MethodShelf) -> None:
    assert shelf.methods() == methods()
    assert not shelf.folder.exists()


def test_a_copy_has_an_id_and_a_title_of_its_own(shelf: MethodShelf, copied: Method) -> None:
    again = shelf.copy_of(method("dm"))

    assert (copied.id, copied.title) == ("dm-2", "Dilemmamethode (kopie)")
    assert (again.id, again.title) == ("dm-3", "Dilemmamethode (kopie 2)")
    assert shelf.method("dm-2") == copied
    assert shelf.method("dm") == method("dm")


def test_a_method_of_werksamen_cannot_be_overwritten(shelf: MethodShelf) -> None:
    with pytest.raises(Problem, match="Maak een kopie"):
        shelf.keep(replace(method("dm"), title="Anders"))


def test_a_file_with_a_mistake_is_named_and_the_others_still_work(
        shelf: MethodShelf, copied: Method) -> None:
    (shelf.folder / "kapot.toml").write_text(
        method_to_toml(copied).replace("minutes = 8", "minutes = -8"), encoding="utf-8")
    (shelf.folder / "dm.toml").write_text(method_to_toml(method("dm")), encoding="utf-8")
    (shelf.folder / "zelfde.toml").write_text(method_to_toml(copied), encoding="utf-8")
    (shelf.folder / "weg.toml").write_text(
        method_to_toml(replace(copied, id="../weg")), encoding="utf-8")

    read = shelf.read()

    assert list(read.own) == [copied.id]
    said = "\n".join(read.problems)
    assert "minutes: minuten liggen tussen 0 en 1440." in said
    assert "dm.toml: ‘dm’ is een methode van WerkSamen zelf." in said
    assert "zelfde.toml: de id ‘dm-2’ staat al in dm-2.toml." in said
    assert "weg.toml: deze id kan geen bestand benoemen." in said


def test_what_cannot_be_run_is_kept_as_a_draft_and_the_method_stays_as_it_was(
        shelf: MethodShelf, copied: Method) -> None:
    unfinished = replace(copied, title="")

    shelf.keep_draft(unfinished)

    assert shelf.read().drafts == {copied.id: unfinished}
    assert shelf.methods()[copied.id] == copied

    shelf.keep(replace(copied, title="Af"))

    assert shelf.read().drafts == {}
    assert shelf.methods()[copied.id].title == "Af"


def test_a_method_that_cannot_be_run_is_never_written_over_one_that_can(
        shelf: MethodShelf, copied: Method) -> None:
    with pytest.raises(Problem, match="mag niet leeg zijn"):
        shelf.keep(replace(copied, title=""))

    assert shelf.methods()[copied.id] == copied


def test_a_file_that_somebody_named_otherwise_stays_where_it_is(
        shelf: MethodShelf, copied: Method) -> None:
    (shelf.folder / "dm-2.toml").rename(shelf.folder / "van Noor.toml")

    shelf.keep(replace(copied, title="Nieuw"))

    assert [f.name for f in shelf.folder.glob("*.toml")] == ["van Noor.toml"]
    assert shelf.methods()["dm-2"].title == "Nieuw"


def test_a_file_that_cannot_be_read_is_not_overwritten(shelf: MethodShelf, copied: Method) -> None:
    (shelf.folder / "dm-2.toml").write_text("kapot", encoding="utf-8")

    shelf.keep(copied)

    assert (shelf.folder / "dm-2.toml").read_text(encoding="utf-8") == "kapot"
    assert shelf.methods()["dm-2"] == copied


def test_a_removed_method_is_gone_with_its_draft(shelf: MethodShelf, copied: Method) -> None:
    shelf.keep_draft(replace(copied, title=""))

    shelf.remove(copied.id)

    assert shelf.methods() == methods()
    assert shelf.read().drafts == {}


@pytest.mark.parametrize(("wish", "given"), [
    ("dm", "dm-2"), ("Écht/..\\anders!", "echt-anders"), ("", "methode"), ("CON", "methode-con"),
    ("w" * 90, "w" * 36), ("eigen", "eigen"),
])
def test_an_id_is_free_and_fit_to_name_a_file(shelf: MethodShelf, wish: str, given: str) -> None:
    assert shelf.free_id(wish) == given


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "methoden").write_text("in de weg", encoding="utf-8")

    with pytest.raises(Problem, match="kan niet worden gemaakt"):
        MethodShelf(tmp_path / "methoden").keep_draft(method("dm"))
