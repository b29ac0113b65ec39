"""What an ormas reports of half a year: typed for it, handed in on paper, read by somebody else."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from contracts.telling.dates import date_words
from contracts.telling.money import rupiah
from contracts.telling.report_periods import Period, Terms
from contracts.telling.report_words import MONEY_SOURCES, PROGRESS, SEMESTER_STATES, self_reliance
from services.requests import events as e
from services.requests.domain.applicant import Applicant
from services.requests.domain.handing_over import Officer
from services.requests.domain.report_state import ReportState
from services.requests.rules import reports as r
from services.requests.rules.cases import A_MERGED_ENTRY_ASKS_AS_THE_OTHER, AN_APPLICANT_IS_IN_THE_REGISTER
from shared.aggregate import not_overtaken
from shared.errors import NotFound

MOST_ACTIVITIES: Final = 200
"""Given numbers: with what is revised a stream stays below 1,000 events."""
_PARTS: Final = {"progress": "Perkembangan program", "money": "Keuangan", "paper": "Kertas laporan"}
Types = Mapping[str, Mapping[str, str]]
Rows = Sequence[Mapping[str, Any]]


class SemesterReport(ReportState):
    """Every decision of its way. ``seen``: what whoever decides had read. Errors: Conflict, NotFound."""

    def begin(
        self,
        *,
        who: Applicant | None,
        organisation: str,
        period: str,
        today: str,
        own: Collection[str] | None = None,
        earliest: Period | None = None,
        **said: Any,
    ) -> None:
        """``who``: the ormas as the register told of it. A dissolved or stopped one still reports.
        ``earliest``: the first period of which its account begins a report.
        """
        told = Period.of(period)
        if not self._is_of(own, organisation):
            return
        if who is None or who.withdrawn:
            self._refuse(AN_APPLICANT_IS_IN_THE_REGISTER)
        elif who.merged_into:
            self._refuse(A_MERGED_ENTRY_ASKS_AS_THE_OTHER, other=who.merged_into)
        elif self.state not in ("", "discarded"):
            self._refuse(r.ONE_REPORT_FOR_A_PERIOD, period=told.words, state=SEMESTER_STATES[self.state])
        elif own is not None and earliest and told < earliest:
            self._refuse(r.AN_ORMAS_BEGINS_WHAT_IT_HAS_TO_REPORT, first=earliest.words)
        elif told.starts > today:
            self._refuse(r.A_REPORT_IS_BEGUN_ONCE_ITS_PERIOD_HAS, period=told.words)
        else:
            told_of = {"organisation": organisation, "applicant": who.name, "period": period}
            self.trigger_event(e.SemesterReportBegun, **told_of, **said)

    def add_activity(self, types: Types, *, today: str, **said: Any) -> None:
        """``types``: the list of the office, by code."""
        if not self._is_open():
            return
        if self.last >= MOST_ACTIVITIES:
            self._refuse(r.A_REPORT_HOLDS_SO_MANY_ACTIVITIES, many=self.last)
        elif told := self._told(types, today, said):
            self.trigger_event(e.SemesterActivityAdded, activity=self.last + 1, **told)

    def revise_activity(
        self, types: Types, *, activity: int, today: str, seen: int | None, **said: Any
    ) -> None:
        """All of it anew; what it was already changes nothing."""
        not_overtaken(self.changed, seen)
        before = self._activity(activity)
        if self._is_open() and (told := self._told(types, today, said)) and told != before:
            self.trigger_event(e.SemesterActivityRevised, activity=activity, **told)

    def drop_activity(self, *, activity: int, reason: str) -> None:
        title = self._activity(activity)["title"]
        if self._is_open():
            self.trigger_event(e.SemesterActivityDropped, activity=activity, title=title, reason=reason)

    def tell_progress(self, *, programmes: Rows, seen: int | None) -> None:
        """Of every programme that is told; the same changes nothing."""
        not_overtaken(self.changed, seen)
        told = [dict(each) for each in programmes]
        if self._is_open() and told != self.programmes:
            summary = "; ".join(f"{each['title']}: {PROGRESS[each['progress']]}" for each in told)
            self.trigger_event(e.SemesterProgressTold, programmes=told, summary=summary or "tidak ada")

    def tell_money(self, *, money: Rows, seen: int | None) -> None:
        """All that came in, each source once; the same changes nothing."""
        not_overtaken(self.changed, seen)
        told = [dict(each) for each in money if each["amount"]]
        if self._is_open() and told != self.money:
            rows = [f"{MONEY_SOURCES[each['money_source']]} {rupiah(each['amount'])}" for each in told]
            ratio = f"swadaya {self_reliance(told).words}"
            self.trigger_event(e.SemesterMoneyTold, money=told, summary=", ".join([*rows, ratio]))

    def submit(self, terms: Terms | None, *, seen: int | None, **said: Any) -> None:
        """The signed paper is here."""
        not_overtaken(self.changed, seen)
        if not self._is_open():
            return
        if not self.activities:
            self._refuse(r.A_REPORT_TELLS_AN_ACTIVITY)
        elif told := self._handed_in(terms, **said):
            self.trigger_event(e.SemesterReportSubmitted, activities=len(self.activities), **told)

    def submit_nil(self, terms: Terms | None, *, reason: str, seen: int | None, **said: Any) -> None:
        """The signed paper says that nothing was done."""
        not_overtaken(self.changed, seen)
        if not self._is_open():
            return
        if self.activities:
            self._refuse(r.A_NIL_REPORT_TELLS_NO_ACTIVITY, many=len(self.activities))
        elif told := self._handed_in(terms, **said):
            self.trigger_event(e.NilSemesterReportSubmitted, reason=reason, **told)

    def send_back(
        self,
        by: Officer,
        *,
        typists: set[str],
        returned_on: str,
        feedback: Rows,
        today: str,
        seen: int | None,
    ) -> None:
        """What is to be mended, part by part; also of one that was accepted too soon, by another than who
        typed it: that undoes the word of a second person.
        """
        not_overtaken(self.changed, seen)
        parts = self._parts()
        unknown = [each["item"] for each in feedback if each["item"] not in parts]
        if not self._judges(by, "submitted", "accepted", day=returned_on, today=today):
            return
        if self.state == "accepted" and by.id in typists:
            self._refuse(r.WHO_TYPED_A_REPORT_DOES_NOT_UNDO_ITS_ACCEPTANCE)
        elif unknown:
            self._refuse(r.A_RETURNED_REPORT_SAYS_OF_WHAT, item=unknown[0])
        else:
            told = [{**each, "title": parts[each["item"]]} for each in feedback]
            summary = "; ".join(f"{each['title']}: {each['text'].rstrip(' .')}" for each in told)
            said = {"returned_on": returned_on, "feedback": told, "summary": summary}
            self.trigger_event(e.SemesterReportReturned, **said)

    def accept(
        self, by: Officer, *, typists: set[str], accepted_on: str, ground: str, today: str, seen: int | None
    ) -> None:
        """``typists``: who typed any of it, or recorded that it was handed in."""
        not_overtaken(self.changed, seen)
        if not self._judges(by, "submitted", day=accepted_on, today=today):
            return
        if by.id in typists:
            self._refuse(r.WHO_TYPED_A_REPORT_DOES_NOT_ACCEPT_IT)
        else:
            said = {"organisation": self.organisation, "period": self.period, "nil": self.nil}
            said |= {"punctuality": self.punctuality, "accepted_on": accepted_on, "ground": ground}
            self.trigger_event(e.SemesterReportAccepted, **said)

    def withdraw(self, *, of_ormas: bool, by_ormas: bool, today: str, seen: int | None, reason: str) -> None:
        """It was sent by mistake and nobody accepted it. ``of_ormas``: whether the ormas sent it itself,
        ``by_ormas``: whether it is the one who withdraws it.
        """
        not_overtaken(self.changed, seen)
        if self.state != "submitted":
            self._refuse_step()
        elif of_ormas != by_ormas:
            self._refuse(r.WHO_SENT_A_REPORT_WITHDRAWS_IT)
        else:
            said = {"organisation": self.organisation, "period": self.period, "attempt": self.attempt}
            said |= {"document": self.sent["document"], "stands": dict(self.sent_back)}
            self.trigger_event(e.SemesterReportWithdrawn, withdrawn_on=today, reason=reason, **said)

    def discard(self, *, reason: str) -> None:
        """Only a draft that was never handed in."""
        if self.state == "draft":
            self.trigger_event(e.SemesterReportDiscarded, reason=reason)
        else:
            self._refuse_step()

    def _told(self, types: Types, today: str, said: Mapping[str, Any]) -> dict[str, Any]:
        """The activity with what the list says of its type; {} where it was refused."""
        period, kind = Period.of(self.period), types.get(said["activity_type"])
        if kind is None:
            self._refuse(r.AN_ACTIVITY_IS_OF_A_TYPE_OF_THE_LIST)
        elif not period.starts <= said["held_on"] <= min(period.ends, today):
            days = {"starts": date_words(period.starts), "ends": date_words(min(period.ends, today))}
            self._refuse(r.AN_ACTIVITY_LIES_IN_ITS_SEMESTER, period=period.words, **days)
        else:
            shots = sorted(set(said["photographs"]))
            listed = {"type_title": kind["title"], "counts_as": kind["counts_as"], "photographs": shots}
            return {**said, **listed}
        return {}

    def _handed_in(
        self,
        terms: Terms | None,
        *,
        received_on: str,
        why_earlier: str,
        document: int,
        signed_by: Sequence[str],
        signatories: Sequence[str],
        signatures: int,
        in_dispute: bool,
        today: str,
        by_itself: bool = False,
    ) -> dict[str, Any]:
        """What is told of the paper, {} where it was refused. Late or on time is the first that came.

        ``by_itself``: the ormas sends it and does not say on which day it came.
        """
        period = Period.of(self.period)
        first = max(self.newest, period.next.starts)
        right = sorted(set(signed_by) & set(signatories))
        if in_dispute:
            self._refuse(r.A_DISPUTED_BOARD_SIGNS_NO_REPORT)
        elif not first <= received_on <= today:
            self._refuse(r.A_SEMESTER_IS_REPORTED_WHEN_IT_IS_OVER, first=date_words(first))
        elif by_itself and received_on != today:
            self._refuse(r.WHAT_AN_ORMAS_SENDS_COMES_ON_ITS_DAY, today=date_words(today))
        elif received_on < today and not why_earlier:
            self._refuse(r.A_LATE_ENTRY_OF_A_REPORT_SAYS_WHY)
        elif not document:
            self._refuse(r.A_REPORT_NEEDS_ITS_SIGNED_PAPER)
        elif len(right) < signatures:
            names = ", ".join(each.replace("_", " ") for each in signatories)
            said = {"signatures": signatures, "signatories": names}
            self._refuse(r.A_REPORT_IS_SIGNED_AS_THE_ORMAS_SAYS, **said)
        else:
            due = self.due_on if self.attempt else terms.due_on(period) if terms else ""
            said = {"organisation": self.organisation, "period": self.period, "signed_by": right}
            said |= {"received_on": received_on, "document": document, "attempt": self.attempt + 1}
            said |= {"why_earlier": why_earlier if received_on < today else "", "due_on": due}
            return said | {"punctuality": self.punctuality or punctuality_of(received_on, due)}
        return {}

    def _parts(self) -> dict[str, str]:
        """What feedback can speak of, by its code."""
        each = {f"activity-{number}": said["title"] for number, said in self.activities.items()}
        return each | _PARTS

    def _activity(self, number: int) -> Mapping[str, Any]:
        if number not in self.activities:
            raise NotFound(f"Kegiatan ke-{number} tidak ada pada laporan ini.")
        return self.activities[number]


def punctuality_of(received_on: str, due_on: str) -> str:
    """By the day on which the paper came, whenever that was typed."""
    if not due_on:
        return "no_term"
    return "on_time" if received_on <= due_on else "late"
