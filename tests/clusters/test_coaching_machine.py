"""Whatever officers do in whatever order: no meeting and no request breaks a promise."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from services.clusters.domain import AttendedMeeting, Came, Involvement
from services.clusters.events import (
    AttendanceRecorded,
    InvolvementAnswered,
    InvolvementChangeRefused,
    MeetingChangeRefused,
    OrmasAskedToTakePart,
    ParticipationRecorded,
)
from shared.aggregate import Aggregate

ORMAS = st.sampled_from([f"ormas-{n:032x}" for n in range(4)])
SOME = st.lists(ORMAS, min_size=1, max_size=3, unique=True)
DAYS = st.sampled_from(["2026-03-01", "2026-03-10", "2026-03-20"])
WITHDRAWN = frozenset([f"ormas-{3:032x}"])
COUNTS = st.integers(0, 5)


class Living:
    """An aggregate with everything that ever happened to it."""

    def __init__(self, aggregate: Aggregate) -> None:
        self.aggregate, self.facts = aggregate, []

    def do(self, method: str, **said) -> list:
        getattr(self.aggregate, method)(**said)
        new = list(self.aggregate.collect_events())
        self.facts += new
        return new

    def replays(self) -> bool:
        replayed = type(self.aggregate).replay(None, self.facts)
        return vars(replayed) == vars(self.aggregate)


class MeetingMachine(RuleBasedStateMachine):
    """One meeting; ``ended`` remembers that it was closed or cancelled."""

    def __init__(self) -> None:
        super().__init__()
        self.meeting = Living(AttendedMeeting.new())
        plan = {"programme": "p", "title": "Bina", "modules": [], "place": "Aula", "starts": "09:00"}
        self.meeting.do("plan", **plan, day="2026-03-10", clusters=[], partners=[])
        self.ended = ""

    def do(self, method: str, **said) -> list:
        before = self.meeting.aggregate.state
        new = self.meeting.do(method, **said)
        happened = [fact for fact in new if not isinstance(fact, MeetingChangeRefused)]
        if before == "cancelled":
            assert happened == []
        if before == "closed":
            assert {type(fact).__name__ for fact in happened} <= {"AttendanceCorrected"}
        assert not (happened and len(happened) != len(new)), "a refusal and a fact of one command"
        return happened

    @rule(ormas=SOME)
    def invite(self, ormas):
        self.do("invite", ormas=ormas, chosen_by="nama", withdrawn=WITHDRAWN)

    @rule(day=DAYS)
    def move(self, day):
        self.do("move", day=day, starts="10:00", place="Balai", reason="Gedung dipakai")

    @rule()
    def cancel(self):
        self.do("cancel", reason="Banjir")

    @rule(today=DAYS)
    def hold(self, today):
        self.do("hold", today=today)

    @rule(came=SOME, absent=SOME, people=COUNTS)
    def count(self, came, absent, people):
        here = [Came(each, member=people + 1) for each in came]
        away = {each: "absent" for each in absent if each not in came}
        self.do("record_attendance", came=here, absent=away, withdrawn=WITHDRAWN)

    @rule(ormas=ORMAS, presence=st.sampled_from(["present", "excused", "absent"]))
    def correct(self, ormas, presence):
        said = {"presence": presence, "withdrawn": ormas in WITHDRAWN, "reason": "Salah baris"}
        self.do("correct_attendance", came=Came(ormas, chair=1), **said)

    @rule(before=COUNTS, after=COUNTS)
    def evaluate(self, before, after):
        averages = {"before_average": "50.00", "after_average": "60.00"}
        self.do("evaluate", **averages, before_count=before, after_count=after)

    @rule()
    def close(self):
        self.do("close", conclusion="Selesai.", withdrawn=WITHDRAWN)

    @invariant()
    def a_closed_record_says_of_all_who_were_invited_whether_they_came(self):
        meeting = self.meeting.aggregate
        assert meeting.state != "closed" or meeting.invited <= meeting.presence.keys()

    @invariant()
    def replay_equals_life(self):
        assert self.meeting.replays()

    @invariant()
    def nobody_is_counted_twice_and_only_where_a_meeting_took_place(self):
        counted = [fact.ormas for fact in self.meeting.facts if isinstance(fact, AttendanceRecorded)]
        assert len(counted) == len(set(counted))
        assert self.meeting.aggregate.state in ("held", "closed") or not self.meeting.aggregate.presence

    @invariant()
    def a_withdrawn_ormas_is_nowhere(self):
        assert not WITHDRAWN & (self.meeting.aggregate.invited | set(self.meeting.aggregate.presence))


class InvolvementMachine(RuleBasedStateMachine):
    """One request of an agency."""

    def __init__(self) -> None:
        super().__init__()
        self.request = Living(Involvement.new())
        said = {
            "agency": "Dinas",
            "contact": "Bidang",
            "activity": "Bersih",
            "place": "Tepi",
            "ground": "Surat",
        }
        lists = {
            "activity_fields": ["Seni"],
            "needs": [],
            "youth_first": False,
            "village": "",
            "district": "",
            "wanted": 2,
        }
        self.request.do("request", **said, **lists, day="2026-03-10", asked_on="2026-03-01")

    def do(self, method: str, **said) -> list:
        before = self.request.aggregate.state, self.told()
        new = self.request.do(method, **said)
        happened = [fact for fact in new if not isinstance(fact, InvolvementChangeRefused)]
        assert not happened or before[0] == "open" or self.only_tells_what_was_left_open(before, happened)
        return happened

    def told(self) -> set:
        """Of whom an answer stands, and of whom whether they took part."""
        asked = self.request.aggregate.asked.items()
        answered = {(InvolvementAnswered, ormas) for ormas, one in asked if one.answer}
        return answered | {(ParticipationRecorded, ormas) for ormas, one in asked if one.participation}

    @staticmethod
    def only_tells_what_was_left_open(before, happened) -> bool:
        """An evaluated request takes what nobody told before, and changes nothing that was."""
        state, told = before
        return state == "evaluated" and not {(type(fact), fact.organisation) for fact in happened} & told

    @rule(ormas=SOME, today=DAYS, answer_by=DAYS)
    def ask(self, ormas, today, answer_by):
        why = dict.fromkeys(ormas, "Sebidang.")
        self.do("ask", why=why, answer_by=answer_by, today=today, withdrawn=WITHDRAWN)

    @rule(ormas=ORMAS, answer=st.sampled_from(["yes", "no", "no_answer"]), today=DAYS)
    def answer(self, ormas, answer, today):
        happened = self.do("answer", ormas=ormas, answer=answer, reason="", today=today)
        if happened and answer == "no_answer":
            assert today > self.request.aggregate.asked[ormas].answer_by

    @rule(ormas=ORMAS, participation=st.sampled_from(["took_part", "stayed_away"]), today=DAYS)
    def take_part(self, ormas, participation, today):
        happened = self.do(
            "record_participation", ormas=ormas, participation=participation, people=3, today=today
        )
        assert not happened or today >= "2026-03-10"

    @rule(today=DAYS)
    def evaluate(self, today):
        """Only where somebody took part, or said yes and is still to be told of."""
        came = any(one.may_have_come for one in self.request.aggregate.asked.values())
        happened = self.do("evaluate", rating=4, text="Baik.", today=today)
        assert came or happened == []

    @rule()
    def cancel(self):
        self.do("cancel", reason="Dialihkan")

    @invariant()
    def replay_equals_life(self):
        assert self.request.replays()

    @invariant()
    def nobody_is_asked_twice_and_nobody_who_left_the_register(self):
        asked = [fact.organisation for fact in self.request.facts if isinstance(fact, OrmasAskedToTakePart)]
        assert len(asked) == len(set(asked))
        assert not WITHDRAWN & set(asked)


TestMeetings = MeetingMachine.TestCase
TestInvolvements = InvolvementMachine.TestCase
TestMeetings.settings = TestInvolvements.settings = settings(
    max_examples=60, stateful_step_count=25, deadline=None
)
