"""Who can end an organisation, and who can come back. All papers are invented."""

import pytest

from services.registry.domain import DISSOLVED_BY, Ormas
from services.registry.events import (
    ActivityStatusRecorded,
    CorrectionRefused,
    DissolutionRecorded,
    DissolutionStruck,
    EndingRefused,
    RegistrationWithdrawn,
    ReturnRecorded,
)
from tests.registry.boards import REGISTERED
from tests.registry.visiting import active
from tests.scenario import Scenario, fact

PAPER = {"ending_issuer": "Musyawarah contoh", "letter": "21/2026", "decided_on": "2026-02-01"}
PAPER |= {"ground": "Surat pemberitahuan contoh"}
DISSOLVED = (
    fact(DissolutionRecorded, dissolved_by="organ", **PAPER),
    active("bubar", "statement", "2026-02-01"),
)


@pytest.mark.parametrize(("dissolved_by", "known_by"), DISSOLVED_BY.items())
def test_its_organ_the_ahu_or_a_court_dissolves_an_organisation(dissolved_by, known_by):
    story = Scenario(Ormas).given(REGISTERED, active("aktif"))
    story.when(Ormas.record_dissolution, dissolved_by=dissolved_by, **PAPER).then(
        fact(DissolutionRecorded, dissolved_by=dissolved_by, **PAPER),
        active("bubar", known_by, "2026-02-01"),
    )


@pytest.mark.rule("a-dissolution-is-recorded-once")
def test_an_organisation_is_dissolved_once():
    story = Scenario(Ormas).given(REGISTERED, *DISSOLVED)
    story.when(Ormas.record_dissolution, dissolved_by="ahu", **PAPER)
    story.then(fact(EndingRefused, rule="a-dissolution-is-recorded-once"))


@pytest.mark.rule("only-a-ruling-undoes-a-dissolution")
def test_a_dissolved_organisation_comes_back_by_a_ruling_only():
    rule = "only-a-ruling-undoes-a-dissolution"
    story = Scenario(Ormas).given(REGISTERED, *DISSOLVED)
    story.when(Ormas.record_return, returned_by="organ", **PAPER).then(fact(EndingRefused, rule=rule))
    said = {"status": "aktif", "known_by": "statement", "observed_on": "", "ground": "Telepon contoh"}
    story.when(lambda ormas: ormas.correct(ActivityStatusRecorded, **said))
    story.then(fact(CorrectionRefused, rule=rule))
    story.when(Ormas.record_return, returned_by="court_ruling", **PAPER)
    story.then(fact(ReturnRecorded), active("aktif", "ruling", "2026-02-01"))


def test_a_dissolution_that_was_recorded_by_mistake_is_struck_and_its_activity_is_as_before():
    story = Scenario(Ormas).given(REGISTERED, active("aktif", "statement", "2026-01-05"), *DISSOLVED)
    story.when(Ormas.strike_dissolution, reason="Surat ormas lain.").then(
        fact(DissolutionStruck, reason="Surat ormas lain."), active("aktif", "statement", "2026-01-05")
    )
    assert not story.aggregate.dissolved


@pytest.mark.rule("only-a-recorded-dissolution-is-struck")
def test_only_a_dissolution_that_is_recorded_is_struck():
    story = Scenario(Ormas).given(REGISTERED, active("dilaporkan_bubar"))
    story.when(Ormas.strike_dissolution, reason="Salah klik.").then(
        fact(EndingRefused, rule="only-a-recorded-dissolution-is-struck")
    )


@pytest.mark.rule("a-ruling-follows-the-dissolution")
def test_a_ruling_that_is_older_than_the_dissolution_undoes_nothing():
    story = Scenario(Ormas).given(REGISTERED, *DISSOLVED)
    story.when(Ormas.record_return, returned_by="court_ruling", **PAPER | {"decided_on": "2026-01-31"})
    story.then(fact(EndingRefused, rule="a-ruling-follows-the-dissolution"))


@pytest.mark.parametrize("status", ["tidak_aktif", "tidak_ditemukan"])
def test_an_organisation_returns_from_absence_by_its_own_word(status):
    story = Scenario(Ormas).given(REGISTERED, active(status))
    story.when(Ormas.record_return, returned_by="organ", **PAPER)
    story.then(fact(ReturnRecorded, returned_by="organ"), active("aktif", "statement", "2026-02-01"))


@pytest.mark.rule("a-return-is-from-absence")
@pytest.mark.parametrize("status", ["aktif", "dilaporkan_bubar", "unknown"])
def test_who_was_not_away_does_not_return(status):
    story = Scenario(Ormas).given(REGISTERED, active(status))
    story.when(Ormas.record_return, returned_by="organ", **PAPER)
    story.then(fact(EndingRefused, rule="a-return-is-from-absence"))


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_a_withdrawn_entry_neither_ends_nor_returns():
    withdrawn = fact(RegistrationWithdrawn, reason="Salah impor")
    refused = fact(EndingRefused, rule="withdrawn-entries-are-not-corrected")
    story = Scenario(Ormas).given(REGISTERED, active("tidak_aktif"), withdrawn)
    story.when(Ormas.record_dissolution, dissolved_by="organ", **PAPER).then(refused)
    story.when(Ormas.record_return, returned_by="organ", **PAPER).then(refused)
