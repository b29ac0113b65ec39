"""The table of an office, on either database: adopted, changed, stopped, given out and taken in again."""

import pytest

from services.notifications.application import Notifications
from services.notifications.domain import ObligationTable
from services.notifications.obligations.shipped import shipped_lines
from services.notifications.service import NotificationsService
from shared.errors import InputWrong
from tests.notifications.obligations import CODE, GROUND, LINE, SAID, lines_of_file
from tests.offices import found_office, on_both_databases, warrant_of

LAST_DAY = "2099-12-31"
FROM = {"effective_from": LAST_DAY, "ground": GROUND}


@pytest.fixture(params=["sqlite", "postgresql"])
def service(request, tmp_path):
    service = NotificationsService()
    service.notifications = Notifications(found_office(tmp_path / "kantor", on_both_databases(request)))
    yield service
    service.notifications.close()


@pytest.fixture
def adopted(service):
    ask(service, "adopt_obligations", **FROM)
    return service


def ask(service, command, **payload):
    warrant = warrant_of(service.notifications.deployment, f"notifications.{command}")
    return getattr(service, command)(warrant=warrant, payload=payload)


def topics(answer):
    return [each["topic"].removeprefix("notifications.") for each in answer["events"]]


def table(service):
    return service.notifications.load(ObligationTable, ObligationTable.STREAM)


def test_what_is_shipped_is_given_out_as_a_file_that_changes_nothing(adopted):
    file = adopted.obligations_file(payload={})
    assert topics(ask(adopted, "load_obligations", lines=file["text"].splitlines(), **FROM)) == []
    assert table(adopted).not_stopped(LAST_DAY) == list(shipped_lines())


def test_a_table_that_nobody_adopted_is_an_empty_file(service):
    assert service.obligations_file(payload={})["text"] == "obligations: []\n"


def test_a_file_is_the_table_of_today_and_names_what_is_planned(service):
    """Loaded again it changes nothing, and what is planned stays."""
    today = {"effective_from": service.notifications._today(), "ground": GROUND}
    ask(service, "load_obligations", lines=lines_of_file(LINE), **today)
    ask(service, "set_obligation", code=CODE, **SAID | {"title": "Kelak"}, **FROM)
    text = service.obligations_file(payload={})["text"]
    assert text.splitlines()[0] == f"# Direncanakan mulai {LAST_DAY}: {CODE}"
    assert topics(ask(service, "load_obligations", lines=text.splitlines(), **today)) == []
    plan = {"code": CODE, "effective_from": LAST_DAY, "reason": "Tidak jadi."}
    assert topics(ask(service, "take_back_obligation_plan", **plan)) == ["ObligationPlanTakenBack"]
    assert "Direncanakan" not in service.obligations_file(payload={})["text"]


def test_what_a_file_says_as_it_is_today_overtakes_no_plan(service):
    """Somebody changed another line of the file: what is planned for this one stays."""
    today = {"effective_from": service.notifications._today(), "ground": GROUND}
    ask(service, "load_obligations", lines=lines_of_file(LINE), **today)
    ask(service, "stop_obligation", code=CODE, effective_from=LAST_DAY, reason="Lisan saja.")
    text = service.obligations_file(payload={})["text"]
    assert topics(ask(service, "load_obligations", lines=text.splitlines(), **FROM)) == []


def test_a_change_is_looked_at_with_the_line_that_holds_on_its_day(service):
    """The line that is planned for later starts with another event, and has other fields."""
    later = LINE | {
        "starts": [{"event": "registry.PresenceReported"}],
        "ends": [{"event": "registry.PresenceReportEnded"}],
        "ormas": "stream", "due": {"field": "valid_until"}, "text": "Surat {letter_number} sampai {due}.",
    }  # fmt: skip
    before = {"effective_from": "2099-12-30", "ground": GROUND}
    ask(service, "load_obligations", lines=lines_of_file(LINE), effective_from="2099-01-01", ground=GROUND)
    ask(service, "load_obligations", lines=lines_of_file(later), **FROM)
    wrong = SAID | {"text": later["text"]}
    with pytest.raises(InputWrong):
        service.notifications.try_obligation(code=CODE, said=wrong, effective_from="2099-12-30")
    with pytest.raises(InputWrong):
        ask(service, "set_obligation", code=CODE, **wrong, **before)
    ask(service, "set_obligation", code=CODE, **SAID | {"title": "Janji"}, **before)
    assert table(service).in_force("2099-12-30")[CODE] == LINE | {"title": "Janji"}


def test_a_change_while_a_line_is_stopped_begins_with_how_it_was_and_not_with_a_later_plan(service):
    said = {"ground": GROUND, "effective_from": "2099-01-01"}
    ask(service, "load_obligations", lines=lines_of_file(LINE), **said)
    ask(service, "stop_obligation", code=CODE, effective_from="2099-02-01", reason="Lisan saja.")
    ask(service, "set_obligation", code=CODE, **SAID | {"title": "Kelak"}, **FROM)
    assert table(service).before(CODE, "2099-02-10") == LINE


def test_a_file_brings_a_line_that_is_changed_and_stopped(service):
    loaded = ask(service, "load_obligations", lines=lines_of_file(LINE), **FROM)
    assert topics(loaded) == ["ObligationSet"]
    changed = ask(service, "set_obligation", code=CODE, **SAID | {"title": "Janji"}, **FROM, seen=1)
    assert topics(changed) == ["ObligationSet"]
    assert table(service).written(CODE) == LINE | {"title": "Janji"}
    ending = {"code": CODE, "effective_from": LAST_DAY, "reason": "Lisan saja."}
    stopped = ask(service, "stop_obligation", **ending, seen=2)
    assert topics(stopped) == ["ObligationStopped"]
    assert "obligations: []" in service.obligations_file(payload={})["text"]


@pytest.mark.parametrize(
    ("changed", "pointer", "said"),
    [
        ({"text": "{name.__class__}"}, "/text", "bukan isian"),
        ({"tells": [{"who": "role:king", "offsets": [0]}]}, "/tells/0/who", "Peran"),
        ({"tells": [{"who": "ormas", "offsets": [0, -7]}]}, "/tells/0/offsets", "Urutkan"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_recorded(service, changed, pointer, said):
    ask(service, "load_obligations", lines=lines_of_file(LINE), **FROM)
    with pytest.raises(InputWrong) as wrong:
        ask(service, "set_obligation", code=CODE, **SAID | changed, **FROM)
    assert [each.pointer for each in wrong.value.fields] == [pointer]
    assert said in wrong.value.fields[0].message
    assert service.notifications.ledger.head().position == 1


def test_a_mistake_in_a_file_is_told_at_its_line_and_nothing_is_recorded(service):
    lines = ["obligations:", "  - code: Salah"]
    with pytest.raises(InputWrong) as wrong:
        ask(service, "load_obligations", lines=lines, **FROM)
    assert {each.pointer for each in wrong.value.fields} == {"/lines/1"}
    assert service.notifications.ledger.head().position == 0


def test_the_rule_that_a_law_names_its_article_refuses_and_is_kept(adopted):
    code = shipped_lines()[0]["code"]
    said = SAID | {"text": "Untuk {name}", "mark": "law"}
    answer = ask(adopted, "set_obligation", code=code, **said, **FROM)
    assert answer["refused"]["rule"] == "a-law-names-its-article"
