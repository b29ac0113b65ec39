"""Services that begin on pages of their own, and where."""

from typing import Final, NamedTuple


class Elsewhere(NamedTuple):
    """``page`` begins one of an ormas; ``for_founders``: also before there is an ormas."""

    service: str
    words: str
    page: str
    command: str
    for_founders: bool = False


ELSEWHERE: Final = (
    Elsewhere("semester_report", "Laporan semester", "reporting.new", "requests.begin_semester_report"),
    Elsewhere("attribute_permit", "Izin atribut", "permitting.new", "requests.ask_permit"),
    Elsewhere("grant_proposal", "Usulan hibah", "proposing.new", "requests.propose_grant"),
    Elsewhere("consultation", "Konsultasi", "consulting.new", "requests.ask_consultation", for_founders=True),
)
