# SPDX-License-Identifier: EUPL-1.2
"""The start page wired to the archive."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, SignalInstance

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Listing, Sitting, new_sitting
from werksamen_desktop.model.dutch import plural, short_date
from werksamen_desktop.model.follow_up import carried, emptied
from werksamen_desktop.model.library import Library, grown
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.seating import copy_team
from werksamen_desktop.model.talents import keep_talents
from werksamen_desktop.paths import methods_folder
from werksamen_desktop.problems import Problem
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.start.start_page import StartPage

if TYPE_CHECKING:
    from werksamen_desktop.exchange.shelf import MethodShelf
    from werksamen_desktop.store.archive import Archive

JSON_FILES = "WerkSamen (*.json)"

TEAMS_OFFERED = 12
"""The latest sittings whose team is offered; each is read whole for it."""

NAMED_IN_TEAM = 4

FIRST = ("dm", "ib")
"""The methods that are offered first; the others follow by title."""


class Home(QObject):
    """Answers the start page's wishes; `opened` and `prepared` carry a sitting that is kept.

    While `practising`, new sittings are marked as examples, apart from real data.
    """

    opened = Signal(Sitting)
    prepared = Signal(Sitting)
    minutes_wished = Signal(Sitting)
    methods_wished = Signal()
    case_changed = Signal(Case)

    def __init__(self, page: StartPage, archive: "Archive", library: Library, dialogs: Asks,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page, self.archive, self.library, self.dialogs = page, archive, library, dialogs
        self.practising = False
        self._connect()

    def _connect(self) -> None:
        page = self.page
        wishes: tuple[tuple[SignalInstance, Callable[..., None]], ...] = (
            (page.open_requested, lambda i: self.opened.emit(self.archive.load(i))),
            (page.prepare_requested, lambda i: self.prepared.emit(self.archive.load(i))),
            (page.minutes_requested, lambda i: self.minutes_wished.emit(self.archive.load(i))),
            (page.export_requested, self.export),
            (page.duplicate_requested, self.duplicate),
            (page.follow_up_requested, self.follow_up),
            (page.trash_requested, self.trash),
            (page.restore_requested, self.restore),
            (page.destroy_requested, self.destroy),
            (page.quick_start_requested, lambda: self.begin(at_once=True)),
            (page.new_requested, lambda: self.begin(at_once=False)),
            (page.example_requested, self.begin_example),
            (page.import_requested, self.take_in),
            (page.methods_requested, self.methods_wished.emit),
            (page.trash_shown, lambda _: self.refresh()),
            (page.search_changed, lambda _: self.refresh()),
            (page.agreement_ticked, self.tick),
        )
        for signal, act in wishes:
            signal.connect(self._guarded(act))

    def _guarded(self, act: Callable[..., None]) -> Callable[..., None]:
        def guarded(*arguments: object) -> None:
            try:
                act(*arguments)
            except Problem as problem:
                self.dialogs.tell(str(problem))
        return guarded

    def refresh(self) -> None:
        """Show what the archive holds now."""
        text = self.page.search.text()
        if self.page.in_trash:
            words = plain_word(text).split()
            self.show_rows(tuple(r for r in self.archive.trashed()
                                 if all(w in plain_word(r.title) for w in words)))
            return
        rows = self.archive.listings()
        if text.strip():
            found = set(self.archive.search(text))
            rows = tuple(r for r in rows if r.id in found)
        self.show_rows(rows)

    def show_rows(self, rows: tuple[Listing, ...]) -> None:
        """Show rows that were read already."""
        self.page.show_rows(rows, self.archive.agreements(), date.today())

    def learn(self, sitting: Sitting) -> None:
        """Keep the sitting's new disciplines, value words and word for the person."""
        self.keep_library(grown(self.library, sitting))

    def keep_library(self, library: Library) -> None:
        """Keep a library that has grown."""
        if library != self.library:
            self._guarded(self.archive.save_library)(library)
            self.library = library

    # Beginning

    def begin(self, *, at_once: bool) -> None:
        """Ask for the least that is needed, and open the room or the preparation."""
        from werksamen_desktop.ui.prepare.quick_start import QuickStart

        dialog = QuickStart(self.offered(), self.library, with_seats=at_once,
                            parent=self.page)
        agreed, sitting = dialog.exec(), dialog.sitting
        dialog.deleteLater()
        if agreed and sitting:
            sitting = sitting.with_deliberation(example=self.practising)
            self._keep_new(sitting)
            self.learn(sitting)
            (self.opened if at_once else self.prepared).emit(sitting)

    @cached_property
    def shelf(self) -> "MethodShelf":
        """The methods of WerkSamen and the user's own."""
        from werksamen_desktop.exchange.shelf import MethodShelf

        return MethodShelf(methods_folder(self.archive.file.parent))

    def offered(self) -> list[Method]:
        """All methods to choose from, the usual ones first."""
        return sorted(self.shelf.methods().values(), key=lambda m: (m.id not in FIRST, m.title))

    def begin_example(self) -> None:
        """Open the example sitting: the one there is, or a fresh one."""
        from werksamen_desktop.exchange.example import example_sitting

        held = next((r for r in self.archive.listings() if r.example), None)
        if held:
            self.opened.emit(self.archive.load(held.id))
            return
        sitting = example_sitting("dm")
        self._keep_new(sitting)
        self.opened.emit(sitting)

    def _keep_new(self, sitting: Sitting) -> None:
        self.archive.save(sitting, None)
        self.refresh()

    def duplicate(self, held: UUID) -> None:
        """Prepare the same table and method again, for a case of its own."""
        copied = self._again(self.archive.load(held), Case())
        self._keep_new(copied)
        self.prepared.emit(copied)

    def follow_up(self, held: UUID) -> None:
        """Prepare the case's next sitting, with the same table."""
        sitting = self.archive.load(held)
        following = carried(self._again(sitting, sitting.case), sitting)
        self._keep_new(following)
        self.prepared.emit(following)

    def _again(self, held: Sitting, case: Case) -> Sitting:
        d = held.deliberation
        if case.id != held.case.id:
            case = emptied(held.case)
        made = new_sitting(d.method, variant=d.variant, case=case)
        client = made.deliberation.seats[0]
        if d.table:
            made = made.with_deliberation(seats=(replace(
                d.table[0], id=client.id, present_from="", present_until=""),))
        made = copy_team(made, keep_talents(held).deliberation.seats)
        return made.with_deliberation(question=d.question, naming=d.naming, place=d.place,
                                      available=d.available, planned=d.planned, example=d.example)

    def teams(self) -> list[tuple[str, tuple[Seat, ...]]]:
        """The tables of the latest sittings, named by day and disciplines.

        Not by pseudonym: the choice may be made in sight of the room, and names other clients.
        """
        offered: dict[tuple[str, ...], tuple[str, tuple[Seat, ...]]] = {}
        for row in [r for r in self.archive.listings() if r.seats > 1][:TEAMS_OFFERED]:
            table = keep_talents(self.archive.load(row.id)).deliberation.table
            team = tuple(s.discipline or s.relation or "–" for s in table
                         if s.kind is not SeatKind.CLIENT)
            day = short_date(row.held_on) or self.tr("zonder datum")
            offered.setdefault(team, (f"{day} · {_few(team)}", table))
        return list(offered.values())

    # Files

    def export(self, held: UUID) -> None:
        """Write a sitting as JSON, without private notes."""
        from werksamen_desktop.exchange.json_file import sitting_to_json, write_file

        sitting = self.archive.load(held)
        day = (sitting.deliberation.held_on or date.today()).isoformat()
        target = self.dialogs.save_file(self.tr("Beraad exporteren"),
                                        self.tr("beraad {}.json").format(day), JSON_FILES)
        if target:
            write_file(target, sitting_to_json(sitting))
            self.page.tell(self.tr("Geëxporteerd naar {}, zonder uw eigen notities.").format(
                target.name))

    def take_in(self) -> None:
        """Take in one or more JSON files, all or none."""
        from werksamen_desktop.exchange.json_file import read_file

        files = self.dialogs.open_files(self.tr("Beraad importeren"), JSON_FILES)
        if files:
            self.take_in_files(files, read_file)

    def take_in_files(self, files: tuple[Path, ...],
                      read: Callable[[Path], tuple[Sitting, ...]]) -> None:
        """Read and keep files; one that cannot be read keeps all of them out."""
        sittings = [sitting for file in files for sitting in read(file)]
        self.archive.add(sittings)
        self.refresh()
        self.page.tell(self.tr("{} geïmporteerd.").format(
            plural(len(sittings), "beraad", "beraden")))

    # Trash and agreements

    def trash(self, held: UUID) -> None:
        """Put a sitting in the trash, from where it can come back."""
        self.archive.trash(held)
        self.refresh()
        self.page.tell(self.tr("In de prullenbak gezet."),
                       self._guarded(partial(self.restore, held)))

    def restore(self, held: UUID) -> None:
        """Take a sitting out of the trash."""
        self.archive.restore(held)
        self.refresh()
        if self.page.in_trash:
            self.page.tell(self.tr("Teruggezet in het overzicht."),
                           self._guarded(partial(self.trash, held)))
        else:
            self.page.choose(held)

    def destroy(self, held: UUID) -> None:
        """Destroy a sitting for good, after asking."""
        if self.dialogs.confirm(self.tr("Voorgoed vernietigen"), self.tr(
                "Dit beraad wordt voorgoed vernietigd, met alles wat erin staat, ook uit de "
                "reservekopieën die WerkSamen maakte. Het komt niet terug. Wat u zelf hebt "
                "geëxporteerd, afgedrukt of gekopieerd, blijft bestaan."), self.tr("Vernietigen")):
            self.archive.destroy(held)
            self.refresh()
            self.page.tell(self.tr("Voorgoed vernietigd."))

    def tick(self, case: UUID, agreement: UUID, done: bool) -> None:
        """Tick an agreement off; an open sitting of that case hears of it."""
        self.case_changed.emit(self.archive.tick_agreement(case, agreement, done))
        self.refresh()
        if done:
            self.page.tell(self.tr("Afspraak afgevinkt."),
                           self._guarded(partial(self.tick, case, agreement, False)))


def _few(team: tuple[str, ...]) -> str:
    """The first disciplines of a team and how many more there are."""
    more = len(team) - NAMED_IN_TEAM
    return ", ".join(team[:NAMED_IN_TEAM]) + (f" en nog {more}" if more > 0 else "")
