"""The rules of every service and the tests that name them, both found by their place."""

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from contracts.own_events import ROOT
from shared.rules import Rule

NamedTest = tuple[str, str]


def rule_files() -> list[Path]:
    """Where rules are written down: a service's `rules.py`, or the files of its folder `rules`."""
    return sorted([*ROOT.glob("services/*/rules.py"), *ROOT.glob("services/*/rules/*.py")])


@cache
def our_rules() -> dict[str, list[Rule]]:
    """By service, in the order of its files."""
    found: dict[str, list[Rule]] = {}
    for path in rule_files():
        service, *module = path.relative_to(ROOT / "services").with_suffix("").parts
        rules = import_module(".".join(("services", service, *module)).removesuffix(".__init__"))
        found.setdefault(service, []).extend(_of(rules))
    return found


@cache
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
