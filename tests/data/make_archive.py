# SPDX-License-Identifier: EUPL-1.2
"""Makes archive-NNNN.db of the present schema: run once when a revision is released.

From the checkout: ``python -m pytest -p no:cacheprovider tests/data/make_archive.py``
"""

from pathlib import Path

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.store import schema
from werksamen_desktop.store.archive import Archive

pytest_plugins = ["tests.store.conftest"]


def test_make(full: Sitting) -> None:
    target = Path(__file__).parent / f"archive-{schema.revisions()[-1]}.db"
    target.unlink(missing_ok=True)
    archive = Archive.open(target)
    archive.save(full, None)
    archive.close()
    target.with_suffix(".lock").unlink()
