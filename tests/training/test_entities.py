"""Sentences with marked names become labels of three heads."""

import pytest

from checker.errors import ReadError
from checker.models.tagger import HEADS
from checker.training.entities import entity_examples


def test_every_word_is_of_one_kind_or_none(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"words": ["Ana", "Cruz", "left", "Lima."], "tags": ["B-PER", "I-PER", "O", "B-LOC"]}\n', encoding="utf-8")
    (example,) = entity_examples(path)
    known = [{head: is_it for head, is_it in zip(HEADS, label, strict=True) if is_it >= 0} for label in example.labels]
    person, none, place = ({"person": p, "organisation": 0, "place": q} for p, q in ((1, 0), (0, 0), (0, 1)))
    assert known == [person, person, none, place]


@pytest.mark.parametrize("line", ["nonsense", "[1]", '{"words": ["a"]}', '{"words": ["a"], "tags": ["X"]}'])
def test_a_broken_row_is_one_line(tmp_path, line):
    path = tmp_path / "a.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(ReadError, match="words") as error:
        list(entity_examples(path))
    assert error.value.line == 1
