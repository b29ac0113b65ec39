"""Pages that anybody may ask codes of: not without end from one address."""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from threading import Lock
from time import monotonic
from typing import Final

from flask import current_app, render_template, request
from flask.typing import ResponseReturnValue

AT_ONCE: Final = 30
"""So many pages may be asked for in a row; a counter that types paper forms stays below it."""
SECONDS_EACH: Final = 2.0
"""After that one in so many seconds."""
MOST_ADDRESSES: Final = 10_000


class Often:
    """Counted in this process and forgotten with it: nothing is kept about who asked."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock, self._lock = clock, Lock()
        self._free_at: OrderedDict[str, float] = OrderedDict()

    def wait(self, address: str) -> int:
        """0 where this one may ask now, and it counts; else for how many seconds to wait."""
        now, burst = self._clock(), AT_ONCE * SECONDS_EACH
        with self._lock:
            free_at = max(self._free_at.get(address, 0.0), now)
            if free_at + SECONDS_EACH > now + burst:
                return int(free_at + SECONDS_EACH - now - burst) + 1
            self._free_at[address] = free_at + SECONDS_EACH
            self._free_at.move_to_end(address)
            if len(self._free_at) > MOST_ADDRESSES:
                self._free_at.popitem(last=False)
        return 0


def not_too_often(view: Callable[..., ResponseReturnValue]) -> Callable[..., ResponseReturnValue]:
    """429 with a kind word for an address that asks too often."""

    @wraps(view)
    def asked(**named: str) -> ResponseReturnValue:
        wait = current_app.config["OFTEN"].wait(request.remote_addr or "")
        if wait:
            return render_template("too_often.html", wait=wait), 429, {"Retry-After": str(wait)}
        return view(**named)

    return asked
