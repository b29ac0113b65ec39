"""Whatever is asked of a service is shown, too: read models follow it, and are made again from zero."""

from typing import Any

from hypothesis.stateful import invariant

from services.portal.projection import PROJECTIONS
from shared.database import Database, SqliteDatabase
from shared.ledger import Head, LedgerRow
from shared.projection import Projector, digest
from tests.commanded import Commanded


class Shown(Commanded):
    """The pages of this service; of the others nothing was heard yet."""

    def __init__(self, template: Any) -> None:
        super().__init__(template)
        self.views = SqliteDatabase(self.place / "shown.db")
        self.follower = self.following(self.views)

    def following(self, views: Database) -> Projector:
        return Projector(views, self, [projection() for projection in PROJECTIONS])

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        return self.application.ledger.page(after, limit) if source == self.WIRED else []

    def head(self, source: str) -> Head:
        return self.application.ledger.head() if source == self.WIRED else Head(0, b"", "")

    @invariant()
    def read_models_follow(self):
        """Now and then, so that pages of different lengths are applied."""
        if self.did.total() % 15 == 0:
            self.follower.step()

    def teardown(self) -> None:
        anew = SqliteDatabase(self.place / "anew.db")
        for follower in (self.follower, self.following(anew)):
            while follower.step():
                pass
        with self.views.read() as t:
            set_aside = t.all("SELECT topic, reason FROM parked", ())
        shown = {each.name: (digest(self.views, each), digest(anew, each)) for each in PROJECTIONS}
        self.views.close()
        anew.close()
        super().teardown()
        assert set_aside == []
        assert {name: both for name, both in shown.items() if both[0] != both[1]} == {}
