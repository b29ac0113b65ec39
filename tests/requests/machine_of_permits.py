"""What the machine asks of permits for attributes, and of the terms on which they are given."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from contracts.telling.permit_words import FIELD_FINDINGS, UNDECIDED, at_one_place, at_one_time
from services.requests.application import Requests
from services.requests.domain import AttributePermit, PermitTerms
from services.requests.events import PermitGranted
from services.requests.service import RequestsService
from shared.mapper import read_row
from tests.commanded import GROUND, NUMBERS, PEOPLE, REALLY, SELDOM
from tests.requests.known import register_tells
from tests.requests.lettering import DRAFT, HEAD, TEMPLATE
from tests.requests.permits import POINT, STREET, TERMS_SAID
from tests.shown import Shown

ORMAS = st.sampled_from([f"ormas-{number:032x}" for number in (1, 2)])
PLACES = st.sampled_from([[STREET], [STREET | {"section": "simpang lima"}], [POINT], [STREET, POINT]])
AHEAD = st.integers(-3, 4)
NO_PERMIT = f"permit-{1:032x}"


class Permits(Shown):
    """From the application until it is down; most steps are asked where they can come about."""

    SERVICE, APPLICATION, WIRED = RequestsService, Requests, "requests"

    def __init__(self, template):
        super().__init__(template)
        self.permits: list[str] = []
        register_tells(self.application, *(f"ormas-{number:032x}" for number in (1, 2)))
        self.set_permit_terms(6, 0)
        self.ask("set_letterhead", **HEAD, ground=GROUND)
        self.ask("set_letter_template", service="attribute_permit", **TEMPLATE, ground=GROUND)
        said = DRAFT | {"service": "attribute_permit", "organisation": f"ormas-{1:032x}"}
        [self.letter] = self.ask("draft_letter", **said)

    @initialize()
    def an_office_with_permits(self):
        """One asked for, one sent back, one checked, one that hangs: each step finds something to do."""
        for number, places in enumerate(([STREET], [POINT], [POINT], [STREET | {"section": "stasiun"}])):
            self.ask_permit(f"ormas-{number % 2 + 1:032x}", places, 0, 3, "staf-1")
        for permit in self.permits[1:]:
            self.ask("check_permit", permit=permit, note="Sesuai ketentuan")
        self.ask("return_permit", permit=self.permits[1], reason="Ruas belum jelas")
        self.ask("grant_permit", "kabid-1", permit=self.permits[3], reason="")

    def day(self, ahead: int = 0) -> str:
        return (date.fromisoformat(self.application._today()) + timedelta(days=ahead)).isoformat()

    def permit_in(self, number: int, *states: str) -> str:
        """One in these states; where there is none any, or one that never was."""
        there = [one for one in self.permits if self.now(AttributePermit, one).state in states]
        there = there or self.permits
        return there[number % len(there)] if there else NO_PERMIT

    def wanted(self, places, ahead, long):
        days = {"from_day": self.day(ahead), "last_day": self.day(ahead + long)}
        return {"kind_code": "flag", "pieces": 4, "places": places, "ground": GROUND, **days}

    @rule(longest=st.sampled_from([0, 3, 6]), ahead=st.sampled_from([0, 0, 1]))
    def set_permit_terms(self, longest, ahead):
        said = TERMS_SAID | {"longest_days": longest, "effective_from": self.day(ahead)}
        self.ask("set_permit_terms", **said)

    @rule(really=SELDOM)
    def adopt_permit_terms(self, really):
        """Seldom: its kinds are others."""
        if really:
            self.ask("adopt_permit_terms", effective_from=self.day(), ground=GROUND)

    @rule(organisation=ORMAS, places=PLACES, ahead=AHEAD, long=st.integers(0, 5), person=PEOPLE)
    def ask_permit(self, organisation, places, ahead, long, person):
        said = {"organisation": organisation, "applied_on": self.day(-1)}
        self.permits += self.ask("ask_permit", person, **said, **self.wanted(places, ahead, long))

    @rule(number=NUMBERS, person=PEOPLE)
    def return_permit(self, number, person):
        self.ask("return_permit", person, permit=self.permit_in(number, "asked"), reason="Ruas belum jelas")

    @rule(number=NUMBERS, places=PLACES, ahead=AHEAD, person=PEOPLE)
    def revise_permit(self, number, places, ahead, person):
        said = {"permit": self.permit_in(number, "returned"), "revised_on": self.day()}
        self.ask("revise_permit", person, **said, **self.wanted(places, ahead, 2))

    @rule(number=NUMBERS, person=PEOPLE)
    def check_permit(self, number, person):
        self.ask("check_permit", person, permit=self.permit_in(number, "asked"), note="Sesuai ketentuan")

    @rule(number=NUMBERS, reason=st.sampled_from(["", "Satu acara bersama"]))
    def grant_permit(self, number, reason):
        permit = self.permit_in(number, "checked")
        self.ask("grant_permit", "kabid-1", permit=permit, reason=reason)

    @rule(number=NUMBERS, person=PEOPLE, really=REALLY)
    def reject_permit(self, number, person, really):
        said = {"permit": self.permit_in(number, "checked"), "reason": "Ruas dipakai pekerjaan"}
        self.ask("reject_permit", "kabid-1" if really else person, **said, legal_basis="Kebijakan kantor")

    @rule(number=NUMBERS, person=PEOPLE, really=REALLY)
    def withdraw_permit(self, number, person, really):
        permit = self.permit_in(number, *UNDECIDED, "granted") if really else NO_PERMIT
        self.ask("withdraw_permit", person, permit=permit, reason="Acara batal")

    @rule(number=NUMBERS, person=PEOPLE, really=REALLY, why=st.sampled_from(["", "Salah ormas"]))
    def strike_permit(self, number, person, really, why):
        permit = self.permit_in(number, *UNDECIDED) if really else NO_PERMIT
        self.ask("strike_permit", person, permit=permit, reason=why)

    @rule(number=NUMBERS, seldom=SELDOM)
    def revoke_permit(self, number, seldom):
        permit = self.permit_in(number, "granted") if seldom else self.permit_in(number, "checked")
        self.ask("revoke_permit", "kabid-1", permit=permit, reason="Ruas dipakai", legal_basis="Kebijakan")

    @rule(number=NUMBERS, person=PEOPLE)
    def lapse_permit(self, number, person):
        permit = self.permit_in(number, *UNDECIDED)
        self.ask("lapse_permit", person, permit=permit, reason="Harinya sudah lewat")

    @rule(number=NUMBERS, person=PEOPLE)
    def link_permit_letter(self, number, person):
        permit = self.permit_in(number, "granted", "checked")
        self.ask("link_permit_letter", person, permit=permit, letter=self.letter)

    @rule(number=NUMBERS, ahead=AHEAD, found=st.sampled_from(sorted(FIELD_FINDINGS)), person=PEOPLE)
    def look_at_permit(self, number, ahead, found, person):
        said = {"looked_on": self.day(min(0, ahead)), "field_finding": found}
        self.ask("look_at_permit", person, permit=self.permit_in(number, "granted"), **said)

    @rule(number=NUMBERS, document=st.integers(0, 2), photo=st.booleans(), person=PEOPLE)
    def confirm_permit_removal(self, number, document, photo, person):
        said = {"removed_on": self.day(), "document": document}
        if photo:
            said |= {"file": "d" * 64, "size": 2048, "media_type": "image/jpeg"}
        self.ask("confirm_permit_removal", person, permit=self.permit_in(number, "granted"), **said)

    @rule(number=NUMBERS)
    def open_permit_photo(self, number):
        permit = self.permit_in(number, "removed")
        shown = self.read("open_permit_photo", permit, permit=permit)
        assert not shown or shown["media_type"] == "image/jpeg"

    @invariant()
    def two_granted_permits_share_a_place_only_where_somebody_said_why(self):
        standing = [self.now(AttributePermit, each) for each in set(self.permits)]
        granted = [each for each in standing if each.state == "granted"]
        for one, other in combinations(granted, 2):
            spots = [(mine, its) for mine in one.places for its in other.places if at_one_place(mine, its)]
            if spots and at_one_time(one.hanging, other.hanging):
                told = [read_row(row) for row in self.application.rows_of(PermitGranted.TOPIC)]
                beside = {(each.originator_id, other) for each in told for other in each.beside}
                assert {(one.id, other.id), (other.id, one.id)} & beside

    @invariant()
    def terms_are_numbered_without_a_gap(self):
        terms = self.now(PermitTerms, PermitTerms.STREAM)
        assert sorted(terms.standing) == list(range(1, len(terms.standing) + 1))
