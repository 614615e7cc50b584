# SPDX-License-Identifier: EUPL-1.2
"""Where the app's own files and the user's data live."""

import os
from pathlib import Path

from platformdirs import user_data_path

from werksamen_desktop.problems import Problem, because

_PACKAGE = Path(__file__).resolve().parent


def bundled(name: str) -> Path:
    """The top-level folder `resources` or `migrations`, in a checkout, a wheel or a frozen app."""
    for home in (_PACKAGE, _PACKAGE.parent):
        if (home / name).is_dir():
            return home / name
    raise Problem(f"De map ‘{name}’ van WerkSamen ontbreekt. Installeer WerkSamen opnieuw.")


def data_folder(chosen: Path | None = None) -> Path:
    """The folder of archive and settings: chosen, else WERKSAMEN_DATA, else the platform's own."""
    named = chosen or (Path(v) if (v := os.environ.get("WERKSAMEN_DATA")) else None)
    own = user_data_path("WerkSamen", appauthor=False)
    folder = named.expanduser().absolute() if named else own
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(
            f"De gegevensmap {folder} kan niet worden gemaakt ({because(error)}). "
            "Kies een andere map met --data."
        ) from error
    return folder


def archive_file(folder: Path) -> Path:
    """The database inside a data folder."""
    return folder / "werksamen.db"


def methods_folder(folder: Path) -> Path:
    """The user's own methods inside a data folder."""
    return folder / "methoden"
