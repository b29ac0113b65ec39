"""Whatever a colleague may do, a page does; what only the console does is counted here."""

import ast
from pathlib import Path

from contracts.policy import POLICY

PORTAL = Path(__file__).parents[2] / "services/portal"
AT_THE_CONSOLE = {"audit.retry_parked", "audit.discard_parked", "audit.resolve_fork"}
"""Repairs of what is kept, by who runs the office's computer: `./ormas parked`, `./ormas bus`."""
ASKS_WHO_MAY = {"may", "acting_for", "actor_or_refuse"}


def sent_from_pages() -> set[str]:
    """Every command that a module of pages names other than to ask whether one may use it."""
    named = set()
    for path in PORTAL.glob("*/**/*.py"):
        tree = ast.parse(path.read_text())
        asked = {
            id(argument)
            for call in ast.walk(tree)
            if isinstance(call, ast.Call)
            and getattr(call.func, "id", getattr(call.func, "attr", "")) in ASKS_WHO_MAY
            for argument in call.args
        }
        named |= {
            each.value
            for each in ast.walk(tree)
            if isinstance(each, ast.Constant) and each.value in POLICY and id(each) not in asked
        }
    return named


def test_every_command_is_sent_from_a_page_or_belongs_to_the_console():
    assert sent_from_pages() == set(POLICY) - AT_THE_CONSOLE
