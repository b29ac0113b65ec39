"""Alerts and dashboard ask only for metrics that exist, in a shape that Prometheus and Grafana read."""

import json
import re
from pathlib import Path

import pytest
import yaml
from prometheus_client import REGISTRY, Counter, Histogram

import shared.metrics as metrics

DEPLOY = Path(__file__).parents[2] / "deploy"
ALERTS = yaml.safe_load((DEPLOY / "prometheus" / "alerts.yml").read_text())
RULES = [rule for group in ALERTS["groups"] for rule in group["rules"]]
DASHBOARD = json.loads((DEPLOY / "dashboards" / "events.json").read_text())
QUERIES = [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]]
DURATION = re.compile(r"\d+[smh]")


def families():
    """Each metric of ours with its labels and the names of its samples."""
    for each in vars(metrics).values():
        if isinstance(each, Counter):
            yield f"{each._name}_total", set(each._labelnames)
        elif isinstance(each, Histogram):
            for ending in ("_bucket", "_sum", "_count"):
                yield f"{each._name}{ending}", {*each._labelnames, "le"}
    yield from ((name, {"part", "source"}) for name in metrics.BY_PART)
    yield from ((metrics.SOURCE_HEAD, {"source"}), (metrics.QUARANTINED, {"part"}), (metrics.OBSERVED, set()))


KNOWN = dict(families())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_an_alert_has_what_prometheus_wants_and_a_sentence_for_whoever_is_woken(rule):
    assert rule.keys() <= {"alert", "expr", "for", "labels", "annotations"}
    assert re.fullmatch(r"Ormas[A-Z]\w+", rule["alert"])
    assert DURATION.fullmatch(rule.get("for", "0s"))
    assert rule["labels"]["severity"] in ("critical", "warning")
    assert rule["annotations"].keys() == {"summary", "description"}
    assert rule["annotations"]["description"].endswith(".")


def test_groups_and_alerts_have_names_of_their_own():
    assert ALERTS.keys() == {"groups"}
    for names in ([g["name"] for g in ALERTS["groups"]], [rule["alert"] for rule in RULES]):
        assert len(set(names)) == len(names)
    assert len(RULES) > 8


@pytest.mark.parametrize("query", [*(rule["expr"] for rule in RULES), *QUERIES])
def test_a_query_asks_for_metrics_and_labels_that_exist(query):
    used = re.findall(r"\bormas_\w+", query)
    assert used
    assert set(used) <= KNOWN.keys()
    grouped = {label for by in re.findall(r"by \(([^)]*)\)", query) for label in re.split(r",\s*", by)}
    chosen = set(re.findall(r"[{,](\w+)[=!]", query))
    assert grouped | chosen <= set().union(*(KNOWN[name] for name in used))
    assert query.count("(") == query.count(")")
    assert all(DURATION.fullmatch(span) for span in re.findall(r"\[([^]]*)\]", query))


@pytest.mark.parametrize("text", [t for rule in RULES for t in rule["annotations"].values()])
def test_what_an_alert_says_names_only_labels_that_its_metrics_carry(text):
    (rule,) = [rule for rule in RULES if text in rule["annotations"].values()]
    labels = set().union(*(KNOWN[name] for name in re.findall(r"\bormas_\w+", rule["expr"])))
    assert set(re.findall(r"\$labels\.(\w+)", text)) <= labels


def test_every_metric_is_documented_and_named_as_prometheus_wants():
    documented = {f.name: f.documentation for f in REGISTRY.collect() if f.name.startswith("ormas_")}
    for name, text in {**documented, **metrics.GAUGES}.items():
        assert re.fullmatch(r"ormas_[a-z_]+", name)
        assert text.endswith(".") and len(text) > 20, name


def test_the_dashboard_shows_every_gauge_of_the_balance():
    shown = " ".join(QUERIES)
    assert [name for name in metrics.GAUGES if not re.search(rf"\b{name}\b", shown)] == []


def test_panels_do_not_lie_on_each_other():
    cells = [
        (x, y)
        for panel in DASHBOARD["panels"]
        for x in range(panel["gridPos"]["x"], panel["gridPos"]["x"] + panel["gridPos"]["w"])
        for y in range(panel["gridPos"]["y"], panel["gridPos"]["y"] + panel["gridPos"]["h"])
    ]
    assert len(cells) == len(set(cells))
    assert max(x for x, _ in cells) == 23
    assert len({panel["id"] for panel in DASHBOARD["panels"]}) == len(DASHBOARD["panels"])
