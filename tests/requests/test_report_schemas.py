"""What the border says of a semester report that is written wrong: a clear message, and no command."""

import pytest
from marshmallow import ValidationError

from services.requests.schemas.report_duty import RecordReportDuty, SetActivityTypes, SetSemesterTerms
from services.requests.schemas.semester_reports import (
    AddSemesterActivity,
    BeginSemesterReport,
    ReturnSemesterReport,
    TellSemesterMoney,
)
from tests.requests.reports import ACTIVITY, ORMAS

REPORT = f"semesterreport-{1:032x}"
TOLD = {"report": REPORT, **ACTIVITY}
WHOLE = "Tulis bilangan bulat, tanpa koma."
RUPIAH = "Tulis rupiah utuh, dari 0 sampai seribu triliun."
DAYS = {"period": "2024-1", "first_due": "07-31", "second_due": "01-31", "decided_on": "2024-01-05"}


def wrong_in(schema, told):
    with pytest.raises(ValidationError) as wrong:
        schema().load(told)
    return wrong.value.messages


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("cost", -1, RUPIAH),
        ("cost", 10**16, RUPIAH),
        ("cost", 12.5, WHOLE),
        ("cost", "2.500.000", WHOLE),
        ("cost", None, WHOLE),
        ("reached", -1, "Tulis jumlah orang, dari 0 sampai 10 juta."),
        ("reached", 1.5, WHOLE),
        ("held_on", "14-02-2024", "Tulis tahun-bulan-hari, misalnya 2026-03-31."),
        ("held_on", "2099-01-01", "Tanggal ini belum terjadi."),
        ("title", "x" * 201, "Isi 1 sampai 200 huruf."),
        ("title", " - ", "Isi dengan huruf."),
        ("money_source", "kas", "Pilih salah satu."),
        ("photographs", [*range(1, 12)], "Paling banyak 10 foto."),
    ],
)
def test_an_activity_that_is_written_wrong_is_told_so_at_its_field(field, value, message):
    assert message in wrong_in(AddSemesterActivity, TOLD | {field: value})[field]


def test_a_script_in_a_name_is_a_text_like_any_other():
    name = "<script>alert(1)</script>"
    assert AddSemesterActivity().load(TOLD | {"title": name})["title"] == name


def test_money_is_whole_not_less_than_nothing_and_told_once_for_a_source():
    def money(*amounts):
        rows = [{"money_source": "dues", "amount": each} for each in amounts]
        return wrong_in(TellSemesterMoney, {"report": REPORT, "money": rows})["money"]

    assert money(-5)[0]["amount"] == [RUPIAH]
    assert money(0.5)[0]["amount"] == [WHOLE]
    assert money(1, 2) == ["Satu sumber ditulis satu kali."]


@pytest.mark.parametrize(
    ("field", "value"),
    [("first_due", "06-30"), ("second_due", "07-01"), ("first_due", "02-30"), ("period", "2024-3")],
)
def test_a_due_day_that_cannot_be_is_refused(field, value):
    assert field in wrong_in(SetSemesterTerms, DAYS | {field: value, "ground": "Edaran 3/2024"})


def test_a_list_of_types_tells_each_code_once():
    one = {"code": "gotong-royong", "title": "Gotong royong", "counts_as": "social_service"}
    told = wrong_in(SetActivityTypes, {"types": [one, one], "ground": "Edaran 3/2024"})
    assert told["types"] == ["Satu kode ditulis satu kali."]


def test_a_report_is_of_an_ormas_and_a_semester_and_feedback_of_a_part():
    begun = {"organisation": ORMAS, "period": "2024-13", "ground": "Laporan 9"}
    assert [*wrong_in(BeginSemesterReport, begun)] == ["period"]
    nothing = {"report": REPORT, "returned_on": "2024-07-20", "feedback": []}
    assert wrong_in(ReturnSemesterReport, nothing)["feedback"] == ["Isi paling sedikit satu catatan."]


def test_a_letter_on_paper_does_not_end_before_it_was_written():
    said = {
        "organisation": ORMAS,
        "letter_number": "220/7/2023",
        "letter_on": "2023-03-02",
        "ground": "Map 4",
    }
    assert RecordReportDuty().load(said)["valid_until"] == ""
    ended = wrong_in(RecordReportDuty, said | {"valid_until": "2023-03-01"})
    assert ended == {"valid_until": ["Tidak lebih awal dari tanggal surat."]}
