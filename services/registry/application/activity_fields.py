"""The office's list of bidang, and what is chosen from it."""

from collections.abc import Callable
from typing import Any, Final

from services.registry.domain import ActivityFields
from shared.application import EventSourced
from shared.errors import FieldProblem, InputWrong
from shared.ledger import Cause, Receipt

NOT_LISTED: Final = "Bidang ini tidak ada dalam daftar bidang."


class FieldLists(EventSourced):
    """Commands about the list; every other command asks it what is offered."""

    def list_activity_field(self, cause: Cause, **listed: Any) -> Receipt:
        """One more bidang is offered."""
        return self._of_list(cause, ActivityFields.list_field, **listed)

    def rename_activity_field(self, cause: Cause, **renamed: Any) -> Receipt:
        """A bidang has another name; no record is rewritten."""
        return self._of_list(cause, ActivityFields.rename, **renamed)

    def retire_activity_field(self, cause: Cause, **retired: Any) -> Receipt:
        """A bidang is offered no longer; no record is rewritten."""
        return self._of_list(cause, ActivityFields.retire, **retired)

    def order_activity_fields(self, cause: Cause, **ordered: Any) -> Receipt:
        """In which order the list is offered."""
        return self._of_list(cause, ActivityFields.order, **ordered)

    def activity_fields(self) -> ActivityFields:
        """The list as it is now."""
        return self.load_or_new(ActivityFields, ActivityFields.STREAM)

    def is_offered(self, name: str, pointer: str = "/activity_field") -> None:
        """Nothing else is chosen for an organisation. Error: InputWrong."""
        if name and name not in self.activity_fields().offered:
            raise InputWrong(fields=(FieldProblem(pointer, NOT_LISTED),))

    def _of_list(self, cause: Cause, decide: Callable[..., None], **said: Any) -> Receipt:
        return self.change(
            ActivityFields,
            ActivityFields.STREAM,
            cause,
            lambda one: decide(one, **said),
            load=self.load_or_new,
        )
