"""Quality-estimation rows: what was edited, what was marked as wrong, and the corrected translation."""

import gzip
import json

import pytest

pytest.importorskip("sacremoses")

from checker.errors import ReadError
from checker.models.tagger import HEADS
from checker.training.edited import corrected_examples, edited_examples, edited_rows
from checker.training.examples import RIGHT, UNKNOWN, WRONG

EDITED = {
    "src": "A fost acolo.", "tgt": "He been there .", "tgt_raw": "He been there.", "pe": "He was there .",
    "spans": [{"start": 3, "end": 7}], "spans_raw": [{"start": 3, "end": 7}], "gaps": [2],
}  # fmt: skip
MARKED = {"src": "他在那里。", "tgt": "She was over there.", "spans": [
    {"start": 0, "end": 3, "severity": "major"}, {"start": 8, "end": 12, "severity": "minor"},
]}  # fmt: skip


def head(example, name):
    return tuple(label[HEADS.index(name)] for label in example.labels)


def test_post_edited_rows_by_turns_tokenised_and_natural():
    tokenised, natural = edited_examples([EDITED, EDITED])
    assert tokenised.words == ("He", "been", "there", ".") and natural.words == ("He", "been", "there.")
    assert head(tokenised, "edited") == (RIGHT, WRONG, RIGHT, RIGHT) and head(natural, "edited") == (RIGHT, WRONG, RIGHT)
    assert head(tokenised, "missing") == (RIGHT, RIGHT, WRONG, RIGHT) and set(head(natural, "missing")) == {UNKNOWN}
    assert tokenised.source == natural.source == "A fost acolo."


def test_a_pair_that_is_edited_much_weighs_it_less():
    (rare,), (often, _) = (
        edited_examples([EDITED]),
        edited_examples([EDITED, EDITED | {"tgt_raw": "Be", "spans_raw": [{"start": 0, "end": 2}]}]),
    )
    assert rare.weight > often.weight >= 0.8


def test_marked_rows_know_the_severity():
    (example,) = edited_examples([MARKED])
    assert head(example, "edited") == (WRONG, RIGHT, WRONG, RIGHT)
    assert head(example, "mistranslated") == (WRONG, RIGHT, UNKNOWN, RIGHT)
    assert head(example, "major") == (WRONG, UNKNOWN, RIGHT, UNKNOWN)


def test_the_corrected_translation_has_natural_spacing_and_nothing_wrong():
    (example,) = corrected_examples([EDITED, MARKED])
    assert example.words == ("He", "was", "there.")
    assert set(head(example, "mistranslated")) == {RIGHT}


def test_rows_are_read_zipped_or_not(tmp_path):
    content = (json.dumps(EDITED) + "\n").encode()
    (tmp_path / "a.jsonl").write_bytes(content)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(content))
    assert edited_rows(tmp_path / "a.jsonl") == edited_rows(tmp_path / "b.jsonl.gz") == [EDITED]


@pytest.mark.parametrize("line", ["nonsense", "[1]", '{"src": "a", "tgt": "b"}', '{"src": 1, "tgt": "b", "spans": []}'])
def test_a_broken_row_is_one_line(tmp_path, line):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(EDITED) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(ReadError, match="src, tgt and spans") as error:
        edited_rows(path)
    assert error.value.line == 2


def test_a_damaged_archive_is_one_line(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"{}")[:9])
    with pytest.raises(ReadError, match="cannot be read"):
        edited_rows(tmp_path / "a.jsonl.gz")
