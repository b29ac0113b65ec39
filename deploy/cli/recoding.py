"""Under which code an office goes on when its region was given another one."""

from datetime import date

from services.registry.wilayah import codes_of, dotted, find_region
from shared.deployment import Deployment
from shared.errors import InputWrong


def under_code(deployment: Deployment, wilayah: str) -> Deployment:
    """The office under the code that was named, if that is one of its region; a former code changes nothing.

    A former code is no mistake: it stands in the settings of those who founded the office under it.
    """
    office, codes = deployment.office, codes_of(wilayah)
    if office.kode_wilayah not in codes:
        find_region(wilayah)
        raise InputWrong(
            f"Folder {deployment.directory} adalah milik {office.name} ({office.kode_wilayah})."
            " Pakai --data lain untuk kantor lain."
        )
    if dotted(wilayah) in (office.kode_wilayah, *codes[:-1]):
        return deployment
    return deployment.recoded(find_region(wilayah, date.today()).code)
