"""The one table of who may do what is complete, and nothing in it is made up."""

import ast
from pathlib import Path

import pytest

import contracts.generate
from contracts.policy import POLICY, RIGHTS, role_for
from contracts.roles import OFFICE_ROLES, ORMAS_ACCOUNT, ROLES

ROOT = Path(__file__).parents[2]


def commands_in(path: Path) -> set[str]:
    """`<service>.<command>` of every method that `@command` lets the network call."""
    found = set()
    for each in ast.walk(ast.parse(path.read_text())):
        if isinstance(each, ast.FunctionDef) and any(
            isinstance(mark, ast.Name) and mark.id == "command" for mark in each.decorator_list
        ):
            found.add(f"{path.relative_to(ROOT / 'services').parts[0]}.{each.name}")
    return found


def bordering() -> list[Path]:
    """Where services let the network in: one module, or one for each subject."""
    services = ROOT / "services"
    return sorted([*services.glob("*/service.py"), *services.glob("*/commands/*.py")])


def test_every_command_has_a_line_and_every_line_a_command():
    found = set().union(*(commands_in(path) for path in bordering()))
    assert len(found) >= 18
    assert found == set(POLICY)


def test_every_command_has_one_line_only():
    assert len(POLICY) == len(RIGHTS)


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.command)
def test_a_line_names_known_roles_and_says_what_it_is_for(right):
    assert right.roles
    assert set(right.roles) <= set(ROLES)
    assert len(set(right.roles)) == len(right.roles)
    assert right.sentence.endswith(".")
    assert right.sentence[0].isupper()


def test_no_service_keeps_a_list_of_roles_of_its_own():
    named = [(path, role) for path in bordering() for role in OFFICE_ROLES if f'"{role}"' in path.read_text()]
    assert named == []


def test_somebody_with_several_roles_acts_in_the_first_that_fits():
    assert role_for("registry.correct_name", ["tenant_admin", "registry_clerk"]) == "registry_clerk"
    assert role_for("registry.erase_person", ["tenant_admin", "registry_clerk"]) == "tenant_admin"
    assert role_for("registry.erase_person", ["registry_clerk"]) is None


def test_the_page_about_rights_is_up_to_date():
    assert contracts.generate.main(["--check"]) == 0
    page = (ROOT / "docs" / "hak-akses.md").read_text()
    assert all(right.command in page and right.sentence in page for right in RIGHTS)


def test_every_command_of_an_ormas_asks_for_which_ormas_its_account_is_bound():
    unbound = []
    for path in bordering():
        for each in ast.walk(ast.parse(path.read_text())):
            command = f"{path.relative_to(ROOT / 'services').parts[0]}.{getattr(each, 'name', '')}"
            if isinstance(each, ast.FunctionDef) and ORMAS_ACCOUNT in POLICY.get(command, ()):
                unbound += [] if "own_ormas(warrant.actor)" in ast.unparse(each) else [command]
    assert unbound == []
