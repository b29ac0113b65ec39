"""The office's list of bidang: begun with the shipped one, then added to, renamed, retired and ordered."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.activity_fields import SHIPPED_FIELDS, as_compared
from services.registry.events import (
    ActivityFieldListed,
    ActivityFieldListRefused,
    ActivityFieldRenamed,
    ActivityFieldRetired,
    ActivityFieldsOrdered,
)
from services.registry.rules.activity_fields import (
    A_FIELD_NAME_IS_USED_ONCE,
    A_RETIRED_FIELD_GIVES_WAY_TO_AN_OFFERED_ONE,
    ONLY_AN_OFFERED_FIELD_IS_CHANGED,
)
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule


class ActivityFields(Aggregate):
    """``offered`` now, ``first`` those that come first; ``gone``: names offered no longer, with the one to
    choose, or "". What a later release ships or ships no longer changes nothing that was decided.
    """

    KIND = "fields"
    STREAM: Final = "fields-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.offered: list[str] = list(SHIPPED_FIELDS)
        self.first: list[str] = []
        self.gone: dict[str, str] = {}

    def now(self, name: str) -> str:
        """What is chosen today where this name was written, however; empty where nothing is."""
        written = {as_compared(each): each for each in (*self.gone, *self.offered)}
        found = written.get(as_compared(name), "")
        while found in self.gone:
            found = self.gone[found]
        return found

    def list_field(self, *, activity_field: str, ground: str) -> None:
        """Offer one more."""
        if self._was_used(activity_field):
            self._refuse(A_FIELD_NAME_IS_USED_ONCE, ground, activity_field)
        else:
            self.trigger_event(ActivityFieldListed, activity_field=activity_field, ground=ground)

    def rename(self, *, activity_field: str, new_name: str, valid_from: str, ground: str) -> None:
        """The same field under another name; the old name still leads to it. Error: NotFound."""
        if not self._may_change(activity_field, ground):
            return
        if self._was_used(new_name):
            self._refuse(A_FIELD_NAME_IS_USED_ONCE, ground, new_name)
        else:
            said = {"activity_field": activity_field, "new_name": new_name, "valid_from": valid_from}
            self.trigger_event(ActivityFieldRenamed, ground=ground, **said)

    def retire(self, *, activity_field: str, replacement: str, ground: str) -> None:
        """Offer it no longer. Error: NotFound."""
        if not self._may_change(activity_field, ground):
            return
        if replacement and (replacement not in self.offered or replacement == activity_field):
            self._refuse(A_RETIRED_FIELD_GIVES_WAY_TO_AN_OFFERED_ONE, ground, replacement)
        else:
            said = {"activity_field": activity_field, "replacement": replacement}
            self.trigger_event(ActivityFieldRetired, ground=ground, **said)

    def order(self, *, activity_fields: Sequence[str], ground: str) -> None:
        """These first, in this order. The order it has already changes nothing. Error: NotFound."""
        for each in activity_fields:
            if each not in self.offered:
                raise NotFound(f"Bidang “{each}” tidak ditawarkan dalam daftar ini.")
        if list(activity_fields) != self.first:
            self.trigger_event(ActivityFieldsOrdered, activity_fields=list(activity_fields), ground=ground)

    def _was_used(self, name: str) -> bool:
        return as_compared(name) in {as_compared(each) for each in (*self.offered, *self.gone)}

    def _may_change(self, name: str, ground: str) -> bool:
        if name in self.gone:
            self._refuse(ONLY_AN_OFFERED_FIELD_IS_CHANGED, ground, name)
        elif name not in self.offered:
            raise NotFound(f"Bidang “{name}” tidak ada dalam daftar ini.")
        return name in self.offered

    def _refuse(self, rule: Rule, ground: str, name: str) -> None:
        self.trigger_event(ActivityFieldListRefused, ground=ground, **rule.refusal(name=name))

    def _offer(self, name: str) -> None:
        if name not in self.offered:
            self.offered.append(name)

    def _offer_no_longer(self, name: str, instead: str) -> None:
        self.offered = [each for each in self.offered if each != name]
        self.gone[name] = instead

    def when(self, fact: Fact) -> None:
        match fact:
            case ActivityFieldListed():
                self._offer(fact.activity_field)
            case ActivityFieldRenamed():
                self._offer_no_longer(fact.activity_field, fact.new_name)
                self._offer(fact.new_name)
                self.first = [fact.new_name if each == fact.activity_field else each for each in self.first]
            case ActivityFieldRetired():
                self._offer_no_longer(fact.activity_field, fact.replacement)
            case ActivityFieldsOrdered():
                self.first = list(fact.activity_fields)
            case ActivityFieldListRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
