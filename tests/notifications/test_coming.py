"""What falls due next for one ormas is what the days remind it of, and of nobody else."""

from contextlib import closing
from datetime import date, timedelta
from itertools import groupby

import pytest

from services.notifications.application.days import matters_in
from services.notifications.application.hearing import hearing, positions_of
from services.notifications.domain import Office
from services.notifications.domain.office import TOPICS as OF_OFFICE
from services.notifications.obligations.shipped import shipped_lines
from services.registry.events import EntryMerged, EntrySeparated, SupervisionPlanned
from tests.notifications.lines import PROMISE, SKT, adopt
from tests.notifications.lives import BEGIN, life
from tests.notifications.test_days import facts
from tests.notifications.test_simulated_year import Telling
from tests.portal.told.ormas import stream

ORMAS, DAYS, AT_ONCE = 40, 300, 100


@pytest.fixture
def lived(notifications):
    """An office in which forty ormas lived, with the whole table."""
    with closing(Telling(notifications.deployment)) as telling:
        every = sorted(life(11, ORMAS, DAYS), key=lambda each: each[0])
        for day, told in groupby(every, key=lambda each: each[0]):
            happenings = [each for _, each in told]
            for start in range(0, len(happenings), AT_ONCE):
                telling.tell(day, happenings[start : start + AT_ONCE])
    adopt(notifications, *shipped_lines())
    return notifications


def whole(notifications, day):
    """Every open matter of everybody, as a day reckons it."""
    table = notifications._lines_at(notifications.ledger.head().position, day)
    with hearing(notifications.deployment, "notifications") as heard:
        known = notifications._known(heard, positions_of(heard))
        office = Office.of(day, known.told(OF_OFFICE))
        return [each for each in matters_in(known, table.values(), office) if not each.ended]


def named(matters):
    return sorted((each["obligation"], each["about"], each["period"], each["due"]) for each in matters)


def test_of_each_ormas_is_found_what_the_whole_reckoning_finds(lived, monkeypatch):
    day = (BEGIN + timedelta(DAYS)).isoformat()
    monkeypatch.setattr(lived, "_today", lambda: day)
    found = whole(lived, day)
    seen, awaited = set(), set()
    for number in range(1, ORMAS + 1):
        answer = lived.coming_for(f"ormas-{number}")
        told = answer["matters"]
        wanted = [vars(each) for each in found if each.organisation == answer["organisation"]]
        assert named(told) == named(wanted)
        assert [each["due"] for each in told] == sorted(each["due"] for each in told)
        seen |= {each["obligation"] for each in told}
        awaited |= {
            (*named([each])[0], kind) for each in told for kind in each["next_to"] if each["next_on"] == day
        }
    assert len(seen) > 20
    due = [each for each in lived.due_on(day)["reminders"] if each["organisation"]]
    assert awaited == {(*named([each])[0], kind_of(each["recipient"])) for each in due}
    assert awaited


def test_the_next_reminder_is_the_one_that_comes(notifications, others, monkeypatch):
    adopt(notifications, PROMISE, SKT)
    first = date(2026, 3, 1)
    others.skt(1, "2026-05-20")
    others.promises(1, "2026-03-20")
    others.promises(2, "2026-03-04", ormas=2)
    for n in range(100):
        day = (first + timedelta(n)).isoformat()
        monkeypatch.setattr(notifications, "_today", lambda day=day: day)
        before = len(list(facts(notifications, "ReminderDue")))
        awaited = {
            (each["obligation"], each["due"], kind)
            for number in (1, 2)
            for each in notifications.coming_for(stream(number))["matters"]
            for kind in each["next_to"]
            if each["next_on"] == day
        }
        notifications.bring_days(day)
        came = [*facts(notifications, "ReminderDue")][before:]
        assert awaited == {(each.obligation, each.due, kind_of(each.recipient)) for each in came}
    assert before > 5


def kind_of(recipient):
    return recipient if recipient.startswith("role:") else recipient.partition(":")[0]


def test_what_was_recorded_of_a_merged_entry_belongs_to_the_one_that_stands(notifications, others):
    adopt(notifications, PROMISE, SKT)
    others.promises(1, "2030-03-20", ormas=3)
    for entry, survivor in ((3, 2), (2, 1)):
        others.tell("registry", stream(entry), EntryMerged, survivor=stream(survivor))
    others.skt(1, "2030-05-20")
    others.skt(2, "2030-01-01")
    told = notifications.coming_for(stream(3))
    assert told["organisation"] == stream(1)
    assert told == notifications.coming_for(stream(1)) == notifications.coming_for(stream(2))
    assert [each["due"] for each in told["matters"]] == ["2030-03-20", "2030-05-20"]
    others.tell("registry", stream(2), EntrySeparated)
    others.hear()
    assert [each["due"] for each in notifications.coming_for(stream(1))["matters"]] == ["2030-05-20"]


def test_a_limited_matter_is_not_among_them_whatever_line_an_office_writes(notifications, others):
    own = SKT | {
        "code": "awas",
        "starts": [{"event": "registry.SupervisionPlanned"}],
        "ormas": "organisation",
    }
    own |= {"due": {"field": "due_on"}, "period": ["due_on"], "text": "Untuk {name}"}
    adopt(notifications, own, SKT)
    said = {"organisation": stream(1), "due_on": "2030-02-01"}
    others.tell("registry", "supervision-1", SupervisionPlanned, **said)
    others.skt(1, "2030-05-20")
    assert {each.due for each in whole(notifications, "2026-03-01")} == {"2030-02-01", "2030-05-20"}
    assert [each["due"] for each in notifications.coming_for(stream(1))["matters"]] == ["2030-05-20"]


def test_nobody_in_particular_and_nobody_at_all_owe_nothing(notifications, others):
    assert notifications.coming_for(stream(1))["matters"] == []
    adopt(notifications, SKT)
    others.skt(2, "2030-05-20")
    assert notifications.coming_for(stream(1))["matters"] == []
    assert notifications.last_day() == ""
