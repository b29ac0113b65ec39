"""Pictures that arrive: taken whole, refused when they are none or claim too much."""

import pytest

from shared.picture import picture_type
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
