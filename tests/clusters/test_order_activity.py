"""Activities for public order: what took place and which ormas were part of it. Every one is invented."""

import pytest
from marshmallow import ValidationError

from services.clusters.domain import OrderActivity
from services.clusters.events import (
    OrderActivityChangeRefused,
    OrderActivityRecorded,
    OrderActivityStruck,
    OrmasJoinedActivity,
    OrmasTakenFromActivity,
)
from services.clusters.schemas.order_activities import JoinOrderActivity, RecordOrderActivity
from shared.invalid import input_wrong
from tests.scenario import Scenario, fact

DAY = "2026-02-11"
ONE, OTHER = (f"ormas-{number:032x}" for number in (1, 2))
SAID = {
    "theme": "anti_hoax",
    "title": "Cek dahulu sebelum berbagi",
    "day": DAY,
    "place": "Balai Warga Contoh",
    "village": "Ciumpama",
    "district": "Kecamatan Contoh",
    "held_by": "Bidang Kewaspadaan",
    "people": 40,
    "ground": "Daftar hadir 11 Februari",
}
HELD, STRUCK = fact(OrderActivityRecorded, **SAID), fact(OrderActivityStruck)
PART = {"organisation": ONE, "activity_part": "participant", "people": 25}
JOINED = fact(OrmasJoinedActivity, **PART)
OUT = {"organisation": ONE, "reason": "Salah pilih."}


def refused(rule):
    return fact(OrderActivityChangeRefused, rule=rule)


def joining(*before, withdrawn=False, **changed):
    said = PART | changed
    return Scenario(OrderActivity).given(*before).when(OrderActivity.join, withdrawn=withdrawn, **said)


@pytest.mark.parametrize("today", [DAY, "2026-04-30"])
def test_an_activity_is_recorded_on_its_day_or_later(today):
    Scenario(OrderActivity).when(OrderActivity.record, today=today, **SAID).then(HELD)


@pytest.mark.rule("an-activity-is-recorded-once-its-day-has-come")
def test_nothing_took_place_tomorrow():
    story = Scenario(OrderActivity).when(OrderActivity.record, today="2026-02-10", **SAID)
    story.then(refused("an-activity-is-recorded-once-its-day-has-come"))


def test_the_newest_word_about_an_ormas_counts_and_the_same_again_is_nothing_new():
    joining(HELD).then(JOINED)
    joining(HELD, JOINED).then()
    joining(HELD, JOINED, people=40).then(fact(OrmasJoinedActivity, **PART | {"people": 40}))


@pytest.mark.rule("an-ormas-brings-no-more-than-came")
@pytest.mark.parametrize(("before", "people"), [((HELD,), 41), ((HELD, JOINED), 16)])
def test_all_ormas_together_bring_no_more_people_than_came(before, people):
    joining(*before, organisation=OTHER, people=people).then(refused("an-ormas-brings-no-more-than-came"))
    joining(*before, organisation=OTHER, people=people - 1).then(
        fact(OrmasJoinedActivity, organisation=OTHER, people=people - 1)
    )


@pytest.mark.rule("a-withdrawn-ormas-is-not-invited-or-counted")
def test_an_ormas_that_left_the_register_is_not_counted_as_part_of_it():
    joining(HELD, withdrawn=True).then(refused("a-withdrawn-ormas-is-not-invited-or-counted"))


def test_an_ormas_that_was_a_mistake_is_taken_out_and_its_people_are_free_again():
    story = Scenario(OrderActivity).given(HELD, JOINED).when(OrderActivity.take_out, **OUT)
    story.then(fact(OrmasTakenFromActivity, **OUT))
    joining(HELD, JOINED, fact(OrmasTakenFromActivity, **OUT), organisation=OTHER, people=40).then(
        fact(OrmasJoinedActivity, organisation=OTHER, people=40)
    )


@pytest.mark.rule("only-who-joined-is-taken-out")
def test_an_ormas_that_was_no_part_of_it_is_not_taken_out():
    story = Scenario(OrderActivity).given(HELD).when(OrderActivity.take_out, **OUT)
    story.then(refused("only-who-joined-is-taken-out"))


def test_an_activity_that_was_a_mistake_is_struck_with_a_reason():
    story = Scenario(OrderActivity).given(HELD).when(OrderActivity.strike, reason="Tercatat dua kali.")
    story.then(fact(OrderActivityStruck, reason="Tercatat dua kali."))


@pytest.mark.rule("only-a-standing-activity-goes-on")
@pytest.mark.parametrize("before", [(HELD, JOINED, STRUCK), (refused("x"),)])
@pytest.mark.parametrize(
    ("method", "said"),
    [
        (OrderActivity.join, PART | {"withdrawn": False}),
        (OrderActivity.take_out, OUT),
        (OrderActivity.strike, {"reason": "Tercatat dua kali."}),
    ],
)
def test_what_was_struck_or_refused_does_not_change_any_more(before, method, said):
    story = Scenario(OrderActivity).given(*before).when(method, **said)
    story.then(refused("only-a-standing-activity-goes-on"))


@pytest.mark.parametrize(
    ("schema", "said", "pointer", "sentence"),
    [
        (RecordOrderActivity, SAID | {"theme": "politik"}, "/theme", "Pilih salah satu."),
        (RecordOrderActivity, SAID | {"people": 0}, "/people", "Tulis bilangan 1 sampai 99999."),
        (
            RecordOrderActivity,
            SAID | {"day": "kemarin"},
            "/day",
            "Bukan tanggal yang benar. Tulis tahun-bulan-hari, misalnya 2026-03-31.",
        ),
        (RecordOrderActivity, SAID | {"ground": "x"}, "/ground", "Isi 5 sampai 1000 huruf."),
        (JoinOrderActivity, PART | {"activity": ""}, "/activity", "Nomor kegiatan tidak dikenal."),
        (JoinOrderActivity, PART | {"activity_part": "tamu"}, "/activity_part", "Pilih salah satu."),
    ],
)
def test_what_is_wrong_is_said_with_its_place(schema, said, pointer, sentence):
    assert RecordOrderActivity().load(SAID | {"village": ""}) == SAID | {"village": ""}
    with pytest.raises(ValidationError) as refusal:
        schema().load(said)
    problems = input_wrong(refusal.value).fields
    assert (pointer, sentence) in {(problem.pointer, problem.message) for problem in problems}
