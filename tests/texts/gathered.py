# SPDX-License-Identifier: EUPL-1.2
"""Every Dutch text of the product, gathered from its source: windows, sentences, methods, examples.

Of the code, a text is what `tr` translates, and each string elsewhere that reads as words:
docstrings, names, patterns, SQL and what a bug says are left out. Of the data it is what the
product itself declares as words (`model/visibility.py`).
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.model.method import Method, Step
from werksamen_desktop.model.visibility import VISIBILITY
from werksamen_desktop.model.weighing import InterestKind

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "werksamen_desktop"
METHOD, EXAMPLE = "Methode", "Voorbeeld"

GAP = "\ufffc"
"""Stands for what is filled in while the app runs."""

TECHNICAL = {
    "compile", "match", "fullmatch", "search", "findall", "sub", "split", "text", "execute",
    "executescript", "getattr", "setattr", "strftime", "setStyleSheet", "setObjectName",
    "setProperty", "property", "set_role", "plain_label", "bundled", "with_name", "glob", "rglob",
    "joinpath", "open", "encode", "decode", "wait_for", "import_module", "cast", "TypeVar",
    "setStyle"}
"""Calls whose words are not read by a user, but for the first of `plain_label`."""

SENTENCES_ONLY = {"demo", "store/tables.py", "minutes/glyphs.py", "minutes/shaping.py"}
"""Where strings are the windows' own names once more, columns or fonts: only problems are texts."""

NO_LABELS = {"exchange/checks.py", "model/shown.py", "ui/sitting/beamer_desk.py",
             "ui/slides/marks.py"}
"""Where what stands under the member of an enum is a name of the code."""

KINDS = {kind.value for kind in InterestKind}

NAMES = {"name", "official", "initials", "responsible", "present", "version"}
"""Fields that hold names and numbers instead of words."""

PLACEHOLDER = re.compile(r"%(?:n|s|d|L?\d)|\{[^{}]*\}|<[^<>]*>|&(?:nbsp|lt|gt|amp);")


@dataclass(frozen=True, slots=True)
class Text:
    """Words for a user: of which group and place they are, and where they stand in the source.

    `field` is what they are of a step or of a sitting, such as its question.
    """

    group: str
    place: str
    words: str
    spot: str
    field: str = ""


@cache
def texts() -> tuple[Text, ...]:
    """All of them, in the order in which a person would read them."""
    return (*code_texts(), *library_texts(), *method_texts(), *example_texts())


# Code --------------------------------------------------------------------------------------------

def code_texts() -> Iterator[Text]:
    """The texts of the windows, the minutes, the command line and the problems."""
    for file in sorted(PACKAGE.rglob("*.py")):
        path = file.relative_to(PACKAGE).as_posix()
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for line, owner, words in _Words(path).of(tree):
            yield Text(_group(path), owner, words, f"{path}:{line}")


def _group(path: str) -> str:
    """The window or layer a file belongs to."""
    folders = path.split("/")
    return "/".join(folders[:2] if folders[0] == "ui" and len(folders) > 2 else folders[:1])


class _Words(ast.NodeVisitor):
    """Finds the texts of one module, with the class or function they stand in."""

    def __init__(self, path: str) -> None:
        self.problems_only = bool(SENTENCES_ONLY & {path, path.split("/")[0]})
        self.labels = path not in NO_LABELS
        self.found: list[tuple[int, str, str]] = []
        self.owners: list[str] = []

    def of(self, tree: ast.Module) -> list[tuple[int, str, str]]:
        """The lines, owners and words of a module's texts."""
        self.visit(tree)
        return sorted(set(self.found))

    def take(self, node: ast.expr, *, surely: bool) -> None:
        """Keep a text, with a gap for each value; unless sure, only what reads as words."""
        words = PLACEHOLDER.sub(GAP, _spelled(node)).strip()
        if self.problems_only and not surely:
            return
        if re.search(r"[^\W\d_]{2}", words) and (surely or reads_as_words(words)):
            self.found.append((node.lineno, ".".join(self.owners), words))

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._inside(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._inside(node)

    def _inside(self, node: ast.ClassDef | ast.FunctionDef) -> None:
        self.owners.append(node.name)
        for part in node.body:
            self.visit(part)
        for default in getattr(getattr(node, "args", None), "defaults", ()):
            self.visit(default)
        self.owners.pop()

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring
            self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_Raise(self, node: ast.Raise) -> None:
        if isinstance(node.exc, ast.Call) and _called(node.exc) not in ("Problem", "Mistake"):
            return  # a bug, which goes to the log
        self.generic_visit(node)

    def visit_Assert(self, node: ast.Assert) -> None:
        """What an assertion says goes to the log."""

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)  # a key

    def visit_Compare(self, node: ast.Compare) -> None:
        """What is compared is a key, or the user's."""

    def visit_Dict(self, node: ast.Dict) -> None:
        """Under a member of an enum, even one small word is a text."""
        for key, value in zip(node.keys, node.values, strict=True):
            if key is not None:
                self.visit(key)
            label = self.labels and (isinstance(key, ast.Attribute) or _is_truth(key))
            if label and isinstance(value, ast.Constant) and isinstance(value.value, str):
                self.take(value, surely=True)
            else:
                self.visit(value)

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node)
        if name in ("Problem", "Mistake"):
            for argument in node.args:
                if isinstance(argument, ast.Constant | ast.JoinedStr):
                    self.take(argument, surely=reads_as_words(_spelled(argument)))
        if name in ("tr", "translate", "plural"):
            for argument in node.args[1:] if name != "tr" else node.args:
                if isinstance(argument, ast.Constant | ast.JoinedStr):
                    self.take(argument, surely=name == "tr" or name == "plural")
                else:
                    self.visit(argument)
            return
        self.visit(node.func)
        if name in TECHNICAL:
            for argument in node.args[:1] if name == "plain_label" else ():
                self.visit(argument)
            return
        for argument in (*node.args, *(k.value for k in node.keywords if k.arg != "role")):
            self.visit(argument)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self.take(node, surely=False)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self.take(node, surely=False)
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _is_truth(key: ast.expr | None) -> bool:
    return isinstance(key, ast.Constant) and isinstance(key.value, bool)


