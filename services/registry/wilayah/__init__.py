"""Kode wilayah: the provinces, kabupaten and kota of Indonesia with their codes."""

from services.registry.wilayah.lookup import UnknownRegion, find_region
from services.registry.wilayah.table import Region, find_by_name, provinces, regions

__all__ = ["Region", "UnknownRegion", "find_by_name", "find_region", "provinces", "regions"]
