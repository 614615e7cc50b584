# SPDX-License-Identifier: EUPL-1.2
"""Edits of an agreement: who takes it, or got it and why, and what sort of agreement it is."""

from dataclasses import replace
from uuid import UUID

from werksamen_desktop.model.arranged import SIGNAL_LEVEL
from werksamen_desktop.model.case import Agreement, AgreementKind, SelfChosen
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import SELF_CHOSEN
from werksamen_desktop.model.edits import set_agreement


def claim(sitting: Sitting, agreement: UUID, who: str) -> Sitting:
    """Somebody takes a step: it is theirs, and chosen by themselves."""
    return set_agreement(sitting, agreement, who=who, self_chosen=SelfChosen.CHOSEN, exception="")


def name_owner(sitting: Sitting, agreement: UUID, who: str) -> Sitting:
    """Name who does a step; whether they chose it themselves is asked again."""
    return set_agreement(sitting, agreement, who=who, self_chosen=SelfChosen.UNSAID, exception="")


def answer(sitting: Sitting, agreement: UUID, chosen: SelfChosen) -> Sitting:
    """Say whether the owner chose the step; only one that was given keeps a reason."""
    held = next((a for a in sitting.case.agreements if a.id == agreement), None)
    if held is None:
        return sitting
    made = replace(held, self_chosen=chosen,
                   exception=held.exception if chosen is SelfChosen.ASKED else "")
    return set_agreement(sitting, agreement, self_chosen=chosen, exception=made.exception)


def choose_kind(sitting: Sitting, agreement: UUID, kind: AgreementKind) -> Sitting:
    """Say what sort of agreement it is; a signal lies on the level it goes to."""
    more = {"level": SIGNAL_LEVEL} if kind is AgreementKind.SIGNAL else {}
    return set_agreement(sitting, agreement, kind=kind, **more)


def unexplained(agreement: Agreement) -> bool:
    """Whether somebody was named who neither chose the step nor heard why it is theirs."""
    if not agreement.who.strip() or agreement.self_chosen is SelfChosen.CHOSEN:
        return False
    return agreement.self_chosen is SelfChosen.UNSAID or not agreement.exception.strip()


def how_words(agreement: Agreement) -> str:
    """"zelf gekozen", or "toegewezen: " with the reason; empty where nobody said."""
    if agreement.self_chosen is SelfChosen.UNSAID or not agreement.who.strip():
        return ""
    words = SELF_CHOSEN[agreement.self_chosen]
    reason = agreement.exception.strip()
    return f"{words}: {reason}" if agreement.self_chosen is SelfChosen.ASKED and reason else words
