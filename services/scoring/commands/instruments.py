"""Commands about instruments."""

from typing import Any

from services.scoring.commands.asked import Asked
from services.scoring.schemas.instruments import (
    DraftInstrument,
    DraftSampleInstrument,
    PublishInstrument,
    ReviseInstrument,
    WithdrawInstrumentDraft,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class InstrumentCommands(Asked):
    """An officer drafts, somebody else publishes."""

    @command
    def draft_instrument(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.draft_instrument(cause, **DraftInstrument().load(payload)).as_dict()

    @command
    def draft_sample_instrument(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.draft_sample_instrument(cause, **DraftSampleInstrument().load(payload)).as_dict()

    @command
    def revise_instrument(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.revise_instrument(cause, **ReviseInstrument().load(payload)).as_dict()

    @command
    def publish_instrument(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.publish_instrument(cause, **PublishInstrument().load(payload)).as_dict()

    @command
    def withdraw_instrument_draft(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, asked = self._cause(warrant, payload), WithdrawInstrumentDraft().load(payload)
        return self.scoring.withdraw_instrument_draft(cause, **asked).as_dict()
