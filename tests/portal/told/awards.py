"""What the scoring tells of Ormas Awards: one was announced, in the other candidates are still named."""

from services.scoring import events as s
from tests.portal.office import OfficeUnderTest
from tests.portal.told.assessments import PERIOD

AWARD, NEXT = f"award-{1:032x}", f"award-{2:032x}"
CATEGORIES = ["Pendidikan", "Sosial kemanusiaan"]
CALLED = {
    "title": "Ormas Award 2026", "period": PERIOD, "categories": CATEGORIES, "until": "2026-10-31",
    "ground": "Keputusan kepala badan 9/2026",
}  # fmt: skip
GROUND, WHY = {"ground": "Berita acara 2/2026"}, {"reason": "Laporan kegiatan belum lengkap."}


def nominated(ormas: str, category: str = CATEGORIES[0], by_itself: bool = False) -> tuple:
    said = {"organisation": ormas, "category": category, "by_itself": by_itself}
    return s.CandidateNominated, said | {"nominator": "" if by_itself else "staf-1"} | GROUND


def shortlisted(ormas: str, category: str = CATEGORIES[0]) -> list[tuple]:
    of = {"organisation": ormas}
    seen = of | {"day": "2026-11-03", "minutes": "Ruang belajar dipakai tiap hari."}
    went_on = [(s.CandidateSelected, of | GROUND), (s.CandidateVisited, seen)]
    return [nominated(ormas, category), *went_on, (s.CandidateShortlisted, of | GROUND)]


def voted(juror: str, ormas: str, category: str = CATEGORIES[0]) -> tuple:
    said = {"juror": juror, "category": category, "organisation": ormas}
    return s.JurorVoted, said | {"reason": "Kegiatannya menjangkau banyak anak."}


def decided(ormas: str, category: str = CATEGORIES[0]) -> tuple:
    return s.AwardeeDecided, {"category": category, "organisation": ormas, "votes": 2, "jurors": 2} | GROUND


def tell_awards(office: OfficeUnderTest, one: str, other: str) -> None:
    """One of two nominees withdraws after it was decided, and the jury votes again."""
    refused = {"rule": "a-jury-is-at-least-two", "message": "Suara juri belum dua."}
    gone = (s.CandidateWithdrawn, {"organisation": other, "reason": "Ormas tidak bersedia."})
    named = [{"category": CATEGORIES[0], "organisation": one}]
    office.tell(
        AWARD,
        (s.AwardCalled, CALLED),
        *shortlisted(one),
        *shortlisted(other),
        voted("penilai-2", one),
        (s.AwardChangeRefused, refused),
        voted("penilai-3", one),
        voted("penilai-2", other),
        voted("penilai-3", other),
        decided(other),
        gone,
        voted("penilai-2", one),
        voted("penilai-3", one),
        decided(one),
        (s.AwardAnnounced, {"title": CALLED["title"], "awardees": named} | GROUND),
    )
    office.tell(
        NEXT,
        (s.AwardCalled, CALLED | {"title": "Ormas Award 2027", "until": "2027-10-31"}),
        *shortlisted(one),
        voted("penilai-2", one),
        decided(one),
        nominated(other, CATEGORIES[1], by_itself=True),
        (s.CandidateRefused, {"organisation": other} | WHY),
        nominated(other, CATEGORIES[0]),
    )
