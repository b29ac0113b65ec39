"""An office under test: two real ledgers, a views database, and a way to say what happened."""

import json
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from services.portal.application import Accounts
from services.portal.projection import PROJECTIONS
from shared.aggregate import Aggregate
from shared.application import EventSourced
from shared.bus.heard import Heard
from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.deployment import Deployment
from shared.events import Fact
from shared.ledger import Cause, Entry, Head, LedgerEvent, LedgerRow
from shared.projection import Projection, Projector, prepare
from tests.postgres import PostgresServer, fresh_database, lasting_database
from tests.templates import Templates

TODAY = "2026-11-22"
Said = tuple[type[Fact], dict[str, Any]]


class Told(Aggregate):
    """A stream to which a test may write any fact."""

    KIND = "ormas"

    def when(self, fact: Fact) -> None:
        pass


class RegistryLedger(EventSourced):
    service = "registry"
    name = "registry"


class ClustersLedger(EventSourced):
    service = "clusters"
    name = "clusters"


class RequestsLedger(EventSourced):
    service = "requests"
    name = "requests"


class ScoringLedger(EventSourced):
    service = "scoring"
    name = "scoring"


class NotificationsLedger(EventSourced):
    service = "notifications"
    name = "notifications"


class Ledgers:
    """The pages of several ledgers, as the copy in ``heard`` has them."""

    def __init__(self, services: Iterable[EventSourced]) -> None:
        self.services = {each.service: each for each in services}

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        return self.services[source].ledger.page(after, limit)

    def head(self, source: str) -> Head:
        return self.services[source].ledger.head()


class OfficeUnderTest:
    """What a test says happened goes through the real mapper, seal and ledger."""

    def __init__(self, directory: Path) -> None:
        if not directory.exists():
            _NOTHING_HAPPENED.next().unpack(directory)
        self.deployment = Deployment.found(directory, "32.71", "Bakesbangpol Kota Contoh", "Asia/Jakarta")
        self.services = {
            cls.service: cls(self.deployment)
            for cls in (RegistryLedger, ClustersLedger, RequestsLedger, ScoringLedger, NotificationsLedger)
        }
        self.ledgers = Ledgers(self.services.values())
        self.views = self.deployment.views("portal")
        self.accounts = Accounts(self.deployment)

    def tell(
        self, stream: str, *said: Said, actor: str = "registry_clerk/contoh", conversation: str = ""
    ) -> int:
        """Record facts in one stream; the position of the last one."""
        service = self.services[said[0][0].TOPIC.partition(".")[0]]
        told = service.load_or_new(Told, stream)
        for cls, fields in said:
            told.trigger_event(cls, **fields)
        command = str(uuid4())
        cause = Cause(command, actor, "test", b"", conversation or command, f"0 test {command}")
        return service.record(told, cause=cause).events[-1].position

    def tell_of_a_newer_program(self, stream: str, cls: type[Fact], **state: Any) -> None:
        """As a program would write it that knows the next version of this class."""
        self.tell_as_written(stream, cls.TOPIC, cls.class_version + 1, state)

    def tell_as_written(self, stream: str, topic: str, class_version: int, state: dict[str, Any]) -> None:
        """As the program of that version wrote it."""
        ledger = self.services[topic.partition(".")[0]].ledger
        version = len(ledger.history(stream)) + 1
        event = LedgerEvent(stream, version, topic, json.dumps(state).encode(), class_version)
        command = str(uuid4())
        ledger.append(
            [Entry([event], Cause(command, "registry_clerk/contoh", "test", b"", command, "0 test 1"))]
        )

    def projector(self, views: Database | None = None) -> Projector:
        """A projector of every read model, by default on the office's own views."""
        return Projector(views or self.views, self.ledgers, [cls() for cls in PROJECTIONS])

    def catch_up(self) -> None:
        """Show everything that happened."""
        catch_up(self.projector())

    def close(self) -> None:
        self.views.close()
        self.accounts.close()
        for service in self.services.values():
            service.close()


def _found(directory: Path) -> None:
    """An office whose pages were looked at before anything happened."""
    Deployment.found(directory, "32.71", "Bakesbangpol Kota Contoh", "Asia/Jakarta")
    office = OfficeUnderTest(directory)
    office.catch_up()
    Heard(office.views).create()
    office.close()


_NOTHING_HAPPENED = Templates(_found)


def catch_up(projector: Projector) -> None:
    """Until nothing is left."""
    while projector.step():
        pass


def empty_views(path: Path) -> Database:
    """A views database of its own."""
    return SqliteDatabase(path)


_PREPARED: dict[Path, str] = {}
"""By the directory of a server, the database on it in which every read model is empty."""


@contextmanager
def empty_views_on(server: PostgresServer) -> Iterator[Database]:
    """The same on PostgreSQL: the tables of all read models are made once and copied."""
    if server.directory not in _PREPARED:
        name = lasting_database(server)
        with closing(PostgresDatabase(server.url(name), "portal_views")) as made:
            prepare(made, PROJECTIONS)
        _PREPARED[server.directory] = name
    with (
        fresh_database(server, _PREPARED[server.directory]) as url,
        closing(PostgresDatabase(url, "portal_views")) as views,
    ):
        yield views


def all_digests(views: Database, projections: Iterable[type[Projection]] = PROJECTIONS) -> dict[str, str]:
    """What every read model says, as one number each."""
    from shared.projection import digest

    return {each.name: digest(views, each) for each in projections}
