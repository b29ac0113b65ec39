"""What the requests know of others, in ``requests.views.db``."""

from services.requests.projection.known_ormas import KnownOrmas

PROJECTIONS = (KnownOrmas,)

__all__ = ["PROJECTIONS", "KnownOrmas"]
