"""Names of people, organisations and places: F1 of the tagger's entity heads on labelled sentences.

GOLD is JSONL with `words` (white-space tokens) and `tags` (IOB2: B-PER, I-PER, B-ORG, …, O). A name counts if its kind, its
first and its last word agree.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from checker.models.entities import KINDS, entities_in
from checker.models.store import HOME
from checker.models.tagger import SpanTagger

_TAGS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def gold_in(tags: list[str]) -> set[tuple[str, int, int]]:
    found, first = set(), None
    for i, tag in enumerate([*tags, "O"]):
        if first is not None and not tag.startswith("I-"):
            found.add((_TAGS[tags[first][2:]], first, i - 1))
            first = None
        if tag.startswith("B-"):
            first = i
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--weights", type=Path, default=HOME / "tagger")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.gold.read_text("utf-8").splitlines()]
    texts = [" ".join(row["words"]) for row in rows]
    right, said, gold = Counter[str](), Counter[str](), Counter[str]()
    for row, text, words in zip(rows, texts, SpanTagger(options.weights).probabilities(texts), strict=True):
        found, true = set(entities_in(text, words)), gold_in(row["tags"])
        said.update(kind for kind, _, _ in found)
        gold.update(kind for kind, _, _ in true)
        right.update(kind for kind, _, _ in found & true)
    print(f"{options.gold.name}: {len(rows)} sentences\n{'':14}{'n':>6}{'precision':>11}{'recall':>9}{'F1':>7}")
    for kind in KINDS:
        p, r = right[kind] / max(said[kind], 1), right[kind] / max(gold[kind], 1)
        print(f"{kind:14}{gold[kind]:6}{p:11.3f}{r:9.3f}{2 * p * r / max(p + r, 1e-9):7.3f}")


if __name__ == "__main__":
    main()
