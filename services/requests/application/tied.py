"""Which tie an officer has to an ormas, under whichever of its entries it was declared."""

from functools import cached_property

from contracts.telling.case_words import ONLY_HANDED_OVER
from services.requests.application.calendar import CalendarOfOffice
from services.requests.domain import Officer, Ties
from services.requests.domain.handing_over import HandsOver
from services.requests.projection import PROJECTIONS
from services.requests.projection.known_ormas import entries_of
from shared.database import Database
from shared.errors import Forbidden
from shared.ledger import Cause
from shared.projection import prepare
from shared.tokens import Actor


class TiedOfficers(CalendarOfOffice):
    """Entries merge after a tie was declared; whoever is tied to one of them is tied to the ormas."""

    @cached_property
    def views(self) -> Database:
        """What the requests know of others; its tables are there, if empty, before anything was heard."""
        views = self.deployment.views(self.service)
        prepare(views, PROJECTIONS)
        return views

    def close(self) -> None:
        super().close()
        if "views" in vars(self):
            self.views.close()

    def _officer(self, cause: Cause, organisation: str) -> Officer:
        """Who acts, with the tie to this ormas."""
        actor = Actor.parse(cause.actor)
        return Officer(actor.id, actor.role, *self._tie(actor.id, organisation))

    def _refuse_out_of_reach(self, matter: HandsOver, actor: str) -> None:
        """A superior outside reads what was handed over alone. Error: Forbidden."""
        role = Actor.parse(actor).role
        if role in ONLY_HANDED_OVER and matter.handed_to != role:
            raise Forbidden

    def _tie(self, account: str, organisation: str) -> tuple[str, str]:
        """The tie, and the role that decides instead; both "" where there is none."""
        ties = self.load_or_new(Ties, Ties.STREAM)
        if not ties.has(account):  # most officers: nothing to look up
            return "", ""
        return ties.of(account, *sorted(entries_of(self.views, organisation)))
