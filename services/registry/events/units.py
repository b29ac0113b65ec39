"""Of whom an organisation is a unit: one legal entity, many units below it."""

from shared.events import Fact


class UnitPlaced(Fact):
    """The organisation is a unit of that head since this was recorded; the one before it is left.

    ``head`` is the head's stream, empty when the head is in no register of ours: then it has a name alone.
    """

    TOPIC = "registry.UnitPlaced"
    SENTENCE = "Dicatat sebagai unit dari “{head_name}” (tingkat: {level})."
    head: str
    head_name: str
    level: str
    ground: str


class UnitReleased(Fact):
    """The organisation is no unit of that head, or no longer."""

    TOPIC = "registry.UnitReleased"
    SENTENCE = "Tidak lagi dicatat sebagai unit dari “{head_name}”."
    head: str
    head_name: str
    ground: str
