# SPDX-License-Identifier: EUPL-1.2
"""The schema: as the tables say, upgraded after a copy, and old files still open."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from sqlcipher3 import dbapi2

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.paths import bundled
from werksamen_desktop.problems import Problem
from werksamen_desktop.store import copies, schema
from werksamen_desktop.store.archive import Archive

DATA = Path(__file__).parent.parent / "data"

NEXT = '''
import sqlalchemy as sa
from alembic import op
revision, down_revision = "9000", "{last}"
def upgrade():
    with op.batch_alter_table("values", recreate="always") as table:
        table.add_column(sa.Column("later", sa.Text(), server_default="x", nullable=False))
    {more}
'''


def test_the_migrations_make_the_very_tables_of_the_model(archive: Archive) -> None:
    with archive._engine.begin() as connection:
        command.check(schema.alembic_config(connection))

    assert archive.check() == ()


@pytest.mark.parametrize("held", sorted(DATA.glob("archive-*.db")), ids=lambda p: p.stem)
def test_a_file_of_every_released_schema_opens_with_its_content(held: Path, file: Path) -> None:
    shutil.copy(held, file)

    opened = Archive.open(file)

    assert opened.check() == ()
    (row,) = opened.listings()
    assert (row.pseudonym, row.agreements, row.seats) == ("Mevrouw A.", 1, 2)
    sitting = opened.load(row.id)
    d = sitting.deliberation
    assert [n.text for n in d.values[0].norms] == ["zij kiest", "wij wachten"]
    assert d.polls[0].votes[0].reason == "te druk"
    assert d.options[0].consequences[0].text == "vaker langs"
    assert (d.method.title, d.decision.dissents[0].text) == ("Proefmethode", "Ik niet")
    assert opened.search("nachtzorg thuis") == () != opened.search("thuis")
    opened.close()


def test_there_is_a_file_of_the_present_schema() -> None:
    assert (DATA / f"archive-{schema.revisions()[-1]}.db").exists()


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A migrations folder with room for one more revision, used instead of the real one."""
    folder = tmp_path / "100% later" / "migrations"
    shutil.copytree(bundled("migrations"), folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(schema, "bundled", lambda _: folder)
    return folder


def _add_revision(folder: Path, more: str = "") -> None:
    last = schema.revisions()[-1]
    (folder / "versions" / "9000_next.py").write_text(NEXT.format(last=last, more=more))


def test_an_older_file_is_copied_and_upgraded(file: Path, full: Sitting, later: Path) -> None:
    _write(file, full)
    _add_revision(later)

    opened = Archive.open(file)

    assert opened.load(full.deliberation.id) == full  # nothing fell with the rebuilt table
    opened.close()
    (copy,) = (file.parent / copies.FOLDER).iterdir()
    assert "9000" in copy.name
    with closing(dbapi2.connect(str(copy))) as old:
        assert old.execute("SELECT version_num FROM alembic_version").fetchone() != ("9000",)
        assert old.execute("SELECT count(*) FROM norms").fetchone() == (2,)


def _write(file: Path, sitting: Sitting) -> None:
    opened = Archive.open(file)
    opened.save(sitting, None)
    opened.close()


def test_a_failing_upgrade_changes_nothing(file: Path, full: Sitting, later: Path) -> None:
    _write(file, full)
    _add_revision(later, more='op.execute("INSERT INTO nowhere VALUES (1)")')
    before = file.read_bytes()

    with pytest.raises(Problem):
        Archive.open(file)

    assert file.read_bytes() == before


def test_without_a_copy_there_is_no_upgrade(file: Path, full: Sitting, later: Path) -> None:
    _write(file, full)
    _add_revision(later)
    (file.parent / copies.FOLDER).touch()  # no folder can be made here
    before = file.read_bytes()

    with pytest.raises(Problem, match=copies.FOLDER):
        Archive.open(file)

    assert file.read_bytes() == before


def test_a_copy_that_does_not_match_does_not_count(
        file: Path, full: Sitting, later: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(file, full)
    _add_revision(later)
    counts = iter(range(9))
    monkeypatch.setattr(copies, "_counts", lambda _: {"entries": next(counts)})

    with pytest.raises(Problem, match="Er is niets gewijzigd"):
        Archive.open(file)

    assert list((file.parent / copies.FOLDER).iterdir()) == []


def test_a_file_that_is_up_to_date_needs_no_alembic(
        file: Path, full: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(file, full)
    monkeypatch.setattr(schema, "upgrade", lambda _: pytest.fail("upgraded"))

    opened = Archive.open(file)

    assert len(opened.listings()) == 1
    opened.close()
