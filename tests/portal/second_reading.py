"""In which cluster an ormas is on a day, and who serves it: the rules a second time, in the simplest way."""

from dataclasses import dataclass, field

from services.clusters import events as c
from services.portal.web.office_day import OfficeDay
from services.registry import events as r
from shared.mapper import read_row


@dataclass
class SecondReading:
    """Every fact in a list, looked through for each question."""

    registered: dict[str, str] = field(default_factory=dict)
    away: list[list[str]] = field(default_factory=list)
    fields: list[tuple[str, str, str]] = field(default_factory=list)
    places: list[list[str]] = field(default_factory=list)
    words: list[tuple[str, str, str]] = field(default_factory=list)
    terms: list[list[str]] = field(default_factory=list)

    def read(self, row) -> None:
        fact = read_row(row)
        match fact:
            case r.OrmasRegistered():
                self.registered[row.stream] = row.recorded_at
            case r.RegistrationWithdrawn() | r.EntryMerged():
                self.away.append([row.stream, row.recorded_at, "9999"])
            case r.EntrySeparated():
                [open_one] = [a for a in self.away if (a[0], a[2]) == (row.stream, "9999")]
                open_one[2] = row.recorded_at
            case r.ActivityFieldRecorded():
                self.fields.append((row.stream, row.recorded_at, fact.activity_field))
            case c.FieldPlacedInCluster():
                self.places.append([fact.activity_field, fact.cluster, fact.valid_from, "9999"])
            case c.FieldTakenFromCluster():
                [open_one] = [p for p in self.places if (p[0], p[3]) == (fact.activity_field, "9999")]
                open_one[3] = fact.valid_until
            case c.AgencyAppointed():
                self.terms.append([row.stream, fact.agency, fact.valid_from, "9999"])
            case c.AgencyReleased():
                [open_one] = [
                    t for t in self.terms if (t[0], t[1], t[3]) == (row.stream, fact.agency, "9999")
                ]
                open_one[3] = fact.valid_until
            case c.PlacementDecided():
                self.words.append((fact.ormas, fact.valid_from, fact.cluster))
            case c.PlacementLifted():
                self.words.append((fact.ormas, fact.valid_from, ""))
            case c.OrmasAssigned(by_officer=True):
                self.words.append((fact.ormas, row.recorded_at[:10], fact.cluster))

    def is_there(self, one: str, on: OfficeDay) -> bool:
        away = [each for each in self.away if each[0] == one and each[1] < on.night <= each[2]]
        return self.registered[one] < on.night and not away

    def serving(self, cluster: str, day: str) -> list[str]:
        return sorted(a for c, a, begins, ends in self.terms if c == cluster and begins <= day < ends)

    def cluster_of(self, one: str, on: OfficeDay) -> str | None:
        if not self.is_there(one, on):
            return None
        words = [cluster for ormas, begins, cluster in self.words if ormas == one and begins <= on.day]
        if words and words[-1]:
            return words[-1]
        known = [name for ormas, at, name in self.fields if ormas == one and at < on.night]
        there = [
            c for name, c, begins, ends in self.places if known[-1:] == [name] and begins <= on.day < ends
        ]
        return there[0] if there else None
