# SPDX-License-Identifier: EUPL-1.2
"""The methods there are to choose from: those of WerkSamen and the user's own, a file each."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from werksamen_desktop.exchange.json_file import write_file
from werksamen_desktop.exchange.method_toml import method_to_toml
from werksamen_desktop.exchange.methods import method as shipped_method
from werksamen_desktop.exchange.methods import methods as shipped_methods
from werksamen_desktop.exchange.methods import parse_method, read_method
from werksamen_desktop.model.method import Method
from werksamen_desktop.problems import Problem, because

DRAFTS = "concept"
"""The folder inside that of the methods for what cannot be run yet."""

LONGEST_ID = 40

_ID = re.compile(rf"[a-z0-9][a-z0-9_-]{{0,{LONGEST_ID - 1}}}")
_NO_ID = re.compile(r"[^a-z0-9]+")
_OF_WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")


@dataclass(frozen=True, slots=True)
class Read:
    """What a look at the shelf brought: the user's methods with their files, and what went wrong.

    Each problem is one sentence on one file; the other files are read all the same.
    """

    own: dict[str, Method]
    files: dict[str, Path]
    drafts: dict[str, Method]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MethodShelf:
    """The user's methods in a folder, beside those that come with the app.

    A method that cannot be run yet is kept as a draft, so that nothing typed is lost; until it is
    sound, the method is chosen as it was before.
    """

    folder: Path

    # Reading

    def methods(self) -> dict[str, Method]:
        """All methods by id: WerkSamen's, then the user's by title."""
        own = sorted(self.read().own.values(), key=lambda m: m.title.casefold())
        return {**shipped_methods(), **{m.id: m for m in own}}

    def method(self, method_id: str) -> Method:
        """The method with this id."""
        found = self.methods()
        return found[method_id] if method_id in found else shipped_method(method_id)

    def read(self) -> Read:
        """The user's own methods as they are on the disk now."""
        own, files, problems = self._read_files(self.folder, checked=True)
        drafts, _, more = self._read_files(self.folder / DRAFTS, checked=False)
        return Read(own, files, drafts, (*problems, *more))

    def _read_files(self, folder: Path, *, checked: bool
                    ) -> tuple[dict[str, Method], dict[str, Path], tuple[str, ...]]:
        found: dict[str, Method] = {}
        files: dict[str, Path] = {}
        problems: list[str] = []
        for file in sorted(folder.glob("*.toml")):
            try:
                held = read_method(file, checked=checked)
                self._refuse_id(held, file, files)
            except Problem as problem:
                problems.append(str(problem))
            else:
                found[held.id], files[held.id] = held, file
        return found, files, tuple(problems)

    def _refuse_id(self, held: Method, file: Path, files: dict[str, Path]) -> None:
        if not _ID.fullmatch(held.id):
            raise Problem(f"{file.name}: deze id kan geen bestand benoemen. Gebruik alleen kleine "
                          f"letters, cijfers en streepjes, hoogstens {LONGEST_ID}.")
        if held.id in shipped_methods():
            raise Problem(f"{file.name}: ‘{held.id}’ is een methode van WerkSamen zelf. "
                          "Geef deze een andere id.")
        if held.id in files:
            raise Problem(f"{file.name}: de id ‘{held.id}’ staat al in {files[held.id].name}. "
                          "Geef deze een andere id.")

    # Writing

    def keep(self, method: Method) -> None:
        """Write a method of the user's that can be run; its draft goes."""
        if method.id in shipped_methods():
            raise Problem(f"‘{method.title}’ is een methode van WerkSamen zelf. Maak een kopie.")
        text = method_to_toml(method)
        parse_method(text.encode(), name=f"{method.id}.toml")
        write_file(self._file(method.id), text)
        self._drop(self._draft(method.id))

    def keep_draft(self, method: Method) -> None:
        """Write a method that cannot be run yet, beside how it was when it last could."""
        write_file(self._draft(method.id), method_to_toml(method))

    def remove(self, method_id: str) -> None:
        """Take a method of the user's off the shelf."""
        for file in (self.read().files.get(method_id), self._draft(method_id)):
            if file is not None:
                self._drop(file)

    def _file(self, method_id: str) -> Path:
        """Where a method is written: its usual file, unless another method has taken that."""
        usual = _made(self.folder) / f"{method_id}.toml"
        try:
            if usual.exists() and read_method(usual, checked=False).id == method_id:
                return usual
        except Problem:
            pass  # what cannot be read is not overwritten
        held = self.read().files.get(method_id)
        return held or (self.folder / f"{self.free_id(method_id)}.toml" if usual.exists()
                        else usual)

    def _draft(self, method_id: str) -> Path:
        return _made(self.folder / DRAFTS) / f"{method_id}.toml"

    def _drop(self, file: Path) -> None:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise Problem(f"Het bestand {file} kan niet worden verwijderd ({because(error)}). "
                          "Controleer de rechten.") from error

    # Ids

    def copy_of(self, method: Method) -> Method:
        """A copy with an id and a title of its own; it is not on the shelf yet."""
        titles = {m.title for m in self.methods().values()}
        return replace(method, id=self.free_id(method.id), version="1", title=_free(
            f"{method.title} (kopie)", titles, lambda n: f"{method.title} (kopie {n})"))

    def welcomed(self, method: Method) -> Method:
        """A method from elsewhere with an id and a title that none here has."""
        read = self.read()
        free = self.free_id(method.id)
        titles = {m.title for m in (*shipped_methods().values(), *read.own.values())}
        title = _free(method.title, titles, lambda n: f"{method.title} ({n})")
        return replace(method, id=free, title=title)

    def free_id(self, wish: str) -> str:
        """An id like the wish that no method has yet, fit to name a file."""
        plain = unicodedata.normalize("NFKD", wish.casefold()).encode("ascii", "ignore").decode()
        plain = _NO_ID.sub("-", plain).strip("-")[:LONGEST_ID - 4].strip("-") or "methode"
        if _OF_WINDOWS.fullmatch(plain):
            plain = f"methode-{plain}"
        read = self.read()
        taken = {*shipped_methods(), *read.own, *read.drafts}
        taken |= {f.stem.casefold() for f in self.folder.glob("*.toml")}
        return _free(plain, taken, lambda n: f"{plain}-{n}")


def _free(first: str, taken: set[str], numbered: Callable[[int], str]) -> str:
    """The first of a row of names that is not taken."""
    return next(n for n in chain((first,), map(numbered, count(2))) if n not in taken)


def _made(folder: Path) -> Path:
    """A folder that is there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(f"De map {folder} kan niet worden gemaakt ({because(error)}). "
                      "Controleer de rechten.") from error
    return folder
