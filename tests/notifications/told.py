"""What other services tell and the notifications hear, without a broker, on any day."""

from collections import Counter
from datetime import UTC, datetime

from services.clusters.events import AudienceReceived, PromiseFulfilled, PromiseReopened
from services.portal.application import Accounts
from services.portal.events import (
    AccountClosed,
    AccountReopened,
    OrmasEntrusted,
    OrmasTakenBack,
    RoleGranted,
    RoleTaken,
)
from services.registry.events import ContactRecorded, LegalBasisRecorded, OrmasRegistered
from services.registry.sheet.phones import as_one_text, read_phones
from shared.bus.heard import Heard
from tests.bus.office import messages_of
from tests.offices import cause_in
from tests.portal.office import ClustersLedger, RegistryLedger, RequestsLedger, Told
from tests.portal.told.ormas import stream

LEDGERS = {"registry": RegistryLedger, "clusters": ClustersLedger, "requests": RequestsLedger}


def _promise(due, ormas):
    said = {"organisation": stream(ormas), "promise": "Mengirim jadwal", "due": due, "people": 2}
    return dict.fromkeys(AudienceReceived.__annotations__, "") | said


class Others:
    """The ledgers of those whom the notifications hear; ``day`` is that of the next event."""

    def __init__(self, deployment, day="2026-01-05"):
        self.day = day
        self._ledgers = {name: kind(deployment) for name, kind in LEDGERS.items()}
        self._ledgers["portal"] = Accounts(deployment)
        for each in self._ledgers.values():
            each.ledger.clock = lambda: datetime.fromisoformat(f"{self.day}T03:00:00").replace(tzinfo=UTC)
        self._views = deployment.views("notifications")
        self.heard = Heard(self._views)
        self.heard.create()
        self._told_until = Counter()

    def tell(self, service, name, event, /, **said):
        """Recorded; heard as soon as :meth:`hear` is asked."""
        ledger = self._ledgers[service]
        told = ledger.load_or_new(Told, name)
        told.trigger_event(event, **(dict.fromkeys(event.__annotations__, "") | said))
        ledger.record(told, cause=cause_in(ledger, f"{service}.tell"))

    def hear(self):
        """Everything that was told by now."""
        for service, application in self._ledgers.items():
            after = self._told_until[service]
            while messages := messages_of(application.ledger, after):
                assert not self.heard.append(service, messages).fork
                after = self._told_until[service] = after + len(messages)

    def skt(self, ormas, valid_until):
        """An ormas has an SKT until a day."""
        said = {"text": valid_until, "value": valid_until, "note": ""}
        self.tell("registry", stream(ormas), LegalBasisRecorded, basis="skt", valid_until=said)
        self.hear()

    def registers(self, ormas, name, email="", phones=""):
        """An ormas is in the register, with an address where it told one."""
        said = {"legal_form": "perkumpulan", "level": "cabang", "kode_wilayah": "32.71"}
        self.tell("registry", stream(ormas), OrmasRegistered, name=name, **said)
        if email or phones:
            contact = {"email": email, "phones": as_one_text(read_phones(phones))}
            self.tell("registry", stream(ormas), ContactRecorded, subject_id=f"{ormas:032x}", **contact)
        self.hear()

    def promises(self, number, due, ormas=1):
        """The office promised something to guests."""
        self.tell("clusters", f"audience-{number}", AudienceReceived, **_promise(due, ormas))
        self.hear()

    def promises_many(self, many, due, first=1):
        """From this number on, in one step."""
        clusters = self._ledgers["clusters"]
        told = [Told(f"audience-{number}") for number in range(first, first + many)]
        for each in told:
            each.trigger_event(AudienceReceived, **_promise(due, 1))
        clusters.record(*told, cause=cause_in(clusters, "clusters.tell"))
        self.hear()

    def keeps(self, number):
        self.tell("clusters", f"audience-{number}", PromiseFulfilled, result="Terkirim.")
        self.hear()

    def reopens(self, number):
        self.tell("clusters", f"audience-{number}", PromiseReopened)
        self.hear()

    def entrusts(self, account, ormas=1):
        self.tell("portal", f"account-{account}", OrmasEntrusted, account=account, ormas=stream(ormas))
        self.hear()

    def takes_back(self, account, ormas=1):
        self.tell("portal", f"account-{account}", OrmasTakenBack, account=account, ormas=stream(ormas))
        self.hear()

    def grants(self, account, role):
        said = {"account": account, "office_role": role}
        self.tell("portal", f"account-{account}", RoleGranted, **said)
        self.hear()

    def takes(self, account, role):
        said = {"account": account, "office_role": role}
        self.tell("portal", f"account-{account}", RoleTaken, **said)
        self.hear()

    def closes(self, account):
        self.tell("portal", f"account-{account}", AccountClosed, account=account)
        self.hear()

    def reopens_account(self, account):
        self.tell("portal", f"account-{account}", AccountReopened, account=account)
        self.hear()

    def close(self):
        for each in self._ledgers.values():
            each.close()
        self._views.close()
