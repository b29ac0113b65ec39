"""Commands of notifications in any order."""

from functools import partial

from services.notifications.service import NotificationsService
from tests.commanded import commands_of, rules_of
from tests.machines import explore
from tests.notifications.machine_of_frames import Frames
from tests.notifications.machine_of_gateway import Gateways
from tests.notifications.machine_of_messages import Messages
from tests.notifications.machine_of_news import Telling
from tests.notifications.machine_of_obligations import Obligations
from tests.notifications.machine_of_ormas_preferences import Preferring as PreferringOfOrmas
from tests.notifications.machine_of_preferences import Preferring
from tests.notifications.subscriptions import Subscribing


def test_no_sequence_of_commands_breaks_the_table(office_template):
    explore(partial(Obligations, office_template), examples=5, steps=25)


def test_no_sequence_of_commands_breaks_a_frame(office_template):
    explore(partial(Frames, office_template), examples=4, steps=25)


def test_no_sequence_of_commands_breaks_a_message(office_template):
    explore(partial(Messages, office_template), examples=5, steps=30)


def test_no_sequence_of_commands_breaks_the_gateway(office_template):
    explore(partial(Gateways, office_template), examples=5, steps=25)


def test_no_sequence_of_commands_breaks_the_preferences_of_an_account(office_template):
    explore(partial(Preferring, office_template), examples=5, steps=25)


def test_no_sequence_of_commands_breaks_the_choices_of_an_ormas(office_template):
    explore(partial(PreferringOfOrmas, office_template), examples=5, steps=25)


def test_no_sequence_of_commands_breaks_news(office_template):
    explore(partial(Telling, office_template), examples=5, steps=20)


def test_every_command_of_notifications_is_asked_by_a_machine():
    machines = (Obligations, Frames, Messages, Gateways, Subscribing, Preferring, PreferringOfOrmas, Telling)
    assert commands_of(NotificationsService) - rules_of(*machines) == set()
