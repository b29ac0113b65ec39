"""When reports are due, how activities are called, and who reports since when: data of the office."""

from typing import Any

from contracts.upcasts.requests import report_duty_recorded_v1_v2
from shared.events import Fact


class SemesterTermsSet(Fact):
    """From a period on reports are due on these days, “07-31” after June and “01-31” after December.

    ``decided_on``: the day of the decision, when the first of these days had not passed.
    ``recorded_bodies``: whether bodies that are only recorded beside the ormas report too.
    """

    TOPIC = "requests.SemesterTermsSet"
    SENTENCE = (
        "Mulai {period} laporan semester I paling lambat {first_due}, semester II paling lambat {second_due} "
        "tahun berikutnya (diputuskan {decided_on})."
    )
    period: str
    first_due: str
    second_due: str
    recorded_bodies: bool
    decided_on: str
    ground: str


class ActivityTypesSet(Fact):
    """The office's list of types of activities: ``types`` has ``code``, ``title``, ``counts_as``."""

    TOPIC = "requests.ActivityTypesSet"
    SENTENCE = "Daftar jenis kegiatan laporan semester ditetapkan: {summary}."
    types: list[dict[str, Any]]
    summary: str
    ground: str


class ReportDutyRecorded(Fact):
    """An ormas reports from the first full period after a letter that is on paper only.

    ``valid_until``: the last day of the letter, "" without an end; of a record of version 1 it is not known.
    """

    TOPIC = "requests.ReportDutyRecorded"
    SENTENCE = (
        "Ormas ini melapor tiap semester mulai {period}, menurut surat {letter_number} tanggal {letter_on}."
    )
    EFFECTIVE = "letter_on"
    class_version = 2
    organisation: str
    letter_number: str
    letter_on: str
    valid_until: str
    period: str
    ground: str

    upcast_v1_v2 = staticmethod(report_duty_recorded_v1_v2)


class ReportDutyLifted(Fact):
    """The office says that an ormas owes no report after this period; ``legal_basis`` says on what ground."""

    TOPIC = "requests.ReportDutyLifted"
    SENTENCE = "Ormas ini tidak lagi melapor tiap semester sesudah {period}: {reason} Dasar: {legal_basis}."
    organisation: str
    period: str
    reason: str
    legal_basis: str


class ReportDutyStruck(Fact):
    """What was recorded of a letter on paper was a mistake: of this ormas none is known, as before."""

    TOPIC = "requests.ReportDutyStruck"
    SENTENCE = (
        "Surat keterangan melapor (kertas) nomor {letter_number} ternyata salah catat, dibatalkan: {reason}"
    )
    EFFECTIVE = "struck_on"
    organisation: str
    letter_number: str
    struck_on: str
    reason: str
