"""What one can ask about how an ormas is told."""

from collections.abc import Callable, Collection

from contracts.telling.preference_words import AT_THE_COUNTER
from services.notifications.application.hearing import office_day
from services.notifications.domain.ormas_preferences import OrmasPreferences
from shared.application import EventSourced
from shared.errors import FieldProblem, InputWrong
from shared.ledger import Cause, Receipt

Own = Collection[str] | None
PORTAL = "portal"


class PreferencesOfOrmas(EventSourced):
    """``own``: for which entries alone an account of an ormas speaks; None for a colleague, who writes down
    what the ormas said.
    """

    def prefer_ormas_channel(self, cause: Cause, own: Own, **said: str) -> Receipt:
        return self._of_ormas(cause, own, said, OrmasPreferences.prefer)

    def give_consent(self, cause: Cause, own: Own, **said: str) -> Receipt:
        return self._of_ormas(cause, own, said, OrmasPreferences.agree)

    def withdraw_consent(self, cause: Cause, own: Own, **said: str) -> Receipt:
        return self._of_ormas(cause, own, said, OrmasPreferences.withdraw)

    def _of_ormas(self, cause: Cause, own: Own, said: dict[str, str], decide: Callable[..., None]) -> Receipt:
        """Error: InputWrong when an officer says that the account of the ormas stated it, or the reverse."""
        if (own is None) != (said["stated_how"] in AT_THE_COUNTER):
            raise InputWrong(fields=(FieldProblem("/stated_how", "Pilih salah satu."),))
        today = office_day(self)
        stream = OrmasPreferences.stream_of(said["organisation"])
        return self.change(
            OrmasPreferences,
            stream,
            cause,
            lambda of_ormas: decide(of_ormas, own=own, today=today, **said),
            load=self.load_or_new,
        )
