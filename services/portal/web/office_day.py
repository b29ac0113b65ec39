"""A day of the office, as the read models are asked about it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

NOT_YET: Final = "9999"
"""Behind every moment of a ledger."""


@dataclass(frozen=True)
class OfficeDay:
    """``day`` as YYYY-MM-DD; what was recorded before ``night`` (UTC, as in a ledger) was known on it."""

    day: str
    night: str = NOT_YET

    @classmethod
    def of(cls, asked: date, today: date, zone: tzinfo) -> "OfficeDay":
        """Today and later everything is known that was recorded until now, whatever the clocks say."""
        if asked >= today:
            return cls(asked.isoformat())
        midnight = datetime.combine(asked + timedelta(days=1), time(), zone)
        return cls(asked.isoformat(), _in_ledger(midnight))


def _in_ledger(moment: datetime) -> str:
    """As ledgers write it; a year before 1000 has four digits, too, which ``strftime`` does not promise."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
