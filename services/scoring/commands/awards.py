"""Commands about an Ormas Award."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.scoring.commands.asked import Asked
from services.scoring.schemas import award as s
from shared.rpc.server import command
from shared.tokens import Warrant


class AwardCommands(Asked):
    """From its call to its announcement."""

    @command
    def call_award(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.call_award(cause, **s.CallAward().load(payload)).as_dict()

    @command
    def nominate_candidate(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, own = self._cause(warrant, payload), own_ormas(warrant.actor)
        return self.scoring.nominate_candidate(cause, own, **s.NominateCandidate().load(payload)).as_dict()

    @command
    def withdraw_candidate(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, own = self._cause(warrant, payload), own_ormas(warrant.actor)
        return self.scoring.withdraw_candidate(cause, own, **s.ForAReason().load(payload)).as_dict()

    @command
    def select_candidate(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.select_candidate(cause, **s.OnAGround().load(payload)).as_dict()

    @command
    def visit_candidate(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.visit_candidate(cause, **s.VisitCandidate().load(payload)).as_dict()

    @command
    def shortlist_candidate(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.shortlist_candidate(cause, **s.OnAGround().load(payload)).as_dict()

    @command
    def refuse_candidate(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.refuse_candidate(cause, **s.ForAReason().load(payload)).as_dict()

    @command
    def vote_for_candidate(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.vote_for_candidate(cause, **s.ForAReason().load(payload)).as_dict()

    @command
    def decide_award(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.decide_award(cause, **s.OnAGround().load(payload)).as_dict()

    @command
    def announce_award(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.announce_award(cause, **s.AnnounceAward().load(payload)).as_dict()
