"""What letters of the office look like, and who may sign them."""

from collections.abc import Collection
from typing import Any

from contracts.telling.dates import date_words
from services.requests.events import (
    LetterChangeRefused,
    LetterheadSet,
    LetterLogoPlaced,
    LetterLogoRemoved,
    LetterTemplateSet,
    SignatoryAppointed,
    SignatoryCertificateRecorded,
    SignatoryEnded,
    SignatoryTermCorrected,
)
from services.requests.rules.letter_corrections import A_TERM_HOLDS_THE_LETTERS_THAT_REST_ON_IT
from services.requests.rules.letters import A_LOGO_IS_A_PICTURE, A_SIGNATORY_ENDS_ONCE
from shared.aggregate import Aggregate
from shared.events import Fact


class Letterhead(Aggregate):
    """One for the office. ``said``: as it was set last, empty before; ``logo``: the SHA-256 of its picture,
    "" without one.
    """

    KIND = "letterhead"
    STREAM = "letterhead-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.said: dict[str, str] = {}
        self.logo, self.logos = "", 0

    def set(self, *, ground: str, **said: str) -> None:
        """The same again changes nothing."""
        if self.said != said:
            self.trigger_event(LetterheadSet, ground=ground, **said)

    def place_logo(self, *, is_picture: bool, file: str, **said: Any) -> None:
        """``is_picture``: what lies under this digest can be printed. The same again changes nothing."""
        if not is_picture:
            self.trigger_event(LetterChangeRefused, **A_LOGO_IS_A_PICTURE.refusal())
        elif file != self.logo:
            self.trigger_event(LetterLogoPlaced, logo=self.logos + 1, file=file, **said)

    def remove_logo(self, *, reason: str) -> None:
        """Without one nothing happens."""
        if self.logo:
            self.trigger_event(LetterLogoRemoved, logo=self.logos, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case LetterheadSet():
                names = ("government", "agency", "address", "place", "check_address")
                self.said = {name: getattr(fact, name) for name in names}
            case LetterLogoPlaced():
                self.logo, self.logos = fact.file, fact.logo
            case LetterLogoRemoved():
                self.logo = ""
            case LetterChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)


class LetterTemplate(Aggregate):
    """One stream for a service. ``number``: of the newest template, 0 before the first."""

    KIND = "lettertemplate"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.number = 0
        self.body: list[str] = []
        self.title = self.paper = self.number_pattern = ""
        self.persons = 2

    @classmethod
    def stream_of(cls, service: str) -> str:
        """Codes of services never change."""
        return f"{cls.KIND}-{service}"

    def set(
        self, *, title: str, body: list[str], paper: str, number_pattern: str, persons: int, **said: str
    ) -> None:
        """Letters that were drafted before keep their words. The same again changes nothing."""
        looks = {"title": title, "body": body, "paper": paper, "number_pattern": number_pattern}
        if {**looks, "persons": persons} != {name: getattr(self, name) for name in (*looks, "persons")}:
            number = self.number + 1
            self.trigger_event(LetterTemplateSet, template=number, persons=persons, **looks, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case LetterTemplateSet():
                self.number, self.title, self.body = fact.template, fact.title, fact.body
                self.paper, self.number_pattern = fact.paper, fact.number_pattern
                self.persons = fact.persons
            case _:
                super().when(fact)


class Signatory(Aggregate):
    """Somebody in one capacity. ``valid_until`` is "" while it has no end."""

    KIND = "signatory"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.capacity = self.office = self.on_behalf_of = self.through = self.account = ""
        self.valid_from = self.valid_until = ""
        self.ended = False
        self.certificates: list[dict[str, str]] = []
        """Fingerprint, first and last day; the newest last."""

    @property
    def term(self) -> str:
        """Its time in words."""
        return _term(self.valid_from, self.valid_until)

    def holds_on(self, day: str) -> bool:
        """Its first and its last day count."""
        return self.valid_from <= day and (not self.valid_until or day <= self.valid_until)

    def appoint(self, **said: Any) -> None:
        """Every field of the event."""
        self.trigger_event(SignatoryAppointed, **said)

    def record_certificate(self, *, ground: str, **said: str) -> None:
        """Fingerprint, first and last day; the same again changes nothing."""
        if self.certificates[-1:] != [said]:
            self.trigger_event(SignatoryCertificateRecorded, ground=ground, **said)

    def certificate_on(self, day: str) -> str:
        """The fingerprint of the certificate of that day, "" where none is recorded."""
        held = [
            each["fingerprint"]
            for each in self.certificates
            if each["valid_from"] <= day and (not each["valid_until"] or day <= each["valid_until"])
        ]
        return held[-1] if held else ""

    def end(self, *, last_day: str, reason: str) -> None:
        """It ends earlier than was said."""
        if self.ended or not self.holds_on(last_day):
            said = {"term": self.term, "day": date_words(last_day)}
            self.trigger_event(LetterChangeRefused, **A_SIGNATORY_ENDS_ONCE.refusal(**said))
        else:
            self.trigger_event(SignatoryEnded, last_day=last_day, reason=reason)

    def correct_term(self, *, valid_from: str, valid_until: str, reason: str, days: Collection[str]) -> None:
        """Also of one that was ended on a wrong day; the same again changes nothing. ``days``: of the letters
        that were made for it or signed by it.
        """
        outside = sorted(day for day in days if day < valid_from or (valid_until and day > valid_until))
        if (valid_from, valid_until) == (self.valid_from, self.valid_until):
            return
        if outside:
            day = date_words(outside[0])
            self.trigger_event(
                LetterChangeRefused, **A_TERM_HOLDS_THE_LETTERS_THAT_REST_ON_IT.refusal(day=day)
            )
        else:
            told = {"before_from": self.valid_from, "before_until": self.valid_until, "before": self.term}
            told |= {"valid_from": valid_from, "valid_until": valid_until}
            term = _term(valid_from, valid_until)
            self.trigger_event(SignatoryTermCorrected, term=term, reason=reason, **told)

    def when(self, fact: Fact) -> None:
        match fact:
            case SignatoryTermCorrected():
                self.valid_from, self.valid_until = fact.valid_from, fact.valid_until
                self.ended = self.ended and bool(fact.valid_until)
            case SignatoryAppointed():
                self.capacity, self.office = fact.capacity, fact.office
                self.on_behalf_of, self.through = fact.on_behalf_of, fact.through
                self.account = fact.account
                self.valid_from, self.valid_until = fact.valid_from, fact.valid_until
            case SignatoryCertificateRecorded():
                names = ("fingerprint", "valid_from", "valid_until")
                self.certificates.append({name: getattr(fact, name) for name in names})
            case SignatoryEnded():
                self.valid_until, self.ended = fact.last_day, True
            case LetterChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)


def _term(valid_from: str, valid_until: str) -> str:
    until = f"sampai {date_words(valid_until)}" if valid_until else "tanpa batas"
    return f"mulai {date_words(valid_from)} {until}"
