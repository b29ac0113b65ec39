"""Asked to stop at the worst moment, a process still stops."""

import os
import signal
import threading

from deploy.asked import AskedToStop


def test_a_signal_inside_the_lock_of_an_event_is_noticed_and_waits_for_nothing():
    before, event = signal.getsignal(signal.SIGTERM), threading.Event()
    try:
        asked = AskedToStop(signal.SIGTERM)
        with event._cond:
            os.kill(os.getpid(), signal.SIGTERM)
        assert asked.asked
    finally:
        signal.signal(signal.SIGTERM, before)
