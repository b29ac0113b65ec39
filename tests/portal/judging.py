"""An office in which pairs are judged: a real registry behind a real broker, a real projector, the portal."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from deploy.settings import Settings
from services.clusters.application import Clusters
from services.notifications.application import Notifications
from services.portal.app import create_app
from services.portal.application import Accounts
from services.portal.projection import PROJECTIONS
from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.events import DuplicateReviewed, DuplicateSuspected
from services.registry.reactions import REACTIONS
from services.requests.application import Requests
from services.scoring.application import Scoring
from shared.projection import Projector
from shared.reaction import Reactor
from shared.rpc.client import RpcClient
from tests.forked import SERVE, Running, started
from tests.frontend import frontend
from tests.offices import cause_in, found_office
from tests.portal.colleagues import open_account, sign_in
from tests.portal.told.ormas import SAME_NUMBER
from tests.requests.known import hear_the_register
from tests.sources import LedgerPages

ENTRY = {"legal_form": "perkumpulan", "level": "unknown", "kode_wilayah": "32.71", "fingerprint": ""}


class JudgingOffice:
    """Its ledgers are open here too, to say what happened before and to see what was recorded."""

    def __init__(self, directory: Path, amqp: str, database: str = "") -> None:
        self.deployment = found_office(directory, database)
        self.amqp = amqp
        self.registry, self.clusters = Registry(self.deployment), Clusters(self.deployment)
        self.requests, self.scoring = Requests(self.deployment), Scoring(self.deployment)
        self.notifications = Notifications(self.deployment)
        self.accounts = Accounts(self.deployment)
        self.clerk = open_account(self.accounts)
        self.views = self.deployment.views("portal")
        self.client = RpcClient(amqp, timeout=60)
        services = (self.registry, self.clusters, self.requests, self.scoring, self.notifications)
        self.pages = LedgerPages(**{each.service: each.ledger for each in services})
        self.projector = Projector(self.views, self.pages, [each() for each in PROJECTIONS])

    def serve(self, *services: str) -> Running:
        """These services as one process; returns when they answer."""
        return self.run(SERVE, *services)

    def run(self, program: str, *names: str) -> Running:
        """A program of the office as a process of its own; returns when it says that it is ready."""
        return started(program, Settings(self.deployment.directory, self.amqp), *names)

    def suspect(self, name: str) -> tuple[str, str]:
        """Two entries, the second suspected to be the first; both are shown."""
        first = Ormas.register(name=name, abbreviation="", **ENTRY, ground="baris 7")
        second = Ormas.register(name=f"{name} Kota Contoh", abbreviation="", **ENTRY, ground="baris 90")
        second.note(DuplicateSuspected, other=first.id, other_name=name, reasons=SAME_NUMBER)
        self.registry.record(first, second, cause=cause_in(self.registry, "registry.import_sheet"))
        self.catch_up()
        return second.id, first.id

    def suspect_again(self, ormas: str, other: str) -> None:
        """An entry that is there, suspected to be another one that is there; it is shown."""
        said = {"other": other, "other_name": "Forum Contoh", "reasons": SAME_NUMBER}
        cause = cause_in(self.registry, "registry.import_sheet")
        self.registry.change(Ormas, ormas, cause, lambda o: o.note(DuplicateSuspected, **said))
        self.catch_up()

    def verdicts(self, ormas: str) -> list[tuple[str, str]]:
        """Actor and verdict of every review that is recorded for this entry."""
        rows = [r for r in self.registry.ledger.history(ormas) if r.topic == DuplicateReviewed.TOPIC]
        return [(row.actor, row.state) for row in rows]

    def catch_up(self) -> None:
        """Pages show what happened; register and requests heard of each other, as by the pump."""
        reactor = Reactor(self.registry, self.pages, REACTIONS, "registry", "requests", start=0)
        while reactor.step():
            pass
        hear_the_register(self.requests, self.registry)
        while self.projector.step():
            pass

    @contextmanager
    def projecting(self) -> Iterator[None]:
        """The projector follows the ledgers meanwhile, as in the pump."""
        stop = threading.Event()
        following = threading.Thread(target=self.projector.run, args=(stop,))
        following.start()
        try:
            yield
        finally:
            stop.set()
            following.join()

    def app(self, client: RpcClient | None = None, patience: float = 60) -> Flask:
        """The portal; it waits long, as a machine under test may be slow, and no longer than it has to."""
        office, directory = self.deployment.office, self.deployment.directory
        return create_app(
            self.views,
            client or self.client,
            office,
            directory,
            signer=self.deployment.signer(),
            accounts=self.accounts,
            patience=patience,
            frontend=frontend(),
        )

    def officer(self, app: Flask) -> FlaskClient:
        """Somebody who signed in."""
        visitor = app.test_client()
        return sign_in(visitor)

    def colleague(self, app: Flask, role: str = "verifier", *agencies: str) -> FlaskClient:
        """Somebody else, in another role; bound to these agencies."""
        return sign_in(app.test_client(), self.login_of(role, *agencies))

    def login_of(self, role: str, *agencies: str) -> str:
        """Of the colleague who has this role."""
        login = ".".join([role, *agencies, "contoh"])
        if self.accounts.store.find(login) is None:
            open_account(self.accounts, login, f"{role.title()} Contoh", (role,), agencies=agencies)
        return login

    def manager(self, app: Flask) -> FlaskClient:
        """Somebody who may change the map."""
        return self.colleague(app, "tenant_admin")

    def close(self) -> None:
        self.client.close()
        self.views.close()
        self.accounts.close()
        self.registry.close()
        self.clusters.close()
        self.requests.close()
        self.scoring.close()
        self.notifications.close()


@contextmanager
def judging_office(directory: Path, amqp: str, *services: str) -> Iterator[JudgingOffice]:
    """Running for the length of a block, with these services; the registry, if none is named."""
    office = JudgingOffice(directory, amqp)
    process = office.serve(*(services or ("registry",)))
    try:
        yield office
    finally:
        office.close()
        process.terminate()
        assert process.wait(60) == 0
