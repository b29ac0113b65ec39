"""What one can ask about instruments."""

from collections.abc import Sequence
from typing import Any

from contracts.telling.facts import state_of
from services.scoring.domain import InstrumentEditions, Sheet
from services.scoring.events import InstrumentDrafted, InstrumentRevised
from services.scoring.instruments.loading import sample_in, sample_sheet, sheet_of
from services.scoring.instruments.writing import text_of
from shared.application import EventSourced
from shared.ledger import Cause, Receipt
from shared.tokens import Actor


class Instruments(EventSourced):
    """Load a draft, replace it, publish it, give it up, and read any edition as a file."""

    def draft_instrument(self, cause: Cause, *, lines: Sequence[str], ground: str) -> Receipt:
        """From a file; a shipped sample that comes back as one stays called what it is.

        Error: InputWrong with every mistake and its line.
        """
        sheet = sheet_of(lines)
        return self._draft(cause, sheet=sheet, sample=sample_in(sheet), ground=ground)

    def draft_sample_instrument(self, cause: Cause, *, sample: str, year: str, ground: str) -> Receipt:
        """From a shipped sample, which stays called what it is."""
        return self._draft(cause, sheet=sample_sheet(sample, year), sample=sample, ground=ground)

    def revise_instrument(
        self, cause: Cause, *, instrument: str, lines: Sequence[str], **said: Any
    ) -> Receipt:
        """Error: InputWrong with every mistake and its line, Conflict."""
        sheet = sheet_of(lines)
        return self.change(InstrumentEditions, instrument, cause, lambda i: i.revise(sheet=sheet, **said))

    def publish_instrument(self, cause: Cause, *, instrument: str, **said: Any) -> Receipt:
        """By somebody who wrote nothing of its draft. Error: Conflict."""
        by = Actor.parse(cause.actor).id

        def decide(editions: InstrumentEditions) -> None:
            editions.publish(by=by, drafters=self._drafters(editions), **said)

        return self.change(InstrumentEditions, instrument, cause, decide)

    def withdraw_instrument_draft(self, cause: Cause, *, instrument: str, reason: str) -> Receipt:
        """Before it is published."""
        return self.change(InstrumentEditions, instrument, cause, lambda i: i.withdraw(reason=reason))

    def instrument_file(self, *, instrument: str, edition: int) -> dict[str, Any]:
        """The file of an edition as it can be loaded again. Error: NotFound."""
        found = self.load(InstrumentEditions, instrument).edition(edition)
        name = f"{found.sheet.frame['code']}-{found.sheet.frame['year']}-edisi-{edition}.yaml"
        return {"name": name, "text": text_of(found.sheet.data), "digest": found.digest}

    def _draft(self, cause: Cause, *, sheet: Sheet, **said: str) -> Receipt:
        stream = InstrumentEditions.stream_of(sheet.frame["code"], sheet.frame["year"])
        return self.change(
            InstrumentEditions, stream, cause, lambda i: i.draft(sheet=sheet, **said), load=self.load_or_new
        )

    def _drafters(self, editions: InstrumentEditions) -> set[str]:
        """Who wrote anything of the newest edition, or ever what it says now: a draft may be given up and
        loaded again by another hand.
        """
        says = editions.newest.digest if editions.newest else ""
        newest, ever = set[str](), set[str]()
        for row in self.ledger.history(editions.id):
            if row.topic == InstrumentDrafted.TOPIC:
                newest = set()
            if row.topic in (InstrumentDrafted.TOPIC, InstrumentRevised.TOPIC):
                by = Actor.parse(row.actor).id
                newest.add(by)
                ever |= {by} if state_of(row)["digest"] == says else set()
        return newest | ever
