"""Plain text: paragraphs, wrapped lines, a source aligned line by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import ReadError
from checker.formats import plain


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400))
def test_a_segment_is_the_text_at_its_offset(text):
    for segment in plain.parse(text, "x").segments:
        piece = text[segment.start : segment.end]
        assert segment.target == piece.replace("\n", " ").replace("\r", " ") and piece == piece.strip()


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\n\n  Two.  \n", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("One.\rTwo.", ["One.", "Two."]),
        (f"{'A line that was wrapped at a certain width and goes'}\non below it.\nNext.", [
            "A line that was wrapped at a certain width and goes on below it.", "Next."]),
        ("A headline\nCAIRO - It began.", ["A headline", "CAIRO - It began."]),
    ],
)  # fmt: skip
def test_paragraphs(text, targets):
    assert [segment.target for segment in plain.parse(text, "x").segments] == targets


def test_lines_and_columns():
    document = plain.parse("One.\n\nTwo words.", "x")
    assert document.position(document.segments[1], 4) == (3, 5)


def test_source_line_by_line():
    document = plain.parse("One.\n\nTwo.\n", "x", "Uno.\n\nDos.\n", "First.\n\nSecond.\n")
    assert [(s.source, s.target, s.reference, s.line) for s in document.segments] == [
        ("Uno.", "One.", "First.", 1),
        ("Dos.", "Two.", "Second.", 3),
    ]


@pytest.mark.parametrize(("target", "source", "line"), [("a\nb\nc\n", "x\ny\n", 3), ("a\n", "x\ny\nz\n", 2)])
def test_source_of_another_length(target, source, line):
    with pytest.raises(ReadError) as error:
        plain.parse(target, "t.txt", source)
    assert error.value.line == line and "lines" in str(error.value)
