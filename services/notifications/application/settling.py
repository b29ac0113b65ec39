"""Between the days: what was done meanwhile is reminded of no more, within minutes after it was heard."""

from collections import deque
from collections.abc import Mapping

from services.notifications.application.days import Days, matters_in
from services.notifications.application.hearing import hearing, positions_of
from services.notifications.domain import Office, topics_of
from services.notifications.domain.office import TOPICS as OF_OFFICE
from services.notifications.domain.plan import Watch
from shared.bus.heard import Heard


class Settling(Days):
    """``_looked_at``: up to which event each source was looked through for endings; kept in memory alone."""

    _looked_at: Mapping[str, int] | None = None

    def settle(self, today: str) -> int:
        """End the open reminders whose matter is over; how many those were.

        It costs next to nothing when nothing was heard that a line of the table looks at. A clock that is
        behind the last day, or far ahead, ends nothing.
        """
        if today < self.last_day() or not self.is_believable(today):
            return 0
        with hearing(self.deployment, self.service) as heard:
            positions = positions_of(heard)
            table = self._lines_at(self.ledger.head().position, today)
            topics = {*OF_OFFICE, *(topic for line in table.values() for topic in topics_of(line))}
            if not self._anything_new(heard, positions, topics) or self._unfinished():
                return 0
            recorded = self._recorded_before(self.ledger.head().position)
            watch = Watch(recorded)
            if recorded.open:
                known = self._known(heard, positions)
                office = Office.of(today, known.told(OF_OFFICE))
                deque(watch.passing(matters_in(known, table.values(), office)), maxlen=0)
        endings = list(watch.endings())
        self._append_all(today, ((f"end {each.stream}", self._ended(each, today)) for each in endings))
        self._looked_at = positions
        return len(endings)

    def _anything_new(self, heard: Heard, positions: Mapping[str, int], topics: set[str]) -> bool:
        if self._looked_at is None:
            return True
        for source, last in positions.items():
            position = self._looked_at.get(source, 0)
            while position < last and (rows := heard.page(source, position)):
                if any(row.topic in topics for row in rows):
                    return True
                position = rows[-1].position
        self._looked_at = positions
        return False
