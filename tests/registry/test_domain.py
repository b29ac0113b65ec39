"""What the register allows. Every organisation, number and date is invented."""

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from services.clusters.events import ClusterDefined
from services.registry.domain import (
    ACTIVITY_STATUSES,
    DUPLICATE_VERDICTS,
    LEGAL_BASES,
    LEGAL_FORMS,
    ImportBatch,
    Ormas,
)
from services.registry.events import (
    ActivityFieldRecorded,
    ActivityStatusRecorded,
    ContactRecorded,
    CorrectionRefused,
    DoubtNoted,
    DuplicateReviewed,
    DuplicateSuspected,
    ImportFinished,
    ImportStarted,
    ImportUndone,
    LegalBasisRecorded,
    MemberCountRecorded,
    NameCorrected,
    OfficerRecorded,
    OrmasRegistered,
    PersonalDataErased,
    RegistrationWithdrawn,
    RemarkRecorded,
    SecretariatRecorded,
    TaxIdRecorded,
    TermOfOfficeRecorded,
    UndoRefused,
    VerdictTakenBack,
    WithdrawalRefused,
)
from shared.errors import Conflict, NotFound
from tests.scenario import Scenario, fact

READING = {"text": "sekitar 40", "value": None}
ENTRY = {
    "name": "Yayasan Contoh",
    "abbreviation": "YC",
    "legal_form": "yayasan",
    "level": "cabang",
    "kode_wilayah": "32.71",
    "fingerprint": "f" * 16,
    "ground": "Sheet1 baris 7",
}
REGISTERED = fact(OrmasRegistered, **ENTRY)
WITHDRAWN = fact(RegistrationWithdrawn, reason="Salah impor")
SUSPECTED = fact(DuplicateSuspected, other="ormas-2", other_name="Yayasan Conto", reasons="nama mirip")
CHAIR = fact(OfficerRecorded, subject_id="s-1", role="ketua", own_title="Ketua Umum")
NOTES = {
    ActivityFieldRecorded: {"activity_field": "Agama", "text": "agama", "ground": "baris 7"},
    LegalBasisRecorded: {
        "basis": "ahu", "number": READING, "issued_on": READING, "valid_until": READING, "ground": "baris 7",
    },
    TaxIdRecorded: {"tax_id": READING, "ground": "baris 7"},
    MemberCountRecorded: {"members": READING, "ground": "baris 7"},
    SecretariatRecorded: {
        "subject_id": "s-2",
        "village": "Contohan",
        "district": "",
        "region_code": "32.71.01.1001",
        "ground": "baris 7",
    },
    OfficerRecorded: {"subject_id": "s-1", "role": "ketua", "own_title": "Ketua", "ground": "baris 7"},
    ContactRecorded: {"subject_id": "s-3", "ground": "baris 7"},
    TermOfOfficeRecorded: {"starts": READING, "ends": READING, "ground": "baris 7"},
    ActivityStatusRecorded: {
        "status": "tidak_ditemukan",
        "known_by": "field_visit",
        "observed_on": "2026-03-02",
        "ground": "baris 7",
    },
    RemarkRecorded: {"subject_id": "s-4", "ground": "baris 7"},
    DoubtNoted: {"code": "two-facts", "cell": "C7", "sentence": "Sel C7 memuat dua hal."},
    DuplicateSuspected: {"other": "ormas-2", "other_name": "Yayasan Conto", "reasons": "nama mirip"},
}  # fmt: skip


def test_an_organisation_is_entered_whatever_papers_it_has():
    for form in LEGAL_FORMS:
        said = ENTRY | {"legal_form": form}
        Scenario(Ormas).when(Ormas.register, **said).then(fact(OrmasRegistered, **said))


def test_two_organisations_that_are_entered_have_two_streams():
    assert Ormas.register(**ENTRY).id != Ormas.register(**ENTRY).id


def test_an_organisation_can_be_entered_in_a_stream_that_was_chosen_before():
    story = Scenario(Ormas, "ormas-1").when(Ormas.enter, **ENTRY).then(REGISTERED)
    assert (story.aggregate.id, story.aggregate.version) == ("ormas-1", 1)


