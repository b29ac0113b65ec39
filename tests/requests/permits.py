"""Permits for attributes as tests tell them. All of it invented."""

from services.requests.domain import Applicant, AttributePermit, PermitStreet, PermitTerms
from services.requests.events import (
    PermitAsked,
    PermitChangeRefused,
    PermitChecked,
    PermitGranted,
    PermitReturned,
    PermitTermsSet,
    StreetTaken,
)
from tests.requests.cases import HEAD, ORMAS, STAFF
from tests.scenario import Scenario, fact

TODAY = "2026-03-02"
STREET = {"place_kind": "street", "street": "Jalan Contoh Raya", "section": "", "area": "32.71.01"}
POINT = {"place_kind": "point", "street": "Jl. Umpama", "section": "depan balai kota", "area": "32.71"}
MINE = "permit-0000000000000000000000000000000a"
OTHER = "permit-0000000000000000000000000000000b"
NO_PLACE = {"street": "Jalan Balai Umpama", "section": "", "area": "32.71"}
FORBIDDEN = [
    NO_PLACE | {"basis": "policy", "basis_text": "Keputusan contoh 9/2026"},
    NO_PLACE | {"street": "Jalan Istana", "basis": "law", "basis_text": "Perda contoh 4/2020"},
]
TERMS_SAID = {
    "effective_from": TODAY, "kinds": [{"kind_code": "flag", "title": "bendera"}], "longest_days": 6,
    "removal_days": 1, "forbidden": FORBIDDEN, "legal_basis": "Perwali contoh 9/2026",
    "ground": "Rapat kantor",
}  # fmt: skip
TERMS_SET = fact(PermitTermsSet, policy=1, **TERMS_SAID)
TERMS = Scenario(PermitTerms).given(TERMS_SET).aggregate.holding(TODAY)
DAYS = {"from_day": "2026-03-09", "until_day": "2026-03-15"}
WANTED = {"kind_code": "flag", "pieces": 40, "places": [STREET, POINT], "ground": "Surat 16/FIC/2026", **DAYS}
ASKED = fact(
    PermitAsked, organisation=ORMAS, policy=1, longest_days=6, removal_days=1, kind_title="bendera",
    applied_on=TODAY, **WANTED,
)  # fmt: skip
RETURNED = fact(PermitReturned, reason="Ruasnya belum jelas.")
CHECKED = fact(PermitChecked, note="Sesuai")
GRANTED = fact(PermitGranted, granted_on=TODAY, removal_due="2026-03-15")
TO_CHECKED = (ASKED, CHECKED)
TO_GRANTED = (ASKED, CHECKED, GRANTED)
KNOWN = Applicant("Forum Ibu Contoh", "perkumpulan", "kabupaten_kota", "ahu", "Sosial")
REASON = "Satu acara bersama."


def permit(*told):
    return Scenario(AttributePermit, MINE).given(*told)


def refused(rule):
    return fact(PermitChangeRefused, rule=rule)


def taken(place=STREET, permit=OTHER, **days):
    said = {name: place[name] for name in ("street", "section", "area")}
    return fact(StreetTaken, permit=permit, organisation="ormas-b", **said, **(DAYS | days))


def streets(*taken_already, places=(STREET, POINT), years=(2026,)):
    """The streets of these places, as they stand; what is taken already stands on the first."""
    made = [
        Scenario(PermitStreet, PermitStreet.stream_of(each["street"], year))
        for each in places
        for year in years
    ]
    made[0].given(*taken_already)
    return [each.aggregate for each in made]


def asking(terms=TERMS, who=KNOWN, **changed):
    said = {"own": "32.71", "organisation": ORMAS, "case": "", "applied_on": TODAY} | WANTED
    return lambda one: one.ask(terms, who, **(said | changed))


def returning(by=STAFF, seen=None):
    return lambda one: one.send_back(by, reason="Ruasnya belum jelas.", seen=seen)


def revising(by=STAFF, **changed):
    said = {"own": "32.71", "revised_on": TODAY, **WANTED, "pieces": 30}
    return lambda one: one.revise(by, TERMS, **(said | changed))


def checking(by=STAFF, seen=None):
    return lambda one: one.check(by, note="Sesuai ketentuan", seen=seen)


def granting(by=HEAD, *, on=(), terms=TERMS, reason="", today=TODAY, seen=None, who=KNOWN,
             checkers=("staf-1",)):  # fmt: skip
    said = {"streets": on or streets(), "reason": reason, "today": today, "seen": seen, "who": who}
    return lambda one: one.grant(by, terms, checkers=checkers, **said)


def rejecting(by=HEAD, seen=None):
    said = {"reason": "Ruas dipakai pekerjaan jalan.", "legal_basis": "Kebijakan kantor"}
    return lambda one: one.reject(by, checkers=("staf-1",), today=TODAY, seen=seen, **said)


def withdrawing(by=STAFF, today=TODAY, on=()):
    return lambda one: one.withdraw(by, streets=on or streets(), reason="Acara batal.", today=today)


def striking(reason="Salah ormas.", undoable=False):
    return lambda one: one.strike(STAFF, reason=reason, undoable=undoable, today=TODAY)


def revoking(by=HEAD, on=(), letter=None, today=TODAY):
    said = {"reason": "Ruas dipakai pekerjaan jalan.", "legal_basis": "Kebijakan kantor"}
    said |= {"streets": on or streets(), "letter": letter, "today": today, "seen": None}
    return lambda one: one.revoke(by, **said)


def lapsing(by=STAFF, today=TODAY):
    return lambda one: one.lapse(by, reason="Tidak diperbaiki.", today=today, seen=None)


def looking(by=STAFF, looked_on="2026-03-10", today="2026-03-12"):
    said = {"field_finding": "differs", "note": "Dua di luar ruas"}
    return lambda one: one.look_at(by, looked_on=looked_on, today=today, **said)


def removing(by=STAFF, on=(), today="2026-03-15", **changed):
    said = {"removed_on": "2026-03-14", "document": 7, "note": "Diturunkan pengurus"} | changed
    return lambda one: one.confirm_removal(by, streets=on or streets(), today=today, **said)
