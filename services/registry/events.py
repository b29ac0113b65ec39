"""What can have happened in the register: one flat list, nothing here is ever changed or removed.

``ground`` says on what the office rests: a sheet and row, a decree, an officer's correction.
Readings from an office's sheet are ``{"text": what was typed, "value": what we read or null}``:
the original stays beside the reading. Dates are ``YYYY-MM-DD``.
"""

from contracts.upcasts.registry import activity_status_recorded_v1_v2
from shared.events import Fact, Personal, Refusal

Reading = dict[str, object]


class OrmasRegistered(Fact):
    """An organisation was entered in the register. It says nothing about being legal or illegal."""

    TOPIC = "registry.OrmasRegistered"
    SENTENCE = "“{name}” dicatat dalam register."
    name: str
    abbreviation: str
    legal_form: str
    level: str
    kode_wilayah: str
    fingerprint: str
    ground: str


class ActivityFieldRecorded(Fact):
    """The organisation's field of activity (bidang) was recorded, as typed and as read."""

    TOPIC = "registry.ActivityFieldRecorded"
    SENTENCE = "Bidang kegiatan dicatat: {activity_field}."
    activity_field: str
    text: str
    ground: str


class LegalBasisRecorded(Fact):
    """On what legal ground the organisation stands was recorded, with number and dates as typed."""

    TOPIC = "registry.LegalBasisRecorded"
    SENTENCE = "Dasar hukum dicatat: {basis} {number[text]}."
    EFFECTIVE = "issued_on.value"
    basis: str
    number: Reading
    issued_on: Reading
    valid_until: Reading
    ground: str


class TaxIdRecorded(Fact):
    """The organisation's own tax number (NPWP) was recorded."""

    TOPIC = "registry.TaxIdRecorded"
    SENTENCE = "NPWP organisasi dicatat: {tax_id[text]}."
    tax_id: Reading
    ground: str


class MemberCountRecorded(Fact):
    """How many members the organisation says it has. Numbers only, never a list of members."""

    TOPIC = "registry.MemberCountRecorded"
    SENTENCE = "Jumlah anggota dicatat: {members[text]}."
    members: Reading
    men: Reading | None = None
    women: Reading | None = None
    ground: str


class SecretariatRecorded(Fact):
    """Where the secretariat is. The street may be somebody's home, so it is sealed."""

    TOPIC = "registry.SecretariatRecorded"
    SENTENCE = "Alamat sekretariat dicatat (kelurahan/desa: {village})."
    SUBJECT = "subject_id"
    subject_id: str
    village: str
    district: str
    ground: str
    address: Personal = ""


class OfficerRecorded(Fact):
    """A person was recorded as an officer of the organisation, name and titles as written."""

    TOPIC = "registry.OfficerRecorded"
    SENTENCE = "Pengurus dicatat: {role}."
    SUBJECT = "subject_id"
    subject_id: str
    role: str
    own_title: str
    ground: str
    name: Personal = ""
    phones: Personal = ""


class ContactRecorded(Fact):
    """How the organisation is reached: telephones as typed and as read, e-mail."""

    TOPIC = "registry.ContactRecorded"
    SENTENCE = "Kontak organisasi dicatat."
    SUBJECT = "subject_id"
    subject_id: str
    ground: str
    phones: Personal = ""
    email: Personal = ""


class BoardDecreeRecorded(Fact):
    """The decree (SK) by which the present board was appointed, as typed and as read."""

    TOPIC = "registry.BoardDecreeRecorded"
    SENTENCE = "SK kepengurusan dicatat: {number[text]} {issued_on[text]}."
    EFFECTIVE = "issued_on.value"
    number: Reading
    issued_on: Reading
    ground: str


class WebsiteRecorded(Fact):
    """Where the organisation presents itself to the public."""

    TOPIC = "registry.WebsiteRecorded"
    SENTENCE = "Situs dicatat: {website[text]}."
    website: Reading
    ground: str


class TermOfOfficeRecorded(Fact):
    """From when until when the present board holds office (masa bakti): years or full dates, as read."""

    TOPIC = "registry.TermOfOfficeRecorded"
    SENTENCE = "Masa bakti pengurus dicatat: {starts[text]} s.d. {ends[text]}."
    text: str = ""
    starts: Reading
    ends: Reading
    ground: str


class ActivityStatusRecorded(Fact):
    """Whether the organisation is active, as somebody stated it; not a judgement of legality.

    ``known_by`` says how the office knows (a sheet, a visit, a statement …), ``observed_on`` of which day it
    speaks, empty when nobody said: a status that is recorded today may be old. Version 1 had neither.
    """

    TOPIC = "registry.ActivityStatusRecorded"
    SENTENCE = "Keaktifan dicatat: {status} (sumber: {known_by}; keadaan tanggal: {observed_on})."
    EFFECTIVE = "observed_on"
    class_version = 2
    status: str
    known_by: str
    observed_on: str
    ground: str
    upcast_v1_v2 = staticmethod(activity_status_recorded_v1_v2)


