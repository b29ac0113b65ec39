"""A TCP relay on loopback that treats its connections as badly as a network can, switched at run time."""

import asyncio
import socket
import struct
import threading
from collections.abc import Collection, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal

from tests.ports import free_port

Kind = Literal["pass", "slow", "half-open", "deaf", "mute", "refuse"]
TO_SERVER, TO_CLIENT = "to server", "to client"
_LOSES = {"deaf": TO_SERVER, "mute": TO_CLIENT}


@dataclass(frozen=True)
class Manner:
    """How connections are treated.

    ``half-open``: nothing is forwarded any more, nothing new is answered, every socket stays open. ``deaf``
    loses what clients send, ``mute`` what the server answers. A connection that lost something stays silent
    for ever, as after a router forgot it. ``slow``: bytes per second, and seconds added to every piece.
    """

    kind: Kind = "pass"
    rate: float = 0
    latency: float = 0
    ports: Collection[int] | None = None
    """The clients it concerns, by their local ports; None: all."""

    def concerns(self, port: int) -> bool:
        """Whether a connection from this port is treated so."""
        return self.ports is None or port in self.ports


class Proxy:
    """One listening port in front of one server. All methods may be called from any thread."""

    def __init__(self, server: int) -> None:
        self.server = server
        self.port = free_port()
        self.manner = Manner()
        self.links: set[Link] = set()
        self._listener: asyncio.Server | None = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy", daemon=True)
        self._thread.start()
        self._do(self._listen())

    def set(self, manner: Manner) -> None:
        """From now on; returns when it is so."""
        self._do(self._set(manner))

    def cut(self, ports: Collection[int] | None = None) -> int:
        """Reset these connections (None: all); how many that were."""
        return self._do(self._cut(Manner(ports=ports)))

    def cut_silent(self) -> int:
        """Reset those that lost something: for clients that would wait for them for ever."""
        silent = {link.port for link in self.links if link.silent}
        return self.cut(silent) if silent else 0

    def close(self) -> None:
        """Reset everything and stop listening."""
        self._do(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def _do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(30)

    async def _listen(self) -> None:
        if self._listener is None:
            self._listener = await asyncio.start_server(self._accept, "127.0.0.1", self.port)

    async def _stop_listening(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    async def _set(self, manner: Manner) -> None:
        self.manner = manner
        for link in self.links:
            if link.robbed or (manner.kind == "half-open" and manner.concerns(link.port)):
                link.silent = True
        await (self._stop_listening() if manner.kind == "refuse" else self._listen())

    async def _cut(self, whom: Manner) -> int:
        concerned = [link for link in self.links if whom.concerns(link.port)]
        for link in concerned:
            link.reset()
        return len(concerned)

    async def _close(self) -> None:
        await self._stop_listening()
        for link in list(self.links):
            link.reset()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        link = Link(self, writer)
        self.links.add(link)
        try:
            await link.carry(reader)
        except (OSError, asyncio.CancelledError):
            pass  # the server is not there, or went away, or we end: the client sees a reset
        finally:
            link.reset()
            self.links.discard(link)


class Link:
    """One client's connection with the one opened for it."""

    def __init__(self, proxy: Proxy, client: asyncio.StreamWriter) -> None:
        self.proxy = proxy
        self.port = client.get_extra_info("peername")[1]
        self.silent = proxy.manner.kind == "half-open" and proxy.manner.concerns(self.port)
        self.robbed = False
        self._writers = [client]

    async def carry(self, reader: asyncio.StreamReader) -> None:
        """Until one side closes; a silent one until it is cut."""
        if self.silent:
            await asyncio.Event().wait()
        from_server, to_server = await asyncio.open_connection("127.0.0.1", self.proxy.server)
        self._writers.append(to_server)
        both = [
            asyncio.ensure_future(self._forward(reader, to_server, TO_SERVER)),
            asyncio.ensure_future(self._forward(from_server, self._writers[0], TO_CLIENT)),
        ]
        try:
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in both:
                each.cancel()
            await asyncio.gather(*both, return_exceptions=True)

    def reset(self) -> None:
        """Both sides get an RST instead of a goodbye."""
        for writer in self._writers:
            if connected := writer.get_extra_info("socket"):
                with suppress(OSError):
                    connected.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way: str) -> None:
        while data := await reader.read(16_384):
            manner = self.proxy.manner
            if manner.concerns(self.port):
                if _LOSES.get(manner.kind) == way:
                    self.robbed = True
                    continue
                if manner.kind == "slow":
                    await asyncio.sleep(manner.latency + len(data) / manner.rate)
            if self.silent:
                await asyncio.Event().wait()
            writer.write(data)
            await writer.drain()
