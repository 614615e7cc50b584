# SPDX-License-Identifier: EUPL-1.2
"""Damaged, foreign, newer, read-only and full: a Problem that names the file, nothing lost."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest
from sqlcipher3 import dbapi2

from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.problems import Problem
from werksamen_desktop.store import schema
from werksamen_desktop.store.archive import Archive

Fresh = Callable[..., Sitting]


def _refused(file: Path) -> str:
    before = file.read_bytes()
    with pytest.raises(Problem) as told:
        Archive.open(file)
    assert file.read_bytes() == before
    assert str(file) in str(told.value)
    return str(told.value)


def test_a_text_file_is_refused_and_left_alone(file: Path) -> None:
    file.write_text("Dit is mijn boodschappenlijst. " * 500)

    assert "geen archief" in _refused(file)


def test_an_empty_file_is_refused_not_filled(file: Path) -> None:
    file.touch()

    assert "geen archief" in _refused(file)


def test_a_database_of_another_program_is_refused_and_left_alone(file: Path) -> None:
    with closing(dbapi2.connect(str(file))) as foreign:
        foreign.executescript("CREATE TABLE songs(name); INSERT INTO songs VALUES('x');")

    assert "geen archief" in _refused(file)


def test_a_folder_in_the_place_of_the_file_is_refused(file: Path) -> None:
    file.mkdir()

    with pytest.raises(Problem, match=r"werksamen\.db"):
        Archive.open(file)


def test_a_newer_schema_is_refused_and_left_alone(file: Path) -> None:
    Archive.open(file).close()
    with closing(dbapi2.connect(str(file))) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '0999'")
        newer.commit()

    assert "nieuwere versie" in _refused(file)


def test_a_damaged_file_is_a_problem_without_case_text(
        archive: Archive, file: Path, fresh: Fresh) -> None:
    sitting = fresh("geheimwoord").with_case(story="geheimwoord " * 5000)
    archive.save(sitting, None)
    archive.close()
    held = bytearray(file.read_bytes())
    held[4096:] = b"geheimwoord" * ((len(held) - 4096) // 11)
    file.write_bytes(held)

    with pytest.raises(Problem, match="beschadigd") as told:
        Archive.open(file).load(sitting.deliberation.id)

    assert "geheimwoord" not in str(told.value)
    assert file.read_bytes() == bytes(held)


def test_damage_in_a_file_that_was_left_in_haste_is_found_at_the_start(
        file: Path, archive: Archive, fresh: Fresh, tmp_path: Path) -> None:
    archive.save(fresh().with_case(story="x" * 50_000), None)
    left = tmp_path / "left" / "werksamen.db"
    left.parent.mkdir()
    left.write_bytes(file.read_bytes()[:4096 * 3])
    wal = file.with_name("werksamen.db-wal")
    left.with_name(wal.name).write_bytes(wal.read_bytes()[:9000])

    with pytest.raises(Problem):
        Archive.open(left)


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()

    with pytest.raises(Problem, match="a file"):
        Archive.open(tmp_path / "a file" / "werksamen.db")


def test_a_full_disk_loses_nothing_and_half_writes_nothing(
        archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    now = edits.set_entry(full, full.deliberation.entries[0].id, text="geheimwoord " * 20_000)
    now = now.with_case(pseudonym="eerst geschreven").with_deliberation(goal="ook eerder")
    _limit_pages(archive, 1)

    with pytest.raises(Problem, match="schijf is vol") as told:
        archive.save(now, full)
    assert "geheimwoord" not in str(told.value)
    assert archive.load(full.deliberation.id) == full

    _limit_pages(archive, 1_000_000)
    archive.save(now, full)
    assert archive.load(full.deliberation.id) == now


def _limit_pages(archive: Archive, pages: int) -> None:
    with archive._engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def test_a_read_only_file_refuses_a_save_and_takes_it_later(
        archive: Archive, full: Sitting) -> None:
    with archive._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")

    with pytest.raises(Problem, match="alleen-lezen"):
        archive.save(full, None)

    with archive._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=OFF")
    archive.save(full, None)
    assert archive.load(full.deliberation.id) == full


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder nobody writes in")
def test_a_folder_in_which_nothing_can_be_made_is_a_problem() -> None:
    with pytest.raises(Problem, match="/proc/"):
        Archive.open(Path("/proc/werksamen.db"))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_a_problem(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(Problem):
            Archive.open(tmp_path / "werksamen.db")
    finally:
        tmp_path.chmod(0o700)


def test_a_content_that_cannot_be_read_is_told_by_check_and_load(
        archive: Archive, full: Sitting) -> None:
    archive.save(full, None)
    with archive._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE seats SET kind = 'koning'")

    assert any("inhoud" in line for line in archive.check())
    with pytest.raises(Problem, match="beschadigd of met een nieuwere versie"):
        archive.load(full.deliberation.id)


def test_check_tells_a_schema_that_drifted_and_a_reference_to_nothing(
        archive: Archive, file: Path, full: Sitting) -> None:
    archive.save(full, None)
    with closing(dbapi2.connect(str(file))) as other:
        other.executescript("DELETE FROM options; DROP TABLE parked; DROP TABLE search;")

    found = "\n".join(archive.check())

    assert "consequences" in found
    assert "wijkt af" in found
    assert "zoektabel" in found


def test_a_second_process_is_told_who_writes(archive: Archive, file: Path) -> None:
    script = ("import sys; from pathlib import Path\n"
              "from werksamen_desktop.store.archive import Archive\n"
              "try: Archive.open(Path(sys.argv[1]))\n"
              "except Exception as problem: print(problem)\n"
              "print(len(Archive.open(Path(sys.argv[1]), reading=True).listings()))\n")

    out = subprocess.run([sys.executable, "-c", script, str(file)],
                         capture_output=True, text=True, check=True).stdout

    assert "al geopend" in out
    assert str(os.getpid()) in out
    assert out.endswith("\n0\n")


def test_a_lock_left_by_a_killed_process_does_not_hinder(file: Path) -> None:
    script = ("import os, sys; from pathlib import Path\n"
              "from werksamen_desktop.store.archive import Archive\n"
              "Archive.open(Path(sys.argv[1])); os.kill(os.getpid(), 9)\n")
    subprocess.run([sys.executable, "-c", script, str(file)], check=False)
    assert file.with_suffix(".lock").read_text()

    Archive.open(file).close()


def test_a_reader_changes_nothing(archive: Archive, file: Path, full: Sitting) -> None:
    archive.save(full, None)

    reader = Archive.open(file, reading=True)

    assert reader.load(full.deliberation.id) == full
    with pytest.raises(Problem, match="alleen-lezen"):
        reader.trash(full.deliberation.id)
    reader.close()


def test_a_refused_file_is_not_left_locked(file: Path) -> None:
    file.write_text("geen archief")
    with pytest.raises(Problem):
        Archive.open(file)
    file.unlink()

    Archive.open(file).close()


def test_an_archive_opened_on_one_thread_is_used_on_another(file: Path, full: Sitting) -> None:
    opened: list[Archive] = []
    worker = Thread(target=lambda: opened.append(Archive.open(file)))
    worker.start()
    worker.join()

    opened[0].save(full, None)

    assert opened[0].load(full.deliberation.id) == full
    opened[0].close()


def test_a_start_cut_short_leaves_no_half_archive(
        file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(schema.os, "fsync", killed)
        with pytest.raises(KeyboardInterrupt):
            Archive.open(file)
    assert not file.exists()

    opened = Archive.open(file)
    assert opened.check() == ()
    opened.close()
