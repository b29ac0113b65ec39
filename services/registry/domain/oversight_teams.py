"""Teams that oversee organisations: formed, changed, ended."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from services.registry.events import (
    OversightTeamChanged,
    OversightTeamEnded,
    OversightTeamFormed,
    OversightTeamRefused,
)
from services.registry.rules.oversight import A_TEAM_CODE_IS_USED_ONCE, AN_ENDED_TEAM_IS_NOT_CHANGED
from shared.aggregate import Aggregate, not_overtaken
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

TOLD_OF_TEAMS: Final = ("team_name", "legal_basis", "institutions", "mark")
"""What is said of a team."""


@dataclass(frozen=True)
class Team:
    """One team; ``said`` holds the fields of :data:`TOLD_OF_TEAMS`, ``version``: of the newest event."""

    code: str
    said: dict[str, Any]
    version: int
    ended: bool = False

    @property
    def name(self) -> str:
        return str(self.said["team_name"])


class OversightTeams(Aggregate):
    """One stream for an office; ``teams`` by their code, those that ended among them."""

    KIND = "oversight"
    STREAM: Final = "oversight-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.teams: dict[str, Team] = {}

    def team(self, code: str) -> Team:
        """A team of this office. Error: NotFound."""
        if code not in self.teams:
            raise NotFound(f"Tim {code} tidak ada dalam daftar tim kantor ini.")
        return self.teams[code]

    def adopt(self, *, proposed: Iterable[Mapping[str, Any]], ground: str) -> None:
        """Form what is proposed and was never in the list; what the office changed stays so."""
        for each in proposed:
            if each["team"] not in self.teams:
                self.trigger_event(OversightTeamFormed, ground=ground, **each)

    def form(self, *, team: str, ground: str, **said: Any) -> None:
        """A team of the office's own. A code never means a second team."""
        if team in self.teams:
            self._refuse(A_TEAM_CODE_IS_USED_ONCE, ground, code=team)
        else:
            self.trigger_event(OversightTeamFormed, team=team, ground=ground, **said)

    def alter(self, *, team: str, seen: int, ground: str, **said: Any) -> None:
        """All of it as it is now; the same changes nothing.

        ``seen``: the version of the team that whoever changes it saw. Errors: NotFound, Conflict.
        """
        known = self.team(team)
        not_overtaken(known.version, seen)
        if known.ended:
            self._refuse(AN_ENDED_TEAM_IS_NOT_CHANGED, ground, code=team)
        elif known.said != said:
            self.trigger_event(OversightTeamChanged, team=team, ground=ground, **said)

    def end(self, *, team: str, reason: str) -> None:
        """It oversees nobody from now on; twice changes nothing. Error: NotFound."""
        known = self.team(team)
        if not known.ended:
            self.trigger_event(OversightTeamEnded, team=team, team_name=known.name, reason=reason)

    def _refuse(self, rule: Rule, ground: str, **said: str) -> None:
        self.trigger_event(OversightTeamRefused, ground=ground, **rule.refusal(**said))

    def when(self, fact: Fact) -> None:
        match fact:
            case OversightTeamFormed() | OversightTeamChanged():
                state = fact.public_state()
                said = {name: state[name] for name in TOLD_OF_TEAMS}
                self.teams[fact.team] = Team(fact.team, said, fact.originator_version)
            case OversightTeamEnded():
                known = self.teams[fact.team]
                self.teams[fact.team] = replace(known, version=fact.originator_version, ended=True)
            case OversightTeamRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
