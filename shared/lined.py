"""A YAML or JSON text as plain data that remembers on which line each part of it stands."""

from dataclasses import dataclass
from typing import Any, Final

import yaml

from shared.rpc.hidden import SAID, hides_something

LONGEST_TEXT: Final = 1024 * 1024
"""Bytes."""
DEEPEST: Final = 12
TABBED: Final = "Ada karakter tab. Ganti dengan spasi."
BADLY_BUILT: Final = "Susunan YAML tidak benar di sini (periksa indentasi dan tanda kutip)."
MOST_DIGITS: Final = 20
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN: Final = "tag:yaml.org,2002:"


class TextWrong(ValueError):
    """The text is no YAML that we read. ``line``: from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line, self.message = line, message


@dataclass(frozen=True)
class Lined:
    """``data``: as JSON would have it, every number with a point left as it was written;
    ``lines``: by JSON pointer, on which line a part begins.
    """

    data: Any
    lines: dict[str, int]

    def line_of(self, pointer: str) -> int:
        """Where a part begins, or the nearest part around it that is there."""
        while pointer and pointer not in self.lines:
            pointer = pointer.rpartition("/")[0]
        return self.lines[pointer]


def read_lined(text: str) -> Lined:
    """Error: :class:`TextWrong` with the line, for what is no YAML, too long, or refers to itself."""
    if len(text.encode()) > LONGEST_TEXT:
        raise TextWrong(1, f"Berkas terlalu besar: paling banyak {LONGEST_TEXT // 1024} KB.")
    try:
        _no_references(text)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise TextWrong(
            line, TABBED if any("\t" in each for each in text.split("\n")[line - 1 : line]) else BADLY_BUILT
        ) from error
    except yaml.YAMLError as error:
        raise TextWrong(1, "Berkas ini bukan teks YAML atau JSON.") from error
    if root is None:
        raise TextWrong(1, "Berkas kosong.")
    lines: dict[str, int] = {}
    return Lined(_plain(root, "", lines), lines)


def _no_references(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise TextWrong(line, "Rujukan (& dan *) tidak dipakai: tulis isinya lengkap.")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise TextWrong(line, f"Bersarang lebih dari {DEEPEST} tingkat.")


def _plain(node: yaml.Node, pointer: str, lines: dict[str, int]) -> Any:
    lines[pointer] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each, f"{pointer}/{place}", lines) for place, each in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, pointer, lines)
    return _scalar(node)


def _mapping(node: yaml.MappingNode, pointer: str, lines: dict[str, int]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise TextWrong(key.start_mark.line + 1, "Nama isian harus berupa satu kata.")
        _shows_all(key)
        if key.value in data:
            raise TextWrong(key.start_mark.line + 1, f"“{key.value}” tertulis dua kali.")
        inner = f"{pointer}/{key.value.replace('~', '~0').replace('/', '~1')}"
        data[key.value] = _plain(value, inner, lines)
        lines[inner] = key.start_mark.line + 1
    return data


def _scalar(node: yaml.Node) -> Any:
    _shows_all(node)
    kind = node.tag.removeprefix(_PLAIN)
    if kind == "int" and node.value.lstrip("-").isdecimal():
        if len(node.value) > MOST_DIGITS:
            raise TextWrong(node.start_mark.line + 1, f"Angka paling banyak {MOST_DIGITS} angka panjangnya.")
        return int(node.value)
    if kind == "bool":
        return node.value.lower() in ("true", "yes", "on")
    return None if kind == "null" else node.value


def _shows_all(node: yaml.Node) -> None:
    """An escape such as \\0 is written with letters that anybody sees, and hides only when it was read."""
    if "\n" in node.value:
        raise TextWrong(node.start_mark.line + 1, "Tulis teks ini dalam satu baris, tanpa | dan >.")
    if hides_something(node.value):
        raise TextWrong(node.start_mark.line + 1, SAID)
