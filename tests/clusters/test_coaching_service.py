"""Meetings, requests and offers of agencies, guests on the network: who may ask what. All is invented."""

from datetime import datetime, timedelta

import pytest

from contracts.policy import POLICY
from contracts.telling.dates import ZONES
from services.clusters.application import Clusters
from services.clusters.domain import Placement
from shared.errors import Forbidden, InputWrong, NotFound
from shared.tokens import Actor
from tests.clusters.serving import clusters_served
from tests.offices import ADMIN, OFFICER, cause_in, found_office

ONE, TWO, GONE = (f"ormas-{n:032x}" for n in (1, 2, 3))
TODAY = datetime.now(ZONES["Asia/Jakarta"]).date()
YESTERDAY, SOON = (TODAY - timedelta(1)).isoformat(), (TODAY + timedelta(30)).isoformat()
AGENCY = Actor(id="opd-1", role="agency_partner", bound_to=("dp3a", "dinas-khayal"))
BUDGET = Actor(id="tapd-1", role="budget_team")
PROGRAMME = {
    "title": "Bina ormas",
    "year": "2026",
    "purpose": "Ormas mengenal dirinya.",
    "modules": ["leadership"],
    "ground": "DPA Contoh",
}
MEETING = {
    "title": "Bina ormas ke-1",
    "modules": ["leadership"],
    "place": "Aula Contoh",
    "day": YESTERDAY,
    "starts": "09:00",
    "clusters": ["cluster-ekonomi"],
    "partners": [],
}
REQUEST = {
    "agency": "Dinas Pemberdayaan Perempuan dan Anak",
    "contact": "Bidang Umum",
    "activity": "Pasar rakyat",
    "activity_fields": ["ekonomi"],
    "village": "",
    "district": "",
    "place": "Lapangan Contoh",
    "day": SOON,
    "wanted": 3,
    "needs": [],
    "ground": "Surat 9/2026",
}
GUESTS = {
    "organisation": ONE,
    "guest": "",
    "day": YESTERDAY,
    "represented_by": "chair",
    "people": 3,
    "matter": "Izin pakai aula",
    "input": "Jalan menuju sanggar gelap.",
    "promise": "Daftar aula dikirim.",
    "promised_by": "Bidang Ormas",
    "due": SOON,
    "ground": "Buku tamu halaman 12",
}
COUNTS = {"chair": 1, "secretary": 0, "treasurer": 0, "division": 22, "member": 0}
OF_CLUSTERS = ("cluster", "field", "agency")


@pytest.fixture
def office(tmp_path):
    """With the seed's clusters, in which one ormas left the register."""
    office = found_office(tmp_path / "kantor")
    clusters = Clusters(office)
    clusters.seed_clusters(cause_in(clusters, "clusters.seed_clusters"))
    placement = Placement(Placement.stream_of(GONE))
    placement.close(ground="catatan ditarik")
    clusters.record(placement, cause=cause_in(clusters, "clusters.seed_clusters"))
    clusters.close()
    return office


@pytest.fixture
def ask(office, amqp):
    with clusters_served(office, amqp) as ask:
        yield ask


def begun(receipt):
    return receipt["events"][0]["stream"]


def topics(receipt):
    return [event["topic"].partition(".")[2] for event in receipt["events"]]


