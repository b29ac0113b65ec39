"""How long a state machine is tried: a little and the same in every run, anew as ORMAS_EXAMPLES says."""

import os
from collections import Counter
from collections.abc import Callable

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from tests.searching import EXAMPLES, SAME_EVERY_TIME


def search(examples: int, steps: int) -> settings:
    """What fails is printed step by step, with the line that repeats it; nothing is kept between runs.

    It is not made smaller: that would play it hundreds of times, on real databases and brokers.
    """
    return settings(
        max_examples=int(os.environ.get(EXAMPLES, examples)),
        stateful_step_count=steps,
        deadline=None,
        database=None,
        derandomize=SAME_EVERY_TIME,
        print_blob=True,
        phases=(Phase.generate,),
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )


class Machine(RuleBasedStateMachine):
    """``did`` counts what really came about, for a rule may find nothing to do."""

    def __init__(self) -> None:
        super().__init__()
        self.did: Counter[str] = Counter()


def explore(make: Callable[[], Machine], examples: int, steps: int) -> None:
    """Try machines until one fails or there were enough; prints what came about in all of them."""
    made: list[Counter[str]] = []

    def counted() -> RuleBasedStateMachine:
        machine = make()
        made.append(machine.did)
        return machine

    run_state_machine_as_test(counted, settings=search(examples, steps))
    told = ", ".join(f"{count} {what}" for what, count in sorted(sum(made, Counter[str]()).items()))
    print(f"{len(made)} machines of up to {steps} steps: {told}")
