"""Read by every Python under libfaketime, which answers clock_nanosleep with EINVAL when it leaves
the monotonic clock alone. Python sleeps with that call; here it sleeps with select instead."""

import select
import time


def _sleep(seconds: float) -> None:
    select.select((), (), (), seconds)


time.sleep = _sleep
