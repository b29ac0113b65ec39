"""Which teams oversee organisations."""

from collections.abc import Callable
from typing import Any

from contracts.telling.oversight_words import PROPOSED_TEAMS
from services.registry.domain import OversightTeams
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Teams(EventSourced):
    """The office's list of teams."""

    def adopt_oversight_teams(self, cause: Cause, *, ground: str) -> Receipt:
        """The proposed teams that this list never had."""
        return self._of_teams(cause, OversightTeams.adopt, proposed=PROPOSED_TEAMS, ground=ground)

    def form_oversight_team(self, cause: Cause, **team: Any) -> Receipt:
        """A team of the office's own."""
        return self._of_teams(cause, OversightTeams.form, **team)

    def change_oversight_team(self, cause: Cause, **team: Any) -> Receipt:
        """A team as it is from now on."""
        return self._of_teams(cause, OversightTeams.alter, **team)

    def end_oversight_team(self, cause: Cause, **ended: Any) -> Receipt:
        """A team that oversees nobody any more."""
        return self._of_teams(cause, OversightTeams.end, **ended)

    def _of_teams(self, cause: Cause, decide: Callable[..., None], **said: Any) -> Receipt:
        return self.change(
            OversightTeams,
            OversightTeams.STREAM,
            cause,
            lambda teams: decide(teams, **said),
            load=self.load_or_new,
        )
