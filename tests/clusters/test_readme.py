"""The tables of states in the service's README say what the code does."""

import pytest

from services.clusters.domain import (
    AgencyDesk,
    AttendedMeeting,
    Audience,
    Came,
    Cluster,
    ClusterMap,
    Facilitation,
    Involvement,
    Offer,
    OrderActivity,
    OrderCase,
    Placement,
    TrainingNeeds,
)
from services.clusters.events import (
    AgencyAppointed,
    AgencyContactRecorded,
    AgencyReleased,
    AttendanceRecorded,
    AudienceReceived,
    ClusterDefined,
    FacilitationOffered,
    FacilitationStruck,
    FieldPlacedInCluster,
    FieldTakenFromCluster,
    InputAnswered,
    InputPassedOn,
    InvolvementAnswered,
    InvolvementCancelled,
    InvolvementEvaluated,
    InvolvementRequested,
    MeetingCancelled,
    MeetingClosed,
    MeetingHeld,
    MeetingPlanned,
    NeedMatched,
    OfferEnded,
    OrderActivityRecorded,
    OrderActivityStruck,
    OrderCaseClosed,
    OrderCaseOpened,
    OrderCaseReopened,
    OrmasAskedToTakePart,
    OrmasFacilitated,
    OrmasJoinedActivity,
    PaperKept,
    PaperRemoved,
    ParticipationRecorded,
    PartyJoinedCase,
    PlacementClosed,
    PlacementDecided,
    PlacementLifted,
    PlacementReopened,
    PointedToTheme,
    PromiseFulfilled,
    PublishingAgreed,
)
from shared.errors import NotFound
from tests.clusters.test_papers import SCAN, keeping, removing
from tests.clusters.test_speakers import NAMED, NAMING
from tests.clusters.test_themes import pointing
from tests.scenario import Scenario, fact
from tests.state_tables import told

ORMAS = "ormas-" + "a" * 32
DAY = "2026-03-01"
SAID = {"mark": "office", "source": "Keputusan 7/2026"}
HERE = {"cluster": "cluster-seni", "cluster_title": "Seni"}
ELSEWHERE = {"cluster": "cluster-agama", "cluster_title": "Keagamaan"}
AGENCY = {"agency": "dinseni", "name": "Dinas Seni"}


def decided(day):
    return fact(PlacementDecided, ormas=ORMAS, **HERE, valid_from=day)


def placed(cluster):
    return fact(FieldPlacedInCluster, activity_field="Seni", **cluster, valid_from="2026-01-01")


CLOSED = fact(PlacementClosed, ormas=ORMAS)
DEFINED = fact(ClusterDefined, code="seni", title="Seni")
APPOINTED = fact(AgencyAppointed, **AGENCY, valid_from="2026-01-01")
PLANNED = fact(MeetingPlanned, title="Bina ormas", day="2026-02-01")
HELD = fact(MeetingHeld, held_on="2026-02-01")
CAME = fact(AttendanceRecorded, ormas=ORMAS, member=20)
REQUESTED = fact(InvolvementRequested, activity="Pasar rakyat", day=DAY)
ASKED = fact(OrmasAskedToTakePart, organisation=ORMAS, answer_by=DAY)
TOLD_OF = (
    fact(InvolvementAnswered, organisation=ORMAS, answer="yes"),
    fact(ParticipationRecorded, organisation=ORMAS, participation="took_part"),
)
LATER = fact(InvolvementRequested, activity="Pasar rakyat", day="2026-06-01")
PROMISED = fact(AudienceReceived, promise="Daftar dikirim.", due=DAY)
TOLD = fact(AudienceReceived, organisation=ORMAS, input="Jalannya gelap.")
OFFERED = fact(FacilitationOffered, agency="dinseni", first_day="2026-01-01")
TOOK_PLACE = fact(OrderActivityRecorded, people=40)
JOINED = fact(OrmasJoinedActivity, organisation=ORMAS, activity_part="organiser", people=12)
CASE = fact(OrderCaseOpened, day="2026-01-01")
REACHED = {"unit": "Bidang Seni", "telephone": "0251-8000000"}
HELPED = fact(OrmasFacilitated, organisation=ORMAS)
PASSED_ON = fact(InputPassedOn, agency="Dinas Contoh")
MATCHED = {"need": "term_over", "ground": "Rapat bidang"}
ANSWERED = ["leadership"]
SERVES = fact(PointedToTheme, rpjmd_code="1.1", rpjmd_theme="Kota bersih")
SCANNED = fact(PaperKept, paper_kind="attendance_list", **SCAN)
UNSCANNED = fact(PaperRemoved, paper_kind="attendance_list", file=SCAN["file"])