class RemarkRecorded(Fact):
    """A remark of the office. Free text may name people, so it is sealed."""

    TOPIC = "registry.RemarkRecorded"
    SENTENCE = "Catatan kantor dibubuhkan."
    SUBJECT = "subject_id"
    subject_id: str
    ground: str
    text: Personal = ""


class DoubtNoted(Fact):
    """A cell of the sheet could not be read with certainty; the sentence names the cell."""

    TOPIC = "registry.DoubtNoted"
    SENTENCE = "Keraguan: {sentence}"
    code: str
    cell: str
    sentence: str


class DuplicateSuspected(Fact):
    """This entry may be the same organisation as another one. Nothing is merged by itself."""

    TOPIC = "registry.DuplicateSuspected"
    SENTENCE = "Mungkin sama dengan catatan lain ({other_name}): {reasons}"
    other: str
    other_name: str
    reasons: str


class DuplicateReviewed(Fact):
    """An officer looked at a suspected duplicate and said what it is."""

    TOPIC = "registry.DuplicateReviewed"
    SENTENCE = "Dugaan ganda dengan {other_name} ditinjau: {verdict}. {reason}"
    other: str
    other_name: str
    verdict: str
    reason: str


class NameCorrected(Fact):
    """The name in the register was wrong and was put right, with the reason."""

    TOPIC = "registry.NameCorrected"
    SENTENCE = "Nama diperbaiki dari “{old}” menjadi “{name}”. Alasan: {reason}"
    old: str
    name: str
    abbreviation: str
    reason: str


class RegistrationWithdrawn(Fact):
    """The entry was taken out of the register (for example: its import was undone). Its history stays."""

    TOPIC = "registry.RegistrationWithdrawn"
    SENTENCE = "Catatan ditarik dari register. Alasan: {reason}"
    reason: str


class WithdrawalRefused(Refusal):
    """The entry was not taken out: a rule forbids it."""

    TOPIC = "registry.WithdrawalRefused"
    SENTENCE = "Penarikan ditolak: {message}"
    reason: str


class CorrectionRefused(Refusal):
    """A correction was not made: a rule forbids it."""

    TOPIC = "registry.CorrectionRefused"
    SENTENCE = "Perbaikan ditolak: {message}"
    reason: str


class PersonalDataErased(Fact):
    """The key of one person's data was destroyed; what was sealed with it can never be read again."""

    TOPIC = "registry.PersonalDataErased"
    SUBJECT = "subject_id"
    ERASES = "subject_id"
    SENTENCE = "Data pribadi satu orang ({role}) dihapus untuk selamanya. Alasan: {reason}"
    subject_id: str
    role: str
    reason: str


class BoardReplaced(Fact):
    """A board took office as a whole, by its decree. ``replaces``: the board it names before it, 0 for none.

    Boards of one organisation are numbered from 1, the one that a sheet told first. ``officers`` says who
    sits where (``subject_id``, ``role``, ``own_title``, ``division``) and never a name.
    """

    TOPIC = "registry.BoardReplaced"
    SENTENCE = (
        "Kepengurusan ke-{board} dicatat menjabat: SK {decree} tanggal {decided_on}, masa bakti {starts} "
        "s.d. {ends}, {size} orang."
    )
    EFFECTIVE = "starts"
    board: int
    replaces: int
    decree: str
    decided_on: str
    starts: str
    ends: str
    size: int
    officers: list[dict[str, str]]
    ground: str


class BoardClaimed(Fact):
    """A board says that it holds office in a time that another one holds, and does not follow that one.

    It stands beside the others (``contests``) until the dispute is closed; nobody here says who is right.
    """

    TOPIC = "registry.BoardClaimed"
    SENTENCE = (
        "Kepengurusan ke-{board} mengajukan klaim: SK {decree} tanggal {decided_on}, masa bakti {starts} "
        "s.d. {ends}, {size} orang; bertumpang waktu dengan kepengurusan ke-{contests}."
    )
    EFFECTIVE = "starts"
    board: int
    replaces: int
    contests: list[int]
    decree: str
    decided_on: str
    starts: str
    ends: str
    size: int
    officers: list[dict[str, str]]
    ground: str


