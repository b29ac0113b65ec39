"""The programme of the RPJMD that a meeting or an activity serves."""

import pytest
from marshmallow import ValidationError

from services.clusters.domain import AttendedMeeting, OrderActivity
from services.clusters.events import (
    MeetingCancelled,
    MeetingChangeRefused,
    MeetingPlanned,
    OrderActivityChangeRefused,
    OrderActivityRecorded,
    OrderActivityStruck,
    PointedToTheme,
    ThemeTakenAway,
)
from services.clusters.schemas.themes import PointToTheme
from tests.scenario import Scenario, fact

CLEAN = {"rpjmd_code": "1.1", "rpjmd_theme": "Kota bersih"}
PLANNED = fact(MeetingPlanned, title="Bina ormas", day="2026-02-01")
MEETING = "meeting-" + "0" * 32


def pointing(code):
    names = {"1.1": "Kota bersih", "1.2": "Keluarga mandiri", "": ""}
    return lambda one: one.point_to_theme(rpjmd_code=code, rpjmd_theme=names[code])


def test_one_programme_is_served_at_a_time_and_what_was_a_mistake_is_taken_away():
    pointed = Scenario(AttendedMeeting).given(PLANNED).when(pointing("1.1"))
    pointed.then(fact(PointedToTheme, **CLEAN))
    other = Scenario(AttendedMeeting).given(PLANNED, fact(PointedToTheme, **CLEAN))
    other.when(pointing("1.2")).then(fact(PointedToTheme, rpjmd_code="1.2", rpjmd_theme="Keluarga mandiri"))
    away = Scenario(AttendedMeeting).given(PLANNED, fact(PointedToTheme, **CLEAN)).when(pointing(""))
    away.then(fact(ThemeTakenAway, **CLEAN))


@pytest.mark.rule("only-an-open-meeting-is-prepared")
def test_what_was_called_off_or_struck_serves_nothing():
    off = Scenario(AttendedMeeting).given(PLANNED, fact(MeetingCancelled)).when(pointing("1.1"))
    assert isinstance(off.happened[-1], MeetingChangeRefused)
    struck = Scenario(OrderActivity).given(fact(OrderActivityRecorded, people=4), fact(OrderActivityStruck))
    assert isinstance(struck.when(pointing("1.1")).happened[-1], OrderActivityChangeRefused)


@pytest.mark.parametrize("wrong", [{"rpjmd_code": ""}, {"rpjmd_theme": " "}, {"rpjmd_code": "abc"}])
def test_a_programme_has_a_code_and_a_name(wrong):
    with pytest.raises(ValidationError):
        PointToTheme().load({"stream": MEETING} | CLEAN | wrong)
    assert PointToTheme().load({"stream": MEETING} | CLEAN)
