"""To which recipients of messages a reader belongs, and in which role what goes to one of them is opened."""

from contracts.policy.groups import DECIDERS
from contracts.roles import PARTNER
from services.portal.web.who import SignedIn, inspects
from shared.tokens import Actor

_ROLE = "role:"


def recipients_of(who: SignedIn) -> tuple[str, ...]:
    """Of a colleague: the account, and every role of it."""
    return (f"account:{who.account}", *(f"{_ROLE}{role}" for role in sorted(who.roles)))


def actor_for(who: SignedIn, recipient: str) -> Actor | None:
    """What goes to a role is opened in it; what goes to the account, in any; None for what is not theirs."""
    if recipient not in recipients_of(who):
        return None
    role = recipient.removeprefix(_ROLE) if recipient.startswith(_ROLE) else min(who.roles, default="")
    bound = tuple(who.agencies) if role == PARTNER else ()
    return Actor(who.account, role, bound) if role else None


def sees_all(who: SignedIn) -> bool:
    """Whether it is theirs to know what colleagues are reminded of."""
    return inspects() or not who.roles.isdisjoint(DECIDERS)
