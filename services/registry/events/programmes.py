"""What an organisation sets out to do, whom it is for, and by what its benefit will be seen."""

from shared.events import Fact


class ProgrammeBegun(Fact):
    """A programme was told; programmes of one organisation are numbered from 1.

    ``rpjmd_theme`` is empty where none was named, ``ends`` where no last day was planned.
    """

    TOPIC = "registry.ProgrammeBegun"
    SENTENCE = "Program ke-{programme} dicatat: {title}, untuk {target_group}, mulai {starts}. Tujuan: {goal}"
    EFFECTIVE = "starts"
    programme: int
    title: str
    goal: str
    target_group: str
    rpjmd_theme: str
    benefit: str
    measure: str
    starts: str
    ends: str
    ground: str


class ProgrammeRevised(Fact):
    """A programme that goes on has another plan: all of it as it is now."""

    TOPIC = "registry.ProgrammeRevised"
    SENTENCE = "Program ke-{programme} diubah: {title}, untuk {target_group}, mulai {starts}. Tujuan: {goal}"
    programme: int
    title: str
    goal: str
    target_group: str
    rpjmd_theme: str
    benefit: str
    measure: str
    starts: str
    ends: str
    ground: str


class ProgrammeEnded(Fact):
    """A programme is over since that day; ``result`` says what was seen by its measure."""

    TOPIC = "registry.ProgrammeEnded"
    SENTENCE = "Program ke-{programme} selesai pada {ended_on}. Hasil: {result}"
    EFFECTIVE = "ended_on"
    programme: int
    ended_on: str
    result: str
    ground: str
