"""What the requests know of others, in ``requests.views.db``."""

from services.requests.projection.known_ormas import KnownOrmas
from services.requests.projection.signature_rules import SignatureRules

PROJECTIONS = (KnownOrmas, SignatureRules)

__all__ = ["PROJECTIONS", "KnownOrmas", "SignatureRules"]
