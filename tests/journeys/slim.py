# SPDX-License-Identifier: EUPL-1.2
"""A table of SLIM: the client and three who help."""

from datetime import date
from uuid import uuid4

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model import seating
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.people import Role, Seat


def slim_table(*disciplines: str) -> Sitting:
    """Meneer V., and a seat for each discipline; the first leads the conversation."""
    made = new_sitting(method("sl")).with_case(pseudonym="Meneer V.", wish="Weer rijden")
    for place, name in enumerate(disciplines or ("Wijkcoach", "Huisarts", "Woonconsulent")):
        made = seating.add_seat(made, Seat(uuid4(), discipline=name, organisation=f"Huis {place}",
                                           roles=() if place else (Role.FACILITATOR,)))
    return made.with_deliberation(question="Mogen we wachten?", held_on=date(2026, 11, 24))
