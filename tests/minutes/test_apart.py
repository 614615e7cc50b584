# SPDX-License-Identifier: EUPL-1.2
"""The minutes say that there was private time and how long, and nothing more."""

from datetime import UTC, date, datetime, timedelta

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.deliberation import PrivateTime, Sitting

BEGIN = datetime(2026, 11, 28, 11, 0, tzinfo=UTC)


def told(sitting: Sitting) -> str:
    return "".join(compose(sitting, today=date(2026, 12, 1)).texts())


def lasting(*minutes: int | None) -> Sitting:
    return example_sitting("ek").with_deliberation(private_times=tuple(
        PrivateTime("EK-3", BEGIN, None if m is None else BEGIN + timedelta(minutes=m))
        for m in minutes))


def test_two_private_times_of_a_step_are_one_length() -> None:
    assert "Besloten tijd: 1 uur en 5 minuten" in told(lasting(40, 25))
    assert "Besloten tijd: 1 minuut" in told(lasting(1))
    assert "Besloten tijd: minder dan een minuut" in told(lasting(0))


def test_a_clock_that_was_set_back_takes_no_time_away() -> None:
    assert "Besloten tijd: 10 minuten" in told(lasting(10, -30))


def test_without_a_private_time_or_while_it_lasts_there_is_no_length() -> None:
    assert "Besloten tijd:" not in told(lasting())
    assert "Besloten tijd:" not in told(lasting(None))
