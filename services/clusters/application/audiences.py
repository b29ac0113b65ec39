"""What one can ask of the guest book."""

from typing import Any

from services.clusters.application.beginning import Beginning
from services.clusters.domain import Audience
from shared.errors import NotFound
from shared.ledger import Cause, Receipt
from shared.recent import own_and_new


class Audiences(Beginning):
    """Receive guests; end a promise; pass on what they said, record the answer, publish it if both agree."""

    def receive_audience(self, cause: Cause, **said: Any) -> Receipt:
        """Guests came. With a promise only if one was made."""
        audience = Audience.new()
        gone = said["organisation"] in self._withdrawn()
        audience.receive(today=self._today(), withdrawn=gone, **said)
        return self.create(cause, lambda: audience)

    def fulfil_promise(self, cause: Cause, *, audience: str, result: str) -> Receipt:
        """The office did what it promised."""
        return self.change(Audience, audience, cause, lambda a: a.fulfil_promise(result=result))

    def lift_promise(self, cause: Cause, *, audience: str, reason: str) -> Receipt:
        """The office will not do it, for a reason."""
        return self.change(Audience, audience, cause, lambda a: a.lift_promise(reason=reason))

    def undo_promise_end(self, cause: Cause, *, audience: str, version: int) -> Receipt:
        """What this version says of its end was a wrong click. Error: NotFound."""

        def decide(found: Audience) -> None:
            if not 0 < version <= found.version:
                raise NotFound
            told = self.ledger.history(found.id)[version - 1]
            found.undo_promise_end(version=version, undoable=own_and_new(told, cause))

        return self.change(Audience, audience, cause, decide)

    def pass_on_input(self, cause: Cause, *, audience: str, agency: str, reference: str) -> Receipt:
        """An agency hears what the guests said."""
        return self.change(
            Audience, audience, cause, lambda a: a.pass_on_input(agency=agency, reference=reference)
        )

    def answer_input(self, cause: Cause, *, audience: str, answer: str) -> Receipt:
        """What the agency answered."""
        return self.change(Audience, audience, cause, lambda a: a.answer_input(answer=answer))

    def agree_to_publish(self, cause: Cause, *, audience: str, side: str, ground: str) -> Receipt:
        """One side agrees that the input and its answer be published."""
        return self.change(Audience, audience, cause, lambda a: a.agree_to_publish(side=side, ground=ground))

    def take_back_agreement(self, cause: Cause, *, audience: str, side: str, ground: str) -> Receipt:
        """One side does not want it published any more."""
        return self.change(
            Audience, audience, cause, lambda a: a.take_back_agreement(side=side, ground=ground)
        )
