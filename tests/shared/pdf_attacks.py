"""Changes that make a printed PDF show something else, though not a byte of what was printed differs."""

from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NumberObject, pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


def dictionary(**entries):
    return DictionaryObject({pdf_name(f"/{key}"): value for key, value in entries.items()})


def numbers(*values):
    return ArrayObject(NumberObject(each) for each in values)


def revised(content, change):
    """One more revision, in which ``change`` did something to the file and its first page."""
    writer = IncrementalPdfFileWriter(BytesIO(content))
    page = writer.find_page_for_modification(0)[0].get_object()
    change(writer, page)
    writer.update_container(page)
    into = BytesIO()
    writer.write(into)
    return into.getvalue()


def white_box(writer):
    drawn = generic.StreamObject(stream_data=b"1 1 1 rg 0 0 600 850 re f")
    drawn.update(dictionary(Subtype=pdf_name("/Form"), BBox=numbers(0, 0, 600, 850)))
    return writer.add_object(drawn)


def stamp(writer, page):
    looks = dictionary(N=white_box(writer))
    note = dictionary(Subtype=pdf_name("/Stamp"), Rect=numbers(0, 0, 600, 850), AP=looks)
    page[pdf_name("/Annots")] = ArrayObject([*page.get("/Annots", []), writer.add_object(note)])


def other_drawing(writer, page):
    page[pdf_name("/Contents")] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))


def other_font(writer, page):
    page[pdf_name("/Resources")] = dictionary(Font=dictionary())


def other_font_in_its_place(writer, page):
    font = page["/Resources"]["/Font"]["/F1"]
    font[pdf_name("/BaseFont")] = pdf_name("/ZapfDingbats")
    writer.update_container(font)


def small_page(writer, page):
    page[pdf_name("/MediaBox")] = numbers(0, 0, 10, 10)


def further_page(writer, page):
    pages = writer.root["/Pages"]
    new = dictionary(Type=pdf_name("/Page"), Parent=writer.root.raw_get("/Pages"))
    pages["/Kids"].append(writer.add_object(new))
    writer.update_container(pages)


def opening(writer, page):
    writer.root[pdf_name("/OpenAction")] = dictionary(S=pdf_name("/URI"), URI=pdf_string("http://rekaan"))
    writer.update_root()


def nothing(writer, page):
    """A revision of its own, though it changes nothing."""


BEFORE = (
    stamp,
    other_drawing,
    other_font,
    other_font_in_its_place,
    small_page,
    further_page,
    opening,
    nothing,
)
