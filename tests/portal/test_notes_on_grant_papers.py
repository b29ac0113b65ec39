"""What has to be mended of a paper of a hibah is told until another file is named for it. All is invented."""

import pytest

from contracts.roles import ORMAS_ACCOUNT
from services.portal.grants.grant_list import grant_of
from services.portal.grants.grant_papers import papers_of
from services.registry.events import DocumentFiled
from tests.portal.told.grants import CHOSEN, RECOMMENDED, RETURNED, VERIFIED, hibah, proposed, submitted
from tests.portal.told.ormas import registered, stream

NOTE = "Belum ditandatangani."
HOLDER = f"{ORMAS_ACCOUNT}/forum"
GRANT = hibah(40)


def filed(number, file):
    return DocumentFiled, {
        "document": number, "document_kind": "D30", "title": "Surat dan bukti hibah", "file": file,
        "media_type": "application/pdf", "size": 900, "checked": "", "expires_on": "", "signed_by": [],
        "personal": False, "speaks_of": [], "ground": "Dikirim ormas sendiri.",
    }  # fmt: skip


def mended(*documents):
    papers = [{"paper": "letter", "document": each} for each in documents]
    return proposed(40, draft=2, papers=papers)


@pytest.fixture
def told(office):
    """The letter of the proposal came back; documents 1 and 3 are the same scan, 2 is another."""
    scans = [filed(number, "ab"[number == 2] * 64) for number in (1, 2, 3)]
    office.tell(stream(40), registered("Perkumpulan Contoh 40"), *scans)
    office.tell(GRANT, proposed(40), submitted(), RETURNED, actor=HOLDER)
    return office


def note_of(office):
    """Of its one paper, "" where neither is told."""
    office.catch_up()
    with office.views.read() as t:
        return "".join(each["note"] for each in papers_of(t, grant_of(t, GRANT)))


@pytest.mark.parametrize("documents", [[], [1], [3]])
def test_a_note_stays_when_the_same_scan_is_sent_again(told, documents):
    told.tell(GRANT, mended(*documents), actor=HOLDER)
    assert note_of(told) == NOTE
    told.tell(GRANT, submitted(), actor=HOLDER)
    assert note_of(told) == NOTE
    told.tell(GRANT, CHOSEN, VERIFIED)
    assert note_of(told) == NOTE
    told.tell(GRANT, RECOMMENDED)
    assert note_of(told) == ""


def test_a_note_goes_once_another_file_is_named(told):
    told.tell(GRANT, mended(2), actor=HOLDER)
    assert note_of(told) == ""
    told.tell(GRANT, submitted(), actor=HOLDER)
    assert note_of(told) == ""


def test_what_the_office_takes_in_on_paper_keeps_no_note(told):
    told.tell(GRANT, mended(1), submitted())
    assert note_of(told) == ""