def test_a_meeting_from_the_plan_to_the_closed_record(ask):
    """One process for all of it: starting one takes longer than everything it is asked."""
    programme = begun(ask("open_programme", PROGRAMME, OFFICER))
    planned = MEETING | {"programme": programme}
    meeting = begun(ask("plan_meeting", planned, OFFICER))
    this = {"meeting": meeting}
    for unknown in ({"programme": f"programme-{9:032x}"}, {"clusters": ["cluster-tidak-ada"]}):
        with pytest.raises(NotFound):
            ask("plan_meeting", planned | unknown, OFFICER)

    invite = this | {"ormas": [ONE, TWO], "chosen_by": "klaster Ekonomi"}
    assert topics(ask("invite_ormas", invite, OFFICER)) == ["OrmasInvited"]
    gone = ask("invite_ormas", this | {"ormas": [GONE], "chosen_by": "nama"}, OFFICER)
    assert gone["refused"]["rule"] == "a-withdrawn-ormas-is-not-invited-or-counted"
    early = ask("record_attendance", this | {"came": [{"ormas": ONE, **COUNTS}], "absent": []}, OFFICER)
    assert early["refused"]["rule"] == "attendance-needs-a-held-meeting"
    assert topics(ask("hold_meeting", this, OFFICER)) == ["MeetingHeld"]

    attended = this | {"came": [{"ormas": ONE, **COUNTS}], "absent": [{"ormas": TWO, "presence": "excused"}]}
    assert topics(ask("record_attendance", attended, OFFICER)) == ["AttendanceRecorded", "AbsenceRecorded"]
    again = ask("record_attendance", attended, OFFICER)
    assert again["refused"]["rule"] == "attendance-is-recorded-once"
    material = this | {"title": "Paparan", "reference": "map 12"}
    assert topics(ask("add_material", material, OFFICER)) == ["MaterialAdded"]
    tests = {"before_average": "", "before_count": 0, "after_average": "78,5", "after_count": 20}
    assert topics(ask("evaluate_meeting", this | tests, OFFICER)) == ["MeetingEvaluated"]
    minutes = this | {"lines": ["Dibuka pukul 09.00.", "Nama Rekaan menyampaikan usul."]}
    assert topics(ask("take_minutes", minutes, OFFICER)) == ["MinutesTaken"]
    assert topics(ask("close_meeting", this | {"conclusion": "Selesai semua."}, OFFICER)) == ["MeetingClosed"]
    wrong = this | {"ormas": TWO, "presence": "present", "reason": "Salah baris", **COUNTS}
    assert topics(ask("correct_attendance", wrong, OFFICER)) == ["AttendanceCorrected"]

    wanted = this | {"purpose": "menyusun laporan"}
    [told] = ask("read_minutes", wanted, OFFICER, about=meeting)
    assert told["fields"] == {"text": "Dibuka pukul 09.00.\nNama Rekaan menyampaikan usul."}
    with pytest.raises(Forbidden):
        ask("read_minutes", wanted, OFFICER, about="meeting-lain")
    public = ask("ledger_page", {"after": 0, "limit": 500})
    assert "Nama Rekaan" not in str(public)

    other = begun(ask("plan_meeting", planned | {"day": SOON}, ADMIN))
    moved = {"meeting": other, "day": SOON, "starts": "13:00", "place": "Balai", "reason": "Gedung dipakai"}
    assert topics(ask("move_meeting", moved, OFFICER)) == ["MeetingMoved"]
    early = ask("hold_meeting", {"meeting": other}, OFFICER)
    assert early["refused"]["rule"] == "a-meeting-is-held-once-its-day-has-come"
    called_off = {"meeting": other, "reason": "Banjir di sana"}
    assert topics(ask("cancel_meeting", called_off, OFFICER)) == ["MeetingCancelled"]


