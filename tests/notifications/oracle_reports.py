"""Semester reports: one after the other from the first that an ormas owes, up to the running semester."""

from collections.abc import Iterator, Sequence

from tests.notifications.oracle_seen import Owed, Seen, World, last, once_more

_SENT = ("requests.SemesterReportSubmitted", "requests.NilSemesterReportSubmitted")
_SPOKEN = ("requests.ReportDutyRecorded", "requests.ReportDutyLifted")
_FREE = ("staatsblad_1870_64", "badan_hukum_induk", "undang_undang_sendiri")


def semester_reports(world: World) -> list[Owed]:
    terms = _terms(world)
    arrived, withdrawn = _arrived(world)
    found = []
    for ormas, (first, until) in _duties(world).items():
        if _is_free(world, ormas, terms):
            continue
        running = _semester_of(world.day)
        for semester in _semesters(first, min(until or running, running)):
            held = [days for since, days in sorted(terms.items()) if since <= semester]
            if held:
                year = int(semester[:4])
                due = f"{year}-{held[-1][0]}" if semester[5] == "1" else f"{year + 1}-{held[-1][1]}"
                period = once_more(semester, withdrawn.get((ormas, semester), ""))
                found.append(Owed(ormas, period, ormas, due, (ormas, semester) not in arrived))
    return found


def _semester_of(day: str) -> str:
    return f"{day[:4]}-{1 if day[5:7] < '07' else 2}"


def _after(semester: str) -> str:
    year = int(semester[:4])
    return f"{year}-2" if semester[5] == "1" else f"{year + 1}-1"


def _ahead_of(semester: str) -> str:
    year = int(semester[:4])
    return f"{year}-1" if semester[5] == "2" else f"{year - 1}-2"


def _semesters(first: str, until: str) -> Iterator[str]:
    while first <= until:
        yield first
        first = _after(first)


def _terms(world: World) -> dict[str, tuple[str, str, bool]]:
    told = world.seen.get("semesterterms-office", ())
    states = [each.state for each in told if each.topic == "requests.SemesterTermsSet"]
    return {s["period"]: (s["first_due"], s["second_due"], s["recorded_bodies"]) for s in states}


def _is_free(world: World, ormas: str, terms: dict[str, tuple[str, str, bool]]) -> bool:
    if world.form(ormas) == "lembaga_lain":
        held = [days for since, days in sorted(terms.items()) if since <= _semester_of(world.day)]
        return not (held and held[-1][2])
    return last(world.seen.get(ormas, ()), "registry.LegalBasisRecorded", field="basis") in _FREE


def _arrived(world: World) -> tuple[set[tuple[str, str]], dict[tuple[str, str], str]]:
    """Reports that are there: sent, and not withdrawn with nothing before them; and where one was withdrawn
    last.
    """
    there: set[tuple[str, str]] = set()
    withdrawn: dict[tuple[str, str], str] = {}
    for stream in world.with_topics(*_SENT):
        for each in world.seen[stream]:
            which = (world.survivor(each.state["organisation"]), each.state["period"])
            if each.topic in _SENT:
                there.add(which)
            elif each.topic.endswith("Withdrawn") and not each.state["stands"] and which in there:
                there.remove(which)
                withdrawn[which] = each.place
    return there, withdrawn


def _duties(world: World) -> dict[str, tuple[str, str]]:
    """First and last semester of each ormas, "" for no last one: by its letters, unless the office spoke."""
    letters: dict[str, list[_Letter]] = {}
    spoken: dict[str, list[tuple[str, str]]] = {}
    for stream in world.with_topics("requests.LetterIssued"):
        told = world.seen[stream]
        if _of_presence(told):
            whose = world.survivor(last(told, "requests.LetterDrafted", field="organisation"))
            letters.setdefault(whose, []).append(_Letter(told))
    for stream in world.with_topics(*_SPOKEN):
        told = world.seen[stream]
        if said := _spoken(told):
            spoken.setdefault(world.survivor(told[0].state["organisation"]), []).append(said)
    found = {ormas: _by_letters(own) for ormas, own in letters.items()}
    for ormas, every in spoken.items():
        first, until = max(every)
        if first:
            found[ormas] = (first, until)
        elif ormas in found:
            ends = [each for each in (until, found[ormas][1]) if each]
            found[ormas] = (found[ormas][0], min(ends) if ends else "")
    return found


def _spoken(told: Sequence[Seen]) -> tuple[str, str] | None:
    said: tuple[str, str] | None = None
    for each in told:
        if each.topic == "requests.ReportDutyRecorded":
            said = (each.state["period"], "")
        elif each.topic == "requests.ReportDutyLifted":
            said = (said[0] if said else "", each.state["period"])
        elif each.topic == "requests.ReportDutyStruck":
            said = None
    return said


def _of_presence(told: Sequence[Seen]) -> bool:
    return last(told, "requests.LetterDrafted", field="service") == "presence_letter"


class _Letter:
    def __init__(self, told: Sequence[Seen]) -> None:
        self.dated = last(told, "requests.LetterNumbered", field="dated")
        self.revoked = last(told, "requests.LetterRevoked", field="revoked_on")
        self.replaced = last(told, "requests.LetterSuperseded", field="superseded_on")


def _by_letters(letters: list[_Letter]) -> tuple[str, str]:
    first = _after(_semester_of(min(each.dated for each in letters)))
    stands = any(not each.revoked and not each.replaced for each in letters)
    revoked = max(each.revoked for each in letters)
    return first, "" if stands or not revoked else _ahead_of(_semester_of(revoked))
