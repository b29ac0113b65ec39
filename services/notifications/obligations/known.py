"""What a line of the table can speak of: the events of this program, and its own reckonings."""

from functools import cache

from contracts.telling.facts import CATALOGUE
from services.notifications.domain.derived import RECKONINGS
from services.notifications.domain.soundness import Known


@cache
def known() -> Known:
    """Open fields alone: nothing that is sealed is heard here."""
    return Known(
        {topic: frozenset(said["fields"]) for topic, said in CATALOGUE.items()},
        {code: frozenset(each.words) for code, each in RECKONINGS.items()},
    )
