"""What the scoring tells of packs that were frozen: one of a year, and why it was not frozen again."""

from contracts.telling.monev_digest import monev_digest
from services.scoring import events as s
from tests.portal.office import OfficeUnderTest

FIGURE = {
    "code": "register.ormas", "label": "Ormas dalam register", "value": "210", "unit": "ormas", "of": "",
    "when": "", "mark": "", "why": "", "public": True, "few": True,
}  # fmt: skip
ACTIVITIES = FIGURE | {
    "code": "ketertiban.kegiatan", "label": "Kegiatan", "value": "3", "unit": "kegiatan", "when": "2025",
    "public": False, "few": False,
}  # fmt: skip
CHAPTERS = [
    {"code": "register", "title": "Register", "figures": [FIGURE]},
    {"code": "ketertiban", "title": "Ketertiban dan konflik", "figures": [ACTIVITIES]},
]
POSITIONS = {"registry": 1, "clusters": 1, "requests": 1, "scoring": 0}
GROUND = "Rapat persiapan Forkopimda 12/2025"


def tell_monev(office: OfficeUnderTest, year: str = "2025") -> None:
    frozen = {
        "year": year, "edition": 1, "figures": 2, "chapters": 2, "positions": POSITIONS,
        "digest": monev_digest(year, CHAPTERS), "reason": "", "ground": GROUND,
    }  # fmt: skip
    chapters = [
        (s.MonevChapterFrozen, {"edition": 1, "place": place, **each})
        for place, each in enumerate(CHAPTERS, 1)
    ]
    refused = {"rule": "a-pack-is-frozen-anew-with-a-reason", "message": "Edisi 1 sudah dibekukan."}
    office.tell(
        f"monev-{year}",
        (s.MonevFrozen, frozen),
        *chapters,
        (s.MonevChangeRefused, refused),
        actor="division_head/contoh",
    )
