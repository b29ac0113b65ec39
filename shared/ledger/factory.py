"""What both persistence modules share: one ledger serves as every kind of recorder."""

from abc import abstractmethod
from functools import cached_property
from typing import Any

from eventsourcing.persistence import AggregateRecorder, InfrastructureFactory, TrackingRecorder

from shared.database import Database
from shared.ledger.chain import Identity
from shared.ledger.recorder import Ledger


class LedgerFactory(InfrastructureFactory[TrackingRecorder]):
    """Builds the ledger from LEDGER_DEPLOYMENT, LEDGER_SERVICE and LEDGER_INCARNATION."""

    @abstractmethod
    def open_database(self) -> Database:
        """Connections to where the ledger lives."""

    @cached_property
    def ledger(self) -> Ledger:
        """The one ledger of this service; its tables are made when they are missing."""
        ledger = self.opened()
        try:
            ledger.create()
        except BaseException:
            ledger.close()
            raise
        return ledger

    def opened(self) -> Ledger:
        """The ledger as it is: nothing is made, nothing is changed."""
        identity = Identity(
            self.env["LEDGER_DEPLOYMENT"], self.env["LEDGER_SERVICE"], int(self.env["LEDGER_INCARNATION"])
        )
        return Ledger(self.open_database(), identity)

    def application_recorder(self) -> Ledger:
        return self.ledger

    def process_recorder(self) -> Ledger:
        return self.ledger

    def tracking_recorder(self, tracking_recorder_class: Any = None) -> Ledger:
        return self.ledger

    def aggregate_recorder(self, purpose: str = "events") -> AggregateRecorder:
        """There are no snapshots: a long stream is a modelling error."""
        return self.ledger

    def close(self) -> None:
        if "ledger" in vars(self):
            self.ledger.close()
