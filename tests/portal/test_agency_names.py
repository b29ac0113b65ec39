"""What an agency is called after its name changed, and whose a name is. Every agency is invented."""

import pytest

from services.portal.clusters.cluster_list import agencies_known, codes_called
from services.portal.grants.granting import _code_of

OLD, NEW = "Dinas Usaha Kecil Contoh", "Dinas Koperasi Contoh"
THEIRS = "Dinas Kebudayaan Contoh"
APPOINTED = (
    (1, "seni", "dinkop", OLD, "2024-01-01", "2025-12-31"),
    (2, "adat", "disbud", THEIRS, "2024-01-01", ""),
    (3, "seni", "dinkop", NEW, "2026-01-02", ""),
    (4, "desa", "dinkop", THEIRS, "2026-01-02", "2026-01-03"),  # a slip
)


@pytest.fixture
def visitor(office, open_portal):
    office.catch_up()
    with office.views.write() as t:
        for position, cluster, code, name, begins, ends in APPOINTED:
            row = (position, f"cluster-{cluster}", code, name, begins, ends)
            t.run("INSERT INTO cluster_agency VALUES (?, ?, ?, ?, '', ?, ?, '', '', '', '')", row)
    return open_portal()


def test_an_agency_is_called_by_its_newest_appointment_and_not_by_a_slip_that_was_ended(office, visitor):
    with office.views.read() as t:
        assert agencies_known(t) == [("disbud", THEIRS), ("dinkop", NEW)]


def test_a_name_leads_to_who_bears_it_today_and_a_former_one_to_who_bore_it(office, visitor):
    with office.views.read() as t:
        assert [codes_called(t, name) for name in (OLD, NEW, THEIRS)] == [["dinkop"], ["dinkop"], ["disbud"]]
    with visitor.application.app_context():
        codes = [_code_of(name) for name in (OLD, NEW, THEIRS, "Dinas Lain")]
    assert codes == ["dinkop", "dinkop", "disbud", ""]
