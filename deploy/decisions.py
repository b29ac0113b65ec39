"""Where an operator's decisions about parked events are recorded in this office."""

from typing import Final

from services.audit.events import ParkedEventDiscarded, ParkedEventRetried
from shared.decisions import Decisions

DECISIONS: Final = Decisions("audit", ParkedEventRetried.TOPIC, ParkedEventDiscarded.TOPIC)
