"""What the register learns from letters of presence, on both databases. Everything is invented."""

import json
from pathlib import Path

import pytest

from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.events import PresenceReported, PresenceReportEnded
from services.registry.reactions import REACTIONS
from services.requests.application import Requests
from services.requests.projection.known_ormas import present_since
from shared.ledger import LedgerRow
from shared.mapper import state_of
from shared.reaction import Reactor
from tests.offices import cause_in, found_office, on_both_databases
from tests.registry.boards import REGISTERED
from tests.requests.known import hear_the_register
from tests.requests.lettering import Office
from tests.scenario import Scenario, fact
from tests.sources import LedgerPages

LETTER = f"letter-{1:032x}"
SAID = {
    "letter": LETTER,
    "letter_number": "417",
    "title": "Surat keterangan melapor",
    "reported_on": "2026-03-03",
    "valid_from": "2026-03-02",
    "valid_until": "2029-03-01",
    "source": "requests.LetterIssued",
}
OVER = {"letter": LETTER, "ended_on": "2026-10-01", "presence_end": "revoked", "source": "x"}
REPORTED = fact(PresenceReported, **SAID)
ENDED = fact(PresenceReportEnded, **OVER, letter_number="417")


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


def test_a_letter_is_reported_once_and_ends_once():
    story().when(Ormas.report_presence, **SAID).then(REPORTED)
    story(REPORTED).when(Ormas.report_presence, **SAID).then()
    story(REPORTED).when(Ormas.end_presence_report, **OVER).then(ENDED)
    story(REPORTED, ENDED).when(Ormas.end_presence_report, **OVER).then()


def test_an_end_that_is_heard_before_its_letter_stays_an_end():
    unheard = fact(PresenceReportEnded, **OVER, letter_number="")
    story().when(Ormas.end_presence_report, **OVER).then(unheard)
    late = story(unheard).when(Ormas.report_presence, **SAID)
    late.then(REPORTED)
    assert late.aggregate.presence[LETTER].ended == "2026-10-01"


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    return found_office(tmp_path / "kantor", on_both_databases(request))


@pytest.fixture
def registry(office):
    registry = Registry(office)
    yield registry
    registry.close()


@pytest.fixture
def letters(office):
    requests = Requests(office)
    yield Office(requests)
    requests.close()


@pytest.fixture
def ormas(registry, letters):
    said = {"name": "Sanggar Contoh", "abbreviation": "", "legal_form": "unknown", "ground": "uji"}
    receipt = registry.register_ormas(cause_in(registry, "registry.register_ormas"), **said)
    hear_the_register(letters.requests, registry)
    return receipt.events[0].stream


def hear(registry, letters, name="registry"):
    pages = LedgerPages(requests=letters.requests.ledger)
    reactor = Reactor(registry, pages, REACTIONS, name, "requests", start=0)
    while reactor.step():
        pass
    return reactor.parked.all()


def learned(registry, ormas) -> list[LedgerRow]:
    return [row for row in registry.ledger.history(ormas) if "Presence" in row.topic]


def test_the_register_learns_of_a_letter_its_successor_and_its_end_once_however_often_it_hears(
    registry, letters, ormas
):
    first = letters.issued("417", organisation=ormas)
    second = letters.issued("520", organisation=ormas, replaces=first)
    said = {"revoked_on": letters.today, "reason": "Keliru.", "basis": "Surat 5"}
    letters.do("revoke_letter", letter=second, **said)
    for name in ("registry", "registry", "lost"):
        assert hear(registry, letters, name) == []
    topics = [row.topic.removeprefix("registry.") for row in learned(registry, ormas)]
    assert topics == ["PresenceReported", "PresenceReported", "PresenceReportEnded", "PresenceReportEnded"]
    presence = registry.load(Ormas, ormas).presence
    assert {each.number for each in presence.values()} == {"417", "520"}
    assert all(each.ended == letters.today for each in presence.values())
    assert learned(registry, ormas)[0].actor == "reaction/registry"


