"""Hibah in any order of steps, beside a model that only adds and subtracts."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from contracts.roles import ORMAS_ACCOUNT
from contracts.telling.grant_words import CRITERIA, GRANT_ENTRIES, GRANT_KINDS, OF_STAGE
from services.requests.application import Requests
from services.requests.domain import Grant, GrantTerms
from services.requests.events import GrantAgreementDrafted
from services.requests.service import RequestsService
from shared.tokens import Actor
from tests.commanded import GROUND, NUMBERS, PEOPLE, REALLY, SEALED, SELDOM
from tests.requests.control_of_grants import follows_the_streams
from tests.requests.grants import FACTS, NAME, PAPERS, SETTING, TERMS
from tests.requests.known import register_tells
from tests.shown import Shown

REASON = {"reason": "Dicatat untuk contoh."}
DAYS = {"window_from": "2020-01-01", "window_until": "2099-12-31", "report_due_on": "2099-12-31"}
BODIES = st.sampled_from([f"ormas-{number:032x}" for number in (1, 2)])
RECIPIENT = "Forum Ibu Contoh"
"""As :func:`register_tells` calls them."""
AMOUNTS = st.sampled_from([1, 2_999_999, 3_000_000, 5_000_000, 9_999_999])
ASKED = st.sampled_from([4_000_000, 10_000_000, 10_000_001])
YEARS = st.sampled_from([0, 0, 1])
SINCE_THE_DECREE = frozenset((
    "award_grant", "draft_grant_agreement", "sign_grant_agreement", "request_grant_stage",
    "verify_grant_stage", "decline_grant_stage", "disburse_grant_stage", "hand_over_grant_goods",
    "report_grant_stage", "return_grant_report", "accept_grant_report", "close_grant", "correct_grant_entry",
))  # fmt: skip
ITSELF = "akun-forum"
TYPISTS = st.sampled_from(["staf-1", ITSELF])
"""At the counter, or the first ormas itself."""
STEPS = ("considered", "budgeted", "awarded")


def where(*states):
    """Asked where some hibah stands so; a few steps ask out of turn by themselves."""
    return precondition(lambda desk: any(desk.of(each).state in states for each in desk.grants))


def at_stage(*states):
    """The same for a stage; "" is one that nobody asked for yet."""
    return precondition(lambda desk: bool(desk.stages(*states)))


class GrantDesk(Shown):
    """``sums``: of every hibah what was asked, granted, paid and accounted for, as the answers told it."""

    SERVICE, APPLICATION, WIRED = RequestsService, Requests, "requests"

    def __init__(self, template):
        super().__init__(template)
        self.today = self.application._today()
        register_tells(self.application, *(f"ormas-{number:032x}" for number in (1, 2)))
        self.grants: list[str] = []
        self.sums: dict[str, dict[str, int]] = {}
        self.before: dict[str, list[tuple[int, dict[str, int]]]] = {}

    @initialize(kind=st.sampled_from(["money", "money", "money", "goods"]), paid=st.booleans())
    def an_office_with_a_signed_agreement(self, kind, paid):
        """Most sequences would end at the first step otherwise."""
        for ahead in (0, 1):
            self.set_grant_terms(ahead, 3)
        self.propose_grant(f"ormas-{1:032x}", 0, kind, 10_000_000)
        self.submit_grant(0)
        self.choose_grant_evaluator(0)
        self.verify_grant(0, "staf-1")
        self.recommend_grant(0, 9_999_999, "staf-2")
        self.consider_grant(0, 9_999_999)
        self.budget_grant(0, 9_999_999)
        self.award_grant(0, 9_999_999, False, "staf-1")
        self.draft_grant_agreement(0, 3_000_000)
        self.sign_grant_agreement(0, False)
        if paid and kind == "money":
            self.request_grant_stage(0, 3_000_000, True)
            self.verify_grant_stage(0, "staf-1")
            self.disburse_grant_stage(0, "staf-2")

    def ask(self, command, person="staf-1", bound_to=None, **payload):
        """Of a step since the decree its version is kept, and what the sums were before it."""
        grant = payload.get("grant", "")
        sums = dict(self.sums.get(grant, {}))
        done = super().ask(command, person, bound_to, **payload)
        if done and command in SINCE_THE_DECREE:
            self.before.setdefault(grant, []).append((self.versions[grant], sums))
        return done

    def teardown(self):
        while self.follower.step():
            pass
        with self.views.read() as t:
            grants = {each: self.of(each) for each in self.grants}
            follows_the_streams(t, grants, {self.year(0), self.year(1)}, self.today)
        super().teardown()

    def _warrant(self, command, person, about, bound_to=None):
        """The account of the first ormas is bound to it alone."""
        warrant = super()._warrant(command, person, about, bound_to)
        itself = Actor(ITSELF, ORMAS_ACCOUNT, (f"ormas-{1:032x}",))
        return replace(warrant, actor=itself) if person == ITSELF else warrant

    def of(self, grant: str) -> Grant:
        return self.now(Grant, grant)

    def one(self, number: int, *states: str) -> str:
        """A hibah in one of these states; where there is none any, or one that never was."""
        there = [each for each in self.grants if self.of(each).state in states] or self.grants
        return there[number % len(there)] if there else f"grant-{1:032x}"

    def stages(self, *states: str) -> list[tuple[str, int]]:
        """Every stage in these states, of what is agreed; the next one where "" is among them."""
        agreed = [each for each in self.grants if self.of(each).state == "agreed"]
        found = [
            (each, n) for each in agreed for n, one in self.of(each).stages.items() if one.state in states
        ]
        return found + [(each, len(self.of(each).stages) + 1) for each in agreed if "" in states]

    def stage(self, number: int, *states: str) -> dict:
        """One of them, or now and then whichever."""
        there = self.stages(*states, *(("paid", "accepted") if number == 6 else ()))
        grant, stage = there[number % len(there)]
        return {"grant": grant, "stage": stage}

    def count(self, grant: list[str], **said: int) -> None:
        """What an answer told; nothing of a refusal."""
        for each in grant:
            self.sums.setdefault(each, {}).update(said)

    def year(self, ahead: int) -> str:
        return str(int(self.today[:4]) + ahead)

    @rule(ahead=YEARS, years=st.sampled_from([3, 20]), seldom=SELDOM)
    def set_grant_terms(self, ahead, years, seldom=True):
        if not seldom:
            return
        said = SETTING | {"budget_year": self.year(ahead), "minimum_years": years, **DAYS}
        self.ask("set_grant_terms", **said, ground=GROUND)

    @rule(body=BODIES, really=REALLY)
    def list_grant_exception(self, body, really):
        if not really:
            return
        said = {"name": NAME, "legal_basis": GROUND, "valid_from": "2020-01-01", "mark": "office"}
        self.ask("list_grant_exception", organisation=body, **said, ground=GROUND)

    @precondition(lambda desk: desk.did["list_grant_exception"])
    @rule(number=NUMBERS)
    def end_grant_exception(self, number):
        said = {"entry": number % 3 + 1, "last_day": self.today, **REASON}
        self.ask("end_grant_exception", **said)

    def proposal(self, kind: str, asked: int) -> dict:
        line = {"item": "Alat", "quantity": 1, "unit": "set", "unit_price": asked, "amount": asked}
        said = {
            "grant_kind": kind,
            "title": "Latihan",
            "purpose": "Berlatih",
        }
        said |= {
            "lines": [line],
            "asked": asked,
            "comparisons": 3,
            "schedule": "Maret",
            "facts": FACTS,
            "ground": GROUND,
            "origin": "direct",
            "papers": PAPERS,
        }
        return said | {"proposed_on": self.today}

    @rule(body=BODIES, ahead=YEARS, kind=st.sampled_from(sorted(GRANT_KINDS)), asked=ASKED, person=TYPISTS)
    def propose_grant(self, body, ahead, kind, asked, person="staf-1"):
        said = {"organisation": body, "budget_year": self.year(ahead)} | self.proposal(kind, asked)
        new = self.ask("propose_grant", person, **said)
        assert not new or person != ITSELF or body == f"ormas-{1:032x}"
        assert not set(new) & set(self.grants)
        self.grants += new
        self.count(new, asked=asked)

    @where("draft", "returned")
    @rule(number=NUMBERS, asked=ASKED)
    def revise_grant(self, number, asked):
        grant = self.one(number, "draft", "returned")
        said = self.proposal(self.of(grant).kind or "money", asked)
        self.count(self.ask("revise_grant", grant=grant, **said), asked=asked)

    @where("draft", "returned")
    @rule(number=NUMBERS, person=TYPISTS)
    def submit_grant(self, number, person="staf-1"):
        grant = self.one(number, "draft", "returned")
        self.ask("submit_grant", person, grant=grant, submitted_on=self.today)

    @where("draft", "submitted", "returned", "verified")
    @rule(number=NUMBERS, criterion=st.sampled_from(sorted(CRITERIA)), person=PEOPLE)
    def waive_grant_rule(self, number, criterion, person):
        grant = self.one(number, "draft", "submitted", "returned", "verified")
        self.ask("waive_grant_rule", person, grant=grant, criterion=criterion, **REASON)
        assert "legal-form" not in self.of(grant).waived

    @where("submitted", "verified")
    @rule(number=NUMBERS)
    def return_grant(self, number):
        said = {"asked_on": self.today, "answer_by": self.today, **REASON}
        self.ask("return_grant", grant=self.one(number, "submitted", "verified"), **said)

    @where("submitted")
    @rule(number=NUMBERS)
    def choose_grant_evaluator(self, number):
        said = {"evaluator": "Dinas Contoh", "ground": GROUND}
        self.ask("choose_grant_evaluator", grant=self.one(number, "submitted"), **said)

    @rule(number=NUMBERS, really=SELDOM)
    def number_grant_elsewhere(self, number, really):
        if not really:
            return
        self.ask("number_grant_elsewhere", grant=self.one(number), system="SIPD", number_there="7/2026")

    @rule(number=NUMBERS, code=st.sampled_from(["", "1.1", "1.2"]), really=REALLY)
    def point_grant_to_theme(self, number, code, really):
        if really:
            said = {"rpjmd_code": code, "rpjmd_theme": f"Program {code}" if code else ""}
            grant = self.one(number)
            if self.ask("point_grant_to_theme", grant=grant, **said):
                assert self.of(grant).theme == (said["rpjmd_code"], said["rpjmd_theme"])

    @where("submitted")
    @rule(number=NUMBERS, person=PEOPLE)
    def verify_grant(self, number, person):
        said = {"verified_on": self.today, "minutes": "BA 1", "note": GROUND}
        self.ask("verify_grant", person, grant=self.one(number, "submitted"), **said)

    @where("submitted", "verified")
    @rule(number=NUMBERS, amount=AMOUNTS, person=PEOPLE)
    def recommend_grant(self, number, amount, person):
        said = {"recommended": amount, "recommended_on": self.today, "note": GROUND}
        grant = self.one(number, "verified", "submitted")
        self.count(self.ask("recommend_grant", person, grant=grant, **said), recommended=amount)

    @where("recommended")
    @rule(number=NUMBERS, amount=AMOUNTS)
    def consider_grant(self, number, amount):
        said = {"considered": amount, "considered_on": self.today, "note": GROUND}
        grant = self.one(number, "recommended")
        self.count(self.ask("consider_grant", grant=grant, **said), considered=amount)

    @where("considered")
    @rule(number=NUMBERS, amount=AMOUNTS)
    def budget_grant(self, number, amount):
        said = {"budgeted": amount, "budgeted_on": self.today, "budget_code": "5.1.05", "annex": "III"}
        grant = self.one(number, "considered")
        self.count(self.ask("budget_grant", grant=grant, **said), budgeted=amount)

    @where("budgeted")
    @rule(number=NUMBERS, amount=AMOUNTS, why=REALLY, person=PEOPLE)
    def award_grant(self, number, amount, why, person):
        said = {
            "awarded": amount,
            "decided_on": self.today,
            "decree": "SK 1",
            "reason": GROUND if why else "",
        }
        self.count(
            self.ask("award_grant", person, grant=self.one(number, "budgeted"), **said), awarded=amount
        )

    @where("awarded", "agreement")
    @rule(number=NUMBERS, first=AMOUNTS)
    def draft_grant_agreement(self, number, first):
        grant = self.one(number, "awarded", "agreement")
        award, money = self.of(grant).awarded, self.of(grant).kind == "money"
        parts = [part for part in (first, award - first) if part > 0] if money else []
        account = {"bank": "Bank", "account_name": RECIPIENT, "account_number": "000 111"} if parts else {}
        said = {"agreement_number": "900/1", "dated": self.today, "stages": parts, **account}
        self.ask("draft_grant_agreement", grant=grant, signatories=SEALED, **said)

    @rule(number=NUMBERS)
    def read_grant_account(self, number):
        """Of the newest agreement alone, however often it was written."""
        grant = self.one(number)
        told = self.read("read_grant_account", grant, grant=grant, purpose="membayar tahap")
        assert len(told) <= 1
        assert bool(told) == any(
            row.topic == GrantAgreementDrafted.TOPIC for row in self.application.ledger.history(grant)
        )

    @where("agreement")
    @rule(number=NUMBERS, disputed=SELDOM)
    def sign_grant_agreement(self, number, disputed):
        said = {"signed_on": self.today, "board_from": "2020-01-01", "in_dispute": disputed}
        self.ask("sign_grant_agreement", grant=self.one(number, "agreement"), **said)

    @at_stage("", "declined")
    @rule(number=NUMBERS, amount=AMOUNTS, mine=REALLY)
    def request_grant_stage(self, number, amount, mine):
        """As often as not what its agreement planned."""
        said = self.stage(number, "", "declined")
        planned = self.of(said["grant"]).planned[said["stage"] - 1 : said["stage"]]
        amount = amount if mine or not planned else planned[0]
        asked = self.ask("request_grant_stage", **said, amount=amount, requested_on=self.today)
        self.count(asked, **{f"asked-{said['stage']}": amount})

    @at_stage("requested")
    @rule(number=NUMBERS, person=PEOPLE)
    def verify_grant_stage(self, number, person):
        self.ask("verify_grant_stage", person, **self.stage(number, "requested"), checked_on=self.today)

    @at_stage("requested", "checked")
    @rule(number=NUMBERS, really=REALLY)
    def decline_grant_stage(self, number, really):
        if really:
            self.ask("decline_grant_stage", **self.stage(number, "requested", "checked"), **REASON)

    @at_stage("checked")
    @rule(number=NUMBERS, person=PEOPLE)
    def disburse_grant_stage(self, number, person):
        said = self.stage(number, "checked")
        paid = self.ask("disburse_grant_stage", person, **said, paid_on=self.today, reference="SP2D 1")
        asked = self.sums[said["grant"]].get(f"asked-{said['stage']}", 0)
        self.count(paid, **{f"paid-{said['stage']}": asked})

    @precondition(lambda desk: any(desk.of(each).kind != "money" for each, _ in desk.stages("")))
    @rule(number=NUMBERS, amount=AMOUNTS)
    def hand_over_grant_goods(self, number, amount):
        said = self.stage(number, "")
        handed = self.ask(
            "hand_over_grant_goods", **said, amount=amount, handed_on=self.today, minutes="BAST 1"
        )
        self.count(handed, **{f"paid-{said['stage']}": amount})

    @at_stage("paid", "mending")
    @rule(number=NUMBERS, gap=st.sampled_from([0, 0, 0, 1, -1]), back=AMOUNTS, person=TYPISTS)
    def report_grant_stage(self, number, gap, back, person):
        said = self.stage(number, "paid", "mending")
        paid = self.sums[said["grant"]].get(f"paid-{said['stage']}", 0)
        back = min(back, paid)
        told = {"receipts": max(0, paid - back - gap), "remainder": back, "remainder_reference": "STS 1"}
        line = {"item": "Alat", "amount": told["receipts"], "document": 1}
        told |= {"lines": [line] if told["receipts"] else []}
        done = self.ask("report_grant_stage", person, **said, reported_on=self.today, **told)
        self.count(done, **{f"told-{said['stage']}": told["receipts"] + back})

    @at_stage("reported")
    @rule(number=NUMBERS, really=REALLY)
    def return_grant_report(self, number, really):
        if really:
            days = {"returned_on": self.today, "answer_by": self.today}
            self.ask("return_grant_report", **self.stage(number, "reported"), **days, **REASON)

    @at_stage("reported")
    @rule(number=NUMBERS, person=PEOPLE)
    def accept_grant_report(self, number, person):
        said = self.stage(number, "reported")
        if self.ask("accept_grant_report", person, **said, accepted_on=self.today):
            sums, stage = self.sums[said["grant"]], said["stage"]
            assert sums[f"told-{stage}"] == sums[f"paid-{stage}"]

    @at_stage("accepted")
    @rule(number=NUMBERS)
    def close_grant(self, number):
        self.ask("close_grant", grant=self.one(number, "agreed"), ended_on=self.today, **REASON)

    @where("awarded", "agreement", "agreed", "closed")
    @rule(number=NUMBERS, newest=st.booleans(), really=REALLY)
    def take_back_grant_step(self, number, newest, really):
        if really:
            self.take_back("take_back_grant_step", number, newest, "staf-1", **REASON)

    @where("awarded", "agreement", "agreed", "closed")
    @rule(number=NUMBERS, newest=st.booleans(), person=PEOPLE, seldom=SELDOM)
    def undo_grant_step(self, number, newest, person, seldom):
        if seldom:
            self.take_back("undo_grant_step", number, newest, person)

    def take_back(self, command, number, newest, person, **said):
        """The newest step, or an older one, which never is."""
        grant = self.one(number, "awarded", "agreement", "agreed", "closed")
        steps = self.before[grant]
        version, sums = steps[-1 if newest else 0]
        if self.ask(command, person, grant=grant, version=version, **said):
            assert steps.pop()[0] == version
            self.sums[grant] = sums

    @where("agreement", "agreed", "closed")
    @rule(number=NUMBERS, entry=st.sampled_from(sorted(GRANT_ENTRIES)), text=st.sampled_from(["A 1", "B 2"]))
    def correct_grant_entry(self, number, entry, text):
        """Also of what was never told; no sum changes."""
        said = {"grant_entry": entry, "stage": int(entry in OF_STAGE)}
        after = self.today if entry == "dated" else text
        grant = self.one(number, "agreement", "agreed", "closed")
        self.ask("correct_grant_entry", grant=grant, after=after, **said, **REASON)

    @rule(number=NUMBERS, seldom=SELDOM)
    def reject_grant(self, number, seldom):
        grant = self.one(number) if seldom else f"grant-{2:032x}"
        self.ask("reject_grant", grant=grant, ended_on=self.today, legal_basis=GROUND, **REASON)

    @rule(number=NUMBERS, seldom=SELDOM)
    def cancel_grant(self, number, seldom):
        grant = self.one(number) if seldom else f"grant-{2:032x}"
        ended = self.ask("cancel_grant", grant=grant, ended_on=self.today, **REASON)
        assert not ended or not self.paid(grant)

    @where("returned")
    @rule(number=NUMBERS)
    def lapse_grant(self, number):
        """Never today: the proposer has the day, and no budget year of these is over."""
        assert not self.ask("lapse_grant", grant=self.one(number, "returned"), **REASON)

    def paid(self, grant: str) -> int:
        return sum(amount for name, amount in self.sums.get(grant, {}).items() if name.startswith("paid-"))

    @invariant()
    def no_rupiah_is_negative_above_the_award_or_lost(self):
        for grant, sums in self.sums.items():
            found = self.of(grant)
            assert min(sums.values()) >= 0
            steps = [sums[name] for name in STEPS if name in sums]
            assert max(steps, default=0) <= sums["asked"]
            assert self.paid(grant) <= sums.get("awarded", 0) <= sums.get("budgeted", 0)
            assert found.received == self.paid(grant)
            assert (found.asked, found.awarded) == (sums["asked"], sums.get("awarded", 0))

    @invariant()
    def an_ormas_has_one_hibah_for_a_budget_year(self):
        standing = [self.of(each) for each in self.grants]
        kept = [
            (each.organisation, each.budget_year)
            for each in standing
            if each.state not in ("rejected", "cancelled", "lapsed")
        ]
        assert len(kept) == len(set(kept))

    @invariant()
    def terms_are_only_of_the_years_that_were_asked(self):
        assert set(self.now(GrantTerms, GrantTerms.STREAM).years) <= {self.year(0), self.year(1)}
        assert all(set(self.of(each).terms) in (set(), set(TERMS)) for each in self.grants)
