"""Boards, their dispute, who signs, and what they report."""

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.stateful import rule

from services.registry.domain import (
    BOARD_ROLES,
    CHANGES_TO_REPORT,
    DISPUTE_ENDINGS,
    MEDIATION_OUTCOMES,
    Board,
    Ormas,
)
from tests.commanded import GROUND, NUMBERS, PEOPLE, SELDOM
from tests.registry.machines.asked import ENDS, PAST, Asked

OFFICERS = [
    {"role": "ketua", "name": "Rekaan Satu", "own_title": "Ketua Umum"},
    {"role": "sekretaris", "name": "Rekaan Dua"},
]
SIGNERS = st.lists(st.sampled_from([*BOARD_ROLES, "Rais"]), min_size=1, max_size=3, unique=True)
AFTER = {
    "name": {"name": "Perkumpulan Teladan", "abbreviation": "PT"},
    "activity_field": {"activity_field": "Seni", "text": "kesenian"},
    "tax_id": {"tax_id": "01.234.567.8-404.000"},
    "address": {"village": "Baranangsiang", "address": "Jl. Rekaan 2"},
    "bylaws": {"deed": "Akta 5", "dated": "2025-04-10", "organ": "musyawarah anggota"},
}


class Boards(Asked):
    """``papers`` numbers letters, so that each is another one."""

    def __init__(self, template):
        super().__init__(template)
        self.papers = 0

    def paper(self) -> str:
        self.papers += 1
        return f"{self.papers}/SK/2026"

    @rule(which=NUMBERS, replaces=NUMBERS, starts=PAST, ends=ENDS, again=SELDOM, late=SELDOM)
    def replace_board(self, which, replaces, starts, ends, again, late):
        """Seldom with a decree that was filed before."""
        entry = self.entry(which)
        said = {"decree": "1/SK/2026" if again else self.paper(), "decided_on": starts, "starts": starts}
        said |= {"ends": ends if ends >= starts else "", "expected_version": entry.version - late}
        self.ask(
            "replace_board",
            ormas=entry.id,
            replaces=replaces % (len(entry.boards) + 1),
            officers=OFFICERS,
            ground=GROUND,
            rivals=bool(which % 2),
            **said,
        )

    @rule(which=NUMBERS, claim=NUMBERS, replaces=NUMBERS, late=SELDOM)
    def take_back_claim(self, which, claim, replaces, late):
        """Mostly a claim of the dispute that is open."""
        entry = self.disputed(which)
        claims = [b.number for b in entry.boards if b.claims] or [1]
        said = {"board": claims[claim % len(claims)], "replaces": replaces % (len(entry.boards) + 1)}
        version = entry.version - late
        self.ask("take_back_claim", ormas=entry.id, reason=GROUND, expected_version=version, **said)

    @rule(which=NUMBERS, board=NUMBERS, newest=st.booleans(), late=SELDOM)
    def take_back_board(self, which, board, newest, late):
        """Half of them the one that was recorded last."""
        entry = self.with_board(which)
        last = len(entry.boards) or 1
        said = {"board": last if newest else 1 + board % last, "reason": GROUND}
        self.ask("take_back_board", ormas=entry.id, **said, expected_version=entry.version - late)

    @rule(which=NUMBERS, board=NUMBERS, day=PAST, size=st.integers(1, 4))
    def tell_board_youth(self, which, board, day, size):
        entry = self.with_board(which)
        said = {"board": 1 + board % (len(entry.boards) or 1), "told_on": day, "size": size}
        self.ask("tell_board_youth", ormas=entry.id, youth=size // 2, ground=GROUND, **said)

    @rule(which=NUMBERS, number=NUMBERS)
    def strike_board_youth(self, which, number):
        entry = self.with_board(which)
        counted = sorted(entry.counted) or [(1, "2020-01-01")]
        board, day = counted[number % len(counted)]
        self.ask("strike_board_youth", ormas=entry.id, board=board, told_on=day, ground=GROUND)

    @rule(which=NUMBERS, board=NUMBERS, starts=PAST, ends=ENDS, right=st.booleans(), late=SELDOM)
    def correct_board(self, which, board, starts, ends, right, late):
        """Half of them with the days that were written before; every third one is the middle one of three."""
        entry = self.with_three(which) if board % 3 == 0 else self.with_board(which)
        board = 1 if board % 3 == 0 else board
        this = entry.boards[board % len(entry.boards)] if entry.boards else Board(1, starts=starts)
        days = {"starts": starts, "ends": ends if ends >= starts else ""}
        days = {"starts": this.starts, "ends": this.ends} if right and this.starts else days
        said = {"board": this.number, "decree": self.paper(), "decided_on": days["starts"], "reason": GROUND}
        before = {b.number for b in entry.boards if b.claims}
        said |= {"evidence": "Salinan SK"} if which % 2 else {}
        self.ask("correct_board", ormas=entry.id, **said, **days, expected_version=entry.version - late)
        assert {b.number for b in self.now(Ormas, entry.id).boards if b.claims} == before

    @rule(which=NUMBERS, accepted=st.booleans(), person=st.sampled_from(["staf-2", "staf-2", "staf-1"]))
    def decide_later_end(self, which, accepted, person):
        """Of a term that was over, if there can be any."""
        if not self.which_are(lambda o: o.later_ends):
            starts = {"decided_on": "2020-01-01", "starts": "2020-01-01", "decree": self.paper()}
            ended = {"ends": "2020-12-31", "replaces": 0, "officers": OFFICERS, "ground": GROUND}
            self.ask("replace_board", ormas=self.one(which), **starts, **ended)
            said = starts | {"ends": "2021-01-31", "reason": GROUND, "evidence": "Salinan SK"}
            self.ask("correct_board", ormas=self.one(which), board=len(self.entry(which).boards) or 1, **said)
        entry = (self.which_are(lambda o: o.later_ends) or [self.entry(which)])[0]
        board = next(iter(entry.later_ends), 1)
        said = {"board": board, "accepted": accepted, "ground": GROUND}
        self.ask("decide_later_end", person, ormas=entry.id, **said)

    @rule(which=NUMBERS, board=NUMBERS, role=st.sampled_from(BOARD_ROLES), named=st.booleans())
    def correct_officer(self, which, board, role, named):
        entry = self.with_board(which)
        this = entry.boards[board % len(entry.boards)] if entry.boards else Board(1)
        subjects = [seat.subject for seat in this.seats] or [*entry.told_seats, "s-tidak-ada"]
        said = {"role": role, "own_title": "Ketua", "name": "Rekaan Tiga" if named else ""}
        said |= {"subject_id": subjects[which % len(subjects)], "reason": GROUND}
        self.ask("correct_officer", ormas=entry.id, board=this.number, **said)

    def with_board(self, which: int) -> Ormas:
        """One that has a board, if it can have any."""
        if not self.entry(which).boards:
            self.file(self.one(which))
        return (self.which_are(lambda o: o.boards) or [self.entry(which)])[0]

    def with_three(self, which: int) -> Ormas:
        """One with three boards, each in the place of the one before it, if it can have them."""
        ormas = self.one(which)
        for newest in range(len(self.entry(which).boards), 3):
            starts = f"20{20 + 2 * newest}-01-01"
            said = {"replaces": newest, "decree": self.paper(), "officers": OFFICERS, "ground": GROUND}
            days = {"decided_on": starts, "starts": starts, "ends": "2030-12-31"}
            self.ask("replace_board", ormas=ormas, **said, **days)
        return self.entry(which)

    def disputed(self, which: int) -> Ormas:
        """One with a dispute, if there can be any: two boards of the same years."""
        if not self.which_are(lambda o: o.parties) and which:
            for _ in range(2):
                self.file(self.one(which))
        return (self.which_are(lambda o: o.parties) or [self.entry(which)])[0]

    def file(self, ormas: str) -> None:
        said = {"decided_on": "2024-01-01", "starts": "2024-01-01", "ends": "2030-12-31", "ground": GROUND}
        self.ask("replace_board", ormas=ormas, replaces=0, decree=self.paper(), officers=OFFICERS, **said)

    @rule(which=NUMBERS, everybody=st.booleans(), held_on=PAST, outcome=st.sampled_from(MEDIATION_OUTCOMES))
    def record_mediation(self, which, everybody, held_on, outcome):
        entry = self.disputed(which)
        asked = list(entry.parties) if everybody and entry.parties else [which + 1]
        said = {"held_on": held_on, "requested_by": asked, "outcome": outcome, "ground": GROUND}
        self.ask("record_mediation", ormas=entry.id, **said)

    @rule(which=NUMBERS, closed_by=st.sampled_from(DISPUTE_ENDINGS), decided_on=PAST)
    def close_dispute(self, which, closed_by, decided_on):
        entry = self.disputed(which)
        parties = [*entry.parties, 0]
        said = {"closed_by": closed_by, "decided_on": decided_on, "ground": GROUND}
        self.ask("close_dispute", ormas=entry.id, recognised=parties[which % len(parties)], **said)

    @rule(which=NUMBERS, wrong=SELDOM)
    def undo_dispute_step(self, which, wrong):
        entry = self.stepped(which)
        self.ask("undo_dispute_step", ormas=entry.id, version=1 if wrong else self.step_of(entry))

    @rule(which=NUMBERS, wrong=SELDOM)
    def take_back_dispute_step(self, which, wrong):
        entry = self.stepped(which)
        before = {b.number for b in entry.boards if b.claims}, list(entry.parties)
        said = {"version": 1 if wrong else self.step_of(entry), "reason": GROUND}
        self.ask("take_back_dispute_step", ormas=entry.id, **said)
        now = self.now(Ormas, entry.id)
        if not entry.parties and now.parties and entry.ending:
            before = {b.number for b in entry.ending.boards if b.claims}, entry.ending.parties
        assert ({b.number for b in now.boards if b.claims}, now.parties) == before

    def stepped(self, which: int) -> Ormas:
        """One with a mediation or an end to take back, if there can be any."""
        found = self.which_are(lambda o: o.mediations or o.ending)
        if not found:
            said = {"closed_by": "agreement", "decided_on": "2025-06-01", "ground": GROUND}
            self.ask("close_dispute", ormas=self.disputed(which).id, recognised=0, **said)
        return (self.which_are(lambda o: o.mediations or o.ending) or [self.entry(which)])[0]

    def step_of(self, entry: Ormas) -> int:
        return max(entry.mediations, default=0) or (entry.ending.version if entry.ending else 0)

    @rule(which=NUMBERS, signatories=st.one_of(st.just(["ketua", "sekretaris"]), SIGNERS))
    def record_signature_rule(self, which, signatories):
        said = {"signatories": signatories, "signatures": len(signatories), "ground": GROUND}
        self.ask("record_signature_rule", ormas=self.one(which), **said)

    @rule(which=NUMBERS, change=st.sampled_from(CHANGES_TO_REPORT), day=PAST, unsigned=SELDOM)
    def report_change(self, which, change, day, unsigned):
        """Mostly signed as the bylaws say, on a day of some board."""
        entry = self.entry(which)
        if not entry.boards:
            self.file(entry.id)
            entry = self.entry(which)
        self.report(entry, change, day, ["Rais"] if unsigned else [])

    def report(self, entry: Ormas, change: str, day: str, signed: Sequence[str] = ()) -> None:
        day = next((b.starts for b in entry.boards if b.holds_office_on(b.starts)), day)
        signed = list(signed or entry.signature_rule.signatories)
        said = {"decided_on": day, "reported_on": day, "signed_by": signed, "evidence": self.paper()}
        paper = {"ground": f"Surat {self.paper()}"}
        self.ask("report_change", ormas=entry.id, change=change, after=AFTER[change], **said, **paper)

    def reporting(self, which: int) -> Ormas:
        """One that waits for a verdict, if there can be any."""
        if not self.which_are(_waits):
            if not self.entry(which).boards:
                self.file(self.one(which))
            self.report(self.entry(which), CHANGES_TO_REPORT[which % len(CHANGES_TO_REPORT)], "2025-01-01")
        return (self.which_are(_waits) or [self.entry(which)])[0]

    def report_of(self, entry: Ormas, which: int) -> int:
        waiting = [report.number for report in entry.reports if report.waits]
        return waiting[which % len(waiting)] if waiting and which else 1

    @rule(which=NUMBERS, person=st.sampled_from(["staf-2", "staf-2", "staf-1"]), looked=st.booleans())
    def verify_change(self, which, person, looked):
        """Mostly by somebody else than who recorded it."""
        entry = self.reporting(which)
        number = self.report_of(entry, which)
        changes = {report.number: report.change for report in entry.reports}
        seen = {"despite": entry.said_at.get(changes.get(number, ""), 0)} if looked else {}
        self.ask("verify_change", person, ormas=entry.id, report=number, ground=GROUND, **seen)

    @rule(which=NUMBERS, person=PEOPLE)
    def turn_down_change(self, which, person):
        entry = self.reporting(which)
        said = {"report": self.report_of(entry, which), "reason": "Aktanya belum ada"}
        self.ask("turn_down_change", person, ormas=entry.id, **said)

    @rule(which=NUMBERS)
    def take_back_change(self, which):
        entry = self.reporting(which)
        said = {"report": self.report_of(entry, which), "reason": "Diminta kembali"}
        self.ask("take_back_change", ormas=entry.id, **said)

    def stands(self, aggregate, command):
        super().stands(aggregate, command)
        if not isinstance(aggregate, Ormas):
            return
        for day in {day for b in aggregate.boards for day in (b.starts, b.ends, b.closed_on)} | {
            "2025-03-01"
        }:
            in_office = [b.number for b in aggregate.boards if b.holds_office_on(day)]
            assert len(in_office) <= 1
            signs = isinstance(aggregate.board_that_signs(day), Board)
            assert signs == (bool(in_office) and not aggregate.parties)


def _waits(entry: Ormas) -> bool:
    return any(report.waits for report in entry.reports)
