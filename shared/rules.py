"""A rule that can refuse: its identifier, what it rests on, what it says."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Rule:
    """One rule. ``basis``: an article, a policy, or the system's own order. ``sentence`` states the rule;
    ``message`` is what somebody reads whom it refuses; ``{name}`` in it is filled in at the refusal.
    """

    id: str
    basis: str
    sentence: str
    message: str

    def refusal(self, **said: Any) -> dict[str, str]:
        """What a refusal records of it. KeyError when the message needs something that was not said."""
        return {"rule": self.id, "message": self.message.format(**said)}
