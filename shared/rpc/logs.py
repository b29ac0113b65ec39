"""Logs of a process: one JSON object per line, ours and the libraries' alike."""

import logging
from traceback import extract_tb
from typing import TextIO

import structlog
from structlog.typing import Processor


def log_as_json(stream: TextIO, level: int = logging.INFO) -> None:
    """Send structlog and the standard library's logging to `stream`.

    nameko's own lines about failed workers are left out: they quote
    exceptions, and with them the payload; ours carry a reference instead.
    """
    shared: list[Processor] = [
        structlog.processors.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=level, force=True)
    logging.getLogger("nameko.containers").setLevel(logging.CRITICAL)
    for chatty in ("amqp", "kombu"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    # pika reports every failed attempt as several errors; whoever uses it says once what that means
    logging.getLogger("pika").setLevel(logging.CRITICAL)


def trace_of(error: BaseException) -> list[str]:
    """Where an error came from and its kind, without its words: those may quote what a person typed."""
    lines = trace_of(error.__cause__) if error.__cause__ else []
    lines += [f"{each.filename}:{each.lineno} {each.name}" for each in extract_tb(error.__traceback__)]
    return [*lines, type(error).__name__]
