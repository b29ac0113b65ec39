"""Logs of a process: one JSON object per line, ours and the libraries' alike."""

import logging
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
    for chatty in ("pika", "amqp", "kombu"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
