"""Agencies as they were appointed: what each is called, and who acts for which."""

from contracts.roles import PARTNER
from services.clusters.application.beginning import Beginning
from services.clusters.domain import Acting, Cluster
from services.clusters.domain.acting import OFFICE
from services.clusters.domain.cluster import Service
from services.clusters.events import AgencyAppointed
from shared.tokens import Actor


class Agencies(Beginning):
    """What every subject of which agencies are part stands on."""

    def acting(self, actor: Actor) -> Acting:
        """A colleague of the office acts for any agency, an account of an agency for what it is bound to.

        A name that it had before is its own unless another agency is called so today: one slip of an
        appointment hands nobody what is another's.
        """
        if actor.role != PARTNER:
            return OFFICE
        bound, appointed = frozenset(actor.bound_to), self._appointed()
        called = _called(appointed)
        before = {each.name for each in appointed if each.agency in bound}
        others = {name for code, name in called.items() if code not in bound}
        today = {name for code, name in called.items() if code in bound}
        return Acting(bound, frozenset(today | (before - others)))

    def _name_of(self, agency: str) -> str:
        """As it is called today; "" when it was never appointed."""
        return _called(self._appointed()).get(agency, "")

    def _appointed(self) -> list[Service]:
        """Every appointment for any cluster, as they were recorded one after the other."""
        rows = list(self.rows_of(AgencyAppointed.TOPIC))
        terms = {stream: iter(self.load(Cluster, stream).services) for stream in {r.stream for r in rows}}
        return [next(terms[row.stream]) for row in rows]


def _called(appointed: list[Service]) -> dict[str, str]:
    """What each code is called: by its newest appointment, one that has no end yet before any that has.
    The portal says the same (``agencies_known``).
    """
    ordered = sorted(appointed, key=lambda each: (not each.period.valid_until, each.period.valid_from))
    return {each.agency: each.name for each in ordered}
