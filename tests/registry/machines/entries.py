"""Entering, putting right, undoing, taking out, erasing and looking."""

from datetime import UTC, datetime

from hypothesis import strategies as st
from hypothesis.stateful import rule

from contracts.telling.confirmation_words import CONFIRMABLE, CONFIRMED_BY
from services.registry.domain import (
    ACTIVITY_SOURCES,
    ACTIVITY_STATUSES,
    DOUBT_OUTCOMES,
    LEGAL_BASES,
    LEGAL_FORMS,
    Ormas,
)
from services.registry.events import DoubtNoted
from tests.commanded import GROUND, NUMBERS, PEOPLE, REALLY, SELDOM
from tests.offices import cause_in
from tests.registry.machines.asked import NOBODY, PAST, Asked

NAMES = st.sampled_from(["Perkumpulan Contoh", "Perkumpulan Teladan", "Forum Umpama"])
FIELDS = st.sampled_from(["Seni", "Agama"])
THINGS = st.lists(st.sampled_from(list(CONFIRMABLE)), min_size=1, max_size=3, unique=True)
CONFIRMED_ON = st.sampled_from(["2026-03-01", datetime.now(UTC).date().isoformat()])
REASON = "Salah ketik waktu disalin"
ADDRESS = {"village": "Baranangsiang", "address": "Jl. Rekaan 1", "coordinates": "-6.595038,106.816635"}


def reading(text: str) -> dict[str, str | None]:
    return {"text": text, "value": text or None}


