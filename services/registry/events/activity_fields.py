"""The office's list of bidang: what it changes in the list with which it began."""

from shared.events import Fact, Refusal


class ActivityFieldListed(Fact):
    """The office offers a field of activity that was not in its list."""

    TOPIC = "registry.ActivityFieldListed"
    SENTENCE = "Bidang “{activity_field}” ditambahkan ke daftar kantor. Dasar: {ground}"
    activity_field: str
    ground: str


class ActivityFieldRenamed(Fact):
    """A field of activity has another name since a day; what was recorded under the old one stays so."""

    TOPIC = "registry.ActivityFieldRenamed"
    SENTENCE = "Bidang “{activity_field}” bernama “{new_name}” sejak {valid_from}. Dasar: {ground}"
    EFFECTIVE = "valid_from"
    activity_field: str
    new_name: str
    valid_from: str
    ground: str


class ActivityFieldRetired(Fact):
    """A field of activity is offered no longer; ``replacement`` is what to choose instead, or empty.

    No record is rewritten: who was recorded with it keeps it until somebody corrects the record.
    """

    TOPIC = "registry.ActivityFieldRetired"
    SENTENCE = "Bidang “{activity_field}” tidak ditawarkan lagi. Penggantinya: {replacement}. Dasar: {ground}"
    activity_field: str
    replacement: str
    ground: str


class ActivityFieldsOrdered(Fact):
    """The order in which the list is offered; a field that is not named comes after those that are."""

    TOPIC = "registry.ActivityFieldsOrdered"
    SENTENCE = "Urutan daftar bidang diubah: {activity_fields}. Dasar: {ground}"
    activity_fields: list[str]
    ground: str


class ActivityFieldListRefused(Refusal):
    """The list of bidang was not changed: a rule forbids it."""

    TOPIC = "registry.ActivityFieldListRefused"
    SENTENCE = "Perubahan daftar bidang ditolak: {message}"
    ground: str