STATES = {
    "as proposed": (TrainingNeeds, ()),
    "the office said which modules": (TrainingNeeds, (fact(NeedMatched, **MATCHED, modules=ANSWERED),)),
    "nobody decided": (Placement, ()),
    "decided": (Placement, (decided("2026-01-01"),)),
    "decided for a later day": (Placement, (decided("2026-06-01"),)),
    "lifted": (
        Placement,
        (decided("2026-01-01"), fact(PlacementLifted, ormas=ORMAS, valid_from="2026-02-01")),
    ),
    "closed": (Placement, (decided("2026-01-01"), CLOSED)),
    "reopened": (Placement, (decided("2026-01-01"), CLOSED, fact(PlacementReopened, ormas=ORMAS))),
    "in no cluster": (ClusterMap, ()),
    "here": (ClusterMap, (placed(HERE),)),
    "in another cluster": (ClusterMap, (placed(ELSEWHERE),)),
    "it was here": (
        ClusterMap,
        (placed(HERE), fact(FieldTakenFromCluster, activity_field="Seni", **HERE, valid_until="2026-02-01")),
    ),
    "without an agency": (Cluster, (DEFINED,)),
    "served": (Cluster, (DEFINED, APPOINTED)),
    "served before": (
        Cluster,
        (DEFINED, APPOINTED, fact(AgencyReleased, **AGENCY, valid_until="2026-02-01")),
    ),
    "planned": (AttendedMeeting, (PLANNED,)),
    "planned for a day to come": (AttendedMeeting, (fact(MeetingPlanned, day="2026-06-01"),)),
    "held": (AttendedMeeting, (PLANNED, HELD)),
    "held, all recorded": (AttendedMeeting, (PLANNED, HELD, CAME)),
    "record closed": (AttendedMeeting, (PLANNED, HELD, CAME, fact(MeetingClosed))),
    "planned, somebody speaks": (AttendedMeeting, (PLANNED, NAMED)),
    "held, somebody spoke": (AttendedMeeting, (PLANNED, HELD, NAMED)),
    "record closed, somebody spoke": (AttendedMeeting, (PLANNED, HELD, NAMED, fact(MeetingClosed))),
    "held, a theme is served": (AttendedMeeting, (PLANNED, HELD, SERVES)),
    "activity serves a theme": (OrderActivity, (TOOK_PLACE, SERVES)),
    "held, a scan is kept": (AttendedMeeting, (PLANNED, HELD, SCANNED)),
    "held, the scan was removed": (AttendedMeeting, (PLANNED, HELD, SCANNED, UNSCANNED)),
    "cancelled": (AttendedMeeting, (PLANNED, fact(MeetingCancelled))),
    "nobody asked": (Involvement, (REQUESTED,)),
    "asked": (Involvement, (REQUESTED, ASKED)),
    "asked, all told": (Involvement, (REQUESTED, ASKED, *TOLD_OF)),
    "asked for a day to come": (Involvement, (LATER, ASKED)),
    "evaluated": (Involvement, (REQUESTED, ASKED, fact(InvolvementEvaluated))),
    "evaluated, all told": (Involvement, (REQUESTED, ASKED, *TOLD_OF, fact(InvolvementEvaluated))),
    "called off": (Involvement, (REQUESTED, ASKED, fact(InvolvementCancelled))),
    "neither promise nor input": (Audience, (fact(AudienceReceived),)),
    "promise open": (Audience, (PROMISED,)),
    "promise kept or lifted": (Audience, (PROMISED, fact(PromiseFulfilled))),
    "input told": (Audience, (TOLD,)),
    "input passed on": (Audience, (TOLD, PASSED_ON)),
    "input answered": (Audience, (TOLD, PASSED_ON, fact(InputAnswered))),
    "this side agreed": (
        Audience,
        (TOLD, PASSED_ON, fact(InputAnswered), fact(PublishingAgreed, side="ormas")),
    ),
    "the other side agreed": (
        Audience,
        (TOLD, PASSED_ON, fact(InputAnswered), fact(PublishingAgreed, side="office")),
    ),
    "no contact told": (AgencyDesk, ()),
    "contact told": (AgencyDesk, (fact(AgencyContactRecorded, **REACHED),)),
    "offer open": (Offer, (OFFERED,)),
    "offer of later days": (Offer, (fact(FacilitationOffered, agency="dinseni", first_day="2026-06-01"),)),
    "offer ended": (Offer, (OFFERED, fact(OfferEnded, last_day="2026-02-01"))),
    "activity recorded": (OrderActivity, (TOOK_PLACE,)),
    "the ormas joined": (OrderActivity, (TOOK_PLACE, JOINED)),
    "all were of another ormas": (
        OrderActivity,
        (TOOK_PLACE, fact(OrmasJoinedActivity, organisation="ormas-" + "b" * 32, people=40)),
    ),
    "activity struck": (OrderActivity, (TOOK_PLACE, JOINED, fact(OrderActivityStruck))),
    "case open": (OrderCase, (CASE,)),
    "the ormas is a party": (
        OrderCase,
        (CASE, fact(PartyJoinedCase, party=1, party_kind="ormas", organisation=ORMAS)),
    ),
    "case of later days": (OrderCase, (fact(OrderCaseOpened, day="2026-06-01"),)),
    "case closed": (OrderCase, (CASE, fact(OrderCaseClosed, day="2026-02-01"))),
    "case reopened": (OrderCase, (CASE, fact(OrderCaseClosed, day="2026-06-01"), fact(OrderCaseReopened))),
    "facilitation recorded": (Facilitation, (HELPED,)),
    "facilitation struck": (Facilitation, (HELPED, fact(FacilitationStruck))),
}
"""What happened before, for each state that a table names."""


