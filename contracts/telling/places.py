"""How villages are called, and when two spellings are one: for the register and for the pages."""

import re
import unicodedata
from typing import Final, NamedTuple

VILLAGE_KINDS: Final = {"kelurahan": "Kelurahan", "desa": "Desa"}
_KIND: Final = re.compile(r"^(?:kelurahan|kel|desa|ds)\b\.?\s*", re.IGNORECASE)
_DISTRICT: Final = re.compile(r"^(?:kecamatan|kec)\b\.?\s*", re.IGNORECASE)


class Village(NamedTuple):
    """A village as it is written, and its district where that was said."""

    village: str
    district: str = ""

    @property
    def words(self) -> str:
        """With its district, where it was said."""
        return f"{self.village} (Kec. {self.district})" if self.district else self.village

    @property
    def key(self) -> tuple[str, str]:
        """The letters of its name and of its district, by which two spellings are compared."""
        return _key(self.village), _key(self.district)

    def may_be(self, other: "Village") -> bool:
        """Whether both can mean one place: the same name, which has letters, and no two districts."""
        districts = {key for key in (_key(self.district), _key(other.district)) if key}
        village = _key(self.village)
        return village != "" and village == _key(other.village) and len(districts) < 2


def village_of(village: str, district: str = "") -> Village:
    """Without the words that only say what kind of place it is: “Kel. Contoh” is “Contoh”."""
    return Village(
        _KIND.sub("", " ".join(village.split())) or village.strip(),
        _DISTRICT.sub("", " ".join(district.split())),
    )


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if c.isalnum())
