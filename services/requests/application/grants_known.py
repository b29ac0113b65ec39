"""What is known when somebody takes a step with a hibah: other years, other awards, other hands."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import count
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from contracts.roles import ORMAS_ACCOUNT
from services.requests.application.cases import CasesOfOffice, Entries
from services.requests.application.grant_rows import standing
from services.requests.domain import Before, Case, Grant, GrantTerms, Hindered, OfficeSize, Own, obstacle
from services.requests.domain.grant_criteria import Asked, findings_of, wanted
from services.requests.domain.grant_hands import GrantHands, StageHands
from services.requests.events import (
    GrantAwarded,
    GrantCancelled,
    GrantDisbursed,
    GrantFieldVerified,
    GrantGoodsHandedOver,
    GrantLapsed,
    GrantProposed,
    GrantRecommended,
    GrantReported,
    GrantStepTakenBack,
)
from services.requests.projection.known_ormas import (
    applicant_of,
    entries_of,
    is_disputed,
    present_since,
    survivor_of,
)
from services.requests.rules.own_ormas import MOST_WITHDRAWN, WHAT_WAS_WITHDRAWN_AGAIN_AND_AGAIN_WAITS
from shared.errors import NotFound
from shared.ledger import Cause, Receipt
from shared.mapper import state_of
from shared.tokens import Actor

_GRANTS: Final = uuid5(NAMESPACE_URL, "satu-ormas/grants")
LOOKED_BACK: Final = 5
"""Budget years in which a report that is late still holds up a proposal."""
Agencies = Collection[str] | None
"""None in the office: any."""


class GrantsKnown(CasesOfOffice):
    """Read from the own ledger and the own view of the register."""

    def foresee_grant(self, *, grant: str) -> list[dict[str, Any]]:
        """What each criterion would come to if it were handed in today; none where its year has no terms."""
        found, today = self.load(Grant, grant), self._today()
        terms = self.load_or_new(GrantTerms, GrantTerms.STREAM).terms_of(found.budget_year)
        if terms is None:
            return []
        asked = Asked(found.facts, dict(found.terms) or terms, self._before(found, today), today)
        return [each for each in findings_of(asked, found.waived) if wanted(each, asked.terms)]

    def _with_the_register(self, organisation: str, said: Mapping[str, Any]) -> dict[str, Any]:
        """Who proposes, and its facts as the register knows them: legal form and basis, a dispute, and the
        first letter of presence where no other day is said.
        """
        case = said.get("case", "")
        if case and self.load(Case, case).organisation != organisation:
            raise NotFound("Berkas ini untuk ormas lain.")
        who = applicant_of(self.views, organisation)
        facts = dict(said["facts"])
        if who:
            facts |= {"legal_form": who.legal_form, "legal_basis": who.legal_basis}
        entries = entries_of(self.views, organisation)
        facts["in_dispute"] |= is_disputed(self.views, entries)
        facts["reported_since"] = facts["reported_since"] or present_since(self.views, entries)
        return {"who": who, "facts": facts}

    def _streams_of(self, organisation: str, budget_year: str) -> Iterator[Grant]:
        """Every proposal of an entry for a year in its order, and the first that nobody began."""
        for number in count():
            name = f"{organisation} {budget_year} {number}"
            yield (found := self.load_or_new(Grant, f"{Grant.KIND}-{uuid5(_GRANTS, name).hex}"))
            if not found.version:
                return

    def _before(self, grant: Grant, day: str) -> Before:
        """The years before this one, the newest first, and the next; of every entry of the same ormas."""
        year, entries = int(grant.budget_year), entries_of(self.views, grant.organisation)
        earlier = [str(year - back) for back in range(1, LOOKED_BACK + 1)]
        each = {
            one: [found for entry in entries for found in self._streams_of(entry, one)]
            for one in (*earlier, str(year + 1))
        }
        who = applicant_of(self.views, grant.organisation)
        beside = (earlier[0], str(year + 1))
        terms = self.load_or_new(GrantTerms, GrantTerms.STREAM)
        return Before(
            received=next((one for one in beside if any(g.counts_as_received for g in each[one])), ""),
            late=next((one for one in earlier if any(g.is_late_on(day) for g in each[one])), ""),
            excepted=terms.is_excepted(entries, day),
            disputed=is_disputed(self.views, entries),
            legal_basis=who.legal_basis if who else None,
        )

    def _room_in(self, budget_year: str) -> int | None:
        """What the ceiling of a year leaves, None without one; what ended or was taken back is free."""
        ceiling = self.load_or_new(GrantTerms, GrantTerms.STREAM).ceiling_of(budget_year)
        if not ceiling:
            return None
        given: dict[str, int] = {}
        freed = (GrantCancelled.TOPIC, GrantLapsed.TOPIC, GrantStepTakenBack.TOPIC)
        for row in self.rows_of(GrantAwarded.TOPIC, *freed):
            if row.topic == GrantAwarded.TOPIC:
                given[row.stream] = int(state_of(row)["awarded"])
            elif state_of(row).get("grant_step", "award") == "award":
                given.pop(row.stream, None)
        return ceiling - sum(told for each, told in given.items() if self._year_of(each) == budget_year)

    def _year_of(self, grant: str) -> str:
        """The budget year of a hibah, which never changes."""
        if grant not in self._years:
            self._years[grant] = str(state_of(self.ledger.history(grant)[0])["budget_year"])
        return self._years[grant]

    @cached_property
    def _years(self) -> dict[str, str]:
        return {}

    def _hands_of_grant(self, grant: str) -> GrantHands:
        """An account of an ormas is nobody of the office, and among none of them."""
        size = self.load_or_new(OfficeSize, OfficeSize.STREAM)
        return GrantHands(
            typists=self._who(grant, GrantProposed.TOPIC),
            verifiers=self._who(grant, GrantFieldVerified.TOPIC),
            recommenders=self._who(grant, GrantRecommended.TOPIC),
            asked=size.persons,
        )

    def _hands_of_stage(self, grant: str, stage: int) -> StageHands:
        """Where the ormas itself sent the newest report, who paid counts as one of the two of the office."""
        rows = [row for row in standing(self.ledger.history(grant)) if row.topic == GrantReported.TOPIC]
        told = [Actor.parse(row.actor) for row in rows if state_of(row)["stage"] == stage][-1:]
        by_itself = any(each.role == ORMAS_ACCOUNT for each in told)
        return StageHands(
            reporter=next((each.id for each in told), ""),
            givers=self._who(grant, GrantGoodsHandedOver.TOPIC, stage),
            payers=self._who(grant, GrantDisbursed.TOPIC, stage) if by_itself else (),
        )

    def _who(self, grant: str, topic: str, stage: int = 0) -> list[str]:
        """The accounts of the office that took a step that stands, the newest last, as the rows of its events
        tell them.
        """
        rows = [row for row in standing(self.ledger.history(grant)) if row.topic == topic]
        actors = [Actor.parse(row.actor) for row in rows if not stage or state_of(row)["stage"] == stage]
        return [each.id for each in actors if each.role != ORMAS_ACCOUNT]

    def _proposing(self, own: Collection[str], organisation: str, budget_year: str) -> Own:
        """An ormas that begins a proposal by itself, with what keeps it from that."""
        if organisation not in own:
            return Own(own)
        today = self._today()
        entries = entries_of(self.views, organisation)
        ended = [each for entry in entries for each in self._streams_of(entry, budget_year)]
        many = sum((each.state, each.newest) == ("cancelled", today) for each in ended)
        too_many = WHAT_WAS_WITHDRAWN_AGAIN_AND_AGAIN_WAITS, {"many": str(many)}
        return Own(own, self._hinders(organisation) or (too_many if many >= MOST_WITHDRAWN else None))

    def _keeps_from_accounting(self, organisation: str) -> Hindered:
        who = applicant_of(self.views, survivor_of(self.views, organisation))
        return obstacle(replace(who, dissolved_on="", stopped_by="") if who else None, "")

    def _grant_step(
        self,
        cause: Cause,
        grant: str,
        decide: Callable[..., None],
        agencies: Agencies = None,
        own: Entries | Own = None,
        **said: Any,
    ) -> Receipt:
        """``own`` says by itself what keeps that ormas from this step, or nothing but its entries."""

        def go_on(found: Grant) -> None:
            by = self._officer(cause, found.organisation, own.entries if isinstance(own, Own) else own)
            by = by._replace(own=own) if isinstance(own, Own) else by
            decide(found, by._replace(agencies=agencies), **said)

        return self.change(Grant, grant, cause, go_on)
