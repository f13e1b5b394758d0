"""Sentences: split where a reader would, never inside a name or an abbreviation."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.sentences import sentences_in


@pytest.mark.parametrize(
    ("text", "count"),
    [("Mr. Smith left. He was late.", 2), ("Gen. Abdel Fattah al-Burhan met Dr. Noor.", 1), ("It fell 2.5 percent on Jan. 3.", 1),
     ("“We stay. We fight,” he said. She left.", 2), ("No full stop", 1), ("", 0), ("   ", 0), ("The U.S. said no.", 1)],
)  # fmt: skip
def test_count(text, count):
    assert len(sentences_in(text)) == count


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_spans_are_in_order_and_trimmed(text):
    spans = sentences_in(text)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
