"""Letters of an invented office, for tests: what is said at each step, and the way up to one."""

from datetime import datetime

from contracts.telling.dates import zone_of
from services.requests.application import Requests
from shared.ledger import Receipt
from shared.tokens import Actor
from tests.offices import cause_in
from tests.requests.known import register_tells

ORMAS = f"ormas-{1:032x}"
HEAD = {
    "government": "Pemerintah Kota Contoh",
    "agency": "Badan Kesatuan Bangsa dan Politik",
    "address": "Jalan Contoh 1",
    "place": "Contoh",
    "check_address": "https://ormas.contoh.example",
}
TEMPLATE = {
    "title": "Surat keterangan melapor",
    "body": ["{ormas} telah melaporkan keberadaannya.", "Berlaku {dari} sampai {sampai}."],
    "paper": "f4",
    "number_pattern": "",
    "persons": 2,
}
SIGNER = {
    "capacity": "acting",
    "office": "Kepala Badan",
    "on_behalf_of": "",
    "through": "",
    "decree": "Keputusan 9/2026",
    "valid_from": "2020-01-01",
    "valid_until": "",
    "account": "",
    "name": "Nama Rekaan",
    "rank": "Pembina",
    "employee_number": "19700101 199503 1 001",
}
DRAFT = {
    "service": "presence_letter",
    "organisation": ORMAS,
    "case_number": "31/2026",
    "addition": [],
    "valid_from": "2026-03-02",
    "valid_until": "2029-03-01",
    "replaces": "",
}
PLACES = {
    "legal_number": "AHU-0012345.AH.01.07.TAHUN 2021",
    "legal_date": "6 Agustus 2021",
    "address": "Jalan Kenanga Rekaan 12",
    "village": "Sukasari",
    "district": "Kecamatan Contoh",
    "field": "Kesenian",
    "chair": "Sekar Rekaan",
    "term": "1 Januari 2024 sampai 31 Desember 2028",
}
SCAN = {"file": "b" * 64, "size": 2048, "media_type": "application/pdf"}
GROUND = "Surat contoh 40/2026"


class Office:
    """The letters of an office; ``do`` asks in the name of somebody."""

    def __init__(self, requests: Requests, **template: object) -> None:
        self.requests = requests
        self.today = datetime.now(zone_of(requests.deployment.office.time_zone)).date().isoformat()
        register_tells(requests, ORMAS)
        self.do("set_letterhead", **HEAD, ground=GROUND)
        said = TEMPLATE | template
        self.do("set_letter_template", service="presence_letter", **said, ground=GROUND)
        self.signatory = self.appoint()

    def do(self, command: str, person: str = "staf-1", **said: object) -> Receipt:
        cause = cause_in(self.requests, f"requests.{command}", actor=Actor(person, "case_officer"))
        return getattr(self.requests, command)(cause, **said)

    def appoint(self, **changed: object) -> str:
        return self.do("appoint_signatory", **SIGNER | changed).events[0].stream

    def draft(self, **changed: object) -> str:
        return self.do("draft_letter", **DRAFT | changed).events[0].stream

    def checked(self, **changed: object) -> str:
        letter = self.draft(**changed)
        assert not self.do("check_letter", "kabid-1", letter=letter).refused
        return letter

    def number(self, letter: str, number: str = "", **changed: object) -> Receipt:
        said = {"signatory": self.signatory, "letter_number": number, "dated": self.today, "late_reason": ""}
        return self.do("number_letter", letter=letter, **said | changed)

    def numbered(self, number: str, **changed: object) -> str:
        letter = self.checked(**changed)
        assert not self.number(letter, number).refused
        return letter

    def sign(self, letter: str, **changed: object) -> Receipt:
        said = {"signed_with": "ink", "signed_on": self.today, "late_reason": "", **SCAN}
        return self.do("sign_letter", letter=letter, **said | changed)

    def issue(self, letter: str) -> Receipt:
        return self.do("issue_letter", letter=letter, issued_on=self.today, late_reason="")

    def issued(self, number: str, **changed: object) -> str:
        letter = self.numbered(number, **changed)
        assert not self.sign(letter).refused
        assert not self.issue(letter).refused
        return letter
