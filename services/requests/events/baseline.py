"""How long a service took before this system, counted from papers."""

from shared.events import Fact, Refusal


class ServiceBaselineTold(Fact):
    """In a year (of four digits) so many ``papers`` of a service took so many working days: nearest ranks,
    counted by hand. ``source``: which papers; ``reason``: why it is told again, "" for the first time.
    """

    TOPIC = "requests.ServiceBaselineTold"
    SENTENCE = (
        "Waktu {service} tahun {year} dihitung dari {papers} berkas kertas: median {median_days} dan p90 "
        "{p90_days} hari kerja. Sumber: {source}. {reason}"
    )
    service: str
    year: str
    median_days: int
    p90_days: int
    papers: int
    source: str
    reason: str
    ground: str


class ServiceBaselineRefused(Refusal):
    """A time from papers was not recorded: a rule forbids it."""

    TOPIC = "requests.ServiceBaselineRefused"
    SENTENCE = "Pencatatan waktu dari kertas ditolak: {message}"
