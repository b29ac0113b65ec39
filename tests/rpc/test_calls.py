"""What a caller can rely on: answers, errors in one shape, and nothing executed without right."""

import logging
from threading import Thread
from uuid import uuid4

import pytest

from shared.errors import (
    CallUs,
    Conflict,
    FieldProblem,
    Forbidden,
    InputWrong,
    Problem,
    TokenExpired,
    TokenForged,
    TooLarge,
    Unavailable,
)
from shared.rpc.client import RpcClient
from shared.tokens import Actor, Signer, generate_keypair

OFFICER = Actor("petugas-1", "petugas")


def test_a_query_is_answered(probe, client):
    assert client.call("probe", "echo", payload={"nama": "Paguyuban Contoh é ✓"}) == {
        "nama": "Paguyuban Contoh é ✓"
    }


def test_a_query_without_payload_gets_an_empty_one(probe, client):
    assert client.call("probe", "echo") == {}


def test_a_command_answers_with_its_receipt_and_leaves_one_line_in_the_log(probe, client, signer):
    command_id = uuid4()
    token = signer.issue(OFFICER, "probe.note", command_id=command_id, correlation="percakapan-1")
    receipt = client.call("probe", "note", token=token, payload={"text": "kata rahasia"})
    assert receipt["command_id"] == str(command_id)
    line = probe.logged("probe.note", command_id=str(command_id))
    assert (line["actor"], line["correlation"]) == ("petugas/petugas-1", "percakapan-1")
    assert (line["outcome"], line["positions"]) == ("ok", [receipt["events"][0]["position"]])
    assert "kata rahasia" not in str(line)
    assert token not in str(line)


def test_a_command_refused_by_a_rule_is_logged_with_the_rule_and_where_it_was_recorded(probe, client, signer):
    token = signer.issue(OFFICER, "probe.note", correlation="percakapan-2")
    receipt = client.call("probe", "note", token=token, payload={"text": "KERAS"})
    line = probe.logged("probe.note", correlation="percakapan-2")
    assert (line["outcome"], line["rule"]) == ("refused", "no-shouting")
    assert line["positions"] == [receipt["events"][0]["position"]]


def test_a_command_may_answer_something_else_than_a_receipt(probe, client, signer):
    token = signer.issue(OFFICER, "probe.shrug")
    assert client.call("probe", "shrug", token=token) == [{"events": "no receipt at all"}]
    assert probe.logged("probe.shrug")["outcome"] == "ok"


def test_a_command_without_a_token_is_not_executed(probe, client):
    with pytest.raises(TokenForged):
        client.call("probe", "note", payload={"text": "never"})
    assert "never" not in probe.executed()


def test_a_command_with_a_foreign_expired_or_misdirected_token_is_not_executed(probe, client, signer):
    def note(token):
        client.call("probe", "note", token=token, payload={"text": "never"})

    with pytest.raises(TokenForged):
        note(Signer(generate_keypair()[0], "kota-contoh").issue(OFFICER, "probe.note"))
    with pytest.raises(TokenExpired):
        note(signer.issue(OFFICER, "probe.note", seconds=-1))
    with pytest.raises(Forbidden):
        note(signer.issue(OFFICER, "probe.echo"))
    with pytest.raises(TokenForged):
        note({"not": "text"})
    assert "never" not in probe.executed()


def test_a_query_may_ask_who_is_asking(probe, client, signer):
    token = signer.issue(OFFICER, "probe.who")
    assert client.call("probe", "who") is None
    assert client.call("probe", "who", token=token) == "petugas/petugas-1"
    with pytest.raises(TokenForged):
        client.call("probe", "who", token="a.b.c")


def test_a_query_that_names_a_warrant_is_refused_without_one(probe, client, signer):
    with pytest.raises(TokenForged):
        client.call("probe", "reveal")
    assert client.call("probe", "reveal", token=signer.issue(OFFICER, "probe.reveal")) == "petugas/petugas-1"


def test_what_a_service_refuses_reaches_the_caller_as_the_same_problem(probe, client):
    with pytest.raises(Conflict) as caught:
        client.call("probe", "clash")
    assert caught.value.as_dict() == Conflict().as_dict()


