# SPDX-License-Identifier: EUPL-1.2
"""The border at which errors of SQLite and of the disk become a Problem in plain Dutch."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from werksamen_desktop.problems import Problem, because

# By the beginning of SQLite's own name for the error (sqlite.org/rescode.html).
_SENTENCES = {
    "SQLITE_FULL": "De schijf is vol: {file} kon niet worden bijgewerkt. Maak ruimte vrij.",
    "SQLITE_READONLY": "{file} is alleen-lezen. Kies met --data een map waarin u mag schrijven.",
    "SQLITE_CANTOPEN": "{file} kan niet worden geopend. Controleer of de map bestaat en "
                       "of u er mag schrijven.",
    "SQLITE_NOTADB": "{file} is geen archief van WerkSamen, of het is beschadigd. "
                     "Het bestand blijft zoals het is; kies een andere map met --data.",
    "SQLITE_CORRUPT": "{file} is beschadigd. Het bestand blijft zoals het is; "
                      "zet een reservekopie terug.",
    "SQLITE_BUSY": "{file} is in gebruik door een ander programma. Probeer het zo weer.",
    "SQLITE_LOCKED": "{file} is in gebruik door een ander programma. Probeer het zo weer.",
    "SQLITE_IOERR": "De schijf met {file} geeft een fout bij lezen of schrijven. "
                    "Controleer de schijf of de verbinding.",
}


@contextmanager
def told(file: Path) -> Iterator[None]:
    """Tell errors of SQLite and the disk as a Problem that names the file and no content."""
    try:
        yield
    except DBAPIError as error:
        raise Problem(_sentence(file, error.orig)) from error
    except (dbapi2.Error, OSError) as error:
        raise Problem(_sentence(file, error)) from error
    except UnicodeDecodeError as error:  # not even SQLite's own words about the damage can be read
        raise Problem(_SENTENCES["SQLITE_CORRUPT"].format(file=file)) from error


def _sentence(file: Path, error: BaseException | None) -> str:
    if isinstance(error, OSError):
        return f"{error.filename or file} kan niet worden gebruikt ({because(error)})."
    name = str(getattr(error, "sqlite_errorname", "") or type(error).__name__)
    if "decode to UTF-8" in str(error):  # the driver's own, without SQLite's name for it
        name = "SQLITE_CORRUPT"
    for start, sentence in _SENTENCES.items():
        if name.startswith(start):
            return sentence.format(file=file)
    return f"Het archief {file} kan niet worden gelezen of bijgewerkt ({name})."
