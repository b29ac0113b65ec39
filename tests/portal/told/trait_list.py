"""What an invented office changed in its list of special traits."""

from services.registry import events as r
from services.registry.domain import Traits
from tests.portal.office import OfficeUnderTest, Said

GROUND = "Rapat kantor contoh"


def trait_listed(name: str) -> Said:
    return r.TraitListed, {"trait": name, "ground": GROUND}


def trait_renamed(name: str, to: str, since: str = "2026-03-03") -> Said:
    return r.TraitRenamed, {"trait": name, "new_name": to, "valid_from": since, "ground": GROUND}


def trait_retired(name: str, replacement: str = "") -> Said:
    return r.TraitRetired, {"trait": name, "replacement": replacement, "ground": GROUND}


def traits_ordered(*names: str) -> Said:
    return r.TraitsOrdered, {"traits": list(names), "ground": GROUND}


def tell_a_trait_list(office: OfficeUnderTest) -> None:
    """Everything that can happen to the list, of traits that no told organisation has."""
    office.tell(
        Traits.STREAM,
        trait_listed("Kedaerahan"),
        trait_renamed("Kedaerahan", "Kesamaan daerah asal"),
        trait_listed("Hobi Rekaan"),
        trait_retired("Hobi Rekaan", "Kesamaan daerah asal"),
        traits_ordered("Kesamaan daerah asal", "Kepemudaan"),
    )
