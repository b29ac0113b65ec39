"""What is allowed with instruments and assessments, and the arithmetic of a score."""

from services.scoring.domain.assessment import Assessment
from services.scoring.domain.award import Award
from services.scoring.domain.editions import Edition, InstrumentEditions
from services.scoring.domain.expose import Expose
from services.scoring.domain.improvement import ImprovementPlan
from services.scoring.domain.monev import MonevPack
from services.scoring.domain.perception import PerceptionSurvey
from services.scoring.domain.period import AssessmentPeriod
from services.scoring.domain.sheet import Sheet

__all__ = [
    "Assessment",
    "AssessmentPeriod",
    "Award",
    "Edition",
    "Expose",
    "ImprovementPlan",
    "InstrumentEditions",
    "MonevPack",
    "PerceptionSurvey",
    "Sheet",
]