def test_a_request_of_an_agency_from_its_letter_to_its_evaluation(ask):
    request = begun(ask("request_involvement", REQUEST, AGENCY))
    this = {"involvement": request}
    asked = this | {"asked": [{"ormas": ONE, "why": "Sebidang."}], "answer_by": SOON}
    with pytest.raises(Forbidden):
        ask("ask_ormas", asked, AGENCY)
    assert topics(ask("ask_ormas", asked, OFFICER)) == ["OrmasAskedToTakePart"]
    assert ask("ask_ormas", asked, OFFICER)["refused"]["rule"] == "an-ormas-is-asked-once"
    answer = this | {"ormas": ONE, "answer": "yes", "reason": ""}
    assert topics(ask("record_answer", answer, OFFICER)) == ["InvolvementAnswered"]
    early = this | {"ormas": ONE, "participation": "took_part", "people": 4}
    rule = "participation-is-recorded-once-its-day-has-come"
    assert ask("record_participation", early, AGENCY)["refused"]["rule"] == rule
    off = this | {"reason": "Anggaran dialihkan"}
    assert topics(ask("cancel_involvement", off, AGENCY)) == ["InvolvementCancelled"]

    gone = (TODAY - timedelta(days=1)).isoformat()
    with pytest.raises(InputWrong) as wrong:
        ask("request_involvement", REQUEST | {"day": gone}, OFFICER)
    assert [field.pointer for field in wrong.value.fields] == ["/day"]
    past = begun(ask("request_involvement", REQUEST | {"day": TODAY.isoformat()}, OFFICER))
    today = {"asked": [{"ormas": TWO, "why": "Sebidang."}], "answer_by": TODAY.isoformat()}
    ask("ask_ormas", {"involvement": past, **today}, OFFICER)
    took_part = {"involvement": past, "ormas": TWO, "participation": "took_part", "people": 4}
    assert topics(ask("record_participation", took_part, AGENCY)) == ["ParticipationRecorded"]
    rated = {"involvement": past, "rating": 4, "text": "Tertib sekali."}
    assert topics(ask("evaluate_involvement", rated, AGENCY)) == ["InvolvementEvaluated"]
    assert ask("evaluate_involvement", rated, AGENCY)["refused"]["rule"] == "only-an-open-request-goes-on"


def test_guests_a_promise_and_the_answer_of_an_agency(ask):
    audience = begun(ask("receive_audience", GUESTS, OFFICER))
    this = {"audience": audience}
    for someone in (AGENCY, BUDGET):
        with pytest.raises(Forbidden):
            ask("fulfil_promise", this | {"result": "Sudah dikirim."}, someone)
    assert topics(ask("fulfil_promise", this | {"result": "Sudah dikirim."}, OFFICER)) == ["PromiseFulfilled"]
    lifted = ask("lift_promise", this | {"reason": "Tidak jadi."}, OFFICER)
    assert lifted["refused"]["rule"] == "only-an-open-promise-ends"
    early = ask("answer_input", this | {"answer": "Lampu dipasang."}, OFFICER)
    assert early["refused"]["rule"] == "only-an-input-that-was-passed-on-is-answered"
    passed_on = this | {"agency": "Dinas Contoh", "reference": "Surat 15/2026"}
    assert topics(ask("pass_on_input", passed_on, OFFICER)) == ["InputPassedOn"]
    assert topics(ask("answer_input", this | {"answer": "Lampu dipasang."}, OFFICER)) == ["InputAnswered"]
    agreed = this | {"side": "ormas", "ground": "Surat 21/2026"}
    with pytest.raises(Forbidden):
        ask("agree_to_publish", agreed, AGENCY)
    with pytest.raises(InputWrong):
        ask("agree_to_publish", agreed | {"side": "opd"}, OFFICER)
    assert topics(ask("agree_to_publish", agreed, OFFICER)) == ["PublishingAgreed"]
    assert topics(ask("agree_to_publish", agreed, OFFICER)) == []
    assert topics(ask("take_back_agreement", agreed, OFFICER)) == ["PublishingAgreementTakenBack"]
    gone = ask("take_back_agreement", agreed, OFFICER)
    assert gone["refused"]["rule"] == "only-a-standing-agreement-is-taken-back"

    other = begun(ask("receive_audience", GUESTS | {"organisation": "", "guest": "Warga Contoh"}, ADMIN))
    reason = {"audience": other, "reason": "Aulanya diperbaiki."}
    assert topics(ask("lift_promise", reason, OFFICER)) == ["PromiseLifted"]
    gone = ask("receive_audience", GUESTS | {"organisation": GONE}, OFFICER)
    assert gone["refused"]["rule"] == "a-withdrawn-ormas-is-not-invited-or-counted"
    with pytest.raises(NotFound):
        ask("fulfil_promise", {"audience": f"audience-{9:032x}", "result": "Sudah dikirim."}, OFFICER)


