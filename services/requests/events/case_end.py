"""What besides happens to a case: a visit, a hand-over, a message, its end."""

from shared.events import Fact, Refusal


class CaseVisitOrdered(Fact):
    """Somebody is to look at the place."""

    TOPIC = "requests.CaseVisitOrdered"
    SENTENCE = "Kunjungan lapangan diperintahkan, paling lambat {visit_by}: {note}"
    visit_by: str
    note: str


class CaseVisitRecorded(Fact):
    """The minutes (berita acara) of a visit; a finding decides nothing by itself."""

    TOPIC = "requests.CaseVisitRecorded"
    SENTENCE = "Berita acara kunjungan {visited_on}: {visit_result}. {minutes}"
    EFFECTIVE = "visited_on"
    visited_on: str
    visit_result: str
    minutes: str


class CaseHandedOver(Fact):
    """An officer with ties to the ormas was not let decide; the named superior has the case from here on."""

    TOPIC = "requests.CaseHandedOver"
    SENTENCE = "Berkas dialihkan kepada {office_role}: petugas yang membukanya mempunyai hubungan ({tie})."
    officer: str
    office_role: str
    tie: str
    rule: str


class CaseMessageNoted(Fact):
    """Somebody sent a sentence about a document by hand; what the applicant reads is not kept."""

    TOPIC = "requests.CaseMessageNoted"
    SENTENCE = "Pemberitahuan tentang “{title}” dikirim manual lewat WhatsApp."
    item: str
    title: str


class CaseTicketNoted(Fact):
    """Another system counts this case under its own number (SP4N-LAPOR!, Ombudsman); the last one holds."""

    TOPIC = "requests.CaseTicketNoted"
    SENTENCE = "Nomor tiket di luar kantor: {ticket}."
    ticket: str


class CaseNeedsTold(Fact):
    """What the applicant needs so that it can be served: codes of ``ACCOMMODATIONS``; none: no longer any."""

    TOPIC = "requests.CaseNeedsTold"
    SENTENCE = "Akomodasi yang dibutuhkan pemohon: {needs}."
    needs: list[str]


class CaseLetterBegun(Fact):
    """The letter that the case is to end in was drafted; it has a stream of its own."""

    TOPIC = "requests.CaseLetterBegun"
    SENTENCE = "Naskah surat untuk berkas ini disusun: {title}."
    letter: str
    title: str


class CaseLetterFell(Fact):
    """That letter will not be: it was left unsigned, or its draft was dropped. Another one may be drafted."""

    TOPIC = "requests.CaseLetterFell"
    SENTENCE = "Surat untuk berkas ini tidak jadi; berkas tetap lengkap. Alasan: {reason}"
    letter: str
    reason: str


class CaseFinished(Fact):
    """Nothing is to be done any more: the letter is out, the report is filed, the advice was given."""

    TOPIC = "requests.CaseFinished"
    SENTENCE = "Berkas selesai pada {ended_on}: {reason}"
    EFFECTIVE = "ended_on"
    ended_on: str
    reason: str


class CaseRejected(Fact):
    """The office says no, and on what rule or law."""

    TOPIC = "requests.CaseRejected"
    SENTENCE = "Permohonan ditolak pada {ended_on}: {reason} Dasar: {legal_basis}."
    EFFECTIVE = "ended_on"
    ended_on: str
    reason: str
    legal_basis: str


class CaseWithdrawn(Fact):
    """The applicant wants it no more."""

    TOPIC = "requests.CaseWithdrawn"
    SENTENCE = "Permohonan ditarik pemohon pada {ended_on}: {reason}"
    EFFECTIVE = "ended_on"
    ended_on: str
    reason: str


class CaseStruck(Fact):
    """It was typed by mistake, for another ormas or twice: no answer to an application. ``reason``: "" where
    who typed it took it back at once.
    """

    TOPIC = "requests.CaseStruck"
    SENTENCE = (
        "Berkas dicoret pada {ended_on} karena keliru dicatat; bukan penolakan dan bukan penarikan. {reason}"
    )
    EFFECTIVE = "ended_on"
    ended_on: str
    reason: str


class CaseLapsed(Fact):
    """The applicant did not answer in time; somebody said so, it never happens by itself."""

    TOPIC = "requests.CaseLapsed"
    SENTENCE = "Berkas gugur pada {ended_on}: tidak diperbaiki sampai {answer_by}. {reason}"
    EFFECTIVE = "ended_on"
    ended_on: str
    answer_by: str
    reason: str


class CaseChangeRefused(Refusal):
    """Something about a case was not recorded: a rule forbids it."""

    TOPIC = "requests.CaseChangeRefused"
    SENTENCE = "Berkas tidak berubah. {message}"
