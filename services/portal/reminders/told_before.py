"""Who else was told of a matter before a message, and on which day, from the read models."""

from collections.abc import Iterable, Mapping
from datetime import tzinfo
from typing import Any

from contracts.telling.dates import day_in
from contracts.telling.told_before import Telling, before_words, is_told_of_others
from services.portal.web.rows import marks
from shared.database import Transaction

_TOLD_ON = "CASE WHEN p.message_channel = 'portal' OR w.way_state = 'sent' THEN p.day ELSE p.printed_on END"
"""Since when it is there: in the portal at once, by a server once it took it, on paper once it is printed."""


def told_before(
    t: Transaction, reminders: Iterable[Mapping[str, Any]], day: str, zone: tzinfo
) -> dict[str, list[str]]:
    """By reminder, sentences of who else was told of the same matter in a message before this day; none of
    what goes to an ormas.
    """
    asked = [str(each["id"]) for each in reminders if is_told_of_others(str(each["recipient"]))]
    if not asked:
        return {}
    sql = (
        f"SELECT m.id, o.recipient, {_TOLD_ON}, p.read_at FROM reminder m "
        "JOIN reminder o ON o.about = m.about AND o.obligation = m.obligation AND o.period = m.period "
        "JOIN message_reminder x ON x.reminder = o.id JOIN message p ON p.id = x.message "
        "AND p.recipient = o.recipient LEFT JOIN message_way w ON w.message = p.id "
        f"WHERE m.id IN {marks(asked)} AND o.recipient <> m.recipient AND {_TOLD_ON} < ? AND {_TOLD_ON} <> ''"
    )
    found: dict[str, list[Telling]] = {}
    for reminder, recipient, told_on, read_at in t.all(sql, (*asked, day)):
        opened = day_in(read_at, zone) if read_at else ""
        found.setdefault(reminder, []).append(Telling(recipient, told_on, opened))
    return {reminder: before_words(each) for reminder, each in found.items()}
