# SPDX-License-Identifier: EUPL-1.2
"""The command line: parses, dispatches, and imports what a command needs inside that command."""

import argparse
import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from werksamen_desktop import __version__
from werksamen_desktop.problems import Problem

if TYPE_CHECKING:
    from uuid import UUID

    from werksamen_desktop.model.deliberation import Listing
    from werksamen_desktop.store.archive import Archive

FINE, PROBLEM = 0, 1
NO_DISPLAY = ("Er is geen beeldscherm. Start WerkSamen op een computer met een beeldscherm, "
              "of speel het voorbeeldberaad af met: werksamen demo --out MAP")

_IN_DUTCH = (
    (r"the following arguments are required: (.*)", r"hier ontbreekt: \1"),
    (r"unrecognized arguments: .*", "er staat iets wat WerkSamen niet kent"),
    (r"argument (.*?): expected one argument", r"\1 vraagt om één waarde"),
    (r"argument (.*?): expected at least one argument", r"\1 vraagt om ten minste één waarde"),
    (r"argument (.*?): invalid choice: .*\(choose from (.*)\)", r"\1 kent alleen \2"),
    (r"argument (.*?): ignored explicit argument .*", r"\1 heeft geen waarde"),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 kan meer betekenen: \2"),
)


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for: 0 fine, 1 a problem; argparse leaves with 2 by itself."""
    _speak_utf8()
    asked = _parser().parse_args(arguments)
    act: Callable[[argparse.Namespace], int] = getattr(asked, "act", _start)
    try:
        return act(asked)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return PROBLEM
    except BrokenPipeError:
        # Whoever read our output stopped reading; Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE


def _speak_utf8() -> None:
    """Words from any script go through a pipe as UTF-8, whatever the system's own code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


# Arguments ---------------------------------------------------------------------------------------

class _Help(argparse.HelpFormatter):
    """Help that begins in Dutch."""

    def add_usage(self, usage: str | None, actions: object, groups: object,
                  prefix: str | None = None) -> None:
        shown = "gebruik: " if prefix is None else prefix
        super().add_usage(usage, actions, groups, shown)  # type: ignore[arg-type]


class _Parser(argparse.ArgumentParser):
    """A parser that says in Dutch what is wrong, without repeating what was typed."""

    def __init__(self, **keywords: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Help, **keywords)
        self.options = self.add_argument_group("opties")
        self.options.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        for english, dutch in _IN_DUTCH:
            found = re.fullmatch(english, message)
            if found:
                message = found.expand(dutch)
                break
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="werksamen", description="Een moreel beraad, van voorbereiding tot "
                                                   "verslag. Zonder opdracht opent de app.")
    add = parser.options.add_argument
    add("--data", type=Path, metavar="MAP", help="bewaar de gegevens in deze map")
    add("--version", action="version", version=f"WerkSamen {__version__}", help="toon de versie")
    add("--self-test", nargs="?", const="", metavar="BESTAND.json",
        help="loop alle onderdelen na, met een rapport als u een bestand noemt")
    add("--quit-when-usable", action="store_true",
        help="start, zeg hoe lang dat duurde, en stop")
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=False,
                                     parser_class=_Parser)
    _add_making(commands)
    _add_reading(commands)
    return parser


def _add_making(commands: "argparse._SubParsersAction[_Parser]") -> None:
    demo = commands.add_parser("demo", help="speel het voorbeeldberaad af door de echte vensters")
    demo.add_argument("--out", type=Path, required=True, metavar="MAP", help="map voor de beelden")
    demo.add_argument("--method", default="dm", metavar="ID", help="methode (gewoonlijk dm)")
    demo.add_argument("--into-archive", action="store_true",
                      help="bewaar het beraad in uw eigen archief")
    demo.set_defaults(act=_demo)
    taken = commands.add_parser("import", help="neem beraden uit JSON-bestanden op")
    taken.add_argument("files", type=Path, nargs="+", metavar="BESTAND.json")
    taken.add_argument("--replace", action="store_true", help="vervang wat er al is")
    taken.set_defaults(act=_import)


def _add_reading(commands: "argparse._SubParsersAction[_Parser]") -> None:
    listed = commands.add_parser("list", help="toon de beraden")
    listed.add_argument("--json", action="store_true", help="als JSON")
    listed.set_defaults(act=_list)
    methods = commands.add_parser("methods", help="toon de methoden")
    methods.add_argument("--json", action="store_true", help="als JSON")
    methods.set_defaults(act=_methods)
    minutes = commands.add_parser("minutes", help="maak het verslag van een beraad")
    minutes.add_argument("id", metavar="ID", help="kenmerk van het beraad, of het begin ervan")
    minutes.add_argument("--out", type=Path, required=True, metavar="BESTAND.pdf")
    minutes.set_defaults(act=_minutes)
    export = commands.add_parser("export", help="schrijf een beraad als JSON")
    export.add_argument("id", metavar="ID", help="kenmerk van het beraad, of het begin ervan")
    export.add_argument("file", type=Path, metavar="BESTAND.json")
    export.add_argument("--with-private", action="store_true", help="ook uw eigen notities")
    export.set_defaults(act=_export)
    check = commands.add_parser("check", help="controleer het archief")
    check.set_defaults(act=_check)


# Commands ----------------------------------------------------------------------------------------