class ClaimantRecorded(Fact):
    """A person was named as an officer by a board whose claim is disputed, name and titles as written."""

    TOPIC = "registry.ClaimantRecorded"
    SENTENCE = "Pengurus menurut klaim kepengurusan ke-{board} dicatat: {role}."
    SUBJECT = "subject_id"
    subject_id: str
    board: int
    role: str
    own_title: str
    ground: str
    name: Personal = ""


class BoardEnded(Fact):
    """A board holds office until the day before ``ended_on``: another one took its place."""

    TOPIC = "registry.BoardEnded"
    SENTENCE = "Kepengurusan ke-{board} berakhir; sejak {ended_on} tidak lagi menjabat."
    EFFECTIVE = "ended_on"
    board: int
    ended_on: str


class BoardSetAside(Fact):
    """A board counts as never having held office, ``because`` of how a dispute ended or of a later paper."""

    TOPIC = "registry.BoardSetAside"
    SENTENCE = "Kepengurusan ke-{board} tidak dihitung pernah menjabat: {because}."
    board: int
    because: str


class LeadershipDisputeOpened(Fact):
    """Several boards claim to lead the organisation. The office records it and does not decide it."""

    TOPIC = "registry.LeadershipDisputeOpened"
    SENTENCE = "Sengketa kepengurusan dicatat antara kepengurusan ke-{claims}."
    claims: list[int]


class MediationRecorded(Fact):
    """The office helped the parties to talk, because they asked for it (``requested_by``: their boards)."""

    TOPIC = "registry.MediationRecorded"
    SENTENCE = "Mediasi atas permintaan kepengurusan ke-{requested_by} pada {held_on}: {outcome}."
    EFFECTIVE = "held_on"
    held_on: str
    requested_by: list[int]
    outcome: str
    ground: str


class LeadershipDisputeClosed(Fact):
    """The dispute ended by the organ that the bylaws name, by agreement, or by a final court ruling.

    ``recognised`` is the board that holds office after it, 0 when none of them does.
    """

    TOPIC = "registry.LeadershipDisputeClosed"
    SENTENCE = "Sengketa kepengurusan selesai pada {decided_on} melalui {closed_by}."
    EFFECTIVE = "decided_on"
    closed_by: str
    decided_on: str
    recognised: int
    ground: str


class SignatureRuleRecorded(Fact):
    """Who signs for the organisation, and how many of them, as its bylaws (AD/ART) say."""

    TOPIC = "registry.SignatureRuleRecorded"
    SENTENCE = "Aturan tanda tangan menurut AD/ART dicatat: {signatures} dari {signatories}."
    signatories: list[str]
    signatures: int
    ground: str


class ChangeReported(Fact):
    """The board reported a change with its signatures. The register itself stays until it is verified."""

    TOPIC = "registry.ChangeReported"
    SENTENCE = (
        "Perubahan {change} (diputuskan {decided_on}) dilaporkan pada {reported_on}; "
        "penanda tangan: {signed_by}."
    )
    change: str
    decided_on: str
    reported_on: str
    board: int
    signed_by: list[str]
    ground: str


class BoardChangeRefused(Refusal):
    """A change of the board or of its dispute was not recorded: a rule forbids it."""

    TOPIC = "registry.BoardChangeRefused"
    SENTENCE = "Perubahan kepengurusan ditolak: {message}"
    ground: str


class ReportRefused(Refusal):
    """A report that needs the board's signature was not taken: a rule forbids it."""

    TOPIC = "registry.ReportRefused"
    SENTENCE = "Laporan perubahan ditolak: {message}"
    ground: str


class ImportStarted(Fact):
    """An office began to import a sheet. The rows are recorded in the streams of the organisations."""

    TOPIC = "registry.ImportStarted"
    SENTENCE = "Impor dimulai: {rows} baris dari {file_name}."
    file_name: str
    content_digest: str
    kode_wilayah: str
    rows: int


class ImportFinished(Fact):
    """The import is complete: what came of its rows."""

    TOPIC = "registry.ImportFinished"
    SENTENCE = (
        "Impor selesai: {imported} diimpor, {imported_with_doubts} dengan keraguan, "
        "{refused} ditolak, {already_there} sudah ada."
    )
    imported: int
    imported_with_doubts: int
    refused: int
    already_there: int


class ImportUndone(Fact):
    """A whole import was taken back, row by row; rows that somebody built upon were kept."""

    TOPIC = "registry.ImportUndone"
    SENTENCE = "Impor dibatalkan: {withdrawn} catatan ditarik, {kept} dipertahankan. Alasan: {reason}"
    withdrawn: int
    kept: int
    reason: str


class UndoRefused(Refusal):
    """An import could not be undone: a rule forbids it."""

    TOPIC = "registry.UndoRefused"
    SENTENCE = "Pembatalan impor ditolak: {message}"
