"""The pattern language of calques: what it finds, what it passes, what it refuses."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import PatternError
from checker.glossary.pattern import compile_pattern

TEXT_CASES = [
    ("reopen~ (the|a) file~ (of|on)", "They have reopened the file of this alliance.", "reopened the file of"),
    ("reopen~ (the|a) file~ (of|on)", "She reopened the profile of the man.", None),
    ("(an|#)? informed (_)? source~", "An informed American source said so.", "An informed American source"),
    ("(an|#)? informed (_)? source~", "Four informed sources said so.", "Four informed sources"),
    ("(an|#)? informed (_)? source~", "Well-informed sources said so.", None),
    ("for (his|her) part ,", "For his part, he left.", "For his part,"),
    ("^ in this context", "He left. In this context, she stayed.", "In this context"),
    ("^ in this context", "He left in this context.", None),
    ("at the end of the day $", "He left at the end of the day.", "at the end of the day"),
    ("at the end of the day $", "At the end of the day he left.", None),
    ("stress~ ... on", "He stressed the urgent need on Monday.", "stressed the urgent need on"),
    ("stress~ ... on", "He stressed. On Monday he left.", None),
    ("the country's", "It is the country’s law.", "the country’s"),
    ("well-inform~ source~", "A well-informed source spoke.", "well-informed source"),
    ("put~ an end", "It was putting an end to it.", "putting an end"),
]


@pytest.mark.parametrize(("pattern", "text", "wanted"), TEXT_CASES)
def test_finds(pattern, text, wanted):
    found = [text[start:end] for start, end in compile_pattern(pattern).finditer(text)]
    assert found == ([wanted] if wanted else [])


@pytest.mark.parametrize("pattern", ["(a|b", "a b)", "foo*", "...", "(a)?", "", "a (|b) c", "x ~y", "_ #"])
def test_refuses(pattern):
    with pytest.raises(PatternError):
        compile_pattern(pattern)


@pytest.mark.parametrize(("pattern", "text", "wanted"), [case for case in TEXT_CASES if case[2]])
def test_an_anchor_is_in_what_it_finds(pattern, text, wanted):
    words = {word.strip(".,").lower() for word in wanted.replace("-", " ").replace("’", " ").split()}
    assert words & compile_pattern(pattern).anchors


@given(st.text(alphabet="ab ~|()?_.#^$,", max_size=25))
def test_any_pattern_compiles_or_is_refused(source):
    with contextlib.suppress(PatternError):
        list(compile_pattern(source).finditer("a b, ab a 3 b. ba"))
