"""Writes what is generated from events, rules and policy: ``python -m contracts.generate [--check]``.

contracts/catalogue.json for programs, docs/events.md, docs/rules.md and docs/hak-akses.md for people,
contracts/asyncapi.json for tools.
"""

import json
import sys
from pathlib import Path
from typing import Any, get_origin, get_type_hints

from contracts.asyncapi import asyncapi
from contracts.events_page import page
from contracts.own_events import ROOT, our_events, reactions_by_topic
from contracts.own_rules import marks_by_rule, our_rules
from contracts.policy import RIGHTS
from contracts.policy_page import page as policy_page
from contracts.rules_page import rules_page
from contracts.samples.store import EVENTS, Sample
from contracts.upcasts import UPCASTS
from shared.events import Fact

CATALOGUE = "contracts/catalogue.json"
PAGE = "docs/events.md"
RULES = "docs/rules.md"
POLICY_PAGE = "docs/hak-akses.md"
ASYNCAPI = "contracts/asyncapi.json"
KINDS = {str: "string", int: "integer", bool: "boolean", list: "array"}
BASE = tuple(get_type_hints(Fact))


def catalogue() -> dict[str, Any]:
    """Every event of every service by its topic: versions, sentence, fields, personal fields, meaning."""
    return {cls.TOPIC: _entry(cls) for cls in our_events()}


def text() -> str:
    """The catalogue as it is stored."""
    return _json(catalogue())


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Write the files; with ``--check`` only say which are out of date (exit code 1 when one is)."""
    code, told = 0, catalogue()
    made = {
        CATALOGUE: _json(told),
        PAGE: page(told, reactions_by_topic()),
        RULES: rules_page(our_rules(), marks_by_rule()),
        ASYNCAPI: _json(asyncapi(told)),
        POLICY_PAGE: policy_page(RIGHTS),
    }
    for name, content in made.items():
        path = root / name
        if "--check" not in arguments:
            path.write_text(content, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != content:
            print(f"{path.name} is out of date: python -m contracts.generate", file=sys.stderr)
            code = 1
    return code


def _entry(cls: type[Fact]) -> dict[str, Any]:
    return {
        "version": cls.class_version,
        "doc": _line(cls.__doc__),
        "sentence": cls.SENTENCE,
        "fields": _fields(cls),
        "personal": list(cls.PERSONAL_FIELDS),
        "subject": cls.SUBJECT,
        "effective": cls.EFFECTIVE,
        "earlier": {str(version): _earlier(cls, version) for version in range(1, cls.class_version)},
    }


def _fields(cls: type[Fact]) -> dict[str, str]:
    hints = {name: hint for name, hint in get_type_hints(cls).items() if name not in BASE}
    return {
        n: KINDS.get(get_origin(h) or h, "object") for n, h in hints.items() if n not in cls.PERSONAL_FIELDS
    }


def _earlier(cls: type[Fact], version: int) -> dict[str, Any]:
    """The class has only its present fields; what an earlier version had stands in its sample."""
    sample = Sample.read(EVENTS / cls.TOPIC / f"v{version}.json")
    fields = {name: KINDS.get(type(value), "object") for name, value in sample.state.items()}
    step = UPCASTS[cls.TOPIC][version - 1]
    return {"fields": fields, "read_as_next": _line(step.__doc__)}


def _line(doc: str | None) -> str:
    return " ".join((doc or "").split())


def _json(content: object) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
