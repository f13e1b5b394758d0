"""How far a second marking of garbled sentences agrees with the first: sentences, words, and marks.

SECOND holds rows of `document`, `line`, `text` and `spans`, marked by another hand without sight of the first.
"""

import argparse
import json
import re
from pathlib import Path
from typing import Any

from checker.training.examples import marked_rows


def overlapping(span: dict[str, Any], others: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [other for other in others if other["start"] < span["end"] and span["start"] < other["end"]]


def kappa(pairs: list[tuple[bool, bool]]) -> float:
    """Cohen's kappa of two yes-or-no judgements."""
    n, first, second = len(pairs), sum(a for a, _ in pairs), sum(b for _, b in pairs)
    agreed = sum(a == b for a, b in pairs) / n
    by_chance = (first * second + (n - first) * (n - second)) / n**2
    return (agreed - by_chance) / (1 - by_chance)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--garble", type=Path, default=Path("corpora/garble"))
    parser.add_argument("--second", type=Path, default=Path("corpora/garble/second/test-400.jsonl"))
    options = parser.parse_args()
    first = {row["text"]: row["spans"] for path in sorted(options.garble.glob("*.jsonl")) for row in marked_rows(path)}
    rows = [json.loads(line) for line in options.second.read_text(encoding="utf-8").splitlines()]
    pairs = [(first[row["text"]], row["spans"]) for row in rows]
    words = [
        (bool(overlapping(word, a)), bool(overlapping(word, b)))
        for row, (a, b) in zip(rows, pairs, strict=True)
        for word in ({"start": m.start(), "end": m.end()} for m in re.finditer(r"\S+", row["text"]))
    ]
    sentences = [(bool(a), bool(b)) for a, b in pairs]
    print(f"{len(rows)} sentences: both marked {sum(a and b for a, b in sentences)}, kappa {kappa(sentences):.2f}")
    both, either = sum(a and b for a, b in words), sum(a + b for a, b in words)
    print(f"{len(words)} words: F1 {2 * both / either:.2f}, kappa {kappa(words):.2f}")
    touched = [(s, overlapping(s, b)) for a, b in pairs for s in a]
    found = [(s, others) for s, others in touched if others]
    back = [bool(overlapping(s, a)) for a, b in pairs for s in b]
    same = sum(any(other["kind"] == s["kind"] for other in others) for s, others in found)
    print(f"marks of the first found by the second {len(found)} of {len(touched)}, the other way {sum(back)} of {len(back)}")
    print(f"of those found, the same kind {same} of {len(found)}")


if __name__ == "__main__":
    main()
