"""An office, another system that listens to it, and a clock that is turned by hand."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from services.notifications.application import Notifications
from services.notifications.domain import Subscription
from services.notifications.webhooks.courier import Courier
from services.notifications.webhooks.own_hosts import OWN_HOSTS
from services.notifications.webhooks.pages import HeardPages
from services.notifications.webhooks.posting import Poster
from services.registry.application import Registry
from shared.bus.heard import Heard
from shared.bus.pages import MAX_ROWS, decode_page, page_after
from tests.commanded import GROUND
from tests.notifications.receiving import Receiver, say
from tests.notifications.subscriptions import WHY
from tests.offices import cause_in


class Listened:
    """The register of an office, what its notifications heard, and one subscription of it."""

    def __init__(self, deployment, limits=None):
        self.registry, self.notifications = Registry(deployment), Notifications(deployment)
        self.heard = Heard(deployment.views("notifications"))
        self.heard.create()
        self.limits, self.now, self.own = limits, 0.0, set()

    def close(self):
        self.registry.close()
        self.notifications.close()
        self.heard.database.close()

    def ormas(self, name):
        """A new entry; its stream."""
        said = {"name": name, "abbreviation": "", "legal_form": "perkumpulan", "ground": GROUND}
        receipt = self.registry.register_ormas(cause_in(self.registry, "registry.register_ormas"), **said)
        self.hear()
        return receipt.events[0].stream

    def rename(self, stream, name):
        cause = cause_in(self.registry, "registry.correct_name")
        self.registry.correct_name(cause, ormas=stream, name=name, abbreviation="", reason=WHY)
        self.hear()

    def hear(self):
        after = self.heard.head("registry").position
        page = page_after(self.registry.ledger, after, MAX_ROWS)
        self.heard.append("registry", decode_page(page))

    def ask(self, command, **said):
        cause = cause_in(self.notifications, f"notifications.{command}")
        return getattr(self.notifications, command)(cause, **said)

    def subscribe(self, there: Receiver, topics=("registry",), after=0):
        """Listed by the operator, registered and checked."""
        (self.notifications.deployment.directory / OWN_HOSTS).write_text(f"{there.place}\n")
        positions = {each.partition(".")[0]: after for each in topics}
        said = {"title": "Dasbor Contoh", "ground": GROUND, "topics": topics, "positions": positions}
        receipt = self.ask("register_subscription", webhook_address=there.address, **said)
        self.own.add(there.place)
        stream = receipt.events[0].stream
        self.ask("check_subscription", subscription=stream)
        return stream

    def courier(self, stream):
        """Knows nothing that was not kept, like one of a process that begins."""
        pages, poster = HeardPages(self.notifications, self.heard), Poster(lambda: self.own, self.limits)
        views = self.heard.database
        return Courier(self.notifications, stream, pages, views, poster, clock=lambda: self.now)

    def state(self, stream):
        return self.notifications.load(Subscription, stream)


@contextmanager
def listened(deployment, limits=None) -> Iterator[Listened]:
    made = Listened(deployment, limits)
    try:
        yield made
    finally:
        made.close()


def deliver(courier, most=200):
    """Until nothing is left to do now."""
    while courier.step():
        most -= 1
        assert most, "it never ends"


def events_of(there):
    """What came, in order, without challenges."""
    told = [json.loads(each.body) for each in there.got]
    return [each for each in told if each["type"] != "satu-ormas.webhook.check"]


def names_of(there):
    return [each["data"].get("name") for each in events_of(there)]


def willing(refuses=lambda event: 0):
    """Answers challenges; ``refuses`` gives a status for an event that is not taken, 0 for one that is."""

    def answer(handler, received):
        told = json.loads(received.body)
        if told["type"] == "satu-ormas.webhook.check":
            say(handler, 200, json.dumps({"challenge": told["data"]["challenge"]}).encode())
        else:
            say(handler, refuses(told) or 204)

    return answer
