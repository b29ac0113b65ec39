"""Programs of Debian that we use: where they are, and how to get them without root."""

from deploy.programs.debian import ProgramMissing
from deploy.programs.rabbitmq import RabbitProgram, find_rabbitmq

__all__ = ["ProgramMissing", "RabbitProgram", "find_rabbitmq"]
