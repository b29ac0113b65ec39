"""What is typed into search boxes and addresses of the services is a text, whatever it would be elsewhere."""

import pytest

from tests.portal.colleagues import open_account, sign_in
from tests.portal.told.cases import tell_service_cases
from tests.portal.told.letters import tell_letters
from tests.portal.told.ormas import registered, stream
from tests.portal.told.semester_reports import tell_semester_reports

NAMES = ("q", "keadaan", "semester", "tahun", "hal", "urut", "arah", "lapor", "ormas", "berkas", "baris")
TYPED = ("' OR '1'='1", "1; DROP TABLE office_case; --", "<script>alert(1)</script>", "\u0000", "9" * 400)
PAGES = (
    "/", "/berkas", "/surat", "/surat/buku", "/izin-atribut", "/hibah", "/hibah/kendali",
    "/laporan-semester", "/konsultasi",
)  # fmt: skip


@pytest.fixture
def officer(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"))
    tell_service_cases(office, stream(1), stream(2))
    tell_letters(office)
    tell_semester_reports(office, stream(1), stream(2))
    open_account(office.accounts, "rekan", "Rekan Rekaan", ("division_head",))
    return sign_in(open_portal(), "rekan")


def test_no_list_of_a_service_is_broken_by_what_is_typed_into_its_address(officer):
    for page in PAGES:
        whole = officer.get(page)
        for typed in TYPED:
            seen = officer.get(page, query_string=dict.fromkeys(NAMES, typed))
            assert seen.status_code in (200, 400, 404), (page, typed)
            assert "<script>alert" not in seen.text
        assert officer.get(page).status_code == whole.status_code
        assert "Forum Contoh" in officer.get("/").text