@pytest.mark.parametrize("fact_class", NOTES, ids=lambda each: each.__name__)
@pytest.mark.parametrize("also", [(), (WITHDRAWN,)], ids=["registered", "withdrawn"])
def test_what_a_sheet_or_an_officer_says_is_recorded(fact_class, also):
    """Also of a withdrawn entry: its history goes on, and nothing is refused for being late."""
    said = NOTES[fact_class]
    (
        Scenario(Ormas)
        .given(REGISTERED, *also)
        .when(lambda ormas: ormas.note(fact_class, **said))
        .then(fact(fact_class, **said))
    )


def test_a_wrong_name_is_put_right_and_the_old_one_is_kept():
    said = {"name": "Yayasan Teladan", "abbreviation": "YT", "reason": "Salah ketik"}
    (
        Scenario(Ormas)
        .given(REGISTERED)
        .when(Ormas.correct_name, **said)
        .then(fact(NameCorrected, **said, old="Yayasan Contoh"))
    )


def test_an_abbreviation_alone_can_be_put_right():
    said = {"name": "Yayasan Contoh", "abbreviation": "Yacon", "reason": "Salah ketik"}
    (
        Scenario(Ormas)
        .given(REGISTERED)
        .when(Ormas.correct_name, **said)
        .then(fact(NameCorrected, **said, old="Yayasan Contoh"))
    )


def test_a_name_that_is_right_already_changes_nothing():
    said = {"name": "Yayasan Contoh", "abbreviation": "YC", "reason": "Periksa ulang"}
    Scenario(Ormas).given(REGISTERED).when(Ormas.correct_name, **said).then()


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_a_withdrawn_entry_is_not_corrected():
    said = {"name": "Yayasan Teladan", "abbreviation": "YT", "reason": "Salah ketik"}
    (
        Scenario(Ormas)
        .given(REGISTERED, WITHDRAWN)
        .when(Ormas.correct_name, **said)
        .then(fact(CorrectionRefused, rule="withdrawn-entries-are-not-corrected", reason="Salah ketik"))
    )


@pytest.mark.parametrize("verdict", DUPLICATE_VERDICTS)
def test_an_officer_says_what_a_suspected_duplicate_is_and_nothing_is_merged(verdict):
    said = {"other": "ormas-2", "verdict": verdict, "reason": "Alamat berbeda"}
    (
        Scenario(Ormas)
        .given(REGISTERED, SUSPECTED)
        .when(Ormas.review_duplicate, **said)
        .then(fact(DuplicateReviewed, **said, other_name="Yayasan Conto"))
    )


def test_a_duplicate_that_nobody_suspects_is_not_reviewed():
    said = {"other": "ormas-3", "verdict": "sama", "reason": ""}
    Scenario(Ormas).given(REGISTERED, SUSPECTED).when(Ormas.review_duplicate, **said).then()


def test_a_suspicion_is_reviewed_once_and_can_come_again():
    said = {"other": "ormas-2", "verdict": "sama", "reason": ""}
    reviewed = fact(DuplicateReviewed, other="ormas-2", other_name="Yayasan Conto", verdict="sama")
    known = Scenario(Ormas).given(REGISTERED, SUSPECTED, reviewed)
    known.when(Ormas.review_duplicate, **said).then()
    known.given(SUSPECTED).when(Ormas.review_duplicate, **said).then(fact(DuplicateReviewed, **said))


def test_a_verdict_that_does_not_hold_is_taken_back_and_the_pair_waits_again():
    pair, why = {"other": "ormas-2"}, {"reason": "Salah menekan"}
    said = {**pair, "verdict": "berbeda", "other_name": "Yayasan Conto"}
    known = Scenario(Ormas).given(REGISTERED, SUSPECTED, fact(DuplicateReviewed, **said))
    known.when(Ormas.take_back_verdict, **pair, **why).then(fact(VerdictTakenBack, **said, **why))
    known.when(Ormas.take_back_verdict, **pair, **why).then()
    anew = {**pair, "verdict": "sama", "reason": ""}
    known.when(Ormas.review_duplicate, **anew).then(fact(DuplicateReviewed, **anew))


