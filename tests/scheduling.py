"""Which tests a worker gets together: what shares a fixture stays together, what is heavy is spread.

An office that a module starts for all of its tests is started once, by one worker. Whole offices, brokers
that are killed and disks that fill up want more of the machine than other tests: they are mixed with these.
"""

from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Final

from xdist.scheduler import LoadScopeScheduling

ROOT: Final = Path(__file__).parents[1]
HEAVY: Final = ("tests/system/", "tests/chaos/", "tests/deploy/", "tests/cli/", "tests/docs/")
SHARED: Final = ('scope="module"', "module_amqp")


class Together(LoadScopeScheduling):  # type: ignore[misc]
    """Hands out whole scopes, each to one worker, in the order of the collection."""

    def _split_scope(self, nodeid: str) -> str:
        return scope_of(nodeid)


def scope_of(nodeid: str) -> str:
    """The tests that share something with this one: of its module and its database, or nothing."""
    module = nodeid.partition("::")[0]
    if not shares(module):
        return nodeid
    return f"{module} postgresql" if "[postgresql" in nodeid and module.startswith(HEAVY) else module


@cache
def shares(module: str) -> bool:
    """Whether its tests, or those of its folder, have a fixture in common."""
    path = ROOT / module
    sources = [each for each in (path, path.with_name("conftest.py")) if each != ROOT / "tests/conftest.py"]
    text = "".join(each.read_text(encoding="utf-8") for each in sources if each.exists())
    return any(mark in text for mark in SHARED)


def spread(items: list[Any]) -> list[Any]:
    """The same items, scope by scope: the heavy ones evenly among the others, and none of them last."""
    scopes: dict[str, list[Any]] = {}
    for item in items:
        scopes.setdefault(scope_of(item.nodeid), []).append(item)
    heavy = [scope for scope in scopes if scope.startswith(HEAVY)]
    light = [scope for scope in scopes if not scope.startswith(HEAVY)]
    places = [(n * 0.7 / max(1, len(heavy)), 0, scope) for n, scope in enumerate(heavy)]
    places += [(n / max(1, len(light)), 1, scope) for n, scope in enumerate(light)]
    places.sort(key=lambda place: place[:2])
    return list(chain.from_iterable(scopes[scope] for _, _, scope in places))
