"""What was recorded of a granted hibah by a slip is taken back or put right."""

from typing import Any

from services.requests.application.grants import GrantsOfOffice
from services.requests.domain import Grant
from shared.errors import NotFound
from shared.ledger import Cause, Receipt
from shared.recent import own_and_new


class GrantSlips(GrantsOfOffice):
    """At once by who recorded it, later by a head; a number in its place."""

    def undo_grant_step(self, cause: Cause, *, grant: str, version: int) -> Receipt:
        """Error: NotFound where this version told no step, or one that was taken back."""
        rows = self.ledger.history(grant)
        if not 0 < version <= len(rows):
            raise NotFound
        undoable = own_and_new(rows[version - 1], cause)
        return self._grant_step(cause, grant, Grant.undo_step, version=version, undoable=undoable)

    def take_back_grant_step(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        """Error: NotFound, as above."""
        return self._grant_step(cause, grant, Grant.take_back_step, **said)

    def correct_grant_entry(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.correct_entry, today=self._today(), **said)
