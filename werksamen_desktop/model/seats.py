# SPDX-License-Identifier: EUPL-1.2
"""What a seat is called and how it is marked, per naming level."""

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Deliberation, Naming
from werksamen_desktop.model.dutch import ABSENCES
from werksamen_desktop.model.people import Absence, Seat, SeatKind


def seat_label(seat: Seat, case: Case) -> str:
    """The seat's name in the room: the client's pseudonym, else the discipline, never a name."""
    if seat.kind is SeatKind.CLIENT:
        return case.pseudonym or seat.discipline or case.person_word.capitalize()
    return seat.discipline or seat.relation.capitalize() or "Deelnemer zonder discipline"


def seat_sub(seat: Seat, naming: Naming) -> str:
    """The line under the label: the name where the group chose names, else the organisation."""
    name = seat.name if naming is Naming.BY_NAME and seat.kind is not SeatKind.CLIENT else ""
    absent = ABSENCES[seat.absence] if seat.absence is not Absence.PRESENT else ""
    return " · ".join(p for p in (name, seat.organisation, absent) if p)


def private_label(seat: Seat, case: Case) -> str:
    """What the facilitator's own window calls the seat: label and name."""
    label = seat_label(seat, case)
    return f"{label} ({seat.name})" if seat.name else label


def initials(seat: Seat, case: Case) -> str:
    """One or two letters that mark the seat besides its colour; numbered seats stay distinct."""
    if seat.initials:
        return seat.initials
    words = [w for w in seat_label(seat, case).replace("-", " ").split() if w[0].isalnum()]
    if seat.kind is SeatKind.CLIENT and words:
        return words[-1][0].upper()
    if len(words) == 1:
        return words[0][:2].upper()
    return "".join(w[0] for w in words[:2]).upper() or "?"


def lens_lines(seat: Seat) -> tuple[str, ...]:
    """Through whose eyes (bril) a seat looks: organisation and framework, then its task."""
    from_where = " · ".join(p for p in (seat.organisation.strip(), seat.framework.strip()) if p)
    task = f"Opdracht: {seat.task.strip()}" if seat.task.strip() else ""
    return tuple(line for line in (from_where, task) if line)


def seat_colour(seat: Seat) -> int:
    """The number of a seat's colour; -1 is the client's."""
    return -1 if seat.kind is SeatKind.CLIENT else seat.colour


def shown_name(seat: Seat, case: Case, deliberation: Deliberation) -> str:
    """How somebody is named beside an answer of their own; empty in an anonymous sitting."""
    if deliberation.naming is Naming.ANONYMOUS:
        return ""
    label = seat_label(seat, case)
    if deliberation.naming is Naming.BY_NAME and seat.name and seat.kind is not SeatKind.CLIENT:
        return f"{seat.name}, {label}"
    return label
