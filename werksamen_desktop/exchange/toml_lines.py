# SPDX-License-Identifier: EUPL-1.2
"""On which line of a TOML text each value stands, which Python's own reader does not tell."""

import re

_SPACE = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_BARE = re.compile(r"[^,\]}#\n]+")
_KEY = re.compile(r"""\s*(?:"((?:\\.|[^"\\])*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*""")
_STRINGS = (re.compile(r'"""(?:\\.|[^\\])*?"{3,5}', re.DOTALL),
            re.compile(r"'''.*?'{3,5}", re.DOTALL),
            re.compile(r'"(?:\\.|[^"\\\n])*"'), re.compile(r"'[^'\n]*'"))


def lines_of(text: str) -> dict[str, int]:
    """The line of each place ("steps[2].parts[0].title") in a text that is known to be TOML."""
    return _Walk(text).lines


def line_at(text: str, place: str) -> tuple[int, bool] | None:
    """The line of a place and True; where it is not there, of what it is in and False."""
    lines = lines_of(text)
    if place in lines:
        return lines[place], True
    around = place
    while around:
        around = around[:max(around.rfind("."), around.rfind("["), 0)]
        if around in lines:
            return lines[around], False
    return None


class _Walk:
    """Goes through a text from start to end, and notes where each value begins."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.lines: dict[str, int] = {}
        self._rows: dict[str, int] = {}
        self._line, self._counted = 1, 0
        table = ""
        self._space()
        while self.at < len(text):
            if text[self.at] == "[":
                table = self._head()
            else:
                self._pair(table)
            self._space()

    def _space(self) -> None:
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _note(self, place: str) -> None:
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        self.lines.setdefault(place, self._line)

    def _head(self) -> str:
        """`[a.b]` or `[[a.b]]`: the place of the table that begins here."""
        start, many = self.at, self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        place, names = "", self._names()
        for depth, name in enumerate(names, 1):
            place = _inside(place, name)
            if many and depth == len(names):
                self._rows[place] = self._rows.get(place, -1) + 1
            if place in self._rows:
                place = f"{place}[{self._rows[place]}]"
        end, self.at = self.at + (2 if many else 1), start
        self._note(place)
        self.at = end
        return place

    def _names(self) -> list[str]:
        names: list[str] = []
        while found := _KEY.match(self.text, self.at):
            names.append(next(n for n in found.groups() if n is not None))
            self.at = found.end()
            if not self.text.startswith(".", self.at):
                break
            self.at += 1
        return names

    def _pair(self, table: str) -> None:
        """`key = value`."""
        start, place = self.at, table
        for name in self._names():
            place = _inside(place, name)
        end, self.at = self.at + 1, start
        self._note(place)
        self.at = max(end, start + 1)
        self._space()
        self._value(place)

    def _value(self, place: str) -> None:
        self._note(place)
        opening = self.text[self.at:self.at + 1]
        if opening in ("[", "{"):
            self.at += 1
            self._held(place, "]" if opening == "[" else "}")
            return
        for pattern in (*_STRINGS, _BARE):
            if found := pattern.match(self.text, self.at):
                self.at = found.end()
                return
        self.at += 1

    def _held(self, place: str, closing: str) -> None:
        """What stands in an array or an inline table."""
        number = 0
        self._space()
        while self.at < len(self.text) and self.text[self.at] != closing:
            if closing == "]":
                self._value(f"{place}[{number}]")
                number += 1
            else:
                self._pair(place)
            self._space()
            if self.text.startswith(",", self.at):
                self.at += 1
                self._space()
        self.at += 1


def _inside(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