def test_an_agency_offers_and_helps_and_an_officer_strikes_what_was_a_mistake(ask):
    contact = {"unit": "Bidang Umum", "telephone": "0251-8000000", "ground": "Surat 31/2026"}
    stranger = ask("record_agency_contact", contact | {"agency": "dinas-khayal"}, AGENCY)
    assert stranger["refused"]["rule"] == "only-an-appointed-agency-facilitates"
    ours = contact | {"agency": "dp3a"}
    assert topics(ask("record_agency_contact", ours, AGENCY)) == ["AgencyContactRecorded"]
    assert topics(ask("record_agency_contact", ours, OFFICER)) == []

    offered = {
        "agency": "dp3a",
        "facility": "venue",
        "description": "Aula",
        "quantity": 2,
        "measure": "ruang",
        "first_day": YESTERDAY,
        "last_day": SOON,
        "ground": "Surat 31/2026",
    }
    offer = begun(ask("offer_facilitation", offered, AGENCY))
    given = {
        "organisation": ONE,
        "offer": offer,
        "day": YESTERDAY,
        "what": "Aula.",
        "ground": "Surat 33/2026",
    }
    this = {"facilitation": begun(ask("record_facilitation", given, AGENCY))}
    result = this | {"achieved": "reached", "text": "Anak-anak tampil."}
    assert topics(ask("record_facilitation_result", result, AGENCY)) == ["FacilitationResultRecorded"]
    mistake = this | {"reason": "Tercatat dua kali."}
    with pytest.raises(Forbidden):
        ask("strike_facilitation", mistake, AGENCY)
    assert topics(ask("strike_facilitation", mistake, OFFICER)) == ["FacilitationStruck"]
    again = ask("record_facilitation_result", result, AGENCY)
    assert again["refused"]["rule"] == "only-a-standing-facilitation-goes-on"

    ended = {"offer": offer, "last_day": YESTERDAY, "reason": "Aulanya diperbaiki."}
    assert topics(ask("end_offer", ended, AGENCY)) == ["OfferEnded"]
    assert ask("end_offer", ended, AGENCY)["refused"]["rule"] == "only-an-open-offer-ends"
    late = ask("record_facilitation", given | {"day": TODAY.isoformat()}, OFFICER)
    assert late["refused"]["rule"] == "a-facilitation-lies-within-its-offer"
    free = given | {"offer": "", "agency": "dp3a", "facility": "coaching"}
    assert topics(ask("record_facilitation", free, OFFICER)) == ["OrmasFacilitated"]
    gone = ask("record_facilitation", free | {"organisation": GONE}, OFFICER)
    assert gone["refused"]["rule"] == "a-withdrawn-ormas-is-not-invited-or-counted"
    with pytest.raises(NotFound):
        ask("record_facilitation", given | {"offer": f"offer-{9:032x}"}, OFFICER)


def test_an_activity_for_public_order_and_the_ormas_that_were_part_of_it(ask):
    held = {
        "theme": "tolerance",
        "title": "Jalan santai rukun",
        "day": YESTERDAY,
        "place": "Lapangan Contoh",
        "village": "",
        "district": "",
        "held_by": "Bidang Ketahanan",
        "people": 40,
        "ground": "Daftar hadir",
    }
    with pytest.raises(Forbidden):
        ask("record_order_activity", held, AGENCY)
    early = ask("record_order_activity", held | {"day": SOON}, OFFICER)
    assert early["refused"]["rule"] == "an-activity-is-recorded-once-its-day-has-come"
    this = {"activity": begun(ask("record_order_activity", held, OFFICER))}
    part = this | {"organisation": ONE, "activity_part": "organiser", "people": 30}
    assert topics(ask("join_order_activity", part, OFFICER)) == ["OrmasJoinedActivity"]
    assert topics(ask("join_order_activity", part, OFFICER)) == []
    crowd = ask("join_order_activity", part | {"organisation": TWO}, OFFICER)
    assert crowd["refused"]["rule"] == "an-ormas-brings-no-more-than-came"
    gone = ask("join_order_activity", part | {"organisation": GONE, "people": 1}, OFFICER)
    assert gone["refused"]["rule"] == "a-withdrawn-ormas-is-not-invited-or-counted"
    mistake = this | {"organisation": ONE, "reason": "Salah pilih."}
    assert topics(ask("leave_order_activity", mistake, OFFICER)) == ["OrmasTakenFromActivity"]
    struck = this | {"reason": "Tercatat dua kali."}
    assert topics(ask("strike_order_activity", struck, OFFICER)) == ["OrderActivityStruck"]
    again = ask("strike_order_activity", struck, OFFICER)
    assert again["refused"]["rule"] == "only-a-standing-activity-goes-on"


