"""What one can ask of complaints."""

from typing import Any

from services.registry.application.office_day import day_of_newest, office_day
from services.registry.domain import Complaint, Ormas
from services.registry.events import ComplaintClosed
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Complaints(EventSourced):
    """From what came in to its result; who complained and what was said can be forgotten."""

    def receive_complaint(self, cause: Cause, **said: Any) -> Receipt:
        """Somebody complained; what is secret is refused and not kept."""

        def begin() -> Complaint:
            complaint = Complaint.new()
            complaint.receive(**said)
            return complaint

        return self.create(cause, begin)

    def acknowledge_complaint(self, cause: Cause, *, complaint: str, **said: Any) -> Receipt:
        """The reporter knows that it was received."""
        return self.change(Complaint, complaint, cause, lambda c: c.acknowledge(**said))

    def link_complaint(self, cause: Cause, *, complaint: str, organisation: str, **said: Any) -> Receipt:
        """How surely it concerns an organisation. Error: NotFound."""
        ormas = self.load(Ormas, organisation)
        return self.change(Complaint, complaint, cause, lambda c: c.link(ormas, **said))

    def unlink_complaint(self, cause: Cause, *, complaint: str, organisation: str, reason: str) -> Receipt:
        """It does not concern this organisation. Error: NotFound."""
        return self.change(Complaint, complaint, cause, lambda c: c.unlink(organisation, reason=reason))

    def take_complaint_step(self, cause: Cause, *, complaint: str, **said: Any) -> Receipt:
        """What the office did."""
        return self.change(Complaint, complaint, cause, lambda c: c.take_step(**said))

    def close_complaint(self, cause: Cause, *, complaint: str, **said: Any) -> Receipt:
        """It ended, with its result."""
        return self.change(Complaint, complaint, cause, lambda c: c.close(**said))

    def reopen_complaint(self, cause: Cause, *, complaint: str, reason: str) -> Receipt:
        """It goes on."""
        return self.change(Complaint, complaint, cause, lambda c: c.reopen(reason=reason))

    def erase_reporter(self, cause: Cause, *, complaint: str, reason: str) -> Receipt:
        """First the record of it, then the key. A crash in between is mended by ``finish_erasures``."""
        receipt = self.change(Complaint, complaint, cause, lambda c: c.erase_reporter(reason=reason))
        self.keys.destroy(self.load(Complaint, complaint).reporter)
        return receipt

    def erase_complaint_words(self, cause: Cause, *, complaint: str, **said: str) -> Receipt:
        """What was said, once its time is over: the record first, then the key, as above."""
        said |= {"today": office_day(self)}

        def erase(found: Complaint) -> None:
            closed_on = day_of_newest(self, complaint, ComplaintClosed.TOPIC)
            found.erase_words(closed_on=closed_on, **said)

        receipt = self.change(Complaint, complaint, cause, erase)
        erased = self.load(Complaint, complaint)
        if erased.words_erased:
            self.keys.destroy(erased.subject)
        return receipt