def _start(asked: argparse.Namespace) -> int:
    """No command: the self-test, or the app itself."""
    if asked.self_test is not None:
        from werksamen_desktop.selftest import run as self_test

        return self_test(Path(asked.self_test) if asked.self_test else None)
    from werksamen_desktop.app.display import has_display

    if not has_display():
        raise Problem(NO_DISPLAY)
    from werksamen_desktop.app.launch import run as open_app

    return open_app(asked.data, quit_when_usable=asked.quit_when_usable)


def _demo(asked: argparse.Namespace) -> int:
    from werksamen_desktop.exchange.methods import method
    from werksamen_desktop.paths import data_folder

    method(asked.method)
    from werksamen_desktop.demo import play

    into = data_folder(asked.data) if asked.into_archive else None
    return play(asked.out, method_id=asked.method, into_archive=into)


def _list(asked: argparse.Namespace) -> int:
    with _archive(asked.data, reading=True) as archive:
        listings = archive.listings()
    if asked.json:
        print(json.dumps([_listed(row) for row in listings], ensure_ascii=False, indent=2))
        return FINE
    from werksamen_desktop.model.dutch import outcome_words, short_date

    for row in listings:
        kept = f"{row.agreements_done}/{row.agreements}"
        outcome = outcome_words(row.outcome, "persoon")
        print(f"{str(row.id)[:8]}  {short_date(row.held_on):<11}  {row.method:<18}  "
              f"{outcome:<28}  {kept:>5}  {row.title}")
    if not listings:
        print("Er zijn nog geen beraden.")
    return FINE


def _listed(row: "Listing") -> dict[str, object]:
    return {"id": str(row.id), "title": row.title, "method": row.method,
            "date": row.held_on.isoformat() if row.held_on else None, "outcome": row.outcome,
            "agreements": row.agreements, "agreements_done": row.agreements_done,
            "case": str(row.case_id), "number": row.number, "seats": row.seats,
            "example": row.example, "started": row.started, "closed": row.closed}


def _methods(asked: argparse.Namespace) -> int:
    from werksamen_desktop.exchange.shelf import MethodShelf
    from werksamen_desktop.paths import data_folder, methods_folder

    shelf = MethodShelf(methods_folder(data_folder(asked.data)))
    own, found = shelf.read(), shelf.methods().values()
    for problem in own.problems:
        print(problem, file=sys.stderr)
    if asked.json:
        print(json.dumps([
            {"id": m.id, "title": m.title, "version": m.version, "own": m.id in own.own,
             "variants": [{"id": v.id, "title": v.title} for v in m.variants],
             "steps": [{"key": s.key, "title": s.title, "question": s.question,
                        "minutes": s.minutes, "variants": list(s.variants)} for s in m.steps]}
            for m in found], ensure_ascii=False, indent=2))
        return FINE
    for m in found:
        print(f"{m.id:<4} {m.title} (versie {m.version}, {len(m.steps)} stappen): {m.use_when}")
    return FINE


def _minutes(asked: argparse.Namespace) -> int:
    from datetime import date

    with _archive(asked.data, reading=True) as archive:
        sitting = archive.load(_found(archive, asked.id))
    from werksamen_desktop.minutes.compose import compose, version_of
    from werksamen_desktop.minutes.pdf import write_pdf

    write_pdf(compose(sitting, version=version_of(sitting), today=date.today()), asked.out)
    print(f"Verslag geschreven: {asked.out}")
    return FINE


def _export(asked: argparse.Namespace) -> int:
    from werksamen_desktop.exchange.json_file import sitting_to_json, write_file
    from werksamen_desktop.model.sealed import sealed_answers

    with _archive(asked.data, reading=True) as archive:
        sitting = archive.load(_found(archive, asked.id))
    write_file(asked.file, sitting_to_json(sitting, with_private=asked.with_private))
    print(f"Beraad geschreven: {asked.file}")
    sealed = sealed_answers(sitting.deliberation)
    if sealed:
        print(f"Niet meegegeven, want nog niet onthuld: {sealed} "
              f"{'antwoord' if sealed == 1 else 'antwoorden'}.")
    return FINE


def _import(asked: argparse.Namespace) -> int:
    from werksamen_desktop.exchange.json_file import merged, read_file
    from werksamen_desktop.model.dutch import plural

    sittings = merged(s for file in asked.files for s in read_file(file))
    with _archive(asked.data) as archive:
        archive.add(sittings, replace=asked.replace)
    print(f"Opgenomen: {plural(len(sittings), 'beraad', 'beraden')}.")
    return FINE


def _check(asked: argparse.Namespace) -> int:
    with _archive(asked.data, reading=True) as archive:
        faults = archive.check()
        file = archive.file
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"In orde: {file}")
    return PROBLEM if faults else FINE


@contextmanager
def _archive(data: Path | None, *, reading: bool = False) -> "Iterator[Archive]":
    """The archive in the data folder, open as long as needed."""
    from werksamen_desktop.paths import archive_file, data_folder
    from werksamen_desktop.store.archive import Archive

    archive = Archive.open(archive_file(data_folder(data)), reading=reading)
    try:
        yield archive
    finally:
        archive.close()


def _found(archive: "Archive", asked: str) -> "UUID":
    """The one deliberation whose id begins as asked."""
    begin = asked.strip().lower().replace("-", "")
    if not begin:
        raise Problem("Noem het kenmerk van een beraad. Bekijk ze met: werksamen list")
    found = [row.id for row in archive.listings() if row.id.hex.startswith(begin)]
    if not found:
        raise Problem("Er is geen beraad met dit kenmerk. Bekijk ze met: werksamen list")
    if len(found) > 1:
        raise Problem(f"Dit kenmerk past op {len(found)} beraden. Geef meer tekens.")
    return found[0]
