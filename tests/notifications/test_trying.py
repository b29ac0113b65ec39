"""Whom a changed line would remind, beside the one in force. The promise tells at -7, 0 and +3."""

import json
from contextlib import closing
from datetime import datetime

import pytest
from typer.testing import CliRunner

from contracts.telling.dates import zone_of
from deploy.cli.app import _commands
from services.notifications.application import Notifications
from services.notifications.application.trying import DAYS
from services.notifications.obligations.reading import file_of
from shared.errors import InputWrong, NotFound
from tests.notifications.lines import PROMISE, SKT, adopt
from tests.notifications.told import Others
from tests.offices import found_office

SAID = {name: PROMISE[name] for name in ("title", "text", "mark", "source", "tells")}


def after(day, days):
    return datetime.fromordinal(datetime.fromisoformat(day).toordinal() + days).date().isoformat()


@pytest.fixture
def office(tmp_path):
    deployment = found_office(tmp_path / "kantor")
    with closing(Notifications(deployment)) as notifications, closing(Others(deployment)) as others:
        adopt(notifications, PROMISE, SKT)
        yield notifications, others


@pytest.fixture
def base(office):
    """Two days ahead of the clock, so that midnight changes nothing."""
    zone = zone_of(office[0].deployment.office.time_zone)
    return after(datetime.now(zone).date().isoformat(), 2)


def trial(notifications, since, **said):
    before = notifications.ledger.head()
    found = notifications.try_obligation(code="janji", said=SAID | said, effective_from=since)
    assert notifications.ledger.head() == before
    return found


def days_of(found):
    return [(each["day"], each["offset"]) for each in found["shown"]]


def test_the_same_line_tells_the_same(office, base):
    notifications, others = office
    others.promises(1, after(base, 10))
    found = trial(notifications, base)
    assert found["now"] == found["then"] == {"role:case_officer": 2, "role:agency_head": 1}
    assert (found["more"], found["fewer"]) == (0, 0)
    assert days_of(found) == [(after(base, 3), -7), (after(base, 10), 0), (after(base, 13), 3)]


def test_other_days_and_recipients_are_counted_by_kind(office, base):
    notifications, others = office
    others.promises(1, after(base, 10))
    tells = [{"who": "ormas", "offsets": [-2]}, {"who": "role:case_officer", "offsets": [0]}]
    found = trial(notifications, base, tells=tells)
    assert found["then"] == {"ormas": 1, "role:case_officer": 1}
    assert (found["more"], found["fewer"]) == (1, 2)
    assert days_of(found)[0] == (after(base, 8), -2)


def test_an_offset_that_is_over_is_caught_up_with_on_the_first_day_unless_it_was_told(office, base):
    """-7 falls before the first day and will have been told; -9 is new and comes late."""
    notifications, others = office
    others.promises(1, after(base, 6))
    assert days_of(trial(notifications, base))[0] == (after(base, 6), 0)
    found = trial(notifications, base, tells=[{"who": "role:case_officer", "offsets": [-9]}])
    assert days_of(found) == [(base, -9)]


def test_what_is_kept_or_too_far_away_reminds_nobody(office, base):
    notifications, others = office
    others.promises(1, after(base, 20))
    others.keeps(1)
    others.promises(2, after(base, DAYS + 8))
    found = trial(notifications, base)
    assert (found["then"], found["shown"]) == ({}, [])


def test_many_are_counted_and_some_shown(office, base):
    notifications, others = office
    others.promises_many(150, after(base, 20))
    found = trial(notifications, base)
    assert found["then"]["role:case_officer"] == 300
    assert len(found["shown"]) == 20


def test_a_text_that_cannot_be_filled_and_an_unknown_line_are_refused(office, base):
    with pytest.raises(InputWrong):
        trial(office[0], base, text="{nothing_like_it}")
    with pytest.raises(NotFound):
        office[0].try_obligation(code="lain", said=SAID, effective_from=base)


def test_a_file_is_tried_on_the_command_line(office, base, tmp_path):
    notifications, others = office
    others.promises(1, after(base, 10))
    file = tmp_path / "tabel.yaml"
    file.write_text(file_of([PROMISE | {"tells": [{"who": "role:case_officer", "offsets": [0]}]}]))
    asked = ["due", "--data", str(notifications.deployment.directory), "--try", str(file), "--on", base]
    (line,) = json.loads(CliRunner().invoke(_commands(["due", "monev"]), [*asked, "--json"]).stdout)["lines"]
    assert (line["code"], line["more"], line["fewer"]) == ("janji", 0, 2)
    assert "Tidak ada yang dicatat." in CliRunner().invoke(_commands(["due", "monev"]), asked).stdout


def test_a_line_that_falls_due_on_another_day_is_reckoned_by_itself(office, base):
    notifications, others = office
    others.promises(1, after(base, 10))
    later = file_of([PROMISE | {"due": {"field": "due", "days": 5}}]).splitlines()
    (line,) = notifications.try_obligations(later, base)
    assert days_of(line) == [(after(base, 8), -7), (after(base, 15), 0), (after(base, 18), 3)]
    assert line["now"] == line["then"]
