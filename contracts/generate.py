"""Writes contracts/catalogue.json from the event classes: ``python -m contracts.generate [--check]``."""

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, get_type_hints

from shared.events import Fact, all_facts

ROOT = Path(__file__).parents[1]
CATALOGUE = ROOT / "contracts" / "catalogue.json"
KINDS = {str: "string", int: "integer", bool: "boolean", list: "array"}
BASE = tuple(get_type_hints(Fact))


def our_events() -> list[type[Fact]]:
    """Every event class of every service, by topic."""
    for path in sorted(ROOT.glob("services/*/events.py")):
        import_module(f"services.{path.parent.name}.events")
    ours = (cls for cls in all_facts().values() if cls.__module__.startswith("services."))
    return sorted(ours, key=lambda cls: cls.TOPIC)


def catalogue() -> dict[str, Any]:
    """Every event of every service by its topic: version, sentence, fields, personal fields, meaning."""
    return {cls.TOPIC: _entry(cls) for cls in our_events()}


def text() -> str:
    """The catalogue as it is stored."""
    return json.dumps(catalogue(), indent=2, ensure_ascii=False) + "\n"


def main(arguments: list[str]) -> int:
    """Write the file; with ``--check`` only say whether it is up to date (exit code 1 when it is not)."""
    if "--check" not in arguments:
        CATALOGUE.write_text(text(), encoding="utf-8")
    elif not CATALOGUE.exists() or CATALOGUE.read_text(encoding="utf-8") != text():
        print("contracts/catalogue.json is out of date: python -m contracts.generate", file=sys.stderr)
        return 1
    return 0


def _entry(cls: type[Fact]) -> dict[str, Any]:
    hints = {name: hint for name, hint in get_type_hints(cls).items() if name not in BASE}
    return {
        "version": cls.class_version,
        "doc": " ".join((cls.__doc__ or "").split()),
        "sentence": cls.SENTENCE,
        "fields": {n: KINDS.get(h, "object") for n, h in hints.items() if n not in cls.PERSONAL_FIELDS},
        "personal": list(cls.PERSONAL_FIELDS),
        "subject": cls.SUBJECT,
        "effective": cls.EFFECTIVE,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