def assigning(cluster):
    return lambda one: one.assign(**cluster, valid_from=DAY, ground="Surat 1/2026")


def appointing(one):
    one.appoint_agency(**AGENCY, abbreviation="Dinseni", valid_from=DAY, **SAID)


def moving(one):
    one.move_field(activity_field="Seni", **HERE, valid_from=DAY, **SAID)


def taking(one):
    one.take_field(activity_field="Seni", cluster=HERE["cluster"], valid_until=DAY, reason="Rapat")


def documenting(one):
    one.add_material(title="Paparan", reference="map 12")
    one.evaluate(before_average="", before_count=0, after_average="80.00", after_count=20)
    one.take_minutes(lines=["Dibuka."], subject_id="m1")


def reaching(name="Dinas Seni", **moved):
    told = REACHED | moved
    return lambda one: one.record_contact(agency="dinseni", name=name, **told, ground="Surat 3/2026")


NOBODY = frozenset()
CHAIR = Came(ORMAS, chair=1)
RIGHT = {"presence": "present", "withdrawn": False, "reason": "Salah baris"}
PART = {"ormas": ORMAS, "participation": "took_part", "people": 3, "today": DAY}
COMMANDS = {
    "`match_need`": lambda needs: needs.match(**MATCHED, modules=["management"]),
    "`match_need` with the same modules": lambda needs: needs.match(**MATCHED, modules=ANSWERED),
    "`assign_ormas` elsewhere": assigning(ELSEWHERE),
    "`assign_ormas` there": assigning(HERE),
    "`follow_field`": lambda one: one.follow_field(valid_from=DAY, ground="Surat 3/2026"),
    "withdrawn or merged": lambda one: one.close(ground="catatan ditarik"),
    "separated again": lambda one: one.reopen(ground="catatan dipisahkan lagi"),
    "`move_field` here": moving,
    "`take_field` from here": taking,
    "`define_cluster`": lambda one: one.define(code="seni", title="Tari", **SAID),
    "`appoint_agency`": appointing,
    "`release_agency`": lambda one: one.release_agency(agency="dinseni", valid_until=DAY, reason="Digabung"),
    "`invite_ormas`": lambda one: one.invite(ormas=[ORMAS], chosen_by="nama", withdrawn=NOBODY),
    "`move_meeting`": lambda one: one.move(day=DAY, starts="13:00", place="Balai", reason="Dipakai"),
    "`point_to_theme`": pointing("1.2"),
    "`point_to_theme` of the same": pointing("1.1"),
    "`point_to_theme` of none": pointing(""),
    "`keep_paper`": keeping(),
    "`keep_paper` of another scan": keeping("b"),
    "`remove_paper`": removing(),
    "`cancel_meeting`": lambda one: one.cancel(reason="Banjir"),
    "`hold_meeting`": lambda one: one.hold(today=DAY),
    "`record_attendance`": lambda one: one.record_attendance(came=[CHAIR], absent={}, withdrawn=NOBODY),
    "`correct_attendance`": lambda one: one.correct_attendance(came=CHAIR, **RIGHT),
    "`name_speaker`": lambda one: one.name_speaker(**NAMING),
    "`strike_speaker`": lambda one: one.strike_speaker(speaker=1, reason="Berhalangan."),
    "`add_material`, `evaluate_meeting`, `take_minutes`": documenting,
    "`close_meeting`": lambda one: one.close(conclusion="Selesai.", withdrawn=frozenset()),
    "`ask_ormas`": lambda one: one.ask(why={ORMAS: "Sebidang."}, answer_by=DAY, today=DAY, withdrawn=NOBODY),
    "`strike_asked_ormas`": lambda one: one.strike_asked(ormas=ORMAS, reason="Keliru.", undoable=False),
    "`record_answer`": lambda one: one.answer(ormas=ORMAS, answer="yes", reason="", today=DAY),
    "`record_participation`": lambda one: one.record_participation(**PART),
    "`evaluate_involvement`": lambda one: one.evaluate(rating=4, text="Tertib.", today=DAY),
    "`cancel_involvement`": lambda one: one.cancel(reason="Dialihkan"),
    "`fulfil_promise`": lambda one: one.fulfil_promise(result="Sudah dikirim."),
    "`lift_promise`": lambda one: one.lift_promise(reason="Aulanya diperbaiki."),
    "`undo_promise_end`": lambda one: one.undo_promise_end(version=2, undoable=True),
    "`pass_on_input`": lambda one: one.pass_on_input(agency="Dinas Contoh", reference="Surat 15/2026"),
    "`answer_input`": lambda one: one.answer_input(answer="Lampu dipasang."),
    "`join_order_activity`": lambda one: one.join(
        organisation=ORMAS, activity_part="organiser", people=12, withdrawn=False
    ),
    "`leave_order_activity`": lambda one: one.take_out(organisation=ORMAS, reason="Salah pilih."),
    "`strike_order_activity`": lambda one: one.strike(reason="Tercatat dua kali."),
    "`add_order_party` of an ormas": lambda one: one.add_ormas(organisation=ORMAS, withdrawn=False),
    "`add_order_party` of a person": lambda one: one.add_person(
        name="Nama Rekaan", description="Pemilik lahan", subject_id="k1"
    ),
    "`take_order_step`": lambda one: one.take_step(
        day=DAY, today=DAY, step="met", text="Bertemu.", tension="potential"
    ),
    "`close_order_case`": lambda one: one.close(day=DAY, today=DAY, case_result="settled", text="Selesai."),
    "`reopen_order_case`": lambda one: one.reopen(reason="Bertengkar lagi."),
    "`record_agency_contact`": reaching(unit="Bidang Tari"),
    "by one never appointed": reaching(name=""),
    "the same again": reaching(),
    "`end_offer`": lambda one: one.end(last_day=DAY, reason="Aulanya diperbaiki."),
    "`record_facilitation_result`": lambda one: one.record_result(achieved="reached", text="Anak tampil."),
    "`strike_facilitation`": lambda one: one.strike(reason="Tercatat dua kali."),
    "`agree_to_publish`": lambda one: one.agree_to_publish(side="ormas", ground="Surat 21/2026"),
    "`take_back_agreement`": lambda one: one.take_back_agreement(side="ormas", ground="Surat 24/2026"),
}


def test_every_table_is_read():
    assert {state for state, _, _ in told("clusters")} == set(STATES)
    assert {command for _, command, _ in told("clusters")} == set(COMMANDS)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("clusters")))
def test_a_table_of_states_says_what_happens(state, command, outcome):
    kind, before = STATES[state]
    story = Scenario(kind).given(*before)
    if outcome == "not found":
        with pytest.raises(NotFound):
            story.when(COMMANDS[command])
        return
    story = story.when(COMMANDS[command])
    happened = [type(each).__name__ for each in story.happened] or ["nothing"]
    assert ", ".join(happened) == outcome.replace("`", "")
