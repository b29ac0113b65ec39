"""Who can take a step is said before it, and who cannot sees no button. Everything is invented."""

import pytest

from services.requests import events as q
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import text
from tests.portal.told.cases import berkas, submitted
from tests.portal.told.cases import drafted as case_drafted
from tests.portal.told.letters import drafted, letter
from tests.portal.told.ormas import registered, stream
from tests.portal.told.permits import asked, permit


@pytest.fixture
def two(office, open_portal):
    """A colleague who did the step before, and one who did not; both may take the next one."""
    first = open_account(office.accounts, "satu", "Rekan Satu", ("division_head",))
    open_account(office.accounts, "dua", "Rekan Dua", ("sub_division_head",))
    office.tell(stream(1), registered("Forum Contoh"))
    office.tell(letter(1), drafted(1, organisation=stream(1)), actor=f"division_head/{first}")
    office.tell(berkas(1), case_drafted(stream(1)), actor=f"division_head/{first}")
    office.tell(berkas(1), submitted())
    wanted = asked(stream(1), "2026-12-01", "2026-12-04")
    check = (q.PermitChecked, {"note": "Sesuai ketentuan."})
    office.tell(permit(1), wanted)
    office.tell(permit(1), check, actor=f"division_head/{first}")
    return [sign_in(open_portal(), login) for login in ("satu", "dua")]


@pytest.mark.parametrize(
    ("page", "step", "why"),
    [
        (f"/surat/{letter(1)}", "periksa", "ikut menyusunnya"),
        (f"/izin-atribut/{permit(1)}", "izinkan", "memeriksa permohonan ini"),
        (f"/izin-atribut/{permit(1)}", "tolak", "memeriksa permohonan ini"),
    ],
)
def test_who_did_the_step_before_reads_who_can_take_this_one_and_has_no_button(two, page, step, why):
    first, second = (each.get(page) for each in two)
    assert f"bukan oleh Anda, karena {why}. Yang dapat: Rekan Dua (Kepala subbidang)." in text(first)
    assert f'action="{page}/{step}"' not in first.text
    assert f'action="{page}/{step}"' in second.text


def test_the_page_of_a_case_says_before_the_work_who_can_call_it_complete(two):
    for each in two:
        seen = text(each.get(f"/berkas/{berkas(1)}"))
        assert "Yang mengetik berkas ini tidak menyatakannya lengkap." in seen
        assert "Yang dapat: Rekan Dua (Kepala subbidang)." in seen
