"""What a server said of one message, or why it was given none."""

from typing import NamedTuple


class Answer(NamedTuple):
    """``failure``: "" when it was taken; ``final``: never try again; ``address``: because of it;
    ``uncertain``: nobody knows whether it was taken; ``server``: it would say so of every message;
    ``wait``: so many seconds it wants to be left alone.
    """

    failure: str
    code: str
    final: bool = False
    address: bool = False
    uncertain: bool = False
    server: bool = False
    wait: float = 0.0


TAKEN = Answer("", "")


class ServerUnusable(Exception):
    """Nothing was handed over: the server did not let us begin."""

    def __init__(self, failure: str, code: int = 0) -> None:
        super().__init__(failure)
        self.answer = Answer(failure, str(code or ""), server=True)
