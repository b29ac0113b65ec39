"""No refusal without a rule, no rule that nobody wrote down, none without a test that names it."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from contracts.generate import RULES
from contracts.own_events import our_events
from contracts.own_rules import marks_by_rule, our_rules, rule_files
from shared.events import Refusal
from shared.rules import Rule

ROOT = Path(__file__).parents[2]
SOURCES = sorted(ROOT.glob("services/**/*.py"))
REFUSALS = {cls.__name__ for cls in our_events() if issubclass(cls, Refusal)}
OURS = [rule for rules in our_rules().values() for rule in rules]


@cache
def calls_in(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def first_name(call: ast.Call) -> str:
    """Of what it is called with: ``X``, or ``X`` of ``events.X``."""
    match call.args[:1]:
        case [ast.Name(id=name)] | [ast.Attribute(attr=name)]:
            return name
    return ""


def refusals_in(path: Path) -> list[ast.Call]:
    """Calls that record a refusal, however the recording is called."""
    return [call for call in calls_in(path) if first_name(call) in REFUSALS]


def takes_a_rule(call: ast.Call) -> bool:
    """Its identifier and message come from ``<a rule>.refusal(…)`` and are not written by hand."""
    spread = [each.value for each in call.keywords if each.arg is None]
    from_a_rule = [s for s in spread if isinstance(s, ast.Call) and ast.unparse(s.func).endswith(".refusal")]
    return len(from_a_rule) == 1 and not {"rule", "message"} & {each.arg for each in call.keywords}


def test_there_are_rules_and_refusals_to_look_at():
    assert set(our_rules()) == {
        "audit",
        "clusters",
        "notifications",
        "portal",
        "registry",
        "requests",
        "scoring",
    }
    assert len(REFUSALS) >= 5
    assert sum(len(refusals_in(path)) for path in SOURCES) >= len(REFUSALS)


def test_every_refusal_is_recorded_with_a_rule_and_never_with_words_of_its_own():
    wrong = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in SOURCES
        for call in refusals_in(path)
        if not takes_a_rule(call)
    ]
    assert wrong == []


def test_a_rule_is_written_down_in_the_rules_of_its_service_and_nowhere_else():
    made = {
        str(path.relative_to(ROOT))
        for path in SOURCES
        for call in calls_in(path)
        if ast.unparse(call.func) == "Rule"
    }
    places = {str(path.relative_to(ROOT)) for path in rule_files()}
    assert made == {place for place in places if not place.endswith("/__init__.py")}


@pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.id)
def test_a_rule_is_explained_tested_and_used(rule: Rule):
    assert f"| `{rule.id}` | {rule.sentence} | {rule.basis} |" in text_of(ROOT / RULES)
    assert marks_by_rule().get(rule.id), f'no test is marked @pytest.mark.rule("{rule.id}")'
    constant = rule.id.replace("-", "_").upper()
    assert any(constant in text_of(path) for path in set(SOURCES) - set(rule_files())), (
        f"{constant} refuses nothing"
    )


def test_an_identifier_belongs_to_one_rule_and_no_test_names_another():
    ids = [rule.id for rule in OURS]
    assert len(set(ids)) == len(ids)
    assert set(marks_by_rule()) <= set(ids)


def test_every_rule_says_what_it_rests_on_and_nothing_unkind():
    for rule in OURS:
        assert rule.basis
        assert rule.sentence.endswith(".")
        assert rule.message.endswith(".")
        assert "ilegal" not in f"{rule.sentence} {rule.message}".casefold()


@pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.id)
def test_what_is_kept_of_a_refusal_speaks_of_the_person_and_not_to_somebody_who_reads_it_later(rule: Rule):
    assert not re.search(r"\b[Aa]nda\b", rule.message + rule.sentence), "write: petugas ini, akun ini"
