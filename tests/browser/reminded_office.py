"""An office whose notifications answer in this process; a day and a mail come when the story says so."""

from concurrent.futures import FIRST_COMPLETED, wait
from contextlib import ExitStack, closing
from pathlib import Path

from deploy.mailing import PURPOSE, contact_of, mail_address
from services.notifications.application import Notifications
from services.notifications.application.hearing import hearing
from services.notifications.mailing.way import ByEmail
from services.notifications.outgoing.sender import Sender
from services.notifications.service import NotificationsService
from services.registry.domain import Ormas
from services.registry.events import LegalBasisRecorded
from shared.bus.alone import NotAlone
from tests.browser.walked_requests import WalkedOffice
from tests.bus.office import messages_of
from tests.notifications.mailing import PATIENCE
from tests.offices import cause_in
from tests.portal.told.ormas import legal_basis


class RemindedOffice(WalkedOffice):
    """What the register and the portal recorded is heard before a day comes."""

    def __init__(self, directory: Path, later: ExitStack) -> None:
        super().__init__(directory, later)
        notified = NotificationsService()
        notified.notifications = later.enter_context(closing(Notifications(self.deployment)))
        self.served.services["notifications"] = notified
        register = self.served.applications[1]
        self.sender = Sender(
            self.notifications,
            ByEmail(self.notifications),
            lambda each: contact_of(register, each, PURPOSE, mail_address),
            NotAlone(),
        )
        later.callback(self.sender.close)

    def has_skt(self, ormas: str, until: str) -> None:
        _, said = legal_basis("skt", "SKT 12/2021", until)
        cause = cause_in(self.registry, "registry.correct_legal_basis")
        self.registry.change(Ormas, ormas, cause, lambda each: each.correct(LegalBasisRecorded, **said))
        self.hear()

    def is_written_to(self, ormas: str, email: str) -> None:
        self.ask("registry.correct_contact", ormas=ormas, phones="[]", email=email, ground="Surat contoh")
        self.hear()

    def bring(self, day: str) -> None:
        """Every day up to this one, with all that was recorded until now."""
        told = {**self.services, "portal": self.accounts}
        with hearing(self.deployment, "notifications") as heard:
            for source, application in told.items():
                if source != "notifications":
                    heard.append(source, messages_of(application.ledger, heard.head(source).position))
        assert self.notifications.bring_days(day)
        self.hear()

    def post(self) -> None:
        """Until no mail is on its way."""
        while on_way := self.sender.step():
            done, _ = wait(on_way, PATIENCE, FIRST_COMPLETED)
            assert done
        self.hear()
