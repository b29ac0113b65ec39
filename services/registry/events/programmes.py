"""What an organisation sets out to do, whom it is for, and by what its benefit will be seen."""

from contracts.upcasts.programmes import programme_told_v1_v2
from shared.events import Fact


class ProgrammeBegun(Fact):
    """A programme was told; programmes of one organisation are numbered from 1.

    ``rpjmd_code`` points to a programme of the office's lists; ``rpjmd_theme`` is what was typed before there
    were any. Both are empty where none was named, ``ends`` where no last day was planned.
    """

    TOPIC = "registry.ProgrammeBegun"
    SENTENCE = "Program ke-{programme} dicatat: {title}, untuk {target_group}, mulai {starts}. Tujuan: {goal}"
    EFFECTIVE = "starts"
    class_version = 2
    programme: int
    title: str
    goal: str
    target_group: str
    rpjmd_theme: str
    rpjmd_code: str
    benefit: str
    measure: str
    starts: str
    ends: str
    ground: str
    upcast_v1_v2 = staticmethod(programme_told_v1_v2)


class ProgrammeRevised(Fact):
    """A programme that goes on has another plan: all of it as it is now."""

    TOPIC = "registry.ProgrammeRevised"
    SENTENCE = "Program ke-{programme} diubah: {title}, untuk {target_group}, mulai {starts}. Tujuan: {goal}"
    class_version = 2
    programme: int
    title: str
    goal: str
    target_group: str
    rpjmd_theme: str
    rpjmd_code: str
    benefit: str
    measure: str
    starts: str
    ends: str
    ground: str
    upcast_v1_v2 = staticmethod(programme_told_v1_v2)


class ProgrammeEnded(Fact):
    """A programme is over since that day; ``result`` says what was seen by its measure."""

    TOPIC = "registry.ProgrammeEnded"
    SENTENCE = "Program ke-{programme} selesai pada {ended_on}. Hasil: {result}"
    EFFECTIVE = "ended_on"
    programme: int
    ended_on: str
    result: str
    ground: str
