"""The rules as a page for people: docs/rules.md."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from contracts.own_rules import NamedTest
from shared.rules import Rule

HEAD: Final = """# Rules

Every refusal names its rule. A rule rests on the law, on what was decided for this system ("tata tertib
sistem"), or on the office's own policy ("kebijakan kantor"); what we could read only in the press says so,
and proposals are never shown as law. Generated from the rules of every service and from the tests marked
`@pytest.mark.rule("…")` (`python -m contracts.generate`).
"""
NEVER: Final = """## What the system never does

Tested as an invariant in `tests/registry/test_domain.py` and `tests/architecture/test_words.py`.

| Never | Because |
|---|---|
| call an ormas illegal because it has not reported | registration is voluntary: MK 82/PUU-XI/2013 (as reported by the press) |
| ask a legal entity for an SKT | UU 17/2013 Ps 15 |
| ask a body recognised before independence to register | UU 17/2013 Ps 83 huruf b |
| write "SKM" bare | it has two meanings |
"""  # noqa: E501 - a row of a table is one line


def rules_page(rules: Mapping[str, Sequence[Rule]], tests: Mapping[str, Sequence[NamedTest]]) -> str:
    """The whole page; ``tests`` are those that name a rule, by its identifier."""
    parts = [HEAD]
    for service, listed in rules.items():
        lines = (_line(rule, tests.get(rule.id, ())) for rule in listed)
        parts.append("\n".join([f"## {service}\n", *_TABLE_HEAD, *lines, ""]))
    return "\n".join([*parts, NEVER])


_TABLE_HEAD: Final = ("| Rule | What it says | Rests on | Tests |", "|---|---|---|---|")


def _line(rule: Rule, tests: Sequence[NamedTest]) -> str:
    return f"| `{rule.id}` | {rule.sentence} | {rule.basis} | {' '.join(_named(tests))} |"


def _named(tests: Sequence[NamedTest]) -> Iterator[str]:
    """One link for each file, with the names of its tests in words."""
    for file in dict.fromkeys(file for file, _ in tests):
        names = [name.removeprefix("test_").replace("_", " ") for where, name in tests if where == file]
        yield f"[{'; '.join(names)}](../{file})"
