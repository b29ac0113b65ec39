"""What the machine asks of preferences of accounts, at an office whose mail server does not answer."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from services.notifications.application import Notifications
from services.notifications.domain import AccountPreferences
from services.notifications.service import NotificationsService
from tests.commanded import GROUND
from tests.notifications.machine_of_messages import SERVER
from tests.shown import Shown

HOLDERS = st.sampled_from(["0000000a0c02", "0000000a0c03"])


class Preferring(Shown):
    """Two accounts; e-mail is on, and off again."""

    SERVICE, APPLICATION, WIRED = NotificationsService, Notifications, "notifications"

    @initialize()
    def a_server(self):
        self.ask("set_email_server", **SERVER)
        self.ask("switch_email_on", ground=GROUND)

    def stands(self, aggregate, command):
        """What is erased is not used; there is no address without its telling."""
        if isinstance(aggregate, AccountPreferences):
            used = {each.subject for each in (aggregate.pending, aggregate.confirmed) if each}
            assert not used & set(aggregate.erased)
            assert len(used) + len(aggregate.erased) <= len(aggregate.expiries)

    @rule(holder=HOLDERS, email=st.sampled_from(["a@kota.example", "b@kota.example"]))
    def give_email_address(self, holder, email):
        self.ask("give_email_address", person=holder, email=email)

    @rule(holder=HOLDERS, typed=st.sampled_from(["000000", "999999"]))
    def confirm_email_address(self, holder, typed):
        self.ask("confirm_email_address", person=holder, mail_code=typed)

    @rule(holder=HOLDERS)
    def remove_email_address(self, holder):
        self.ask("remove_email_address", person=holder)

    @rule(holder=HOLDERS, every=st.sampled_from(["none", "daily", "weekly"]), quiet=st.booleans())
    def set_own_notices(self, holder, every, quiet):
        hours = ("17:00", "06:30") if quiet else ("", "")
        said = {"summary_every": every, "quiet_from": hours[0], "quiet_until": hours[1]}
        self.ask("set_own_notices", person=holder, **said)
