"""What can have happened to instruments and scores; nothing here is changed or removed."""

from services.scoring.events.assessment import (
    AssessmentChangeRefused,
    AssessmentPeriodClosed,
    AssessmentPeriodOpened,
    AssessmentReturned,
    AssessmentSubmitted,
    EvidenceChecked,
    OrmasInvitedToAssessment,
    ScoreComputed,
    ScoreDecided,
    ScoreObjected,
    ScorePublished,
    SelfAnswersRecorded,
)
from services.scoring.events.instrument import (
    InstrumentChangeRefused,
    InstrumentCountsDrafted,
    InstrumentDimensionDrafted,
    InstrumentDrafted,
    InstrumentDraftWithdrawn,
    InstrumentPublished,
    InstrumentRevised,
)
from services.scoring.events.monev import MonevChangeRefused, MonevChapterFrozen, MonevFrozen

__all__ = [
    "AssessmentChangeRefused",
    "AssessmentPeriodClosed",
    "AssessmentPeriodOpened",
    "AssessmentReturned",
    "AssessmentSubmitted",
    "EvidenceChecked",
    "InstrumentChangeRefused",
    "InstrumentCountsDrafted",
    "InstrumentDimensionDrafted",
    "InstrumentDraftWithdrawn",
    "InstrumentDrafted",
    "InstrumentPublished",
    "InstrumentRevised",
    "MonevChangeRefused",
    "MonevChapterFrozen",
    "MonevFrozen",
    "OrmasInvitedToAssessment",
    "ScoreComputed",
    "ScoreDecided",
    "ScoreObjected",
    "ScorePublished",
    "SelfAnswersRecorded",
]
