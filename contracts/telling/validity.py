"""How long a letter holds."""

import calendar
from datetime import date, timedelta


def last_day_of(valid_from: str, months: int) -> str:
    """The last day of so many months from a day on; "" where a letter has no end (0 months).

    36 months from 2 March 2026 end on 1 March 2029; one month from 31 January on the last of February.
    """
    if not months:
        return ""
    begun = date.fromisoformat(valid_from)
    year, month = divmod(begun.year * 12 + begun.month - 1 + months, 12)
    longest = calendar.monthrange(year, month + 1)[1]
    if begun.day > longest:
        return date(year, month + 1, longest).isoformat()
    return (date(year, month + 1, begun.day) - timedelta(days=1)).isoformat()
