"""What a doubt about a cell is about, and where a page puts that right."""

from collections.abc import Mapping
from typing import Final

TWO_READINGS: Final = ("date-ambiguous", "day-or-month", "month-first", "excel-serial")
"""A day that can be read in more than one way stands in the register unread."""
_NAMES: Final = (
    "remark-in-name name-bracket abbreviation-differs abbreviation-unclear level-without-place "
    "personal-in-name personal-in-abbreviation"
)
_PAPERS: Final = (
    "legal-kind-unknown legal-kind-contradiction skt-issuer-unclear legal-number-missing number-unclear "
    "number-in-process number-unusual number-incomplete rest-not-read contradicts-number dates-differ "
    "forever-as-date valid-until-before-date not-five-years forever-for-skt validity-without-document "
    "date-without-document ahu-with-end expiry-contradiction personal-in-number"
)
_DAYS: Final = (
    f"{' '.join(TWO_READINGS)} not-a-date impossible-date implausible-year year-only day-missing future-date"
)
_BOARDS: Final = "ditto-person term-unclear several-people people-not-split not-a-person"
_CONTACTS: Final = "email-unreadable phone-unreadable phone-length phone-area-code phone-rounded"


def _all(codes: str, *about: str) -> dict[str, tuple[str, ...]]:
    return dict.fromkeys(codes.split(), about)


ABOUT: Final[Mapping[str, tuple[str, ...]]] = {
    **_all(_NAMES, "nama"),
    **_all(_PAPERS, "dasar-hukum"),
    **_all(_DAYS, "dasar-hukum", "kepengurusan"),
    **_all(_BOARDS, "kepengurusan"),
    **_all(_CONTACTS, "kontak"),
    **_all("village-differs address-moved", "alamat"),
    **_all("activity-field-unknown", "bidang"),
    **_all("legal-form-contradiction legal-form-unknown", "bentuk-hukum"),
}
"""By the code of the doubt; what is not here may be about anything."""
