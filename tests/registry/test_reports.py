"""Who signs what an organisation reports. Every organisation, number and date is invented."""

import pytest

from services.registry.domain import CHANGES_TO_REPORT, Ormas
from services.registry.events import (
    AddressReported,
    BoardChangeRefused,
    ChangeReported,
    DissolutionRecorded,
    LegalBasisRecorded,
    RegistrationWithdrawn,
    ReportRefused,
    SignatureRuleRecorded,
)
from tests.registry.boards import (
    AFTER,
    FIRST,
    LETTER,
    LISTED,
    NEW_NAME,
    REGISTERED,
    RIVALS,
    board,
    filing,
    officer,
    report,
    year,
)
from tests.scenario import Scenario, fact

TWO = ["ketua", "sekretaris"]
FOUR = ["Rais", "Katib", "Ketua", "Sekretaris"]
WITHDRAWN = fact(RegistrationWithdrawn, reason="Salah impor")


def refused(rule):
    return fact(ReportRefused, rule=rule, ground=LETTER)


def skt(until):
    return fact(LegalBasisRecorded, basis="skt", valid_until={"text": until, "value": until})


@pytest.mark.parametrize("change", CHANGES_TO_REPORT)
def test_chair_and_secretary_of_the_board_in_office_report_a_change(change):
    story = Scenario(Ormas).given(REGISTERED, FIRST)
    story.when(Ormas.report_change, **report(change=change))
    told = fact(ChangeReported, report=1, board=1, signed_by=TWO, change=change)
    sealed = fact(AddressReported, report=1, subject_id="s-alamat", address="Jl. Rekaan 1")
    story.then(told, sealed) if change == "address" else story.then(told)
    assert story.happened[0].after["value"] == AFTER[change]


def test_a_report_tells_what_the_register_said_and_what_it_is_to_say():
    story = Scenario(Ormas).given(REGISTERED, FIRST)
    story.when(Ormas.report_change, **report(change="name"))
    [told] = story.happened
    assert told.before == {
        "text": "Perkumpulan Contoh",
        "value": {"name": "Perkumpulan Contoh", "abbreviation": ""},
    }
    assert told.after == {"text": "Perkumpulan Teladan (PT)", "value": NEW_NAME}
    story.when(Ormas.report_change, **report(change="bylaws"))
    [told] = story.happened
    assert told.before == {"text": "", "value": None}
    assert told.after["text"] == "Akta 5 tanggal 10 April 2025, musyawarah anggota"


def test_the_street_of_a_reported_address_is_only_in_the_sealed_event():
    story = Scenario(Ormas).given(REGISTERED, FIRST)
    story.when(Ormas.report_change, **report(change="address"))
    assert "Rekaan 1" not in str([each.public_state() for each in story.happened])


@pytest.mark.rule("a-report-is-recorded-once")
def test_one_change_of_one_letter_is_one_report():
    story = Scenario(Ormas).given(REGISTERED, FIRST).when(Ormas.report_change, **report())
    story.when(Ormas.report_change, **report()).then(refused("a-report-is-recorded-once"))
    story.when(Ormas.report_change, **report(change="name")).then(fact(ChangeReported, report=2))
    story.when(Ormas.report_change, **report(ground="Surat 13/2025")).then(fact(ChangeReported, report=3))


def test_what_was_turned_down_may_be_reported_again_from_the_same_letter():
    story = Scenario(Ormas).given(REGISTERED, FIRST).when(Ormas.report_change, **report())
    story.when(Ormas.turn_down_change, report=1, reason="Akta belum lengkap", same_hands=False)
    story.when(Ormas.report_change, **report()).then(fact(ChangeReported, report=2))


@pytest.mark.rule("a-report-tells-a-change")
def test_a_report_of_what_the_register_says_already_is_not_taken():
    story = Scenario(Ormas).given(REGISTERED, FIRST)
    same = {"name": "Perkumpulan Contoh", "abbreviation": ""}
    story.when(Ormas.report_change, **report(change="name", after=same)).then(
        refused("a-report-tells-a-change")
    )


def test_a_board_that_a_sheet_told_signs_too_although_the_sheet_did_not_tell_everybody():
    story = Scenario(Ormas).given(REGISTERED, *LISTED)
    story.when(Ormas.report_change, **report()).then(fact(ChangeReported, board=1))


