"""Pictures that arrive: taken whole, refused when they are none or claim too much."""

import pytest
from PIL import Image

from shared.picture import picture_type, redraw
from tests.shared.pictures import bomb, jpeg, png

MOST = 4_000_000


@pytest.mark.parametrize(("content", "media_type"), [(png(), "image/png"), (jpeg(), "image/jpeg")])
def test_a_whole_picture_is_told_by_its_content(tmp_path, content, media_type):
    (tmp_path / "lambang").write_bytes(content)
    assert picture_type(tmp_path / "lambang", MOST) == media_type


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"#!/bin/sh\necho contoh\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a" + bytes(64),
        png()[:-40],
        png(2001, 2000),
        bomb(10_000),
        bomb(50_000),
    ],
    ids=["empty", "script", "svg", "gif", "cut-off", "too-large", "bomb", "large-bomb"],
)
def test_what_is_no_whole_picture_of_a_sane_size_is_none(tmp_path, content):
    (tmp_path / "lambang.png").write_bytes(content)
    assert picture_type(tmp_path / "lambang.png", MOST) == ""


def test_a_picture_with_one_endless_side_is_none(tmp_path):
    Image.new("L", (1, 4_001)).save(tmp_path / "garis", "png")
    assert picture_type(tmp_path / "garis", MOST) == ""


def test_a_picture_is_drawn_upright_and_keeps_nothing_beside_its_dots(tmp_path):
    told = Image.Exif()
    told[0x0112], told[0x010E] = 6, "di rumah Umpama"
    Image.new("RGB", (60, 80)).save(tmp_path / "foto", "jpeg", exif=told, comment=b"rumah Umpama")
    redraw(tmp_path / "foto")
    assert b"Umpama" not in (tmp_path / "foto").read_bytes()
    with Image.open(tmp_path / "foto") as drawn:
        assert (drawn.format, drawn.size, dict(drawn.getexif())) == ("JPEG", (80, 60), {})


def test_grey_of_sixteen_bits_stays_grey_and_what_can_be_seen_through_stays_so(tmp_path):
    Image.new("I;16", (6, 8), 20_000).save(tmp_path / "kelabu", "png")
    Image.new("RGBA", (6, 8), (9, 9, 9, 128)).save(tmp_path / "bening", "png")
    dots = []
    for name in ("kelabu", "bening"):
        redraw(tmp_path / name)
        with Image.open(tmp_path / name) as drawn:
            dots.append(drawn.getpixel((0, 0)))
    assert dots == [(78, 78, 78), (9, 9, 9, 128)]
