"""Random lives of ormas: a day, and what happens on it. The same seed is the same life."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from services.notifications.domain.happening import Happening
from tests.notifications.heard import Told
from tests.notifications.lives_more import Besides
from tests.notifications.lives_office import OfOffice

BEGIN = date(2026, 1, 5)
DAYS = 400


def life(seed: int, ormas: int, days: int = DAYS, a_day: int = 0) -> list[tuple[str, Happening]]:
    """Of so many ormas for so many days; in the order of recording. ``a_day``: to how many of them something
    happens on a day; to one of twelve where it is not said.
    """
    random = Random(seed)
    told = Told()
    lives = [_Ormas(told, random, number) for number in range(1, ormas + 1)]
    found = [*_office(told)]
    for each in lives:
        found += each.begin()
    for n in range(days):
        day = BEGIN + timedelta(n)
        for each in random.sample(lives, a_day or max(1, ormas // 12)):
            found += each.live(day.isoformat())
    return [(each.day, each) for each in found]


def _office(told: Told) -> Iterator[Happening]:
    day = BEGIN.isoformat()
    holidays = [{"day": f"2026-{when}", "kind": "nasional", "name": "libur"} for when in HOLIDAYS]
    yield told.tell("requests.DaysDecreed", "calendar-office", day, decree=1, known_on=day, days=holidays)
    terms = {"period": "2025-2", "first_due": "07-31", "second_due": "01-31"}
    yield told.tell("requests.SemesterTermsSet", "semesterterms-office", day, **terms)
    late = {"decree": 2, "known_on": "2026-08-07"}
    added = [{"day": "2026-08-18", "kind": "cuti_bersama", "name": "cuti bersama"}]
    yield told.tell("requests.DaysDecreed", "calendar-office", "2026-08-07", days=added, **late)


HOLIDAYS = ("01-16", "02-17", "03-19", "04-03", "05-01", "05-14", "06-01", "08-17", "12-25")


class _Ormas:
    """``open``: what it began and did not end yet, by kind."""

    def __init__(self, told: Told, random: Random, number: int) -> None:
        self.told, self.random, self.number = told, random, number
        self.id = f"ormas-{number}"
        self.case = self.audience = self.permit = self.count = 0
        self.gone = False
        self.besides = Besides(told, random, number)
        self.of_office = OfOffice(told, random, number)

    def begin(self) -> Iterator[Happening]:
        day = BEGIN.isoformat()
        form = "lembaga_lain" if self.number % 11 == 0 else "perkumpulan"
        yield self.told.tell("registry.OrmasRegistered", self.id, day, name=self.id, legal_form=form)
        if self.number % 3:
            yield self._skt(day)
        if self.number % 5 == 0:
            before = (BEGIN - timedelta(self.random.randint(30, 300))).isoformat()
            yield self.told.tell("registry.EntryConfirmed", self.id, day, confirmed_on=before)
        if self.number % 4 == 0:
            ends = {"text": "", "value": self._in(day, 30, 400)}
            yield self.told.tell("registry.TermOfOfficeRecorded", self.id, day, ends=ends)
        if self.number % 2:
            said = {"organisation": self.id, "letter_number": "1", "letter_on": "2025-05-02"}
            said |= {"period": self.random.choice(("2025-2", "2026-1"))}
            yield self.told.tell("requests.ReportDutyRecorded", f"reportduty-{self.number}", day, **said)

    def live(self, day: str) -> Iterator[Happening]:
        """One thing, chosen by chance."""
        early = (self._renew, self._board, self._confirm, self._sanction, self._report)
        late = (self._case_step, self._audience, self._permit, self._invitation, self._end)
        besides = (*(self.besides.live,) * 4, *(self.of_office.live,) * 14)
        what = self.random.choice((*early, *late, *besides))
        yield from (self._case_step if self.number % 7 == 3 and self.random.random() < 0.7 else what)(day)

    def _in(self, day: str, least: int, most: int) -> str:
        return (date.fromisoformat(day) + timedelta(self.random.randint(least, most))).isoformat()

    def _skt(self, day: str) -> Happening:
        until = self._in(day, 5, 500)
        said = {"basis": "skt", "valid_until": {"text": until, "value": until}}
        return self.told.tell("registry.LegalBasisRecorded", self.id, day, **said)

    def _renew(self, day: str) -> Iterator[Happening]:
        if self.random.random() < 0.2:
            yield self.told.tell("registry.LegalBasisRecorded", self.id, day, basis="ahu")
        else:
            yield self._skt(day)

    def _board(self, day: str) -> Iterator[Happening]:
        self.count += 1
        said = {"board": self.count, "starts": day, "ends": self._in(day, 20, 300)}
        yield self.told.tell("registry.BoardReplaced", self.id, day, **said)
        if self.count > 1:
            over = {"board": self.count - 1, "ended_on": day}
            yield self.told.tell("registry.BoardEnded", self.id, day, **over)
            if self.random.random() < 0.3:
                yield self.told.tell("registry.BoardBroughtBack", self.id, day, board=self.count - 1)
        if self.random.random() < 0.3:
            said["ends"] = self._in(day, 20, 300)
            yield self.told.tell("registry.BoardPaperCorrected", self.id, day, **said)

    def _confirm(self, day: str) -> Iterator[Happening]:
        yield self.told.tell("registry.EntryConfirmed", self.id, day, confirmed_on=day)

    def _sanction(self, day: str) -> Iterator[Happening]:
        number = 1 + len([each for each in self._own() if each.topic == "registry.SanctionRecorded"])
        said = {"sanction": number, "answer_by": self._in(day, 3, 20)}
        yield self.told.tell("registry.SanctionRecorded", self.id, day, **said)
        if number > 1 and self.random.random() < 0.6:
            yield self.told.tell("registry.SanctionEnded", self.id, day, sanction=number - 1)

    def _own(self) -> list[Happening]:
        return self.told.streams[self.id]

    def _report(self, day: str) -> Iterator[Happening]:
        period = self.random.choice(("2025-2", "2026-1", "2026-2"))
        stream = f"semesterreport-{self.number}-{period}"
        said = {"organisation": self.id, "period": period}
        if self.told.streams.get(stream) and self.random.random() < 0.5:
            yield self.told.tell("requests.SemesterReportWithdrawn", stream, day, **said)
        else:
            yield self.told.tell("requests.SemesterReportSubmitted", stream, day, **said)

    def _case_step(self, day: str) -> Iterator[Happening]:
        stream = f"case-{self.number}-{self.case}"
        steps = [each.topic.partition(".")[2] for each in self.told.streams.get(stream, [])]
        if not steps or steps[-1] in ("CaseFinished", "CaseWithdrawn"):
            self.case += 1
            stream = f"case-{self.number}-{self.case}"
            said = {"service": "presence_letter", "title": "Surat", "organisation": self.id}
            days = self.random.choice((0, 5, 14))
            yield self.told.tell("requests.CaseDrafted", stream, day, sla_working_days=days, **said)
            yield self.told.tell("requests.CaseSubmitted", stream, day, submitted_on=day)
        elif steps[-1] == "CaseReturned":
            yield self.told.tell("requests.CaseAnswered", stream, day, answered_on=day)
        else:
            name, field = self.random.choice(CASE_STEPS)
            said = {field: day} if field else {}
            also = {"answer_by": self._in(day, 5, 15)} if name == "CaseReturned" else {}
            also |= {"visit_by": self._in(day, 2, 15)} if name == "CaseVisitOrdered" else {}
            yield self.told.tell(f"requests.{name}", stream, day, **said, **also)

    def _audience(self, day: str) -> Iterator[Happening]:
        if self.audience and self.random.random() < 0.6:
            name = self.random.choice(("PromiseFulfilled", "PromiseLifted", "PromiseReopened"))
            yield self.told.tell(f"clusters.{name}", f"audience-{self.number}-{self.audience}", day)
        else:
            self.audience += 1
            said = {"organisation": self.id, "promise": "surat", "due": self._in(day, 1, 40)}
            stream = f"audience-{self.number}-{self.audience}"
            yield self.told.tell("clusters.AudienceReceived", stream, day, **said)

    def _permit(self, day: str) -> Iterator[Happening]:
        if self.permit and self.random.random() < 0.5:
            said = {"removed_on": day}
            stream = f"permit-{self.number}-{self.permit}"
            yield self.told.tell("requests.PermitRemovalConfirmed", stream, day, **said)
        else:
            self.permit += 1
            stream = f"permit-{self.number}-{self.permit}"
            until = self._in(day, 3, 30)
            asked = {"organisation": self.id, "kind_title": "Spanduk", "until_day": until}
            yield self.told.tell("requests.PermitAsked", stream, day, **asked)
            yield self.told.tell("requests.PermitGranted", stream, day, removal_due=self._in(until, 1, 5))

    def _invitation(self, day: str) -> Iterator[Happening]:
        said = {"organisation": self.id}
        stream = f"involvement-{1 + (self.number + 1) // 2 % 5}"  # with whom it may be merged
        if self.random.random() < 0.4:
            yield self.told.tell("clusters.InvolvementAnswered", stream, day, **said)
        else:
            asked = said | {"answer_by": self._in(day, 1, 15)}
            yield self.told.tell("clusters.OrmasAskedToTakePart", stream, day, **asked)

    def _end(self, day: str) -> Iterator[Happening]:
        """Seldom; half of them are back later."""
        if self.random.random() < 0.7:
            return
        self.gone = not self.gone
        ways = (
            ("DissolutionRecorded", "EntryMerged") if self.gone else ("DissolutionStruck", "EntrySeparated")
        )
        topic = ways[self.number % 2]
        said = {"survivor": f"ormas-{self.number + 1}"} if topic == "EntryMerged" else {}
        yield self.told.tell(f"registry.{topic}", self.id, day, **said)


CASE_STEPS = (
    ("CaseReturned", "asked_on"),
    ("CaseReturned", "asked_on"),
    ("CaseVisitOrdered", ""),
    ("CaseVisitRecorded", "visited_on"),
    ("CaseCompleted", "complete_since"),
    ("CaseCompletionTakenBack", ""),
    ("CaseFinished", "ended_on"),
    ("CaseWithdrawn", "ended_on"),
)
