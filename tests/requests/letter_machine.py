"""Letters in any order of steps, by any hand."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from contracts.telling.letter_words import CAPACITIES, FOR_ANOTHER, SIGNED_WITH
from services.requests.application import Requests
from services.requests.domain import Letter, Letterhead, RegisterVolume, Signatory
from services.requests.service import RequestsService
from tests.commanded import GROUND, NUMBERS, PEOPLE, REALLY, SEALED
from tests.requests.known import register_tells
from tests.requests.lettering import DRAFT, HEAD, ORMAS, PLACES, SCAN, TEMPLATE
from tests.shared.pictures import png
from tests.shown import Shown

REASON = {"reason": "Pengurus sudah berganti."}
LONG_AGO, BEFORE = "2020-01-01", "2025-03-03"
DAYS = st.sampled_from([LONG_AGO, BEFORE])
ENDED = ("issued", "superseded", "revoked", "void", "dropped")
LATE = {"late_reason": "Baru dicatat."}
KINDS = st.sampled_from(["presence_letter", "consultation"])
TITLES = st.sampled_from(["Surat keterangan", "Surat jawaban"])

CHAIR = {"chair": PLACES["chair"]}


class LetterDesk(Shown):
    """``letters``: the streams of all that were drafted."""

    SERVICE, APPLICATION, WIRED = RequestsService, Requests, "requests"

    def __init__(self, template):
        super().__init__(template)
        self.letters: list[str] = []
        register_tells(self.application, ORMAS)
        self.signatories: list[str] = []

    @initialize()
    def an_office_that_writes_letters(self):
        """Most sequences would end at the first step otherwise."""
        self.set_letterhead("Contoh")
        self.set_letter_template("presence_letter", "Surat keterangan", 2)
        self.appoint_signatory("acting", "", LONG_AGO)
        for _ in range(2):
            self.draft_letter("presence_letter", 0)

    def one(self, which: int) -> Letter:
        return self.now(Letter, self.letters[which % len(self.letters)])

    @rule(place=st.sampled_from(["Contoh", "Kota Contoh"]))
    def set_letterhead(self, place):
        self.ask("set_letterhead", **HEAD | {"place": place}, ground=GROUND)

    @rule(picture=st.sampled_from([png(), png(30, 30), b"%PDF-1.7"]))
    def place_letter_logo(self, picture):
        arrived = self.application.deployment.directory / "logo"
        arrived.write_bytes(picture)
        kept = self.application.letter_files.keep(arrived)
        said = {"file": kept.digest, "size": kept.size, "media_type": "image/png", "ground": GROUND}
        before = self.now(Letterhead, Letterhead.STREAM)
        placed = self.ask("place_letter_logo", **said)
        assert not placed or (picture.startswith(b"\x89PNG") and before.logo != kept.digest)

    @rule(really=REALLY)
    def remove_letter_logo(self, really):
        if really:
            before = self.now(Letterhead, Letterhead.STREAM)
            assert bool(self.ask("remove_letter_logo", **REASON)) == bool(before.logo)

    @rule(service=KINDS, title=TITLES, persons=st.sampled_from([2, 3]))
    def set_letter_template(self, service, title, persons):
        said = TEMPLATE | {"title": title, "persons": persons, "number_pattern": "220/{nomor}/{tahun}"}
        said["body"] = ["{ormas} telah melapor.", "Ketua: {ketua}"]
        self.ask("set_letter_template", service=service, **said, ground=GROUND)

    @rule(capacity=st.sampled_from(sorted(CAPACITIES)), account=st.sampled_from(["", "staf-1"]), day=DAYS)
    def appoint_signatory(self, capacity, account, day):
        said = {"capacity": capacity, "office": "Kepala Subbagian", "decree": GROUND}
        said["on_behalf_of"] = "Kepala Badan" if capacity in FOR_ANOTHER else ""
        said["through"] = "Sekretaris" if capacity == "for_the_deputy" else ""
        self.signatories += self.ask(
            "appoint_signatory", **said, valid_from=day, account=account, name=f"{SEALED} Satu"
        )

    @rule(which=NUMBERS, day=DAYS, really=REALLY)
    def record_signatory_certificate(self, which, day, really):
        signatory = self.signatories[which % len(self.signatories)]
        said = {"fingerprint": ("d" if really else "e") * 64, "valid_from": day, "ground": GROUND}
        self.ask("record_signatory_certificate", signatory=signatory, **said)
        assert self.now(Signatory, signatory).certificate_on(day) == said["fingerprint"]

    @rule(which=NUMBERS, day=DAYS, really=REALLY)
    def end_signatory(self, which, day, really):
        signatory = self.now(Signatory, self.signatories[which % len(self.signatories)])
        if really and len(self.signatories) > 1:
            ended = self.ask("end_signatory", signatory=signatory.id, last_day=day, **REASON)
            assert not ended or (signatory.holds_on(day) and not signatory.ended)

    @rule(which=NUMBERS, day=DAYS)
    def correct_signatory_term(self, which, day):
        signatory = self.now(Signatory, self.signatories[which % len(self.signatories)])
        said = {"valid_from": day, "valid_until": "", **REASON}
        corrected = self.ask("correct_signatory_term", signatory=signatory.id, **said)
        assert not corrected or self.now(Signatory, signatory.id).holds_on(day)

    @rule(service=KINDS, which=NUMBERS)
    def draft_letter(self, service, which):
        replaces = self.one(which).id if self.letters and which % 3 == 1 else ""
        self.letters += self.ask("draft_letter", **DRAFT | CHAIR | {"service": service, "replaces": replaces})

    @rule(which=NUMBERS, person=PEOPLE)
    def redraft_letter(self, which, person):
        names = ("case_number", "addition", "valid_from", "valid_until")
        said = {name: DRAFT[name] for name in names} | CHAIR
        before = self.one(which)
        again = self.ask("redraft_letter", person, letter=before.id, **said)
        assert not again or before.state == "returned"

    @rule(which=NUMBERS, person=PEOPLE)
    def check_letter(self, which, person):
        before = self.one(which)
        checked = self.ask("check_letter", person, letter=before.id)
        assert not checked or (before.state == "drafted" and person != "staf-1")

    @rule(which=NUMBERS, really=REALLY)
    def return_letter(self, which, really):
        if really:
            before = self.one(which)
            assert not self.ask("return_letter", letter=before.id, **REASON) or before.draft

    @rule(which=NUMBERS, who=NUMBERS, number=st.sampled_from(["", "417", "417.a", "418"]), day=DAYS)
    def number_letter(self, which, who, number, day):
        before = self.one(which)
        signatory = self.signatories[who % len(self.signatories)]
        said = {"signatory": signatory, "letter_number": number, "dated": day, **LATE}
        numbered = self.ask("number_letter", letter=before.id, **said)
        assert not numbered or (before.state == "checked" and len(numbered) == 3)

    @rule(which=NUMBERS, means=st.sampled_from(sorted(SIGNED_WITH)), day=DAYS, whole=REALLY)
    def sign_letter(self, which, means, day, whole):
        before, how = self.one(which), SCAN | {"signature": "intact" if whole else ""}
        signed = self.ask("sign_letter", letter=before.id, signed_with=means, signed_on=day, **how, **LATE)
        assert not signed or whole or means != "certificate"
        assert not signed or (before.state == "numbered" and before.day <= day)

    @rule(which=NUMBERS, person=PEOPLE, number=st.sampled_from(["417", "417.a", "4 17", "419"]))
    def correct_letter_number(self, which, person, number):
        before = self.one(which)
        said = {"letter": before.id, "letter_number": number, **REASON}
        corrected = self.ask("correct_letter_number", person, **said)
        assert not corrected or before.state in ("numbered", "signed", "issued")
        assert not corrected or self.one(which).letter_number == number

    @rule(which=NUMBERS, person=PEOPLE, digest=st.sampled_from("bc"))
    def replace_letter_scan(self, which, person, digest):
        before, how = self.one(which), SCAN | {"file": digest * 64, "signature": "intact"}
        replaced = self.ask("replace_letter_scan", person, letter=before.id, **how, **REASON)
        assert not replaced or (before.state in ("signed", "issued") and before.scan != digest * 64)

    @rule(which=NUMBERS, really=REALLY)
    def leave_letter_unsigned(self, which, really):
        if really:
            before = self.one(which)
            left = self.ask("leave_letter_unsigned", letter=before.id, **REASON)
            assert bool(left) == (before.state == "numbered")

    @rule(which=NUMBERS, really=REALLY)
    def drop_letter(self, which, really):
        if really:
            before = self.one(which)
            dropped = self.ask("drop_letter", letter=before.id, **REASON)
            assert bool(dropped) == (before.state in ("drafted", "returned", "checked"))

    @rule(which=NUMBERS, day=DAYS)
    def issue_letter(self, which, day):
        before = self.one(which)
        issued = self.ask("issue_letter", letter=before.id, issued_on=day, **LATE)
        assert not issued or (before.state == "signed" and before.day <= day)

    @rule(which=NUMBERS, day=DAYS, really=REALLY)
    def revoke_letter(self, which, day, really):
        if really:
            before = self.one(which)
            said = {"revoked_on": day, "basis": GROUND, **REASON}
            assert not self.ask("revoke_letter", letter=before.id, **said) or before.state == "issued"

    @rule(which=NUMBERS, really=REALLY)
    def erase_letter_names(self, which, really):
        if really:
            before = self.one(which)
            self.ask("erase_letter_names", letter=before.id, ground=GROUND, **REASON)
            after = self.now(Letter, before.id)
            assert not after.erased or self.application.keys.destroyed([before.subject])
            assert bool(after.erased) == (before.state in ENDED)

    @rule(which=NUMBERS, file=st.sampled_from(["printed", "signed"]))
    def open_letter(self, which, file):
        before = self.one(which)
        assert bool(self.read("open_letter", before.id, letter=before.id, which=file)) == bool(
            before.register_number and (file == "printed" or before.state not in ("numbered", "void"))
        )

    @rule(which=NUMBERS)
    def read_letter_names(self, which):
        letter = self.one(which).id
        said = {"letter": letter, "purpose": "memeriksa naskah"}
        told = self.read("read_letter_names", letter, **said)
        names = [each["fields"].get("chair", "") for each in told]
        assert names == ["" if self.now(Letter, letter).erased else PLACES["chair"]]

    @rule(number=NUMBERS)
    def list_readings(self, number):
        """Who looked is in the log from the next time on, and the newest line is the first."""
        asked = {"streams": [], "reader": "", "before": 0, "limit": number + 1}
        for _ in range(2):
            found = self.read("list_readings", "read-log", **asked)["lines"]
        assert found[0]["purpose"] == "membaca log baca"
        assert len(found) <= number + 1

    @invariant()
    def every_number_is_accounted_for_and_none_is_given_twice(self):
        books = [each for each in self.known.values() if isinstance(each, RegisterVolume)]
        for volume in books:
            assert list(volume.fates) == list(range(1, len(volume.fates) + 1))
        letters = [self.now(Letter, each) for each in self.letters]
        given = sorted((each.service, each.register_number) for each in letters if each.register_number)
        assert len(given) == len(set(given)) == sum(len(volume.fates) for volume in books)
        void = sum(each.state == "void" for each in letters)
        assert void == sum(list(volume.fates.values()).count("void") for volume in books)
