"""An ormas takes its letters and receipts home itself, and those of no other. Everything is invented."""

import pytest

from shared.errors import Forbidden, NotFound
from tests.portal.filed_here import FiledHere
from tests.portal.on_pages import read
from tests.portal.told.cases import berkas, drafted, submitted
from tests.portal.told.ormas import legal_basis, merged_into, registered, stream
from tests.requests.lettering import Office

OURS, THEIRS, OLD = stream(1), stream(2), stream(3)
MINE = f"/ormas-saya/{OURS}"
SCANNED = b"%PDF-1.4 surat bertanda tangan"


@pytest.fixture
def served(office):
    """Two ormas; the first stands for an entry that was merged into it."""
    for each, name in ((OURS, "Forum Contoh"), (THEIRS, "Sanggar Contoh"), (OLD, "Forum Lama")):
        office.tell(each, registered(name), legal_basis("ahu"))
    office.tell(OLD, merged_into(OURS, "Forum Contoh"))
    here = FiledHere(office.deployment)
    here.hear()
    yield here
    here.close()


@pytest.fixture
def letters(served, tmp_path):
    """The letters of the office; what is signed is a file that it keeps."""
    made = Office(served.requests)
    scan = tmp_path / "pindaian.pdf"
    scan.write_bytes(SCANNED)
    made.kept = served.requests.letter_files.keep(scan).digest
    return made


def handed_over(letters, number, **changed):
    letter = letters.numbered(number, **changed)
    letters.sign(letter, file=letters.kept)
    letters.issue(letter)
    return letter


def taken(visitor, address):
    """Under which name a file comes, and what is in it."""
    with visitor.get(address) as answer:
        assert answer.status_code == 200
        return answer.headers["Content-Disposition"], answer.data


def test_an_ormas_downloads_the_letter_that_was_handed_over_and_the_look_is_logged(
    office, served, letters, holder
):
    letter = handed_over(letters, "417/2026", valid_until="")
    office.catch_up()
    mine = read(holder, MINE)
    assert "nomor 417/2026" in mine
    assert "tanpa batas waktu" in mine
    assert "Halaman periksa surat ini" in mine
    assert taken(holder, f"{MINE}/surat/{letter}") == ("attachment; filename=surat-tertanda.pdf", SCANNED)
    said = {"streams": [letter], "reader": "", "before": 0, "limit": 9}
    [line] = served.requests.list_readings(actor="tenant_admin/uji", **said)["lines"]
    assert line["actor"].startswith("ormas_account/")


def test_what_holds_no_more_is_told_as_that_and_can_still_be_taken(office, letters, holder):
    letter = handed_over(letters, "417/2026", valid_until="")
    told = {"revoked_on": letters.today, "reason": "Diminta ormas.", "basis": "Surat 9/2026"}
    assert not letters.do("revoke_letter", letter=letter, **told).refused
    office.catch_up()
    mine = read(holder, MINE)
    assert "Belum ada surat yang berlaku." in mine
    assert "dicabut sejak" in mine
    assert taken(holder, f"{MINE}/surat/{letter}")[1] == SCANNED


def test_no_letter_of_another_ormas_and_none_that_was_not_handed_over_is_given(
    office, served, letters, holder
):
    drafted_only = letters.checked()
    served.hear()
    theirs = handed_over(letters, "418/2026", organisation=THEIRS)
    office.catch_up()
    for each in (drafted_only, theirs):
        assert holder.get(f"{MINE}/surat/{each}").status_code == 404
        assert holder.get(f"/ormas-saya/{THEIRS}/surat/{each}").status_code == 404
    assert holder.get(f"/surat/{theirs}/berkas/tertanda").status_code == 403


def test_the_service_itself_gives_an_account_its_own_letters_alone(letters):
    issued = handed_over(letters, "417/2026")
    numbered = letters.numbered("418/2026")
    opened = letters.requests.open_letter
    asked = {"which": "printed", "actor": "ormas_account/uji"}
    assert opened(letter=issued, own={OLD, OURS}, **asked)["file"]
    for letter, own in ((issued, {THEIRS}), (numbered, {OURS}), (f"letter-{9:032x}", {OURS})):
        with pytest.raises(Forbidden):
            opened(letter=letter, own=own, **asked)
    with pytest.raises(NotFound):
        opened(letter=f"letter-{9:032x}", **asked)


def test_the_receipt_of_an_application_is_printed_once_it_was_sent(office, holder):
    sent = submitted("2026-11-12")
    office.tell(berkas(1), drafted(OURS, title="Surat keterangan melapor"))
    office.tell(berkas(2), drafted(THEIRS), sent)
    office.catch_up()
    receipt = f"{MINE}/berkas/{berkas(1)}/tanda-terima"
    assert holder.get(receipt).status_code == 404
    office.tell(berkas(1), sent)
    office.catch_up()
    assert "Cetak tanda terima" in read(holder, f"{MINE}/berkas/{berkas(1)}")
    told = read(holder, receipt)
    assert "Surat keterangan melapor" in told
    assert "12 November 2026" in told
    assert berkas(1) not in told
    assert holder.get(f"{MINE}/berkas/{berkas(2)}/tanda-terima").status_code == 404


def test_the_menu_of_an_own_page_has_nothing_of_the_office(holder):
    page = holder.get(MINE).text
    assert 'href="/ormas-saya"' in page
    assert 'href="/surat"' not in page