def test_a_verdict_is_said_only_by_who_saw_the_newest_word_on_this_pair():
    pair, third = {"other": "ormas-2", "other_name": "Yayasan Conto"}, {"other": "ormas-3"}
    said = {**pair, "verdict": "berbeda"}
    judged = (fact(DuplicateReviewed, **said), fact(VerdictTakenBack, **said, reason="Salah menekan"))
    known = Scenario(Ormas).given(REGISTERED, SUSPECTED, *judged)
    anew = {"other": "ormas-2", "verdict": "sama", "reason": "Ditelepon"}
    for late in (0, 3):
        with pytest.raises(Conflict):
            known.when(Ormas.review_duplicate, **anew, seen=late)
    known.when(Ormas.review_duplicate, **anew, seen=4).then(fact(DuplicateReviewed, **pair | anew))
    others = known.given(fact(DuplicateSuspected, **third, other_name="Forum Contoh", reasons=""))
    others.when(Ormas.review_duplicate, **anew | third, seen=0).then(
        fact(DuplicateReviewed, **anew | third, other_name="Forum Contoh")
    )


def test_a_mistaken_entry_is_withdrawn_and_its_history_stays():
    story = Scenario(Ormas).given(REGISTERED).when(Ormas.withdraw, reason="Salah impor").then(WITHDRAWN)
    assert (story.aggregate.withdrawn, story.aggregate.name) == (True, "Yayasan Contoh")


@pytest.mark.parametrize("later_work", [False, True])
def test_a_withdrawn_entry_is_not_withdrawn_again(later_work):
    (
        Scenario(Ormas)
        .given(REGISTERED, WITHDRAWN)
        .when(Ormas.withdraw, reason="Sekali lagi", later_work=later_work)
        .then()
    )


@pytest.mark.rule("import-undo-keeps-later-work")
def test_undoing_an_import_keeps_what_somebody_built_upon():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.withdraw, reason="Salah impor", later_work=True).then(
        fact(WithdrawalRefused, rule="import-undo-keeps-later-work", reason="Salah impor")
    )
    assert story.aggregate.withdrawn is False


@pytest.mark.parametrize(
    ("said_of", "role"),
    [
        (CHAIR, "ketua"),
        (fact(SecretariatRecorded, subject_id="s-1"), "sekretariat"),
        (fact(ContactRecorded, subject_id="s-1"), "kontak"),
        (fact(RemarkRecorded, subject_id="s-1"), "catatan"),
    ],
)
def test_an_erased_person_leaves_the_role_and_the_reason(said_of, role):
    said = {"subject_id": "s-1", "reason": "Permintaan yang bersangkutan"}
    (
        Scenario(Ormas)
        .given(REGISTERED, said_of)
        .when(Ormas.erase, **said)
        .then(fact(PersonalDataErased, **said, role=role))
    )


def test_a_person_is_erased_once():
    erased = fact(PersonalDataErased, subject_id="s-1", role="ketua", reason="Permintaan")
    Scenario(Ormas).given(REGISTERED, CHAIR, erased).when(Ormas.erase, subject_id="s-1", reason="Lagi").then()


def test_a_person_who_was_never_recorded_cannot_be_erased():
    story = Scenario(Ormas).given(REGISTERED, CHAIR)
    with pytest.raises(NotFound):
        story.when(Ormas.erase, subject_id="s-9", reason="Permintaan")


START = {"file_name": "contoh.xlsx", "content_digest": "d" * 64, "kode_wilayah": "32.71", "rows": 3}
COUNTS = {"imported": 1, "imported_with_doubts": 1, "refused": 1, "already_there": 0}
STARTED, FINISHED = fact(ImportStarted, **START), fact(ImportFinished, **COUNTS)
UNDONE = {"withdrawn": 2, "kept": 0, "reason": "Salah berkas"}


def test_an_import_is_started_once():
    Scenario(ImportBatch).when(ImportBatch.start, **START).then(STARTED)
    Scenario(ImportBatch).given(STARTED).when(ImportBatch.start, **START).then()


def test_an_import_is_finished_once():
    Scenario(ImportBatch).given(STARTED).when(ImportBatch.finish, **COUNTS).then(FINISHED)
    Scenario(ImportBatch).given(STARTED, FINISHED).when(ImportBatch.finish, **COUNTS).then()


