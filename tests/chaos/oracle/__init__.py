"""What must hold when the faults have stopped: each check answers with sentences, none when all is well."""

from collections.abc import Sequence

from shared.deployment import Deployment
from tests.chaos.callers import Promise
from tests.chaos.oracle.copies import differing_copies
from tests.chaos.oracle.ledgers import broken_ledgers
from tests.chaos.oracle.promises import broken_promises
from tests.chaos.oracle.reactions import wrong_reactions
from tests.chaos.oracle.views import differing_views

__all__ = ["what_is_wrong"]


def what_is_wrong(deployment: Deployment, promises: Sequence[Promise]) -> list[str]:
    """Everything that the office forgot, doubled or made up. It only reads."""
    return [
        *broken_ledgers(deployment),
        *broken_promises(deployment, promises),
        *differing_copies(deployment),
        *differing_views(deployment),
        *wrong_reactions(deployment),
    ]
