# SPDX-License-Identifier: EUPL-1.2
"""What is reused over sittings: disciplines, value words, words for the person."""

from dataclasses import dataclass

from werksamen_desktop.model.people import Discipline


@dataclass(frozen=True, slots=True)
class Library:
    """The reusable lists; they grow while sittings are held."""

    disciplines: tuple[Discipline, ...] = ()
    values: tuple[str, ...] = ()
    person_words: tuple[str, ...] = ("cliënt", "inwoner", "leerling", "patiënt")