def test_a_letter_on_paper_that_was_recorded_is_a_report_of_its_day_and_a_second_one_puts_it_right(
    registry, letters, ormas
):
    paper = {"organisation": ormas, "letter_number": "220/7/2023", "ground": "Map 4"}
    letters.do("record_report_duty", **paper, letter_on="2023-03-02", valid_until="2026-03-01")
    for name in ("registry", "lost"):
        assert hear(registry, letters, name) == []
    [told] = [state_of(row) for row in learned(registry, ormas)]
    assert (told["reported_on"], told["valid_until"]) == ("2023-03-02", "2026-03-01")
    assert told["title"] == "Surat keterangan melapor (kertas)"
    hear_the_register(letters.requests, registry)
    assert present_since(letters.requests.views, [ormas]) == "2023-03-02"

    lifted = {"period": "2023-2", "reason": "Salah ketik.", "legal_basis": "kebijakan kantor"}
    letters.do("lift_report_duty", organisation=ormas, **lifted)
    letters.do("record_report_duty", **paper, letter_on="2023-02-03", valid_until="")
    assert hear(registry, letters) == []
    ends = [each.ended for each in registry.load(Ormas, ormas).presence.values()]
    assert ends == ["2023-02-03", ""]


def test_letters_of_other_services_and_drafts_say_nothing_about_presence(registry, letters, ormas):
    template = {"title": "Surat jawaban", "body": ["Kepada {ormas}."], "paper": "a4", "persons": 2}
    said = template | {"number_pattern": "", "ground": "Surat 41/2026"}
    letters.do("set_letter_template", service="consultation", **said)
    letters.issued("600", organisation=ormas, service="consultation")
    letters.numbered("601", organisation=ormas)
    assert hear(registry, letters) == []
    assert learned(registry, ormas) == []


def test_a_letter_for_an_ormas_that_the_register_does_not_know_is_set_aside_and_others_go_on(
    registry, letters, ormas
):
    lost = f"ormas-{9:032x}"
    with letters.requests.views.write() as t:
        t.run("INSERT INTO known_ormas SELECT ?, name, legal_form, level, own_level, legal_basis, "
              "activity_field, '', '', '' FROM known_ormas WHERE id = ?", (lost, ormas))  # fmt: skip
    letters.issued("417", organisation=lost)
    letters.issued("418", organisation=ormas)
    [aside] = hear(registry, letters)
    assert aside.topic == "requests.LetterIssued"
    assert len(learned(registry, ormas)) == 1


class AsVersionOne(LedgerPages):
    """The same letters, as a program told of them that did not repeat what they say: the stored samples."""

    def page(self, source, after, limit):
        return [self.older(row) for row in super().page(source, after, limit)]

    def older(self, row):
        sample = Path("contracts/events") / row.topic / "v1.json"
        if row.topic not in ("requests.LetterIssued", "requests.LetterRevoked"):
            return row
        state = json.loads(sample.read_text())["state"]
        now = json.loads(row.state)
        return row._replace(schema_version=1, state=json.dumps({name: now[name] for name in state}))


def test_letters_of_a_program_that_did_not_repeat_whose_they_are_are_looked_up(registry, letters, ormas):
    first = letters.issued("417", organisation=ormas)
    letters.issued("600", organisation=ormas)
    letters.do("revoke_letter", letter=first, revoked_on=letters.today, reason="Keliru.", basis="Surat 5")
    pages = AsVersionOne(requests=letters.requests.ledger)
    reactor = Reactor(registry, pages, REACTIONS, "registry", "requests", start=0)
    while reactor.step():
        pass
    assert reactor.parked.all() == []
    presence = registry.load(Ormas, ormas).presence
    assert {(each.number, bool(each.ended)) for each in presence.values()} == {("417", True), ("600", False)}
    [told, _] = [json.loads(row.state) for row in learned(registry, ormas) if "Reported" in row.topic]
    assert (told["title"], told["valid_from"] != "") == ("Surat keterangan melapor", True)