def test_a_case_of_public_order_and_a_name_that_only_the_office_opens(ask):
    matter = {
        "approach": "mediation",
        "classification": "terbatas",
        "matter": "Lahan parkir diperebutkan",
        "tension": "tension",
        "day": YESTERDAY,
        "ground": "Laporan kelurahan 7/2026",
    }
    with pytest.raises(Forbidden):
        ask("open_order_case", matter, AGENCY)
    secret = ask("open_order_case", matter | {"classification": "rahasia"}, OFFICER)
    assert secret["refused"]["rule"] == "secret-matters-are-not-recorded-here"
    case = begun(ask("open_order_case", matter, OFFICER))
    this = {"order_case": case}
    person = this | {"party_kind": "person", "description": "Pemilik lahan", "name": "Nama Rekaan"}
    assert topics(ask("add_order_party", person, OFFICER)) == ["PersonJoinedCase"]
    of_ormas = this | {"party_kind": "ormas", "organisation": ONE}
    assert topics(ask("add_order_party", of_ormas, OFFICER)) == ["PartyJoinedCase"]
    assert ask("add_order_party", of_ormas, OFFICER)["refused"]["rule"] == "an-ormas-is-a-party-once"
    gone = ask("add_order_party", of_ormas | {"organisation": GONE}, OFFICER)
    assert gone["refused"]["rule"] == "a-withdrawn-ormas-is-not-invited-or-counted"
    wanted = this | {"purpose": "mediasi"}
    sealed = [each["fields"] for each in ask("read_order_names", wanted, OFFICER, about=case)]
    assert [each["name"] for each in sealed if "name" in each] == ["Nama Rekaan"]
    assert sealed[0]["sealed_matter"] == "Lahan parkir diperebutkan"
    for someone, about in ((AGENCY, case), (OFFICER, "ordercase-lain")):
        with pytest.raises(Forbidden):
            ask("read_order_names", wanted, someone, about=about)
    step = this | {"day": YESTERDAY, "step": "met", "text": "Bertemu di balai.", "tension": "potential"}
    assert topics(ask("take_order_step", step, OFFICER)) == ["CaseStepTaken"]
    early = ask("take_order_step", step | {"day": SOON}, OFFICER)
    assert early["refused"]["rule"] == "a-case-is-told-after-it-happened"
    end = this | {"day": YESTERDAY, "case_result": "settled", "text": "Dipakai bergantian."}
    assert topics(ask("close_order_case", end, OFFICER)) == ["OrderCaseClosed"]
    assert ask("close_order_case", end, OFFICER)["refused"]["rule"] == "only-an-open-case-goes-on"
    again = this | {"reason": "Warga bertengkar lagi."}
    with pytest.raises(Forbidden):
        ask("reopen_order_case", again, AGENCY)
    assert topics(ask("reopen_order_case", again, OFFICER)) == ["OrderCaseReopened"]
    assert ask("reopen_order_case", again, OFFICER)["refused"]["rule"] == "only-a-closed-case-is-reopened"


def test_who_has_another_task_is_refused_before_anything_is_looked_at(ask):
    ours = [each for each in POLICY if each.startswith("clusters.") and not each.endswith(OF_CLUSTERS)]
    ours.remove("clusters.assign_ormas")
    assert len(ours) == 53
    for each in ours:
        with pytest.raises(Forbidden):
            ask(each.partition(".")[2], {}, BUDGET)
        with pytest.raises(InputWrong):
            ask(each.partition(".")[2], {"apa": 1}, ADMIN)
