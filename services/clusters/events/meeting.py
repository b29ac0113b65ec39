"""Coaching of ormas (pembinaan): programmes, their meetings, who was invited and which ormas came.

``ormas`` and ``organisation`` are the stream of one; of the latter nothing is told in its own history, which
everybody reads. Days are ``YYYY-MM-DD`` and times ``HH:MM``, both in the office's own zone. Who came is
counted by office (ketua, sekretaris, …); nobody is named.
"""

from shared.events import Fact, Personal, Refusal


class ProgrammeOpened(Fact):
    """The office began a programme of coaching for a year. ``modules``: our codes or its own words."""

    TOPIC = "clusters.ProgrammeOpened"
    SENTENCE = "Program pembinaan “{title}” tahun {year} dibuka. Materi pokok: {modules}. Tujuan: {purpose}"
    title: str
    year: str
    purpose: str
    modules: list[str]
    ground: str


class MeetingPlanned(Fact):
    """A meeting with ormas was planned. ``clusters``: for whom it is; ``partners``: institutions."""

    TOPIC = "clusters.MeetingPlanned"
    SENTENCE = "Pertemuan “{title}” direncanakan: {day} pukul {starts}, {place}. Materi pokok: {modules}."
    EFFECTIVE = "day"
    programme: str
    title: str
    modules: list[str]
    place: str
    day: str
    starts: str
    clusters: list[str]
    partners: list[str]


class OrmasInvited(Fact):
    """Ormas were invited, as a list that was frozen then. ``chosen_by`` says how it was made."""

    TOPIC = "clusters.OrmasInvited"
    SENTENCE = "Sebanyak {count} ormas diundang ({chosen_by})."
    invited: list[str]
    count: int
    chosen_by: str


class MeetingMoved(Fact):
    """The meeting takes place on another day, at another time or elsewhere."""

    TOPIC = "clusters.MeetingMoved"
    SENTENCE = "Pertemuan dipindahkan ke {day} pukul {starts}, {place}. Alasan: {reason}"
    EFFECTIVE = "day"
    day: str
    starts: str
    place: str
    reason: str


class MeetingCancelled(Fact):
    """The meeting does not take place."""

    TOPIC = "clusters.MeetingCancelled"
    SENTENCE = "Pertemuan dibatalkan. Alasan: {reason}"
    reason: str


class MeetingHeld(Fact):
    """The meeting took place on its day."""

    TOPIC = "clusters.MeetingHeld"
    SENTENCE = "Pertemuan berlangsung pada {held_on}."
    EFFECTIVE = "held_on"
    held_on: str


class AttendanceRecorded(Fact):
    """An ormas came to the meeting: so many people of each office. It may have come without an invitation."""

    TOPIC = "clusters.AttendanceRecorded"
    SENTENCE = (
        "Hadir dalam pertemuan “{meeting_title}” ({held_on}): ketua {chair}, sekretaris {secretary}, "
        "bendahara {treasurer}, divisi {division}, anggota {member}."
    )
    EFFECTIVE = "held_on"
    ormas: str
    meeting_title: str
    held_on: str
    was_invited: bool
    chair: int
    secretary: int
    treasurer: int
    division: int
    member: int


class AbsenceRecorded(Fact):
    """An invited ormas did not come, with an excuse or without word."""

    TOPIC = "clusters.AbsenceRecorded"
    SENTENCE = "Satu ormas yang diundang tercatat: {presence}."
    EFFECTIVE = "held_on"
    organisation: str
    meeting_title: str
    held_on: str
    presence: str


class AttendanceCorrected(Fact):
    """What was recorded about an ormas at this meeting was wrong; this is right."""

    TOPIC = "clusters.AttendanceCorrected"
    SENTENCE = (
        "Kehadiran dalam pertemuan “{meeting_title}” ({held_on}) dibetulkan: {presence}; ketua {chair}, "
        "sekretaris {secretary}, bendahara {treasurer}, divisi {division}, anggota {member}. Alasan: {reason}"
    )
    EFFECTIVE = "held_on"
    ormas: str
    meeting_title: str
    held_on: str
    presence: str
    chair: int
    secretary: int
    treasurer: int
    division: int
    member: int
    reason: str


class MaterialAdded(Fact):
    """What was handed out or shown at the meeting, and where it is kept."""

    TOPIC = "clusters.MaterialAdded"
    SENTENCE = "Bahan “{title}” dicatat: {reference}"
    title: str
    reference: str


class MeetingEvaluated(Fact):
    """Averages (0 to 100) of a test before and after the meeting, and of how many answers. No single answers.

    Averages are decimal texts such as ``62.50``; empty with 0 answers where that test was not held.
    """

    TOPIC = "clusters.MeetingEvaluated"
    SENTENCE = (
        "Rata-rata evaluasi: sebelum {before_average} ({before_count} jawaban), "
        "sesudah {after_average} ({after_count} jawaban)."
    )
    before_average: str
    before_count: int
    after_average: str
    after_count: int


class MinutesTaken(Fact):
    """The minutes of the meeting, sealed because they can name people; later ones replace earlier ones."""

    TOPIC = "clusters.MinutesTaken"
    SENTENCE = "Notulen dicatat (tersegel, {lines} baris)."
    SUBJECT = "subject_id"
    subject_id: str
    lines: int
    text: Personal


class MeetingClosed(Fact):
    """The record of the meeting is complete. Only attendance can still be corrected."""

    TOPIC = "clusters.MeetingClosed"
    SENTENCE = "Catatan pertemuan ditutup. Kesimpulan: {conclusion}"
    conclusion: str


class MeetingChangeRefused(Refusal):
    """Something about a programme or a meeting was not recorded: a rule forbids it."""

    TOPIC = "clusters.MeetingChangeRefused"
    SENTENCE = "Pencatatan pertemuan ditolak: {message}"
