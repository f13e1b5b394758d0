"""Training sentences: labels stand where the marks stand, and the good version has none."""

import json

import pytest

from checker.errors import ReadError
from checker.training.examples import RIGHT, UNKNOWN, WRONG, clean_documents, clean_examples, marked_examples, marked_rows, mended

TEXT = "The minister he said Bulga would to come."
SPANS = [
    {"start": 4, "end": 20, "good": "minister said", "kind": "garble", "severity": "minor"},
    {"start": 21, "end": 26, "good": "Polga", "kind": "name", "severity": "major"},
    {"start": 27, "end": 40, "good": "would come", "kind": "garble", "severity": "minor"},
]


def row(**changes):
    return {"document": "xx-001", "line": 1, "split": "train", "text": TEXT, "spans": SPANS} | changes


def test_labels():
    printed, good = marked_examples([row()])
    assert printed.labels == (RIGHT, WRONG, WRONG, WRONG, UNKNOWN, WRONG, WRONG, WRONG)
    assert " ".join(good.words) == mended(TEXT, SPANS) == "The minister said Polga would come."
    assert set(good.labels) == {RIGHT}


def test_a_good_sentence_is_one_example():
    (only,) = marked_examples([row(text="All is well.", spans=[])])
    assert only.words == ("All", "is", "well.") and set(only.labels) == {RIGHT}


def test_clean_documents_are_cut_into_sentences():
    assert [" ".join(e.words) for e in clean_examples(["One came. Two went.\n\nA third stayed."])] == [
        "One came.", "Two went.", "A third stayed.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        json.dumps({"text": "x"}),
        json.dumps(row(spans=[SPANS[0] | {"end": 99}])),
        json.dumps(row(spans=[{"start": 0, "end": 3}])),
    ],
)
def test_a_broken_row_is_one_line(tmp_path, line):
    path = tmp_path / "xx.jsonl"
    path.write_text(json.dumps(row()) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(ReadError, match="text, split and spans") as error:
        list(marked_rows(path))
    assert error.value.line == 2


def test_one_split(tmp_path):
    path = tmp_path / "xx.jsonl"
    path.write_text(json.dumps(row()) + "\n" + json.dumps(row(split="test", text="Good.", spans=[])) + "\n", encoding="utf-8")
    assert [r["text"] for r in marked_rows(path, "test")] == ["Good."]


def test_every_second_clean_text(tmp_path):
    path = tmp_path / "clean.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in "abc"), encoding="utf-8")
    assert clean_documents(path) == ["a", "c"]


@pytest.mark.parametrize("line", ["nonsense", "[1]", '{"words": 1}', '{"text": 1}'])
def test_a_broken_clean_row_is_one_line(tmp_path, line):
    path = tmp_path / "clean.jsonl"
    path.write_text('{"text": "a"}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(ReadError, match="expected an object") as error:
        clean_documents(path)
    assert error.value.line == 2
