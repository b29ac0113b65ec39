"""What commands about hibah look like at the border, up to the decree."""

from collections.abc import Mapping
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import (
    REQUIRED,
    a_day_of_this_century,
    day,
    has_come,
    one_of,
    past_day,
    reason,
    said,
    says_something,
)
from contracts.telling.grant_words import CRITERIA, GRANT_KINDS, GRANT_MARKS, GRANT_ORIGINS, SWITCHED
from contracts.telling.money import rupiah
from contracts.telling.words import BASES, LEGAL_FORMS
from services.requests.schemas.grant_papers import paper_notes, papers
from services.requests.schemas.money import BudgetLine, FewLines, count_of, money

_GRANT: Final = validate.Regexp(r"grant-[0-9a-f]{32}\Z", error="Usulan hibah ini tidak dikenal.")
_ORMAS: Final = validate.Regexp(r"ormas-[0-9a-f]{32}\Z", error="Nomor ormas tidak dikenal.")
_CASE: Final = validate.Regexp(r"(case-[0-9a-f]{32})?\Z", error="Nomor berkas tidak dikenal.")
_CODE: Final = validate.Regexp(
    r"([1-9][0-9]{0,3}\.[1-9][0-9]{0,2})?\Z", error="Pilih program RPJMD dari daftar kantor."
)
_YEAR: Final = validate.Regexp(r"20[0-9]{2}\Z", error="Tulis tahun anggaran, misalnya 2027.")


def _matching(pattern: validate.Regexp) -> fields.String:
    return fields.String(required=True, validate=pattern, error_messages=REQUIRED)


def line_or_none(longest: int) -> fields.String:
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    return fields.String(load_default="", validate=length)


def day_or_none() -> fields.String:
    def valid(text: str) -> None:
        if text:
            a_day_of_this_century(text)

    return fields.String(load_default="", validate=valid)


def past_day_or_none() -> fields.String:
    def valid(text: str) -> None:
        if text:
            a_day_of_this_century(text)
            has_come(text)

    return fields.String(load_default="", validate=valid)


def reason_or_none() -> fields.String:
    """What is written says something."""

    def valid(text: str) -> None:
        if text:
            says_something(text)

    length = validate.Length(max=1000, error="Isi paling banyak 1000 huruf.")
    return fields.String(load_default="", validate=[length, valid])


def yes_or_no() -> fields.Boolean:
    words: dict[str, Any] = REQUIRED | {"invalid": "Pilih ya atau tidak."}
    return fields.Boolean(required=True, error_messages=words)


class SetGrantTerms(Schema):
    """What proposals for a budget year are read by."""

    budget_year = _matching(_YEAR)
    window_from = day()
    window_until = day()
    minimum_years = count_of(0, 20)
    short_form_up_to = money()
    comparisons_from = money()
    report_due_on = day()
    ceiling = money()
    blocking = fields.List(
        fields.String(validate=validate.OneOf(SWITCHED, error="Pilih yang tersedia.")),
        required=True,
        error_messages=REQUIRED,
    )
    mark = one_of(GRANT_MARKS)
    legal_basis = said(300)
    ground = reason()

    @validates_schema
    def _days_in_order(self, told: Mapping[str, Any], **_: Any) -> None:
        if told["window_until"] < told["window_from"]:
            raise ValidationError("Tidak lebih awal dari hari pertama.", "window_until")
        if told["report_due_on"] < f"{told['budget_year']}-01-01":
            raise ValidationError("Tidak sebelum tahun anggarannya.", "report_due_on")
        if len(set(told["blocking"])) < len(told["blocking"]):
            raise ValidationError("Ada kriteria yang disebut dua kali.", "blocking")


class ListGrantException(Schema):
    """A body that may receive in successive years."""

    organisation = _matching(_ORMAS)
    name = said(300)
    legal_basis = said(300)
    valid_from = day()
    valid_until = day_or_none()
    mark = one_of(GRANT_MARKS)
    ground = reason()

    @validates_schema
    def _days_in_order(self, told: Mapping[str, Any], **_: Any) -> None:
        if told["valid_until"] and told["valid_until"] < told["valid_from"]:
            raise ValidationError("Tidak lebih awal dari hari pertama.", "valid_until")


class EndGrantException(Schema):
    """An entry of the list ends."""

    entry = count_of(1, 10_000)
    last_day = day()
    reason = reason()


