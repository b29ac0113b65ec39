"""The tables of states in the README say what the code does."""

import pytest

from services.requests.domain import (
    ActivityTypes,
    AgendaNumber,
    AttributePermit,
    Case,
    Consultation,
    ElectionCalendar,
    Letter,
    Letterhead,
    LetterTemplate,
    OfficeCalendar,
    OfficeSize,
    PermitStreet,
    PermitTerms,
    RegisterVolume,
    ReportDuty,
    SemesterReport,
    SemesterTerms,
    Service,
    ServiceBaselines,
    Signatory,
    SurveyForm,
    SurveySlips,
    Ties,
)
from services.requests.events import (
    ActivityTypesSet,
    CaseFinished,
    DaysDecreed,
    DecreeTakenBack,
    LetterDropped,
    LetterheadSet,
    LetterLeftUnsigned,
    LetterLogoPlaced,
    LetterReturned,
    LetterRevoked,
    LetterSuperseded,
    LetterTemplateSet,
    OfficeSizeTold,
    PermitLapsed,
    PermitRejected,
    PermitRemovalConfirmed,
    PermitRevoked,
    PermitTermsSet,
    PermitWithdrawn,
    RegisterNumberReserved,
    ReportDutyLifted,
    ReportDutyStruck,
    SemesterReportDiscarded,
    ServiceOpened,
    SignatoryAppointed,
    SignatoryEnded,
)
from services.requests.proposed_permit_terms import PROPOSED_TERMS
from shared.errors import NotFound
from tests.requests import (
    baselines,
    cases,
    consultations,
    letter_erasing,
    permits,
    reports,
    surveys,
    test_letter_corrections,
    test_letters,
    test_permits,
    test_report_duty,
    test_ties,
)
from tests.requests.cases import HEAD as HEAD_OF_DIVISION
from tests.requests.lettering import HEAD, TEMPLATE
from tests.requests.services import TODAY as NOW
from tests.requests.services import configured, configuring
from tests.requests.test_calendar import DECREE, TODAY, decreeing
from tests.requests.test_elections import ENDED as PERIOD_ENDED
from tests.requests.test_elections import ENTERED as PERIOD
from tests.requests.test_elections import STRUCK as PERIOD_STRUCK
from tests.requests.test_elections import ending as ending_period
from tests.requests.test_elections import entering as entering_period
from tests.requests.test_elections import striking as striking_period
from tests.requests.test_letters import (
    CHECKED,
    DRAFTED,
    ISSUED,
    NUMBERED,
    SIGNED,
    issuing,
    numbering,
    signing,
    volume_with_one,
    writing,
)
from tests.scenario import Scenario, fact
from tests.state_tables import told

