"""Which roles the table tells although nobody has them."""

from collections import Counter

from contracts.telling.reminder_words import TO_ROLE
from services.portal.reminders.table_list import table
from services.portal.web.who import accounts
from shared.database import Transaction


def unheld_roles(t: Transaction, today: str) -> dict[str, int]:
    """By role in how many lines that hold today; a role counts as had by any open account."""
    held = {role for each in accounts().roster().accounts.values() if each.is_open for role in each.roles}
    told: Counter[str] = Counter()
    for one in table(t, today):
        if one["holds"]:
            whom = {each["who"] for each in one["holds"]["line"]["tells"]}
            told.update(who.removeprefix(TO_ROLE) for who in whom if who.startswith(TO_ROLE))
    return {role: told[role] for role in sorted(told) if role not in held}
