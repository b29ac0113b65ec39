"""Consultations as tests tell them. All of it invented."""

from services.requests.domain import Consultation, Officer
from services.requests.events import (
    ConsultationAdvised,
    ConsultationAsked,
    ConsultationChangeRefused,
    ConsultationClosed,
    ConsultationPromised,
    ConsultationPromiseFulfilled,
    ConsultationScheduled,
)
from tests.requests.cases import ORMAS
from tests.scenario import Scenario, fact

TODAY = "2026-03-04"
STAFF = Officer("staf-1", "case_officer")
MINE = "consultation-0000000000000000000000000000000a"
ASKING = {
    "organisation": "", "applicant": "Calon Forum Contoh", "planned_form": "perkumpulan", "case": "",
    "asked_on": "2026-03-02", "mode": "slot", "topic": "Cara mendirikan perkumpulan",
    "classification": "biasa", "question": "Apakah perlu SKT?", "ground": "Formulir 4/2026",
}  # fmt: skip
ASKED = fact(ConsultationAsked, **ASKING)
OF_ORMAS = fact(ConsultationAsked, **ASKING | {"organisation": ORMAS, "planned_form": ""})
LIMITED = fact(ConsultationAsked, **ASKING | {"classification": "terbatas", "question": "tersegel"})
SCHEDULED = fact(ConsultationScheduled, day=TODAY, starts="09:30", place="Ruang konsultasi")
ADVISED = fact(ConsultationAdvised, advised_on=TODAY)
PROMISED = fact(ConsultationPromised, promise_number=1, due="2026-03-11")
KEPT = fact(ConsultationPromiseFulfilled, promise_number=1)
CLOSED = fact(ConsultationClosed, closed_on=TODAY, consultation_outcome="advised")


def consultation(*told):
    return Scenario(Consultation, MINE).given(*told)


def refused(rule):
    return fact(ConsultationChangeRefused, rule=rule)


def asking(**changed):
    return lambda one: one.ask(today=TODAY, **({"contact": ""} | ASKING | changed))


def scheduling(day=TODAY):
    return lambda one: one.schedule(day=day, starts="09:30", place="Ruang konsultasi", today=TODAY)


def advising(advised_on=TODAY, note="Badan hukum tidak memerlukan SKT.", by=STAFF):
    said = {"basis_texts": ["UU 17/2013 Ps 15"], "basis_links": [""]}
    return lambda one: one.advise(by, advised_on=advised_on, note=note, today=TODAY, **said)


def promising(due="2026-03-11", by=STAFF):
    said = {"promise": "Mengirim contoh AD/ART", "promised_by": "Bidang ormas"}
    return lambda one: one.promise(by, due=due, today=TODAY, **said)


def fulfilling(number=1):
    return lambda one: one.fulfil_promise(promise_number=number, result="Sudah dikirim.")


def lifting(number=1, by=STAFF):
    return lambda one: one.lift_promise(by, promise_number=number, reason="Tersedia di situs.")


def undoing(version, undoable=True):
    return lambda one: one.undo_promise(version=version, undoable=undoable)


def closing(outcome="advised", closed_on=TODAY, by=STAFF):
    said = {"consultation_outcome": outcome, "closed_on": closed_on, "result": "Dipahami."}
    return lambda one: one.close(by, today=TODAY, **said)


def reopening(why="Salah berkas.", undoable=False, by=STAFF):
    return lambda one: one.reopen(by, why_reopened=why, undoable=undoable)


def linking(organisation=ORMAS):
    return lambda one: one.link(organisation=organisation, ground="Tercatat di register")


def erasing():
    return lambda one: one.erase_words(reason="Permintaan pendiri", ground="Surat 20/2026")
