"""Who leads an ormas, as the record page shows it: roles and terms to everybody, names only to officers."""

import re
from datetime import UTC, date, datetime

import pytest

from contracts.telling.words import BOARD_ROLES as WORDS
from services.portal.boards.leadership import SignatureRule, leadership_of
from services.portal.boards.steps import steps_of
from services.registry import events as r
from services.registry.domain import BOARD_ROLES, Ormas
from tests.portal.boards import GROUND, ask, close, dispute, file_board
from tests.portal.on_pages import text
from tests.portal.told.ormas import chair, reading, registered, stream

ORMAS = stream(1)


@pytest.fixture
def ormas(office):
    office.tell(ORMAS, registered("Forum Contoh"))
    return ORMAS


def record_page(visitor) -> str:
    return text(visitor.get(f"/ormas/{ORMAS}"))


def led(office, day="2026-11-22"):
    office.catch_up()
    with office.views.read() as t:
        return leadership_of(t, ORMAS, date.fromisoformat(day))


def states(office, day="2026-11-22"):
    return {board.number: board.state for board in led(office, day).boards}


def test_roles_titles_divisions_and_term_are_public_and_names_are_not(office, ormas, open_portal, signed_in):
    file_board(office, ormas, "Rekaan Umpama", "1/SK/2026", "2026-02-01")
    seen = record_page(open_portal())
    assert "Kepengurusan ke-1 menjabat SK 1/SK/2026, 1 Februari 2026" in seen
    assert "masa bakti 1 Februari 2026 s.d. 9 Januari 2031" in seen
    assert "Ketua Ketua Umum – Ketua divisi Ketua Divisi Seni Rakyat" in seen
    assert "Rekaan Umpama" not in seen
    assert "Rekaan Umpama" in record_page(signed_in(open_portal()))


def test_a_dispute_is_shown_with_every_claim_and_says_that_the_office_takes_no_side(
    office, ormas, open_portal, signed_in
):
    dispute(office, ormas)
    seen = record_page(open_portal())
    assert "Kepengurusan ini sedang disengketakan oleh kepengurusan ke-1, ke-2, ke-3." in seen
    assert "tidak menentukan siapa yang sah" in seen
    assert "Mediasi atas permintaan para pihak, 1 April 2026: belum ada kesepakatan." in seen
    assert "Masa bakti pengurus Sengketa" in seen
    assert seen.count("disengketakan SK") == 3
    known = record_page(signed_in(open_portal()))
    sealed = known[known.index("Data pribadi") :]
    third = r"Kepengurusan ke-3, disengketakan: .{1,60}? Ketua \(Ketua Umum\) Pengurus Rekaan"
    assert re.search(third, sealed)


def test_a_dispute_that_a_court_ended_shows_who_holds_office_and_how_it_ended(office, ormas, open_portal):
    dispute(office, ormas)
    close(office, ormas, 2)
    seen = record_page(open_portal())
    assert "melalui putusan pengadilan yang berkekuatan hukum tetap: kepengurusan ke-2." in seen
    assert "Masa bakti pengurus Berlaku Sampai 28 Februari 2031." in seen
    assert states(office) == {1: "over", 2: "in_office", 3: "set_aside"}


def test_a_replaced_board_is_shown_until_the_day_before(office, ormas):
    file_board(office, ormas, "Lama", "1/SK/2026", "2026-02-01")
    file_board(office, ormas, "Baru", "2/SK/2026", "2026-11-01", replaces=1)
    assert [(b.number, b.ends, b.was_replaced) for b in led(office).boards] == [
        (2, "2031-01-09", False),
        (1, "2026-10-31", True),
    ]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2026-01-31", "to_come"),
        ("2026-02-01", "in_office"),
        ("2027-01-31", "in_office"),
        ("2027-02-01", "over"),
    ],
)
def test_where_a_board_stands_is_read_from_the_day(office, ormas, day, state):
    file_board(office, ormas, "Umpama", "1/SK/2026", "2026-02-01", ends="2027-01-31")
    assert states(office, day) == {1: state}


def test_what_a_sheet_told_is_board_one_until_a_decree_is_filed(office, ormas, open_portal):
    term = {"text": "", "starts": reading("2021", "2021"), "ends": reading("2026", "2026"), "ground": GROUND}
    decree = {"number": reading("7/2021", "7/2021"), "issued_on": reading(), "ground": GROUND}
    office.tell(ormas, chair("k1", "Lama"), (r.TermOfOfficeRecorded, term), (r.BoardDecreeRecorded, decree))
    seen = record_page(open_portal())
    assert "Kepengurusan ke-1 (menurut daftar kantor) menjabat SK 7/2021" in seen
    assert "masa bakti 1 Januari 2021 s.d. 31 Desember 2026" in seen
    file_board(office, ormas, "Baru", "2/SK/2026", "2026-11-01", replaces=1)
    assert states(office) == {1: "over", 2: "in_office"}
    assert len(led(office).boards[1].seats) == 1


def test_a_board_whose_term_is_over_is_told_as_such_although_the_sheet_said_otherwise(
    office, ormas, open_portal
):
    file_board(office, ormas, "Umpama", "1/SK/2020", "2020-02-01", ends="2025-01-31")
    assert "Masa bakti pengurus Habis Menurut register tidak ada yang menjabat hari ini." in record_page(
        open_portal()
    )


