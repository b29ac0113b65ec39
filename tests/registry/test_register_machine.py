"""Whatever is asked of an organisation, in whatever order: no day has two boards, and a replay agrees."""

from itertools import pairwise

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from services.registry.domain import (
    ACTIVITY_STATUSES,
    BOARD_ROLES,
    CHANGES_TO_REPORT,
    DISPUTE_ENDINGS,
    DISSOLVED_BY,
    DUPLICATE_VERDICTS,
    FINDINGS,
    FOLLOW_UP_OUTCOMES,
    LEGAL_BASES,
    MEDIATION_OUTCOMES,
    RETURNED_BY,
    SANCTION_ENDINGS,
    SANCTION_KINDS,
    TASKS,
    Board,
    Ormas,
)
from services.registry.domain.sanctions import ENDINGS, MISTAKE
from services.registry.events import (
    ActivityStatusRecorded,
    BoardDecreeRecorded,
    ChangeReported,
    ChangeVerified,
    DissolutionRecorded,
    DissolutionStruck,
    DuplicateReviewed,
    DuplicateSuspected,
    EntryMerged,
    FollowUpClosed,
    LegalBasisRecorded,
    LegalFormRecorded,
    OfficerRecorded,
    PersonalDataErased,
    ReportTakenBack,
    ReportTurnedDown,
    ReturnRecorded,
    TermOfOfficeRecorded,
)
from shared.errors import NotFound
from shared.events import Refusal
from tests.machines import explore
from tests.registry.boards import AFTER, officer, year
from tests.registry.profiling import DAYS, SELDOM, Profiling
from tests.registry.visiting import TITLE, corrected, visit

ENDS = st.one_of(st.just(""), DAYS)
NUMBERS = st.integers(0, 6)
SIGNERS = st.lists(st.sampled_from([*BOARD_ROLES, "Rais"]), min_size=1, max_size=4, unique=True)
ROUNDS = st.sampled_from(["round-1", "round-2", "round-3"])
SEEN = st.lists(st.sampled_from(FINDINGS), min_size=1, max_size=2, unique=True)
ENDINGS_AND_RETURNS = (DissolutionRecorded, DissolutionStruck, ReturnRecorded)
DECISIONS = (ChangeVerified, ReportTurnedDown, ReportTakenBack)
STILL_RECORDED = (DuplicateSuspected, DuplicateReviewed, FollowUpClosed, PersonalDataErased)
"""Of an entry that is merged: what is said of pairs, the end of what waited, and erasures."""
YEARS = st.sampled_from(["", "2021", "2024", "2026-05-01"]).map(year)
ILLEGAL = ("ilegal", "illegal", "terlarang", "ormas liar")
ENTRY = {"name": "Perkumpulan Contoh", "abbreviation": "", "level": "", "kode_wilayah": "32.71"}