def test_wrong_input_is_named_field_by_field(probe, client):
    with pytest.raises(InputWrong) as caught:
        client.call("probe", "spell", payload={})
    assert caught.value.fields == (FieldProblem("/word", "Wajib diisi."),)


def test_an_unexpected_failure_is_answered_with_a_number_that_the_log_explains(probe, client):
    with pytest.raises(CallUs) as caught:
        client.call("probe", "fail", payload={"secret": "isi"})
    assert (caught.value.code, caught.value.do) == ("internal", "call")
    assert "RuntimeError" not in str(caught.value.as_dict())
    assert "unexpected isi" not in str(caught.value.as_dict())
    reference = caught.value.message.split()[6]
    line = probe.logged("unexpected", reference=reference)
    assert line["trace"][-1] == "RuntimeError"
    assert "serving.py" in line["trace"][-2]
    assert "unexpected isi" not in str(line)


@pytest.mark.parametrize("kind", ["nan", "object", "surrogate"])
def test_an_answer_that_is_no_json_is_our_fault_and_says_so(probe, client, kind):
    with pytest.raises(CallUs) as caught:
        client.call("probe", "odd", payload={"kind": kind})
    assert caught.value.code == "internal"
    assert client.call("probe", "echo") == {}


def test_an_answer_too_large_for_the_broker_is_refused_and_the_service_goes_on(probe, client):
    assert len(client.call("probe", "large", payload={"size": 250_000})) == 250_000
    with pytest.raises(TooLarge):
        client.call("probe", "large", payload={"size": 300_000})
    assert client.call("probe", "echo") == {}


def test_a_request_too_large_for_the_broker_is_refused_before_it_is_sent(probe, client):
    with pytest.raises(TooLarge):
        client.call("probe", "echo", payload={"text": "x" * 300_000})
    assert client.call("probe", "echo") == {}


def test_an_unknown_method_is_a_reason_to_call_us(probe, client):
    with pytest.raises(CallUs) as caught:
        client.call("probe", "missing")
    assert caught.value.code == "unknown-method"


@pytest.mark.parametrize("name", ["notebook", "__init__", "name"])
def test_only_what_is_declared_can_be_called(probe, client, name):
    with pytest.raises(CallUs):
        client.call("probe", name)


def test_arguments_nobody_asked_for_are_refused(probe, client):
    with pytest.raises(InputWrong) as caught:
        client.call("probe", "echo", payload={}, extra=1)
    assert caught.value.code == "malformed-request"


def test_many_calls_are_answered_in_their_order_and_one_failure_does_not_hide_the_others(probe, client):
    calls = [("probe", "echo", {"payload": {"n": n}}) for n in range(300)]
    calls[150] = ("probe", "clash", {})
    answers = client.call_many(calls)
    assert isinstance(answers[150], Conflict)
    assert [each["n"] for each in answers if not isinstance(each, Problem)] == [
        n for n in range(300) if n != 150
    ]


def test_no_calls_have_no_answers(client):
    assert client.call_many([]) == []


def test_threads_share_a_caller_and_each_gets_its_own_answers(probe, client):
    wrong = []

    def ask(name: int) -> None:
        for n in range(40):
            if client.call("probe", "echo", payload={"who": name, "n": n}) != {"who": name, "n": n}:
                wrong.append((name, n))

    threads = [Thread(target=ask, args=(name,)) for name in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert wrong == []


def test_a_call_to_a_service_that_does_not_exist_fails_at_once(client):
    client.timeout = 60
    with pytest.raises(Unavailable):
        client.call("nobody", "echo")


def test_a_caller_does_not_wait_longer_than_it_said(probe, bus):
    with RpcClient(bus, timeout=0.3) as client:
        with pytest.raises(Unavailable):
            client.call("probe", "nap", payload={"seconds": 1})
        assert client.call("probe", "echo") == {}


def test_a_caller_without_a_broker_is_told_so(caplog):
    caplog.set_level(logging.CRITICAL)
    with RpcClient("amqp://a:b@127.0.0.1:1/x", timeout=5) as client, pytest.raises(Unavailable):
        client.call("probe", "echo")


def test_a_closed_caller_opens_again_when_it_is_used_again(probe, client):
    assert client.call("probe", "echo") == {}
    client.close()
    assert client.call("probe", "echo") == {}
