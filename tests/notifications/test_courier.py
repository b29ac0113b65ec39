"""What another system gets: in order, once more rather than never, and nothing that nobody agreed to."""

import json
import threading
from contextlib import closing

import pytest

from services.notifications.webhooks.courier import PARK_AFTER
from services.notifications.webhooks.posting import Limits
from services.notifications.webhooks.round import MOST_FAILING
from tests.notifications.receiving import receiver, say
from tests.notifications.subscribed import deliver, events_of, listened, names_of, willing
from tests.notifications.subscriptions import WHY
from tests.notifications.told import Others
from tests.offices import found_office, on_both_databases
from tests.portal.told.ormas import stream

LONG = 4000.0
"""Seconds: longer than any pause between two attempts."""


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    with listened(found_office(tmp_path / "kantor", on_both_databases(request))) as office:
        yield office


@pytest.fixture
def on_files(tmp_path):
    with listened(found_office(tmp_path / "kantor")) as office:
        yield office


def again(office, courier, times):
    """As often as its time comes."""
    for _ in range(times):
        office.now += LONG
        deliver(courier)


def test_events_come_in_order_and_new_ones_after_them(office):
    for number in range(3):
        office.ormas(f"Forum {number}")
    with receiver(willing()) as there:
        courier = office.courier(office.subscribe(there))
        deliver(courier)
        office.ormas("Forum 3")
        deliver(courier)
        assert names_of(there) == [f"Forum {number}" for number in range(4)]
        assert [each["position"] for each in events_of(there)] == [1, 2, 3, 4]


def test_what_comes_is_a_cloud_event_without_names_of_colleagues(on_files):
    stream = on_files.ormas("Forum Contoh")
    with receiver(willing()) as there:
        deliver(on_files.courier(on_files.subscribe(there)))
    [told], headers = events_of(there), there.got[-1].headers
    assert (told["specversion"], told["type"], told["subject"]) == ("1.0", "registry.OrmasRegistered", stream)
    assert told["source"] == f"/{on_files.notifications.deployment.office.deployment}/registry/1"
    assert told["actorrole"] == "tenant_admin"
    assert "konsol" not in json.dumps(told)
    assert headers["content-type"] == "application/cloudevents+json"
    assert headers["webhook-id"].endswith(".registry.1.1")


def test_only_what_was_subscribed_to_comes(on_files):
    stream = on_files.ormas("Forum Contoh")
    on_files.rename(stream, "Forum Baru")
    with receiver(willing()) as there:
        deliver(on_files.courier(on_files.subscribe(there, ["registry.NameCorrected"])))
    assert [each["type"] for each in events_of(there)] == ["registry.NameCorrected"]


def test_it_begins_behind_the_position_that_was_agreed(on_files):
    for name in ("Satu", "Dua"):
        on_files.ormas(name)
    with receiver(willing()) as there:
        deliver(on_files.courier(on_files.subscribe(there, after=1)))
    assert names_of(there) == ["Dua"]


def test_nothing_of_subscriptions_themselves_is_told(on_files):
    with receiver(willing()) as there:
        deliver(on_files.courier(on_files.subscribe(there, ["notifications"])))
    assert events_of(there) == []


def test_nothing_is_sent_to_an_address_that_does_not_answer_the_challenge(office):
    office.ormas("Forum Contoh")
    with receiver(lambda handler, _: say(handler, 200, b"halo")) as there:
        stream = office.subscribe(there)
        deliver(office.courier(stream))
        assert office.state(stream).state == "unchecked"
        assert events_of(there) == []
        there.answer = willing()
        office.ask("check_subscription", subscription=stream)
        deliver(office.courier(stream))
        assert names_of(there) == ["Forum Contoh"]


def test_a_stream_that_is_not_taken_holds_up_itself_alone(office):
    """500 first, then 200: each stream keeps its order."""
    first, second = office.ormas("Satu"), office.ormas("Dua")
    office.rename(first, "Satu baru")
    office.rename(second, "Dua baru")
    fails = True
    with receiver(willing(lambda e: 500 if fails and e["subject"] == first else 0)) as there:
        courier = office.courier(office.subscribe(there))
        deliver(courier)
        assert names_of(there) == ["Satu", "Dua", "Dua baru"]
        deliver(courier)
        assert len(events_of(there)) == 3, "it is not asked again before its time"
        fails = False
        again(office, courier, 1)
        assert names_of(there)[3:] == ["Satu", "Satu baru"]
        ids = [each.headers["webhook-id"] for each in there.got[1:]]
        assert ids[0] == ids[3]
        assert len(set(ids)) == 4


@pytest.fixture
def others(on_files):
    with closing(Others(on_files.notifications.deployment)) as others:
        yield others


def _subjects(there):
    return [(each["subject"], each["type"].partition(".")[2]) for each in events_of(there)]


