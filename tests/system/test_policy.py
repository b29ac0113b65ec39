"""Every command of every service asks the policy first: the real services on a real broker."""

from collections.abc import Callable, Iterator

import pytest

from contracts.policy import RIGHTS, Right
from contracts.roles import ROLES
from deploy.cli.office import seed
from shared.errors import Forbidden, Problem
from shared.rpc.client import RpcClient
from shared.tokens import Actor
from tests.forked import served
from tests.offices import found_office

STRANGERS = ("reaction", "guest", "TENANT_ADMIN")
Ask = Callable[[str, str], Problem]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory, module_amqp: str) -> Iterator[Ask]:
    """What somebody in this role is answered who fills in nothing."""
    office = found_office(tmp_path_factory.mktemp("policy") / "office")
    seed(office)
    with served(office.directory, module_amqp), RpcClient(module_amqp, timeout=60) as client:

        def ask(name: str, role: str) -> Problem:
            service, _, method = name.partition(".")
            token = office.signer().issue(Actor("contoh", role), name)
            with pytest.raises(Problem) as refused:
                client.call(service, method, payload={"not": "a field"}, token=token)
            return refused.value

        yield ask


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.command)
def test_a_command_is_refused_to_every_role_that_its_line_does_not_name(ask: Ask, right: Right):
    for role in (*set(ROLES) - set(right.roles), *STRANGERS):
        assert isinstance(ask(right.command, role), Forbidden), role


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.command)
def test_a_command_looks_at_its_form_for_every_role_that_its_line_names(ask: Ask, right: Right):
    for role in right.roles:
        assert ask(right.command, role).code == "input-wrong", role
