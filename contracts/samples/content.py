"""What a new sample says: content.yaml, and for a field that it does not know something of the right kind."""

from dataclasses import fields
from pathlib import Path
from typing import Any, Final, get_type_hints

import yaml

from shared.events import Fact

_KNOWN: Final = yaml.safe_load(Path(__file__).with_name("content.yaml").read_text(encoding="utf-8"))
_BASE: Final = frozenset(field.name for field in fields(Fact))
_BY_KIND: Final[dict[Any, Any]] = {str: "contoh", int: 12, bool: True, list: []}
_BY_ENDING: Final = {"_on": "2026-03-02", "_at": "2026-03-02T01:02:03.000000Z", "position": 12, "version": 3}


def invented(cls: type[Fact]) -> tuple[dict[str, Any], dict[str, str]]:
    """The open and the personal fields of one event, all of them filled."""
    hints = {name: hint for name, hint in get_type_hints(cls).items() if name not in _BASE}
    known = _KNOWN["fields"] | _KNOWN["events"].get(cls.TOPIC, {})
    own = [field.name for field in fields(cls) if field.name not in _BASE]
    said = {name: known[name] if name in known else _of_kind(name, hints[name]) for name in own}
    personal = {name: said.pop(name) for name in cls.PERSONAL_FIELDS}
    return said, personal


def _of_kind(name: str, hint: Any) -> Any:
    for ending, value in _BY_ENDING.items():
        if name.endswith(ending) and isinstance(value, hint):
            return value
    if hint in _BY_KIND:
        return f"contoh {name.replace('_', ' ')}" if hint is str else _BY_KIND[hint]
    return {"text": "contoh", "value": None}
