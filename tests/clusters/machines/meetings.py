"""Programmes of coaching and their meetings, from the plan to the closed record."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from contracts.telling.meeting_words import SPEAKING, TRAINING_MODULES
from contracts.telling.training_needs import NEEDS
from services.clusters.domain import AttendedMeeting
from tests.clusters.machines.asked import DAYS, GONE, ORMAS, REASON, TODAY, Asked
from tests.clusters.test_papers import SCAN
from tests.commanded import GROUND, NUMBERS, REALLY, SELDOM

SOME = st.lists(ORMAS, min_size=1, max_size=3, unique=True)
COUNTS = st.integers(0, 3)
PRESENCES = st.sampled_from(["present", "excused", "absent"])
SOME_MODULES = st.lists(st.sampled_from(list(TRAINING_MODULES)), max_size=2, unique=True)
LINES = ["Menurut Rekaan lampunya kurang.", "Disepakati bersama."]


def counted(ormas: str, people: int) -> dict[str, str | int]:
    return {"ormas": ormas, "chair": 1, "secretary": 0, "treasurer": 0, "division": 0, "member": people}


class Meetings(Asked):
    """``programmes`` and ``meetings``: the streams of all that were begun."""

    def __init__(self, template):
        super().__init__(template)
        self.programmes: list[str] = []
        self.meetings: list[str] = []

    def meeting(self, which: int) -> AttendedMeeting:
        """One of them; the first is planned when somebody wants one."""
        if not self.meetings:
            self.plan_meeting(-1, "cluster-seni")
        return self.now(AttendedMeeting, self.meetings[which % len(self.meetings)])

    def this_meeting(self, which: int) -> dict[str, str]:
        return {"meeting": self.meeting(which).id}

    def held(self, which: int) -> dict[str, str]:
        """One that took place, if it can."""
        found = self.meeting(which)
        if found.state == "planned":
            self.ask("hold_meeting", meeting=found.id)
        return {"meeting": found.id}

    @rule()
    def open_programme(self):
        if len(self.programmes) < 2:
            said = {"title": "Bina ormas", "year": "2026", "purpose": "Pengurus cakap", "modules": []}
            self.begun(self.programmes, "open_programme", **said, ground=GROUND)

    @rule(away=st.sampled_from([-30, -3, 30]), cluster=st.sampled_from(["cluster-seni", "cluster-tari"]))
    def plan_meeting(self, away, cluster):
        """For a cluster that is there, or for one that nobody defined."""
        if not self.programmes:
            said = {"title": "Bina ormas", "year": "2026", "purpose": "Pengurus cakap", "modules": []}
            self.begun(self.programmes, "open_programme", **said, ground=GROUND)
        said = {"programme": self.programmes[-1], "title": "Pertemuan contoh", "modules": ["kepemimpinan"]}
        said |= {"place": "Aula", "day": (TODAY + timedelta(away)).isoformat(), "starts": "09:00"}
        self.begun(self.meetings, "plan_meeting", **said, clusters=[cluster], partners=["Polres Contoh"])

    @rule(which=NUMBERS, ormas=SOME)
    def invite_ormas(self, which, ormas):
        """Mostly to one that is still to come."""
        if which and self.meeting(which).state != "planned":
            self.plan_meeting(30, "cluster-seni")
            which = len(self.meetings) - 1
        invited = self.ask("invite_ormas", **self.this_meeting(which), ormas=ormas, chosen_by="klaster seni")
        assert not (invited and GONE in ormas)

    @rule(which=NUMBERS, day=DAYS, late=SELDOM)
    def move_meeting(self, which, day, late):
        seen = {"seen": 0} if late else {}
        said = {"day": day, "starts": "10:00", "place": "Balai"} | REASON
        self.ask("move_meeting", **self.this_meeting(which), **said, **seen)

    @rule(which=NUMBERS, really=REALLY)
    def cancel_meeting(self, which, really):
        if really:
            self.ask("cancel_meeting", **self.this_meeting(which), **REASON)

    @rule(which=NUMBERS)
    def hold_meeting(self, which):
        self.ask("hold_meeting", **self.this_meeting(which))

    @rule(which=NUMBERS, came=SOME, absent=SOME, people=COUNTS)
    def record_attendance(self, which, came, absent, people):
        away = [{"ormas": each, "presence": "absent"} for each in absent if each not in came]
        here = [counted(each, people) for each in came]
        recorded = self.ask("record_attendance", **self.held(which), came=here, absent=away)
        assert not (recorded and GONE in {*came, *absent})

    @rule(which=NUMBERS, ormas=ORMAS, presence=PRESENCES, people=COUNTS)
    def correct_attendance(self, which, ormas, presence, people):
        """Mostly of one that was counted."""
        meeting = self.held(which)
        counts = self.now(AttendedMeeting, meeting["meeting"]).presence
        if not counts:
            self.ask("record_attendance", **meeting, came=[counted(ormas, people)], absent=[])
        said = counted(ormas, people) | {"presence": presence} | REASON
        self.ask("correct_attendance", **meeting, **said)

    @rule(which=NUMBERS)
    def add_material(self, which):
        self.ask("add_material", **self.this_meeting(which), title="Materi", reference="map 3")

    @rule(which=NUMBERS, before=COUNTS, after=st.integers(4, 6))
    def evaluate_meeting(self, which, before, after):
        averages = {"before_average": "50,5" if before else "", "after_average": "60"}
        said = {"before_count": before * 5, "after_count": after}
        self.ask("evaluate_meeting", **self.held(which), **averages, **said)

    @rule(which=NUMBERS, late=SELDOM)
    def take_minutes(self, which, late):
        seen = {"seen": 0} if late else {}
        self.ask("take_minutes", **self.held(which), lines=LINES, **seen)

    @rule(which=NUMBERS)
    def read_minutes(self, which):
        """Whoever opens them reads every line."""
        meeting = self.held(which)
        if which:
            self.ask("take_minutes", **meeting, lines=LINES)
        told = self.read("read_minutes", meeting["meeting"], **meeting, purpose="menyusun laporan")
        assert all("Rekaan" in str(each["fields"]) for each in told)

    @rule(which=NUMBERS, part=st.sampled_from(list(SPEAKING)), name=st.sampled_from(["", "Tuan Rekaan"]))
    def name_speaker(self, which, part, name):
        self.name_speaker_of(self.this_meeting(which), part, name)

    @rule(which=NUMBERS, number=st.integers(1, 2))
    def strike_speaker(self, which, number):
        meeting = self.this_meeting(which)
        if not self.now(AttendedMeeting, meeting["meeting"]).speakers:
            self.name_speaker_of(meeting)
        self.ask("strike_speaker", **meeting, speaker=number, **REASON)

    def name_speaker_of(self, meeting: dict[str, str], part: str = "speaker", name: str = "Rekaan") -> None:
        said = {"institution_kind": "kpu", "institution": "KPU Contoh", "subject_matter": "Pemilu"}
        self.ask("name_speaker", **meeting, speaking_as=part, **said, name=name)

    @rule(which=NUMBERS)
    def read_speakers(self, which):
        """Their names and nothing else of the meeting."""
        meeting = self.this_meeting(which)
        self.name_speaker_of(meeting)
        told = self.read("read_speakers", meeting["meeting"], **meeting, purpose="menulis undangan")
        assert {each["topic"] for each in told} <= {"clusters.SpeakerNamed"}

    @rule(number=NUMBERS)
    def list_readings(self, number):
        """Who looked is in the log from the next time on, and the newest line is the first."""
        asked = {"streams": [], "reader": "", "before": 0, "limit": number + 1}
        for _ in range(2):
            found = self.read("list_readings", "read-log", **asked)["lines"]
        assert found[0]["purpose"] == "membaca log baca"
        assert len(found) <= number + 1

    @rule(which=NUMBERS, code=st.sampled_from(["1.1", "1.2", ""]))
    def point_to_theme(self, which, code):
        meeting = self.this_meeting(which)["meeting"]
        self.ask("point_to_theme", stream=meeting, rpjmd_code=code, rpjmd_theme="Kota bersih" if code else "")
        found = self.now(AttendedMeeting, meeting)
        assert found.state == "cancelled" or found.theme[0] == code

    @rule(which=NUMBERS, letter=st.sampled_from("ab"))
    def keep_paper(self, which, letter):
        self.ask("keep_paper", stream=self.held(which)["meeting"], **SCAN | {"file": letter * 64})

    @rule(which=NUMBERS, letter=st.sampled_from("ab"))
    def remove_paper(self, which, letter):
        self.keep_paper(which, letter)
        meeting = self.this_meeting(which)["meeting"]
        self.ask("remove_paper", stream=meeting, file=letter * 64, **REASON)
        assert letter * 64 not in self.now(AttendedMeeting, meeting).papers

    @rule(which=NUMBERS)
    def open_paper(self, which):
        self.keep_paper(which, "a")
        meeting = self.now(AttendedMeeting, self.this_meeting(which)["meeting"])
        if meeting.papers:
            [*_, file] = meeting.papers
            told = self.read("open_paper", meeting.id, stream=meeting.id, file=file)
            assert told["file"] == file

    @rule(which=NUMBERS, really=REALLY)
    def close_meeting(self, which, really):
        if really:
            self.ask("close_meeting", **self.held(which), conclusion="Selesai dengan baik.")

    @rule(need=st.sampled_from(list(NEEDS)), modules=SOME_MODULES, late=SELDOM)
    def match_need(self, need, modules, late):
        """The same again is nothing new."""
        said = {"need": need, "modules": modules, "ground": GROUND}
        self.ask("match_need", **said, **({"seen": 0} if late else {}))
        if not late:
            assert not self.ask("match_need", **said)

    def stands(self, aggregate, command):
        super().stands(aggregate, command)
        if isinstance(aggregate, AttendedMeeting):
            assert GONE not in aggregate.invited | set(aggregate.presence)
            assert aggregate.state in ("held", "closed") or not aggregate.presence
