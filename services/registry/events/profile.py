"""What an organisation is besides its law: other names, traits, how many members, its own channels."""

from shared.events import Fact, Refusal


class OtherNameRecorded(Fact):
    """Another name by which the organisation is or was known, recorded by hand."""

    TOPIC = "registry.OtherNameRecorded"
    SENTENCE = "Nama lain dicatat: “{name}” ({name_kind})."
    name: str
    name_kind: str
    ground: str


class OtherNameStruck(Fact):
    """Another name was recorded by mistake and leads to this organisation no longer."""

    TOPIC = "registry.OtherNameStruck"
    SENTENCE = "Nama lain “{name}” dicoret."
    name: str
    ground: str


class TraitsRecorded(Fact):
    """The special traits (ciri khusus) of the organisation, all of them; an empty list says: none."""

    TOPIC = "registry.TraitsRecorded"
    SENTENCE = "Ciri khusus dicatat: {traits}."
    traits: list[str]
    ground: str


class MembersTold(Fact):
    """How many members the organisation had on a day, as it told. Numbers only; null is unknown and not 0.

    ``youth``: members from 16 to 30 years.
    """

    TOPIC = "registry.MembersTold"
    SENTENCE = (
        "Jumlah anggota menurut keterangan tanggal {told_on}: {members} "
        "(perempuan {women}, laki-laki {men}, pemuda {youth})."
    )
    EFFECTIVE = "told_on"
    told_on: str
    members: int | None
    men: int | None
    women: int | None
    youth: int | None
    ground: str


class AccommodationsRecorded(Fact):
    """What the organisation needs so that it can come, all of it; an empty list says: nothing.

    It says nothing of any person.
    """

    TOPIC = "registry.AccommodationsRecorded"
    SENTENCE = "Akomodasi yang dibutuhkan ormas dicatat: {needs}."
    needs: list[str]
    ground: str


class ChannelRecorded(Fact):
    """An e-mail address, telephone or website that is the organisation's own and no person's."""

    TOPIC = "registry.ChannelRecorded"
    SENTENCE = "Saluran organisasi dicatat: {channel} {address}."
    channel: str
    address: str
    ground: str


class ChannelStruck(Fact):
    """A channel does not reach the organisation, or no longer."""

    TOPIC = "registry.ChannelStruck"
    SENTENCE = "Saluran organisasi dicoret: {channel} {address}."
    channel: str
    address: str
    ground: str


class ProfileChangeRefused(Refusal):
    """Something about the profile was not recorded: a rule forbids it."""

    TOPIC = "registry.ProfileChangeRefused"
    SENTENCE = "Pencatatan profil ditolak: {message}"
    ground: str
