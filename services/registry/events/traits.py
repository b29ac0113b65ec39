"""The office's list of special traits: what it changes in the list with which it began."""

from shared.events import Fact, Refusal


class TraitListed(Fact):
    """The office offers a special trait that was not in its list."""

    TOPIC = "registry.TraitListed"
    SENTENCE = "Ciri khusus “{trait}” ditambahkan ke daftar kantor. Dasar: {ground}"
    trait: str
    ground: str


class TraitRenamed(Fact):
    """A special trait has another name since a day; what was recorded under the old one stays so."""

    TOPIC = "registry.TraitRenamed"
    SENTENCE = "Ciri khusus “{trait}” bernama “{new_name}” sejak {valid_from}. Dasar: {ground}"
    EFFECTIVE = "valid_from"
    trait: str
    new_name: str
    valid_from: str
    ground: str


class TraitRetired(Fact):
    """A special trait is offered no longer; ``replacement`` is what to choose instead, or empty.

    No record is rewritten: who was recorded with it keeps it until somebody records its traits anew.
    """

    TOPIC = "registry.TraitRetired"
    SENTENCE = "Ciri khusus “{trait}” tidak ditawarkan lagi. Penggantinya: {replacement}. Dasar: {ground}"
    trait: str
    replacement: str
    ground: str


class TraitsOrdered(Fact):
    """The order in which the list is offered; a trait that is not named comes after those that are."""

    TOPIC = "registry.TraitsOrdered"
    SENTENCE = "Urutan daftar ciri khusus diubah: {traits}. Dasar: {ground}"
    traits: list[str]
    ground: str


class TraitListRefused(Refusal):
    """The list of special traits was not changed: a rule forbids it."""

    TOPIC = "registry.TraitListRefused"
    SENTENCE = "Perubahan daftar ciri khusus ditolak: {message}"
    ground: str
