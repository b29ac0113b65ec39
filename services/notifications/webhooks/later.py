"""For how long a server wants to be left alone: the header ``Retry-After``, never more than a day."""

from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

LONGEST: Final = 86_400.0


def seconds_of(retry_after: str, now: datetime) -> float:
    """Of seconds or of a moment as HTTP writes it; 0 for none, for what is over, and for anything else."""
    written = retry_after.strip()
    seconds = 0.0
    if written.isascii() and written.isdigit():
        seconds = float(written[:9])
    else:
        with suppress(ValueError, OverflowError, IndexError, TypeError):
            until = parsedate_to_datetime(written)
            seconds = ((until if until.tzinfo else until.replace(tzinfo=UTC)) - now).total_seconds()
    return min(max(seconds, 0.0), LONGEST)
