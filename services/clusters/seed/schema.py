"""The shape of clusters.yaml: whatever does not fit is refused with the place where it stands."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from services.clusters.seed.fields import activity_fields
from services.clusters.seed.model import FOUND, PROPOSAL, AgencySeed, ClusterSeed, PartnerSeed

SLUG = validate.Regexp(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
MARK = validate.OneOf([FOUND, PROPOSAL])
SAID = validate.Length(min=1)


def _known(name: str) -> None:
    if name not in activity_fields():
        raise ValidationError(f"{name!r} is not spelled as in contracts/activity_fields.yaml")


class Agency(Schema):
    code = fields.String(required=True, validate=SLUG)
    name = fields.String(required=True, validate=SAID)
    abbreviation = fields.String(required=True, validate=SAID)
    mark = fields.String(required=True, validate=MARK)
    source = fields.String(validate=SAID)
    valid_from = fields.Date(load_default=None)
    valid_until = fields.Date(load_default=None)
    observed_on = fields.Date(load_default=None)
    region = fields.String(load_default=None, validate=validate.Regexp(r"\d\d\.\d\d\Z"))
    found_for = fields.List(fields.String(validate=_known), load_default=list)
    elsewhere = fields.List(fields.String(validate=SAID), load_default=list)

    @validates_schema
    def found_needs_evidence(self, data: dict[str, Any], **_: Any) -> None:
        evidence = [data.get(key) for key in ("source", "observed_on", "region", "found_for")]
        if data["mark"] == FOUND and not all(evidence):
            raise ValidationError("a found agency names its source, observed_on, region and found_for")
        if data["mark"] == PROPOSAL and any(evidence):
            raise ValidationError("a proposal has no evidence; with evidence it is found")


class Partner(Schema):
    name = fields.String(required=True, validate=SAID)
    mark = fields.String(required=True, validate=MARK)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> PartnerSeed:
        return PartnerSeed(**data)


class Cluster(Schema):
    code = fields.String(required=True, validate=SLUG)
    title = fields.String(required=True, validate=SAID)
    activity_fields = fields.List(fields.String(validate=_known), required=True, validate=SAID)
    agencies = fields.List(fields.Nested(Agency), required=True, validate=SAID)
    partners = fields.List(fields.Nested(Partner), required=True)

    @validates_schema
    def found_for_stays_inside_the_cluster(self, data: dict[str, Any], **_: Any) -> None:
        for agency in data["agencies"]:
            if not set(agency["found_for"]) <= set(data["activity_fields"]):
                raise ValidationError(f"{agency['code']} is found for a bidang of another cluster")


class Seed(Schema):
    proposal_source = fields.String(required=True, validate=SAID)
    clusters = fields.List(fields.Nested(Cluster), required=True, validate=SAID)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> list[ClusterSeed]:
        return [_cluster(cluster, data["proposal_source"]) for cluster in data["clusters"]]


def _cluster(data: dict[str, Any], proposal_source: str) -> ClusterSeed:
    return ClusterSeed(
        code=data["code"],
        title=data["title"],
        activity_fields=tuple(data["activity_fields"]),
        agencies=tuple(_agency({"source": proposal_source, **agency}) for agency in data["agencies"]),
        partners=tuple(data["partners"]),
    )


def _agency(data: dict[str, Any]) -> AgencySeed:
    lists = {key: tuple(data[key]) for key in ("found_for", "elsewhere")}
    return AgencySeed(**{**data, **lists})
