"""Kode wilayah: the provinces, kabupaten and kota of Indonesia with their codes."""

from services.registry.wilayah.lookup import UnknownRegion, codes_of, find_region
from services.registry.wilayah.table import Region, dotted, find_by_name, provinces, regions
from services.registry.wilayah.village_codes import lies_in, region_of, village_code

__all__ = [
    "Region",
    "UnknownRegion",
    "codes_of",
    "dotted",
    "find_by_name",
    "find_region",
    "lies_in",
    "provinces",
    "region_of",
    "regions",
    "village_code",
]
