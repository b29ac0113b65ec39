"""An office that lives: commands go to its real registers, and what it shows is read on its real pages."""

from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from services.clusters.application import Clusters
from services.notifications.application import Notifications
from services.portal.app import create_app
from services.portal.application import Accounts
from services.portal.projection import PROJECTIONS
from services.registry.application import Registry
from services.requests.application import Requests
from services.scoring.application import Scoring
from shared.commands import cause_of_command
from shared.ledger import Receipt
from shared.projection import Projector
from shared.tokens import Actor
from tests.offices import found_office, warrant_of
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.registry_answers import NobodyAnswers
from tests.sources import LedgerPages

COUNTER = Actor(id="loket-1", role="registry_clerk")
SECOND = Actor(id="meja-2", role="verifier")
"""Whoever looks at what the counter recorded."""


class LivingOffice:
    """Its day is said by the test; what is asked of it is decided and recorded as in a service."""

    def __init__(self, directory: Path, later: ExitStack, database_url: str = "") -> None:
        self.deployment = found_office(directory, database_url)
        self.registry = later.enter_context(closing(Registry(self.deployment)))
        self.clusters = later.enter_context(closing(Clusters(self.deployment)))
        self.requests = later.enter_context(closing(Requests(self.deployment)))
        self.scoring = later.enter_context(closing(Scoring(self.deployment)))
        self.notifications = later.enter_context(closing(Notifications(self.deployment)))
        self.accounts = later.enter_context(closing(Accounts(self.deployment)))
        self.views = later.enter_context(closing(self.deployment.views("portal")))
        services = (self.registry, self.clusters, self.requests, self.scoring, self.notifications)
        self.services = {each.service: each for each in services}
        pages = LedgerPages(**{name: each.ledger for name, each in self.services.items()})
        self.projector = Projector(self.views, pages, [each() for each in PROJECTIONS])

    def ask(self, command: str, actor: Actor = COUNTER, **said: Any) -> Receipt:
        """One command with a warrant of its own, like “registry.record_visit”."""
        service, _, name = command.partition(".")
        application = self.services[service]
        warrant = warrant_of(self.deployment, command, actor)
        receipt: Receipt = getattr(application, name)(
            cause_of_command(warrant, said, application.digester), **said
        )
        return receipt

    def begin(self, command: str, **said: Any) -> str:
        """The stream that this command begins."""
        return self.ask(command, **said).events[0].stream

    def register(self, name: str) -> str:
        """An organisation, entered by hand."""
        about = {"abbreviation": "", "legal_form": "perkumpulan", "ground": "Surat contoh"}
        return self.begin("registry.register_ormas", name=name, **about)

    def rule(self, command: str, actor: Actor = COUNTER, **said: Any) -> str:
        """The rule by which this is refused; empty when it was recorded."""
        refused = self.ask(command, actor, **said).refused
        return refused.rule if refused else ""

    def colleague(self, today: str, *roles: str) -> FlaskClient:
        """Somebody with these roles who signed in."""
        login = f"rekan.{len(self.accounts.roster().accounts)}"
        open_account(self.accounts, login, "Rekan Rekaan", roles)
        return sign_in(self.visitor(today), login)

    def visitor(self, today: str) -> FlaskClient:
        """Somebody from the street who opens the pages on a day, after all of it was shown."""
        catch_up(self.projector)
        told = {"accounts": self.accounts, "today": lambda: date.fromisoformat(today)}
        about = (self.deployment.office, self.deployment.directory)
        app = create_app(self.views, NobodyAnswers(), *about, signer=self.deployment.signer(), **told)
        return app.test_client()

    def happened(self, stream: str) -> list[str]:
        """What is recorded of somebody, by the names of its events."""
        return [row.topic.partition(".")[2] for row in self.registry.ledger.history(stream)]
