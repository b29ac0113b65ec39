"""The rules of every service and the tests that name them, both found by their place."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from contracts.own_events import ROOT
from shared.rules import Rule

NamedTest = tuple[str, str]


def our_rules() -> dict[str, list[Rule]]:
    """By service, in the order of its `rules.py`."""
    return {
        path.parent.name: _of(import_module(f"services.{path.parent.name}.rules"))
        for path in sorted(ROOT.glob("services/*/rules.py"))
    }


def marks_by_rule(folder: Path = ROOT / "tests") -> dict[str, list[NamedTest]]:
    """Which tests are marked ``@pytest.mark.rule("<id>")``: file and name, by the rule's identifier."""
    found: dict[str, list[NamedTest]] = {}
    for path in sorted(folder.rglob("test_*.py")):
        for rule, name in _marked(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(rule, []).append((str(path.relative_to(folder.parent)), name))
    return found


def _of(module: object) -> list[Rule]:
    return [value for value in vars(module).values() if isinstance(value, Rule)]


def _marked(module: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef):
            for decorator in node.decorator_list:
                match decorator:
                    case ast.Call(func=ast.Attribute(attr="rule"), args=[ast.Constant(value=str(rule))]):
                        yield rule, node.name
