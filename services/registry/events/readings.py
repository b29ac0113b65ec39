"""What a sheet or an officer says of an organisation.

Readings are ``{"text": what was typed, "value": what we read or null}``: the original stays beside the
reading.
"""

from contracts.upcasts.places import secretariat_recorded_v1_v2
from contracts.upcasts.registry import activity_status_recorded_v1_v2
from shared.events import Fact, Personal

Reading = dict[str, object]


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


class LegalFormRecorded(Fact):
    """What kind of organisation it is in law, as a paper or the organisation says it.

    ``lembaga_lain``: a body with a law of its own, recorded beside the ormas and never counted as one.
    """

    TOPIC = "registry.LegalFormRecorded"
    SENTENCE = "Bentuk hukum dicatat: {legal_form}."
    legal_form: str
    ground: str


class TaxIdRecorded(Fact):
    """The organisation's own tax number (NPWP) was recorded."""

    TOPIC = "registry.TaxIdRecorded"
    SENTENCE = "NPWP organisasi dicatat: {tax_id[text]}."
    tax_id: Reading
    ground: str


class BylawsRecorded(Fact):
    """The bylaws (AD/ART) in force: the deed or decision that holds them, its day, and by which organ."""

    TOPIC = "registry.BylawsRecorded"
    SENTENCE = "AD/ART dicatat: {deed} tanggal {dated}, {organ}; diputuskan {decided_on}."
    EFFECTIVE = "decided_on"
    deed: str
    dated: str
    organ: str
    decided_on: str
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
    """Where the secretariat is. Street and point may be somebody's home, so they are sealed.

    ``region_code`` is Kemendagri's code of the village, empty when nobody knows it; ``coordinates`` are
    degrees of WGS 84, latitude first: ``-6.595038,106.816635``. Version 1 had neither.
    """

    TOPIC = "registry.SecretariatRecorded"
    SENTENCE = "Alamat sekretariat dicatat (kelurahan/desa: {village}; kode wilayah: {region_code})."
    SUBJECT = "subject_id"
    class_version = 2
    subject_id: str
    village: str
    district: str
    region_code: str
    ground: str
    address: Personal = ""
    coordinates: Personal = ""
    upcast_v1_v2 = staticmethod(secretariat_recorded_v1_v2)


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


class ContactCorrected(Fact):
    """How the organisation is reached was wrong or out of date; this stands for every contact before it."""

    TOPIC = "registry.ContactCorrected"
    SENTENCE = "Kontak dibetulkan."
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


class DoubtSettled(Fact):
    """Somebody looked at a cell that could not be read with certainty; ``ground`` says what was found.

    ``doubt``: the version that noted it. What was put right by it is recorded beside it, by its own event.
    """

    TOPIC = "registry.DoubtSettled"
    SENTENCE = "Keraguan sel {cell} selesai: {doubt_outcome}."
    doubt: int
    cell: str
    doubt_outcome: str
    ground: str


class DoubtReopened(Fact):
    """A doubt had been answered by mistake and is open again; the answer stays in the history.

    ``doubt_outcome``: how it had been answered.
    """

    TOPIC = "registry.DoubtReopened"
    SENTENCE = "Keraguan sel {cell} dibuka lagi; jawaban “{doubt_outcome}” tidak berlaku. Alasan: {reason}"
    doubt: int
    cell: str
    doubt_outcome: str
    reason: str


class DoubtNoted(Fact):
    """A cell of the sheet could not be read with certainty; the sentence names the cell."""

    TOPIC = "registry.DoubtNoted"
    SENTENCE = "Keraguan: {sentence}"
    code: str
    cell: str
    sentence: str
