"""What can have happened to instruments and scores; nothing here is changed or removed."""

from services.scoring.events.instrument import (
    InstrumentChangeRefused,
    InstrumentCountsDrafted,
    InstrumentDimensionDrafted,
    InstrumentDrafted,
    InstrumentDraftWithdrawn,
    InstrumentPublished,
    InstrumentRevised,
)

__all__ = [
    "InstrumentChangeRefused",
    "InstrumentCountsDrafted",
    "InstrumentDimensionDrafted",
    "InstrumentDraftWithdrawn",
    "InstrumentDrafted",
    "InstrumentPublished",
    "InstrumentRevised",
]