class Entries(Asked):
    """``erased``: who was erased of which organisation."""

    def __init__(self, template):
        super().__init__(template)
        self.erased: set[tuple[str, str]] = set()

    @rule(name=NAMES, form=st.sampled_from(LEGAL_FORMS), told=st.booleans(), field=FIELDS)
    def register_ormas(self, name, form, told, field):
        more = ADDRESS | {"phones": "0251-8000000 Rekaan"} if told else {}
        more = more | ({"activity_field": field, "phones": "0251-8000000"} if told else {})
        self.enter(name, legal_form=form, **more)

    @rule(which=NUMBERS, name=NAMES, late=SELDOM)
    def correct_name(self, which, name, late):
        seen = {"expected_version": self.entry(which).version - late}
        self.ask("correct_name", ormas=self.one(which), name=name, reason=REASON, **seen)

    @rule(which=NUMBERS, basis=st.sampled_from(LEGAL_BASES), number=st.sampled_from(["AHU-1", "AHU-2", ""]))
    def correct_legal_basis(self, which, basis, number):
        said = {"number": reading(number), "issued_on": reading("2021-02-01")}
        until = {"text": "seumur hidup", "value": {"forever": True}}
        said |= {"valid_until": until, "ground": GROUND}
        self.ask("correct_legal_basis", ormas=self.one(which), basis=basis, **said)

    @rule(which=NUMBERS, outcome=st.sampled_from(DOUBT_OUTCOMES), again=SELDOM)
    def settle_doubt(self, which, outcome, again):
        """Of a cell that an import doubted; seldom of one that was answered."""
        ormas, told = self.one(which), {"code": "x", "cell": "C7", "sentence": "Sel C7 memuat dua hal."}
        cause = cause_in(self.application, "registry.import_sheet")
        self.application.change(Ormas, ormas, cause, lambda o: o.note(DoubtNoted, **told))
        for row in self.application.ledger.page(self.head):
            self._look_at_row(row)
        said = {"doubt": self.entry(which).version, "doubt_outcome": outcome, "ground": GROUND}
        for _ in range(1 + again):
            self.ask("settle_doubt", ormas=ormas, **said)

    @rule(which=NUMBERS, newest=st.booleans())
    def reopen_doubt(self, which, newest):
        """Mostly one that was answered."""
        entry = self.entry(which)
        known = sorted(entry.settled if newest else entry.doubts) or [1]
        reopened = self.ask("reopen_doubt", ormas=entry.id, doubt=known[-1], reason=GROUND)
        assert not reopened or known[-1] not in self.entry(which).settled

    @rule(which=NUMBERS, form=st.sampled_from(LEGAL_FORMS))
    def correct_legal_form(self, which, form):
        self.ask("correct_legal_form", ormas=self.one(which), legal_form=form, ground=GROUND)

    @rule(which=NUMBERS, field=FIELDS)
    def correct_activity_field(self, which, field):
        said = {"activity_field": field, "text": field.lower(), "ground": GROUND}
        self.ask("correct_activity_field", ormas=self.one(which), **said)

    @rule(
        which=NUMBERS,
        status=st.sampled_from(ACTIVITY_STATUSES),
        known=st.sampled_from(ACTIVITY_SOURCES),
        on=PAST,
    )
    def correct_activity_status(self, which, status, known, on):
        said = {"status": status, "known_by": known, "observed_on": on, "ground": GROUND}
        self.ask("correct_activity_status", ormas=self.one(which), **said)

    @rule(which=NUMBERS, far=SELDOM)
    def correct_secretariat(self, which, far):
        """Seldom in another region, which is refused."""
        code = {"region_code": "32.01.01.1001" if far else "32.71.01.1001"}
        recorded = self.ask("correct_secretariat", ormas=self.one(which), **ADDRESS, **code, ground=GROUND)
        assert not (far and recorded)

    @rule(which=NUMBERS, phones=st.sampled_from(["0251-8000000, 081200000000", ""]))
    def correct_contact(self, which, phones):
        said = {"phones": phones, "email": "rekaan@contoh.example", "ground": GROUND}
        self.ask("correct_contact", ormas=self.one(which), **said)

    @rule(which=NUMBERS, things=THINGS, by=st.sampled_from(list(CONFIRMED_BY)), day=CONFIRMED_ON, late=SELDOM)
    def confirm_entry(self, which, things, by, day, late):
        """What was recorded today is confirmed of today; nothing that the register says is changed by it."""
        said = {"confirmed": things, "confirmed_by": by, "confirmed_on": day, "ground": GROUND}
        said |= {"seen": 0} if late else {}
        before = self.entry(which)
        confirmed = self.ask("confirm_entry", ormas=self.one(which), **said)
        assert self.entry(which).told == before.told
        assert not (confirmed and "board" in things and before.parties)

    @rule(which=NUMBERS, person=PEOPLE, other=SELDOM)
    def undo_correction(self, which, person, other):
        """Mostly the newest one; twice is refused."""
        entry = self.entry(which)
        version = entry.undoable.version if entry.undoable and not other else entry.version
        undone = self.ask("undo_correction", person, ormas=entry.id, version=version)
        assert not undone or self.now(Ormas, entry.id).undoable is None

    @rule(which=NUMBERS, really=REALLY)
    def withdraw_ormas(self, which, really):
        """Seldom, as little happens to an entry after it."""
        if really or len(self.ormas) > 3:
            self.ask("withdraw_ormas", ormas=self.one(which), reason=REASON)

    @rule(which=NUMBERS, whose=NUMBERS)
    def erase_person(self, which, whose):
        """Mostly somebody of whom something is sealed here."""
        if whose and not self.entry(which).roles:
            self.ask("correct_secretariat", ormas=self.one(which), **ADDRESS, ground=GROUND)
        roles = sorted(self.entry(which).roles) or ["s-nobody"]
        subject = roles[whose % len(roles)]
        if self.ask("erase_person", ormas=self.one(which), subject_id=subject, reason="Permintaan orangnya"):
            self.erased.add((self.one(which), subject))

    @rule(which=NUMBERS, other=SELDOM)
    def reveal(self, which, other):
        """Whoever was erased is read by nobody; the others are, and every look is noted."""
        stream = NOBODY if other else self.one(which)
        told = self.read("reveal", stream, ormas=stream, purpose="menghubungi pengurus")
        gone = {subject for ormas, subject in self.erased if ormas == stream}
        assert all(each["fields"] for each in told if each["subject"] not in gone)
        assert not [each for each in told if each["subject"] in gone and each["fields"]]

    def stands(self, aggregate, command):
        super().stands(aggregate, command)
        if isinstance(aggregate, Ormas):
            assert {who for ormas, who in self.erased if ormas == aggregate.id} <= aggregate.erased
