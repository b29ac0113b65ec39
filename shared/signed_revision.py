"""The one revision that a signature may append to a printed PDF: a field that shows nothing, and no more."""

import re
from io import BytesIO
from typing import Any, Final

from shared.appended_bytes import Altered, appended_objects, demand

LONGEST: Final = 200_000
"""Bytes behind what was printed; a signature with its certificates takes some ten thousand."""
_CATALOG: Final = {"/AcroForm", "/DSS", "/Extensions", "/Metadata", "/Version"}
"""What may be new there. None of it draws."""
_INFO: Final = {"/ModDate", "/Producer"}
_FORM: Final = {"/Fields", "/SigFlags"}
_FIELD: Final = {"/AP", "/F", "/FT", "/P", "/Rect", "/Subtype", "/T", "/Type", "/V"}
_TRAILER: Final = {"/ID", "/Info", "/Prev", "/Root", "/Size"}


def the_signature(content: bytes, printed: bytes) -> Any:
    """The one signature that stands behind ``printed`` and covers the whole file; its worth is not said.

    Dictionaries are compared key by key, and no stream is decoded. Error: Altered, or whatever a reader of
    broken files raises.
    """
    demand(len(content) - len(printed) <= LONGEST, "too long for a signature")
    appended = appended_objects(content[len(printed) :], len(printed))
    old, new = _reader(printed), _reader(content)
    demand(not new.has_xref_stream, "a table in a stream")
    demand(new.xrefs.total_revisions == old.xrefs.total_revisions + 1, "not one revision")
    _same_trailer(old, new)
    size = int(old.trailer["/Size"])
    page = old.find_page_for_modification(0)[0]
    field = _field(new, size, page)
    _only_these_changed(old, new, {each for each in appended if each < size}, page.idnum, field)
    signatures = new.embedded_signatures
    demand(len(signatures) == 1 and signatures == new.embedded_regular_signatures, "not one signature")
    _covers_everything(signatures[0], content, len(printed))
    return signatures[0]


def _reader(content: bytes) -> Any:
    from pyhanko.pdf_utils.decode_limits import DecodeLimits, StreamDecodeLimits
    from pyhanko.pdf_utils.reader import PdfFileReader

    nothing = StreamDecodeLimits(max_ratio=0, ratio_floor=0, max_output_size=0)
    return PdfFileReader(BytesIO(content), decode_limits=DecodeLimits(per_stream=nothing))


def _same_trailer(old: Any, new: Any) -> None:
    demand(set(new.trailer.flatten().keys()) <= _TRAILER, "a trailer that says more")
    demand(new.trailer.raw_get("/Prev") == old.last_startxref, "does not follow what was printed")
    for key in ("/Root", "/Info"):
        demand(_written(new.trailer, key) == _written(old.trailer, key), f"another {key}")


def _only_these_changed(old: Any, new: Any, changed: set[int], page: int, field: Any) -> None:
    """Of what was printed only the catalog, the first page and the information about the file may differ."""
    catalog = old.trailer.raw_get("/Root").idnum
    info = old.trailer.raw_get("/Info").idnum if "/Info" in old.trailer else -1
    demand(changed <= {catalog, page, info}, "another object was replaced")
    for number in changed:
        was, now = _object(old, number), _object(new, number)
        may = {catalog: _CATALOG - set(was), page: {"/Annots"}, info: _INFO}[number]
        differ = {key for key in {*was, *now} if _written(was, key) != _written(now, key)}
        demand(differ <= may, "an entry was changed")
        if number == page:
            notes = [*was.get("/Annots", []), field]
            demand([_bytes(each) for each in now["/Annots"]] == [_bytes(each) for each in notes], "a note")


def _field(new: Any, size: int, page: Any) -> Any:
    """The only field of the form: new, without extent, without a drawing. What is returned points to it."""
    form = new.root["/AcroForm"]
    demand(set(form) <= _FORM and len(form["/Fields"]) == 1, "a form with more than a signature")
    pointer = form["/Fields"].raw_get(0)
    field = _object(new, pointer.idnum)
    demand(pointer.idnum >= size and field.raw_get("/V").idnum >= size, "a field that was there before")
    demand(set(field) <= _FIELD and field["/FT"] == "/Sig", "a field that does more than be signed")
    left, low, right, high = (float(each) for each in field["/Rect"])
    demand(left == right and low == high, "a signature that is seen")
    demand("/AP" not in field or not field["/AP"], "a signature that draws")
    demand("/P" not in field or _written(field, "/P") == _bytes(page), "a field of another page")
    return pointer


def _covers_everything(signature: Any, content: bytes, printed: int) -> None:
    """All but the signature itself, which is one row of digits among what was appended."""
    begin, until, again, rest = (int(each) for each in signature.byte_range)
    demand(begin == 0 and printed < until < again and again + rest == len(content), "covers another part")
    gap = content[until:again]
    demand(re.fullmatch(rb"<[0-9A-Fa-f]+>", gap) is not None, "a gap that holds more")
    demand(bytes.fromhex(gap[1:-1].decode()) == signature.pkcs7_content, "another signature in the gap")


def _object(reader: Any, number: int) -> Any:
    """A dictionary; a stream is none."""
    from pyhanko.pdf_utils.generic import DictionaryObject, Reference

    found = reader.get_object(Reference(number, 0, reader))
    if type(found) is not DictionaryObject:
        raise Altered("no dictionary")
    return found


def _written(holder: Any, key: str) -> bytes | None:
    return _bytes(holder.raw_get(key)) if key in holder else None


def _bytes(value: Any) -> bytes:
    into = BytesIO()
    value.write_to_stream(into, None)
    return into.getvalue()
