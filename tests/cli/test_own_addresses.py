"""``./ormas privacy`` about whoever has an account."""

from contextlib import closing

from services.notifications.application import Notifications
from tests.cli.test_endings import ormas
from tests.notifications.preferring import GIVING, NOW, RIGHT
from tests.offices import cause_in, found_office

ACCOUNT, REASON = "0000000a0c02", "Pindah kantor."


def test_the_address_of_an_account_is_looked_at_and_erased_by_its_number(tmp_path):
    office = found_office(tmp_path / "kantor")
    with closing(Notifications(office)) as notifications:
        own = notifications.preferences_of(ACCOUNT)
        own.give(**GIVING)
        own.confirm(code_digest=RIGHT, now=NOW)
        notifications.record(own, cause=cause_in(notifications, "notifications.confirm_email_address"))
    where = ("--data", office.directory)
    access = ("privacy", "access", ACCOUNT, "--purpose", "permintaan pegawai", *where)
    erase = ("privacy", "erase", ACCOUNT, "alamat", *where)
    assert "surel petugas@kota.example" in ormas(*access)[1]
    code, _, err = ormas(*erase, "--reason", "")
    assert (code, "alasan" in err) == (1, True)
    assert "dihapus untuk selamanya" in ormas(*erase, "--reason", REASON)[1]
    assert "telah dihapus" in ormas(*access)[1]
    assert "tidak ada yang berubah" in ormas(*erase, "--reason", REASON)[1]
    for command in (
        ("access", "0000000a0c09", "--purpose", "uji coba"),
        ("erase", "0000000a0c09", "x", "--reason", REASON),
    ):
        assert ormas("privacy", *command, *where)[0] == 1
    with closing(Notifications(office)) as notifications:
        assert [each["purpose"] for each in notifications.reads.lines()] == ["permintaan pegawai"] * 2
