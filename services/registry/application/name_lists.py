"""The lists of names that the office keeps, and what is chosen from them."""

from typing import Any, Final

from services.registry.domain import ActivityFields, Traits
from services.registry.domain.name_lists import NameList
from shared.application import EventSourced
from shared.errors import FieldProblem, InputWrong
from shared.ledger import Cause, Receipt

NOT_LISTED: Final = "Bidang ini tidak ada dalam daftar bidang."


class NameLists(EventSourced):
    """Commands about the lists; every other command asks them what is offered."""

    def list_activity_field(self, cause: Cause, *, activity_field: str, **listed: Any) -> Receipt:
        """One more bidang is offered."""
        return self._of_list(ActivityFields, cause, "add", name=activity_field, **listed)

    def rename_activity_field(self, cause: Cause, *, activity_field: str, **renamed: Any) -> Receipt:
        """A bidang has another name; no record is rewritten."""
        return self._of_list(ActivityFields, cause, "rename", name=activity_field, **renamed)

    def retire_activity_field(self, cause: Cause, *, activity_field: str, **retired: Any) -> Receipt:
        """A bidang is offered no longer; no record is rewritten."""
        return self._of_list(ActivityFields, cause, "retire", name=activity_field, **retired)

    def order_activity_fields(self, cause: Cause, *, activity_fields: list[str], **ordered: Any) -> Receipt:
        """In which order the list is offered."""
        return self._of_list(ActivityFields, cause, "order", names=activity_fields, **ordered)

    def list_trait(self, cause: Cause, *, trait: str, **listed: Any) -> Receipt:
        """One more special trait is offered."""
        return self._of_list(Traits, cause, "add", name=trait, **listed)

    def rename_trait(self, cause: Cause, *, trait: str, **renamed: Any) -> Receipt:
        """A special trait has another name; no record is rewritten."""
        return self._of_list(Traits, cause, "rename", name=trait, **renamed)

    def retire_trait(self, cause: Cause, *, trait: str, **retired: Any) -> Receipt:
        """A special trait is offered no longer; no record is rewritten."""
        return self._of_list(Traits, cause, "retire", name=trait, **retired)

    def order_traits(self, cause: Cause, *, traits: list[str], **ordered: Any) -> Receipt:
        """In which order the list is offered."""
        return self._of_list(Traits, cause, "order", names=traits, **ordered)

    def activity_fields(self) -> ActivityFields:
        """The list of bidang as it is now."""
        return self.load_or_new(ActivityFields, ActivityFields.STREAM)

    def traits(self) -> Traits:
        """The list of special traits as it is now."""
        return self.load_or_new(Traits, Traits.STREAM)

    def is_offered(self, name: str, pointer: str = "/activity_field") -> None:
        """Nothing else is chosen for an organisation. Error: InputWrong."""
        if name and name not in self.activity_fields().offered:
            raise InputWrong(fields=(FieldProblem(pointer, NOT_LISTED),))

    def _of_list(self, kind: type[NameList], cause: Cause, decide: str, **said: Any) -> Receipt:
        return self.change(
            kind, kind.STREAM, cause, lambda one: getattr(one, decide)(**said), load=self.load_or_new
        )
