"""Every command of every service asks the policy first: the real services on a real broker."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from contracts.policy import RIGHTS, Right
from contracts.roles import ROLES
from deploy.cli.office import seed
from deploy.settings import READY, Settings
from shared.errors import Forbidden, Problem
from shared.rpc.client import RpcClient
from shared.tokens import Actor
from tests.offices import found_office

ROOT = Path(__file__).parents[2]
STRANGERS = ("reaction", "guest", "TENANT_ADMIN")
Ask = Callable[[str, str], Problem]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory, module_amqp: str) -> Iterator[Ask]:
    """What somebody in this role is answered who fills in nothing."""
    office = found_office(tmp_path_factory.mktemp("policy") / "office")
    seed(office)
    command = [sys.executable, "-W", "ignore", "-m", "deploy.serve"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with (
        subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as served,
        RpcClient(module_amqp, timeout=60) as client,
    ):
        served.stdin.write(Settings(office.directory, module_amqp).dump() + "\n")
        served.stdin.flush()
        assert served.stdout.readline().strip() == READY

        def ask(name: str, role: str) -> Problem:
            service, _, method = name.partition(".")
            token = office.signer().issue(Actor("contoh", role), name)
            with pytest.raises(Problem) as refused:
                client.call(service, method, payload={"not": "a field"}, token=token)
            return refused.value

        yield ask
        served.terminate()


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.command)
def test_a_command_is_refused_to_every_role_that_its_line_does_not_name(ask: Ask, right: Right):
    for role in (*set(ROLES) - set(right.roles), *STRANGERS):
        assert isinstance(ask(right.command, role), Forbidden), role


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.command)
def test_a_command_looks_at_its_form_for_every_role_that_its_line_names(ask: Ask, right: Right):
    for role in right.roles:
        assert ask(right.command, role).code == "input-wrong", role
