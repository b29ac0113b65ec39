"""What was known on a day of the ormas that may fit a request: read here, judged in ``proposing.py``."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from contracts.telling.places import Village
from services.portal.clusters.membership import IN_REGISTER, asked, on_a_day
from services.portal.involvement.proposing import Known, Proposal, Wanted, propose
from services.portal.register.field_list import field_list
from services.portal.territory.districts import Districts
from services.portal.web.office_day import OfficeDay
from shared.database import Transaction


def proposal_for(t: Transaction, request: dict[str, Any], on: OfficeDay) -> Proposal:
    """What fits, as it could have been told on that day; the request itself does not count as asking.

    Which villages are one on that day say the regulations that hold then, whenever they were recorded; so
    does the office's list of villages say in which district they are.
    """
    listed, fields = field_list(t), tuple(sorted(request["activity_fields"]))
    written = {name: each for each in fields for name in listed.written(each, on.day)}
    clusters = _clusters_of(t, fields, on)
    there = Districts.on(t, on).of(Village(request["village"], request["district"]))
    wanted = Wanted(
        fields,
        tuple(clusters.values()),
        there.place.village.village,
        there.district,
        bool(request["youth_first"]),
        tuple(request["needs"]),
        on.day,
    )
    return propose(wanted, facts(t, written, clusters, on, request["id"]))


def facts(
    t: Transaction, written: dict[str, str], clusters: dict[str, str], on: OfficeDay, request: str
) -> list[Known]:
    """Of every ormas of the register with one of these fields or in one of these clusters on that day.

    ``written``: each name under which one may be recorded, and what it is called in the request.
    """
    known = [Known(ormas, "field", written[field]) for ormas, field in _by_field(t, list(written), on)]
    known += [Known(ormas, "cluster", clusters[each]) for ormas, each in _by_cluster(t, list(clusters), on)]
    these = sorted({each.ormas for each in known})
    districts = Districts.on(t, on)
    for at in range(0, len(these), 500):
        known += _placed(_told_of(t, these[at : at + 500], on, request), districts)
    return known


def _clusters_of(t: Transaction, fields: Sequence[str], on: OfficeDay) -> dict[str, str]:
    """The clusters that hold these fields on the day: id and title."""
    sql = (
        f"{on_a_day()} SELECT c.id, c.title FROM held h JOIN cluster_field m ON m.position = h.position "
        f"JOIN cluster c ON c.id = m.cluster_id WHERE h.activity_field IN ({_marks(fields)}) ORDER BY c.id"
    )
    return dict(t.all(sql, [*asked(on), *fields]))


def _by_field(t: Transaction, fields: Sequence[str], on: OfficeDay) -> list[tuple[str, str]]:
    sql = (
        f"{on_a_day()} SELECT r.id, f.activity_field FROM asked d CROSS JOIN register_field f "
        f"JOIN register r ON r.id = f.ormas WHERE f.activity_field IN ({_marks(fields)}) "
        f"AND f.recorded_at < d.night AND d.night <= f.until AND {IN_REGISTER}"
    )
    return [(ormas, field) for ormas, field in t.all(sql, [*asked(on), *fields])]


def _by_cluster(t: Transaction, clusters: Sequence[str], on: OfficeDay) -> list[tuple[str, str]]:
    if not clusters:
        return []
    marks = f"IN ({_marks(clusters)})"
    sql = f"{on_a_day(cluster=marks)} SELECT k.ormas, k.cluster FROM member k"
    return [(ormas, cluster) for ormas, cluster in t.all(sql, [*asked(on), *clusters, *clusters])]


def _told_of(t: Transaction, these: Sequence[str], on: OfficeDay, request: str) -> list[Known]:
    """What was recorded by then and not replaced, and how often they were asked in the year before.

    A request that was cancelled by then asked nobody; who was asked as an entry that another one stands for
    on that night was asked as that one, once for each request.
    """
    told = t.all(
        f"SELECT ormas, about, value FROM as_known WHERE ormas IN ({_marks(these)}) "
        "AND recorded_at < ? AND ? <= until",
        [*these, on.night, on.night],
    )
    times = t.all(
        "SELECT DISTINCT COALESCE(g.merged_into, a.ormas), a.involvement FROM involvement_ormas a "
        "LEFT JOIN register_away g ON g.ormas = a.ormas AND g.merged_into <> '' "
        "AND g.began < ? AND ? <= g.until "
        f"WHERE COALESCE(g.merged_into, a.ormas) IN ({_marks(these)}) "
        "AND a.asked_on > ? AND a.asked_on <= ? AND a.recorded_at < ? AND a.involvement <> ? AND NOT EXISTS "
        "(SELECT 1 FROM involvement c WHERE c.id = a.involvement AND c.cancelled_at <> '' "
        "AND c.cancelled_at < ?)",
        [on.night, on.night, *these, _a_year_before(on.day), on.day, on.night, request, on.night],
    )
    return [Known(*each) for each in told] + [Known(ormas, "asked", each) for ormas, each in times]


def _placed(told: Iterable[Known], districts: Districts) -> list[Known]:
    """The same, but villages and districts as regulations call them on the day, and districts derived."""
    places: dict[str, dict[str, str]] = defaultdict(lambda: {"village": "", "district": ""})
    others: list[Known] = []
    for each in told:
        if each.about in ("village", "district"):
            places[each.ormas][each.about] = each.value
        else:
            others.append(each)
    for ormas, recorded in places.items():
        place, district, derived = districts.of(Village(**recorded))
        others += [Known(ormas, "village", place.village.village), Known(ormas, "district", district)]
        others += [Known(ormas, "derived", district)] if derived else []
    return others


def _a_year_before(day: str) -> str:
    """The same day of the year before; of 29 February the 28th."""
    today = date.fromisoformat(day)
    last = today.replace(year=today.year - 1, day=28 if (today.month, today.day) == (2, 29) else today.day)
    return last.isoformat()


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
