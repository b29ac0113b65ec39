"""Photographs are kept without where and with what they were taken. Everything is invented."""

import io

import pytest
from PIL import Image, PngImagePlugin

from services.portal.web.bare_pictures import without_traces
from tests.shared.pictures import jpeg, png

MAKE, ORIENTATION, GPS = 0x010F, 0x0112, 0x8825
CAMERA, PLACE, REMARK = b"Kamera Rekaan", b"WGS-84 rekaan", b"Difoto untuk contoh"
PROFILE = b"profil warna rekaan"


def exif(orientation=6):
    told = Image.Exif()
    told[MAKE], told[ORIENTATION] = CAMERA.decode(), orientation
    told.get_ifd(GPS)[18] = PLACE.decode()
    return told


def photographed(kind, **more):
    made = io.BytesIO()
    picture = Image.effect_noise((40, 30), 90).convert("RGB")
    picture.save(made, kind, exif=more.pop("exif", exif()), icc_profile=PROFILE, **more)
    return made.getvalue()


def segment(marker, said):
    return bytes((0xFF, marker)) + (len(said) + 2).to_bytes(2) + said


def seen(content):
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def same_dots(one, other):
    return seen(one).tobytes() == seen(other).tobytes()


@pytest.mark.parametrize("more", [{}, {"progressive": True}, {"restart_marker_rows": 1}, {"quality": 100}])
def test_a_jpeg_loses_place_and_camera_and_nothing_of_its_picture(more):
    sent = photographed("jpeg", comment=REMARK, **more)
    sent = sent[:2] + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + PLACE) + sent[2:]
    sent = sent[:2] + segment(0xED, b"Photoshop 3.0\0" + PLACE) + sent[2:] + b"\0film: " + PLACE
    kept = without_traces(sent, "jpeg")
    assert not [each for each in (CAMERA, PLACE, REMARK) if each in kept]
    assert kept.endswith(b"\xff\xd9")
    assert same_dots(kept, sent)
    assert dict(seen(kept).getexif()) == {ORIENTATION: 6}, "or a telephone's picture would lie on its side"
    assert seen(kept).info["icc_profile"] == PROFILE
    assert without_traces(kept, "jpeg") == kept


def test_a_jpeg_that_is_upright_says_nothing():
    kept = without_traces(photographed("jpeg", exif=exif(1)), "jpeg")
    assert b"Exif" not in kept


@pytest.mark.parametrize("order", [b"II", b"MM"])
def test_how_a_jpeg_is_turned_is_read_in_either_order_of_bytes(order):
    way = {b"II": "little", b"MM": "big"}[order]
    field = ORIENTATION.to_bytes(2, way) + (3).to_bytes(2, way) + (1).to_bytes(4, way) + (8).to_bytes(2, way)
    tiff = order + (42).to_bytes(2, way) + (8).to_bytes(4, way) + (1).to_bytes(2, way) + field + bytes(6)
    plain = jpeg()
    sent = plain[:2] + segment(0xE1, b"Exif\0\0" + tiff) + plain[2:]
    assert dict(seen(without_traces(sent, "jpeg")).getexif()) == {ORIENTATION: 8}


def test_a_png_loses_its_remarks_and_nothing_of_its_picture():
    said = PngImagePlugin.PngInfo()
    said.add_text("Location", PLACE.decode())
    said.add_itxt("XML:com.adobe.xmp", PLACE.decode())
    sent = photographed("png", pnginfo=said, dpi=(300, 300)) + PLACE
    kept = without_traces(sent, "png")
    assert not [each for each in (CAMERA, PLACE, b"eXIf", b"tEXt") if each in kept]
    assert same_dots(kept, sent)
    assert seen(kept).info["icc_profile"] == PROFILE
    assert "dpi" in seen(kept).info
    assert without_traces(kept, "png") == kept


@pytest.mark.parametrize(("kind", "made"), [("jpeg", jpeg), ("png", png)])
def test_a_picture_with_nothing_to_lose_and_one_that_is_broken_stay_as_they_are(kind, made):
    whole = made()
    assert without_traces(whole, kind) == whole
    for end in range(len(whole)):
        assert without_traces(whole[:end], kind) == whole[:end]
    assert without_traces(b"%PDF-1.7 contoh", "pdf") == b"%PDF-1.7 contoh"
