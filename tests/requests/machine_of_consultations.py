"""What the machine asks of consultations."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from contracts.telling.consultation_words import KEPT, MODES, OPEN, OUTCOMES
from services.requests.application import Requests
from services.requests.domain import Consultation
from services.requests.service import RequestsService
from tests.commanded import GROUND, NUMBERS, PEOPLE, REALLY, SEALED, SELDOM
from tests.shown import Shown

ORMAS = st.sampled_from(["", "", f"ormas-{1:032x}"])
AHEAD = st.integers(-1, 2)
NOBODY = f"consultation-{1:032x}"
CLASSES = st.sampled_from(sorted(KEPT))


class Consultations(Shown):
    """From the question to the end, and what was promised."""

    SERVICE, APPLICATION, WIRED = RequestsService, Requests, "requests"

    def __init__(self, template):
        super().__init__(template)
        self.asked: list[str] = []

    @initialize()
    def an_office_that_is_asked(self):
        """One each that is asked, advised with a promise, and closed."""
        for classification in ("terbatas", "biasa", "terbatas"):
            self.ask_consultation("", classification, "slot", "staf-1")
        for one in self.asked[1:]:
            said = {"consultation": one, "advised_on": self.day()}
            self.ask("advise_consultation", **said, note=self.words_of(one))
        self.promise_in_consultation(0, 1)
        end = {"closed_on": self.day(), "consultation_outcome": "advised", "result": "Dipahami"}
        self.ask("close_consultation", consultation=self.asked[2], **end)

    def day(self, ahead: int = 0) -> str:
        return (date.fromisoformat(self.application._today()) + timedelta(days=ahead)).isoformat()

    def words_of(self, one: str) -> str:
        limited = self.now(Consultation, one).classification == "terbatas"
        return f"{SEALED} saran" if limited else "Saran"

    def one_in(self, number: int, *states: str) -> str:
        """One in these states; where there is none any."""
        there = [one for one in self.asked if self.now(Consultation, one).state in states] or self.asked
        return there[number % len(there)] if there else NOBODY

    @rule(organisation=ORMAS, classification=CLASSES, mode=st.sampled_from(sorted(MODES)), person=PEOPLE)
    def ask_consultation(self, organisation, classification, mode, person):
        said = {"organisation": organisation, "applicant": "Forum Contoh", "asked_on": self.day(-1)}
        said |= {"topic": "AD/ART", "mode": mode, "classification": classification, "ground": GROUND}
        said |= {"contact": "" if organisation else f"{SEALED}, 0800"}
        said |= {"question": f"{SEALED} tanya" if classification == "terbatas" else "Tanya"}
        self.asked += self.ask("ask_consultation", person, **said)

    @rule(number=NUMBERS, ahead=AHEAD)
    def schedule_consultation(self, number, ahead):
        said = {"day": self.day(ahead), "starts": "09:30", "place": "Ruang konsultasi"}
        self.ask("schedule_consultation", consultation=self.one_in(number, *OPEN), **said)

    @rule(number=NUMBERS, ahead=AHEAD, person=PEOPLE)
    def advise_consultation(self, number, ahead, person):
        one = self.one_in(number, *OPEN)
        said = {"basis_texts": ["UU 17/2013 Ps 15"], "basis_links": [""]}
        said |= {"consultation": one, "advised_on": self.day(min(0, ahead)), "note": self.words_of(one)}
        self.ask("advise_consultation", person, **said)

    @rule(number=NUMBERS, ahead=AHEAD)
    def promise_in_consultation(self, number, ahead):
        said = {"promise": "Mengirim contoh", "promised_by": "Bidang ormas", "due": self.day(ahead)}
        self.ask("promise_in_consultation", consultation=self.one_in(number, "advised"), **said)

    @rule(number=NUMBERS, promise=st.integers(1, 2))
    def fulfil_consultation_promise(self, number, promise):
        said = {"promise_number": promise, "result": "Sudah dikirim"}
        self.ask("fulfil_consultation_promise", consultation=self.one_in(number, "advised"), **said)

    @rule(number=NUMBERS, promise=st.integers(1, 2), really=REALLY)
    def lift_consultation_promise(self, number, promise, really):
        one = self.one_in(number, "advised", "closed") if really else NOBODY
        self.ask("lift_consultation_promise", consultation=one, promise_number=promise, reason="Ada di situs")

    @rule(number=NUMBERS, really=REALLY)
    def undo_consultation_promise(self, number, really):
        one = self.one_in(number, *OPEN) if really else NOBODY
        self.ask("undo_consultation_promise", consultation=one, version=self.now(Consultation, one).version)

    @rule(number=NUMBERS, outcome=st.sampled_from(sorted(OUTCOMES)), really=REALLY)
    def close_consultation(self, number, outcome, really):
        one = self.one_in(number, *OPEN) if really else NOBODY
        said = {"closed_on": self.day(), "consultation_outcome": outcome, "result": "Dipahami"}
        self.ask("close_consultation", consultation=one, **said)

    @rule(number=NUMBERS, really=REALLY, person=PEOPLE, why=st.sampled_from(["", "Salah berkas."]))
    def reopen_consultation(self, number, really, person, why):
        one = self.one_in(number, "closed") if really else self.one_in(number, *OPEN)
        before = self.now(Consultation, one)
        done = self.ask("reopen_consultation", person, consultation=one, why_reopened=why)
        assert not done or (before.state == "closed" and not before.erased)

    @rule(number=NUMBERS, ormas=st.integers(1, 2))
    def link_consultation(self, number, ormas):
        said = {"organisation": f"ormas-{ormas:032x}", "ground": GROUND}
        self.ask("link_consultation", consultation=self.one_in(number, "closed"), **said)

    @rule(number=NUMBERS, seldom=SELDOM)
    def erase_consultation_words(self, number, seldom):
        one = self.one_in(number, "closed") if seldom else self.one_in(number, *OPEN)
        said = {"reason": "Permintaan pendiri", "ground": GROUND}
        self.ask("erase_consultation_words", "staf-1", consultation=one, **said)
        assert self.now(Consultation, one).state == "closed" or not self.now(Consultation, one).erased

    @rule(number=NUMBERS)
    def read_consultation(self, number):
        one = self.one_in(number, *OPEN)
        told = self.read("read_consultation", one, consultation=one, purpose="menjawab pendiri")
        assert told or self.now(Consultation, one).classification != "terbatas"

    @invariant()
    def who_has_an_ormas_keeps_it(self):
        standing = [self.now(Consultation, one) for one in set(self.asked)]
        assert all(each.state and (each.state != "advised" or each.advised) for each in standing)
