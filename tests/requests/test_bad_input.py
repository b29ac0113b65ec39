"""Bad input to each of the five services, as the network brings it: a clear message, and nothing is kept."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from marshmallow import ValidationError

from contracts.policy import POLICY
from services.requests.application import Requests
from services.requests.service import RequestsService
from shared.mapper import state_of
from shared.tokens import Actor, Warrant
from tests.offices import found_office
from tests.requests.consultations import ASKING
from tests.requests.grants import ANEW, LINES
from tests.requests.known import register_tells
from tests.requests.permits import WANTED
from tests.requests.reports import ACTIVITY, ORMAS

CASE = {
    "service": "presence_letter", "organisation": ORMAS, "applicant": "Forum Contoh",
    "applied_on": "2026-03-02", "ground": "Surat permohonan 15/2026",
}  # fmt: skip
DAYS = {"from_day": "2026-03-09", "last_day": "2026-03-14"}
PERMIT = {
    **{name: told for name, told in WANTED.items() if name not in ("from_day", "until_day")},
    **DAYS, "organisation": ORMAS, "case": "", "applied_on": "2026-03-02",
}  # fmt: skip
REPORT = {"report": f"semesterreport-{1:032x}"}
SERVICES = {
    "draft_case": CASE,
    "ask_permit": PERMIT,
    "propose_grant": ANEW,
    "add_semester_activity": REPORT | ACTIVITY,
    "ask_consultation": ASKING,
}
"""A command of each service, with all that it needs."""
INJECTION = "ormas-1' OR '1'='1"
UNREADABLE = "Tulis tahun-bulan-hari, misalnya 2026-03-31."
TO_COME = "Tanggal ini belum terjadi."


@pytest.fixture(scope="module")
def requests(tmp_path_factory):
    requests = Requests(found_office(tmp_path_factory.mktemp("masukan") / "kantor"))
    register_tells(requests, ORMAS)
    yield requests
    requests.close()


@pytest.fixture
def ask(requests):
    service = RequestsService()
    service.requests = requests

    def asked(command, payload):
        name, number = f"requests.{command}", uuid4()
        until = datetime.now(UTC) + timedelta(seconds=30)
        actor = Actor(id="staf-1", role=POLICY[name][0])
        place = requests.deployment.office.deployment
        warrant = Warrant(number, actor, place, name, str(number), until)
        return getattr(service, command)(warrant=warrant, payload=payload)

    return asked


def complaints(told):
    """Every message, wherever it stands."""
    if isinstance(told, str):
        return [told]
    return [
        each for value in (told.values() if isinstance(told, dict) else told) for each in complaints(value)
    ]


@pytest.mark.parametrize(
    ("command", "field", "value", "message"),
    [
        ("draft_case", "applied_on", "2098-01-01", TO_COME),
        ("draft_case", "applied_on", "31-12-2025", UNREADABLE),
        ("draft_case", "organisation", INJECTION, "Nomor ormas tidak dikenal."),
        ("draft_case", "ground", "x" * 1_000_000, "Tuliskan paling banyak 1000 huruf."),
        ("draft_case", "applicant", " \u200b ", "Isi dengan huruf."),
        ("ask_permit", "last_day", "2020-01-01", None),
        ("ask_permit", "pieces", -40, None),
        ("ask_permit", "places", [{}] * 10**6, None),
        ("ask_permit", "organisation", INJECTION, None),
        ("propose_grant", "lines", [LINES[0]] * 10**6, None),
        ("propose_grant", "lines", [LINES[0] | {"unit_price": -1}], None),
        ("propose_grant", "organisation", INJECTION, None),
        ("add_semester_activity", "cost", -1, "Tulis rupiah utuh, dari 0 sampai seribu triliun."),
        ("add_semester_activity", "held_on", "2099-01-01", TO_COME),
        ("add_semester_activity", "photographs", [1] * 10**6, "Paling banyak 10 foto."),
        ("ask_consultation", "asked_on", "2099-01-01", TO_COME),
        ("ask_consultation", "classification", "rahasia", None),
        ("ask_consultation", "question", "x" * 1_000_000, None),
        ("ask_consultation", "organisation", INJECTION, None),
    ],
)
def test_what_is_written_wrong_is_told_at_its_field_and_nothing_of_it_is_kept(
    requests, ask, command, field, value, message
):
    before = requests.ledger.head()
    with pytest.raises(ValidationError) as wrong:
        ask(command, SERVICES[command] | {field: value})
    told = wrong.value.messages
    assert [*told] == [field]
    assert message in (None, *complaints(told))
    assert all(each[0].isupper() and each.endswith(".") for each in complaints(told))
    assert requests.ledger.head() == before


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "'; DROP TABLE events; --", "{{ 7 * 7 }}"])
def test_a_script_in_a_name_is_kept_as_the_text_that_it_is(requests, ask, name):
    founders = SERVICES["ask_consultation"] | {"applicant": name}
    [event] = ask("ask_consultation", founders)["events"]
    [row] = requests.ledger.history(event["stream"])
    assert state_of(row)["applicant"] == name
