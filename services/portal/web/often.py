"""Pages that anybody may ask codes of: not without end from one address. Forms of an account of an ormas: not
without end, either, for what is sent is recorded for ever, also where it is refused.
"""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from threading import Lock
from time import monotonic
from typing import Final

from flask import abort, current_app, g, make_response, render_template, request
from flask.typing import ResponseReturnValue

AT_ONCE: Final = 30
"""So many pages may be asked for in a row; a counter that types paper forms stays below it."""
SECONDS_EACH: Final = 2.0
"""After that one in so many seconds."""
SENT_AT_ONCE: Final = 120
"""So many forms may an account of an ormas send in a row, several times what a long report has."""
SENT_SECONDS_EACH: Final = 10.0
MOST_ADDRESSES: Final = 10_000


class Often:
    """Counted in this process and forgotten with it: nothing is kept about who asked."""

    def __init__(
        self,
        clock: Callable[[], float] = monotonic,
        at_once: int = AT_ONCE,
        seconds_each: float = SECONDS_EACH,
    ) -> None:
        self._clock, self._lock = clock, Lock()
        self._at_once, self._each = at_once, seconds_each
        self._free_at: OrderedDict[str, float] = OrderedDict()

    def wait(self, address: str) -> int:
        """0 where this one may ask now, and it counts; else for how many seconds to wait."""
        now, burst = self._clock(), self._at_once * self._each
        with self._lock:
            free_at = max(self._free_at.get(address, 0.0), now)
            if free_at + self._each > now + burst:
                return int(free_at + self._each - now - burst) + 1
            self._free_at[address] = free_at + self._each
            self._free_at.move_to_end(address)
            if len(self._free_at) > MOST_ADDRESSES:
                self._free_at.popitem(last=False)
        return 0


def not_too_often(view: Callable[..., ResponseReturnValue]) -> Callable[..., ResponseReturnValue]:
    """429 with a kind word for an address that asks too often."""

    @wraps(view)
    def asked(**named: str) -> ResponseReturnValue:
        wait = current_app.config["OFTEN"].wait(request.remote_addr or "")
        return _too_often(wait) if wait else view(**named)

    return asked


def count_sent(account: str) -> None:
    """A form of this account, once for a request. The request ends with 429 where it sent too many."""
    if request.method != "POST" or "sent" in g:
        return
    g.sent = True
    if wait := current_app.config["OFTEN_SENT"].wait(account):
        abort(make_response(_too_often(wait, sent=True)))


def _too_often(wait: int, *, sent: bool = False) -> ResponseReturnValue:
    return render_template("too_often.html", wait=wait, sent=sent), 429, {"Retry-After": str(wait)}
