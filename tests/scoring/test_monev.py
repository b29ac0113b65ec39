"""A pack is frozen as it was read, and anew only as another edition with a reason. All of it is invented."""

import pytest

from contracts.telling.monev_digest import monev_digest
from contracts.telling.press_rule import PRESS_RULE
from services.scoring.domain import MonevPack
from services.scoring.events import MonevChapterFrozen, MonevFrozen
from tests.portal.told.monev import CHAPTERS, GROUND, POSITIONS
from tests.scenario import Scenario, fact
from tests.scoring.machine_of_monev import chapters
from tests.state_tables import told

TODAY = "2026-12-14"
FROZEN = (fact(MonevFrozen, year="2026", edition=1, digest=monev_digest("2026", CHAPTERS)),)
STATES = {"never frozen": (), "frozen": FROZEN}


def freezing(year="2026", said=None, reason="Laporan terlambat dicatat."):
    told = {"chapters": said or chapters("211"), "positions": POSITIONS, "ground": GROUND}
    return lambda pack: pack.freeze(year=year, reason=reason, today=TODAY, **told)


ASKED = {
    "`freeze_monev`": freezing(),
    "`freeze_monev` as it holds": freezing(said=CHAPTERS),
    "`freeze_monev` without a reason": freezing(reason=""),
    "`freeze_monev` of a year to come": freezing("2027"),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("scoring", "Pack")))
def test_a_table_of_packs_says_what_happens(state, command, outcome):
    story = Scenario(MonevPack, MonevPack.stream_of("2026")).given(*STATES[state]).when(ASKED[command])
    assert f"`{type(story.happened[0]).__name__}`" == outcome


@pytest.mark.rule("a-pack-is-frozen-anew-with-a-reason")
def test_what_was_presented_is_not_replaced_in_silence():
    story = Scenario(MonevPack, MonevPack.stream_of("2026")).given(*FROZEN).when(freezing(reason=""))
    assert story.happened[0].rule == "a-pack-is-frozen-anew-with-a-reason"
    assert story.happened[0].message == "Edisi 1 sudah dibekukan. Tulis mengapa dibekukan lagi."
    assert len(story.happened) == 1


@pytest.mark.rule("a-new-pack-says-something-new")
def test_the_same_figures_are_no_other_edition():
    story = Scenario(MonevPack, MonevPack.stream_of("2026")).given(*FROZEN).when(freezing(said=CHAPTERS))
    assert story.happened[0].rule == "a-new-pack-says-something-new"


@pytest.mark.rule("only-a-year-that-has-begun-is-frozen")
def test_a_year_to_come_has_no_pack():
    story = Scenario(MonevPack, MonevPack.stream_of("2027")).when(freezing("2027"))
    assert story.happened[0].rule == "only-a-year-that-has-begun-is-frozen"


def test_an_edition_is_one_event_and_one_for_each_chapter_named_by_one_digest():
    story = Scenario(MonevPack, MonevPack.stream_of("2026")).when(freezing(said=CHAPTERS, reason=""))
    begun, *parts = story.happened
    assert isinstance(begun, MonevFrozen)
    assert (begun.edition, begun.figures, begun.chapters, begun.reason) == (1, 2, 2, "")
    assert begun.press_rule == PRESS_RULE
    assert all(isinstance(each, MonevChapterFrozen) for each in parts)
    kept = [{"code": p.code, "title": p.title, "figures": p.figures} for p in parts]
    assert monev_digest("2026", kept) == begun.digest == monev_digest("2026", CHAPTERS)
    assert monev_digest("2026", chapters("211")) != begun.digest
