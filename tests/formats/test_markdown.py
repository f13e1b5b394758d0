"""Markdown: prose only, offsets into the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.formats import markdown


@given(st.text(alphabet="ab *_`[]()#>-\n!<\\|:1.\t", max_size=120))
def test_a_segment_keeps_its_place(text):
    for segment in markdown.parse(text, "x").segments:
        piece = text[segment.start : segment.end]
        assert len(piece) == len(segment.target)
        assert all(shown in (" ", real) for shown, real in zip(segment.target, piece, strict=True))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# A *head*\n\nSome **bold** text.", ["A head", "Some bold text."]),
        ("Use `the the` here.", ["Use here."]),
        ("```\nthe the\n```\n\nAfter.", ["After."]),
        ("    the the indented code\n\nAfter.", ["After."]),
        ('See [the page](http://a.b/the-the "t") now.', ["See the page now."]),
        ("An ![alt](a.png) image.", ["An image."]),
        ("- one\n- two\n  more", ["one", "two more"]),
        ("> quoted\n> words", ["quoted words"]),
        ("Some <!-- the the --> text.", ["Some text."]),
        ("One <b>bold</b> word.", ["One bold word."]),
        ("| a | b |\n|---|---|\n| c | d |", ["a b", "c d"]),
        ("Title\n=====\n\nText.", ["Title", "Text."]),
        ("Go to https://a.b/the/the now.", ["Go to now."]),
        ("snake_case_word stays", ["snake_case_word stays"]),
    ],
)
def test_prose_only(text, words):
    segments = markdown.parse(text, "x").segments
    assert [" ".join(s.target.split()) for s in segments] == words


def test_front_matter():
    document = markdown.parse("---\ntitle: The the\ndate: 2025-03-01\nsource_lang: ar\n---\n\nText.\n", "x")
    assert [s.target for s in document.segments] == ["Text."]
    assert (str(document.date), document.source_lang, document.segments[0].line) == ("2025-03-01", "ar", 7)
