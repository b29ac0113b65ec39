"""Permits for attributes in a whole office, on both databases: two ormas, staff, head and Satpol PP."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from services.requests.application import Requests
from services.requests.domain import AttributePermit
from shared.errors import NotFound
from shared.tokens import Actor
from tests.offices import cause_in
from tests.requests.known import register_tells
from tests.requests.lettering import Office as LetterOffice
from tests.requests.permits import POINT, STREET, TERMS_SAID
from tests.requests.test_applicants import REASONS

ROLES = {"staf": "case_officer", "kabid": "division_head", "satpol": "public_order_officer"}
FIRST, SECOND = f"ormas-{1:032x}", f"ormas-{2:032x}"


class Desk:
    """Who does what: ``staf-1`` is a case officer, ``kabid-1`` a head."""

    def __init__(self, requests):
        self.requests = requests
        register_tells(requests, FIRST, SECOND)
        terms = TERMS_SAID | {"effective_from": self.day()}
        self.do("set_permit_terms", "staf-1", seen=None, **terms)

    def day(self, ahead=0):
        return (date.fromisoformat(self.requests._today()) + timedelta(days=ahead)).isoformat()

    def do(self, command, person, **said):
        actor = Actor(id=person, role=ROLES[person.partition("-")[0]])
        cause = cause_in(self.requests, f"requests.{command}", actor=actor)
        return getattr(self.requests, command)(cause, **said)

    def step(self, command, person, permit, **said):
        """The rule that refused it, "" when it was done."""
        receipt = self.do(command, person, permit=permit, **said)
        return receipt.refused.rule if receipt.refused else ""

    def asked(self, organisation=FIRST, first=0, last=3, places=(STREET,), **changed):
        said = {"kind_code": "flag", "pieces": 4, "ground": "Surat 16/2026", "case": "", "places": [*places]}
        days = {"from_day": self.day(first), "last_day": self.day(last), "applied_on": self.day()}
        receipt = self.do("ask_permit", "staf-1", organisation=organisation, **(said | days | changed))
        return receipt.events[0].stream

    def checked(self, *which, **changed):
        permit = self.asked(*which, **changed)
        self.step("check_permit", "staf-1", permit, note="Sesuai", seen=None)
        return permit

    def grant(self, permit, reason="", person="kabid-1"):
        return self.step("grant_permit", person, permit, reason=reason, seen=None)

    def state(self, permit):
        return self.requests.load(AttributePermit, permit).state


@pytest.fixture
def desk(requests):
    return Desk(requests)


def test_two_ormas_want_one_street_and_the_second_gets_it_from_midnight_on_or_with_a_reason(desk):
    first = desk.asked()
    assert desk.step("return_permit", "staf-1", first, reason="Ruasnya belum jelas.", seen=None) == ""
    mended = {"kind_code": "flag", "pieces": 4, "places": [STREET], "ground": "Surat 17/2026"}
    days = {"from_day": desk.day(), "last_day": desk.day(3), "revised_on": desk.day()}
    assert desk.step("revise_permit", "staf-1", first, **mended, **days) == ""
    assert desk.grant(first) == "a-permit-goes-step-by-step"
    desk.step("check_permit", "staf-1", first, note="Sesuai", seen=None)
    assert desk.grant(first, person="staf-1") == "who-checked-a-permit-does-not-decide"
    assert desk.grant(first) == ""

    same = desk.checked(SECOND, 2, 5)
    assert desk.grant(same) == "permits-do-not-share-a-place"
    assert desk.grant(same, "Satu acara bersama.") == ""
    assert desk.grant(desk.checked(SECOND, 6, 8)) == ""
    assert desk.grant(desk.checked(FIRST, 2, 5, [POINT])) == ""

    looked = {"looked_on": desk.day(), "field_finding": "as_permitted", "note": ""}
    assert desk.step("look_at_permit", "satpol-1", first, **looked) == ""
    down = {"removed_on": desk.day(), "note": ""}
    assert (
        desk.step("confirm_permit_removal", "staf-1", first, document=0, **down)
        == "a-removal-shows-a-photograph"
    )
    assert desk.step("confirm_permit_removal", "staf-1", first, document=7, **down) == ""
    assert desk.state(first) == "removed"


def test_what_came_down_early_or_was_withdrawn_leaves_its_place_to_others(desk):
    early, later = desk.checked(), desk.checked(FIRST, 4, 6)
    assert (desk.grant(early), desk.grant(later)) == ("", "")
    down = {"removed_on": desk.day(), "document": 7, "note": ""}
    desk.step("confirm_permit_removal", "staf-1", early, **down)
    assert desk.grant(desk.checked(SECOND, 0, 2)) == "permits-do-not-share-a-place"
    assert desk.grant(desk.checked(SECOND, 1, 3)) == ""
    desk.step("withdraw_permit", "staf-1", later, reason="Acara batal.")
    assert desk.grant(desk.checked(SECOND, 4, 6)) == ""


def test_a_permit_that_nobody_decided_lapses_by_a_word_and_a_rejected_one_is_over(desk):
    late, other = desk.checked(FIRST, -5, -1), desk.checked(SECOND)
    assert desk.grant(late) == "a-permit-is-granted-before-its-days-are-over"
    assert desk.step("lapse_permit", "staf-1", other, reason="Tidak datang", seen=None) != ""
    assert desk.step("lapse_permit", "staf-1", late, reason="Tidak datang", seen=None) == ""
    no = {"reason": "Ruas dipakai pekerjaan jalan.", "legal_basis": "Kebijakan kantor", "seen": None}
    assert desk.step("reject_permit", "kabid-1", other, **no) == ""
    assert (desk.state(late), desk.state(other)) == ("lapsed", "rejected")
    assert desk.grant(other) == "a-permit-goes-step-by-step"


def test_a_permit_across_new_year_meets_one_of_the_new_year(desk):
    year = int(desk.day()[:4])
    over = {"from_day": f"{year}-12-30", "last_day": f"{year + 1}-01-02"}
    assert desk.grant(desk.checked(**over)) == ""
    new = {"from_day": f"{year + 1}-01-02", "last_day": f"{year + 1}-01-03"}
    assert desk.grant(desk.checked(SECOND, **new)) == "permits-do-not-share-a-place"


def test_two_who_grant_one_place_at_once_do_not_both_overlook_the_other(desk, office):
    """Two services on one ledger: what one of them recorded first the other one sees."""
    permits = [desk.checked(FIRST), desk.checked(SECOND)]
    other = Requests(office)
    desks = [desk, Desk(other)]
    try:
        with ThreadPoolExecutor(2) as pool:
            told = sorted(pool.map(lambda each, permit: each.grant(permit), desks, permits))
    finally:
        other.close()
    assert told == ["", "permits-do-not-share-a-place"]


def test_a_permit_is_told_by_a_letter_of_its_own_and_belongs_to_a_case_of_its_own_ormas(desk):
    permit = desk.checked()
    letters = LetterOffice(desk.requests)
    strange = letters.draft()
    assert (
        desk.step("link_permit_letter", "staf-1", permit, letter=strange)
        == "a-permit-has-a-letter-of-its-own"
    )
    with pytest.raises(NotFound):
        desk.step("link_permit_letter", "staf-1", permit, letter="letter-" + "0" * 32)
    with pytest.raises(NotFound):
        desk.asked(case="case-" + "0" * 32)


@pytest.mark.parametrize(("rule", "told", "_"), REASONS, ids=[each[0] for each in REASONS])
def test_a_permit_is_neither_asked_for_nor_granted_to_whom_the_register_keeps_from_asking(
    desk, rule, told, _
):
    permit = desk.checked()
    register_tells(desk.requests, FIRST, more=told)
    assert desk.grant(permit) == rule
    last = desk.do(
        "ask_permit", "staf-1", organisation=FIRST, kind_code="flag", pieces=4, ground="Surat 16/2026",
        case="", places=[STREET], from_day=desk.day(), last_day=desk.day(3), applied_on=desk.day(),
    )  # fmt: skip
    assert last.refused.rule == rule


def test_a_street_that_was_taken_under_another_spelling_is_still_taken_and_can_be_freed(desk, monkeypatch):
    old = {"place_kind": "street", "street": "Jl. Jend. Contoh", "section": "", "area": "32.71"}
    with monkeypatch.context() as before:
        before.setattr("contracts.telling.permit_words._WRITTEN_OUT", {})
        first = desk.checked(places=[old])
        assert desk.grant(first) == ""
    second = desk.checked(SECOND, places=[old | {"street": "Jalan Jenderal Contoh"}])
    assert desk.grant(second) == "permits-do-not-share-a-place"
    said = {"reason": "Ruas dipakai pekerjaan jalan.", "legal_basis": "Kebijakan kantor", "seen": None}
    assert desk.step("revoke_permit", "kabid-1", first, **said) == ""
    down = {"removed_on": desk.day(), "document": 7, "note": ""}
    assert desk.step("confirm_permit_removal", "staf-1", first, **down) == ""
    assert desk.grant(desk.checked(SECOND, 1, 3, [old | {"street": "Jalan Jenderal Contoh"}])) == ""
