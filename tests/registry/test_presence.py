"""What the register learns from letters of presence, on both databases. Everything is invented."""

import json
from pathlib import Path

import pytest

from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.events import PresenceReported, PresenceReportEnded
from services.registry.reactions import ON_PAPER_LETTERS, REACTIONS
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
SLIP = OVER | {"presence_end": "slip"}
STRUCK = fact(PresenceReportEnded, **SLIP, letter_number="417")


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


def test_a_letter_is_reported_once_and_ends_once():
    story().when(Ormas.report_presence, **SAID).then(REPORTED)
    story(REPORTED).when(Ormas.report_presence, **SAID).then()
    story(REPORTED).when(Ormas.end_presence_report, **OVER).then(ENDED)
    story(REPORTED, ENDED).when(Ormas.end_presence_report, **OVER).then()
    story(REPORTED, ENDED).when(Ormas.end_presence_report, **SLIP).then(STRUCK)
    story(REPORTED, STRUCK).when(Ormas.end_presence_report, **SLIP).then()


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


def on_paper(ormas, number="220/7/2009"):
    return {"organisation": ormas, "letter_number": number, "ground": "Map 4", "valid_until": ""}


LIFT = {"period": "2023-2", "reason": "Salah ketik.", "legal_basis": "kebijakan kantor"}


def since(registry, letters, ormas):
    assert hear(registry, letters) == []
    hear_the_register(letters.requests, registry)
    return present_since(letters.requests.views, [ormas])


def test_a_letter_on_paper_that_was_recorded_by_a_slip_counts_for_nothing_once_it_is_struck(
    registry, letters, ormas
):
    letters.do("record_report_duty", **on_paper(ormas), letter_on="2009-02-01")
    assert since(registry, letters, ormas) == "2009-02-01"
    letters.do("lift_report_duty", organisation=ormas, **LIFT)
    letters.do("record_report_duty", **on_paper(ormas, "5/2024"), letter_on="2024-02-01")
    assert since(registry, letters, ormas) == "2009-02-01"  # replaced: it was true in its time
    letters.do("strike_report_duty", organisation=ormas, reason="Tahun salah ketik.")
    assert since(registry, letters, ormas) == ""
    assert all(each.slip for each in registry.load(Ormas, ormas).presence.values())
    letters.do("record_report_duty", **on_paper(ormas, "5/2024"), letter_on="2024-02-01")
    assert since(registry, letters, ormas) == "2024-02-01"


def test_the_same_letter_that_is_recorded_anew_was_a_slip_before(registry, letters, ormas):
    letters.do("record_report_duty", **on_paper(ormas), letter_on="2009-02-01")
    letters.do("lift_report_duty", organisation=ormas, **LIFT)
    letters.do("record_report_duty", **on_paper(ormas), letter_on="2024-02-01")
    assert since(registry, letters, ormas) == "2024-02-01"


PAPER = "requests.ReportDutyRecorded"


class PaperAsVersionOne(LedgerPages):
    """The first record of a letter on paper as the program before wrote it, that did not ask for its end."""

    def page(self, source, after, limit):
        return [self.older(row) for row in super().page(source, after, limit)]

    def older(self, row):
        now = json.loads(row.state)
        if row.topic != PAPER or now.pop("valid_until") == "2030-01-01":
            return row
        return row._replace(schema_version=1, state=json.dumps(now))


def test_letters_on_paper_that_the_register_passed_by_are_heard_once_in_their_order(registry, letters, ormas):
    letters.do("record_report_duty", **on_paper(ormas), letter_on="2009-02-01")
    pages = PaperAsVersionOne(requests=letters.requests.ledger)
    deaf = {topic: each for topic, each in REACTIONS.items() if topic not in ON_PAPER_LETTERS.topics}

    def heard(reactions, passed_by=None):
        reactor = Reactor(registry, pages, reactions, "registry", "requests", start=0, passed_by=passed_by)
        while reactor.step():
            pass
        assert reactor.parked.all() == []
        return [state_of(row) for row in learned(registry, ormas)]

    assert heard(deaf) == []
    letters.do("lift_report_duty", organisation=ormas, **LIFT)
    later = on_paper(ormas, "5/2024") | {"valid_until": "2030-01-01"}
    letters.do("record_report_duty", **later, letter_on="2024-02-01")
    first, second, ended = heard(REACTIONS, ON_PAPER_LETTERS)
    assert (first["letter_number"], first["valid_until"]) == ("220/7/2009", "unknown")
    assert (second["letter_number"], second["valid_until"]) == ("5/2024", "2030-01-01")
    assert (ended["letter_number"], ended["presence_end"]) == ("220/7/2009", "superseded")
    assert heard(REACTIONS, ON_PAPER_LETTERS) == [first, second, ended]


def test_a_letter_on_paper_that_is_heard_behind_a_later_one_ends_by_that(registry, letters, ormas):
    letters.do("record_report_duty", **on_paper(ormas), letter_on="2009-02-01")
    early, [row] = {**REACTIONS}, [r for r in letters.requests.ledger.page(0, 1000) if r.topic == PAPER]
    letters.do("lift_report_duty", organisation=ormas, **LIFT)
    letters.do("record_report_duty", **on_paper(ormas, "5/2024"), letter_on="2024-02-01")
    record = early[PAPER]

    def passing_by_the_first(heard, desk):
        if heard.position != row.position:
            record(heard, desk)

    passing_by_the_first.__name__ = record.__name__
    pages = LedgerPages(requests=letters.requests.ledger)
    for reactions, passed_by in (
        (early | {PAPER: passing_by_the_first}, None),
        (REACTIONS, ON_PAPER_LETTERS),
    ):
        reactor = Reactor(registry, pages, reactions, "registry", "requests", start=0, passed_by=passed_by)
        while reactor.step():
            pass
    found = registry.load(Ormas, ormas).presence
    assert {each.number: each.ended for each in found.values()} == {"220/7/2009": "2024-02-01", "5/2024": ""}


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
