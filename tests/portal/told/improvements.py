"""What the scoring tells of a plan that follows a score: done, dropped, open again, and late."""

from services.scoring import events as s
from services.scoring.domain import ImprovementPlan
from tests.portal.office import OfficeUnderTest
from tests.portal.told.assessments import ASSESSED
from tests.portal.told.ormas import stream

PLAN = ImprovementPlan.stream_of(ASSESSED)


def agreed(item: int, ormas: str, **changed: object) -> tuple:
    told = {
        "item": item, "assessment": ASSESSED, "organisation": ormas, "number": 2, "indicator": "kantor",
        "question": "Contoh kantor?", "text": "Sewa satu ruang.", "due": "2026-11-21",
        "ground": "Berita acara 9/2026",
    }  # fmt: skip
    return s.ImprovementAgreed, told | changed


def tell_improvements(office: OfficeUnderTest, ormas: str = stream(1)) -> None:
    """After ``tell_assessments``."""
    suggested = {"organisation": ormas, "modules": ["management"], "due": "2027-03-31"}
    refused = {"rule": "only-an-open-improvement-ends", "message": "Butir ini tidak ada."}
    office.tell(
        PLAN,
        agreed(1, ormas),
        agreed(2, ormas, text="Rencana tertulis untuk 2027.", due="2027-03-31"),
        (s.TrainingSuggested, suggested | {"item": 2}),
        agreed(3, ormas, text="Papan nama baru."),
        (s.ImprovementDropped, {"item": 3, "reason": "Pengurus memilih butir lain."}),
        (s.ImprovementDone, {"item": 1, "result": "Ruang disewa."}),
        (s.ImprovementReopened, {"item": 1, "reason": "Keliru dicatat selesai."}),
        (s.ImprovementRefused, refused),
    )
