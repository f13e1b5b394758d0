"""How well words and spans that are said to be wrong agree with those that people marked.

Words are white-space tokens. MCC (Matthews 1975) and F1 of both classes are over all words; average precision over words
ranked by probability; characters and spans micro-averaged over all segments. Span F1 is that of the WMT 2023 quality
estimation task: each character of overlap counts whole where the severities agree and half where they differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

Span = tuple[int, int, str]
"""(start, end, severity) in code points of the target."""


@dataclass(frozen=True)
class Judged:
    """One segment: its words as (start, end, probability of being wrong), the gold label of each, the gold spans, and
    the spans predicted."""

    words: Sequence[tuple[int, int, float]]
    gold: Sequence[bool]
    gold_spans: Sequence[Span]
    spans: Sequence[Span]


@dataclass(frozen=True)
class SpanScore:
    """The rates over `n` segments and `words` words. `alarms` are spans predicted a thousand words on the `clean`
    segments, those without a gold span."""

    n: int
    words: int
    mcc: float
    f1_bad: float
    f1_ok: float
    character_f1: float
    span_f1: float
    average_precision: float
    alarms: float
    clean: int


def score_spans(segments: Sequence[Judged], threshold: float) -> SpanScore:
    """The scores at `threshold`: a word is said to be wrong where its probability reaches it."""
    pairs = [(p >= threshold, gold) for s in segments for (_, _, p), gold in zip(s.words, s.gold, strict=True)]
    tp, fp = sum(p and g for p, g in pairs), sum(p and not g for p, g in pairs)
    fn, tn = sum(g and not p for p, g in pairs), sum(not p and not g for p, g in pairs)
    product = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    clean = [s for s in segments if not s.gold_spans and not any(s.gold)]
    clean_words = sum(len(s.words) for s in clean)
    return SpanScore(
        len(segments), len(pairs), (tp * tn - fp * fn) / sqrt(product) if product else 0.0, _f1(tp, fp, fn), _f1(tn, fn, fp),
        _overlap_f1(segments, partial=False), _overlap_f1(segments, partial=True),
        average_precision([(p, gold) for s in segments for (_, _, p), gold in zip(s.words, s.gold, strict=True)]),
        1000 * sum(len(s.spans) for s in clean) / clean_words if clean_words else 0.0, len(clean),
    )  # fmt: skip


def average_precision(ranked: Sequence[tuple[float, bool]]) -> float:
    """The mean, over all words that are wrong, of the precision at the rank of each; words of one probability share a rank."""
    total = sum(gold for _, gold in ranked)
    found = seen = 0
    area = 0.0
    ordered = sorted(ranked, key=lambda item: -item[0])
    i = 0
    while i < len(ordered):
        j = i
        while j < len(ordered) and ordered[j][0] == ordered[i][0]:
            j += 1
        right = sum(gold for _, gold in ordered[i:j])
        found, seen = found + right, seen + j - i
        area += right * found / seen
        i = j
    return area / total if total else 0.0


def _f1(tp: int, fp: int, fn: int) -> float:
    return 2 * tp / (2 * tp + fp + fn) if tp else 0.0


def _overlap_f1(segments: Sequence[Judged], partial: bool) -> float:
    credit, predicted, gold = 0.0, 0, 0
    for segment in segments:
        marked, said = _characters(segment.gold_spans), _characters(segment.spans)
        predicted, gold = predicted + len(said), gold + len(marked)
        credit += sum(1.0 if not partial or marked[c] == severity else 0.5 for c, severity in said.items() if c in marked)
    return 2 * credit / (predicted + gold) if predicted + gold else 0.0


def _characters(spans: Sequence[Span]) -> dict[int, str]:
    return {c: severity for start, end, severity in spans for c in range(start, end)}