@pytest.mark.rule("import-is-undone-once")
def test_an_import_is_undone_once():
    done = Scenario(ImportBatch).given(STARTED, FINISHED)
    done.when(ImportBatch.undo, **UNDONE).then(fact(ImportUndone, **UNDONE))
    done.when(ImportBatch.undo, **UNDONE).then(fact(UndoRefused, rule="import-is-undone-once"))


@pytest.mark.parametrize("kind", [Ormas, ImportBatch])
def test_a_fact_of_another_service_is_not_applied_in_silence(kind):
    with pytest.raises(NotImplementedError, match=r"clusters\.ClusterDefined"):
        Scenario(kind).given(fact(ClusterDefined))


NAMES = st.sampled_from(["Yayasan Contoh", "Perkumpulan Teladan"])
SUBJECTS = st.sampled_from(["s-1", "s-2", "s-3", "s-4"])
OTHERS = st.sampled_from(["ormas-2", "ormas-3"])
REASON = st.just("Alasan")


def step(method, **said):
    """One thing that can be asked of an organisation, with whatever is said."""
    return st.tuples(st.just(method), st.fixed_dictionaries(said))


def noting(fact_class, **said):
    fixed = {name: st.just(value) for name, value in NOTES[fact_class].items()}
    return step(Ormas.note, fact_class=st.just(fact_class), **fixed | said)


STEPS = st.lists(
    st.one_of(
        step(Ormas.correct_name, name=NAMES, abbreviation=st.just(""), reason=REASON),
        step(
            Ormas.review_duplicate, other=OTHERS, verdict=st.sampled_from(DUPLICATE_VERDICTS), reason=REASON
        ),
        step(Ormas.take_back_verdict, other=OTHERS, reason=REASON),
        step(Ormas.withdraw, reason=REASON, later_work=st.booleans()),
        step(Ormas.erase, subject_id=SUBJECTS, reason=REASON),
        noting(LegalBasisRecorded, basis=st.sampled_from(LEGAL_BASES)),
        noting(ActivityStatusRecorded, status=st.sampled_from(ACTIVITY_STATUSES)),
        noting(OfficerRecorded, subject_id=SUBJECTS),
        noting(DuplicateSuspected, other=OTHERS),
        *(noting(each) for each in NOTES),
    ),
    max_size=25,
)


def lived_through(form, steps):
    """An organisation to which all of this happened, and its facts."""
    ormas = Ormas("ormas-1")
    ormas.enter(**ENTRY | {"legal_form": form})
    for method, said in steps:
        try:
            method(ormas, **said)
        except NotFound:
            assert said["subject_id"] not in ormas.roles
    return ormas, ormas.collect_events()


@whatever(st.sampled_from(LEGAL_FORMS), STEPS)
def test_whatever_happens_a_replay_leads_to_the_same_state(form, steps):
    ormas, facts = lived_through(form, steps)
    assert vars(Ormas.replay(None, facts)) == vars(ormas)
    assert [each.originator_version for each in facts] == list(range(1, ormas.version + 1))


@whatever(st.sampled_from(LEGAL_FORMS), STEPS)
def test_whatever_happens_nobody_is_called_illegal(form, steps):
    """MK 82/PUU-XI/2013: registration is voluntary; who has none is not forbidden."""
    ormas, facts = lived_through(form, steps)
    told = [each.SENTENCE.format(**each.public_state()) for each in facts]
    said = " ".join([*told, *(repr(each) for each in facts), repr(vars(ormas))]).casefold()
    assert not [word for word in ("ilegal", "illegal", "terlarang", "liar") if word in said]


@whatever(st.sampled_from(LEGAL_FORMS), STEPS)
def test_whatever_happens_a_withdrawn_entry_keeps_its_last_name(form, steps):
    _, facts = lived_through(form, steps)
    topics = [type(each) for each in facts]
    if RegistrationWithdrawn in topics:
        after = topics[topics.index(RegistrationWithdrawn) + 1 :]
        assert NameCorrected not in after
        assert RegistrationWithdrawn not in after
