"""Two years of semester reports, lived through on both databases. All names are invented."""

from contextlib import ExitStack

import pytest

from services.registry.events import LegalBasisRecorded
from shared.tokens import Actor
from tests.offices import cause_in, on_both_databases
from tests.portal.on_pages import read
from tests.requests.known import hear_the_register
from tests.scenarios.living import COUNTER, SECOND, LivingOffice

HEAD = Actor(id="kabid-1", role="division_head")
ADMIN = Actor(id="pengelola-1", role="tenant_admin")
SIGNED = {"signed_by": ["ketua", "sekretaris"]}
TRAINING = {
    "activity_type": "pelatihan", "title": "Pelatihan membatik", "place": "Balai warga", "reached": 40,
    "cost": 2_500_000, "money_source": "dues", "partner": "", "benefit": "Ibu rumah tangga dapat membatik",
    "measure": "Peserta yang menjual hasilnya", "photographs": [],
}  # fmt: skip
TYPED_LATER = "Diambil dari map lama"


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    with ExitStack() as later:
        yield LivingOffice(tmp_path / "data", later, on_both_databases(request))


def begin(office, ormas, period):
    said = {"period": period, "ground": "Laporan tertulis"}
    return office.begin("requests.begin_semester_report", organisation=ormas, **said)


def paper(received_on):
    return {"received_on": received_on, "why_earlier": TYPED_LATER, "document": 1, "seen": None, **SIGNED}


def with_training(office, ormas, period, held_on, received_on):
    report = begin(office, ormas, period)
    office.ask("requests.add_semester_activity", report=report, held_on=held_on, **TRAINING)
    office.ask("requests.submit_semester_report", report=report, **paper(received_on))
    return report


def accept(office, report, by, on):
    said = {"accepted_on": on, "ground": "Semua bagian dibaca", "seen": None}
    return office.rule("requests.accept_semester_report", by, report=report, **said)


def letter_of(office, ormas, letter_on):
    said = {"letter_number": "220/7/2023", "letter_on": letter_on, "valid_until": ""}
    said |= {"ground": "Salinan dalam map 4"}
    office.ask("requests.record_report_duty", organisation=ormas, **said)


def need_no_registration(office, ormas):
    said = {"basis": "staatsblad_1870_64", "number": {"text": "Gb 41/1914", "value": "Gb 41/1914"}}
    said |= {"issued_on": {"text": "", "value": None}, "valid_until": {"text": "", "value": None}}
    cause = cause_in(office.registry, "registry.correct_legal_basis", {"basis": said["basis"]})
    office.registry.correct_reading(cause, LegalBasisRecorded, ormas=ormas, **said, ground="Ps 83 huruf b")


def test_reports_come_on_time_late_nil_and_corrected_and_only_who_is_bound_owes_what_did_not_come(office):
    sanggar, forum = office.register("Sanggar Contoh"), office.register("Forum Contoh")
    old_body, newcomer = office.register("Persatuan Contoh"), office.register("Komunitas Contoh")
    days = {"period": "2024-1", "first_due": "07-31", "second_due": "01-31", "recorded_bodies": False}
    office.ask("requests.set_semester_terms", ADMIN, **days, decided_on="2024-01-05", ground="Edaran 3/2024")
    for ormas in (sanggar, forum, old_body):
        letter_of(office, ormas, "2023-11-20")
    need_no_registration(office, old_body)

    hear_the_register(office.requests, office.registry)
    # Sanggar reports by the day; the counter that typed it does not accept it, the second desk does.
    first = with_training(office, sanggar, "2024-1", "2024-03-10", "2024-07-20")
    assert accept(office, first, COUNTER, "2024-07-25") == "who-typed-a-report-does-not-accept-it"
    assert accept(office, first, SECOND, "2024-07-25") == ""
    # Forum comes three days late without its list of participants: back, corrected, accepted by the head.
    late = with_training(office, forum, "2024-1", "2024-05-02", "2024-08-03")
    feedback = [{"item": "activity-1", "text": "Daftar hadir belum ada"}]
    office.ask(
        "requests.return_semester_report", SECOND, report=late, returned_on="2024-08-05", feedback=feedback,
        seen=None,
    )  # fmt: skip
    seen = read(office.colleague("2024-08-06", "verifier"), f"/laporan-semester/{late}")
    assert "Perlu diperbaiki: Daftar hadir belum ada." in seen
    office.ask(
        "requests.revise_semester_activity", report=late, activity=1, held_on="2024-05-02", seen=None,
        **TRAINING | {"reached": 35},
    )  # fmt: skip
    office.ask("requests.submit_semester_report", report=late, **paper("2024-08-12"))
    assert accept(office, late, HEAD, "2024-08-13") == ""
    # Nothing happened at Sanggar in the second half of the year, and it says so; Forum says nothing.
    quiet = begin(office, sanggar, "2024-2")
    nothing = paper("2025-01-15") | {"reason": "Pengurus baru belum berkegiatan."}
    assert office.rule("requests.submit_semester_report", report=quiet, **paper("2025-01-15")) != ""
    assert office.rule("requests.submit_nil_semester_report", report=quiet, **nothing) == ""

    on_the_day = read(office.colleague("2025-01-31", "case_officer"), "/laporan-semester?keadaan=owed")
    assert "0 ormas belum menyampaikan" in on_the_day
    officer = office.colleague("2025-08-01", "case_officer")
    owed = read(officer, "/laporan-semester?keadaan=owed")
    assert "Forum Contoh 2 semester Semester II 2024, Semester I 2025" in owed
    assert "Sanggar Contoh 1 semester Semester I 2025" in owed
    assert "Persatuan Contoh" not in owed
    assert "Komunitas Contoh" not in owed
    listed = read(officer, "/laporan-semester")
    assert (
        "Forum Contoh Semester I 2024 Diterima 12 Agustus 2024 (pertama 3 Agustus 2024), terlambat" in listed
    )
    assert "Sanggar Contoh Semester I 2024 Diterima 20 Juli 2024, tepat waktu" in listed
    assert "Sanggar Contoh Semester II 2024 Menunggu pemeriksaan nihil 15 Januari 2025" in listed
    assert "Tidak wajib melapor tiap semester" in read(officer, f"/laporan-semester/ormas/{old_body}")
    assert "jadi belum ada kewajiban" in read(officer, f"/laporan-semester/ormas/{newcomer}")
