"""The library's own test cases for recorders, on both databases."""

from pathlib import Path
from uuid import uuid4

import pytest
from eventsourcing.tests.persistence import (
    ApplicationRecorderTestCase,
    NonInterleavingNotificationIDsBaseCase,
    ProcessRecorderTestCase,
    TrackingRecorderTestCase,
)

from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.ledger import Ledger
from tests.shared.ledger.conftest import IDENTITY


class OnLedger:
    def open_database(self) -> Database:
        raise NotImplementedError

    def create_recorder(self) -> Ledger:
        ledger = Ledger(self.open_database(), IDENTITY)
        ledger.create()
        self.addCleanup(ledger.close)
        return ledger

    def new_originator_id(self) -> str:
        return f"ormas-{uuid4().hex}"


class OnSqlite(OnLedger):
    @pytest.fixture(autouse=True)
    def _place(self, tmp_path: Path) -> None:
        self.path = tmp_path / "registry.ledger.db"

    def open_database(self) -> Database:
        return SqliteDatabase(self.path)


class OnPostgres(OnLedger):
    @pytest.fixture(autouse=True)
    def _place(self, shared_url: str) -> None:
        self.url = shared_url

    def open_database(self) -> Database:
        return PostgresDatabase(self.url, f"registry_{uuid4().hex}")


class TestApplicationRecorderOnSqlite(OnSqlite, ApplicationRecorderTestCase):
    pass


class TestApplicationRecorderOnPostgres(OnPostgres, ApplicationRecorderTestCase):
    pass


class TestProcessRecorderOnSqlite(OnSqlite, ProcessRecorderTestCase):
    pass


class TestProcessRecorderOnPostgres(OnPostgres, ProcessRecorderTestCase):
    pass


class TestTrackingRecorderOnSqlite(OnSqlite, TrackingRecorderTestCase):
    pass


class TestTrackingRecorderOnPostgres(OnPostgres, TrackingRecorderTestCase):
    pass


class TestPositionsDoNotInterleaveOnSqlite(OnSqlite, NonInterleavingNotificationIDsBaseCase):
    pass


class TestPositionsDoNotInterleaveOnPostgres(OnPostgres, NonInterleavingNotificationIDsBaseCase):
    pass


del (
    ApplicationRecorderTestCase,
    NonInterleavingNotificationIDsBaseCase,
    ProcessRecorderTestCase,
    TrackingRecorderTestCase,
)
