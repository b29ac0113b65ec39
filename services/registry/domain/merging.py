"""One organisation, two entries: one of them stands for both, until they are separated again."""

from collections.abc import Iterator
from typing import Any, Final

from services.registry.domain.comparing import Compared
from services.registry.domain.correcting import Correcting
from services.registry.domain.legal_checks import LegallyChecked
from services.registry.domain.presence import Present
from services.registry.domain.programmes import Programmed
from services.registry.domain.sanctions import Sanctioned
from services.registry.domain.succession import Succeeding
from services.registry.domain.verifying import Verifying
from services.registry.domain.visits import Visited
from services.registry.domain.waivers import Waiving
from services.registry.events import (
    EntryGivenBack,
    EntryMerged,
    EntrySeparated,
    EntryTakenIn,
    LegalBasisRecorded,
    MergeRefused,
)
from services.registry.rules.entries import WITHDRAWN_ENTRIES_ARE_NOT_CORRECTED
from services.registry.rules.merging import (
    A_MERGED_ENTRY_IS_NOT_MERGED_ON,
    A_UNIT_OR_HEAD_IS_NOT_MERGED,
    ONLY_A_PAIR_JUDGED_SAME_IS_MERGED,
    TWO_LEGAL_ENTITIES_ARE_NOT_MERGED,
    WHAT_A_MERGE_RESTS_ON_IS_NOT_TAKEN_BACK,
    WHAT_OTHERS_DECIDED_STAYS_WHERE_IT_IS,
    WHAT_WAITS_IS_FINISHED_BEFORE_A_MERGE,
)
from shared.errors import NotFound
from shared.rules import Rule

SAME: Final = "sama"
Obstacle = tuple[Rule, dict[str, str]]


class Merging(
    Correcting,
    Verifying,
    Sanctioned,
    Programmed,
    Visited,
    Succeeding,
    LegallyChecked,
    Waiving,
    Present,
    Compared,
):
    """It decides together with the entry that stands for it, in one transaction."""

    def merge_into(self, survivor: "Merging", *, heads: bool, reason: str) -> None:
        """The other one stands for this organisation. Merged into that one already: nothing.

        ``heads``: whether another entry is a unit of this one; it is looked up outside.
        """
        if self.merged_into == survivor.id:
            return
        if obstacle := next(self._obstacles(survivor, heads), None):
            rule, said = obstacle
            self._refuse_merge(rule, survivor.id, survivor.name, reason, **said)
        else:
            to, of = _named("survivor", survivor), _named("merged", self)
            self.trigger_event(EntryMerged, **to, reason=reason)
            survivor.trigger_event(EntryTakenIn, **of, reason=reason)

    def separate_from(self, survivor: "Merging", *, reason: str) -> None:
        """Each stands for itself again. Error: NotFound, when this one is not merged into that one."""
        if self.merged_into != survivor.id:
            raise NotFound("Catatan ini tidak digabungkan dengan catatan lain.")
        self.trigger_event(EntrySeparated, **_named("survivor", survivor), reason=reason)
        survivor.trigger_event(EntryGivenBack, **_named("merged", self), reason=reason)

    def take_back_verdict(self, *, other: str, reason: str) -> None:
        """As long as no merge rests on it."""
        said = self.verdicts.get(other)
        if said and (self.merged_into == other or other in self.taken_in):
            self._refuse_merge(WHAT_A_MERGE_RESTS_ON_IS_NOT_TAKEN_BACK, other, said.other_name, reason)
        else:
            super().take_back_verdict(other=other, reason=reason)

    def _obstacles(self, survivor: "Merging", heads: bool) -> Iterator[Obstacle]:
        if self.withdrawn or survivor.withdrawn:
            yield WITHDRAWN_ENTRIES_ARE_NOT_CORRECTED, {}
        if self.merged_into or survivor.merged_into or self.taken_in:
            yield A_MERGED_ENTRY_IS_NOT_MERGED_ON, {}
        pair = ((self, survivor), (survivor, self))
        words = {one.verdicts[other.id].verdict for one, other in pair if other.id in one.verdicts}
        if words != {SAME}:
            yield ONLY_A_PAIR_JUDGED_SAME_IS_MERGED, {}
        for entry in (self, survivor):
            for what in entry._decided_by_others(stays=entry is survivor):
                yield WHAT_OTHERS_DECIDED_STAYS_WHERE_IT_IS, {"name": entry.name, "what": what}
        if self._ahu and survivor._ahu and self._ahu != survivor._ahu:
            yield TWO_LEGAL_ENTITIES_ARE_NOT_MERGED, {}
        if self.place or heads:
            yield A_UNIT_OR_HEAD_IS_NOT_MERGED, {"name": self.name}
        for what in self._waits():
            yield WHAT_WAITS_IS_FINISHED_BEFORE_A_MERGE, {"name": self.name, "what": what}

    def _decided_by_others(self, *, stays: bool) -> Iterator[str]:
        """A sanction of the entry that stays goes on to be seen there."""
        if self.dissolved:
            yield "tercatat bubar"
        if self.parties:
            yield "sedang dalam sengketa kepengurusan"
        if not stays and any(not sanction.ended_by for sanction in self.sanctions):
            yield "memuat sanksi yang masih berlaku"

    def _waits(self) -> Iterator[str]:
        """Whatever nobody could finish on an entry that is merged."""
        if any(report.waits for report in self.reports):
            yield "laporan perubahan yang menunggu"
        if self.planned:
            yield "kunjungan yang direncanakan"
        if self.follows[0]:
            yield "pengakuan sebagai penerus yang belum dicoret"
        if "" in self.follow_ups:
            yield "tindak lanjut kunjungan yang belum selesai"
        newest = [self.newest(kind) for kind in dict.fromkeys(each.kind for each in self.documents)]
        if any(each and not (each.judged or each.erased) for each in newest):
            yield "dokumen yang menunggu diperiksa"
        if any(not programme.ended_on for programme in self.programmes):
            yield "program yang masih berjalan"

    @property
    def _ahu(self) -> str:
        """Its AHU number, where one was read; spaces and letters of either size are one."""
        reading = self.readings.get(LegalBasisRecorded, {"basis": ""})
        number = reading["number"]["value"] if reading["basis"] == "ahu" else ""
        return "".join((number or "").split()).casefold()

    def _refuse_merge(self, rule: Rule, other: str, other_name: str, reason: str, **said: str) -> None:
        told = {"other": other, "other_name": other_name, "reason": reason}
        self.trigger_event(MergeRefused, **told, **rule.refusal(**said))


def _named(role: str, entry: Merging) -> dict[str, Any]:
    return {role: entry.id, f"{role}_name": entry.name}
