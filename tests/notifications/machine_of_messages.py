"""What the machine asks of messages on their way and at those whom they are for, and of the mail server."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from services.notifications.application import Notifications
from services.notifications.domain import Delivery, EmailServer, Message
from services.notifications.service import NotificationsService
from tests.commanded import GROUND
from tests.offices import cause_in
from tests.portal.told.ormas import stream
from tests.shown import Shown

DAY = (date.today() - timedelta(days=3)).isoformat
CHANNELS = ("portal", "letter", "email")
RECIPIENTS = (f"ormas:{stream(1)}", "role:case_officer")
SERVER = {
    "host": "localhost", "port": 1, "security": "none", "signs_in_as": "", "password": "",
    "from_address": "surat@kantor.example", "quiet_from": "20:00", "quiet_until": "06:00", "attempts": 3,
    "per_minute": 30, "patience_hours": 48, "ground": GROUND,
}  # fmt: skip
WHICH = st.integers(0, len(CHANNELS) * len(RECIPIENTS) - 1)


class Messages(Shown):
    """One message by each way to an ormas and to a role, and a server at which nobody listens."""

    SERVICE, APPLICATION, WIRED = NotificationsService, Notifications, "notifications"

    def __init__(self, template):
        super().__init__(template)
        self.messages = []

    @initialize()
    def queued(self):
        day = DAY()
        made = [Message.of(day, to, way, 1, [f"reminder-{1:032x}"]) for way in CHANNELS for to in RECIPIENTS]
        self.messages = [each.id for each in made]
        self.application.record(*made, cause=cause_in(self.application, "notifications.queue"))
        self.caught_up()

    def stands(self, aggregate, command):
        """What is uncertain was begun; what is over is not begun again."""
        if isinstance(aggregate, Delivery) and aggregate.state in ("sent", "bounced"):
            assert aggregate.attempts
        if isinstance(aggregate, EmailServer):
            assert aggregate.told or not aggregate.on

    @rule(which=WHICH, ending=st.sampled_from(["accepted", "failed", "unclear", "bounced"]))
    def a_server_is_spoken_to(self, which, ending):
        """As the sender records it."""
        for decide in (lambda each: _begun(each), lambda each: _ended(each, ending)):
            cause = cause_in(self.application, "notifications.send_email", {"at": self.head})
            self.application.deliver(cause, self.messages[which], decide)
            self.caught_up()

    @rule(which=WHICH, settled_as=st.sampled_from(["sent", "again"]))
    def settle_sending(self, which, settled_as):
        self.ask("settle_sending", sending=self.messages[which], settled_as=settled_as, ground=GROUND)

    @rule(which=WHICH)
    def read_messages(self, which):
        self.ask("read_messages", messages=[self.messages[which]])

    @rule(which=WHICH, ago=st.integers(0, 2))
    def print_letters(self, which, ago):
        self.ask("print_letters", messages=[self.messages[which]], printed_on=_day(ago))

    @rule(which=WHICH, way=st.sampled_from(["letter", "whatsapp", "phone"]), ago=st.integers(0, 5))
    def tell_by_hand(self, which, way, ago):
        said = {"hand_channel": way, "told_on": _day(ago), "ground": GROUND}
        self.ask("tell_by_hand", message=self.messages[which], **said)

    @rule(which=WHICH)
    def take_back_told_by_hand(self, which):
        self.ask("take_back_told_by_hand", message=self.messages[which], reason=GROUND)

    @rule(host=st.sampled_from(["localhost", "smtp.kota.example"]))
    def set_email_server(self, host):
        self.ask("set_email_server", **SERVER | {"host": host})

    @rule()
    def switch_email_on(self):
        self.ask("switch_email_on", ground=GROUND)

    @rule()
    def switch_email_off(self):
        self.ask("switch_email_off", reason=GROUND)

    @rule()
    def test_email(self):
        self.ask("test_email", to="petugas@kantor.example")


def _day(ago):
    return (date.today() - timedelta(days=ago)).isoformat()


def _begun(delivery):
    delivery.begin(said_at=2)


def _ended(delivery, ending):
    answer = {"failure": "busy", "server_code": "451"}
    match ending:
        case "accepted":
            delivery.accepted(server_code="250")
        case "failed":
            delivery.failed(**answer, next_try_at="2026-03-12T05:00:00.000000Z")
        case "unclear":
            delivery.unclear()
        case _:
            if delivery.state == "sending":
                return delivery.bounced(failure="refused", server_code="554", address=False)
    return None