def test_between_two_boards_it_is_said_whose_term_ended_and_who_waits(office, ormas, open_portal, signed_in):
    file_board(office, ormas, "Lama", "1/SK/2020", "2020-02-01", ends="2025-01-31")
    assert led(office).vacancy == "Masa bakti kepengurusan ke-1 berakhir 31 Januari 2025."
    file_board(office, ormas, "Baru", "2/SK/2026", "2031-02-01", replaces=1, decided_on="2026-10-01", ends="")
    told = (
        "Masa bakti kepengurusan ke-1 berakhir 31 Januari 2025; "
        "pengurus berikutnya (ke-2) menunggu 1 Februari 2031."
    )
    assert f"Habis Menurut register tidak ada yang menjabat hari ini. {told}" in record_page(open_portal())
    asked = text(signed_in(open_portal()).get(f"/ormas/{ORMAS}/konfirmasi"))
    assert f"2 jabatan; {told[0].lower()}{told[1:-1]}" in asked


def test_while_a_board_holds_office_or_boards_are_disputed_nobody_is_said_to_wait(office, ormas):
    file_board(office, ormas, "Umpama", "1/SK/2026", "2026-02-01")
    assert led(office).vacancy == ""
    file_board(office, ormas, "Lawan", "2/SK/2026", "2026-03-01")
    assert led(office).vacancy == ""


def test_who_signs_is_shown_with_the_article_of_the_bylaws(office, ormas, open_portal):
    rule = {
        "signatories": ["Rais", "Katib", "ketua", "sekretaris"],
        "signatures": 4,
        "ground": "ART pasal 58",
    }
    ask(office, ormas, Ormas.record_signature_rule, **rule)
    assert "yang menandatangani: 4 dari Rais, Katib, Ketua, Sekretaris. Dasar: ART pasal 58" in record_page(
        open_portal()
    )


def test_where_nobody_recorded_the_bylaws_the_usual_is_shown_as_the_policy_of_the_office(
    office, ormas, open_portal
):
    assert "Yang menandatangani: 2 dari Ketua, Sekretaris. kebijakan kantor" in record_page(open_portal())


def test_the_usual_signatures_of_the_portal_are_those_of_the_register():
    usual = Ormas("ormas-1").signature_rule
    assert (SignatureRule().signatories, SignatureRule().signatures) == usual[:2]


def test_the_end_of_a_dispute_is_not_offered_to_be_taken_back_once_a_later_board_was(office, ormas):
    dispute(office, ormas)
    file_board(office, ormas, "Pengurus Kemudian", "4/SK/2031", "2031-06-01", ends="2036-05-31")
    close(office, ormas, recognised=2)
    ending = led(office).closed[0]["closed"]
    assert ending > 0
    ask(office, ormas, Ormas.take_back_board, board=4, reason=GROUND)
    now_led = led(office)
    with office.views.read() as t:
        assert steps_of(t, ORMAS, now_led, None, datetime.now(UTC)) == []
    reopened = {"ending": ending, "parties": [1, 2, 3], "claims": [2, 3], "reason": GROUND}
    office.tell(ORMAS, (r.DisputeEndingTakenBack, reopened))
    assert led(office).closed == []  # as an office did it while that was possible


def test_a_second_dispute_has_parties_of_its_own(office, ormas):
    dispute(office, ormas)
    close(office, ormas, 2)
    file_board(office, ormas, "Lagi", "9/SK/2026", "2026-10-01")
    assert led(office).parties == [2, 4]
    assert led(office).mediations == []
    assert len(led(office).closed) == 1


def test_the_portal_has_a_word_for_every_role_that_the_register_knows():
    assert tuple(WORDS) == BOARD_ROLES


def test_the_term_of_a_board_that_does_not_count_is_not_told_as_the_present_one(office, ormas, open_portal):
    dispute(office, ormas)
    close(office, ormas, 0)
    seen = record_page(open_portal())
    assert "Masa bakti pengurus Habis" in seen
    assert "Data register Nomor – Tanggal – Berlaku sampai – NPWP organisasi" in seen


def test_whom_the_sealed_part_names_stands_under_the_own_board_the_present_one_first(
    office, ormas, open_portal, signed_in
):
    file_board(office, ormas, "Lama", "1/SK/2026", "2026-02-01")
    file_board(office, ormas, "Baru", "2/SK/2026", "2026-11-01", replaces=1)
    file_board(office, ormas, "Nanti", "3/SK/2026", "2026-12-01", replaces=2)
    seen = record_page(signed_in(open_portal()))
    sealed = seen[seen.index("Data pribadi") : seen.index("Pembacaan ini tercatat")]
    headings = re.findall(r"Kepengurusan ke-(\d)", sealed)
    assert headings == ["2", "3", "1"]
    assert "Kepengurusan ke-2, menjabat: 1 November 2026 s.d." in sealed
    assert sealed.index("Baru") < sealed.index("ke-3") < sealed.index("Nanti") < sealed.index("Lama")
