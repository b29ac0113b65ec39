"""Who is a unit of whom is decided by one process of an office at a time."""

from contextlib import AbstractContextManager

from shared.deployment import Deployment
from shared.office_lock import alone_in_office


def alone_with_hierarchy(deployment: Deployment) -> AbstractContextManager[None]:
    """Waits for another process that places a unit."""
    return alone_in_office(deployment, "hierarchy")
