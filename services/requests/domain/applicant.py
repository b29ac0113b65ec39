"""Who asks, as the register told of it, and by which rule a case does not begin."""

from dataclasses import dataclass

from contracts.telling.dates import date_words
from services.requests.rules.cases import (
    A_DISSOLVED_ORMAS_ASKS_FOR_NOTHING,
    A_MERGED_ENTRY_ASKS_AS_THE_OTHER,
    A_STOPPED_ORMAS_ASKS_FOR_ADVICE_ALONE,
    AN_APPLICANT_IS_IN_THE_REGISTER,
)
from services.requests.rules.letters import (
    A_LETTER_OF_AN_OPEN_SERVICE_COMES_FROM_A_CASE,
    A_RUNNING_CASE_IS_WHERE_ITS_LETTER_IS_WRITTEN,
    ONE_LETTER_OF_PRESENCE_IS_IN_FORCE,
)
from shared.rules import Rule

ADVICE = "consultation"
Hindered = tuple[Rule, dict[str, str]] | None
"""By which rule something does not begin, with its words."""


@dataclass(frozen=True)
class Applicant:
    """One ormas. ``withdrawn``: why it is out of the register; ``merged_into``: the name of the entry that
    stands for it; ``stopped_by``: the letter of a sanction that stopped its activities. "" for none.
    """

    name: str
    legal_form: str
    level: str
    legal_basis: str
    activity_field: str
    withdrawn: str = ""
    merged_into: str = ""
    dissolved_on: str = ""
    stopped_by: str = ""


FOUNDERS = Applicant("", "unknown", "unknown", "unknown", "")
"""Who has no ormas yet: nothing is known of it."""


def obstacle(who: Applicant | None, service: str) -> Hindered:
    """The rule that keeps a case from beginning, with its words. Advice is open also to the stopped."""
    if who is None or who.withdrawn:
        return AN_APPLICANT_IS_IN_THE_REGISTER, {}
    if who.merged_into:
        return A_MERGED_ENTRY_ASKS_AS_THE_OTHER, {"other": who.merged_into}
    if who.dissolved_on:
        return A_DISSOLVED_ORMAS_ASKS_FOR_NOTHING, {"day": date_words(who.dissolved_on)}
    if who.stopped_by and service != ADVICE:
        return A_STOPPED_ORMAS_ASKS_FOR_ADVICE_ALONE, {"letter": who.stopped_by}
    return None


def no_letter_for(
    who: Applicant | None, service: str, *, runs: bool, opened: bool = False, in_force: str = ""
) -> Hindered:
    """The same of a letter; ``runs``: a case is under way in which this letter is to be written; ``opened``:
    it begins without a case of its service, which takes them; ``in_force``: the number of a letter that
    would hold beside it.
    """
    found = obstacle(who, service)
    if found is None and runs:
        return A_RUNNING_CASE_IS_WHERE_ITS_LETTER_IS_WRITTEN, {}
    if found is None and opened:
        return A_LETTER_OF_AN_OPEN_SERVICE_COMES_FROM_A_CASE, {}
    if found is None and in_force:
        return ONE_LETTER_OF_PRESENCE_IS_IN_FORCE, {"letter_number": in_force}
    return found
