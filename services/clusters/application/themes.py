"""What one can ask about the programmes of the RPJMD that meetings and activities serve."""

from typing import Final

from services.clusters.application.beginning import Beginning
from services.clusters.domain import AttendedMeeting, OrderActivity
from services.clusters.domain.themes import ServesTheme
from shared.ledger import Cause, Receipt

_KINDS: Final[dict[str, type[ServesTheme]]] = {"meeting": AttendedMeeting, "activity": OrderActivity}


class Themes(Beginning):
    """Say which programme something serves."""

    def point_to_theme(self, cause: Cause, *, stream: str, rpjmd_code: str, rpjmd_theme: str) -> Receipt:
        """A programme of the office's lists, or none any more."""
        said = {"rpjmd_code": rpjmd_code, "rpjmd_theme": rpjmd_theme}
        kind = _KINDS[stream.partition("-")[0]]
        return self.change(kind, stream, cause, lambda one: one.point_to_theme(**said))