DECREED = fact(DaysDecreed, decree=1, legal_basis=DECREE["legal_basis"])
REPLACED = fact(DaysDecreed, decree=2, legal_basis="SKB contoh 2", replaces=1)
APPOINTED = fact(SignatoryAppointed, valid_from="2026-01-01")
STATES = {
    "nothing decreed": (OfficeCalendar, ()),
    "decreed": (OfficeCalendar, (DECREED,)),
    "replaced": (OfficeCalendar, (DECREED, REPLACED)),
    "taken back": (OfficeCalendar, (DECREED, fact(DecreeTakenBack, decree=1))),
    "no period entered": (ElectionCalendar, ()),
    "period entered": (ElectionCalendar, (PERIOD,)),
    "period ended earlier": (ElectionCalendar, (PERIOD, PERIOD_ENDED)),
    "period struck": (ElectionCalendar, (PERIOD, PERIOD_STRUCK)),
    "nothing drafted": (Letter, ()),
    "drafted": (Letter, (DRAFTED,)),
    "given back": (Letter, (DRAFTED, fact(LetterReturned, draft=1))),
    "checked": (Letter, (DRAFTED, CHECKED)),
    "numbered": (Letter, (DRAFTED, CHECKED, NUMBERED)),
    "signed": (Letter, (DRAFTED, CHECKED, NUMBERED, SIGNED)),
    "issued": (Letter, (DRAFTED, CHECKED, NUMBERED, SIGNED, ISSUED)),
    **{state: (Letter, before) for state, before in letter_erasing.STATES.items()},
    "dropped": (Letter, (DRAFTED, fact(LetterDropped))),
    "void": (Letter, (DRAFTED, CHECKED, NUMBERED, fact(LetterLeftUnsigned))),
    "superseded": (Letter, (DRAFTED, CHECKED, NUMBERED, SIGNED, ISSUED, fact(LetterSuperseded))),
    "revoked": (Letter, (DRAFTED, CHECKED, NUMBERED, SIGNED, ISSUED, fact(LetterRevoked))),
    "volume of one number": (RegisterVolume, (fact(RegisterNumberReserved, number=1),)),
    "number of the agenda, free": (AgendaNumber, ()),
    "no letterhead": (Letterhead, ()),
    "letterhead set": (Letterhead, (fact(LetterheadSet, **HEAD),)),
    "no logo": (Letterhead, ()),
    "logo placed": (Letterhead, (fact(LetterLogoPlaced, logo=1, file="c" * 64),)),
    "no template": (LetterTemplate, ()),
    "template set": (LetterTemplate, (fact(LetterTemplateSet, template=1, **TEMPLATE),)),
    "no size told": (OfficeSize, ()),
    "three officers": (OfficeSize, (fact(OfficeSizeTold, officers=3, preset="full"),)),
    "appointed": (Signatory, (APPOINTED,)),
    "capacity ended": (Signatory, (APPOINTED, fact(SignatoryEnded, last_day="2026-02-01"))),
}
STREAMS = {RegisterVolume: "registerbook-presence_letter-2026-1"}
WEEK = {"weekdays": [1], "valid_from": TODAY, "known_on": TODAY, "legal_basis": "Perda", "ground": "Salinan"}
DAY = "2026-03-02"
CERTIFICATE = {"fingerprint": "d" * 64, "valid_from": DAY, "valid_until": "", "ground": "Surat 12/2026"}
TAKES = {"year": "2026", "letter": "letter-2"}
OF_SERVICE = {"service": "presence_letter", "ground": "Surat 41/2026"}
COMMANDS = {
    "`decree_days`": decreeing(),
    "`decree_days` known tomorrow": decreeing(known_on="2026-01-06"),
    "`decree_days` replacing it": decreeing(replaces=1, legal_basis="SKB contoh 3"),
    "`take_back_decree`": lambda one: one.take_back(decree=1, reason="Salah tahun."),
    "`set_working_week`": lambda one: one.set_week(today=TODAY, **WEEK),
    "`enter_election_period`": entering_period(),
    "`end_election_period`": ending_period(),
    "`strike_election_period`": striking_period(),
    "`check_letter`": lambda one: one.check(HEAD_OF_DIVISION, drafters={"staf-1"}),
    "`check_letter` by its drafter": lambda one: one.check(HEAD_OF_DIVISION, drafters={HEAD_OF_DIVISION.id}),
    "`return_letter`": lambda one: one.give_back(HEAD_OF_DIVISION, reason="Nama keliru."),
    "`redraft_letter`": writing(),
    "`number_letter`": numbering(),
    "`sign_letter`": signing(),
    "`correct_letter_number`": test_letter_corrections.correcting(),
    "`correct_letter_number` by who typed it": test_letter_corrections.correcting(typist="kabid-1"),
    "`replace_letter_scan`": test_letter_corrections.replacing(),
    "`replace_letter_scan` by who brought it": test_letter_corrections.replacing(bringer="kabid-1"),
    "`leave_letter_unsigned`": lambda one: one.leave_unsigned(volume=volume_with_one(), reason="Batal."),
    "`drop_letter`": lambda one: one.drop(HEAD_OF_DIVISION, reason="Nama keliru."),
    "`issue_letter`": issuing(),
    "`erase_letter_names`": letter_erasing.erasing(),
    "`erase_letter_names` six years later": letter_erasing.erasing("2035-03-02"),
    "`revoke_letter`": lambda one: one.revoke(
        HEAD_OF_DIVISION, revoked_on=DAY, today=DAY, reason="Keliru.", basis="Surat 5"
    ),
    "`record_signatory_certificate`": lambda one: one.record_certificate(**CERTIFICATE),
    "a letter takes the next number": lambda one: one.reserve(service="presence_letter", **TAKES),
    "its letter is handed over": lambda one: one.issue(1),
    "its letter is not signed": lambda one: one.void(1, "Pengurus berganti."),
    "a letter takes it": lambda one: one.take(letter_number="417", **TAKES),
    "`set_letterhead`": lambda one: one.set(ground="Surat 41/2026", **HEAD | {"place": "Kota Contoh"}),
    "`set_letterhead` as it is": lambda one: one.set(ground="Surat 41/2026", **HEAD),
    "`place_letter_logo`": test_letters.placing(),
    "`place_letter_logo` as it is": test_letters.placing(file="c" * 64),
    "`place_letter_logo` of no picture": test_letters.placing(is_picture=False),
    "`remove_letter_logo`": lambda one: one.remove_logo(reason="Lama."),
    "`set_letter_template`": lambda one: one.set(**TEMPLATE | {"title": "Surat jawaban"}, **OF_SERVICE),
    "`set_letter_template` as it is": lambda one: one.set(**TEMPLATE, **OF_SERVICE),
    "`tell_office_size` of three": lambda one: one.tell(officers=3, ground="SK 5"),
    "`tell_office_size` of two": lambda one: one.tell(officers=2, ground="SK 5"),
    "`correct_signatory_term`": test_letter_corrections.timing(),
    "`correct_signatory_term` without its letters": test_letter_corrections.timing(days=("2025-12-01",)),
    "`end_signatory`": lambda one: one.end(last_day="2026-02-15", reason="Pejabat baru."),
    "`end_signatory` outside the term": lambda one: one.end(last_day="2025-12-31", reason="Pejabat baru."),
}


