"""Planted errors of DEMETR (Karpinska et al. 2022): can a sentence with one be told from the clean one?

For each kind the area under the curve of a sentence's most suspect word, broken against clean; 0.5 is chance. With the
source the word is as suspect as its likeliest fault (mistranslated, garbled, words missing before it), from the English
alone as likely as it is to be garbled or planted.
"""

import argparse
import gzip
import json
from pathlib import Path

from checker.models.store import HOME
from checker.models.tagger import SpanTagger, WordProbability


def auc(broken: list[float], clean: list[float]) -> float:
    """The probability that a broken sentence gets more than a clean one (Mann and Whitney 1947)."""
    ranked = sorted([(p, 1) for p in broken] + [(p, 0) for p in clean])
    total, i, below = 0.0, 0, 0
    while i < len(ranked):
        j = i
        while j < len(ranked) and ranked[j][0] == ranked[i][0]:
            j += 1
        wrong = sum(kind for _, kind in ranked[i:j])
        total += wrong * (below + (j - i - wrong) / 2)
        below, i = below + j - i - wrong, j
    return total / (len(broken) * len(clean))


def suspicion(words: list[WordProbability]) -> float:
    return max((max(word.mistranslated, word.p, word.missing) for word in words), default=0.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--weights", type=Path, default=HOME / "tagger")
    options = parser.parse_args()
    content = options.rows.read_bytes()
    text = (gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content).decode("utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    tagger = SpanTagger(options.weights)
    beside = [suspicion(words) for words in tagger.probabilities([r["tgt"] for r in rows], [r["src"] for r in rows])]
    alone = [suspicion(words) for words in tagger.probabilities([r["tgt"] for r in rows])]
    by_kind: dict[str, list[int]] = {}
    for i, row in enumerate(rows):
        by_kind.setdefault(row["kind"], []).append(i)
    clean = by_kind.pop("clean")
    print(f"{options.rows.name}: {len(rows)} rows\n{'':34}{'n':>5}{'source':>9}{'alone':>8}")
    table = []
    for kind, chosen in sorted(by_kind.items()):
        made = [auc([of[i] for i in chosen], [of[i] for i in clean]) for of in (beside, alone)]
        table.append(made)
        print(f"{kind:34}{len(chosen):5}{made[0]:9.3f}{made[1]:8.3f}")
    print(f"{'mean':39}{sum(a for a, _ in table) / len(table):9.3f}{sum(b for _, b in table) / len(table):8.3f}")


if __name__ == "__main__":
    main()