def test_all_that_is_told_of_an_ormas_comes_in_one_order(on_files, others):
    """Of several files; what another ormas has goes on."""
    others.promises(1, "2026-03-20")
    others.promises(2, "2026-03-20")
    others.promises(3, "2026-03-20", ormas=2)
    others.keeps(1)
    others.keeps(3)
    fails = True
    with receiver(willing(lambda e: 500 if fails and e["subject"] == "audience-1" else 0)) as there:
        courier = on_files.courier(on_files.subscribe(there, ["clusters"]))
        deliver(courier)
        received, kept = "AudienceReceived", "PromiseFulfilled"
        assert _subjects(there) == [("audience-1", received), ("audience-3", received), ("audience-3", kept)]
        fails = False
        again(on_files, courier, 1)
        assert _subjects(there)[3:] == [
            ("audience-1", received),
            ("audience-2", received),
            ("audience-1", kept),
        ]
        others.keeps(2)
        deliver(courier)
        assert _subjects(there)[6:] == [("audience-2", kept)]


def test_however_much_waits_behind_one_the_others_go_on(on_files, others):
    for first in (1, 401, 801):
        others.promises_many(400, "2026-03-20", first=first)
    with receiver(willing(lambda e: 500 if e["data"].get("organisation") == stream(1) else 0)) as there:
        subscription = on_files.subscribe(there, ["clusters"])
        courier = on_files.courier(subscription)
        again(on_files, courier, PARK_AFTER)
        assert list(on_files.state(subscription).parked) == [("clusters", 1)]
        others.promises(1201, "2026-03-20", ormas=2)
        deliver(on_files.courier(subscription))
        assert _subjects(there)[PARK_AFTER:] == [("audience-1201", "AudienceReceived")]
        assert courier.progress.waiting() == [("clusters", 1, stream(1), PARK_AFTER)]


def test_what_waited_comes_page_by_page_and_stops_where_it_fails_again(on_files, others):
    others.promises_many(130, "2026-03-20")
    refused = {"audience-1"}
    with receiver(willing(lambda e: 500 if e["subject"] in refused else 0)) as there:
        courier = on_files.courier(on_files.subscribe(there, ["clusters"]))
        deliver(courier)
        refused = {"audience-120"}
        again(on_files, courier, 1)
        assert courier.progress.waiting() == [("clusters", 120, stream(1), 1)]
        refused = set()
        again(on_files, courier, 1)
        assert courier.progress.waiting() == []
        came = [subject for subject, _ in _subjects(there)]
        assert list(dict.fromkeys(came)) == [f"audience-{number}" for number in range(1, 131)]
        assert len(came) == 132


def test_rows_of_an_earlier_version_of_the_program_lose_nothing(on_files, others):
    """It had a row for each event that waited, by its stream."""
    others.promises_many(3, "2026-03-20")
    fails = True
    with receiver(willing(lambda e: 500 if fails else 0)) as there:
        subscription = on_files.subscribe(there, ["clusters"])
        deliver(on_files.courier(subscription))
        with on_files.heard.database.write("webhooks") as t:
            for position, attempts in ((1, 1), (2, 0), (3, 0)):
                values = (subscription, "clusters", position, f"audience-{position}", attempts)
                t.run("DELETE FROM webhook_waiting WHERE position = ?", (position,))
                t.run("INSERT INTO webhook_waiting VALUES (?, ?, ?, ?, ?)", values)
        fails = False
        deliver(on_files.courier(subscription))
        assert [subject for subject, _ in _subjects(there)] == [
            "audience-1",
            *(f"audience-{n}" for n in (1, 2, 3)),
        ]


def test_what_is_never_taken_waits_for_a_decision_and_what_follows_waits_with_it(office):
    first = office.ormas("Satu")
    office.rename(first, "Satu baru")
    fails = True
    with receiver(willing(lambda e: 500 if fails else 0)) as there:
        stream = office.subscribe(there)
        courier = office.courier(stream)
        again(office, courier, PARK_AFTER + 3)
        assert names_of(there) == ["Satu"] * PARK_AFTER
        assert list(office.state(stream).parked) == [("registry", 1)]
        office.ormas("Dua")
        fails = False
        deliver(courier)
        assert names_of(there)[PARK_AFTER:] == ["Dua"]
        place = {"subscription": stream, "of_service": "registry", "position": 1, "reason": WHY}
        office.ask("retry_subscribed_event", **place)
        deliver(courier)
        assert names_of(there)[PARK_AFTER + 1 :] == ["Satu", "Satu baru"]
        assert office.state(stream).parked == {}


