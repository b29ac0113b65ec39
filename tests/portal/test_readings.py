"""Who read personal data, told to the head and the keeper, and logged itself. All is invented."""

import io
import re

import openpyxl
import pytest

from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.complaints import complained, complaint, linked
from tests.portal.told.letters import drafted, letter
from tests.portal.told.ormas import merged_into, registered, stream

PAGE = "/log-baca"
READER = "case_officer/0000000a0c01"


@pytest.fixture
def visitor(office, open_portal):
    """Two ormas, a letter of the first; what was read of them in two services."""
    for number in (1, 2):
        office.tell(stream(number), registered(f"Forum Contoh {number}"))
    office.tell(letter(1), drafted(1))
    office.services["registry"].reads.note(READER, stream(1), [], "memeriksa alamat")
    office.services["requests"].reads.note(READER, letter(1), [], "memeriksa naskah")
    office.services["registry"].reads.note("verifier/0000000a0c02", stream(2), [], "menelepon pengurus")

    def of(role):
        login = f"rekan.{role}"
        open_account(office.accounts, login, "Rekan Rekaan", (role,))
        return sign_in(open_portal(), login)

    return of


def purposes(page):
    return re.findall(r'data-label="Keperluan"><span>([^<]*)', page)


def test_the_newest_reading_is_first_and_looking_at_the_log_is_in_it_from_then_on(visitor):
    head = visitor("agency_head")
    before = ["menelepon pengurus", "memeriksa naskah", "memeriksa alamat"]
    assert purposes(head.get(PAGE).text) == before
    again = purposes(head.get(PAGE).text)
    assert again == ["membaca log baca"] * 3 + before
    assert "Rekan Rekaan (kepala badan)" in read(head, PAGE)


def test_it_is_narrowed_to_one_ormas_with_its_letters_and_to_one_reader(visitor):
    keeper = visitor("tenant_admin")
    of_one = keeper.get(f"{PAGE}?ormas=https://contoh.example/ormas/{stream(1)}").text
    assert purposes(of_one) == ["memeriksa naskah", "memeriksa alamat"]
    assert "Yang tampil hanya tentang Forum Contoh 1." in of_one
    assert purposes(keeper.get(f"{PAGE}?oleh=0000000a0c02").text) == ["menelepon pengurus"]


def test_what_was_read_of_a_complaint_or_of_an_entry_that_was_merged_belongs_to_the_ormas(visitor, office):
    office.tell(stream(3), registered("Forum Contoh lama"), merged_into(stream(1), "Forum Contoh 1"))
    office.tell(complaint(1), complained(1), linked(stream(3), "terkonfirmasi"))
    for about in (complaint(1), stream(3)):
        office.services["registry"].reads.note(READER, about, [], f"membaca {about[:5]}")
    found = purposes(visitor("agency_head").get(f"{PAGE}?ormas={stream(1)}").text)
    assert found == ["membaca ormas", "membaca compl", "memeriksa naskah", "memeriksa alamat"]


def test_older_lines_are_a_page_of_their_own_without_gap_or_repetition(visitor, office):
    for number in range(60):
        office.services["registry"].reads.note(READER, stream(2), [], f"ke-{number}")
    head = visitor("agency_head")
    first = head.get(f"{PAGE}?oleh=0000000a0c01").text
    [older] = re.findall(r'href="([^"]*sampai=[^"]*)">Yang lebih lama', first)
    second = head.get(older.replace("&amp;", "&")).text
    told = [f"ke-{number}" for number in reversed(range(60))] + ["memeriksa naskah", "memeriksa alamat"]
    assert purposes(first) + purposes(second) == told
    assert "Yang lebih lama" not in second


def test_the_files_hold_what_was_asked_for(visitor):
    head = visitor("agency_head")
    lines = head.get(f"{PAGE}/log-baca.csv?ormas={stream(2)}").text.splitlines()
    assert lines[0].endswith("Dibaca,Oleh,Yang dibaca,Ormas,Keperluan")
    assert lines[1].endswith(",Ormas,Forum Contoh 2,menelepon pengurus")
    file = head.get(f"{PAGE}/log-baca.xlsx?ormas={stream(1)}").data
    rows = list(openpyxl.load_workbook(io.BytesIO(file)).active.values)
    assert [row[4] for row in rows[-2:]] == ["memeriksa naskah", "memeriksa alamat"]
    assert head.get(f"{PAGE}/log-baca.pdf").status_code == 404


@pytest.mark.parametrize("role", ["case_officer", "division_head", "regional_secretary"])
def test_the_log_is_for_the_head_and_the_keeper(visitor, role):
    colleague = visitor(role)
    for address in (PAGE, f"{PAGE}/log-baca.csv"):
        assert colleague.get(address).status_code == 403
