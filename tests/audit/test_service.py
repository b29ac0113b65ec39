"""Who may decide over the network, and what comes back: the real service on a real broker."""

import pytest

from shared.errors import Forbidden, InputWrong
from shared.rpc.client import RpcClient
from tests.audit.living import live_through, office_with_newer_events, tell_another_history
from tests.forked import served
from tests.offices import ADMIN, OFFICER

PLACE = {"work": "portal.register", "source": "registry", "position": 2}
GROUND = "isi peristiwa rusak, dicatat ulang"


@pytest.fixture
def office(tmp_path):
    deployment = office_with_newer_events(tmp_path / "kantor")
    live_through(deployment)
    return deployment


@pytest.fixture
def ask(office, amqp):
    """Ask the audit something as somebody."""
    with served(office.directory, amqp, "audit"), RpcClient(amqp, timeout=60) as client:

        def ask(method, payload, actor=None):
            signed = {"token": office.signer().issue(actor, f"audit.{method}")} if actor else {}
            return client.call("audit", method, payload=payload, **signed)

        yield ask


def test_the_audit_answers_on_the_network(ask, office, tmp_path):
    """One process for all of it: starting one takes longer than everything it is asked."""
    with pytest.raises(Forbidden):
        ask("retry_parked", PLACE, OFFICER)
    with pytest.raises(InputWrong):
        ask("retry_parked", PLACE | {"position": 0}, ADMIN)
    with pytest.raises(InputWrong):
        ask("discard_parked", PLACE, ADMIN)

    tried = ask("retry_parked", PLACE, ADMIN)
    assert [event["topic"] for event in tried["events"]] == ["audit.ParkedEventRetried"]
    refused = ask("discard_parked", PLACE | {"reason": "rusak"}, ADMIN)
    assert refused["refused"]["rule"] == "a-decision-is-reasoned"
    discarded = ask("discard_parked", PLACE | {"reason": GROUND}, ADMIN)
    assert [event["position"] for event in discarded["events"]] == [3]

    tell_another_history(office, tmp_path)
    place = {"consumer": "portal", "source": "registry", "reason": GROUND}
    assert ask("resolve_fork", place, ADMIN)["refused"] is None
    page = ask("ledger_page", {"after": 0})
    assert [row["topic"] for row in page["rows"]] == [
        "audit.ParkedEventRetried",
        "audit.DecisionRefused",
        "audit.ParkedEventDiscarded",
        "audit.ForkResolved",
    ]
