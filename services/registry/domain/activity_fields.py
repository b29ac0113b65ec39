"""The office's list of bidang."""

from contracts.telling.activity_fields import SHIPPED_FIELDS
from services.registry.domain.name_lists import NameList
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
from shared.events import Fact


class ActivityFields(NameList):
    """What an ormas works on, as this office names it."""

    KIND = "fields"
    STREAM = "fields-office"
    SHIPPED = SHIPPED_FIELDS
    NAMED, ORDER, WORD = "activity_field", "activity_fields", "Bidang"
    LISTED, RENAMED = ActivityFieldListed, ActivityFieldRenamed
    RETIRED, ORDERED = ActivityFieldRetired, ActivityFieldsOrdered
    REFUSED = ActivityFieldListRefused
    USED_ONCE = A_FIELD_NAME_IS_USED_ONCE
    ONLY_OFFERED = ONLY_AN_OFFERED_FIELD_IS_CHANGED
    GIVES_WAY = A_RETIRED_FIELD_GIVES_WAY_TO_AN_OFFERED_ONE

    def when(self, fact: Fact) -> None:
        match fact:
            case ActivityFieldListed():
                self._offer(fact.activity_field)
            case ActivityFieldRenamed():
                self._is_renamed(fact.activity_field, fact.new_name)
            case ActivityFieldRetired():
                self._offer_no_longer(fact.activity_field, fact.replacement)
            case ActivityFieldsOrdered():
                self.first = list(fact.activity_fields)
            case ActivityFieldListRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
