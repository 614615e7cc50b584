# SPDX-License-Identifier: EUPL-1.2
"""Sittings go into the archive and come out as they were."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from werksamen_desktop.model import closing, edits
from werksamen_desktop.model.case import Agreement, Case
from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.problems import Problem
from werksamen_desktop.store.archive import Archive

Fresh = Callable[..., Sitting]


def test_a_sitting_with_everything_is_read_back_as_it_was(
        archive: Archive, file: Path, full: Sitting) -> None:
    archive.save(full, None)
    archive.close()

    again = Archive.open(file)

    assert again.load(full.deliberation.id) == full
    again.close()


def test_only_the_difference_is_written(archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    entry = full.deliberation.entries[0].id
    now = edits.set_entry(full, entry, text="anders")

    before = _changes(archive)
    archive.save(now, full)

    assert archive.load(now.deliberation.id) == now
    assert _changes(archive) - before == 2  # the entry, and when the sitting changed


def _changes(archive: Archive) -> int:
    with archive._engine.connect() as connection:
        return int(connection.exec_driver_sql("SELECT total_changes()").scalar_one())


def test_rows_that_went_or_moved_follow(archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    d = full.deliberation
    first = Entry(uuid4(), "perspectief.zicht", "vooraan")
    poll = replace(d.polls[0], votes=())
    now = full.with_deliberation(
        entries=(first, *reversed(d.entries)), values=(), polls=(poll,),
        decision=replace(d.decision, dissents=(), outcome=Outcome.JOINT))

    archive.save(now, full)

    assert archive.load(d.id) == now
    assert archive.check() == ()


def test_a_sitting_whose_last_version_is_unknown_is_compared_with_the_archive(
        archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    now = full.with_deliberation(entries=full.deliberation.entries[1:], goal="rust")

    archive.save(now, None)

    assert archive.load(now.deliberation.id) == now


def test_a_sitting_that_is_gone_from_the_archive_is_written_whole(
        archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    archive.destroy(full.deliberation.id)
    now = full.with_deliberation(goal="rust")

    archive.save(now, full)

    assert archive.load(now.deliberation.id) == now


def test_a_copied_sitting_may_keep_the_ids_of_its_rows(archive: Archive, full: Sitting) -> None:
    copy = full.with_deliberation(id=uuid4())
    archive.save(full, None)
    archive.save(copy, None)

    assert archive.load(full.deliberation.id) == full
    assert archive.load(copy.deliberation.id) == copy


def test_half_a_character_from_a_paste_does_not_stop_a_save(
        archive: Archive, fresh: Fresh) -> None:
    sitting = fresh("half \ud83d en heel \ud83d\ude42")

    archive.save(sitting, None)

    assert archive.load(sitting.deliberation.id).deliberation.question == "half � en heel 🙂"


def test_a_long_paste_is_kept_whole(archive: Archive, fresh: Fresh) -> None:
    sitting = fresh().with_case(story="woord\0 " * 20_000)
    archive.save(sitting, None)

    assert archive.load(sitting.deliberation.id) == sitting


def test_the_list_is_newest_first_and_numbers_the_sittings_of_a_case(
        archive: Archive, full: Sitting, fresh: Fresh) -> None:
    first = full.with_deliberation(held_on=date(2026, 10, 1))
    second = fresh("Nog eens", case=full.case).with_deliberation(held_on=date(2026, 11, 5))
    other = fresh("Ander").with_deliberation(held_on=date(2026, 10, 20), example=True)
    for sitting in (second, first, other):
        archive.save(sitting, None)

    rows = archive.listings()

    assert [(r.question, r.number, r.example) for r in rows] == [
        ("Nog eens", 2, False), ("Ander", 1, True), ("Blijft zij thuis?", 1, False)]
    last = rows[-1]
    assert (last.pseudonym, last.method, last.outcome) == (
        "Mevrouw A.", "Proefmethode", Outcome.PROVISIONAL)
    assert (last.agreements_done, last.agreements, last.seats) == (0, 1, 2)
    assert (last.review_on, last.keep_until) == (date(2026, 12, 3), date(2027, 5, 1))
    assert not last.closed


def test_the_list_tells_a_closed_sitting(archive: Archive, full: Sitting) -> None:
    d = full.deliberation
    archive.save(closing.close(full, d.closings[0].closed_at), None)

    assert archive.listings()[0].closed


def test_looking_around_does_not_make_a_sitting_newer(archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    at = archive.listings()[0].changed_at
    looked = full.with_deliberation(step="s3", part=0, visited=("s0", "s3"))

    archive.save(looked, full)

    assert archive.listings()[0].changed_at == at
    assert archive.load(full.deliberation.id) == looked


def test_a_word_in_the_case_makes_a_sitting_newer(archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    at = archive.listings()[0].changed_at

    archive.save(full.with_case(story="meer"), full)

    assert archive.listings()[0].changed_at != at


def test_sittings_from_elsewhere_come_in_all_or_none(
        archive: Archive, full: Sitting, fresh: Fresh) -> None:
    archive.save(full, None)

    with pytest.raises(Problem, match="staat al in"):
        archive.add([fresh("Nieuw"), full])

    assert [r.question for r in archive.listings()] == ["Blijft zij thuis?"]


def test_a_batch_with_one_id_twice_is_refused(archive: Archive, fresh: Fresh) -> None:
    sitting = fresh()

    with pytest.raises(Problem, match="tweemaal"):
        archive.add([sitting, sitting], replace=True)

    assert archive.listings() == ()


def test_cases_with_one_id_become_one_with_the_agreements_of_both(
        archive: Archive, full: Sitting, fresh: Fresh) -> None:
    archive.save(full, None)
    theirs = replace(full.case, pseudonym="Ander woord", agreements=(
        replace(full.case.agreements[0], done=True), Agreement(uuid4(), "schrijven")))
    second = fresh("Vervolg", case=theirs)

    archive.add([second])
    kept = archive.load(second.deliberation.id).case
    archive.add([second], replace=True)
    replaced = archive.load(full.deliberation.id).case

    assert kept.pseudonym == "Mevrouw A."
    assert _ticks(kept) == [("bellen", False), ("schrijven", False)]
    assert replaced.pseudonym == "Ander woord"
    assert _ticks(replaced) == [("bellen", True), ("schrijven", False)]


def _ticks(case: Case) -> list[tuple[str, bool]]:
    return [(a.step, a.done) for a in case.agreements]


def test_a_replaced_sitting_is_the_one_that_came_in(archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    theirs = full.with_deliberation(entries=(), question="Anders gevraagd")

    archive.trash(full.deliberation.id)
    archive.add([theirs], replace=True)

    assert archive.load(full.deliberation.id) == theirs
    assert [r.question for r in archive.listings()] == ["Anders gevraagd"]
    assert archive.search("anders")


def test_the_sitting_that_was_open_is_found_again_until_it_is_left(
        archive: Archive, file: Path, full: Sitting) -> None:
    archive.save(full, None)
    archive.remember_open(full.deliberation.id)
    archive.close()

    again = Archive.open(file)

    assert again.last_open() == full.deliberation.id
    again.remember_open(None)
    assert again.last_open() is None
    again.close()


def test_an_unknown_sitting_is_a_problem(archive: Archive) -> None:
    with pytest.raises(Problem, match="staat niet in"):
        archive.load(uuid4())


def test_an_archive_does_not_tell_what_it_holds(archive: Archive, full: Sitting) -> None:
    archive.save(full, None)

    assert "Mevrouw" not in repr(archive)
