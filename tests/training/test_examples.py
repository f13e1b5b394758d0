"""Training rows: labels stand where the marks stand, and the good version has none."""

import json

import pytest

from checker.errors import ReadError
from checker.models.tagger import HEADS
from checker.training.examples import (
    GOOD,
    NOTHING,
    RIGHT,
    UNKNOWN,
    WRONG,
    clean_documents,
    label,
    marked_documents,
    marked_rows,
    mended,
)  # fmt: skip

TEXT = "The minister he said Bulga would to come."
SPANS = [
    {"start": 4, "end": 20, "good": "minister said", "kind": "garble", "severity": "minor"},
    {"start": 21, "end": 26, "good": "Polga", "kind": "name", "severity": "major"},
    {"start": 27, "end": 40, "good": "would come", "kind": "garble", "severity": "minor"},
]


def row(**changes):
    return {"document": "xx-001", "line": 1, "split": "train", "text": TEXT, "spans": SPANS} | changes


def head(example, name):
    return tuple(label[HEADS.index(name)] for label in example.labels)


def test_labels():
    (printed,), (good,) = marked_documents([row()])
    assert head(printed, "garbled") == (RIGHT, WRONG, WRONG, WRONG, UNKNOWN, WRONG, WRONG, WRONG)
    assert head(printed, "major") == (UNKNOWN, RIGHT, RIGHT, RIGHT, UNKNOWN, RIGHT, RIGHT, RIGHT)
    assert printed.labels[4] == NOTHING
    assert " ".join(good.words) == mended(TEXT, SPANS) == "The minister said Polga would come."
    assert set(good.labels) == {GOOD}


def test_a_document_is_seen_as_printed_and_as_it_should_be():
    rows = [row(), row(line=2, text="All is well.", spans=[]), row(document="xx-002", text="All is well.", spans=[])]
    printed, good, other = marked_documents(rows)
    assert [len(of) for of in (printed, good, other)] == [2, 2, 1]
    assert printed[1] == good[1] == other[0]


def test_kind_and_severity_are_known_of_wrong_words_only():
    span = SPANS[0] | {"kind": "calque", "severity": "major"}
    (printed,), _ = marked_documents([row(spans=[span])])
    assert printed.labels[0] == GOOD
    assert printed.labels[1] == label(garbled=WRONG, mistranslated=WRONG, major=WRONG, calque=WRONG, sense=RIGHT)


def test_clean_documents_are_cut_into_sentences(tmp_path):
    path = tmp_path / "clean.jsonl"
    path.write_text(json.dumps({"text": "One came. Two went.\n\nA third stayed."}) + "\n", encoding="utf-8")
    (document,) = clean_documents(path)
    assert [" ".join(e.words) for e in document] == ["One came.", "Two went.", "A third stayed."]


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
    assert [[e.words for e in document] for document in clean_documents(path)] == [[("a",)], [("c",)]]


@pytest.mark.parametrize("line", ["nonsense", "[1]", '{"words": 1}', '{"text": 1}'])
def test_a_broken_clean_row_is_one_line(tmp_path, line):
    path = tmp_path / "clean.jsonl"
    path.write_text('{"text": "a"}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(ReadError, match="expected an object") as error:
        clean_documents(path)
    assert error.value.line == 2
