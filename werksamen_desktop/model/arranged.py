# SPDX-License-Identifier: EUPL-1.2
"""What an agreement still lacks, and the words that its kind adds to it."""

from collections.abc import Iterator
from datetime import date

from werksamen_desktop.model.case import Agreement, AgreementKind
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import AGREEMENT_KINDS, find_date, short_date, with_article

SIGNAL_LEVEL = 3
"""The ring a signal goes to: the regional structure (winkeliersvereniging)."""

SMALL_STEP_DAYS = 14
"""The longest a small step may take (domain A3 3.5)."""


def due_on(agreement: Agreement, today: date) -> date | None:
    """The day an agreement is due: the date that was picked, else the one its words name."""
    return agreement.due or find_date(agreement.when, today)


def when_words(agreement: Agreement) -> str:
    """The room's own words with the date behind them, where they do not name it already."""
    words, day = agreement.when.strip(), agreement.due
    if day is None:
        return words
    if not words:
        return short_date(day)
    named = find_date(words, day)
    return words if named == day else f"{words} ({short_date(day)})"


def made_here(sitting: Sitting) -> tuple[Agreement, ...]:
    """The agreements of this sitting."""
    here = sitting.deliberation.id
    return tuple(a for a in sitting.case.agreements if a.made_in in (None, here))


def made_before(sitting: Sitting) -> tuple[Agreement, ...]:
    """The agreements of earlier sittings of the case."""
    here = sitting.deliberation.id
    return tuple(a for a in sitting.case.agreements if a.made_in not in (None, here))


def unconfirmed(sitting: Sitting) -> tuple[Agreement, ...]:
    """Handovers of earlier sittings that nobody confirmed yet."""
    return tuple(a for a in made_before(sitting) if a.unconfirmed)


def without_authority(agreement: Agreement) -> bool:
    """Whether somebody answers for a step without a word on what they may do (domain A4 4.4)."""
    return bool(agreement.responsible.strip()) and not agreement.authorised_to.strip()


def too_long(agreement: Agreement, today: date) -> bool:
    """Whether a small step takes more than the two weeks that keep it small."""
    if agreement.kind is not AgreementKind.SMALL_STEP:
        return False
    day = due_on(agreement, today)
    return day is not None and (day - today).days > SMALL_STEP_DAYS


def signal_words(agreement: Agreement) -> str:
    """Everything that a signal says on paper."""
    return " ".join((agreement.step, agreement.result, agreement.handed_to))


def kind_words(agreement: Agreement, sitting: Sitting) -> str:
    """"warme overdracht: van huisarts naar wijkteam, samen met de cliënt, bevestigd".

    Empty for a plain step.
    """
    if agreement.kind is AgreementKind.ACTION:
        return ""
    more = ", ".join(_more(agreement, sitting))
    return ": ".join(p for p in (AGREEMENT_KINDS[agreement.kind], more) if p)


def _more(agreement: Agreement, sitting: Sitting) -> Iterator[str]:
    giver, taker = agreement.handed_from.strip(), agreement.handed_to.strip()
    if agreement.kind is AgreementKind.SIGNAL:
        yield f"aan {taker or 'niveau 3'}"
    if agreement.kind is not AgreementKind.HANDOVER:
        return
    if way := " ".join(p for p in (f"van {giver}" if giver else "",
                                   f"naar {taker}" if taker else "") if p):
        yield way
    if agreement.with_client:
        yield f"samen met {with_article(sitting.case.person_word)}"
    yield "bevestigd" if agreement.confirmed else "nog niet bevestigd"
