"""A ledger of the first schema is brought forward once, whole, and is then like one that was made today."""

import threading

import pytest

from shared.database import SqliteDatabase
from shared.ledger import Ledger, verify
from shared.ledger.clock import stamp, utc_now
from shared.ledger.schema import SCHEMA_VERSION, WrongLedger, _run_script, script_of
from shared.reaction import Parked, ParkedList
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import Raw, fill

OWNER = (IDENTITY.deployment, IDENTITY.service, IDENTITY.incarnation)
SET_ASIDE = (7, "ormas-a", "registry.Noted", 0, "LookupError: rak", stamp(utc_now()))


@pytest.fixture
def old(database) -> Ledger:
    """As the first version of this program left it."""
    with database.write("append") as t:
        _run_script(t, script_of(database.dialect, 1), database.dialect)
        t.run("INSERT INTO ledger_identity VALUES (?, ?, ?, 1)", OWNER)
        t.run("INSERT INTO parked_reactions VALUES ('clusters', ?, ?, ?, ?, ?, ?)", SET_ASIDE)
    ledger = Ledger(database, IDENTITY)
    fill(ledger)
    return ledger


def version_of(ledger) -> int:
    with ledger.database.read() as t:
        return t.one("SELECT schema_version FROM ledger_identity")[0]


def test_an_old_ledger_is_whole_before_it_is_brought_forward(old):
    assert verify(old, IDENTITY).ok
    assert version_of(old) == 1


def test_an_old_ledger_keeps_every_row_and_every_parked_event(old):
    before = old.page(0)
    old.create()
    assert (version_of(old), old.page(0)) == (SCHEMA_VERSION, before)
    assert ParkedList(old.database, "clusters").all() == [Parked(*SET_ASIDE, attempts=1)]
    assert verify(old, IDENTITY).ok


def test_what_is_parked_in_an_old_ledger_can_be_read_before_it_is_brought_forward(old):
    assert ParkedList(old.database, "clusters").all() == [Parked(*SET_ASIDE, attempts=1)]


def test_a_ledger_is_brought_forward_once_however_many_open_it(old):
    openers = [threading.Thread(target=old.create) for _ in range(4)]
    for opener in openers:
        opener.start()
    for opener in openers:
        opener.join(30)
    old.create()
    assert (version_of(old), verify(old, IDENTITY).ok) == (SCHEMA_VERSION, True)


def test_the_guards_stand_again_afterwards(old):
    old.create()
    raw = Raw(old.database)
    with pytest.raises(Exception, match="never changed"):
        raw.run("UPDATE ledger_identity SET schema_version = 9")
    raw.close()
    fill(old)
    assert verify(old, IDENTITY).ok


NOT_NOW = {
    "sqlite": (
        "CREATE TRIGGER lain BEFORE UPDATE ON ledger_identity BEGIN SELECT RAISE(ABORT, 'not now'); END",
        "DROP TRIGGER lain",
    ),
    "postgresql": (
        "CREATE TRIGGER lain BEFORE UPDATE ON ledger_identity FOR EACH ROW EXECUTE FUNCTION ledger_refuse()",
        "DROP TRIGGER lain ON ledger_identity",
    ),
}


def test_a_step_that_fails_in_the_middle_leaves_the_ledger_as_it_was(old):
    raw, (forbid, allow) = Raw(old.database), NOT_NOW[old.database.dialect]
    raw.run(forbid)
    with pytest.raises(Exception, match=r"not now|never changed"):
        old.create()
    raw.run(allow)
    raw.close()
    assert (version_of(old), verify(old, IDENTITY).ok) == (1, True)
    old.create()
    assert (version_of(old), verify(old, IDENTITY).ok) == (SCHEMA_VERSION, True)


def test_an_old_ledger_and_a_new_one_cannot_be_told_apart(tmp_path):
    made = []
    for version in (1, SCHEMA_VERSION):
        database = SqliteDatabase(tmp_path / f"{version}.ledger.db")
        if version == 1:
            with database.write("append") as t:
                _run_script(t, script_of("sqlite", 1), "sqlite")
                t.run("INSERT INTO ledger_identity VALUES (?, ?, ?, 1)", OWNER)
        Ledger(database, IDENTITY).create()
        with database.read() as t:
            made.append(t.all("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name, type"))
        database.close()
    assert made[0] == made[1]


def test_an_old_ledger_that_was_doctored_does_not_pass_as_an_old_one(tmp_path):
    database = SqliteDatabase(tmp_path / "x.ledger.db")
    ledger = Ledger(database, IDENTITY)
    ledger.create()
    raw = Raw(database)
    raw.drop_guards()
    raw.run("UPDATE ledger_identity SET schema_version = 1")
    raw.restore_guards()
    assert verify(ledger, IDENTITY).first_bad == 0
    raw.close()
    database.close()


def test_a_ledger_of_a_newer_program_is_refused(ledger, raw):
    raw.drop_guards()
    raw.run(f"UPDATE ledger_identity SET schema_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(WrongLedger, match="versi program lain"):
        ledger.create()
