"""The event classes of every service, found by their place: `services/<service>/events`, file or folder."""

from importlib import import_module
from pathlib import Path
from typing import Final

from shared.events import Fact, all_facts

ROOT: Final = Path(__file__).parents[1]


def our_events() -> list[type[Fact]]:
    """Every event class, by topic."""
    for service in services_with_events():
        import_module(f"services.{service}.events")
    ours = (cls for cls in all_facts().values() if cls.__module__.startswith("services."))
    return sorted(ours, key=lambda cls: cls.TOPIC)


def services_with_events() -> list[str]:
    """Every service that records something."""
    return sorted({path.parent.name for path in ROOT.glob("services/*/events*")})


def reactions_by_topic() -> dict[str, list[str]]:
    """Who does something when others record this: `<service>.<reaction>` by topic."""
    found: dict[str, list[str]] = {}
    for path in sorted(ROOT.glob("services/*/reactions.py")):
        service = path.parent.name
        for topic, handler in import_module(f"services.{service}.reactions").REACTIONS.items():
            found.setdefault(topic, []).append(f"{service}.{getattr(handler, '__name__', 'reaction')}")
    return found
