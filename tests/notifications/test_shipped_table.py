"""The table as it is shipped: whatever it names is there, and it promises no more than we found."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from contracts.roles import OFFICE_ROLES
from contracts.telling.facts import CATALOGUE
from services.notifications.domain.derived import RECKONINGS
from services.notifications.domain.obligation import STREAM, Event, Obligation
from services.notifications.domain.soundness import faults
from services.notifications.obligations.known import known
from services.notifications.obligations.shipped import FILE
from shared.lined import read_lined
from tests.notifications.owing import shipped

LINES = tuple(shipped().values())
CODES = [each.code for each in LINES]


def _events(line: Obligation) -> Iterator[Event]:
    yield from (*line.starts, *line.ends, *line.reopens, *line.changes, *line.undoes)


def _missing(line: Obligation) -> list[str]:
    """What a line names and no event has."""
    found = [topic for topic in line.topics() if topic not in CATALOGUE]
    if found:
        return found
    for each in _events(line):
        named = {name.partition(".")[0] for name in (*each.where, *each.where_not)}
        found += [f"{each.topic} {name}" for name in named - set(CATALOGUE[each.topic]["fields"])]
    for start in (*line.starts, *line.changes):
        own = set(CATALOGUE[start.topic]["fields"])
        seen = [line.ormas_in, *line.reads]
        seen += [each.topic for each in line.starts] if start in line.changes else []
        also = own.union(*(CATALOGUE[topic]["fields"] for topic in seen if topic))
        due = {line.term.field} if line.term else set()
        wanted = {name.partition(".")[0] for name in (*line.period, *line.told_fields(), *due)}
        found += [f"{start.topic} {name}" for name in wanted - also]
        found += [f"{start.topic} key {name}" for name in set(line.key) - own]
        if line.ormas and line.ormas != STREAM:
            whose = CATALOGUE[line.ormas_in or start.topic]["fields"]
            found += [f"{line.ormas_in or start.topic} {line.ormas}"] if line.ormas not in whose else []
    found += [f"{undo.topic} undone" for undo in line.undoes if "undone" not in _fields(undo)]
    return found


def _fields(event: Event) -> set[str]:
    return set(CATALOGUE[event.topic]["fields"])


@pytest.mark.parametrize("line", LINES, ids=CODES)
def test_events_and_fields_of_a_line_are_there(line: Obligation) -> None:
    source = read_lined(FILE.read_text(encoding="utf-8"))
    at = source.line_of(f"/obligations/{CODES.index(line.code)}")
    assert _missing(line) == [], f"shipped.yaml, line {at}"


@pytest.mark.parametrize("line", LINES, ids=CODES)
def test_sealed_fields_are_told_to_nobody(line: Obligation) -> None:
    sealed = {name for each in _events(line) for name in CATALOGUE[each.topic]["personal"]}
    assert not sealed & {*line.told_fields(), *line.period, *line.key}


@pytest.mark.parametrize("line", LINES, ids=CODES)
def test_roles_are_those_of_an_office(line: Obligation) -> None:
    named = {told.who.removeprefix("role:") for told in line.tells if told.who.startswith("role:")}
    assert named <= set(OFFICE_ROLES)
    assert all(list(told.offsets) == sorted(set(told.offsets)) for told in line.tells)
    assert len({told.who for told in line.tells}) == len(line.tells)


@pytest.mark.parametrize("line", LINES, ids=CODES)
def test_two_matters_of_a_stream_have_two_names(line: Obligation) -> None:
    assert set(line.key) <= set(line.period), "the key of a reminder has the period and not the key"


@pytest.mark.parametrize("line", LINES, ids=CODES)
def test_a_name_is_said_where_there_is_an_ormas(line: Obligation) -> None:
    if not line.derived and ("{name}" in line.text or line.is_of_the_ormas()):
        assert line.ormas


@pytest.mark.parametrize("line", LINES, ids=CODES)
def test_texts_say_what_is_and_threaten_nobody(line: Obligation) -> None:
    harsh = re.compile(r"ilegal|liar|sanksi akan|dibubarkan|wajib|denda|hukuman|\bAnda\b", re.IGNORECASE)
    assert not harsh.search(f"{line.title} {line.text}")
    assert "{due}" in line.text or line.code == "change-to-verify"


def test_what_is_marked_as_law_names_its_article() -> None:
    assert [each.code for each in LINES if each.mark == "law"] == ["law-deadline"]
    assert all(re.search(r"\d+/\d{4} Ps \d+", each.source) for each in LINES if each.mark == "law")


@pytest.mark.parametrize("line", LINES, ids=CODES)
def test_what_is_limited_is_not_told(line: Obligation) -> None:
    """Findings, supervision and coordination: that something falls due, and never of whom or what."""
    limited = any(
        each.topic.startswith(("registry.Finding", "registry.Supervision", "registry.Coordination"))
        for each in _events(line)
    )
    if limited:
        assert not line.told_fields() and not line.ormas and not line.is_of_the_ormas()


def test_codes_are_used_once_and_reckonings_are_known() -> None:
    assert len(set(CODES)) == len(CODES) == len(LINES)
    assert {each.derived for each in LINES} - {""} == set(RECKONINGS)
    for each in LINES:
        if each.derived:
            assert each.told_fields() <= set(RECKONINGS[each.derived].words)
            assert set(RECKONINGS[each.derived].topics) <= set(CATALOGUE)


@pytest.mark.parametrize("line", LINES, ids=CODES)
def test_an_office_could_have_written_it(line: Obligation) -> None:
    assert faults(line, known()) == []


def test_what_a_line_looks_at_besides_is_checked_like_the_rest() -> None:
    line = shipped()["grant-report"]
    wrong = Event("requests.GrantClosed", {}, {})
    unknown = replace(
        line, undoes=(wrong,), reads=("requests.Nothing",), changes=(replace(wrong, topic="x.Y"),)
    )
    pointers = [each.pointer for each in faults(unknown, known())]
    assert pointers == ["/changes/0/event", "/undoes/0", "/reads/0", "/due/field"]
    two = replace(line, key=("title",))
    assert [each.pointer for each in faults(two, known())] == ["/key", "/period"]
