"""The ledger's clock: UTC, never lower than the row before."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from shared.errors import ClockBehind

MAX_BEHIND: Final = timedelta(minutes=5)
Clock = Callable[[], datetime]
_FORM: Final = "%Y-%m-%dT%H:%M:%S.%fZ"


def utc_now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """The one text form, so that texts sort like moments."""
    return moment.astimezone(UTC).strftime(_FORM)


def next_stamp(clock: Clock, last: str) -> str:
    """Now, or the last row's moment when the clock is a little behind; ClockBehind when it is far behind."""
    now = clock()
    text = stamp(now)
    if text >= last:
        return text
    if datetime.strptime(last, _FORM).replace(tzinfo=UTC) - now > MAX_BEHIND:
        raise ClockBehind(
            f"Jam komputer ({text}) tertinggal lebih dari 5 menit dari catatan terakhir ({last}). "
            "Betulkan jam komputer, lalu ulangi."
        )
    return last
