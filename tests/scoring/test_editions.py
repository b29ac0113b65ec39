"""An instrument is drafted by one, published by another, and never changed then. Everything is invented."""

import json

import pytest

from services.scoring.domain import InstrumentEditions, Sheet
from services.scoring.events import (
    InstrumentCountsDrafted,
    InstrumentDimensionDrafted,
    InstrumentDrafted,
    InstrumentPublished,
    InstrumentRevised,
)
from services.scoring.instruments.loading import sheet_of
from services.scoring.instruments.shipped import SAMPLES, sample_text
from services.scoring.instruments.writing import text_of
from shared.errors import Conflict, InputWrong
from tests.portal.told.instruments import content, indicator
from tests.scenario import fact
from tests.scoring import editions as e
from tests.state_tables import told

STATES = {"none": (), "drafted": e.DRAFTED, "published": e.PUBLISHED, "withdrawn": e.WITHDRAWN}
COMMANDS = {
    "`draft_instrument`": e.drafting(title="Lain"),
    "`draft_instrument` as it holds": e.drafting(),
    "`revise_instrument`": e.revising(title="Lain"),
    "`revise_instrument` of another year": e.revising(year="2027"),
    "`publish_instrument`": e.publishing(),
    "`publish_instrument` by its author": e.publishing("staf-1"),
    "`withdraw_instrument_draft`": e.withdrawing(),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("scoring", "Editions")))
def test_a_table_of_editions_says_what_happens(state, command, outcome):
    story = e.editions(*STATES[state]).when(COMMANDS[command])
    assert isinstance(story.aggregate, InstrumentEditions)
    assert type(story.happened[0]).__name__ == outcome.strip("`")


def test_a_draft_is_told_dimension_by_dimension():
    story = e.editions().when(e.drafting())
    story.then(
        fact(InstrumentDrafted, edition=1, summary="1 dimensi, 4 indikator"),
        fact(InstrumentDimensionDrafted, edition=1, place=1, indicators=4),
        fact(InstrumentCountsDrafted, edition=1),
    )
    assert story.aggregate.edition(1).sheet.data == e.sheet().data


@pytest.mark.rule("an-instrument-is-published-by-another-person")
def test_whoever_wrote_a_draft_does_not_publish_it():
    by_author = e.editions(*e.DRAFTED).when(e.publishing("staf-1"))
    by_author.then(e.refused("an-instrument-is-published-by-another-person"))
    digest = e.sheet().digest
    e.editions(*e.DRAFTED).when(e.publishing()).then(fact(InstrumentPublished, edition=1, digest=digest))


@pytest.mark.rule("only-a-draft-instrument-is-changed")
def test_what_was_published_is_neither_revised_nor_withdrawn():
    for asked in (e.revising(title="Lain"), e.withdrawing(), e.publishing()):
        e.editions(*e.PUBLISHED).when(asked).then(e.refused("only-a-draft-instrument-is-changed"))


@pytest.mark.rule("an-instrument-has-one-draft")
def test_a_second_draft_waits_for_the_first():
    e.editions(*e.DRAFTED).when(e.drafting(title="Lain")).then(e.refused("an-instrument-has-one-draft"))


@pytest.mark.rule("a-new-edition-says-something-new")
def test_the_same_content_is_no_new_edition():
    e.editions(*e.PUBLISHED).when(e.drafting()).then(e.refused("a-new-edition-says-something-new"))


@pytest.mark.rule("a-draft-instrument-keeps-its-code-and-year")
def test_a_draft_does_not_become_the_instrument_of_another_year():
    asked = e.editions(*e.DRAFTED).when(e.revising(year="2027"))
    asked.then(e.refused("a-draft-instrument-keeps-its-code-and-year"))


def test_a_draft_is_replaced_whole_and_the_same_content_changes_nothing():
    e.editions(*e.DRAFTED).when(e.revising()).then()
    story = e.editions(*e.DRAFTED).when(e.revising(title="Lain", counts=[]))
    story.then(fact(InstrumentRevised, edition=1), fact(InstrumentDimensionDrafted, place=1))
    assert story.aggregate.edition(1).sheet.counts == ()


def test_nobody_publishes_what_was_replaced_behind_their_back():
    with pytest.raises(Conflict):
        e.editions(*e.DRAFTED).when(e.publishing(seen=2))
    e.editions(*e.DRAFTED).when(e.publishing(seen=3)).then(fact(InstrumentPublished))


@pytest.mark.parametrize("sample", SAMPLES)
def test_an_exported_file_comes_back_with_the_same_digest(sample):
    loaded = sheet_of(sample_text(sample).splitlines())
    assert sheet_of(text_of(loaded.data).splitlines()).digest == loaded.digest


@pytest.mark.parametrize("name", ["gates", "bands", "counts"])
def test_a_list_that_was_written_empty_comes_back_with_the_same_digest(name):
    told = content(**{name: []})
    told["dimensions"][0]["variables"][0]["indicators"] = [indicator("papan", evidence=[])]
    loaded = sheet_of(json.dumps(told).splitlines())
    assert sheet_of(text_of(loaded.data).splitlines()).digest == loaded.digest


def test_a_digest_is_of_the_content_and_not_of_the_layout():
    other = {name: content()[name] for name in reversed(content())}
    assert Sheet.of(other).digest == Sheet.of(content()).digest != Sheet.of(content(title="Lain")).digest
    assert Sheet.of(content(year=2026)).digest == Sheet.of(content()).digest


def test_a_bad_file_is_refused_with_every_line_and_a_dimension_that_no_event_can_hold_too():
    lines = text_of(content()).splitlines()
    at = next(n for n, line in enumerate(lines) if "weight: 1/3" in line)
    wrong = [*lines[:at], lines[at].replace("1/3", "0.333"), *lines[at + 1 :]]
    with pytest.raises(InputWrong) as refused:
        sheet_of(wrong)
    assert [(each.pointer, each.message.partition(":")[0]) for each in refused.value.fields] == [
        (f"/lines/{at}", f"Baris {at + 1}")
    ]
    large = content()
    [variable] = large["dimensions"][0]["variables"]
    first = variable["indicators"][0]
    long = "Sangat panjang " * 30
    described = dict.fromkeys(first["described"], long) | {"unit": "butir", "frequency": "tahunan"}
    variable["indicators"] = [first | {"code": f"a-{n}", "described": described} for n in range(55)]
    with pytest.raises(InputWrong, match="perlu") as refused:
        sheet_of(text_of(large).splitlines())
    assert "terlalu besar" in refused.value.fields[0].message
