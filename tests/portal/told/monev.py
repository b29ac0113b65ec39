"""What the scoring tells of packs that were frozen, and of an exposé with what was directed there."""

from contracts.telling.monev_digest import monev_digest
from contracts.telling.press_rule import PRESS_RULE
from services.scoring import events as s
from tests.portal.office import OfficeUnderTest
from tests.portal.told.ormas import stream

EXPOSE = f"expose-{1:032x}"

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
        "press_rule": PRESS_RULE,
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


def tell_an_expose(office: OfficeUnderTest) -> None:
    told = {"year": "2026", "day": "2026-11-20", "place": "Ruang rapat", "ground": "Undangan 88/2026"}
    one, other = {"organisation": stream(1)}, {"organisation": stream(2)}
    text = {"text": "Latih ormas mengenali hoaks.", "due": "2027-03-31"}
    late = {"text": "Perbarui alamat sekretariat.", "due": "2026-11-21"}
    undone = {"rule": "only-an-open-direction-is-done", "message": "Arahan ini tidak ada."}
    office.tell(
        EXPOSE,
        (s.ExposePlanned, told),
        (s.PresenterNamed, one | {"ground": "Rapat persiapan 12/2026"}),
        (s.PresenterNamed, other | {"ground": "Rapat persiapan 12/2026"}),
        (s.PresenterDropped, other | {"reason": "Pengurusnya berhalangan."}),
        (s.DirectionGiven, {"direction": 1, "forkopimda": "police", **text}),
        (s.DirectionGiven, {"direction": 2, "forkopimda": "head_of_region", **late}),
        (s.DirectionDone, {"direction": 1, "result": "Pelatihan sudah dilaksanakan."}),
        (s.DirectionReopened, {"direction": 1, "reason": "Keliru dicatat selesai."}),
        (s.ExposeChangeRefused, undone),
    )
