"""What the clusters tell of meetings with ormas and of the requests of agencies."""

from typing import Any

from services.clusters import events as c
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.ormas import stream

PROGRAMME = f"programme-{1:032x}"
OFFICES = {"chair": 1, "secretary": 0, "treasurer": 0, "division": 0, "member": 0}


def meeting(number: int) -> str:
    return f"meeting-{number:032x}"


def involvement(number: int) -> str:
    return f"involvement-{number:032x}"


def programme(year: str = "2021", title: str = "Bina ormas") -> Said:
    told = {"title": title, "year": year, "purpose": "Ormas mengenal dirinya.", "ground": "DPA Contoh"}
    return c.ProgrammeOpened, told | {"modules": ["leadership", "Menulis proposal"]}


def planned(day: str = "2021-03-10", title: str = "Bina ormas ke-1", **changed: Any) -> Said:
    told = {"programme": PROGRAMME, "title": title, "modules": ["leadership"], "place": "Aula Contoh"}
    lists = {"clusters": ["cluster-ekonomi"], "partners": ["BPS (narasumber)"]}
    return c.MeetingPlanned, {**told, "day": day, "starts": "09:00", **lists, **changed}


def invited(*ormas: str) -> Said:
    return c.OrmasInvited, {"invited": list(ormas), "count": len(ormas), "chosen_by": "seluruh register"}


def held(day: str = "2021-03-10") -> Said:
    return c.MeetingHeld, {"held_on": day}


def came(ormas: str, was_invited: bool = True, **counts: int) -> Said:
    about = {"meeting_title": "Bina ormas ke-1", "held_on": "2021-03-10"}
    return c.AttendanceRecorded, {"ormas": ormas, "was_invited": was_invited, **about, **OFFICES, **counts}


def stayed_away(ormas: str, presence: str = "absent") -> Said:
    about = {"meeting_title": "Bina ormas ke-1", "held_on": "2021-03-10"}
    return c.AbsenceRecorded, {"organisation": ormas, "presence": presence, **about}


def corrected(ormas: str, presence: str = "present", **counts: int) -> Said:
    _, told = came(ormas)
    told.pop("was_invited")
    return c.AttendanceCorrected, told | counts | {"presence": presence, "reason": "Salah baris."}


def speaker(number: int, part: str = "speaker", kind: str = "kpu", name: str = "Nama Rekaan") -> Said:
    told = {"speaker": number, "speaking_as": part, "institution_kind": kind, "institution": "KPU Contoh"}
    who = {"subject_id": f"pembicara-{number}", "is_named": bool(name), "name": name}
    return c.SpeakerNamed, told | who | {"subject_matter": "Pendidikan pemilih" if number == 1 else ""}


def speaker_struck(number: int, part: str) -> Said:
    told = {"speaker": number, "speaking_as": part, "institution": "KPU Contoh", "reason": "Berhalangan."}
    return c.SpeakerStruck, told


def requested(day: str = "2026-12-20", asked_on: str = "2026-11-22", **changed: Any) -> Said:
    told = {
        "agency": "Dinas Contoh Ekonomi",
        "contact": "Bidang Umum",
        "activity": "Pasar rakyat",
        "activity_fields": ["Ekonomi"],
        "village": "Tegal Rekaan",
        "district": "",
        "place": "Lapangan Contoh",
        "day": day,
        "wanted": 3,
        "needs": ["sign_language"],
        "youth_first": False,
        "asked_on": asked_on,
        "ground": "Surat 9/2026",
    }
    return c.InvolvementRequested, told | changed


def asked(ormas: str, asked_on: str = "2026-11-22", why: str = "Sebidang.") -> Said:
    about = {"agency": "Dinas Contoh Ekonomi", "activity": "Pasar rakyat", "day": "2026-12-20"}
    days = {"asked_on": asked_on, "answer_by": "2026-12-10"}
    return c.OrmasAskedToTakePart, {"organisation": ormas, "why": why, **about, **days}


def struck_asked(ormas: str) -> Said:
    told = {"organisation": ormas, "activity": "Pasar rakyat", "reason": "Yang dimaksud ormas lain."}
    return c.AskedOrmasStruck, told


