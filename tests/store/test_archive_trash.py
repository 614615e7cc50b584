# SPDX-License-Identifier: EUPL-1.2
"""The trash, agreements ticked off, the library, and what search finds."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from werksamen_desktop.model import edits
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.people import Discipline
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.problems import Problem
from werksamen_desktop.store.archive import Archive
from werksamen_desktop.store.copies import FOLDER, copy_before

Fresh = Callable[..., Sitting]


def test_a_sitting_goes_to_the_trash_and_comes_back(archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    key = full.deliberation.id

    archive.trash(key)
    assert archive.listings() == () == archive.agreements() == archive.search("thuis")
    assert [r.id for r in archive.trashed()] == [key]

    archive.restore(key)
    assert [r.id for r in archive.listings()] == [key]
    assert archive.trashed() == ()
    assert archive.load(key) == full


def test_a_destroyed_sitting_leaves_no_word_in_any_file(
        archive: Archive, file: Path, fresh: Fresh) -> None:
    word = "onvergetelijkwoord"
    sitting = fresh(word).with_case(story=f"{word} " * 2000, pseudonym=word)
    sitting = edits.add_entry(sitting, Entry(uuid4(), "x", word))
    archive.save(sitting, None)
    assert archive.search(word)

    archive.destroy(sitting.deliberation.id)
    archive.close()

    for held in file.parent.rglob("*"):
        assert word.encode() not in held.read_bytes(), held.name


def test_a_destroyed_sitting_leaves_the_copies_too_and_the_others_stay_in_them(
        archive: Archive, file: Path, fresh: Fresh) -> None:
    word = "onvergetelijkwoord"
    sitting, other = fresh(word).with_case(story=f"{word} " * 2000), fresh("Een ander beraad")
    for kept in (sitting, other):
        archive.save(kept, None)
    archive.search(word)
    copy = copy_before(file, "0002")
    assert word.encode() in copy.read_bytes()

    archive.destroy(sitting.deliberation.id)

    assert [held.name for held in copy.parent.iterdir()] == [copy.name]
    assert word.encode() not in copy.read_bytes()
    restored = Archive.open(copy.rename(file.with_name("terug.db")))
    assert restored.load(other.deliberation.id) == other
    assert restored.check() == ()
    restored.close()


@pytest.mark.parametrize("name", ["beschadigd.db", "onvolledig.deel"])
def test_a_copy_a_sitting_cannot_be_taken_out_of_is_destroyed_whole(
        archive: Archive, file: Path, full: Sitting, name: str) -> None:
    archive.save(full, None)
    (file.parent / FOLDER).mkdir()
    copy = file.parent / FOLDER / name
    copy.write_bytes(b"onvergetelijkwoord" * 1000)

    archive.destroy(full.deliberation.id)

    assert not copy.exists()


def test_a_case_outlives_a_destroyed_sitting_while_it_has_another(
        archive: Archive, full: Sitting, fresh: Fresh) -> None:
    second = fresh("Vervolg", case=full.case)
    archive.save(full, None)
    archive.save(second, None)

    archive.destroy(full.deliberation.id)

    left = archive.load(second.deliberation.id)
    (agreement,), (other, _) = second.case.agreements, second.case.history
    assert left == second.with_case(
        lights=(), history=(other,), agreements=(replace(agreement, progress=()),))
    assert [a.pseudonym for a in archive.agreements()] == ["Mevrouw A."]
    assert archive.check() == ()


def test_an_agreement_is_ticked_off_from_the_list(archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    (held,) = archive.agreements()
    told = replace(full.case.agreements[0], progress=())
    assert (held.pseudonym, held.agreement) == ("Mevrouw A.", told)

    case = archive.tick_agreement(held.case_id, held.agreement.id, True)

    assert case == replace(full.case, agreements=(
        replace(full.case.agreements[0], done=True, confirmed=True),))
    assert archive.agreements() == ()
    assert archive.load(full.deliberation.id).case == case
    assert archive.listings()[0].agreements_done == 1


def test_a_tick_survives_a_room_that_knows_the_case_from_before(
        archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    archive.tick_agreement(full.case.id, full.case.agreements[0].id, True)

    archive.save(full.with_deliberation(goal="rust"), full)

    assert archive.load(full.deliberation.id).case.agreements[0].done


def test_an_agreement_that_is_gone_is_a_problem(archive: Archive, full: Sitting) -> None:
    archive.save(full, None)

    with pytest.raises(Problem, match="afspraak"):
        archive.tick_agreement(full.case.id, uuid4(), True)


def test_agreements_of_the_example_are_not_among_the_real_ones(
        archive: Archive, fresh: Fresh) -> None:
    example = fresh().with_deliberation(example=True)
    archive.save(edits.add_agreement(example, Agreement(uuid4(), "bellen")), None)

    assert archive.agreements() == ()


def test_the_library_starts_with_what_comes_along_and_keeps_what_is_changed(
        archive: Archive) -> None:
    shipped = archive.library()
    assert len(shipped.disciplines) >= 30
    assert all(d.framework and 1 <= len(d.initials) <= 2 for d in shipped.disciplines)
    assert len({d.name for d in shipped.disciplines}) == len(shipped.disciplines)
    assert {"autonomie", "belang van het kind"} <= set(shipped.values)

    grown = replace(shipped, disciplines=(Discipline("Tolk", "Bureau", "–", "TK"),), values=())
    archive.save_library(grown)

    assert archive.library() == grown


@pytest.mark.parametrize("asked", [
    "creme", "CRÈME", "brul", "creme brul", "\"creme\"", "huisarts", "vervoer", "bellen", "proef",
    "nachtbraker", "autonoom"])
def test_search_finds_beginnings_of_words_whatever_their_accents(
        archive: Archive, full: Sitting, asked: str) -> None:
    s = edits.add_entry(full, Entry(uuid4(), "x", "Crème brûlée, door de nachtbrakers"))
    d = s.deliberation
    s = s.with_deliberation(values=(replace(d.values[0], word="autonoom"),))
    archive.save(s, None)

    assert archive.search(asked) == (d.id,)


@pytest.mark.parametrize("asked", [
    "zzz", "\"", "creme AND", "NOT creme", "(creme", "creme*zzz", "col:creme", "-creme ^x",
    "NEAR(a b)", "'; DROP TABLE cases; --", "\0creme\0", "é" * 5000])
def test_search_takes_any_text_as_words(archive: Archive, fresh: Fresh, asked: str) -> None:
    archive.save(fresh("Crème"), None)

    archive.search(asked)

    assert len(archive.listings()) == 1


def test_search_for_nothing_finds_all(archive: Archive, fresh: Fresh) -> None:
    sitting = fresh()
    archive.save(sitting, None)

    assert archive.search("  - ") == (sitting.deliberation.id,)


def test_search_follows_each_change(archive: Archive, fresh: Fresh) -> None:
    was = fresh("olifant")
    archive.save(was, None)
    assert archive.search("olifant")
    now = was.with_deliberation(question="giraf").with_case(pseudonym="Gezin B.")

    archive.save(now, was)

    assert archive.search("olifant") == ()
    assert archive.search("giraf gezin") == (now.deliberation.id,)


@pytest.mark.parametrize("hidden", ["alleen", "druk"])
def test_notes_and_sealed_answers_are_not_searched(
        archive: Archive, full: Sitting, hidden: str) -> None:
    archive.save(full, None)

    assert archive.search(hidden) == ()
