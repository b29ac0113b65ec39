"""The programme of the RPJMD that a hibah serves."""

from contracts.telling.grant_words import GRANT_RUNNING
from services.requests import events as e
from services.requests.domain.grant_state import GrantState
from services.requests.domain.handing_over import Officer


class GrantTheme(GrantState):
    """One programme at a time, also after everything was accounted for: the year is counted then."""

    def point_to_theme(self, by: Officer, *, rpjmd_code: str, rpjmd_theme: str) -> None:
        """Without a code none. The same again changes nothing."""
        code, title = self.theme
        if rpjmd_code == code or not self._goes_on(by, *GRANT_RUNNING, "closed"):
            return
        if rpjmd_code:
            self.trigger_event(e.GrantPointedToTheme, rpjmd_code=rpjmd_code, rpjmd_theme=rpjmd_theme)
        else:
            self.trigger_event(e.GrantThemeTakenAway, rpjmd_code=code, rpjmd_theme=title)
