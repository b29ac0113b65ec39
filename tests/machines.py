"""How long a state machine is tried: a little in every run, as long as ORMAS_EXAMPLES says by hand."""

import os
from collections.abc import Callable

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test


def search(examples: int, steps: int) -> settings:
    """What fails is printed step by step, with the line that repeats it; nothing is kept between runs.

    It is not made smaller: that would play it hundreds of times, on real databases and brokers.
    """
    return settings(
        max_examples=int(os.environ.get("ORMAS_EXAMPLES", examples)),
        stateful_step_count=steps,
        deadline=None,
        database=None,
        print_blob=True,
        phases=(Phase.generate,),
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )


def explore(make: Callable[[], RuleBasedStateMachine], examples: int, steps: int) -> None:
    """Try machines until one fails or there were enough; prints how many that was."""
    made = 0

    def counted() -> RuleBasedStateMachine:
        nonlocal made
        made += 1
        return make()

    run_state_machine_as_test(counted, settings=search(examples, steps))
    print(f"{made} machines of up to {steps} steps")
