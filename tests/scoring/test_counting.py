"""What is counted from events: told, revised and taken back, in any order, by definition alone."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.domain.counting import Happening, Span, count_all, ordered, places_behind
from services.scoring.instruments.reading import read_instrument
from services.scoring.instruments.shipped import known_events
from tests.scoring.instruments import shipped, text_of

YEAR = Span("2026-01-01", "2026-12-31")
SANGGAR, FORUM = "ormas-a", "ormas-b"


def report(stream, ormas, *activities, accepted=True):
    """A semester report with activities (number, what it counts as, day); accepted or only handed in."""
    facts = [("requests.SemesterReportBegun", {"organisation": ormas})]
    for number, counts_as, day in activities:
        told = {"activity": number, "counts_as": counts_as, "held_on": day, "reached": 40}
        facts.append(("requests.SemesterActivityAdded", told))
    facts += [("requests.SemesterReportAccepted", {})] if accepted else []
    return happening(stream, *facts)


def happening(stream, *facts):
    return [Happening(stream, version, topic, state) for version, (topic, state) in enumerate(facts, start=1)]


def followed_by(happenings, topic, **state):
    return [*happenings, Happening(happenings[0].stream, len(happenings) + 1, topic, state)]


def took_part(stream, *said):
    facts = [
        ("clusters.ParticipationRecorded", {"organisation": ormas, "day": day, "participation": how})
        for ormas, day, how in said
    ]
    return happening(stream, *facts)


def counted(happenings, span=YEAR):
    return count_all(shipped("kamtibmas-bekasi-2025").counts, happenings, span)


def test_activities_of_an_accepted_report_are_counted_by_what_they_count_as():
    told = report("s1", SANGGAR, (1, "public_order", "2026-03-01"), (2, "training", "2026-03-02"))
    told += report("s2", FORUM, (1, "public_order", "2026-03-01"), accepted=False)
    assert counted(told)["kegiatan-ketertiban"] == {SANGGAR: 1}


def test_the_last_telling_of_an_activity_counts_and_one_that_was_dropped_does_not():
    told = report("s1", SANGGAR, (1, "training", "2026-03-01"), (2, "public_order", "2026-03-02"))
    told = followed_by(told, "requests.SemesterActivityRevised", activity=1, counts_as="public_order")
    assert counted(told)["kegiatan-ketertiban"] == {SANGGAR: 2}
    told = followed_by(told, "requests.SemesterActivityDropped", activity=2)
    assert counted(told)["kegiatan-ketertiban"] == {SANGGAR: 1}


def test_what_was_revised_names_both_tellings_and_what_was_dropped_none():
    told = report("s1", SANGGAR, (1, "training", "2026-03-01"), (2, "public_order", "2026-03-02"))
    told = followed_by(told, "requests.SemesterActivityRevised", activity=1, counts_as="public_order")
    told = followed_by(told, "requests.SemesterActivityDropped", activity=2)
    placed = [replace(each, place=f"requests:{each.version}") for each in told]
    counts = shipped("kamtibmas-bekasi-2025").counts
    behind = places_behind(counts, ordered(placed), YEAR, SANGGAR)
    assert behind["kegiatan-ketertiban"] == {"requests:2", "requests:5"}
    assert places_behind(counts, ordered(placed), YEAR, FORUM)["kegiatan-ketertiban"] == set()


def test_a_revision_of_what_was_never_told_counts_nothing():
    told = followed_by(
        report("s1", SANGGAR), "requests.SemesterActivityRevised", activity=9, counts_as="public_order"
    )
    assert counted(told)["kegiatan-ketertiban"] == {}


@pytest.mark.parametrize(
    ("day", "many"), [("2025-12-31", 0), ("2026-01-01", 1), ("2026-12-31", 1), ("2027-01-01", 0)]
)
def test_the_first_and_the_last_day_of_the_period_belong_to_it(day, many):
    told = report("s1", SANGGAR, (1, "public_order", day))
    assert counted(told)["kegiatan-ketertiban"].get(SANGGAR, 0) == many


def test_a_share_is_exact_and_nothing_among_nothing_does_not_apply():
    told = took_part(
        "i1", (SANGGAR, "2026-05-01", "took_part"), (FORUM, "2026-05-01", "stayed_away")
    ) + took_part("i2", (SANGGAR, "2026-06-01", "stayed_away"))
    told += took_part("i3", (SANGGAR, "2026-07-01", "took_part"))
    shares = counted(told)["bagian-keikutsertaan"]
    assert shares == {SANGGAR: Fraction(200, 3), FORUM: 0}
    assert "ormas-c" not in shares
    assert counted(told, Span("2030-01-01", "2030-12-31"))["bagian-keikutsertaan"] == {}


def test_a_participation_that_was_recorded_anew_counts_as_it_was_recorded_last():
    told = took_part("i1", (SANGGAR, "2026-05-01", "stayed_away"), (SANGGAR, "2026-05-01", "took_part"))
    assert counted(told)["keikutsertaan"] == {SANGGAR: 1}
    assert counted(told)["keikutsertaan-tercatat"] == {SANGGAR: 1}


def test_a_new_count_needs_no_change_of_the_program():
    more = """counts:
  - {code: orang, title: Orang yang dijangkau, each: requests.SemesterActivityAdded, key: [activity],
     once: requests.SemesterReportAccepted, ormas_in: requests.SemesterReportBegun, ormas: organisation,
     day: held_on, adds: reached}
  - {code: hadir, title: Kehadiran, each: clusters.AttendanceRecorded, ormas: ormas, day: held_on}
  - {code: semua, title: Jumlah, sum: [orang, hadir]}
"""
    text = text_of("{code: a, type: number, weight: 1, scale: {min: 0, max: 200}, counts: semua}", more=more)
    counts = read_instrument(text, known_events()).instrument.counts
    told = report("s1", SANGGAR, (1, "training", "2026-03-01"), (2, "training", "2026-03-02"))
    told += happening("m1", ("clusters.AttendanceRecorded", {"ormas": SANGGAR, "held_on": "2026-04-01"}))
    assert count_all(counts, told, YEAR)["semua"] == {SANGGAR: 81}


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_in_whatever_order_and_how_often_events_arrive_the_counts_are_the_same(data):
    days = st.sampled_from(["2025-12-31", "2026-02-01", "2026-07-01"])
    kinds = st.sampled_from(["public_order", "conflict_resolved", "training"])
    told = []
    for n in range(data.draw(st.integers(1, 4))):
        activities = data.draw(st.lists(st.tuples(st.integers(1, 3), kinds, days), max_size=4))
        one = report(
            f"s{n}",
            data.draw(st.sampled_from([SANGGAR, FORUM])),
            *activities,
            accepted=data.draw(st.booleans()),
        )
        for number in data.draw(st.lists(st.integers(1, 3), max_size=2)):
            one = followed_by(one, "requests.SemesterActivityDropped", activity=number)
        told += one
    again = data.draw(st.permutations(told)) + told[: data.draw(st.integers(0, len(told)))]
    assert counted(again) == counted(told)
