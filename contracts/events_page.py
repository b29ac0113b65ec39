"""The catalogue as a page for people: docs/events.md."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

HEAD: Final = """# Events

Everything that can be recorded, generated from the event classes (`python -m contracts.generate`). An event
is never changed or removed; a new version says what the old one is read as. One stored example of each
version is in `contracts/events/`. The portal tells every event in its history; *listens* names who does
something more. Personal fields are sealed with the key of one person and never leave the ledger.
"""


def page(catalogue: Mapping[str, Any], listeners: Mapping[str, Sequence[str]]) -> str:
    """The whole page; ``listeners`` are reactions by topic."""
    parts = [HEAD]
    for service, topics in groupby(catalogue, key=lambda topic: topic.partition(".")[0]):
        parts.append(f"## {service}\n")
        parts += ["\n".join(_event(topic, catalogue[topic], listeners.get(topic, ()))) for topic in topics]
    return "\n".join(parts)


def _event(topic: str, told: Mapping[str, Any], listeners: Sequence[str]) -> Iterator[str]:
    yield f"### {topic}\n"
    yield f"{told['doc']}\n"
    yield f"- sentence: `{told['sentence']}`"
    yield f"- version {told['version']}: {_fields(told['fields'])}"
    if told["personal"]:
        yield f"- personal: {', '.join(f'`{name}`' for name in told['personal'])} (of `{told['subject']}`)"
    for version, earlier in reversed(told["earlier"].items()):
        yield f"- version {version}: {_fields(earlier['fields'])}. {earlier['read_as_next']}"
    if listeners:
        yield f"- listens: {', '.join(f'`{name}`' for name in listeners)}"
    yield ""


def _fields(fields: Mapping[str, str]) -> str:
    return ", ".join(f"`{name}` {kind}" for name, kind in fields.items())
