"""Who may say what of the calendar, and what comes back: the real service on a real broker."""

import pytest

from shared.errors import Forbidden, InputWrong, NotFound
from shared.rpc.client import RpcClient
from tests.forked import served
from tests.offices import ADMIN, OFFICER, found_office
from tests.requests.test_calendar import DECREE

WEEK = {
    "weekdays": [1, 2, 3, 4, 5, 6],
    "valid_from": "2026-06-01",
    "known_on": "2026-05-04",
    "legal_basis": "Perwali Contoh 7/2026",
    "ground": "Salinan peraturan dalam map 3",
}


@pytest.fixture
def ask(tmp_path, amqp):
    """Ask the requests something as somebody."""
    office = found_office(tmp_path / "kantor")
    with served(office.directory, amqp, "requests"), RpcClient(amqp, timeout=60) as client:

        def asked(method, payload, actor=None):
            token = office.signer().issue(actor, f"requests.{method}") if actor else None
            signed = {"token": token} if token else {}
            return client.call("requests", method, payload=payload, **signed)

        yield asked


def topics(receipt):
    return [event["topic"] for event in receipt["events"]]


def wrong_fields(ask, method, payload):
    with pytest.raises(InputWrong) as wrong:
        ask(method, payload, ADMIN)
    return [(field.pointer, field.message) for field in wrong.value.fields]


def test_the_calendar_answers_on_the_network(ask):
    """One process for all of it: starting one takes longer than everything it is asked."""
    assert topics(ask("decree_days", DECREE, OFFICER)) == ["requests.DaysDecreed"]
    assert ask("decree_days", DECREE, OFFICER)["refused"]["rule"] == "a-decree-of-days-is-recorded-once"
    assert topics(ask("set_working_week", WEEK, ADMIN)) == ["requests.WorkingWeekSet"]
    with pytest.raises(Forbidden):
        ask("set_working_week", WEEK, OFFICER)
    taken_back = {"decree": 1, "reason": "Salah tahun."}
    assert topics(ask("take_back_decree", taken_back, OFFICER)) == ["requests.DecreeTakenBack"]
    assert topics(ask("take_back_decree", taken_back, OFFICER)) == []
    with pytest.raises(NotFound):
        ask("take_back_decree", taken_back | {"decree": 7}, OFFICER)

    twice = [DECREE["days"][0], DECREE["days"][0]]
    assert wrong_fields(ask, "decree_days", DECREE | {"days": twice}) == [
        ("/days", "Tanggal 2026-03-21 disebut dua kali.")
    ]
    assert wrong_fields(ask, "decree_days", DECREE | {"days": []}) == [
        ("/days", "Sebutkan 1 sampai 200 hari.")
    ]
    assert wrong_fields(ask, "decree_days", DECREE | {"known_on": "2099-01-01"}) == [
        ("/known_on", "Tanggal ini belum terjadi.")
    ]
    assert wrong_fields(ask, "set_working_week", WEEK | {"weekdays": [1, 1]}) == [
        ("/weekdays", "Ada hari yang disebut dua kali.")
    ]
    assert wrong_fields(ask, "set_working_week", WEEK | {"weekdays": [8]})[0][1] == (
        "Pilih hari Senin sampai Minggu."
    )

    proposed = ask("proposed_days", {"year": 2025})
    assert proposed["source"].startswith("pustaka holidays")
    assert {each["day"]: each["kind"] for each in proposed["days"]}["2025-08-18"] == "cuti_bersama"
    with pytest.raises(InputWrong):
        ask("proposed_days", {"year": 1899})
    page = ask("ledger_page", {"after": 0, "limit": 2})
    assert [row["position"] for row in page["rows"]] == [1, 2]
