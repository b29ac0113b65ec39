"""What the office asks of hibah in a budget year, and which bodies may receive it two years running."""

from contracts.upcasts.requests import grant_terms_set_v1_v2
from shared.events import Fact, Refusal


class GrantTermsSet(Fact):
    """Proposals for this budget year are read by these terms from now on; those handed in keep theirs.

    Amounts in whole rupiah. Up to ``short_form_up_to`` the short form is enough; from ``comparisons_from`` on
    three price comparisons are asked, 0: never. ``blocking``: the codes of ``CRITERIA`` that stop a proposal
    besides what rests on law. ``ceiling``: what all awards of the year may come to, 0: not bounded.
    ``mark``: ``proposal`` while it is what was shipped, else ``office``.
    """

    TOPIC = "requests.GrantTermsSet"
    SENTENCE = (
        "Ketentuan hibah tahun anggaran {budget_year}: usulan diterima {window_from} sampai {window_until}, "
        "LPJ paling lambat {report_due_on}; pagu Rp{ceiling} (0: tidak dibatasi). Dasar: {legal_basis}"
    )
    class_version = 2
    budget_year: str
    window_from: str
    window_until: str
    minimum_years: int
    short_form_up_to: int
    comparisons_from: int
    report_due_on: str
    blocking: list[str]
    mark: str
    legal_basis: str
    ground: str
    ceiling: int
    upcast_v1_v2 = staticmethod(grant_terms_set_v1_v2)


class GrantExceptionListed(Fact):
    """A body may receive hibah in successive years, by the office's own list; entries are counted from 1.

    ``valid_until`` is "" without an end.
    """

    TOPIC = "requests.GrantExceptionListed"
    SENTENCE = (
        "{name} masuk daftar pengecualian hibah berturut-turut sejak {valid_from}. Dasar: {legal_basis}"
    )
    EFFECTIVE = "valid_from"
    entry: int
    organisation: str
    name: str
    legal_basis: str
    valid_from: str
    valid_until: str
    mark: str
    ground: str


class GrantExceptionEnded(Fact):
    """``last_day`` is the last on which the entry holds."""

    TOPIC = "requests.GrantExceptionEnded"
    SENTENCE = "Pengecualian ke-{entry} berakhir; hari terakhirnya {last_day}. Alasan: {reason}"
    EFFECTIVE = "last_day"
    entry: int
    last_day: str
    reason: str


class GrantTermsRefused(Refusal):
    """The terms of hibah were not changed: a rule forbids it."""

    TOPIC = "requests.GrantTermsRefused"
    SENTENCE = "Ketentuan hibah tidak berubah: {message}"