def answered(ormas: str, answer: str = "yes", reason: str = "") -> Said:
    told = {"organisation": ormas, "activity": "Pasar rakyat", "answer": answer, "reason": reason}
    return c.InvolvementAnswered, told


def took_part(ormas: str, participation: str = "took_part", people: int = 12) -> Said:
    about = {"activity": "Pasar rakyat", "day": "2026-12-20"}
    return c.ParticipationRecorded, {
        "organisation": ormas, "participation": participation, "people": people, **about,
    }  # fmt: skip


def tell_a_meeting(office: OfficeUnderTest) -> None:
    """Of ormas 1 to 3 one came, one was excused and put right, one stayed away; the fourth came uninvited."""
    office.tell(PROGRAMME, programme())
    one, two, three, four = (stream(n) for n in (1, 2, 3, 4))
    averages = {"before_average": "61.25", "before_count": 40, "after_average": "78.50", "after_count": 38}
    office.tell(
        meeting(1),
        planned(),
        invited(one, two),
        invited(three),
        (c.MeetingMoved, {"day": "2021-03-10", "starts": "13:00", "place": "Balai", "reason": "Dipakai."}),
        speaker(1),
        speaker(2, "moderator", "media", ""),
        speaker(3, "guest", "military", ""),
        speaker_struck(3, "guest"),
        held(),
        came(one, division=2),
        stayed_away(two, "excused"),
        stayed_away(three),
        came(four, was_invited=False, chair=0, member=1),
        corrected(two, secretary=1, chair=0),
        (c.MaterialAdded, {"title": "Paparan", "reference": "map 12"}),
        (c.MeetingEvaluated, averages),
        (c.MinutesTaken, {"subject_id": "m1", "lines": 1, "text": "Nama Rekaan membuka rapat."}),
        (c.MeetingClosed, {"conclusion": "Sepakat bertemu lagi."}),
        *scanned("attendance_list"),
        (c.PointedToTheme, {"rpjmd_code": "1.2", "rpjmd_theme": "Keluarga mandiri"}),
        (c.ThemeTakenAway, {"rpjmd_code": "1.2", "rpjmd_theme": "Keluarga mandiri"}),
        (c.PointedToTheme, {"rpjmd_code": "1.1", "rpjmd_theme": "Kota bersih"}),
    )
    office.tell(
        meeting(2), planned("2021-06-10", "Bina ormas ke-2"), (c.MeetingCancelled, {"reason": "Banjir."})
    )
    office.tell("training-office", matched("visit", "communication"), matched("visit", "management", "Arsip"))


def scanned(paper_kind: str) -> tuple[Said, ...]:
    """One scan that is kept, one that was the wrong one."""
    told = {"paper_kind": paper_kind, "size": 48213, "media_type": "application/pdf"}
    right, wrong = ((c.PaperKept, told | {"file": letter * 64}) for letter in "ab")
    why = {"paper_kind": paper_kind, "file": "b" * 64, "reason": "Pindaian keliru."}
    return right, wrong, (c.PaperRemoved, why)


def matched(need: str, *modules: str) -> Said:
    return c.NeedMatched, {"need": need, "modules": list(modules), "ground": "Rapat bidang contoh"}


def tell_involvements(office: OfficeUnderTest) -> None:
    """One request that came to its end, one that was called off."""
    one, two, three = (stream(n) for n in (1, 2, 3))
    office.tell(
        involvement(1),
        requested(),
        asked(one),
        asked(stream(5)),
        struck_asked(stream(5)),
        asked(two),
        asked(three),
        answered(one),
        answered(two, "no", "Ada acara lain."),
        answered(three, "no_answer"),
        took_part(one),
        took_part(two, "stayed_away", 0),
        (c.InvolvementEvaluated, {"agency": "Dinas Contoh Ekonomi", "rating": 4, "text": "Tertib."}),
    )
    office.tell(involvement(2), requested(), (c.InvolvementCancelled, {"reason": "Dialihkan."}))