def test_every_table_is_read():
    assert {state for state, _, _ in told("requests")} == set(STATES)
    assert {command for _, command, _ in told("requests")} == set(COMMANDS)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests")))
def test_a_table_of_states_says_what_happens(state, command, outcome):
    kind, before = STATES[state]
    assert_happens(Scenario(kind, STREAMS.get(kind, "")).given(*before), COMMANDS[command], outcome)


def assert_happens(story, command, outcome):
    if outcome == "not found":
        with pytest.raises(NotFound):
            story.when(command)
        return
    happened = [type(each).__name__ for each in story.when(command).happened] or ["nothing"]
    assert ", ".join(happened) == outcome.replace("`", "")


SERVICES = {
    "nothing said": (),
    "holds, closed": (configured(),),
    "holds, open": (configured(), fact(ServiceOpened)),
    "to come": (configured(effective_from="2026-12-01"),),
}
OFFERING = {
    "`configure_service`": configuring(),
    "`configure_service` for yesterday": configuring(effective_from="2026-03-01"),
    "`withdraw_configuration`": lambda one: one.withdraw(configuration=1, reason="Keliru.", today=NOW),
    "`open_service`": lambda one: one.open_door(ground="Keputusan", today=NOW),
    "`close_service`": lambda one: one.close_door(reason="Pindah."),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Service")))
def test_a_table_of_services_says_what_happens(state, command, outcome):
    assert_happens(Scenario(Service).given(*SERVICES[state]), OFFERING[command], outcome)


CASES = {
    "draft": (cases.DRAFTED,),
    "submitted": (cases.DRAFTED, cases.SUBMITTED),
    "in the agenda": cases.TO_AGENDA,
    "disposed": cases.TO_DESK,
    "opened, incomplete": cases.TO_CHECKED,
    "opened, all found": (*cases.TO_DESK, cases.ALL_FOUND),
    "returned": cases.TO_RETURNED,
    "complete": cases.TO_COMPLETE,
    "its letter is under way": cases.TO_LETTER,
    "complete, without a letter to come": cases.ADVISED,
    "finished": (*cases.TO_COMPLETE, fact(CaseFinished, ended_on=NOW)),
    "told already": (cases.DRAFTED, *cases.BESIDE),
}
STEPS = {
    "`submit_case`": cases.submitting(),
    "`enter_case_in_agenda`": cases.entering(),
    "`dispose_case`": cases.disposing(),
    "`check_case`": cases.checking(),
    "`return_case`": cases.returning(),
    "`answer_case`": cases.answering(),
    "`complete_case`": cases.completing(),
    "`order_case_visit`": cases.ordering(),
    "`record_case_visit`": cases.visiting(),
    "`draft_case_letter`": cases.beginning(),
    "`finish_case`": cases.FINISHING,
    "`reject_case`": cases.REJECTING,
    "`withdraw_case`": cases.WITHDRAWING,
    "`strike_case`": cases.striking(),
    "`strike_case` without why": cases.striking(""),
    "`correct_case_agenda`": cases.correcting(),
    "`take_back_case_completion`": cases.taking_back(),
    "`take_back_case_completion` without why": cases.taking_back(reason=""),
    "`lapse_case` late": cases.lapsing("2026-03-20"),
    "`note_case_ticket`": lambda one: one.note_ticket(cases.STAFF, ticket=cases.TICKET),
    "`tell_case_needs`": lambda one: one.tell_needs(cases.STAFF, needs=cases.NEEDS),
    "`tell_case_needs` of nothing": lambda one: one.tell_needs(cases.STAFF, needs=[]),
}


@pytest.mark.parametrize(
    ("state", "command", "outcome"),
    [row for table in ("Case", "Its end", "Beside it", "A slip") for row in told("requests", table)],
)
def test_a_table_of_cases_says_what_happens(state, command, outcome):
    assert_happens(Scenario(Case).given(*CASES[state]), STEPS[command], outcome)


TIES = {"none": (), "declared": (test_ties.DECLARED,)}
TYING = {
    "`declare_tie`": test_ties.declaring,
    "`end_tie`": test_ties.ending,
    "`take_back_tie`": lambda ties: test_ties.taking_back(ties, undoable=True),
    "`take_back_tie` too late": lambda ties: test_ties.taking_back(ties, undoable=False),
    "`end_tie` of one's own": lambda ties: test_ties.ending(ties, "staf-1"),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Ties")))
def test_a_table_of_ties_says_what_happens(state, command, outcome):
    assert_happens(Scenario(Ties).given(*TIES[state]), TYING[command], outcome)


REPORTS = {
    "nothing told": (),
    "begun": (reports.BEGUN,),
    "with an activity": (reports.BEGUN, reports.ADDED),
    "handed in": reports.TO_SUBMITTED,
    "sent back": (*reports.TO_SUBMITTED, reports.RETURNED),
    "withdrawn": (*reports.TO_SUBMITTED, reports.WITHDRAWN),
    "accepted": (*reports.TO_SUBMITTED, reports.ACCEPTED),
    "discarded": (reports.BEGUN, fact(SemesterReportDiscarded)),
}
REPORTING = {
    "`begin_semester_report`": reports.beginning(),
    "`add_semester_activity`": reports.adding(),
    "`tell_semester_money`": reports.telling_money(),
    "`submit_semester_report`": reports.submitting(),
    "`submit_nil_semester_report`": reports.submitting_nil(),
    "`return_semester_report`": reports.returning(),
    "`accept_semester_report`": reports.accepting(),
    "`accept_semester_report` by who typed it": reports.accepting(typists=("verif-1",)),
    "`withdraw_semester_report`": reports.withdrawing(),
    "`discard_semester_report`": reports.discarding,
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Report")))
def test_a_table_of_reports_says_what_happens(state, command, outcome):
    assert_happens(Scenario(SemesterReport).given(*REPORTS[state]), REPORTING[command], outcome)


LIFTED = fact(ReportDutyLifted, period="2025-2")
STRUCK = fact(ReportDutyStruck, letter_number="220/7/2023")
GOTONG_ROYONG = [{"code": "gotong-royong", "title": "Gotong royong", "counts_as": "social_service"}]
DUTIES = {
    "nothing said": (ReportDuty, ()),
    "reports": (ReportDuty, (test_report_duty.RECORDED,)),
    "lifted": (ReportDuty, (test_report_duty.RECORDED, LIFTED)),
    "struck": (ReportDuty, (test_report_duty.RECORDED, STRUCK)),
    "no days": (SemesterTerms, ()),
    "days set": (SemesterTerms, (test_report_duty.SET,)),
    "proposed": (ActivityTypes, ()),
    "the office's own": (ActivityTypes, (fact(ActivityTypesSet, types=GOTONG_ROYONG),)),
}
DECIDING = {
    "`record_report_duty`": test_report_duty.recording,
    "`lift_report_duty`": test_report_duty.lifting,
    "`strike_report_duty`": test_report_duty.striking,
    "`set_semester_terms`": test_report_duty.setting("2025-1"),
    "`set_semester_terms` as they are": test_report_duty.setting(),
    "`set_semester_terms` of an earlier semester": test_report_duty.setting("2023-2", "2023-01-05"),
    "`set_activity_types`": lambda one: one.set(types=GOTONG_ROYONG, ground="Surat edaran"),
}


@pytest.mark.parametrize(
    ("state", "command", "outcome"),
    [*told("requests", "Duty"), *told("requests", "Days"), *told("requests", "Types")],
)
def test_a_table_of_what_reports_rest_on_says_what_happens(state, command, outcome):
    kind, before = DUTIES[state]
    assert_happens(Scenario(kind).given(*before), DECIDING[command], outcome)


PERMITS = {
    "asked": (permits.ASKED,),
    "sent back": (permits.ASKED, permits.RETURNED),
    "checked": permits.TO_CHECKED,
    "granted": permits.TO_GRANTED,
    "revoked": (*permits.TO_GRANTED, fact(PermitRevoked)),
    "down": (*permits.TO_GRANTED, fact(PermitRemovalConfirmed)),
    "rejected": (*permits.TO_CHECKED, fact(PermitRejected)),
    "withdrawn": (permits.ASKED, fact(PermitWithdrawn)),
    "lapsed": (permits.ASKED, fact(PermitLapsed)),
}
PERMITTING = {
    "`return_permit`": permits.returning(),
    "`revise_permit`": permits.revising(),
    "`check_permit`": permits.checking(),
    "`grant_permit`": permits.granting(),
    "`reject_permit`": permits.rejecting(),
    "`withdraw_permit`": permits.withdrawing(),
    "`revoke_permit`": permits.revoking(),
    "`strike_permit`": permits.striking(),
    "`strike_permit` without why": permits.striking(""),
    "`lapse_permit` late": permits.lapsing(today="2026-03-15"),
    "`look_at_permit`": permits.looking(),
    "`confirm_permit_removal`": permits.removing(),
}


@pytest.mark.parametrize(
    ("state", "command", "outcome"), [*told("requests", "Permit"), *told("requests", "A permit by mistake")]
)
def test_a_table_of_permits_says_what_happens(state, command, outcome):
    story = Scenario(AttributePermit, permits.MINE).given(*PERMITS[state])
    assert_happens(story, PERMITTING[command], outcome)


ADOPTED = {"effective_from": permits.TODAY, "ground": "Rapat kantor", **PROPOSED_TERMS}
TERMS = {
    "none": (),
    "the office's own": (permits.TERMS_SET,),
    "the proposal": (fact(PermitTermsSet, policy=1, mark="proposal", **ADOPTED),),
}
SETTING = {
    "`set_permit_terms`": test_permits.setting(),
    "`set_permit_terms` for yesterday": test_permits.setting(effective_from="2026-03-01"),
    "`adopt_permit_terms`": test_permits.setting(mark="proposal", **ADOPTED),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Terms")))
def test_a_table_of_terms_says_what_happens(state, command, outcome):
    assert_happens(Scenario(PermitTerms).given(*TERMS[state]), SETTING[command], outcome)


STREETS = {"free": (), "taken": (permits.taken(),)}
ON_STREETS = {
    "a permit is granted on it": lambda s: s.take("permit-x", "ormas-b", permits.STREET, permits.DAYS),
    "a permit there is down early": lambda s: s.free(permits.OTHER, "2026-03-12"),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Street")))
def test_a_table_of_streets_says_what_happens(state, command, outcome):
    assert_happens(Scenario(PermitStreet).given(*STREETS[state]), ON_STREETS[command], outcome)


CONSULTATIONS = {
    "asked": (consultations.ASKED,),
    "scheduled for today": (consultations.ASKED, consultations.SCHEDULED),
    "advised": (consultations.ASKED, consultations.ADVISED),
    "advised, with a promise": (consultations.ASKED, consultations.ADVISED, consultations.PROMISED),
    "closed": (consultations.ASKED, consultations.ADVISED, consultations.CLOSED),
    "of an ormas": (consultations.OF_ORMAS,),
}
CONSULTING = {
    "`schedule_consultation`": consultations.scheduling(),
    "`advise_consultation`": consultations.advising(),
    "`promise_in_consultation`": consultations.promising(),
    "`fulfil_consultation_promise`": consultations.fulfilling(),
    "`undo_consultation_promise`": consultations.undoing(3),
    "`close_consultation`": consultations.closing(),
    "`reopen_consultation`": consultations.reopening(),
    "`reopen_consultation` without why": consultations.reopening(""),
    "`close_consultation`: nobody came": consultations.closing("not_come"),
    "`link_consultation`": consultations.linking("ormas-b"),
    "`erase_consultation_words`": consultations.erasing(),
}


@pytest.mark.parametrize(
    ("state", "command", "outcome"),
    [row for table in ("Consultation", "Taken up again") for row in told("requests", table)],
)
def test_a_table_of_consultations_says_what_happens(state, command, outcome):
    story = Scenario(Consultation, consultations.MINE).given(*CONSULTATIONS[state])
    assert_happens(story, CONSULTING[command], outcome)


BASELINES = {"none told": (), "told": (baselines.TOLD,)}
COMPARING = {
    "`tell_service_baseline`": baselines.telling(),
    "`tell_service_baseline` with other numbers": baselines.telling(median_days=11),
    "other numbers with a reason": baselines.telling(median_days=11, reason="Satu map terlewat."),
    "`tell_service_baseline` of next year": baselines.telling(year="2027"),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Service baselines")))
def test_a_table_of_service_baselines_says_what_happens(state, command, outcome):
    story = Scenario(ServiceBaselines, ServiceBaselines.STREAM).given(*BASELINES[state])
    assert_happens(story, COMPARING[command], outcome)


SURVEYS = {
    "none": (SurveyForm, SurveyForm.STREAM, ()),
    "chosen": (SurveyForm, SurveyForm.STREAM, (surveys.CHOSEN,)),
}
SLIPS = {"none": (), "made": (surveys.MADE,), "that code was used": (surveys.MADE, surveys.ANSWERED)}
SURVEYING = {
    "`choose_survey_form`": surveys.choosing("one"),
    "`choose_survey_form` as it is": surveys.choosing("nine"),
    "`make_survey_slips`": surveys.making(),
    "`make_survey_slips` without a form": surveys.making(form=""),
    "`make_survey_slips` in another form": surveys.making(form="one"),
    "`answer_survey`": surveys.answering(),
    "`answer_survey` late": surveys.answering(today="2026-07-15"),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Survey form")))
def test_a_table_of_survey_forms_says_what_happens(state, command, outcome):
    kind, stream, happened = SURVEYS[state]
    assert_happens(Scenario(kind, stream).given(*happened), SURVEYING[command], outcome)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Survey slips")))
def test_a_table_of_survey_slips_says_what_happens(state, command, outcome):
    stream = SurveySlips.stream_of(surveys.BATCH)
    assert_happens(Scenario(SurveySlips, stream).given(*SLIPS[state]), SURVEYING[command], outcome)
