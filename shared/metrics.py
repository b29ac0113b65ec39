"""Every metric of the system, with what it says. No metric and no label holds anything about a person.

``part`` is a mover of events as ``status`` names it, ``source`` the service whose ledger it follows.
"""

from typing import Final

from prometheus_client import Counter, Histogram

_BY_PART: Final = ("part", "source")
_BY_PROJECTION: Final = ("projection", "source")

RELAY_CONFIRMED: Final = Counter(
    "ormas_relay_confirmed", "Events that the broker confirmed to have on disk.", _BY_PART
)
INBOX_APPENDED: Final = Counter(
    "ormas_inbox_appended", "Events appended to the consumer's own copy.", _BY_PART
)
INBOX_REPEATED: Final = Counter("ormas_inbox_repeated", "Events that came again and were dropped.", _BY_PART)
INBOX_GAPS: Final = Counter(
    "ormas_inbox_gaps", "Times that events were found to be missing between others.", _BY_PART
)
INBOX_FETCHED: Final = Counter(
    "ormas_inbox_fetched", "Events fetched from the source itself, because they were missing.", _BY_PART
)
INBOX_COUNTS: Final = (INBOX_APPENDED, INBOX_REPEATED, INBOX_GAPS, INBOX_FETCHED)

PROJECTION_EVENTS: Final = Counter(
    "ormas_projection_events", "Events applied to a read model, or parked.", _BY_PROJECTION
)
PROJECTION_PAGE_SECONDS: Final = Histogram(
    "ormas_projection_page_seconds",
    "How long a page of events took, committed; an equal share where read models moved together.",
    _BY_PROJECTION,
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
)

COMMANDS: Final = Counter(
    "ormas_commands",
    "Calls with a warrant that were answered; outcome: ok, refused or the error's code.",
    ("command", "outcome"),
)
COMMAND_SECONDS: Final = Histogram(
    "ormas_command_seconds",
    "From the admission of a call with a warrant to its answer.",
    ("command",),
    buckets=(0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)

OBSERVED: Final = "ormas_observed_timestamp_seconds"
SOURCE_HEAD: Final = "ormas_source_head"
QUARANTINED: Final = "ormas_quarantined"
BY_PART: Final = {
    "ormas_position": "Last position of the source that the part has dealt with.",
    "ormas_applied": "Events really applied; what that proves is said in docs/decisions/0013.",
    "ormas_parked": "Events set aside because they could not be applied, and those that wait behind them.",
    "ormas_discarded": "Parked events that a person discarded with a reason.",
    "ormas_missing": "Recorded events that are neither applied nor parked nor discarded.",
    "ormas_lag_events": "Of the missing events, those that lie ahead. What is missing beyond is lost.",
    "ormas_lag_seconds": "How long ago the oldest event was recorded that lies ahead; 0 when none does.",
    "ormas_stalled": "1 when the part has something to do and has not moved for too long.",
    "ormas_forked": "1 when the source is stopped because its history is not the one we heard before.",
}
GAUGES: Final = {
    OBSERVED: "When the pump last looked at the figures below, in seconds since 1970.",
    SOURCE_HEAD: "Last position of a service's ledger.",
    QUARANTINED: "Messages that an inbox could not read, kept for a person to look at.",
    **BY_PART,
}
"""What the pump's watch saw last; see ``deploy/standing``."""
