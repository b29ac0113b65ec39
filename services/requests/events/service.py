"""The services that the office offers: how each is asked for, version by version."""

from typing import Any

from shared.events import Fact, Refusal


class ServiceConfigured(Fact):
    """From a day on a service is asked for in this way. Versions of a service are numbered from 1.

    ``checklist`` has ``item`` (its key), ``title``, ``document_kind`` of the register's catalogue or "",
    ``basis`` (``contracts.telling.service_words.BASIS_KINDS``) with ``basis_text``, ``legal_forms``,
    ``levels`` and ``legal_bases`` of whom it is asked (empty: of everybody), ``required``. ``form`` has
    ``field``, ``label``, ``type``, ``choices``, ``required``. 0 days or months: none. ``mark`` is
    ``proposal`` while it is what was shipped, ``office`` when the office wrote it.
    """

    TOPIC = "requests.ServiceConfigured"
    SENTENCE = "Layanan {service} versi {configuration}: {title}, berlaku sejak {effective_from}. {summary}."
    EFFECTIVE = "effective_from"
    service: str
    configuration: int
    title: str
    short_title: str
    effective_from: str
    checklist: list[dict[str, Any]]
    form: list[dict[str, Any]]
    visit: str
    sla_working_days: int
    validity_months: int
    paper: str
    revision_days: int
    summary: str
    mark: str
    ground: str


class ConfigurationWithdrawn(Fact):
    """A version that had not begun will not begin."""

    TOPIC = "requests.ConfigurationWithdrawn"
    SENTENCE = "Versi {configuration} layanan ditarik sebelum berlaku: {reason}"
    configuration: int
    reason: str


class ServiceOpened(Fact):
    """New applications are taken."""

    TOPIC = "requests.ServiceOpened"
    SENTENCE = "Layanan dibuka untuk permohonan baru."
    ground: str


class ServiceClosed(Fact):
    """No new applications are taken; cases that run go on."""

    TOPIC = "requests.ServiceClosed"
    SENTENCE = "Layanan ditutup untuk permohonan baru: {reason}"
    reason: str


class ServiceChangeRefused(Refusal):
    """A service was not changed: a rule forbids it."""

    TOPIC = "requests.ServiceChangeRefused"
    SENTENCE = "Layanan tidak berubah: {message}"
