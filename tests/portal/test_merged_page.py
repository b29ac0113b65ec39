"""The page of an entry that stays: what other entries of the organisation did stands there too."""

import pytest

from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.clusters import tell_clusters
from tests.portal.told.coaching import tell_a_meeting, tell_involvements
from tests.portal.told.complaints import tell_complaints
from tests.portal.told.facilitation import tell_facilitation
from tests.portal.told.guests import agreed, audience, tell_guests
from tests.portal.told.order import tell_cases, tell_order
from tests.portal.told.ormas import merged_into, registered, separated, stream

STAYS = f"/ormas/{stream(5)}"
BESIDE = "(pada catatan Forum Contoh )"
INSIDE = (
    f"Sepuluh lapak untuk pasar rakyat (Dinas Contoh Ekonomi, peralatan) tercapai sebagian {BESIDE}",
    f"penyelenggara, 8 orang {BESIDE}",
    f"Lahan parkir pasar diperebutkan – selesai dengan kesepakatan {BESIDE}",
    f"Izin pakai aula janji ditepati Jawaban Dinas Contoh: Lampu dipasang bulan Juni. {BESIDE}",
)
PUBLIC = (
    f"Bina ormas ke-1 – hadir {BESIDE}",
    f"Pasar rakyat (Dinas Contoh Ekonomi) – ikut serta {BESIDE}",
)
COMPLAINED = f"uang, iuran, atau bantuan terkonfirmasi ditutup {BESIDE}"


@pytest.fixture
def told(office):
    """The first entry did everything; the fifth stands for it, and was part of the same meeting."""
    tell_clusters(office)
    for n, name in ((1, "Forum Contoh"), (2, "Sanggar Rekaan"), (3, "Forum Umpama"), (4, "Forum Tamu")):
        office.tell(stream(n), registered(name))
    office.tell(stream(5), registered("Forum Tetap"))
    tell_a_meeting(office)
    tell_involvements(office)
    tell_facilitation(office)
    tell_order(office)
    tell_cases(office)
    tell_guests(office)
    tell_complaints(office)
    office.tell(stream(1), merged_into(stream(5), "Forum Tetap"))
    return office


@pytest.fixture
def colleague(told, open_portal):
    def of(role):
        open_account(told.accounts, role, "Rekan Rekaan", (role,))
        return sign_in(open_portal(), role)

    return of


def test_what_the_other_entry_did_stands_on_the_page_of_the_one_that_stays(colleague):
    seen = read(colleague("case_officer"), STAYS)
    for line in (*INSIDE, *PUBLIC, COMPLAINED):
        assert line in seen, line


def test_who_may_not_read_complaints_reads_none_of_the_other_entry(colleague):
    seen = read(colleague("registry_clerk"), STAYS)
    assert PUBLIC[0] in seen
    assert "engaduan" not in seen


def test_the_public_reads_of_the_other_entry_what_it_read_before_and_no_more(told, open_portal):
    told.tell(audience(1), agreed("ormas"))
    seen = read(open_portal(), STAYS)
    for line in (*PUBLIC, "Lampu dipasang bulan Juni.", "2026 0 1 2021 1 0"):
        assert line in seen, line
    for secret in ("lapak", "Izin pakai aula", "Lahan parkir", "penyelenggara", "engaduan"):
        assert secret not in seen, secret


def test_two_entries_in_one_meeting_are_one_attendance(told, open_portal):
    told.tell(stream(4), merged_into(stream(5), "Forum Tetap"))
    seen = read(open_portal(), STAYS)
    assert "Bina ormas ke-1 – hadir, tanpa undangan (pada catatan Forum Tamu )" in seen
    assert "2021 1 0" in seen


def test_after_a_separation_each_page_tells_its_own_again(told, open_portal):
    told.tell(stream(1), separated(stream(5), "Forum Tetap"))
    assert "Bina ormas ke-1 – hadir" not in read(open_portal(), STAYS)
    assert "Bina ormas ke-1 – hadir" in read(open_portal(), f"/ormas/{stream(1)}")
