"""The office's lists of bidang and of special traits, changed while ormas are recorded with them."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from services.registry.domain import ActivityFields, Traits
from tests.commanded import GROUND
from tests.registry.machines.asked import PAST, Asked

NAMES = st.sampled_from(["Literasi", "Perbukuan", "Seni", "Sosial", "Agama"])

TRAITS = st.sampled_from(["Literasi", "Seni", "Keagamaan", "Kewanitaan"])


class Fields(Asked):
    """What was offered once leads to what is offered now, or to nothing."""

    def listed(self) -> ActivityFields:
        return self.now(ActivityFields, ActivityFields.STREAM)

    @rule(name=NAMES)
    def list_activity_field(self, name):
        self.ask("list_activity_field", activity_field=name, ground=GROUND)

    @rule(name=NAMES, to=NAMES, on=PAST)
    def rename_activity_field(self, name, to, on):
        said = {"activity_field": name, "new_name": to, "valid_from": on, "ground": GROUND}
        self.ask("rename_activity_field", **said)

    @rule(name=NAMES, replacement=st.one_of(st.just(""), NAMES))
    def retire_activity_field(self, name, replacement):
        said = {"activity_field": name, "replacement": replacement, "ground": GROUND}
        self.ask("retire_activity_field", **said)

    @rule(names=st.lists(NAMES, unique=True, min_size=1))
    def order_activity_fields(self, names):
        self.ask("order_activity_fields", activity_fields=names, ground=GROUND)

    @rule(name=NAMES)
    def list_trait(self, name):
        self.ask("list_trait", trait=name, ground=GROUND)

    @rule(name=TRAITS, to=NAMES, on=PAST)
    def rename_trait(self, name, to, on):
        self.ask("rename_trait", trait=name, new_name=to, valid_from=on, ground=GROUND)

    @rule(name=TRAITS, replacement=st.one_of(st.just(""), TRAITS))
    def retire_trait(self, name, replacement):
        self.ask("retire_trait", trait=name, replacement=replacement, ground=GROUND)

    @rule(names=st.lists(TRAITS, unique=True, min_size=1))
    def order_traits(self, names):
        self.ask("order_traits", traits=names, ground=GROUND)

    def stands(self, aggregate, command):
        super().stands(aggregate, command)
        if isinstance(aggregate, ActivityFields | Traits):
            assert len(set(aggregate.offered)) == len(aggregate.offered)
            assert not set(aggregate.offered) & set(aggregate.gone)
            assert {aggregate.now(name) for name in aggregate.gone} <= {*aggregate.offered, ""}
