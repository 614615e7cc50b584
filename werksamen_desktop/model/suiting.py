# SPDX-License-Identifier: EUPL-1.2
"""The words with which a method says what it is for, so that it takes part in the choice of one."""

from enum import StrEnum


class Ends(StrEnum):
    """What a method ends in; `either` leaves it to the group."""

    UNSAID = ""
    DECISION = "decision"
    ADVICE = "advice"
    EITHER = "either"
    NOTHING = "nothing"


class Suits(StrEnum):
    """A situation that a method is meant for (domain B1)."""

    MORAL = "moral"
    CLASH = "clash"
    COORDINATE = "coordinate"
    LEARN = "learn"
    FAMILY = "family"
    FOLLOW_UP = "follow_up"
    OWN_DILEMMA = "own_dilemma"
    RULE = "rule"
    ARGUMENTS = "arguments"
    FACTS = "facts"
    CODE = "code"
    ACT = "act"
    MEANINGS = "meanings"
    UNDERSTAND = "understand"
    LOOK_BACK = "look_back"
    MANY_HELPERS = "many_helpers"
    CHILD_SAFETY = "child_safety"
    ESCALATED = "escalated"
    OWN_PLAN = "own_plan"
    INCIDENT = "incident"
    ONE_QUESTION = "one_question"
    FRESH_VIEW = "fresh_view"
    EMOTION = "emotion"
    BEGINNERS = "beginners"
    EXPERIENCE = "experience"
    STRANGERS = "strangers"
    COOPERATION = "cooperation"
    NETWORK = "network"
    STUCK = "stuck"
    TIRED = "tired"
    WIND = "wind"