class GrantFacts(Schema):
    """What the register and the papers say of the ormas now."""

    legal_form = one_of(LEGAL_FORMS)
    legal_basis = one_of(BASES)
    reported_since = past_day_or_none()
    seated_here = yes_or_no()
    own_account = yes_or_no()
    in_dispute = yes_or_no()
    reports_owed = count_of(0, 100)
    not_paid_twice = yes_or_no()


class _Proposal(Schema):
    grant_kind = one_of(GRANT_KINDS)
    title = said(200)
    purpose = said(2000)
    schedule = line_or_none(2000)
    lines = FewLines(fields.Nested(BudgetLine), required=True, error_messages=REQUIRED)
    asked = money(1)
    comparisons = count_of(0, 50)
    facts = fields.Nested(GrantFacts, required=True, error_messages=REQUIRED)
    case = fields.String(load_default="", validate=_CASE)
    proposed_on = past_day()
    ground = reason()
    origin = one_of(GRANT_ORIGINS)
    origin_note = line_or_none(200)
    papers = papers()

    @validates_schema
    def _its_way_can_be_read(self, told: Mapping[str, Any], **_: Any) -> None:
        if told["origin"] != "direct" and not told["origin_note"].strip():
            raise ValidationError("Tulis di mana asal itu dapat dibaca.", "origin_note")

    @validates_schema
    def _adds_up(self, told: Mapping[str, Any], **_: Any) -> None:
        total = sum(each["amount"] for each in told["lines"])
        if total != told["asked"]:
            raise ValidationError(
                f"RAB berjumlah {rupiah(total)}, yang diusulkan {rupiah(told['asked'])}.", "asked"
            )


class ProposeGrant(_Proposal):
    """A proposal for a budget year."""

    organisation = _matching(_ORMAS)
    budget_year = _matching(_YEAR)


class OfGrant(Schema):
    """Whatever is said of one hibah."""

    grant = _matching(_GRANT)


class ReviseGrant(_Proposal, OfGrant):
    """The proposal, written again."""


class SubmitGrant(OfGrant):
    """It was handed in."""

    submitted_on = past_day()


class ForeseeGrant(OfGrant):
    """By which criteria it would be read."""


class WaiveGrantRule(OfGrant):
    """The office does without a criterion."""

    criterion = one_of(CRITERIA)
    reason = reason()


class ReturnGrant(OfGrant):
    """To be mended."""

    asked_on = past_day()
    answer_by = day()
    reason = reason()
    feedback = paper_notes()

    @validates_schema
    def _days_in_order(self, told: Mapping[str, Any], **_: Any) -> None:
        if told["answer_by"] < told["asked_on"]:
            raise ValidationError("Tidak lebih awal dari hari dikembalikan.", "answer_by")


_AGENCY: Final = r"([a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,5})?\Z"


class ChooseGrantEvaluator(OfGrant):
    """Who evaluates it."""

    evaluator = said(160)
    agency = fields.String(
        load_default="", validate=validate.Regexp(_AGENCY, error="Kode OPD tidak dikenal.")
    )
    ground = reason()


class NumberGrantElsewhere(OfGrant):
    """Its number in SIPD or another system."""

    system = said(60)
    number_there = said(80)


class PointGrantToTheme(OfGrant):
    """A programme of the RPJMD by its code and its name, or neither."""

    rpjmd_code = fields.String(load_default="", validate=_CODE)
    rpjmd_theme = line_or_none(500)

    @validates_schema
    def _both_or_neither(self, told: Mapping[str, Any], **_: Any) -> None:
        if bool(told["rpjmd_code"]) != bool(told["rpjmd_theme"].strip()):
            raise ValidationError("Pilih program RPJMD dari daftar kantor.", "rpjmd_code")


class VerifyGrant(OfGrant):
    """Somebody looked."""

    verified_on = past_day()
    minutes = said(80)
    note = reason()


class RecommendGrant(OfGrant):
    """What the evaluating agency recommends."""

    recommended = money(1)
    recommended_on = past_day()
    note = reason()


class ConsiderGrant(OfGrant):
    """What the budget team considers."""

    considered = money(1)
    considered_on = past_day()
    note = reason()


class BudgetGrant(OfGrant):
    """Where it stands in the budget."""

    budgeted = money(1)
    budget_code = said(60)
    annex = said(160)
    budgeted_on = past_day()


class AwardGrant(OfGrant):
    """The decree."""

    awarded = money(1)
    decree = said(160)
    decided_on = past_day()
    reason = reason_or_none()