def _spelled(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_spelled(p) if isinstance(p, ast.Constant) else GAP for p in node.values)
    return ""


def reads_as_words(words: str) -> bool:
    """Whether a string is for people: words with a space, a capital or a mark of a sentence."""
    if re.search(r"[{}\\=#;_|]|\.[*+]|\w\.\w+\.\w|::|^[a-z-]+[.:/]\S*$|^[-.*/]", words):
        return False
    if " " in words:
        return bool(re.search(r"[^\W\d_]{2,}", words)) and not words.isupper()
    return bool(re.fullmatch(r"[A-ZÀ-Þ][a-zà-þ'’-]+[.…:?]?|[a-z]*[à-þ][a-zà-þ]+", words))


# Data --------------------------------------------------------------------------------------------

def method_texts() -> Iterator[Text]:
    """What the methods say, step by step."""
    for method in methods().values():
        group = f"{METHOD} {method.title}"
        for place, words, name in _declared(method, ""):
            if name != "Method.version":
                yield Text(group, place, words, f"methods/{method.id}.toml", name)


def example_texts() -> Iterator[Text]:
    """What is said in the example sittings; the names of people are no words."""
    for key, method in methods().items():
        sitting = example_sitting(key)
        held = (sitting.case, sitting.deliberation)
        for place, words, name in (t for value in held for t in _declared(value, "")):
            if name.split(".")[1] not in NAMES and words not in KINDS:
                yield Text(f"{EXAMPLE} {method.title}", place, words, f"example/{key}.json", name)


def _declared(value: object, place: str) -> Iterator[tuple[str, str, str]]:
    """Place, words and field of each text that a value declares, then of the values in it."""
    if isinstance(value, Method):
        place = "Vooraf"
    if isinstance(value, Step):
        place = f"{value.key} {value.title}"
    kind, told = type(value).__name__, VISIBILITY.get(type(value), {})
    names = [field.name for field in fields(value)] if is_dataclass(value) else []
    for name in names:
        if name in told and not told[name].key:
            for words in _flat(getattr(value, name)):
                if words.strip():
                    yield place or kind, words, f"{kind}.{name}"
    for name in names:
        if name not in told:
            for inner in _each(getattr(value, name)):
                if not isinstance(inner, Method):  # a sitting holds a copy of its method
                    yield from _declared(inner, place)


def _each(held: object) -> tuple[object, ...]:
    return held if isinstance(held, tuple) else (held,)


def _flat(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, tuple):
        for inner in held:
            yield from _flat(inner)


def library_texts() -> Iterator[Text]:
    """The words a new archive begins with, and the app's other lists of words."""
    for file in sorted((ROOT / "resources").glob("*.toml")):
        for words in _strings(tomllib.loads(file.read_text(encoding="utf-8"))):
            yield Text("Woordenlijsten", file.name, words, file.name)


def _strings(held: object, key: str = "") -> Iterator[str]:
    if isinstance(held, str) and key != "initials":
        yield held
    elif isinstance(held, dict):
        for name, inner in held.items():
            yield from _strings(inner, name)
    elif isinstance(held, list):
        for inner in held:
            yield from _strings(inner, key)