@pytest.mark.rule("expired-board-signs-nothing")
@pytest.mark.parametrize("day", ["2026-01-10", "2021-01-09"])
def test_a_board_whose_term_ended_or_has_not_begun_cannot_sign(day):
    (
        Scenario(Ormas)
        .given(REGISTERED, FIRST)
        .when(Ormas.report_change, **report(day))
        .then(refused("expired-board-signs-nothing"))
    )


@pytest.mark.parametrize(
    ("skt_until", "board_until", "told"),
    [
        ("2024-12-31", "2026-01-09", fact(ChangeReported, board=1)),
        ("2030-12-31", "2025-01-09", refused("expired-board-signs-nothing")),
    ],
    ids=["the SKT ended, the board did not", "the board ended, the SKT did not"],
)
def test_the_term_of_a_board_and_the_validity_of_an_skt_are_two_things(skt_until, board_until, told):
    story = Scenario(Ormas).given(REGISTERED, skt(skt_until), board(1, ends=board_until))
    story.when(Ormas.report_change, **report()).then(told)


@pytest.mark.rule("unknown-board-signs-nothing")
def test_before_any_board_is_recorded_nobody_signs():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.report_change, **report()).then(refused("unknown-board-signs-nothing"))


@pytest.mark.rule("disputed-board-signs-nothing")
def test_while_boards_are_in_dispute_no_report_is_taken_from_any_of_them():
    story = Scenario(Ormas).given(REGISTERED, *RIVALS)
    story.when(Ormas.report_change, **report("2025-07-01")).then(refused("disputed-board-signs-nothing"))


def test_once_the_dispute_is_closed_the_recognised_board_reports():
    story = Scenario(Ormas).given(REGISTERED, *RIVALS)
    ending = {"closed_by": "court_ruling", "decided_on": "2025-12-01", "recognised": 2}
    story.when(Ormas.close_dispute, **ending, ground="Putusan 1/Contoh/2025")
    story.when(Ormas.report_change, **report("2025-12-02")).then(fact(ChangeReported, board=2))


@pytest.mark.rule("signatures-follow-the-bylaws")
@pytest.mark.parametrize("signed_by", [["ketua"], ["ketua", "bendahara"], ["ketua", "Ketua"]])
def test_without_the_bylaws_two_sign_the_chair_and_the_secretary(signed_by):
    story = Scenario(Ormas).given(REGISTERED, FIRST)
    story.when(Ormas.report_change, **report(signed_by=signed_by)).then(
        refused("signatures-follow-the-bylaws")
    )
    policy = "Menurut kebijakan kantor, karena AD/ART belum tercatat, diperlukan 2 tanda tangan"
    assert story.happened[0].message == f"{policy} dari: ketua, sekretaris."


def four_who_sign():
    """A body of which four sign, by titles of its own."""
    seats = [officer("pengurus", title, own_title=title) for title in FOUR]
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.record_signature_rule, signatories=FOUR, signatures=4, ground="ART pasal 58").then(
        fact(SignatureRuleRecorded, signatories=FOUR, signatures=4, ground="ART pasal 58")
    )
    return story.when(Ormas.replace_board, **filing(starts="2025-01-01", officers=seats))


def test_a_body_of_which_four_people_sign_reports_with_four_signatures():
    story = four_who_sign()
    story.when(Ormas.report_change, **report(signed_by=FOUR)).then(fact(ChangeReported, signed_by=FOUR))


@pytest.mark.rule("signatures-follow-the-bylaws")
@pytest.mark.parametrize("signed_by", [["Ketua", "Sekretaris"], FOUR[:3]])
def test_a_body_of_which_four_people_sign_does_not_report_with_fewer(signed_by):
    four_who_sign().when(Ormas.report_change, **report(signed_by=signed_by)).then(
        refused("signatures-follow-the-bylaws")
    )


@pytest.mark.rule("signatures-follow-the-bylaws")
def test_one_person_does_not_sign_by_role_and_once_more_by_title():
    seats = [officer("ketua", "Rekaan", "Ketua Umum"), officer("bendahara", "Umpama")]
    alone = board(1, officers=[{k: v for k, v in each.items() if k != "name"} for each in seats])
    bylaws = fact(
        SignatureRuleRecorded, signatories=["ketua", "Ketua Umum", "bendahara"], signatures=2, ground="ART"
    )
    twice = Scenario(Ormas).given(REGISTERED, alone, bylaws)
    twice.when(Ormas.report_change, **report(signed_by=["ketua", "Ketua Umum"])).then(
        refused("signatures-follow-the-bylaws")
    )
    two = Scenario(Ormas).given(REGISTERED, alone, bylaws)
    two.when(Ormas.report_change, **report(signed_by=[" ketua  UMUM ", "Bendahara"])).then(
        fact(ChangeReported)
    )


