"""The garble corpus: whole, marked within its texts, split by document."""

from pathlib import Path

import pytest

from checker.training.examples import marked_rows, mended

FILES = sorted((Path(__file__).parents[2] / "corpora" / "garble").glob("*.jsonl"))
KINDS = {"garble", "calque", "sense", "name", "term", "omission"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_rows(path):
    splits: dict[str, set[str]] = {}
    for row in marked_rows(path):
        splits.setdefault(row["document"], set()).add(row["split"])
        ends = 0
        for span in row["spans"]:
            assert ends <= span["start"] and span["kind"] in KINDS and span["severity"] in ("minor", "major"), row["text"]
            assert row["text"][span["start"] : span["end"]] != span["good"], row["text"]
            ends = span["end"]
        assert "  " not in mended(row["text"], row["spans"])
    assert all(len(names) == 1 for names in splits.values())


def test_size_and_balance():
    rows = [row for path in FILES for row in marked_rows(path)]
    good = sum(not row["spans"] for row in rows)
    assert len(rows) >= 12_000 and 0.4 <= good / len(rows) <= 0.65
    assert len({row["text"] for row in rows}) == len(rows)
