# SPDX-License-Identifier: EUPL-1.2
"""One widget per step kind; they do not know each other."""

from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.steps.agreements import AgreementsPart
from werksamen_desktop.ui.steps.arguments import ArgumentsPart
from werksamen_desktop.ui.steps.board import BoardPart
from werksamen_desktop.ui.steps.cards import CardsPart
from werksamen_desktop.ui.steps.checklist import ChecklistPart
from werksamen_desktop.ui.steps.choice import ChoicePart
from werksamen_desktop.ui.steps.codes import CodesPart
from werksamen_desktop.ui.steps.decision import DecisionPart
from werksamen_desktop.ui.steps.evaluation import EvaluationPart
from werksamen_desktop.ui.steps.frictions import FrictionsPart
from werksamen_desktop.ui.steps.intentions import IntentionsPart
from werksamen_desktop.ui.steps.judgement import JudgementPart
from werksamen_desktop.ui.steps.lights import LightsPart
from werksamen_desktop.ui.steps.likeness import LikenessPart
from werksamen_desktop.ui.steps.list import ListPart
from werksamen_desktop.ui.steps.locked import LockedPart
from werksamen_desktop.ui.steps.match import MatchPart
from werksamen_desktop.ui.steps.matrix import MatrixPart
from werksamen_desktop.ui.steps.merging import MergingPart
from werksamen_desktop.ui.steps.options import OptionsPart
from werksamen_desktop.ui.steps.pleas import PleasPart
from werksamen_desktop.ui.steps.poll import PollPart
from werksamen_desktop.ui.steps.progress import ProgressPart
from werksamen_desktop.ui.steps.ranking import RankingPart
from werksamen_desktop.ui.steps.ring import RingPart
from werksamen_desktop.ui.steps.scores import ScoresPart
from werksamen_desktop.ui.steps.text import TextPart

STEP_WIDGETS: dict[StepKind, type[PartWidget]] = {
    StepKind.TEXT: TextPart,
    StepKind.LIST: ListPart,
    StepKind.PERSPECTIVES: MatrixPart,
    StepKind.VALUES: MatrixPart,
    StepKind.OPTIONS: OptionsPart,
    StepKind.ARGUMENTS: ArgumentsPart,
    StepKind.CARDS: CardsPart,
    StepKind.CODES: CodesPart,
    StepKind.JUDGEMENT: JudgementPart,
    StepKind.LIKENESS: LikenessPart,
    StepKind.POLL: PollPart,
    StepKind.DECISION: DecisionPart,
    StepKind.AGREEMENTS: AgreementsPart,
    StepKind.PROGRESS: ProgressPart,
    StepKind.CHECKLIST: ChecklistPart,
    StepKind.EVALUATION: EvaluationPart,
    StepKind.MATCH: MatchPart,
    StepKind.MERGING: MergingPart,
    StepKind.PLEAS: PleasPart,
    StepKind.LIGHTS: LightsPart,
    StepKind.SCORES: ScoresPart,
    StepKind.LOCKED: LockedPart,
    StepKind.FRICTIONS: FrictionsPart,
    StepKind.INTENTIONS: IntentionsPart,
    StepKind.BOARD: BoardPart,
    StepKind.RING: RingPart,
    StepKind.RANKING: RankingPart,
    StepKind.CHOICE: ChoicePart,
}
"""The face that each step kind has in the facilitator's window."""
