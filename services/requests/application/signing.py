"""What letters of the office look like, and who may sign them."""

from typing import Any
from uuid import uuid4

from services.requests.application.calendar import CalendarOfOffice
from services.requests.domain import Letterhead, LetterTemplate, Signatory
from services.requests.paper.on_paper import Signer
from shared.errors import CallUs
from shared.ledger import Cause, Receipt

PRINTING: str = "mencetak penanda tangan pada surat"
"""What the name of a signatory is read for."""


class SignatoryUnreadable(CallUs):
    """Nama penanda tangan ini tidak dapat dibuka: kuncinya tidak ditemukan atau sudah dihapus."""

    code = "signatory-unreadable"


class Signing(CalendarOfOffice):
    """The letterhead, a template for each service, signatories with their term."""

    def set_letterhead(self, cause: Cause, **said: str) -> Receipt:
        """The head of every letter from now on."""
        return self.change(
            Letterhead, Letterhead.STREAM, cause, lambda head: head.set(**said), load=self.load_or_new
        )

    def set_letter_template(self, cause: Cause, *, service: str, **said: Any) -> Receipt:
        """What letters of a service are written from."""
        return self.change(
            LetterTemplate,
            LetterTemplate.stream_of(service),
            cause,
            lambda template: template.set(service=service, **said),
            load=self.load_or_new,
        )

    def appoint_signatory(self, cause: Cause, **said: Any) -> Receipt:
        """Somebody signs in a capacity; the name is a subject of its own."""
        signatory = Signatory.new()
        signatory.appoint(subject_id=uuid4().hex, **said)
        return self.create(cause, lambda: signatory)

    def record_signatory_certificate(self, cause: Cause, *, signatory: str, **said: str) -> Receipt:
        """With which certificate this signatory signs from a day on."""
        return self.change(Signatory, signatory, cause, lambda s: s.record_certificate(**said))

    def end_signatory(self, cause: Cause, *, signatory: str, last_day: str, reason: str) -> Receipt:
        """The capacity ends earlier than was said."""
        return self.change(Signatory, signatory, cause, lambda s: s.end(last_day=last_day, reason=reason))

    def _signer(self, signatory: Signatory, actor: str) -> Signer:
        """As printed; the look at the name is logged. Error: SignatoryUnreadable."""
        told = self.reveal(signatory.id, PRINTING, actor)
        sealed = told[0].get("fields") if told else None
        if not sealed or not sealed.get("name"):
            raise SignatoryUnreadable
        return Signer(
            signatory.capacity,
            signatory.office,
            signatory.on_behalf_of,
            signatory.through,
            sealed["name"],
            sealed.get("rank", ""),
            sealed.get("employee_number", ""),
        )
