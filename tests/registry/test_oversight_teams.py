"""Teams that oversee organisations: by institution, formed, changed, ended. All of it is invented."""

import pytest

from contracts.telling.oversight_words import PROPOSED_TEAMS
from services.registry.domain import OversightTeams
from services.registry.events import (
    OversightTeamChanged,
    OversightTeamEnded,
    OversightTeamFormed,
    OversightTeamRefused,
)
from shared.errors import Conflict, NotFound
from tests.registry.overseeing import GROUND, TEAM_ENDED, formed, team
from tests.scenario import Scenario, fact


def story(*facts):
    return Scenario(OversightTeams, OversightTeams.STREAM).given(*facts)


def test_an_office_adopts_the_proposed_teams_and_keeps_its_own_under_their_codes():
    adopted = story().when(OversightTeams.adopt, proposed=PROPOSED_TEAMS, ground=GROUND)
    assert [(type(each), each.team, each.mark) for each in adopted.happened] == [
        (OversightTeamFormed, "T1", "found"),
        (OversightTeamFormed, "T2", "proposal"),
    ]
    again = story(formed("T1")).when(OversightTeams.adopt, proposed=PROPOSED_TEAMS, ground=GROUND)
    assert [each.team for each in again.happened] == ["T2"]


@pytest.mark.rule("a-team-code-is-used-once")
def test_a_code_never_means_a_second_team_not_even_after_the_first_ended():
    story().when(OversightTeams.form, **team()).then(fact(OversightTeamFormed, **team()))
    for known in ((formed(),), (formed(), TEAM_ENDED)):
        told = story(*known).when(OversightTeams.form, **team())
        told.then(fact(OversightTeamRefused, rule="a-team-code-is-used-once", ground=GROUND))


def test_a_team_is_changed_as_a_whole_by_who_saw_it_as_it_is():
    more = team(institutions=["Bakesbangpol", "Kejaksaan Negeri"])
    story(formed()).when(OversightTeams.alter, seen=1, **more).then(fact(OversightTeamChanged, **more))
    story(formed()).when(OversightTeams.alter, seen=1, **team()).then()
    with pytest.raises(Conflict):
        story(formed()).when(OversightTeams.alter, seen=0, **more)


@pytest.mark.rule("an-ended-team-is-not-changed")
def test_a_team_ends_with_a_reason_once_and_is_not_changed_afterwards():
    end = {"team": "T1", "reason": "Digabung dengan tim terpadu"}
    ended = fact(OversightTeamEnded, team="T1", team_name="Tim Contoh", reason=end["reason"])
    story(formed()).when(OversightTeams.end, **end).then(ended)
    story(formed(), TEAM_ENDED).when(OversightTeams.end, **end).then()
    told = story(formed(), TEAM_ENDED).when(OversightTeams.alter, seen=2, **team(team_name="Tim Lain"))
    told.then(fact(OversightTeamRefused, rule="an-ended-team-is-not-changed", ground=GROUND))


def test_a_team_that_nobody_recorded_is_not_found():
    with pytest.raises(NotFound):
        story().when(OversightTeams.end, team="T9", reason="Tidak ada")
