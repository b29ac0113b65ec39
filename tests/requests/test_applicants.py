"""Who may ask, as the register told of them: from its events, in its ledger, on both databases."""

import pytest

from services.registry import events as r
from services.registry.application import Registry
from services.requests.domain import Applicant, Case
from services.requests.domain.applicant import obstacle
from services.requests.projection import KnownOrmas
from services.requests.projection.known_ormas import applicant_of, entries_of, is_disputed, present_since
from shared.projection import digest
from tests.portal.told.ormas import merged_into, sanction, sanction_ended, separated, withdrawn
from tests.requests.cases import APPLICATION, HOLDS, ORMAS, case, refused
from tests.requests.known import hear_the_register, register_tells
from tests.requests.test_case_office import OTHER, drafting, offering

PAPER = {"ending_issuer": "Pengurus", "letter": "9/2026", "decided_on": "2026-01-05", "ground": "Surat 9"}
DISSOLVED = (r.DissolutionRecorded, PAPER | {"dissolved_by": "organ"})
STRUCK = (r.DissolutionStruck, {"reason": "Ormas lain"})
STOPPED = sanction(1, "penghentian_kegiatan", "2026-01-05")
WARNED = sanction(2, "peringatan_tertulis", "2026-01-05")
REASONS = [
    ("an-applicant-is-in-the-register", [withdrawn()], None),
    (
        "a-merged-entry-asks-as-the-other",
        [merged_into(OTHER, "Forum Lain")],
        [separated(OTHER, "Forum Lain")],
    ),
    ("a-dissolved-ormas-asks-for-nothing", [DISSOLVED], [STRUCK]),
    ("a-stopped-ormas-asks-for-advice-alone", [STOPPED], [sanction_ended(1, "court_ruling")]),
]


@pytest.mark.rule("an-applicant-is-in-the-register")
@pytest.mark.rule("a-merged-entry-asks-as-the-other")
@pytest.mark.rule("a-dissolved-ormas-asks-for-nothing")
@pytest.mark.rule("a-stopped-ormas-asks-for-advice-alone")
@pytest.mark.parametrize(
    ("rule", "who"),
    [
        ("an-applicant-is-in-the-register", None),
        ("an-applicant-is-in-the-register", {"withdrawn": "Salah ketik"}),
        ("a-merged-entry-asks-as-the-other", {"merged_into": "Forum Lain"}),
        ("a-dissolved-ormas-asks-for-nothing", {"dissolved_on": "2026-01-05"}),
        ("a-stopped-ormas-asks-for-advice-alone", {"stopped_by": "7/2026"}),
    ],
)
def test_a_case_begins_only_for_an_ormas_that_stands_in_the_register(rule, who):
    applicant = None if who is None else Applicant("Forum", "perkumpulan", "pusat", "ahu", "Sosial", **who)
    case().when(Case.draft, holds=HOLDS, who=applicant, **APPLICATION).then(refused(rule))


@pytest.mark.parametrize(("rule", "told", "undone"), REASONS, ids=[each[0] for each in REASONS])
def test_what_the_register_tells_keeps_a_case_from_beginning_until_it_tells_otherwise(
    requests, rule, told, undone
):
    offering(requests)
    register_tells(requests, ORMAS, more=told)
    assert drafting(requests).refused.rule == rule
    if undone:
        register_tells(requests, ORMAS, more=undone)
        assert drafting(requests).refused is None


def test_an_ormas_that_was_only_warned_may_ask_and_a_stopped_one_for_advice(requests):
    offering(requests)
    register_tells(requests, ORMAS, more=[WARNED])
    register_tells(requests, OTHER, more=[STOPPED])
    assert drafting(requests).refused is None
    assert obstacle(applicant_of(requests.views, OTHER), "consultation") is None
    assert drafting(requests, organisation=OTHER).refused.rule == "a-stopped-ormas-asks-for-advice-alone"


def test_what_is_asked_follows_from_what_the_register_told_and_not_from_who_types(requests):
    offering(requests)
    place = {"head": ORMAS, "head_name": "Forum", "level": "pusat", "ground": "SK"}
    register_tells(requests, OTHER, more=[(r.UnitPlaced, place)])
    branch = requests.load(Case, drafting(requests).events[0].stream)
    head = requests.load(Case, drafting(requests, organisation=OTHER).events[0].stream)
    assert ("deed" in branch.asked, "deed" in head.asked) == (False, True)


def test_an_ormas_of_which_nothing_was_heard_yet_is_asked_for_again(requests):
    offering(requests)
    unheard = drafting(requests, organisation=f"ormas-{9:032x}")
    assert unheard.refused.rule == "an-applicant-is-in-the-register"
    assert "coba lagi sebentar" in unheard.refused.message


def presence(letter, day):
    said = {"letter_number": letter, "title": "Surat keterangan melapor", "reported_on": day}
    terms = {"valid_from": day, "valid_until": "", "source": "requests.LetterIssued"}
    return r.PresenceReported, {"letter": letter} | said | terms


def presence_end(letter, how):
    said = {"letter": letter, "letter_number": letter, "ended_on": "2026-02-01", "presence_end": how}
    return r.PresenceReportEnded, said | {"source": "requests.LetterRevoked"}


def test_who_reported_since_when_knows_of_revoked_letters_and_of_merged_entries(requests):
    def since(ormas):
        return present_since(requests.views, entries_of(requests.views, ormas))

    register_tells(requests, ORMAS, more=[presence("a", "2023-01-02"), presence("b", "2025-01-02")])
    register_tells(requests, OTHER, more=[presence_end("c", "revoked"), presence("c", "2020-01-02")])
    assert (since(ORMAS), since(OTHER)) == ("2023-01-02", "")
    register_tells(requests, ORMAS, more=[presence_end("a", "superseded")])
    assert since(ORMAS) == "2023-01-02"
    register_tells(requests, ORMAS, more=[presence_end("b", "revoked"), merged_into(OTHER, "Forum Lain")])
    assert since(OTHER) == "2023-01-02"


def test_a_dispute_that_was_a_slip_is_known_as_none(requests):
    register_tells(requests, ORMAS, more=[(r.LeadershipDisputeOpened, {"claims": [1, 2]})])
    assert is_disputed(requests.views, [ORMAS])
    register_tells(requests, ORMAS, more=[(r.LeadershipDisputeTakenBack, {"reason": "Salah catat"})])
    assert not is_disputed(requests.views, [ORMAS])


def test_the_view_is_the_same_when_it_is_read_again_or_from_the_beginning(requests, tmp_path):
    register_tells(requests, ORMAS, OTHER, more=[STOPPED, DISSOLVED, sanction_ended(1, "court_ruling")])
    registry = Registry(requests.deployment)
    before = digest(requests.views, KnownOrmas)
    with requests.views.write("test") as t:
        KnownOrmas().apply(t, registry.ledger.page(0))
    assert digest(requests.views, KnownOrmas) == before
    with requests.views.write("test") as t:
        for table in ("known_ormas", "known_sanction"):
            t.run(f"DELETE FROM {table}", ())
        KnownOrmas().apply(t, registry.ledger.page(0))
    assert digest(requests.views, KnownOrmas) == before
    hear_the_register(requests, registry)
    assert applicant_of(requests.views, ORMAS).stopped_by == ""
    registry.close()
