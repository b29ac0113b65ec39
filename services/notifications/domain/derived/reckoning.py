"""What a reckoning of the program looks like: which events it looks at, and what it makes of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from services.notifications.domain.happening import Happening
from services.notifications.domain.matter import Matter
from services.notifications.domain.obligation import Obligation
from services.notifications.domain.office import Office

Streams = Iterable[Sequence[Happening]]
Reckon = Callable[[Obligation, Streams, Office], Iterator[Matter]]


class Reckoning(NamedTuple):
    """``words``: the fields that the text of its line may name."""

    topics: tuple[str, ...]
    reckon: Reckon
    words: tuple[str, ...] = ()


NOTHING: Final[Mapping[str, Any]] = {}
