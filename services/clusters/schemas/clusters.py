"""What commands and queries about clusters look like at the border."""

from marshmallow import Schema, fields, validate

from services.clusters.schemas.parts import ActivityField, Day, cluster, code, said, seen, stream


class DefineCluster(Schema):
    """Make a cluster."""

    code = code()
    title = said(100)
    ground = said(1000, shortest=5)


class MoveField(Schema):
    """Put a field of activity into a cluster, out of the one it is in. ``leaves``: the one that was seen."""

    cluster = cluster()
    activity_field = ActivityField(required=True)
    valid_from = Day(required=True)
    ground = said(1000, shortest=5)
    leaves = fields.String(load_default=None, allow_none=True, validate=validate.Length(max=100))


class TakeField(Schema):
    """Take a field of activity out of a cluster."""

    cluster = cluster()
    activity_field = ActivityField(required=True)
    valid_until = Day(required=True)
    reason = said(1000, shortest=5)


class AppointAgency(Schema):
    """Let an agency serve a cluster."""

    cluster = cluster()
    agency = code()
    name = said(200)
    abbreviation = said(50)
    valid_from = Day(required=True)
    ground = said(1000, shortest=5)


class ReleaseAgency(Schema):
    """Let an agency no longer serve a cluster."""

    cluster = cluster()
    agency = code()
    valid_until = Day(required=True)
    reason = said(1000, shortest=5)


class AssignOrmas(Schema):
    """Say where an ormas belongs."""

    ormas = stream("ormas")
    cluster = cluster()
    valid_from = Day(load_default="")
    seen = seen()
    ground = said(500, shortest=5)


class FollowField(Schema):
    """Let an ormas follow its field of activity again."""

    ormas = stream("ormas")
    valid_from = Day(load_default="")
    seen = seen()
    ground = said(500, shortest=5)


class ListClusters(Schema):
    """Every cluster on a day."""

    on = Day(required=True)


class FindCluster(Schema):
    """One cluster on a day."""

    cluster = cluster()
    on = Day(required=True)
