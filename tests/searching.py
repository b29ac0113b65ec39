"""How Hypothesis searches in a test run: the same examples every time, and as long as they take.

A run is a gate: what passed for a change passes for it again. Who wants to look for something new asks
for a number of examples of the state machines with ORMAS_EXAMPLES; then everything is drawn anew.
"""

import os
from typing import Final

from hypothesis import HealthCheck, settings

EXAMPLES: Final = "ORMAS_EXAMPLES"
SAME_EVERY_TIME: Final = EXAMPLES not in os.environ
SHARED_FIXTURE: Final = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)
"""For a test whose examples share a fixture that none of them changes; too slow is nothing here."""


def use() -> None:
    """A busy machine is no defect."""
    settings.register_profile(
        "gate", deadline=None, derandomize=SAME_EVERY_TIME, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("gate")
