"""What the machine asks of cases, and of ties between officers and ormas."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from contracts.telling.case_words import CHECKS, RUNNING, SUPERIORS, TIES, VISIT_RESULTS
from services.requests.application import Requests
from services.requests.domain import Case, Service, Ties
from services.requests.service import RequestsService
from tests.commanded import GROUND, NUMBERS, PEOPLE, REALLY, SELDOM
from tests.requests.known import register_tells
from tests.requests.lettering import HEAD, TEMPLATE
from tests.requests.services import CONFIGURATION
from tests.shown import Shown

KNOWN = tuple(f"ormas-{number:032x}" for number in (1, 2))
ORMAS = st.sampled_from([*KNOWN, *KNOWN, f"ormas-{3:032x}"])
"""The third is not in the register."""
AGO = st.sampled_from([0, 0, 0, 1, 3])
FOUND = st.sampled_from([*CHECKS, "complete", "complete"])
KINDS = st.sampled_from(sorted(TIES))
TIED = st.sampled_from(["staf-2", "staf-3"])
ITEMS = ("legality", "statement", "photo", "deed")


class Cases(Shown):
    """From the first paper to the end; most steps are asked where they can come about."""

    SERVICE, APPLICATION, WIRED = RequestsService, Requests, "requests"

    def __init__(self, template):
        super().__init__(template)
        said = CONFIGURATION | {"effective_from": self.day(), "ground": GROUND, "revision_days": 1}
        self.ask("configure_service", **said)
        self.ask("open_service", service="presence_letter", ground=GROUND)
        self.ask("set_letterhead", **HEAD, ground=GROUND)
        self.ask("set_letter_template", service="presence_letter", **TEMPLATE, ground=GROUND)
        register_tells(self.application, *KNOWN)
        self.cases: list[str] = []
        self.drafted: list[str] = []

    def day(self, ago: int = 0) -> str:
        return (date.fromisoformat(self.application._today()) - timedelta(days=ago)).isoformat()

    def case_in(self, number: int, *states: str) -> str:
        """A case in one of these states; where there is none any case, or one that never was."""
        there = [case for case in self.cases if self.now(Case, case).state in states] or self.cases
        return there[number % len(there)] if there else f"case-{1:032x}"

    @rule(organisation=ORMAS, ago=AGO, person=PEOPLE)
    def draft_case(self, organisation, ago, person):
        said = {"applicant": "Forum Contoh", "applied_on": self.day(ago + 3), "ground": GROUND}
        kind = {"service": "presence_letter", "organisation": organisation}
        self.cases += self.ask("draft_case", person, **kind, **said)

    @rule(number=NUMBERS, ago=AGO, person=PEOPLE)
    def submit_case(self, number, ago, person):
        case, said = (
            self.case_in(number, "draft"),
            {"submitted_on": self.day(ago), "why_earlier": "Loket tutup"},
        )
        documents = [{"item": "legality", "document": 1}]
        self.ask("submit_case", person, case=case, documents=documents, **said)

    @rule(number=NUMBERS, scanned=REALLY, person=PEOPLE)
    def enter_case_in_agenda(self, number, scanned, person):
        said = {"agenda_number": f"{number}/2026", "agenda_on": self.day(), "document": int(not scanned)}
        self.ask("enter_case_in_agenda", person, case=self.case_in(number, "submitted"), **said)

    @rule(number=NUMBERS, person=PEOPLE)
    def dispose_case(self, number, person):
        said = {"office_role": "case_officer", "note": "Periksa kelengkapan"}
        self.ask("dispose_case", person, case=self.case_in(number, "agenda"), **said)

    @rule(number=NUMBERS, found=st.dictionaries(st.sampled_from(ITEMS), FOUND, min_size=1), person=PEOPLE)
    def check_case(self, number, found, person):
        checks = [{"item": item, "found": code, "feedback": "Perbaiki"} for item, code in found.items()]
        self.ask("check_case", person, case=self.case_in(number, "disposed", "checking"), checks=checks)

    @rule(number=NUMBERS, item=st.sampled_from(ITEMS), person=PEOPLE)
    def waive_case_item(self, number, item, person):
        case = self.case_in(number, "checking")
        self.ask("waive_case_item", person, case=case, item=item, reason="Baru pindah")
        assert "legality" not in self.now(Case, case).waived

    @rule(number=NUMBERS, person=PEOPLE)
    def return_case(self, number, person):
        self.ask("return_case", person, case=self.case_in(number, "checking"), asked_on=self.day())

    @rule(number=NUMBERS, person=PEOPLE)
    def answer_case(self, number, person):
        said = {"answered_on": self.day(), "note": "Diserahkan di loket", "documents": []}
        self.ask("answer_case", person, case=self.case_in(number, "returned"), **said)

    @rule(number=NUMBERS, person=PEOPLE)
    def complete_case(self, number, person):
        case = self.case_in(number, "checking")
        said = {"complete_since": self.day(), "ground": GROUND, "why_two": "Cuti" if number % 2 else ""}
        self.ask("complete_case", person, case=case, **said)
        assert self.now(Case, case).state != "complete" or not self.now(Case, case).missing

    @rule(officers=st.integers(1, 4))
    def tell_office_size(self, officers):
        self.ask("tell_office_size", officers=officers, ground=GROUND)

    @rule(number=NUMBERS, person=PEOPLE)
    def draft_case_letter(self, number, person):
        before = self.now(Case, self.case_in(number, "complete"))
        said = {"addition": [], "valid_from": self.day(), "replaces": ""}
        begun = self.ask("draft_case_letter", person, case=before.id, **said)
        assert len(begun) in ((2,) if self.now(Case, before.id).letter != before.letter else (0, 1))

    @rule(number=NUMBERS, ago=AGO, person=PEOPLE)
    def order_case_visit(self, number, ago, person):
        case = self.case_in(number, "checking", "complete")
        self.ask("order_case_visit", person, case=case, visit_by=self.day(ago), note="Lihat papan nama")

    @rule(number=NUMBERS, result=st.sampled_from(sorted(VISIT_RESULTS)), person=PEOPLE)
    def record_case_visit(self, number, result, person):
        said = {"visited_on": self.day(), "visit_result": result, "minutes": "Papan nama terlihat"}
        self.ask("record_case_visit", person, case=self.case_in(number, "checking", "complete"), **said)

    @rule(number=NUMBERS, item=st.sampled_from(ITEMS), person=PEOPLE)
    def note_case_message(self, number, item, person):
        self.ask("note_case_message", person, case=self.case_in(number, *RUNNING), item=item)

    @rule(number=NUMBERS, person=PEOPLE)
    def note_case_ticket(self, number, person):
        self.ask("note_case_ticket", person, case=self.case_in(number, *RUNNING), ticket=f"LAPOR {number}")

    @rule(number=NUMBERS, person=PEOPLE)
    def tell_case_needs(self, number, person):
        needs = ["sign_language"] * (number % 2)
        self.ask("tell_case_needs", person, case=self.case_in(number, *RUNNING), needs=needs)

    @rule(number=NUMBERS, person=PEOPLE)
    def finish_case(self, number, person):
        said = {"ended_on": self.day(), "reason": "Surat diserahkan"}
        self.ask("finish_case", person, case=self.case_in(number, "complete"), **said)

    @rule(number=NUMBERS, person=PEOPLE, seldom=SELDOM)
    def reject_case(self, number, person, seldom):
        said = {"ended_on": self.day(), "reason": "Bukan ormas", "legal_basis": "UU 17/2013 Ps 1"}
        case = self.case_in(number, *RUNNING) if seldom else f"case-{2:032x}"
        self.ask("reject_case", person, case=case, **said)

    @rule(number=NUMBERS, person=PEOPLE, seldom=SELDOM)
    def withdraw_case(self, number, person, seldom):
        case = self.case_in(number, *RUNNING) if seldom else f"case-{2:032x}"
        self.ask("withdraw_case", person, case=case, ended_on=self.day(), reason="Surat pemohon")

    @rule(number=NUMBERS, person=PEOPLE, seldom=SELDOM, why=st.sampled_from(["", "Salah ormas"]))
    def strike_case(self, number, person, seldom, why):
        case = self.case_in(number, *RUNNING) if seldom else f"case-{2:032x}"
        self.ask("strike_case", person, case=case, reason=why)

    @rule(number=NUMBERS, person=PEOPLE)
    def correct_case_agenda(self, number, person):
        case = self.case_in(number, *RUNNING[2:])
        said = {"agenda_number": f"{number}A/2026", "reason": "Angka tertukar"}
        if self.ask("correct_case_agenda", person, case=case, **said):
            assert self.now(Case, case).agenda_number == f"{number}A/2026"

    @rule(number=NUMBERS, person=PEOPLE, why=st.sampled_from(["", "Belum ditandatangani"]), really=REALLY)
    def take_back_case_completion(self, number, person, why, really):
        case = self.case_in(number, "complete") if really else f"case-{2:032x}"
        if self.ask("take_back_case_completion", person, case=case, reason=why):
            assert self.now(Case, case).state != "complete" or self.now(Case, case).handed_to

    @rule(number=NUMBERS, person=PEOPLE)
    def lapse_case(self, number, person):
        """Never today: the applicant has at least until the next working day."""
        lapsed = self.ask("lapse_case", person, case=self.case_in(number, "returned"), reason="Dihubungi")
        assert not [case for case in lapsed if self.now(Case, case).state == "lapsed"]

    @rule(
        organisation=ORMAS, tie=st.sampled_from(sorted(TIES)), role=st.sampled_from(SUPERIORS), really=SELDOM
    )
    def declare_tie(self, organisation, tie, role, really):
        person = "staf-2" if really else "staf-3"
        said = {"organisation": organisation, "tie": tie, "office_role": role, "ground": GROUND}
        self.ask("declare_tie", person, **said)

    @rule(organisation=ORMAS, officer=st.sampled_from(["staf-2", "staf-3"]))
    def take_back_tie(self, organisation, officer):
        self.ask("take_back_tie", officer, organisation=organisation)

    @rule(
        organisation=ORMAS,
        officer=st.sampled_from(["staf-2", "staf-3"]),
        by=st.sampled_from(["staf-1", "staf-3"]),
    )
    def end_tie(self, organisation, officer, by):
        said = {"officer": officer, "organisation": organisation, "reason": "Kepengurusan berganti"}
        self.ask("end_tie", by, **said)

    @invariant()
    def an_ormas_has_one_running_case_for_a_service(self):
        standing = [self.now(Case, case) for case in set(self.cases)]
        running = [each.organisation for each in standing if each.state in RUNNING]
        assert len(running) == len(set(running))

    @invariant()
    def what_is_closed_or_unknown_here_was_never_asked(self):
        assert self.now(Service, Service.stream_of("consultation")).version == 0
        assert all(tie in TIES for tie, _ in self.now(Ties, Ties.STREAM).standing.values())
