"""A desk where an operator decides, and a read model that shows in which order it was told."""

import json

from shared.decisions import Decisions
from shared.events import Fact
from shared.ledger import Head, LedgerRow
from shared.projection import Projection

DECISIONS = Decisions("desk", "desk.Retried", "desk.Discarded")
WORK = "reader.lines"
REASON = "tidak dapat dibaca siapa pun"


class Decided(Fact):
    """What both kinds of decision say; version 1 called the event's position a number."""

    class_version = 2
    work: str
    source: str
    position: int
    reason: str

    @staticmethod
    def upcast_v1_v2(state: dict) -> None:
        state["position"] = state.pop("number")


class Retried(Decided):
    """The operator had it tried again."""

    TOPIC = "desk.Retried"


class Discarded(Decided):
    """The operator did without it."""

    TOPIC = "desk.Discarded"


class Lines(Projection):
    """What was said in each stream, word by word; words in ``cannot`` are not understood."""

    name = "lines"
    sources = ("shop", "bank")
    tables = """
    CREATE TABLE IF NOT EXISTS lines (
      source TEXT NOT NULL, stream TEXT NOT NULL, said TEXT NOT NULL, PRIMARY KEY (source, stream)
    );
    """

    def __init__(self, *cannot: str) -> None:
        self.cannot = cannot

    def apply(self, t, rows):
        for row in rows:
            word = json.loads(row.state)["word"]
            if word in self.cannot:
                raise ValueError(f"apa itu {word}?")
            t.run(
                "INSERT INTO lines VALUES (?, ?, ?) ON CONFLICT (source, stream) "
                "DO UPDATE SET said = lines.said || ' ' || excluded.said",
                (row.topic.partition(".")[0], row.stream, word),
            )


class Dying(Lines):
    """The process is killed when this word is told for the nth time."""

    def __init__(self, word: str, at: int) -> None:
        super().__init__()
        self.word, self.left = word, at

    def apply(self, t, rows):
        super().apply(t, rows)
        if any(json.loads(row.state)["word"] == self.word for row in rows):
            self.left -= 1
            if not self.left:
                raise KeyboardInterrupt


class Pages:
    """Rows in memory, as a page source has them."""

    def __init__(self, **others) -> None:
        self.others = others
        self.rows: dict[str, list[LedgerRow]] = {"shop": [], "bank": [], "desk": []}

    def tell(self, source: str, stream: str, word: str, topic: str = "Said", version: int = 1) -> int:
        return self._add(source, stream, f"{source}.{topic}", {"word": word}, version)

    def decide(
        self, topic: str, position: int, *, source: str = "shop", work: str = WORK, version: int = 2
    ) -> int:
        name = "number" if version == 1 else "position"
        said = {"work": work, "source": source, name: position, "reason": REASON}
        return self._add("desk", f"parked-{position}", f"desk.{topic}", said, version)

    def _add(self, source: str, stream: str, topic: str, state: dict, version: int) -> int:
        position = len(self.rows[source]) + 1
        text = json.dumps(state)
        row = LedgerRow(position, stream, 1, topic, version, "2026-01-01", "", "", "", text, b"", b"")
        self.rows[source].append(row)
        return position

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        if source in self.others:
            return self.others[source].page(after, limit)
        return self.rows[source][after : after + limit]

    def head(self, source: str) -> Head:
        if source in self.others:
            return self.others[source].head()
        return Head(len(self.rows[source]), b"", "")
