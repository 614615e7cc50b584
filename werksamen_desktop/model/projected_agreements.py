# SPDX-License-Identifier: EUPL-1.2
"""Agreements on a slide, and what became of earlier ones with their course over the sittings."""

from werksamen_desktop.model.arranged import kind_words, made_before, made_here, when_words
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.claims import how_words
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.levels import level_word
from werksamen_desktop.model.progress import (
    ASKED,
    course,
    course_words,
    did_words,
    dropped_out,
    followed,
    seen_here,
    way_words,
)
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.slide import Record, Table

UNCLAIMED = "nog van niemand"
MISSED = "Zat er vorige keer wel: {}"


def agreements_body(view: RoomView) -> Table:
    """This sitting's agreements, after those of earlier sittings that are still open."""
    held = [a for a in made_before(view.sitting) if a.open]
    held += made_here(view.sitting)
    return Table(("Stap", "Wie", "Wanneer", "Gewenst resultaat"),
                 tuple(_record(a, view.sitting) for a in held))


def _record(agreement: Agreement, sitting: Sitting) -> Record:
    other = agreement.responsible.strip()
    more = (kind_words(agreement, sitting), how_words(agreement),
            level_word(agreement.level), f"verantwoordelijk: {other}" if other else "",
            f"bevoegd tot: {agreement.authorised_to}" if agreement.authorised_to.strip() else "")
    who = agreement.who if agreement.who.strip() else UNCLAIMED
    return Record((agreement.step, who, when_words(agreement), agreement.result),
                  " · ".join(m for m in more if m), done=agreement.done)


def progress_body(view: RoomView) -> Table:
    """Per earlier agreement what became of it, and who sat there the last time but not now.

    The columns are those the part asks; with all of them the course has the last.
    """
    asked = {f.key for f in view.part.fields} or set(ASKED)
    cells = _DONE if "way" not in asked else _NEARER if "did" not in asked else _BOTH
    missing = dropped_out(view.sitting)
    return Table(("Gewenst resultaat", *cells),
                 tuple(_followed(a, view, cells) for a in followed(view.sitting)),
                 MISSED.format(listed(missing)) if missing else "")


_DONE = ("Gedaan", "Wanneer", "Wat zat ertussen")
_NEARER = ("Nu", "Vorige keer", "Hoe we dat weten")
_BOTH = ("Gedaan", "Stand", "Verloop")


def _followed(agreement: Agreement, view: RoomView, cells: tuple[str, ...]) -> Record:
    seen = seen_here(agreement, view.deliberation)
    before = [p for p in course(agreement) if p is not seen and p.way]
    reason, note = (seen.reason.strip(), seen.note.strip()) if seen else ("", "")
    line = course_words(agreement) or ("eerste keer" if way_words(seen) else "")
    words = {"Gedaan": did_words(seen), "Wanneer": when_words(agreement),
             "Wat zat ertussen": reason, "Nu": way_words(seen),
             "Vorige keer": way_words(before[-1]) if before else "", "Hoe we dat weten": note,
             "Stand": way_words(seen), "Verloop": line}
    step = agreement.step.strip() if agreement.result.strip() else ""
    notes = [": ".join(p for p in (agreement.who.strip(), step) if p)]
    if cells == _BOTH:
        notes += [reason, note]
    if agreement.unconfirmed:
        notes.append("overdracht nog niet bevestigd")
    return Record((agreement.result.strip() or agreement.step, *(words[c] for c in cells)),
                  " · ".join(n for n in notes if n), done=agreement.done)
