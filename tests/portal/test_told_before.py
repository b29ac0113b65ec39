"""A message of a head names who was told before; that of an ormas names nobody. All is invented."""

import pytest

from services.notifications import events as n
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.told.ormas import registered, stream
from tests.portal.told.reminders import due, message, queued, reminder, tell_the_table

OFFICER, HEAD = "role:case_officer", "role:division_head"
SAME = {"obligation": "service-promise", "about": "case-1", "period": "1"}


@pytest.fixture
def told(office):
    """An officer twice, the head and the ormas on the third day; the officer of another matter, too."""
    office.tell(stream(1), registered("Forum Baca Contoh"))
    tell_the_table(office)
    said = (
        (1, OFFICER, "2026-03-12", SAME), (2, OFFICER, "2026-03-15", SAME), (3, HEAD, "2026-03-16", SAME),
        (4, f"ormas:{stream(1)}", "2026-03-16", SAME), (5, OFFICER, "2026-03-10", SAME | {"period": "2"}),
        (6, "role:agency_head", "2026-03-16", SAME),
    )  # fmt: skip
    for number, recipient, day, about in said:
        office.tell(reminder(number), due(stream(1), recipient, day=day, **about))
        office.tell(message(number), queued(recipient, number, day=day))
    office.tell(message(2), (n.MessageRead, {"reader": "0000000a0c01"}), actor="case_officer/0000000a0c01")
    return office


def test_the_head_reads_who_was_told_and_on_which_days(told, open_portal):
    open_account(told.accounts, "kabid", "Kabid Rekaan", ("division_head",))
    seen = read(sign_in(open_portal(), "kabid"), f"/kotak-masuk/{message(3)}")
    assert "Staf/analis sudah diingatkan 12 Maret dan 15 Maret 2026; dibuka" in seen
    assert seen.count("sudah diingatkan") == 1


def test_the_first_who_is_told_reads_of_nobody(told, open_portal):
    open_account(told.accounts, "loket", "Loket Rekaan", ("case_officer",))
    visitor = sign_in(open_portal(), "loket")
    for number in (1, 2, 5):
        assert "sudah diingatkan" not in read(visitor, f"/kotak-masuk/{message(number)}")


def test_an_ormas_reads_nothing_of_the_reminders_of_the_office(told, open_portal):
    open_ormas_account(told.accounts, "forum.baca", stream(1))
    visitor = sign_in(open_portal(), "forum.baca")
    assert "sudah diingatkan" not in read(visitor, f"/ormas-saya/{stream(1)}/pesan/{message(4)}")
