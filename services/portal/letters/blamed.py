"""On which field of a form of letters a rule is blamed, by its command."""

from collections.abc import Mapping
from typing import Final

from services.portal.web.receiving import FIELD


def _days(day: str, late: str = "terlambat") -> dict[str, str]:
    """Of a step with its legal day."""
    return {
        "a-day-of-a-letter-has-come": day,
        "the-days-of-a-letter-follow-each-other": day,
        "a-late-record-says-why": late,
    }


BLAMED: Final[Mapping[str, Mapping[str, str]]] = {
    "requests.draft_letter": {
        "a-letter-is-written-from-a-template": "layanan",
        "a-running-case-is-where-its-letter-is-written": "layanan",
        "a-letter-of-an-open-service-comes-from-a-case": "layanan",
        "nothing-unfilled-is-printed": "tambahan",
    },
    "requests.draft_case_letter": {
        "one-letter-of-presence-is-in-force": "mengganti",
        "nothing-unfilled-is-printed": "tambahan",
    },
    "requests.redraft_letter": {"nothing-unfilled-is-printed": "tambahan"},
    "requests.number_letter": {
        "the-drafter-does-not-sign": "penanda_tangan",
        "the-checker-does-not-sign": "penanda_tangan",
        "nobody-writes-to-the-own-ormas": "penanda_tangan",
        "a-signatory-signs-within-the-term": "tanggal",
        "a-letter-needs-a-letter-number": "nomor_surat",
        "a-letter-number-is-used-once-a-year": "nomor_surat",
        **_days("tanggal"),
    },
    "requests.sign_letter": {
        "a-signatory-signs-within-the-term": "ditandatangani",
        "a-signed-file-is-the-letter-that-was-printed": FIELD,
        "a-signature-in-a-file-is-whole": FIELD,
        "a-certificate-is-that-of-the-signatory": FIELD,
        **_days("ditandatangani"),
    },
    "requests.correct_letter_number": {"a-letter-number-is-used-once-a-year": "nomor_benar"},
    "requests.replace_letter_scan": {
        "a-signed-file-is-the-letter-that-was-printed": FIELD,
        "a-signature-in-a-file-is-whole": FIELD,
        "a-certificate-is-that-of-the-signatory": FIELD,
    },
    "requests.issue_letter": _days("diserahkan"),
    "requests.revoke_letter": _days("dicabut", "alasan_cabut"),
}
