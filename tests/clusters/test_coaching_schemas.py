"""What the clusters accept at the border about meetings and requests. All is invented."""

import pytest
from marshmallow import ValidationError

from services.clusters.schemas.involvements import RecordParticipation, RequestInvolvement
from services.clusters.schemas.meetings import (
    CorrectAttendance,
    EvaluateMeeting,
    InviteOrmas,
    OpenProgramme,
    PlanMeeting,
    RecordAttendance,
    TakeMinutes,
)
from shared.invalid import input_wrong
from tests.clusters.test_coaching_service import COUNTS, MEETING, ONE, PROGRAMME, REQUEST

THIS = {"meeting": f"meeting-{1:032x}"}
NOBODY = dict.fromkeys(COUNTS, 0)
PLAN = MEETING | {"programme": f"programme-{1:032x}"}
TESTS = {"before_average": "61,25", "before_count": 40, "after_average": "", "after_count": 0}
CORRECT = THIS | {"ormas": ONE, "presence": "present", "reason": "Salah baris", **COUNTS}
SOMEBODY = "Sebutkan paling sedikit satu orang menurut jabatannya."


def test_an_average_is_kept_exactly_with_two_decimals():
    read = EvaluateMeeting().load(THIS | TESTS)
    assert (read["before_average"], read["after_average"]) == ("61.25", "")
    assert EvaluateMeeting().load(THIS | TESTS | {"before_average": "100"})["before_average"] == "100.00"


@pytest.mark.parametrize(
    ("schema", "said", "pointer", "sentence"),
    [
        (PlanMeeting, PLAN | {"starts": "9.00"}, "/starts", "Tulis jam dan menit, misalnya 09:30."),
        (PlanMeeting, PLAN | {"starts": "24:00"}, "/starts", "Tulis jam dan menit, misalnya 09:30."),
        (PlanMeeting, PLAN | {"starts": "0٩:3٠"}, "/starts", "Tulis jam dan menit, misalnya 09:30."),
        (PlanMeeting, PLAN | {"day": "2026-W10-1"}, "/day", "Tulis tahun-bulan-hari, misalnya 2026-03-31."),
        (OpenProgramme, PROGRAMME | {"year": "20٢٧"}, "/year", "Tulis tahun, misalnya 2026."),
        (PlanMeeting, PLAN | {"programme": "p"}, "/programme", "Nomor program tidak dikenal."),
        (PlanMeeting, PLAN | {"partners": ["BPS", "BPS"]}, "/partners", "Ada yang disebut dua kali."),
        (
            InviteOrmas,
            THIS | {"ormas": [], "chosen_by": "nama"},
            "/ormas",
            "Pilih 1 sampai 500 ormas sekaligus.",
        ),
        (
            InviteOrmas,
            THIS | {"ormas": [ONE, ONE], "chosen_by": "nama"},
            "/ormas",
            "Ada yang disebut dua kali.",
        ),
        (
            RecordAttendance,
            THIS | {"came": [], "absent": []},
            "/came",
            "Isi kehadiran 1 sampai 500 ormas sekaligus.",
        ),
        (
            RecordAttendance,
            THIS | {"came": [{"ormas": ONE, **NOBODY}], "absent": []},
            "/came/0/member",
            SOMEBODY,
        ),
        (
            RecordAttendance,
            THIS | {"came": [{"ormas": ONE, **COUNTS}], "absent": [{"ormas": ONE, "presence": "absent"}]},
            "/came",
            "Satu ormas disebut dua kali.",
        ),
        (
            RecordAttendance,
            THIS | {"came": [], "absent": [{"ormas": ONE, "presence": "present"}]},
            "/absent/0/presence",
            "Pilih salah satu.",
        ),
        (CorrectAttendance, CORRECT | NOBODY, "/member", SOMEBODY),
        (CorrectAttendance, CORRECT | {"chair": -1}, "/chair", "Tulis bilangan 0 sampai 99."),
        (
            EvaluateMeeting,
            THIS | TESTS | {"before_average": "101"},
            "/before_average",
            "Tulis angka 0 sampai 100, paling banyak dua angka di belakang koma.",
        ),
        (
            EvaluateMeeting,
            THIS | TESTS | {"before_average": "baik"},
            "/before_average",
            "Tulis angka 0 sampai 100, misalnya 62,5.",
        ),
        (
            EvaluateMeeting,
            THIS | TESTS | {"before_count": 0},
            "/before_average",
            "Isi rata-rata bersama jumlah jawabannya.",
        ),
        (
            EvaluateMeeting,
            THIS | TESTS | {"before_average": "", "before_count": 0},
            "/after_average",
            "Isi paling sedikit salah satu evaluasi.",
        ),
        (TakeMinutes, THIS | {"lines": []}, "/lines", "Isi 1 sampai 200 baris."),
        (
            TakeMinutes,
            THIS | {"lines": ["x" * 2000] * 21},
            "/lines",
            "Terlalu panjang. Lampirkan sebagai bahan, lalu ringkas di sini.",
        ),
        (
            RequestInvolvement,
            REQUEST | {"activity_fields": ["x" * 121]},
            "/activity_fields/0",
            "Isi 1 sampai 120 huruf.",
        ),
        (RequestInvolvement, REQUEST | {"wanted": 0}, "/wanted", "Tulis bilangan 1 sampai 500."),
        (RequestInvolvement, REQUEST | {"needs": ["kursi"]}, "/needs/0", "Pilih salah satu."),
        (
            RecordParticipation,
            {
                "involvement": f"involvement-{1:032x}",
                "ormas": ONE,
                "participation": "took_part",
                "people": 0,
            },
            "/people",
            "Sebutkan berapa orang yang ikut.",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(schema, said, pointer, sentence):
    with pytest.raises(ValidationError) as refusal:
        schema().load(said)
    problems = input_wrong(refusal.value).fields
    assert (pointer, sentence) in {(problem.pointer, problem.message) for problem in problems}
