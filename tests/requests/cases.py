"""Cases as tests tell them. All of it invented."""

from services.requests.domain import Applicant, Case, CaseHands, Officer, Service
from services.requests.events import (
    CaseAnswered,
    CaseChangeRefused,
    CaseChecked,
    CaseCompleted,
    CaseDisposed,
    CaseDrafted,
    CaseEnteredInAgenda,
    CaseHandedOver,
    CaseLetterBegun,
    CaseNeedsTold,
    CaseReturned,
    CaseSubmitted,
    CaseTicketNoted,
)
from tests.requests.services import CONFIGURATION, TODAY, configured
from tests.scenario import Scenario, fact

STAFF = Officer("staf-1", "case_officer")
HEAD = Officer("kabid-1", "division_head")
TIED = Officer("staf-2", "case_officer", "family", "division_head")
ORMAS = "ormas-00000000000000000000000000000a01"
ABOUT = {"who": Applicant("Forum Ibu Contoh", "perkumpulan", "cabang", "ahu", "Sosial")}
APPLICATION = {
    "service": "presence_letter",
    "organisation": ORMAS,
    "applicant": "Forum Ibu Contoh",
    "applied_on": "2026-02-27",
    "ground": "Surat 15/FIC/2026",
    "application": "new",
    "earlier_letter": "",
}
ASKED = [
    {name: each[name] for name in ("item", "title", "document_kind", "basis", "basis_text", "required")}
    for each in CONFIGURATION["checklist"]
    if each["item"] != "deed"
]
FORM = [{"field": "purpose", "label": "Keperluan", "type": "text", "choices": [], "required": True}]
NOW = {"today": TODAY}
SEEN = {"seen": None}
HOLDS = Scenario(Service).given(configured(form=FORM)).aggregate.holding(TODAY)
DRAFTED = fact(
    CaseDrafted, **APPLICATION, configuration=1, title="Surat keterangan melapor", asked=ASKED, form=FORM,
    visit="optional", revision_days=14,
)  # fmt: skip
SUBMITTED = fact(CaseSubmitted, submitted_on="2026-02-27")
IN_AGENDA = fact(CaseEnteredInAgenda, agenda_on="2026-02-27", agenda_number="112")
DISPOSED = fact(CaseDisposed, office_role="case_officer")
FOUND = [
    {"item": "legality", "found": "complete", "feedback": ""},
    {"item": "statement", "found": "mend", "feedback": "Belum ditandatangani sekretaris"},
]
CHECKED = fact(CaseChecked, checks=[each | {"title": each["item"]} for each in FOUND])
ALL_FOUND = fact(CaseChecked, checks=[each | {"title": "", "found": "complete"} for each in FOUND])
RETURNED = fact(CaseReturned, asked_on="2026-02-27", answer_by="2026-03-19")
ANSWERED = fact(CaseAnswered, answered_on="2026-03-01")
COMPLETED = fact(CaseCompleted, complete_since=TODAY)
TICKET, NEEDS = "SP4N-LAPOR! 7654321", ["sign_language", "on_site"]
BESIDE = fact(CaseTicketNoted, ticket=TICKET), fact(CaseNeedsTold, needs=NEEDS)
LETTER = f"letter-{1:032x}"
BEGUN = fact(CaseLetterBegun, letter=LETTER, title="Surat keterangan melapor")
HANDED_OVER = fact(CaseHandedOver, office_role="division_head")
TO_AGENDA = (DRAFTED, SUBMITTED, IN_AGENDA)
TO_DESK = (*TO_AGENDA, DISPOSED)
TO_CHECKED = (*TO_DESK, CHECKED)
TO_RETURNED = (*TO_CHECKED, RETURNED)
TO_COMPLETE = (*TO_DESK, ALL_FOUND, COMPLETED)
ADVICE = fact(CaseDrafted, **(APPLICATION | {"service": "consultation"}), asked=[], form=[], visit="never")
ADVISED = (ADVICE, *TO_AGENDA[1:], DISPOSED, COMPLETED)
"""Complete, of a service that ends in no letter."""
TO_LETTER = (*TO_COMPLETE, BEGUN)


def case(*told):
    return Scenario(Case).given(*told)


def refused(rule):
    return fact(CaseChangeRefused, rule=rule)


def submitting(by=STAFF, **changed):
    said = {"submitted_on": TODAY, "why_earlier": "", "documents": [{"item": "legality", "document": 3}]}
    said |= {"answers": [{"field": "purpose", "value": "Kerja sama"}]}
    return lambda one: one.submit(by, **NOW, **(said | changed))


def entering(by=STAFF, **changed):
    said = {"agenda_number": "112/2026", "agenda_on": TODAY, "document": 2}
    return lambda one: one.enter_in_agenda(by, **NOW, **(said | changed))


def disposing(by=STAFF, seen=None):
    return lambda one: one.dispose(by, office_role="case_officer", note="Periksa", seen=seen)


def checking(by=STAFF, checks=FOUND, seen=None):
    return lambda one: one.check(by, checks=checks, seen=seen)


def waiving(item="statement", by=HEAD):
    return lambda one: one.waive(by, item=item, reason="Baru pindah.")


def returning(by=STAFF, seen=None, **changed):
    said = {"asked_on": TODAY, "answer_by": "2026-03-20"}
    return lambda one: one.send_back(by, seen=seen, **NOW, **(said | changed))


def answering(by=STAFF, **changed):
    said = {"answered_on": TODAY, "documents": [], "note": "Diserahkan di loket"}
    return lambda one: one.answer(by, **NOW, **(said | changed))


def completing(by=HEAD, seen=None, hands=None, **changed):
    said = {"complete_since": TODAY, "ground": "Semua diperiksa", "why_two": ""}
    said["hands"] = hands or CaseHands({STAFF.id}, {HEAD.id})
    return lambda one: one.complete(by, seen=seen, **NOW, **(said | changed))


def ordering(by=HEAD, **changed):
    return lambda one: one.order_visit(by, **NOW, **({"visit_by": "2026-03-10", "note": "Papan"} | changed))


def visiting(by=STAFF, **changed):
    said = {"visited_on": TODAY, "visit_result": "as_told", "minutes": "Sesuai"}
    return lambda one: one.record_visit(by, **NOW, **(said | changed))


def ending(method, by=HEAD, **more):
    said = {"ended_on": TODAY, "reason": "Diserahkan."}
    return lambda one: method(one, by, **NOW, **said, **more)


def beginning(by=STAFF, letter=LETTER):
    return lambda one: one.begin_letter(by, letter=letter, title="Surat keterangan melapor")


FINISHING = ending(Case.finish, seen=None)
REJECTING = ending(Case.reject, legal_basis="UU 17/2013 Ps 1", seen=None)
WITHDRAWING = ending(Case.withdraw, by=STAFF)


def striking(reason="Salah ormas.", undoable=False):
    return lambda one: one.strike(STAFF, reason=reason, undoable=undoable, today=TODAY)


def correcting(by=STAFF, number="121/2026"):
    return lambda one: one.correct_agenda(by, agenda_number=number, reason="Angka tertukar.")


def taking_back(by=HEAD, reason="Belum ditandatangani.", undoable=False):
    return lambda one: one.take_back_completion(by, reason=reason, undoable=undoable)


def lapsing(today=TODAY):
    return lambda one: one.lapse(STAFF, reason="Dihubungi dua kali.", today=today, seen=None)
