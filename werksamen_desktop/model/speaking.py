# SPDX-License-Identifier: EUPL-1.2
"""The order of speaking (domain A4 4.9): no seat is always first, and who was heard least can be.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

K = TypeVar("K")


class Order(StrEnum):
    """By what the turns go."""

    TABLE = "table"
    ALPHABET = "alphabet"
    ROTATING = "rotating"
    LEAST_HEARD = "least_heard"
    LEAST_POWER = "least_power"


ORDERS = {Order.TABLE: "zoals aan tafel", Order.ALPHABET: "op alfabet",
          Order.ROTATING: "telkens een ander begint", Order.LEAST_HEARD: "minst gehoord eerst",
          Order.LEAST_POWER: "minste macht eerst"}


def in_turn(seats: Sequence[tuple[K, str]], order: Order, *, step: int = 0,
            heard: Mapping[K, int] | None = None,
            power: Mapping[K, int] | None = None) -> tuple[tuple[K, str], ...]:
    """The seats (key and label) in the order in which they get the floor.

    `step` counts the steps, so that each begins with the next seat; `heard` says how often each
    had the floor in all steps, `power` how much each has to say. Equals keep their order.
    """
    held = tuple(seats)
    if order is Order.ALPHABET:
        return tuple(sorted(held, key=lambda s: s[1].casefold()))
    if order is Order.ROTATING and held:
        first = step % len(held)
        return (*held[first:], *held[:first])
    if order is Order.LEAST_HEARD:
        counts = heard or {}
        return tuple(sorted(held, key=lambda s: counts.get(s[0], 0)))
    if order is Order.LEAST_POWER:
        powers = power or {}
        return tuple(sorted(held, key=lambda s: powers.get(s[0], 0)))
    return held