@pytest.mark.rule("signatures-follow-the-bylaws")
def test_a_title_that_the_board_does_not_have_signs_nothing():
    alone = [officer("ketua", "Rekaan Contoh")]
    story = (
        Scenario(Ormas)
        .given(REGISTERED)
        .when(Ormas.replace_board, **filing(starts="2025-01-01", officers=alone))
    )
    story.when(Ormas.report_change, **report()).then(refused("signatures-follow-the-bylaws"))


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_a_withdrawn_entry_takes_neither_reports_nor_bylaws():
    story = Scenario(Ormas).given(REGISTERED, FIRST, WITHDRAWN)
    story.when(Ormas.report_change, **report()).then(refused("withdrawn-entries-are-not-corrected"))
    rule = {"signatories": TWO, "signatures": 2, "ground": "ART pasal 12"}
    story.when(Ormas.record_signature_rule, **rule).then(
        fact(BoardChangeRefused, rule="withdrawn-entries-are-not-corrected")
    )


def test_a_report_changes_nothing_in_the_register_by_itself():
    story = Scenario(Ormas).given(REGISTERED, FIRST)
    before = vars(story.aggregate) | {"version": 3, "_pending": [], "reports": []}
    story.when(Ormas.report_change, **report(change="name"))
    [told] = story.aggregate.reports
    assert vars(story.aggregate) == before | {"reports": [told]}
    assert told.waits


def test_a_report_from_before_reports_had_contents_is_read_and_not_numbered():
    story = Scenario(Ormas).given(REGISTERED, FIRST, fact(ChangeReported, report=0, change="board", board=1))
    assert story.aggregate.reports == []
    story.when(Ormas.report_change, **report()).then(fact(ChangeReported, report=1))


def test_a_year_is_read_from_its_first_to_its_last_day():
    story = Scenario(Ormas).given(REGISTERED, LISTED[0], LISTED[1])
    assert story.aggregate.boards[0].starts == "2021-01-01"
    assert story.aggregate.boards[0].ends == f"{year('2026')['value']}-12-31"


OTHERS = {"ormas-00000000000000000000000000000b02"}


@pytest.mark.rule("an-ormas-reports-only-its-own-changes")
@pytest.mark.parametrize("bound", [OTHERS, set()])
@pytest.mark.parametrize("change", CHANGES_TO_REPORT)
def test_an_account_of_an_ormas_reports_no_change_of_another(bound, change):
    said = report(change=change) | {"own": bound, "today": "2025-05-01"}
    story = Scenario(Ormas).given(REGISTERED, FIRST).when(Ormas.report_change, **said)
    story.then(refused("an-ormas-reports-only-its-own-changes"))


@pytest.mark.rule("a-change-sent-by-an-ormas-comes-on-its-day")
def test_an_ormas_reports_its_own_change_on_the_day_itself_and_no_board_of_long_ago_signs():
    def sent(reported_on):
        said = report(reported_on) | {"today": "2025-05-01"}
        story = Scenario(Ormas).given(REGISTERED, FIRST)
        return story.when(lambda one: one.report_change(own={one.id}, **said))

    sent("2025-05-01").then(fact(ChangeReported, report=1, board=1))
    sent("2025-04-30").then(refused("a-change-sent-by-an-ormas-comes-on-its-day"))


def test_an_account_of_a_dissolved_ormas_reports_nothing_and_the_office_still_records_its_letter():
    gone = fact(DissolutionRecorded, dissolved_by="organ", decided_on="2025-04-01")
    said = report("2025-05-01") | {"today": "2025-05-01"}
    story = Scenario(Ormas).given(REGISTERED, FIRST, gone)
    story.when(lambda one: one.report_change(own={one.id}, **said))
    story.then(refused("an-ormas-reports-only-its-own-changes"))
    colleague = Scenario(Ormas).given(REGISTERED, FIRST, gone).when(Ormas.report_change, **said)
    colleague.then(fact(ChangeReported, report=1))
