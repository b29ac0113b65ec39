"""All subjects of the clusters together: what one does is met by what another does."""

from tests.clusters.machines.audiences import Audiences
from tests.clusters.machines.facilitations import Facilitations
from tests.clusters.machines.grouping import Grouping
from tests.clusters.machines.involvements import Involvements
from tests.clusters.machines.meetings import Meetings
from tests.clusters.machines.order import OrderActivities, OrderCases
from tests.shown import Shown

SUBJECTS = (Grouping, Meetings, Involvements, Audiences, Facilitations, OrderActivities, OrderCases)


class Whole(*SUBJECTS, Shown):
    """Every command of the clusters, and what is shown of them."""
