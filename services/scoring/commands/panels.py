"""Commands about the panel of an assessment."""

from typing import Any

from services.scoring.commands.asked import Asked
from services.scoring.schemas import panel as s
from shared.rpc.server import command
from shared.tokens import Warrant


class PanelCommands(Asked):
    """From what an assessor declares to what a moderation agreed."""

    @command
    def declare_panel_interest(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.declare_panel_interest(cause, **s.DeclarePanelInterest().load(payload)).as_dict()

    @command
    def give_panel_answers(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.give_panel_answers(cause, **s.GivePanelAnswers().load(payload)).as_dict()

    @command
    def moderate_panel(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.moderate_panel(cause, **s.ModeratePanel().load(payload)).as_dict()
