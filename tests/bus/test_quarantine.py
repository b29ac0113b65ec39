"""What nobody could read is kept once, as it came."""

from shared.bus.quarantine import Quarantine
from shared.database import SqliteDatabase


def test_a_message_that_the_broker_delivers_again_is_kept_once(tmp_path):
    quarantine = Quarantine(SqliteDatabase(tmp_path / "views.db"))
    quarantine.create()
    for headers in ({"a": 1}, {"a": 1, "x-delivery-count": 1}, {"a": 1, "x-delivery-count": 2}):
        quarantine.keep("32.71.registry.Paid", "not an event", headers, b"{}")
    quarantine.keep("32.71.registry.Paid", "not an event", {"a": 2}, b"{}")
    assert len(quarantine.kept()) == 2
    quarantine.database.close()
