"""What the scoring tells of assessments: one up to its final score, one that was sent back."""

from services.scoring import events as s
from services.scoring.domain import Assessment
from tests.portal.office import OfficeUnderTest
from tests.portal.told.instruments import CONTOH
from tests.portal.told.ormas import stream

PERIOD = f"period-{1:032x}"
ASSESSED = Assessment.stream_of(PERIOD, stream(1))
OPEN = f"period-{4:032x}"
ASKED = Assessment.stream_of(OPEN, stream(1))
DAYS = {
    "opens_on": "2026-10-01", "self_until": "2026-10-31", "objection_days": 14,
    "counts_from": "2026-01-01", "counts_until": "2026-09-30",
}  # fmt: skip
OF = {"title": "Penilaian 2026", "instrument": CONTOH, "edition": 1}
HELD = {"instrument_title": "Instrumen contoh tidak resmi", "instrument_digest": "00" * 32}
ANSWER = {"code": "papan", "value": "1", "applies": True, "shown": [], "proof": "dokumen nomor 3"}
ANSWERS = {"answers": [ANSWER], "answered": 1}
SCORE = {"score": "100.00", "exact": "100", "band": "baik", "why_not": "", "outcome": "100,00 (Baik)"}
OF_PANEL = {"code": "kantor", "value": "3", "applies": True, "given": ["1", "4"], "agreed": True}
OF_PANEL |= {"after_seeing": False}
NOTES = [{"code": "papan", "note": "Foto dari depan kantor."}]
GROUND = {"ground": "Berita acara 6/2026"}


def computed(**changed: object) -> dict:
    told = {
        "instrument": CONTOH, "edition": 1, "instrument_digest": "00" * 32,
        "answers": [ANSWER], "counted": [{"code": "hadir", "value": "4"}],
        "positions": {"clusters": 9, "registry": 7, "requests": 5},
        "inputs_digest": "11" * 32, "rounding": "half-up-once", "objection_until": "2026-11-20",
    }  # fmt: skip
    panel = {"panel": [], "panel_from": [], "verified_outcome": changed.get("outcome", SCORE["outcome"])}
    panel |= {"surveyed": []}
    return told | SCORE | panel | changed


SEEN = ({"after_seeing": []}, {"after_seeing": []}, {"after_seeing": ["kantor"]})


def judged() -> list[tuple]:
    """One declares a tie after having given; two others lie apart and are moderated."""
    said = [{"assessor": f"penilai-{n}"} | GROUND for n in (1, 2, 3)]
    free = [(s.PanelIndependenceDeclared, each) for each in said]
    given = [
        (
            s.PanelAnswersGiven,
            each | {"answers": [ANSWER | {"code": "kantor", "value": value}], "answered": 1} | seen,
        )
        for each, value, seen in zip(said, ("2", "1", "4"), SEEN, strict=True)
    ]
    agreed = {"question": "Contoh kantor?", "spread": "100", "reason": "Sewanya baru diperpanjang."}
    agreed |= {name: OF_PANEL[name] for name in ("code", "value", "applies", "given")}
    tied = (s.PanelConflictDeclared, said[0] | {"tie": "family", "set_aside": 1})
    return [*free, *given, tied, (s.PanelModerated, agreed)]


def invited(ormas: str) -> tuple:
    said = {"organisation": ormas, "period": PERIOD, "period_title": "Penilaian 2026"}
    return s.OrmasInvitedToAssessment, said | GROUND


def corrected(final: dict) -> list[tuple]:
    """Opened and dropped once, and once carried through: a meeting was recorded late."""
    why = {"reason": "Satu pertemuan tercatat terlambat."}
    opened = {"replaces": 1, "outcome": SCORE["outcome"], "inputs_digest": "11" * 32} | why
    score = {"score": "91.25", "outcome": "91,25 (Baik)", "inputs_digest": "22" * 32}
    old = {"replaces": 1, "replaced_outcome": SCORE["outcome"], "replaced_inputs_digest": "11" * 32}
    return [
        (s.ScoreCorrectionOpened, opened),
        (s.ScoreCorrectionDropped, {"number": 1, "reason": "Hitungannya ternyata sama."}),
        (s.ScoreCorrectionOpened, opened),
        (s.ScoreComputed, computed(**score, exact="365/4", objection_until="2026-12-20")),
        (s.ScoreDecided, final | score),
        (s.CorrectedScorePublished, final | score | old | why | {"number": 2}),
    ]


def tell_assessments(office: OfficeUnderTest, one: str, other: str) -> None:
    office.tell(PERIOD, (s.AssessmentPeriodOpened, OF | HELD | DAYS | GROUND))
    final = (
        {name: SCORE[name] for name in ("score", "band", "outcome")} | {"inputs_digest": "11" * 32} | GROUND
    )
    refused = {"rule": "an-assessment-goes-step-by-step", "message": "Penilaian ini baru diundang."}
    office.tell(
        Assessment.stream_of(PERIOD, one),
        invited(one),
        (s.SelfAnswersRecorded, ANSWERS | GROUND),
        (s.AssessmentSubmitted, SCORE),
        (s.EvidenceChecked, ANSWERS | GROUND),
        *judged(),
        (
            s.ScoreComputed,
            computed(verified_outcome="87,50 (Baik)", panel=[OF_PANEL], panel_from=[9, 10, 12]),
        ),
        (s.ScoreObjected, {"day": "2026-11-10", "reason": "Kegiatan bulan Mei belum dihitung."}),
        (s.ObjectionAnswered, {"reply": "Kegiatan bulan Mei dihitung."}),
        (s.ScoreDecided, final),
        (s.ScorePublished, final),
        *corrected(final),
    )
    office.tell(
        Assessment.stream_of(PERIOD, other),
        invited(other),
        (s.InvitationTakenBack, {"reason": "Yang dimaksud ormas lain."}),
        invited(other),
        (s.AssessmentChangeRefused, refused),
        (s.SelfAnswersRecorded, ANSWERS | GROUND),
        (s.AssessmentSubmitted, SCORE),
        (
            s.AssessmentReturned,
            {"until": "2026-11-07", "reason": "Foto papan nama belum ada.", "notes": NOTES},
        ),
    )
    over = f"period-{2:032x}"
    office.tell(
        over,
        (s.AssessmentPeriodOpened, OF | HELD | DAYS | GROUND | {"title": "Percobaan"}),
        (
            s.AssessmentPeriodCorrected,
            {"title": "Percobaan kedua", "reason": "Salah ketik."} | DAYS | {"objection_days": 7},
        ),
        (s.AssessmentPeriodClosed, {"reason": "Percobaan selesai."}),
    )


def tell_an_open_assessment(office: OfficeUnderTest, ormas: str) -> None:
    """An ormas is asked, and can still answer."""
    days = {"title": "Penilaian akhir", "self_until": "2026-12-31"}
    office.tell(OPEN, (s.AssessmentPeriodOpened, OF | HELD | DAYS | GROUND | days))
    said = {"organisation": ormas, "period": OPEN, "period_title": days["title"]}
    office.tell(ASKED, (s.OrmasInvitedToAssessment, said | GROUND))
