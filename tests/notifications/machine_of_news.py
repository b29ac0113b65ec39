"""What the machine asks about news, and of the links in its mails."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from services.notifications.application import Notifications
from services.notifications.domain import Message
from services.notifications.domain.news import News
from services.notifications.service import NotificationsService
from services.notifications.unsubscribing import KEY, token_of
from tests.commanded import GROUND
from tests.offices import cause_in
from tests.portal.told.ormas import stream
from tests.shown import Shown

WHICH = st.integers(0, 2)


class Telling(Shown):
    """Three drafts, of the first of which one ormas got a mail."""

    SERVICE, APPLICATION, WIRED = NotificationsService, Notifications, "notifications"

    @initialize()
    def drafted(self):
        said = {"consent_for": "news", "title": "Pelatihan", "paragraphs": ["Pelatihan sehari."], "link": ""}
        made = [News.draft(**said) for _ in range(3)]
        self.news = [each.id for each in made]
        mail = Message.of_news(self.news[0], "2026-03-12", stream(1), "email")
        self.token = token_of(self.application.keys.secret(KEY), mail.id)
        self.application.record(*made, mail, cause=cause_in(self.application, "notifications.queue"))
        self.caught_up()

    def stands(self, aggregate, command):
        """What is sent says to how many."""
        if isinstance(aggregate, News) and aggregate.state == "sent":
            assert aggregate.sent is not None

    @rule(title=st.sampled_from(["Pelatihan", "Survei"]), consent_for=st.sampled_from(["news", "survey"]))
    def draft_news(self, title, consent_for):
        self.ask("draft_news", consent_for=consent_for, title=title, paragraphs=["Datanglah."], link="")

    @rule(which=WHICH)
    def send_news(self, which):
        self.ask("send_news", news=self.news[which])

    @rule(which=WHICH)
    def withdraw_news(self, which):
        self.ask("withdraw_news", news=self.news[which], reason=GROUND)

    @rule(is_ours=st.booleans())
    def unsubscribe(self, is_ours):
        self.ask("unsubscribe", token=self.token if is_ours else self.token.swapcase())
