"""Who had a hand in something: nobody is told to take a step that somebody else has to take."""

from collections.abc import Sequence

from contracts.roles import ORMAS_ACCOUNT
from services.portal.web.rows import marks


def caused(stream: str, topics: Sequence[str]) -> str:
    """What an SQL query asks for so that an account caused one of these events of a stream (a column); its
    values are the topics and :func:`actor_like`.
    """
    return (
        f"EXISTS (SELECT 1 FROM history h WHERE h.about = {stream} AND h.stream = {stream} "
        f"AND h.topic IN {marks(topics)} AND h.actor LIKE ?)"
    )


def by_ormas(stream: str, begins: str, *goes_on: str) -> str:
    """The same of an account of an ormas, which began it the last time that it was begun, or did what goes on
    from there; it needs no values.
    """
    topics = ", ".join(f"'{topic}'" for topic in (begins, *goes_on))
    newest = f"SELECT MAX(b.version) FROM history b WHERE b.about = {stream} AND b.topic = '{begins}'"
    return (
        f"EXISTS (SELECT 1 FROM history h WHERE h.about = {stream} AND h.stream = {stream} "
        f"AND SUBSTR(h.actor, 1, {len(ORMAS_ACCOUNT) + 1}) = '{ORMAS_ACCOUNT}/' AND h.topic IN ({topics}) "
        f"AND h.version >= ({newest}))"
    )


def caused_last(stream: str, topic: str, begins: str = "") -> str:
    """The same of one event and what follows it: the newest of ``begins``, else of ``topic`` itself; its
    values are the topic and :func:`actor_like`.
    """
    newest = (
        f"SELECT MAX(b.version) FROM history b WHERE b.about = {stream} AND b.topic = '{begins or topic}'"
    )
    return (
        f"EXISTS (SELECT 1 FROM history h WHERE h.about = {stream} AND h.stream = {stream} "
        f"AND h.topic = ? AND h.actor LIKE ? AND h.version >= ({newest}))"
    )


def actor_like(account: str) -> str:
    """An account in whichever role it acted."""
    return f"%/{account}"
