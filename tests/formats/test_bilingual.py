"""TSV and JSONL: a segment a row; a broken row says which line."""

import json

import pytest

from checker.errors import ReadError
from checker.formats import jsonl, tsv


@pytest.mark.parametrize(
    "text",
    ["Uno.\tOne.\tFirst.\nDos.\tTwo.\tSecond.\n", "reference\tsource\ttarget\nFirst.\tUno.\tOne.\nSecond.\tDos.\tTwo.\n",
     "src\tMT\tref\nUno.\tOne.\tFirst.\n\nDos.\tTwo.\tSecond.\n"],
)  # fmt: skip
def test_tsv(text):
    segments = tsv.parse(text, "x").segments
    assert [(s.source, s.target, s.reference) for s in segments] == [("Uno.", "One.", "First."), ("Dos.", "Two.", "Second.")]


def test_tsv_with_too_few_columns():
    with pytest.raises(ReadError, match="x:2: 1 column"):
        tsv.parse("Uno.\tOne.\nDos.\n", "x")


def test_jsonl():
    rows = [
        {"source": "Uno.", "target": "One.", "source_lang": "es", "date": "2025-03-01"},
        {"src": "Dos.", "mt": "Two.", "ref": "Second."},
    ]
    document = jsonl.parse("\n".join(map(json.dumps, rows)), "x")
    assert [(s.source, s.target, s.reference, s.line) for s in document.segments] == [
        ("Uno.", "One.", None, 1),
        ("Dos.", "Two.", "Second.", 2),
    ]
    assert (document.source_lang, str(document.date)) == ("es", "2025-03-01")


@pytest.mark.parametrize(
    ("text", "words"),
    [('{"target": "a"}\n{"target": ', "x:2: not JSON"), ('["a"]', "x:1: a line must be an object"), ('{"source": "a"}', 'x:1: no "target"'),
     ('{"target": 3}', 'x:1: no "target"'), ("[" * 100_000, "x:1: not JSON")],
)  # fmt: skip
def test_jsonl_broken(text, words):
    with pytest.raises(ReadError) as error:
        jsonl.parse(text, "x")
    assert words in str(error.value)
