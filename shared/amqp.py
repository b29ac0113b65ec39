"""How patient we are with a broker that says nothing."""

from typing import Final

HEARTBEAT: Final = 3
"""Seconds between the signs of life that both sides of a connection ask of each other.

A peer that vanished without a goodbye is left after 6 s (py-amqp), 8 to 16 s (pika looks every 3 + 5 s) or
3 to 9 s (RabbitMQ). A process that was merely stopped for so long connects again and loses nothing.
"""