def test_what_fails_once_more_after_a_decision_is_parked_at_once(on_files):
    on_files.ormas("Satu")
    with receiver(willing(lambda e: 500)) as there:
        stream = on_files.subscribe(there)
        courier = on_files.courier(stream)
        again(on_files, courier, PARK_AFTER)
        place = {"subscription": stream, "of_service": "registry", "position": 1, "reason": WHY}
        on_files.ask("retry_subscribed_event", **place)
        deliver(courier)
        assert len(events_of(there)) == PARK_AFTER + 1
        assert list(on_files.state(stream).parked) == [("registry", 1)]


def test_what_is_discarded_is_not_sent_and_what_follows_is(on_files):
    first = on_files.ormas("Satu")
    on_files.rename(first, "Satu baru")
    with receiver(willing(lambda e: 500 if e["data"].get("name") == "Satu" else 0)) as there:
        stream = on_files.subscribe(there)
        courier = on_files.courier(stream)
        again(on_files, courier, PARK_AFTER)
        place = {"subscription": stream, "of_service": "registry", "position": 1, "reason": WHY}
        on_files.ask("discard_subscribed_event", **place)
        deliver(courier)
        assert names_of(there)[PARK_AFTER:] == ["Satu baru"]


def test_while_the_other_side_is_down_little_is_tried(on_files):
    for number in range(MOST_FAILING + 4):
        on_files.ormas(f"Forum {number}")
    with receiver(willing(lambda e: 503)) as there:
        deliver(on_files.courier(on_files.subscribe(there)))
        assert len(events_of(there)) == MOST_FAILING


def test_an_address_that_is_gone_is_asked_no_more(office):
    office.ormas("Satu")
    with receiver(willing(lambda e: 410)) as there:
        stream = office.subscribe(there)
        courier = office.courier(stream)
        again(office, courier, 3)
        assert len(events_of(there)) == 1
        assert office.state(stream).state == "paused"
        there.answer = willing()
        office.ask("resume_subscription", subscription=stream, reason=WHY)
        deliver(courier)
        assert names_of(there) == ["Satu", "Satu"]


def test_an_address_that_is_allowed_no_more_is_asked_no_more(on_files):
    on_files.ormas("Satu")
    with receiver(willing()) as there:
        stream = on_files.subscribe(there)
        courier = on_files.courier(stream)
        assert courier.step()
        on_files.own.clear()
        deliver(courier)
        assert on_files.state(stream).state == "paused"
        assert events_of(there) == []


def test_what_is_replayed_comes_once_more_with_its_ids(office):
    for name in ("Satu", "Dua", "Tiga"):
        office.ormas(name)
    with receiver(willing()) as there:
        stream = office.subscribe(there)
        courier = office.courier(stream)
        deliver(courier)
        place = {"subscription": stream, "of_service": "registry", "position": 1, "reason": WHY}
        office.ask("replay_subscription", **place)
        deliver(courier)
        assert names_of(there) == ["Satu", "Dua", "Tiga", "Dua", "Tiga"]
        ids = [each.headers["webhook-id"] for each in there.got[1:]]
        assert ids[1:3] == ids[3:5]


def test_another_process_goes_on_where_the_last_one_was(office):
    first = office.ormas("Satu")
    office.ormas("Dua")
    with receiver(willing(lambda e: 500 if e["subject"] == first else 0)) as there:
        stream = office.subscribe(there)
        deliver(office.courier(stream))
        there.answer = willing()
        deliver(office.courier(stream))
        assert names_of(there) == ["Satu", "Dua", "Satu"]


def test_whoever_loses_the_progress_repeats_and_skips_nothing(on_files):
    on_files.ormas("Satu")
    with receiver(willing()) as there:
        stream = on_files.subscribe(there)
        deliver(on_files.courier(stream))
        with on_files.heard.database.write("webhooks") as t:
            t.run("DELETE FROM webhook_cursors")
        deliver(on_files.courier(stream))
        assert names_of(there) == ["Satu", "Satu"]


def test_what_is_decided_meanwhile_counts_from_the_next_event_on(on_files):
    for name in ("Satu", "Dua"):
        on_files.ormas(name)
    stream = ""

    def paused_meanwhile(event):
        on_files.ask("pause_subscription", subscription=stream, reason=WHY)
        return 0

    with receiver(willing(paused_meanwhile)) as there:
        stream = on_files.subscribe(there)
        deliver(on_files.courier(stream))
        assert names_of(there) == ["Satu"]


def test_an_answer_that_comes_too_late_is_none(on_files):
    """As if it took forty seconds; the other stream is not held up by it."""
    on_files.limits = Limits(total=2)
    slow, late = on_files.ormas("Lambat"), threading.Event()
    on_files.ormas("Cepat")

    def answer(handler, received):
        if json.loads(received.body).get("subject") == slow:
            late.wait(60)
        willing()(handler, received)

    with receiver(answer) as there:
        deliver(on_files.courier(on_files.subscribe(there)))
        assert names_of(there) == ["Lambat", "Cepat"]
        late.set()
