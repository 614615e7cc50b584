# SPDX-License-Identifier: EUPL-1.2
"""The closed set of what a part of a step can be."""

from enum import StrEnum


class StepKind(StrEnum):
    """How a part is worked on; each kind has one widget, one slide, one minutes section."""

    TEXT = "text"
    LIST = "list"
    PERSPECTIVES = "perspectives"
    VALUES = "values"
    OPTIONS = "options"
    ARGUMENTS = "arguments"
    CARDS = "cards"
    CODES = "codes"
    JUDGEMENT = "judgement"
    LIKENESS = "likeness"
    POLL = "poll"
    DECISION = "decision"
    AGREEMENTS = "agreements"
    PROGRESS = "progress"
    CHECKLIST = "checklist"
    EVALUATION = "evaluation"
    MATCH = "match"
    MERGING = "merging"
    PLEAS = "pleas"
    LIGHTS = "lights"
    SCORES = "scores"
    LOCKED = "locked"
    BOARD = "board"
    RING = "ring"
    FRICTIONS = "frictions"
    INTENTIONS = "intentions"
    RANKING = "ranking"
    CHOICE = "choice"
