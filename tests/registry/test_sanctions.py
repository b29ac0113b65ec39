"""Sanctions as their issuers decided them. Every organisation, letter and date is invented."""

import pytest

from services.registry.domain import SANCTION_ENDINGS, SANCTION_KINDS, Ormas
from services.registry.domain.sanctions import ENDINGS, MISTAKE
from services.registry.events import (
    RegistrationWithdrawn,
    SanctionChangeRefused,
    SanctionEnded,
    SanctionRecorded,
)
from shared.errors import NotFound
from tests.registry.boards import REGISTERED
from tests.scenario import Scenario, fact

GROUND = "Tembusan surat yang diterima kantor"
WITHDRAWN = fact(RegistrationWithdrawn, reason="Salah impor")


def letter(kind="peringatan_tertulis", number="200/1/2026", **changed):
    said = {"kind": kind, "issuer": "bupati_wali_kota", "letter": number, "decided_on": "2026-03-24"}
    return said | {"answer_by": "2026-04-11", "legal_basis": "UU 16/2017", "ground": GROUND} | changed


def sanctioned(kind="peringatan_tertulis", sanction=1, **changed):
    return fact(SanctionRecorded, sanction=sanction, **letter(kind, **changed))


def ending(ended_by="complied", ended_on="2026-04-02", sanction=1):
    return {"sanction": sanction, "ended_by": ended_by, "ended_on": ended_on, "ground": "Surat jawaban"}


def refused(rule):
    return fact(SanctionChangeRefused, rule=rule)


@pytest.mark.parametrize("kind", SANCTION_KINDS)
def test_any_sanction_is_recorded_as_its_issuer_decided_it_without_another_before_it(kind):
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.record_sanction, **letter(kind)).then(sanctioned(kind))


def test_a_second_sanction_stands_beside_the_first():
    story = Scenario(Ormas).given(REGISTERED, sanctioned())
    later = letter("penghentian_kegiatan", "200/9/2026", decided_on="2026-04-20", answer_by="")
    story.when(Ormas.record_sanction, **later).then(fact(SanctionRecorded, sanction=2, answer_by=""))


@pytest.mark.rule("a-letter-is-recorded-once")
@pytest.mark.parametrize("typed", ["B/12/2026", "b/12/2026", " B / 12 / 2026"])
def test_the_same_letter_is_recorded_once_however_its_number_is_typed(typed):
    story = Scenario(Ormas).given(REGISTERED, sanctioned(number="B/12/2026"))
    story.when(Ormas.record_sanction, **letter(number=typed)).then(refused("a-letter-is-recorded-once"))


def test_a_letter_that_was_recorded_by_mistake_is_recorded_again():
    story = Scenario(Ormas).given(REGISTERED, sanctioned(), fact(SanctionEnded, **ending(MISTAKE)))
    story.when(Ormas.record_sanction, **letter("penghentian_kegiatan")).then(
        fact(SanctionRecorded, sanction=2, kind="penghentian_kegiatan")
    )


@pytest.mark.rule("a-sanction-ends-as-its-kind-allows")
@pytest.mark.parametrize("kind", SANCTION_KINDS)
@pytest.mark.parametrize("ended_by", SANCTION_ENDINGS)
def test_a_sanction_ends_in_the_ways_of_its_kind_and_in_no_other(kind, ended_by):
    story = Scenario(Ormas).given(REGISTERED, sanctioned(kind))
    story.when(Ormas.end_sanction, **ending(ended_by))
    if ended_by in ENDINGS[kind]:
        story.then(fact(SanctionEnded, **ending(ended_by)))
    else:
        story.then(refused("a-sanction-ends-as-its-kind-allows"))


def test_whose_legal_entity_was_revoked_comes_back_by_a_ruling_only():
    assert set(ENDINGS["pencabutan_badan_hukum"]) == {"court_ruling", MISTAKE}


@pytest.mark.rule("only-a-standing-sanction-ends")
def test_a_sanction_ends_once():
    story = Scenario(Ormas).given(REGISTERED, sanctioned(), fact(SanctionEnded, **ending()))
    story.when(Ormas.end_sanction, **ending("court_ruling")).then(refused("only-a-standing-sanction-ends"))


@pytest.mark.rule("a-sanction-ends-after-it-began")
def test_a_sanction_does_not_end_before_its_letter():
    story = Scenario(Ormas).given(REGISTERED, sanctioned())
    story.when(Ormas.end_sanction, **ending(ended_on="2026-03-23")).then(
        refused("a-sanction-ends-after-it-began")
    )
    on_its_day = Scenario(Ormas).given(REGISTERED, sanctioned())
    on_its_day.when(Ormas.end_sanction, **ending(ended_on="2026-03-24")).then(fact(SanctionEnded))


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_sanction_that_nobody_recorded_is_not_found(number):
    story = Scenario(Ormas).given(REGISTERED, sanctioned())
    with pytest.raises(NotFound):
        story.when(Ormas.end_sanction, **ending(sanction=number))


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_a_withdrawn_entry_gets_no_sanction_and_loses_none():
    rule = "withdrawn-entries-are-not-corrected"
    for ask, said in ((Ormas.record_sanction, letter("pencabutan_skt")), (Ormas.end_sanction, ending())):
        story = Scenario(Ormas).given(REGISTERED, sanctioned(), WITHDRAWN)
        story.when(ask, **said).then(refused(rule))