class Register(Profiling):
    """One organisation; every answer is looked at, every refusal is one of the rules."""

    def __init__(self) -> None:
        super().__init__()
        self.ormas, self.other = Ormas("ormas-1"), Ormas("ormas-2")
        self.facts = []
        self.papers = 0
        self.ormas.enter(**ENTRY, legal_form="perkumpulan", fingerprint="", ground="Surat contoh")

    def ask(self, what, *arguments, **said):
        """Ask for it, and count what came of it."""
        try:
            what(self.ormas, *arguments, **said)
        except NotFound:
            self.did[f"{what.__name__} of nobody"] += 1
        happened = self.ormas.collect_events()
        refused = any(isinstance(each, Refusal) for each in happened)
        self.did[f"{what.__name__}{' refused' if refused else ''}"] += 1
        assert not refused or len(happened) == 1
        self.facts += happened

    @rule(which=NUMBERS, starts=DAYS, ends=ENDS, decided_on=DAYS, seldom=SELDOM)
    def replace_board(self, which, starts, ends, decided_on, seldom):
        """Seldom a board that nobody recorded, and a decree that was filed before."""
        replaces = which if seldom else which % (len(self.ormas.boards) + 1)
        self.papers += not seldom
        self.ask(
            Ormas.replace_board,
            replaces=replaces,
            decree=f"{self.papers}/SK",
            decided_on=decided_on,
            starts=starts,
            ends=ends if ends >= starts else "",
            officers=[officer("ketua", "Rekaan"), officer("sekretaris", "Umpama")],
            ground="Surat contoh",
        )

    @precondition(lambda self: self.ormas.parties or self.did.total() % 5 == 0)
    @rule(asked=st.sets(st.integers(1, 6), max_size=4), everybody=st.booleans(), held_on=DAYS)
    def mediate(self, asked, everybody, held_on):
        requested_by = self.ormas.parties if everybody else sorted(asked)
        said = {"held_on": held_on, "outcome": MEDIATION_OUTCOMES[0], "ground": "Surat contoh"}
        self.ask(Ormas.record_mediation, requested_by=requested_by, **said)

    @precondition(lambda self: self.ormas.parties or self.did.total() % 5 == 0)
    @rule(closed_by=st.sampled_from(DISPUTE_ENDINGS), decided_on=DAYS, which=NUMBERS, seldom=SELDOM)
    def close(self, closed_by, decided_on, which, seldom):
        """Mostly for a party, the newest claim first, or for none, while there is a dispute."""
        parties = [*reversed(self.ormas.parties), 0]
        recognised = which if seldom else parties[which % len(parties)]
        said = {"decided_on": decided_on, "recognised": recognised, "ground": "Putusan contoh"}
        self.ask(Ormas.close_dispute, closed_by=closed_by, **said)

    @rule(
        change=st.sampled_from(CHANGES_TO_REPORT),
        day=DAYS,
        signed_by=SIGNERS,
        seldom=SELDOM,
    )
    def report(self, change, day, signed_by, seldom):
        """Mostly signed as the bylaws say, in the days of some board; each letter and name is another one."""
        if not seldom:
            signed_by = self.ormas.signature_rule.signatories
            day = next((b.starts for b in self.ormas.boards if b.holds_office_on(b.starts)), day)
        self.papers += 1
        after = {**AFTER[change], **({"abbreviation": f"P{self.papers}"} if change == "name" else {})}
        said = {"decided_on": day, "reported_on": day, "signed_by": list(signed_by)}
        paper = {"evidence": "Akta contoh", "ground": f"Surat {self.papers}/contoh", "address": "Jl. Rekaan"}
        self.ask(Ormas.report_change, change=change, after=after, **said, **paper)

    @precondition(lambda self: self.ormas.reports)
    @rule(which=st.integers(0, 20), mine=SELDOM, looked=st.booleans())
    def verify(self, which, mine, looked):
        """Mostly the newest report, by somebody else, who mostly saw what the register says by now."""
        found = self.ormas.reports[-1 - which % len(self.ormas.reports)]
        despite = self.ormas.said_at.get(found.change, 0) if looked else None
        said = {"same_hands": mine, "despite": despite, "ground": "Dibandingkan"}
        before, version = dict(self.ormas.says), self.ormas.version
        self.ask(Ormas.verify_change, report=found.number, **said)
        verified = any(isinstance(f, ChangeVerified) and f.originator_version > version for f in self.facts)
        assert self.ormas.says == (before | {found.change: found.after} if verified else before)

    @precondition(lambda self: self.ormas.reports)
    @rule(which=st.integers(0, 20), mine=SELDOM, back=st.booleans())
    def decide_against(self, which, mine, back):
        number = len(self.ormas.reports) - which % len(self.ormas.reports)
        before = dict(self.ormas.says)
        if back:
            self.ask(Ormas.take_back_change, report=number, reason="Diminta kembali")
        else:
            self.ask(Ormas.turn_down_change, report=number, reason="Akta belum lengkap", same_hands=mine)
        assert self.ormas.says == before

    @rule(signatories=st.one_of(SIGNERS, st.sampled_from([["ketua"], ["ketua", "sekretaris"]])))
    def bylaws(self, signatories):
        signatures = (len(signatories) + 1) // 2
        self.ask(
            Ormas.record_signature_rule, signatories=signatories, signatures=signatures, ground="ART contoh"
        )

    @precondition(lambda self: not self.ormas.merged_into)  # an import tells it of an entry that it makes
    @rule(role=st.sampled_from([*BOARD_ROLES, "narahubung"]), subject=st.sampled_from(["s-1", "s-2"]))
    def hear_of_an_officer(self, role, subject):
        self.ask(Ormas.note, OfficerRecorded, subject_id=subject, role=role, own_title="", ground="baris 7")

    @precondition(lambda self: not self.ormas.merged_into)
    @rule(starts=YEARS, ends=YEARS)
    def hear_of_a_term(self, starts, ends):
        self.ask(Ormas.note, TermOfOfficeRecorded, starts=starts, ends=ends, ground="baris 7")
        self.ask(Ormas.note, BoardDecreeRecorded, number=year("7/SK"), issued_on=starts, ground="baris 7")

    @rule(basis=st.sampled_from(LEGAL_BASES), status=st.sampled_from(ACTIVITY_STATUSES))
    def hear_of_the_rest(self, basis, status):
        numbers = {"number": year("7"), "issued_on": year("2021"), "valid_until": year("2026")}
        self.ask(Ormas.correct, LegalBasisRecorded, basis=basis, ground="Surat contoh", **numbers)
        self.ask(Ormas.correct, LegalFormRecorded, legal_form="lembaga_lain", ground="Surat contoh")
        known = {"known_by": "office", "observed_on": "2026-01-01", "ground": "Surat contoh"}
        self.ask(Ormas.correct, ActivityStatusRecorded, status=status, **known)

    @rule(name=st.sampled_from(["Perkumpulan Contoh", "Perkumpulan Teladan"]))
    def correct_name(self, name):
        self.ask(Ormas.correct_name, name=name, abbreviation="PC", reason="Salah ketik")

    @rule(mine=st.booleans(), in_time=st.booleans(), seldom=SELDOM)
    def undo_a_correction(self, mine, in_time, seldom):
        """Mostly the newest one."""
        undoable = self.ormas.undoable
        version = undoable.version if undoable and not seldom else self.ormas.version
        self.ask(Ormas.undo_correction, version=version, same_hands=mine, in_time=in_time)

    @rule(verdict=st.sampled_from(DUPLICATE_VERDICTS))
    def suspect_and_review(self, verdict):
        self.ask(Ormas.note, DuplicateSuspected, other="ormas-2", other_name="Teladan", reasons="nama mirip")
        self.ask(Ormas.review_duplicate, other="ormas-2", verdict=verdict, reason="Ditelepon")

    @rule(heads=SELDOM, judged=st.booleans())
    def merge(self, heads, judged):
        """Into the other one of the pair, mostly after it was judged to be the same."""
        if judged:
            self.suspect_and_review("sama")
        self.ask(Ormas.merge_into, survivor=self.other, heads=heads, reason="Akta sama")
        self.other.collect_events()

    @precondition(lambda self: self.ormas.merged_into)
    @rule(really=st.booleans())
    def separate(self, really):
        """Soon, as little happens to an entry that is merged."""
        if really:
            self.ask(Ormas.separate_from, survivor=self.other, reason="Ternyata lain")
            self.other.collect_events()

    @rule(other=st.sampled_from(["ormas-2", "ormas-3"]))
    def take_a_verdict_back(self, other):
        """Of the other one nobody ever said anything."""
        self.ask(Ormas.take_back_verdict, other=other, reason="Salah menekan")

    @rule(subject=st.sampled_from(["s-1", "s-2", "s-rekaan"]))
    def erase(self, subject):
        self.ask(Ormas.erase, subject_id=subject, reason="Permintaan")

    @rule(kind=st.sampled_from(SANCTION_KINDS), number=st.integers(1, 4), decided_on=DAYS)
    def sanction(self, kind, number, decided_on):
        said = {"kind": kind, "issuer": "bupati_wali_kota", "letter": f"{number}/2026", "answer_by": ""}
        days = {"decided_on": decided_on, "legal_basis": "menurut surat", "ground": "Tembusan contoh"}
        self.ask(Ormas.record_sanction, **said, **days)

    @precondition(lambda self: self.ormas.sanctions or self.did.total() % 5 == 0)
    @rule(which=NUMBERS, ended_by=st.sampled_from(SANCTION_ENDINGS), ended_on=DAYS)
    def end_a_sanction(self, which, ended_by, ended_on):
        sanction = which % (len(self.ormas.sanctions) + 1)
        said = {"ended_by": ended_by, "ended_on": ended_on, "ground": "Surat contoh"}
        self.ask(Ormas.end_sanction, sanction=sanction, **said)

    @rule(round=ROUNDS, findings=SEEN, day=DAYS, seldom=SELDOM)
    def visit(self, round, findings, day, seldom):
        """Mostly planned, but no round takes who was merged; seldom in one that does not wait for it."""
        if not (self.ormas.planned or self.ormas.merged_into):
            self.ask(Ormas.plan_visit, round=round, round_title=TITLE)
        wanted = round if seldom else self.ormas.planned
        self.ask(Ormas.record_visit, **visit(*findings, round=wanted, visited_on=day))

    @precondition(lambda self: self.ormas.visits)
    @rule(which=NUMBERS, findings=SEEN, day=DAYS, task=st.sampled_from(TASKS))
    def follow_a_visit(self, which, findings, day, task):
        number = which % (len(self.ormas.visits) + 1)
        self.ask(Ormas.correct_visit, **corrected(*findings, visit=number, visited_on=day))
        self.ask(Ormas.ask_follow_up, visit=number, task=task, due_on=day, ground="Lembar contoh")

    @precondition(lambda self: self.ormas.follow_ups)
    @rule(which=NUMBERS, outcome=st.sampled_from(FOLLOW_UP_OUTCOMES), round=ROUNDS)
    def close_a_follow_up(self, which, outcome, round):
        number = which % (len(self.ormas.follow_ups) + 1)
        said = {"follow_up_outcome": outcome, "ground": "Surat contoh"}
        self.ask(Ormas.close_follow_up, follow_up=number, **said)
        self.ask(Ormas.drop_visit, round=round, round_title=TITLE, reason="Putaran kunjungan ditutup")

    @rule(
        by=st.sampled_from(sorted(DISSOLVED_BY)),
        back=st.sampled_from(sorted(RETURNED_BY)),
        day=DAYS,
        seldom=SELDOM,
    )
    def end_or_return(self, by, back, day, seldom):
        """Seldom an end: little can come back from it."""
        paper = {"ending_issuer": "Musyawarah contoh", "letter": "1/2026", "decided_on": day}
        paper |= {"ground": "Surat contoh"}
        if seldom:
            self.ask(Ormas.record_dissolution, dissolved_by=by, **paper)
        else:
            self.ask(Ormas.record_return, returned_by=back, **paper)

    @rule(really=SELDOM)
    def strike_a_dissolution(self, really):
        if really:
            self.ask(Ormas.strike_dissolution, reason="Surat ormas lain.")

    @rule(later_work=st.booleans(), really=SELDOM, at_all=SELDOM)
    def withdraw(self, later_work, really, at_all):
        """Very seldom, as little happens to an entry after it."""
        if really and at_all:
            self.ask(Ormas.withdraw, reason="Salah impor", later_work=later_work)

    @invariant()
    def no_day_has_two_boards_and_a_dispute_has_no_board_that_signs(self):
        boards = self.ormas.boards
        days = {day for b in boards for day in (b.starts, b.ends, b.closed_on)} | {"2025-03-01"}
        for day in days:
            in_office = [b.number for b in boards if b.holds_office_on(day)]
            assert len(in_office) <= 1, (day, boards)
            signs = self.ormas.board_that_signs(day)
            assert isinstance(signs, Board) == (bool(in_office) and not self.ormas.parties)
        assert [b.number for b in boards] == list(range(1, len(boards) + 1))

    @invariant()
    def there_is_a_claim_exactly_while_there_is_a_dispute(self):
        claims = {b.number for b in self.ormas.boards if b.claims}
        assert bool(claims) == bool(self.ormas.parties)
        assert claims <= set(self.ormas.parties)

    @invariant()
    def a_letter_stands_once_and_every_sanction_ends_as_its_kind_allows(self):
        standing = [(s.issuer, s.letter, s.decided_on) for s in self.ormas.sanctions if s.ended_by != MISTAKE]
        assert len(set(standing)) == len(standing)
        assert [s.number for s in self.ormas.sanctions] == list(range(1, len(self.ormas.sanctions) + 1))
        assert all(s.ended_by in ("", *ENDINGS[s.kind]) for s in self.ormas.sanctions)

    @invariant()
    def only_a_paper_dissolves_and_only_a_ruling_or_a_mistake_brings_back(self):
        papers = [f for f in self.facts if isinstance(f, ENDINGS_AND_RETURNS)]
        ended = bool(papers) and isinstance(papers[-1], DissolutionRecorded)
        assert self.ormas.dissolved == ended == (self.ormas.activity.status == "bubar")
        for before, after in pairwise(papers):
            if isinstance(before, DissolutionRecorded):
                assert isinstance(after, DissolutionStruck) or after.returned_by == "court_ruling"

    @invariant()
    def every_report_is_decided_once_at_most(self):
        told = [f.report for f in self.facts if isinstance(f, ChangeReported)]
        decided = [f.report for f in self.facts if isinstance(f, DECISIONS)]
        assert told == list(range(1, len(self.ormas.reports) + 1))
        assert len(set(decided)) == len(decided)
        assert set(decided) == {r.number for r in self.ormas.reports if not r.waits}

    @invariant()
    def a_merge_is_told_by_both_entries_and_while_it_lasts_nothing_is_decided_about_the_merged_one(self):
        assert (self.ormas.merged_into == "ormas-2") == (self.other.taken_in == ["ormas-1"])
        assert not (self.ormas.merged_into and self.ormas.withdrawn)
        merges = [at for at, each in enumerate(self.facts) if isinstance(each, EntryMerged)]
        if self.ormas.merged_into:
            since = self.facts[merges[-1] + 1 :]
            assert [each.TOPIC for each in since if not isinstance(each, (Refusal, *STILL_RECORDED))] == []

    @invariant()
    def a_replay_leads_to_the_same_state(self):
        self.facts += self.ormas.collect_events()
        assert vars(Ormas.replay(None, self.facts)) == vars(self.ormas)

    @invariant()
    def nobody_is_called_illegal(self):
        last = self.facts[-12:]
        told = [each.SENTENCE.format(**each.public_state()) for each in last] + [repr(each) for each in last]
        assert not [word for word in ILLEGAL if word in " ".join(told).casefold()]


def test_no_sequence_of_commands_breaks_the_register():
    explore(Register, examples=60, steps=30)
